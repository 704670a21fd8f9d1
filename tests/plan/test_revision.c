/* A plan that no edit changed comes out of a revision as it went in. */
#include "cmocka_setup.h"
#include "support/rich_plan.h"

#include <dutynet/render.h>

#include "plan/revision.h"

static void gives_back_the_plan_that_went_in(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = rich_plan_new();
	g_autoptr(DnRevision) revision = dn_revision_new(plan, NULL);
	g_autoptr(DnPlan) same = dn_revision_finish(revision, NULL);
	g_autoptr(GBytes) before = dn_render_plan_json(plan, NULL), after = dn_render_plan_json(same, NULL);
	assert_true(g_bytes_equal(before, after));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_back_the_plan_that_went_in),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
