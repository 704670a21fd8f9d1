/* Fuzz target: bytes read as pdf. */
#include "fuzz_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_reader("pdf", data, size);
	return 0;
}
