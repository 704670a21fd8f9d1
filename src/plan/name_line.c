/* In running text few names are beyond doubt; below a label that announces them, capitals are enough. */
#include "plan/name_line.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/form_titles.h"
#include "plan/name_letters.h"
#include "plan/numbering.h"
#include "plan/stroke_labels.h"

/* DEFRA, WaterAid: more capitals than the first. */
static gboolean has_further_capital(DnSlice word)
{
	for (gsize i = 1; i < word.length; i++)
		if (g_ascii_isupper(word.at[i]))
			return TRUE;
	return FALSE;
}

/* Education Scotland, DEFRA: capitals that are not those of any one word that begins a line, as Milestones does. */
static gboolean are_capitals(DnSlice words, gboolean or_one_word)
{
	return dn_name_is_capitalised(words) && (or_one_word || memchr(words.at, ' ', words.length) != NULL || has_further_capital(words));
}

/* Manager of Public Art: capitals on both sides of one link. */
static gboolean are_linked_capitals(const DnProfile *profile, DnSlice words)
{
	DnSlice link = dn_profile_find(profile, DN_WORDS_NAME_LINKS, words);
	DnSlice left = dn_slice(words.at, (gsize)(link.at - words.at));
	return link.length > 0 && dn_name_is_capitalised(left) && dn_name_is_capitalised(dn_slice_skip(words, left.length + link.length));
}

/* United Way of Big Bend, Council on Culture and Arts: all words have capitals but those that join others. */
static gboolean are_joined_capitals(const DnProfile *profile, DnSlice words)
{
	while (words.length > 0 && g_unichar_isupper(dn_slice_first(words))) {
		const char *blank = memchr(words.at, ' ', words.length);
		if (blank == NULL)
			return TRUE;
		DnSlice rest = dn_slice(blank, (gsize)(dn_slice_end(words) - blank));
		gsize joint = MAX(dn_profile_prefix(profile, DN_WORDS_NAME_LINKS, rest), dn_profile_prefix(profile, DN_WORDS_CONJUNCTIONS, rest));
		words = dn_slice_skip(rest, MAX(joint, 1));
		words = dn_slice_skip(words, joint > 0 ? dn_profile_prefix(profile, DN_WORDS_ARTICLES, words) : 0);
	}
	return FALSE;
}

/* Harbour Crime Centre (HC3): in a list the same of a name, whatever it is for short. */
static gboolean are_listed_capitals(const DnProfile *profile, DnSlice words)
{
	DnSlice outer, inner;
	return are_capitals(words, TRUE) || (memchr(words.at, ':', words.length) == NULL && are_joined_capitals(profile, words)) ||
	       (dn_bodies_split_brackets(&outer, &inner, words) && dn_name_is_capitalised(outer) && g_unichar_isupper(dn_slice_first(inner)));
}

gboolean dn_name_line_is_other_title(DnSlice words)
{
	const char *blank = memchr(words.at, ' ', words.length);
	DnSlice behind = blank != NULL ? dn_slice_skip(words, (gsize)(blank + 1 - words.at)) : words;
	return dn_form_title_is_one(words) || dn_form_title_is_one(behind);
}

/* Whether a body that is none beyond doubt looks like one by its capitals. */
static gboolean looks_like_body(const DnProfile *profile, const DnBody *body, gboolean in_list, DnNameProof proof)
{
	if (dn_profile_is_spaced(profile) && dn_name_line_is_other_title(body->words))
		return FALSE;
	if (in_list)
		return are_listed_capitals(profile, body->words);
	DnSlice name = body->second != NULL ? dn_slice_of(body->name) : body->words; /* River Watch (RW) */
	return body->shape == DN_SHAPE_WEAK &&
	       (are_capitals(name, proof == DN_NAMES_CAPITAL) || (proof == DN_NAMES_LINKED_CAPITALS && are_linked_capitals(profile, name)));
}

/* Ministry of Water (lead): how many bodies have a note of what they do. */
static guint count_noted(const DnClause *clause)
{
	guint n = 0;
	for (guint i = 0; i < clause->bodies->len; i++)
		n += dn_clause_body(clause, i)->verb.length > 0 ? 1 : 0;
	return n;
}

/* TIMELINE and PARTNERS are no abbreviations. */
static gboolean is_title(const DnProfile *profile, DnSlice words)
{
	return dn_profile_is_spaced(profile) && (dn_form_title_is_one(words) || dn_profile_is(profile, DN_WORDS_LABELS_ALONE, words));
}

gboolean dn_name_line_holds_names(const DnLexicon *lexicon, DnArena *arena, DnSlice words, gboolean listed, DnNameProof proof)
{
	enum { LONGEST = 300 /* bytes */ };
	DnMarker marker;
	DnClause clause;
	gboolean marked = dn_marker_read(&marker, words), in_list = marked || listed;
	if (words.length > LONGEST || is_title(lexicon->profile, words) || dn_stroke_label_may_begin(words) || (marked && marker.kind != DN_MARKER_BULLET))
		return FALSE;
	dn_clause_init(&clause);
	dn_clause_read(&clause, lexicon, arena, words);
	guint n_sure = 0, n_noted = in_list && dn_profile_is_spaced(lexicon->profile) ? count_noted(&clause) : 0;
	gboolean are = clause.bodies->len > 0 && dn_clause_n_unread(&clause) == 0 && clause.n_verbs <= n_noted && !clause.labelled;
	for (guint i = 0; i < clause.bodies->len; i++) {
		const DnBody *body = &g_array_index(clause.bodies, DnBody, i);
		gboolean is_sure = body->collective || body->shape >= DN_SHAPE_STRONG;
		n_sure += is_sure ? 1 : 0;
		are = are && (is_sure || (proof != DN_NAMES_ALL_SURE && looks_like_body(lexicon->profile, body, in_list, proof)));
	}
	dn_clause_clear(&clause);
	return are && (n_sure > 0 || proof >= DN_NAMES_CAPITALS);
}
