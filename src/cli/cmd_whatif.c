/* `dutynet whatif`: tries changes on a plan and shows what they would do. */
#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/progress.h"

#include <string.h>

/* ---- The scenario --------------------------------------------------------------------------------------------------- */

/* --keep and --max belong to every --relieve. The caller frees. */
static char *relieve_argument(const GPtrArray *edits)
{
	GString *argument = g_string_new(NULL);
	for (guint i = 0; i < edits->len; i++) {
		const OptionEdit *edit = g_ptr_array_index(edits, i);
		if (strcmp(edit->name, "keep") == 0 || strcmp(edit->name, "max") == 0)
			g_string_append_printf(argument, "%s%s %s", argument->len > 0 ? " " : "", edit->name, edit->argument);
	}
	return g_string_free(argument, FALSE);
}

static gboolean add_file(DnScenario *scenario, const char *path, GError **error)
{
	g_autofree char *text = NULL;
	g_autoptr(GError) reason = NULL;
	if (!g_file_get_contents(path, &text, NULL, &reason)) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "%s", reason->message);
		return FALSE;
	}
	if (!g_utf8_validate(text, -1, NULL)) {
		g_set_error(error, DN_ERROR, DN_ERROR_ENCODING, "%s: a scenario is UTF-8 text", path);
		return FALSE;
	}
	return dn_scenario_add_text(scenario, text, path, error);
}

static gboolean add_edit(DnScenario *scenario, const OptionEdit *edit, const char *relieving, GError **error)
{
	if (strcmp(edit->name, "keep") == 0 || strcmp(edit->name, "max") == 0)
		return TRUE;
	if (strcmp(edit->name, "scenario") == 0)
		return add_file(scenario, edit->argument, error);
	return dn_scenario_add(scenario, edit->name, strcmp(edit->name, "relieve") == 0 ? relieving : edit->argument, error);
}

/* What is wrong on the command line is wrong usage; what is wrong in a file is wrong input. */
static Status build_scenario(DnScenario *scenario, const Command *command, const Options *options)
{
	if (options->edits == NULL)
		return options->robustness ? STATUS_DONE : report_usage(command->name, "no change was given");
	g_autofree char *relieving = relieve_argument(options->edits);
	for (guint i = 0; i < options->edits->len; i++) {
		const OptionEdit *edit = g_ptr_array_index(options->edits, i);
		g_autoptr(GError) error = NULL;
		if (add_edit(scenario, edit, relieving, &error))
			continue;
		return strcmp(edit->name, "scenario") == 0 ? report_error(error) : report_usage(command->name, "--%s", error->message);
	}
	return dn_scenario_n_edits(scenario) > 0 ? STATUS_DONE : report_usage(command->name, "no change was given");
}

/* ---- The outcome ---------------------------------------------------------------------------------------------------- */

/* What a body became is known, whatever its new name. Borrows the names. */
static GArray *list_successions(const DnOutcome *outcome, const DnPlan *before)
{
	GArray *pairs = g_array_new(FALSE, FALSE, sizeof(DnPairing));
	gsize n;
	const DnEvent *events = dn_outcome_events(outcome, &n);
	for (gsize i = 0; i < n; i++) {
		DnPairing pairing = {events[i].from, events[i].to};
		if (events[i].kind == DN_EVENT_SPLIT && dn_plan_find_department(before, events[i].from) >= 0 &&
		    dn_plan_find_department(dn_outcome_plan(outcome), events[i].to) >= 0)
			g_array_append_val(pairs, pairing);
	}
	return pairs;
}

static Status save_plan(const Options *options, const DnPlan *plan)
{
	if (options->save == NULL)
		return STATUS_DONE;
	GError *error = NULL;
	GBytes *bytes = dn_render_plan_json(plan, &error);
	return write_output(&(Options){.output = options->save}, bytes, error);
}

/* What the outcome is compared in. */
typedef struct {
	const Command *command;
	const Options *options;
	const char *format, *language;
} Showing;

static Status show_robustness(const Showing *showing, const DnScenario *scenario, const DnAnalysedPlan *after)
{
	GError *error = NULL;
	progress_begin(showing->options, PROGRESS_COMPUTES);
	g_autoptr(DnRobustness) robustness = dn_robustness_new(after->analysis, &error);
	progress_end();
	const DnDiagramOptions drawing = drawing_options(showing->options, showing->language);
	GBytes *bytes = NULL;
	if (robustness != NULL)
		bytes = is_picture_format(showing->format)
		            ? dn_render_robustness_diagram(showing->format, robustness, after->plan, after->network, &drawing, &error)
		            : dn_render_robustness(showing->format, showing->language, robustness, after->plan, scenario, &error);
	return write_output(showing->options, bytes, error);
}

