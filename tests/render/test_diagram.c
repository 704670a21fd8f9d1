/* Diagrams: every kind in every format, from no data and hostile names to the 2025 plan. */
#include "cmocka_setup.h"
#include "support/analysed.h"
#include "support/gold.h"

#include <dutynet/render.h>
#include <cgraph.h>
#include <string.h>

static const char *const formats[] = {"dot", "svg", "png", "pdf", NULL};
#define N_FORMATS 4

/* Names that mean something to Graphviz, XML or a terminal. */
static const char *const hostile[] = {
	"\\N \\G \\n \\l", "<b>粗体</b>", "a\"b'c", "&amp; &lt;x&gt; & &#65;", "line\nbreak", "𠮷野家😀", "</title><script>alert(1)</script>",
	"%s%n{x|y}", "", "一个长得没有任何图能放得下的部门名称一个长得没有任何图能放得下的部门名称一个长得没有任何图能放得下的部门名称",
};

static DnPlan *hostile_plan_new(void)
{
	DnPlan *plan = dn_plan_new();
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "x", .title = "\\G <&amp;> \"计划\"", .path = "/tmp/a&b.txt",
	                                             .format = "text", .sha256 = "0123456789abcdef", .language = "zh"});
	const char *path[] = {"一、\\N & <i>章</i>", "（一）\"节\""};
	for (guint i = 0; i < G_N_ELEMENTS(hostile); i++)
		dn_plan_add_department(plan, hostile[i], i % 4 == 3 ? DN_KIND_COLLECTIVE : DN_KIND_DEPARTMENT);
	for (guint i = 0; i < 2 * G_N_ELEMENTS(hostile); i++) {
		DnResponsibility responsible[3];
		for (guint j = 0; j < 3; j++)
			responsible[j] = (DnResponsibility){.department = (i + j * j) % (guint)G_N_ELEMENTS(hostile),
			                                    .role = i % 3 == 2 ? DN_ROLE_JOINT : j == 0 ? DN_ROLE_LEAD : DN_ROLE_PARTICIPANT};
		g_autofree char *id = g_strdup_printf("%u<&\\N>", i);
		dn_plan_add_task(plan, &(DnTask){.id = id, .number = id, .n_path = 1 + i % 2, .path = path, .text = hostile[i % 10],
		                                 .n_responsible = 3, .responsible = responsible});
	}
	return plan;
}

static void assert_starts(GBytes *bytes, const char *start)
{
	assert_true(g_bytes_get_size(bytes) > strlen(start));
	assert_memory_equal(g_bytes_get_data(bytes, NULL), start, strlen(start));
}

static void count_warning(const char *message, void *data)
{
	assert_true(g_utf8_validate(message, -1, NULL));
	++*(guint *)data;
}

static void draw_all(const Case *subject, const char *language, const char *size)
{
	gsize n;
	const DnDiagramInfo *kinds = dn_diagrams(&n);
	for (gsize i = 0; i < n; i++) {
		guint warnings = 0;
		g_autoptr(GError) error = NULL;
		GBytes *outputs[N_FORMATS] = {NULL};
		DnDiagramOptions options = {.language = language, .size = size, .warn = count_warning, .warn_data = &warnings};
		if (kinds[i].needs_department && dn_plan_n_departments(subject->plan) == 0)
			continue;
		if (kinds[i].needs_department)
			options.department = dn_plan_department(subject->plan, 0)->name;
		gboolean drawn = dn_render_diagram_formats(outputs, kinds[i].name, formats, subject->plan, subject->network,
		                                           subject->analysis, &options, &error);
		if (!drawn)
			fail_msg("%s: %s", kinds[i].name, error->message);
		assert_starts(outputs[1], "<?xml");
		assert_starts(outputs[2], "\x89PNG");
		assert_starts(outputs[3], "%PDF");
		for (guint j = 0; j < N_FORMATS; j++)
			g_bytes_unref(outputs[j]);
	}
}

static void draws_every_kind_of_the_2025_plan(void **state)
{
	(void)state;
	g_auto(Case) subject = case_of(gold_plan_new());
	draw_all(&subject, "zh", NULL);
	draw_all(&subject, "en", "16:9");
}

