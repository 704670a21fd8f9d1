/* Text cases: short made-up plans and what they must be read as. Every file in tests/plan/cases/ holds cases of this form, so that
 * who knows plans but not C can add one:
 *
 *     # what the case shows
 *     1．完善制度。（教育部牵头，财政部、各地区配合）
 *     ---
 *     1: lead 教育部; participant 财政部、*各地区
 *     ====
 *
 * Below the dashes stands a line a task: its id, its bodies by role (a star marks a collective), then the flags `open` and `own-duty`
 * where they hold; `no tasks` where there are none. Further lines may ask for more: `text 1: …`, `clause 1: …`, `number 1: …`,
 * `path 1: A > B`, `rule: kind`, `title: …`, `alias NAME: …`, `verb 1: …`, and `! code LINE:COLUMN` for a diagnostic; `! none`
 * says that there is none. */
#include "cmocka_setup.h"

#include <dutynet/plan.h>

#include <string.h>

/* ---- What was read, in the words of the cases ------------------------------------------------------------------------- */

static void append_role(GString *out, const DnPlan *plan, const DnTask *task, DnRole role)
{
	const char *separator = NULL;
	for (guint i = 0; i < task->n_responsible; i++) {
		const DnDepartment *department = dn_plan_department(plan, task->responsible[i].department);
		if (task->responsible[i].role != role)
			continue;
		if (separator == NULL)
			g_string_append_printf(out, "%s %s ", g_str_has_suffix(out->str, ":") ? "" : ";", dn_role_name(role));
		g_string_append_printf(out, "%s%s%s", separator != NULL ? separator : "",
		                       department->kind == DN_KIND_COLLECTIVE ? "*" : "", department->name);
		separator = "、";
	}
}

static char *describe_tasks(const DnPlan *plan)
{
	GString *out = g_string_new(NULL);
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++) {
		const DnTask *task = dn_plan_task(plan, i);
		g_autoptr(GString) line = g_string_new(NULL);
		g_string_append_printf(line, "%s:", task->id);
		append_role(line, plan, task, DN_ROLE_LEAD);
		append_role(line, plan, task, DN_ROLE_PARTICIPANT);
		append_role(line, plan, task, DN_ROLE_JOINT);
		g_string_append(line, task->open_ended ? "; open" : "");
		g_string_append(line, task->own_duty ? "; own-duty" : "");
		g_string_append_printf(out, "%s\n", line->str);
	}
	if (out->len == 0)
		g_string_append(out, "no tasks\n");
	char *at;
	while ((at = strstr(out->str, ":  ")) != NULL)
		g_string_erase(out, at + 1 - out->str, 1);
	return g_string_free(out, FALSE);
}

static char *join_verbs(const DnTask *task)
{
	GString *out = g_string_new(NULL);
	for (guint i = 0; i < task->n_responsible; i++)
		g_string_append_printf(out, "%s%s", i > 0 ? "、" : "",
		                       task->responsible[i].verb != NULL ? task->responsible[i].verb : "-");
	return g_string_free(out, FALSE);
}

static char *join_path(const DnTask *task)
{
	GString *out = g_string_new(NULL);
	for (guint i = 0; i < task->n_path; i++)
		g_string_append_printf(out, "%s%s", i > 0 ? " > " : "", task->path[i]);
	return g_string_free(out, FALSE);
}

static char *describe_field(const DnPlan *plan, const char *field, const char *of)
{
	int index = dn_plan_find_task(plan, of);
	if (index < 0)
		return g_strdup("no such task");
	const DnTask *task = dn_plan_task(plan, (guint)index);
	if (g_str_equal(field, "path"))
		return join_path(task);
	if (g_str_equal(field, "verb"))
		return join_verbs(task);
	if (g_str_equal(field, "number"))
		return g_strdup(task->number != NULL ? task->number : "none");
	return g_strdup(g_str_equal(field, "text") ? task->text : task->clause);
}

static char *describe_aliases(const DnPlan *plan, const char *of)
{
	int index = dn_plan_find_department(plan, of);
	GString *out = g_string_new(NULL);
	for (guint i = 0; index >= 0 && i < dn_plan_department(plan, (guint)index)->n_aliases; i++)
		g_string_append_printf(out, "%s%s", i > 0 ? "、" : "", dn_plan_department(plan, (guint)index)->aliases[i]);
	return g_string_free(out, FALSE);
}

static gboolean has_diagnostic(const DnPlan *plan, const char *wanted)
{
	if (g_str_equal(wanted, "none"))
		return dn_plan_n_diagnostics(plan) == 0;
	for (guint i = 0; i < dn_plan_n_diagnostics(plan); i++) {
		const DnDiagnostic *diagnostic = dn_plan_diagnostic(plan, i);
		g_autofree char *found = g_strdup_printf("%s %u:%u", diagnostic->code, diagnostic->line, diagnostic->column);
		if (g_str_equal(found, wanted))
			return TRUE;
	}
	return FALSE;
}

/* ---- One case --------------------------------------------------------------------------------------------------------- */

typedef struct {
	const char *file, *title;
	DnPlan *plan;
	guint failures;
} Case;

static void expect(Case *subject, const char *what, const char *found, const char *wanted)
{
	if (g_str_equal(found, wanted))
		return;
	subject->failures++;
	print_error("%s: %s\n  %s\n  found:  %s\n  wanted: %s\n", subject->file, subject->title, what, found, wanted);
}

