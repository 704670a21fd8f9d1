/* What a part says of bodies beside their names: rules about who leads, and notes in brackets behind the last name of a list. */
#ifndef DUTYNET_PLAN_PART_NOTES_H
#define DUTYNET_PLAN_PART_NOTES_H

#include "plan/clause_duties.h"
#include "plan/clause_tail.h"

G_BEGIN_DECLS

/* Whether words name nobody: 以下简称…, or none are left. */
gboolean dn_part_says_nothing(const DnProfile *profile, DnSlice words);
/* 列第一位的为牵头单位: who leads of those that are listed. */
gboolean dn_part_states_rule(const DnProfile *profile, DnSlice words);
/* 除标注牵头的外: of whom the rule behind it does not speak. */
gboolean dn_part_states_exception(const DnProfile *profile, DnSlice words);
/* Notes a rule, with the exception before it, as that of the clause; behind another one it goes on with that. */
void dn_part_note_rule(DnClauseReader *reader, DnSlice words);
/* 财政部（列第一位的为牵头单位，下同）: notes the rule in brackets. What is left is the name, or all words where there is none. */
DnSlice dn_part_take_rule_note(DnClauseReader *reader, DnSlice words);

/* 市财政局（按职责分工负责）: that each does what is its own holds for all of them. */
gboolean dn_part_notes_own_duty(const DnLexicon *lexicon, DnSlice words);
/* 市财政局（市教育局牵头）: whether a clause stands in brackets behind the last name of a list. */
gboolean dn_part_has_clause_note(const DnLexicon *lexicon, DnSlice words);
/* Reads such a part; FALSE where it is none. */
gboolean dn_part_read_clause_note(DnClauseReader *reader, DnSlice words);
/* The same where a verb stands behind the brackets, which is that of the name before them. */
gboolean dn_part_read_noted(DnClauseReader *reader, const DnTail *tail);

G_END_DECLS

#endif
