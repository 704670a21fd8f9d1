# The libraries that the project stands on, all through pkg-config. Their headers count as system headers: their warnings are
# not ours.
find_package(PkgConfig REQUIRED)
pkg_check_modules(GLIB REQUIRED IMPORTED_TARGET glib-2.0>=2.74 gio-2.0>=2.74)
pkg_check_modules(IGRAPH REQUIRED IMPORTED_TARGET igraph>=0.10)
pkg_check_modules(GRAPHVIZ REQUIRED IMPORTED_TARGET libgvc libcgraph)
pkg_check_modules(PAINT REQUIRED IMPORTED_TARGET fontconfig cairo cairo-pdf cairo-tee libisal)
pkg_check_modules(READERS REQUIRED IMPORTED_TARGET libxml-2.0 libarchive poppler-glib)
pkg_check_modules(JANSSON REQUIRED IMPORTED_TARGET jansson)
pkg_check_modules(XLSXWRITER REQUIRED IMPORTED_TARGET xlsxwriter)
if(BUILD_TESTING)
	pkg_check_modules(CMOCKA REQUIRED IMPORTED_TARGET cmocka)
endif()
find_program(GLIB_COMPILE_RESOURCES glib-compile-resources REQUIRED)
