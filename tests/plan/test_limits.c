/* Plans that are larger than they may be: each limit is an error that says where and how much. */
#include "cmocka_setup.h"

#include <string.h>

#include <dutynet/plan.h>

static const char text[] = "1．甲。（教育部牵头，财政部、公安部配合）\n2．乙。（司法部负责）\n3．丙。（国家知识产权局负责）\n";

static char *complaint(const DnPlanLimits *limits)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "plan.txt", NULL, NULL);
	const DnPlanOptions options = {.limits = limits};
	g_autoptr(DnPlan) plan = dn_plan_parse((const DnDocument *const[]){document}, 1, &options, &error);
	assert_true((plan == NULL) == (error != NULL));
	if (error == NULL)
		return g_strdup("none");
	assert_int_equal(error->domain, DN_ERROR);
	assert_int_equal(error->code, DN_ERROR_LIMIT);
	return g_strdup(error->message);
}

static void expect(const DnPlanLimits *limits, const char *wanted)
{
	g_autofree char *found = complaint(limits);
	assert_string_equal(found, wanted);
}

static void takes_a_plan_of_just_that_size(void **state)
{
	(void)state;
	expect(&(DnPlanLimits){.max_tasks = 3, .max_departments = 5, .max_bodies = 3, .max_name = 7}, "none");
	expect(&(DnPlanLimits){0}, "none");
}

static void says_which_limit_a_plan_passes(void **state)
{
	(void)state;
	expect(&(DnPlanLimits){.max_tasks = 2}, "plan.txt: holds more than the limit of 2 tasks");
	expect(&(DnPlanLimits){.max_departments = 4}, "plan.txt: names more than the limit of 4 departments");
}

static void says_where_a_task_or_a_name_passes_one(void **state)
{
	(void)state;
	expect(&(DnPlanLimits){.max_bodies = 2}, "plan.txt:1: task 1 names more than the limit of 2 bodies");
	expect(&(DnPlanLimits){.max_name = 6}, "plan.txt:3: the name of a body is longer than the limit of 6 characters: '国家知识产权…'");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_a_plan_of_just_that_size),
		cmocka_unit_test(says_which_limit_a_plan_passes),
		cmocka_unit_test(says_where_a_task_or_a_name_passes_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
