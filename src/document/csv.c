/* The CSV scanner. Quotes count only at the start of a cell; what follows a closing quote is kept as it stands. */
#include "document/csv.h"

#include <string.h>

#include "base/append.h"

/* ---- Finding the separator ---------------------------------------------------------------------------------------- */

/* How often `separator` stands outside quotes in the first row. */
static guint count_in_first_row(const char *text, gsize length, char separator)
{
	guint count = 0;
	gboolean quoted = FALSE;
	for (gsize i = 0; i < length && (quoted || (text[i] != '\n' && text[i] != '\r')); i++) {
		quoted ^= text[i] == '"';
		count += !quoted && text[i] == separator;
	}
	return count;
}

static char most_frequent_separator(const char *text, gsize length)
{
	static const char candidates[] = {',', '\t', ';'};
	char best = ',';
	guint most = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(candidates); i++) {
		guint count = count_in_first_row(text, length, candidates[i]);
		if (count > most) {
			most = count;
			best = candidates[i];
		}
	}
	return best;
}

static gsize line_end_length(const char *p)
{
	return p[0] == '\r' && p[1] == '\n' ? 2 : 1;
}

/* Skips the byte order mark and the line that names the separator, if they are there. */
static char find_separator(DnCsvScanner *scanner)
{
	if (g_str_has_prefix(scanner->text, "\xEF\xBB\xBF"))
		scanner->at = 3;
	const char *start = scanner->text + scanner->at;
	gboolean is_named = g_ascii_strncasecmp(start, "sep=", 4) == 0 && start[4] != '\0' && strchr("\r\n", start[5]) != NULL;
	if (!is_named)
		return most_frequent_separator(start, scanner->length - scanner->at);
	scanner->at += 5 + line_end_length(start + 5);
	scanner->at = MIN(scanner->at, scanner->length);
	scanner->line++;
	return start[4];
}

void dn_csv_scanner_init(DnCsvScanner *scanner, const char *text, gsize length)
{
	enum { ROOM = 16 };
	*scanner = (DnCsvScanner){.text = text,
	                          .length = length,
	                          .line = 1,
	                          .cell_text = g_string_sized_new(4096),
	                          .cells = g_new(DnCell, ROOM),
	                          .room = ROOM};
	scanner->separator = find_separator(scanner);
	scanner->ends_row['\0'] = scanner->ends_row['\n'] = scanner->ends_row['\r'] = 1;
	memcpy(scanner->ends_cell, scanner->ends_row, sizeof scanner->ends_cell);
	scanner->ends_cell[(guchar)scanner->separator] = 1;
}

void dn_csv_scanner_clear(DnCsvScanner *scanner)
{
	if (scanner->cells == NULL)
		return;
	g_string_free(scanner->cell_text, TRUE);
	g_clear_pointer(&scanner->cells, g_free);
}

/* ---- Rows ----------------------------------------------------------------------------------------------------------- */

/* What ends a cell without quotes. */
static const guint8 *ends_of(const DnCsvScanner *scanner)
{
	return scanner->n_cells < DN_CSV_MAX_COLUMNS ? scanner->ends_cell : scanner->ends_row;
}

/* Where the cell ends that has no quotes from here on. There is a NUL behind the text, whose beginning may be all that is scanned. */
static void copy_rest(DnCsvScanner *scanner)
{
	const guint8 *ends = ends_of(scanner);
	const char *p = scanner->text + scanner->at;
	while (!ends[(guchar)*p])
		p++;
	gsize end = MIN((gsize)(p - scanner->text), scanner->length);
	dn_append(scanner->cell_text, scanner->text + scanner->at, end - scanner->at);
	scanner->at = end;
}

/* Nearly all cells fit into the room that is left, and are copied while their end is looked for. */
static void copy_plain(DnCsvScanner *scanner)
{
	const guint8 *ends = ends_of(scanner);
	GString *out = scanner->cell_text;
	const char *begin = scanner->text + scanner->at, *p = begin;
	char *to = out->str + out->len;
	const char *stop = p + MIN(scanner->length - scanner->at, out->allocated_len - out->len - 1);
	while (p < stop && !ends[(guchar)*p])
		*to++ = *p++;
	out->len += (gsize)(p - begin);
	scanner->at += (gsize)(p - begin);
	if (p == stop)
		copy_rest(scanner);
}

static void append_line_break(DnCsvScanner *scanner)
{
	g_string_append_c(scanner->cell_text, '\n');
	scanner->at += line_end_length(scanner->text + scanner->at);
	scanner->line++;
}

/* From after the opening quote to after the closing one; "" inside is a quote, any line end a '\n'. */
static void copy_quoted(DnCsvScanner *scanner)
{
	for (;;) {
		gsize plain = strcspn(scanner->text + scanner->at, "\"\r\n");
		g_string_append_len(scanner->cell_text, scanner->text + scanner->at, (gssize)plain);
		scanner->at += plain;
		if (scanner->at >= scanner->length) {
			scanner->unclosed = TRUE;
			return;
		}
		if (scanner->text[scanner->at] != '"') {
			append_line_break(scanner);
			continue;
		}
		scanner->at++;
		if (scanner->text[scanner->at] != '"')
			return;
		g_string_append_c(scanner->cell_text, '"');
		scanner->at++;
	}
}

/* Until the row is whole a cell's text is known by its place in the buffer, which may move while it grows. */
static void scan_cell(DnCsvScanner *scanner)
{
	DnCell cell = {.text = GSIZE_TO_POINTER(scanner->cell_text->len), .offset = scanner->at};
	if (scanner->at < scanner->length && scanner->text[scanner->at] == '"') {
		scanner->at++;
		copy_quoted(scanner);
	}
	copy_plain(scanner);
	dn_append_char(scanner->cell_text, '\0');
	if (scanner->n_cells == scanner->room) {
		scanner->room *= 2;
		scanner->cells = g_renew(DnCell, scanner->cells, scanner->room);
	}
	scanner->cells[scanner->n_cells++] = cell; /* NOLINT: there is room from the start, and it only grows */
}

/* Scans one row and the line end after it. */
static void scan_row(DnCsvScanner *scanner)
{
	g_string_truncate(scanner->cell_text, 0);
	scanner->n_cells = 0;
	for (;;) {
		scan_cell(scanner);
		if (scanner->at >= scanner->length)
			break;
		if (scanner->text[scanner->at] == '\r' || scanner->text[scanner->at] == '\n') {
			scanner->at += line_end_length(scanner->text + scanner->at);
			scanner->line++;
			break;
		}
		scanner->at++;
	}
	for (guint i = 0; i < scanner->n_cells; i++)
		scanner->cells[i].text = scanner->cell_text->str + GPOINTER_TO_SIZE(scanner->cells[i].text);
}

/* A row of empty cells, as spreadsheets leave them at the end. */
static gboolean is_blank(const DnCsvScanner *scanner)
{
	const GString *text = scanner->cell_text;
	for (gsize i = 0; i < text->len; i++)
		if (text->str[i] != '\0' && !g_ascii_isspace(text->str[i]))
			return FALSE;
	return TRUE;
}

gboolean dn_csv_next(DnLine *row, DnCsvScanner *scanner)
{
	while (scanner->at < scanner->length) {
		DnLine found = {.kind = DN_LINE_ROW, .offset = scanner->at, .line = scanner->line, .table = 1};
		scan_row(scanner);
		if (is_blank(scanner))
			continue;
		found.n_cells = scanner->n_cells;
		found.cells = scanner->cells;
		*row = found;
		return TRUE;
	}
	return FALSE;
}
