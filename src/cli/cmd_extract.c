/* `dutynet extract`: the plan as data, with the place of everything in it. */
#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"

static Status extract(const Command *command, const Options *options, char **operands)
{
	g_auto(Run) run = {0};
	const char *format = chosen_format(command, options);
	if (format == NULL)
		return STATUS_USAGE;
	Status status = read_plan(&run, command->name, options, operands);
	if (status != STATUS_DONE)
		return status;
	GError *error = NULL;
	GBytes *bytes = g_str_equal(format, "csv") ? dn_render_plan_csv(run.plan, &error) : dn_render_plan_json(run.plan, &error);
	status = write_output(options, bytes, error);
	if (status == STATUS_DONE)
		status = require_tasks(&run, operands);
	return status != STATUS_DONE ? status : final_status(&run, options);
}

const Command command_extract = {
	.name = "extract",
	.operands = "INPUT...",
	.min_operands = 1,
	.max_operands = G_MAXUINT,
	.summary = "Write the plan as data: tasks, departments and roles, with their places in the text",
	.details = "What it writes can be corrected by hand and is input to every command. A document without any clause gives\n"
			   "the empty plan and exit status 3.\n",
	.examples = "  dutynet extract plan.txt -o plan.json\n"
				"  dutynet extract plan.txt -f csv -o plan.csv\n"
				"  dutynet extract - < plan.txt | jq '.tasks[].clause'\n",
	.options = OPTIONS_INPUT | OPTIONS_OUTPUT | OPTIONS_FORMAT,
	.formats = "json|csv",
	.run = extract,
};
