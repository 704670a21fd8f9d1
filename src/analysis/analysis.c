/* The life of an analysis: what is asked for is marked, the families that give it run in order, accessors read the results. */
#include "analysis/analysis.h"

#include <math.h>
#include <string.h>

/* In the order in which they run: later ones use what earlier ones found. */
static const DnFamily *const families[] = {
	&dn_family_counts,
	&dn_family_components,
	&dn_family_concentration,
	&dn_family_two_mode,
	&dn_family_two_mode_structure,
	&dn_family_strength,
	&dn_family_projection,
	&dn_family_clusters, /* before the rows of pairs, so that memory need not hold both */
	&dn_family_pairs,
	&dn_family_backbone,
	&dn_family_leadership,
	&dn_family_load,
	&dn_family_lead_test,
	&dn_family_overload,
	&dn_family_balance,
	&dn_family_cluster_roles,
	&dn_family_two_mode_clusters,
	&dn_family_sections,
	&dn_family_findings,
	&dn_family_conventions,
	&dn_family_methods,
};

const DnResultKind dn_result_kinds[DN_N_RESULTS] = {
	[DN_RESULT_CLUSTERS] = {"clusters", TRUE, &dn_family_clusters},
	[DN_RESULT_TWO_MODE_CLUSTERS] = {"clusters.two_mode", FALSE, &dn_family_two_mode_clusters},
	[DN_RESULT_BALANCE] = {"balance", FALSE, &dn_family_balance},
	[DN_RESULT_SECTIONS] = {"sections", FALSE, &dn_family_sections},
	[DN_RESULT_FINDINGS] = {"findings", FALSE, &dn_family_findings},
	[DN_RESULT_METHODS] = {"methods", FALSE, &dn_family_methods},
	[DN_RESULT_CONVENTIONS] = {"conventions", TRUE, &dn_family_conventions},
};

static const char *const frame_names[DN_N_FRAMES] = {
	[DN_FRAME_NETWORK] = "network",       [DN_FRAME_DEPARTMENTS] = "departments", [DN_FRAME_PAIRS] = "pairs",
	[DN_FRAME_LEADERSHIP] = "leadership", [DN_FRAME_TASKS] = "tasks",
};

/* ---- What is asked for ------------------------------------------------------------------------------------------- */

/* Whether `word` is the key or the part of it before a dot. */
static gboolean names_key(const char *word, const char *key)
{
	gsize length = strlen(word);
	return strncmp(key, word, length) == 0 && (key[length] == '\0' || key[length] == '.');
}

static gboolean names_measure(const char *word, const DnMeasure *measure)
{
	if (strcmp(word, "all") == 0 || names_key(word, measure->key))
		return TRUE;
	if (strcmp(word, "core") == 0)
		return measure->core;
	const char *frame = frame_names[measure->frame];
	gsize length = strlen(frame);
	if (strncmp(word, frame, length) != 0)
		return FALSE;
	return word[length] == '\0' || (word[length] == '.' && names_key(word + length + 1, measure->key));
}

static gboolean names_result(const char *word, const DnResultKind *kind)
{
	if (strcmp(word, "core") == 0)
		return kind->core;
	return strcmp(word, "all") == 0 || names_key(word, kind->key);
}

static gboolean mark(DnAnalysis *analysis, const char *word, GError **error)
{
	gboolean known = FALSE;
	for (gsize i = 0; i < dn_n_measures(); i++)
		if (names_measure(word, dn_measure(i)))
			analysis->wanted[i] = known = TRUE;
	for (gsize i = 0; i < DN_N_RESULTS; i++)
		if (names_result(word, &dn_result_kinds[i]))
			analysis->wanted_results[i] = known = TRUE;
	if (!known)
		g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "there is no measure “%s”", word);
	return known;
}

static gboolean mark_each(DnAnalysis *analysis, const char *const *words, GError **error)
{
	for (gsize i = 0; words[i] != NULL; i++)
		if (!mark(analysis, words[i], error))
			return FALSE;
	return TRUE;
}

/* Findings bring the measures that they tell of. */
static gboolean mark_all(DnAnalysis *analysis, const char *const *words, GError **error)
{
	static const char *const everything[] = {"all", NULL};
	return mark_each(analysis, words != NULL ? words : everything, error) &&
	       (!analysis->wanted_results[DN_RESULT_FINDINGS] || mark_each(analysis, dn_findings_needs, error));
}

gboolean dn_analysis_wants_result(const DnAnalysis *analysis, DnResult result)
{
	return analysis->wanted_results[result];
}

gboolean dn_analysis_wants_prefix(const DnAnalysis *analysis, DnFrame frame, const char *prefix)
{
	for (gsize i = 0; i < dn_n_measures(); i++)
		if (analysis->wanted[i] && dn_measure(i)->frame == frame && names_key(prefix, dn_measure(i)->key))
			return TRUE;
	return FALSE;
}

