/* The plan as JSON: valid, its keys complete and in the documented order, nothing made up where the plan has nothing. */
#include "cmocka_setup.h"
#include "support/gold.h"
#include "support/rich_plan.h"

#include <dutynet/render.h>

static json_t *render(const DnPlan *plan)
{
	g_autoptr(GBytes) bytes = dn_render_plan_json(plan, NULL);
	gsize size;
	const char *data = g_bytes_get_data(bytes, &size);
	json_error_t error;
	json_t *root = json_loadb(data, size, JSON_REJECT_DUPLICATES, &error);
	if (root == NULL)
		fail_msg("line %d: %s", error.line, error.text);
	return root;
}

static void assert_keys(json_t *object, const char *expected)
{
	g_autoptr(GString) keys = g_string_new(NULL);
	const char *key;
	json_t *value;
	json_object_foreach(object, key, value)
		g_string_append_printf(keys, "%s%s", keys->len > 0 ? " " : "", key);
	assert_string_equal(keys->str, expected);
}

static json_t *member(json_t *root, const char *array, size_t index)
{
	return json_array_get(json_object_get(root, array), index);
}

static void writes_the_documented_keys_in_order(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = rich_plan_new();
	json_t *root = render(plan);
	assert_keys(root, "schema documents departments tasks diagnostics");
	assert_keys(member(root, "documents", 0), "id title path format sha256 language lead_rule");
	assert_keys(json_object_get(member(root, "documents", 0), "lead_rule"), "kind line text");
	assert_keys(member(root, "departments", 0), "name full_name kind aliases name_en group");
	json_t *task = member(root, "tasks", 0);
	assert_keys(task, "id number document path text clause open_ended own_duty source responsible");
	assert_keys(json_object_get(task, "source"), "page line last_line offset length");
	assert_keys(member(task, "responsible", 0), "department role verb");
	assert_keys(member(root, "diagnostics", 0), "code severity document line column message");
	json_decref(root);
}

static void writes_null_for_what_is_not_there(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = rich_plan_new();
	json_t *root = render(plan);
	json_t *task = member(root, "tasks", 2);
	assert_true(json_is_null(json_object_get(task, "clause")));
	assert_true(json_is_null(json_object_get(json_object_get(task, "source"), "page")));
	assert_true(json_is_null(json_object_get(member(root, "tasks", 1), "number")));
	assert_true(json_is_null(json_object_get(member(root, "documents", 1), "title")));
	assert_true(json_is_null(json_object_get(member(root, "departments", 1), "full_name")));
	assert_true(json_is_null(json_object_get(member(root, "diagnostics", 1), "line")));
	json_decref(root);
}

static void writes_the_empty_plan(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = dn_plan_new();
	json_t *root = render(plan);
	assert_string_equal(json_string_value(json_object_get(root, "schema")), "dutynet-plan/1");
	assert_int_equal(json_array_size(json_object_get(root, "tasks")), 0);
	json_decref(root);
}

static void writes_every_responsibility_of_the_2025_plan(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	json_t *root = render(plan);
	size_t i, total = 0;
	json_t *task;
	json_array_foreach(json_object_get(root, "tasks"), i, task)
		total += json_array_size(json_object_get(task, "responsible"));
	assert_int_equal(i, 118);
	assert_int_equal(total, 277);
	json_decref(root);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_the_documented_keys_in_order),
		cmocka_unit_test(writes_null_for_what_is_not_there),
		cmocka_unit_test(writes_the_empty_plan),
		cmocka_unit_test(writes_every_responsibility_of_the_2025_plan),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
