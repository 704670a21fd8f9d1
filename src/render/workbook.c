/* The workbook: an overview with a native chart, then a sheet for each table, with filters, frozen headers and number formats.
 *
 * Every text is written as a string, so none can become a formula. The file states no time: the same plan gives the same
 * bytes. */
#include <errno.h>
#include <math.h>

#include <glib/gstdio.h>
#include <xlsxwriter.h>

#include "base/late_library.h"
#include "base/memory_room.h"
#include "render/export_graph.h"
#include "render/markup_writer.h"
#include "render/source_name.h"
#include "render/tables.h"

enum {
	CHART_ROWS = 15,         /* departments in the chart */
	LONGEST_TEXT = 32767,    /* characters in a cell, the format's limit */
	CREATED = 315532800,     /* 1980-01-01, the earliest that a ZIP archive can state */
	FIXED_ROOM = 32 << 20,   /* bytes that libxlsxwriter takes for a workbook, generously; it uses what it could not allocate */
	CELL_ROOM = 1024         /* and for each cell */
};

#define XLSX_FUNCTIONS(F)                                                                                                          \
	F(chart_add_series)                                                                                                        \
	F(chart_axis_set_reverse)                                                                                                  \
	F(chart_legend_set_position)                                                                                               \
	F(chart_series_set_categories)                                                                                             \
	F(chart_series_set_fill)                                                                                                   \
	F(chart_series_set_name_range)                                                                                             \
	F(chart_series_set_values)                                                                                                 \
	F(chart_set_series_gap)                                                                                                    \
	F(chart_title_set_name)                                                                                                    \
	F(format_set_align)                                                                                                        \
	F(format_set_bg_color)                                                                                                     \
	F(format_set_bold)                                                                                                         \
	F(format_set_bottom)                                                                                                       \
	F(format_set_font_color)                                                                                                   \
	F(format_set_font_size)                                                                                                    \
	F(format_set_num_format)                                                                                                   \
	F(format_set_text_wrap)                                                                                                    \
	F(lxw_strerror)                                                                                                            \
	F(lxw_workbook_free)                                                                                                       \
	F(workbook_add_chart)                                                                                                      \
	F(workbook_add_format)                                                                                                     \
	F(workbook_add_worksheet)                                                                                                  \
	F(workbook_close)                                                                                                          \
	F(workbook_new)                                                                                                            \
	F(workbook_set_properties)                                                                                                 \
	F(worksheet_autofilter)                                                                                                    \
	F(worksheet_fit_to_pages)                                                                                                  \
	F(worksheet_freeze_panes)                                                                                                  \
	F(worksheet_insert_chart_opt)                                                                                              \
	F(worksheet_repeat_rows)                                                                                                   \
	F(worksheet_set_column)                                                                                                    \
	F(worksheet_set_landscape)                                                                                                 \
	F(worksheet_set_paper)                                                                                                     \
	F(worksheet_write_number)                                                                                                  \
	F(worksheet_write_string)

typedef struct {
	XLSX_FUNCTIONS(DN_LATE_POINTER)
} Xlsx;

typedef struct {
	const char *number; /* how numbers are written; NULL for as they come */
	gboolean wrap, bold;
	double size; /* in points; 0 for the usual one */
	lxw_color_t ink, ground;
	gboolean rule; /* below */
} Look;

enum { LOOK_HEADER, LOOK_TITLE, LOOK_NOTE, LOOK_LABEL, LOOK_CELL /* and the cell's type */, N_LOOKS = LOOK_CELL + DN_CELL_FLAG + 1 };

static const Look looks[N_LOOKS] = {
	[LOOK_HEADER] = {.wrap = TRUE, .bold = TRUE, .ground = 0xE8EDF3, .rule = TRUE},
	[LOOK_TITLE] = {.bold = TRUE, .size = 16},
	[LOOK_NOTE] = {.ink = 0x5F6368},
	[LOOK_CELL + DN_CELL_LONG_TEXT] = {.wrap = TRUE},
	[LOOK_CELL + DN_CELL_DEPARTMENTS] = {.wrap = TRUE},
	[LOOK_CELL + DN_CELL_COUNT] = {.number = "#,##0"},
	[LOOK_CELL + DN_CELL_REAL] = {.number = "0.000"},
	[LOOK_CELL + DN_CELL_SHARE] = {.number = "0.0%"},
	[LOOK_CELL + DN_CELL_PROBABILITY] = {.number = "[<0.001]0.0E+00;0.000"},
};

typedef struct {
	Xlsx xlsx;
	lxw_workbook *file;
	lxw_format *formats[N_LOOKS];
	const char *language;
	lxw_error failure; /* the first */
} Workbook;

