/* The projection: exact on the 2025 plan, equal to a count from the definition on random networks, bounded on crowded tasks. */
#include "cmocka_setup.h"
#include "support/gold.h"
#include "support/near.h"
#include "support/ties.h"

static DnPartner partner_of(const DnProjection *projection, guint a, guint b)
{
	guint n;
	const DnPartner *partners = dn_projection_partners(projection, a, &n);
	for (guint i = 0; i < n; i++)
		if (partners[i].department == b)
			return partners[i];
	return (DnPartner){0};
}

static void finds_the_pairs_of_the_2025_plan(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 0);
	assert_int_equal(dn_projection_n_pairs(projection), 198);
	guint a = (guint)dn_plan_find_department(plan, "国家知识产权局");
	guint b = (guint)dn_plan_find_department(plan, "中央宣传部");
	assert_int_equal(partner_of(projection, a, b).shared, 27);
	assert_int_equal(partner_of(projection, b, a).shared, 27);
}

static gboolean takes_part(const DnNetwork *network, guint task, guint department)
{
	guint n;
	const DnTie *ties = dn_network_task_ties(network, task, &n);
	for (guint i = 0; i < n; i++)
		if (ties[i].node == department)
			return TRUE;
	return FALSE;
}

static DnPartner count_pair(const DnNetwork *network, guint a, guint b)
{
	DnPartner counted = {.department = b};
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint n;
		dn_network_task_ties(network, task, &n);
		if (a == b || !takes_part(network, task, a) || !takes_part(network, task, b))
			continue;
		counted.shared++;
		counted.newman += 1.0 / (n - 1);
	}
	return counted;
}

static void equals_the_count_from_the_definition(void **state)
{
	(void)state;
	for (guint32 seed = 1; seed <= 20; seed++) {
		g_autoptr(DnNetwork) network = ties_random_network(seed, 30, 12, 0.25);
		g_autoptr(DnProjection) all = dn_projection_new(network, 1);
		g_autoptr(DnProjection) strong = dn_projection_new(network, 3);
		for (guint a = 0; a < 12; a++)
			for (guint b = 0; b < 12; b++) {
				DnPartner expected = count_pair(network, a, b);
				assert_int_equal(partner_of(all, a, b).shared, expected.shared);
				assert_near(partner_of(all, a, b).newman, expected.newman, 1e-12);
				assert_int_equal(partner_of(strong, a, b).shared, expected.shared >= 3 ? expected.shared : 0);
			}
	}
}

/* So much work that it is cut into pieces for several threads. */
static void equals_the_count_where_rows_are_cut_into_pieces(void **state)
{
	enum { TASKS = 1500, DEPARTMENTS = 200 };
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(3, TASKS, DEPARTMENTS, 0.3);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 120);
	g_autofree guint32 *shared = g_new0(guint32, DEPARTMENTS * DEPARTMENTS);
	gsize n_kept = 0, n_dropped = 0;
	guint n;
	for (guint task = 0; task < TASKS; task++) {
		const DnTie *ties = dn_network_task_ties(network, task, &n);
		for (guint i = 0; i < n; i++)
			for (guint j = 0; j < n; j++)
				shared[ties[i].node * DEPARTMENTS + ties[j].node]++;
	}
	for (guint a = 0; a < DEPARTMENTS; a++)
		for (guint b = a + 1; b < DEPARTMENTS; b++) {
			guint32 expected = shared[a * DEPARTMENTS + b];
			n_kept += expected >= 120;
			n_dropped += expected > 0 && expected < 120;
			assert_int_equal(partner_of(projection, a, b).shared, expected >= 120 ? expected : 0);
			assert_int_equal(partner_of(projection, b, a).shared, expected >= 120 ? expected : 0);
		}
	assert_true(n_kept > 0 && n_dropped > 0);
	assert_int_equal(dn_projection_n_pairs(projection), n_kept);
	assert_int_equal(dn_projection_n_dropped_pairs(projection), n_dropped);
}

static void keeps_partners_in_index_order(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_random_network(7, 40, 15, 0.3);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	for (guint a = 0; a < 15; a++) {
		guint n;
		const DnPartner *partners = dn_projection_partners(projection, a, &n);
		for (guint i = 1; i < n; i++)
			assert_true(partners[i - 1].department < partners[i].department);
	}
}

/* Three tasks of 900 departments, which begin a hundred apart: over a million entries, which threads share out. */
static void puts_a_large_projection_in_order_on_all_processors(void **state)
{
	(void)state;
	enum { EACH = 900, STEP = 100, ALL = EACH + 2 * STEP };
	Ties ties = ties_new();
	for (guint32 task = 0; task < 3; task++)
		for (guint32 i = 0; i < EACH; i++)
			ties_add(&ties, task, task * STEP + (i * 7) % EACH, DN_ROLE_JOINT);
	g_autoptr(DnNetwork) network = ties_network(&ties, 3, ALL);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	assert_true(2 * dn_projection_n_pairs(projection) > 1000000);
	for (guint a = 0; a < ALL; a++) {
		guint n, next = 0;
		const DnPartner *row = dn_projection_partners(projection, a, &n);
		for (guint b = 0; b < ALL; b++) {
			guint shared = 0;
			for (guint first = 0; first <= 2 * STEP; first += STEP)
				shared += a != b && a >= first && a < first + EACH && b >= first && b < first + EACH;
			if (shared == 0)
				continue;
			assert_int_equal(row[next].department, b);
			assert_int_equal(row[next++].shared, shared);
		}
		assert_int_equal(next, n);
	}
}

static void leaves_out_a_task_of_ten_thousand_departments(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_complete_network(1, 10000);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	assert_int_equal(dn_projection_n_pairs(projection), 0);
	assert_int_equal(dn_projection_n_skipped_tasks(projection), 1);
}

static void has_no_pair_without_tasks(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_complete_network(0, 0);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	assert_int_equal(dn_projection_n_pairs(projection), 0);
	assert_int_equal(dn_projection_n_departments(projection), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_pairs_of_the_2025_plan),
		cmocka_unit_test(equals_the_count_from_the_definition),
		cmocka_unit_test(equals_the_count_where_rows_are_cut_into_pieces),
		cmocka_unit_test(keeps_partners_in_index_order),
		cmocka_unit_test(puts_a_large_projection_in_order_on_all_processors),
		cmocka_unit_test(leaves_out_a_task_of_ten_thousand_departments),
		cmocka_unit_test(has_no_pair_without_tasks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
