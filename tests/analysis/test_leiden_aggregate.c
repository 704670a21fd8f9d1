/* Parts become nodes: equal to a count from the definition, in one piece and in many. */
#include "cmocka_setup.h"

#include "analysis/leiden_aggregate.h"

enum { PARTS = 97 };

/* Every node tied to the `reach` nodes on either side, all round; weights tell the ties apart. */
static DnLeidenGraph *ring_new(guint n, guint reach)
{
	DnLeidenGraph *graph = dn_leiden_graph_alloc(n, (gsize)2 * n * reach);
	for (guint i = 0; i < n; i++) {
		gsize next = graph->start[i];
		for (guint step = 1; step <= reach; step++) {
			guint32 weight = 1 + step % 3;
			graph->ties[next++] = (DnLeidenTie){(i + step) % n, weight};
			graph->ties[next++] = (DnLeidenTie){(i + n - step) % n, weight};
			graph->size[i] += 2 * weight;
		}
		graph->start[i + 1] = next;
		graph->total += graph->size[i];
	}
	return graph;
}

/* Weights between parts; within a part 0. */
static guint64 *count_weights(const DnLeidenGraph *graph, const guint32 *part)
{
	guint64 *weights = g_new0(guint64, PARTS * PARTS);
	for (guint i = 0; i < graph->n; i++)
		for (gsize k = graph->start[i]; k < graph->start[i + 1]; k++)
			if (part[i] != part[graph->ties[k].to])
				weights[part[i] * PARTS + part[graph->ties[k].to]] += graph->ties[k].weight;
	return weights;
}

static void check_aggregate(guint n, guint reach)
{
	g_autoptr(DnLeidenGraph) graph = ring_new(n, reach);
	g_autofree guint32 *part = g_new(guint32, n);
	g_autofree double *size = g_new0(double, PARTS);
	for (guint i = 0; i < n; i++) {
		part[i] = i * 31 % PARTS;
		size[part[i]] += graph->size[i];
	}
	g_autofree guint64 *weights = count_weights(graph, part);
	g_autoptr(DnLeidenGraph) above = dn_leiden_aggregate(graph, part, PARTS);
	assert_int_equal(above->n, PARTS);
	assert_true(above->unit == 1 && above->total == graph->total);
	for (guint a = 0; a < PARTS; a++) {
		assert_true(above->size[a] == size[a]);
		for (gsize k = above->start[a]; k < above->start[a + 1]; k++) {
			guint64 *weight = &weights[a * PARTS + above->ties[k].to];
			assert_int_equal(above->ties[k].weight, *weight);
			*weight = 0;
		}
	}
	for (guint i = 0; i < PARTS * PARTS; i++)
		assert_int_equal(weights[i], 0);
}

static void adds_up_a_small_graph(void **state)
{
	(void)state;
	check_aggregate(500, 40);
}

/* Over a million entries, which threads share out, in several rounds. */
static void adds_up_a_large_graph_the_same(void **state)
{
	(void)state;
	check_aggregate(12000, 60);
}

/* Parts without a tie to another make nodes without ties. */
static void leaves_lone_parts_without_ties(void **state)
{
	(void)state;
	g_autoptr(DnLeidenGraph) graph = dn_leiden_graph_alloc(3, 0);
	g_autoptr(DnLeidenGraph) above = dn_leiden_aggregate(graph, (const guint32[]){0, 1, 0}, 2);
	assert_int_equal(above->n, 2);
	assert_int_equal(above->start[2], 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(adds_up_a_small_graph),
		cmocka_unit_test(adds_up_a_large_graph_the_same),
		cmocka_unit_test(leaves_lone_parts_without_ties),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
