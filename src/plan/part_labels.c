/* Beyond labels with a colon, looks for words of a label or a role before a name. */
#include "plan/part_labels.h"

#include "plan/clause_tail.h"
#include "plan/conjunction.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"

/* The words up to the first conjunction. */
static DnSlice up_to_conjunction(const DnProfile *profile, DnSlice words)
{
	DnSlice found = dn_conjunction_find(profile, words);
	return found.length > 0 ? dn_slice_before(words, found.at) : words;
}

/* MoT, Ministry of Health; words with capitals where the word for the role has none, lead Acme Partners. */
static gboolean is_name_behind_role(const DnLexicon *lexicon, DnSlice role, DnSlice name)
{
	enum { LEAST = 3 };
	gboolean small = g_ascii_islower(*role.at) && dn_name_is_capitalised(name) && dn_name_shape(lexicon, name) >= DN_SHAPE_WEAK;
	return small || (name.length >= LEAST && dn_name_is_acronym(name)) || dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, name) > 0 ||
	       dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, name);
}

/* Lead MoT, support Ministry of Health: a word for a role before an abbreviation or the beginning of a name. */
static gboolean read_role(DnLabel *out, const DnLexicon *lexicon, DnSlice words)
{
	const DnProfile *profile = lexicon->profile;
	gsize lead = dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, words), join = dn_profile_prefix(profile, DN_WORDS_LABEL_JOIN, words);
	DnSlice role = dn_slice(words.at, MAX(lead, join)), name = dn_slice_skip(words, role.length);
	gboolean apart = role.length > 0 && name.length > 1 && *name.at == ' ';
	if (!apart || !dn_profile_is_spaced(profile) || !dn_profile_is(profile, DN_WORDS_LABELS_ALONE, role))
		return FALSE;
	name = up_to_conjunction(profile, dn_slice_trim(name));
	if (dn_name_is_collective(lexicon, name) || !is_name_behind_role(lexicon, role, name))
		return FALSE;
	*out = (DnLabel){.duty = lead >= join ? DN_DUTY_LEADS : DN_DUTY_JOINS, .bare = TRUE, .words = role, .note = dn_slice(name.at, 0),
	                 .length = (gsize)(name.at - words.at)};
	return TRUE;
}

void dn_part_take_lead_before(const DnClauseReader *reader, const DnLabel *label)
{
	const DnLexicon *lexicon = reader->lexicon;
	if (!dn_profile_is_spaced(lexicon->profile) || label->duty != DN_DUTY_JOINS || reader->clause->bodies->len != 1)
		return;
	DnBody *body = dn_clause_body(reader->clause, 0);
	DnSlice role = dn_slice(body->words.at, dn_profile_prefix(lexicon->profile, DN_WORDS_LABEL_LEAD, body->words));
	DnSlice name = dn_slice_skip(body->words, role.length);
	if (role.length == 0 || name.length < 2 || *name.at != ' ' || !dn_profile_is(lexicon->profile, DN_WORDS_LABELS_ALONE, role))
		return;
	name = dn_slice_trim(name);
	if (!dn_name_is_capitalised(name) || !dn_name_can_end(lexicon, name) || dn_name_shape(lexicon, name) < DN_SHAPE_STRONG)
		return;
	*body = (DnBody){.words = name, .name = dn_arena_text(reader->arena, name.at, name.length), .duty = DN_DUTY_LEADS, .verb = role, .shape = dn_name_shape(lexicon, name)};
	reader->clause->states_lead = TRUE;
}

gboolean dn_part_read_label(DnLabel *out, const DnLexicon *lexicon, DnSlice words)
{
	DnTail tail;
	if (dn_label_read(out, lexicon->profile, words) || read_role(out, lexicon, words))
		return TRUE;
	gsize length = dn_label_words_length(out, lexicon->profile, words);
	DnSlice rest = dn_slice_skip(words, length > 0 ? length : dn_label_lone_length(out, lexicon->profile, words));
	if (rest.length == words.length || (dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, rest) == 0 && dn_name_entry(lexicon, rest) == NULL))
		return FALSE;
	dn_tail_read(&tail, lexicon->profile, rest);
	return dn_name_can_end(lexicon, tail.names) && dn_name_shape(lexicon, tail.names) >= DN_SHAPE_STRONG;
}
