/* The table of commands. */
#include "cli/command.h"

#include <string.h>

static const Command *const table[] = {
	&command_report,  &command_extract, &command_check,   &command_metrics,
	&command_diagram, &command_export,  &command_explain, &command_compare,
	&command_whatif,  &command_list,
};

const Command *const *all_commands(gsize *n)
{
	*n = G_N_ELEMENTS(table);
	return table;
}

const Command *find_command(const char *name)
{
	for (gsize i = 0; i < G_N_ELEMENTS(table); i++)
		if (strcmp(table[i]->name, name) == 0)
			return table[i];
	return NULL;
}

const char *chosen_format(const Command *command, const Options *options)
{
	g_auto(GStrv) formats = g_strsplit(command->formats, "|", -1);
	for (guint i = 0; formats[i] != NULL; i++)
		if (options->format == NULL || strcmp(formats[i], options->format) == 0)
			return g_intern_string(formats[i]);
	report_usage(command->name, "--format takes %s, not \"%s\"", command->formats, options->format);
	return NULL;
}

const char *format_for_output(const Command *command, const Options *options)
{
	const char *ending = options->format == NULL && options->output != NULL ? strrchr(options->output, '.') : NULL;
	g_auto(GStrv) formats = g_strsplit(command->formats, "|", -1);
	for (guint i = 0; ending != NULL && formats[i] != NULL; i++)
		if (strcmp(formats[i], ending + 1) == 0)
			return g_intern_string(formats[i]);
	return chosen_format(command, options);
}

gboolean is_picture_format(const char *format)
{
	return g_strv_contains((const char *const[]){"svg", "png", "pdf", "dot", NULL}, format);
}
