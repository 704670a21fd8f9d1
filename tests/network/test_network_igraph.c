/* The graphs that go to igraph hold what the network holds, in the documented order. */
#include "cmocka_setup.h"

#include <dutynet/network_igraph.h>

static DnNetwork *two_tasks_new(void)
{
	const guint32 tasks[] = {0, 0, 1, 1}, departments[] = {2, 0, 0, 2};
	const guint8 roles[] = {DN_ROLE_LEAD, DN_ROLE_PARTICIPANT, DN_ROLE_JOINT, DN_ROLE_JOINT};
	return dn_network_new_from_ties(2, 4, 4, tasks, departments, roles, NULL, NULL);
}

static void assert_edge(const igraph_t *graph, igraph_integer_t edge, igraph_integer_t from, igraph_integer_t to)
{
	igraph_integer_t a, b;
	assert_int_equal(igraph_edge(graph, edge, &a, &b), IGRAPH_SUCCESS);
	assert_int_equal(MIN(a, b), from);
	assert_int_equal(MAX(a, b), to);
}

static void gives_departments_first_and_ties_in_task_order(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = two_tasks_new();
	igraph_t graph;
	igraph_vector_bool_t types;
	igraph_vector_int_t roles;
	igraph_vector_bool_init(&types, 0);
	igraph_vector_int_init(&roles, 0);
	assert_true(dn_network_to_igraph(&graph, &types, &roles, network, NULL));
	assert_int_equal(igraph_vcount(&graph), 6);
	assert_int_equal(igraph_ecount(&graph), 4);
	for (igraph_integer_t i = 0; i < 6; i++)
		assert_int_equal(VECTOR(types)[i], i >= 4);
	const igraph_integer_t ends[][3] = {{2, 4, DN_ROLE_LEAD}, {0, 4, DN_ROLE_PARTICIPANT}, {0, 5, DN_ROLE_JOINT}, {2, 5, DN_ROLE_JOINT}};
	for (igraph_integer_t i = 0; i < 4; i++) {
		assert_edge(&graph, i, ends[i][0], ends[i][1]);
		assert_int_equal(VECTOR(roles)[i], ends[i][2]);
	}
	igraph_destroy(&graph);
	igraph_vector_bool_destroy(&types);
	igraph_vector_int_destroy(&roles);
}

static void does_without_types_and_roles(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = two_tasks_new();
	igraph_t graph;
	assert_true(dn_network_to_igraph(&graph, NULL, NULL, network, NULL));
	assert_int_equal(igraph_ecount(&graph), 4);
	igraph_destroy(&graph);
}

static void weighs_the_pairs_of_a_projection_by_shared_tasks(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = two_tasks_new();
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	igraph_t graph;
	igraph_vector_t weights;
	igraph_vector_init(&weights, 0);
	assert_true(dn_projection_to_igraph(&graph, &weights, projection, NULL));
	assert_int_equal(igraph_vcount(&graph), 4);
	assert_int_equal(igraph_ecount(&graph), 1);
	assert_edge(&graph, 0, 0, 2);
	assert_true(VECTOR(weights)[0] == 2);
	igraph_destroy(&graph);
	igraph_vector_destroy(&weights);
}

static void makes_an_empty_graph_of_an_empty_network(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = dn_network_new_from_ties(0, 0, 0, NULL, NULL, NULL, NULL, NULL);
	g_autoptr(DnProjection) projection = dn_projection_new(network, 1);
	igraph_t graph;
	igraph_vector_t weights;
	igraph_vector_init(&weights, 0);
	assert_true(dn_network_to_igraph(&graph, NULL, NULL, network, NULL));
	assert_int_equal(igraph_vcount(&graph), 0);
	igraph_destroy(&graph);
	assert_true(dn_projection_to_igraph(&graph, &weights, projection, NULL));
	assert_int_equal(igraph_vcount(&graph) + igraph_ecount(&graph) + igraph_vector_size(&weights), 0);
	igraph_destroy(&graph);
	igraph_vector_destroy(&weights);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_departments_first_and_ties_in_task_order),
		cmocka_unit_test(does_without_types_and_roles),
		cmocka_unit_test(weighs_the_pairs_of_a_projection_by_shared_tasks),
		cmocka_unit_test(makes_an_empty_graph_of_an_empty_network),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
