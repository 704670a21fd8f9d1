/* The table of options and its translation into GOption's. */
#include "cli/options.h"

#include <stddef.h>
#include <string.h>

static const OptionRow rows[] = {
	{"from", 0, OPTIONS_INPUT, ARGUMENT_STRING, offsetof(Options, from), "READER",
     "read the input as this format (see `dutynet list readers`)"},
	{"lead-rule", 0, OPTIONS_INPUT, ARGUMENT_STRING, offsetof(Options, lead_rule), "auto|first|none",
     "who leads where a clause does not say: what the document states (auto, the default), the first listed, or nobody"},
	{"apart", 0, OPTIONS_INPUT, ARGUMENT_NONE, offsetof(Options, apart), NULL,
     "of plans of several places: names that do not say of which place a body is, such as 市财政局, are kept apart by document"},
	{"registry", 0, OPTIONS_INPUT, ARGUMENT_FILE, offsetof(Options, registry), "FILE",
     "add the departments of this registry file to the built-in ones"},
	{"max-bytes", 0, OPTIONS_INPUT, ARGUMENT_LARGE, offsetof(Options, max_bytes), "N",
     "refuse a file of more than N bytes (default 268435456, 256 MiB)"},
	{"max-unpacked", 0, OPTIONS_INPUT, ARGUMENT_LARGE, offsetof(Options, max_unpacked), "N",
     "refuse a file that unpacks to more than N bytes (default 1073741824, 1 GiB)"},
	{"max-ratio", 0, OPTIONS_INPUT, ARGUMENT_COUNT, offsetof(Options, max_ratio), "N",
     "refuse a file that unpacks to more than 16 MiB and N times its size (default 200)"},
	{"max-depth", 0, OPTIONS_INPUT, ARGUMENT_COUNT, offsetof(Options, max_depth), "N",
     "refuse XML and HTML nested more than N deep (default 256)"},
	{"max-pages", 0, OPTIONS_INPUT, ARGUMENT_COUNT, offsetof(Options, max_pages), "N",
     "refuse a PDF or OFD of more than N pages (default 10000)"},
	{"max-tasks", 0, OPTIONS_INPUT, ARGUMENT_COUNT, offsetof(Options, max_tasks), "N",
     "refuse input with more than N tasks (default 10000000)"},
	{"max-departments", 0, OPTIONS_INPUT, ARGUMENT_COUNT, offsetof(Options, max_departments), "N",
     "refuse input that names more than N departments (default 1000000)"},
	{"max-bodies", 0, OPTIONS_INPUT, ARGUMENT_COUNT, offsetof(Options, max_bodies), "N",
     "refuse a task that names more than N bodies (default 10000)"},
	{"max-name", 0, OPTIONS_INPUT, ARGUMENT_COUNT, offsetof(Options, max_name), "N",
     "refuse a body's name of more than N characters (default 500)"},
	{"strict", 0, OPTIONS_INPUT, ARGUMENT_NONE, offsetof(Options, strict), NULL,
     "print every doubt about the input and exit with 1 if there is one"},
	{"quiet", 'q', OPTIONS_INPUT, ARGUMENT_NONE, offsetof(Options, quiet), NULL, "print errors only"},
	{"output", 'o', OPTIONS_OUTPUT, ARGUMENT_FILE, offsetof(Options, output), "PATH", "where to write"},
	{"format", 'f', OPTIONS_FORMAT, ARGUMENT_STRING, offsetof(Options, format), NULL, "the format of the output"},
	{"lang", 0, OPTIONS_LANGUAGE, ARGUMENT_STRING, offsetof(Options, language), "zh|en|auto",
     "the language of titles, legends and sentences; auto (the default) follows the plan"},
	{"seed", 0, OPTIONS_ANALYSIS, ARGUMENT_LARGE, offsetof(Options, seed), "N", "the seed of every random choice (default 1)"},
	{"cluster-runs", 0, OPTIONS_ANALYSIS, ARGUMENT_COUNT, offsetof(Options, cluster_runs), "N",
     "seeded starts of the clustering (default: by size)"},
	{"resolution", 0, OPTIONS_ANALYSIS, ARGUMENT_REAL, offsetof(Options, resolution), "R",
     "resolution of the clustering; above 1 makes more and smaller clusters (default 1)"},
	{"collectives", 0, OPTIONS_ANALYSIS, ARGUMENT_NONE, offsetof(Options, collectives), NULL,
     "let groups that are not one body stand in rankings and findings"},
	{"measures", 0, OPTIONS_MEASURES, ARGUMENT_STRING, offsetof(Options, measures), "core|all|NAME,…",
     "which measures to compute (default all; see `dutynet list measures`)"},
	{"min-shared", 0, OPTIONS_METRICS, ARGUMENT_COUNT, offsetof(Options, least_shared), "N",
     "leave ties below N shared tasks out of the projection and of all that is computed on it (default 1)"},
	{"top-pairs", 0, OPTIONS_METRICS, ARGUMENT_COUNT, offsetof(Options, top_pairs), "N",
     "list at most the N strongest pairs and leaderships (default 500000); the measures are those of all"},
	{"path-visits", 0, OPTIONS_METRICS, ARGUMENT_LARGE, offsetof(Options, path_visits), "N",
     "follow the projection's shortest paths from all departments where that visits at most N ties, and sample them beyond (default "
     "20000000000)"},
	{"graphml", 0, OPTIONS_METRICS, ARGUMENT_FILE, offsetof(Options, graphml), "PATH",
     "also write the network with the measures there, as GraphML"},
	{"size", 0, OPTIONS_PAGE, ARGUMENT_STRING, offsetof(Options, size), "a4|a3|16:9|WxH",
     "the page, W and H in millimetres"},
	{"top", 0, OPTIONS_PAGE, ARGUMENT_COUNT, offsetof(Options, top), "N", "draw at most N departments"},
	{"min-shared", 0, OPTIONS_DIAGRAM, ARGUMENT_COUNT, offsetof(Options, min_shared), "N",
     "leave out ties below N shared tasks"},
	{"backbone", 0, OPTIONS_DIAGRAM, ARGUMENT_NONE, offsetof(Options, backbone), NULL,
     "draw only ties that the sizes of the departments do not explain"},
	{"section", 0, OPTIONS_DIAGRAM, ARGUMENT_STRING, offsetof(Options, section), "TEXT",
     "only tasks below headings that contain TEXT"},
	{"projection", 0, OPTIONS_EXPORT, ARGUMENT_NONE, offsetof(Options, projection), NULL,
     "export the departments and their shared tasks instead of both modes"},
	{"compare", 0, OPTIONS_REPORT, ARGUMENT_FILE, offsetof(Options, compare), "BEFORE",
     "add what changed since this earlier plan, a file or a folder of files"},
	{"threshold", 0, OPTIONS_MATCHING, ARGUMENT_REAL, offsetof(Options, threshold), "S",
     "the least similarity, 0–1, of two texts of one task (default 0.45); above 1, only equal texts"},
	{"pairs", 0, OPTIONS_MATCHING, ARGUMENT_FILE, offsetof(Options, pairs), "FILE",
     "a table of tasks that are known to belong together: columns before and after with ids; one left empty says that the task "
     "has no counterpart"},
	{"departments", 0, OPTIONS_MATCHING, ARGUMENT_FILE, offsetof(Options, departments), "FILE",
     "the same for departments: columns before and after with names"},
	{"diagram", 0, OPTIONS_COMPARE, ARGUMENT_STRING, offsetof(Options, diagram), "difference|slope",
     "which picture svg, png, pdf and dot draw: collaborations new and lost (the default), or leads before and after"},
	{"merge", 0, OPTIONS_EDITS, ARGUMENT_EDIT, offsetof(Options, edits), "A,B=C", "A and B become C"},
	{"split", 0, OPTIONS_EDITS, ARGUMENT_EDIT, offsetof(Options, edits), "A=B,C",
     "A becomes B and C; A=B:3 7,C:9 gives the tasks named to one of them alone"},
	{"remove", 0, OPTIONS_EDITS, ARGUMENT_EDIT, offsetof(Options, edits), "A",
     "A goes; tasks that it led pass to the first participant"},
	{"rename", 0, OPTIONS_EDITS, ARGUMENT_EDIT, offsetof(Options, edits), "A=B", "A is called B"},
	{"move", 0, OPTIONS_EDITS, ARGUMENT_EDIT, offsetof(Options, edits), "TASK:LEAD", "another department leads the task"},
	{"relieve", 0, OPTIONS_EDITS, ARGUMENT_EDIT_ALONE, offsetof(Options, edits), NULL,
     "share the leads out as evenly as can be, with the fewest changes"},
	{"keep", 0, OPTIONS_EDITS, ARGUMENT_EDIT, offsetof(Options, edits), "TASK,…", "these tasks keep their lead in --relieve"},
	{"max", 0, OPTIONS_EDITS, ARGUMENT_EDIT, offsetof(Options, edits), "N", "--relieve makes at most N changes"},
	{"scenario", 0, OPTIONS_EDITS, ARGUMENT_EDIT, offsetof(Options, edits), "FILE",
     "the edits of a file, one a line, written like these options without the dashes"},
	{"save", 0, OPTIONS_EDITS, ARGUMENT_FILE, offsetof(Options, save), "FILE", "write the changed plan there, as JSON"},
	{"robustness", 0, OPTIONS_EDITS, ARGUMENT_NONE, offsetof(Options, robustness), NULL,
     "rank the departments by what the removal of each would do, after the other changes, if there are any"},
	{"help", 'h', ~0u, ARGUMENT_NONE, offsetof(Options, help), NULL, "show this help"},
};

