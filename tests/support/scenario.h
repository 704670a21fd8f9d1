/* Trying edits on a plan. Include after cmocka_setup.h. */
#ifndef TESTS_SUPPORT_SCENARIO_H
#define TESTS_SUPPORT_SCENARIO_H

#include <dutynet/scenario.h>

/* NULL with error where the edits cannot be read or applied. */
static inline DnOutcome *try_edits(const DnPlan *plan, const char *lines, GError **error)
{
	g_autoptr(DnScenario) scenario = dn_scenario_new();
	if (!dn_scenario_add_text(scenario, lines, "test", error))
		return NULL;
	return dn_scenario_apply(scenario, plan, NULL, error);
}

static inline DnOutcome *apply_edits(const DnPlan *plan, const char *lines)
{
	g_autoptr(GError) error = NULL;
	DnOutcome *outcome = try_edits(plan, lines, &error);
	if (error != NULL)
		print_error("%s\n", error->message);
	assert_non_null(outcome);
	return outcome;
}

/* Whether the edits were refused as input with a message that holds `words`. */
static inline gboolean refuses_edits(const DnPlan *plan, const char *lines, const char *words)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DnOutcome) outcome = try_edits(plan, lines, &error);
	return outcome == NULL && g_error_matches(error, DN_ERROR, DN_ERROR_INPUT) && strstr(error->message, words) != NULL;
}

static inline guint count_events(const DnOutcome *outcome, DnEventKind kind)
{
	gsize n;
	guint count = 0;
	const DnEvent *events = dn_outcome_events(outcome, &n);
	for (gsize i = 0; i < n; i++)
		count += events[i].kind == kind;
	return count;
}

#endif
