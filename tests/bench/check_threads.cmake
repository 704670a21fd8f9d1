# The metrics of a network large enough for several pieces of work are the same bytes on one processor as on all.
execute_process(COMMAND ${GENERATE} table 20000 1500 OUTPUT_FILE ${SCRATCH}.csv COMMAND_ERROR_IS_FATAL ANY)
set(measures core,projection.betweenness,projection.closeness)
execute_process(COMMAND ${PROGRAM} metrics -q ${SCRATCH}.csv --measures ${measures} -o ${SCRATCH}.all.json COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND taskset -c 0 ${PROGRAM} metrics -q ${SCRATCH}.csv --measures ${measures} -o ${SCRATCH}.one.json
	COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} -E compare_files ${SCRATCH}.all.json ${SCRATCH}.one.json COMMAND_ERROR_IS_FATAL ANY)
