/* Diagrams for the report: each is laid out once a language, for all formats. Child processes draw the other language while the
 * report's own is drawn, and make PNG and PDF, which are most of the work, while the page is put together. */
#include "report/outputs.h"

#include <string.h>

#include "base/child.h"
#include "render/diagram.h"
#include "render/font_cut.h"

/* What each painter makes: a format that takes long, of a range of kinds. It starts when the last of them is drawn. PNG takes longest,
 * so half of it is painted while the other half is drawn. */
static const struct {
	const char *format;
	guint first, end; /* kinds; no end is all of them */
} painters[DN_N_PAINTERS] = {{"png", 0, 4}, {"png", 4, G_MAXUINT}, {"pdf", 0, G_MAXUINT}};

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

/* ---- Batches: one picture of each of some kinds, made by a child process -------------------------------------------- */

/* The kinds in a report: those of one department are drawn on demand. Ends with NULL. */
static const char **drawn_kinds(void)
{
	gsize n_all, n = 0;
	const DnDiagramInfo *all = dn_diagrams(&n_all);
	const char **kinds = g_new0(const char *, n_all + 1);
	for (gsize i = 0; i < n_all; i++)
		if (!all[i].needs_department)
			kinds[n++] = all[i].name;
	return kinds;
}

static GBytes *paint(const DnRun *run, const char *kind, const char *format)
{
	return dn_drawing_write(g_hash_table_lookup(run->drawings, kind), format, NULL);
}

/* For the page alone. What there is to warn of is said once, for the report's own language. */
static GBytes *draw_for_page(const DnRun *run, const char *kind, const char *language, GError **error)
{
	DnDiagramOptions options = {.language = language, .rank_collectives = run->options->rank_collectives};
	return dn_render_diagram(kind, "svg", run->plan, run->network, run->analysis, &options, error);
}

static GBytes *translate(const DnRun *run, const char *kind, const char *language)
{
	return draw_for_page(run, kind, language, NULL);
}

typedef struct {
	const DnRun *run;
	guint first, end; /* kinds */
	const char *name; /* what the pictures are kept as: a format, or a language */
	GBytes *(*make)(const DnRun *run, const char *kind, const char *name);
} Batch;

/* The pictures in the order of their kinds: an array of arrays of bytes. */
static GBytes *make_batch(const void *what)
{
	const Batch *batch = what;
	g_autofree const char **kinds = drawn_kinds();
	GVariantBuilder pictures;
	g_variant_builder_init(&pictures, G_VARIANT_TYPE("aay"));
	for (guint i = batch->first; i < batch->end && kinds[i] != NULL; i++) {
		g_autoptr(GBytes) picture = batch->make(batch->run, kinds[i], batch->name);
		if (picture == NULL)
			return NULL;
		g_variant_builder_add_value(&pictures, g_variant_new_from_bytes(G_VARIANT_TYPE("ay"), picture, TRUE));
	}
	g_autoptr(GVariant) all = g_variant_ref_sink(g_variant_builder_end(&pictures));
	return g_variant_get_data_as_bytes(all);
}

/* Keeps what the child made of the kinds from the first on; nothing where there is none, or it failed. */
static void collect(DnRun *run, DnChild **child, const char *name, guint first)
{
	DnChild *maker = g_steal_pointer(child);
	g_autoptr(GBytes) bytes = maker != NULL ? dn_child_finish(maker) : NULL;
	if (bytes == NULL)
		return;
	g_autoptr(GVariant) pictures = g_variant_ref_sink(g_variant_new_from_bytes(G_VARIANT_TYPE("aay"), bytes, FALSE));
	g_autofree const char **kinds = drawn_kinds();
	for (gsize i = 0; i < g_variant_n_children(pictures); i++) {
		g_autoptr(GVariant) picture = g_variant_get_child_value(pictures, i);
		keep(run, kinds[first + i], name, g_variant_get_data_as_bytes(picture));
	}
}

static void start_painters(DnRun *run, guint n_drawn, gboolean all)
{
	for (gsize i = 0; i < DN_N_PAINTERS; i++)
		if (run->options->may_fork && painters[i].first < n_drawn && (painters[i].end == n_drawn || (all && painters[i].end > n_drawn)))
			run->painters[i] = dn_child_start(make_batch, &(Batch){run, painters[i].first, painters[i].end, painters[i].format, paint});
}

