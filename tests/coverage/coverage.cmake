# The branches that the tests take, in a build that counts them: the first test forgets older counts, the last one compares with the floor.
if(NOT DUTYNET_COVERAGE)
	return()
endif()
find_package(Python3 REQUIRED COMPONENTS Interpreter)
get_property(others DIRECTORY ${CMAKE_CURRENT_SOURCE_DIR} PROPERTY TESTS)
set_property(TEST ${others} APPEND PROPERTY FIXTURES_REQUIRED counters)
foreach(step begin check)
	add_test(NAME coverage.${step} COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_branches.py ${step}
		${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR} ${CMAKE_C_COMPILER})
endforeach()
set_tests_properties(coverage.begin PROPERTIES FIXTURES_SETUP counters)
set_tests_properties(coverage.check PROPERTIES DEPENDS "${others}" RUN_SERIAL ON)
