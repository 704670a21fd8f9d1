/* The plan as JSON, schema dutynet-plan/1 (data/schema/dutynet-plan-1.schema.json). plan/plan_json.c reads it back. */
#include <dutynet/render.h>

#include "render/json_writer.h"
#include "render/source_name.h"

static void write_strings(DnJsonWriter *writer, const char *key, const char *const *strings, guint n)
{
	dn_json_begin_array(writer, key, DN_JSON_LINE);
	for (guint i = 0; i < n; i++)
		dn_json_string(writer, NULL, strings[i]);
	dn_json_end(writer);
}

/* Lines, columns and pages count from 1; 0 says that there is none. */
static void write_position(DnJsonWriter *writer, const char *key, guint position)
{
	if (position > 0)
		dn_json_integer(writer, key, position);
	else
		dn_json_null(writer, key);
}

static void write_lead_rule(DnJsonWriter *writer, const DnLeadRule *rule)
{
	dn_json_begin_object(writer, "lead_rule", DN_JSON_LINE);
	dn_json_string(writer, "kind", dn_lead_rule_kind_name(rule->kind));
	write_position(writer, "line", rule->line);
	dn_json_string(writer, "text", rule->text);
	dn_json_end(writer);
}

static void write_document(DnJsonWriter *writer, const DnPlanDocument *document)
{
	g_autofree char *path = dn_source_path(document);
	dn_json_begin_object(writer, NULL, DN_JSON_BLOCK);
	dn_json_string(writer, "id", document->id);
	dn_json_string(writer, "title", document->title);
	dn_json_string(writer, "path", path);
	dn_json_string(writer, "format", document->format);
	dn_json_string(writer, "sha256", document->sha256);
	dn_json_string(writer, "language", document->language);
	write_lead_rule(writer, &document->lead_rule);
	dn_json_end(writer);
}

static void write_department(DnJsonWriter *writer, const DnDepartment *department)
{
	dn_json_begin_object(writer, NULL, DN_JSON_BLOCK);
	dn_json_string(writer, "name", department->name);
	dn_json_string(writer, "full_name", department->full_name);
	dn_json_string(writer, "kind", dn_department_kind_name(department->kind));
	write_strings(writer, "aliases", department->aliases, department->n_aliases);
	dn_json_string(writer, "name_en", department->name_en);
	dn_json_string(writer, "group", department->group);
	dn_json_end(writer);
}

static void write_source(DnJsonWriter *writer, const DnSource *source)
{
	dn_json_begin_object(writer, "source", DN_JSON_LINE);
	write_position(writer, "page", source->page);
	write_position(writer, "line", source->line);
	write_position(writer, "last_line", source->last_line);
	dn_json_integer(writer, "offset", (gint64)source->offset);
	dn_json_integer(writer, "length", (gint64)source->length);
	dn_json_end(writer);
}

static void write_responsibility(DnJsonWriter *writer, const DnPlan *plan, const DnResponsibility *responsibility)
{
	dn_json_begin_object(writer, NULL, DN_JSON_LINE);
	dn_json_string(writer, "department", dn_plan_department(plan, responsibility->department)->name);
	dn_json_string(writer, "role", dn_role_name(responsibility->role));
	dn_json_string(writer, "verb", responsibility->verb);
	dn_json_end(writer);
}

/* The id of the document with this index; NULL in a plan that was built without documents. */
static const char *document_id(const DnPlan *plan, guint index)
{
	return index < dn_plan_n_documents(plan) ? dn_plan_document(plan, index)->id : NULL;
}

static void write_task(DnJsonWriter *writer, const DnPlan *plan, const DnTask *task)
{
	dn_json_begin_object(writer, NULL, DN_JSON_BLOCK);
	dn_json_string(writer, "id", task->id);
	dn_json_string(writer, "number", task->number);
	dn_json_string(writer, "document", document_id(plan, task->document));
	write_strings(writer, "path", task->path, task->n_path);
	dn_json_string(writer, "text", task->text);
	dn_json_string(writer, "clause", task->clause);
	dn_json_boolean(writer, "open_ended", task->open_ended);
	dn_json_boolean(writer, "own_duty", task->own_duty);
	write_source(writer, &task->source);
	dn_json_begin_array(writer, "responsible", DN_JSON_BLOCK);
	for (guint i = 0; i < task->n_responsible; i++)
		write_responsibility(writer, plan, &task->responsible[i]);
	dn_json_end(writer);
	dn_json_end(writer);
}

static void write_diagnostic(DnJsonWriter *writer, const DnPlan *plan, const DnDiagnostic *diagnostic)
{
	dn_json_begin_object(writer, NULL, DN_JSON_LINE);
	dn_json_string(writer, "code", diagnostic->code);
	dn_json_string(writer, "severity", dn_severity_name(diagnostic->severity));
	dn_json_string(writer, "document", document_id(plan, diagnostic->document));
	write_position(writer, "line", diagnostic->line);
	write_position(writer, "column", diagnostic->column);
	dn_json_string(writer, "message", diagnostic->message);
	dn_json_end(writer);
}

GBytes *dn_render_plan_json(const DnPlan *plan, GError **error)
{
	(void)error;
	DnJsonWriter *writer = dn_json_writer_new();
	dn_json_begin_object(writer, NULL, DN_JSON_BLOCK);
	dn_json_string(writer, "schema", "dutynet-plan/1");
	dn_json_begin_array(writer, "documents", DN_JSON_BLOCK);
	for (guint i = 0; i < dn_plan_n_documents(plan); i++)
		write_document(writer, dn_plan_document(plan, i));
	dn_json_end(writer);
	dn_json_begin_array(writer, "departments", DN_JSON_BLOCK);
	for (guint i = 0; i < dn_plan_n_departments(plan); i++)
		write_department(writer, dn_plan_department(plan, i));
	dn_json_end(writer);
	dn_json_begin_array(writer, "tasks", DN_JSON_BLOCK);
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++)
		write_task(writer, plan, dn_plan_task(plan, i));
	dn_json_end(writer);
	dn_json_begin_array(writer, "diagnostics", DN_JSON_BLOCK);
	for (guint i = 0; i < dn_plan_n_diagnostics(plan); i++)
		write_diagnostic(writer, plan, dn_plan_diagnostic(plan, i));
	dn_json_end(writer);
	dn_json_end(writer);
	return dn_json_writer_finish(writer);
}
