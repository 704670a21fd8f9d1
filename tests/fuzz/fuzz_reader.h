/* What fuzz targets have in common: checking promises, and what every target of a reader does. */
#ifndef TESTS_FUZZ_FUZZ_READER_H
#define TESTS_FUZZ_FUZZ_READER_H

#include <stddef.h>
#include <stdint.h>

#include <glib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* GLib ends a program by SIGTRAP, of which libFuzzer keeps no input: it becomes SIGABRT. */
int LLVMFuzzerInitialize(int *argc, char ***argv);

/* Aborts where a promise is broken, which libFuzzer takes for a finding. */
#define require(promise) fuzz_require(promise, #promise)
void fuzz_require(gboolean promise, const char *words);

/* Reads the bytes as that format under small limits, checks what a document promises, parses it into a plan, and saves that. */
void fuzz_reader(const char *format, const uint8_t *data, size_t size);

#endif
