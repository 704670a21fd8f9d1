/* Rendering: a plan, its network and its analysis as bytes in some format.
 *
 * Formats and diagrams are rows of two tables. Every renderer returns the whole output as GBytes, so that a caller decides
 * where it goes and nothing is ever half-written; two that can be larger than all the rest of the data have a form that hands
 * it on in pieces. Output depends on the arguments alone: no time, locale or environment gets
 * in; the one exception is PNG, PDF and text metrics in diagrams, which depend on the fonts that are installed. */
#ifndef DUTYNET_RENDER_H
#define DUTYNET_RENDER_H

#include <dutynet/compare.h>
#include <dutynet/robustness.h>
#include <dutynet/scenario.h>

G_BEGIN_DECLS

/* ---- JSON and tables -------------------------------------------------------------------------------------------- */

/* The plan as JSON, schema "dutynet-plan/1", or as CSV, one row a responsibility; dn_plan_parse() reads either back. */
DN_API GBytes *dn_render_plan_json(const DnPlan *plan, GError **error);
DN_API GBytes *dn_render_plan_csv(const DnPlan *plan, GError **error);

/* Takes the next bytes of an output that is too large to be held in memory; FALSE with error stops it. */
typedef gboolean (*DnWriteFunc)(const char *bytes, gsize n, void *data, GError **error);

/* At most so many rows of pairs[] and of leadership[] are listed where the caller does not say; the first are the strongest. Where
 * some are left out `conventions` says how many there are. */
#define DN_METRICS_TOP_PAIRS 500000

/* The metrics as JSON, schema "dutynet-metrics/1". Keys whose measure was not asked for are absent. */
DN_API GBytes *dn_render_metrics_json(const DnPlan *plan, const DnAnalysis *analysis, GError **error);
/* The same piece by piece, with at most `top_pairs` rows (0 for DN_METRICS_TOP_PAIRS). */
DN_API gboolean dn_write_metrics_json(DnWriteFunc write, void *data, const DnPlan *plan, const DnAnalysis *analysis,
                                      gsize top_pairs, GError **error);

/* The plan's diagnostics, for people ("text": `path:line:column: severity: message [code]`, one a line, and a summary) or
 * programs ("json", schema "dutynet-check/1"). DN_ERROR_UNSUPPORTED for another format. */
DN_API GBytes *dn_render_diagnostics(const char *format, const DnPlan *plan, GError **error);

/* One department as plain text: its numbers, what makes it stand out, its partners, and every task that it leads or joins with
 * the words of the plan and their place. `department` is a name or alias; DN_ERROR_INPUT, with the nearest names, where the
 * plan has none such. `language` is "zh", "en", or NULL for the plan's. */
DN_API GBytes *dn_render_explanation(const char *department, const char *language, const DnPlan *plan,
                                     const DnNetwork *network, const DnAnalysis *analysis, GError **error);

/* ---- Comparisons and scenarios ------------------------------------------------------------------------------------ */

/* A comparison for people ("text", or "html", one page that needs nothing else) or programs ("json", schema
 * "dutynet-compare/1"). `language` is "zh", "en", or NULL for that of
 * the later plan. DN_ERROR_UNSUPPORTED for another format. */
DN_API GBytes *dn_render_comparison(const char *format, const char *language, const DnComparison *comparison, GError **error);

/* What a scenario did: its edits and events, what is left without a lead or without anybody, whether overload is resolved or moved
 * elsewhere, and the comparison of the plan before and after, which must have been made with `tasks_by_index`. "text", or "json"
 * (schema "dutynet-whatif/1"). DN_ERROR_UNSUPPORTED for another format. */
DN_API GBytes *dn_render_outcome(const char *format, const char *language, const DnScenario *scenario,
                                 const DnOutcome *outcome, const DnComparison *comparison, GError **error);

/* The removals as a ranked table for people ("text") or programs ("json", schema "dutynet-robustness/1"). `plan` is the one that the
 * analysis was made of; `scenario` holds the edits that led to it and may be NULL. DN_ERROR_UNSUPPORTED for another format. */
DN_API GBytes *dn_render_robustness(const char *format, const char *language, const DnRobustness *robustness,
                                    const DnPlan *plan, const DnScenario *scenario, GError **error);

