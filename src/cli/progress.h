/* Long work: how far it is, told on a terminal, and Ctrl-C, which stops it between two steps so that nothing is left half done. */
#ifndef DUTYNET_CLI_PROGRESS_H
#define DUTYNET_CLI_PROGRESS_H

#include "cli/options.h"

typedef enum {
	PROGRESS_COMPUTES, /* there is nothing to be left half done: what has not stopped half a second after the signal is ended */
	PROGRESS_WRITES,   /* it stops only where the files are whole */
} ProgressKind;

/* Between the two, SIGINT, SIGTERM and SIGHUP are noted instead of killing the program; a second one kills it. Without options
 * nothing is shown. */
void progress_begin(const Options *options, ProgressKind kind);
void progress_end(void);
/* Whether a signal was noted. */
gboolean progress_interrupted(void);

/* The progress function of DnAnalysisOptions. */
gboolean progress_step(const char *stage, double done, void *unused);
/* That of DnReportOptions. */
gboolean progress_file(const char *file, guint done, guint total, void *unused);

/* Ends the program by the signal that was noted, as a shell expects it; returns where there was none. */
void progress_die_if_interrupted(void);

#endif
