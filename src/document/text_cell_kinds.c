/* Only the ends of names are known here: enough to tell a column of bodies from one of tasks, and too little to make a body of a cell. */
#include "document/text_cell_kinds.h"

#include <string.h>

#include "document/text_words.h"

enum { LONGEST_DATE = 14, LONGEST_TITLE = 12, LONGEST_NAME = 18 /* characters */ };

static gboolean is_date(const char *words)
{
	static const char *const marks[] = {"年", "月", "季度", "长期", "持续", NULL}, *const sentence[] = {"。", "，", "、", NULL};
	return g_utf8_strlen(words, -1) <= LONGEST_DATE && dn_text_holds_any(words, marks) && !dn_text_holds_any(words, sentence);
}

static gboolean is_name(const char *name)
{
	static const char ends[] = "局委办辦厅廳部府会會院室门門位区區县縣市镇鎮乡鄉道校所心队隊处處科公司社团團企行站署馆館检关關构構组組班联聯协協";
	static const char *const marks[] = {"。", "：", "“", NULL};
	static const char *const verbs[] = {"推进", "推动", "加强", "加快", "完善", "优化", "落实", "开展", "建立", "健全", "提升", "做好", "打造", NULL};
	glong length = g_utf8_strlen(name, -1);
	if (length < 2 || length > LONGEST_NAME || dn_text_holds_any(name, marks) || dn_text_begins_with_any(name, verbs))
		return FALSE;
	const char *last = g_utf8_find_prev_char(name, name + strlen(name));
	return g_str_has_suffix(name, "企业") || g_utf8_strchr(ends, -1, g_utf8_get_char(last)) != NULL;
}

/* Counts the names of a list, and returns how many other words it holds. What stands in brackets is another name or a remark: 县委宣传部（县文明办、
 * 县新闻办）. 等 at the end says that the list is open. */
static guint count_others(guint *names, const char *words)
{
	static GRegex *brackets, *marks;
	static gsize made;
	if (g_once_init_enter(&made)) {
		brackets = g_regex_new("（[^（）]*）|\\([^()]*\\)|等$", G_REGEX_OPTIMIZE, 0, NULL);
		marks = g_regex_new("[、，,；;\\s]+", G_REGEX_OPTIMIZE, 0, NULL);
		g_once_init_leave(&made, 1);
	}
	guint others = 0;
	g_autofree char *bare = g_regex_replace_literal(brackets, words, -1, 0, "", 0, NULL);
	g_auto(GStrv) parts = g_regex_split(marks, bare != NULL ? bare : words, 0);
	*names = 0;
	for (char **part = parts; *part != NULL; part++) {
		*names += is_name(*part) ? 1 : 0;
		others += **part != '\0' && !is_name(*part) ? 1 : 0;
	}
	return others;
}

static gboolean are_names(const char *words)
{
	guint names;
	return count_others(&names, words) == 0 && names > 0;
}

/* A line may end within a name. */
static gboolean are_names_over_lines(const char *words)
{
	if (strchr(words, '\n') == NULL)
		return FALSE;
	g_auto(GStrv) lines = g_strsplit(words, "\n", -1);
	g_autofree char *joined = g_strjoinv("", lines);
	return are_names(joined);
}

DnTextCellKind dn_text_cell_kind(const char *words)
{
	static const char *const stops[] = {"。", "；", NULL};
	if (is_date(words))
		return DN_TEXT_CELL_DATE;
	if (are_names(words) || are_names_over_lines(words))
		return DN_TEXT_CELL_NAMES;
	return g_utf8_strlen(words, -1) > LONGEST_TITLE || dn_text_holds_any(words, stops) ? DN_TEXT_CELL_SENTENCE : DN_TEXT_CELL_TITLE;
}

gboolean dn_text_cell_lists_names(const char *words)
{
	guint names;
	return strstr(words, "、") != NULL && count_others(&names, words) > 0 && names > 0;
}
