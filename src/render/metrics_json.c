/* The metrics JSON, schema "dutynet-metrics/1": every frame by walking the table of measures, then the results of other shapes.
 * A measure's key with dots becomes nested objects; what was not asked for is absent. */
#include <dutynet/render.h>

#include <math.h>
#include <string.h>

#include "base/parallel.h"
#include "render/json_writer.h"

/* A column, and how its member of a row stands to the one before: what ends and begins before it is the same in every row. */
typedef struct {
	DnValueType type;
	const double *values;
	const char *key;    /* the last part, within its groups */
	guint n_ended;      /* nested objects that end before it */
	char **begun;       /* the names of those that begin */
} Column;

typedef struct {
	DnJsonWriter *json;
	const DnPlan *plan;
	const DnAnalysis *analysis;
	gsize top_pairs;
	gsize n_cut[DN_N_FRAMES]; /* rows of a frame that was listed in part; 0 for the others */
} Writing;

/* ---- Frames ----------------------------------------------------------------------------------------------------- */

/* How many leading groups ("load." in "load.gini.x") two keys have in common, and where the first key's next part starts. */
static guint common_groups(const char *key, const char *previous, const char **rest)
{
	guint groups = 0;
	*rest = key;
	for (const char *dot = strchr(key, '.'); dot != NULL; dot = strchr(dot + 1, '.')) {
		gsize length = (gsize)(dot + 1 - key);
		if (previous == NULL || strncmp(key, previous, length) != 0)
			break;
		groups++;
		*rest = dot + 1;
	}
	return groups;
}

/* `open` is the number of groups in which the column before stands, and becomes that of this one. */
static Column column_of(guint *open, const DnMeasure *measure, const char *previous, const double *values)
{
	const char *rest;
	guint common = common_groups(measure->key, previous, &rest);
	g_auto(GStrv) parts = g_strsplit(rest, ".", -1);
	guint n_begun = g_strv_length(parts) - 1;
	Column column = {.type = measure->type, .values = values, .n_ended = *open - common, .key = strrchr(measure->key, '.')};
	column.key = column.key != NULL ? column.key + 1 : measure->key;
	g_clear_pointer(&parts[n_begun], g_free);
	column.begun = g_steal_pointer(&parts);
	*open = common + n_begun;
	return column;
}

static void clear_column(void *column)
{
	g_strfreev(((Column *)column)->begun);
}

/* The columns of a frame that were computed, in table order. */
static GArray *columns_of(const DnAnalysis *analysis, DnFrame frame)
{
	GArray *columns = g_array_new(FALSE, FALSE, sizeof(Column));
	g_array_set_clear_func(columns, clear_column);
	const char *previous = NULL;
	guint open = 0;
	for (gsize i = 0; i < dn_n_measures(); i++) {
		const DnMeasure *measure = dn_measure(i);
		const double *values = measure->frame == frame ? dn_analysis_column(analysis, frame, measure->key) : NULL;
		if (values == NULL)
			continue;
		Column column = column_of(&open, measure, previous, values);
		g_array_append_val(columns, column);
		previous = measure->key;
	}
	return columns;
}

static void write_reasons(DnJsonWriter *json, const char *key, double bits)
{
	if (isnan(bits)) {
		dn_json_null(json, key);
		return;
	}
	const char *const *words = dn_overload_reasons();
	dn_json_begin_array(json, key, DN_JSON_LINE);
	for (guint i = 0; words[i] != NULL; i++)
		if (((guint)bits >> i & 1) != 0)
			dn_json_string(json, NULL, words[i]);
	dn_json_end(json);
}

static void write_value(DnJsonWriter *json, const char *key, DnValueType type, double value)
{
	if (type == DN_VALUE_REASONS)
		write_reasons(json, key, value);
	else if (isnan(value))
		dn_json_null(json, key);
	else if (type == DN_VALUE_COUNT)
		dn_json_integer(json, key, (gint64)value);
	else if (type == DN_VALUE_FLAG)
		dn_json_boolean(json, key, value != 0);
	else
		dn_json_real(json, key, value);
}

