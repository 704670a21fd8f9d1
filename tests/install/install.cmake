# Installs into a folder of its own, builds a project against that, and runs the installed program and the project's.
# Run as: cmake -D BUILD=<build folder> -D ROOT=<source tree> -D SCRATCH=<folder> -P install.cmake
cmake_minimum_required(VERSION 3.25)
file(REMOVE_RECURSE ${SCRATCH})
set(prefix ${SCRATCH}/prefix)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix} OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

file(GLOB pc ${prefix}/lib*/pkgconfig ${prefix}/lib*/*/pkgconfig)
set(ENV{PKG_CONFIG_PATH} ${pc})
execute_process(COMMAND ${CMAKE_COMMAND} -S ${ROOT}/tests/install -B ${SCRATCH}/build -DCMAKE_PREFIX_PATH=${prefix}
	-DCMAKE_C_STANDARD=11 OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${CMAKE_COMMAND} --build ${SCRATCH}/build OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)

execute_process(COMMAND ${prefix}/bin/dutynet --version OUTPUT_VARIABLE version COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND ${SCRATCH}/build/from_cpp OUTPUT_VARIABLE library_version COMMAND_ERROR_IS_FATAL ANY)
string(STRIP "${library_version}" library_version)
if(NOT version MATCHES "^dutynet ${library_version}\n")
	message(SEND_ERROR "the program says ${version} and the library ${library_version}")
endif()
foreach(program by_package by_pkgconfig)
	set(ENV{LD_LIBRARY_PATH} ${pc}/..)
	execute_process(COMMAND ${SCRATCH}/build/${program} ${ROOT}/data/plan-2025.txt
		OUTPUT_VARIABLE said COMMAND_ERROR_IS_FATAL ANY)
	if(NOT said MATCHES "国家知识产权局 leads 29, expected 29\\.1\n")
		message(SEND_ERROR "${program} says ${said}")
	endif()
endforeach()

# A packager's staging folder gets all of it, and nothing lands where it will be used.
set(ENV{DESTDIR} ${SCRATCH}/stage)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${BUILD} --prefix ${SCRATCH}/final OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(GLOB_RECURSE installed RELATIVE ${prefix} ${prefix}/*)
file(GLOB_RECURSE staged RELATIVE ${SCRATCH}/stage/${SCRATCH}/final ${SCRATCH}/stage/${SCRATCH}/final/*)
if(NOT staged STREQUAL installed OR EXISTS ${SCRATCH}/final)
	message(SEND_ERROR "DESTDIR is not respected: ${staged}")
endif()
foreach(file bin/dutynet include/dutynet/dutynet.h share/man/man1/dutynet.1 share/doc/dutynet/copyright)
	if(NOT file IN_LIST installed)
		message(SEND_ERROR "${file} is not installed")
	endif()
endforeach()

# The README shows this very program.
file(READ ${ROOT}/README.md readme)
file(READ ${ROOT}/tests/install/example.c example)
string(FIND "${readme}" "${example}" found)
if(found EQUAL -1)
	message(SEND_ERROR "README.md does not show tests/install/example.c as it is")
endif()
