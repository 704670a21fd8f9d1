/* Quoting of CSV cells. */
#include "render/csv_writer.h"

#include <string.h>

static gboolean starts_formula(const char *text)
{
	const char *first = text + strspn(text, "'");
	return *first != '\0' && strchr("=+-@\t\r", *first) != NULL;
}

static void append_cell(GString *out, const char *guard, const char *text)
{
	if (strpbrk(text, ",\"\r\n\t;") == NULL) {
		g_string_append(out, guard);
		g_string_append(out, text);
		return;
	}
	g_string_append_c(out, '"');
	g_string_append(out, guard);
	for (const char *quote; (quote = strchr(text, '"')) != NULL; text = quote + 1) {
		g_string_append_len(out, text, quote - text + 1);
		g_string_append_c(out, '"');
	}
	g_string_append(out, text);
	g_string_append_c(out, '"');
}

void dn_csv_append_text(GString *out, const char *text)
{
	if (text != NULL)
		append_cell(out, starts_formula(text) ? "'" : "", text);
}

void dn_csv_append_exact(GString *out, const char *text)
{
	if (text != NULL)
		append_cell(out, "", text);
}

void dn_csv_append_integer(GString *out, gint64 value)
{
	g_string_append_printf(out, "%" G_GINT64_FORMAT, value);
}

void dn_csv_end_cell(GString *out, gboolean last)
{
	g_string_append_c(out, last ? '\n' : ',');
}
