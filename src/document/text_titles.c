/* Only what is surely a title counts: a row of names, or a sentence, would else become the header of what stands below it. */
#include "document/text_titles.h"

#include <string.h>

#include "document/text_words.h"

enum { LONGEST_TITLE = 72 /* bytes */ };

gboolean dn_text_titles_numbers(const char *words)
{
	static const char *const parts[] = {"号", "號", "序", "次", "番", "No", "NO", "#", "№", "ID", NULL};
	static const char *const whole[] = {"Ref", "Ref.", "Reference", "Nr", "Nr.", NULL};
	return dn_text_holds_any(words, parts) || g_strv_contains(whole, words);
}

gboolean dn_text_titles_can_be(const char *words)
{
	static const char *const marks[] = {"。", "；", "，", "、", "：", ";", ":", ",", NULL};
	return strlen(words) <= LONGEST_TITLE && !g_ascii_isdigit(*words) && !dn_text_holds_any(words, marks);
}

gboolean dn_text_titles_dates(const char *words)
{
	static const char *const parts[] = {"时限", "时间", "期限", "進度", "进度", "节点", "時限", "時期", "年度", "期間", "期日", NULL};
	return dn_text_holds_any(words, parts);
}

/* Timeline by Quarter, Target date, By when: every word may stand in such a title, and one of them must. */
gboolean dn_text_titles_times(const char *words)
{
	static const char *const times[] = {"timeline", "timelines", "timeframe", "timeframes", "timescale", "timescales", "timing", "timings", "timetable", "date",
	                                    "dates", "deadline", "deadlines", "due", "when", "quarter", "schedule", "duration", "year", "time", "period", NULL};
	static const char *const others[] = {"by", "of", "for", "the", "target", "completion", "delivery", "expected", "implementation", "planned", "proposed",
	                                     "indicative", "estimated", "start", "end", "finish", "frame", "scale", "and", "to", "anticipated", NULL};
	g_autofree char *small = g_ascii_strdown(words, -1);
	g_auto(GStrv) parts = g_strsplit_set(small, " /-()", -1);
	gboolean any = FALSE;
	for (guint i = 0; parts[i] != NULL; i++) {
		gboolean is_time = g_strv_contains(times, parts[i]);
		if (!is_time && *parts[i] != '\0' && !g_strv_contains(others, parts[i]))
			return FALSE;
		any = any || is_time;
	}
	return any;
}

gboolean dn_text_titles_remarks(const char *words)
{
	static const char *const parts[] = {"备注", "備註", "備考", "备 注", "说明", "說明", NULL};
	return dn_text_begins_with_any(words, parts);
}

/* ---- Titles of bodies --------------------------------------------------------------------------------------------------------- */

/* What a word of such a title says: what they do, who they are, both, or nothing. ALONE may be all of a title: Agency may be the end of a name. */
enum { NONE = 0, ROLE = 1 << 0, BODIES = 1 << 1, SMALL = 1 << 2, ALONE = 1 << 3 };

static const struct {
	const char *word;
	guint sort;
} sorts[] = {
	{"lead", ROLE | BODIES | ALONE}, {"leads", BODIES | ALONE}, {"leading", ROLE}, {"responsible", ROLE | BODIES | ALONE},
	{"responsibility", BODIES | ALONE}, {"responsibilities", BODIES | ALONE}, {"accountable", ROLE | BODIES | ALONE}, {"primary", ROLE},
	{"secondary", ROLE}, {"implementing", ROLE | ALONE}, {"executing", ROLE | ALONE}, {"coordinating", ROLE | ALONE},
	{"supporting", ROLE | ALONE}, {"support", ROLE | BODIES}, {"participating", ROLE}, {"contributing", ROLE}, {"cooperating", ROLE},
	{"collaborating", ROLE}, {"partner", ROLE | BODIES}, {"partners", BODIES | ALONE}, {"delivery", ROLE}, {"agency", BODIES},
	{"agencies", BODIES}, {"party", BODIES}, {"parties", BODIES}, {"body", BODIES}, {"bodies", BODIES}, {"organization", BODIES},
	{"organizations", BODIES}, {"organisation", BODIES}, {"organisations", BODIES}, {"entity", BODIES}, {"entities", BODIES},
	{"department", BODIES}, {"departments", BODIES}, {"dept", BODIES}, {"office", BODIES}, {"offices", BODIES}, {"ministry", BODIES},
	{"ministries", BODIES}, {"institution", BODIES}, {"institutions", BODIES}, {"authority", BODIES}, {"authorities", BODIES},
	{"unit", BODIES}, {"units", BODIES}, {"owner", BODIES | ALONE}, {"owners", BODIES | ALONE}, {"actor", BODIES}, {"actors", BODIES},
	{"stakeholder", BODIES}, {"stakeholders", BODIES | ALONE}, {"and", SMALL}, {"or", SMALL}, {"other", SMALL}, {"key", SMALL}, {"main", SMALL}, {"potential", SMALL},
};