/* The members of one row. */
static void write_row(DnJsonWriter *json, const GArray *columns, gsize row)
{
	guint open = 0;
	for (guint i = 0; i < columns->len; i++) {
		const Column *column = &g_array_index(columns, Column, i);
		for (guint ended = 0; ended < column->n_ended; ended++, open--)
			dn_json_end(json);
		for (char **begun = column->begun; *begun != NULL; begun++, open++)
			dn_json_begin_object(json, *begun, DN_JSON_LINE);
		write_value(json, column->key, column->type, column->values[row]);
	}
	for (; open > 0; open--)
		dn_json_end(json);
}

static const char *department_name(const Writing *writing, guint department)
{
	return dn_plan_department(writing->plan, department)->name;
}

static void name_department(const Writing *writing, gsize row)
{
	const DnDepartment *department = dn_plan_department(writing->plan, (guint)row);
	dn_json_string(writing->json, "name", department->name);
	dn_json_string(writing->json, "kind", dn_department_kind_name(department->kind));
}

static void name_two(const Writing *writing, DnFrame frame, gsize row, const char *first, const char *second)
{
	guint a, b;
	dn_analysis_pair(&a, &b, writing->analysis, frame, row);
	dn_json_string(writing->json, first, department_name(writing, a));
	dn_json_string(writing->json, second, department_name(writing, b));
}

static void name_pair(const Writing *writing, gsize row)
{
	name_two(writing, DN_FRAME_PAIRS, row, "a", "b");
}

static void name_leadership(const Writing *writing, gsize row)
{
	name_two(writing, DN_FRAME_LEADERSHIP, row, "lead", "participant");
}

static void name_task(const Writing *writing, gsize row)
{
	dn_json_string(writing->json, "id", dn_plan_task(writing->plan, (guint)row)->id);
}

/* How the rows of a frame are named in the JSON, and the convention that says that not all are listed. */
static const struct {
	DnFrame frame;
	const char *key;
	DnJsonLayout layout;
	void (*name)(const Writing *writing, gsize row);
	const char *limit; /* NULL where all always are */
} row_frames[] = {
	{DN_FRAME_DEPARTMENTS, "departments", DN_JSON_BLOCK, name_department, NULL},
	{DN_FRAME_PAIRS, "pairs", DN_JSON_LINE, name_pair, "pairs_listed"},
	{DN_FRAME_LEADERSHIP, "leadership", DN_JSON_LINE, name_leadership, "leadership_listed"},
	{DN_FRAME_TASKS, "tasks", DN_JSON_LINE, name_task, NULL},
};

static void write_network(const Writing *writing)
{
	g_autoptr(GArray) columns = columns_of(writing->analysis, DN_FRAME_NETWORK);
	if (columns->len == 0)
		return;
	dn_json_begin_object(writing->json, "network", DN_JSON_BLOCK);
	write_row(writing->json, columns, 0);
	dn_json_end(writing->json);
}

/* ---- Rows ------------------------------------------------------------------------------------------------------- */

enum { PIECES = 16, ROWS_A_PIECE = 512 };

typedef struct {
	const Writing *writing;
	const GArray *columns;
	DnJsonLayout layout;
	void (*name)(const Writing *writing, gsize row);
	gsize first, end;            /* those that are being put together */
	DnJsonWriter *parts[PIECES];
} Rows;

static void write_piece(guint piece, guint worker, void *data)
{
	(void)worker;
	Rows *rows = data;
	Writing writing = *rows->writing;
	/* Made by the thread that uses it: what one thread makes of several lies side by side, and threads that write side by side wait. */
	writing.json = rows->parts[piece] = dn_json_writer_new_part(rows->writing->json);
	gsize first = rows->first + (gsize)piece * ROWS_A_PIECE;
	for (gsize row = first; row < MIN(first + ROWS_A_PIECE, rows->end); row++) {
		dn_json_begin_object(writing.json, NULL, rows->layout);
		rows->name(&writing, row);
		write_row(writing.json, rows->columns, row);
		dn_json_end(writing.json);
	}
}

