/* The diagrams: the table of kinds, and what all of them share. What is drawn is in one file a kind. */
#include "render/diagram.h"

#include "render/diagram_font.h"
#include "render/diagram_label.h"

#include <math.h>
#include <string.h>

static const DnDiagramInfo infos[] = {
	{"collaboration", "departments that share tasks: area = tasks, core = tasks led, line = shared tasks", FALSE, "clusters"},
	{"load", "ranked bars: tasks led and joined by each department, expected leads, overload", FALSE,
	 "load.expected_leads,load.overloaded,load.reasons"},
	{"responsibility", "the two-mode map: tasks by chapter and section × departments, leads and participants", FALSE, "tasks"},
	{"leadership", "who leads whom: ribbons from leads to participants, width = tasks", FALSE, "tasks"},
	{"matrix", "department × department: shared tasks, with the lead's direction, ordered by cluster", FALSE, "clusters"},
	{"sections", "chapter × department: who carries which chapter", FALSE, "tasks"},
	{"clusters", "groups of departments as boxes, ties between groups summed", FALSE, "clusters"},
	{"ego", "one department: its tasks, its partners and their roles", TRUE, "tasks"},
	{"balance", "today's leads beside the fewest possible, with the changes that it takes", FALSE, "balance"},
};

static gboolean (*const draw[])(DnDiagram *diagram, GError **error) = {
	dn_diagram_draw_collaboration,
	dn_diagram_draw_load,
	dn_diagram_draw_responsibility,
	dn_diagram_draw_leadership,
	dn_diagram_draw_matrix,
	dn_diagram_draw_sections,
	dn_diagram_draw_clusters,
	dn_diagram_draw_ego,
	dn_diagram_draw_balance,
};
G_STATIC_ASSERT(G_N_ELEMENTS(infos) == G_N_ELEMENTS(draw));

const DnDiagramInfo *dn_diagrams(gsize *n)
{
	*n = G_N_ELEMENTS(infos);
	return infos;
}

const char *dn_diagram_say(const DnDiagram *diagram, const char *zh, const char *en)
{
	return diagram->chinese ? zh : en;
}

const char *dn_diagram_name(const DnDiagram *diagram, guint department)
{
	const DnDepartment *known = dn_plan_department(diagram->plan, department);
	return !diagram->chinese && known->name_en != NULL ? known->name_en : known->name;
}

char *dn_diagram_describe_department(const DnDiagram *diagram, guint department)
{
	const DnView *view = diagram->view;
	g_autoptr(GString) text = g_string_new(dn_diagram_name(diagram, department));
	g_string_append_printf(text, dn_diagram_say(diagram, "：%u 项任务，牵头 %u 项", ": %u tasks, leads %u"),
	                       view->tasks[department], view->leads[department]);
	if (view->joint[department] > 0)
		g_string_append_printf(text, dn_diagram_say(diagram, "，共同负责 %u 项", ", jointly responsible for %u"),
		                       view->joint[department]);
	if (dn_network_is_collective(view->network, department))
		g_string_append(text, dn_diagram_say(diagram, "（集合性主体）", " (a collective)"));
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static void warn(const DnDiagram *diagram, const char *message)
{
	if (diagram->options->warn != NULL)
		diagram->options->warn(message, diagram->options->warn_data);
}

void dn_diagram_note(DnDiagram *diagram, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	char *note = g_strdup_vprintf(format, arguments);
	va_end(arguments);
	g_ptr_array_add(diagram->notes, note);
}

char *dn_diagram_number(double value)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	g_ascii_formatd(digits, sizeof digits, "%.2f", value);
	g_autofree char *trimmed = g_strdup(digits);
	gsize n = strlen(trimmed);
	while (n > 0 && trimmed[n - 1] == '0')
		trimmed[--n] = '\0';
	if (n > 0 && trimmed[n - 1] == '.')
		trimmed[n - 1] = '\0';
	return g_steal_pointer(&trimmed);
}

double dn_diagram_measure(const DnDiagram *diagram, const char *key, guint department)
{
	if (diagram->analysis == NULL || !diagram->view->whole)
		return (double)NAN;
	return dn_analysis_value(diagram->analysis, DN_FRAME_DEPARTMENTS, key, department);
}

gboolean dn_diagram_ranks(const DnDiagram *diagram, guint department)
{
	return diagram->options->rank_collectives || !dn_network_is_collective(diagram->view->network, department);
}

static gboolean wants_chinese(const DnPlan *plan, const DnDiagramOptions *options)
{
	const char *language = options->language;
	if (language == NULL && dn_plan_n_documents(plan) > 0)
		language = dn_plan_document(plan, 0)->language;
	return language == NULL || !g_str_has_prefix(language, "en");
}

void dn_diagram_choose_font(DnDiagram *diagram, const char *more)
{
	g_autoptr(GString) sample = g_string_new(diagram->chinese ? "国家任务牵头" : "");
	g_string_append(sample, more);
	for (guint i = 0; i < diagram->view->n_departments; i++)
		g_string_append(sample, dn_diagram_name(diagram, i));
	gboolean lacking;
	g_autofree char *missing = NULL;
	diagram->font = dn_font_choose(&lacking, &missing, sample->str);
	if (lacking)
		warn(diagram, "no installed font has the Chinese characters of this diagram; install for example "
		              "fonts-noto-cjk, or they are drawn as boxes");
	if (missing != NULL) {
		g_autofree char *message = g_strdup_printf("no installed font has the character %s; it is drawn as a box", missing);
		warn(diagram, message);
	}
}

