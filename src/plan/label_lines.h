/* Names on lines of their own, below the label that says what they do. */
#ifndef DUTYNET_PLAN_LABEL_LINES_H
#define DUTYNET_PLAN_LABEL_LINES_H

#include "plan/reading.h"

G_BEGIN_DECLS

/* Counts the paragraphs from `index` on that belong together since the first announces bodies that the others name, or goes on in them. Of
 * its reading the paragraph and its marker must be known; n_paragraphs and `unread` are set. What is judged on the way is kept in the arena. */
void dn_label_lines_read(DnReading *reading, const DnText *text, const DnLexicon *lexicon, DnArena *arena, guint index);

G_END_DECLS

#endif
