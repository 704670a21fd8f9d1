/* The HTML is read into a document of its own, whose lines are copied. */
#include "document/markdown_html.h"

#include <string.h>

#include "document/html_reader.h"

gboolean dn_markdown_begins_html_table(const char *line, gsize length)
{
	static const char start[] = "<table";
	gsize tag = strlen(start);
	return length > tag && g_ascii_strncasecmp(line, start, tag) == 0 && strchr("> \t", line[tag]) != NULL;
}

static void copy_row(DnDocument *document, const DnLine *row, const DnLine *position)
{
	g_autofree DnCell *cells = g_new(DnCell, row->n_cells);
	for (guint i = 0; i < row->n_cells; i++)
		cells[i] = (DnCell){dn_document_keep(document, row->cells[i].text, strlen(row->cells[i].text)), position->offset};
	dn_document_add_row(document, cells, row->n_cells, position);
}

static void copy_line(DnDocument *document, const DnLine *line, const DnLine *position)
{
	DnLine copy = *line;
	copy.text = dn_document_keep(document, line->text, line->length);
	copy.offset = position->offset;
	copy.line = position->line;
	dn_document_add_line(document, &copy);
}

gboolean dn_markdown_add_html(DnDocument *document, guint *table, guint64 *unfolded, const DnInput *input, const char *html, gsize length,
                              const DnLine *position, GError **error)
{
	g_autoptr(DnDocument) shown = dn_document_new(input->name, dn_html_reader.info.name, NULL);
	guint64 capacity = dn_input_capacity(input);
	dn_document_set_capacity(shown, capacity - MIN(*unfolded, capacity));
	if (!dn_html_read_text(shown, input, html, length, error))
		return FALSE;
	if (dn_document_has_overflowed(shown)) {
		dn_input_fail_capacity(input, "its text and tables take", error);
		return FALSE;
	}
	gsize n;
	const DnLine *lines = dn_document_lines(shown, &n);
	guint tables = 0;
	for (gsize i = 0; i < n; i++) {
		DnLine place = {.offset = position->offset, .line = position->line, .table = *table + lines[i].table};
		tables = MAX(tables, lines[i].table);
		*unfolded += sizeof(DnLine) + lines[i].length + lines[i].n_cells * sizeof(DnCell);
		if (lines[i].kind == DN_LINE_ROW)
			copy_row(document, &lines[i], &place);
		else
			copy_line(document, &lines[i], &place);
	}
	*table += tables;
	return TRUE;
}
