/* Every task under its headings, with its text, its clause with the departments marked, and its place in the document. */
#include "report/clause_marks.h"
#include "report/page.h"

#include <string.h>

/* A department's name as the clause writes it, linked like any other. */
static void write_mark(Page *page, const DnTask *task, const DnClauseMark *mark)
{
	char target[32];
	g_snprintf(target, sizeof target, "#dept-%u", mark->department);
	dn_markup_begin_with(page->markup, "a", "class", "dept in-clause", "href", target, NULL);
	dn_markup_attribute_integer(page->markup, "data-d", mark->department);
	dn_markup_text_length(page->markup, task->clause + mark->offset, mark->length);
	dn_markup_end(page->markup);
}

static void write_clause(Page *page, const DnTask *task)
{
	if (task->clause == NULL)
		return;
	g_autoptr(GArray) marks = dn_clause_marks(page->plan, task);
	gsize done = 0;
	dn_markup_begin_with(page->markup, "span", "class", "clause", NULL);
	for (guint i = 0; i < marks->len; i++) {
		const DnClauseMark *mark = &g_array_index(marks, DnClauseMark, i);
		dn_markup_text_length(page->markup, task->clause + done, mark->offset - done);
		write_mark(page, task, mark);
		done = mark->offset + mark->length;
	}
	dn_markup_text(page->markup, task->clause + done);
	dn_markup_end(page->markup);
}

/* The departments in one role; nothing where there are none. */
static void write_role(Page *page, const DnTask *task, DnRole role, const char *zh, const char *en)
{
	guint n = 0;
	for (guint i = 0; i < task->n_responsible; i++) {
		if (task->responsible[i].role != role)
			continue;
		if (n == 0) {
			dn_markup_begin_with(page->markup, "span", "class", dn_role_name(role), NULL);
			dn_page_say_in(page, "b", NULL, zh, en);
		}
		if (n++ > 0)
			dn_page_say(page, "、", ", ");
		else
			dn_markup_text(page->markup, " ");
		dn_page_department(page, task->responsible[i].department);
	}
	if (n > 0)
		dn_markup_end(page->markup);
}

static void write_source(Page *page, const DnTask *task)
{
	const DnSource *source = &task->source;
	if (source->line == 0)
		return;
	g_autofree char *lines = source->last_line > source->line ? g_strdup_printf("%u–%u", source->line, source->last_line)
	                                                          : g_strdup_printf("%u", source->line);
	g_autofree char *page_zh = source->page > 0 ? g_strdup_printf("第 %u 页 ", source->page) : g_strdup("");
	g_autofree char *page_en = source->page > 0 ? g_strdup_printf("page %u, ", source->page) : g_strdup("");
	g_autofree char *zh = g_strdup_printf("原文%s第 %s 行", page_zh, lines);
	g_autofree char *en = g_strdup_printf("source %s%s %s", page_en, source->last_line > source->line ? "lines" : "line", lines);
	dn_page_say_in(page, "span", "source", zh, en);
}

static void write_task(Page *page, guint index)
{
	const DnTask *task = dn_plan_task(page->plan, index);
	char id[32];
	g_snprintf(id, sizeof id, "task-%u", index);
	dn_markup_begin_with(page->markup, "article", "class", "task", "id", id, NULL);
	dn_markup_attribute_integer(page->markup, "data-t", index);
	dn_markup_begin_with(page->markup, "p", "class", "text", NULL);
	dn_markup_begin_with(page->markup, "b", "class", "task-id", NULL);
	dn_markup_text(page->markup, task->id);
	dn_markup_end(page->markup);
	dn_markup_text(page->markup, " ");
	dn_markup_text(page->markup, task->text);
	write_clause(page, task);
	dn_markup_end(page->markup);
	dn_markup_begin_with(page->markup, "p", "class", "roles", NULL);
	write_role(page, task, DN_ROLE_LEAD, "牵头", "Lead");
	write_role(page, task, DN_ROLE_PARTICIPANT, "参与", "Joining");
	write_role(page, task, DN_ROLE_JOINT, "共同负责", "Jointly");
	write_source(page, task);
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

/* The headings of a task from the first on that is not the same as before. */
static void write_headings(Page *page, const DnTask *task, const DnTask *previous)
{
	guint level = 0;
	if (previous != NULL && previous->document == task->document)
		while (level < MIN(task->n_path, previous->n_path) && strcmp(task->path[level], previous->path[level]) == 0)
			level++;
	for (; level < task->n_path; level++) {
		const char *name = level == 0 ? "h3" : level == 1 ? "h4" : "h5";
		dn_markup_element(page->markup, name, task->path[level]);
		dn_markup_break(page->markup);
	}
}

/* Where several documents make the plan, each starts with its title. */
static void write_document_title(Page *page, const DnTask *task, const DnTask *previous)
{
	if (dn_plan_n_documents(page->plan) < 2 || (previous != NULL && previous->document == task->document))
		return;
	const DnPlanDocument *document = dn_plan_document(page->plan, task->document);
	dn_markup_begin_with(page->markup, "p", "class", "document", NULL);
	dn_markup_text(page->markup, document->title != NULL ? document->title : document->id);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

void dn_page_tasks(Page *page)
{
	dn_page_picture(page, "responsibility");
	dn_markup_begin_with(page->markup, "div", "id", "task-list", NULL);
	const DnTask *previous = NULL;
	for (guint i = 0; i < dn_plan_n_tasks(page->plan); i++) {
		const DnTask *task = dn_plan_task(page->plan, i);
		write_document_title(page, task, previous);
		write_headings(page, task, previous);
		write_task(page, i);
		previous = task;
	}
	dn_markup_end(page->markup);
}
