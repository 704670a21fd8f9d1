/* A comparison as plain text: what changed, most telling first; what stayed the same is only counted. */
#include "render/compare.h"

#include <math.h>

#include "render/tables.h"

typedef struct {
	GString *text;
	gboolean chinese, tell_chance;
	const DnComparison *comparison;
	const DnBody *bodies;
	guint n_bodies;
} Telling;

static const char *word(const Telling *telling, const char *zh, const char *en) G_GNUC_FORMAT(2) G_GNUC_FORMAT(3);

static const char *word(const Telling *telling, const char *zh, const char *en)
{
	return telling->chinese ? zh : en;
}

static void append_heading(const Telling *telling, const char *zh, const char *en)
{
	g_string_append_printf(telling->text, "\n%s\n", word(telling, zh, en));
}

static void append_real(GString *text, double value)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	g_string_append(text, isnan(value) ? "–" : g_ascii_formatd(digits, sizeof digits, "%.4g", value));
}

static void append_names(const Telling *telling, const DnIndexList *list)
{
	for (guint i = 0; i < list->n; i++)
		g_string_append_printf(telling->text, "%s%s", i > 0 ? "、" : "", telling->bodies[list->items[i]].name);
	if (list->n == 0)
		g_string_append(telling->text, word(telling, "（无）", "(nobody)"));
}

/* ---- Network ------------------------------------------------------------------------------------------------------ */

static void append_figures(const Telling *telling)
{
	guint n;
	const DnFigure *figures = dn_comparison_figures(telling->comparison, &n);
	append_heading(telling, "网络指标（前 → 后）", "Network, before → after");
	for (guint i = 0; i < n; i++) {
		g_string_append_printf(telling->text, "  %-28s ", figures[i].key);
		append_real(telling->text, figures[i].value[DN_BEFORE]);
		g_string_append(telling->text, " → ");
		append_real(telling->text, figures[i].value[DN_AFTER]);
		g_string_append_c(telling->text, '\n');
	}
}

/* ---- Departments -------------------------------------------------------------------------------------------------- */

static void append_department_names(const Telling *telling, DnSide side, const DnBody *body)
{
	g_autofree char *names = dn_compare_names_on(telling->comparison, side, body, TRUE);
	g_string_append(telling->text, names);
}

static void append_before_and_after(const Telling *telling, const DnBody *body)
{
	append_department_names(telling, DN_BEFORE, body);
	if (body->departments[DN_BEFORE].n > 0 && body->departments[DN_AFTER].n > 0)
		g_string_append(telling->text, " → ");
	append_department_names(telling, DN_AFTER, body);
}

/* A department under another name is told by the reforms alone, if the registry knows of any; for others they stand below. */
static void append_change_of_body(const Telling *telling, const DnBody *body)
{
	gboolean alone = body->status == DN_BODY_RENAMED && body->n_reforms > 0;
	g_string_append_printf(telling->text, "  %s: ", dn_compare_body_word(body->status, telling->chinese));
	if (!alone)
		append_before_and_after(telling, body);
	for (guint i = 0; i < body->n_reforms; i++) {
		g_autofree char *reform = dn_compare_tell_reform(&body->reforms[i], telling->chinese);
		g_string_append_printf(telling->text, "%s%s", alone && i == 0 ? "" : "\n      ", reform);
	}
	g_string_append_c(telling->text, '\n');
}

static void append_body_status(const Telling *telling)
{
	append_heading(telling, "部门的进出", "Departments that came, went or changed");
	guint told = 0;
	for (guint i = 0; i < telling->n_bodies; i++) {
		const DnBody *body = &telling->bodies[i];
		if (body->status == DN_BODY_KEPT)
			continue;
		append_change_of_body(telling, body);
		told++;
	}
	if (told == 0)
		g_string_append_printf(telling->text, "  %s\n", word(telling, "无", "none"));
}

