/* How high bodies stand in an administration, by the ends of their names in Japanese: a ministry, a bureau, a department, a division. */
#ifndef DUTYNET_PLAN_OFFICE_LEVELS_H
#define DUTYNET_PLAN_OFFICE_LEVELS_H

#include "base/arena.h"
#include "plan/name.h"

G_BEGIN_DECLS

typedef enum { DN_OFFICE_NONE, DN_OFFICE_MINISTRY, DN_OFFICE_BUREAU, DN_OFFICE_DEPARTMENT, DN_OFFICE_DIVISION } DnOfficeLevel;

DnOfficeLevel dn_office_level(const DnLexicon *lexicon, DnSlice name);
/* 福祉部⏎保育課: the cell with each part in one line with the body above it, where its lines are nothing but bodies and their parts, so that no other
 * body may be meant; the cell itself else. */
DnSlice dn_office_join_lines(const DnLexicon *lexicon, DnArena *arena, DnSlice cell);

G_END_DECLS

#endif
