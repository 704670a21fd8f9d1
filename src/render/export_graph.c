/* Gathers nodes, edges and columns for the exports. Numbers of the analysis are borrowed, not copied. */
#include "render/export_graph.h"

#include <math.h>

#include "base/number.h"
#include "render/export_columns.h"

/* ---- Memory ----------------------------------------------------------------------------------------------------- */

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
	return dn_export_own_word(graph, words->str);
}

static void add_reasons(DnExportGraph *graph, GArray *columns, const char *key, gsize first, gsize n, const double *bits)
{
	const char **texts = DN_EXPORT_ARRAY(graph, const char *, n);
	for (gsize i = 0; i < n; i++)
		texts[i] = reason_words(graph, bits[i]);
	dn_export_add_column(graph, columns, (DnColumn){.key = key, .type = DN_COLUMN_TEXT, .first = first, .n = n, .texts = texts});
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
			key = dn_export_own_word(graph, prefixed);
		}
		if (measure->type == DN_VALUE_REASONS)
			add_reasons(graph, columns, key, first, n, numbers);
		else
			dn_export_add_column(graph, columns,
			           (DnColumn){.key = key, .type = column_type(measure->type), .first = first, .n = n, .numbers = numbers});
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
	double *numbers = DN_EXPORT_ARRAY(graph, double, graph->n_departments);
	for (guint i = 0; i < graph->n_departments; i++)
		numbers[i] = NAN;
	for (guint i = 0; i < clusters->n_members; i++)
		for (guint j = 0; j < clusters->members[i].n_departments; j++)
			numbers[clusters->members[i].departments[j]] = clusters->members[i].id;
	graph->clusters = numbers;
	dn_export_add_column(graph, graph->node_columns,
	           (DnColumn){.key = "cluster", .type = DN_COLUMN_COUNT, .n = graph->n_departments, .numbers = numbers});
}

/* ---- Nodes ------------------------------------------------------------------------------------------------------ */

static void add_nodes(DnExportGraph *graph)
{
	dn_export_add_plan_columns(graph, DN_OF_DEPARTMENTS);
	if (!graph->projection) {
		dn_export_join_sections(graph);
		dn_export_add_plan_columns(graph, DN_OF_NODES);
		dn_export_add_plan_columns(graph, DN_OF_TASKS);
	}
	add_measures(graph, graph->node_columns, DN_FRAME_DEPARTMENTS, 0, "department");
	add_clusters(graph);
	if (!graph->projection)
		add_measures(graph, graph->node_columns, DN_FRAME_TASKS, graph->n_departments, "task");
}

/* ---- Edges ------------------------------------------------------------------------------------------------------ */

static void add_responsibilities(DnExportGraph *graph)
{
	graph->n_edges = dn_network_n_ties(graph->network);
	graph->sources = DN_EXPORT_ARRAY(graph, guint32, graph->n_edges);
	gsize edge = 0;
	for (guint i = 0; i < dn_network_n_tasks(graph->network); i++) {
		guint n;
		dn_network_task_ties(graph->network, i, &n);
		for (guint j = 0; j < n; j++)
			graph->sources[edge++] = graph->n_departments + i;
	}
	dn_export_add_plan_columns(graph, DN_OF_EDGES);
}

static void alloc_pairs(DnExportGraph *graph, gsize n)
{
	graph->n_edges = n;
	graph->sources = DN_EXPORT_ARRAY(graph, guint32, n);
	graph->targets = DN_EXPORT_ARRAY(graph, guint32, n);
}

static void add_analysed_pairs(DnExportGraph *graph)
{
	alloc_pairs(graph, dn_analysis_n_rows(graph->analysis, DN_FRAME_PAIRS));
	for (gsize i = 0; i < graph->n_edges; i++)
		dn_analysis_pair(&graph->sources[i], &graph->targets[i], graph->analysis, DN_FRAME_PAIRS, i);
	graph->weights = dn_analysis_column(graph->analysis, DN_FRAME_PAIRS, "shared");
	add_measures(graph, graph->edge_columns, DN_FRAME_PAIRS, 0, "pair");
}

static void add_projected_pairs(DnExportGraph *graph)
{
	g_autoptr(DnProjection) projection = dn_projection_new(graph->network, 1);
	alloc_pairs(graph, dn_projection_n_pairs(projection));
	double *shared = DN_EXPORT_ARRAY(graph, double, graph->n_edges), *newman = DN_EXPORT_ARRAY(graph, double, graph->n_edges);
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
	dn_export_add_column(graph, graph->edge_columns, (DnColumn){.key = "shared", .type = DN_COLUMN_COUNT, .n = edge, .numbers = shared});
	dn_export_add_column(graph, graph->edge_columns, (DnColumn){.key = "newman", .type = DN_COLUMN_REAL, .n = edge, .numbers = newman});
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

gsize dn_export_write_node_id(char id[DN_NODE_ID_SIZE], const DnExportGraph *graph, guint node)
{
	gboolean is_task = node >= graph->n_departments;
	id[0] = is_task ? 't' : 'd';
	return 1 + dn_number_write_integer(id + 1, is_task ? node - graph->n_departments : node);
}

const char *dn_export_node_id(char id[DN_NODE_ID_SIZE], const DnExportGraph *graph, guint node)
{
	dn_export_write_node_id(id, graph, node);
	return id;
}

const char *dn_export_label(const DnExportGraph *graph, guint node)
{
	return node < graph->n_departments ? dn_plan_department(graph->plan, node)->name
	                                   : dn_plan_task(graph->plan, node - graph->n_departments)->id;
}

guint dn_export_source(const DnExportGraph *graph, gsize edge)
{
	return graph->sources[edge];
}

guint dn_export_target(const DnExportGraph *graph, gsize edge)
{
	return graph->targets != NULL ? graph->targets[edge] : dn_export_tie(graph, edge)->node;
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

gboolean dn_column_holds(const DnColumn *column, gsize row)
{
	return row >= column->first && row - column->first < column->n;
}

const char *dn_column_text(const DnColumn *column, gsize row)
{
	if (column->type != DN_COLUMN_TEXT || !dn_column_holds(column, row))
		return NULL;
	row -= column->first;
	return column->texts != NULL ? column->texts[row] : column->text_of(column->graph, row);
}

double dn_column_number(const DnColumn *column, gsize row)
{
	if (column->type == DN_COLUMN_TEXT || !dn_column_holds(column, row))
		return (double)NAN;
	row -= column->first;
	return column->numbers != NULL ? column->numbers[row] : column->number_of(column->graph, row);
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
