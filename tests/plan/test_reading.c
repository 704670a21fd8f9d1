/* Paragraphs and documents that are read on several processors: the same plan as on one. */
#define _GNU_SOURCE /* for the processors that a process may use */
#include "cmocka_setup.h"

#include <sched.h>
#include <string.h>

#include <dutynet/plan.h>
#include <dutynet/render.h>

enum { ITEMS = 6000 };

/* Every form of paragraph: headings, items with and without clauses, labels, several clauses, names met for the first time, a rule, a
 * table, and numbers that restart. */
static char *made_up_text(guint items, guint seed)
{
	static const char *const forms[][2] = {
		{"推进甲工作。（教育部牵头，财政部、省", "局配合）"},
		{"推进乙工作，建立台账。（司法部、财政部", "办按职责分工负责）"},
		{"推进丙工作，由交通运输部牵头落实。第", "批。"},
		{"推进丁工作。牵头单位：水利部；配合单位：生态环境部、各地区，第", "轮。"},
		{"推进戊工作（商务部负责）。同时推进己工作（海关总署、第", "研究院负责）。"},
		{"推进庚工作，共", "项。"},
	};
	g_autoptr(GString) text = g_string_new("某市重点任务实施方案\n列第一位的为牵头单位，下同。\n");
	for (guint i = 0; i < items; i++) {
		if (i % 40 == 0)
			g_string_append_printf(text, "（%u）第%u批任务\n", i / 40 + 1, i);
		const char *const *form = forms[(i * 7 + seed) % G_N_ELEMENTS(forms)];
		g_string_append_printf(text, "%u．%s%u%s\n", i % 40 + 1, form[0], i % 300, form[1]);
	}
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static DnDocument *document_of(const char *name, guint items, guint seed)
{
	char *text = made_up_text(items, seed);
	g_autoptr(GBytes) bytes = g_bytes_new_take(text, strlen(text));
	return dn_document_new_from_bytes(bytes, name, NULL, NULL);
}

static GBytes *parse(const DnDocument *const *documents, gsize n)
{
	g_autoptr(DnPlan) plan = dn_plan_parse(documents, n, NULL, NULL);
	assert_true(dn_plan_n_tasks(plan) > 0);
	assert_true(dn_plan_n_diagnostics(plan) > 0);
	return dn_render_plan_json(plan, NULL);
}

static GBytes *parse_on_one_processor(const DnDocument *const *documents, gsize n)
{
	cpu_set_t all, one;
	assert_int_equal(sched_getaffinity(0, sizeof all, &all), 0);
	CPU_ZERO(&one);
	for (gsize i = 0; i < CPU_SETSIZE && CPU_COUNT(&one) == 0; i++)
		if (CPU_ISSET(i, &all))
			CPU_SET(i, &one);
	assert_int_equal(sched_setaffinity(0, sizeof one, &one), 0);
	GBytes *json = parse(documents, n);
	assert_int_equal(sched_setaffinity(0, sizeof all, &all), 0);
	return json;
}

static void assert_same_on_one_processor(const DnDocument *const *documents, gsize n)
{
	g_autoptr(GBytes) all = parse(documents, n), one = parse_on_one_processor(documents, n);
	assert_true(g_bytes_equal(all, one));
}

static void reads_a_long_text_the_same_on_all_processors(void **state)
{
	(void)state;
	g_autoptr(DnDocument) document = document_of("long.txt", ITEMS, 0);
	const DnDocument *documents[] = {document};
	assert_same_on_one_processor(documents, 1);
}

static void reads_many_documents_the_same_on_all_processors(void **state)
{
	(void)state;
	enum { MANY = 300 };
	DnDocument *documents[MANY];
	for (guint i = 0; i < MANY; i++) {
		g_autofree char *name = g_strdup_printf("%u.txt", i);
		documents[i] = document_of(name, i == 150 ? ITEMS * 4 : 5 + i % 50, i);
	}
	assert_same_on_one_processor((const DnDocument *const *)documents, MANY);
	for (guint i = 0; i < MANY; i++)
		dn_document_free(documents[i]);
}

/* Names, roles and places of a document do not depend on those beside it. */
static void reads_a_document_among_others_as_alone(void **state)
{
	(void)state;
	g_autoptr(DnDocument) first = document_of("first.txt", 50, 1), second = document_of("second.txt", ITEMS, 2);
	const DnDocument *both[] = {first, second}, *one[] = {second};
	g_autoptr(DnPlan) among = dn_plan_parse(both, 2, NULL, NULL), alone = dn_plan_parse(one, 1, NULL, NULL);
	guint before = dn_plan_n_tasks(among) - dn_plan_n_tasks(alone);
	for (guint i = 0; i < dn_plan_n_tasks(alone); i++) {
		const DnTask *expected = dn_plan_task(alone, i), *found = dn_plan_task(among, before + i);
		assert_string_equal(found->text, expected->text);
		assert_string_equal(found->clause, expected->clause);
		assert_int_equal(found->source.line, expected->source.line);
		assert_int_equal(found->n_responsible, expected->n_responsible);
		for (guint k = 0; k < expected->n_responsible; k++) {
			assert_int_equal(found->responsible[k].role, expected->responsible[k].role);
			assert_string_equal(dn_plan_department(among, found->responsible[k].department)->name,
			                    dn_plan_department(alone, expected->responsible[k].department)->name);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_a_long_text_the_same_on_all_processors),
		cmocka_unit_test(reads_many_documents_the_same_on_all_processors),
		cmocka_unit_test(reads_a_document_among_others_as_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
