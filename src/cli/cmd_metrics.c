/* `dutynet metrics`: the metrics JSON, and the network with its measures as GraphML where that is asked for. */
#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"

typedef struct {
	const Run *run;
	const Options *options;
} Results;

static gboolean produce_json(DnWriteFunc write, void *to, const void *what, GError **error)
{
	const Results *results = what;
	return dn_write_metrics_json(write, to, results->run->plan, results->run->analysis, (gsize)results->options->top_pairs,
	                             error);
}

static gboolean produce_graphml(DnWriteFunc write, void *to, const void *what, GError **error)
{
	const Run *run = ((const Results *)what)->run;
	return dn_write_export(write, to, "graphml", FALSE, run->plan, run->network, run->analysis, error);
}

static Status metrics(const Command *command, const Options *options, char **operands)
{
	g_auto(Run) run = {0};
	Status status = read_and_analyse(&run, command->name, options, operands);
	const Results results = {&run, options};
	if (status == STATUS_DONE)
		status = write_produced(options->output, produce_json, &results);
	if (status == STATUS_DONE && options->graphml != NULL)
		status = write_produced(options->graphml, produce_graphml, &results);
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
				"  dutynet metrics all-plans.csv --measures core --min-shared 2 --graphml network.graphml -o metrics.json\n"
				"  dutynet metrics plan.txt | jq '.departments | sort_by(-.leads)[:5][] | [.name, .leads]'\n",
	.options = OPTIONS_INPUT | OPTIONS_OUTPUT | OPTIONS_ANALYSIS | OPTIONS_MEASURES | OPTIONS_METRICS,
	.run = metrics,
};