static void draws_every_kind_of_the_empty_plan(void **state)
{
	(void)state;
	g_auto(Case) subject = case_of(dn_plan_new());
	draw_all(&subject, NULL, NULL);
}

static void draws_every_kind_with_hostile_names(void **state)
{
	(void)state;
	g_auto(Case) subject = case_of(hostile_plan_new());
	draw_all(&subject, "zh", NULL);
}

static GBytes *draw(const Case *subject, const char *kind, const char *format, const DnDiagramOptions *options)
{
	g_autoptr(GError) error = NULL;
	GBytes *bytes = dn_render_diagram(kind, format, subject->plan, subject->network, subject->analysis, options, &error);
	if (bytes == NULL)
		fail_msg("%s: %s", kind, error->message);
	return bytes;
}

static void shows_hostile_names_literally_in_svg(void **state)
{
	(void)state;
	g_auto(Case) subject = case_of(hostile_plan_new());
	g_autoptr(GBytes) svg = draw(&subject, "load", "svg", NULL);
	g_autofree char *text = g_strndup(g_bytes_get_data(svg, NULL), g_bytes_get_size(svg));
	assert_non_null(strstr(text, ">\\N \\G \\n \\l</text>"));
	assert_non_null(strstr(text, ">&lt;b&gt;粗体&lt;/b&gt;</text>"));
	assert_non_null(strstr(text, ">𠮷野家😀</text>"));
	assert_non_null(strstr(text, ">&amp;amp; &amp;lt;x&amp;gt; &amp; &amp;#65;</text>"));
	assert_null(strstr(text, "<script"));
}

static void writes_dot_that_cgraph_reads(void **state)
{
	(void)state;
	g_auto(Case) subject = case_of(gold_plan_new());
	g_autoptr(GBytes) dot = draw(&subject, "collaboration", "dot", NULL);
	g_autofree char *text = g_strndup(g_bytes_get_data(dot, NULL), g_bytes_get_size(dot));
	Agraph_t *graph = agmemread(text);
	assert_non_null(graph);
	for (guint i = 0; i < dn_plan_n_departments(subject.plan); i++) {
		g_autofree char *name = g_strdup_printf("d%u", i);
		assert_non_null(agnode(graph, name, FALSE));
	}
	assert_true(agnedges(graph) > 40);
	agclose(graph);
}

/* The figures of a department in the chapters add up to all of its tasks. */
static void counts_each_task_of_a_chapter_once(void **state)
{
	(void)state;
	g_auto(Case) subject = case_of(gold_plan_new());
	g_autoptr(GBytes) svg = draw(&subject, "sections", "svg", &(DnDiagramOptions){.language = "zh"});
	g_autofree char *text = g_strndup(g_bytes_get_data(svg, NULL), g_bytes_get_size(svg));
	guint64 tasks = 0, leads = 0;
	for (const char *at = text; (at = strstr(at, "<title>国家知识产权局，")) != NULL; at++) {
		tasks += g_ascii_strtoull(strstr(at, "：") + strlen("："), NULL, 10);
		leads += g_ascii_strtoull(strstr(at, "牵头 ") + strlen("牵头 "), NULL, 10);
	}
	assert_int_equal(tasks, 60);
	assert_int_equal(leads, 29);
}

static void draws_the_same_bytes_twice(void **state)
{
	(void)state;
	g_auto(Case) subject = case_of(gold_plan_new());
	for (guint i = 0; formats[i] != NULL; i++) {
		g_autoptr(GBytes) first = draw(&subject, "collaboration", formats[i], NULL);
		g_autoptr(GBytes) second = draw(&subject, "collaboration", formats[i], NULL);
		assert_true(g_bytes_equal(first, second));
	}
}

