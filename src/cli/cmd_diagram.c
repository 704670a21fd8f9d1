/* `dutynet diagram`: one picture. */
#include <string.h>

#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"

static const DnDiagramInfo *find_diagram(const char *kind)
{
	gsize n;
	const DnDiagramInfo *diagrams = dn_diagrams(&n);
	for (gsize i = 0; i < n; i++)
		if (strcmp(diagrams[i].name, kind) == 0)
			return &diagrams[i];
	return NULL;
}

/* Reads the plan and computes what the picture shows: all measures would take far longer than the drawing. */
static Status read_for(Run *run, const DnDiagramInfo *diagram, const char *command, const Options *options, char **inputs)
{
	g_autofree char *measures = g_strconcat(diagram->measures, options->backbone ? ",backbone" : NULL, NULL);
	Options narrowed = *options;
	narrowed.measures = measures;
	return read_and_analyse(run, command, &narrowed, inputs);
}

static Status draw(const Command *command, const Options *options, char **operands)
{
	const DnDiagramInfo *diagram = find_diagram(operands[0]);
	if (diagram == NULL)
		return report_usage(command->name, "there is no diagram \"%s\"; `dutynet list diagrams` shows them", operands[0]);
	char **inputs = operands + 1;
	const char *department = diagram->needs_department ? *inputs++ : NULL;
	if (diagram->needs_department && inputs[0] == NULL)
		return report_usage(command->name, "%s needs a department and an INPUT", diagram->name);
	const char *format = format_for_output(command, options);
	gboolean known;
	const char *language = chosen_language(&known, command->name, options);
	if (format == NULL || !known)
		return STATUS_USAGE;
	g_auto(Run) run = {0};
	Status status = read_for(&run, diagram, command->name, options, inputs);
	if (status != STATUS_DONE)
		return status;
	DnDiagramOptions drawing = drawing_options(options, language);
	drawing.department = department;
	GError *error = NULL;
	GBytes *bytes =
		dn_render_diagram(diagram->name, format, run.plan, run.network, run.analysis, &drawing, &error);
	status = write_output(options, bytes, error);
	return status != STATUS_DONE ? status : final_status(&run, options);
}

const Command command_diagram = {
	.name = "diagram",
	.operands = "KIND [DEPARTMENT] INPUT...",
	.min_operands = 2,
	.max_operands = G_MAXUINT,
	.summary = "Draw one diagram of the plan",
	.details = "KIND is one of `dutynet list diagrams`; `ego` takes the department it is about. Without -f the format follows the\n"
			   "ending of the output file.\n",
	.examples = "  dutynet diagram collaboration plan.txt -o collaboration.svg\n"
				"  dutynet diagram load plan.txt -f pdf --size a4 -o load.pdf\n"
				"  dutynet diagram ego 司法部 plan.txt -o justice.png --lang en\n",
	.options = OPTIONS_INPUT | OPTIONS_OUTPUT | OPTIONS_FORMAT | OPTIONS_LANGUAGE | OPTIONS_ANALYSIS | OPTIONS_PAGE |
			   OPTIONS_DIAGRAM,
	.formats = "svg|dot|png|pdf",
	.run = draw,
};
