/* Clusters: separate groups are found, figures follow from their definitions, the same seed gives the same result. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/gold.h"
#include "support/near.h"
#include "support/ties.h"

#include <igraph.h>

#include "analysis/partition.h"
#include "network/igraph_guard.h"

/* Two groups of four on tasks of their own, joined by one task; and a department alone. */
static DnNetwork *two_groups(void)
{
	Ties ties = ties_new();
	for (guint task = 0; task < 6; task++)
		for (guint i = 0; i < 4; i++)
			ties_add(&ties, task, task % 2 * 4 + i, i == 0 ? DN_ROLE_LEAD : DN_ROLE_PARTICIPANT);
	ties_add(&ties, 6, 0, DN_ROLE_LEAD);
	ties_add(&ties, 6, 4, DN_ROLE_PARTICIPANT);
	ties_add(&ties, 7, 8, DN_ROLE_LEAD);
	return ties_network(&ties, 8, 9);
}

static void separates_two_groups(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = two_groups();
	g_autoptr(DnAnalysis) analysis = analyse(network, NULL);
	const DnClusters *clusters = dn_analysis_clusters(analysis);
	assert_int_equal(clusters->n_members, 2);
	assert_near(clusters->stability, 1, 1e-12);
	for (guint a = 0; a < 8; a++) {
		assert_near(department_value(analysis, "cluster", a), 1 + a / 4, 0);
		assert_near(department_value(analysis, "cluster_stability", a), 1, 0);
	}
	assert_true(isnan(department_value(analysis, "cluster", 8)));
	assert_near(task_value(analysis, "clusters_spanned", 0), 1, 0);
	assert_near(task_value(analysis, "clusters_spanned", 6), 2, 0);
	assert_near(task_value(analysis, "clusters_spanned", 7), 0, 0);
	/* Department 0: strength 10, 9 at home. At home it is as strong as the others of its group. */
	assert_near(department_value(analysis, "participation_coefficient", 0), 1 - (0.81 + 0.01), 1e-12);
	assert_near(department_value(analysis, "participation_coefficient", 1), 0, 1e-12);
	assert_true(isnan(department_value(analysis, "within_cluster_z", 0)));
}

static void lists_the_strongest_first_and_every_task_once(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, NULL, NULL);
	const DnClusters *clusters = dn_analysis_clusters(analysis);
	g_autofree guint8 *seen = g_new0(guint8, dn_plan_n_tasks(plan));
	for (guint i = 0; i < clusters->n_members; i++) {
		const DnCluster *cluster = &clusters->members[i];
		assert_int_equal(cluster->id, i + 1);
		assert_true(i == 0 || cluster->n_departments <= clusters->members[i - 1].n_departments);
		for (guint k = 0; k < cluster->n_tasks; k++)
			assert_int_equal(seen[cluster->tasks[k]]++, 0);
		for (guint k = 0; k < cluster->n_departments; k++)
			assert_near(department_value(analysis, "cluster", cluster->departments[k]), cluster->id, 0);
	}
	guint strongest = (guint)dn_plan_find_department(plan, "国家知识产权局");
	assert_int_equal(clusters->members[0].departments[0], strongest);
	assert_string_equal(clusters->members[0].heading, "四、提高知识产权服务效能");
}

