/* What is written about the commands for other programs to show: manual pages, and shell completions. All of it comes from the
 * table of commands and the table of options. The texts are the caller's to free. */
#ifndef DUTYNET_CLI_MANUAL_MANUAL_H
#define DUTYNET_CLI_MANUAL_MANUAL_H

#include "cli/command.h"

/* The page dutynet(1). */
char *manual_page(void);
/* The page of a command, dutynet-COMMAND(1). */
char *manual_page_of(const Command *command);

/* A completion script for one shell. */
char *completion_bash(void);
char *completion_zsh(void);
char *completion_fish(void);

#endif
