/* Takes off what stands beside a name: footnotes, marks of leaders, remarks, conditions and years. */
#include "plan/body_marks.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/clause_tail.h"
#include "plan/lead_rule.h"
#include "plan/name_letters.h"
#include "plan/posts.h"

/* 総務省◎, 総務省（◎）, 市教育局★: some put it behind the name; 0 for none. */
static gunichar take_mark_behind(DnSlice *words)
{
	static const char *const marks[][3] = {{"◎", "（◎）", "(◎)"}, {"★", "（★）", "(★)"}};
	for (guint i = 0; i < G_N_ELEMENTS(marks); i++)
		for (guint k = 0; k < G_N_ELEMENTS(marks[i]); k++) {
			DnSlice mark = dn_slice_of(marks[i][k]);
			if (words->length <= mark.length || !dn_slice_ends_with(*words, mark))
				continue;
			*words = dn_slice_trim(dn_slice(words->at, words->length - mark.length));
			return dn_character(marks[i][0]);
		}
	return 0;
}

/* ◎総務省: a mark beside a name says that it leads; 0 for none. */
static gunichar take_lead_mark(DnSlice *words)
{
	gunichar mark = take_mark_behind(words);
	if (mark != 0 || !dn_is_mark(dn_slice_first(*words), "◎★☆"))
		return mark;
	mark = dn_slice_first(*words);
	*words = dn_slice_skip(*words, (gsize)(g_utf8_next_char(words->at) - words->at));
	return mark;
}

/* Treasury¹: the number of a footnote. */
static gboolean is_raised_number(gunichar c)
{
	return c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x2079);
}

/* Bytes of the number of a footnote in square brackets at the end of the words, as copies of pages, Word and Markdown have it: [1], [^1]. */
static gsize length_of_bracketed_number(DnSlice words)
{
	enum { MOST_DIGITS = 3 };
	gsize digits = 0;
	if (words.length < 3 || dn_slice_end(words)[-1] != ']')
		return 0;
	while (digits < words.length - 2 && g_ascii_isdigit(dn_slice_end(words)[-2 - (gssize)digits]))
		digits++;
	const char *before = dn_slice_end(words) - 2 - digits;
	before -= *before == '^' && before > words.at ? 1 : 0;
	return digits > 0 && digits <= MOST_DIGITS && *before == '[' ? (gsize)(dn_slice_end(words) - before) : 0;
}

/* 総務省（○）: the mark of a note in brackets; 0 for none. */
static gunichar cut_bracketed_mark(DnSlice *words)
{
	DnSlice name, inner;
	if (!dn_bodies_split_brackets(&name, &inner, *words) || inner.length == 0 || !dn_lead_rule_is_mark(dn_slice_first(inner)) ||
	    dn_character_end(inner.at) < dn_slice_end(inner))
		return 0;
	*words = name;
	return dn_slice_first(inner);
}

DnSlice dn_body_without_footnote(DnSlice words)
{
	for (gsize length; (length = length_of_bracketed_number(words)) > 0 && length < words.length;)
		words.length -= length;
	while (words.length > 1 && is_raised_number(dn_slice_last(words)))
		words.length = (gsize)(g_utf8_prev_char(dn_slice_end(words)) - words.at);
	return words;
}

/* 市教育局* or *市教育局: the mark of a note is no part of the name. */
static gunichar cut_note_mark(DnSlice *words)
{
	gunichar mark = 0;
	*words = dn_body_without_footnote(*words);
	gunichar bracketed = cut_bracketed_mark(words);
	mark = bracketed != 0 ? bracketed : mark;
	for (; words->length > 1 && dn_lead_rule_is_mark(dn_slice_last(*words)); words->length = (gsize)(g_utf8_prev_char(dn_slice_end(*words)) - words->at))
		mark = dn_slice_last(*words);
	for (; words->length > 1 && dn_lead_rule_is_mark(dn_slice_first(*words)); *words = dn_slice_skip(*words, (gsize)(g_utf8_next_char(words->at) - words->at)))
		mark = dn_slice_first(*words);
	return mark;
}

/* River Trust if needed: when somebody does it is no part of the name. */
static DnSlice cut_condition(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice found = dn_profile_find(lexicon->profile, DN_WORDS_CONDITIONS, words);
	DnSlice name = found.length > 0 ? dn_slice_before(words, found.at) : words;
	return name.length > 0 && g_ascii_isupper(*name.at) ? name : words;
}

