/* Marks of departments in a clause. */
#include "cmocka_setup.h"

#include "report/clause_marks.h"

static DnPlan *plan_with_task(const char *clause)
{
	DnPlan *plan = dn_plan_new();
	dn_plan_add_department(plan, "林草局", DN_KIND_DEPARTMENT);
	dn_plan_add_department(plan, "市林草局", DN_KIND_DEPARTMENT);
	dn_plan_add_alias(plan, 1, "林业和草原局");
	const DnResponsibility responsible[] = {{0, DN_ROLE_LEAD, NULL}, {1, DN_ROLE_PARTICIPANT, NULL}};
	dn_plan_add_task(plan, &(DnTask){.id = "1", .text = "", .clause = clause, .n_responsible = 2, .responsible = responsible});
	return plan;
}

static void assert_mark(const GArray *marks, guint i, gsize offset, gsize length, guint department)
{
	assert_true(i < marks->len);
	const DnClauseMark *mark = &g_array_index(marks, DnClauseMark, i);
	assert_int_equal(mark->offset, offset);
	assert_int_equal(mark->length, length);
	assert_int_equal(mark->department, department);
}

static void marks_names_and_aliases_in_order(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = plan_with_task("（林草局、林业和草原局负责）");
	g_autoptr(GArray) marks = dn_clause_marks(plan, dn_plan_task(plan, 0));
	assert_int_equal(marks->len, 2);
	assert_mark(marks, 0, 3, 9, 0);
	assert_mark(marks, 1, 15, 18, 1);
}

static void takes_the_longest_name_at_a_place(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = plan_with_task("市林草局牵头");
	g_autoptr(GArray) marks = dn_clause_marks(plan, dn_plan_task(plan, 0));
	assert_int_equal(marks->len, 1);
	assert_mark(marks, 0, 0, 12, 1);
}

static void marks_nothing_without_a_clause(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = plan_with_task(NULL);
	g_autoptr(GArray) marks = dn_clause_marks(plan, dn_plan_task(plan, 0));
	assert_int_equal(marks->len, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(marks_names_and_aliases_in_order),
		cmocka_unit_test(takes_the_longest_name_at_a_place),
		cmocka_unit_test(marks_nothing_without_a_clause),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
