/* A plan with its network and all measures. Include after cmocka_setup.h. */
#ifndef TESTS_SUPPORT_ANALYSED_H
#define TESTS_SUPPORT_ANALYSED_H

#include <dutynet/analysis.h>

typedef struct {
	DnPlan *plan;
	DnNetwork *network;
	DnAnalysis *analysis;
} Case;

static inline void case_clear(Case *subject)
{
	dn_analysis_free(subject->analysis);
	dn_network_free(subject->network);
	dn_plan_free(subject->plan);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Case, case_clear)

/* Takes the plan. */
static inline Case case_of(DnPlan *plan)
{
	assert_non_null(plan);
	g_autoptr(GError) error = NULL;
	Case subject = {.plan = plan, .network = dn_network_new(plan)};
	subject.analysis = dn_analysis_new(plan, subject.network, NULL, &error);
	if (subject.analysis == NULL)
		fail_msg("%s", error->message);
	return subject;
}

#endif