const OptionRow *option_rows(gsize *n)
{
	*n = G_N_ELEMENTS(rows);
	return rows;
}

void options_clear(Options *options)
{
	char **const strings[] = {&options->from,   &options->lead_rule, &options->registry, &options->output, &options->format,
	                          &options->language, &options->measures, &options->size,     &options->section,
	                          &options->pairs,    &options->departments, &options->compare, &options->diagram,   &options->save,     &options->graphml};
	for (gsize i = 0; i < G_N_ELEMENTS(strings); i++)
		g_clear_pointer(strings[i], g_free);
	g_clear_pointer(&options->edits, g_ptr_array_unref);
}

/* ---- Edits ------------------------------------------------------------------------------------------------------ */

static void edit_free(void *data)
{
	OptionEdit *edit = data;
	g_free(edit->name);
	g_free(edit->argument);
	g_free(edit);
}

static gboolean take_edit(const char *name, const char *argument, void *data, GError **error)
{
	Options *options = data;
	if (argument != NULL && !g_utf8_validate(argument, -1, NULL)) {
		g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s takes UTF-8 text", name);
		return FALSE;
	}
	if (options->edits == NULL)
		options->edits = g_ptr_array_new_with_free_func(edit_free);
	OptionEdit *edit = g_new(OptionEdit, 1);
	*edit = (OptionEdit){g_strdup(name + strspn(name, "-")), g_strdup(argument != NULL ? argument : "")};
	g_ptr_array_add(options->edits, edit);
	return TRUE;
}

