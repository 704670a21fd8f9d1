# Hostile texts: that they are read to their end, in every build, and how the work grows with their size, in instructions, which valgrind counts. It
# cannot run what is instrumented otherwise.
add_executable(growth ${CMAKE_CURRENT_LIST_DIR}/growth.c)
target_include_directories(growth PRIVATE ${PROJECT_SOURCE_DIR}/src ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(growth PRIVATE dutynet_archive dutynet_flags PkgConfig::READERS)
add_test(NAME plan.hostile_texts COMMAND growth 4096)
if(NOT DUTYNET_SANITIZE)
	find_package(Python3 REQUIRED COMPONENTS Interpreter)
	add_test(NAME growth.no_text_is_worse_than_n_log_n
		COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_growth.py $<TARGET_FILE:growth>
			${CMAKE_CURRENT_BINARY_DIR}/growth_counts)
	set_tests_properties(growth.no_text_is_worse_than_n_log_n PROPERTIES TIMEOUT 600)
endif()
