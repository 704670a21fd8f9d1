/* Exit statuses and messages. Text goes out as the UTF-8 it is: the locale never changes a byte. */
#include "cli/status.h"

#include <dutynet/error.h>

#include <stdio.h>

static Status status_of(const GError *error)
{
	if (error->domain != DN_ERROR)
		return STATUS_INTERNAL;
	static const Status statuses[] = {
		[DN_ERROR_INPUT] = STATUS_INPUT,
		[DN_ERROR_ENCODING] = STATUS_INPUT,
		[DN_ERROR_SYNTAX] = STATUS_INPUT,
		[DN_ERROR_LIMIT] = STATUS_INPUT,
		[DN_ERROR_UNSUPPORTED] = STATUS_INPUT,
		[DN_ERROR_OUTPUT] = STATUS_OUTPUT,
		[DN_ERROR_FOREIGN] = STATUS_INTERNAL,
	};
	return statuses[error->code];
}

/* A message is one line whatever a file name in it holds. */
void print_warning(const char *message, void *unused)
{
	(void)unused;
	g_autofree char *line = g_strdelimit(g_strdup(message), "\r\n", ' ');
	fprintf(stderr, "dutynet: %s\n", line);
}

Status report_error(const GError *error)
{
	print_warning(error->message, NULL);
	return status_of(error);
}

Status report_usage(const char *command, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	g_autofree char *message = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_autofree char *full = g_strdup_printf("%s (see `dutynet %s%s--help`)", message, command != NULL ? command : "",
	                                        command != NULL ? " " : "");
	print_warning(full, NULL);
	return STATUS_USAGE;
}
