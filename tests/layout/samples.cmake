# Regenerates the JSON samples that output/plan-2025/ tracks and compares them byte by byte. After a wanted change, write them
# anew with: src/bootstrap.sh report
# Run as: cmake -D PROGRAM=<dutynet> -D ROOT=<source tree> -D SCRATCH=<folder> -P samples.cmake
file(MAKE_DIRECTORY ${SCRATCH})
set(samples "metrics|metrics.json" "extract|plan.json")
foreach(sample IN LISTS samples)
	string(REPLACE "|" ";" sample "${sample}")
	list(GET sample 0 command)
	list(GET sample 1 file)
	execute_process(COMMAND ${PROGRAM} ${command} data/plan-2025.txt --quiet -o ${SCRATCH}/${file}
		WORKING_DIRECTORY ${ROOT} COMMAND_ERROR_IS_FATAL ANY)
	execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${SCRATCH}/${file} ${ROOT}/output/plan-2025/${file}
		RESULT_VARIABLE differs)
	if(differs)
		message(SEND_ERROR "output/plan-2025/${file} is not what `dutynet ${command} data/plan-2025.txt` writes")
	endif()
endforeach()