/* libxlsxwriter goes on where it could not allocate something, and says that all is well; the C library's word for it stays behind. */
static gboolean lacks_memory(void)
{
	return errno == ENOMEM;
}

static void note_failure(Workbook *workbook, lxw_error failure)
{
	if (workbook->failure == LXW_NO_ERROR)
		workbook->failure = lacks_memory() ? LXW_ERROR_MEMORY_MALLOC_FAILED : failure;
}

/* Whether libxlsxwriter has made what it was asked for: it returns NULL where memory is missing, and takes no NULL. */
static gboolean is_made(Workbook *workbook, const void *part)
{
	note_failure(workbook, part != NULL ? LXW_NO_ERROR : LXW_ERROR_MEMORY_MALLOC_FAILED);
	return part != NULL;
}

/* ---- Formats ----------------------------------------------------------------------------------------------------- */

static void set_format(const Xlsx *xlsx, lxw_format *format, const Look *look)
{
	xlsx->format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
	if (look->number != NULL)
		xlsx->format_set_num_format(format, look->number);
	if (look->wrap)
		xlsx->format_set_text_wrap(format);
	if (look->bold)
		xlsx->format_set_bold(format);
	if (look->size > 0)
		xlsx->format_set_font_size(format, look->size);
	if (look->ink != 0)
		xlsx->format_set_font_color(format, look->ink);
	if (look->ground != 0)
		xlsx->format_set_bg_color(format, look->ground);
	if (look->rule)
		xlsx->format_set_bottom(format, LXW_BORDER_THIN);
}

static gboolean add_formats(Workbook *workbook)
{
	for (guint i = 0; i < N_LOOKS; i++) {
		workbook->formats[i] = workbook->xlsx.workbook_add_format(workbook->file);
		if (!is_made(workbook, workbook->formats[i]))
			return FALSE;
		set_format(&workbook->xlsx, workbook->formats[i], &looks[i]);
	}
	return TRUE;
}

/* ---- Cells ------------------------------------------------------------------------------------------------------ */

static const char *said(const Workbook *workbook, const char *zh, const char *en)
{
	return dn_words_in((DnWords){zh, en}, workbook->language);
}

static void write_text(Workbook *workbook, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text,
                       lxw_format *format)
{
	if (text == NULL || *text == '\0')
		return;
	g_autofree char *legal = dn_markup_legal_text(text);
	if (g_utf8_strlen(legal, -1) > LONGEST_TEXT)
		*g_utf8_offset_to_pointer(legal, LONGEST_TEXT) = '\0';
	note_failure(workbook, workbook->xlsx.worksheet_write_string(sheet, row, column, legal, format));
}

static void write_number(Workbook *workbook, lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number,
                         DnCellType type)
{
	if (!isfinite(number))
		return;
	if (type != DN_CELL_FLAG)
		note_failure(workbook, workbook->xlsx.worksheet_write_number(sheet, row, column, number, workbook->formats[LOOK_CELL + type]));
	else if (number != 0)
		write_text(workbook, sheet, row, column, said(workbook, "是", "yes"), workbook->formats[LOOK_CELL + type]);
}

static gboolean holds_text(DnCellType type)
{
	return type == DN_CELL_TEXT || type == DN_CELL_LONG_TEXT || type == DN_CELL_DEPARTMENTS;
}

static void write_cell(Workbook *workbook, lxw_worksheet *sheet, const DnTable *table, gsize row, guint column)
{
	DnCellType type = dn_table_column(table, column)->type;
	const DnTableCell *cell = dn_table_cell(table, row, column);
	if (holds_text(type))
		write_text(workbook, sheet, (lxw_row_t)row + 1, (lxw_col_t)column, dn_words_in(cell->text, workbook->language),
		           workbook->formats[LOOK_CELL + type]);
	else
		write_number(workbook, sheet, (lxw_row_t)row + 1, (lxw_col_t)column, cell->number, type);
}

/* ---- Sheets ----------------------------------------------------------------------------------------------------- */

/* Screen columns: a Chinese character takes two. */
static guint text_width(const char *text)
{
	guint width = 0;
	for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char(p))
		width += g_unichar_iswide(g_utf8_get_char(p)) ? 2 : 1;
	return width;
}

static double column_width(const Workbook *workbook, const DnTable *table, guint column)
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

static gboolean is_english(const Workbook *workbook)
{
	return g_str_equal(workbook->language, "en");
}

/* Scripts find a sheet by the English word, which stands in its name in either language. */
static char *sheet_name(const Workbook *workbook, const DnTable *table)
{
	return is_english(workbook) ? g_strdup(table->name) : g_strdup_printf("%s %s", table->title.zh, table->name);
}

