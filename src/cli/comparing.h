/* What commands that compare two plans share. */
#ifndef DUTYNET_CLI_COMPARING_H
#define DUTYNET_CLI_COMPARING_H

#include "cli/inputs.h"

/* Reads and analyses one side: a file, or all files of a folder. Anything but STATUS_DONE has been told to the user. */
Status read_side(Run *run, const char *command, const Options *options, const char *operand);

/* Compares them as the options say; the caller frees. Anything but STATUS_DONE has been told to the user. The comparison borrows from
 * both sides. */
Status compare_sides(DnComparison **comparison, const Options *options, const Run *before, const Run *after);

#endif
