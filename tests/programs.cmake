# Tests that run scripts or the whole program.
include(${CMAKE_CURRENT_SOURCE_DIR}/formats.cmake)
