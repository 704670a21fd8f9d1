/* Names that are those of several bodies, and the kinds of places that such names are made of. */
#ifndef DUTYNET_PLAN_NAME_GROUP_H
#define DUTYNET_PLAN_NAME_GROUP_H

#include "plan/name.h"

G_BEGIN_DECLS

/* Whether it is a group that is not one body. */
gboolean dn_name_is_collective(const DnLexicon *lexicon, DnSlice name);
/* Whether the words themselves say that it is a group: neither a word for a kind of body alone, NGO, nor some without a capital, employers. */
gboolean dn_name_is_known_group(const DnLexicon *lexicon, DnSlice name);
/* Whether a group's name ends as bodies, places or words for them do: 各县区, and not 各县区落实责任. */
gboolean dn_name_ends_as_group(const DnLexicon *lexicon, DnSlice name);
/* Whether it is the members of a group, named or not: several bodies, though perhaps one name. */
gboolean dn_name_is_members(const DnLexicon *lexicon, DnSlice name);
/* Whether it is the name of a place, which stands for its government: 岳麓区. */
gboolean dn_name_is_place(const DnLexicon *lexicon, DnSlice name);
/* 各县<市、区>人民政府, and the pieces of it: kinds of places, whatever marks stand around them. */
gboolean dn_name_is_of_places(const DnLexicon *lexicon, DnSlice name);
/* What is left of a name behind words for kinds of places and brackets around them: 人民政府 of 县（市、区）人民政府. */
DnSlice dn_name_behind_places(const DnLexicon *lexicon, DnSlice name);
/* Bytes of a count of places with which the words begin: 13个 of 13个街道; 0 for none. */
gsize dn_name_count_of_places(const DnLexicon *lexicon, DnSlice words);

G_END_DECLS

#endif
