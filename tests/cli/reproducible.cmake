# Same bytes in, same bytes out, wherever and under whatever settings.
find_package(Python3 COMPONENTS Interpreter)
find_program(LOCALEDEF localedef)
if(Python3_FOUND AND LOCALEDEF AND EXISTS /usr/share/i18n/locales/tr_TR)
	add_test(NAME cli.reproducible COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_reproducible.py
		$<TARGET_FILE:dutynet_cli> ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_BINARY_DIR}/reproducible)
endif()
