/* The table of tasks: who does what by the plan's own words, and where these stand. */
#include <math.h>

#include "render/table_builder.h"

/* What the plan makes of columns that not every plan needs. */
typedef struct {
	gboolean several_documents, pages, joint;
} Shape;

static Shape shape_of(const DnPlan *plan)
{
	Shape shape = {.several_documents = dn_plan_n_documents(plan) > 1};
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++) {
		const DnTask *task = dn_plan_task(plan, i);
		shape.pages |= task->source.page > 0;
		for (guint j = 0; j < task->n_responsible; j++)
			shape.joint |= task->responsible[j].role == DN_ROLE_JOINT;
	}
	return shape;
}

static void add_columns(DnTable *table, Shape shape)
{
	if (shape.several_documents)
		dn_table_add_column(table, "document", (DnWords){"文件", "Document"}, DN_CELL_TEXT);
	dn_table_add_column(table, "id", (DnWords){"编号", "Task"}, DN_CELL_TEXT);
	dn_table_add_column(table, "chapter", (DnWords){"章", "Chapter"}, DN_CELL_LONG_TEXT);
	dn_table_add_column(table, "section", (DnWords){"节", "Section"}, DN_CELL_LONG_TEXT);
	dn_table_add_column(table, "text", (DnWords){"内容", "Text"}, DN_CELL_LONG_TEXT);
	dn_table_add_column(table, "lead", (DnWords){"牵头", "Lead"}, DN_CELL_DEPARTMENTS);
	dn_table_add_column(table, "participant", (DnWords){"参与", "Participants"}, DN_CELL_DEPARTMENTS);
	if (shape.joint)
		dn_table_add_column(table, "joint", (DnWords){"共同负责", "Joint"}, DN_CELL_DEPARTMENTS);
	dn_table_add_column(table, "departments", (DnWords){"部门数", "Departments"}, DN_CELL_COUNT);
	dn_table_add_column(table, "clause", (DnWords){"责任分工原文", "Clause"}, DN_CELL_LONG_TEXT);
	dn_table_add_column(table, "open_ended", (DnWords){"“等”部门", "Open list"}, DN_CELL_FLAG);
	dn_table_add_column(table, "own_duty", (DnWords){"按职责分工", "Own duty"}, DN_CELL_FLAG);
	if (shape.pages)
		dn_table_add_column(table, "page", (DnWords){"页", "Page"}, DN_CELL_COUNT);
	dn_table_add_column(table, "line", (DnWords){"行", "Line"}, DN_CELL_COUNT);
}

/* The headings below the first as one text. */
static const char *inner_path(DnTable *table, const DnTask *task)
{
	if (task->n_path < 2)
		return NULL;
	g_autoptr(GString) joined = g_string_new(task->path[1]);
	for (guint i = 2; i < task->n_path; i++)
		g_string_append_printf(joined, " / %s", task->path[i]);
	return dn_table_keep_text(table, joined->str);
}

static void add_role(DnTable *table, const DnPlan *plan, const DnTask *task, DnRole role)
{
	guint32 *departments = dn_table_keep_indices(table, task->n_responsible);
	guint n = 0;
	for (guint i = 0; i < task->n_responsible; i++)
		if (task->responsible[i].role == role)
			departments[n++] = task->responsible[i].department;
	dn_table_add_departments(table, plan, departments, n);
}

static double known(guint number)
{
	return number > 0 ? number : (double)NAN;
}

static void add_row(DnTable *table, const DnPlan *plan, const DnTask *task, Shape shape)
{
	if (shape.several_documents)
		dn_table_add_text(table, dn_plan_document(plan, task->document)->id);
	dn_table_add_text(table, task->id);
	dn_table_add_text(table, task->n_path > 0 ? task->path[0] : NULL);
	dn_table_add_text(table, inner_path(table, task));
	dn_table_add_text(table, task->text);
	add_role(table, plan, task, DN_ROLE_LEAD);
	add_role(table, plan, task, DN_ROLE_PARTICIPANT);
	if (shape.joint)
		add_role(table, plan, task, DN_ROLE_JOINT);
	dn_table_add_number(table, task->n_responsible);
	dn_table_add_text(table, task->clause);
	dn_table_add_number(table, task->open_ended);
	dn_table_add_number(table, task->own_duty);
	if (shape.pages)
		dn_table_add_number(table, known(task->source.page));
	dn_table_add_number(table, known(task->source.line));
}

DnTable *dn_table_of_tasks(const DnPlan *plan)
{
	DnTable *table = dn_table_new("tasks", (DnWords){"任务", "Tasks"});
	Shape shape = shape_of(plan);
	add_columns(table, shape);
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++)
		add_row(table, plan, dn_plan_task(plan, i), shape);
	return table;
}
