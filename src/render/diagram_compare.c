/* The diagrams of comparisons: the table of kinds, and what they share. Each is drawn by a file of its own. */
#include "render/diagram_compare.h"

#include <string.h>

#include "render/compare.h"
#include "render/diagram_font.h"

static const struct {
	const char *name;
	gboolean (*draw)(DnDiagram *diagram, const DnComparison *comparison, GError **error);
} kinds[] = {{"difference", dn_diagram_draw_difference}, {"slope", dn_diagram_draw_slope}};

static char *choose_font(const DnDiagram *diagram, const DnComparison *comparison)
{
	g_autoptr(GString) sample = g_string_new(diagram->chinese ? "国家任务牵头" : "");
	for (DnSide side = DN_BEFORE; side <= DN_AFTER; side++) {
		const DnPlan *plan = dn_comparison_plan(comparison, side)->plan;
		for (guint i = 0; i < dn_plan_n_departments(plan); i++)
			g_string_append(sample, dn_plan_department(plan, i)->name);
	}
	gboolean lacking;
	g_autofree char *missing = NULL;
	return dn_font_choose(&lacking, &missing, sample->str);
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

static void diagram_clear(DnDiagram *diagram)
{
	dn_view_free(diagram->view);
	g_free(diagram->font);
	dn_canvas_free(diagram->canvas);
	g_ptr_array_unref(diagram->notes);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnDiagram, diagram_clear)

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
	diagram.font = choose_font(&diagram, comparison);
	note_earlier(&diagram, dn_comparison_plan(comparison, DN_BEFORE)->plan);
	if (!kinds[index].draw(&diagram, comparison, error))
		return NULL;
	const char *const formats[] = {format, NULL};
	g_autoptr(DnDrawing) drawing = dn_canvas_draw(diagram.canvas, formats, error);
	return drawing != NULL ? dn_drawing_write(drawing, format, error) : NULL;
}