static gboolean load_changed(const DnBody *body)
{
	return body->tasks[DN_BEFORE] != body->tasks[DN_AFTER] || body->leads[DN_BEFORE] != body->leads[DN_AFTER];
}

static guint distance(const guint *values)
{
	return MAX(values[DN_BEFORE], values[DN_AFTER]) - MIN(values[DN_BEFORE], values[DN_AFTER]);
}

/* Largest change in leads first, then in tasks. */
static int compare_changes(const void *x, const void *y, void *data)
{
	const DnBody *bodies = data;
	guint a = *(const guint *)x, b = *(const guint *)y;
	if (distance(bodies[a].leads) != distance(bodies[b].leads))
		return distance(bodies[a].leads) > distance(bodies[b].leads) ? -1 : 1;
	if (distance(bodies[a].tasks) != distance(bodies[b].tasks))
		return distance(bodies[a].tasks) > distance(bodies[b].tasks) ? -1 : 1;
	return (a > b) - (a < b);
}

static void append_load(const Telling *telling, const DnBody *body)
{
	g_string_append_printf(telling->text, word(telling, "  %s：牵头 %u → %u，任务 %u → %u，牵头排名 ", "  %s: leads %u → %u, tasks %u → %u, rank by leads "),
	                       body->name, body->leads[DN_BEFORE], body->leads[DN_AFTER], body->tasks[DN_BEFORE],
	                       body->tasks[DN_AFTER]);
	append_real(telling->text, body->rank[DN_BEFORE]);
	g_string_append(telling->text, " → ");
	append_real(telling->text, body->rank[DN_AFTER]);
	if (telling->tell_chance && body->leads_q < 0.05)
		g_string_append(telling->text, word(telling, "；牵头的变化超出偶然", "; more change in leads than chance explains"));
	if (telling->tell_chance && body->tasks_q < 0.05)
		g_string_append(telling->text, word(telling, "；任务的变化超出偶然", "; more change in tasks than chance explains"));
	g_string_append_c(telling->text, '\n');
}

static void append_loads(const Telling *telling)
{
	g_autoptr(GArray) changed = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint i = 0; i < telling->n_bodies; i++)
		if (load_changed(&telling->bodies[i]))
			g_array_append_val(changed, i);
	g_array_sort_with_data(changed, compare_changes, (gpointer)telling->bodies);
	append_heading(telling, "牵头与任务的变化", "Changes in leads and tasks");
	for (guint i = 0; i < changed->len; i++)
		append_load(telling, &telling->bodies[g_array_index(changed, guint, i)]);
	g_string_append_printf(telling->text, word(telling, "  另有 %u 个部门不变\n", "  %u departments unchanged\n"),
	                       telling->n_bodies - changed->len);
}

static void append_overload_of(const Telling *telling, const char *heading, gboolean before, gboolean after)
{
	gboolean any = FALSE;
	for (guint i = 0; i < telling->n_bodies; i++) {
		const DnBody *body = &telling->bodies[i];
		if ((body->overloaded[DN_BEFORE] > 0) != before || (body->overloaded[DN_AFTER] > 0) != after)
			continue;
		g_string_append_printf(telling->text, "%s%s", any ? "、" : heading, body->name);
		any = TRUE;
	}
	if (any)
		g_string_append_c(telling->text, '\n');
}

static void append_overload(const Telling *telling)
{
	append_heading(telling, "牵头负担", "Overload");
	gsize before = telling->text->len;
	append_overload_of(telling, word(telling, "  不再过重：", "  resolved: "), TRUE, FALSE);
	append_overload_of(telling, word(telling, "  新的过重：", "  new: "), FALSE, TRUE);
	append_overload_of(telling, word(telling, "  仍然过重：", "  remains: "), TRUE, TRUE);
	if (telling->text->len == before)
		g_string_append_printf(telling->text, "  %s\n", word(telling, "无", "none"));
}

