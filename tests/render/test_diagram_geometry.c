/* Diagrams are legible: read from the SVG's own geometry, no text lies over another, no disc over a disc or a label, and all of it
 * is on the page. */
#include "cmocka_setup.h"
#include "support/timing.h"
#include "support/gold.h"

#include <dutynet/render.h>
#include <math.h>
#include <string.h>

#include "render/diagram_font.h"

typedef struct {
	double left, top, right, bottom;
	guint group;   /* elements of one node may touch */
	gboolean disc; /* else text */
	char *text;
} Extent;

static void extent_clear(void *extent)
{
	g_free(((Extent *)extent)->text);
}

static double number_after(const char *line, const char *name)
{
	g_autofree char *start = g_strdup_printf(" %s=\"", name);
	const char *at = strstr(line, start);
	assert_non_null(at);
	return g_ascii_strtod(at + strlen(start), NULL);
}

static char *unescape(const char *escaped)
{
	GString *text = g_string_new(escaped);
	g_string_replace(text, "&#160;", " ", 0);
	g_string_replace(text, "&lt;", "<", 0);
	g_string_replace(text, "&gt;", ">", 0);
	g_string_replace(text, "&quot;", "\"", 0);
	g_string_replace(text, "&#39;", "'", 0);
	g_string_replace(text, "&amp;", "&", 0);
	return g_string_free(text, FALSE);
}

static Extent text_extent(const char *line, double height, guint group)
{
	double x = number_after(line, "x"), y = number_after(line, "y") + height, size = number_after(line, "font-size");
	const char *content = strchr(line, '>') + 1;
	g_autofree char *escaped = g_strndup(content, (gsize)(strstr(content, "</text>") - content));
	char *text = unescape(escaped);
	double width = dn_font_text_width(text, size, strstr(line, "bold") != NULL) * 0.97;
	double left = strstr(line, "\"middle\"") != NULL ? x - width / 2 : strstr(line, "\"end\"") != NULL ? x - width : x;
	return (Extent){left, y - 0.78 * size, left + width, y + 0.12 * size, group, FALSE, text};
}

static Extent disc_extent(const char *line, double height, guint group)
{
	double x = number_after(line, "cx"), y = number_after(line, "cy") + height, r = number_after(line, "rx");
	return (Extent){x - r, y - r, x + r, y + r, group, TRUE, g_strdup("(disc)")};
}

/* Reads texts, and with `discs` the ellipses of departments. */
static GArray *read_extents(double *width, double *height, const char *svg, gboolean discs)
{
	GArray *extents = g_array_new(FALSE, FALSE, sizeof(Extent));
	g_array_set_clear_func(extents, extent_clear);
	const char *box = strstr(svg, "viewBox=\"0.00 0.00 ");
	assert_non_null(box);
	char *end;
	*width = g_ascii_strtod(box + strlen("viewBox=\"0.00 0.00 "), &end);
	*height = g_ascii_strtod(end, NULL);
	g_auto(GStrv) lines = g_strsplit(svg, "\n", -1);
	guint group = 0;
	gboolean department = FALSE;
	for (guint i = 0; lines[i] != NULL; i++) {
		if (g_str_has_prefix(lines[i], "<g id=")) {
			group++;
			department = strstr(lines[i], "class=\"node department\"") != NULL;
		}
		Extent extent;
		if (g_str_has_prefix(lines[i], "<text "))
			extent = text_extent(lines[i], *height, group);
		else if (discs && department && g_str_has_prefix(lines[i], "<ellipse "))
			extent = disc_extent(lines[i], *height, group);
		else
			continue;
		g_array_append_val(extents, extent);
	}
	return extents;
}

/* Discs touch where their middles are nearer than their radii; a letter in a disc is meant to be there. */
static gboolean overlap(const Extent *a, const Extent *b)
{
	const double slack = 0.4;
	if (a->group == b->group)
		return FALSE;
	if (a->disc && b->disc) {
		double dx = (a->left + a->right - b->left - b->right) / 2, dy = (a->top + a->bottom - b->top - b->bottom) / 2;
		return hypot(dx, dy) < (a->right - a->left + b->right - b->left) / 2 - slack;
	}
	if ((a->disc && strlen(b->text) == 1) || (b->disc && strlen(a->text) == 1))
		return FALSE;
	return a->left < b->right - slack && b->left < a->right - slack && a->top < b->bottom - slack && b->top < a->bottom - slack;
}

static void assert_legible(const char *kind, const char *svg)
{
	double width, height;
	g_autoptr(GArray) extents = read_extents(&width, &height, svg, strcmp(kind, "collaboration") == 0);
	assert_true(extents->len > 5);
	for (guint i = 0; i < extents->len; i++) {
		const Extent *a = &g_array_index(extents, Extent, i);
		if (a->left < 0 || a->top < 0 || a->right > width || a->bottom > height)
			fail_msg("%s: \"%s\" leaves the page", kind, a->text);
		for (guint j = i + 1; j < extents->len; j++)
			if (overlap(a, &g_array_index(extents, Extent, j)))
				fail_msg("%s: \"%s\" lies over \"%s\"", kind, a->text, g_array_index(extents, Extent, j).text);
	}
}

