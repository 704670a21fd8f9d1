# Second tools that the tests of readers and writers check against.

# libcsv reads what our CSV writer wrote.
find_library(LIBCSV csv REQUIRED)
target_link_libraries(test_render_plan_csv PRIVATE ${LIBCSV})

# libarchive packs the documents that the readers of packed formats are given; libxlsxwriter writes a workbook for them.
foreach(test IN ITEMS plan_every_format plan_page_tables plan_page_cells plan_page_paragraphs document_docx_reader document_xlsx_reader document_package cli_limits plan_plan_table)
	target_link_libraries(test_${test} PRIVATE PkgConfig::READERS)
endforeach()
find_library(LIBXLSXWRITER xlsxwriter REQUIRED)
target_link_libraries(test_document_xlsx_reader PRIVATE ${LIBXLSXWRITER})

include(${CMAKE_CURRENT_SOURCE_DIR}/fuzz/fuzz.cmake)

# What is written in JSON keeps to the published schemas.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
add_test(NAME render.schemas COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/render/check_schemas.py
	$<TARGET_FILE:dutynet_cli> ${PROJECT_SOURCE_DIR}/data/plan-2025.txt ${PROJECT_SOURCE_DIR}/data/schema)
set_tests_properties(render.schemas PROPERTIES TIMEOUT 300)
