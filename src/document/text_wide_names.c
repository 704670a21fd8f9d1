/* No blank parts words, so that a printer breaks a line behind any character once it is full: 福祉⏎課 is one name. Where there was room for more, or
 * where both lines are names of which neither can be a part of the other, 財政課⏎総務課, each is one. An office of what stands above it, 総務部⏎人事課,
 * may be either. */
#include "document/text_wide_names.h"

#include <string.h>

#include "document/text_words.h"

enum { MOST_CHARACTERS = 30 };

/* How high a body with such an end stands among others. A house has no level: it may be a part of any, or have any as its part; and a body of its own
 * is no part of a section or an office. */
enum { HOUSE, OWN, MINISTRY, AGENCY, BUREAU, DIVISION, SECTION, OFFICE, TEAM };

static const struct {
	const char *end;
	guint level;
} ends[] = {
	{"省", MINISTRY}, {"官房", AGENCY}, {"庁", AGENCY}, {"局", BUREAU}, {"部", DIVISION}, {"本部", OWN}, {"课", SECTION}, {"課", SECTION},
	{"室", OFFICE}, {"係", TEAM}, {"班", TEAM}, {"グループ", TEAM}, {"チーム", TEAM}, {"委", BUREAU}, {"办", BUREAU}, {"辦", BUREAU},
	{"厅", BUREAU}, {"廳", BUREAU}, {"处", SECTION}, {"處", SECTION}, {"科", SECTION}, {"府", HOUSE}, {"院", HOUSE}, {"会", OWN},
	{"會", OWN}, {"所", HOUSE}, {"署", HOUSE}, {"館", HOUSE}, {"馆", HOUSE}, {"校", HOUSE}, {"園", HOUSE}, {"団", OWN}, {"团", OWN},
	{"團", OWN}, {"社", OWN}, {"社協", OWN}, {"農協", OWN}, {"漁協", OWN}, {"センター", HOUSE}, {"ハローワーク", HOUSE}, {"機構", OWN},
	{"机构", OWN}, {"機関", OWN}, {"機關", OWN}, {"机关", OWN}, {"団体", OWN}, {"團體", OWN}, {"团体", OWN}, {"大学", OWN}, {"大學", OWN},
	{"学校", HOUSE}, {"病院", HOUSE}, {"組合", OWN}, {"法人", OWN}, {"企業", OWN}, {"企业", OWN}, {"公司", OWN}, {"銀行", OWN}, {"银行", OWN},
	{"事業者", OWN}, {"連合", OWN}, {"联", OWN}, {"县", OWN}, {"縣", OWN}, {"県", OWN}, {"市", OWN}, {"町", OWN}, {"村", OWN}, {"区", OWN},
	{"區", OWN}, {"镇", OWN}, {"鎮", OWN}, {"道", OWN}, {"警察", OWN}, {"消防", OWN}, {"支队", HOUSE}, {"部门", OWN}, {"部門", OWN},
	{"单位", OWN}, {"單位", OWN}, {"心", HOUSE}, {"ＮＰＯ", OWN}, {"NPO", OWN}, {"ＪＡ", OWN},
};

/* Bytes of ａ：, b: or （ａ）, for which part of a measure a body stands behind it; 0 for none. */
static gsize letter_length(const char *words)
{
	static const char *const opening[] = {"（", "(", ""}, *const closing[] = {"）", ")", "：", ":"};
	enum { WIDE_A = 0xFF41, WIDE_Z = 0xFF5A };
	gsize at = 0;
	for (gsize i = 0; at == 0 && i < G_N_ELEMENTS(opening); i++)
		at = g_str_has_prefix(words, opening[i]) ? strlen(opening[i]) : 0;
	gunichar c = g_utf8_get_char(words + at);
	if (!((c >= 'a' && c <= 'z') || (c >= WIDE_A && c <= WIDE_Z)))
		return 0;
	const char *close = g_utf8_next_char(words + at);
	for (gsize i = 0; i < G_N_ELEMENTS(closing); i++)
		if (g_str_has_prefix(close, closing[i]) && (at > 0) == (i < 2))
			return (gsize)(close - words) + strlen(closing[i]);
	return 0;
}

/* ◎福祉課 and ａ：福祉課 → 福祉課. */
const char *dn_text_wide_behind_marks(const char *words)
{
	static const char marks[] = "◎○〇●◯◇◆□■△▲▽▼☆★※・•▪→⇒＊*";
	while (*words != '\0' && (g_utf8_strchr(marks, -1, g_utf8_get_char(words)) != NULL || *words == ' '))
		words = g_utf8_next_char(words);
	return words + letter_length(words);
}

