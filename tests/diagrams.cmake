# Diagrams as files, read by other programs.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME render.diagram_files COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/render/check_diagrams.py
	$<TARGET_FILE:dutynet_cli> ${PROJECT_SOURCE_DIR}/data/plan-2025.txt ${CMAKE_CURRENT_BINARY_DIR}/diagram_files)
set_tests_properties(render.diagram_files PROPERTIES TIMEOUT 600)
