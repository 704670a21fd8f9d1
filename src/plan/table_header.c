/* Finds the header among the first rows of a table, by the names of the format and by words that people use. */
#include "plan/table_header.h"

#include <string.h>

#include "plan/slice.h"
#include "plan/table_columns.h"

static const char *const field_names[DN_FIELDS] = {
	"task",   "department", "role",   "section",   "text",    "document", "number",   "verb",      "clause",         "kind",
	"open_ended", "own_duty", "page", "line",      "last_line", "offset", "length",   "aliases",   "title",          "path",
	"language", "lead_rule", "lead_rule_line", "lead_rule_text"};

/* Other words for some of them, of any language. */
static const struct {
	DnColumn column;
	DnField field;
} known_columns[] = {
	{DN_COLUMN_TASK, DN_FIELD_TASK},       {DN_COLUMN_DEPARTMENT, DN_FIELD_DEPARTMENT}, {DN_COLUMN_ROLE, DN_FIELD_ROLE},
	{DN_COLUMN_SECTION, DN_FIELD_SECTION}, {DN_COLUMN_TEXT, DN_FIELD_TEXT},             {DN_COLUMN_DOCUMENT, DN_FIELD_DOCUMENT},
	{DN_COLUMN_NUMBER, DN_FIELD_NUMBER},
};

const char *dn_field_name(DnField field)
{
	return field_names[field];
}

static DnField field_of_name(const char *cell)
{
	g_autofree char *name = g_strstrip(g_ascii_strdown(cell, -1));
	for (guint i = 0; i < DN_FIELDS; i++)
		if (strcmp(name, field_names[i]) == 0)
			return (DnField)i;
	return DN_FIELDS;
}

static DnField field_of_words(const char *cell)
{
	DnColumn column = dn_column_kind(dn_slice_of(cell));
	for (gsize i = 0; i < G_N_ELEMENTS(known_columns); i++)
		if (known_columns[i].column == column)
			return known_columns[i].field;
	return DN_FIELDS;
}

static void note_column(DnTableHeader *header, DnField field, guint column)
{
	if (field < DN_FIELDS && header->columns[field] == DN_NO_COLUMN)
		header->columns[field] = (int)column;
}

/* Names of the format come before other words, wherever they stand. */
void dn_table_header_read(DnTableHeader *header, const DnLine *row)
{
	for (guint i = 0; i < DN_FIELDS; i++)
		header->columns[i] = DN_NO_COLUMN;
	for (guint i = 0; i < row->n_cells; i++)
		note_column(header, field_of_name(row->cells[i].text), i);
	header->table = row->table;
	header->is_exact = header->columns[DN_FIELD_TASK] >= 0 && header->columns[DN_FIELD_DEPARTMENT] >= 0;
	for (guint i = 0; i < row->n_cells; i++)
		if (field_of_name(row->cells[i].text) == DN_FIELDS)
			note_column(header, field_of_words(row->cells[i].text), i);
}

gboolean dn_table_header_is_whole(const DnTableHeader *header)
{
	return header->is_exact || (header->columns[DN_FIELD_TASK] >= 0 && header->columns[DN_FIELD_DEPARTMENT] >= 0 &&
	                            header->columns[DN_FIELD_ROLE] >= 0);
}

static gboolean lists_tasks(const DnLine *row)
{
	g_autofree const char **headers = g_new(const char *, row->n_cells + 1);
	for (guint i = 0; i < row->n_cells; i++)
		headers[i] = row->cells[i].text;
	DnColumns columns;
	return dn_columns_read(&columns, headers, row->n_cells);
}

/* What the first row holds, for a message; long and many cells are cut. */
static char *describe_row(const DnLine *row)
{
	enum { CELLS = 8, CHARACTERS = 20 };
	GString *words = g_string_new(NULL);
	for (guint i = 0; i < MIN(row->n_cells, (guint)CELLS); i++) {
		g_autofree char *cell = g_utf8_substring(row->cells[i].text, 0, MIN(g_utf8_strlen(row->cells[i].text, -1), CHARACTERS));
		g_strdelimit(cell, "\n\t", ' ');
		g_string_append_printf(words, "%s'%s'", i > 0 ? ", " : "", cell);
	}
	g_string_append(words, row->n_cells > CELLS ? ", …" : "");
	return g_string_free(words, FALSE);
}

static gboolean fail_header(const DnDocument *document, const DnLine *first, GError **error)
{
	g_autofree char *found = describe_row(first);
	g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX,
	            "%s:%u: no header row with the columns 'task' and 'department', or with a column such as 'lead', 'participants', "
	            "牵头单位 or 责任单位; found %s",
	            dn_document_path(document), first->line, found);
	return FALSE;
}

gboolean dn_plan_is_table(const DnDocument *document)
{
	const char *format = dn_document_format(document);
	return strcmp(format, "csv") == 0 || strcmp(format, "xlsx") == 0;
}

gboolean dn_table_header_find(DnTableHeader *header, DnTableShape *shape, DnRowReader *rows, GError **error)
{
	DnLine row;
	for (guint i = 0; i < DN_HEADER_WITHIN && dn_row_reader_next(&row, rows); i++) {
		dn_table_header_read(header, &row);
		*shape = dn_table_header_is_whole(header) ? DN_TABLE_RESPONSIBILITIES : DN_TABLE_TASKS;
		if (*shape == DN_TABLE_RESPONSIBILITIES || lists_tasks(&row))
			return TRUE;
	}
	g_auto(DnRowReader) again;
	dn_row_reader_init(&again, rows->document);
	if (!dn_row_reader_next(&row, &again))
		row = (DnLine){.line = 1};
	return fail_header(rows->document, &row, error);
}

gboolean dn_plan_table_shape(DnTableShape *shape, const DnDocument *document, GError **error)
{
	g_auto(DnRowReader) rows;
	dn_row_reader_init(&rows, document);
	DnTableHeader header;
	return dn_table_header_find(&header, shape, &rows, error);
}
