# The metrics of networks large enough for several pieces of work, and what is read of a text of several parts, are the same
# bytes on one processor as on all.
function(compare tasks departments measures)
	set(table ${SCRATCH}.${tasks}.csv)
	execute_process(COMMAND ${GENERATE} table ${tasks} ${departments} OUTPUT_FILE ${table} COMMAND_ERROR_IS_FATAL ANY)
	execute_process(COMMAND ${PROGRAM} metrics -q ${table} --measures ${measures} -o ${SCRATCH}.all.json COMMAND_ERROR_IS_FATAL ANY)
	execute_process(COMMAND taskset -c 0 ${PROGRAM} metrics -q ${table} --measures ${measures} -o ${SCRATCH}.one.json
		COMMAND_ERROR_IS_FATAL ANY)
	execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${SCRATCH}.all.json ${SCRATCH}.one.json COMMAND_ERROR_IS_FATAL ANY)
endfunction()

compare(20000 1500 core,projection.betweenness,projection.closeness)
compare(4000 600 core,projection,two_mode,tasks,pairs,clustering,network,leadership)

execute_process(COMMAND ${GENERATE} text 6000000 OUTPUT_FILE ${SCRATCH}.txt COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${PROGRAM} extract -q ${SCRATCH}.txt -o ${SCRATCH}.all.json COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND taskset -c 0 ${PROGRAM} extract -q ${SCRATCH}.txt -o ${SCRATCH}.one.json COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${SCRATCH}.all.json ${SCRATCH}.one.json COMMAND_ERROR_IS_FATAL ANY)
