/* Gathers nodes, edges and columns for the exports. Numbers of the analysis are borrowed, not copied. */
#include "render/export_graph.h"

#include <math.h>

#include "base/number.h"

/* ---- Memory ----------------------------------------------------------------------------------------------------- */

static void *own(DnExportGraph *graph, void *memory)
{
	g_ptr_array_add(graph->owned, memory);
	return memory;
}

#define OWN_ARRAY(graph, type, n) ((type *)own(graph, g_new0(type, MAX((gsize)(n), 1))))

static const char *own_word(DnExportGraph *graph, const char *text)
{
	return g_string_chunk_insert_const(graph->words, text);
}

void dn_export_graph_free(DnExportGraph *graph)
{
	if (graph == NULL)
		return;
	g_array_unref(graph->node_columns);
	g_array_unref(graph->edge_columns);
	g_ptr_array_unref(graph->owned);
	g_string_chunk_free(graph->words);
	g_free(graph);
}

/* ---- Columns ---------------------------------------------------------------------------------------------------- */

static void add_texts(GArray *columns, const char *key, gsize first, gsize n, const char *const *texts)
{
	DnColumn column = {.key = key, .type = DN_COLUMN_TEXT, .first = first, .n = n, .texts = texts};
	g_array_append_val(columns, column);
}

static void add_numbers(GArray *columns, const char *key, DnColumnType type, gsize first, gsize n, const double *numbers)
{
	DnColumn column = {.key = key, .type = type, .first = first, .n = n, .numbers = numbers};
	g_array_append_val(columns, column);
}

static const DnColumn *find_column(const GArray *columns, const char *key)
{
	for (guint i = 0; i < columns->len; i++) {
		const DnColumn *column = &g_array_index(columns, DnColumn, i);
		if (g_str_equal(column->key, key))
			return column;
	}
	return NULL;
}

/* The words of a set of reasons, separated by semicolons; NULL for the empty set. */
static const char *reason_words(DnExportGraph *graph, double bits)
{
	if (!(bits > 0))
		return NULL;
	g_autoptr(GString) words = g_string_new(NULL);
	const char *const *reasons = dn_overload_reasons();
	for (guint i = 0; reasons[i] != NULL; i++)
		if (((guint64)bits >> i & 1) != 0)
			g_string_append_printf(words, words->len == 0 ? "%s" : ";%s", reasons[i]);
	return own_word(graph, words->str);
}

static void add_reasons(DnExportGraph *graph, GArray *columns, const char *key, gsize first, gsize n, const double *bits)
{
	const char **texts = OWN_ARRAY(graph, const char *, n);
	for (gsize i = 0; i < n; i++)
		texts[i] = reason_words(graph, bits[i]);
	add_texts(columns, key, first, n, texts);
}

static DnColumnType column_type(DnValueType type)
{
	return type == DN_VALUE_COUNT ? DN_COLUMN_COUNT : type == DN_VALUE_FLAG ? DN_COLUMN_FLAG : DN_COLUMN_REAL;
}

/* A column for each measure of a frame that the analysis holds. A key that is taken is written with `prefix`. */
static void add_measures(DnExportGraph *graph, GArray *columns, DnFrame frame, gsize first, const char *prefix)
{
	if (graph->analysis == NULL)
		return;
	gsize n = dn_analysis_n_rows(graph->analysis, frame);
	for (gsize i = 0; i < dn_n_measures(); i++) {
		const DnMeasure *measure = dn_measure(i);
		if (measure->frame != frame)
			continue;
		const double *numbers = dn_analysis_column(graph->analysis, frame, measure->key);
		if (numbers == NULL)
			continue;
		const char *key = measure->key;
		if (find_column(columns, key) != NULL) {
			g_autofree char *prefixed = g_strconcat(prefix, ".", key, NULL);
			key = own_word(graph, prefixed);
		}
		if (measure->type == DN_VALUE_REASONS)
			add_reasons(graph, columns, key, first, n, numbers);
		else
			add_numbers(columns, key, column_type(measure->type), first, n, numbers);
	}
}

/* The cluster of each department as a column. */
static void add_clusters(DnExportGraph *graph)
{
	const DnColumn *measured = find_column(graph->node_columns, "cluster");
	const DnClusters *clusters = graph->analysis != NULL ? dn_analysis_clusters(graph->analysis) : NULL;
	if (measured != NULL)
		graph->clusters = measured->numbers;
	if (measured != NULL || clusters == NULL)
		return;
	double *numbers = OWN_ARRAY(graph, double, graph->n_departments);
	for (guint i = 0; i < graph->n_departments; i++)
		numbers[i] = NAN;
	for (guint i = 0; i < clusters->n_members; i++)
		for (guint j = 0; j < clusters->members[i].n_departments; j++)
			numbers[clusters->members[i].departments[j]] = clusters->members[i].id;
	graph->clusters = numbers;
	add_numbers(graph->node_columns, "cluster", DN_COLUMN_COUNT, 0, graph->n_departments, numbers);
}

/* ---- Nodes ------------------------------------------------------------------------------------------------------ */

