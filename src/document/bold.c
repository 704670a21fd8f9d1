/* What bold means is looked for in the words around "bold", in one line; which bold words are names, in the marks beside them. */
#include "document/bold.h"

#include <string.h>

enum { START = 1, END = 2 };

/* ---- What it means ----------------------------------------------------------------------------------------------------------- */

/* Tags that stand within a line. */
static gboolean is_inline_tag(const char *tag, const char *end)
{
	static const char *const names[] = {"strong", "span", "em", "b", "i", "u"};
	tag += tag < end && *tag == '/' ? 1 : 0;
	for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
		gsize length = strlen(names[i]);
		if ((gsize)(end - tag) > length && g_ascii_strncasecmp(tag, names[i], length) == 0 && !g_ascii_isalnum(tag[length]))
			return TRUE;
	}
	return FALSE;
}

/* The words from `p` on up to the end of their sentence, in small letters and without markup. */
static char *words_behind(const char *p, const char *end)
{
	enum { LONGEST = 100, FAR = 400 /* bytes, with tags */ };
	GString *words = g_string_new(NULL);
	end = MIN(end, p + FAR);
	for (; p < end && words->len < LONGEST && strchr("\n|.;", *p) == NULL; p++) {
		const char *close = *p == '<' ? memchr(p, '>', (gsize)(end - p)) : NULL;
		if (close != NULL && !is_inline_tag(p + 1, close + 1))
			break;
		if (close != NULL)
			p = close;
		else if (strchr("*_\"'`", *p) == NULL)
			g_string_append_c(words, g_ascii_tolower(*p));
	}
	return g_string_free(words, FALSE);
}

/* The words before `p` since the start of their sentence. */
static char *words_before(const char *start, const char *p)
{
	enum { LONGEST = 100 };
	const char *from = p;
	while (from > start && p - from < LONGEST && strchr("\n|.;", from[-1]) == NULL)
		from--;
	while (from < p && ((guchar)*from & 0xC0) == 0x80)
		from++;
	GString *words = g_string_new(NULL);
	for (const char *q = from; q < p; q++) {
		const char *close = *q == '<' ? memchr(q, '>', (gsize)(p - q)) : NULL;
		if (close != NULL && !is_inline_tag(q + 1, close + 1))
			g_string_truncate(words, 0);
		if (close != NULL)
			q = close;
		else if (strchr("*_\"'`>", *q) == NULL)
			g_string_append_c(words, g_ascii_tolower(*q));
	}
	return g_string_free(words, FALSE);
}

/* Lead, leads, leading, accountable: a word of its own, which leadership is not. */
static gboolean holds_lead(const char *words)
{
	static const char *const forms[] = {"leading", "leads", "lead", "accountable"};
	for (const char *at = words; *at != '\0'; at++)
		for (guint i = 0; i < G_N_ELEMENTS(forms); i++)
			if ((at == words || !g_ascii_isalpha(at[-1])) && g_str_has_prefix(at, forms[i]) && !g_ascii_isalpha(at[strlen(forms[i])]))
				return TRUE;
	return FALSE;
}

/* Bold text = lead, bold indicates the lead agency: what stands between the word and what it means. */
static gboolean begins_with_copula(const char *words)
{
	static const char *const nouns[] = {"ed", "face", " text", " type", " print", " font", " names", ")"};
	static const char *const copulas[] = {" =", "=", ":", " :", " –", " —", " - ", " denotes ", " indicates ", " means ", " marks ", " signifies ",
	                                      " identifies ", " shows ", " is ", " are ", " represents "};
	for (guint i = 0; i < G_N_ELEMENTS(nouns); i++)
		words += g_str_has_prefix(words, nouns[i]) ? strlen(nouns[i]) : 0;
	for (guint i = 0; i < G_N_ELEMENTS(copulas); i++)
		if (g_str_has_prefix(words, copulas[i]))
			return TRUE;
	return FALSE;
}

