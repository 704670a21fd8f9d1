/* The table of outputs: single files, tables, exports, and each diagram in each format. */
#include "report/outputs.h"

#include "render/tables.h"

static GBytes *render_metrics(DnRun *run, const DnOutput *output, GError **error)
{
	(void)output;
	return dn_render_metrics_json(run->plan, run->analysis, error);
}

static GBytes *render_plan(DnRun *run, const DnOutput *output, GError **error)
{
	(void)output;
	return dn_render_plan_json(run->plan, error);
}

static GBytes *render_table(DnRun *run, const DnOutput *output, GError **error)
{
	(void)error;
	return dn_render_table_csv(dn_tables_find(run->tables, output->argument), run->language);
}

static GBytes *render_workbook(DnRun *run, const DnOutput *output, GError **error)
{
	(void)output;
	return dn_render_workbook(run->plan, run->analysis, run->language, error);
}

static GBytes *render_export(DnRun *run, const DnOutput *output, GError **error)
{
	return dn_render_export(output->argument, FALSE, run->plan, run->network, run->analysis, error);
}

static void free_output(void *output)
{
	g_free(((DnOutput *)output)->name);
	g_free(output);
}

static void add(GPtrArray *outputs, char *name, const char *argument,
                GBytes *(*render)(DnRun *run, const DnOutput *output, GError **error))
{
	DnOutput *output = g_new(DnOutput, 1);
	*output = (DnOutput){.name = name, .argument = argument, .render = render};
	g_ptr_array_add(outputs, output);
}

/* Diagrams of one department are drawn on demand, not here. */
static void add_diagrams(GPtrArray *outputs)
{
	static const char *const formats[] = {"svg", "png", "pdf", "dot"};
	gsize n;
	const DnDiagramInfo *diagrams = dn_diagrams(&n);
	for (gsize i = 0; i < n; i++)
		for (gsize j = 0; j < G_N_ELEMENTS(formats) && !diagrams[i].needs_department; j++)
			add(outputs, g_strdup_printf("diagrams/%s.%s", diagrams[i].name, formats[j]), diagrams[i].name, dn_report_diagram);
}

GPtrArray *dn_outputs_plan(const DnRun *run)
{
	GPtrArray *outputs = g_ptr_array_new_with_free_func(free_output);
	add(outputs, g_strdup("index.html"), NULL, dn_report_page);
	add(outputs, g_strdup("README.md"), NULL, dn_report_readme);
	add(outputs, g_strdup("metrics.json"), NULL, render_metrics);
	add(outputs, g_strdup("plan.json"), NULL, render_plan);
	add(outputs, g_strdup("workbook.xlsx"), NULL, render_workbook);
	add(outputs, g_strdup("network.graphml"), "graphml", render_export);
	for (guint i = 0; i < run->tables->len; i++) {
		const DnTable *table = g_ptr_array_index(run->tables, i);
		add(outputs, g_strconcat(table->name, ".csv", NULL), table->name, render_table);
	}
	add_diagrams(outputs);
	add(outputs, g_strdup("manifest.json"), NULL, dn_report_manifest);
	return outputs;
}