static void collect_painted(DnRun *run, const char *format)
{
	for (gsize i = 0; i < DN_N_PAINTERS; i++)
		if (g_str_equal(painters[i].format, format))
			collect(run, &run->painters[i], format, painters[i].first);
}

static const char *other_language(const DnRun *run)
{
	return g_str_equal(run->language, "zh") ? "en" : "zh";
}

static void start_translator(DnRun *run)
{
	if (run->options->may_fork)
		run->translator = dn_child_start(make_batch, &(Batch){run, 0, G_MAXUINT, other_language(run), translate});
}

static void collect_translations(DnRun *run)
{
	collect(run, &run->translator, other_language(run), 0);
}

void dn_report_diagrams_drop(DnRun *run)
{
	collect_translations(run);
	for (gsize i = 0; i < DN_N_PAINTERS; i++)
		collect_painted(run, painters[i].format);
}

/* ---- Drawing ------------------------------------------------------------------------------------------------------ */

/* All kinds in the report's own language, an array of DnDiagram. */
static GPtrArray *sketch_all(const DnRun *run, const DnDiagramOptions *options, GError **error)
{
	g_autoptr(GPtrArray) sketches = g_ptr_array_new_with_free_func((GDestroyNotify)dn_diagram_free);
	g_autofree const char **kinds = drawn_kinds();
	for (gsize i = 0; kinds[i] != NULL; i++) {
		DnDiagram *sketch = dn_diagram_sketch(kinds[i], run->plan, run->network, run->analysis, options, error);
		if (sketch == NULL)
			return NULL;
		g_ptr_array_add(sketches, sketch);
	}
	return g_steal_pointer(&sketches);
}

static void cut_fonts(const GPtrArray *sketches)
{
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < sketches->len; i++)
		dn_canvas_append_text(text, ((const DnDiagram *)g_ptr_array_index(sketches, i))->canvas);
	dn_font_cut(text->str);
}

/* For the page, and for the files. */
static gboolean draw(DnRun *run, DnDiagram *sketch, GError **error)
{
	static const char *const formats[] = {"svg", "dot", "png", "pdf", NULL};
	DnDrawing *drawing = dn_diagram_finish(sketch, formats, error);
	if (drawing == NULL)
		return FALSE;
	g_hash_table_insert(run->drawings, g_strdup(sketch->kind), drawing);
	keep(run, sketch->kind, run->language, dn_drawing_write(drawing, "svg", NULL));
	return TRUE;
}

static gboolean draw_all(DnRun *run, GError **error)
{
	DnDiagramOptions options = drawing_options(run, run->language);
	g_autoptr(GPtrArray) sketches = sketch_all(run, &options, error);
	if (sketches == NULL)
		return FALSE;
	if (run->options->may_cut_fonts)
		cut_fonts(sketches);
	for (guint i = 0; i < sketches->len; i++) {
		if (!draw(run, g_ptr_array_index(sketches, i), error))
			return FALSE;
		start_painters(run, i + 1, i + 1 == sketches->len);
	}
	return TRUE;
}

/* In the other language, where the translator has not. */
static gboolean draw_translation(DnRun *run, const char *kind, GError **error)
{
	const char *language = other_language(run);
	if (find(run, kind, language) != NULL)
		return TRUE;
	GBytes *svg = draw_for_page(run, kind, language, error);
	if (svg != NULL)
		keep(run, kind, language, svg);
	return svg != NULL;
}

static gboolean draw_translations(DnRun *run, GError **error)
{
	g_autofree const char **kinds = drawn_kinds();
	for (gsize i = 0; kinds[i] != NULL; i++)
		if (!draw_translation(run, kinds[i], error))
			return FALSE;
	return TRUE;
}

/* The translator draws SVG, which holds no font: it starts at once. */
gboolean dn_report_draw(DnRun *run, GError **error)
{
	start_translator(run);
	if (!draw_all(run, error))
		return FALSE;
	collect_translations(run);
	return draw_translations(run, error);
}

GBytes *dn_report_diagram(DnRun *run, const DnOutput *output, GError **error)
{
	const char *kind = output->argument, *format = strrchr(output->name, '.') + 1;
	if (g_hash_table_size(run->drawings) == 0 && !dn_report_draw(run, error))
		return NULL;
	collect_painted(run, format);
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
