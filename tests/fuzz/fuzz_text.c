/* Fuzz target: bytes read as text. */
#include "fuzz_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_reader("text", data, size);
	return 0;
}