/* The headings above a task as one text; tasks under one heading share it. */
static const char *section_text(DnExportGraph *graph, const DnTask *task, const DnTask *previous, const char *of_previous)
{
	if (task->n_path == 0)
		return NULL;
	if (previous != NULL && previous->path == task->path && previous->n_path == task->n_path)
		return of_previous;
	g_autoptr(GString) joined = g_string_new(task->path[0]);
	for (guint i = 1; i < task->n_path; i++)
		g_string_append_printf(joined, " / %s", task->path[i]);
	return own_word(graph, joined->str);
}

static void add_department_texts(DnExportGraph *graph)
{
	guint n = graph->n_departments;
	const char **kinds = OWN_ARRAY(graph, const char *, n), **full_names = OWN_ARRAY(graph, const char *, n);
	const char **english = OWN_ARRAY(graph, const char *, n), **groups = OWN_ARRAY(graph, const char *, n);
	for (guint i = 0; i < n; i++) {
		const DnDepartment *department = dn_plan_department(graph->plan, i);
		kinds[i] = dn_department_kind_name(department->kind);
		full_names[i] = department->full_name;
		english[i] = department->name_en;
		groups[i] = department->group;
	}
	add_texts(graph->node_columns, "kind", 0, n, kinds);
	add_texts(graph->node_columns, "full_name", 0, n, full_names);
	add_texts(graph->node_columns, "name_en", 0, n, english);
	add_texts(graph->node_columns, "group", 0, n, groups);
}

static void add_task_texts(DnExportGraph *graph)
{
	guint n = graph->n_nodes - graph->n_departments, first = graph->n_departments;
	const char **texts = OWN_ARRAY(graph, const char *, n), **clauses = OWN_ARRAY(graph, const char *, n);
	const char **sections = OWN_ARRAY(graph, const char *, n), **documents = OWN_ARRAY(graph, const char *, n);
	double *lines = OWN_ARRAY(graph, double, n);
	const DnTask *previous = NULL;
	for (guint i = 0; i < n; i++) {
		const DnTask *task = dn_plan_task(graph->plan, i);
		texts[i] = task->text;
		clauses[i] = task->clause;
		sections[i] = section_text(graph, task, previous, i > 0 ? sections[i - 1] : NULL);
		documents[i] = task->document < dn_plan_n_documents(graph->plan) ? dn_plan_document(graph->plan, task->document)->id : NULL;
		lines[i] = task->source.line > 0 ? task->source.line : (double)NAN;
		previous = task;
	}
	add_texts(graph->node_columns, "text", first, n, texts);
	add_texts(graph->node_columns, "clause", first, n, clauses);
	add_texts(graph->node_columns, "section", first, n, sections);
	add_texts(graph->node_columns, "document", first, n, documents);
	add_numbers(graph->node_columns, "line", DN_COLUMN_COUNT, first, n, lines);
}

/* The mode of each node as igraph ("type") and networkx ("bipartite") expect it. */
static void add_modes(DnExportGraph *graph)
{
	double *modes = OWN_ARRAY(graph, double, graph->n_nodes);
	for (guint i = graph->n_departments; i < graph->n_nodes; i++)
		modes[i] = 1;
	add_numbers(graph->node_columns, "type", DN_COLUMN_FLAG, 0, graph->n_nodes, modes);
	add_numbers(graph->node_columns, "bipartite", DN_COLUMN_COUNT, 0, graph->n_nodes, modes);
}

static void add_nodes(DnExportGraph *graph)
{
	const char **labels = OWN_ARRAY(graph, const char *, graph->n_nodes);
	for (guint i = 0; i < graph->n_nodes; i++)
		labels[i] = i < graph->n_departments ? dn_plan_department(graph->plan, i)->name
		                                     : dn_plan_task(graph->plan, i - graph->n_departments)->id;
	graph->labels = labels;
	add_department_texts(graph);
	if (!graph->projection) {
		add_modes(graph);
		add_task_texts(graph);
	}
	add_measures(graph, graph->node_columns, DN_FRAME_DEPARTMENTS, 0, "department");
	add_clusters(graph);
	if (!graph->projection)
		add_measures(graph, graph->node_columns, DN_FRAME_TASKS, graph->n_departments, "task");
}

/* ---- Edges ------------------------------------------------------------------------------------------------------ */

static void alloc_edges(DnExportGraph *graph, gsize n)
{
	graph->n_edges = n;
	graph->sources = OWN_ARRAY(graph, guint32, n);
	graph->targets = OWN_ARRAY(graph, guint32, n);
}

static void add_responsibilities(DnExportGraph *graph)
{
	alloc_edges(graph, dn_plan_n_responsibilities(graph->plan));
	const char **roles = OWN_ARRAY(graph, const char *, graph->n_edges), **verbs = OWN_ARRAY(graph, const char *, graph->n_edges);
	gsize edge = 0;
	for (guint i = 0; i < dn_plan_n_tasks(graph->plan); i++) {
		const DnTask *task = dn_plan_task(graph->plan, i);
		for (guint j = 0; j < task->n_responsible; j++, edge++) {
			graph->sources[edge] = graph->n_departments + i;
			graph->targets[edge] = task->responsible[j].department;
			roles[edge] = dn_role_name(task->responsible[j].role);
			verbs[edge] = task->responsible[j].verb;
		}
	}
	add_texts(graph->edge_columns, "role", 0, edge, roles);
	add_texts(graph->edge_columns, "verb", 0, edge, verbs);
}