/* Modularity, participation and z-scores from their definitions. */
static void figures_follow_from_the_definitions(void **state)
{
	(void)state;
	enum { N = 14 };
	g_autoptr(DnNetwork) network = ties_random_network(6, 30, N, 0.18);
	g_autoptr(DnAnalysis) analysis = analyse(network, NULL);
	double w[N][N] = {{0}}, strength[N] = {0}, home[N] = {0}, total = 0, q = 0;
	for (gsize row = 0; row < dn_analysis_n_rows(analysis, DN_FRAME_PAIRS); row++) {
		guint a, b;
		dn_analysis_pair(&a, &b, analysis, DN_FRAME_PAIRS, row);
		w[a][b] = w[b][a] = dn_analysis_value(analysis, DN_FRAME_PAIRS, "shared", row);
	}
	const double *cluster = dn_analysis_column(analysis, DN_FRAME_DEPARTMENTS, "cluster");
	for (guint a = 0; a < N; a++)
		for (guint b = 0; b < N; b++) {
			strength[a] += w[a][b];
			total += w[a][b];
			home[a] += cluster[a] == cluster[b] ? w[a][b] : 0;
		}
	for (guint a = 0; a < N; a++) {
		double squares = 0, n = 0, mean = 0, variance = 0;
		for (double c = 1; c <= dn_analysis_clusters(analysis)->n_members; c++) {
			double to = 0;
			for (guint b = 0; b < N; b++)
				to += cluster[b] == c ? w[a][b] : 0;
			squares += to * to;
		}
		assert_near(department_value(analysis, "participation_coefficient", a), 1 - squares / (strength[a] * strength[a]),
		            1e-12);
		for (guint b = 0; b < N; b++) {
			q += cluster[a] == cluster[b] ? w[a][b] / total - strength[a] * strength[b] / (total * total) : 0;
			n += cluster[a] == cluster[b];
			mean += cluster[a] == cluster[b] ? home[b] : 0;
		}
		for (guint b = 0; b < N; b++)
			variance += cluster[a] == cluster[b] ? (home[b] - mean / n) * (home[b] - mean / n) / n : 0;
		assert_near(department_value(analysis, "within_cluster_z", a),
		            variance > 1e-12 ? (home[a] - mean / n) / sqrt(variance) : (double)NAN, 1e-9);
	}
	assert_near(dn_analysis_clusters(analysis)->modularity, q, 1e-12);
}

static void adjusted_rand_agrees_with_igraph(void **state)
{
	(void)state;
	enum { N = 30 };
	GRand *rand = g_rand_new_with_seed(3);
	for (guint round = 0; round < 50; round++) {
		guint32 a[N], b[N];
		igraph_vector_int_t x, y;
		igraph_vector_int_init(&x, N);
		igraph_vector_int_init(&y, N);
		for (guint i = 0; i < N; i++) {
			VECTOR(x)[i] = a[i] = (guint32)g_rand_int_range(rand, 0, 4);
			VECTOR(y)[i] = b[i] = g_rand_double(rand) < 0.5 ? a[i] : (guint32)g_rand_int_range(rand, 0, 5);
		}
		dn_partition_normalise(a, N);
		dn_partition_normalise(b, N);
		double expected;
		igraph_compare_communities(&x, &y, &expected, IGRAPH_COMMCMP_ADJUSTED_RAND);
		assert_near(dn_partition_adjusted_rand(a, b, N), expected, 1e-12);
		igraph_vector_int_destroy(&x);
		igraph_vector_int_destroy(&y);
	}
	g_rand_free(rand);
}

static void the_same_seed_gives_the_same_clusters(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(8, 60, 30, 0.08);
	g_autoptr(DnAnalysis) first = analyse(network, "cluster");
	g_autoptr(DnAnalysis) second = analyse(network, "cluster");
	for (guint a = 0; a < 30; a++)
		assert_near(department_value(first, "cluster", a), department_value(second, "cluster", a), 0);
}

static void leaves_the_callers_random_numbers_alone(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = two_groups();
	igraph_rng_seed(igraph_rng_default(), 42);
	igraph_integer_t expected = igraph_rng_get_integer(igraph_rng_default(), 0, 1000000);
	igraph_rng_seed(igraph_rng_default(), 42);
	g_autoptr(DnAnalysis) analysis = analyse(network, "cluster");
	assert_int_equal(igraph_rng_get_integer(igraph_rng_default(), 0, 1000000), expected);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(separates_two_groups),
		cmocka_unit_test(lists_the_strongest_first_and_every_task_once),
		cmocka_unit_test(figures_follow_from_the_definitions),
		cmocka_unit_test(adjusted_rand_agrees_with_igraph),
		cmocka_unit_test(the_same_seed_gives_the_same_clusters),
		cmocka_unit_test(leaves_the_callers_random_numbers_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