/* Pieces are put together in any order and written in theirs. */
static void write_rows(Rows *rows, gsize n_rows)
{
	DnJsonWriter *json = rows->writing->json;
	for (gsize at = 0; at < n_rows; at = rows->end) {
		rows->first = at;
		rows->end = MIN(at + PIECES * ROWS_A_PIECE, n_rows);
		guint n_pieces = (guint)((rows->end - at + ROWS_A_PIECE - 1) / ROWS_A_PIECE);
		dn_parallel_run(n_pieces, write_piece, rows);
		for (guint i = 0; i < n_pieces; i++) {
			dn_json_append_part(json, rows->parts[i]);
			dn_json_writer_free(rows->parts[i]);
		}
	}
}

/* How many rows are listed; notes where that is not all. */
static gsize count_rows(Writing *writing, DnFrame frame, gboolean is_limited)
{
	gsize n_rows = dn_analysis_n_rows(writing->analysis, frame);
	if (!is_limited || n_rows <= writing->top_pairs)
		return n_rows;
	writing->n_cut[frame] = n_rows;
	return writing->top_pairs;
}

static void write_frames(Writing *writing)
{
	for (gsize i = 0; i < G_N_ELEMENTS(row_frames); i++) {
		g_autoptr(GArray) columns = columns_of(writing->analysis, row_frames[i].frame);
		if (columns->len == 0)
			continue;
		Rows rows = {.writing = writing, .columns = columns, .layout = row_frames[i].layout, .name = row_frames[i].name};
		dn_json_begin_array(writing->json, row_frames[i].key, DN_JSON_BLOCK);
		write_rows(&rows, count_rows(writing, row_frames[i].frame, row_frames[i].limit != NULL));
		dn_json_end(writing->json);
	}
}

/* ---- Results of other shapes ------------------------------------------------------------------------------------ */

static void write_departments(const Writing *writing, const char *key, const guint32 *departments, guint n)
{
	dn_json_begin_array(writing->json, key, DN_JSON_LINE);
	for (guint i = 0; i < n; i++)
		dn_json_string(writing->json, NULL, department_name(writing, departments[i]));
	dn_json_end(writing->json);
}

static void write_tasks(const Writing *writing, const char *key, const guint32 *tasks, guint n)
{
	dn_json_begin_array(writing->json, key, DN_JSON_LINE);
	for (guint i = 0; i < n; i++)
		dn_json_string(writing->json, NULL, dn_plan_task(writing->plan, tasks[i])->id);
	dn_json_end(writing->json);
}

static void write_path(DnJsonWriter *json, const char *const *path, guint n)
{
	dn_json_begin_array(json, "path", DN_JSON_LINE);
	for (guint i = 0; i < n; i++)
		dn_json_string(json, NULL, path[i]);
	dn_json_end(json);
}

static void write_modules(DnJsonWriter *json, const char *key, const guint32 *modules, guint n)
{
	dn_json_begin_array(json, key, DN_JSON_LINE);
	for (guint i = 0; i < n; i++)
		if (modules[i] == 0)
			dn_json_null(json, NULL);
		else
			dn_json_integer(json, NULL, modules[i]);
	dn_json_end(json);
}

/* `departments` and `tasks` hold module numbers, one for each entry of the lists of the same names at the top. */
static void write_two_mode_clusters(const Writing *writing, const DnTwoModeClusters *modules)
{
	dn_json_begin_object(writing->json, "two_mode", DN_JSON_BLOCK);
	dn_json_real(writing->json, "barber_modularity", modules->modularity);
	dn_json_boolean(writing->json, "optimal_proved", modules->optimal_proved);
	dn_json_integer(writing->json, "modules", modules->n_modules);
	write_modules(writing->json, "departments", modules->departments, dn_plan_n_departments(writing->plan));
	write_modules(writing->json, "tasks", modules->tasks, dn_plan_n_tasks(writing->plan));
	dn_json_end(writing->json);
}

