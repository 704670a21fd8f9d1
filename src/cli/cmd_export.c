/* `dutynet export`: the network for other programs. */
#include <string.h>

#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"

static gboolean known_format(const char *name)
{
	gsize n;
	const DnFormatInfo *formats = dn_export_formats(&n);
	for (gsize i = 0; i < n; i++)
		if (strcmp(formats[i].name, name) == 0)
			return TRUE;
	return FALSE;
}

typedef struct {
	const Run *run;
	const Options *options;
} Export;

static gboolean produce_export(DnWriteFunc write, void *to, const void *what, GError **error)
{
	const Export *chosen = what;
	const Run *run = chosen->run;
	return dn_write_export(write, to, chosen->options->format, chosen->options->projection, run->plan, run->network,
	                       run->analysis, error);
}

static Status export_network(const Command *command, const Options *options, char **operands)
{
	if (options->format == NULL)
		return report_usage(command->name, "export needs -f with one of `dutynet list formats`");
	if (!known_format(options->format))
		return report_usage(command->name, "there is no export format \"%s\"", options->format);
	g_auto(Run) run = {0};
	Status status = read_and_analyse(&run, command->name, options, operands);
	if (status != STATUS_DONE)
		return status;
	status = write_produced(options->output, produce_export, &(Export){&run, options});
	return status != STATUS_DONE ? status : final_status(&run, options);
}

const Command command_export = {
	.name = "export",
	.operands = "INPUT... -f FORMAT",
	.min_operands = 1,
	.max_operands = G_MAXUINT,
	.summary = "Write the network for other programs: Gephi, Cytoscape, Pajek, spreadsheets, scripts",
	.details = "FORMAT is one of `dutynet list formats`.\n",
	.examples = "  dutynet export plan.txt -f graphml -o plan.graphml\n"
				"  dutynet export plan.txt -f gexf --projection -o departments.gexf\n"
				"  dutynet export plan.txt -f xlsx -o plan.xlsx\n",
	.options = OPTIONS_INPUT | OPTIONS_OUTPUT | OPTIONS_FORMAT | OPTIONS_ANALYSIS | OPTIONS_MEASURES | OPTIONS_EXPORT,
	.formats = "FORMAT",
	.run = export_network,
};
