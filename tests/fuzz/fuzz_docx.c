/* Fuzz target: bytes read as docx. */
#include "fuzz_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_reader("docx", data, size);
	return 0;
}