/* dn_diagrams() tells what a diagram shows of an analysis: nothing else changes it. */
static void shows_the_measures_that_it_names(void **state)
{
	(void)state;
	g_auto(Case) all = case_of(gold_plan_new());
	gsize n;
	const DnDiagramInfo *kinds = dn_diagrams(&n);
	for (gsize i = 0; i < n; i++) {
		g_autoptr(GError) error = NULL;
		g_auto(GStrv) measures = g_strsplit(kinds[i].measures, ",", -1);
		const DnAnalysisOptions asked = {.measures = (const char *const *)measures};
		DnDiagramOptions options = {.department = dn_plan_department(all.plan, 0)->name};
		g_autoptr(DnAnalysis) analysis = dn_analysis_new(all.plan, all.network, &asked, &error);
		assert_null(error);
		g_autoptr(GBytes) few = dn_render_diagram(kinds[i].name, "dot", all.plan, all.network, analysis, &options, &error);
		g_autoptr(GBytes) whole = draw(&all, kinds[i].name, "dot", &options);
		assert_true(g_bytes_equal(few, whole));
	}
}

static void keep_warning(const char *message, void *data)
{
	g_ptr_array_add(data, g_strdup(message));
}

/* U+10FFFD is for private use, and no font has it; that does not make the fonts that are installed no Chinese ones. */
static void names_the_characters_that_no_font_has(void **state)
{
	(void)state;
	DnPlan *plan = dn_plan_new();
	DnResponsibility lead = {dn_plan_add_department(plan, "\xf4\x8f\xbf\xbd局", DN_KIND_DEPARTMENT), DN_ROLE_LEAD, "负责"};
	dn_plan_add_task(plan, &(DnTask){.id = "1", .text = "一项任务。", .n_responsible = 1, .responsible = &lead});
	g_auto(Case) subject = case_of(plan);
	g_autoptr(GPtrArray) warnings = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GBytes) dot = draw(&subject, "load", "dot", &(DnDiagramOptions){.language = "zh", .warn = keep_warning, .warn_data = warnings});
	assert_int_equal(warnings->len, 1);
	assert_non_null(strstr(warnings->pdata[0], "U+10FFFD"));
	assert_null(strstr(warnings->pdata[0], "fonts-noto-cjk"));
}

static void assert_refused(const char *kind, const char *format, const DnDiagramOptions *options, int code)
{
	g_auto(Case) subject = case_of(gold_plan_new());
	g_autoptr(GError) error = NULL;
	GBytes *bytes = dn_render_diagram(kind, format, subject.plan, subject.network, subject.analysis, options, &error);
	assert_null(bytes);
	assert_true(g_error_matches(error, DN_ERROR, code));
}

static void refuses_what_it_does_not_know(void **state)
{
	(void)state;
	assert_refused("pie", "svg", NULL, DN_ERROR_UNSUPPORTED);
	assert_refused("load", "bmp", NULL, DN_ERROR_UNSUPPORTED);
	assert_refused("load", "svg", &(DnDiagramOptions){.size = "a5"}, DN_ERROR_UNSUPPORTED);
	assert_refused("load", "svg", &(DnDiagramOptions){.size = "10x"}, DN_ERROR_UNSUPPORTED);
	assert_refused("load", "svg", &(DnDiagramOptions){.section = "没有这一章"}, DN_ERROR_INPUT);
}

static void restores_the_message_handler(void **state)
{
	(void)state;
	agusererrf before = agseterrf(NULL);
	agseterrf(before);
	g_auto(Case) subject = case_of(gold_plan_new());
	g_autoptr(GBytes) svg = draw(&subject, "collaboration", "svg", NULL);
	agusererrf after = agseterrf(before);
	assert_true(before == after);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(draws_every_kind_of_the_2025_plan),
		cmocka_unit_test(draws_every_kind_of_the_empty_plan),
		cmocka_unit_test(draws_every_kind_with_hostile_names),
		cmocka_unit_test(shows_hostile_names_literally_in_svg),
		cmocka_unit_test(writes_dot_that_cgraph_reads),
		cmocka_unit_test(counts_each_task_of_a_chapter_once),
		cmocka_unit_test(shows_the_measures_that_it_names),
		cmocka_unit_test(names_the_characters_that_no_font_has),
		cmocka_unit_test(draws_the_same_bytes_twice),
		cmocka_unit_test(refuses_what_it_does_not_know),
		cmocka_unit_test(restores_the_message_handler),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
