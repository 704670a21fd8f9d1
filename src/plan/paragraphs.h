/* Joins printed lines into the paragraphs of a text. Parts of a long document are joined on all processors. */
#ifndef DUTYNET_PLAN_PARAGRAPHS_H
#define DUTYNET_PLAN_PARAGRAPHS_H

#include "plan/layout.h"
#include "plan/text.h"

G_BEGIN_DECLS

/* From byte `at` of the text on, bytes stand in `line` from byte `from` of that line on. */
typedef struct {
	gsize at;
	const DnLine *line;
	gsize from;
} DnAnchor;

/* Lines and how they were printed and laid out. */
typedef struct {
	const DnLine *lines;
	const DnPrinted *printed;
	gsize n;
	DnLayout layout;
	gboolean spaced; /* words are separated by spaces */
} DnPrintedLines;

/* Fills in the bytes, paragraphs and anchors (DnAnchor) of a text. Every line gives an anchor at least. Tells whether there are rows of
 * tables. */
gboolean dn_paragraphs_build(DnText *text, const DnPrintedLines *source);

G_END_DECLS

#endif
