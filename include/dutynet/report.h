/* The whole run: everything that `dutynet report` writes into one folder. */
#ifndef DUTYNET_REPORT_H
#define DUTYNET_REPORT_H

#include <dutynet/render.h>

G_BEGIN_DECLS

/* Zero-initialised options are the defaults. */
typedef struct {
	const char *language;      /* "zh", "en"; NULL follows the plan's first document */
	gboolean rank_collectives;
	const DnComparison *comparison; /* of the plan with an earlier one; the page then has a section on it. May be NULL */
	/* Whether child processes may write PNG and PDF while the next diagram is laid out. The files are the same. Only for a program
	 * that has no other thread when it calls: see fork(2). */
	gboolean may_fork;
	/* Called before each file; returning FALSE stops (DN_ERROR_FOREIGN, "interrupted") and leaves the files that are whole. */
	gboolean (*progress)(const char *file, guint done, guint total, void *data);
	void (*warn)(const char *message, void *data);
	void *data;                /* for both */
	/* Whether diagrams may be set in fonts cut down to the plan's characters: half the memory, a quarter less work, and smaller PDFs that
	 * look the same. Only for a program that draws nothing else, since the process keeps to these fonts. */
	gboolean may_cut_fonts;
} DnReportOptions;

/* Writes the report into `folder`, making it where it is missing, and returns the names of the files relative to it, in the
 * order written. Each file appears whole or not at all. NULL with DN_ERROR_OUTPUT where the folder cannot be written. */
DN_API GPtrArray *dn_report_write(const char *folder, const DnPlan *plan, const DnNetwork *network,
                                  const DnAnalysis *analysis, const DnReportOptions *options, GError **error);

G_END_DECLS

#endif
