/* What parsing knows of a document as a whole: its title, and where it ends. */
#include "cmocka_setup.h"

#include <string.h>

#include <dutynet/plan.h>

static char *title_of(const char *text)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "plan.txt", NULL, NULL);
	g_autoptr(DnPlan) plan = dn_plan_parse((const DnDocument *const[]){document}, 1, NULL, NULL);
	return g_strdup(dn_plan_document(plan, 0)->title);
}

static void joins_a_title_over_two_lines(void **state)
{
	(void)state;
	g_autofree char *two = title_of("某省人民政府关于深入开展甲乙工作\n助力丙丁任务的指导意见\n某发〔2018〕1号\n\n一、推进工作（教育部负责）。\n");
	assert_string_equal(two, "某省人民政府关于深入开展甲乙工作助力丙丁任务的指导意见");
}

static void joins_no_circular_to_the_title_of_its_plan(void **state)
{
	(void)state;
	g_autofree char *circular = title_of("某省人民政府关于印发工作方案的通知\n关于推进甲乙工作的方案\n\n一、推进工作（教育部负责）。\n");
	assert_string_equal(circular, "关于推进甲乙工作的方案");
	g_autofree char *one = title_of("某市人民政府\n推进甲乙工作方案\n\n一、推进工作（教育部负责）。\n");
	assert_string_equal(one, "推进甲乙工作方案");
}

/* Three columns parted by wide blanks; of the last row one cell is empty. */
static void no_task_reaches_beyond_the_document(void **state)
{
	(void)state;
	static const char text[] = "主办  甲  R\n甲  R\nR甲 R";
	g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "plan.txt", NULL, NULL);
	g_autoptr(DnPlan) plan = dn_plan_parse((const DnDocument *const[]){document}, 1, &(DnPlanOptions){.language = "en"}, NULL);
	assert_int_equal(dn_plan_n_tasks(plan), 1);
	assert_int_equal(dn_plan_task(plan, 0)->source.offset + dn_plan_task(plan, 0)->source.length, strlen(text));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(joins_a_title_over_two_lines),
		cmocka_unit_test(joins_no_circular_to_the_title_of_its_plan),
		cmocka_unit_test(no_task_reaches_beyond_the_document),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
