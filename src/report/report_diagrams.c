/* Diagrams for the report: each is laid out once a language, for all formats. */
#include "report/outputs.h"

#include <string.h>

/* Every diagram would say anew that there is no font. */
static void warn_once(const char *message, void *data)
{
	DnRun *run = data;
	if (run->options->warn != NULL && g_hash_table_add(run->warned, g_strdup(message)))
		run->options->warn(message, run->options->data);
}

static DnDiagramOptions drawing_options(DnRun *run, const char *language)
{
	return (DnDiagramOptions){.language = language,
	                          .rank_collectives = run->options->rank_collectives,
	                          .warn = warn_once,
	                          .warn_data = run};
}

static void keep(DnRun *run, const char *kind, const char *format, GBytes *bytes)
{
	g_hash_table_insert(run->diagrams, g_strconcat(kind, ".", format, NULL), bytes);
}

static gboolean draw_all_formats(DnRun *run, const char *kind, GError **error)
{
	static const char *const formats[] = {"svg", "png", "pdf", "dot", NULL};
	GBytes *drawn[G_N_ELEMENTS(formats) - 1];
	DnDiagramOptions options = drawing_options(run, run->language);
	if (!dn_render_diagram_formats(drawn, kind, formats, run->plan, run->network, run->analysis, &options, error))
		return FALSE;
	for (gsize i = 0; i < G_N_ELEMENTS(drawn); i++)
		keep(run, kind, formats[i], drawn[i]);
	return TRUE;
}

static GBytes *find(const DnRun *run, const char *kind, const char *format)
{
	g_autofree char *key = g_strconcat(kind, ".", format, NULL);
	return g_hash_table_lookup(run->diagrams, key);
}

GBytes *dn_report_diagram(DnRun *run, const DnOutput *output, GError **error)
{
	const char *format = strrchr(output->name, '.') + 1;
	if (find(run, output->argument, format) == NULL && !draw_all_formats(run, output->argument, error))
		return NULL;
	return g_bytes_ref(find(run, output->argument, format));
}

gboolean dn_report_draw_for_page(DnRun *run, const char *kind, const char *language, GError **error)
{
	GBytes *svg = NULL;
	if (g_str_equal(language, run->language)) {
		if (!draw_all_formats(run, kind, error))
			return FALSE;
		svg = g_bytes_ref(find(run, kind, "svg"));
	} else {
		DnDiagramOptions options = drawing_options(run, language);
		options.warn = NULL; /* said once, for the report's own language */
		svg = dn_render_diagram(kind, "svg", run->plan, run->network, run->analysis, &options, error);
	}
	if (svg == NULL)
		return FALSE;
	keep(run, kind, language, svg);
	return TRUE;
}

gboolean dn_report_draw_comparison(DnRun *run, const char *kind, const char *language, GError **error)
{
	DnDiagramOptions options = drawing_options(run, language);
	GBytes *svg = dn_render_comparison_diagram(kind, "svg", run->options->comparison, &options, error);
	if (svg != NULL)
		keep(run, kind, language, svg);
	return svg != NULL;
}
