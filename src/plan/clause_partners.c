/* A sentence that says who does something and with whom, in a language whose particles tell who is meant. */
#include "plan/bodies.h"
#include "plan/clause_proof.h"
#include "plan/clause_search.h"

/* A list of names beyond doubt, or of groups, all with one duty. */
static gboolean read_sure_list(DnClause *out, const DnClauseSearch *search, DnSlice words, DnDuty duty)
{
	dn_clause_init(out);
	dn_clause_read(out, search->lexicon, search->arena, words);
	for (guint i = 0; i < out->bodies->len; i++)
		dn_clause_body(out, i)->duty = duty;
	gboolean groups = duty == DN_DUTY_JOINS && out->bodies->len > 0 && dn_clause_n_unread(out) == 0 && !dn_clause_names_single(out);
	return out->n_verbs == 0 && !out->labelled && (groups || dn_clause_is_sure(out));
}

static DnSlice without_comma(DnSlice words)
{
	words = dn_slice_trim(words);
	while (words.length > 0 && dn_is_mark(dn_slice_first(words), "、，"))
		words = dn_slice_trim(dn_slice_skip(words, (gsize)(dn_character_end(words.at) - words.at)));
	while (words.length > 0 && dn_is_mark(dn_slice_last(words), "。"))
		words = dn_slice_trim(dn_slice_cut(words, (gsize)(dn_slice_end(words) - dn_character_before(dn_slice_end(words)))));
	return words;
}

static gboolean ends_well(const DnProfile *profile, DnSlice rest)
{
	return rest.length == 0 || dn_profile_is(profile, DN_WORDS_DUTY_VERBS, rest) || dn_profile_is(profile, DN_WORDS_PARTNER_ENDS, rest);
}

/* 国土交通省 of 国土交通省が実施: whoever stands before the first particle behind which nothing but the verb follows. */
static gboolean take_subject(DnSlice *doer, const DnProfile *profile, DnSlice words)
{
	for (DnSlice rest = words, subject; (subject = dn_profile_find(profile, DN_WORDS_SUBJECTS, rest)).length > 0;
	     rest = dn_slice_from(rest, dn_slice_end(subject)))
		if (subject.at > words.at && ends_well(profile, without_comma(dn_slice_from(words, dn_slice_end(subject))))) {
			*doer = dn_slice_before(words, subject.at);
			return TRUE;
		}
	return FALSE;
}

/* 国土交通省（総務省と連携して実施）: with whom in brackets behind who does it. */
static gboolean split_noted(DnSlice *doer, DnSlice *partners, const DnProfile *profile, DnSlice words)
{
	DnSlice note, with;
	if (!dn_bodies_split_brackets(doer, &note, words) || dn_profile_find(profile, DN_WORDS_SUBJECTS, note).length > 0)
		return FALSE;
	with = dn_profile_find(profile, DN_WORDS_SUBJECT_PARTNERS, note);
	*partners = dn_slice_before(note, with.at);
	return with.length > 0 && ends_well(profile, without_comma(dn_slice_from(note, dn_slice_end(with))));
}

/* 国土交通省 and 総務省 of 国土交通省が総務省と連携して実施, and of 総務省と連携して国土交通省が実施: who does it, and with whom. */
static gboolean split_partners(DnSlice *doer, DnSlice *partners, const DnProfile *profile, DnSlice words)
{
	DnSlice with = dn_profile_find(profile, DN_WORDS_SUBJECT_PARTNERS, words), subject = dn_profile_find(profile, DN_WORDS_SUBJECTS, words);
	if (with.length == 0 || split_noted(doer, partners, profile, words))
		return with.length > 0;
	DnSlice behind = without_comma(dn_slice_from(words, dn_slice_end(with)));
	if (subject.length > 0 && dn_slice_end(subject) < with.at && ends_well(profile, behind)) {
		*doer = dn_slice_before(words, subject.at);
		*partners = without_comma(dn_slice(dn_slice_end(subject), (gsize)(with.at - dn_slice_end(subject))));
		return TRUE;
	}
	*partners = dn_slice_before(words, with.at);
	return take_subject(doer, profile, behind);
}

/* The words behind the label of those who do it; empty where the label says something else. */
static DnSlice behind_label(const DnProfile *profile, DnSlice words)
{
	DnLabel label;
	if (!dn_label_read(&label, profile, words))
		return words;
	return label.other || label.duty == DN_DUTY_JOINS ? dn_slice(words.at, 0) : dn_slice_trim(dn_slice_skip(words, label.length));
}

gboolean dn_search_take_partners(const DnClauseSearch *search, DnSlice words, DnSlice inside)
{
	enum { LONGEST = 300 /* bytes */ };
	DnSlice doer, partners;
	DnFoundClause found = {.words = words, .begins_line = words.at == search->paragraph.at,
	                       .own_line = dn_slice_trim(search->paragraph).length <= words.length + 3};
	DnClause joined;
	gsize end = (gsize)(dn_slice_end(words) - search->paragraph.at);
	if (inside.length > LONGEST || !split_partners(&doer, &partners, search->lexicon->profile, behind_label(search->lexicon->profile, inside)) ||
	    !dn_search_ends_item(search, end))
		return FALSE;
	gboolean sure = read_sure_list(&found.clause, search, doer, DN_DUTY_LEADS);
	sure = read_sure_list(&joined, search, partners, DN_DUTY_JOINS) && sure;
	if (sure) {
		found.clause.states_lead = TRUE;
		dn_clause_merge(&found.clause, &joined, search->lexicon, search->arena);
		g_array_append_val(search->out, found);
	} else {
		dn_clause_clear(&found.clause);
	}
	dn_clause_clear(&joined);
	return sure;
}

void dn_search_partners(const DnClauseSearch *search)
{
	DnLabel label;
	DnSlice words = dn_slice_trim(search->paragraph);
	if (!dn_profile_lists_bare(search->lexicon->profile) || words.length == 0 || words.length > DN_LONGEST_LINE)
		return;
	gboolean labelled = dn_label_read(&label, search->lexicon->profile, words) && !label.other;
	if (labelled)
		dn_search_take_partners(search, words, words);
}
