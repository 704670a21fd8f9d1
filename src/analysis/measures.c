/* The table of measures, in the order of the JSON. To add a measure: a row here and its code in a family. */
#include "analysis/analysis.h"

#define NETWORK DN_FRAME_NETWORK
#define DEPARTMENTS DN_FRAME_DEPARTMENTS
#define PAIRS DN_FRAME_PAIRS
#define LEADERSHIP DN_FRAME_LEADERSHIP
#define TASKS DN_FRAME_TASKS
#define COUNT DN_VALUE_COUNT
#define REAL DN_VALUE_REAL
#define FLAG DN_VALUE_FLAG

#define BORGATTI_EVERETT "Borgatti & Everett 1997, doi:10.1016/S0378-8733(96)00301-2"
#define BORGATTI_HALGIN "Borgatti & Halgin 2011, doi:10.4135/9781446294413.n28"
#define NEWMAN_2001 "Newman 2001, doi:10.1103/PhysRevE.64.016132"
#define BENJAMINI_HOCHBERG "Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x"
#define GINI "Gini 1912, Variabilità e mutabilità"
#define HIRSCHMAN "Hirschman 1964, The Paternity of an Index, American Economic Review 54(5) 761–762"
#define TUKEY "Tukey 1977, Exploratory Data Analysis; the rule is this project's"
#define GUIMERA_AMARAL "Guimerà & Amaral 2005, doi:10.1038/nature03288"
#define FREEMAN "Freeman 1978, doi:10.1016/0378-8733(78)90021-7"

