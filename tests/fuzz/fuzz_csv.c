/* Fuzz target: bytes read as csv. */
#include "fuzz_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_reader("csv", data, size);
	return 0;
}
