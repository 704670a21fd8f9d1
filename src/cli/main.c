/* The program's entry: finds the command, parses its options, runs it. */
#include <dutynet/dutynet.h>

#include <string.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "cli/command.h"
#include "cli/output.h"
#include "cli/progress.h"

static Status print_help(void)
{
	GString *text = g_string_new("Usage: dutynet COMMAND [OPTION...] OPERAND...\n\n"
	                             "Reads government plans and shows who works with whom, who is overloaded as a lead, and\n"
	                             "which departments share responsibility.\n\nCommands:\n");
	gsize n;
	const Command *const *all = all_commands(&n);
	for (gsize i = 0; i < n; i++)
		g_string_append_printf(text, "  %-9s %s\n", all[i]->name, all[i]->summary);
	g_string_append(text, "\nOptions:\n  -h, --help     show this help; after a command, that command's\n"
	                      "      --version  show the versions of dutynet and of the libraries underneath\n\n"
	                      "Start with:\n  dutynet report plan.txt\n\n"
	                      "Exit status: 0 done, 1 done with findings asked about, 2 usage, 3 input cannot be read or\n"
	                      "understood, 4 output cannot be written, 5 internal.\n");
	Status status = write_standard_output(text->str, text->len);
	g_string_free(text, TRUE);
	return status;
}

static Status print_version(void)
{
	g_autofree char *text = g_strdup_printf("dutynet %s\n%s\n", dn_version(), dn_version_libraries());
	return write_standard_output(text, strlen(text));
}

static Status print_command_help(const Command *command)
{
	g_autofree char *options = options_describe(command->options, command->formats);
	g_autofree char *text =
		g_strdup_printf("Usage: dutynet %s [OPTION...] %s\n\n%s.\n%s%s\n%s\nExamples:\n%s", command->name, command->operands,
	                    command->summary, command->details[0] != '\0' ? "\n" : "", command->details, options,
	                    command->examples);
	return write_standard_output(text, strlen(text));
}

static Status check_operands(const Command *command, char **operands)
{
	guint n = g_strv_length(operands);
	if (n < command->min_operands)
		return report_usage(command->name, "%s needs %s", command->name, command->operands);
	if (n > command->max_operands)
		return report_usage(command->name, "\"%s\" is one operand too many", operands[command->max_operands]);
	return STATUS_DONE;
}

/* `arguments` starts with the command's name, which stands where GOption expects the program's. */
static Status run_command(const Command *command, char ***arguments)
{
	g_auto(Options) options = {0};
	g_autoptr(GError) error = NULL;
	if (!options_parse(&options, arguments, command->options, command->formats, &error))
		return report_usage(command->name, "%s", error->message);
	if (options.help)
		return print_command_help(command);
	char **operands = *arguments + 1;
	if (operands[0] != NULL && strcmp(operands[0], "--") == 0)
		operands++;
	Status status = check_operands(command, operands);
	return status == STATUS_DONE ? command->run(command, &options, operands) : status;
}

/* Large pieces of memory go back when they are freed: by default glibc keeps up to 32 MB of each size that was, which between stages adds
 * up to a tenth of the whole. */
static void return_large_memory(void)
{
#ifdef __GLIBC__
	mallopt(M_MMAP_THRESHOLD, 256 * 1024);
#endif
}

int main(int argc, char **argv)
{
	return_large_memory();
	if (argc < 2)
		return (int)report_usage(NULL, "a command is missing");
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0)
		return (int)print_help();
	if (strcmp(argv[1], "--version") == 0)
		return (int)print_version();
	const Command *command = find_command(argv[1]);
	if (command == NULL)
		return (int)report_usage(NULL, "there is no command \"%s\"", argv[1]);
	g_auto(GStrv) arguments = g_strdupv(argv + 1);
	Status status = run_command(command, &arguments);
	progress_die_if_interrupted();
	return (int)status;
}
