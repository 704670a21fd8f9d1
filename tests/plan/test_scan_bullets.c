/* Items of lists that a format marks itself are read as those of a text with dots before them. */
#include "cmocka_setup.h"

#include <string.h>

#include <dutynet/plan.h>

static void assert_leads(const char *text, const char *name, const char *const *leads, guint n)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, name, NULL, NULL);
	g_autoptr(DnPlan) plan = dn_plan_parse((const DnDocument *const[]){document}, 1, NULL, NULL);
	assert_int_equal(dn_plan_n_tasks(plan), n);
	for (guint i = 0; i < n; i++) {
		const DnTask *task = dn_plan_task(plan, i);
		assert_int_equal(task->n_responsible, 1);
		assert_int_equal(task->responsible[0].role, DN_ROLE_LEAD);
		assert_string_equal(dn_plan_department(plan, task->responsible[0].department)->name, leads[i]);
	}
}

static void reads_sentences_that_say_first_who_leads(void **state)
{
	(void)state;
	static const char *const leads[] = {"Treasury", "Home Office"};
	assert_leads("Action plan\n\n• Led by the Treasury, review the rules.\n• Led by the Home Office, publish guidance.\n", "plan.txt", leads, 2);
	assert_leads("# Action plan\n\n* Led by the Treasury, review the rules.\n\n* Led by the Home Office, publish guidance.\n", "plan.md", leads, 2);
	assert_leads("<h1>Action plan</h1><ul><li>Led by the Treasury, review the rules.</li><li>Led by the Home Office, publish guidance.</li></ul>",
	             "plan.html", leads, 2);
}

static void reads_none_in_paragraphs_that_stand_in_no_list(void **state)
{
	(void)state;
	assert_leads("<p>Led by the Treasury, the council met.</p><p>Led by the Home Office, review the rules.</p>", "plan.html", NULL, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_sentences_that_say_first_who_leads),
		cmocka_unit_test(reads_none_in_paragraphs_that_stand_in_no_list),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
