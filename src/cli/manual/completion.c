/* Completion scripts for bash, zsh and fish: commands, their options, and what an option or the first operand can be. */
#include <dutynet/document.h>
#include <dutynet/render.h>

#include <string.h>

#include "cli/manual/manual.h"

/* ---- Choices ------------------------------------------------------------------------------------------------------------ */

/* The words of "auto|first|none". Placeholders among them, such as NAME, start with a capital and are left out. */
static GPtrArray *split_choices(const char *text)
{
	GPtrArray *choices = g_ptr_array_new_with_free_func(g_free);
	g_auto(GStrv) words = g_strsplit(text, "|", -1);
	for (guint i = 0; words[i] != NULL && words[1] != NULL; i++)
		if (!g_ascii_isupper(words[i][0]))
			g_ptr_array_add(choices, g_strdup(words[i]));
	return choices;
}

static GPtrArray *reader_choices(void)
{
	GPtrArray *choices = g_ptr_array_new_with_free_func(g_free);
	gsize n;
	const DnReaderInfo *readers = dn_readers(&n);
	for (gsize i = 0; i < n; i++)
		g_ptr_array_add(choices, g_strdup(readers[i].name));
	return choices;
}

static GPtrArray *export_choices(void)
{
	GPtrArray *choices = g_ptr_array_new_with_free_func(g_free);
	gsize n;
	const DnFormatInfo *formats = dn_export_formats(&n);
	for (gsize i = 0; i < n; i++)
		g_ptr_array_add(choices, g_strdup(formats[i].name));
	return choices;
}

static GPtrArray *diagram_choices(void)
{
	GPtrArray *choices = g_ptr_array_new_with_free_func(g_free);
	gsize n;
	const DnDiagramInfo *diagrams = dn_diagrams(&n);
	for (gsize i = 0; i < n; i++)
		g_ptr_array_add(choices, g_strdup(diagrams[i].name));
	return choices;
}

/* Joined by spaces; "" where the argument is free. The caller frees. */
static char *join_choices(GPtrArray *choices)
{
	g_ptr_array_add(choices, NULL);
	char *joined = g_strjoinv(" ", (char **)choices->pdata);
	g_ptr_array_unref(choices);
	return joined;
}

static char *option_choices(const OptionRow *row, const Command *command)
{
	const char *argument = option_argument(row, command->formats);
	if (argument == NULL)
		return g_strdup("");
	return join_choices(strcmp(argument, "READER") == 0   ? reader_choices()
	                    : strcmp(argument, "FORMAT") == 0 ? export_choices()
	                                                      : split_choices(argument));
}

static char *operand_choices(const Command *command)
{
	g_auto(GStrv) operands = g_strsplit(command->operands, " ", 2);
	return join_choices(strcmp(operands[0], "KIND") == 0 ? diagram_choices() : split_choices(operands[0]));
}

/* ---- Rows --------------------------------------------------------------------------------------------------------------- */

typedef void (*WriteOption)(GString *script, const Command *command, const OptionRow *row);

static void write_options(GString *script, const Command *command, WriteOption write)
{
	gsize n;
	const OptionRow *rows = option_rows(&n);
	for (gsize i = 0; i < n; i++)
		if (rows[i].group & command->options)
			write(script, command, &rows[i]);
}

/* A copy in which a backslash stands before each of these characters. The caller frees. */
static char *escape(const char *text, const char *characters)
{
	GString *escaped = g_string_new(NULL);
	for (; *text != '\0'; text++) {
		if (strchr(characters, *text) != NULL)
			g_string_append_c(escaped, '\\');
		g_string_append_c(escaped, *text);
	}
	return g_string_free(escaped, FALSE);
}

/* ---- bash --------------------------------------------------------------------------------------------------------------- */

static void bash_option_name(GString *script, const Command *command, const OptionRow *row)
{
	(void)command;
	g_string_append_printf(script, " --%s", row->name);
}

static void bash_option_values(GString *script, const Command *command, const OptionRow *row)
{
	g_autofree char *choices = option_choices(row, command), *letter = g_strdup_printf("|-%c", row->letter);
	if (option_argument(row, command->formats) != NULL)
		g_string_append_printf(script, "\t\t--%s%s) values='%s' ;;\n", row->name, row->letter != '\0' ? letter : "", choices);
}

static void bash_command(GString *script, const Command *command)
{
	g_autofree char *operands = operand_choices(command);
	g_string_append_printf(script, "\t%s)\n\t\toptions='", command->name);
	write_options(script, command, bash_option_name);
	g_string_append_printf(script, "'\n\t\toperands='%s'\n\t\tcase $previous in\n", operands);
	write_options(script, command, bash_option_values);
	g_string_append(script, "\t\t*) return 1 ;;\n\t\tesac\n\t\t;;\n");
}

