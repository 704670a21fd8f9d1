/* Diagrams for the report: each is laid out once a language, for all formats. PNG and PDF are most of the work and need the layout
 * no more, so that child processes can make them while the next diagram is laid out. */
#include "report/outputs.h"

#include <string.h>

#include "base/child.h"
#include "render/diagram.h"

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

static GBytes *find(const DnRun *run, const char *kind, const char *format)
{
	g_autofree char *key = g_strconcat(kind, ".", format, NULL);
	return g_hash_table_lookup(run->diagrams, key);
}

/* ---- PNG and PDF -------------------------------------------------------------------------------------------------- */

static const char *const painted[] = {"png", "pdf"};

typedef struct {
	GHashTable *drawings;
	const char *format;
} Paintings;

/* All drawings in one format, one behind the other, by the order of their kinds' names: an array of arrays of bytes. */
static GBytes *paint_all(const void *what)
{
	const Paintings *paintings = what;
	g_autoptr(GList) kinds = g_list_sort(g_hash_table_get_keys(paintings->drawings), (GCompareFunc)strcmp);
	GVariantBuilder files;
	g_variant_builder_init(&files, G_VARIANT_TYPE("aay"));
	for (const GList *kind = kinds; kind != NULL; kind = kind->next) {
		const DnDrawing *drawing = g_hash_table_lookup(paintings->drawings, kind->data);
		g_autoptr(GBytes) file = dn_drawing_write(drawing, paintings->format, NULL);
		if (file == NULL)
			return NULL;
		g_variant_builder_add_value(&files, g_variant_new_from_bytes(G_VARIANT_TYPE("ay"), file, TRUE));
	}
	g_autoptr(GVariant) all = g_variant_ref_sink(g_variant_builder_end(&files));
	return g_variant_get_data_as_bytes(all);
}

static void start_painters(DnRun *run)
{
	for (gsize i = 0; run->options->may_fork && i < G_N_ELEMENTS(painted); i++)
		run->painters[i] = dn_child_start(paint_all, &(Paintings){run->drawings, painted[i]});
}

/* Keeps what the painter of the format made. */
static void collect(DnRun *run, const char *format)
{
	gsize i = g_str_equal(format, painted[0]) ? 0 : 1;
	DnChild *painter = g_steal_pointer(&run->painters[i]);
	g_autoptr(GBytes) bytes = painter != NULL ? dn_child_finish(painter) : NULL;
	if (bytes == NULL)
		return;
	g_autoptr(GVariant) files = g_variant_ref_sink(g_variant_new_from_bytes(G_VARIANT_TYPE("aay"), bytes, FALSE));
	g_autoptr(GList) kinds = g_list_sort(g_hash_table_get_keys(run->drawings), (GCompareFunc)strcmp);
	gsize n = 0;
	for (const GList *kind = kinds; kind != NULL && n < g_variant_n_children(files); kind = kind->next, n++) {
		g_autoptr(GVariant) file = g_variant_get_child_value(files, n);
		keep(run, kind->data, format, g_variant_get_data_as_bytes(file));
	}
}

void dn_report_diagrams_drop(DnRun *run)
{
	for (gsize i = 0; i < G_N_ELEMENTS(painted); i++)
		collect(run, painted[i]);
}

/* ---- Drawing ------------------------------------------------------------------------------------------------------ */

/* In the report's own language: for the page, and for the files. */
static gboolean draw(DnRun *run, const char *kind, GError **error)
{
	static const char *const formats[] = {"svg", "dot", "png", "pdf", NULL};
	DnDiagramOptions options = drawing_options(run, run->language);
	DnDrawing *drawing = dn_diagram_draw(kind, formats, run->plan, run->network, run->analysis, &options, error);
	if (drawing == NULL)
		return FALSE;
	g_hash_table_insert(run->drawings, g_strdup(kind), drawing);
	keep(run, kind, run->language, dn_drawing_write(drawing, "svg", NULL));
	return TRUE;
}

/* In the other language, for the page alone. What there is to warn of is said once, for the report's own language. */
static gboolean draw_translation(DnRun *run, const char *kind, GError **error)
{
	const char *language = g_str_equal(run->language, "zh") ? "en" : "zh";
	DnDiagramOptions options = drawing_options(run, language);
	options.warn = NULL;
	GBytes *svg = dn_render_diagram(kind, "svg", run->plan, run->network, run->analysis, &options, error);
	if (svg != NULL)
		keep(run, kind, language, svg);
	return svg != NULL;
}

static gboolean draw_each(DnRun *run, gboolean (*draw_one)(DnRun *run, const char *kind, GError **error), GError **error)
{
	gsize n;
	const DnDiagramInfo *diagrams = dn_diagrams(&n);
	for (gsize i = 0; i < n; i++)
		if (!diagrams[i].needs_department && !draw_one(run, diagrams[i].name, error))
			return FALSE;
	return TRUE;
}

gboolean dn_report_draw(DnRun *run, GError **error)
{
	if (!draw_each(run, draw, error))
		return FALSE;
	start_painters(run);
	return draw_each(run, draw_translation, error);
}

GBytes *dn_report_diagram(DnRun *run, const DnOutput *output, GError **error)
{
	const char *kind = output->argument, *format = strrchr(output->name, '.') + 1;
	if (g_hash_table_size(run->drawings) == 0 && !dn_report_draw(run, error))
		return NULL;
	if (g_strv_contains((const char *const[]){"png", "pdf", NULL}, format))
		collect(run, format);
	GBytes *made = find(run, kind, format);
	return made != NULL ? g_bytes_ref(made) : dn_drawing_write(g_hash_table_lookup(run->drawings, kind), format, error);
}

gboolean dn_report_draw_comparison(DnRun *run, const char *kind, const char *language, GError **error)
{
	DnDiagramOptions options = drawing_options(run, language);
	GBytes *svg = dn_render_comparison_diagram(kind, "svg", run->options->comparison, &options, error);
	if (svg != NULL)
		keep(run, kind, language, svg);
	return svg != NULL;
}
