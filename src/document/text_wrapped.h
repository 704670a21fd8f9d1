/* Tables parted by wide blanks whose rows take several lines, each cell being broken within its own column. */
#ifndef DUTYNET_DOCUMENT_TEXT_WRAPPED_H
#define DUTYNET_DOCUMENT_TEXT_WRAPPED_H

#include "document/document.h"

G_BEGIN_DECLS

/* Whether the line may be the header of one, which titles those who do something; or begin a form above a header. */
gboolean dn_text_wrapped_may_begin(const DnLine *lines, guint n);

/* How the cells of tables are broken, by their headers: whether commas part the bodies in them, or the ends of lines. */
typedef struct DnTextHabits DnTextHabits;

/* Learns it from all tables that begin with a line for which `may_begin` holds; a header below a form no longer may. */
DnTextHabits *dn_text_habits_new(const GArray *lines, guint8 *may_begin);
void dn_text_habits_free(DnTextHabits *habits);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnTextHabits, dn_text_habits_free)

/* Adds the table that begins with the first of the `n` lines, if it is one, as table number `table`; returns how many lines it takes, 0 for none.
 * Nothing is taken unless it is sure what stands in which column, where rows begin, and which names go on in the next line. */
guint dn_text_wrapped_add(DnDocument *document, const DnTextHabits *habits, const DnLine *lines, guint n, guint table);

G_END_DECLS

#endif
