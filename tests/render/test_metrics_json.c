/* The metrics JSON: its figures for the 2025 plan as the issue of the plan states them, nesting, and what is left out. */
#include "cmocka_setup.h"
#include "support/gold.h"

#include <dutynet/render.h>

#include <jansson.h>

typedef struct {
	DnPlan *plan;
	DnNetwork *network;
	DnAnalysis *analysis;
	json_t *metrics;
} Fixture;

static json_t *render(const DnPlan *plan, const DnAnalysis *analysis)
{
	g_autoptr(GBytes) bytes = dn_render_metrics_json(plan, analysis, NULL);
	assert_non_null(bytes);
	json_t *metrics = json_loadb(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), JSON_REJECT_DUPLICATES, NULL);
	assert_non_null(metrics);
	return metrics;
}

static int set_up(void **state)
{
	Fixture *fixture = g_new0(Fixture, 1);
	*state = fixture;
	fixture->plan = gold_plan_new();
	assert_non_null(fixture->plan);
	fixture->network = dn_network_new(fixture->plan);
	fixture->analysis = dn_analysis_new(fixture->plan, fixture->network, NULL, NULL);
	assert_non_null(fixture->analysis);
	fixture->metrics = render(fixture->plan, fixture->analysis);
	return 0;
}

static int tear_down(void **state)
{
	Fixture *fixture = *state;
	json_decref(fixture->metrics);
	dn_analysis_free(fixture->analysis);
	dn_network_free(fixture->network);
	dn_plan_free(fixture->plan);
	g_free(fixture);
	return 0;
}

static json_t *member(json_t *array, const char *key, const char *value)
{
	size_t i;
	json_t *item;
	json_array_foreach(array, i, item)
		if (g_strcmp0(json_string_value(json_object_get(item, key)), value) == 0)
			return item;
	return NULL;
}

static json_int_t count(json_t *object, const char *key)
{
	json_t *value = json_object_get(object, key);
	assert_true(json_is_integer(value));
	return json_integer_value(value);
}

static void counts_what_the_plan_holds(void **state)
{
	Fixture *fixture = *state;
	json_t *network = json_object_get(fixture->metrics, "network");
	assert_string_equal(json_string_value(json_object_get(fixture->metrics, "schema")), "dutynet-metrics/1");
	assert_int_equal(count(network, "tasks"), 118);
	assert_int_equal(count(network, "departments"), 44);
	assert_int_equal(count(network, "responsibilities"), 277);
	assert_int_equal(count(network, "single_department_tasks"), 53);
	assert_int_equal(count(json_object_get(network, "projection"), "edges"), 198);
	assert_int_equal(json_array_size(json_object_get(fixture->metrics, "pairs")), 198);
}

static void counts_what_the_largest_departments_lead(void **state)
{
	static const struct {
		const char *name;
		int tasks, leads;
	} expected[] = {{"国家知识产权局", 60, 29}, {"中央宣传部", 37, 26}, {"市场监管总局", 12, 6}};
	Fixture *fixture = *state;
	json_t *departments = json_object_get(fixture->metrics, "departments");
	for (gsize i = 0; i < G_N_ELEMENTS(expected); i++) {
		json_t *department = member(departments, "name", expected[i].name);
		assert_int_equal(count(department, "tasks"), expected[i].tasks);
		assert_int_equal(count(department, "leads"), expected[i].leads);
	}
}

static void puts_the_pair_that_shares_most_tasks_first(void **state)
{
	Fixture *fixture = *state;
	json_t *pair = json_array_get(json_object_get(fixture->metrics, "pairs"), 0);
	assert_string_equal(json_string_value(json_object_get(pair, "a")), "国家知识产权局");
	assert_string_equal(json_string_value(json_object_get(pair, "b")), "中央宣传部");
	assert_int_equal(count(pair, "shared"), 27);
}

