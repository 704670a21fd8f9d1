/* Finds the lead rule in running text. It takes three words in one sentence: the first place, being put there, and leading. */
#include "plan/lead_rule.h"

#include "plan/lead_rule_spaced.h"

static gboolean holds(const DnProfile *profile, DnWords words, DnSlice text)
{
	return dn_profile_find(profile, words, text).length > 0;
}

gboolean dn_lead_rule_is_stated(const DnProfile *profile, DnSlice words)
{
	if (dn_profile_is_spaced(profile))
		return dn_lead_rule_spaced_is_stated(profile, words);
	return holds(profile, DN_WORDS_RULE_FIRST, words) && holds(profile, DN_WORDS_RULE_PLACED, words) &&
	       holds(profile, DN_WORDS_RULE_LEAD, words);
}

gboolean dn_lead_rule_lets_each_lead(const DnProfile *profile, DnSlice words)
{
	return holds(profile, DN_WORDS_RULE_EACH, words) && holds(profile, DN_WORDS_RULE_EACH_LEADS, words);
}

gboolean dn_lead_rule_has_exception(const DnProfile *profile, DnSlice rule)
{
	return holds(profile, DN_WORDS_EXCEPT, rule);
}

/* Whether the character at `p` ends a sentence. A half-width full stop does before a blank, where spaces separate words. */
static gboolean ends_sentence(const DnProfile *profile, DnSlice text, const char *p)
{
	gboolean stop = *p == '.' && p + 1 < dn_slice_end(text) && g_ascii_isspace(p[1]);
	return (stop && dn_profile_is_spaced(profile)) || dn_is_mark(dn_character(p), "。；;！!？?\n");
}

/* The sentence around `at`. */
static DnSlice sentence_around(const DnProfile *profile, DnSlice text, const char *at)
{
	const char *start = at, *end = at;
	while (start > text.at && !ends_sentence(profile, text, g_utf8_prev_char(start)))
		start = g_utf8_prev_char(start);
	while (end < dn_slice_end(text)) {
		gboolean last = ends_sentence(profile, text, end);
		end = g_utf8_next_char(end);
		if (last)
			break;
	}
	return dn_slice_trim(dn_slice(start, (gsize)(end - start)));
}

DnSlice dn_lead_rule_find(const DnProfile *profile, DnSlice text)
{
	DnSlice rest = text;
	for (DnSlice found; (found = dn_profile_find(profile, DN_WORDS_RULE_FIRST, rest)).length > 0;) {
		DnSlice sentence = sentence_around(profile, text, found.at);
		if (dn_lead_rule_is_stated(profile, sentence))
			return sentence;
		const char *next = MAX(dn_slice_end(sentence), dn_slice_end(found));
		rest = dn_slice(next, (gsize)(dn_slice_end(text) - next));
	}
	return dn_slice(dn_slice_end(text), 0);
}

DnSlice dn_lead_rule_find_all(const DnProfile *profile, DnSlice text)
{
	DnSlice found = dn_profile_find(profile, DN_WORDS_RULE_ALL, text);
	DnSlice sentence = found.length > 0 ? sentence_around(profile, text, found.at) : found;
	return found.length > 0 && dn_lead_rule_is_stated(profile, sentence) ? dn_slice(sentence.at, 0) : sentence;
}

gboolean dn_lead_rule_is_mark(gunichar c)
{
	return dn_is_mark(c, "*＊★☆※▲△●○†");
}

/* The mark before `at`, within quotation marks or not, or its name: An asterisk; 0 for none. */
static gunichar mark_before(const DnProfile *profile, DnSlice text, const char *at)
{
	DnSlice before = dn_slice(text.at, (gsize)(at - text.at));
	if (dn_profile_suffix(profile, DN_WORDS_RULE_ASTERISKS, before) > 0)
		return '*';
	while (dn_is_mark(dn_slice_last(before), "”\"’」"))
		before.length = (gsize)(g_utf8_prev_char(dn_slice_end(before)) - before.at);
	return dn_lead_rule_is_mark(dn_slice_last(before)) ? dn_slice_last(before) : 0;
}

/* The mark that the words begin with, by itself or behind its name: an asterisk (*), a star (★); 0 for none. */
static gunichar mark_behind(const DnProfile *profile, DnSlice words)
{
	gsize asterisk = dn_profile_prefix(profile, DN_WORDS_RULE_ASTERISKS, words), name = dn_profile_prefix(profile, DN_WORDS_RULE_MARK_NAMES, words);
	DnSlice behind = dn_slice_skip(words, MAX(asterisk, name));
	while (dn_is_mark(dn_slice_first(behind), " (“\"'‘"))
		behind = dn_slice_skip(behind, (gsize)(dn_character_end(behind.at) - behind.at));
	if (dn_lead_rule_is_mark(dn_slice_first(behind)))
		return dn_slice_first(behind);
	return asterisk > 0 ? '*' : 0;
}

/* Lead agencies are, with nothing before it that says which: not all of the other lead agencies are. */
static gboolean ends_with_leaders(const DnProfile *profile, DnSlice words)
{
	gsize leaders = dn_profile_suffix(profile, DN_WORDS_RULE_LEADERS, words);
	DnSlice before = dn_slice_cut(words, leaders);
	before = dn_slice_cut(before, dn_profile_suffix(profile, DN_WORDS_RULE_LEADER_STARTS, before));
	DnSlice trimmed = dn_slice_trim(before);
	return leaders > 0 && (trimmed.length == 0 || dn_is_mark(dn_slice_last(trimmed), ".,;:()–—-\n"));
}

/* Lead agencies are marked with an asterisk (*): the mark stands behind. */
static DnSlice find_marked_by(gunichar *mark, const DnProfile *profile, DnSlice text)
{
	DnSlice rest = text;
	for (DnSlice found; (found = dn_profile_find(profile, DN_WORDS_RULE_MARKED_BY, rest)).length > 0; rest = dn_slice_from(text, dn_slice_end(found))) {
		*mark = mark_behind(profile, dn_slice_from(text, dn_slice_end(found)));
		if (*mark != 0 && ends_with_leaders(profile, dn_slice_before(text, found.at)))
			return sentence_around(profile, text, found.at);
	}
	*mark = 0;
	return dn_slice(dn_slice_end(text), 0);
}

DnSlice dn_lead_rule_find_marked(gunichar *mark, const DnProfile *profile, DnSlice text)
{
	DnSlice rest = text;
	for (DnSlice found; (found = dn_profile_find(profile, DN_WORDS_RULE_MARKED, rest)).length > 0;
	     rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(text) - dn_slice_end(found)))) {
		*mark = mark_before(profile, text, found.at);
		if (*mark != 0)
			return sentence_around(profile, text, found.at);
	}
	return find_marked_by(mark, profile, text);
}