static Status show_comparison(const Showing *showing, const DnScenario *scenario, const DnOutcome *outcome,
                              const DnAnalysedPlan *sides, const DnRegistry *registry)
{
	g_autoptr(GArray) successions = list_successions(outcome, sides[DN_BEFORE].plan);
	const DnCompareOptions comparing = {.registry = registry,
	                                    .rank_collectives = showing->options->collectives,
	                                    .tasks_by_index = TRUE,
	                                    .departments = (const DnPairing *)(void *)successions->data,
	                                    .n_departments = successions->len};
	GError *error = NULL;
	g_autoptr(DnComparison) comparison = dn_comparison_new(&sides[DN_BEFORE], &sides[DN_AFTER], &comparing, &error);
	GBytes *bytes = comparison == NULL ? NULL
	                                   : dn_render_outcome(showing->format, showing->language, scenario, outcome, comparison,
	                                                       &error);
	return write_output(showing->options, bytes, error);
}

static Status show_outcome(const Showing *showing, const Run *before, const DnScenario *scenario, const DnOutcome *outcome)
{
	const Options *options = showing->options;
	const DnAnalysisOptions analysing = analysis_options(options);
	g_autoptr(GError) wrong = NULL;
	g_autoptr(DnNetwork) network = dn_network_new(dn_outcome_plan(outcome));
	progress_begin(options, PROGRESS_COMPUTES);
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(dn_outcome_plan(outcome), network, &analysing, &wrong);
	progress_end();
	if (analysis == NULL)
		return report_error(wrong);
	const DnAnalysedPlan sides[] = {{before->plan, before->network, before->analysis},
	                                {dn_outcome_plan(outcome), network, analysis}};
	Status status = save_plan(options, dn_outcome_plan(outcome));
	if (status != STATUS_DONE)
		return status;
	return options->robustness ? show_robustness(showing, scenario, &sides[DN_AFTER])
	                           : show_comparison(showing, scenario, outcome, sides, before->registry);
}

static Status whatif(const Command *command, const Options *options, char **operands)
{
	gboolean known;
	Showing showing = {command, options, format_for_output(command, options), chosen_language(&known, command->name, options)};
	if (showing.format == NULL || !known)
		return STATUS_USAGE;
	if (is_picture_format(showing.format) && !options->robustness)
		return report_usage(command->name, "-f svg, png, pdf and dot go with --robustness");
	g_autoptr(DnScenario) scenario = dn_scenario_new();
	Status status = build_scenario(scenario, command, options);
	g_auto(Run) run = {0};
	if (status == STATUS_DONE)
		status = read_and_analyse(&run, command->name, options, operands);
	if (status != STATUS_DONE)
		return status;
	g_autoptr(GError) error = NULL;
	const DnScenarioOptions applying = {.registry = run.registry, .rank_collectives = options->collectives};
	g_autoptr(DnOutcome) outcome = dn_scenario_apply(scenario, run.plan, &applying, &error);
	if (outcome == NULL)
		return report_error(error);
	status = show_outcome(&showing, &run, scenario, outcome);
	return status != STATUS_DONE ? status : final_status(&run, options);
}

const Command command_whatif = {
	.name = "whatif",
	.operands = "INPUT...",
	.min_operands = 1,
	.max_operands = G_MAXUINT,
	.summary = "Try changes on a plan: merge, split, remove or rename departments, move leads, relieve the overloaded",
	.details = "The changes are made in the order in which they are given. Shown are what each did, what is left without a lead,\n"
			   "whether overload is resolved or moves elsewhere, and every figure before and after. A file for --scenario holds one\n"
			   "change a line, for example \"merge A,B=C\"; lines that begin with # are comments. With --robustness, shown is instead\n"
			   "what the removal of each department, alone, would leave without a lead or without anybody, cut off, or regrouped.\n",
	.examples = "  dutynet whatif plan.txt --relieve --keep 14,22\n"
				"  dutynet whatif plan.txt --merge 公安部,司法部=司法部 --move 14:国家知识产权局\n"
				"  dutynet whatif plan.txt --remove 中央宣传部 --save without.json\n"
				"  dutynet whatif plan.txt --robustness\n"
				"  dutynet whatif plan.txt --robustness -o robustness.svg\n",
	.options = OPTIONS_INPUT | OPTIONS_OUTPUT | OPTIONS_FORMAT | OPTIONS_LANGUAGE | OPTIONS_ANALYSIS | OPTIONS_EDITS | OPTIONS_PAGE,
	.formats = "text|json|svg|png|pdf|dot",
	.run = whatif,
};
