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

static gboolean acts(gunichar c)
{
	GUnicodeType type = g_unichar_type(c);
	return type == G_UNICODE_CONTROL || type == G_UNICODE_FORMAT || type == G_UNICODE_LINE_SEPARATOR ||
	       type == G_UNICODE_PARAGRAPH_SEPARATOR;
}

/* A message is one line of UTF-8 that no terminal obeys, whatever the file name or the cell that it quotes holds. */
static char *inert_line(const char *message)
{
	g_autofree char *valid = g_utf8_make_valid(message, -1);
	GString *line = g_string_new(NULL);
	for (const char *p = valid; *p != '\0'; p = g_utf8_next_char(p))
		g_string_append_unichar(line, acts(g_utf8_get_char(p)) ? ' ' : g_utf8_get_char(p));
	return g_string_free(line, FALSE);
}

void print_warning(const char *message, void *unused)
{
	(void)unused;
	g_autofree char *line = inert_line(message);
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
