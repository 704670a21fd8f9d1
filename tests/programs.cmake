# Tests that run scripts or the whole program.
include(${CMAKE_CURRENT_SOURCE_DIR}/formats.cmake)

add_test(NAME layout.layers COMMAND ${CMAKE_COMMAND} -D ROOT=${PROJECT_SOURCE_DIR} -P ${CMAKE_CURRENT_LIST_DIR}/layout/layers.cmake)