static guint sort_of(const char *word)
{
	g_autofree char *small = g_ascii_strdown(word, -1);
	for (gsize i = 0; i < G_N_ELEMENTS(sorts); i++)
		if (g_str_equal(sorts[i].word, small))
			return sorts[i].sort;
	return NONE;
}

/* 参与单位, 関係課: words that say something else without the noun behind them: 参加人数. */
static gboolean is_title_with_noun(const char *words)
{
	static const char *const roles[] = {"参与", "參與", "参加", "參加", "主管", "所管", "関係", "協力", "协同", "承办", "承辦",
	                                    "実施", "推進", "取組", "事業", "連携", NULL};
	static const char *const nouns[] = {"单位", "單位", "部门", "部門", "機関", "機關", "課", "部署", "部局", "省庁", "府省", "主体",
	                                    NULL};
	return dn_text_begins_with_any(words, roles) && dn_text_ends_with_any(words, nouns);
}

/* 单位 alone, or 牵头 and what stands beside it; 各有关单位 stands in cells. */
static gboolean is_wide_title(const char *words)
{
	static const char *const roles[] = {"牵头", "牽頭", "责任", "責任", "负责", "負責", "配合", "主办", "主辦", "协办", "協辦", "担当", NULL};
	static const char *const bodies[] = {"单位", "單位", "部门", "部門", "機関", "部署", "部署名", "部局", "部局名", "府省", "府省庁", "省庁", "主体", "所管", "課名", "課室名", NULL};
	return dn_text_holds_any(words, roles) || g_strv_contains(bodies, words) || is_title_with_noun(words);
}

static gboolean is_pair(guint left, guint right)
{
	return ((left & ROLE) && (right & BODIES)) || ((left & BODIES) && (right & ROLE) && (right & BODIES));
}

gboolean dn_text_titles_pair(const char *left, const char *right)
{
	return is_pair(sort_of(left), sort_of(right));
}

static char **words_of(const char *title)
{
	return g_strsplit_set(title, " /&()-", -1);
}

/* Whether all words are of such titles, and one says who they are; also those of a part of one. */
static gboolean are_of_bodies(char **words)
{
	gboolean who = FALSE;
	for (guint i = 0; words[i] != NULL; i++) {
		guint sort = sort_of(words[i]);
		if (sort == NONE && *words[i] != '\0' && !g_str_equal(words[i], "s") && !g_str_equal(words[i], "ies"))
			return FALSE;
		who = who || (sort & BODIES);
	}
	return who;
}

/* Who is carrying out the action?, Who will do it? */
static gboolean asks_who(const char *words)
{
	static const char *const starts[] = {"Who is ", "Who will ", "Who's ", "WHO IS ", "WHO WILL ", NULL};
	return dn_text_begins_with_any(words, starts);
}

gboolean dn_text_titles_bodies(const char *words)
{
	g_auto(GStrv) parts = words_of(words);
	guint n = g_strv_length(parts);
	if (asks_who(words))
		return TRUE;
	if (n == 1 && !is_wide_title(words))
		return (sort_of(words) & ALONE) != 0;
	if (is_wide_title(words) || are_of_bodies(parts))
		return TRUE;
	return n > 2 && (dn_text_titles_pair(parts[0], parts[1]) || dn_text_titles_pair(parts[n - 2], parts[n - 1]));
}

gboolean dn_text_titles_are_two(const char *words)
{
	g_auto(GStrv) parts = g_strsplit(words, " ", -1);
	guint titles = 0;
	for (guint i = 0; parts[i] != NULL; i++) {
		gboolean pair = parts[i + 1] != NULL && dn_text_titles_pair(parts[i], parts[i + 1]);
		titles += pair ? 1 : is_wide_title(parts[i]) && parts[1] != NULL ? 2 : 0;
		i += pair ? 1 : 0;
	}
	return titles > 1;
}

gboolean dn_text_titles_rest(const char *words)
{
	g_auto(GStrv) parts = words_of(words);
	return are_of_bodies(parts) || is_wide_title(words);
}
