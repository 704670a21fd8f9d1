/* Inside of the diagram `collaboration`: what its picture and its panel share. */
#ifndef DUTYNET_RENDER_DIAGRAM_COLLABORATION_H
#define DUTYNET_RENDER_DIAGRAM_COLLABORATION_H

#include "render/diagram.h"

G_BEGIN_DECLS

typedef struct {
	guint department;
	double radius;
	char *label;     /* of a few lines; NULL where only the disc is drawn */
	double size;     /* of the letters */
	double label_width, label_height;
	DnPoint box;     /* disc and label together */
	DnPoint place;   /* the middle of the box */
	gboolean alone;  /* has no tie in view */
} DnDisc;

typedef struct {
	DnDiagram *diagram;
	guint n;
	DnDisc *discs;          /* most tasks first */
	guint *disc_of;       /* department → index + 1 */
	guint min_shared;
	const double *backbone; /* one flag a row of the pairs frame; NULL where ties are cut by shared tasks */
	guint most_tasks, most_shared;
	guint labelled;
	DnBox picture, panel;
	double strip;         /* height of the foot of the picture, for departments without a tie; 0 where there is none */
	double unit;          /* radius of a disc of one task, at scale 1 */
	double scale;         /* of discs and letters, so that they fit */
} DnCollaboration;

/* Whether both departments of a pair are drawn. */
gboolean dn_collaboration_draws(const DnCollaboration *scene, const DnTiePair *pair);
/* Gives discs and labels their sizes and places in the picture: as large as fit, without overlaps. */
gboolean dn_collaboration_place(DnCollaboration *scene, GError **error);
/* The middle of a disc; its label is below it in its box. */
DnPoint dn_collaboration_middle(const DnDisc *disc);
/* The letter of a cluster, counted from 1; empty for 0 and beyond Z. */
const char *dn_collaboration_letter(guint cluster);
/* The width of the line of a tie. */
double dn_collaboration_tie_width(const DnCollaboration *scene, guint shared);
/* Draws the legend and the closest pairs. There must be a disc. */
void dn_collaboration_draw_panel(const DnCollaboration *scene);

G_END_DECLS

#endif
