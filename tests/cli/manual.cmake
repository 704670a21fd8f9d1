# The manual pages and completions, by groff and by the shells themselves.
find_package(Python3 COMPONENTS Interpreter)
find_program(GROFF groff)
find_program(FISH fish)
find_program(ZSH zsh)
if(Python3_FOUND AND GROFF AND FISH AND ZSH)
	add_test(NAME cli.manual COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_LIST_DIR}/check_manual.py $<TARGET_FILE:dutynet_cli>
		${PROJECT_BINARY_DIR}/share $<TARGET_FILE:dutynet_manual>)
endif()
