/* From two operands to a comparison. */
#include "cli/comparing.h"

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

Status read_side(Run *run, const char *command, const Options *options, const char *operand)
{
	g_autoptr(GError) error = NULL;
	g_auto(GStrv) inputs = list_inputs(operand, &error);
	if (inputs == NULL)
		return report_error(error);
	return read_and_analyse(run, command, options, inputs);
}

/* ---- Tables of pairs -------------------------------------------------------------------------------------------- */

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

/* ---- The comparison ------------------------------------------------------------------------------------------------- */

static DnAnalysedPlan analysed(const Run *run)
{
	return (DnAnalysedPlan){run->plan, run->network, run->analysis};
}

Status compare_sides(DnComparison **comparison, const Options *options, const Run *before, const Run *after)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GArray) tasks = read_pairs(options->pairs, &error);
	g_autoptr(GArray) departments = tasks != NULL ? read_pairs(options->departments, &error) : NULL;
	if (departments == NULL)
		return report_error(error);
	const DnAnalysedPlan sides[] = {analysed(before), analysed(after)};
	const DnCompareOptions comparing = {.registry = after->registry,
	                                    .threshold = options->threshold,
	                                    .rank_collectives = options->collectives,
	                                    .tasks = (const DnPairing *)(void *)tasks->data,
	                                    .n_tasks = tasks->len,
	                                    .departments = (const DnPairing *)(void *)departments->data,
	                                    .n_departments = departments->len};
	*comparison = dn_comparison_new(&sides[0], &sides[1], &comparing, &error);
	return *comparison != NULL ? STATUS_DONE : report_error(error);
}
