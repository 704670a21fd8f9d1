# What compare and whatif write, against the JSON schemas.
find_package(Python3 COMPONENTS Interpreter)
if(Python3_FOUND)
	add_test(NAME cli.comparisons_are_valid
		COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_comparisons.py $<TARGET_FILE:dutynet_cli>
			${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/comparisons)
	set_tests_properties(cli.comparisons_are_valid PROPERTIES SKIP_RETURN_CODE 77)
endif()
