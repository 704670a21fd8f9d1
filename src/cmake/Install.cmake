# What `cmake --install` lays down: the program, the library with its headers, and what lets other builds find it.
include(CMakePackageConfigHelpers)

install(TARGETS dutynet_cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS dutynet EXPORT dutynet-targets
	LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
	ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
	INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/dutynet DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
	FILES_MATCHING PATTERN "*.h")
install(FILES ${PROJECT_BINARY_DIR}/include/dutynet/version.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/dutynet)

install(DIRECTORY ${PROJECT_BINARY_DIR}/share/man/ DESTINATION ${CMAKE_INSTALL_MANDIR})
install(FILES ${PROJECT_SOURCE_DIR}/src/cmake/copyright ${PROJECT_SOURCE_DIR}/README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})
foreach(shell bash-completion fish zsh)
	install(DIRECTORY ${PROJECT_BINARY_DIR}/share/${shell} DESTINATION ${CMAKE_INSTALL_DATADIR})
endforeach()
# Debian's zsh looks here where others look in site-functions.
install(FILES ${PROJECT_BINARY_DIR}/share/zsh/site-functions/_dutynet
	DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions)

install(EXPORT dutynet-targets NAMESPACE dutynet:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dutynet)
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/dutynet-config.cmake.in
	${PROJECT_BINARY_DIR}/dutynet-config.cmake INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dutynet)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/dutynet-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/dutynet-config.cmake ${PROJECT_BINARY_DIR}/dutynet-config-version.cmake
	DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/dutynet)

# The .pc file finds its prefix from where it lies, so that `cmake --install --prefix` may put it anywhere.
file(RELATIVE_PATH DUTYNET_PC_TO_PREFIX /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(${CMAKE_CURRENT_LIST_DIR}/dutynet.pc.in ${PROJECT_BINARY_DIR}/dutynet.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/dutynet.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
