/* Letters in brackets beside names: Treasury (A), Home Office (R), Border Force (C), which together are those of a responsibility assignment matrix
 * (plan/raci.h); and Treasury (L), of which it is told that nothing says what it means. */
#ifndef DUTYNET_PLAN_LETTER_NOTES_H
#define DUTYNET_PLAN_LETTER_NOTES_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* The letter that a note in brackets is: R, and A of A/R, which says more; 0 for none. */
gunichar dn_letter_note_read(DnSlice note);

/* Gives the bodies of a document the duties that their letters say, or tells that they say nothing. */
void dn_letter_notes_settle(DnDrafts *drafts);

G_END_DECLS

#endif
