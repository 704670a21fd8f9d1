/* Fuzz target: bytes read as html. */
#include "fuzz_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_reader("html", data, size);
	return 0;
}
