/* Analysing a network for some measures, and reading the values. Include after cmocka_setup.h. */
#ifndef TESTS_SUPPORT_ANALYSE_H
#define TESTS_SUPPORT_ANALYSE_H

#include <dutynet/analysis.h>

/* Only the measures that `word` names; NULL for all. Fails the test on an error. */
static inline DnAnalysis *analyse(const DnNetwork *network, const char *word)
{
	GError *error = NULL;
	const char *const words[] = {word, NULL};
	DnAnalysis *analysis =
		dn_analysis_new(NULL, network, &(DnAnalysisOptions){.measures = word != NULL ? words : NULL}, &error);
	if (analysis == NULL)
		print_error("%s\n", error->message);
	assert_non_null(analysis);
	return analysis;
}

/* Only the measures that the NULL-terminated words name. */
static inline DnAnalysis *analyse_words(const DnNetwork *network, const char *const *words)
{
	DnAnalysis *analysis = dn_analysis_new(NULL, network, &(DnAnalysisOptions){.measures = words}, NULL);
	assert_non_null(analysis);
	return analysis;
}

static inline double network_value(const DnAnalysis *analysis, const char *key)
{
	return dn_analysis_value(analysis, DN_FRAME_NETWORK, key, 0);
}

static inline double department_value(const DnAnalysis *analysis, const char *key, guint department)
{
	return dn_analysis_value(analysis, DN_FRAME_DEPARTMENTS, key, department);
}

static inline double task_value(const DnAnalysis *analysis, const char *key, guint task)
{
	return dn_analysis_value(analysis, DN_FRAME_TASKS, key, task);
}

#endif
