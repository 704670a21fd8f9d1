# The language standard, warnings and instrumentation that every target of the project shares.
set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)

add_library(dutynet_flags INTERFACE)
target_compile_definitions(dutynet_flags INTERFACE
	_POSIX_C_SOURCE=200809L
	G_LOG_DOMAIN="dutynet"
	GLIB_VERSION_MIN_REQUIRED=GLIB_VERSION_2_74
	GLIB_VERSION_MAX_ALLOWED=GLIB_VERSION_2_74)
target_compile_options(dutynet_flags INTERFACE
	-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes
	-Wold-style-definition -Wpointer-arith -Wwrite-strings -Wundef -Wvla -Wformat=2 -Wdouble-promotion)
if(DUTYNET_WERROR)
	target_compile_options(dutynet_flags INTERFACE -Werror)
endif()
if(DUTYNET_ANALYSE)
	target_compile_options(dutynet_flags INTERFACE -fanalyzer)
endif()
if(DUTYNET_SANITIZE)
	# Optimised a little: the tests take half to three quarters of the time, the build two thirds more.
	target_compile_options(dutynet_flags INTERFACE
		-O1 -fsanitize=${DUTYNET_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
	target_link_options(dutynet_flags INTERFACE -fsanitize=${DUTYNET_SANITIZE})
endif()
if(DUTYNET_COVERAGE)
	# Threads count too: plain counters would lose some, and gcov derives branches from their differences.
	target_compile_options(dutynet_flags INTERFACE --coverage -fprofile-update=atomic)
	target_link_options(dutynet_flags INTERFACE --coverage)
endif()
