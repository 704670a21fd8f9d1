/* What the registry knows of bodies that were renamed, merged or divided between two plans. */
#include "cmocka_setup.h"
#include "support/compared.h"
#include "support/small_plan.h"

/* A plan of one task for each body, named as given, read as text so that names are brought to their bodies. */
static DnPlan *plan_of(const char *bodies)
{
	g_autoptr(GString) text = g_string_new("某项工作计划\n\n");
	g_auto(GStrv) names = g_strsplit(bodies, " ", -1);
	for (guint i = 0; names[i] != NULL; i++)
		g_string_append_printf(text, "%u．推进第%c类重点工作。（%s负责）\n\n", i + 1, 'A' + (int)i, names[i]);
	g_autoptr(GBytes) bytes = g_string_free_to_bytes(g_steal_pointer(&text));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "plan.txt", NULL, NULL);
	assert_non_null(document);
	return dn_plan_parse((const DnDocument *const *)&document, 1, NULL, NULL);
}

static void assert_reform(const DnReform *reform, const char *name, guint until, const char *change, const char *successor)
{
	assert_string_equal(reform->name, name);
	assert_int_equal(reform->until, until);
	assert_string_equal(reform->change, change);
	assert_string_equal(reform->successors[0], successor);
}

static void tells_the_year_of_another_name(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = plan_of("银保监会 财政部"), after = plan_of("金融监管总局 财政部");
	g_auto(Compared) compared = compare(before, after, NULL);
	const DnBody *body = find_compared_body(compared.comparison, "金融监管总局");
	assert_int_equal(body->status, DN_BODY_RENAMED);
	assert_int_equal(body->n_reforms, 1);
	assert_reform(&body->reforms[0], "银保监会", 2023, "replaced", "金融监管总局");
	assert_int_equal(body->reforms[0].side, DN_BEFORE);
	const DnBody *other = find_compared_body(compared.comparison, "财政部");
	assert_int_equal(other->status, DN_BODY_KEPT);
	assert_int_equal(other->n_reforms, 0);
}

static void tells_the_same_in_the_other_direction(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = plan_of("金融监管总局"), after = plan_of("银保监会");
	g_auto(Compared) compared = compare(before, after, NULL);
	const DnBody *body = find_compared_body(compared.comparison, "金融监管总局");
	assert_int_equal(body->status, DN_BODY_RENAMED);
	assert_int_equal(body->n_reforms, 1);
	assert_reform(&body->reforms[0], "银保监会", 2023, "replaced", "金融监管总局");
	assert_int_equal(body->reforms[0].side, DN_AFTER);
}

static void a_former_name_in_both_plans_is_no_change(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = plan_of("银保监会"), after = plan_of("中国银保监会");
	g_auto(Compared) compared = compare(before, after, NULL);
	const DnBody *body = find_compared_body(compared.comparison, "金融监管总局");
	assert_int_equal(body->status, DN_BODY_KEPT);
	assert_int_equal(body->n_reforms, 0);
}

static void tells_each_step_of_a_way_with_several(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = plan_of("卫生部 环保总局"), after = plan_of("国家卫生健康委 环境保护部");
	g_auto(Compared) compared = compare(before, after, NULL);
	const DnBody *body = find_compared_body(compared.comparison, "国家卫生健康委");
	assert_int_equal(body->n_reforms, 2);
	assert_reform(&body->reforms[0], "卫生部", 2013, "merged", "国家卫生计生委");
	assert_reform(&body->reforms[1], "国家卫生计生委", 2018, "replaced", "国家卫生健康委");
	const DnBody *shorter = find_compared_body(compared.comparison, "生态环境部");
	assert_int_equal(shorter->n_reforms, 1);
	assert_reform(&shorter->reforms[0], "环保总局", 2008, "replaced", "环境保护部");
}

static void joins_a_body_that_is_no_more_with_its_only_successor(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = plan_of("国家乡村振兴局 农业农村部"), after = plan_of("农业农村部");
	for (guint turn = 0; turn < 2; turn++) {
		g_auto(Compared) compared = turn == 0 ? compare(before, after, NULL) : compare(after, before, NULL);
		guint n;
		const DnBody *body = dn_comparison_bodies(compared.comparison, &n);
		assert_int_equal(n, 1);
		assert_int_equal(body->status, turn == 0 ? DN_BODY_MERGED : DN_BODY_SPLIT);
		assert_int_equal(body->tasks[turn == 0 ? DN_BEFORE : DN_AFTER], 2);
		assert_int_equal(body->n_reforms, 1);
		assert_reform(&body->reforms[0], "国家乡村振兴局", 2023, "merged", "农业农村部");
	}
}

