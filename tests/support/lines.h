/* A document's lines as text that a test can compare. */
#ifndef TESTS_SUPPORT_LINES_H
#define TESTS_SUPPORT_LINES_H

#include <string.h>

#include <dutynet/document.h>

/* One line a line that is not blank: "l" as printed, "p" paragraph, "h2" heading of level 2, "r" row with its cells between bars. */
static inline char *lines_dump(const DnDocument *document)
{
	static const char kinds[] = "lphr";
	GString *out = g_string_new(NULL);
	gsize n;
	const DnLine *lines = dn_document_lines(document, &n);
	for (gsize i = 0; i < n; i++) {
		if (lines[i].length == 0)
			continue;
		g_string_append_c(out, kinds[lines[i].kind]);
		if (lines[i].kind == DN_LINE_HEADING)
			g_string_append_printf(out, "%u", lines[i].level);
		if (lines[i].kind != DN_LINE_ROW)
			g_string_append_printf(out, " %s", lines[i].text);
		for (guint k = 0; k < lines[i].n_cells; k++)
			g_string_append_printf(out, "|%s", lines[i].cells[k].text);
		g_string_append_c(out, '\n');
	}
	return g_string_free(out, FALSE);
}

/* The same from bytes; fails the test where they cannot be read as `format`. */
static inline char *lines_of_bytes(GBytes *bytes, const char *format)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "-", NULL, &error);
	if (document == NULL)
		fail_msg("%s", error->message);
	assert_string_equal(dn_document_format(document), format);
	return lines_dump(document);
}

/* The lines of plain text. */
static inline char *lines_of_text(const char *text)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	return lines_of_bytes(bytes, "text");
}

static inline void assert_text_lines(const char *text, const char *expected)
{
	g_autofree char *found = lines_of_text(text);
	assert_string_equal(found, expected);
}

/* All lines that are not blank are there as they were, and none of them is a row. */
static inline void assert_text_has_no_rows(const char *text)
{
	g_autofree char *dump = lines_of_text(text);
	g_auto(GStrv) found = g_strsplit(dump, "\n", -1), lines = g_strsplit_set(text, "\n\f", -1);
	guint n = 0;
	for (guint i = 0; lines[i] != NULL; i++) {
		if (*lines[i] == '\0')
			continue;
		assert_non_null(found[n]);
		assert_true(g_str_has_prefix(found[n], "l ") || g_str_has_prefix(found[n], "p "));
		assert_string_equal(found[n++] + strlen("l "), lines[i]);
	}
	assert_string_equal(found[n], "");
}

/* Fails the test unless reading fails with that code and a message of one line that holds `message`. */
static inline void assert_bytes_refused(GBytes *bytes, const DnReadLimits *limits, DnErrorCode code, const char *message)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "file", &(DnReadOptions){.limits = limits}, &error);
	if (document != NULL)
		fail_msg("was read as %s", dn_document_format(document));
	if (!g_error_matches(error, DN_ERROR, (int)code) || strstr(error->message, message) == NULL || strchr(error->message, '\n') != NULL)
		fail_msg("%d: %s", error->code, error->message);
}

#endif