/* ---- Exports ---------------------------------------------------------------------------------------------------- */

/* A format as `dutynet list formats` shows it. */
typedef struct {
	const char *name;      /* "graphml" */
	const char *extension; /* ".graphml" */
	const char *summary;
} DnFormatInfo;

DN_API const DnFormatInfo *dn_export_formats(gsize *n);

/* The network in an exchange format; the projection on departments instead of both modes where `projection` is set.
 * DN_ERROR_UNSUPPORTED for an unknown format. */
DN_API GBytes *dn_render_export(const char *format, gboolean projection, const DnPlan *plan, const DnNetwork *network,
                                const DnAnalysis *analysis, GError **error);

/* The same piece by piece: GraphML is never held as a whole. */
DN_API gboolean dn_write_export(DnWriteFunc write, void *data, const char *format, gboolean projection, const DnPlan *plan,
                                const DnNetwork *network, const DnAnalysis *analysis, GError **error);

/* ---- Diagrams --------------------------------------------------------------------------------------------------- */

typedef struct {
	const char *name;    /* "collaboration" */
	const char *summary; /* what it shows */
	gboolean needs_department; /* takes a department's name, as `ego` does */
	const char *measures; /* what it shows of an analysis, as `--measures` takes them; the ties of a backbone need "backbone" too */
} DnDiagramInfo;

DN_API const DnDiagramInfo *dn_diagrams(gsize *n);

/* Zero-initialised options are the defaults. */
typedef struct {
	const char *language;   /* "zh" or "en" for titles and legends; NULL follows the plan's first document */
	const char *size;       /* "a4", "a3", "16:9", "WxH" in millimetres; NULL lets the diagram choose */
	guint top;              /* departments drawn or labelled at most; 0 lets the diagram choose */
	guint min_shared;       /* ties below this many shared tasks are not drawn; 0 lets the diagram choose */
	gboolean backbone;      /* draw only the ties that the sizes of the departments do not explain */
	gboolean rank_collectives; /* let collectives stand in rankings */
	const char *section;    /* only the tasks below headings that contain this text */
	const char *department; /* for `ego`: name or alias */
	/* Told, if set, of what the picture itself cannot say: a missing font, a coarser PNG. What was left out stands in its footer. */
	void (*warn)(const char *message, void *data);
	void *warn_data;
} DnDiagramOptions;

/* Draws one diagram as "dot", "svg", "png" (300 dpi) or "pdf". DN_ERROR_UNSUPPORTED for an unknown kind or format,
 * DN_ERROR_INPUT for an unknown department or section, DN_ERROR_FOREIGN with Graphviz's reason. One thread at a time. */
DN_API GBytes *dn_render_diagram(const char *kind, const char *format, const DnPlan *plan, const DnNetwork *network,
                                 const DnAnalysis *analysis, const DnDiagramOptions *options, GError **error);

/* The same in several formats (a NULL-terminated list), laid out once: `outputs` has room for one GBytes a format and is
 * filled, in their order, on success only. The caller frees each. */
DN_API gboolean dn_render_diagram_formats(GBytes **outputs, const char *kind, const char *const *formats,
                                          const DnPlan *plan, const DnNetwork *network, const DnAnalysis *analysis,
                                          const DnDiagramOptions *options, GError **error);

/* Draws a comparison: "difference" (collaborations new, lost, stronger, weaker) or "slope" (leads before and after), in the formats
 * of dn_render_diagram(). Of the options language, size, top and warn count. DN_ERROR_UNSUPPORTED for another kind or format. */
DN_API GBytes *dn_render_comparison_diagram(const char *kind, const char *format, const DnComparison *comparison,
                                            const DnDiagramOptions *options, GError **error);

/* Draws the removals as ranked bars: tasks left without anybody, without a lead, and with a lead to pass on, and beside them what falls
 * apart. `plan` and `network` are those that the analysis was made of. Of the options language, size, top and warn count. */
DN_API GBytes *dn_render_robustness_diagram(const char *format, const DnRobustness *robustness, const DnPlan *plan,
                                            const DnNetwork *network, const DnDiagramOptions *options, GError **error);

G_END_DECLS

#endif
