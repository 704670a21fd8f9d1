/* The workbook's first sheet: the plan, the numbers of its network, and a native chart. */
#include "render/source_name.h"
#include "render/workbook.h"

#define CHART_ROWS 15 /* departments in the chart */

static void write_network_numbers(DnWorkbook *workbook, lxw_worksheet *sheet, const DnAnalysis *analysis)
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
		dn_workbook_write_text(workbook, sheet, row, 0, dn_words_in(numbers[i].label, workbook->language),
		                       workbook->formats[DN_LOOK_LABEL]);
		dn_workbook_write_number(workbook, sheet, row, 1, dn_analysis_value(analysis, DN_FRAME_NETWORK, numbers[i].key, 0),
		                         numbers[i].type);
		row++;
	}
}

static void add_series(DnWorkbook *workbook, lxw_chart *chart, const DnTable *table, const char *key, lxw_color_t colour,
                       guint n_rows)
{
	int column = dn_table_find_column(table, key);
	if (column < 0)
		return;
	g_autofree char *sheet = dn_workbook_sheet_name(workbook, table);
	lxw_chart_series *series = workbook->xlsx.chart_add_series(chart, NULL, NULL);
	if (!dn_workbook_has_made(workbook, series))
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

static void add_chart(DnWorkbook *workbook, lxw_worksheet *sheet, const DnPlan *plan, const DnTable *departments)
{
	guint n = ranked_rows(plan, departments);
	if (n == 0 || !has_series(departments))
		return;
	lxw_chart *chart = workbook->xlsx.workbook_add_chart(workbook->file, LXW_CHART_BAR_STACKED);
	if (!dn_workbook_has_made(workbook, chart))
		return;
	for (gsize i = 0; i < G_N_ELEMENTS(chart_series); i++)
		add_series(workbook, chart, departments, chart_series[i].key, chart_series[i].colour, n);
	workbook->xlsx.chart_title_set_name(chart, dn_workbook_says(workbook, "任务最多的部门", "Departments with the most tasks"));
	workbook->xlsx.chart_axis_set_reverse(chart->y_axis);
	workbook->xlsx.chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
	workbook->xlsx.chart_set_series_gap(chart, 40);
	lxw_chart_options options = {.x_scale = 1.6, .y_scale = 1.8};
	dn_workbook_note(workbook, workbook->xlsx.worksheet_insert_chart_opt(sheet, 2, 3, chart, &options));
}

void dn_workbook_add_overview(DnWorkbook *workbook, const DnPlan *plan, const DnAnalysis *analysis, const GPtrArray *tables)
{
	lxw_worksheet *sheet =
		workbook->xlsx.workbook_add_worksheet(workbook->file, dn_workbook_says(workbook, "概览 overview", "overview"));
	if (!dn_workbook_has_made(workbook, sheet))
		return;
	const DnPlanDocument *document = dn_plan_n_documents(plan) > 0 ? dn_plan_document(plan, 0) : NULL;
	dn_workbook_note(workbook, workbook->xlsx.worksheet_set_column(sheet, 0, 0, 30, NULL));
	dn_workbook_note(workbook, workbook->xlsx.worksheet_set_column(sheet, 1, 1, 12, NULL));
	const char *title = document != NULL && document->title != NULL ? document->title : "dutynet";
	dn_workbook_write_text(workbook, sheet, 0, 0, title, workbook->formats[DN_LOOK_TITLE]);
	g_autofree char *source = document != NULL ? dn_source_name(document) : NULL;
	dn_workbook_write_text(workbook, sheet, 1, 0, source, workbook->formats[DN_LOOK_NOTE]);
	dn_workbook_lay_out_page(workbook, sheet);
	if (analysis == NULL)
		return;
	write_network_numbers(workbook, sheet, analysis);
	add_chart(workbook, sheet, plan, dn_tables_find(tables, "departments"));
}
