/* Department names over the columns of a table. */
#ifndef DUTYNET_RENDER_DIAGRAM_HEADER_H
#define DUTYNET_RENDER_DIAGRAM_HEADER_H

#include "render/diagram.h"

G_BEGIN_DECLS

typedef enum {
	DN_HEADER_STACKED, /* names from top to bottom, one character a line */
	DN_HEADER_STAIRS,  /* each name on a line of its own, to the left, over its column */
	DN_HEADER_NUMBERS, /* the numbers of the columns, from 1; names stand elsewhere */
} DnHeaderStyle;

typedef struct {
	DnHeaderStyle style;
	const guint *departments;
	guint n;
	double left;   /* of the first column */
	double bottom; /* of the names */
	double step;   /* width of a column */
	double size;   /* of the letters */
	double room;   /* to the left of the first column, for stairs */
	const char *prefix; /* of the marks' names: "d" makes d0, d1 … */
} DnHeader;

/* Stacked where all names are Chinese, else `otherwise`. */
DnHeaderStyle dn_header_choose(const DnDiagram *diagram, const guint *departments, guint n, DnHeaderStyle otherwise);

double dn_header_height(const DnDiagram *diagram, const DnHeader *header);
void dn_header_draw(DnDiagram *diagram, const DnHeader *header);

/* The names that belong to the numbers, in columns from `top` on over so much width; their height first. */
double dn_header_key_height(const DnDiagram *diagram, const DnHeader *header, double width);
void dn_header_draw_key(DnDiagram *diagram, const DnHeader *header, DnPoint corner, double width);

G_END_DECLS

#endif