/* ---- Tasks -------------------------------------------------------------------------------------------------------- */

static void append_tally(const Telling *telling)
{
	DnTaskTally tally = dn_compare_tally(telling->comparison);
	g_string_append_printf(telling->text,
	                       word(telling, "任务：保留 %u，改写 %u，新增 %u，取消 %u；牵头变更 %u，参与部门变更 %u\n",
	                            "Tasks: %u kept, %u changed, %u new, %u dropped; %u with another lead, %u with other participants\n"),
	                       tally.status[DN_TASK_KEPT], tally.status[DN_TASK_CHANGED], tally.status[DN_TASK_NEW],
	                       tally.status[DN_TASK_DROPPED], tally.lead_changed, tally.participants_changed);
}

static void append_task(const Telling *telling, DnSide side, const DnTaskMatch *match)
{
	const DnTask *task = dn_compare_task(telling->comparison, side, match);
	g_string_append_printf(telling->text, "%s  %s\n", task->id, task->text);
}

static void append_nearest(const Telling *telling, const DnTaskMatch *match)
{
	if (match->nearest < 0)
		return;
	DnSide other = match->status == DN_TASK_DROPPED ? DN_AFTER : DN_BEFORE;
	const DnTask *task = dn_plan_task(dn_comparison_plan(telling->comparison, other)->plan, (guint)match->nearest);
	g_string_append_printf(telling->text, word(telling, "        最相近：%s（", "        nearest: %s ("), task->id);
	append_real(telling->text, match->nearest_score);
	g_string_append(telling->text, word(telling, "）\n", ")\n"));
}

static void append_unmatched(const Telling *telling, DnTaskStatus status, const char *zh, const char *en)
{
	guint n;
	const DnTaskMatch *tasks = dn_comparison_tasks(telling->comparison, &n);
	gboolean any = FALSE;
	for (guint i = 0; i < n; i++) {
		if (tasks[i].status != status)
			continue;
		if (!any)
			append_heading(telling, zh, en);
		any = TRUE;
		g_string_append(telling->text, "  ");
		append_task(telling, status == DN_TASK_NEW ? DN_AFTER : DN_BEFORE, &tasks[i]);
		append_nearest(telling, &tasks[i]);
	}
}

static void append_reworded(const Telling *telling)
{
	guint n;
	const DnTaskMatch *tasks = dn_comparison_tasks(telling->comparison, &n);
	gboolean any = FALSE;
	for (guint i = 0; i < n; i++) {
		if (tasks[i].status != DN_TASK_CHANGED)
			continue;
		if (!any)
			append_heading(telling, "改写的任务（相似度）", "Reworded tasks (similarity)");
		any = TRUE;
		g_string_append(telling->text, "  ");
		append_real(telling->text, tasks[i].score);
		g_string_append(telling->text, tasks[i].given ? " *\n    - " : "\n    - ");
		append_task(telling, DN_BEFORE, &tasks[i]);
		g_string_append(telling->text, "    + ");
		append_task(telling, DN_AFTER, &tasks[i]);
	}
}

static void append_members(const Telling *telling, const DnTaskMatch *match)
{
	const DnTask *task = dn_compare_task(telling->comparison, DN_AFTER, match);
	g_string_append_printf(telling->text, "  %s", task->id);
	if (match->lead_changed) {
		g_string_append(telling->text, word(telling, "  牵头 ", "  lead "));
		append_names(telling, &match->leads[DN_BEFORE]);
		g_string_append(telling->text, " → ");
		append_names(telling, &match->leads[DN_AFTER]);
	}
	if (match->joined.n > 0) {
		g_string_append(telling->text, word(telling, "  新加入 ", "  joined "));
		append_names(telling, &match->joined);
	}
	if (match->left.n > 0) {
		g_string_append(telling->text, word(telling, "  退出 ", "  left "));
		append_names(telling, &match->left);
	}
	g_string_append_c(telling->text, '\n');
}

