# A Debian package: `cpack --config build/release/CPackConfig.cmake`, or the build target `package`. It holds the program, the
# library and what is needed to build against it. dpkg-shlibdeps finds the libraries that it depends on.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME dutynet)
set(CPACK_PACKAGE_CONTACT "the dutynet developers <dutynet@localhost>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
# Graphviz's package registers the layout engines. Libraries that are loaded late are unknown to dpkg-shlibdeps; dpkg knows whose they are.
set(CPACK_DEBIAN_PACKAGE_DEPENDS "graphviz, fontconfig")
find_program(DPKG_QUERY dpkg-query)
if(DPKG_QUERY)
	foreach(library IN ITEMS ${POPPLER_LIBRARY} ${XLSXWRITER_LIBRARY} ${HARFBUZZ_LIBRARY})
		file(REAL_PATH ${library} real)
		execute_process(COMMAND ${DPKG_QUERY} -S ${real} OUTPUT_VARIABLE owner ERROR_QUIET)
		if(owner MATCHES "^([^:]+)")
			string(APPEND CPACK_DEBIAN_PACKAGE_DEPENDS ", ${CMAKE_MATCH_1}")
		endif()
	endforeach()
endif()
# The fonts are for labels in Chinese.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-cjk")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libglib2.0-dev, libigraph-dev")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Reads plans whose tasks each end with who is responsible, and shows who works
with whom, who is overloaded as a lead, and which departments share
responsibility: as diagrams, a page to open, and JSON.")
include(CPack)
