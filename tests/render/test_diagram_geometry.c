/* Diagrams are legible: read from the SVG's own geometry, no text lies over another, no disc over a disc or a label, no line strikes
 * through a text, and all of it is on the page. */
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
	assert_true(extents->len > 3);
	for (guint i = 0; i < extents->len; i++) {
		const Extent *a = &g_array_index(extents, Extent, i);
		if (a->left < 0 || a->top < 0 || a->right > width || a->bottom > height)
			fail_msg("%s: \"%s\" leaves the page", kind, a->text);
		for (guint j = i + 1; j < extents->len; j++)
			if (overlap(a, &g_array_index(extents, Extent, j)))
				fail_msg("%s: \"%s\" lies over \"%s\"", kind, a->text, g_array_index(extents, Extent, j).text);
	}
}

/* ---- Lines ------------------------------------------------------------------------------------------------------ */

typedef struct {
	double x, y;
} Point;

typedef struct {
	GArray *points;  /* Point: along all lines so far */
	GArray *grounds; /* Extent: opaque areas drawn over them */
	double height;
} Lines;

/* Samples of a Bézier curve, "Mx,yCx,y x,y x,y…". */
static void add_curve(Lines *lines, const char *line)
{
	const char *at = strstr(line, " d=\"M") + strlen(" d=\"M");
	GArray *controls = g_array_new(FALSE, FALSE, sizeof(Point));
	for (char *end; *at != '"'; at = *end == '"' ? end : end + 1) {
		Point p = {.x = g_ascii_strtod(at, &end)};
		p.y = g_ascii_strtod(end + 1, &end) + lines->height;
		g_array_append_val(controls, p);
	}
	for (guint i = 0; i + 3 < controls->len; i += 3)
		for (double t = 0; t <= 1; t += 0.01) {
			const Point *p = &g_array_index(controls, Point, i);
			double a = (1 - t) * (1 - t) * (1 - t), b = 3 * t * (1 - t) * (1 - t), c = 3 * t * t * (1 - t), d = t * t * t;
			Point on = {a * p[0].x + b * p[1].x + c * p[2].x + d * p[3].x, a * p[0].y + b * p[1].y + c * p[2].y + d * p[3].y};
			g_array_append_val(lines->points, on);
		}
	g_array_unref(controls);
}

/* The box around a polygon. */
static Extent polygon_extent(const char *line, double height)
{
	Extent extent = {.left = INFINITY, .top = INFINITY, .right = -INFINITY, .bottom = -INFINITY};
	const char *at = strstr(line, " points=\"") + strlen(" points=\"");
	for (char *end; *at != '"'; at = *end == '"' ? end : end + 1) {
		double x = g_ascii_strtod(at, &end), y = g_ascii_strtod(end + 1, &end) + height;
		extent.left = MIN(extent.left, x);
		extent.right = MAX(extent.right, x);
		extent.top = MIN(extent.top, y);
		extent.bottom = MAX(extent.bottom, y);
	}
	return extent;
}

static gboolean is_opaque(const char *line)
{
	return strstr(line, "fill=\"none\"") == NULL && strstr(line, "fill=\"transparent\"") == NULL && strstr(line, "fill-opacity") == NULL;
}

static gboolean holds(const Extent *ground, double x, double y)
{
	return x > ground->left - 0.5 && x < ground->right + 0.5 && y > ground->top - 0.5 && y < ground->bottom + 0.5;
}

/* Whether some line runs through the text with nothing drawn between the two. */
static gboolean is_struck(const Lines *lines, const Extent *text)
{
	for (guint i = 0; i < lines->points->len; i++) {
		Point p = g_array_index(lines->points, Point, i);
		gboolean through = p.x > text->left && p.x < text->right && p.y > text->top + 0.5 && p.y < text->bottom - 0.5, hidden = FALSE;
		for (guint j = 0; through && !hidden && j < lines->grounds->len; j++)
			hidden = holds(&g_array_index(lines->grounds, Extent, j), p.x, p.y);
		if (through && !hidden)
			return TRUE;
	}
	return FALSE;
}