/* Harbour Board as the reporter: in what capacity, in small letters, and with no word for one who leads or joins. */
static DnSlice cut_capacity(const DnLexicon *lexicon, DnSlice words)
{
	static const char *const starts[] = {" as the ", " as a ", " as an "};
	static const DnWords roles[] = {DN_WORDS_LABEL_LEAD, DN_WORDS_LABEL_DUTY, DN_WORDS_LABEL_JOIN};
	const char *at = NULL;
	for (guint i = 0; at == NULL && dn_profile_is_spaced(lexicon->profile) && i < G_N_ELEMENTS(starts); i++)
		at = dn_slice_find(words, dn_slice_of(starts[i]));
	DnSlice name = at != NULL ? dn_slice_before(words, at) : words;
	for (DnSlice rest = dn_slice_trim(dn_slice_from(words, dn_slice_end(name))), word; (word = dn_name_take_word(&rest)).length > 0;)
		for (guint i = 0; i < G_N_ELEMENTS(roles); i++)
			if (!g_ascii_islower(*word.at) || dn_profile_is(lexicon->profile, roles[i], word))
				return words;
	return name.length > 0 && g_ascii_isupper(*name.at) ? name : words;
}

/* Ministry of Health 2030: by when, behind a name that is over before it. London 2012 is one. */
static DnSlice cut_year(const DnLexicon *lexicon, DnSlice words)
{
	enum { YEAR = 4 };
	if (words.length <= YEAR + 1 || !dn_profile_is_spaced(lexicon->profile) || dn_slice_end(words)[-YEAR - 1] != ' ')
		return words;
	for (gsize i = words.length - YEAR; i < words.length; i++)
		if (!g_ascii_isdigit(words.at[i]))
			return words;
	DnSlice name = dn_slice_trim(dn_slice_cut(words, YEAR));
	while (name.length > 1 && dn_is_mark(dn_slice_last(name), "-–—,")) /* Ministry of Health – 2030 */
		name = dn_slice_trim(dn_slice_cut(name, (gsize)(dn_slice_end(name) - dn_character_before(dn_slice_end(name)))));
	return dn_name_entry(lexicon, words) == NULL && dn_name_can_end(lexicon, name) ? name : words;
}

/* H28, 令和３年度～: years, in which whoever is named before them does it. */
static gboolean are_years(DnSlice note)
{
	gunichar first = dn_slice_first(note);
	gboolean digit = FALSE;
	if (!dn_is_mark(first, "HRSＨＲＳ平令昭") && !g_unichar_isdigit(first))
		return FALSE;
	for (const char *p = note.at; p < dn_slice_end(note); p = dn_character_end(p)) {
		digit |= g_unichar_isdigit(dn_character(p));
		if (!g_unichar_isdigit(dn_character(p)) && !dn_is_mark(dn_character(p), "HRSＨＲＳ平成令和昭元年度～〜~-－、.まで"))
			return FALSE;
	}
	return digit;
}

/* 道路課 of 道路課（内線1234）, 道路課（新規） and 道路課（H28～）: the number of its telephone, a remark and years are no part of a name, where lists of
 * bodies need no verb. Elsewhere they are left to the notes of names, but for what is said of later clauses: 各区政府（下同）. */
static DnSlice without_remark(const DnProfile *profile, DnSlice words)
{
	DnSlice name, note;
	if (dn_profile_is_spaced(profile) || !dn_bodies_split_brackets(&name, &note, words))
		return words;
	if (!dn_profile_lists_bare(profile)) /* 各区政府（下同） */
		return dn_profile_is(profile, DN_WORDS_RULE_FROM_HERE, note) ? name : words;
	gboolean phone = dn_profile_prefix(profile, DN_WORDS_PHONES, note) > 0 && g_unichar_isdigit(dn_slice_last(note));
	return phone || are_years(note) || dn_profile_is(profile, DN_WORDS_REMARKS, note) ? name : words;
}

/* 社會局 of 主辦機關社會局: the words for a role, of those who lead, before a name beyond doubt. */
static gboolean skip_leading_role(const DnLexicon *lexicon, DnSlice *words)
{
	DnLabel label;
	gsize length = dn_label_words_length(&label, lexicon->profile, *words);
	DnSlice name = dn_slice_skip(*words, length);
	if (length == 0 || label.duty != DN_DUTY_LEADS || !dn_name_can_end(lexicon, name) || dn_name_shape(lexicon, name) < DN_SHAPE_STRONG)
		return FALSE;
	*words = name;
	return TRUE;
}

DnSlice dn_body_without_remarks(const DnLexicon *lexicon, DnSlice words)
{
	words = without_remark(lexicon->profile, words);
	words = cut_condition(lexicon, dn_post_skip(lexicon, dn_tail_cut_modal(lexicon, words)));
	return cut_year(lexicon, cut_capacity(lexicon, words));
}

void dn_body_take_marks(DnBody *body, const DnLexicon *lexicon)
{
	gunichar lead_mark = take_lead_mark(&body->words);
	if (lead_mark != 0 || skip_leading_role(lexicon, &body->words))
		body->duty = DN_DUTY_LEADS;
	gunichar note_mark = cut_note_mark(&body->words);
	body->mark = note_mark != 0 ? note_mark : lead_mark;
}