static void nests_keys_with_dots(void **state)
{
	Fixture *fixture = *state;
	json_t *department = json_array_get(json_object_get(fixture->metrics, "departments"), 0);
	assert_true(json_is_real(json_object_get(json_object_get(department, "two_mode"), "betweenness")));
	assert_true(json_is_real(json_object_get(json_object_get(department, "projection"), "pagerank")));
	assert_null(json_object_get(department, "two_mode.betweenness"));
}

static void reaches_the_published_modularity(void **state)
{
	Fixture *fixture = *state;
	json_t *clusters = json_object_get(fixture->metrics, "clusters");
	assert_true(json_real_value(json_object_get(clusters, "modularity")) >= 0.2118);
	size_t i;
	json_t *cluster;
	gsize members = 0;
	json_array_foreach(json_object_get(clusters, "members"), i, cluster)
		members += json_array_size(json_object_get(cluster, "departments"));
	assert_true(members <= 44 && members >= 41);
}

static void leaves_out_what_was_not_asked_for(void **state)
{
	Fixture *fixture = *state;
	const char *const measures[] = {"departments.leads", NULL};
	g_autoptr(DnAnalysis) few = dn_analysis_new(fixture->plan, fixture->network, &(DnAnalysisOptions){.measures = measures}, NULL);
	assert_non_null(few);
	json_t *metrics = render(fixture->plan, few);
	json_t *department = json_array_get(json_object_get(metrics, "departments"), 0);
	assert_int_equal(count(department, "leads"), 29);
	assert_null(json_object_get(department, "projection"));
	assert_null(json_object_get(metrics, "pairs"));
	assert_null(json_object_get(metrics, "clusters"));
	json_decref(metrics);
}

static void writes_the_empty_plan(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = dn_plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, NULL, NULL);
	assert_non_null(analysis);
	json_t *metrics = render(plan, analysis);
	assert_int_equal(count(json_object_get(metrics, "network"), "tasks"), 0);
	assert_true(json_is_null(json_object_get(json_object_get(metrics, "network"), "density")));
	json_decref(metrics);
}

static gboolean append_piece(const char *bytes, gsize n, void *data, GError **error)
{
	(void)error;
	g_string_append_len(data, bytes, (gssize)n);
	return TRUE;
}

static gboolean refuse_piece(const char *bytes, gsize n, void *data, GError **error)
{
	(void)bytes;
	(void)n;
	(void)data;
	g_set_error_literal(error, DN_ERROR, DN_ERROR_OUTPUT, "full");
	return FALSE;
}

static void says_how_many_pairs_it_leaves_out(void **state)
{
	const Fixture *fixture = *state;
	g_autoptr(GString) text = g_string_new(NULL);
	assert_true(dn_write_metrics_json(append_piece, text, fixture->plan, fixture->analysis, 7, NULL));
	json_t *metrics = json_loads(text->str, 0, NULL);
	assert_int_equal(json_array_size(json_object_get(metrics, "pairs")), 7);
	assert_string_equal(json_string_value(json_object_get(json_object_get(metrics, "conventions"), "pairs_listed")),
	                    "the first 7 of 198, most tasks first");
	assert_null(json_object_get(json_object_get(fixture->metrics, "conventions"), "pairs_listed"));
	json_decref(metrics);
}

static void tells_why_it_could_not_be_written(void **state)
{
	const Fixture *fixture = *state;
	g_autoptr(GError) error = NULL;
	assert_false(dn_write_metrics_json(refuse_piece, NULL, fixture->plan, fixture->analysis, 0, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_OUTPUT));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_what_the_plan_holds),
		cmocka_unit_test(counts_what_the_largest_departments_lead),
		cmocka_unit_test(puts_the_pair_that_shares_most_tasks_first),
		cmocka_unit_test(nests_keys_with_dots),
		cmocka_unit_test(reaches_the_published_modularity),
		cmocka_unit_test(leaves_out_what_was_not_asked_for),
		cmocka_unit_test(writes_the_empty_plan),
		cmocka_unit_test(says_how_many_pairs_it_leaves_out),
		cmocka_unit_test(tells_why_it_could_not_be_written),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
