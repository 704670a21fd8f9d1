/* Tells rules and notes by the words with which they begin and end, and reads them in their order. */
#include "plan/part_notes.h"

#include "plan/bodies.h"
#include "plan/by_word.h"
#include "plan/clause_pieces.h"
#include "plan/lead_rule.h"

/* ---- Rules ------------------------------------------------------------------------------------------------------------ */

gboolean dn_part_says_nothing(const DnProfile *profile, DnSlice words)
{
	return words.length == 0 || dn_profile_prefix(profile, DN_WORDS_NAMINGS, words) > 0 ||
	       dn_profile_prefix(profile, DN_WORDS_RULE_OTHERS, words) > 0;
}

gboolean dn_part_states_rule(const DnProfile *profile, DnSlice words)
{
	return dn_profile_prefix(profile, DN_WORDS_RULE_FROM_HERE, words) > 0 || dn_lead_rule_is_stated(profile, words) ||
	       dn_lead_rule_lets_each_lead(profile, words);
}

gboolean dn_part_states_exception(const DnProfile *profile, DnSlice words)
{
	return dn_profile_prefix(profile, DN_WORDS_EXCEPT, words) > 0 && dn_profile_suffix(profile, DN_WORDS_EXCEPT_END, words) > 0;
}

void dn_part_note_rule(DnClauseReader *reader, DnSlice words)
{
	DnClause *clause = reader->clause;
	if (reader->exception.length > 0)
		words = dn_slice(reader->exception.at, (gsize)(dn_slice_end(words) - reader->exception.at));
	reader->exception.length = 0;
	if (clause->rule.length == 0)
		clause->rule = words;
	else
		clause->rule.length = (gsize)(dn_slice_end(words) - clause->rule.at);
}

DnSlice dn_part_take_rule_note(DnClauseReader *reader, DnSlice words)
{
	const DnProfile *profile = reader->lexicon->profile;
	DnSlice name, note;
	if (!dn_bodies_split_brackets(&name, &note, words) || !dn_lead_rule_is_stated(profile, note) || dn_lead_rule_is_stated(profile, name))
		return words;
	dn_part_note_rule(reader, note);
	return name;
}

/* ---- Notes ------------------------------------------------------------------------------------------------------------ */

gboolean dn_part_notes_own_duty(const DnLexicon *lexicon, DnSlice words)
{
	DnTail tail;
	DnSlice name, note;
	if (!dn_bodies_split_brackets(&name, &note, words))
		return FALSE;
	dn_tail_read(&tail, lexicon->profile, note);
	return tail.own_duty && tail.names.length == 0;
}

static gboolean find_clause_note(DnSlice *name, DnSlice *note, const DnLexicon *lexicon, DnSlice words)
{
	DnTail tail;
	if (!dn_bodies_split_brackets(name, note, words) || dn_profile_is_spaced(lexicon->profile))
		return FALSE;
	DnSlice by = dn_by_find(lexicon->profile, *note); /* 涉密的由市保密局负责 */
	DnSlice who = by.length > 0 ? dn_slice_from(*note, dn_slice_end(by)) : *note;
	dn_tail_read(&tail, lexicon->profile, who);
	if (tail.n_verbs == 0 && by.length > 0 && !dn_tail_read_inner_verb(&tail, lexicon, who)) /* 由县教育局承担校舍部分 */
		return FALSE;
	return tail.n_verbs > 0 && tail.names.length > 0 && dn_name_shape(lexicon, tail.names) >= DN_SHAPE_STRONG &&
	       dn_name_shape(lexicon, *name) >= DN_SHAPE_GENERIC;
}

gboolean dn_part_has_clause_note(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice name, note;
	return find_clause_note(&name, &note, lexicon, words);
}

gboolean dn_part_read_noted(DnClauseReader *reader, const DnTail *tail)
{
	DnSlice name, note;
	if (tail->n_verbs == 0 || !find_clause_note(&name, &note, reader->lexicon, tail->names))
		return FALSE;
	dn_piece_add_names(reader, name);
	dn_piece_settle(reader, tail);
	dn_piece_read(reader, note);
	return TRUE;
}

gboolean dn_part_read_clause_note(DnClauseReader *reader, DnSlice words)
{
	DnSlice name, note;
	if (!find_clause_note(&name, &note, reader->lexicon, words))
		return FALSE;
	/* those before the brackets are done with before what stands in them is read */
	dn_piece_read(reader, name);
	dn_duties_settle_labelled(reader);
	if (reader->first < reader->clause->bodies->len)
		dn_duties_settle(reader, DN_DUTY_RESPONSIBLE, dn_slice(NULL, 0));
	dn_piece_read(reader, note);
	return TRUE;
}
