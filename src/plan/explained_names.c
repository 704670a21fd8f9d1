/* An abbreviation is looked for in the whole text once, however often tasks name it. */
#include "plan/explained_names.h"

#include <string.h>

#include "plan/name_group.h"
#include "plan/name_letters.h"

/* The O of Office: whether a letter of an abbreviation begins the word; words that join others have none: of, and, the. */
static gboolean joins(const DnProfile *profile, DnSlice word)
{
	return dn_profile_is(profile, DN_WORDS_NAME_JOINTS, word);
}

/* The words with which the text begins whose capitals are the letters: Central Statistics Office of Central Statistics Office publishes; empty where
 * they are not. */
static DnSlice words_of_letters(const DnProfile *profile, DnSlice letters, DnSlice text)
{
	DnSlice rest = text;
	const char *end = text.at;
	for (gsize i = 0; i < letters.length;) {
		DnSlice word = dn_name_take_word(&rest);
		if (word.length == 0 || (*word.at != letters.at[i] && !joins(profile, word)))
			return dn_slice(text.at, 0);
		i += *word.at == letters.at[i] ? 1 : 0;
		end = dn_slice_end(word);
	}
	return dn_slice_before(text, end);
}

/* What stands behind an abbreviation and a mark of a list, or nothing but blanks. */
static DnSlice behind_mark(DnSlice text)
{
	while (text.length > 0 && dn_is_mark(dn_slice_first(text), " \t:|=(–—-"))
		text = dn_slice_skip(text, (gsize)(dn_character_end(text.at) - text.at));
	return text;
}

/* The last words before a bracket, one for each letter and those that join them. */
static DnSlice before_bracket(const DnProfile *profile, DnSlice text, gsize letters)
{
	const char *start = dn_slice_end(text);
	for (gsize n = 0; n < letters && start > text.at;) {
		const char *end = start;
		while (start > text.at && start[-1] != ' ' && start[-1] != '\n')
			start--;
		n += joins(profile, dn_slice(start, (gsize)(end - start))) ? 0 : 1;
		start -= n < letters && start > text.at ? 1 : 0;
	}
	return dn_slice_from(text, start);
}

/* Civil Society Organisation is none, whatever its number. */
static gboolean is_body(const DnLexicon *lexicon, DnSlice name)
{
	const char *blank = g_strrstr_len(name.at, (gssize)name.length, " ");
	return blank != NULL && dn_name_is_complete(lexicon, name) && !dn_name_is_collective(lexicon, name) &&
	       !dn_name_is_collective(lexicon, dn_slice_before(name, blank));
}

/* Whether the text at an abbreviation, or right before it, has its long name. */
static gboolean is_explained_at(const DnLexicon *lexicon, DnSlice text, DnSlice name)
{
	enum { FAR = 200 /* bytes */ };
	gsize start = (gsize)(name.at - text.at);
	DnSlice behind = dn_slice_beginning(dn_slice_skip(text, start + name.length), FAR), left = dn_slice(text.at, start);
	DnSlice found = words_of_letters(lexicon->profile, name, dn_slice_up_to(behind_mark(behind), "\n.,;:)"));
	gboolean listed = left.length == 0 || dn_slice_last(left) == '\n' || behind_mark(behind).at > behind.at + 1;
	if (listed && is_body(lexicon, found))
		return TRUE;
	if (dn_slice_last(left) != '(')
		return FALSE;
	left = dn_slice_trim(dn_slice_cut(left, 1));
	left = dn_slice_skip(left, left.length - MIN(left.length, (gsize)FAR));
	DnSlice words = before_bracket(lexicon->profile, left, name.length);
	found = words_of_letters(lexicon->profile, name, words);
	return found.length == words.length && is_body(lexicon, found);
}

static gboolean is_word(DnSlice text, DnSlice name)
{
	const char *end = dn_slice_end(name);
	return (name.at == text.at || !g_ascii_isalnum(name.at[-1])) && (end >= dn_slice_end(text) || !g_ascii_isalnum(*end));
}

static gboolean is_explained(const DnDrafts *drafts, DnSlice name)
{
	DnSlice text = dn_text_slice(drafts->text, 0, drafts->text->bytes->len), rest = text;
	for (const char *at; (at = dn_slice_find(rest, name)) != NULL; rest = dn_slice_from(text, at + name.length)) {
		DnSlice found = dn_slice(at, name.length);
		if (is_word(text, found) && is_explained_at(&drafts->lexicon, text, found))
			return TRUE;
	}
	return FALSE;
}

/* CSO, and no CSOs. */
static gboolean may_be_explained(const DnBody *body)
{
	DnSlice name = dn_slice_of(body->name);
	gboolean capitals = body->collective && name.length > 1;
	for (gsize i = 0; i < name.length && capitals; i++)
		capitals = g_ascii_isupper(name.at[i]);
	return capitals;
}

void dn_explained_names_settle(DnDrafts *drafts)
{
	if (!dn_profile_is_spaced(drafts->lexicon.profile))
		return;
	enum { UNKNOWN, EXPLAINED, NOT_EXPLAINED };
	g_autoptr(GHashTable) known = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnDraft *draft = &g_array_index(drafts->tasks, DnDraft, i);
		for (guint k = 0; k < draft->clause.bodies->len; k++) {
			DnBody *body = dn_clause_body(&draft->clause, k);
			if (!may_be_explained(body))
				continue;
			int is = GPOINTER_TO_INT(g_hash_table_lookup(known, body->name));
			is = is != UNKNOWN ? is : is_explained(drafts, dn_slice_of(body->name)) ? EXPLAINED : NOT_EXPLAINED;
			g_hash_table_insert(known, (gpointer)body->name, GINT_TO_POINTER(is));
			if (is == EXPLAINED) {
				body->collective = FALSE;
				body->shape = DN_SHAPE_STRONG;
			}
		}
	}
}
