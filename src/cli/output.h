/* Where data goes: standard output, or a file that appears whole or not at all. */
#ifndef DUTYNET_CLI_OUTPUT_H
#define DUTYNET_CLI_OUTPUT_H

#include <dutynet/render.h>

#include "cli/options.h"
#include "cli/status.h"

/* Writes to --output, or to standard output where it was not given or is "-". Takes the bytes; where they are NULL it reports
 * `error` instead. Clears the error. */
Status write_output(const Options *options, GBytes *bytes, GError *error);

/* Hands the whole of an output to `write`, piece by piece; FALSE with error where it cannot be made or written. */
typedef gboolean (*Producer)(DnWriteFunc write, void *to, const void *what, GError **error);

/* The same as write_output() for what a producer makes of `what`, to that path (NULL and "-" for standard output). */
Status write_produced(const char *path, Producer produce, const void *what);

/* Writes to standard output and flushes it. */
Status write_standard_output(const char *text, gsize size);

/* Removes the file that is only half-written; for a program that has to end at once. */
void output_abandon(void);

#endif
