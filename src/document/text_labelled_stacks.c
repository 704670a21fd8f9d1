/* 1a. Map the caves⏎of the land⏎Maps drawn⏎Lead: Ministry of⏎Mines; Supporting: DoE⏎1b. ...: nothing tells where the cells before the label end, but
 * all that stands between it and the next number is the last cell. */
#include "document/text_labelled_stacks.h"

#include <string.h>

#include "document/text_bars.h"
#include "document/text_labelled_cells.h"
#include "document/text_lines.h"
#include "document/text_row_numbers.h"
#include "document/text_titles.h"

enum { MOST_TITLES = 8 /* lines */, LONGEST_TITLE = 48, MOST_ROW = 48 /* lines */ };

typedef struct {
	guint first, end; /* lines */
	guint label;      /* the line with which the last cell begins; the end where none does */
	gboolean is_closed; /* what follows is surely no more of the last cell */
	gboolean is_followed; /* the next row stands right below */
} Row;

typedef struct {
	const DnLine *lines; /* from the header on */
	guint n;
	guint header_end, end;
	GArray *rows;
	guint labelled;       /* rows with a label */
	DnTextRowNumber last; /* of the last row */
	gsize widest;         /* bytes of the widest line of the last cells */
	gboolean is_broken;   /* the numbers do not count on */
} Table;

