/* Pajek network: departments first, and in the two-mode network their number after that of all vertices. Labels cannot hold
 * quotes or line ends there; they get the nearest thing. A role is the label of its line. */
#include "render/export_graph.h"

#include <string.h>

static void append_label(GString *out, const char *label)
{
	g_string_append_c(out, '"');
	for (const char *p = label; *p != '\0'; p++) {
		if (*p == '"')
			g_string_append_c(out, '\'');
		else if (*p == '\\')
			g_string_append_c(out, '/');
		else
			g_string_append_c(out, (guchar)*p < 0x20 || *p == 0x7f ? ' ' : *p);
	}
	g_string_append_c(out, '"');
}

static void append_number(GString *out, const char *format, double value)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	g_string_append_c(out, ' ');
	g_string_append(out, g_ascii_formatd(digits, sizeof digits, format, value));
}

static const DnColumn *role_column(const DnExportGraph *graph)
{
	for (guint i = 0; i < graph->edge_columns->len; i++) {
		const DnColumn *column = &g_array_index(graph->edge_columns, DnColumn, i);
		if (g_str_equal(column->key, "role"))
			return column;
	}
	return NULL;
}

GBytes *dn_export_pajek(const DnExportGraph *graph, GError **error)
{
	(void)error;
	GString *out = g_string_sized_new(64 * 1024);
	g_string_append_printf(out, "*Vertices %u", graph->n_nodes);
	if (!graph->projection)
		g_string_append_printf(out, " %u", graph->n_departments);
	for (guint i = 0; i < graph->n_nodes; i++) {
		g_string_append_printf(out, "\n%u ", i + 1);
		append_label(out, dn_export_label(graph, i));
	}
	g_string_append(out, "\n*Edges");
	const DnColumn *role = role_column(graph);
	for (gsize i = 0; i < graph->n_edges; i++) {
		g_string_append_printf(out, "\n%u %u", dn_export_source(graph, i) + 1, dn_export_target(graph, i) + 1);
		append_number(out, "%.12g", graph->weights != NULL ? graph->weights[i] : 1);
		if (role != NULL)
			g_string_append_printf(out, " l \"%s\"", dn_column_text(role, i));
	}
	g_string_append_c(out, '\n');
	return g_string_free_to_bytes(out);
}
