/* What is said behind the last name of a list, of one or of all of it, and is no part of a name. */
#ifndef DUTYNET_PLAN_LIST_REMARKS_H
#define DUTYNET_PLAN_LIST_REMARKS_H

#include "plan/name.h"

/* Treasury and Ministry of Health of Treasury and Ministry of Health jointly, Ministry of Water of Ministry of Water – as needed. The words as they
 * are where nothing of the kind stands behind them, and in languages without spaces. */
DnSlice dn_list_without_remarks(const DnLexicon *lexicon, DnSlice words);

/* Ministry of Health of Ministry of Health., before Supported by the Treasury. */
DnSlice dn_list_without_stop(const DnLexicon *lexicon, DnSlice words);

/* Completed, jointly: whether the words say something of a task, or of those who do it, and name nobody. */
gboolean dn_list_is_remark(const DnProfile *profile, DnSlice words);

#endif