static void clear_table(Table *table)
{
	g_clear_pointer(&table->rows, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Table, clear_table)

static const Row *row_at(const Table *table, guint index)
{
	return &g_array_index(table->rows, Row, index);
}

static gboolean read_number(DnTextRowNumber *out, const DnLine *line)
{
	return dn_text_row_number_read(out, line->text + strspn(line->text, " \t"));
}

/* ---- The header ------------------------------------------------------------------------------------------------------------------- */

static gboolean can_be_title(const DnLine *line)
{
	static const char marks[] = ":;.?!";
	return line->length <= LONGEST_TITLE && !dn_text_is_blank(line) && line->text[strcspn(line->text, marks)] == '\0';
}

/* Relevant institutions, Institutions involved: what labels below prove is enough for a title of bodies. */
static gboolean ends_in_bodies(const DnLine *line)
{
	static const char *const others[] = {"relevant", "concerned", "involved", "competent", "national", "institutional", "the", "of", NULL};
	gsize length;
	const char *words = dn_bars_bare_words(&length, line);
	g_autofree char *small = g_ascii_strdown(words, (gssize)length);
	g_auto(GStrv) parts = g_strsplit(small, " ", -1);
	g_autoptr(GString) rest = g_string_new(NULL);
	for (guint i = 0; parts[i] != NULL; i++)
		if (!g_strv_contains(others, parts[i]))
			g_string_append_printf(rest, "%s%s", rest->len > 0 ? " " : "", parts[i]);
	return rest->len > 0 && dn_text_titles_rest(rest->str);
}

/* The line behind the titles with which the lines begin; 0 where they are none, or no number of a row stands below them. */
static guint end_of_header(const DnLine *lines, guint n)
{
	DnTextRowNumber number;
	if (n == 0 || !g_ascii_isupper(lines[0].text[strspn(lines[0].text, " ")]))
		return 0;
	for (guint i = 0; i < MIN(n, (guint)MOST_TITLES) && can_be_title(&lines[i]); i++) {
		guint next = dn_text_next_line(lines, i + 1, n);
		if (i > 0 && next < n && read_number(&number, &lines[next]) && ends_in_bodies(&lines[i]))
			return i + 1;
	}
	return 0;
}

gboolean dn_text_labelled_may_begin(const DnLine *lines, guint n)
{
	return end_of_header(lines, n) > 0;
}

/* ---- Rows ------------------------------------------------------------------------------------------------------------------------- */

/* Whether the same header stands below. */
static gboolean is_header(const Table *table, guint at)
{
	return g_str_equal(table->lines[at].text, table->lines[0].text);
}

/* Whether the line begins the row behind the last one; one that looks so, and does not count on, breaks the table. */
static gboolean begins_next(Table *table, guint at)
{
	DnTextRowNumber number;
	if (!read_number(&number, &table->lines[at]) || !dn_text_row_number_is_like(&table->last, &number))
		return FALSE;
	gboolean follows = dn_text_row_number_follows(&table->last, &number);
	table->is_broken = table->is_broken || !follows;
	return follows;
}

/* The line with which the next row begins, where other words stand between it and the end of the last one; n for none. */
static guint find_next(Table *table, guint at)
{
	enum { LOOKED_AT = 16 };
	at = dn_text_next_line(table->lines, at, table->n);
	for (guint i = 0; i < LOOKED_AT && at < table->n && !is_header(table, at); i++) {
		if (begins_next(table, at))
			return at;
		at = dn_text_next_line(table->lines, at + 1, table->n);
	}
	return table->n;
}

/* The names of a row; NULL where they cannot be told. */
static char *names_of(const Table *table, const Row *row)
{
	return row->label < row->end ? dn_text_labelled_join(table->lines + row->label, row->end - row->label, table->widest, row->is_followed) : NULL;
}

/* Takes the row that begins with line `at`; returns the line of the next one, n where there is none. */
static guint take_row(Table *table, guint at)
{
	Row row = {.first = at, .end = at + 1};
	guint next = table->n;
	for (row.label = 0; row.end < MIN(table->n, at + MOST_ROW) && !dn_text_is_blank(&table->lines[row.end]) && !is_header(table, row.end); row.end++) {
		if (begins_next(table, row.end)) {
			next = row.end;
			break;
		}
		row.label = row.label == 0 && dn_text_label_begins(&table->lines[row.end]) ? row.end : row.label;
	}
	gboolean closed = next < table->n || row.end == table->n || dn_text_is_blank(&table->lines[row.end]);
	if (next == table->n && !table->is_broken) {
		next = find_next(table, row.end);
		closed = closed && (next == table->n || dn_text_next_line(table->lines, row.end, table->n) == next);
	}
	row.label = row.label > 0 ? row.label : row.end;
	table->labelled += row.label < row.end ? 1 : 0;
	row.is_closed = closed;
	row.is_followed = next == row.end;
	table->widest = MAX(table->widest, dn_text_labelled_widest(table->lines + row.label, row.end - row.label));
	g_array_append_val(table->rows, row);
	table->end = row.end;
	return next;
}

/* Whether most rows lack a label, so that no more of them are read. */
static gboolean is_unlabelled(const Table *table)
{
	enum { READ_AT_LEAST = 8 };
	return table->rows->len >= READ_AT_LEAST && table->labelled * 2 < table->rows->len;
}

static void read_rows(Table *table)
{
	for (guint at = dn_text_next_line(table->lines, table->header_end, table->n); at < table->n && !table->is_broken && !is_unlabelled(table);) {
		read_number(&table->last, &table->lines[at]);
		at = take_row(table, at);
	}
}

/* Reads what may be a table; FALSE where labels begin the last cells of fewer than half of the rows. */
static gboolean read_table(Table *table, const DnLine *lines, guint n)
{
	*table = (Table){.lines = lines, .n = n, .header_end = end_of_header(lines, n), .rows = g_array_new(FALSE, FALSE, sizeof(Row))};
	if (table->header_end > 0 && !lines[0].unread)
		read_rows(table);
	return table->rows->len > 0 && table->labelled * 2 >= table->rows->len;
}

/* ---- Adding ----------------------------------------------------------------------------------------------------------------------- */

static DnCell cell_of_lines(DnDocument *document, const Table *table, guint first, guint end)
{
	g_autoptr(GString) words = g_string_new(NULL);
	for (guint i = first; i < end; i++) {
		gsize length;
		const char *line = dn_bars_bare_words(&length, &table->lines[i]);
		g_string_append_printf(words, "%s%.*s", words->len > 0 ? " " : "", (int)length, line);
	}
	return (DnCell){dn_document_keep(document, words->str, words->len), table->lines[first].offset};
}

static void add_header(DnDocument *document, const Table *table, guint number)
{
	g_autofree char *first = g_strstrip(g_strdup(table->lines[0].text));
	guint words = table->header_end > 2 && dn_text_titles_numbers(first) ? 1 : 0, bodies = table->header_end - 1;
	DnCell cells[] = {cell_of_lines(document, table, words, words + 1), cell_of_lines(document, table, bodies, bodies + 1)};
	dn_text_add_row(document, cells, G_N_ELEMENTS(cells), table->lines, number);
}

static void add_row(DnDocument *document, const Table *table, const Row *row, guint number)
{
	const DnLine *label = &table->lines[MIN(row->label, table->n - 1)];
	g_autofree char *names = row->is_closed ? names_of(table, row) : NULL;
	DnCell cells[] = {cell_of_lines(document, table, row->first, names != NULL ? row->label : row->end),
	                  {names != NULL ? dn_document_keep(document, names, strlen(names)) : "", label->offset}};
	DnLine position = table->lines[row->first];
	position.unread = names == NULL;
	dn_text_add_row(document, cells, G_N_ELEMENTS(cells), &position, number);
}

guint dn_text_labelled_add(DnDocument *document, const DnLine *lines, guint n, guint number)
{
	g_auto(Table) table = {0};
	if (!read_table(&table, lines, n) || table.is_broken)
		return 0;
	add_header(document, &table, number);
	for (guint i = 0; i < table.rows->len; i++)
		add_row(document, &table, row_at(&table, i), number);
	return table.end;
}

guint dn_text_labelled_unread(const DnLine *lines, guint n)
{
	g_auto(Table) table = {0};
	return read_table(&table, lines, n) ? table.end : 0;
}
