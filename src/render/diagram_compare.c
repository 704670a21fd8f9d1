/* The diagrams of comparisons: the table of kinds, and what they share. Each is drawn by a file of its own. */
#include "render/diagram_compare.h"

#include <string.h>

#include "render/compare.h"

static const struct {
	const char *name;
	gboolean (*draw)(DnDiagram *diagram, const DnComparison *comparison, GError **error);
} kinds[] = {{"difference", dn_diagram_draw_difference}, {"slope", dn_diagram_draw_slope}};

/* The names that only the earlier plan has. */
static char *earlier_names(const DnComparison *comparison, gboolean chinese)
{
	GString *names = g_string_new(NULL);
	guint n;
	const DnBody *bodies = dn_comparison_bodies(comparison, &n);
	for (guint i = 0; i < n; i++) {
		g_autofree char *name = dn_compare_names_on(comparison, DN_BEFORE, &bodies[i], chinese);
		g_string_append(names, name);
	}
	return g_string_free(names, FALSE);
}

/* The footer's source is the later plan; the earlier one is named in a note. */
static void note_earlier(DnDiagram *diagram, const DnPlan *plan)
{
	if (dn_plan_n_documents(plan) == 0)
		return;
	const DnPlanDocument *document = dn_plan_document(plan, 0);
	dn_diagram_note(diagram, dn_diagram_say(diagram, "前：《%s》（SHA-256 %.12s…）", "Before: %s (SHA-256 %.12s…)"),
	                document->title != NULL ? document->title : document->id, document->sha256 != NULL ? document->sha256 : "");
}

GBytes *dn_render_comparison_diagram(const char *kind, const char *format, const DnComparison *comparison,
                                     const DnDiagramOptions *options, GError **error)
{
	static const DnDiagramOptions defaults = {.language = NULL};
	options = options != NULL ? options : &defaults;
	gsize index = 0;
	while (index < G_N_ELEMENTS(kinds) && g_strcmp0(kind, kinds[index].name) != 0)
		index++;
	if (index == G_N_ELEMENTS(kinds)) {
		g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "unknown diagram \"%s\" of a comparison (known: difference, slope)", kind);
		return NULL;
	}
	const DnAnalysedPlan *after = dn_comparison_plan(comparison, DN_AFTER);
	g_auto(DnDiagram) diagram = {.kind = kinds[index].name, .plan = after->plan, .analysis = after->analysis, .options = options,
	                             .ego = -1, .chinese = dn_compare_is_chinese(options->language, comparison),
	                             .notes = g_ptr_array_new_with_free_func(g_free)};
	diagram.view = dn_view_new(after->plan, after->network, after->analysis, NULL, -1, error);
	if (diagram.view == NULL)
		return NULL;
	g_autofree char *names = earlier_names(comparison, diagram.chinese);
	dn_diagram_choose_font(&diagram, names);
	note_earlier(&diagram, dn_comparison_plan(comparison, DN_BEFORE)->plan);
	return kinds[index].draw(&diagram, comparison, error) ? dn_diagram_write(&diagram, format, error) : NULL;
}
