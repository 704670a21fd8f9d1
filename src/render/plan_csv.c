/* The plan as CSV, one row a responsibility; a task without any has one row with an empty department. What belongs to a document or a
 * department stands in each of its rows, so that rows may be sorted, added and deleted. Reading it back keeps all but the
 * document's format and checksum, what the registry knows of a department, which it knows again, and the diagnostics. */
#include <dutynet/render.h>

#include "render/csv_writer.h"

typedef struct {
	const DnPlan *plan;
	const DnTask *task;
	const DnResponsibility *responsibility; /* NULL in the row of a task without any */
} Row;

static const DnDepartment *department_of(const Row *row)
{
	return row->responsibility != NULL ? dn_plan_department(row->plan, row->responsibility->department) : NULL;
}

static void write_task(GString *out, const Row *row)
{
	dn_csv_append_text(out, row->task->id);
}

static void write_department(GString *out, const Row *row)
{
	const DnDepartment *department = department_of(row);
	dn_csv_append_text(out, department != NULL ? department->name : NULL);
}

static void write_role(GString *out, const Row *row)
{
	dn_csv_append_text(out, row->responsibility != NULL ? dn_role_name(row->responsibility->role) : NULL);
}

static void write_section(GString *out, const Row *row)
{
	g_autoptr(GString) section = g_string_new(NULL);
	for (guint i = 0; i < row->task->n_path; i++)
		g_string_append_printf(section, "%s%s", i > 0 ? " > " : "", row->task->path[i]);
	dn_csv_append_text(out, section->str);
}

static void write_text(GString *out, const Row *row)
{
	dn_csv_append_text(out, row->task->text);
}

static void write_document(GString *out, const Row *row)
{
	if (row->task->document < dn_plan_n_documents(row->plan))
		dn_csv_append_text(out, dn_plan_document(row->plan, row->task->document)->id);
}

static void write_number(GString *out, const Row *row)
{
	dn_csv_append_text(out, row->task->number);
}

static void write_verb(GString *out, const Row *row)
{
	dn_csv_append_text(out, row->responsibility != NULL ? row->responsibility->verb : NULL);
}

static void write_clause(GString *out, const Row *row)
{
	dn_csv_append_text(out, row->task->clause);
}

static void write_kind(GString *out, const Row *row)
{
	const DnDepartment *department = department_of(row);
	dn_csv_append_text(out, department != NULL ? dn_department_kind_name(department->kind) : NULL);
}

static void write_open_ended(GString *out, const Row *row)
{
	dn_csv_append_text(out, row->task->open_ended ? "yes" : "no");
}

static void write_own_duty(GString *out, const Row *row)
{
	dn_csv_append_text(out, row->task->own_duty ? "yes" : "no");
}

static void write_position(GString *out, guint position)
{
	if (position > 0)
		dn_csv_append_integer(out, position);
}

static void write_page(GString *out, const Row *row)
{
	write_position(out, row->task->source.page);
}

static void write_line(GString *out, const Row *row)
{
	write_position(out, row->task->source.line);
}

static void write_last_line(GString *out, const Row *row)
{
	write_position(out, row->task->source.last_line);
}

static void write_offset(GString *out, const Row *row)
{
	dn_csv_append_integer(out, (gint64)row->task->source.offset);
}

static void write_length(GString *out, const Row *row)
{
	dn_csv_append_integer(out, (gint64)row->task->source.length);
}

static void write_aliases(GString *out, const Row *row)
{
	const DnDepartment *department = department_of(row);
	g_autoptr(GString) aliases = g_string_new(NULL);
	for (guint i = 0; department != NULL && i < department->n_aliases; i++)
		g_string_append_printf(aliases, "%s%s", i > 0 ? " | " : "", department->aliases[i]);
	dn_csv_append_text(out, aliases->str);
}

static const DnPlanDocument *document_of(const Row *row)
{
	static const DnPlanDocument none;
	return row->task->document < dn_plan_n_documents(row->plan) ? dn_plan_document(row->plan, row->task->document) : &none;
}

static void write_title(GString *out, const Row *row)
{
	dn_csv_append_text(out, document_of(row)->title);
}

static void write_path(GString *out, const Row *row)
{
	dn_csv_append_text(out, document_of(row)->path);
}

static void write_language(GString *out, const Row *row)
{
	dn_csv_append_text(out, document_of(row)->language);
}

static void write_lead_rule(GString *out, const Row *row)
{
	dn_csv_append_text(out, dn_lead_rule_kind_name(document_of(row)->lead_rule.kind));
}

static void write_lead_rule_line(GString *out, const Row *row)
{
	write_position(out, document_of(row)->lead_rule.line);
}

static void write_lead_rule_text(GString *out, const Row *row)
{
	dn_csv_append_text(out, document_of(row)->lead_rule.text);
}

static const struct {
	const char *name;
	void (*write)(GString *out, const Row *row);
} columns[] = {
	{"task", write_task},
	{"department", write_department},
	{"role", write_role},
	{"section", write_section},
	{"text", write_text},
	{"document", write_document},
	{"number", write_number},
	{"verb", write_verb},
	{"clause", write_clause},
	{"kind", write_kind},
	{"open_ended", write_open_ended},
	{"own_duty", write_own_duty},
	{"page", write_page},
	{"line", write_line},
	{"last_line", write_last_line},
	{"offset", write_offset},
	{"length", write_length},
	{"aliases", write_aliases},
	{"title", write_title},
	{"path", write_path},
	{"language", write_language},
	{"lead_rule", write_lead_rule},
	{"lead_rule_line", write_lead_rule_line},
	{"lead_rule_text", write_lead_rule_text},
};

static void write_header(GString *out)
{
	for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
		dn_csv_append_text(out, columns[i].name);
		dn_csv_end_cell(out, i + 1 == G_N_ELEMENTS(columns));
	}
}

static void write_row(GString *out, const Row *row)
{
	for (gsize i = 0; i < G_N_ELEMENTS(columns); i++) {
		columns[i].write(out, row);
		dn_csv_end_cell(out, i + 1 == G_N_ELEMENTS(columns));
	}
}

GBytes *dn_render_plan_csv(const DnPlan *plan, GError **error)
{
	(void)error;
	GString *out = g_string_new(NULL);
	write_header(out);
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++) {
		const DnTask *task = dn_plan_task(plan, i);
		if (task->n_responsible == 0)
			write_row(out, &(Row){plan, task, NULL});
		for (guint k = 0; k < task->n_responsible; k++)
			write_row(out, &(Row){plan, task, &task->responsible[k]});
	}
	return g_string_free_to_bytes(out);
}