/* The words without marks before them, remarks in brackets, and what says that a list is open. */
static char *bare_name(const char *words)
{
	static const char *const open[] = {"等", "ほか", "など", "他", NULL};
	char *bare = g_strchomp(g_strdup(dn_text_wide_behind_marks(words)));
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

typedef struct {
	const char *words;
	guint level;
} NameLine;

/* How two names below each other may be one: 市図書館⏎協議会 where the line is full, and 総務部⏎人事課 wherever it ends, as many break it there. */
typedef enum { NEVER_ONE, ONE_IF_FULL, MAY_BE_ONE } Together;

/* 市教育局 and 市委宣传部: each begins with whose body it is. */
static gboolean are_of_areas(const char *above, const char *below)
{
	static const char *const areas[] = {"市", "县", "縣", "区", "區", "省", "州", "国家", NULL};
	return dn_text_begins_with_any(dn_text_wide_behind_marks(above), areas) && dn_text_begins_with_any(dn_text_wide_behind_marks(below), areas);
}

/* Agencies of Japan with the ministry whose they are; those of the cabinet are of none. */
static const struct {
	const char *agency, *ministry;
} agencies[] = {
	{"消防庁", "総務省"}, {"出入国在留管理庁", "法務省"}, {"公安調査庁", "法務省"}, {"国税庁", "財務省"}, {"スポーツ庁", "文部科学省"},
	{"文化庁", "文部科学省"}, {"林野庁", "農林水産省"}, {"水産庁", "農林水産省"}, {"資源エネルギー庁", "経済産業省"},
	{"特許庁", "経済産業省"}, {"中小企業庁", "経済産業省"}, {"観光庁", "国土交通省"}, {"気象庁", "国土交通省"}, {"海上保安庁", "国土交通省"},
	{"原子力規制庁", "環境省"}, {"防衛装備庁", "防衛省"}, {"金融庁", NULL}, {"消費者庁", NULL}, {"警察庁", NULL}, {"デジタル庁", NULL},
	{"復興庁", NULL}, {"こども家庭庁", NULL}, {"宮内庁", NULL}, {"内閣府", NULL}, {"内閣官房", NULL}, {"個人情報保護委員会", NULL},
	{"公正取引委員会", NULL},
};

gboolean dn_text_wide_is_of_state(const char *words)
{
	static const char *const others[] = {"全府省", "全府省庁", "関係府省", "関係府省庁", "各府省", "各府省庁", "関係省庁", "内閣法制局", "人事院",
	                                     "会計検査院", "国家公安委員会", "カジノ管理委員会", "原子力規制委員会", NULL};
	static const char *const ministries[] = {"総務省", "法務省", "外務省", "財務省", "文部科学省", "厚生労働省", "農林水産省", "経済産業省", "国土交通省",
	                                         "環境省", "防衛省", NULL};
	const char *bare = dn_text_wide_behind_marks(words);
	gboolean known = g_strv_contains(others, bare) || g_strv_contains(ministries, bare);
	for (gsize i = 0; !known && i < G_N_ELEMENTS(agencies); i++)
		known = g_str_equal(agencies[i].agency, bare);
	return known;
}

/* 金融庁 below 農林水産省, whose it is not. */
static gboolean is_of_another(const char *above, const char *below)
{
	g_autofree char *agency = bare_name(below), *ministry = bare_name(above);
	for (gsize i = 0; i < G_N_ELEMENTS(agencies); i++)
		if (g_str_equal(agencies[i].agency, agency))
			return agencies[i].ministry == NULL || !g_str_has_suffix(ministry, agencies[i].ministry);
	return FALSE;
}

static Together stand_together(guint above, guint below)
{
	if (below == MINISTRY || (below == OWN && above >= SECTION))
		return NEVER_ONE;
	if (above <= OWN || below <= OWN)
		return ONE_IF_FULL;
	return below > above ? MAY_BE_ONE : NEVER_ONE;
}

/* （窓口） below 福祉課, or 福祉課（総合 above 窓口）. */
static gboolean goes_on_in_brackets(const char *above, const char *below)
{
	static const char *const opening[] = {"（", "(", "）", ")", NULL};
	const char *open = g_strrstr(above, "（") != NULL ? g_strrstr(above, "（") : strrchr(above, '(');
	gsize letter = letter_length(below);
	if (letter > 0 && below[letter] != '\0')
		return FALSE;
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

/* Two lines of which each may be a name, though both may be one. An office that stands alone elsewhere is no part of a section by whose side there was
 * room for it. */
static DnTextAnswer ends_between_names(const NameLine *above, const NameLine *below, DnTextRoom room, GHashTable *alone)
{
	Together together = stand_together(above->level, below->level);
	gboolean may_be_one = together == MAY_BE_ONE || (together == ONE_IF_FULL && room != DN_TEXT_ROOM);
	if (!may_be_one || are_of_areas(above->words, below->words) || is_of_another(above->words, below->words))
		return DN_TEXT_YES;
	gboolean apart = room == DN_TEXT_ROOM && above->level >= SECTION;
	return is_known(alone, below->words) && (apart || is_known(alone, above->words)) ? DN_TEXT_YES : DN_TEXT_UNSURE;
}

/* 等 below 財政課: more of the list, of which nothing else is named. */
static gboolean says_more(const char *words)
{
	static const char *const more[] = {"等", "ほか", "他", "など", "外", NULL};
	return g_strv_contains(more, words);
}

/* What no name consists of alone. */
static gboolean is_rest(const char *words)
{
	static const char *const rests[] = {"人民政府", "政府", "委员会", "委員会", "委員會", "協議会", "办公室", "辦公室", "事務局", "センター", NULL};
	return g_strv_contains(rests, words);
}

/* 興課 and 推進課 hardly are names, but ends of them: 農林振⏎興課. */
static gboolean is_end_of_name(const char *words)
{
	enum { LONGEST = 2 /* characters */ };
	static const char *const beginnings[] = {"推進", "支援", "対策", "振興", "促進", NULL};
	guint level = HOUSE;
	gboolean office = read_name(&level, words) && level >= SECTION;
	return g_utf8_strlen(words, -1) <= LONGEST ||
	       (office && g_utf8_strlen(words, -1) == LONGEST + 1 && dn_text_begins_with_any(words, beginnings));
}

/* What stands above is no name by itself: only a full line is surely broken, and one that no other line of the column is as wide as may end with
 * words that are unknown here. */
static DnTextAnswer ends_within_name(const char *above, const char *below, DnTextRoom room, GHashTable *alone)
{
	gboolean above_known = is_known(alone, above), below_known = is_known(alone, below);
	if (above_known)
		return room == DN_TEXT_ROOM || below_known ? DN_TEXT_YES : DN_TEXT_UNSURE;
	if (room < DN_TEXT_NEARLY_FULL && !below_known && (room == DN_TEXT_BROKEN || is_end_of_name(below)))
		return DN_TEXT_NO;
	return DN_TEXT_UNSURE;
}

/* ・ may stand within a name, unless the line above begins with one too. */
static gboolean begins_with_mark(const char *above, const char *below)
{
	static const char *const dots[] = {"・", NULL};
	return dn_text_wide_behind_marks(below) > below && (!dn_text_begins_with_any(below, dots) || dn_text_begins_with_any(above, dots));
}

gboolean dn_text_wide_is_part(const char *above, const char *below)
{
	guint above_level, below_level;
	if (!read_name(&above_level, above) || !read_name(&below_level, below))
		return FALSE;
	return above_level == SECTION ? below_level == TEAM : (above_level == BUREAU || above_level == DIVISION) && below_level >= SECTION;
}

DnTextAnswer dn_text_wide_name_ends(const char *above, const char *below, DnTextRoom room, GHashTable *alone)
{
	guint above_level = HOUSE, below_level = HOUSE;
	if (goes_on_in_brackets(above, below) || says_more(below))
		return DN_TEXT_NO;
	if (is_rest(below))
		return room == DN_TEXT_ROOM ? DN_TEXT_UNSURE : DN_TEXT_NO;
	gboolean above_is = read_name(&above_level, above), below_is = read_name(&below_level, below);
	gboolean marked = begins_with_mark(above, below);
	if (!above_is)
		return marked && room == DN_TEXT_ROOM ? DN_TEXT_YES : ends_within_name(above, below, room, alone);
	if (marked)
		return DN_TEXT_YES;
	if (below_is)
		return ends_between_names(&(NameLine){above, above_level}, &(NameLine){below, below_level}, room, alone);
	return room == DN_TEXT_ROOM && g_utf8_strlen(below, -1) > 1 ? DN_TEXT_YES : DN_TEXT_UNSURE;
}
