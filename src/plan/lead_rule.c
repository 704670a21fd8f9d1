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

/* The mark before `at`, within quotation marks or not; 0 for none. */
static gunichar mark_before(DnSlice text, const char *at)
{
	DnSlice before = dn_slice(text.at, (gsize)(at - text.at));
	while (dn_is_mark(dn_slice_last(before), "”\"’」"))
		before.length = (gsize)(g_utf8_prev_char(dn_slice_end(before)) - before.at);
	return dn_lead_rule_is_mark(dn_slice_last(before)) ? dn_slice_last(before) : 0;
}

/* The sentence that names a sign, in a language with spaces. */
static DnSlice find_sign(gunichar *mark, const DnProfile *profile, DnSlice text)
{
	DnSlice rest = text;
	for (DnSlice found; (found = dn_profile_find(profile, DN_WORDS_RULE_MARKED, rest)).length > 0;) {
		DnSlice sentence = sentence_around(profile, text, found.at);
		*mark = dn_lead_rule_spaced_sign(profile, sentence);
		if (*mark != 0)
			return sentence;
		const char *next = MAX(dn_slice_end(sentence), dn_slice_end(found));
		rest = dn_slice(next, (gsize)(dn_slice_end(text) - next));
	}
	*mark = 0;
	return dn_slice(dn_slice_end(text), 0);
}

DnSlice dn_lead_rule_find_marked(gunichar *mark, const DnProfile *profile, DnSlice text)
{
	DnSlice rest = text;
	if (dn_profile_is_spaced(profile))
		return find_sign(mark, profile, text);
	for (DnSlice found; (found = dn_profile_find(profile, DN_WORDS_RULE_MARKED, rest)).length > 0;
	     rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(text) - dn_slice_end(found)))) {
		*mark = mark_before(text, found.at);
		if (*mark != 0)
			return sentence_around(profile, text, found.at);
	}
	*mark = 0;
	return dn_slice(dn_slice_end(text), 0);
}
