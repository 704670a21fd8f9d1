/* `dutynet metrics`: the metrics JSON. */
#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"

static Status metrics(const Command *command, const Options *options, char **operands)
{
	g_auto(Run) run = {0};
	Status status = read_and_analyse(&run, command->name, options, operands);
	if (status != STATUS_DONE)
		return status;
	GError *error = NULL;
	GBytes *bytes = dn_render_metrics_json(run.plan, run.analysis, &error);
	status = write_output(options, bytes, error);
	return status != STATUS_DONE ? status : final_status(&run, options);
}

const Command command_metrics = {
	.name = "metrics",
	.operands = "INPUT...",
	.min_operands = 1,
	.max_operands = G_MAXUINT,
	.summary = "Write the measures of the network as JSON",
	.details = "Undefined values are null. What each key means, its unit, range and source: `dutynet list measures`.\n",
	.examples = "  dutynet metrics plan.txt -o metrics.json\n"
				"  dutynet metrics plan.txt --measures core\n"
				"  dutynet metrics plan.txt | jq '.departments | sort_by(-.leads)[:5][] | [.name, .leads]'\n",
	.options = OPTIONS_INPUT | OPTIONS_OUTPUT | OPTIONS_ANALYSIS | OPTIONS_MEASURES,
	.run = metrics,
};
