/* Labels with which a part of a clause begins. */
#ifndef DUTYNET_PLAN_PART_LABELS_H
#define DUTYNET_PLAN_PART_LABELS_H

#include "plan/clause_duties.h"

G_BEGIN_DECLS

/* A label as dn_label_read() reads it; its words without a colon before a name beyond doubt: 牵头单位市教育局; or a word for a role before one:
 * Lead MoT. *out is undefined where there is none. */
gboolean dn_part_read_label(DnLabel *out, const DnLexicon *lexicon, DnSlice words);

/* Lead Harbour Office; support Treasury: before a word for those who join, the one for those who lead is no part of the only name. */
void dn_part_take_lead_before(const DnClauseReader *reader, const DnLabel *label);

G_END_DECLS

#endif
