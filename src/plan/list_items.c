/* Cuts words at marks, articles and conjunctions; whether a name is one is asked of others. */
#include "plan/list_items.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/conjunction.h"
#include "plan/name_group.h"
#include "plan/numerals.h"

/* ① and ①：, with or without a blank behind; 0 for none. */
static gsize circled_length(guint *value, DnSlice words)
{
	enum { FIRST = 0x2460, LAST = 0x2473 };
	gunichar c = dn_slice_first(words);
	if (c < FIRST || c > LAST)
		return 0;
	DnSlice rest = dn_slice_from(words, dn_character_end(words.at));
	while (dn_is_mark(dn_slice_first(rest), ":： ."))
		rest = dn_slice_from(rest, dn_character_end(rest.at));
	*value = c - FIRST + 1;
	return (gsize)(rest.at - words.at);
}

/* i of i., i) and (i): a Roman number in small letters, with what closes it, before a blank; 0 for none. */
static gsize roman_length(guint *value, DnSlice words)
{
	gsize open = words.length > 0 && *words.at == '(' ? 1 : 0;
	DnCursor cursor = {words.at + open, dn_slice_end(words)};
	if (!dn_cursor_take_roman(&cursor, value))
		return 0;
	DnSlice rest = dn_cursor_rest(&cursor);
	gboolean closed = rest.length > 2 && (*rest.at == ')' || (*rest.at == '.' && open == 0)) && rest.at[1] == ' ';
	return closed ? (gsize)(rest.at - words.at) + 2 : 0;
}

gsize dn_item_number(guint *number, DnSlice words)
{
	enum { MOST = 99 };
	guint special = 0;
	gsize length = circled_length(&special, words);
	length = length > 0 ? length : roman_length(&special, words);
	if (length > 0) {
		*(number != NULL ? number : &special) = special;
		return length;
	}
	gsize at = words.length > 0 && *words.at == '(', first = at;
	guint value = 0;
	for (; at < words.length && g_ascii_isdigit(words.at[at]) && value <= MOST; at++)
		value = value * 10 + (guint)(words.at[at] - '0');
	gboolean is_letter = at == first && at < words.length && g_ascii_islower(words.at[at]) && strchr("ivx", words.at[at]) == NULL; /* Roman */
	if (is_letter)
		value = (guint)(words.at[at++] - 'a') + 1;
	gboolean closed = at + 1 < words.length && (words.at[at] == ')' || (words.at[at] == '.' && first == 0 && !is_letter)) && words.at[at + 1] == ' ';
	if (!closed || value == 0 || value > MOST)
		return 0;
	if (number != NULL)
		*number = value;
	for (at++; at < words.length && words.at[at] == ' ';)
		at++;
	return at;
}

gboolean dn_is_dot_of_initial(DnSlice words, gsize at)
{
	return words.at[at] == '.' && at > 0 && g_ascii_isupper(words.at[at - 1]) && (at == 1 || !g_ascii_isalnum(words.at[at - 2]));
}

DnSlice dn_item_next(gsize *article, const DnLexicon *lexicon, DnSlice rest)
{
	gsize end = 0;
	while (end < rest.length && (strchr(",;.\n", rest.at[end]) == NULL || dn_is_dot_of_initial(rest, end)))
		end++;
	DnSlice item = dn_slice_trim(dn_slice(rest.at, end));
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_ARTICLES, item);
	if (article != NULL)
		*article = length;
	return dn_slice_trim(dn_slice_skip(item, length));
}

DnSlice dn_item_first_name(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice outer, inner, found = dn_conjunction_find(lexicon->profile, words);
	DnSlice left = dn_slice_before(words, found.at), right = dn_slice_from(words, dn_slice_end(found));
	if (left.length > 0 && (dn_name_can_end(lexicon, left) || dn_name_is_collective(lexicon, left)) && dn_name_is_complete(lexicon, right))
		return left;
	return dn_bodies_split_brackets(&outer, &inner, words) ? outer : words;
}

/* Department for Culture of Treasury with Department for Culture: what a name begins behind such a word, or all words. */
static DnSlice behind_together(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice found = dn_profile_find(lexicon->profile, DN_WORDS_TOGETHER, words);
	DnSlice name = dn_profile_skip(lexicon->profile, DN_WORDS_ARTICLES, dn_slice_from(words, dn_slice_end(found)));
	return found.length > 0 && dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, name) > 0 ? name : words;
}

DnSlice dn_item_last_name(const DnLexicon *lexicon, DnSlice words)
{
	words = behind_together(lexicon, words);
	DnSlice rest = words;
	for (DnSlice found; (found = dn_conjunction_find(lexicon->profile, rest)).length > 0;) {
		rest = dn_profile_skip(lexicon->profile, DN_WORDS_ARTICLES, dn_slice_from(words, dn_slice_end(found)));
		if (dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, rest) > 0)
			words = rest;
	}
	return words;
}

DnSlice dn_item_before_next_name(const DnLexicon *lexicon, DnSlice item)
{
	DnSlice rest = item, cut = item;
	for (DnSlice found; (found = dn_conjunction_find(lexicon->profile, rest)).length > 0;) {
		DnSlice left = dn_slice_before(item, found.at);
		rest = dn_slice_from(item, dn_slice_end(found));
		gboolean begins = dn_profile_suffix(lexicon->profile, DN_WORDS_ARTICLES, found) > 0 ||
		                  dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, rest) > 0;
		if (begins && dn_name_is_complete(lexicon, rest) && dn_conjunction_find(lexicon->profile, left).length > 0)
			cut = left;
	}
	return cut;
}