DnDrawing *dn_diagram_finish(DnDiagram *diagram, const char *const *formats, GError **error)
{
	DnDrawing *drawing = dn_canvas_draw(diagram->canvas, formats, error);
	if (drawing != NULL && dn_drawing_dpi(drawing) < 300 && g_strv_contains(formats, "png")) {
		g_autofree char *message = g_strdup_printf("the page is large: the PNG has %.0f dots an inch instead of 300",
		                                           dn_drawing_dpi(drawing));
		warn(diagram, message);
	}
	return drawing;
}

GBytes *dn_diagram_write(DnDiagram *diagram, const char *format, GError **error)
{
	const char *const formats[] = {format, NULL};
	g_autoptr(DnDrawing) drawing = dn_diagram_finish(diagram, formats, error);
	return drawing != NULL ? dn_drawing_write(drawing, format, error) : NULL;
}

void dn_diagram_clear(DnDiagram *diagram)
{
	dn_view_free(diagram->view);
	g_free(diagram->font);
	dn_canvas_free(diagram->canvas);
	g_ptr_array_unref(diagram->notes);
}

static gboolean find_kind(gsize *found, const char *kind, GError **error)
{
	for (gsize i = 0; i < G_N_ELEMENTS(infos); i++)
		if (g_strcmp0(kind, infos[i].name) == 0) {
			*found = i;
			return TRUE;
		}
	g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "unknown diagram \"%s\"", kind);
	return FALSE;
}

static gboolean find_department(int *found, const DnPlan *plan, const char *name, GError **error)
{
	*found = name != NULL ? dn_plan_find_department(plan, name) : -1;
	if (*found >= 0)
		return TRUE;
	g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "the plan has no department \"%s\"", name != NULL ? name : "");
	return FALSE;
}

/* Looks up what is to be drawn, and lays it out. */
static gboolean sketch(DnDiagram *diagram, gsize index, const DnNetwork *network, GError **error)
{
	const DnDiagramOptions *options = diagram->options;
	diagram->kind = infos[index].name;
	diagram->ego = -1;
	if (infos[index].needs_department && !find_department(&diagram->ego, diagram->plan, options->department, error))
		return FALSE;
	diagram->view = dn_view_new(diagram->plan, network, diagram->analysis, options->section, diagram->ego, error);
	if (diagram->view == NULL)
		return FALSE;
	dn_diagram_choose_font(diagram, "");
	return draw[index](diagram, error);
}

DnDiagram *dn_diagram_sketch(const char *kind, const DnPlan *plan, const DnNetwork *network, const DnAnalysis *analysis,
                             const DnDiagramOptions *options, GError **error)
{
	static const DnDiagramOptions defaults = {.language = NULL};
	options = options != NULL ? options : &defaults;
	gsize index;
	if (!find_kind(&index, kind, error))
		return NULL;
	g_autoptr(DnDiagram) diagram = g_new0(DnDiagram, 1);
	diagram->plan = plan;
	diagram->analysis = analysis;
	diagram->options = options;
	diagram->chinese = wants_chinese(plan, options);
	diagram->notes = g_ptr_array_new_with_free_func(g_free);
	return sketch(diagram, index, network, error) ? g_steal_pointer(&diagram) : NULL;
}

void dn_diagram_free(DnDiagram *diagram)
{
	if (diagram == NULL)
		return;
	dn_diagram_clear(diagram);
	g_free(diagram);
}

DnDrawing *dn_diagram_draw(const char *kind, const char *const *formats, const DnPlan *plan, const DnNetwork *network,
                           const DnAnalysis *analysis, const DnDiagramOptions *options, GError **error)
{
	g_autoptr(DnDiagram) diagram = dn_diagram_sketch(kind, plan, network, analysis, options, error);
	return diagram != NULL ? dn_diagram_finish(diagram, formats, error) : NULL;
}

/* Fills `outputs` on success only. */
static gboolean write_all(GBytes **outputs, const DnDrawing *drawing, const char *const *formats, GError **error)
{
	g_autoptr(GPtrArray) written = g_ptr_array_new_with_free_func((GDestroyNotify)g_bytes_unref);
	for (guint i = 0; formats[i] != NULL; i++) {
		GBytes *bytes = dn_drawing_write(drawing, formats[i], error);
		if (bytes == NULL)
			return FALSE;
		g_ptr_array_add(written, bytes);
	}
	for (guint i = 0; i < written->len; i++)
		outputs[i] = g_bytes_ref(written->pdata[i]);
	return TRUE;
}

gboolean dn_render_diagram_formats(GBytes **outputs, const char *kind, const char *const *formats, const DnPlan *plan,
                                   const DnNetwork *network, const DnAnalysis *analysis, const DnDiagramOptions *options,
                                   GError **error)
{
	g_autoptr(DnDrawing) drawing = dn_diagram_draw(kind, formats, plan, network, analysis, options, error);
	return drawing != NULL && write_all(outputs, drawing, formats, error);
}

GBytes *dn_render_diagram(const char *kind, const char *format, const DnPlan *plan, const DnNetwork *network,
                          const DnAnalysis *analysis, const DnDiagramOptions *options, GError **error)
{
	const char *formats[] = {format, NULL};
	g_autoptr(DnDrawing) drawing = dn_diagram_draw(kind, formats, plan, network, analysis, options, error);
	return drawing != NULL ? dn_drawing_write(drawing, format, error) : NULL;
}
