/* What must not change a result: the order of the input, a department or a task without a tie, the number of the runs. And what large
 * or odd networks must not do: take for ever. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/gold.h"
#include "support/near.h"
#include "support/ties.h"

typedef struct {
	guint n_tasks, n_departments, n_ties;
	guint32 tasks[512], departments[512];
	guint8 roles[512], collective[256];
} Rows;

static Rows rows_of(const DnNetwork *network)
{
	Rows rows = {.n_tasks = dn_network_n_tasks(network), .n_departments = dn_network_n_departments(network)};
	for (guint a = 0; a < rows.n_departments; a++)
		rows.collective[a] = (guint8)dn_network_is_collective(network, a);
	for (guint t = 0; t < rows.n_tasks; t++) {
		guint n;
		const DnTie *ties = dn_network_task_ties(network, t, &n);
		for (guint i = 0; i < n; i++, rows.n_ties++) {
			rows.tasks[rows.n_ties] = t;
			rows.departments[rows.n_ties] = ties[i].node;
			rows.roles[rows.n_ties] = (guint8)ties[i].role;
		}
	}
	return rows;
}

static void shuffle(guint32 *order, guint n, GRand *rand)
{
	for (guint i = 0; i < n; i++)
		order[i] = i;
	for (guint i = n; i > 1; i--) {
		guint j = (guint)g_rand_int_range(rand, 0, (gint32)i);
		guint32 held = order[i - 1];
		order[i - 1] = order[j];
		order[j] = held;
	}
}

/* The same network with tasks, departments and rows in another order. */
static DnNetwork *permuted(const Rows *rows, const guint32 *task_at, const guint32 *department_at, GRand *rand)
{
	guint32 order[512];
	Rows other = *rows;
	shuffle(order, rows->n_ties, rand);
	for (guint i = 0; i < rows->n_ties; i++) {
		other.tasks[i] = task_at[rows->tasks[order[i]]];
		other.departments[i] = department_at[rows->departments[order[i]]];
		other.roles[i] = rows->roles[order[i]];
	}
	for (guint a = 0; a < rows->n_departments; a++)
		other.collective[department_at[a]] = rows->collective[a];
	return dn_network_new_from_ties(other.n_tasks, other.n_departments, other.n_ties, other.tasks, other.departments,
	                                other.roles, other.collective, NULL);
}

/* Numbers of clusters are names; balance moves one of several best ways. Everything else is compared. */
static gboolean is_name(const DnMeasure *measure)
{
	return g_str_equal(measure->key, "cluster") || g_str_equal(measure->key, "cluster_stability");
}

static void compare_frame(const DnAnalysis *a, const DnAnalysis *b, DnFrame frame, guint n, const guint32 *row_at)
{
	for (gsize i = 0; i < dn_n_measures(); i++) {
		const DnMeasure *measure = dn_measure(i);
		if (measure->frame != frame || is_name(measure))
			continue;
		for (guint row = 0; row < n; row++)
			assert_near(dn_analysis_value(b, frame, measure->key, row_at[row]),
			            dn_analysis_value(a, frame, measure->key, row), 1e-8);
	}
}

static void compare_pairs(const DnAnalysis *a, const DnAnalysis *b, const guint32 *department_at)
{
	static const char *const keys[] = {"shared", "newman", "jaccard", "p_hypergeometric", "p_sdsm", "q_sdsm", "backbone"};
	assert_int_equal(dn_analysis_n_rows(a, DN_FRAME_PAIRS), dn_analysis_n_rows(b, DN_FRAME_PAIRS));
	for (gsize row = 0; row < dn_analysis_n_rows(a, DN_FRAME_PAIRS); row++) {
		guint x, y;
		dn_analysis_pair(&x, &y, a, DN_FRAME_PAIRS, row);
		gssize other = dn_analysis_find_pair(b, department_at[x], department_at[y]);
		assert_true(other >= 0);
		for (gsize k = 0; k < G_N_ELEMENTS(keys); k++)
			assert_near(dn_analysis_value(b, DN_FRAME_PAIRS, keys[k], (gsize)other),
			            dn_analysis_value(a, DN_FRAME_PAIRS, keys[k], row), 1e-9);
	}
}

static void compare_all(const DnNetwork *network, guint32 seed)
{
	Rows rows = rows_of(network);
	guint32 task_at[256], department_at[256], whole[] = {0};
	GRand *rand = g_rand_new_with_seed(seed);
	shuffle(task_at, rows.n_tasks, rand);
	shuffle(department_at, rows.n_departments, rand);
	g_autoptr(DnNetwork) other = permuted(&rows, task_at, department_at, rand);
	g_rand_free(rand);
	g_autoptr(DnAnalysis) a = analyse(network, NULL);
	g_autoptr(DnAnalysis) b = analyse(other, NULL);
	compare_frame(a, b, DN_FRAME_NETWORK, 1, whole);
	compare_frame(a, b, DN_FRAME_DEPARTMENTS, rows.n_departments, department_at);
	compare_frame(a, b, DN_FRAME_TASKS, rows.n_tasks, task_at);
	compare_pairs(a, b, department_at);
	assert_near(dn_analysis_clusters(a)->modularity, dn_analysis_clusters(b)->modularity, 1e-9);
	assert_near(dn_analysis_two_mode_clusters(a)->modularity, dn_analysis_two_mode_clusters(b)->modularity, 1e-9);
	assert_int_equal(dn_analysis_balance(a)->fewest_max_leads, dn_analysis_balance(b)->fewest_max_leads);
	assert_int_equal(dn_analysis_balance(a)->n_moves, dn_analysis_balance(b)->n_moves);
}

