# What the program does when the world fails it, and with names that try to act.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
foreach(subject faults injection)
	add_test(NAME cli.${subject} COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_${subject}.py
		$<TARGET_FILE:dutynet_cli> ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/${subject})
endforeach()
