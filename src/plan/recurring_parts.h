/* What parts of clauses say by themselves, whatever stands around them, as most do: it is found out once for all the places where the same words
 * stand. */
#ifndef DUTYNET_PLAN_RECURRING_PARTS_H
#define DUTYNET_PLAN_RECURRING_PARTS_H

#include "plan/clause_duties.h"

G_BEGIN_DECLS

/* Bytes of a part from its start. */
typedef struct {
	guint8 start, length;
} DnSpan;

/* As many as a part without separators mostly has. */
enum { DN_RECURRING_BODIES = 2 };

/* Some names, and what is said of them behind. */
typedef struct {
	gboolean plain; /* that is all; else the rest of this is undefined */
	guint n_bodies;
	DnSpan bodies[DN_RECURRING_BODIES];
	gboolean leads[DN_RECURRING_BODIES];
	gboolean open_ended, own_duty;
	guint n_verbs;
	DnDuty duty;
	DnSpan verb;
} DnRecurringPart;

/* For the `parts` of a lexicon. */
DnRecentWords *dn_recurring_parts_new(void);
/* FALSE where the part must be read where it stands. Where its words came lately, this takes a look at a table. */
gboolean dn_recurring_part_find(DnRecurringPart *out, const DnClauseReader *reader, DnSlice words);
/* Adds to the clause what such a part says, of the same words at this place. */
void dn_recurring_part_add(DnClauseReader *reader, const DnRecurringPart *part, DnSlice words);

G_END_DECLS

#endif
