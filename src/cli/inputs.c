/* Reading, analysing, and what the doubts about the input mean for the exit status. */
#include "cli/inputs.h"

#include <stdio.h>
#include <string.h>

#include "cli/progress.h"

void run_clear(Run *run)
{
	g_clear_pointer(&run->analysis, dn_analysis_free);
	g_clear_pointer(&run->network, dn_network_free);
	g_clear_pointer(&run->plan, dn_plan_free);
	g_clear_pointer(&run->registry, dn_registry_free);
}

static gboolean lead_policy_of(DnLeadPolicy *policy, const char *word)
{
	static const struct {
		const char *word;
		DnLeadPolicy policy;
	} words[] = {{"auto", DN_LEAD_AUTO}, {"first", DN_LEAD_FIRST}, {"none", DN_LEAD_NEVER}};
	for (gsize i = 0; i < G_N_ELEMENTS(words); i++)
		if (word == NULL || strcmp(word, words[i].word) == 0) {
			*policy = words[i].policy;
			return TRUE;
		}
	return FALSE;
}

static gboolean known_reader(const char *name)
{
	gsize n;
	const DnReaderInfo *readers = dn_readers(&n);
	for (gsize i = 0; i < n; i++)
		if (strcmp(readers[i].name, name) == 0)
			return TRUE;
	return FALSE;
}

/* NULL with error where one of the inputs cannot be read. */
static GPtrArray *read_documents(const Options *options, char **inputs, GError **error)
{
	g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func((GDestroyNotify)dn_document_free);
	const DnReadLimits limits = {.max_bytes = (guint64)options->max_bytes,
	                             .max_unpacked = (guint64)options->max_unpacked,
	                             .max_pages = (guint)options->max_pages,
	                             .max_depth = (guint)options->max_depth,
	                             .max_ratio = (guint)options->max_ratio};
	const DnReadOptions reading = {.format = options->from, .limits = &limits};
	guint n = g_strv_length(inputs);
	g_autofree DnDocument **read = g_new(DnDocument *, n);
	if (!dn_documents_new_from_files(read, (const char *const *)inputs, n, &reading, error))
		return NULL;
	for (guint i = 0; i < n; i++)
		g_ptr_array_add(documents, read[i]);
	return g_steal_pointer(&documents);
}

Status read_plan(Run *run, const char *command, const Options *options, char **inputs)
{
	const DnPlanLimits limits = {.max_tasks = (guint)options->max_tasks,
	                             .max_departments = (guint)options->max_departments,
	                             .max_bodies = (guint)options->max_bodies,
	                             .max_name = (guint)options->max_name};
	DnPlanOptions parsing = {.limits = &limits, .apart = options->apart};
	if (!lead_policy_of(&parsing.lead_policy, options->lead_rule))
		return report_usage(command, "--lead-rule takes auto, first or none, not \"%s\"", options->lead_rule);
	if (options->from != NULL && !known_reader(options->from))
		return report_usage(command, "there is no reader \"%s\"", options->from);
	g_autoptr(GError) error = NULL;
	if (options->registry != NULL && (run->registry = dn_registry_new_from_file(options->registry, &error)) == NULL)
		return report_error(error);
	parsing.registry = run->registry;
	g_autoptr(GPtrArray) documents = read_documents(options, inputs, &error);
	if (documents == NULL)
		return report_error(error);
	run->plan = dn_plan_parse((const DnDocument *const *)documents->pdata, documents->len, &parsing, &error);
	return run->plan != NULL ? STATUS_DONE : report_error(error);
}

Status require_tasks(const Run *run, char **inputs)
{
	if (dn_plan_n_tasks(run->plan) > 0)
		return STATUS_DONE;
	g_autoptr(GError) error =
		g_error_new(DN_ERROR, DN_ERROR_INPUT, "%s%s: no clause that says who is responsible was found",
	                strcmp(inputs[0], "-") == 0 ? "standard input" : inputs[0], inputs[1] != NULL ? " and others" : "");
	return report_error(error);
}

/* NULL, meaning every measure, where none was chosen. */
static GStrv chosen_measures(const Options *options)
{
	return options->measures != NULL ? g_strsplit(options->measures, ",", -1) : NULL;
}

DnAnalysisOptions analysis_options(const Options *options)
{
	return (DnAnalysisOptions){.seed = (guint64)options->seed,
	                           .rank_collectives = options->collectives,
	                           .cluster_runs = (guint)options->cluster_runs,
	                           .resolution = options->resolution,
	                           .min_shared = (guint)options->least_shared,
	                           .path_visits = (guint64)options->path_visits,
	                           .progress = progress_step};
}

Status analyse(Run *run, const char *command, const Options *options)
{
	g_auto(GStrv) measures = chosen_measures(options);
	DnAnalysisOptions analysing = analysis_options(options);
	analysing.measures = (const char *const *)measures;
	g_autoptr(GError) error = NULL;
	run->network = dn_network_new(run->plan);
	progress_begin(options, PROGRESS_COMPUTES);
	run->analysis = dn_analysis_new(run->plan, run->network, &analysing, &error);
	progress_end();
	if (g_error_matches(error, DN_ERROR, DN_ERROR_UNSUPPORTED))
		return report_usage(command, "%s", error->message);
	return run->analysis != NULL ? STATUS_DONE : report_error(error);
}

DnDiagramOptions drawing_options(const Options *options, const char *language)
{
	return (DnDiagramOptions){.language = language,
	                          .size = options->size,
	                          .top = (guint)options->top,
	                          .min_shared = (guint)options->min_shared,
	                          .backbone = options->backbone,
	                          .rank_collectives = options->collectives,
	                          .section = options->section,
	                          .warn = options->quiet ? NULL : print_warning};
}

Status read_and_analyse(Run *run, const char *command, const Options *options, char **inputs)
{
	Status status = read_plan(run, command, options, inputs);
	if (status == STATUS_DONE)
		status = require_tasks(run, inputs);
	if (status == STATUS_DONE)
		status = analyse(run, command, options);
	return status;
}

static guint count_doubts(const DnPlan *plan)
{
	guint doubts = 0;
	for (guint i = 0; i < dn_plan_n_diagnostics(plan); i++)
		doubts += dn_plan_diagnostic(plan, i)->severity != DN_SEVERITY_INFO;
	return doubts;
}

Status final_status(const Run *run, const Options *options)
{
	guint doubts = count_doubts(run->plan);
	if (doubts == 0)
		return STATUS_DONE;
	if (options->strict) {
		g_autoptr(GBytes) text = dn_render_diagnostics("text", run->plan, NULL);
		fwrite(g_bytes_get_data(text, NULL), 1, g_bytes_get_size(text), stderr);
		return STATUS_FINDINGS;
	}
	if (!options->quiet) {
		g_autofree char *message =
			g_strdup_printf("%u %s about the input; `dutynet check` shows %s", doubts, doubts == 1 ? "doubt" : "doubts",
		                    doubts == 1 ? "it" : "them");
		print_warning(message, NULL);
	}
	return STATUS_DONE;
}

const char *chosen_language(gboolean *known, const char *command, const Options *options)
{
	*known = TRUE;
	if (options->language == NULL || strcmp(options->language, "auto") == 0)
		return NULL;
	*known = strcmp(options->language, "zh") == 0 || strcmp(options->language, "en") == 0;
	if (!*known)
		report_usage(command, "--lang takes zh, en or auto, not \"%s\"", options->language);
	return options->language;
}
