# Agreement with a second tool: Debian's python3-igraph and python3-networkx on the same ties. Skipped where they are missing.
add_test(NAME analysis.agreement COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/agreement.py $<TARGET_FILE:dutynet_cli>
	${PROJECT_SOURCE_DIR}/data/plan-2025.txt ${CMAKE_CURRENT_LIST_DIR}/../fixtures/southern-women.csv)
set_tests_properties(analysis.agreement PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 120)

# The measures of our own against their definitions, on made-up tables; wants networkx for a minimum-cost flow.
add_test(NAME analysis.definitions COMMAND /usr/bin/python3 ${CMAKE_CURRENT_LIST_DIR}/definitions.py $<TARGET_FILE:dutynet_cli> 1 45)
set_tests_properties(analysis.definitions PROPERTIES SKIP_RETURN_CODE 77 TIMEOUT 300)
