/* `dutynet compare`: what changed from one plan to another. */
#include "cli/command.h"
#include "cli/comparing.h"
#include "cli/inputs.h"
#include "cli/output.h"

#include <string.h>

/* ---- The command ---------------------------------------------------------------------------------------------------- */

/* A diagram without a format is drawn as SVG, and only pictures have diagrams. NULL where the choice is wrong usage. */
static const char *choose_format(const Command *command, const Options *options)
{
	static const char *const diagrams[] = {"difference", "slope", NULL};
	const char *format = format_for_output(command, options);
	if (options->format == NULL && options->diagram != NULL && format != NULL && !is_picture_format(format))
		format = "svg";
	if (format == NULL || options->diagram == NULL)
		return format;
	if (!g_strv_contains(diagrams, options->diagram))
		report_usage(command->name, "there is no diagram \"%s\" of a comparison; it is difference or slope", options->diagram);
	else if (!is_picture_format(format))
		report_usage(command->name, "--diagram goes with -f svg, png, pdf or dot");
	else
		return format;
	return NULL;
}

static Status write_comparison(const Options *options, const char *format, const char *language, const Run *before,
                               const Run *after)
{
	g_autoptr(DnComparison) comparison = NULL;
	Status status = compare_sides(&comparison, options, before, after);
	if (status != STATUS_DONE)
		return status;
	const DnDiagramOptions drawing = drawing_options(options, language);
	GError *error = NULL;
	GBytes *bytes = is_picture_format(format)
	                    ? dn_render_comparison_diagram(options->diagram != NULL ? options->diagram : "difference", format,
	                                                   comparison, &drawing, &error)
	                    : dn_render_comparison(format, language, comparison, &error);
	return write_output(options, bytes, error);
}

static Status compare(const Command *command, const Options *options, char **operands)
{
	gboolean known;
	const char *format = choose_format(command, options), *language = chosen_language(&known, command->name, options);
	if (format == NULL || !known)
		return STATUS_USAGE;
	g_auto(Run) before = {0}, after = {0};
	Status status = read_side(&before, command->name, options, operands[0]);
	if (status == STATUS_DONE)
		status = read_side(&after, command->name, options, operands[1]);
	if (status == STATUS_DONE)
		status = write_comparison(options, format, language, &before, &after);
	if (status == STATUS_DONE)
		status = final_status(&before, options);
	Status last = status == STATUS_DONE || status == STATUS_FINDINGS ? final_status(&after, options) : STATUS_DONE;
	return MAX(status, last);
}

const Command command_compare = {
	.name = "compare",
	.operands = "BEFORE AFTER",
	.min_operands = 2,
	.max_operands = 2,
	.summary = "Show what changed from one plan to another: tasks, leads, departments, collaborations, clusters",
	.details = "BEFORE and AFTER are any input; a folder stands for all files in it. Departments are the same under any of their\n"
			   "names, former ones included. Tasks are the same where their texts are alike, numbers left aside; the similarity is\n"
			   "shown with each reworded task, and --pairs overrides it. * marks a pair that was given. A body that is no more is joined\n"
			   "with the one that followed it; what the registry does not know, or leaves open, --departments says. Without -f the\n"
			   "format follows the ending of the output file.\n",
	.examples = "  dutynet compare plan-2024.txt plan-2025.txt\n"
				"  dutynet compare plans/2024 plans/2025 -f json -o changes.json\n"
				"  dutynet compare plan-2024.txt plan-2025.txt --diagram slope -o leads.svg\n"
				"  printf 'before,after\\n质检总局,市场监管总局\\n' > bodies.csv; dutynet compare a.txt b.txt --departments bodies.csv\n"
				"  printf 'before,after\\n12,15\\n13,\\n' > pairs.csv; dutynet compare a.txt b.txt --pairs pairs.csv\n",
	.options = OPTIONS_INPUT | OPTIONS_OUTPUT | OPTIONS_FORMAT | OPTIONS_LANGUAGE | OPTIONS_ANALYSIS | OPTIONS_MATCHING |
			   OPTIONS_COMPARE | OPTIONS_PAGE,
	.formats = "text|json|html|svg|png|pdf|dot",
	.run = compare,
};
