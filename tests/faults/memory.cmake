# Failing allocations. A preloaded allocator and a sanitizer's would exclude each other; under valgrind it would take hours.
if(DUTYNET_SANITIZE OR CMAKE_CROSSCOMPILING_EMULATOR OR NOT BUILD_SHARED_LIBS)
	return()
endif()
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_library(failing_memory MODULE ${CMAKE_CURRENT_LIST_DIR}/failing_memory.c)
target_link_libraries(failing_memory PRIVATE ${CMAKE_DL_LIBS})
set_target_properties(failing_memory PROPERTIES C_EXTENSIONS ON C_VISIBILITY_PRESET default)
add_test(NAME faults.memory COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_memory.py $<TARGET_FILE:dutynet_cli>
	${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/memory $<TARGET_FILE:failing_memory>)
set_tests_properties(faults.memory PROPERTIES TIMEOUT 900)
