# Checks that every file of src/ includes headers of its own layer or of layers below it only, and that third-party libraries stay
# in their rooms. Run as: cmake -D ROOT=<source tree> -P layers.cmake
set(layers base document plan network analysis render report cli)

# A third-party header and the files (a regular expression over paths below src/) that may include it.
set(rooms
	"igraph" "^(network|analysis)/"
	"graphviz/|gvc\\.h|cgraph\\.h" "^render/diagram"
	"jansson" "^(plan|render)/"
	"poppler" "^document/pdf_reader\\.c$"
	"nettle" "^base/checksum\\.c$"
	"archive\\.h|archive_entry" "^document/"
	"libxml" "^document/|^report/picture\\.c$"
	"hb" "^render/font_cut\\.c$"
	"isa-l" "^render/png_writer\\.c$"
	"xlsxwriter" "^render/workbook"
	"gmodule" "^base/late_library\\.c$")

set(faults 0)
macro(fault message)
	message(SEND_ERROR "${message}")
	math(EXPR faults "${faults} + 1")
endmacro()

file(GLOB_RECURSE files RELATIVE ${ROOT}/src ${ROOT}/src/*.c ${ROOT}/src/*.h)
list(LENGTH files count)
if(count LESS 20)
	message(FATAL_ERROR "only ${count} files found below ${ROOT}/src")
endif()
foreach(file IN LISTS files)
	string(REGEX MATCH "^[^/]+" layer ${file})
	list(FIND layers "${layer}" level)
	if(level EQUAL -1)
		fault("src/${file} is in no layer")
	endif()
	file(STRINGS ${ROOT}/src/${file} includes REGEX "^#include")
	foreach(line IN LISTS includes)
		if(line MATCHES "\"([a-z]+)/[a-z0-9_/]+\\.h\"")
			list(FIND layers "${CMAKE_MATCH_1}" target)
			if(target GREATER level OR target EQUAL -1)
				fault("src/${file} reaches up: ${line}")
			elseif(layer STREQUAL cli AND NOT target EQUAL level)
				fault("src/${file} includes more than public headers: ${line}")
			endif()
		elseif(line MATCHES "\"")
			fault("src/${file}: own headers are included by their path from src/: ${line}")
		endif()
		set(rest ${rooms})
		while(rest)
			list(POP_FRONT rest header room)
			if(line MATCHES "<[^>]*(${header})" AND NOT line MATCHES "<dutynet/" AND NOT file MATCHES "${room}")
				fault("src/${file}: this library's room is ${room}: ${line}")
			endif()
		endwhile()
	endforeach()
endforeach()
message(STATUS "${count} files, ${faults} faults")
