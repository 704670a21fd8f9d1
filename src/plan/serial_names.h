/* Names of offices with commas that a list cut: Respect, Values and Inclusion Directorate. */
#ifndef DUTYNET_PLAN_SERIAL_NAMES_H
#define DUTYNET_PLAN_SERIAL_NAMES_H

#include "plan/draft.h"

G_BEGIN_DECLS

/* Joins a word and the office behind its comma where the draft has both several times, and the word never without the office. */
void dn_serial_names_join(DnDrafts *drafts);

G_END_DECLS

#endif
