/* Statements about who leads where a clause names several bodies: 列第一位的部门为牵头部门. */
#ifndef DUTYNET_PLAN_LEAD_RULE_H
#define DUTYNET_PLAN_LEAD_RULE_H

#include "plan/profile.h"

G_BEGIN_DECLS

/* Whether the words state that the body listed first leads. */
gboolean dn_lead_rule_is_stated(const DnProfile *profile, DnSlice words);

/* Whether a character is one with which a note marks a body. */
gboolean dn_lead_rule_is_mark(gunichar c);

/* The sentence that makes those lead that a mark stands beside, 标*的为牵头单位 or Lead agencies are marked with an asterisk (*), and the
 * mark; an empty slice for none. */
DnSlice dn_lead_rule_find_marked(gunichar *mark, const DnProfile *profile, DnSlice text);

/* Whether a rule leaves it to clauses to name another lead: 除标注牵头单位的外. */
gboolean dn_lead_rule_has_exception(const DnProfile *profile, DnSlice rule);

/* Whether the words state that of some clauses each body leads: “分别负责”的为各部门分别牵头. */
gboolean dn_lead_rule_lets_each_lead(const DnProfile *profile, DnSlice words);

/* The sentence of `text` that states it; an empty slice for none. */
DnSlice dn_lead_rule_find(const DnProfile *profile, DnSlice text);

/* The sentence that makes all who are responsible lead where nobody else does: 无牵头单位的，责任单位即为牵头单位. */
DnSlice dn_lead_rule_find_all(const DnProfile *profile, DnSlice text);

G_END_DECLS

#endif
