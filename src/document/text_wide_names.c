/* No blank parts words, so that a printer breaks a line behind any character once it is full: 福祉⏎課 is one name. Where there was room for more, or
 * where both lines are names of which neither can be a part of the other, 財政課⏎総務課, each is one. An office of what stands above it, 総務部⏎人事課,
 * may be either. */
#include "document/text_wide_names.h"

#include <string.h>

#include "document/text_words.h"

enum { MOST_CHARACTERS = 30 };

/* How high a body with such an end stands among others: what has no level may be a part of any, or have any as its part. */
enum { NO_LEVEL, MINISTRY, AGENCY, BUREAU, DIVISION, SECTION, OFFICE, TEAM };

static const struct {
	const char *end;
	guint level;
} ends[] = {
	{"省", MINISTRY}, {"官房", AGENCY}, {"庁", AGENCY}, {"局", BUREAU}, {"部", DIVISION}, {"本部", NO_LEVEL}, {"课", SECTION}, {"課", SECTION},
	{"室", OFFICE}, {"係", TEAM}, {"班", TEAM}, {"グループ", TEAM}, {"チーム", TEAM}, {"委", BUREAU}, {"办", BUREAU}, {"辦", BUREAU},
	{"厅", BUREAU}, {"廳", BUREAU}, {"处", SECTION}, {"處", SECTION}, {"科", SECTION}, {"府", NO_LEVEL}, {"院", NO_LEVEL},
	{"会", NO_LEVEL}, {"會", NO_LEVEL}, {"所", NO_LEVEL}, {"署", NO_LEVEL}, {"館", NO_LEVEL}, {"馆", NO_LEVEL}, {"校", NO_LEVEL},
	{"園", NO_LEVEL}, {"団", NO_LEVEL}, {"团", NO_LEVEL}, {"團", NO_LEVEL}, {"社", NO_LEVEL}, {"社協", NO_LEVEL}, {"農協", NO_LEVEL},
	{"センター", NO_LEVEL}, {"ハローワーク", NO_LEVEL}, {"機構", NO_LEVEL}, {"机构", NO_LEVEL}, {"機関", NO_LEVEL}, {"機關", NO_LEVEL},
	{"机关", NO_LEVEL}, {"団体", NO_LEVEL}, {"團體", NO_LEVEL}, {"团体", NO_LEVEL}, {"大学", NO_LEVEL}, {"大學", NO_LEVEL}, {"学校", NO_LEVEL},
	{"病院", NO_LEVEL}, {"組合", NO_LEVEL}, {"法人", NO_LEVEL}, {"企業", NO_LEVEL}, {"企业", NO_LEVEL}, {"公司", NO_LEVEL}, {"銀行", NO_LEVEL},
	{"银行", NO_LEVEL}, {"事業者", NO_LEVEL}, {"連合", NO_LEVEL}, {"联", NO_LEVEL}, {"县", NO_LEVEL}, {"縣", NO_LEVEL}, {"県", NO_LEVEL},
	{"市", NO_LEVEL}, {"町", NO_LEVEL}, {"村", NO_LEVEL}, {"区", NO_LEVEL}, {"區", NO_LEVEL}, {"镇", NO_LEVEL}, {"鎮", NO_LEVEL},
	{"道", NO_LEVEL}, {"警察", NO_LEVEL}, {"消防", NO_LEVEL}, {"支队", NO_LEVEL}, {"部门", NO_LEVEL}, {"部門", NO_LEVEL}, {"单位", NO_LEVEL},
	{"單位", NO_LEVEL}, {"中心", NO_LEVEL}, {"心", NO_LEVEL}, {"ＮＰＯ", NO_LEVEL}, {"NPO", NO_LEVEL}, {"ＪＡ", NO_LEVEL},
};

/* ◎福祉課 → 福祉課. */
static const char *behind_marks(const char *words)
{
	static const char marks[] = "◎○〇●◯◇◆□■△▲▽▼☆★※・•▪→⇒＊*";
	while (*words != '\0' && (g_utf8_strchr(marks, -1, g_utf8_get_char(words)) != NULL || *words == ' '))
		words = g_utf8_next_char(words);
	return words;
}

/* The words without marks before them, remarks in brackets, and what says that a list is open. */
static char *bare_name(const char *words)
{
	static const char *const open[] = {"等", "ほか", "など", "他", NULL};
	char *bare = g_strchomp(g_strdup(behind_marks(words)));
	char *bracket = strstr(bare, "（") != NULL ? strstr(bare, "（") : strchr(bare, '(');
	if (bracket != NULL && bracket > bare && (g_str_has_suffix(bare, "）") || g_str_has_suffix(bare, ")")))
		*bracket = '\0';
	for (gsize i = 0; open[i] != NULL; i++)
		if (g_str_has_suffix(bare, open[i])) {
			bare[strlen(bare) - strlen(open[i])] = '\0';
			break;
		}
	return g_strchomp(bare);
}

