# The report's page in headless Chromium, driven by playwright-core from npm. Where the browser or Node.js is missing the test is
# skipped and says so.
find_program(NODE NAMES node nodejs)
find_program(NPM NAMES npm)
find_program(CHROMIUM NAMES chromium chromium-browser google-chrome)
find_program(PDFTOTEXT NAMES pdftotext)

if(NODE AND NPM AND CHROMIUM)
	set(browser_folder ${CMAKE_CURRENT_BINARY_DIR}/browser)
	foreach(file IN ITEMS package.json package-lock.json .npmrc)
		configure_file(${CMAKE_CURRENT_LIST_DIR}/${file} ${browser_folder}/${file} COPYONLY)
	endforeach()
	add_test(NAME browser.install COMMAND ${NPM} ci --no-audit --no-fund --loglevel=error WORKING_DIRECTORY ${browser_folder})
	set_tests_properties(browser.install PROPERTIES FIXTURES_SETUP browser TIMEOUT 300)
	add_test(NAME browser.page COMMAND ${NODE} --test ${CMAKE_CURRENT_LIST_DIR}/page.test.mjs)
	set_tests_properties(browser.page PROPERTIES FIXTURES_REQUIRED browser TIMEOUT 600 ENVIRONMENT
		"DUTYNET=$<TARGET_FILE:dutynet_cli>;CHROMIUM=${CHROMIUM};MODULES=${browser_folder}/;ROOT=${PROJECT_SOURCE_DIR};PDFTOTEXT=$<$<BOOL:${PDFTOTEXT}>:${PDFTOTEXT}>")
else()
	add_test(NAME browser.page COMMAND ${CMAKE_COMMAND} -E echo "skipped: needs node, npm and chromium")
	set_tests_properties(browser.page PROPERTIES SKIP_REGULAR_EXPRESSION "skipped:")
endif()
