# The benchmarks' own programs, and what of them is tested: the amount of work, and that results do not depend on the number of
# processors. Data and results go into the build folder; tests/bench/README.md says how to run the benchmarks.
set(bench ${CMAKE_CURRENT_LIST_DIR})
add_executable(bench_generate ${bench}/generate.c)
target_link_libraries(bench_generate PRIVATE dutynet_flags m)
add_executable(bench_stages ${bench}/stages.c)
target_link_libraries(bench_stages PRIVATE dutynet dutynet_flags)

find_program(TASKSET taskset)
if(TASKSET)
	add_test(NAME bench.threads COMMAND ${CMAKE_COMMAND} -D PROGRAM=$<TARGET_FILE:dutynet_cli> -D GENERATE=$<TARGET_FILE:bench_generate>
		-D SCRATCH=${CMAKE_CURRENT_BINARY_DIR}/threads -P ${bench}/check_threads.cmake)
endif()

# Instructions are on record for the release build.
find_program(VALGRIND valgrind)
if(TASKSET AND VALGRIND AND CMAKE_BUILD_TYPE STREQUAL Release AND NOT DUTYNET_SANITIZE)
	add_test(NAME bench.work COMMAND /usr/bin/python3 ${bench}/check_work.py $<TARGET_FILE:dutynet_cli>
		$<TARGET_FILE:bench_generate> ${CMAKE_CURRENT_BINARY_DIR}/work ${bench}/work.json)
	set_tests_properties(bench.work PROPERTIES TIMEOUT 300)
endif()