static void lay_out_page(const Workbook *workbook, lxw_worksheet *sheet)
{
	workbook->xlsx.worksheet_set_landscape(sheet);
	workbook->xlsx.worksheet_set_paper(sheet, 9); /* A4 */
	workbook->xlsx.worksheet_fit_to_pages(sheet, 1, 0);
}

static void add_sheet(Workbook *workbook, const DnTable *table)
{
	g_autofree char *name = sheet_name(workbook, table);
	lxw_worksheet *sheet = workbook->xlsx.workbook_add_worksheet(workbook->file, name);
	if (!is_made(workbook, sheet))
		return;
	for (guint i = 0; i < table->n_columns; i++) {
		double width = column_width(workbook, table, i);
		note_failure(workbook, workbook->xlsx.worksheet_set_column(sheet, (lxw_col_t)i, (lxw_col_t)i, width, NULL));
		write_text(workbook, sheet, 0, (lxw_col_t)i, dn_words_in(dn_table_column(table, i)->header, workbook->language),
		           workbook->formats[LOOK_HEADER]);
	}
	for (gsize row = 0; row < table->n_rows; row++)
		for (guint i = 0; i < table->n_columns; i++)
			write_cell(workbook, sheet, table, row, i);
	workbook->xlsx.worksheet_freeze_panes(sheet, 1, 1);
	note_failure(workbook, workbook->xlsx.worksheet_repeat_rows(sheet, 0, 0));
	note_failure(workbook, workbook->xlsx.worksheet_autofilter(sheet, 0, 0, (lxw_row_t)table->n_rows,
	                                                           (lxw_col_t)(table->n_columns - 1)));
	lay_out_page(workbook, sheet);
}

/* ---- Overview --------------------------------------------------------------------------------------------------- */

static void write_network_numbers(Workbook *workbook, lxw_worksheet *sheet, const DnAnalysis *analysis)
{
	static const struct {
		const char *key;
		DnWords label;
		DnCellType type;
	} numbers[] = {
		{"tasks", {"任务", "Tasks"}, DN_CELL_COUNT},
		{"departments", {"部门", "Departments"}, DN_CELL_COUNT},
		{"responsibilities", {"责任", "Responsibilities"}, DN_CELL_COUNT},
		{"leads", {"牵头", "Leads"}, DN_CELL_COUNT},
		{"participants", {"参与", "Participations"}, DN_CELL_COUNT},
		{"joint", {"共同负责", "Joint"}, DN_CELL_COUNT},
		{"single_department_tasks", {"单部门任务", "Tasks with a single department"}, DN_CELL_COUNT},
		{"mean_departments_per_task", {"每项任务平均部门数", "Departments per task"}, DN_CELL_REAL},
		{"projection.edges", {"有合作的部门对", "Pairs that share a task"}, DN_CELL_COUNT},
		{"concentration.leads.gini", {"牵头集中度（基尼）", "Concentration of leads (Gini)"}, DN_CELL_REAL},
	};
	lxw_row_t row = 3;
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
		if (dn_analysis_column(analysis, DN_FRAME_NETWORK, numbers[i].key) == NULL)
			continue;
		write_text(workbook, sheet, row, 0, dn_words_in(numbers[i].label, workbook->language), workbook->formats[LOOK_LABEL]);
		write_number(workbook, sheet, row, 1, dn_analysis_value(analysis, DN_FRAME_NETWORK, numbers[i].key, 0), numbers[i].type);
		row++;
	}
}

static void add_series(Workbook *workbook, lxw_chart *chart, const DnTable *table, const char *key, lxw_color_t colour,
                       guint n_rows)
{
	int column = dn_table_find_column(table, key);
	if (column < 0)
		return;
	g_autofree char *sheet = sheet_name(workbook, table);
	lxw_chart_series *series = workbook->xlsx.chart_add_series(chart, NULL, NULL);
	if (!is_made(workbook, series))
		return;
	workbook->xlsx.chart_series_set_categories(series, sheet, 1, 0, n_rows, 0);
	workbook->xlsx.chart_series_set_values(series, sheet, 1, (lxw_col_t)column, n_rows, (lxw_col_t)column);
	workbook->xlsx.chart_series_set_name_range(series, sheet, 0, (lxw_col_t)column);
	workbook->xlsx.chart_series_set_fill(series, &(lxw_chart_fill){.color = colour});
}

static const struct {
	const char *key;
	lxw_color_t colour;
} chart_series[] = {{"leads", 0x1F4E79}, {"joint", 0x7F9DB9}, {"participations", 0xC9D6E2}};

/* A chart without series is an error of libxlsxwriter's: the measures of all of them may be left out. */
static gboolean has_series(const DnTable *departments)
{
	for (gsize i = 0; i < G_N_ELEMENTS(chart_series); i++)
		if (dn_table_find_column(departments, chart_series[i].key) >= 0)
			return TRUE;
	return FALSE;
}

