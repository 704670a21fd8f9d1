/* `dutynet check`: what in the input is doubtful. */
#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"

static gboolean has_doubts(const DnPlan *plan)
{
	for (guint i = 0; i < dn_plan_n_diagnostics(plan); i++)
		if (dn_plan_diagnostic(plan, i)->severity != DN_SEVERITY_INFO)
			return TRUE;
	return FALSE;
}

static Status check(const Command *command, const Options *options, char **operands)
{
	g_auto(Run) run = {0};
	const char *format = chosen_format(command, options);
	if (format == NULL)
		return STATUS_USAGE;
	Status status = read_plan(&run, command->name, options, operands);
	if (status != STATUS_DONE)
		return status;
	GError *error = NULL;
	GBytes *bytes = dn_render_diagnostics(format, run.plan, &error);
	status = write_output(options, bytes, error);
	if (status != STATUS_DONE)
		return status;
	return has_doubts(run.plan) ? STATUS_FINDINGS : STATUS_DONE;
}

const Command command_check = {
	.name = "check",
	.operands = "INPUT...",
	.min_operands = 1,
	.max_operands = G_MAXUINT,
	.summary = "Say what in the plan is doubtful, with line and column",
	.details = "Exits with 1 where there is a warning or an error, with 0 where there are notes only or nothing. The codes:\n"
			   "  file-damaged           the file is damaged; what could be read of it was\n"
			   "  no-tasks               the document holds no clause that says who is responsible\n"
			   "  no-clause              a numbered item stands without a clause among items that have one\n"
			   "  clause-unread          a part of a clause, or a row or column that names bodies, could not be read\n"
			   "  body-list-unread       lines begin with bodies and their duties (市教育局：负责…), but nothing says that they are a plan's\n"
			   "  table-unread           a table could not be read, as one of a PDF, or one that a copy took apart\n"
			   "  word-broken            narrow columns of a PDF's table break words, which could not all be joined\n"
			   "  bracket-unclosed       a bracket is never closed\n"
			   "  numbering-gap          a number is missing from a list\n"
			   "  numbering-repeat       a number stands twice in a list\n"
			   "  duplicate-body         a clause names a body twice; it counts once\n"
			   "  open-list              the list of bodies is open (等部门)\n"
			   "  collective             a group that is not one body is named for the first time\n"
			   "  unknown-body           a name that looks like no body is named for the first time\n"
			   "  near-duplicate         two names look like one written in two ways; they are kept apart\n"
			   "  place-unnamed          a name without its place stands in several documents; it counts as one body\n"
			   "  lead-rule-missing      several bodies are named and nothing says who leads\n"
			   "  lead-rule-contradicted the document states rules that cannot both hold\n"
			   "  lead-is-group          whom the rule makes the lead is a group; nobody is taken for the lead\n",
	.examples = "  dutynet check plan.txt\n"
				"  dutynet check plan.txt -f json | jq '.diagnostics[] | select(.severity == \"warning\")'\n",
	.options = OPTIONS_INPUT | OPTIONS_OUTPUT | OPTIONS_FORMAT,
	.formats = "text|json",
	.run = check,
};
