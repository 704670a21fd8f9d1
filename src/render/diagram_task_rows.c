/* Tasks as the rows of a table, under their chapters and sections. */
#include "render/diagram_task_rows.h"

static guint n_responsible(const DnView *view, guint task)
{
	guint n;
	dn_network_task_ties(view->network, task, &n);
	return n;
}

/* Most departments first, then plan order. */
static int compare_tasks(const void *x, const void *y, void *data)
{
	const DnView *view = data;
	guint a = *(const guint *)x, b = *(const guint *)y;
	guint n_a = n_responsible(view, a), n_b = n_responsible(view, b);
	return n_a != n_b ? (n_a > n_b ? -1 : 1) : a < b ? -1 : a > b;
}

/* The tasks in view, those with the most departments first. */
static GArray *rank_tasks(const DnView *view)
{
	GArray *tasks = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint task = 0; task < dn_plan_n_tasks(view->plan); task++)
		if (view->task_in_view[task])
			g_array_append_val(tasks, task);
	g_array_sort_with_data(tasks, compare_tasks, (void *)view);
	return tasks;
}

static void add_headings(GArray *rows, const DnTask *task, const DnTask *before)
{
	gboolean changed = before == NULL || before->document != task->document;
	for (guint level = 0; level < MIN(task->n_path, 2); level++) {
		changed = changed || level >= before->n_path || g_strcmp0(before->path[level], task->path[level]) != 0;
		if (changed) {
			DnTaskRow row = {.kind = level == 0 ? DN_ROW_CHAPTER : DN_ROW_SECTION, .heading = task->path[level]};
			g_array_append_val(rows, row);
		}
	}
}

/* The rows for the first `n` of the ranked tasks, in plan order and under their headings. */
static void fill_rows(GArray *rows, const DnView *view, const GArray *ranked, guint n)
{
	g_autofree gboolean *drawn = g_new0(gboolean, MAX(dn_plan_n_tasks(view->plan), 1));
	for (guint i = 0; i < n; i++)
		drawn[g_array_index(ranked, guint, i)] = TRUE;
	const DnTask *before = NULL;
	g_array_set_size(rows, 0);
	for (guint index = 0; index < dn_plan_n_tasks(view->plan); index++) {
		if (!drawn[index])
			continue;
		const DnTask *task = dn_plan_task(view->plan, index);
		add_headings(rows, task, before);
		DnTaskRow row = {.kind = DN_ROW_TASK, .task = index};
		g_array_append_val(rows, row);
		before = task;
	}
}

GArray *dn_task_rows(guint *hidden, const DnView *view, guint most)
{
	GArray *rows = g_array_new(FALSE, FALSE, sizeof(DnTaskRow));
	g_autoptr(GArray) ranked = rank_tasks(view);
	guint n = MIN(ranked->len, most);
	for (fill_rows(rows, view, ranked, n); rows->len > most && n > 1; fill_rows(rows, view, ranked, n))
		n -= MIN(rows->len - most, n - 1);
	*hidden = ranked->len - n;
	return rows;
}
