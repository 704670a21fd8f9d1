/* Capitals and small letters of names, in languages that have them. */
#ifndef DUTYNET_PLAN_NAME_LETTERS_H
#define DUTYNET_PLAN_NAME_LETTERS_H

#include "plan/name.h"

G_BEGIN_DECLS

/* Bytes of the abbreviation with which a name ends: GSA, SAOGI at OMB; DfE and MoALF&C; 0 for none. */
gsize dn_name_acronym_length(DnSlice name);
/* Whether it is an abbreviation in capitals and nothing else: GSA, DfE. */
gboolean dn_name_is_acronym(DnSlice name);
/* Whether it is one in brackets behind a name, where digits and hyphens may stand in it: J-CAT, EC3, 3HCC. */
gboolean dn_name_is_short(DnSlice words);
/* CFAs of Community Forest Associations: whether `inner` is made of the capitals with which the words of a name begin. */
gboolean dn_name_is_of_capitals(DnSlice outer, DnSlice inner);
/* Whether each of some words begins with a capital: Bord Farwell. */
gboolean dn_name_is_capitalised(DnSlice words);
/* The next of the words that spaces separate, taken off `rest`. */
DnSlice dn_name_take_word(DnSlice *rest);
/* press service: where names have capitals, one that begins without is none. */
gboolean dn_name_begins_in_lower_case(const DnLexicon *lexicon, DnSlice name);
/* Words of some length without a capital: free text has many. Deputy Prime Minister for European Integration has none. */
guint dn_name_count_small_words(DnSlice name);
/* Whether its words are separated by spaces. */
static inline gboolean dn_name_is_spaced(DnSlice name)
{
	return g_ascii_isalpha(dn_slice_first(name) < 0x80 ? (gchar)dn_slice_first(name) : '\0');
}

G_END_DECLS

#endif
