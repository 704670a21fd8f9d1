/* `dutynet list`: what there is to choose from. One name a line, a tab, what it is. */
#include <string.h>

#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"

static void list_readers(GString *text)
{
	gsize n;
	const DnReaderInfo *readers = dn_readers(&n);
	for (gsize i = 0; i < n; i++) {
		g_autofree char *extensions = g_strjoinv(" .", (char **)readers[i].extensions);
		g_string_append_printf(text, "%s\t.%s\t%s\n", readers[i].name, extensions, readers[i].summary);
	}
}

static void list_measures(GString *text)
{
	static const char *const frames[DN_N_FRAMES] = {"network", "departments[]", "pairs[]", "leadership[]", "tasks[]"};
	for (gsize i = 0; i < dn_n_measures(); i++) {
		const DnMeasure *measure = dn_measure(i);
		g_string_append_printf(text, "%s.%s\t%s\t%s\t%s\t%s\n", frames[measure->frame], measure->key, measure->meaning,
		                       measure->unit, measure->range, measure->source);
	}
}

static void list_diagrams(GString *text)
{
	gsize n;
	const DnDiagramInfo *diagrams = dn_diagrams(&n);
	for (gsize i = 0; i < n; i++)
		g_string_append_printf(text, "%s%s\t%s\n", diagrams[i].name, diagrams[i].needs_department ? " DEPARTMENT" : "",
		                       diagrams[i].summary);
}

static void list_formats(GString *text)
{
	gsize n;
	const DnFormatInfo *formats = dn_export_formats(&n);
	for (gsize i = 0; i < n; i++)
		g_string_append_printf(text, "%s\t%s\t%s\n", formats[i].name, formats[i].extension, formats[i].summary);
}

static void append_names(GString *text, const char *name, const char *const *aliases, guint n_aliases)
{
	g_string_append_printf(text, "%s\t", name);
	for (guint i = 0; i < n_aliases; i++)
		g_string_append_printf(text, "%s%s", i > 0 ? "、" : "", aliases[i]);
	g_string_append_c(text, '\n');
}

static void list_registry(GString *text)
{
	const DnRegistry *registry = dn_registry_default();
	for (guint i = 0; i < dn_registry_n_entries(registry); i++) {
		const DnRegistryEntry *entry = dn_registry_entry(registry, i);
		append_names(text, entry->name, entry->aliases, entry->n_aliases);
	}
}

static const struct {
	const char *name;
	void (*list)(GString *text);
} lists[] = {{"readers", list_readers},
             {"measures", list_measures},
             {"diagrams", list_diagrams},
             {"formats", list_formats},
             {"departments", list_registry}};

/* With inputs, the departments are those of the inputs. */
static Status list_departments_of(const Command *command, const Options *options, char **inputs)
{
	g_auto(Run) run = {0};
	Status status = read_plan(&run, command->name, options, inputs);
	if (status == STATUS_DONE)
		status = require_tasks(&run, inputs);
	if (status != STATUS_DONE)
		return status;
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < dn_plan_n_departments(run.plan); i++) {
		const DnDepartment *department = dn_plan_department(run.plan, i);
		append_names(text, department->name, department->aliases, department->n_aliases);
	}
	return write_standard_output(text->str, text->len);
}

static Status list(const Command *command, const Options *options, char **operands)
{
	if (operands[1] != NULL && strcmp(operands[0], "departments") == 0)
		return list_departments_of(command, options, operands + 1);
	if (operands[1] != NULL)
		return report_usage(command->name, "\"%s\" is one operand too many", operands[1]);
	g_autoptr(GString) text = g_string_new(NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(lists); i++)
		if (strcmp(operands[0], lists[i].name) == 0) {
			lists[i].list(text);
			return write_standard_output(text->str, text->len);
		}
	return report_usage(command->name, "there is no list of \"%s\"", operands[0]);
}

const Command command_list = {
	.name = "list",
	.operands = "readers|measures|diagrams|formats|departments [INPUT...]",
	.min_operands = 1,
	.max_operands = G_MAXUINT,
	.summary = "Show what there is to choose from, one a line, columns parted by tabs",
	.details = "`list departments` shows the registry of known bodies with their other names; with an INPUT, the bodies named\n"
			   "in it.\n",
	.examples = "  dutynet list measures\n"
				"  dutynet list departments plan.txt\n",
	.options = OPTIONS_INPUT,
	.run = list,
};