gboolean dn_analysis_wants_family(const DnAnalysis *analysis, const DnFamily *family)
{
	for (gsize i = 0; i < dn_n_measures(); i++)
		if (analysis->wanted[i] && dn_measure_family(i) == family)
			return TRUE;
	for (gsize i = 0; i < DN_N_RESULTS; i++)
		if (analysis->wanted_results[i] && dn_result_kinds[i].family == family)
			return TRUE;
	return FALSE;
}

/* ---- Life ------------------------------------------------------------------------------------------------------- */

/* A measure that was asked for and that its family had nothing to say about is undefined, not absent, also to the families after it. */
static void settle_undefined(DnAnalysis *analysis, const DnFamily *family)
{
	for (gsize i = 0; i < dn_n_measures(); i++)
		if (dn_measure_family(i) == family)
			dn_analysis_want(analysis, dn_measure(i)->frame, dn_measure(i)->key);
}

static gboolean run_families(DnAnalysis *analysis, GError **error)
{
	for (gsize i = 0; i < G_N_ELEMENTS(families); i++) {
		if (!dn_analysis_wants_family(analysis, families[i]))
			continue;
		analysis->family = families[i];
		analysis->n_done = i;
		if (!dn_analysis_progress(analysis, families[i]->name, 0, error) || !families[i]->compute(analysis, error))
			return FALSE;
		settle_undefined(analysis, families[i]);
	}
	analysis->n_done = G_N_ELEMENTS(families);
	return TRUE;
}

DnAnalysis *dn_analysis_new(const DnPlan *plan, const DnNetwork *network, const DnAnalysisOptions *options, GError **error)
{
	gsize n_measures = dn_n_measures();
	g_autoptr(DnAnalysis) analysis = g_new0(DnAnalysis, 1);
	analysis->arena = dn_arena_new();
	analysis->plan = plan;
	analysis->network = network;
	analysis->options = options != NULL ? *options : (DnAnalysisOptions){0};
	analysis->options.measures = NULL;
	analysis->options.seed = MAX(analysis->options.seed, 1);
	if (analysis->options.resolution == 0)
		analysis->options.resolution = 1;
	analysis->wanted = g_new0(gboolean, n_measures);
	analysis->columns = g_new0(double *, n_measures);
	analysis->findings = g_array_new(FALSE, FALSE, sizeof(DnFinding));
	analysis->conventions = g_array_new(FALSE, FALSE, sizeof(DnConvention));
	if (!mark_all(analysis, options != NULL ? options->measures : NULL, error) || !run_families(analysis, error))
		return NULL;
	dn_analysis_undefine_crowded(analysis);
	return g_steal_pointer(&analysis);
}

static void free_rows(DnPairRows *rows)
{
	g_free(rows->first);
	g_free(rows->second);
}

void dn_analysis_free(DnAnalysis *analysis)
{
	if (analysis == NULL)
		return;
	for (gsize i = 0; i < dn_n_measures(); i++)
		g_free(analysis->columns[i]);
	g_free(analysis->columns);
	g_free(analysis->wanted);
	dn_projection_free(analysis->projection);
	free_rows(&analysis->pairs);
	free_rows(&analysis->leadership);
	g_free(analysis->partner_start);
	g_free(analysis->partner_row);
	g_free(analysis->n_candidates);
	g_array_unref(analysis->findings);
	g_array_unref(analysis->conventions);
	dn_arena_free(analysis->arena);
	g_free(analysis);
}

/* ---- For the families -------------------------------------------------------------------------------------------- */

gboolean dn_analysis_progress(DnAnalysis *analysis, const char *stage, double done, GError **error)
{
	const DnAnalysisOptions *options = &analysis->options;
	double share = (double)analysis->n_done / G_N_ELEMENTS(families);
	if (isfinite(done) && analysis->n_done < G_N_ELEMENTS(families))
		share += CLAMP(done, 0, 1) / G_N_ELEMENTS(families);
	if (options->progress == NULL || options->progress(stage, share, options->progress_data))
		return TRUE;
	g_set_error_literal(error, DN_ERROR, DN_ERROR_FOREIGN, "interrupted");
	return FALSE;
}

gboolean dn_analysis_go_on(void *data)
{
	DnAnalysis *analysis = data;
	return dn_analysis_progress(analysis, analysis->family->name, DN_UNDEFINED, NULL);
}

gboolean dn_analysis_is_ranked(const DnAnalysis *analysis, guint department)
{
	return analysis->options.rank_collectives || !dn_network_is_collective(analysis->network, department);
}

const guint32 *dn_analysis_need_candidates(DnAnalysis *analysis)
{
	if (analysis->n_candidates != NULL)
		return analysis->n_candidates;
	guint n_tasks = dn_network_n_tasks(analysis->network), n;
	analysis->n_candidates = g_new0(guint32, MAX(n_tasks, 1));
	for (guint task = 0; task < n_tasks; task++) {
		const DnTie *ties = dn_network_task_ties(analysis->network, task, &n);
		for (guint i = 0; i < n; i++)
			analysis->n_candidates[task] += dn_analysis_is_ranked(analysis, ties[i].node) ? 1 : 0;
	}
	return analysis->n_candidates;
}

