/* 由, behind which stands who does something. */
#ifndef DUTYNET_PLAN_BY_WORD_H
#define DUTYNET_PLAN_BY_WORD_H

#include "plan/profile.h"

G_BEGIN_DECLS

/* The first of the words, but for one that is part of another, or of a place: 自由贸易, 由旺镇. Empty, and at the end, for none. */
DnSlice dn_by_find(const DnProfile *profile, DnSlice words);

G_END_DECLS

#endif
