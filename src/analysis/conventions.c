/* The conventions chosen where specialists differ: a table of sentences, each noted when its measure was computed, and those that
 * depend on the run. */
#include "analysis/analysis.h"

/* A convention is noted when a measure of the frame begins with the key and was computed. */
static const struct {
	const char *key, *value;
	DnFrame frame;
	const char *measure;
} fixed[] = {
	{"two_mode_degree", "tasks of the department / all tasks", DN_FRAME_DEPARTMENTS, "two_mode.degree"},
	{"two_mode_closeness",
	 "(other + 2(own - 1)) / farness within the component, times (component - 1) / (all - 1); undefined without a tie",
	 DN_FRAME_DEPARTMENTS, "two_mode.closeness"},
	{"betweenness_maximum", "raw / the exact maximum for a node of its mode (Borgatti & Halgin 2011)", DN_FRAME_DEPARTMENTS,
	 "two_mode.betweenness"},
	{"betweenness_maximum_tasks", "raw / the exact maximum for a task (Borgatti & Halgin 2011)", DN_FRAME_TASKS,
	 "betweenness"},
	{"eigenvector",
	 "two_mode: leading singular vectors of the incidence matrix; projection: leading eigenvector of the shared-task matrix; "
	 "Euclidean norm 1 over the departments; where several parts lead alike, the limit of the power iteration from equal entries",
	 DN_FRAME_DEPARTMENTS, "two_mode.eigenvector"},
	{"projection_weights",
	 "shared tasks as weights in strength, eigenvector, pagerank, constraint and modularity; betweenness, closeness, harmonic, "
	 "effective_size, coreness and clustering without weights",
	 DN_FRAME_DEPARTMENTS, "projection"},
	{"projection_betweenness", "raw / ((n - 1)(n - 2) / 2), n all departments", DN_FRAME_DEPARTMENTS,
	 "projection.betweenness"},
	{"projection_closeness", "(r / farness)(r / (n - 1)), r the departments that can be reached (Wasserman & Faust 1994)",
	 DN_FRAME_DEPARTMENTS, "projection.closeness"},
	{"projection_harmonic", "mean of 1 / distance over the n - 1 others, 0 where there is no path", DN_FRAME_DEPARTMENTS,
	 "projection.harmonic"},
	{"projection_constraint", "weighted by shared tasks, over direct partners", DN_FRAME_DEPARTMENTS,
	 "projection.constraint"},
	{"projection_effective_size", "without weights: n - 2t/n for n partners with t ties among them (Borgatti 1997)",
	 DN_FRAME_DEPARTMENTS, "projection.effective_size"},
	{"pagerank_damping", "0.85", DN_FRAME_DEPARTMENTS, "projection.pagerank"},
	{"newman", "sum of 1 / (k - 1) over the shared tasks, k all departments of a task", DN_FRAME_PAIRS, "newman"},
	{"lead_share", "share of all leads of the plan", DN_FRAME_DEPARTMENTS, "load.lead_share"},
	{"lead_candidates", "the departments of a task that are not collective", DN_FRAME_DEPARTMENTS, "load.expected_leads"},
	{"p_value_tail", "upper tail, P(leads >= observed), exact Poisson-binomial", DN_FRAME_DEPARTMENTS, "load.p_value"},
	{"q_value_family", "Benjamini-Hochberg over the departments with a task, collectives left out", DN_FRAME_DEPARTMENTS,
	 "load.q_value"},
	{"overloaded",
	 "lead-outlier: leads > Q3 + 3 IQR; beyond-membership: q_value <= 0.05 and leads > Q3 + 1.5 IQR; wide-membership: a "
	 "lead-outlier that is not beyond-membership; coordination-outlier: coordination > Q3 + 3 IQR of the departments that lead "
	 "and leads > Q3 + 1.5 IQR; IQR at least 1",
	 DN_FRAME_DEPARTMENTS, "load.overloaded"},
	{"backbone_family",
	 "Benjamini-Hochberg over the pairs that share a task, pairs with a collective left out; in the backbone at q <= 0.05",
	 DN_FRAME_PAIRS, "q_sdsm"},
	{"p_hypergeometric", "upper tail; the tasks that have a department are the population", DN_FRAME_PAIRS,
	 "p_hypergeometric"},
	{"p_sdsm", "upper tail, exact Poisson-binomial with probabilities of the bipartite configuration model", DN_FRAME_PAIRS,
	 "p_sdsm"},
	{"leadership", "several leads of a task each count; participants are those in that role, other leads are not",
	 DN_FRAME_LEADERSHIP, "tasks"},
	{"concentration", "Gini without the n/(n - 1) factor; HHI the sum of squared shares; collectives left out",
	 DN_FRAME_NETWORK, "concentration"},
	{"centralization", "departments only, against the most central tree of the same size (Borgatti & Everett 1997); closeness within the largest part, "
	 "undefined where several parts are equally large",
	 DN_FRAME_NETWORK, "centralization"},
	{"nodf", "both modes together, nodes without a tie left out", DN_FRAME_NETWORK, "nestedness.nodf"},
	{"opsahl", "departments as the primary mode; closed by a task that is not on the path", DN_FRAME_NETWORK,
	 "clustering.opsahl"},
	{"distances", "over both modes of the largest component; of all of them where several are equally large", DN_FRAME_NETWORK,
	 "diameter"},
	{"within_cluster_z", "population standard deviation; undefined where all members are equally strong",
	 DN_FRAME_DEPARTMENTS, "within_cluster_z"},
	{"cluster", "departments without a partner belong to none", DN_FRAME_DEPARTMENTS, "cluster"},
};

