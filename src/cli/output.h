/* Where data goes: standard output, or a file that appears whole or not at all. */
#ifndef DUTYNET_CLI_OUTPUT_H
#define DUTYNET_CLI_OUTPUT_H

#include "cli/options.h"
#include "cli/status.h"

/* Writes to --output, or to standard output where it was not given or is "-". Takes the bytes; where they are NULL it reports
 * `error` instead. Clears the error. */
Status write_output(const Options *options, GBytes *bytes, GError *error);

/* Writes to standard output and flushes it. */
Status write_standard_output(const char *text, gsize size);

#endif
