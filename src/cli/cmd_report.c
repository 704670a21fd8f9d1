/* `dutynet report`: everything, into one folder. */
#include "cli/command.h"
#include "cli/comparing.h"
#include "cli/inputs.h"
#include "cli/output.h"
#include "cli/progress.h"

/* An id as the name of a folder: a saved plan may say anything, so only letters, digits and a few marks are kept, no dot leads,
 * and the length is bounded. The caller frees. */
static char *folder_name(const char *id)
{
	enum { LONGEST = 60 };
	GString *name = g_string_new(NULL);
	for (guint n = 0; *id != '\0' && n < LONGEST; id = g_utf8_next_char(id), n++) {
		gunichar c = g_utf8_get_char(id);
		gboolean kept = g_unichar_isalnum(c) || c == '_' || (c == '.' && name->len > 0);
		g_string_append_unichar(name, kept ? c : '-');
	}
	return g_string_free(name, FALSE);
}

/* output/<document id>, or output/<first id>-and-<n>-more for several. */
static char *default_folder(const DnPlan *plan)
{
	g_autofree char *id = folder_name(dn_plan_document(plan, 0)->id);
	guint others = dn_plan_n_documents(plan) - 1;
	g_autofree char *name = others == 0 ? g_strdup(id) : g_strdup_printf("%s-and-%u-more", id, others);
	return g_build_filename("output", name, NULL);
}

static void append_numbers(GString *text, const Run *run)
{
	static const struct {
		const char *key, *one, *many;
	} numbers[] = {{"tasks", "task", "tasks"},
	               {"departments", "department", "departments"},
	               {"responsibilities", "responsibility", "responsibilities"},
	               {"projection.edges", "pair of departments that share a task", "pairs of departments that share a task"},
	               {"single_department_tasks", "task with a single department", "tasks with a single department"}};
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
		double n = dn_analysis_value(run->analysis, DN_FRAME_NETWORK, numbers[i].key, 0);
		g_string_append_printf(text, "%s%.0f %s", i > 0 ? ", " : "", n, n == 1 ? numbers[i].one : numbers[i].many);
	}
	g_string_append_c(text, '\n');
}

static void append_findings(GString *text, const Run *run, const char *language)
{
	gsize n;
	const DnFinding *findings = dn_analysis_findings(run->analysis, &n);
	if (language == NULL)
		language = dn_plan_document(run->plan, 0)->language;
	for (gsize i = 0; i < MIN(n, 3); i++)
		g_string_append_printf(text, "· %s\n", g_strcmp0(language, "zh") == 0 ? findings[i].text_zh : findings[i].text_en);
}

static Status print_summary(const Run *run, const char *language, const char *folder, const GPtrArray *files)
{
	g_autoptr(GString) text = g_string_new(NULL);
	const char *title = dn_plan_document(run->plan, 0)->title;
	if (title != NULL)
		g_string_append_printf(text, "%s\n", title);
	append_numbers(text, run);
	append_findings(text, run, language);
	g_autofree char *page = g_build_filename(folder, "index.html", NULL);
	g_string_append_printf(text, "%u files in %s; open %s\n", files->len, folder, page);
	return write_standard_output(text->str, text->len);
}

/* The comparison that was asked for; NULL for none. */
static Status compare_with_earlier(DnComparison **comparison, Run *before, const Command *command, const Options *options, const Run *after)
{
	*comparison = NULL;
	if (options->compare == NULL) {
		if (options->pairs == NULL && options->departments == NULL && options->threshold <= 0)
			return STATUS_DONE;
		return report_usage(command->name, "--threshold, --pairs and --departments go with --compare");
	}
	Status status = read_side(before, command->name, options, options->compare);
	return status != STATUS_DONE ? status : compare_sides(comparison, options, before, after);
}

static Status report(const Command *command, const Options *options, char **operands)
{
	gboolean known;
	const char *language = chosen_language(&known, command->name, options);
	if (!known)
		return STATUS_USAGE;
	g_auto(Run) run = {0}, before = {0};
	g_autoptr(DnComparison) comparison = NULL;
	Status status = read_and_analyse(&run, command->name, options, operands);
	if (status == STATUS_DONE)
		status = compare_with_earlier(&comparison, &before, command, options, &run);
	if (status != STATUS_DONE)
		return status;
	g_autofree char *folder = options->output != NULL ? g_strdup(options->output) : default_folder(run.plan);
	const DnReportOptions reporting = {.language = language,
	                                   .rank_collectives = options->collectives,
	                                   .comparison = comparison,
	                                   .may_fork = TRUE,
	                                   .may_cut_fonts = TRUE,
	                                   .progress = progress_file,
	                                   .warn = options->quiet ? NULL : print_warning};
	g_autoptr(GError) error = NULL;
	progress_begin(options, PROGRESS_WRITES);
	g_autoptr(GPtrArray) files = dn_report_write(folder, run.plan, run.network, run.analysis, &reporting, &error);
	progress_end();
	if (files == NULL)
		return report_error(error);
	if (!options->quiet)
		status = print_summary(&run, language, folder, files);
	return status != STATUS_DONE ? status : final_status(&run, options);
}

const Command command_report = {
	.name = "report",
	.operands = "INPUT...",
	.min_operands = 1,
	.max_operands = G_MAXUINT,
	.summary = "Write everything below into one folder: a page to open, diagrams, tables, JSON",
	.details = "Without -o the folder is output/ and the name of the input.\n",
	.examples = "  dutynet report plan.txt\n"
				"  dutynet report plan-2024.txt plan-2025.txt -o briefing --lang en\n"
				"  dutynet report plan-2025.txt --compare plan-2024.txt\n",
	.options = OPTIONS_INPUT | OPTIONS_OUTPUT | OPTIONS_LANGUAGE | OPTIONS_ANALYSIS | OPTIONS_REPORT | OPTIONS_MATCHING,
	.run = report,
};
