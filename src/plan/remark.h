/* Remarks in brackets that stand behind a clause and say nothing of bodies: (2001年12月), 【再掲】. */
#ifndef DUTYNET_PLAN_REMARK_H
#define DUTYNET_PLAN_REMARK_H

#include "plan/profile.h"

G_BEGIN_DECLS

/* 2003年度末まで: whether the words are a day or a time and nothing else. */
gboolean dn_remark_is_date(const DnProfile *profile, DnSlice words);
/* What stands behind the date with which words begin, 2003年度末まで of 2003年度末までに約7000人に実施; the words themselves where they do not. */
DnSlice dn_remark_behind_date(const DnProfile *profile, DnSlice words);
/* What stands behind all the remarks in brackets with which `words` begins. */
DnSlice dn_remarks_skip(const DnProfile *profile, DnSlice words);

G_END_DECLS

#endif
