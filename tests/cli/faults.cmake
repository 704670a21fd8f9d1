# What the program does when the world fails it, with names that try to act, and as the documentation shows it.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(subjects faults injection)
if(NOT DUTYNET_SANITIZE)
	list(APPEND subjects examples) # minutes under a sanitizer, for commands that other tests run under it
endif()
foreach(subject IN LISTS subjects)
	add_test(NAME cli.${subject} COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_${subject}.py
		$<TARGET_FILE:dutynet_cli> ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/${subject})
endforeach()

target_link_libraries(test_cli_write_behind PRIVATE dutynet_commands)
