/* What every fuzz target of a reader does: reads the bytes as that format under small limits, checks what a document promises, and parses
 * it into a plan. */
#ifndef TESTS_FUZZ_FUZZ_READER_H
#define TESTS_FUZZ_FUZZ_READER_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Aborts where a promise is broken. */
void fuzz_reader(const char *format, const uint8_t *data, size_t size);

#endif