/* Lines come before all marks; a text is safe from them on an opaque ground. */
static void assert_unstruck(const char *kind, const char *svg)
{
	Lines lines = {g_array_new(FALSE, FALSE, sizeof(Point)), g_array_new(FALSE, FALSE, sizeof(Extent)), 0};
	lines.height = g_ascii_strtod(strchr(strstr(svg, "viewBox=\"0.00 0.00 ") + strlen("viewBox=\"0.00 0.00 "), ' '), NULL);
	g_auto(GStrv) rows = g_strsplit(svg, "\n", -1);
	gboolean edge = FALSE;
	for (guint i = 0; rows[i] != NULL; i++) {
		if (g_str_has_prefix(rows[i], "<g id="))
			edge = strstr(rows[i], "class=\"edge") != NULL;
		if (edge && g_str_has_prefix(rows[i], "<path ")) {
			g_array_set_size(lines.grounds, 0);
			add_curve(&lines, rows[i]);
		} else if (g_str_has_prefix(rows[i], "<polygon ") && is_opaque(rows[i])) {
			Extent ground = polygon_extent(rows[i], lines.height);
			g_array_append_val(lines.grounds, ground);
		} else if (g_str_has_prefix(rows[i], "<ellipse ") && is_opaque(rows[i])) {
			Extent ground = disc_extent(rows[i], lines.height, 0);
			g_clear_pointer(&ground.text, g_free);
			g_array_append_val(lines.grounds, ground);
		} else if (g_str_has_prefix(rows[i], "<text ")) {
			Extent text = text_extent(rows[i], lines.height, 0);
			if (is_struck(&lines, &text))
				fail_msg("%s: a line strikes through \"%s\"", kind, text.text);
			g_free(text.text);
		}
	}
	g_array_unref(lines.points);
	g_array_unref(lines.grounds);
}

/* ---- Plans ------------------------------------------------------------------------------------------------------ */

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
		assert_unstruck(kinds[i].name, text);
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

/* A lead alone, two departments, none that shares a task, and names as long as anyone makes them. */
static DnPlan *small_plan_new(guint n_departments, guint together, const char *name)
{
	DnPlan *plan = dn_plan_new();
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "small", .title = "小计划", .path = "small", .format = "text", .sha256 = "", .language = "zh"});
	for (guint i = 0; i < n_departments; i++) {
		g_autofree char *numbered = g_strdup_printf("%s%u", name, i + 1);
		dn_plan_add_department(plan, numbered, DN_KIND_DEPARTMENT);
	}
	for (guint i = 0; i < n_departments; i++) {
		DnResponsibility responsible[4];
		g_autofree char *id = g_strdup_printf("%u", i + 1);
		for (guint j = 0; j < together; j++)
			responsible[j] = (DnResponsibility){(i + j * j) % n_departments, j == 0 ? DN_ROLE_LEAD : DN_ROLE_PARTICIPANT, NULL};
		dn_plan_add_task(plan, &(DnTask){.id = id, .number = id, .text = "推进一项工作。", .n_responsible = together, .responsible = responsible});
	}
	return plan;
}

static void is_legible_for_plans_of_every_shape(void **state)
{
	(void)state;
	static const char long_name[] = "推进高水平改革开放和现代化建设新高地领导小组办公室及其下设的各专项工作推进组综合协调机构";
	static const char long_words[] = "Interministerial Coordination Committee for the Administration of Intellectual Property and Innovation ";
	static const struct {
		guint n_departments, together;
		const char *name, *language;
	} shapes[] = {{1, 1, "部门", "zh"},    {2, 1, "部门", "zh"},     {2, 2, "部门", "zh"},      {19, 1, "自治区部门", "zh"},
	              {140, 1, "部门", "zh"},  {19, 3, long_name, "zh"}, {19, 3, long_words, "en"}, {60, 1, long_words, "en"}};
	for (gsize i = 0; i < G_N_ELEMENTS(shapes); i++) {
		g_autoptr(DnPlan) plan = small_plan_new(shapes[i].n_departments, shapes[i].together, shapes[i].name);
		assert_all_legible(plan, shapes[i].language, "a4");
		assert_all_legible(plan, shapes[i].language, "16:9");
	}
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

static void labels_the_top_departments_of_500(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(DnPlan) plan = large_plan_new(500, 1500);
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(GBytes) svg = dn_render_diagram("collaboration", "svg", plan, network, NULL, NULL, &error);
	assert_non_null(svg);
	g_autofree char *text = g_strndup(g_bytes_get_data(svg, NULL), g_bytes_get_size(svg));
	for (guint i = 0; i < 10; i++) {
		g_autofree char *label = g_strdup_printf("<g id=\"d%u-label\"", i); /* the first ones have the most tasks */
		assert_non_null(strstr(text, label));
	}
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
		cmocka_unit_test(is_legible_for_plans_of_every_shape),
		cmocka_unit_test(labels_the_top_departments_of_500),
		cmocka_unit_test(is_legible_and_quick_for_500_departments),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
