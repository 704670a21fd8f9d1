/* Where a list needs no verb: a plan says what will be; what was, when it was found and in which survey are said of the world, and the bracket says who found it. */
#include "plan/clause_source.h"

#include <string.h>

#include "plan/brackets.h"
#include "plan/clause_search.h"

/* 過去最高を更新した（総務省）: what was, but for what was decided to be: 改めることとした。 */
static gboolean tells_what_was(const DnProfile *profile, DnSlice before)
{
	before = dn_slice_trim(before);
	before = dn_slice_cut(before, dn_is_mark(dn_slice_last(before), "。") ? strlen("。") : 0);
	return dn_profile_suffix(profile, DN_WORDS_STATEMENT_ENDS, before) > dn_profile_suffix(profile, DN_WORDS_DECISION_ENDS, before);
}

/* 2021年12月22日, 令和３年: when something came out; 2021年度 and 2021年まで are when something will be done. */
static gboolean is_date_of_issue(const DnProfile *profile, DnSlice words)
{
	static const char year[] = "年";
	words = dn_slice_skip(words, dn_profile_prefix(profile, DN_WORDS_ERAS, words));
	for (const char *p = words.at; p < dn_slice_end(words); p = dn_character_end(p))
		if (!g_unichar_isdigit(dn_character(p)) && !dn_is_one_of(dn_character(p), "元年月日"))
			return FALSE;
	return dn_slice_find(words, dn_slice_of(year)) != NULL && dn_is_one_of(dn_slice_last(words), "年月日");
}

/* 文化庁、2021年12月22日; 国民生活基礎調査、厚生労働省: whether a part of the bracket is no body, but when or in what something came out. */
static gboolean names_issue(const DnProfile *profile, DnSlice inside)
{
	while (inside.length > 0) {
		DnSlice part = inside;
		for (const char *p = inside.at; p < dn_slice_end(inside); p = dn_character_end(p))
			if (dn_is_mark(dn_character(p), "、，,")) {
				part = dn_slice_before(inside, p);
				break;
			}
		DnSlice words = dn_slice_trim(part);
		if (words.length > 0 && (is_date_of_issue(profile, words) || dn_profile_suffix(profile, DN_WORDS_SOURCE_ENDS, words) > 0))
			return TRUE;
		inside = dn_slice_skip(inside, part.length);
		inside = dn_slice_skip(inside, inside.length > 0 ? (gsize)(dn_character_end(inside.at) - inside.at) : 0);
	}
	return FALSE;
}

/* 「ガイドライン」（2023年３月29日） before （内閣府）: when something came out stands in the bracket before. */
static gboolean is_behind_issue(const DnProfile *profile, DnSlice before)
{
	static const char *const opens[] = {"（", "("};
	before = dn_slice_trim(before);
	for (guint i = 0; dn_is_mark(dn_slice_last(before), "）)") && i < G_N_ELEMENTS(opens); i++) {
		const char *open = g_strrstr_len(before.at, (gssize)before.length, opens[i]);
		if (open != NULL && names_issue(profile, dn_brackets_inside(dn_slice_from(before, open))))
			return TRUE;
	}
	return FALSE;
}

/* アンケート（図書館実施）において: a survey of which the sentence goes on to tell. */
static gboolean is_within_tale(const DnProfile *profile, DnSlice text, DnSlice before, DnSlice bracket)
{
	DnSlice behind = dn_slice_from(text, dn_slice_end(bracket));
	return g_unichar_isalpha(dn_slice_first(behind)) && dn_profile_suffix(profile, DN_WORDS_SOURCE_ENDS, before) > 0;
}

/* 出典：「被害状況」 and what else stands behind the last full stop. */
static DnSlice behind_stop(DnSlice before)
{
	static const char stop[] = "。";
	const char *at = g_strrstr_len(before.at, (gssize)before.length, stop);
	return at != NULL ? dn_slice_from(before, at + strlen(stop)) : before;
}

gboolean dn_bracket_names_source(const DnProfile *profile, DnSlice text, DnSlice bracket)
{
	enum { FAR = 300 /* bytes */ };
	const char *from = bracket.at - MIN((gsize)(bracket.at - text.at), (gsize)FAR);
	while (from < bracket.at && ((guchar)*from & 0xC0) == 0x80)
		from++;
	DnSlice before = dn_slice(from, (gsize)(bracket.at - from));
	if (!dn_profile_lists_bare(profile))
		return dn_profile_find(profile, DN_WORDS_SOURCE_WORDS, dn_sentence_before(before, before.length)).length > 0;
	return dn_profile_find(profile, DN_WORDS_SOURCE_WORDS, behind_stop(before)).length > 0 || tells_what_was(profile, before) ||
	       is_behind_issue(profile, before) || names_issue(profile, dn_brackets_inside(bracket)) || is_within_tale(profile, text, before, bracket);
}
