/* `dutynet explain`: one department's picture, with the words of the plan as evidence. */
#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"

static Status explain(const Command *command, const Options *options, char **operands)
{
	gboolean known;
	const char *language = chosen_language(&known, command->name, options);
	if (!known)
		return STATUS_USAGE;
	g_auto(Run) run = {0};
	Status status = read_and_analyse(&run, command->name, options, operands + 1);
	if (status != STATUS_DONE)
		return status;
	GError *error = NULL;
	GBytes *bytes = dn_render_explanation(operands[0], language, run.plan, run.network, run.analysis, &error);
	status = write_output(options, bytes, error);
	return status != STATUS_DONE ? status : final_status(&run, options);
}

const Command command_explain = {
	.name = "explain",
	.operands = "DEPARTMENT INPUT...",
	.min_operands = 2,
	.max_operands = G_MAXUINT,
	.summary = "Show what one department leads and joins, with whom, and the words of the plan that say so",
	.details = "DEPARTMENT is a name or an alias as `dutynet list departments INPUT...` shows them.\n",
	.examples = "  dutynet explain 中央宣传部 plan.txt\n"
				"  dutynet explain 国家知识产权局 plan.txt --lang en\n",
	.options = OPTIONS_INPUT | OPTIONS_OUTPUT | OPTIONS_LANGUAGE | OPTIONS_ANALYSIS,
	.run = explain,
};
