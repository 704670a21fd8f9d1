/* The workbook: an overview with a native chart, then a sheet for each table, with filters, frozen headers and number formats.
 *
 * Every text is written as a string, so none can become a formula. The file states no time: the same plan gives the same
 * bytes. */
#include "render/workbook.h"

#include <errno.h>

#include <glib/gstdio.h>

#include "base/memory_room.h"
#include "render/export_graph.h"

enum {
	CREATED = 315532800,   /* 1980-01-01, the earliest that a ZIP archive can state */
	FIXED_ROOM = 32 << 20, /* bytes that libxlsxwriter takes for a workbook, generously; it uses what it could not allocate */
	CELL_ROOM = 1024       /* and for each cell */
};

/* ---- Sheets ----------------------------------------------------------------------------------------------------- */

static gboolean holds_text(DnCellType type)
{
	return type == DN_CELL_TEXT || type == DN_CELL_LONG_TEXT || type == DN_CELL_DEPARTMENTS;
}

static void write_cell(DnWorkbook *workbook, lxw_worksheet *sheet, const DnTable *table, gsize row, guint column)
{
	DnCellType type = dn_table_column(table, column)->type;
	const DnTableCell *cell = dn_table_cell(table, row, column);
	if (holds_text(type))
		dn_workbook_write_text(workbook, sheet, (lxw_row_t)row + 1, (lxw_col_t)column,
		                       dn_words_in(cell->text, workbook->language), workbook->formats[DN_LOOK_CELL + type]);
	else
		dn_workbook_write_number(workbook, sheet, (lxw_row_t)row + 1, (lxw_col_t)column, cell->number, type);
}

/* Screen columns: a Chinese character takes two. */
static guint text_width(const char *text)
{
	guint width = 0;
	for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char(p))
		width += g_unichar_iswide(g_utf8_get_char(p)) ? 2 : 1;
	return width;
}

static double column_width(const DnWorkbook *workbook, const DnTable *table, guint column)
{
	static const guint widest[] = {
		[DN_CELL_TEXT] = 40, [DN_CELL_LONG_TEXT] = 70, [DN_CELL_DEPARTMENTS] = 44, [DN_CELL_COUNT] = 14,
		[DN_CELL_REAL] = 14, [DN_CELL_SHARE] = 14,     [DN_CELL_PROBABILITY] = 14, [DN_CELL_FLAG] = 12};
	const DnTableColumn *shown = dn_table_column(table, column);
	guint width = MAX(8, text_width(dn_words_in(shown->header, workbook->language)) + 3);
	for (gsize row = 0; row < table->n_rows; row++)
		width = MAX(width, text_width(dn_words_in(dn_table_cell(table, row, column)->text, workbook->language)) + 2);
	return MIN(width, widest[shown->type]);
}

static void add_sheet(DnWorkbook *workbook, const DnTable *table)
{
	g_autofree char *name = dn_workbook_sheet_name(workbook, table);
	lxw_worksheet *sheet = workbook->xlsx.workbook_add_worksheet(workbook->file, name);
	if (!dn_workbook_has_made(workbook, sheet))
		return;
	for (guint i = 0; i < table->n_columns; i++) {
		double width = column_width(workbook, table, i);
		dn_workbook_note(workbook, workbook->xlsx.worksheet_set_column(sheet, (lxw_col_t)i, (lxw_col_t)i, width, NULL));
		dn_workbook_write_text(workbook, sheet, 0, (lxw_col_t)i,
		                       dn_words_in(dn_table_column(table, i)->header, workbook->language),
		                       workbook->formats[DN_LOOK_HEADER]);
	}
	for (gsize row = 0; row < table->n_rows; row++)
		for (guint i = 0; i < table->n_columns; i++)
			write_cell(workbook, sheet, table, row, i);
	workbook->xlsx.worksheet_freeze_panes(sheet, 1, 1);
	dn_workbook_note(workbook, workbook->xlsx.worksheet_repeat_rows(sheet, 0, 0));
	dn_workbook_note(
		workbook, workbook->xlsx.worksheet_autofilter(sheet, 0, 0, (lxw_row_t)table->n_rows, (lxw_col_t)(table->n_columns - 1)));
	dn_workbook_lay_out_page(workbook, sheet);
}

/* ---- The file --------------------------------------------------------------------------------------------------- */

