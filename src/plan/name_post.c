/* Tells persons from posts by what stands before and behind the words for them. */
#include "plan/name_post.h"

#include <string.h>

#include "plan/name_group.h"
#include "plan/name_words.h"

/* Student 1, Team member 2: somebody who has a number for a name. */
static gboolean is_numbered_person(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST_NUMBER = 2 };
	if (words.length == 0 || !g_ascii_isdigit(dn_slice_end(words)[-1]))
		return FALSE;
	gsize length = dn_profile_prefix(lexicon->profile, DN_WORDS_NUMBERED_PERSONS, words);
	return length > 0 && words.length - length <= LONGEST_NUMBER;
}

gboolean dn_name_is_person(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST_NAME = 3 /* characters */ };
	if (name_ends(lexicon, DN_WORDS_PERSONS, words) || is_numbered_person(lexicon, words))
		return TRUE;
	DnSlice title = words;
	for (guint n = 1; n <= LONGEST_NAME && title.length > 0; n++) {
		const char *start = dn_character_before(dn_slice_end(title));
		title = dn_slice_cut(title, (gsize)(dn_slice_end(title) - start));
		DnSlice name = dn_slice_skip(words, title.length);
		if (n > 1 && name_starts(lexicon, DN_WORDS_SURNAMES, name) && name_ends(lexicon, DN_WORDS_PERSONS, dn_slice_trim(title)))
			return TRUE;
	}
	return FALSE;
}

gboolean dn_name_is_post_of_office(const DnLexicon *lexicon, DnSlice name)
{
	static const char head[] = "長";
	return dn_profile_lists_bare(lexicon->profile) && name_ends(lexicon, DN_WORDS_POST_ENDS, name) && dn_slice_ends_with(name, dn_slice_of(head)) &&
	       !name_is(lexicon, DN_WORDS_POST_ENDS, name) && dn_name_ends_as_body(lexicon, dn_slice_cut(name, strlen(head)));
}

/* Bytes of the first body with which a name begins and goes on: 内閣府 of 内閣府政策統括官; 0 for none. */
static gsize first_body_length(const DnLexicon *lexicon, DnSlice name)
{
	enum { MOST = 8 /* characters */ };
	const char *p = name.at;
	for (guint n = 1; n <= MOST && p < dn_slice_end(name); n++) {
		p = dn_character_end(p);
		DnSlice body = dn_slice(name.at, (gsize)(p - name.at));
		if (n > 1 && dn_name_ends_as_body(lexicon, body) && !name_is(lexicon, DN_WORDS_ENDINGS, body))
			return body.length < name.length ? body.length : 0;
	}
	return 0;
}

/* The characters of words outside of brackets, 政策統括官付参事官 of 政策統括官（防災担当）付参事官; empty where one is not Chinese, or they are many. */
static DnSlice outside_brackets(char *buffer, gsize size, DnSlice words)
{
	enum { FIRST = 0x4E00, LAST = 0x9FFF };
	gsize length = 0;
	int depth = 0;
	for (const char *p = words.at; p < dn_slice_end(words); p = dn_character_end(p)) {
		gunichar c = dn_character(p);
		gsize bytes = (gsize)(dn_character_end(p) - p);
		gboolean opens = dn_is_mark(c, "（("), closes = dn_is_mark(c, "）)");
		depth += opens ? 1 : closes ? -1 : 0;
		if (opens || closes || depth > 0)
			continue;
		if (c < FIRST || c > LAST || length + bytes >= size)
			return dn_slice(buffer, 0);
		memcpy(buffer + length, p, bytes);
		length += bytes;
	}
	return dn_slice(buffer, length);
}

/* 内閣府（防災担当）, 内閣府（防災）: a body with those of it who are in charge of something, where the brackets say so or the body is one of many tasks. */
static gboolean is_in_charge(const DnLexicon *lexicon, DnSlice body, DnSlice brackets)
{
	enum { MOST = 20 /* characters */ };
	gboolean opens = dn_is_mark(dn_slice_first(brackets), "（("), closes = dn_is_mark(dn_slice_last(brackets), "）)");
	if (!opens || !closes || dn_slice_characters(brackets) > MOST + 2)
		return FALSE;
	DnSlice field = dn_slice_skip(brackets, (gsize)(dn_character_end(brackets.at) - brackets.at));
	field = dn_slice_cut(field, (gsize)(dn_slice_end(field) - dn_character_before(dn_slice_end(field))));
	for (const char *p = field.at; p < dn_slice_end(field); p = dn_character_end(p))
		if (!g_unichar_isalpha(dn_character(p)) && !dn_is_mark(dn_character(p), "・、"))
			return FALSE;
	if (name_ends(lexicon, DN_WORDS_IN_CHARGE, field))
		return !name_is(lexicon, DN_WORDS_IN_CHARGE, field) && !name_is(lexicon, DN_WORDS_LABELS_ALONE, field);
	return name_is(lexicon, DN_WORDS_OF_MANY_TASKS, body) && dn_slice_characters(field) > 1 && !name_is(lexicon, DN_WORDS_REMARKS, field) &&
	       !name_is(lexicon, DN_WORDS_LABELS_ALONE, field) && !dn_name_ends_as_body(lexicon, field) && !dn_name_is_known_group(lexicon, field);
}

gboolean dn_name_is_post(const DnLexicon *lexicon, DnSlice name)
{
	enum { LONGEST_POST = 96 /* bytes */ };
	char buffer[LONGEST_POST];
	gsize body = dn_profile_lists_bare(lexicon->profile) && name.length <= DN_NAME_LONGEST ? first_body_length(lexicon, name) : 0;
	if (body == 0)
		return FALSE;
	if (is_in_charge(lexicon, dn_slice(name.at, body), dn_slice_skip(name, body)))
		return TRUE;
	DnSlice post = outside_brackets(buffer, sizeof buffer, dn_slice_skip(name, body));
	post = dn_slice_cut(post, dn_profile_suffix(lexicon->profile, DN_WORDS_POST_STAFFS, post));
	return name_ends(lexicon, DN_WORDS_POST_ENDS, post) && !name_ends(lexicon, DN_WORDS_PERSONS, post) && !dn_slice_ends_with(post, dn_slice_of("長"));
}
