/* Where a part of a clause begins though no separator stands before it: at a label, or at the next number of a list. */
#ifndef DUTYNET_PLAN_PART_STARTS_H
#define DUTYNET_PLAN_PART_STARTS_H

#include "plan/clause.h"
#include "plan/numbering.h"

G_BEGIN_DECLS

/* 1.市教育局, ②市教育局: the number with which a body begins in a list. *out is undefined where there is none. */
gboolean dn_part_read_number(DnMarker *out, DnSlice words);

/* Bytes of a: or a,b： at the start of the words, the letters of the parts of a measure for which others stand behind them; 0 for none. */
gsize dn_part_letters_length(DnSlice words);

/* In all of these the part has begun at `start`, something else than a letter stands at `p`, and the clause ends at `end`. Outside brackets only. */

/* 市住建局配合单位：市发改委: where a label begins whose colon stands at `p`, right behind a whole name. NULL for none. */
const char *dn_part_label_behind_name(const DnLexicon *lexicon, const char *start, const char *p, const char *end);
/* a：厚生労働省b：総務省: where the letter stands whose colon is at `p`, right behind a whole name. NULL for none. */
const char *dn_part_letter_behind_name(const DnLexicon *lexicon, const char *start, const char *p);
/* 责任单位：1.市教育局2.市财政局: where the number begins to which the mark or bracket at `p` belongs, if it is the one behind that with which the part
 * begins. NULL for none. */
const char *dn_part_next_number(const DnLexicon *lexicon, const char *start, const char *p, const char *end);
/* The mark of 1、市教育局 parts nothing. */
gboolean dn_part_is_mark_of_number(const DnLexicon *lexicon, const char *start, const char *p);
/* 县民政局【配合单位】县残联, （牵头）市教育局（配合）市财政局: whether a label in brackets of its own begins at `p`. */
gboolean dn_part_is_before_label(const DnLexicon *lexicon, const char *start, const char *p, const char *end);

G_END_DECLS

#endif