const DnProjection *dn_analysis_need_projection(DnAnalysis *analysis)
{
	if (analysis->projection == NULL)
		analysis->projection = dn_projection_new(analysis->network, analysis->options.min_shared);
	return analysis->projection;
}

/* ---- Columns ----------------------------------------------------------------------------------------------------- */

static gssize find_measure(DnFrame frame, const char *key)
{
	for (gsize i = 0; i < dn_n_measures(); i++)
		if (dn_measure(i)->frame == frame && strcmp(dn_measure(i)->key, key) == 0)
			return (gssize)i;
	return -1;
}

double *dn_analysis_want(DnAnalysis *analysis, DnFrame frame, const char *key)
{
	gssize measure = find_measure(frame, key);
	g_assert(measure >= 0);
	if (!analysis->wanted[measure])
		return NULL;
	if (analysis->columns[measure] == NULL) {
		gsize n = dn_analysis_n_rows(analysis, frame);
		analysis->columns[measure] = g_new(double, MAX(n, 1));
		for (gsize i = 0; i < n; i++)
			analysis->columns[measure][i] = DN_UNDEFINED;
	}
	return analysis->columns[measure];
}

void dn_analysis_set(DnAnalysis *analysis, const char *key, double value)
{
	double *column = dn_analysis_want(analysis, DN_FRAME_NETWORK, key);
	if (column != NULL)
		column[0] = value;
}

gsize dn_analysis_n_rows(const DnAnalysis *analysis, DnFrame frame)
{
	switch (frame) {
	case DN_FRAME_NETWORK:
		return 1;
	case DN_FRAME_DEPARTMENTS:
		return dn_network_n_departments(analysis->network);
	case DN_FRAME_PAIRS:
		return analysis->pairs.n;
	case DN_FRAME_LEADERSHIP:
		return analysis->leadership.n;
	case DN_FRAME_TASKS:
		return dn_network_n_tasks(analysis->network);
	}
	return 0;
}

const double *dn_analysis_column(const DnAnalysis *analysis, DnFrame frame, const char *key)
{
	gssize measure = find_measure(frame, key);
	return measure >= 0 ? analysis->columns[measure] : NULL;
}

double dn_analysis_value(const DnAnalysis *analysis, DnFrame frame, const char *key, gsize row)
{
	const double *column = dn_analysis_column(analysis, frame, key);
	return column != NULL && row < dn_analysis_n_rows(analysis, frame) ? column[row] : DN_UNDEFINED;
}

void dn_analysis_pair(guint *a, guint *b, const DnAnalysis *analysis, DnFrame frame, gsize row)
{
	const DnPairRows *rows = frame == DN_FRAME_LEADERSHIP ? &analysis->leadership : &analysis->pairs;
	*a = rows->first[row];
	*b = rows->second[row];
}

const DnProjection *dn_analysis_projection(const DnAnalysis *analysis)
{
	return analysis->projection;
}

/* ---- Other results ----------------------------------------------------------------------------------------------- */

const DnClusters *dn_analysis_clusters(const DnAnalysis *analysis)
{
	return dn_analysis_wants_result(analysis, DN_RESULT_CLUSTERS) ? analysis->clusters : NULL;
}

const DnTwoModeClusters *dn_analysis_two_mode_clusters(const DnAnalysis *analysis)
{
	return analysis->two_mode_clusters;
}

const DnBalance *dn_analysis_balance(const DnAnalysis *analysis)
{
	return analysis->balance;
}

const DnSection *dn_analysis_sections(const DnAnalysis *analysis, gsize *n)
{
	*n = analysis->n_sections;
	return analysis->sections;
}

const DnFinding *dn_analysis_findings(const DnAnalysis *analysis, gsize *n)
{
	*n = analysis->findings->len;
	return (const DnFinding *)(void *)analysis->findings->data;
}

void dn_analysis_note(DnAnalysis *analysis, const char *key, const char *value, const char *value_zh)
{
	DnConvention convention = {.key = key,
	                           .value = dn_arena_string(analysis->arena, value),
	                           .value_zh = dn_arena_string(analysis->arena, value_zh)};
	g_array_append_val(analysis->conventions, convention);
}

const DnConvention *dn_analysis_conventions(const DnAnalysis *analysis, gsize *n)
{
	*n = analysis->conventions->len;
	return (const DnConvention *)(void *)analysis->conventions->data;
}

const char *dn_analysis_methods(const DnAnalysis *analysis, const char *language)
{
	return analysis->methods[g_strcmp0(language, "zh") == 0 ? 0 : 1];
}