static const struct {
	DnMeasure measure;
	const DnFamily *family;
} rows[] = {
	{{"tasks", NETWORK, COUNT, TRUE, "Tasks in the plan.", "tasks", "≥ 0", ""}, &dn_family_counts},
	{{"departments", NETWORK, COUNT, TRUE, "Departments named in the plan, collectives among them.", "departments", "≥ 0", ""},
	 &dn_family_counts},
	{{"responsibilities", NETWORK, COUNT, TRUE, "Ties of a task and a department responsible for it.", "ties", "≥ 0", ""},
	 &dn_family_counts},
	{{"leads", NETWORK, COUNT, TRUE, "Ties in which the department leads.", "ties", "≥ 0", ""}, &dn_family_counts},
	{{"participants", NETWORK, COUNT, TRUE, "Ties in which the department takes part under a lead.", "ties", "≥ 0", ""},
	 &dn_family_counts},
	{{"joint", NETWORK, COUNT, TRUE, "Ties of tasks whose departments are named without saying who leads.", "ties", "≥ 0", ""},
	 &dn_family_counts},
	{{"single_department_tasks", NETWORK, COUNT, TRUE, "Tasks with one department.", "tasks", "≥ 0", ""},
	 &dn_family_counts},
	{{"density", NETWORK, REAL, TRUE, "Ties as a share of all pairs of a task and a department.", "share", "0–1",
	 BORGATTI_EVERETT}, &dn_family_counts},
	{{"components", NETWORK, COUNT, TRUE, "Connected parts of the two-mode network.", "parts", "≥ 0", ""},
	 &dn_family_components},
	{{"largest_component", NETWORK, COUNT, TRUE, "Tasks and departments in the largest connected part.", "nodes", "≥ 0", ""},
	 &dn_family_components},
	{{"mean_departments_per_task", NETWORK, REAL, TRUE, "Mean number of departments of a task.", "departments", "≥ 0", ""},
	 &dn_family_counts},
	{{"diameter", NETWORK, COUNT, FALSE, "Longest distance in the largest part of the two-mode network.", "steps", "≥ 1", ""},
	 &dn_family_two_mode},
	{{"mean_distance", NETWORK, REAL, FALSE, "Mean distance of two nodes of the largest part of the two-mode network.",
	 "steps", "≥ 1", ""}, &dn_family_two_mode},
	{{"clustering.robins_alexander", NETWORK, REAL, FALSE, "Share of paths of three ties that close to a circle of four.",
	 "share", "0–1", "Robins & Alexander 2004, doi:10.1023/B:CMOT.0000032580.12184.c0"}, &dn_family_two_mode_structure},
	{{"clustering.opsahl", NETWORK, REAL, FALSE,
	 "Share of paths of four ties between departments whose ends share a further task.", "share", "0–1",
	 "Opsahl 2013, doi:10.1016/j.socnet.2011.07.001"}, &dn_family_two_mode_structure},
	{{"nestedness.nodf", NETWORK, REAL, FALSE,
	 "Mean share of the smaller one's ties that the larger also has, over pairs of tasks and of departments.", "percent",
	 "0–100", "Almeida-Neto et al. 2008, doi:10.1111/j.0030-1299.2008.16644.x"}, &dn_family_two_mode_structure},
	{{"concentration.leads.gini", NETWORK, REAL, FALSE, "Inequality of leads among departments.", "", "0–1", GINI},
	 &dn_family_concentration},
	{{"concentration.leads.hhi", NETWORK, REAL, FALSE, "Sum of squared shares of leads.", "", "0–1", HIRSCHMAN},
	 &dn_family_concentration},
	{{"concentration.leads.cr1", NETWORK, REAL, FALSE, "Share of leads of the department with most.", "share", "0–1", ""},
	 &dn_family_concentration},
	{{"concentration.leads.cr4", NETWORK, REAL, FALSE, "Share of leads of the four departments with most.", "share", "0–1",
	 ""}, &dn_family_concentration},
	{{"concentration.tasks.gini", NETWORK, REAL, FALSE, "Inequality of tasks among departments.", "", "0–1", GINI},
	 &dn_family_concentration},
	{{"concentration.tasks.hhi", NETWORK, REAL, FALSE, "Sum of squared shares of responsibilities.", "", "0–1", HIRSCHMAN},
	 &dn_family_concentration},
	{{"concentration.tasks.cr1", NETWORK, REAL, FALSE, "Share of responsibilities of the department with most.", "share",
	 "0–1", ""}, &dn_family_concentration},
	{{"concentration.tasks.cr4", NETWORK, REAL, FALSE, "Share of responsibilities of the four departments with most.",
	 "share", "0–1", ""}, &dn_family_concentration},
	{{"centralization.degree", NETWORK, REAL, FALSE, "How far the departments' tasks are those of one department.", "", "0–1",
	 BORGATTI_EVERETT}, &dn_family_two_mode},
	{{"centralization.betweenness", NETWORK, REAL, FALSE, "The same of the departments' two-mode betweenness.", "", "0–1",
	 BORGATTI_EVERETT}, &dn_family_two_mode},
	{{"centralization.closeness", NETWORK, REAL, FALSE,
	 "The same of the departments' two-mode closeness within the largest part.", "", "0–1",
	 BORGATTI_EVERETT "; Krnc et al. 2016, arXiv:1608.04093"}, &dn_family_two_mode},
	{{"projection.edges", NETWORK, COUNT, TRUE, "Pairs of departments that share a task.", "pairs", "≥ 0", ""},
	 &dn_family_strength},
	{{"projection.density", NETWORK, REAL, TRUE, "These as a share of all pairs of departments.", "share", "0–1", ""},
	 &dn_family_strength},
	{{"projection.components", NETWORK, COUNT, TRUE, "Connected parts of the projection.", "parts", "≥ 0", ""},
	 &dn_family_components},

	{{"tasks", DEPARTMENTS, COUNT, TRUE, "Tasks that the department is responsible for, in any role.", "tasks", "≥ 0", ""},
	 &dn_family_counts},
	{{"leads", DEPARTMENTS, COUNT, TRUE, "Tasks that it leads; each of several leads of a task counts.", "tasks", "≥ 0", ""},
	 &dn_family_counts},
	{{"participations", DEPARTMENTS, COUNT, TRUE, "Tasks in which it takes part under a lead.", "tasks", "≥ 0", ""},
	 &dn_family_counts},
	{{"joint", DEPARTMENTS, COUNT, TRUE, "Tasks that it shares without a stated lead.", "tasks", "≥ 0", ""},
	 &dn_family_counts},
	{{"sole_tasks", DEPARTMENTS, COUNT, TRUE, "Tasks that name no other department.", "tasks", "≥ 0", ""},
	 &dn_family_counts},
	{{"partners", DEPARTMENTS, COUNT, TRUE, "Departments with which it shares a task.", "departments", "≥ 0", ""},
	 &dn_family_strength},
	{{"load.lead_share", DEPARTMENTS, REAL, FALSE, "Its leads as a share of all leads of the plan.", "share", "0–1", ""},
	 &dn_family_load},
	{{"load.fractional", DEPARTMENTS, REAL, FALSE, "Σ 1/k over its tasks of k departments: tasks shared out evenly.", "tasks",
	 "≥ 0", ""}, &dn_family_load},
	{{"load.expected_leads", DEPARTMENTS, REAL, FALSE,
	 "Σ 1/c over its tasks of c lead candidates: leads if each task's lead were drawn evenly.", "tasks", "≥ 0", ""},
	 &dn_family_load},
	{{"load.excess_leads", DEPARTMENTS, REAL, FALSE, "Leads less expected leads.", "tasks", "any", ""},
	 &dn_family_load},
	{{"load.p_value", DEPARTMENTS, REAL, FALSE, "Exact chance of as many leads or more in such a draw.", "probability", "0–1",
	 "Hong 2013, doi:10.1016/j.csda.2012.10.006"}, &dn_family_lead_test},
	{{"load.q_value", DEPARTMENTS, REAL, FALSE, "The same, adjusted for the number of departments.", "false discovery rate",
	 "0–1", BENJAMINI_HOCHBERG}, &dn_family_lead_test},
	{{"load.coordination", DEPARTMENTS, COUNT, FALSE, "Σ (k − 1) over the tasks it leads: seats at its tables.", "seats",
	 "≥ 0", ""}, &dn_family_load},
	{{"load.led_partners", DEPARTMENTS, COUNT, FALSE, "Different departments on the tasks it leads.", "departments", "≥ 0", ""},
	 &dn_family_load},
	{{"load.exclusivity", DEPARTMENTS, REAL, FALSE, "Σ exp(1 − k) over its tasks: 1 for a task of its own, little for a crowd.",
	 "tasks", "≥ 0", ""}, &dn_family_load},
	{{"load.dominance", DEPARTMENTS, REAL, FALSE, "Share that it leads of its tasks with other departments.", "share", "0–1",
	 ""}, &dn_family_load},
	{{"load.overloaded", DEPARTMENTS, FLAG, FALSE, "Whether it is overloaded as a lead by the rule in dutynet/analysis.h.",
	 "", "0, 1", TUKEY}, &dn_family_overload},
	{{"load.reasons", DEPARTMENTS, DN_VALUE_REASONS, FALSE, "Why it is overloaded.", "", "words", TUKEY},
	 &dn_family_overload},
	{{"load.fewest_leads", DEPARTMENTS, COUNT, FALSE, "Tasks on which it is the only lead candidate, so that it must keep them.",
	 "tasks", "≥ 0", "Harvey et al. 2006, doi:10.1016/j.jalgor.2005.01.003"}, &dn_family_balance},
	{{"two_mode.degree", DEPARTMENTS, REAL, FALSE, "Its tasks as a share of all.", "share", "0–1", BORGATTI_EVERETT},
	 &dn_family_two_mode},
	{{"two_mode.closeness", DEPARTMENTS, REAL, FALSE,
	 "Least possible sum of distances over the actual one within its part, times the part's share of all other nodes.", "",
	 "0–1", BORGATTI_EVERETT}, &dn_family_two_mode},
	{{"two_mode.betweenness", DEPARTMENTS, REAL, FALSE,
	 "Shortest paths of the two-mode network through it, as a share of the most a department can have.", "share", "0–1",
	 BORGATTI_HALGIN}, &dn_family_two_mode},
	{{"two_mode.eigenvector", DEPARTMENTS, REAL, FALSE, "Its entry in the leading singular vector of the incidence matrix.", "",
	 "0–1", BORGATTI_EVERETT}, &dn_family_two_mode},
	{{"projection.degree", DEPARTMENTS, COUNT, TRUE, "Its partners in the projection.", "departments", "≥ 0", FREEMAN},
	 &dn_family_strength},
	{{"projection.strength", DEPARTMENTS, COUNT, TRUE, "Shared tasks summed over its partners.", "tasks", "≥ 0",
	 "Barrat et al. 2004, doi:10.1073/pnas.0400087101"}, &dn_family_strength},
	{{"projection.newman_strength", DEPARTMENTS, REAL, TRUE,
	 "Σ 1/(k − 1) over shared tasks and partners: its tasks with others.", "tasks", "≥ 0", NEWMAN_2001},
	 &dn_family_strength},
	{{"projection.betweenness", DEPARTMENTS, REAL, FALSE, "Share of the shortest paths between others that run through it.",
	 "share", "0–1", FREEMAN}, &dn_family_projection},
	{{"projection.closeness", DEPARTMENTS, REAL, FALSE,
	 "Reachable departments over the sum of distances to them, times their share of all others.", "", "0–1",
	 "Wasserman & Faust 1994, doi:10.1017/CBO9780511815478, p. 201"}, &dn_family_projection},
	{{"projection.harmonic", DEPARTMENTS, REAL, FALSE, "Mean of 1/distance to all other departments.", "", "0–1",
	 "Marchiori & Latora 2000, doi:10.1016/S0378-4371(00)00311-3"}, &dn_family_projection},
	{{"projection.eigenvector", DEPARTMENTS, REAL, TRUE, "Its entry in the leading eigenvector of the shared-task matrix.", "",
	 "0–1", "Bonacich 1972, doi:10.1080/0022250X.1972.9989806"}, &dn_family_projection},
	{{"projection.pagerank", DEPARTMENTS, REAL, TRUE, "Share of visits of a walk along shared tasks, damping 0.85.", "share",
	 "0–1", "Brin & Page 1998, doi:10.1016/S0169-7552(98)00110-X"}, &dn_family_projection},
	{{"projection.constraint", DEPARTMENTS, REAL, FALSE, "How far its partners are one circle, weighted by shared tasks.", "",
	 "≥ 0", "Burt 1992, Structural Holes, doi:10.4159/9780674029095"}, &dn_family_projection},
	{{"projection.effective_size", DEPARTMENTS, REAL, FALSE, "Partners less their mean number of ties to one another.",
	 "departments", "≥ 1", "Borgatti 1997, Connections 20(1) 35–38, of Burt 1992, doi:10.4159/9780674029095"},
	 &dn_family_projection},
	{{"projection.coreness", DEPARTMENTS, COUNT, FALSE, "Largest k such that it is in a group with k ties inside each.", "",
	 "≥ 0", "Seidman 1983, doi:10.1016/0378-8733(83)90028-X"}, &dn_family_projection},
	{{"projection.clustering", DEPARTMENTS, REAL, FALSE, "Share of the pairs of its partners that are partners themselves.",
	 "share", "0–1", "Watts & Strogatz 1998, doi:10.1038/30918"}, &dn_family_projection},
	{{"cluster", DEPARTMENTS, COUNT, TRUE, "Id of its cluster; undefined without a partner.", "id", "≥ 1",
	 "Traag, Waltman & van Eck 2019, doi:10.1038/s41598-019-41695-z"}, &dn_family_clusters},
	{{"cluster_stability", DEPARTMENTS, REAL, FALSE,
	 "Mean share of the runs that put it together with each other member of its cluster.", "share", "0–1",
	 "Lancichinetti & Fortunato 2012, doi:10.1038/srep00336"}, &dn_family_clusters},
	{{"participation_coefficient", DEPARTMENTS, REAL, FALSE,
	 "1 less the sum of squared shares of its strength that go to each cluster: 0 for work in one cluster only.", "", "0–1",
	 GUIMERA_AMARAL}, &dn_family_cluster_roles},
	{{"within_cluster_z", DEPARTMENTS, REAL, FALSE,
	 "Its strength inside its cluster in standard deviations from the mean of the cluster.", "standard deviations", "any",
	 GUIMERA_AMARAL}, &dn_family_cluster_roles},

	{{"shared", PAIRS, COUNT, TRUE, "Tasks that both are responsible for.", "tasks", "≥ 1", ""}, &dn_family_pairs},
	{{"newman", PAIRS, REAL, TRUE, "Σ 1/(k − 1) over these tasks of k departments.", "tasks", "> 0", NEWMAN_2001},
	 &dn_family_pairs},
	{{"jaccard", PAIRS, REAL, FALSE, "Shared tasks over the tasks of either.", "share", "0–1",
	 "Jaccard 1912, doi:10.1111/j.1469-8137.1912.tb05611.x"}, &dn_family_pairs},
	{{"a_leads_b", PAIRS, COUNT, FALSE, "Tasks that the first leads and the second takes part in.", "tasks", "≥ 0", ""},
	 &dn_family_pairs},
	{{"b_leads_a", PAIRS, COUNT, FALSE, "Tasks that the second leads and the first takes part in.", "tasks", "≥ 0", ""},
	 &dn_family_pairs},
	{{"p_hypergeometric", PAIRS, REAL, FALSE,
	 "Chance of as many shared tasks or more, if each department drew its number of tasks at random.", "probability", "0–1",
	 "Tumminello et al. 2011, doi:10.1371/journal.pone.0017994"}, &dn_family_backbone},
	{{"p_sdsm", PAIRS, REAL, FALSE,
	 "The same, if ties were drawn at random with the mean degrees of departments and tasks as they are.", "probability",
	 "0–1", "Neal 2014, doi:10.1016/j.socnet.2014.06.001; Saracco et al. 2015, doi:10.1038/srep10595"},
	 &dn_family_backbone},
	{{"q_sdsm", PAIRS, REAL, FALSE, "p_sdsm adjusted for the number of pairs that share a task.", "false discovery rate",
	 "0–1", BENJAMINI_HOCHBERG}, &dn_family_backbone},
	{{"backbone", PAIRS, FLAG, FALSE, "Whether q_sdsm is at most 0.05: more than the sizes explain.", "", "0, 1",
	 BENJAMINI_HOCHBERG}, &dn_family_backbone},

	{{"tasks", LEADERSHIP, COUNT, FALSE, "Tasks that the lead leads and the participant takes part in.", "tasks", "≥ 1", ""},
	 &dn_family_leadership},
	{{"newman_fowler", LEADERSHIP, REAL, FALSE, "Σ 1/c over these tasks of c participants.", "tasks", "> 0",
	 "Fowler 2006, doi:10.1016/j.socnet.2005.11.003"}, &dn_family_leadership},
	{{"gross_shalizi", LEADERSHIP, REAL, FALSE, "That sum over the same sum for all tasks the lead shares with participants.",
	 "share", "0–1", "Gross, Kirkland & Shalizi 2012, Cosponsorship in the U.S. Senate (manuscript)"},
	 &dn_family_leadership},

	{{"departments", TASKS, COUNT, TRUE, "Departments responsible for the task.", "departments", "≥ 0", ""},
	 &dn_family_counts},
	{{"betweenness", TASKS, REAL, FALSE,
	 "Shortest paths of the two-mode network through it, as a share of the most a task can have.", "share", "0–1",
	 BORGATTI_HALGIN}, &dn_family_two_mode},
	{{"clusters_spanned", TASKS, COUNT, FALSE, "Clusters to which its departments belong.", "clusters", "≥ 0", ""},
	 &dn_family_cluster_roles},
};

gsize dn_n_measures(void)
{
	return G_N_ELEMENTS(rows);
}

const DnMeasure *dn_measure(gsize i)
{
	return &rows[i].measure;
}

const DnFamily *dn_measure_family(gsize i)
{
	return rows[i].family;
}
