/* The metrics JSON, schema "dutynet-metrics/1": every frame of measures row by row, then the results of other shapes. What was not asked
 * for is absent. */
#include <dutynet/render.h>

#include <math.h>

#include "render/json_rows.h"

typedef struct {
	DnJsonWriter *json;
	const DnPlan *plan;
	const DnAnalysis *analysis;
	gsize top_pairs;
	gsize n_cut[DN_N_FRAMES]; /* rows of a frame that was listed in part; 0 for the others */
} Writing;

/* ---- Frames ----------------------------------------------------------------------------------------------------- */

static const char *department_name(const DnPlan *plan, gsize row)
{
	return dn_plan_department(plan, (guint)row)->name;
}

static const char *department_kind(const DnPlan *plan, gsize row)
{
	return dn_department_kind_name(dn_plan_department(plan, (guint)row)->kind);
}

static const char *task_id(const DnPlan *plan, gsize row)
{
	return dn_plan_task(plan, (guint)row)->id;
}

static guint one_of(const DnAnalysis *analysis, DnFrame frame, gsize row, gboolean second)
{
	guint a, b;
	dn_analysis_pair(&a, &b, analysis, frame, row);
	return second ? b : a;
}

static guint first_of_pair(const DnAnalysis *analysis, gsize row)
{
	return one_of(analysis, DN_FRAME_PAIRS, row, FALSE);
}

static guint second_of_pair(const DnAnalysis *analysis, gsize row)
{
	return one_of(analysis, DN_FRAME_PAIRS, row, TRUE);
}

static guint lead_of_pair(const DnAnalysis *analysis, gsize row)
{
	return one_of(analysis, DN_FRAME_LEADERSHIP, row, FALSE);
}

static guint participant_of_pair(const DnAnalysis *analysis, gsize row)
{
	return one_of(analysis, DN_FRAME_LEADERSHIP, row, TRUE);
}

/* How the rows of a frame are named in the JSON, and the convention that says that not all are listed. */
static const struct {
	DnFrame frame;
	const char *key;
	DnJsonLayout layout;
	DnJsonName names[3];
	const char *limit; /* NULL where all always are */
} row_frames[] = {
	{DN_FRAME_DEPARTMENTS, "departments", DN_JSON_BLOCK, {{"name", department_name, NULL}, {"kind", department_kind, NULL}}, NULL},
	{DN_FRAME_PAIRS, "pairs", DN_JSON_LINE, {{"a", NULL, first_of_pair}, {"b", NULL, second_of_pair}}, "pairs_listed"},
	{DN_FRAME_LEADERSHIP,
	 "leadership",
	 DN_JSON_LINE,
	 {{"lead", NULL, lead_of_pair}, {"participant", NULL, participant_of_pair}},
	 "leadership_listed"},
	{DN_FRAME_TASKS, "tasks", DN_JSON_LINE, {{"id", task_id, NULL}}, NULL},
};

static void write_network(const Writing *writing)
{
	static const DnJsonName no_names[1];
	g_autoptr(DnJsonRows) rows = dn_json_rows_new(writing->plan, writing->analysis, DN_FRAME_NETWORK, no_names);
	if (rows != NULL)
		dn_json_rows_write_one(writing->json, rows, "network");
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
		DnFrame frame = row_frames[i].frame;
		g_autoptr(DnJsonRows) rows = dn_json_rows_new(writing->plan, writing->analysis, frame, row_frames[i].names);
		if (rows != NULL)
			dn_json_rows_write(writing->json, rows, row_frames[i].key, row_frames[i].layout,
			                   count_rows(writing, frame, row_frames[i].limit != NULL));
	}
}

/* ---- Results of other shapes ------------------------------------------------------------------------------------ */

static const char *name_of(const Writing *writing, guint department)
{
	return dn_plan_department(writing->plan, department)->name;
}

static void write_departments(const Writing *writing, const char *key, const guint32 *departments, guint n)
{
	dn_json_begin_array(writing->json, key, DN_JSON_LINE);
	for (guint i = 0; i < n; i++)
		dn_json_string(writing->json, NULL, name_of(writing, departments[i]));
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
		dn_json_string(json, "from", name_of(writing, move->from));
		dn_json_string(json, "to", name_of(writing, move->to));
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
			dn_json_string(json, "department", name_of(writing, sections[i].leads_top[j]));
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
			if (value == floor(value) && fabs(value) < 1e15)
				dn_json_integer(json, finding->numbers[j].name, (gint64)value);
			else
				dn_json_real(json, finding->numbers[j].name, value);
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