static void append_responsibility(const Telling *telling)
{
	guint n;
	const DnTaskMatch *tasks = dn_comparison_tasks(telling->comparison, &n);
	gboolean any = FALSE;
	for (guint i = 0; i < n; i++) {
		if (!tasks[i].lead_changed && tasks[i].joined.n + tasks[i].left.n == 0)
			continue;
		if (!any)
			append_heading(telling, "责任部门有变的任务", "Tasks whose bodies changed");
		any = TRUE;
		append_members(telling, &tasks[i]);
	}
}

/* ---- Collaborations and clusters ---------------------------------------------------------------------------------- */

static void append_pairs(const Telling *telling)
{
	static const DnWords words[] = {
		[DN_PAIR_NEW] = {"新增", "new"},
		[DN_PAIR_LOST] = {"消失", "lost"},
		[DN_PAIR_STRONGER] = {"增强", "stronger"},
		[DN_PAIR_WEAKER] = {"减弱", "weaker"},
	};
	guint n;
	const DnPairChange *pairs = dn_comparison_pairs(telling->comparison, &n);
	append_heading(telling, "协作的变化（共同任务）", "Collaborations (shared tasks)");
	for (guint i = 0; i < n; i++)
		g_string_append_printf(telling->text, "  %s: %s – %s  %u → %u\n",
		                       word(telling, words[pairs[i].status].zh, words[pairs[i].status].en),
		                       telling->bodies[pairs[i].a].name, telling->bodies[pairs[i].b].name, pairs[i].shared[DN_BEFORE],
		                       pairs[i].shared[DN_AFTER]);
	g_string_append_printf(telling->text, word(telling, "  另有 %u 对不变\n", "  %u pairs unchanged\n"),
	                       dn_comparison_n_steady_pairs(telling->comparison));
}

static void append_clusters(const Telling *telling)
{
	const DnClusterChange *clusters = dn_comparison_clusters(telling->comparison);
	append_heading(telling, "协作群组", "Clusters");
	g_string_append_printf(telling->text, word(telling, "  数目 %u → %u；两次都在群组中的 %u 个部门里，%u 个换了群组", "  number %u → %u; of %u departments in a cluster both times, %u moved"),
	                       clusters->n_clusters[DN_BEFORE], clusters->n_clusters[DN_AFTER], clusters->n_compared,
	                       clusters->n_moved);
	g_string_append(telling->text, word(telling, "；调整兰德指数 ", "; adjusted Rand index "));
	append_real(telling->text, clusters->adjusted_rand);
	g_string_append_c(telling->text, '\n');
	for (guint i = 0; i < telling->n_bodies; i++)
		if (telling->bodies[i].moved)
			g_string_append_printf(telling->text, word(telling, "  换群组：%s\n", "  moved: %s\n"), telling->bodies[i].name);
}

gboolean dn_compare_is_chinese(const char *language, const DnComparison *comparison)
{
	return !g_str_equal(dn_language_of(dn_comparison_plan(comparison, DN_AFTER)->plan, language), "en");
}

void dn_compare_append_text(GString *text, gboolean chinese, gboolean tell_chance, const DnComparison *comparison)
{
	Telling telling = {.text = text, .chinese = chinese, .tell_chance = tell_chance, .comparison = comparison};
	telling.bodies = dn_comparison_bodies(comparison, &telling.n_bodies);
	append_tally(&telling);
	append_body_status(&telling);
	append_loads(&telling);
	append_overload(&telling);
	append_responsibility(&telling);
	append_reworded(&telling);
	append_unmatched(&telling, DN_TASK_NEW, "新增的任务", "New tasks");
	append_unmatched(&telling, DN_TASK_DROPPED, "取消的任务", "Dropped tasks");
	append_pairs(&telling);
	append_clusters(&telling);
	append_figures(&telling);
}