/* GOption wants the function as an object pointer, which ISO C does not convert. */
static void *take_edit_pointer(void)
{
	GOptionArgFunc function = take_edit;
	void *pointer;
	memcpy(&pointer, &function, sizeof pointer);
	return pointer;
}

static gboolean is_edit(const OptionRow *row)
{
	return row->type == ARGUMENT_EDIT || row->type == ARGUMENT_EDIT_ALONE;
}

/* ---- GOption ---------------------------------------------------------------------------------------------------- */

/* Strings are taken as file names are, byte by byte: GOption would convert them from the locale's encoding. */
static GOptionArg glib_type(ArgumentType type)
{
	static const GOptionArg types[] = {
		[ARGUMENT_NONE] = G_OPTION_ARG_NONE,   [ARGUMENT_STRING] = G_OPTION_ARG_FILENAME,
		[ARGUMENT_FILE] = G_OPTION_ARG_FILENAME, [ARGUMENT_COUNT] = G_OPTION_ARG_INT,
		[ARGUMENT_LARGE] = G_OPTION_ARG_INT64,  [ARGUMENT_REAL] = G_OPTION_ARG_DOUBLE,
		[ARGUMENT_EDIT] = G_OPTION_ARG_CALLBACK, [ARGUMENT_EDIT_ALONE] = G_OPTION_ARG_CALLBACK,
	};
	return types[type];
}

