/* A number alone may count things, 4 Ministries, so that a mark, a second number or a letter must stand behind it. */
#include "document/text_row_numbers.h"

#include <string.h>

/* The numbers parted by full stops; returns the bytes that they take. */
static gsize read_digits(DnTextRowNumber *out, const char *words)
{
	enum { MOST_DIGITS = 3 };
	gsize at = 0;
	while (out->n < DN_TEXT_MOST_NUMBERS && g_ascii_isdigit(words[at])) {
		gsize digits = strspn(words + at, "0123456789");
		if (digits > MOST_DIGITS)
			return 0;
		out->numbers[out->n++] = (guint)g_ascii_strtoull(words + at, NULL, 10);
		at += digits;
		if (words[at] != '.' || !g_ascii_isdigit(words[at + 1]))
			break;
		at++;
	}
	return at;
}

gboolean dn_text_row_number_read(DnTextRowNumber *out, const char *words)
{
	*out = (DnTextRowNumber){.n = 0};
	if (!g_ascii_isalnum(*words) && *words != '(')
		return FALSE; /* most lines of most texts */
	gboolean opened = *words == '(';
	gsize at = opened ? 1 : 0, letters = strspn(words + at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	if (letters >= sizeof out->letters)
		return FALSE;
	memcpy(out->letters, words + at, letters);
	at += letters;
	gsize digits = read_digits(out, words + at);
	at += digits;
	if (g_ascii_islower(words[at]) && !g_ascii_isalpha(words[at + 1]))
		out->letter = (guint)(words[at++] - 'a') + 1;
	gboolean marked = words[at] == '.' || words[at] == ')' || words[at] == ':';
	at += marked ? 1 : 0;
	gsize blanks = strspn(words + at, " \t");
	gboolean surely = marked || out->n > 1 || out->letter > 0 || letters > 0;
	out->length = at + blanks;
	if (digits == 0 || !surely || (opened && words[at - 1] != ')') || (blanks == 0 && words[at] != '\0'))
		return FALSE;
	return !g_unichar_islower(g_utf8_get_char(words + out->length)) && !g_ascii_isdigit(words[out->length]);
}

gboolean dn_text_row_number_is_like(const DnTextRowNumber *one, const DnTextRowNumber *other)
{
	return one->n == other->n && (one->letter > 0) == (other->letter > 0) && g_str_equal(one->letters, other->letters);
}

/* The numbers with the letter as the last of them. */
static guint parts_of(guint *parts, const DnTextRowNumber *number)
{
	memcpy(parts, number->numbers, number->n * sizeof *parts);
	parts[number->n] = number->letter;
	return number->n + (number->letter > 0 ? 1 : 0);
}

gboolean dn_text_row_number_follows(const DnTextRowNumber *above, const DnTextRowNumber *below)
{
	guint one[DN_TEXT_MOST_NUMBERS + 1], other[DN_TEXT_MOST_NUMBERS + 1], n = parts_of(one, above), at = 0;
	if (!dn_text_row_number_is_like(above, below) || parts_of(other, below) != n)
		return FALSE;
	while (at < n && one[at] == other[at])
		at++;
	if (at == n || other[at] != one[at] + 1)
		return FALSE;
	for (guint i = at + 1; i < n; i++)
		if (other[i] != 1)
			return FALSE;
	return TRUE;
}
