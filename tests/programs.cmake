# Tests that run scripts or the whole program.
include(${CMAKE_CURRENT_SOURCE_DIR}/analysis/agreement.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/formats.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/diagrams.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/browser/browser.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/cli/comparisons.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/cli/manual.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/cli/reproducible.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/cli/faults.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/cli/interrupt.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/faults/memory.cmake)

add_test(NAME layout.layers COMMAND ${CMAKE_COMMAND} -D ROOT=${PROJECT_SOURCE_DIR} -P ${CMAKE_CURRENT_LIST_DIR}/layout/layers.cmake)
add_test(NAME layout.maps COMMAND ${CMAKE_COMMAND} -D ROOT=${PROJECT_SOURCE_DIR} -P ${CMAKE_CURRENT_LIST_DIR}/layout/maps.cmake)
add_test(NAME layout.words COMMAND ${CMAKE_COMMAND} -D ROOT=${PROJECT_SOURCE_DIR} -P ${CMAKE_CURRENT_LIST_DIR}/layout/words.cmake)

if(BUILD_SHARED_LIBS)
	add_test(NAME install.symbols COMMAND ${CMAKE_COMMAND} -D LIBRARY=$<TARGET_FILE:dutynet> -D NM=${CMAKE_NM}
		-D ROOT=${PROJECT_SOURCE_DIR} -P ${CMAKE_CURRENT_LIST_DIR}/install/symbols.cmake)
endif()

# A consumer that is not instrumented cannot load an instrumented library.
if(NOT DUTYNET_SANITIZE)
	add_test(NAME install.consumers COMMAND ${CMAKE_COMMAND} -D BUILD=${PROJECT_BINARY_DIR} -D ROOT=${PROJECT_SOURCE_DIR}
		-D SCRATCH=${CMAKE_CURRENT_BINARY_DIR}/install -P ${CMAKE_CURRENT_LIST_DIR}/install/install.cmake)
endif()

add_test(NAME samples.are_current
	COMMAND ${CMAKE_COMMAND} -D PROGRAM=$<TARGET_FILE:dutynet_cli> -D ROOT=${PROJECT_SOURCE_DIR}
		-D SCRATCH=${CMAKE_CURRENT_BINARY_DIR}/samples -P ${CMAKE_CURRENT_LIST_DIR}/layout/samples.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/growth/growth.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/bench/bench.cmake)
include(${CMAKE_CURRENT_SOURCE_DIR}/coverage/coverage.cmake) # the last: it follows all tests
