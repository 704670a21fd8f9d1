/* The files of a report, planned before any is written. */
#ifndef DUTYNET_REPORT_OUTPUTS_H
#define DUTYNET_REPORT_OUTPUTS_H

#include <dutynet/report.h>

G_BEGIN_DECLS

/* What all files are made from, and what has been made so far. */
#define DN_N_PAINTERS 3

typedef struct {
	const DnPlan *plan;
	const DnNetwork *network;
	const DnAnalysis *analysis;
	const DnReportOptions *options;
	const char *language;  /* "zh" or "en" */
	GPtrArray *tables;     /* of DnTable */
	GPtrArray *names;      /* of all files, in the order of writing */
	GHashTable *diagrams;  /* "<kind>.<format>" → GBytes in the report's language; also "<kind>.zh", "<kind>.en": SVG for the page */
	GHashTable *drawings;  /* kind → DnDrawing, in the report's language */
	/* Child processes: one draws the other language, the others make PNGs and PDFs; NULL where there is none. */
	struct DnChild *translator, *painters[DN_N_PAINTERS];
	GHashTable *warned;    /* what has been said through options->warn: once is enough */
	GPtrArray *checksums;  /* SHA-256 of each file written so far */
	GArray *sizes;         /* gsize, likewise */
} DnRun;

typedef struct DnOutput DnOutput;
struct DnOutput {
	char *name;           /* relative to the folder, with '/' */
	const char *argument; /* kind, format or table, as `render` needs it */
	GBytes *(*render)(DnRun *run, const DnOutput *output, GError **error);
};

/* All files, an array of DnOutput; the manifest is the last. */
GPtrArray *dn_outputs_plan(const DnRun *run);

GBytes *dn_report_page(DnRun *run, const DnOutput *output, GError **error);
GBytes *dn_report_readme(DnRun *run, const DnOutput *output, GError **error);
GBytes *dn_report_manifest(DnRun *run, const DnOutput *output, GError **error);
/* One diagram in the format that the name ends in; all its formats are drawn at once when the first is asked for. */
GBytes *dn_report_diagram(DnRun *run, const DnOutput *output, GError **error);
/* Draws all diagrams for the page, in both languages, and sets about their files. */
gboolean dn_report_draw(DnRun *run, GError **error);
/* Lets go of files that are still being made. */
void dn_report_diagrams_drop(DnRun *run);
/* Draws a diagram of the comparison for the page. */
gboolean dn_report_draw_comparison(DnRun *run, const char *kind, const char *language, GError **error);

G_END_DECLS

#endif
