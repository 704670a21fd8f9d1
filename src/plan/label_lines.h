/* Names on lines of their own, below the label that says what they do. */
#ifndef DUTYNET_PLAN_LABEL_LINES_H
#define DUTYNET_PLAN_LABEL_LINES_H

#include "plan/reading.h"

G_BEGIN_DECLS

enum { DN_LONGEST_LABEL = 60 /* bytes, of a label alone in its line */ };

/* How many paragraphs from `index` on belong together since the first announces bodies that the others name, or goes on in them: at least 1,
 * itself. Of its reading, the paragraph and its marker must be known. What is judged on the way is kept in the arena. */
guint dn_label_lines_count(const DnReading *reading, const DnText *text, const DnLexicon *lexicon, DnArena *arena, guint index);

G_END_DECLS

#endif
