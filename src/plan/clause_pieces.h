/* Pieces: parts of a clause without their labels: dates, names, a verb. */
#ifndef DUTYNET_PLAN_CLAUSE_PIECES_H
#define DUTYNET_PLAN_CLAUSE_PIECES_H

#include "plan/clause_duties.h"
#include "plan/clause_tail.h"

G_BEGIN_DECLS

/* Reads a piece. */
void dn_piece_read(DnClauseReader *reader, DnSlice words);
/* The same in two steps. First the names, which wait, and what the end of the piece says of them; FALSE where it says nothing of bodies, or all
 * has been said. */
gboolean dn_piece_read_names(DnTail *tail, DnClauseReader *reader, DnSlice words);
/* Then what they do. */
void dn_piece_settle(DnClauseReader *reader, const DnTail *tail);
/* Whether words may say behind a whole name what is done, and to what: 市工信局推进项目. They do so behind a verb of another piece. */
gboolean dn_piece_may_act(const DnLexicon *lexicon, DnSlice words);

/* ---- In piece_names.c -------------------------------------------------------------------------------------------------------- */

/* Adds the bodies that the names of a piece are, without what is said of them beside. Words that are none are noted as unread. */
void dn_piece_add_names(DnClauseReader *reader, DnSlice words);

G_END_DECLS

#endif
