/* The directed network from leads to participants, and how much of a lead's joint work one participant is.
 *
 * Only tasks with a stated lead count, and only bodies in the role of participant stand under it: two leads of one task do not
 * lead each other. */
#include "analysis/analysis.h"

static guint count_participants(const DnTie *members, guint n)
{
	guint participants = 0;
	for (guint i = 0; i < n; i++)
		participants += members[i].role == DN_ROLE_PARTICIPANT;
	return participants;
}

/* One lead's sums: per participant, and over all its joint tasks. */
typedef struct {
	double *tasks, *newman_fowler; /* one a department */
	double total;
} Sums;

static void add_task(Sums *sums, const DnTie *members, guint n)
{
	guint participants = count_participants(members, n);
	if (participants == 0)
		return;
	sums->total += 1.0 / participants;
	for (guint i = 0; i < n; i++) {
		if (members[i].role != DN_ROLE_PARTICIPANT)
			continue;
		sums->tasks[members[i].node]++;
		sums->newman_fowler[members[i].node] += 1.0 / participants;
	}
}

static void sum_lead(Sums *sums, const DnNetwork *network, guint lead)
{
	guint n_tasks, n;
	const DnTie *tasks = dn_network_department_ties(network, lead, &n_tasks);
	sums->total = 0;
	for (guint i = 0; i < n_tasks; i++) {
		if (tasks[i].role != DN_ROLE_LEAD)
			continue;
		const DnTie *members = dn_network_task_ties(network, tasks[i].node, &n);
		add_task(sums, members, n);
	}
}

/* The rows of the frame by lead: rows[start[a]] … rows[start[a + 1] - 1] are those of lead a. */
static void group_by_lead(gsize *start, guint32 *rows, const DnPairRows *frame, guint n_departments)
{
	for (gsize row = 0; row < frame->n; row++)
		start[frame->first[row] + 1]++;
	for (guint i = 0; i < n_departments; i++)
		start[i + 1] += start[i];
	g_autofree gsize *next = g_memdup2(start, ((gsize)n_departments + 1) * sizeof(gsize));
	for (gsize row = 0; row < frame->n; row++)
		rows[next[frame->first[row]]++] = (guint32)row;
}

static gboolean compute_leadership(DnAnalysis *analysis, GError **error)
{
	(void)error;
	dn_analysis_need_leadership(analysis);
	const DnPairRows *frame = &analysis->leadership;
	guint n = dn_network_n_departments(analysis->network);
	double *tasks = dn_analysis_want(analysis, DN_FRAME_LEADERSHIP, "tasks");
	double *newman_fowler = dn_analysis_want(analysis, DN_FRAME_LEADERSHIP, "newman_fowler");
	double *gross_shalizi = dn_analysis_want(analysis, DN_FRAME_LEADERSHIP, "gross_shalizi");
	g_autofree gsize *start = g_new0(gsize, (gsize)n + 1);
	g_autofree guint32 *rows = g_new(guint32, MAX(frame->n, 1));
	group_by_lead(start, rows, frame, n);
	g_autofree double *task_sum = g_new0(double, MAX(n, 1));
	g_autofree double *weight_sum = g_new0(double, MAX(n, 1));
	Sums sums = {.tasks = task_sum, .newman_fowler = weight_sum};
	for (guint lead = 0; lead < n; lead++) {
		if (start[lead] == start[lead + 1])
			continue;
		sum_lead(&sums, analysis->network, lead);
		for (gsize i = start[lead]; i < start[lead + 1]; i++) {
			guint32 row = rows[i], participant = frame->second[row];
			if (tasks != NULL)
				tasks[row] = task_sum[participant];
			if (newman_fowler != NULL)
				newman_fowler[row] = weight_sum[participant];
			if (gross_shalizi != NULL)
				gross_shalizi[row] = weight_sum[participant] / sums.total;
			task_sum[participant] = weight_sum[participant] = 0;
		}
	}
	return TRUE;
}

const DnFamily dn_family_leadership = {"leadership", compute_leadership};