static void add_analysed_pairs(DnExportGraph *graph)
{
	alloc_edges(graph, dn_analysis_n_rows(graph->analysis, DN_FRAME_PAIRS));
	for (gsize i = 0; i < graph->n_edges; i++)
		dn_analysis_pair(&graph->sources[i], &graph->targets[i], graph->analysis, DN_FRAME_PAIRS, i);
	graph->weights = dn_analysis_column(graph->analysis, DN_FRAME_PAIRS, "shared");
	add_measures(graph, graph->edge_columns, DN_FRAME_PAIRS, 0, "pair");
}

static void add_projected_pairs(DnExportGraph *graph)
{
	g_autoptr(DnProjection) projection = dn_projection_new(graph->network, 1);
	alloc_edges(graph, dn_projection_n_pairs(projection));
	double *shared = OWN_ARRAY(graph, double, graph->n_edges), *newman = OWN_ARRAY(graph, double, graph->n_edges);
	gsize edge = 0;
	for (guint i = 0; i < graph->n_departments; i++) {
		guint n;
		const DnPartner *partners = dn_projection_partners(projection, i, &n);
		for (guint j = 0; j < n; j++) {
			if (partners[j].department < i)
				continue;
			graph->sources[edge] = i;
			graph->targets[edge] = partners[j].department;
			shared[edge] = partners[j].shared;
			newman[edge++] = partners[j].newman;
		}
	}
	graph->weights = shared;
	add_numbers(graph->edge_columns, "shared", DN_COLUMN_COUNT, 0, edge, shared);
	add_numbers(graph->edge_columns, "newman", DN_COLUMN_REAL, 0, edge, newman);
}

static void add_edges(DnExportGraph *graph)
{
	if (!graph->projection)
		add_responsibilities(graph);
	else if (graph->analysis != NULL && dn_analysis_column(graph->analysis, DN_FRAME_PAIRS, "shared") != NULL)
		add_analysed_pairs(graph);
	else
		add_projected_pairs(graph);
}

DnExportGraph *dn_export_graph_new(const DnPlan *plan, const DnNetwork *network, const DnAnalysis *analysis,
                                   gboolean projection)
{
	DnExportGraph *graph = g_new0(DnExportGraph, 1);
	graph->plan = plan;
	graph->network = network;
	graph->analysis = analysis;
	graph->projection = projection;
	graph->n_departments = dn_plan_n_departments(plan);
	graph->n_nodes = graph->n_departments + (projection ? 0 : dn_plan_n_tasks(plan));
	graph->node_columns = g_array_new(FALSE, FALSE, sizeof(DnColumn));
	graph->edge_columns = g_array_new(FALSE, FALSE, sizeof(DnColumn));
	graph->owned = g_ptr_array_new_with_free_func(g_free);
	graph->words = g_string_chunk_new(4096);
	add_nodes(graph);
	add_edges(graph);
	return graph;
}

/* ---- Reading ---------------------------------------------------------------------------------------------------- */

const char *dn_export_node_id(char id[DN_NODE_ID_SIZE], const DnExportGraph *graph, guint node)
{
	gboolean is_task = node >= graph->n_departments;
	id[0] = is_task ? 't' : 'd';
	dn_number_write_integer(id + 1, is_task ? node - graph->n_departments : node);
	return id;
}

const char *dn_export_title(const DnExportGraph *graph)
{
	return dn_plan_n_documents(graph->plan) > 0 ? dn_plan_document(graph->plan, 0)->title : NULL;
}

guint dn_export_cluster(const DnExportGraph *graph, guint node)
{
	if (graph->clusters == NULL || node >= graph->n_departments || !(graph->clusters[node] > 0))
		return 0;
	return (guint)graph->clusters[node];
}

static gboolean holds_row(const DnColumn *column, gsize row)
{
	return row >= column->first && row - column->first < column->n;
}

const char *dn_column_text(const DnColumn *column, gsize row)
{
	return column->type == DN_COLUMN_TEXT && holds_row(column, row) ? column->texts[row - column->first] : NULL;
}

double dn_column_number(const DnColumn *column, gsize row)
{
	return column->type != DN_COLUMN_TEXT && holds_row(column, row) ? column->numbers[row - column->first] : (double)NAN;
}

const char *dn_column_format(char digits[DN_NUMBER_SIZE], const DnColumn *column, gsize row)
{
	if (column->type == DN_COLUMN_TEXT)
		return dn_column_text(column, row);
	double number = dn_column_number(column, row);
	if (!isfinite(number))
		return NULL;
	if (column->type == DN_COLUMN_FLAG)
		return number != 0 ? "true" : "false";
	dn_number_write_real(digits, number);
	return digits;
}
