/* Fuzz target: bytes read as markdown. */
#include "fuzz_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_reader("markdown", data, size);
	return 0;
}
