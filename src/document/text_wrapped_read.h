/* Reading a table parted by wide blanks whose rows take several lines: its columns, its rows, its end. */
#ifndef DUTYNET_DOCUMENT_TEXT_WRAPPED_READ_H
#define DUTYNET_DOCUMENT_TEXT_WRAPPED_READ_H

#include "document/text_page_cuts.h"
#include "document/text_rows.h"

G_BEGIN_DECLS

enum { DN_TEXT_MOST_LINES = 400 };

typedef struct {
	const DnLine *lines; /* from the header on */
	guint n_header;
	guint8 skipped[DN_TEXT_MOST_LINES]; /* titles of sections */
	DnTextColumns columns;
	GArray *rows; /* DnTextRow */
	guint end;
	DnTextMended mended; /* whose lines they are, where the end of a page cut a row */
	guint stacked; /* columns of bodies each of whose lines is one, a bit each */
	GHashTable *alone; /* names that stand alone in cells of the text */
	guint breaking; /* columns of bodies in which full lines break off within names, a bit each */
	guint pairs; /* columns of bodies whose lines are a body and its office in turn, a bit each */
	guint widths[DN_TEXT_MOST_PIECES]; /* of the columns: that of the widest line in any table with the same header, where more than one is known */
	guint habits; /* how its cells are broken, where that is known */
} DnTextWrapped;

/* Reads the table whose header is the first of the `n` lines; in a form its one row ends at a blank line. FALSE where anything of it is unsure, or
 * where rows of it stand below what was read. */
gboolean dn_text_wrapped_read(DnTextWrapped *table, const DnLine *lines, guint n, gboolean in_form);
void dn_text_wrapped_clear(DnTextWrapped *table);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnTextWrapped, dn_text_wrapped_clear)

/* How many of the lines that were given the table takes. */
guint dn_text_wrapped_taken(const DnTextWrapped *table);
gboolean dn_text_wrapped_is_of_bodies(const DnTextWrapped *table, guint column);

G_END_DECLS

#endif
