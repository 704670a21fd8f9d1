# Fuzz targets: each fuzz_<reader>.c is replayed over corpus/<reader>/ as a test. With clang and -DDUTYNET_FUZZ=ON each also becomes
# a libFuzzer program, fuzz_<reader>.
option(DUTYNET_FUZZ "Build the fuzz targets for libFuzzer (clang)" OFF)

file(GLOB fuzz_sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_LIST_DIR}/fuzz_*.c)
list(REMOVE_ITEM fuzz_sources ${CMAKE_CURRENT_LIST_DIR}/fuzz_reader.c)
foreach(source IN LISTS fuzz_sources)
	get_filename_component(target ${source} NAME_WE)
	string(REGEX REPLACE "^fuzz_" "" name ${target})
	add_executable(replay_${name} ${source} ${CMAKE_CURRENT_LIST_DIR}/fuzz_reader.c ${CMAKE_CURRENT_LIST_DIR}/replay.c)
	target_link_libraries(replay_${name} PRIVATE dutynet_archive dutynet_flags)
	add_test(NAME fuzz.${name} COMMAND replay_${name} ${CMAKE_CURRENT_LIST_DIR}/corpus/${name})
	set_tests_properties(fuzz.${name} PROPERTIES TIMEOUT 300)
	if(DUTYNET_FUZZ)
		add_executable(${target} ${source} ${CMAKE_CURRENT_LIST_DIR}/fuzz_reader.c)
		target_link_libraries(${target} PRIVATE dutynet_archive dutynet_flags)
		target_link_options(${target} PRIVATE -fsanitize=fuzzer)
	endif()
endforeach()