static void note_fixed(DnAnalysis *analysis)
{
	for (gsize i = 0; i < G_N_ELEMENTS(fixed); i++)
		if (dn_analysis_wants_prefix(analysis, fixed[i].frame, fixed[i].measure))
			dn_analysis_note(analysis, fixed[i].key, fixed[i].value);
}

static void note_clusters(DnAnalysis *analysis)
{
	if (analysis->clusters == NULL)
		return;
	char resolution[G_ASCII_DTOSTR_BUF_SIZE];
	g_ascii_dtostr(resolution, sizeof resolution, analysis->options.resolution);
	g_autofree char *value = g_strdup_printf(
		"Leiden by modularity at resolution %s, best of %u runs, seed %" G_GUINT64_FORMAT
		"; stability: mean adjusted Rand index between runs%s",
		resolution, analysis->clusters->runs, analysis->options.seed,
		dn_clusters_least_rise(analysis) > 0 ? "; a run ends when a round raises modularity by no more than 0.0005" : "");
	dn_analysis_note(analysis, "clusters", value);
}

static void note_two_mode_clusters(DnAnalysis *analysis)
{
	if (analysis->two_mode_clusters == NULL)
		return;
	dn_analysis_note(analysis, "clusters_two_mode",
	                 analysis->two_mode_clusters->optimal_proved
	                     ? "Barber's modularity; no better partition exists (bounded search)"
	                     : "Barber's modularity; best partition found, a better one is not ruled out");
}

static void note_skipped(DnAnalysis *analysis)
{
	guint skipped = dn_analysis_n_crowded(analysis);
	if (skipped == 0)
		return;
	g_autofree char *value = g_strdup_printf("%u %s of more than %u departments left out of the projection, pairs and clusters; their "
	                                         "departments' partners and projection values, projection.edges, projection.density and "
	                                         "clustering.robins_alexander are undefined",
	                                         skipped, skipped == 1 ? "task" : "tasks", (guint)DN_PROJECTION_TASK_LIMIT);
	dn_analysis_note(analysis, "projection_task_limit", value);
}

static void note_dropped(DnAnalysis *analysis)
{
	gsize dropped = analysis->projection != NULL ? dn_projection_n_dropped_pairs(analysis->projection) : 0;
	if (dropped == 0)
		return;
	g_autofree char *value = g_strdup_printf(
		"%" G_GSIZE_FORMAT " pairs of fewer than %u shared tasks are left out of the projection and of all that is computed on it; "
		"in families of q-values they count as pairs without significance",
		dropped, analysis->options.min_shared);
	dn_analysis_note(analysis, "min_shared", value);
}

static gboolean compute_conventions(DnAnalysis *analysis, GError **error)
{
	(void)error;
	dn_analysis_note(analysis, "collectives",
	                 analysis->options.rank_collectives
	                     ? "nodes, lead candidates and ranked like departments"
	                     : "nodes like departments, but no lead candidates and left out of rankings, findings, concentration "
	                       "and families of q-values");
	note_fixed(analysis);
	if (analysis->balance != NULL)
		dn_analysis_note(analysis, "balance",
		                 "each task keeps its number of leads, drawn from its lead candidates; a task without a stated lead gets "
		                 "one, which is no move");
	note_clusters(analysis);
	note_two_mode_clusters(analysis);
	note_skipped(analysis);
	note_dropped(analysis);
	return TRUE;
}

const DnFamily dn_family_conventions = {"conventions", compute_conventions};
