/* The doubts about a plan, for people and for programs. */
#include <dutynet/render.h>

#include <string.h>

#include "render/json_writer.h"
#include "render/source_name.h"

/* Puts `path`, `path:line` or `path:line:column` in front, whichever is known. */
static void append_place(GString *text, const DnPlan *plan, const DnDiagnostic *diagnostic)
{
	const char *file = dn_source_shown(plan, diagnostic->document);
	g_string_append(text, file != NULL ? file : "");
	if (diagnostic->line > 0)
		g_string_append_printf(text, ":%u", diagnostic->line);
	if (diagnostic->line > 0 && diagnostic->column > 0)
		g_string_append_printf(text, ":%u", diagnostic->column);
	g_string_append(text, ": ");
}

static void append_summary(GString *text, const DnPlan *plan)
{
	guint counts[3] = {0};
	for (guint i = 0; i < dn_plan_n_diagnostics(plan); i++)
		counts[dn_plan_diagnostic(plan, i)->severity]++;
	guint n_tasks = dn_plan_n_tasks(plan), n_departments = dn_plan_n_departments(plan);
	g_string_append_printf(text, "%u %s, %u %s; errors: %u, warnings: %u, notes: %u\n", n_tasks, n_tasks == 1 ? "task" : "tasks",
	                       n_departments, n_departments == 1 ? "department" : "departments", counts[DN_SEVERITY_ERROR],
	                       counts[DN_SEVERITY_WARNING], counts[DN_SEVERITY_INFO]);
}

static GBytes *render_text(const DnPlan *plan)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < dn_plan_n_diagnostics(plan); i++) {
		const DnDiagnostic *diagnostic = dn_plan_diagnostic(plan, i);
		append_place(text, plan, diagnostic);
		g_string_append_printf(text, "%s: %s [%s]\n", dn_severity_name(diagnostic->severity), diagnostic->message,
		                       diagnostic->code);
	}
	append_summary(text, plan);
	return g_string_free_to_bytes(text);
}

static void write_position(DnJsonWriter *json, const char *key, guint value)
{
	if (value > 0)
		dn_json_integer(json, key, value);
	else
		dn_json_null(json, key);
}

static GBytes *render_json(const DnPlan *plan)
{
	DnJsonWriter *json = dn_json_writer_new();
	dn_json_begin_object(json, NULL, DN_JSON_BLOCK);
	dn_json_string(json, "schema", "dutynet-check/1");
	dn_json_integer(json, "tasks", dn_plan_n_tasks(plan));
	dn_json_integer(json, "departments", dn_plan_n_departments(plan));
	dn_json_begin_array(json, "diagnostics", DN_JSON_BLOCK);
	for (guint i = 0; i < dn_plan_n_diagnostics(plan); i++) {
		const DnDiagnostic *diagnostic = dn_plan_diagnostic(plan, i);
		dn_json_begin_object(json, NULL, DN_JSON_LINE);
		dn_json_string(json, "code", diagnostic->code);
		dn_json_string(json, "severity", dn_severity_name(diagnostic->severity));
		dn_json_string(json, "file", diagnostic->document < dn_plan_n_documents(plan)
		                                 ? dn_plan_document(plan, diagnostic->document)->path
		                                 : NULL);
		write_position(json, "line", diagnostic->line);
		write_position(json, "column", diagnostic->column);
		dn_json_string(json, "message", diagnostic->message);
		dn_json_end(json);
	}
	dn_json_end(json);
	dn_json_end(json);
	return dn_json_writer_finish(json);
}

GBytes *dn_render_diagnostics(const char *format, const DnPlan *plan, GError **error)
{
	if (strcmp(format, "text") == 0)
		return render_text(plan);
	if (strcmp(format, "json") == 0)
		return render_json(plan);
	g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "diagnostics have no format \"%s\"", format);
	return NULL;
}
