/* Fuzz target: bytes read as json. */
#include "fuzz_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_reader("json", data, size);
	return 0;
}
