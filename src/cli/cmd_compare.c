/* `dutynet compare`: what changed from one plan to another. */
#include "cli/command.h"
#include "cli/inputs.h"
#include "cli/output.h"

#include <string.h>

/* ---- Plans -------------------------------------------------------------------------------------------------------- */

static int compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* A folder stands for the files in it, by name; hidden ones and folders are not looked at. The caller frees. */
static GStrv list_inputs(const char *operand, GError **error)
{
	g_autoptr(GPtrArray) inputs = g_ptr_array_new_with_free_func(g_free);
	if (!g_file_test(operand, G_FILE_TEST_IS_DIR)) {
		g_ptr_array_add(inputs, g_strdup(operand));
	} else {
		g_autoptr(GError) reason = NULL;
		g_autoptr(GDir) folder = g_dir_open(operand, 0, &reason);
		if (folder == NULL) {
			g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "%s", reason->message);
			return NULL;
		}
		for (const char *name = g_dir_read_name(folder); name != NULL; name = g_dir_read_name(folder)) {
			g_autofree char *path = g_build_filename(operand, name, NULL);
			if (name[0] != '.' && g_file_test(path, G_FILE_TEST_IS_REGULAR))
				g_ptr_array_add(inputs, g_steal_pointer(&path));
		}
		g_ptr_array_sort(inputs, compare_names);
	}
	if (inputs->len == 0) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "%s: the folder holds no file", operand);
		return NULL;
	}
	g_ptr_array_add(inputs, NULL);
	return (GStrv)g_ptr_array_free(g_steal_pointer(&inputs), FALSE);
}

static Status read_side(Run *run, const Command *command, const Options *options, const char *operand)
{
	g_autoptr(GError) error = NULL;
	g_auto(GStrv) inputs = list_inputs(operand, &error);
	if (inputs == NULL)
		return report_error(error);
	return read_and_analyse(run, command->name, options, inputs);
}

/* ---- The table of pairs -------------------------------------------------------------------------------------------- */

static int find_column(const DnLine *header, const char *name)
{
	for (guint i = 0; i < header->n_cells; i++)
		if (g_ascii_strcasecmp(header->cells[i].text, name) == 0)
			return (int)i;
	return -1;
}

/* The cell without spaces around it; NULL where it is empty or missing. The caller frees. */
static char *cell_text(const DnLine *row, int column)
{
	g_autofree char *text = (guint)column < row->n_cells ? g_strstrip(g_strdup(row->cells[column].text)) : NULL;
	return text != NULL && *text != '\0' ? g_steal_pointer(&text) : NULL;
}

static void pairing_clear(void *data)
{
	DnPairing *pairing = data;
	g_free((char *)pairing->before);
	g_free((char *)pairing->after);
}

/* An array of DnPairing, empty where there is no table; the caller frees. */
static GArray *read_pairs(const char *path, GError **error)
{
	g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(DnPairing));
	g_array_set_clear_func(pairs, pairing_clear);
	if (path == NULL)
		return g_steal_pointer(&pairs);
	g_autoptr(DnDocument) table = dn_document_new_from_file(path, &(DnReadOptions){.format = "csv"}, error);
	if (table == NULL)
		return NULL;
	gsize n;
	const DnLine *rows = dn_document_lines(table, &n);
	int before = n > 0 ? find_column(&rows[0], "before") : -1, after = n > 0 ? find_column(&rows[0], "after") : -1;
	if (before < 0 || after < 0) {
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s:1: the table must have columns \"before\" and \"after\"", path);
		return NULL;
	}
	for (gsize i = 1; i < n; i++) {
		DnPairing pairing = {cell_text(&rows[i], before), cell_text(&rows[i], after)};
		g_array_append_val(pairs, pairing);
	}
	return g_steal_pointer(&pairs);
}

/* ---- The command ---------------------------------------------------------------------------------------------------- */

static DnAnalysedPlan analysed(const Run *run)
{
	return (DnAnalysedPlan){run->plan, run->network, run->analysis};
}

static gboolean is_picture(const char *format)
{
	return g_strv_contains((const char *const[]){"svg", "png", "pdf", "dot", NULL}, format);
}

/* A diagram without a format is drawn as SVG, and only pictures have diagrams. NULL where the choice is wrong usage. */
static const char *choose_format(const Command *command, const Options *options)
{
	static const char *const diagrams[] = {"difference", "slope", NULL};
	const char *format = options->format == NULL && options->diagram != NULL ? "svg" : chosen_format(command, options);
	if (format == NULL || options->diagram == NULL)
		return format;
	if (!g_strv_contains(diagrams, options->diagram))
		report_usage(command->name, "there is no diagram \"%s\" of a comparison; it is difference or slope", options->diagram);
	else if (!is_picture(format))
		report_usage(command->name, "--diagram goes with -f svg, png, pdf or dot");
	else
		return format;
	return NULL;
}

static Status write_comparison(const Options *options, const char *format, const char *language, const Run *before,
                               const Run *after)
{
	g_autoptr(GError) wrong = NULL;
	g_autoptr(GArray) pairs = read_pairs(options->pairs, &wrong);
	if (pairs == NULL)
		return report_error(wrong);
	const DnAnalysedPlan sides[] = {analysed(before), analysed(after)};
	const DnCompareOptions comparing = {.registry = after->registry,
	                                    .threshold = options->threshold,
	                                    .rank_collectives = options->collectives,
	                                    .tasks = (const DnPairing *)(void *)pairs->data,
	                                    .n_tasks = pairs->len};
	g_autoptr(DnComparison) comparison = dn_comparison_new(&sides[0], &sides[1], &comparing, &wrong);
	if (comparison == NULL)
		return report_error(wrong);
	GError *error = NULL;
	GBytes *bytes = is_picture(format)
	                    ? dn_render_comparison_diagram(options->diagram != NULL ? options->diagram : "difference", format,
	                                                   comparison, &(DnDiagramOptions){.language = language}, &error)
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
	Status status = read_side(&before, command, options, operands[0]);
	if (status == STATUS_DONE)
		status = read_side(&after, command, options, operands[1]);
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
			   "shown with each reworded task, and --pairs overrides it. * marks a pair that was given.\n",
	.examples = "  dutynet compare plan-2024.txt plan-2025.txt\n"
				"  dutynet compare plans/2024 plans/2025 -f json -o changes.json\n"
				"  dutynet compare plan-2024.txt plan-2025.txt --diagram slope -o leads.svg\n"
				"  printf 'before,after\\n12,15\\n13,\\n' > pairs.csv; dutynet compare a.txt b.txt --pairs pairs.csv\n",
	.options = OPTIONS_INPUT | OPTIONS_OUTPUT | OPTIONS_FORMAT | OPTIONS_LANGUAGE | OPTIONS_ANALYSIS | OPTIONS_COMPARE,
	.formats = "text|json|html|svg|png|pdf|dot",
	.run = compare,
};