static void print_diagnostics(const DnPlan *plan)
{
	for (guint i = 0; i < dn_plan_n_diagnostics(plan); i++) {
		const DnDiagnostic *found = dn_plan_diagnostic(plan, i);
		print_error("  found: ! %s %u:%u (%s)\n", found->code, found->line, found->column, found->message);
	}
}

static void check_field(Case *subject, const char *line)
{
	const char *colon = strstr(line, ": ");
	g_autofree char *head = g_strndup(line, colon != NULL ? (gsize)(colon - line) : strcspn(line, ":"));
	g_auto(GStrv) words = g_strsplit(head, " ", 2);
	g_autofree char *found = NULL;
	if (g_str_equal(words[0], "rule"))
		found = g_strdup(dn_lead_rule_kind_name(dn_plan_document(subject->plan, 0)->lead_rule.kind));
	else if (g_str_equal(words[0], "title"))
		found = g_strdup(dn_plan_document(subject->plan, 0)->title);
	else if (g_str_equal(words[0], "alias"))
		found = describe_aliases(subject->plan, words[1]);
	else
		found = describe_field(subject->plan, words[0], words[1]);
	for (char *p = found; *p != '\0'; p++)
		*p = *p == '\n' ? '|' : *p;
	expect(subject, line, found, colon != NULL ? colon + 2 : "");
}

static gboolean is_field(const char *line)
{
	static const char *const fields[] = {"text ", "clause ", "number ", "path ", "rule:", "title:", "alias ", "verb "};
	for (guint i = 0; i < G_N_ELEMENTS(fields); i++)
		if (g_str_has_prefix(line, fields[i]))
			return TRUE;
	return FALSE;
}

static void compare_all(Case *subject, const char *expected)
{
	g_autoptr(GString) tasks = g_string_new(NULL);
	g_autofree char *found = describe_tasks(subject->plan);
	g_auto(GStrv) lines = g_strsplit(expected, "\n", -1);
	for (guint i = 0; lines[i] != NULL; i++) {
		if (g_str_has_prefix(lines[i], "! ") && !has_diagnostic(subject->plan, lines[i] + 2)) {
			expect(subject, "diagnostic", "not there", lines[i]);
			print_diagnostics(subject->plan);
		} else if (is_field(lines[i])) {
			check_field(subject, lines[i]);
		} else if (lines[i][0] != '\0' && lines[i][0] != '!') {
			g_string_append_printf(tasks, "%s\n", lines[i]);
		}
	}
	expect(subject, "tasks", found, tasks->str);
}

/* Whether brackets of one shape close as often as they open, and never before. */
static gboolean is_balanced(const char *name, const char *open, const char *close)
{
	int depth = 0;
	for (const char *p = name; *p != '\0' && depth >= 0; p = g_utf8_next_char(p))
		depth += g_str_has_prefix(p, open) ? 1 : g_str_has_prefix(p, close) ? -1 : 0;
	return depth == 0;
}

/* No case may name a body that is the rest of a list, whatever else it asks. */
static void check_names(Case *subject)
{
	static const char *const starts[] = {",", ";", "and ", "or ", "& ", "as well as ", "、", "，", "；", ")", "）"};
	for (guint i = 0; i < dn_plan_n_departments(subject->plan); i++) {
		const char *name = dn_plan_department(subject->plan, i)->name;
		gboolean begins = FALSE;
		for (guint k = 0; k < G_N_ELEMENTS(starts); k++)
			begins = begins || g_str_has_prefix(name, starts[k]);
		if (begins || !is_balanced(name, "(", ")") || !is_balanced(name, "（", "）"))
			expect(subject, "name of a body", name, "a name");
	}
}

static guint run_case(const char *file, const char *title, const char *text, const char *expected)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	const char *name = strstr(text, "|---") != NULL ? "case.md" : "case.txt";
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, name, NULL, NULL);
	assert_non_null(document);
	const DnDocument *documents[] = {document};
	g_autoptr(DnPlan) plan = dn_plan_parse(documents, 1, NULL, NULL);
	assert_non_null(plan);
	Case subject = {file, title, plan, 0};
	compare_all(&subject, expected);
	check_names(&subject);
	return subject.failures;
}

/* ---- Files ------------------------------------------------------------------------------------------------------------ */

static guint run_block(const char *file, char *block)
{
	block = g_strchug(block);
	char *title = block, *text = strchr(block, '\n'), *dashes = strstr(block, "\n---\n");
	if (block[0] == '\0')
		return 0;
	if (block[0] != '#' || text == NULL || dashes == NULL || dashes < text)
		fail_msg("%s: a case needs a title, a text and ---: %s", file, block);
	*text++ = '\0';
	*dashes = '\0';
	return run_case(file, title + 2, text, dashes + strlen("\n---\n"));
}

static guint run_file(const char *file)
{
	g_autofree char *path = g_build_filename(TEST_FOLDER, "cases", file, NULL), *content = NULL;
	assert_true(g_file_get_contents(path, &content, NULL, NULL));
	g_auto(GStrv) blocks = g_strsplit(content, "\n====", -1);
	guint failures = 0;
	for (guint i = 0; blocks[i] != NULL; i++)
		failures += run_block(file, blocks[i]);
	return failures;
}

static void reads_every_case_as_it_says(void **state)
{
	(void)state;
	g_autofree char *folder = g_build_filename(TEST_FOLDER, "cases", NULL);
	g_autoptr(GDir) files = g_dir_open(folder, 0, NULL);
	guint failures = 0, n = 0;
	assert_non_null(files);
	for (const char *file; (file = g_dir_read_name(files)) != NULL; n++)
		failures += run_file(file);
	assert_true(n > 0);
	assert_int_equal(failures, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_every_case_as_it_says),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