static void write_clusters(const Writing *writing)
{
	const DnClusters *clusters = dn_analysis_clusters(writing->analysis);
	const DnTwoModeClusters *modules = dn_analysis_two_mode_clusters(writing->analysis);
	if (clusters == NULL && modules == NULL)
		return;
	DnJsonWriter *json = writing->json;
	dn_json_begin_object(json, "clusters", DN_JSON_BLOCK);
	if (clusters != NULL) {
		dn_json_string(json, "method", clusters->method);
		dn_json_real(json, "resolution", clusters->resolution);
		dn_json_integer(json, "seed", (gint64)clusters->seed);
		dn_json_integer(json, "runs", clusters->runs);
		dn_json_real(json, "modularity", clusters->modularity);
		dn_json_real(json, "stability", clusters->stability);
		dn_json_begin_array(json, "members", DN_JSON_BLOCK);
		for (guint i = 0; i < clusters->n_members; i++) {
			const DnCluster *cluster = &clusters->members[i];
			dn_json_begin_object(json, NULL, DN_JSON_BLOCK);
			dn_json_integer(json, "id", cluster->id);
			dn_json_string(json, "label", cluster->label);
			dn_json_string(json, "heading", cluster->heading);
			write_departments(writing, "departments", cluster->departments, cluster->n_departments);
			write_tasks(writing, "tasks", cluster->tasks, cluster->n_tasks);
			dn_json_end(json);
		}
		dn_json_end(json);
	}
	if (modules != NULL)
		write_two_mode_clusters(writing, modules);
	dn_json_end(json);
}

static void write_balance(const Writing *writing)
{
	const DnBalance *balance = dn_analysis_balance(writing->analysis);
	if (balance == NULL)
		return;
	DnJsonWriter *json = writing->json;
	dn_json_begin_object(json, "balance", DN_JSON_BLOCK);
	dn_json_integer(json, "max_leads", balance->max_leads);
	dn_json_integer(json, "fewest_max_leads", balance->fewest_max_leads);
	dn_json_begin_array(json, "moves", DN_JSON_BLOCK);
	for (guint i = 0; i < balance->n_moves; i++) {
		const DnMove *move = &balance->moves[i];
		dn_json_begin_object(json, NULL, DN_JSON_LINE);
		dn_json_string(json, "task", dn_plan_task(writing->plan, move->task)->id);
		dn_json_string(json, "from", department_name(writing, move->from));
		dn_json_string(json, "to", department_name(writing, move->to));
		dn_json_end(json);
	}
	dn_json_end(json);
	dn_json_end(json);
}

static void write_sections(const Writing *writing)
{
	gsize n;
	const DnSection *sections = dn_analysis_sections(writing->analysis, &n);
	if (sections == NULL)
		return;
	DnJsonWriter *json = writing->json;
	dn_json_begin_array(json, "sections", DN_JSON_BLOCK);
	for (gsize i = 0; i < n; i++) {
		dn_json_begin_object(json, NULL, DN_JSON_BLOCK);
		if (dn_plan_n_documents(writing->plan) > 1)
			dn_json_string(json, "document", dn_plan_document(writing->plan, sections[i].document)->id);
		write_path(json, sections[i].path, sections[i].n_path);
		dn_json_integer(json, "tasks", sections[i].n_tasks);
		dn_json_integer(json, "departments", sections[i].n_departments);
		dn_json_begin_array(json, "leads_top", DN_JSON_LINE);
		for (guint j = 0; j < sections[i].n_leads_top; j++) {
			dn_json_begin_object(json, NULL, DN_JSON_LINE);
			dn_json_string(json, "department", department_name(writing, sections[i].leads_top[j]));
			dn_json_integer(json, "leads", sections[i].leads_count[j]);
			dn_json_end(json);
		}
		dn_json_end(json);
		dn_json_end(json);
	}
	dn_json_end(json);
}

static void write_findings(const Writing *writing)
{
	gsize n;
	const DnFinding *findings = dn_analysis_findings(writing->analysis, &n);
	if (findings == NULL)
		return;
	DnJsonWriter *json = writing->json;
	dn_json_begin_array(json, "findings", DN_JSON_BLOCK);
	for (gsize i = 0; i < n; i++) {
		const DnFinding *finding = &findings[i];
		dn_json_begin_object(json, NULL, DN_JSON_BLOCK);
		dn_json_string(json, "code", finding->code);
		dn_json_string(json, "severity", dn_severity_name(finding->severity));
		dn_json_string(json, "text_zh", finding->text_zh);
		dn_json_string(json, "text_en", finding->text_en);
		write_departments(writing, "departments", finding->departments, finding->n_departments);
		write_tasks(writing, "tasks", finding->tasks, finding->n_tasks);
		dn_json_begin_object(json, "numbers", DN_JSON_LINE);
		for (guint j = 0; j < finding->n_numbers; j++) {
			double value = finding->numbers[j].value;
			write_value(json, finding->numbers[j].name,
			            value == floor(value) && fabs(value) < 1e15 ? DN_VALUE_COUNT : DN_VALUE_REAL, value);
		}
		dn_json_end(json);
		dn_json_end(json);
	}
	dn_json_end(json);
}

