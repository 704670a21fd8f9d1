/* The bodies of a clause, their names completed by what they share. */
#ifndef DUTYNET_PLAN_BODIES_H
#define DUTYNET_PLAN_BODIES_H

#include "plan/clause.h"

G_BEGIN_DECLS

/* Marks beside a name that say what it does, where the document explains them: ◎森林課○河川課. */
#define DN_ROLE_MARKS "◎○〇◯●★☆"

/* 教育, 市教育, 各级教育: what departments are for, which is no name by itself. */
gboolean dn_bodies_is_field(const DnLexicon *lexicon, DnSlice words);

/* Whether nothing but a separator stands between them. */
gboolean dn_bodies_are_adjacent(const DnBody *left, const DnBody *right);

/* Puts together the bodies from index `first` on: 各市、州、县人民政府 into one group, 五华区、盘龙区政府 into two governments,
 * 省科技厅、财政厅 into two provincial departments. Fills in their names, kinds and shapes. */
void dn_bodies_complete(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena);

/* For the `names` of a lexicon. They are kept in the arena with which they are used, which must be one. */
DnRecentWords *dn_bodies_names_new(void);

/* The brackets with which a name ends: their content, and the name before them. FALSE where there are none. */
gboolean dn_bodies_split_brackets(DnSlice *outer, DnSlice *inner, DnSlice name);

G_END_DECLS

#endif