/* Arguments of edits, too, are taken byte by byte. */
static gint glib_flags(ArgumentType type)
{
	return type == ARGUMENT_EDIT ? G_OPTION_FLAG_FILENAME : type == ARGUMENT_EDIT_ALONE ? G_OPTION_FLAG_NO_ARG : 0;
}

const char *option_argument(const OptionRow *row, const char *formats)
{
	return row->group == OPTIONS_FORMAT ? formats : row->argument;
}

static GOptionContext *context_for(Options *options, OptionGroups groups, const char *formats)
{
	GOptionContext *context = g_option_context_new(NULL);
	g_option_context_set_help_enabled(context, FALSE);
	g_option_context_set_main_group(context, g_option_group_new("dutynet", "", "", options, NULL));
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		if ((rows[i].group & groups) == 0)
			continue;
		const GOptionEntry entries[] = {{.long_name = rows[i].name,
		                                 .short_name = rows[i].letter,
		                                 .flags = glib_flags(rows[i].type),
		                                 .arg = glib_type(rows[i].type),
		                                 .arg_data = is_edit(&rows[i]) ? take_edit_pointer()
		                                                               : (char *)options + rows[i].offset,
		                                 .description = rows[i].meaning,
		                                 .arg_description = option_argument(&rows[i], formats)},
		                                G_OPTION_ENTRY_NULL};
		g_option_context_add_main_entries(context, entries, NULL);
	}
	return context;
}

/* Limits that are not given are marked while the options are read, to tell them from a limit of 0, which would refuse everything. */
#define NOT_GIVEN G_MININT

static void exchange_limits(Options *options, gint from, gint to)
{
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		char *value = (char *)options + rows[i].offset;
		gboolean is_limit = g_str_has_prefix(rows[i].name, "max-");
		if (is_limit && rows[i].type == ARGUMENT_COUNT && *(gint *)(void *)value == from)
			*(gint *)(void *)value = to;
		else if (is_limit && rows[i].type == ARGUMENT_LARGE && *(gint64 *)(void *)value == from)
			*(gint64 *)(void *)value = to;
	}
}

static gboolean check_value(const OptionRow *row, const Options *options, GError **error)
{
	const void *value = (const char *)options + row->offset;
	const char *complaint = NULL;
	if (row->type == ARGUMENT_STRING && *(char *const *)value != NULL && !g_utf8_validate(*(char *const *)value, -1, NULL))
		complaint = "takes UTF-8 text";
	else if ((row->type == ARGUMENT_COUNT && *(const gint *)value < 0) ||
	         (row->type == ARGUMENT_LARGE && *(const gint64 *)value < 0))
		complaint = "takes a number from 1";
	else if (row->type == ARGUMENT_REAL && !(*(const double *)value >= 0))
		complaint = "takes a positive number";
	if (complaint == NULL)
		return TRUE;
	g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "--%s %s", row->name, complaint);
	return FALSE;
}

gboolean options_parse(Options *options, char ***arguments, OptionGroups groups, const char *formats, GError **error)
{
	g_autoptr(GOptionContext) context = context_for(options, groups, formats);
	exchange_limits(options, 0, NOT_GIVEN);
	if (!g_option_context_parse_strv(context, arguments, error))
		return FALSE;
	exchange_limits(options, 0, -1);
	exchange_limits(options, NOT_GIVEN, 0);
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++)
		if (!check_value(&rows[i], options, error))
			return FALSE;
	return TRUE;
}

char *options_describe(OptionGroups groups, const char *formats)
{
	GString *text = g_string_new("Options:\n");
	for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
		if ((rows[i].group & groups) == 0)
			continue;
		const char *argument = option_argument(&rows[i], formats);
		g_autofree char *letter = rows[i].letter != 0 ? g_strdup_printf("-%c, ", rows[i].letter) : g_strdup("    ");
		g_string_append_printf(text, "  %s--%s%s%s\n          %s\n", letter, rows[i].name, argument != NULL ? " " : "",
		                       argument != NULL ? argument : "", rows[i].meaning);
	}
	return g_string_free(text, FALSE);
}
