/* Tables as CSV or TSV. Its lines are made only if somebody asks for them: plan/plan_table.c reads row by row. */
#include "document/reader.h"

#include <string.h>

#include "document/csv.h"

enum { LIKELY_WITHIN = 64 * 1024, LIKELY_ROWS = 8, LIKELY_HEADER_BYTES = 60 };

/* Header cells are words, not sentences. */
static gboolean looks_like_header(const DnLine *row)
{
	for (guint i = 0; i < row->n_cells; i++) {
		gsize length = strlen(row->cells[i].text);
		if (length == 0 || length > LIKELY_HEADER_BYTES)
			return FALSE;
	}
	return row->n_cells >= 2;
}

/* A header and at least one row below it, all of the same width: text in sentences hardly ever comes out so. Only the beginning
 * is looked at, and there a last row that may be cut off does not count. */
static gboolean looks_like_table(const char *text, gsize length)
{
	g_auto(DnCsvScanner) scanner;
	dn_csv_scanner_init(&scanner, text, MIN(length, (gsize)LIKELY_WITHIN));
	DnLine row;
	if (!dn_csv_next(&row, &scanner) || !looks_like_header(&row))
		return FALSE;
	guint columns = row.n_cells, rows = 1;
	while (rows < LIKELY_ROWS && dn_csv_next(&row, &scanner) && (scanner.at < scanner.length || scanner.length == length)) {
		if (row.n_cells != columns)
			return FALSE;
		rows++;
	}
	return rows >= 2;
}

static int bid_csv(const DnInput *input)
{
	if (input->text == NULL)
		return DN_BID_NONE;
	if (dn_input_has_extension(input, &dn_csv_reader))
		return DN_BID_NAME;
	return looks_like_table(input->text, input->text_length) ? DN_BID_NAME - 1 : DN_BID_NONE;
}

/* The transient row of the scanner, its cells copied so that they last. */
static void keep_row(DnDocument *document, const DnLine *row)
{
	g_autofree DnCell *cells = g_new(DnCell, row->n_cells);
	for (guint i = 0; i < row->n_cells; i++)
		cells[i] = (DnCell){dn_document_keep(document, row->cells[i].text, strlen(row->cells[i].text)), row->cells[i].offset};
	dn_document_add_row(document, cells, row->n_cells, row);
}

static void split_rows(DnDocument *document)
{
	g_auto(DnCsvScanner) scanner;
	dn_csv_scanner_init(&scanner, dn_document_text(document), dn_document_text_length(document));
	for (DnLine row; dn_csv_next(&row, &scanner);)
		keep_row(document, &row);
}

/* A quote without an end would swallow the rest of the file. */
static gboolean check_quotes(const DnInput *input, GError **error)
{
	if (memchr(input->text, '"', input->text_length) == NULL)
		return TRUE;
	g_auto(DnCsvScanner) scanner;
	dn_csv_scanner_init(&scanner, input->text, input->text_length);
	guint line = 0;
	for (DnLine row; dn_csv_next(&row, &scanner);)
		line = row.line;
	if (!scanner.unclosed)
		return TRUE;
	g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s:%u: a quoted cell that begins in this row never ends", input->name, line);
	return FALSE;
}

static gboolean read_csv(DnDocument *document, DnInput *input, GError **error)
{
	if (!check_quotes(input, error))
		return FALSE;
	dn_document_take_text(document, g_steal_pointer(&input->text), input->text_length);
	dn_document_split_later(document, split_rows);
	return TRUE;
}

static const char *const extensions[] = {"csv", "tsv", "tab", NULL};

const DnReader dn_csv_reader = {{"csv", extensions, "a table, cells separated by commas, semicolons or tabs"}, bid_csv, read_csv, TRUE, TRUE, FALSE};
