/* Who acts, where an English sentence begins with it: DOI and NASA, in coordination with DOE, will assess the grid; Port Board to work with the
 * Sea Trust to promote safety. Running text is full of such sentences; that one gives a task is for the document to prove: plan/act_lists.h. */
#ifndef DUTYNET_PLAN_ACT_SUBJECT_H
#define DUTYNET_PLAN_ACT_SUBJECT_H

#include "plan/clause.h"

G_BEGIN_DECLS

typedef struct {
	DnClause clause; /* who acts, and with whom */
	gboolean sure;   /* some body that acts is one beyond doubt, whatever stands around it */
	gboolean single; /* some body that acts is no group */
	gboolean doubtful; /* a name that acts, in capitals, may be that of a thing: Smart Grid will support */
	gboolean asked;  /* the verb stands behind to: NASA to assess */
	gboolean standing; /* it is responsible for something, perhaps for good, which proves nothing */
	guint n_acting;  /* bodies before those who only take part */
} DnActSubject;

/* Reads the subject of a sentence. FALSE, and nothing to clear, where no names stand at its start before a modal and what somebody can do. */
gboolean dn_act_subject_read(DnActSubject *out, const DnLexicon *lexicon, DnArena *arena, DnSlice sentence);

/* Whether a word is a verb of what somebody can do, with or without a capital: Continue. */
gboolean dn_act_subject_is_deed(const DnProfile *profile, DnSlice word);

G_END_DECLS

#endif
