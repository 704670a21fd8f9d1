/* Looks at how a title begins and ends: a cell that goes on in a line of its own begins otherwise. */
#include "document/text_sections.h"

#include <string.h>

#include "document/text_words.h"

enum { LONGEST = 200 /* bytes */ };

static const char *skip_numerals(const char *p)
{
	while (dn_text_chinese_digit(p) > 0)
		p = g_utf8_next_char(p);
	return p;
}

/* 一、 （二） (三) 第四章 */
static gboolean begins_in_chinese(const char *text)
{
	static const char *const openings[] = {"（", "(", "第", ""};
	static const char *const closings[][8] = {{"）", ")", NULL}, {"）", ")", NULL}, {"章", "节", "部分", "篇", "类", NULL}, {"、", "，", "．", ".", " ", "\t", NULL}};
	for (guint i = 0; i < G_N_ELEMENTS(openings); i++) {
		if (!g_str_has_prefix(text, openings[i]))
			continue;
		const char *numerals = text + strlen(openings[i]), *end = skip_numerals(numerals);
		return end > numerals && dn_text_begins_with_any(end, closings[i]);
	}
	return FALSE;
}

/* Objective 1:, Strategic Priority 2.1 –: some words with a capital, a number, and a mark or the end. */
static gboolean begins_in_latin(const char *text)
{
	enum { LONGEST_WORDS = 40 };
	static const char *const closings[] = {":", ".", " -", " –", " —", "-", "–", NULL};
	gsize words = strspn(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ ");
	const char *number = text + words;
	if (!g_ascii_isupper(*text) || words < 2 || words > LONGEST_WORDS || !g_ascii_isdigit(*number))
		return FALSE;
	number += strspn(number, "0123456789.");
	return number[-1] == '.' || *number == '\0' || dn_text_begins_with_any(number, closings);
}

/* (A) Ports, B. Roads, IV) Wells: a letter or a Roman number, its mark, and words with a capital. */
static gboolean begins_with_letter(const char *text)
{
	enum { LONGEST_NUMBER = 4 };
	const char *letter = text + (*text == '(' ? 1 : 0);
	gsize roman = strspn(letter, "IVX"), length = roman > 0 ? roman : g_ascii_isupper(*letter) ? 1 : 0;
	const char *mark = letter + length;
	if (length == 0 || length > LONGEST_NUMBER || *mark == '\0' || strchr(letter > text ? ")" : ").:", *mark) == NULL || mark[1] != ' ')
		return FALSE;
	return g_ascii_isupper(mark[1 + strspn(mark + 1, " ")]);
}

gboolean dn_text_is_section(const DnLine *line)
{
	static const char *const ends[] = {"。", "；", "，", "、", ",", ";", NULL};
	const char *text = line->text + strspn(line->text, " ");
	return line->length <= LONGEST && !dn_text_ends_with_any(text, ends) && (begins_in_chinese(text) || begins_in_latin(text) || begins_with_letter(text));
}
