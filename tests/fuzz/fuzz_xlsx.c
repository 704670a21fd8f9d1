/* Fuzz target: bytes read as xlsx. */
#include "fuzz_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_reader("xlsx", data, size);
	return 0;
}
