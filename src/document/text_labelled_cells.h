/* English names behind labels, of a cell whose lines a copy broke: Lead: Ministry of⏎Works; Supporting: Town⏎Council, Rail Office. */
#ifndef DUTYNET_DOCUMENT_TEXT_LABELLED_CELLS_H
#define DUTYNET_DOCUMENT_TEXT_LABELLED_CELLS_H

#include "document/document.h"

G_BEGIN_DECLS

/* Whether the line begins with such a label. */
gboolean dn_text_label_begins(const DnLine *line);

/* Whether such a label is all of the line: names may stand below it one a line. */
gboolean dn_text_label_is_alone(const DnLine *line);
/* Whether a semicolon parts one from the names before it: Bureau; Supporting: Rail Office. */
gboolean dn_text_label_stands_within(const DnLine *line);

/* Whether names may end with the word: Authority, Council. */
gboolean dn_text_ends_names(const char *word);

/* The bytes of the widest line. */
gsize dn_text_labelled_widest(const DnLine *lines, guint n);
/* The cell that the lines make, the widest line of whose column has `widest` bytes, a line feed before each label that begins one. Something else
 * may stand in the last line where the cell is not surely followed by another item. NULL where nobody can tell whether a name goes on with the next
 * line, or whether all of the lines are of the cell. Free with g_free(). */
char *dn_text_labelled_join(const DnLine *lines, guint n, gsize widest, gboolean is_followed);

G_END_DECLS

#endif
