/* Two-mode centralization of the departments: how far the network is like a star around one of them. */
#include "analysis/two_mode.h"

/* The scores of the departments that count, and the sizes of both modes. */
typedef struct {
	double sum, largest;
	double own, other;
} Scores;

static void add_score(Scores *scores, double score)
{
	scores->largest = scores->own == 0 ? score : MAX(scores->largest, score);
	scores->sum += score;
	scores->own++;
}

static void set_share(DnAnalysis *analysis, const char *key, const Scores *scores, double most)
{
	if (scores->own > 1 && most > 0)
		dn_analysis_set(analysis, key, (scores->largest * scores->own - scores->sum) / most);
}

static guint degree_of(const DnNetwork *network, guint department)
{
	guint n;
	dn_network_department_ties(network, department, &n);
	return n;
}

static double count_occupied_tasks(const DnNetwork *network)
{
	double occupied = 0;
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint n;
		dn_network_task_ties(network, task, &n);
		occupied += n > 0;
	}
	return occupied;
}

/* Most when one department is on all tasks and the others on one each. */
void dn_centralize_degree(DnAnalysis *analysis)
{
	Scores scores = {.other = count_occupied_tasks(analysis->network)};
	for (guint a = 0; a < dn_network_n_departments(analysis->network); a++)
		if (degree_of(analysis->network, a) > 0)
			add_score(&scores, degree_of(analysis->network, a));
	set_share(analysis, "centralization.degree", &scores, (scores.own - 1) * (scores.other - 1));
}

/* Most when one department has the largest betweenness that there is and the others none. */
void dn_centralize_betweenness(DnAnalysis *analysis, const DnPaths *paths)
{
	Scores scores = {.other = count_occupied_tasks(analysis->network)};
	for (guint a = 0; a < dn_network_n_departments(analysis->network); a++)
		if (degree_of(analysis->network, a) > 0)
			add_score(&scores, paths->betweenness[a]);
	set_share(analysis, "centralization.betweenness", &scores,
	          (scores.own - 1) * dn_betweenness_maximum(scores.own, scores.other));
}

/* Closeness of a department on the same task as q − 1 others in the tree in which one department is on all tasks and the others on
 * one each: 1 to its task, 3 to the other tasks, 2 to the departments on its task and to the root, 4 to the others. */
static double leaf_closeness(double own, double other, double q)
{
	double farness = 1 + 3 * (other - 1) + 2 * q + 4 * (own - 1 - q);
	return (other + 2 * (own - 1)) / farness;
}

/* Most in that tree, its leaves spread evenly over the tasks (Krnc, Sereni, Škrekovski & Yilma 2016, arXiv:1608.04093). */
static double most_closeness(double own, double other)
{
	double leaves = own - 1, fewer = floor(leaves / other), crowded = leaves - fewer * other;
	double sum = crowded * (fewer + 1) * (1 - leaf_closeness(own, other, fewer + 1));
	if (fewer > 0)
		sum += (other - crowded) * fewer * (1 - leaf_closeness(own, other, fewer));
	return sum;
}

void dn_centralize_closeness(DnAnalysis *analysis, const DnPaths *paths)
{
	guint largest = 0, n_largest = 0;
	for (guint part = 0; part < paths->n_parts; part++) {
		if (paths->part_size[part] > paths->part_size[largest]) {
			largest = part;
			n_largest = 0;
		}
		n_largest += paths->part_size[part] == paths->part_size[largest];
	}
	if (n_largest != 1)
		return;
	Scores scores = {0};
	for (guint a = 0; a < dn_network_n_departments(analysis->network); a++)
		if (paths->part[a] == largest && degree_of(analysis->network, a) > 0)
			add_score(&scores, 1 / paths->farness[a]);
	if (scores.own < 2)
		return;
	scores.other = paths->part_size[largest] - scores.own;
	double least_farness = scores.other + 2 * (scores.own - 1);
	scores.largest *= least_farness;
	scores.sum *= least_farness;
	set_share(analysis, "centralization.closeness", &scores, most_closeness(scores.own, scores.other));
}
