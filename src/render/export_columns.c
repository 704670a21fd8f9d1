/* The columns that the plan has of nodes and edges, which are looked up there when they are written. */
#include "render/export_columns.h"

#include <math.h>

void *dn_export_own(DnExportGraph *graph, void *memory)
{
	g_ptr_array_add(graph->owned, memory);
	return memory;
}

const char *dn_export_own_word(DnExportGraph *graph, const char *text)
{
	return g_string_chunk_insert_const(graph->words, text);
}

void dn_export_add_column(DnExportGraph *graph, GArray *columns, DnColumn column)
{
	column.graph = graph;
	g_array_append_val(columns, column);
}

static const DnDepartment *department_at(const DnExportGraph *graph, gsize row)
{
	return dn_plan_department(graph->plan, (guint)row);
}

static const char *kind_of(const DnExportGraph *graph, gsize row)
{
	return dn_department_kind_name(department_at(graph, row)->kind);
}

static const char *full_name_of(const DnExportGraph *graph, gsize row)
{
	return department_at(graph, row)->full_name;
}

static const char *english_of(const DnExportGraph *graph, gsize row)
{
	return department_at(graph, row)->name_en;
}

static const char *group_of(const DnExportGraph *graph, gsize row)
{
	return department_at(graph, row)->group;
}

/* The mode of each node as igraph ("type") and networkx ("bipartite") expect it. */
static double mode_of(const DnExportGraph *graph, gsize row)
{
	return row < graph->n_departments ? 0 : 1;
}

static const DnTask *task_at(const DnExportGraph *graph, gsize row)
{
	return dn_plan_task(graph->plan, (guint)row);
}

static const char *text_of(const DnExportGraph *graph, gsize row)
{
	return task_at(graph, row)->text;
}

static const char *clause_of(const DnExportGraph *graph, gsize row)
{
	return task_at(graph, row)->clause;
}

static const char *section_of(const DnExportGraph *graph, gsize row)
{
	return graph->sections != NULL ? graph->sections[row] : NULL;
}

static const char *document_of(const DnExportGraph *graph, gsize row)
{
	guint document = task_at(graph, row)->document;
	return document < dn_plan_n_documents(graph->plan) ? dn_plan_document(graph->plan, document)->id : NULL;
}

static double line_of(const DnExportGraph *graph, gsize row)
{
	guint line = task_at(graph, row)->source.line;
	return line > 0 ? line : (double)NAN;
}

/* Ties stand in the order of the tasks, and of their bodies in the plan. */
const DnTie *dn_export_tie(const DnExportGraph *graph, gsize edge)
{
	guint n;
	return dn_network_task_ties(graph->network, 0, &n) + edge;
}

static const char *role_of(const DnExportGraph *graph, gsize edge)
{
	return dn_role_name((DnRole)dn_export_tie(graph, edge)->role);
}

static const char *verb_of(const DnExportGraph *graph, gsize edge)
{
	guint task = graph->sources[edge] - graph->n_departments, n;
	gsize within = (gsize)(dn_export_tie(graph, edge) - dn_network_task_ties(graph->network, task, &n));
	return dn_plan_task(graph->plan, task)->responsible[within].verb;
}

static const struct {
	DnColumnRows rows;
	DnColumn column;
} plan_columns[] = {
	{DN_OF_DEPARTMENTS, {.key = "kind", .type = DN_COLUMN_TEXT, .text_of = kind_of}},
	{DN_OF_DEPARTMENTS, {.key = "full_name", .type = DN_COLUMN_TEXT, .text_of = full_name_of}},
	{DN_OF_DEPARTMENTS, {.key = "name_en", .type = DN_COLUMN_TEXT, .text_of = english_of}},
	{DN_OF_DEPARTMENTS, {.key = "group", .type = DN_COLUMN_TEXT, .text_of = group_of}},
	{DN_OF_NODES, {.key = "type", .type = DN_COLUMN_FLAG, .number_of = mode_of}},
	{DN_OF_NODES, {.key = "bipartite", .type = DN_COLUMN_COUNT, .number_of = mode_of}},
	{DN_OF_TASKS, {.key = "text", .type = DN_COLUMN_TEXT, .text_of = text_of}},
	{DN_OF_TASKS, {.key = "clause", .type = DN_COLUMN_TEXT, .text_of = clause_of}},
	{DN_OF_TASKS, {.key = "section", .type = DN_COLUMN_TEXT, .text_of = section_of}},
	{DN_OF_TASKS, {.key = "document", .type = DN_COLUMN_TEXT, .text_of = document_of}},
	{DN_OF_TASKS, {.key = "line", .type = DN_COLUMN_COUNT, .number_of = line_of}},
	{DN_OF_EDGES, {.key = "role", .type = DN_COLUMN_TEXT, .text_of = role_of}},
	{DN_OF_EDGES, {.key = "verb", .type = DN_COLUMN_TEXT, .text_of = verb_of}},
};

void dn_export_add_plan_columns(DnExportGraph *graph, DnColumnRows rows)
{
	const struct {
		gsize first, n;
	} ranges[] = {[DN_OF_DEPARTMENTS] = {0, graph->n_departments},
	              [DN_OF_NODES] = {0, graph->n_nodes},
	              [DN_OF_TASKS] = {graph->n_departments, graph->n_nodes - graph->n_departments},
	              [DN_OF_EDGES] = {0, graph->n_edges}};
	for (gsize i = 0; i < G_N_ELEMENTS(plan_columns); i++) {
		DnColumn column = plan_columns[i].column;
		column.first = ranges[rows].first;
		column.n = ranges[rows].n;
		if (plan_columns[i].rows == rows)
			dn_export_add_column(graph, rows == DN_OF_EDGES ? graph->edge_columns : graph->node_columns, column);
	}
}

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
	return dn_export_own_word(graph, joined->str);
}

static gboolean has_sections(const DnPlan *plan)
{
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++)
		if (dn_plan_task(plan, i)->n_path > 0)
			return TRUE;
	return FALSE;
}

void dn_export_join_sections(DnExportGraph *graph)
{
	guint n = dn_plan_n_tasks(graph->plan);
	const char **sections = has_sections(graph->plan) ? DN_EXPORT_ARRAY(graph, const char *, n) : NULL;
	for (guint i = 0; sections != NULL && i < n; i++)
		sections[i] = section_text(graph, dn_plan_task(graph->plan, i), i > 0 ? dn_plan_task(graph->plan, i - 1) : NULL,
		                           i > 0 ? sections[i - 1] : NULL);
	graph->sections = sections;
}