static void write_methods(const Writing *writing)
{
	const char *zh = dn_analysis_methods(writing->analysis, "zh");
	const char *en = dn_analysis_methods(writing->analysis, "en");
	if (zh == NULL || en == NULL)
		return;
	dn_json_begin_object(writing->json, "methods", DN_JSON_BLOCK);
	dn_json_string(writing->json, "zh", zh);
	dn_json_string(writing->json, "en", en);
	dn_json_end(writing->json);
}

static void write_limits(const Writing *writing)
{
	for (gsize i = 0; i < G_N_ELEMENTS(row_frames); i++) {
		gsize n_rows = writing->n_cut[row_frames[i].frame];
		if (n_rows == 0)
			continue;
		g_autofree char *value = g_strdup_printf("the first %" G_GSIZE_FORMAT " of %" G_GSIZE_FORMAT ", most tasks first",
		                                         writing->top_pairs, n_rows);
		dn_json_string(writing->json, row_frames[i].limit, value);
	}
}

/* Rows that were left out are told of, whatever was asked for. */
static gboolean has_conventions(const Writing *writing)
{
	gsize n;
	dn_analysis_conventions(writing->analysis, &n);
	for (gsize i = 0; i < DN_N_FRAMES; i++)
		n += writing->n_cut[i];
	return n > 0;
}

static void write_conventions(const Writing *writing)
{
	gsize n;
	const DnConvention *conventions = dn_analysis_conventions(writing->analysis, &n);
	if (!has_conventions(writing))
		return;
	dn_json_begin_object(writing->json, "conventions", DN_JSON_BLOCK);
	write_limits(writing);
	for (gsize i = 0; i < n; i++)
		dn_json_string(writing->json, conventions[i].key, conventions[i].value);
	dn_json_end(writing->json);
}

/* Which documents the figures are about: their hashes tie the figures to the bytes. */
static void write_documents(const Writing *writing)
{
	dn_json_begin_array(writing->json, "documents", DN_JSON_BLOCK);
	for (guint i = 0; i < dn_plan_n_documents(writing->plan); i++) {
		const DnPlanDocument *document = dn_plan_document(writing->plan, i);
		dn_json_begin_object(writing->json, NULL, DN_JSON_LINE);
		dn_json_string(writing->json, "id", document->id);
		dn_json_string(writing->json, "title", document->title);
		dn_json_string(writing->json, "sha256", document->sha256);
		dn_json_end(writing->json);
	}
	dn_json_end(writing->json);
}

/* Returns what `sink`, which may be NULL, was not given yet. */
static GBytes *write_all(DnSink *sink, const DnPlan *plan, const DnAnalysis *analysis, gsize top_pairs)
{
	Writing writing = {dn_json_writer_new(), plan, analysis, top_pairs > 0 ? top_pairs : DN_METRICS_TOP_PAIRS, {0}};
	dn_json_writer_drain_into(writing.json, sink);
	dn_json_begin_object(writing.json, NULL, DN_JSON_BLOCK);
	dn_json_string(writing.json, "schema", "dutynet-metrics/1");
	write_documents(&writing);
	write_network(&writing);
	write_frames(&writing);
	write_clusters(&writing);
	write_balance(&writing);
	write_sections(&writing);
	write_findings(&writing);
	write_methods(&writing);
	write_conventions(&writing);
	dn_json_end(writing.json);
	return dn_json_writer_finish(writing.json);
}

GBytes *dn_render_metrics_json(const DnPlan *plan, const DnAnalysis *analysis, GError **error)
{
	(void)error;
	return write_all(NULL, plan, analysis, 0);
}

gboolean dn_write_metrics_json(DnWriteFunc write, void *data, const DnPlan *plan, const DnAnalysis *analysis, gsize top_pairs,
                               GError **error)
{
	DnSink sink = {.write = write, .data = data};
	return dn_sink_finish(&sink, write_all(&sink, plan, analysis, top_pairs), error);
}