gboolean dn_bold_leads(const char *source, gsize length)
{
	static const char word[] = "bold";
	const char *end = source + length;
	for (const char *p = source; (p = memchr(p, 'o', (gsize)(end - p))) != NULL; p++) {
		if (p == source || end - p < 3 || g_ascii_strncasecmp(p - 1, word, 4) != 0 || (p - 1 > source && g_ascii_isalpha(p[-2])))
			continue;
		g_autofree char *before = words_before(source, p - 1), *behind = words_behind(p + 3, end);
		gboolean in_bold = g_str_has_suffix(before, "in ") && (holds_lead(before) || holds_lead(behind));
		if (in_bold || (begins_with_copula(behind) && holds_lead(behind)))
			return TRUE;
	}
	return FALSE;
}

/* ---- Bold names ---------------------------------------------------------------------------------------------------------------- */

/* Whether letters stand outside of bold words. */
static gboolean has_plain(const char *text)
{
	guint depth = 0;
	for (; *text != '\0'; text++) {
		depth += *text == START ? 1 : 0;
		depth -= *text == END && depth > 0 ? 1 : 0;
		if (depth == 0 && (g_ascii_isalpha(*text) || (guchar)*text >= 0x80))
			return TRUE;
	}
	return FALSE;
}

/* A mark of a list before the bold words, or the beginning. */
static gboolean begins_name(const char *text, const char *start)
{
	while (start > text && start[-1] == ' ')
		start--;
	return start == text || strchr(",;/\n(:&", start[-1]) != NULL || (start - text >= 4 && strncmp(start - 4, " and", 4) == 0);
}

/* The same behind them. */
static gboolean ends_name(const char *end)
{
	end += strspn(end, " ");
	return *end == '\0' || strchr(",;/\n)&(", *end) != NULL || g_str_has_prefix(end, "and ");
}

/* Each of the names between `start` and `end`, which commas part. */
static void append_names(GString *out, const char *start, const char *end)
{
	static const char mark[] = "★";
	gboolean begins = TRUE;
	for (; start < end; start++) {
		if (begins && *start != ' ' && *start != '\n') {
			g_string_append(out, mark);
			begins = FALSE;
		}
		g_string_append_c(out, *start);
		begins = begins || strchr(",;\n", *start) != NULL;
	}
}

/* The bold words that begin at `p`, with or without marks; returns what stands behind them. */
static const char *append_bold(GString *out, const char *text, const char *p, gboolean plain)
{
	enum { LONGEST = 400 /* bytes */ };
	const char *end = memchr(p + 1, END, strnlen(p + 1, LONGEST)), *start = p + 1;
	if (end == NULL)
		return p + 1;
	start += strspn(start, " ");
	const char *last = end;
	while (last > start && last[-1] == ' ')
		last--;
	const char *behind = end + 1 + strspn(end + 1, " ");
	gboolean named = plain && last > start && (g_ascii_isupper(*start) || (guchar)*start >= 0x80) && last[-1] != ':' &&
	                 memchr(start, START, (gsize)(last - start)) == NULL;
	named = named && begins_name(text, p) && ends_name(end + 1);
	if (named)
		append_names(out, start, last);
	else
		g_string_append_len(out, start, last - start);
	if (named && (g_str_has_prefix(behind, "and ") || *behind == '&'))
		g_string_append_c(out, ','); /* Treasury, and Home Office: where the bold name ends */
	g_string_append(out, last < end ? " " : "");
	return end + 1;
}

void dn_bold_settle(GString *text, gsize from)
{
	if (strchr(text->str + from, START) == NULL)
		return;
	g_autofree char *words = g_strdup(text->str + from);
	gboolean plain = has_plain(words);
	g_string_truncate(text, from);
	for (const char *p = words; *p != '\0';) {
		if (*p == START) {
			p = append_bold(text, words, p, plain);
			continue;
		}
		if (*p != END)
			g_string_append_c(text, *p);
		p++;
	}
	for (gsize i = from; i < text->len; i++)
		text->str[i] = text->str[i] == START || text->str[i] == END ? ' ' : text->str[i];
}