/* The rows of the departments' table that are in rankings: those before the first collective. */
static guint ranked_rows(const DnPlan *plan, const DnTable *departments)
{
	guint n = 0;
	while (n < departments->n_rows && n < CHART_ROWS &&
	       dn_plan_department(plan, dn_table_cell(departments, n, 0)->departments[0])->kind == DN_KIND_DEPARTMENT)
		n++;
	return n;
}

static void add_chart(Workbook *workbook, lxw_worksheet *sheet, const DnPlan *plan, const DnTable *departments)
{
	guint n = ranked_rows(plan, departments);
	if (n == 0 || !has_series(departments))
		return;
	lxw_chart *chart = workbook->xlsx.workbook_add_chart(workbook->file, LXW_CHART_BAR_STACKED);
	if (!is_made(workbook, chart))
		return;
	for (gsize i = 0; i < G_N_ELEMENTS(chart_series); i++)
		add_series(workbook, chart, departments, chart_series[i].key, chart_series[i].colour, n);
	workbook->xlsx.chart_title_set_name(chart, said(workbook, "任务最多的部门", "Departments with the most tasks"));
	workbook->xlsx.chart_axis_set_reverse(chart->y_axis);
	workbook->xlsx.chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
	workbook->xlsx.chart_set_series_gap(chart, 40);
	lxw_chart_options options = {.x_scale = 1.6, .y_scale = 1.8};
	note_failure(workbook, workbook->xlsx.worksheet_insert_chart_opt(sheet, 2, 3, chart, &options));
}

static void add_overview(Workbook *workbook, const DnPlan *plan, const DnAnalysis *analysis, const GPtrArray *tables)
{
	lxw_worksheet *sheet = workbook->xlsx.workbook_add_worksheet(workbook->file, said(workbook, "概览 overview", "overview"));
	if (!is_made(workbook, sheet))
		return;
	const DnPlanDocument *document = dn_plan_n_documents(plan) > 0 ? dn_plan_document(plan, 0) : NULL;
	note_failure(workbook, workbook->xlsx.worksheet_set_column(sheet, 0, 0, 30, NULL));
	note_failure(workbook, workbook->xlsx.worksheet_set_column(sheet, 1, 1, 12, NULL));
	const char *title = document != NULL && document->title != NULL ? document->title : "dutynet";
	write_text(workbook, sheet, 0, 0, title, workbook->formats[LOOK_TITLE]);
	g_autofree char *source = document != NULL ? dn_source_name(document) : NULL;
	write_text(workbook, sheet, 1, 0, source, workbook->formats[LOOK_NOTE]);
	lay_out_page(workbook, sheet);
	if (analysis == NULL)
		return;
	write_network_numbers(workbook, sheet, analysis);
	add_chart(workbook, sheet, plan, dn_tables_find(tables, "departments"));
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

static void fill(Workbook *workbook, const DnPlan *plan, const DnAnalysis *analysis)
{
	lxw_doc_properties properties = {.author = (char *)"dutynet", .created = CREATED};
	g_autoptr(GPtrArray) tables = dn_tables_new(plan, analysis);
	if (!dn_memory_room(room_for(tables)))
		note_failure(workbook, LXW_ERROR_MEMORY_MALLOC_FAILED);
	if (workbook->failure != LXW_NO_ERROR || !add_formats(workbook))
		return;
	note_failure(workbook, workbook->xlsx.workbook_set_properties(workbook->file, &properties));
	add_overview(workbook, plan, analysis, tables);
	for (guint i = 0; i < tables->len && workbook->failure == LXW_NO_ERROR; i++)
		add_sheet(workbook, g_ptr_array_index(tables, i));
}

/* Writes the file, unless something is missing in it. */
static void finish(Workbook *workbook)
{
	note_failure(workbook, LXW_NO_ERROR);
	if (workbook->failure == LXW_NO_ERROR)
		note_failure(workbook, workbook->xlsx.workbook_close(workbook->file));
	else
		workbook->xlsx.lxw_workbook_free(workbook->file);
}

static gboolean load_xlsx(Xlsx *xlsx, GError **error)
{
	static const char *const names[] = {XLSX_FUNCTIONS(DN_LATE_NAME)};
	if (dn_late_library_load(xlsx, DN_XLSXWRITER_FILE, names, G_N_ELEMENTS(names), error))
		return TRUE;
	g_prefix_error(error, "a workbook cannot be written: ");
	return FALSE;
}

static gboolean write_file(const char *path, const DnPlan *plan, const DnAnalysis *analysis, const char *language,
                           GError **error)
{
	Workbook workbook = {.language = dn_language_of(plan, language)};
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