/* Where nothing is offered, bash completes file names. */
char *completion_bash(void)
{
	GString *script = g_string_new("# bash completion for dutynet\n\n"
	                               "# Sets options, operands and, for an option that takes an argument, values; false for no such option.\n"
	                               "_dutynet_words()\n{\n\tlocal previous=$2\n\tcase $1 in\n");
	g_autoptr(GString) names = g_string_new("--help --version");
	gsize n;
	const Command *const *commands = all_commands(&n);
	for (gsize i = 0; i < n; i++) {
		g_string_append_printf(names, " %s", commands[i]->name);
		bash_command(script, commands[i]);
	}
	g_string_append_printf(script,
	                       "\t*) return 1 ;;\n\tesac\n}\n\n"
	                       "_dutynet()\n{\n"
	                       "\tlocal current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]}\n"
	                       "\tlocal options operands values words\n"
	                       "\tif [ \"$COMP_CWORD\" -eq 1 ]; then\n\t\twords='%s'\n"
	                       "\telif _dutynet_words \"${COMP_WORDS[1]}\" \"$previous\"; then\n\t\twords=$values\n"
	                       "\telif [[ $current == -* ]]; then\n\t\twords=$options\n"
	                       "\telif [ \"$COMP_CWORD\" -eq 2 ]; then\n\t\twords=$operands\n\tfi\n"
	                       "\tmapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$current\")\n}\n\n"
	                       "complete -o default -F _dutynet dutynet\n",
	                       names->str);
	return g_string_free(script, FALSE);
}

/* ---- zsh ---------------------------------------------------------------------------------------------------------------- */

/* For the inside of single quotes and brackets. */
static char *zsh_text(const char *text)
{
	g_autofree char *escaped = escape(text, "[]:\\");
	g_auto(GStrv) parts = g_strsplit(escaped, "'", -1);
	return g_strjoinv("'\\''", parts);
}

static void zsh_option(GString *script, const Command *command, const OptionRow *row)
{
	g_autofree char *meaning = zsh_text(row->meaning), *choices = option_choices(row, command);
	const char *argument = option_argument(row, command->formats);
	if (row->letter != '\0')
		g_string_append_printf(script, "\t\t\t'(-%c --%s)'{-%c,--%s}'[%s]", row->letter, row->name, row->letter, row->name,
		                       meaning);
	else
		g_string_append_printf(script, "\t\t\t'%s--%s[%s]", row->type == ARGUMENT_EDIT ? "*" : "", row->name, meaning);
	if (argument != NULL)
		g_string_append_printf(script, ":%s:", row->name);
	if (row->type == ARGUMENT_FILE)
		g_string_append(script, "_files");
	else if (choices[0] != '\0')
		g_string_append_printf(script, "(%s)", choices);
	g_string_append(script, "' \\\n");
}

static void zsh_command(GString *script, const Command *command)
{
	g_autofree char *operands = operand_choices(command);
	g_string_append_printf(script, "\t%s)\n\t\t_arguments \\\n", command->name);
	write_options(script, command, zsh_option);
	if (operands[0] != '\0')
		g_string_append_printf(script, "\t\t\t'1:%s:(%s)' \\\n", command->name, operands);
	g_string_append(script, "\t\t\t'*:input:_files'\n\t\t;;\n");
}

char *completion_zsh(void)
{
	GString *script = g_string_new("#compdef dutynet\n\n_dutynet()\n{\n\tlocal -a commands\n\tcommands=(\n");
	gsize n;
	const Command *const *commands = all_commands(&n);
	for (gsize i = 0; i < n; i++) {
		g_autofree char *summary = zsh_text(commands[i]->summary);
		g_string_append_printf(script, "\t\t'%s:%s'\n", commands[i]->name, summary);
	}
	g_string_append(script, "\t)\n\tif (( CURRENT == 2 )); then\n\t\t_describe command commands\n\t\treturn\n\tfi\n"
	                        "\tshift words\n\t(( CURRENT-- ))\n\tcase $words[1] in\n");
	for (gsize i = 0; i < n; i++)
		zsh_command(script, commands[i]);
	g_string_append(script, "\tesac\n}\n\n_dutynet \"$@\"\n");
	return g_string_free(script, FALSE);
}

/* ---- fish --------------------------------------------------------------------------------------------------------------- */

static void fish_option(GString *script, const Command *command, const OptionRow *row)
{
	g_autofree char *meaning = escape(row->meaning, "'\\"), *choices = option_choices(row, command);
	g_string_append_printf(script, "complete -c dutynet -n '__fish_seen_subcommand_from %s' -l %s", command->name, row->name);
	if (row->letter != '\0')
		g_string_append_printf(script, " -s %c", row->letter);
	if (row->type == ARGUMENT_FILE)
		g_string_append(script, " -r -F");
	else if (option_argument(row, command->formats) != NULL)
		g_string_append_printf(script, " -x -a '%s'", choices);
	g_string_append_printf(script, " -d '%s'\n", meaning);
}

static void fish_command(GString *script, const Command *command)
{
	g_autofree char *summary = escape(command->summary, "'\\"), *operands = operand_choices(command);
	g_string_append_printf(script, "complete -c dutynet -n __fish_use_subcommand -f -a %s -d '%s'\n", command->name, summary);
	if (operands[0] != '\0')
		g_string_append_printf(script, "complete -c dutynet -n '__fish_seen_subcommand_from %s' -a '%s'\n", command->name,
		                       operands);
	write_options(script, command, fish_option);
}

char *completion_fish(void)
{
	GString *script = g_string_new("# fish completion for dutynet\n");
	gsize n;
	const Command *const *commands = all_commands(&n);
	for (gsize i = 0; i < n; i++)
		fish_command(script, commands[i]);
	return g_string_free(script, FALSE);
}
