/* A comparison as JSON: every figure with both sides, null where one is undefined, reforms with their years. */
#include "cmocka_setup.h"
#include "support/compared.h"
#include "support/small_plan.h"

#include <dutynet/render.h>
#include <jansson.h>

static json_t *json_of(const DnComparison *comparison)
{
	g_autoptr(GBytes) bytes = dn_render_comparison("json", NULL, comparison, NULL);
	assert_non_null(bytes);
	json_t *root = json_loadb(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), JSON_REJECT_DUPLICATES, NULL);
	assert_non_null(root);
	return root;
}

static json_t *body_of(json_t *root, const char *name)
{
	size_t i;
	json_t *body;
	json_array_foreach(json_object_get(root, "departments"), i, body)
		if (g_str_equal(json_string_value(json_object_get(body, "name")), name))
			return body;
	return NULL;
}

static void holds_both_sides_of_tasks_and_departments(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("推进商标法修订|甲*,乙", "举办宣传周活动|乙*");
	g_autoptr(DnPlan) after = small_plan("推进商标法修订|丙*,甲");
	g_auto(Compared) compared = compare(before, after, NULL);
	json_t *root = json_of(compared.comparison), *task = json_array_get(json_object_get(root, "tasks"), 0);
	assert_string_equal(json_string_value(json_object_get(root, "schema")), "dutynet-compare/1");
	assert_int_equal(json_integer_value(json_object_get(json_object_get(root, "summary"), "dropped")), 1);
	assert_true(json_is_true(json_object_get(task, "lead_changed")));
	assert_string_equal(json_string_value(json_array_get(json_object_get(json_object_get(task, "before"), "leads"), 0)), "甲");
	assert_string_equal(json_string_value(json_array_get(json_object_get(json_object_get(task, "after"), "leads"), 0)), "丙");
	json_t *fresh = body_of(root, "丙");
	assert_string_equal(json_string_value(json_object_get(fresh, "status")), "new");
	assert_true(json_is_null(json_object_get(json_object_get(fresh, "rank"), "before")));
	assert_int_equal(json_integer_value(json_object_get(json_object_get(fresh, "leads"), "after")), 1);
	json_decref(root);
}

static void holds_reforms_with_their_years(void **state)
{
	(void)state;
	g_autoptr(DnPlan) before = small_plan("完善监管|银保监会*"), after = small_plan("完善监管|金融监管总局*");
	g_auto(Compared) compared = compare(before, after, NULL);
	json_t *root = json_of(compared.comparison), *body = body_of(root, "金融监管总局");
	json_t *reform = json_array_get(json_object_get(body, "reforms"), 0);
	assert_string_equal(json_string_value(json_object_get(reform, "name")), "银保监会");
	assert_string_equal(json_string_value(json_object_get(reform, "in")), "before");
	assert_int_equal(json_integer_value(json_object_get(reform, "until")), 2023);
	assert_string_equal(json_string_value(json_array_get(json_object_get(reform, "successors"), 0)), "金融监管总局");
	json_decref(root);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(holds_both_sides_of_tasks_and_departments),
		cmocka_unit_test(holds_reforms_with_their_years),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