static void the_order_of_the_input_changes_nothing(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	for (guint32 seed = 1; seed <= 3; seed++)
		compare_all(network, seed);
}

static void isolated_nodes_change_only_what_counts_them(void **state)
{
	(void)state;
	static const char *const departments[] = {"leads", "projection.strength", "projection.constraint", "load.q_value",
	                                          "load.expected_leads", "projection.coreness", "participation_coefficient"};
	static const char *const network_keys[] = {"diameter", "mean_distance", "clustering.robins_alexander",
	                                           "clustering.opsahl", "nestedness.nodf", "concentration.leads.gini",
	                                           "centralization.degree", "centralization.closeness"};
	g_autoptr(DnNetwork) network = ties_random_network(5, 20, 9, 0.3);
	Rows rows = rows_of(network);
	g_autoptr(DnNetwork) larger = dn_network_new_from_ties(22, 11, rows.n_ties, rows.tasks, rows.departments, rows.roles, NULL,
	                                                       NULL);
	g_autoptr(DnAnalysis) a = analyse(network, NULL);
	g_autoptr(DnAnalysis) b = analyse(larger, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(departments); i++)
		for (guint row = 0; row < 9; row++)
			assert_near(department_value(b, departments[i], row), department_value(a, departments[i], row), 1e-9);
	for (gsize i = 0; i < G_N_ELEMENTS(network_keys); i++)
		assert_near(network_value(b, network_keys[i]), network_value(a, network_keys[i]), 1e-9);
	for (gsize row = 0; row < dn_analysis_n_rows(a, DN_FRAME_PAIRS); row++) {
		assert_near(dn_analysis_value(b, DN_FRAME_PAIRS, "p_sdsm", row), dn_analysis_value(a, DN_FRAME_PAIRS, "p_sdsm", row),
		            1e-9);
		assert_near(dn_analysis_value(b, DN_FRAME_PAIRS, "p_hypergeometric", row),
		            dn_analysis_value(a, DN_FRAME_PAIRS, "p_hypergeometric", row), 1e-9);
	}
	assert_near(dn_analysis_clusters(a)->modularity, dn_analysis_clusters(b)->modularity, 1e-9);
}

static void ten_thousand_departments_on_one_task_are_bearable(void **state)
{
	(void)state;
	/* All but the sweep over shortest paths, which takes a second or more at this size. */
	const char *const words[] = {"pairs",   "leadership", "load",       "balance",     "clusters",     "projection",
	                             "cluster", "clustering", "nestedness", "conventions", "two_mode.eigenvector", NULL};
	g_autoptr(DnNetwork) network = ties_complete_network(1, 10000);
	g_autoptr(DnAnalysis) analysis = analyse_words(network, words);
	assert_int_equal(dn_analysis_n_rows(analysis, DN_FRAME_PAIRS), 0);
	assert_near(department_value(analysis, "load.expected_leads", 17), 1e-4, 1e-12);
	assert_int_equal(dn_analysis_balance(analysis)->fewest_max_leads, 1);
	gsize n;
	gboolean told = FALSE;
	const DnConvention *conventions = dn_analysis_conventions(analysis, &n);
	for (gsize i = 0; i < n; i++)
		told |= g_str_equal(conventions[i].key, "projection_task_limit");
	assert_true(told);
	/* What the crowd hides is undefined. */
	assert_true(isnan(network_value(analysis, "projection.edges")));
	assert_true(isnan(department_value(analysis, "partners", 17)));
	assert_true(isnan(department_value(analysis, "projection.strength", 17)));
}

static void two_crowded_tasks_make_no_clustering_of_nought(void **state)
{
	(void)state;
	const char *const words[] = {"clustering.robins_alexander", "projection.strength", NULL};
	g_autoptr(DnNetwork) network = ties_complete_network(2, DN_PROJECTION_TASK_LIMIT + 1);
	g_autoptr(DnAnalysis) analysis = analyse_words(network, words);
	assert_true(isnan(network_value(analysis, "clustering.robins_alexander")));
}

static void small_networks_in_any_order_give_the_same(void **state)
{
	(void)state;
	for (guint32 seed = 1; seed <= 30; seed++) {
		g_autoptr(DnNetwork) network = ties_random_network(seed, 8 + seed % 9, 5 + seed % 7, 0.2 + 0.02 * seed);
		compare_all(network, seed);
	}
}

static void a_thousand_departments_on_one_task_get_every_measure(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_complete_network(1, 1001);
	g_autoptr(DnAnalysis) analysis = analyse(network, NULL);
	assert_near(department_value(analysis, "two_mode.closeness", 17), 1, 1e-9);
	assert_near(task_value(analysis, "betweenness", 0), 1, 1e-9);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_order_of_the_input_changes_nothing),
		cmocka_unit_test(isolated_nodes_change_only_what_counts_them),
		cmocka_unit_test(ten_thousand_departments_on_one_task_are_bearable),
		cmocka_unit_test(two_crowded_tasks_make_no_clustering_of_nought),
		cmocka_unit_test(small_networks_in_any_order_give_the_same),
		cmocka_unit_test(a_thousand_departments_on_one_task_get_every_measure),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