static gsize room_for(const GPtrArray *tables)
{
	gsize cells = 0;
	for (guint i = 0; i < tables->len; i++) {
		const DnTable *table = g_ptr_array_index(tables, i);
		cells += table->n_rows * table->n_columns;
	}
	return FIXED_ROOM + cells * CELL_ROOM;
}

static void fill(DnWorkbook *workbook, const DnPlan *plan, const DnAnalysis *analysis)
{
	lxw_doc_properties properties = {.author = (char *)"dutynet", .created = CREATED};
	g_autoptr(GPtrArray) tables = dn_tables_new(plan, analysis);
	if (!dn_memory_room(room_for(tables)))
		dn_workbook_note(workbook, LXW_ERROR_MEMORY_MALLOC_FAILED);
	if (workbook->failure != LXW_NO_ERROR || !dn_workbook_add_formats(workbook))
		return;
	dn_workbook_note(workbook, workbook->xlsx.workbook_set_properties(workbook->file, &properties));
	dn_workbook_add_overview(workbook, plan, analysis, tables);
	for (guint i = 0; i < tables->len && workbook->failure == LXW_NO_ERROR; i++)
		add_sheet(workbook, g_ptr_array_index(tables, i));
}

/* Writes the file, unless something is missing in it. */
static void finish(DnWorkbook *workbook)
{
	dn_workbook_note(workbook, LXW_NO_ERROR);
	if (workbook->failure == LXW_NO_ERROR)
		dn_workbook_note(workbook, workbook->xlsx.workbook_close(workbook->file));
	else
		workbook->xlsx.lxw_workbook_free(workbook->file);
}

static gboolean load_xlsx(DnXlsx *xlsx, GError **error)
{
	static const char *const names[] = {DN_XLSX_FUNCTIONS(DN_LATE_NAME)};
	if (dn_late_library_load(xlsx, DN_XLSXWRITER_FILE, names, G_N_ELEMENTS(names), error))
		return TRUE;
	g_prefix_error(error, "a workbook cannot be written: ");
	return FALSE;
}

static gboolean write_file(const char *path, const DnPlan *plan, const DnAnalysis *analysis, const char *language, GError **error)
{
	DnWorkbook workbook = {.language = dn_language_of(plan, language)};
	if (!load_xlsx(&workbook.xlsx, error))
		return FALSE;
	errno = 0;
	workbook.file = workbook.xlsx.workbook_new(path);
	if (workbook.file == NULL) {
		g_set_error_literal(error, DN_ERROR, DN_ERROR_FOREIGN, "libxlsxwriter cannot make a workbook");
		return FALSE;
	}
	fill(&workbook, plan, analysis);
	finish(&workbook);
	if (workbook.failure == LXW_NO_ERROR)
		return TRUE;
	g_set_error(error, DN_ERROR, DN_ERROR_FOREIGN, "libxlsxwriter: %s", workbook.xlsx.lxw_strerror(workbook.failure));
	return FALSE;
}

static char *new_temporary_file(GError **error)
{
	g_autoptr(GError) reason = NULL;
	char *path = NULL;
	int descriptor = g_file_open_tmp("dutynet-XXXXXX.xlsx", &path, &reason);
	if (descriptor < 0)
		g_set_error_literal(error, DN_ERROR, DN_ERROR_OUTPUT, reason->message);
	else
		g_close(descriptor, NULL);
	return path;
}

static GBytes *read_file(const char *path, GError **error)
{
	g_autoptr(GError) reason = NULL;
	char *contents;
	gsize length;
	if (g_file_get_contents(path, &contents, &length, &reason))
		return g_bytes_new_take(contents, length);
	g_set_error_literal(error, DN_ERROR, DN_ERROR_OUTPUT, reason->message);
	return NULL;
}

/* This libxlsxwriter writes to named files only, so the workbook takes the way over a temporary one. */
GBytes *dn_render_workbook(const DnPlan *plan, const DnAnalysis *analysis, const char *language, GError **error)
{
	g_autofree char *path = new_temporary_file(error);
	if (path == NULL)
		return NULL;
	GBytes *bytes = write_file(path, plan, analysis, language, error) ? read_file(path, error) : NULL;
	g_unlink(path);
	return bytes;
}

GBytes *dn_export_workbook(const DnExportGraph *graph, GError **error)
{
	return dn_render_workbook(graph->plan, graph->analysis, NULL, error);
}
