/* The registry of bodies: what it holds, how names lead to entries, and how a file is laid over it. */
#include "cmocka_setup.h"

#include <dutynet/plan.h>
#include <glib/gstdio.h>

static const char *canonical(const DnRegistry *registry, const char *name)
{
	const DnRegistryEntry *entry = dn_registry_find(registry, name);
	return entry != NULL ? entry->name : "";
}

static void holds_well_over_a_hundred_bodies(void **state)
{
	(void)state;
	const DnRegistry *registry = dn_registry_default();
	assert_true(dn_registry_n_entries(registry) > 150);
	for (guint i = 0; i < dn_registry_n_entries(registry); i++) {
		const DnRegistryEntry *entry = dn_registry_entry(registry, i);
		assert_ptr_equal(dn_registry_find(registry, entry->name), entry);
		assert_non_null(entry->name_en);
		assert_non_null(entry->group);
	}
}

static void finds_bodies_by_every_name(void **state)
{
	(void)state;
	static const char *const cases[][2] = {{"工信部", "工业和信息化部"},         {"国家知识产权局", "国家知识产权局"},
	                                       {"国知局", "国家知识产权局"},         {"国家版权局", "中央宣传部"},
	                                       {"中国银行保险监督管理委员会", "金融监管总局"}, {"国家林业局", "国家林草局"},
	                                       {"人民银行", "中国人民银行"},         {"江南通达", ""}};
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_string_equal(canonical(dn_registry_default(), cases[i][0]), cases[i][1]);
}

static void keeps_bodies_that_were_divided_apart(void **state)
{
	(void)state;
	assert_string_equal(canonical(dn_registry_default(), "国家质检总局"), "质检总局");
	assert_string_equal(canonical(dn_registry_default(), "国务院扶贫办"), "国家乡村振兴局");
}

static void tells_until_when_a_name_was_used(void **state)
{
	(void)state;
	static const struct {
		const char *name, *change;
		guint until;
	} cases[] = {{"银保监会", "replaced", 2023},   {"国家林业局", "replaced", 2018}, {"国土资源部", "merged", 2018},
	             {"农业部", "replaced", 2018},     {"卫生部", "merged", 2013},       {"国务院扶贫办", "renamed", 2021},
	             {"铁路总公司", "renamed", 2019}};
	for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
		const DnRegistryEntry *entry = dn_registry_find(dn_registry_default(), cases[i].name);
		const DnFormerName *former = dn_registry_former(entry, cases[i].name);
		assert_non_null(former);
		assert_string_equal(former->change, cases[i].change);
		assert_int_equal(former->until, cases[i].until);
		assert_null(dn_registry_former(entry, entry->name));
	}
}

static void follows_bodies_that_are_no_more_to_those_that_are(void **state)
{
	(void)state;
	const DnRegistry *registry = dn_registry_default();
	const DnRegistryEntry *entry = dn_registry_find(registry, "中国银监会");
	assert_int_equal(entry->until, 2018);
	assert_string_equal(entry->change, "merged");
	assert_int_equal(entry->n_successors, 1);
	assert_string_equal(entry->successors[0], "银保监会");
	assert_string_equal(canonical(registry, entry->successors[0]), "金融监管总局");
	assert_int_equal(dn_registry_find(registry, "质检总局")->n_successors, 2);
	assert_int_equal(dn_registry_find(registry, "教育部")->until, 0);
}

static void gives_every_change_a_year_and_every_end_a_successor(void **state)
{
	(void)state;
	const DnRegistry *registry = dn_registry_default();
	for (guint i = 0; i < dn_registry_n_entries(registry); i++) {
		const DnRegistryEntry *entry = dn_registry_entry(registry, i);
		for (guint k = 0; k < entry->n_former; k++)
			assert_true(entry->former[k].until > 1990 && entry->former[k].change != NULL);
		assert_int_equal(entry->until > 0, entry->n_successors > 0);
		assert_int_equal(entry->until > 0, g_str_equal(entry->group, "Former body"));
		for (guint k = 0; k < entry->n_successors; k++)
			assert_non_null(dn_registry_find(registry, entry->successors[k]));
		for (guint k = 0; k < entry->n_aliases; k++)
			assert_ptr_equal(dn_registry_find(registry, entry->aliases[k]), entry);
	}
}

static DnRegistry *registry_with(const char *content, GError **error)
{
	g_autofree char *path = NULL;
	int file = g_file_open_tmp("registry-XXXXXX.json", &path, NULL);
	assert_true(file >= 0);
	g_close(file, NULL);
	assert_true(g_file_set_contents(path, content, -1, NULL));
	DnRegistry *registry = dn_registry_new_from_file(path, error);
	g_unlink(path);
	return registry;
}

static void lays_a_file_over_the_built_in_one(void **state)
{
	(void)state;
	g_autoptr(DnRegistry) registry = registry_with(
		"{\"bodies\": [{\"name\": \"省教育厅\", \"aliases\": [\"教育厅\"], \"kind\": \"department\"},"
		" {\"name\": \"教育部\", \"name_en\": \"Education\"}, {\"name\": \"各大学\", \"kind\": \"collective\"}]}", NULL);
	assert_non_null(registry);
	assert_string_equal(canonical(registry, "教育厅"), "省教育厅");
	assert_string_equal(dn_registry_find(registry, "教育部")->name_en, "Education");
	assert_int_equal(dn_registry_find(registry, "各大学")->kind, DN_KIND_COLLECTIVE);
	assert_int_equal(dn_registry_n_entries(registry), dn_registry_n_entries(dn_registry_default()) + 2);
}

static void lets_the_file_decide_whose_a_name_is(void **state)
{
	(void)state;
	g_autoptr(DnRegistry) registry = registry_with(
		"{\"bodies\": [{\"name\": \"省知识产权局\", \"aliases\": [\"知识产权局\"]},"
		" {\"name\": \"工业和信息化部\", \"former\": [{\"name\": \"信息部\", \"until\": \"2008\"}, {\"until\": 1}]}]}", NULL);
	assert_non_null(registry);
	assert_string_equal(canonical(registry, "知识产权局"), "省知识产权局");
	assert_string_equal(canonical(registry, "信息部"), "工业和信息化部");
	assert_int_equal(dn_registry_former(dn_registry_find(registry, "信息部"), "信息部")->until, 2008);
	assert_string_equal(canonical(registry, "工信部"), "");
}

static void refuses_broken_files(void **state)
{
	(void)state;
	static const char *const broken[] = {"{\"bodies\": [", "{\"bodies\": 3}", "{\"bodies\": [{\"full_name\": \"x\"}]}"};
	for (guint i = 0; i < G_N_ELEMENTS(broken); i++) {
		g_autoptr(GError) error = NULL;
		assert_null(registry_with(broken[i], &error));
		assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_SYNTAX));
	}
	g_autoptr(GError) error = NULL;
	assert_null(dn_registry_new_from_file("/nonexistent/registry.json", &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_INPUT));
	dn_registry_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(holds_well_over_a_hundred_bodies), cmocka_unit_test(finds_bodies_by_every_name),
		cmocka_unit_test(keeps_bodies_that_were_divided_apart),
		cmocka_unit_test(tells_until_when_a_name_was_used),
		cmocka_unit_test(follows_bodies_that_are_no_more_to_those_that_are),
		cmocka_unit_test(gives_every_change_a_year_and_every_end_a_successor),
		cmocka_unit_test(lays_a_file_over_the_built_in_one), cmocka_unit_test(lets_the_file_decide_whose_a_name_is),
		cmocka_unit_test(refuses_broken_files),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
