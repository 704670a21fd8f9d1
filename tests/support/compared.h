/* Two plans analysed and compared. Include after cmocka_setup.h. */
#ifndef TESTS_SUPPORT_COMPARED_H
#define TESTS_SUPPORT_COMPARED_H

#include <dutynet/compare.h>

#include <string.h>

typedef struct {
	DnAnalysedPlan side[2]; /* networks and analyses are owned, plans are not */
	DnComparison *comparison;
} Compared;

static inline void compared_clear(Compared *compared)
{
	dn_comparison_free(compared->comparison);
	for (guint i = 0; i < 2; i++) {
		dn_analysis_free((DnAnalysis *)compared->side[i].analysis);
		dn_network_free((DnNetwork *)compared->side[i].network);
	}
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Compared, compared_clear)

static inline DnAnalysedPlan analysed(const DnPlan *plan)
{
	DnNetwork *network = dn_network_new(plan);
	return (DnAnalysedPlan){plan, network, dn_analysis_new(plan, network, NULL, NULL)};
}

static inline Compared compare(const DnPlan *before, const DnPlan *after, const DnCompareOptions *options)
{
	Compared compared = {.side = {analysed(before), analysed(after)}};
	g_autoptr(GError) error = NULL;
	compared.comparison = dn_comparison_new(&compared.side[0], &compared.side[1], options, &error);
	if (error != NULL)
		print_error("%s\n", error->message);
	assert_non_null(compared.comparison);
	return compared;
}

static inline const DnBody *find_compared_body(const DnComparison *comparison, const char *name)
{
	guint n;
	const DnBody *bodies = dn_comparison_bodies(comparison, &n);
	for (guint i = 0; i < n; i++)
		if (strcmp(bodies[i].name, name) == 0)
			return &bodies[i];
	print_error("no body %s\n", name);
	assert_true(FALSE);
	return NULL;
}

static inline guint count_task_status(const DnComparison *comparison, DnTaskStatus status)
{
	guint n, count = 0;
	const DnTaskMatch *tasks = dn_comparison_tasks(comparison, &n);
	for (guint i = 0; i < n; i++)
		count += tasks[i].status == status ? 1 : 0;
	return count;
}

#endif
