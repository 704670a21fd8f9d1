/* Exit statuses, and how the program says what went wrong: one line on standard error. */
#ifndef DUTYNET_CLI_STATUS_H
#define DUTYNET_CLI_STATUS_H

#include <glib.h>

typedef enum {
	STATUS_DONE,
	STATUS_FINDINGS, /* done, with findings that were asked about */
	STATUS_USAGE,
	STATUS_INPUT,    /* cannot be read or understood */
	STATUS_OUTPUT,   /* cannot be written */
	STATUS_INTERNAL
} Status;

/* Prints "dutynet: message" on standard error and returns the status that fits the error. */
Status report_error(const GError *error);

/* Prints the message with a hint at the command's help (NULL: the program's) and returns STATUS_USAGE. */
Status report_usage(const char *command, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* Prints "dutynet: message" on standard error. `unused` lets it serve as a callback of the library. */
void print_warning(const char *message, void *unused);

#endif