static void assert_all_legible(DnPlan *plan, const char *language, const char *size)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, NULL, &error);
	assert_non_null(analysis);
	gsize n;
	const DnDiagramInfo *kinds = dn_diagrams(&n);
	for (gsize i = 0; i < n; i++) {
		DnDiagramOptions options = {.language = language, .size = size};
		if (kinds[i].needs_department)
			options.department = dn_plan_department(plan, 0)->name;
		g_autoptr(GBytes) svg = dn_render_diagram(kinds[i].name, "svg", plan, network, analysis, &options, &error);
		if (svg == NULL)
			fail_msg("%s: %s", kinds[i].name, error->message);
		g_autofree char *text = g_strndup(g_bytes_get_data(svg, NULL), g_bytes_get_size(svg));
		assert_legible(kinds[i].name, text);
	}
}

/* One department more than the 2025 plan has, so that there are 45. */
static DnPlan *plan_of_45(void)
{
	DnPlan *plan = gold_plan_new();
	assert_non_null(plan);
	DnResponsibility responsible[] = {{dn_plan_add_department(plan, "国家档案局", DN_KIND_DEPARTMENT), DN_ROLE_LEAD, "负责"},
	                                  {0, DN_ROLE_PARTICIPANT, "负责"}};
	dn_plan_add_task(plan, &(DnTask){.id = "119", .number = "119", .text = "一项任务。", .n_responsible = 2, .responsible = responsible});
	return plan;
}

static void is_legible_for_45_departments_at_a4(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = plan_of_45();
	assert_all_legible(plan, "zh", "a4");
}

static void is_legible_for_45_departments_at_their_own_sizes(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = plan_of_45();
	assert_all_legible(plan, "zh", NULL);
}

static void is_legible_for_45_departments_on_a_slide(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = plan_of_45();
	assert_all_legible(plan, "zh", "16:9");
}

/* English names are several times as long as Chinese ones. */
static void is_legible_in_english_at_a4(void **state)
{
	(void)state;
	static const char *const stems[] = {"Ministry of Industry and Information Technology", "Supreme People's Court",
	                                    "State Administration for Market Regulation"};
	g_autoptr(DnPlan) plan = plan_of_45();
	for (guint i = 0; i < dn_plan_n_departments(plan); i++) {
		g_autofree char *name = g_strdup_printf("%s %u", stems[i % 3], i);
		dn_plan_describe_department(plan, i, NULL, name, NULL);
	}
	assert_all_legible(plan, "en", "a4");
	assert_all_legible(plan, "en", "16:9");
}

static DnPlan *large_plan_new(guint n_departments, guint n_tasks)
{
	DnPlan *plan = dn_plan_new();
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "large", .title = "大计划", .path = "large", .format = "text", .sha256 = "", .language = "zh"});
	for (guint i = 0; i < n_departments; i++) {
		g_autofree char *name = g_strdup_printf("第%u部门", i + 1);
		dn_plan_add_department(plan, name, DN_KIND_DEPARTMENT);
	}
	guint64 random = 1;
	for (guint i = 0; i < n_tasks; i++) {
		DnResponsibility responsible[4];
		g_autofree char *id = g_strdup_printf("%u", i + 1), *chapter = g_strdup_printf("第%u章", i * 20 / n_tasks + 1);
		for (guint j = 0; j < 4; j++) {
			random = random * 6364136223846793005u + 1442695040888963407u;
			double share = (double)(random >> 33) / 2147483648.0;
			responsible[j] = (DnResponsibility){(guint)(share * share * n_departments), j == 0 ? DN_ROLE_LEAD : DN_ROLE_PARTICIPANT, NULL};
		}
		const char *path[] = {chapter};
		dn_plan_add_task(plan, &(DnTask){.id = id, .number = id, .n_path = 1, .path = path, .text = "推进一项工作。", .n_responsible = 4,
		                                 .responsible = responsible});
	}
	return plan;
}

static void is_legible_and_quick_for_500_departments(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = large_plan_new(500, 1500);
	double start = processor_seconds();
	assert_all_legible(plan, "zh", NULL);
	assert_within(processor_seconds() - start, 60);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(is_legible_for_45_departments_at_a4),
		cmocka_unit_test(is_legible_for_45_departments_at_their_own_sizes),
		cmocka_unit_test(is_legible_for_45_departments_on_a_slide),
		cmocka_unit_test(is_legible_in_english_at_a4),
		cmocka_unit_test(is_legible_and_quick_for_500_departments),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
