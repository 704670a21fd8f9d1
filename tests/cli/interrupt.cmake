# Ctrl-C in long work, and progress on a terminal.
add_test(NAME cli.interrupt COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/check_interrupt.py $<TARGET_FILE:dutynet_cli>
	${CMAKE_CURRENT_BINARY_DIR}/interrupt)
set_tests_properties(cli.interrupt PROPERTIES TIMEOUT 240)

target_link_libraries(test_cli_progress PRIVATE dutynet_commands)
