/* Items of a list in a language with spaces: the words up to the next mark, their number, and the names that conjunctions join in them. */
#ifndef DUTYNET_PLAN_LIST_ITEMS_H
#define DUTYNET_PLAN_LIST_ITEMS_H

#include "plan/name.h"

G_BEGIN_DECLS

/* Whether the byte at `at` is the dot of a single capital: those of U.S. Department of Energy, that of A. Weir. */
gboolean dn_is_dot_of_initial(DnSlice words, gsize at);

/* Bytes of the number that stands before an item of a list within a line, and of the blanks behind it: 1. 2) (3) (a); 0 for none. *number is
 * its place in the list, 3 for (c), and undefined where there is none; NULL where nobody asks. */
gsize dn_item_number(guint *number, DnSlice words);

/* The words up to the next mark of a list, without the article before them, of *article bytes: Treasury of the Treasury, Home Office. `article`
 * may be NULL. */
DnSlice dn_item_next(gsize *article, const DnLexicon *lexicon, DnSlice rest);

/* Cabinet Office of Cabinet Office and Department for Transport, CIABOC of CIABOC (Independent Commission): what stands before a conjunction
 * with a whole name behind it, or before brackets; else all words. */
DnSlice dn_item_first_name(const DnLexicon *lexicon, DnSlice words);
/* Department for Culture of Cabinet Office and Department for Culture, or of Treasury with Department for Culture: what a name begins behind the last
 * conjunction; else all words. */
DnSlice dn_item_last_name(const DnLexicon *lexicon, DnSlice words);
/* Media and Sport of Media and Sport and the Home Office: what stands before the last conjunction behind which a name begins, where another
 * conjunction stands before that; else all words. */
DnSlice dn_item_before_next_name(const DnLexicon *lexicon, DnSlice item);

G_END_DECLS

#endif
