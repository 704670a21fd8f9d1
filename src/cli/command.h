/* What a command of the program is. The table of all commands is in commands.c; each command is one file cmd_<name>.c. */
#ifndef DUTYNET_CLI_COMMAND_H
#define DUTYNET_CLI_COMMAND_H

#include "cli/options.h"
#include "cli/status.h"

typedef struct Command Command;

struct Command {
	const char *name;
	const char *operands; /* as in the usage line: "INPUT..." */
	guint min_operands, max_operands;
	const char *summary;  /* one line */
	const char *details;  /* what a user should know beyond it, one or more paragraphs with line ends; "" for nothing */
	const char *examples; /* command lines with what they do, for the help */
	OptionGroups options;
	const char *formats;  /* "json|csv", the first being the default; NULL where there is no choice */
	Status (*run)(const Command *command, const Options *options, char **operands);
};

/* All commands in the order of the help; *n receives how many. */
const Command *const *all_commands(gsize *n);
/* NULL where there is none of that name. */
const Command *find_command(const char *name);

/* The format that was asked for, the default where none was; NULL, with the complaint printed, where the command does not
 * know it. */
const char *chosen_format(const Command *command, const Options *options);

/* The same, but without -f the ending of -o decides, where it is one of the formats. */
const char *format_for_output(const Command *command, const Options *options);
gboolean is_picture_format(const char *format);

extern const Command command_report, command_extract, command_check, command_metrics, command_diagram, command_export,
	command_explain, command_compare, command_whatif, command_list;

#endif
