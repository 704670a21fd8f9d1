/* The program's entry: finds the command, parses its options, runs it. */
#include <dutynet/dutynet.h>

#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

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

static gboolean running;

/* GLib ends the program where there is no memory for it. It ends here instead, as after every other error; only what needs no
 * memory may be done. */
static void end_on_error(const char *domain, GLogLevelFlags level, const char *message, gpointer unused)
{
	if ((level & G_LOG_LEVEL_ERROR) == 0) {
		g_log_default_handler(domain, level, message, unused);
		return;
	}
	output_abandon();
	gboolean own = g_strcmp0(domain, G_LOG_DOMAIN) == 0;
	fprintf(stderr, "dutynet: %s%s%s\n", own || domain == NULL ? "" : domain, own || domain == NULL ? "" : ": ", message);
	_exit(STATUS_INTERNAL);
}

/* Some libraries use memory that they could not get. The system ends the program as it would, but no temporary file stays. */
static void end_on_crash(int number)
{
	output_abandon();
	raise(number);
}

/* Where something else watches for crashes, such as a sanitizer, it goes on doing so. */
static void watch_for_crashes(void)
{
	static const int crashes[] = {SIGSEGV, SIGBUS, SIGABRT};
	for (gsize i = 0; i < G_N_ELEMENTS(crashes); i++) {
		struct sigaction now, ending = {.sa_handler = end_on_crash, .sa_flags = (int)SA_RESETHAND | SA_NODEFER};
		sigemptyset(&ending.sa_mask);
		if (sigaction(crashes[i], NULL, &now) == 0 && now.sa_handler == SIG_DFL)
			sigaction(crashes[i], &ending, NULL);
	}
}

/* Some libraries end the program themselves where memory is missing, with a status that means something else here. */
static void end_early(void)
{
	if (running) {
		output_abandon();
		_exit(STATUS_INTERNAL);
	}
}

/* The C library would raise these limits with the size of what is freed: a tenth more memory in some runs and not in others. Blocks below
 * them are used again by the next stage, where new ones would cost as much as what is done in them. */
static void keep_small_blocks(void)
{
#ifdef M_MMAP_THRESHOLD
	mallopt(M_MMAP_THRESHOLD, 32 * 1024 * 1024); /* NOLINT(concurrency-mt-unsafe): there is no other thread yet */
	mallopt(M_TRIM_THRESHOLD, 16 * 1024 * 1024); /* NOLINT(concurrency-mt-unsafe): the same */
#endif
}

static Status run(int argc, char **argv)
{
	if (argc < 2)
		return report_usage(NULL, "a command is missing");
	if (strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "help") == 0)
		return print_help();
	if (strcmp(argv[1], "--version") == 0)
		return print_version();
	const Command *command = find_command(argv[1]);
	if (command == NULL)
		return report_usage(NULL, "there is no command \"%s\"", argv[1]);
	g_auto(GStrv) arguments = g_strdupv(argv + 1);
	Status status = run_command(command, &arguments);
	progress_die_if_interrupted();
	return status;
}

int main(int argc, char **argv)
{
	running = TRUE;
	keep_small_blocks();
	g_log_set_default_handler(end_on_error, NULL);
	atexit(end_early);
	watch_for_crashes();
	Status status = run(argc, argv);
	running = FALSE;
	return (int)status;
}
