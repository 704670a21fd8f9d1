/* From the operands to a plan, its network and its analysis, as the options say. */
#ifndef DUTYNET_CLI_INPUTS_H
#define DUTYNET_CLI_INPUTS_H

#include <dutynet/dutynet.h>

#include "cli/options.h"
#include "cli/status.h"

/* A plan with what was computed from it. */
typedef struct {
	DnPlan *plan;
	DnRegistry *registry; /* NULL for the built-in one */
	DnNetwork *network;
	DnAnalysis *analysis;
} Run;

void run_clear(Run *run);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Run, run_clear)

/* Each fills in its part of *run from the parts before; anything but STATUS_DONE has been told to the user. A plan without a
 * task passes read_plan() only. */
Status read_plan(Run *run, const char *command, const Options *options, char **inputs);
Status require_tasks(const Run *run, char **inputs);
Status analyse(Run *run, const char *command, const Options *options);

/* How the options of the command line want an analysis made; every measure. */
DnAnalysisOptions analysis_options(const Options *options);

/* How they want a diagram drawn. */
DnDiagramOptions drawing_options(const Options *options, const char *language);

/* Reading, requiring and analysing in one. */
Status read_and_analyse(Run *run, const char *command, const Options *options, char **inputs);

/* What the program exits with when all went well: with --strict, a doubt about the input is told and counts. */
Status final_status(const Run *run, const Options *options);

/* "zh", "en", or NULL for auto; *known is FALSE, with the complaint printed, for anything else. */
const char *chosen_language(gboolean *known, const char *command, const Options *options);

#endif
