# The libraries that the project stands on, all through pkg-config. Their headers count as system headers: their warnings are
# not ours.
find_package(PkgConfig REQUIRED)
pkg_check_modules(GLIB REQUIRED IMPORTED_TARGET glib-2.0>=2.74 gio-2.0>=2.74)
pkg_check_modules(GMODULE REQUIRED IMPORTED_TARGET gmodule-no-export-2.0)
pkg_check_modules(IGRAPH REQUIRED IMPORTED_TARGET igraph>=0.10)
pkg_check_modules(GRAPHVIZ REQUIRED IMPORTED_TARGET libgvc libcgraph)
pkg_check_modules(PAINT REQUIRED IMPORTED_TARGET fontconfig cairo cairo-pdf cairo-tee libisal)
pkg_check_modules(READERS REQUIRED IMPORTED_TARGET nettle libxml-2.0 libarchive)
pkg_check_modules(JANSSON REQUIRED IMPORTED_TARGET jansson)

# Slow to load and rarely used: their headers are compiled against, and src/base/late_library.h loads them when they are first needed.
# <PREFIX>_FILE is the name under which the system finds the library that was found here.
function(late_library prefix module)
	pkg_check_modules(${prefix} REQUIRED ${module})
	list(GET ${prefix}_LIBRARIES 0 name)
	find_library(${prefix}_LIBRARY ${name} HINTS ${${prefix}_LIBRARY_DIRS} REQUIRED)
	execute_process(COMMAND ${CMAKE_READELF} -d ${${prefix}_LIBRARY} OUTPUT_VARIABLE sections COMMAND_ERROR_IS_FATAL ANY)
	if(NOT sections MATCHES "SONAME[^[]*\\[([^]]+)\\]")
		message(FATAL_ERROR "${${prefix}_LIBRARY} has no name to load it by")
	endif()
	add_library(${prefix} INTERFACE)
	target_include_directories(${prefix} SYSTEM INTERFACE ${${prefix}_INCLUDE_DIRS})
	target_compile_definitions(${prefix} INTERFACE DN_${prefix}_FILE="${CMAKE_MATCH_1}")
	set(${prefix}_VERSION ${${prefix}_VERSION} PARENT_SCOPE)
	set(${prefix}_INCLUDE_DIRS ${${prefix}_INCLUDE_DIRS} PARENT_SCOPE)
endfunction()
late_library(POPPLER poppler-glib)
late_library(XLSXWRITER xlsxwriter)
late_library(HARFBUZZ harfbuzz-subset)

# What `dutynet --version` names. Debian's xlsxwriter.pc states the number of the interface; the header knows better.
find_path(XLSXWRITER_HEADER xlsxwriter.h HINTS ${XLSXWRITER_INCLUDE_DIRS} REQUIRED)
file(STRINGS ${XLSXWRITER_HEADER}/xlsxwriter.h XLSXWRITER_VERSION REGEX "define LXW_VERSION ")
string(REGEX REPLACE ".*\"(.*)\".*" "\\1" XLSXWRITER_VERSION "${XLSXWRITER_VERSION}")
string(JOIN ", " DUTYNET_LIBRARIES
	"GLib ${GLIB_glib-2.0_VERSION}" "igraph ${IGRAPH_VERSION}" "Graphviz ${GRAPHVIZ_libgvc_VERSION}" "jansson ${JANSSON_VERSION}"
	"cairo ${PAINT_cairo_VERSION}" "fontconfig ${PAINT_fontconfig_VERSION}" "ISA-L ${PAINT_libisal_VERSION}"
	"nettle ${READERS_nettle_VERSION}" "libxml2 ${READERS_libxml-2.0_VERSION}" "libarchive ${READERS_libarchive_VERSION}" "poppler ${POPPLER_VERSION}"
	"libxlsxwriter ${XLSXWRITER_VERSION}" "HarfBuzz ${HARFBUZZ_VERSION}")

if(BUILD_TESTING)
	pkg_check_modules(CMOCKA REQUIRED IMPORTED_TARGET cmocka)
endif()
find_program(GLIB_COMPILE_RESOURCES glib-compile-resources REQUIRED)
