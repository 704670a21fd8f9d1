/* Inside of the diagrams: what every kind draws with, and the kinds themselves. */
#ifndef DUTYNET_RENDER_DIAGRAM_H
#define DUTYNET_RENDER_DIAGRAM_H

#include <dutynet/render.h>

#include "render/diagram_canvas.h"
#include "render/diagram_style.h"
#include "render/diagram_view.h"

G_BEGIN_DECLS

/* One diagram while it is drawn. */
typedef struct {
	const char *kind;
	const DnPlan *plan;
	const DnAnalysis *analysis; /* may be NULL */
	const DnDiagramOptions *options;
	DnView *view;
	int ego;           /* the department whose tasks are in view; -1 for all */
	gboolean chinese;  /* language of titles and legends */
	char *font;
	DnCanvas *canvas;  /* from dn_page_begin() on */
	DnBox page;        /* the whole page, in canvas points */
	DnBox body;        /* what title and footer leave of it */
	GPtrArray *notes;  /* char *: what the reader should know, for the footer */
} DnDiagram;

/* A diagram in its place on its canvas, which dn_diagram_finish() draws. What the arguments point to outlives it. */
DnDiagram *dn_diagram_sketch(const char *kind, const DnPlan *plan, const DnNetwork *network, const DnAnalysis *analysis,
                             const DnDiagramOptions *options, GError **error);
void dn_diagram_free(DnDiagram *diagram);

/* Draws a diagram, to be written in the formats of a NULL-terminated list: dn_render_diagram() in two steps. Errors are the same. */
DnDrawing *dn_diagram_draw(const char *kind, const char *const *formats, const DnPlan *plan, const DnNetwork *network,
                           const DnAnalysis *analysis, const DnDiagramOptions *options, GError **error);

/* One of two texts (or formats), by the diagram's language. */
const char *dn_diagram_say(const DnDiagram *diagram, const char *zh, const char *en) G_GNUC_FORMAT(2) G_GNUC_FORMAT(3);

/* A department's name in the diagram's language where it is known, else as the plan writes it. */
const char *dn_diagram_name(const DnDiagram *diagram, guint department);

/* "国家知识产权局：60 项任务，牵头 29 项". The caller frees. */
char *dn_diagram_describe_department(const DnDiagram *diagram, guint department);

/* Adds a note to the footer. */
void dn_diagram_note(DnDiagram *diagram, const char *format, ...) G_GNUC_PRINTF(2, 3);

/* A number with the fewest digits, at most two behind the point. The caller frees. */
char *dn_diagram_number(double value);

/* The value of a measure of a department; NaN where there is no analysis or it lacks the measure. The diagram has to show the
 * whole plan: measures do not know of a part of it. */
double dn_diagram_measure(const DnDiagram *diagram, const char *key, guint department);

/* Whether a department stands in rankings. */
gboolean dn_diagram_ranks(const DnDiagram *diagram, guint department);

/* ---- Around the drawing ------------------------------------------------------------------------------------------ */

/* Chooses the font for the names of all departments and `more`, and tells options->warn what no font has. */
void dn_diagram_choose_font(DnDiagram *diagram, const char *more);
/* The canvas drawn for these formats; tells options->warn of a coarse PNG. */
DnDrawing *dn_diagram_finish(DnDiagram *diagram, const char *const *formats, GError **error);
/* The same in one format. */
GBytes *dn_diagram_write(DnDiagram *diagram, const char *format, GError **error);
/* Frees what the diagram owns. */
void dn_diagram_clear(DnDiagram *diagram);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnDiagram, dn_diagram_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnDiagram, dn_diagram_free)

/* ---- Page ------------------------------------------------------------------------------------------------------- */

/* A landscape page holds so many rows of a chart at their full height; more of them want a portrait one. */
#define DN_PAGE_WIDE_ROWS 22

typedef struct {
	const char *subject;  /* what the diagram shows, for the title */
	const char *subtitle; /* one line under it */
	gboolean portrait;    /* where the size leaves it open */
	double tall_height;   /* canvas points that the body wants where no size is given; 0 for an A4 page */
	gboolean directed;
} DnPage;

/* The body's size for a page, before anything is drawn. DN_ERROR_UNSUPPORTED for a size that is not understood. */
gboolean dn_page_measure(DnBox *body, const DnDiagram *diagram, const DnPage *page, GError **error);
/* Makes the canvas, writes the title, and sets diagram->body. */
gboolean dn_page_begin(DnDiagram *diagram, const DnPage *page, GError **error);
/* Writes the footer: source and notes. */
void dn_page_end(DnDiagram *diagram);

/* ---- Kinds ------------------------------------------------------------------------------------------------------ */

gboolean dn_diagram_draw_collaboration(DnDiagram *diagram, GError **error);
gboolean dn_diagram_draw_load(DnDiagram *diagram, GError **error);
gboolean dn_diagram_draw_responsibility(DnDiagram *diagram, GError **error);
gboolean dn_diagram_draw_leadership(DnDiagram *diagram, GError **error);
gboolean dn_diagram_draw_matrix(DnDiagram *diagram, GError **error);
gboolean dn_diagram_draw_sections(DnDiagram *diagram, GError **error);
gboolean dn_diagram_draw_clusters(DnDiagram *diagram, GError **error);
gboolean dn_diagram_draw_ego(DnDiagram *diagram, GError **error);
gboolean dn_diagram_draw_balance(DnDiagram *diagram, GError **error);

G_END_DECLS

#endif
