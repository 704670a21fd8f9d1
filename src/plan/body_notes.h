/* What stands behind the name of a body and is no part of it: 市教育局（牵头）, 中央宣传部（国家版权局）, Forest Agency – lead. */
#ifndef DUTYNET_PLAN_BODY_NOTES_H
#define DUTYNET_PLAN_BODY_NOTES_H

#include "plan/clause.h"

G_BEGIN_DECLS

/* Takes the note off the body's words, and fills in what it says: the body's duty and verb, or its name and the second one. */
void dn_body_notes_read(DnBody *body, const DnLexicon *lexicon, DnArena *arena);

/* Forest Agency – lead: the word for a role behind a dash, where spaces separate words. FALSE where there is none. */
gboolean dn_body_notes_split_dash(DnSlice *outer, DnSlice *inner, const DnLexicon *lexicon, DnSlice words);

/* The words as a name, kept in the arena. */
const char *dn_body_notes_keep(DnArena *arena, DnSlice words);

/* Customs of Customs support, beside a body of which it is said so that it leads: Home Office lead. In small letters the word is no part of a name. */
void dn_body_notes_read_said_beside(DnBody *body, const DnLexicon *lexicon, DnArena *arena);

G_END_DECLS

#endif