static void follows_successors_over_several_mergers(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = plan_of("银监会 保监会"), after = plan_of("金融监管总局"), between = plan_of("银保监会");
	g_auto(Compared) whole = compare(before, after, NULL);
	const DnBody *body = find_compared_body(whole.comparison, "金融监管总局");
	assert_int_equal(body->status, DN_BODY_MERGED);
	assert_int_equal(body->n_reforms, 3);
	assert_reform(&body->reforms[0], "银监会", 2018, "merged", "银保监会");
	assert_reform(&body->reforms[1], "银保监会", 2023, "replaced", "金融监管总局");
	assert_reform(&body->reforms[2], "保监会", 2018, "merged", "银保监会");
	g_auto(Compared) part = compare(before, between, NULL);
	assert_int_equal(find_compared_body(part.comparison, "金融监管总局")->n_reforms, 2);
}

static void does_not_guess_after_a_division_but_tells_it(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = plan_of("质检总局 财政部"), after = plan_of("市场监管总局 海关总署 财政部");
	g_auto(Compared) compared = compare(before, after, NULL);
	const DnBody *body = find_compared_body(compared.comparison, "质检总局");
	assert_int_equal(body->status, DN_BODY_GONE);
	assert_int_equal(body->n_reforms, 1);
	assert_reform(&body->reforms[0], "质检总局", 2018, "split", "市场监管总局");
	assert_int_equal(body->reforms[0].n_successors, 2);
	assert_int_equal(find_compared_body(compared.comparison, "海关总署")->status, DN_BODY_NEW);
	g_auto(Compared) back = compare(after, before, NULL);
	assert_int_equal(find_compared_body(back.comparison, "质检总局")->status, DN_BODY_NEW);
	assert_int_equal(find_compared_body(back.comparison, "质检总局")->n_reforms, 1);
}

/* 文化部 was not yet merged with 国家旅游局: that the later plan lacks the latter has another reason. */
static void does_not_join_where_the_other_plan_is_older_than_the_merger(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = plan_of("国家旅游局 文化部 质检总局 工商总局"), after = plan_of("文化部 工商总局");
	g_auto(Compared) compared = compare(before, after, NULL);
	assert_int_equal(find_compared_body(compared.comparison, "文化和旅游部")->status, DN_BODY_KEPT);
	assert_int_equal(find_compared_body(compared.comparison, "国家旅游局")->status, DN_BODY_GONE);
	assert_int_equal(find_compared_body(compared.comparison, "国家旅游局")->n_reforms, 0);
	assert_int_equal(find_compared_body(compared.comparison, "质检总局")->n_reforms, 0);
}

static void the_caller_may_join_or_keep_apart(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = plan_of("质检总局 国家乡村振兴局"), after = plan_of("市场监管总局 农业农村部");
	const DnPairing given[] = {{"质检总局", "市场监管总局"}, {"国家乡村振兴局", NULL}};
	g_auto(Compared) compared = compare(before, after, &(DnCompareOptions){.departments = given, .n_departments = 2});
	assert_int_equal(find_compared_body(compared.comparison, "市场监管总局")->status, DN_BODY_RENAMED);
	assert_int_equal(find_compared_body(compared.comparison, "国家乡村振兴局")->status, DN_BODY_GONE);
	assert_int_equal(find_compared_body(compared.comparison, "农业农村部")->status, DN_BODY_NEW);
}

static void a_scenario_is_not_explained_by_the_registry(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("推进一项工作|国家乡村振兴局*,农业农村部"), after = small_plan("推进一项工作|农业农村部*");
	g_auto(Compared) compared = compare(before, after, &(DnCompareOptions){.tasks_by_index = TRUE});
	assert_int_equal(find_compared_body(compared.comparison, "国家乡村振兴局")->status, DN_BODY_GONE);
	assert_int_equal(find_compared_body(compared.comparison, "国家乡村振兴局")->n_reforms, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_the_year_of_another_name),
		cmocka_unit_test(tells_the_same_in_the_other_direction),
		cmocka_unit_test(a_former_name_in_both_plans_is_no_change),
		cmocka_unit_test(tells_each_step_of_a_way_with_several),
		cmocka_unit_test(joins_a_body_that_is_no_more_with_its_only_successor),
		cmocka_unit_test(follows_successors_over_several_mergers),
		cmocka_unit_test(does_not_guess_after_a_division_but_tells_it),
		cmocka_unit_test(does_not_join_where_the_other_plan_is_older_than_the_merger),
		cmocka_unit_test(the_caller_may_join_or_keep_apart),
		cmocka_unit_test(a_scenario_is_not_explained_by_the_registry),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
