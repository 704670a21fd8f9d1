# The benchmarks' own programs. Their data and results go into the build folder; tests/bench/README.md says how to run them.
set(bench ${CMAKE_CURRENT_LIST_DIR})
add_executable(bench_generate ${bench}/generate.c)
target_link_libraries(bench_generate PRIVATE dutynet_flags m)
add_executable(bench_stages ${bench}/stages.c)
target_link_libraries(bench_stages PRIVATE dutynet dutynet_flags)
