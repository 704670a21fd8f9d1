/* Fuzz target: bytes read as ofd. */
#include "fuzz_reader.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	fuzz_reader("ofd", data, size);
	return 0;
}