/* The longest end of a name that the words have; NULL for none. */
static const char *find_end(guint *level, const char *bare)
{
	const char *best = NULL;
	for (gsize i = 0; i < G_N_ELEMENTS(ends); i++)
		if (g_str_has_suffix(bare, ends[i].end) && (best == NULL || strlen(ends[i].end) > strlen(best))) {
			best = ends[i].end;
			*level = ends[i].level;
		}
	return best;
}

static gboolean is_sentence(const char *words)
{
	static const char *const marks[] = {"。", "：", ":", "「", "“", NULL};
	return dn_text_holds_any(words, marks) || g_utf8_strlen(words, -1) > MOST_CHARACTERS;
}

/* 課 alone is the rest of a name; 全課 is whole. */
static gboolean read_name(guint *level, const char *words)
{
	g_autofree char *bare = bare_name(words);
	const char *end = find_end(level, bare);
	return end != NULL && !is_sentence(bare) && strlen(bare) > strlen(end) && g_utf8_strlen(bare, -1) > 1;
}

gboolean dn_text_wide_is_name(const char *words)
{
	guint level;
	return read_name(&level, words);
}

/* Whether a name with such an end may stand behind one with the other end as a part of it. */
static gboolean may_be_part(guint above, guint below)
{
	if (below == MINISTRY)
		return FALSE;
	return above == NO_LEVEL || below == NO_LEVEL || below > above;
}

/* （窓口） below 福祉課, or 福祉課（総合 above 窓口）. */
static gboolean goes_on_in_brackets(const char *above, const char *below)
{
	static const char *const opening[] = {"（", "(", "）", ")", NULL};
	const char *open = g_strrstr(above, "（") != NULL ? g_strrstr(above, "（") : strrchr(above, '(');
	return dn_text_begins_with_any(below, opening) || (open != NULL && strstr(open, "）") == NULL && strchr(open, ')') == NULL);
}

void dn_text_wide_names_learn(GHashTable *alone, const char *words)
{
	if (dn_text_wide_is_name(words))
		g_hash_table_add(alone, bare_name(words));
}

static gboolean is_known(GHashTable *alone, const char *words)
{
	g_autofree char *bare = bare_name(words);
	return g_hash_table_contains(alone, bare);
}

/* Two lines of which each may be a name, though both may be one. */
static DnTextAnswer ends_between_names(const char *above, const char *below, DnTextRoom room, GHashTable *alone, gboolean may_be_one)
{
	if (room == DN_TEXT_ROOM || !may_be_one || (is_known(alone, above) && is_known(alone, below)))
		return DN_TEXT_YES;
	return DN_TEXT_UNSURE;
}

/* What stands above is no name by itself: only a full line is surely broken. */
static DnTextAnswer ends_within_name(const char *above, const char *below, DnTextRoom room, GHashTable *alone)
{
	gboolean above_known = is_known(alone, above), below_known = is_known(alone, below);
	if (above_known)
		return room == DN_TEXT_ROOM || below_known ? DN_TEXT_YES : DN_TEXT_UNSURE;
	return room == DN_TEXT_FULL && !below_known ? DN_TEXT_NO : DN_TEXT_UNSURE;
}

/* ・ may stand within a name, unless the line above begins with one too. */
static gboolean begins_with_mark(const char *above, const char *below)
{
	static const char *const dots[] = {"・", NULL};
	return behind_marks(below) > below && (!dn_text_begins_with_any(below, dots) || dn_text_begins_with_any(above, dots));
}

DnTextAnswer dn_text_wide_name_ends(const char *above, const char *below, DnTextRoom room, GHashTable *alone)
{
	guint above_level = NO_LEVEL, below_level = NO_LEVEL;
	if (goes_on_in_brackets(above, below))
		return DN_TEXT_NO;
	gboolean above_is = read_name(&above_level, above), below_is = read_name(&below_level, below);
	gboolean marked = begins_with_mark(above, below);
	if (!above_is)
		return marked && room == DN_TEXT_ROOM ? DN_TEXT_YES : ends_within_name(above, below, room, alone);
	if (marked)
		return DN_TEXT_YES;
	if (below_is)
		return ends_between_names(above, below, room, alone, may_be_part(above_level, below_level));
	return room == DN_TEXT_ROOM && g_utf8_strlen(below, -1) > 1 ? DN_TEXT_YES : DN_TEXT_UNSURE;
}
