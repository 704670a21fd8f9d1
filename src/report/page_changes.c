/* The section on what changed since an earlier plan: in numbers, as pictures, and as tables of departments and of tasks. */
#include "report/page.h"

#include <math.h>

#include "render/compare.h"

/* ---- Pieces ------------------------------------------------------------------------------------------------------- */

typedef struct {
	DnWords words;
	const char *class; /* "number", or NULL for text */
} Column;

static void begin_table(Page *page, const char *zh, const char *en, const Column *columns, gsize n)
{
	dn_markup_begin_with(page->markup, "div", "class", "table", "tabindex", "0", NULL);
	dn_markup_begin(page->markup, "table");
	dn_page_say_in(page, "caption", NULL, zh, en);
	dn_markup_begin(page->markup, "thead");
	dn_markup_begin(page->markup, "tr");
	for (gsize i = 0; i < n; i++) {
		dn_markup_begin_with(page->markup, "th", "scope", "col", NULL);
		dn_markup_attribute(page->markup, "class", columns[i].class);
		dn_page_say(page, columns[i].words.zh, columns[i].words.en);
		dn_markup_end(page->markup);
	}
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_begin(page->markup, "tbody");
}

static void end_table(Page *page)
{
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

/* "3 → 5", or one number where both are the same. */
static void write_counts(Page *page, const guint *values)
{
	g_autofree char *text = values[DN_BEFORE] == values[DN_AFTER] ? g_strdup_printf("%u", values[DN_AFTER])
	                                                               : g_strdup_printf("%u → %u", values[DN_BEFORE], values[DN_AFTER]);
	dn_markup_begin_with(page->markup, "td", "class", "number", NULL);
	dn_markup_text(page->markup, text);
	dn_markup_end(page->markup);
}

/* Departments of the page's plan are links; one that is gone is a name. */
static void write_body(Page *page, const DnBody *body)
{
	const DnIndexList *departments = &body->departments[DN_AFTER];
	for (guint i = 0; i < departments->n; i++) {
		if (i > 0)
			dn_page_say(page, "、", ", ");
		dn_page_department(page, departments->items[i]);
	}
	if (departments->n == 0)
		dn_markup_text(page->markup, body->name);
}

static void write_bodies(Page *page, const DnIndexList *list)
{
	guint n;
	const DnBody *bodies = dn_comparison_bodies(page->comparison, &n);
	for (guint i = 0; i < list->n; i++) {
		if (i > 0)
			dn_page_say(page, "、", ", ");
		write_body(page, &bodies[list->items[i]]);
	}
	if (list->n == 0)
		dn_page_say(page, "（无）", "(nobody)");
}

/* ---- Departments -------------------------------------------------------------------------------------------------- */

static gboolean body_changed(const DnBody *body)
{
	return body->status != DN_BODY_KEPT || body->moved || body->tasks[DN_BEFORE] != body->tasks[DN_AFTER] ||
	       body->leads[DN_BEFORE] != body->leads[DN_AFTER];
}

static void write_status(Page *page, const DnBody *body)
{
	dn_markup_begin(page->markup, "td");
	dn_page_say(page, dn_compare_body_word(body->status, TRUE), dn_compare_body_word(body->status, FALSE));
	for (guint i = 0; i < body->n_reforms; i++) {
		g_autofree char *zh = dn_compare_tell_reform(&body->reforms[i], TRUE), *en = dn_compare_tell_reform(&body->reforms[i], FALSE);
		dn_page_say_in(page, "div", "evidence", zh, en);
	}
	dn_markup_end(page->markup);
}

static void write_notes(Page *page, const DnBody *body)
{
	dn_markup_begin(page->markup, "td");
	if (body->leads_q < 0.05)
		dn_page_say_in(page, "div", NULL, "牵头的变化超出偶然", "more change in leads than chance explains");
	if (body->tasks_q < 0.05)
		dn_page_say_in(page, "div", NULL, "任务的变化超出偶然", "more change in tasks than chance explains");
	if (body->moved)
		dn_page_say_in(page, "div", NULL, "换了群组", "moved to another cluster");
	dn_markup_end(page->markup);
}

static void write_departments(Page *page)
{
	static const Column columns[] = {{{"部门", "Body"}, NULL}, {{"状态", "Status"}, NULL}, {{"牵头", "Leads"}, "number"},
	                                 {{"任务", "Tasks"}, "number"}, {{"说明", "Notes"}, NULL}};
	guint n;
	const DnBody *bodies = dn_comparison_bodies(page->comparison, &n);
	begin_table(page, "有变化的部门", "Bodies that changed", columns, G_N_ELEMENTS(columns));
	for (guint i = 0; i < n; i++) {
		if (!body_changed(&bodies[i]))
			continue;
		dn_markup_begin(page->markup, "tr");
		dn_markup_begin_with(page->markup, "th", "scope", "row", NULL);
		write_body(page, &bodies[i]);
		dn_markup_end(page->markup);
		write_status(page, &bodies[i]);
		write_counts(page, bodies[i].leads);
		write_counts(page, bodies[i].tasks);
		write_notes(page, &bodies[i]);
		dn_markup_end(page->markup);
	}
	end_table(page);
}

/* ---- Tasks -------------------------------------------------------------------------------------------------------- */

static const DnWords task_words[] = {
	[DN_TASK_KEPT] = {"保留", "kept"},
	[DN_TASK_CHANGED] = {"改写", "reworded"},
	[DN_TASK_NEW] = {"新增", "new"},
	[DN_TASK_DROPPED] = {"取消", "dropped"},
};

static gboolean task_changed(const DnTaskMatch *match)
{
	return match->status != DN_TASK_KEPT || match->lead_changed || match->joined.n + match->left.n > 0;
}

static void write_status_of_task(Page *page, const DnTaskMatch *match)
{
	dn_markup_begin(page->markup, "td");
	dn_page_say(page, task_words[match->status].zh, task_words[match->status].en);
	if (match->status == DN_TASK_CHANGED && isfinite(match->score)) {
		dn_markup_text(page->markup, " ");
		dn_page_number(page, match->score, 2);
	}
	dn_markup_end(page->markup);
}

static void write_side(Page *page, DnSide side, const DnTaskMatch *match)
{
	const DnTask *task = dn_compare_task(page->comparison, side, match);
	dn_markup_begin_with(page->markup, "td", "class", "text", NULL);
	if (task != NULL && side == DN_AFTER)
		dn_page_task(page, (guint)match->task[DN_AFTER]);
	else if (task != NULL)
		dn_markup_text(page->markup, task->id);
	dn_markup_text(page->markup, task != NULL ? "  " : NULL);
	dn_markup_text(page->markup, task != NULL ? task->text : NULL);
	dn_markup_end(page->markup);
}

static void write_members(Page *page, const char *zh, const char *en, const DnIndexList *list)
{
	if (list->n == 0)
		return;
	dn_markup_begin(page->markup, "div");
	dn_page_say(page, zh, en);
	write_bodies(page, list);
	dn_markup_end(page->markup);
}

static void write_responsibility(Page *page, const DnTaskMatch *match)
{
	dn_markup_begin_with(page->markup, "td", "class", "text", NULL);
	if (match->lead_changed) {
		dn_markup_begin(page->markup, "div");
		dn_page_say(page, "牵头：", "lead: ");
		write_bodies(page, &match->leads[DN_BEFORE]);
		dn_markup_text(page->markup, " → ");
		write_bodies(page, &match->leads[DN_AFTER]);
		dn_markup_end(page->markup);
	}
	write_members(page, "新加入：", "joined: ", &match->joined);
	write_members(page, "退出：", "left: ", &match->left);
	dn_markup_end(page->markup);
}

static void write_tasks(Page *page)
{
	static const Column columns[] = {{{"状态", "Status"}, NULL}, {{"前", "Before"}, NULL}, {{"后", "After"}, NULL},
	                                 {{"责任部门", "Bodies"}, NULL}};
	guint n;
	const DnTaskMatch *tasks = dn_comparison_tasks(page->comparison, &n);
	begin_table(page, "有变化的任务（改写的附相似度，0–1）", "Tasks that changed (reworded ones with their similarity, 0–1)", columns,
	            G_N_ELEMENTS(columns));
	for (guint i = 0; i < n; i++) {
		if (!task_changed(&tasks[i]))
			continue;
		dn_markup_begin(page->markup, "tr");
		write_status_of_task(page, &tasks[i]);
		write_side(page, DN_BEFORE, &tasks[i]);
		write_side(page, DN_AFTER, &tasks[i]);
		write_responsibility(page, &tasks[i]);
		dn_markup_end(page->markup);
	}
	end_table(page);
}

/* ---- The section -------------------------------------------------------------------------------------------------- */

static const char *earlier_title(const Page *page)
{
	const DnPlan *plan = dn_comparison_plan(page->comparison, DN_BEFORE)->plan;
	const DnPlanDocument *document = dn_plan_n_documents(plan) > 0 ? dn_plan_document(plan, 0) : NULL;
	return document == NULL ? "–" : document->title != NULL ? document->title : document->id;
}

static void write_summary(Page *page)
{
	DnTaskTally tally = dn_compare_tally(page->comparison);
	const guint *status = tally.status;
	g_autofree char *zh = g_strdup_printf("与《%s》相比：任务保留 %u 项，改写 %u 项，新增 %u 项，取消 %u 项；%u 项换了牵头，%u 项的责任部门有进出。",
	                                      earlier_title(page), status[DN_TASK_KEPT], status[DN_TASK_CHANGED], status[DN_TASK_NEW],
	                                      status[DN_TASK_DROPPED], tally.lead_changed, tally.participants_changed);
	g_autofree char *en = g_strdup_printf("Compared with %s: %u tasks kept, %u reworded, %u new, %u dropped; %u with another lead, %u with "
	                                      "other participants.",
	                                      earlier_title(page), status[DN_TASK_KEPT], status[DN_TASK_CHANGED], status[DN_TASK_NEW],
	                                      status[DN_TASK_DROPPED], tally.lead_changed, tally.participants_changed);
	dn_page_say_in(page, "p", "note", zh, en);
}

void dn_page_changes(Page *page)
{
	write_summary(page);
	dn_page_picture(page, "slope");
	dn_page_picture(page, "difference");
	write_departments(page);
	write_tasks(page);
}
