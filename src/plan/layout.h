/* How a document's lines were laid out: one paragraph a line, or broken at a width. */
#ifndef DUTYNET_PLAN_LAYOUT_H
#define DUTYNET_PLAN_LAYOUT_H

#include <dutynet/document.h>

#include "plan/numbering.h"

G_BEGIN_DECLS

typedef struct {
	gboolean wrapped;  /* lines are broken at a width; else each line is a paragraph */
	guint width;       /* of a full line, in columns (a Chinese character takes two) */
	gboolean indented; /* a paragraph's first line is indented, no other is */
	gboolean gaps_end; /* an empty line ends a paragraph */
	gboolean blanks_tell; /* a blank at the end of a line was left where a printer broke it: some lines have none */
} DnLayout;

/* One printed line, without the spaces around it, and what can be said of it by itself. */
typedef struct {
	DnSlice text;
	guint width;
	guint indent;        /* columns */
	gunichar last;       /* character; 0 where it is empty */
	DnMarkerKind marker; /* of the number with which it begins */
	guint is_line : 1; /* a paragraph may go on from it, and in it */
	guint labelled : 1;
	guint blank_label : 1; /* a blank stands for the colon of its label */
	guint stroked : 1;   /* a stroke stands for the colon of its label */
	guint breaks_off : 1;   /* it ends in the middle of a sentence */
	guint has_blanks : 1;   /* it may hold spaces */
	guint has_brackets : 1; /* or brackets of clauses */
} DnPrinted;

/* Fills in `printed`, which has room for `n`; rows of tables stay empty. */
void dn_layout_print(DnPrinted *printed, const DnLine *lines, gsize n);
/* Paragraphs that are a printer's lines, as a conversion of a PDF leaves them, become lines in `printed`. */
void dn_layout_measure(DnLayout *out, DnPrinted *printed, const DnLine *lines, gsize n);
/* Whether `paragraph` goes on from its last line, `line`, to `next` below it, `gap` telling an empty line between. */
gboolean dn_layout_goes_on(const DnLayout *layout, DnSlice paragraph, const DnPrinted *line, const DnPrinted *next, gboolean gap);
/* Whether a blank at its end says that the words of the line go on in the next. */
gboolean dn_layout_ends_with_blank(const DnLayout *layout, const DnPrinted *line);
/* Whether a printed line is only the number of a page. */
gboolean dn_layout_is_page_number(DnSlice text);

G_END_DECLS

#endif
