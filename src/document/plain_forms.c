/* Every such character takes three bytes, and what stands for it three at most: a byte is looked at before a character is. */
#include "document/plain_forms.h"

#include <string.h>

typedef struct {
	const char *form, *plain;
} Pair;

/* What Unicode has no decomposition for, or one of another width: ︐ is ， and not a comma. */
static const Pair pairs[] = {
	{"⺟", "母"}, {"⺠", "民"}, {"⻁", "虎"}, {"⻄", "西"}, {"⻅", "见"}, {"⻆", "角"}, {"⻉", "贝"}, {"⻋", "车"}, {"⻑", "長"}, {"⻓", "长"},
	{"⻔", "门"}, {"⻘", "青"}, {"⻙", "韦"}, {"⻚", "页"}, {"⻛", "风"}, {"⻜", "飞"}, {"⻝", "食"}, {"⻢", "马"}, {"⻣", "骨"}, {"⻤", "鬼"},
	{"⻥", "鱼"}, {"⻦", "鸟"}, {"⻧", "卤"}, {"⻨", "麦"}, {"⻩", "黄"}, {"⻪", "黾"}, {"⻫", "斉"}, {"⻬", "齐"}, {"⻭", "歯"}, {"⻮", "齿"},
	{"⻯", "竜"}, {"⻰", "龙"}, {"⻱", "龜"}, {"⻲", "亀"}, {"⻳", "龟"}, {"︐", "，"}, {"︑", "、"}, {"︒", "。"}, {"︓", "："}, {"︔", "；"},
	{"︕", "！"}, {"︖", "？"}, {"︵", "（"}, {"︶", "）"}, {"︹", "〔"}, {"︺", "〕"}, {"︻", "【"}, {"︼", "】"}, {"︽", "《"}, {"︾", "》"},
	{"︰", "："},
};

enum { BYTES = 3 };

/* U+2E80 to U+2FDF, U+F900 to U+FB06 and U+FE10 to U+FE3F, by their first two bytes. */
static gboolean may_be_form(const guchar *p)
{
	if (p[0] == 0xE2)
		return p[1] >= 0xBA && p[1] <= 0xBF;
	return p[0] == 0xEF && ((p[1] >= 0xA4 && p[1] <= 0xAC) || p[1] == 0xB8);
}

static gboolean is_decomposed(gunichar c)
{
	return (c >= 0x2F00 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFB06);
}

/* Writes what is meant by the character at `p` into `out`; returns its bytes, 0 where it means itself. */
static gsize write_plain(char *out, const char *p)
{
	enum { MOST = 4 };
	gunichar c = g_utf8_get_char(p), parts[MOST];
	gsize length = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++)
		if (strncmp(pairs[i].form, p, BYTES) == 0) {
			memcpy(out, pairs[i].plain, BYTES);
			return BYTES;
		}
	gsize n = is_decomposed(c) ? g_unichar_fully_decompose(c, TRUE, parts, MOST) : 0;
	for (gsize i = 0; i < n; i++)
		length += (gsize)g_unichar_to_utf8(parts[i], NULL);
	if (length > BYTES || (n == 1 && parts[0] == c))
		return 0;
	for (gsize i = 0; i < n; i++)
		out += g_unichar_to_utf8(parts[i], out);
	return length;
}

/* The first character from `p` on that may be one; `end` where there is none. */
static const char *find_form(const char *p, const char *end)
{
	while (end - p >= BYTES && !may_be_form((const guchar *)p))
		p++;
	return end - p >= BYTES ? p : end;
}

char *dn_plain_forms(gsize *length, const char *text, gsize size)
{
	const char *end = text + size, *p = find_form(text, end);
	char plain[BYTES + 1];
	*length = size;
	while (p < end && write_plain(plain, p) == 0)
		p = find_form(p + BYTES, end);
	if (p == end)
		return NULL;
	g_autoptr(GString) out = g_string_sized_new(size);
	g_string_append_len(out, text, p - text);
	for (const char *next; p < end; p = next) {
		gsize written = write_plain(plain, p);
		g_string_append_len(out, written > 0 ? plain : p, written > 0 ? (gssize)written : BYTES);
		next = find_form(p + BYTES, end);
		g_string_append_len(out, p + BYTES, next - p - BYTES);
	}
	*length = out->len;
	return g_string_free(g_steal_pointer(&out), FALSE);
}
