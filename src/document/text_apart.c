/* What stands between the rows of a table has blanks of its own, which tell nothing of its columns. */
#include "document/text_apart.h"

#include <string.h>

#include "document/text_columns.h"
#include "document/text_times.h"
#include "document/text_titles.h"
#include "document/text_words.h"

/* ---- Heads of pages, and letters of sections --------------------------------------------------------------------------------------- */

/* C 12/3, Page 4, 12: a word or two that end with a digit, and no time. */
static gboolean is_of_page(const DnTextPiece *piece)
{
	enum { LONGEST_OF_PAGE = 12 };
	g_autofree char *words = dn_text_piece_words(piece);
	return dn_text_piece_is_page(piece) || (piece->length <= LONGEST_OF_PAGE && g_ascii_isdigit(piece->at[piece->length - 1]) && !dn_text_is_time(words));
}

static gboolean titles_numbers(const DnTextPiece *title)
{
	g_autofree char *words = dn_text_piece_words(title);
	return dn_text_titles_numbers(words);
}

/* 1.2   Paint the doors   DoE: below the header, a number that nothing titles, and words below the first title. */
static gboolean begins_row(const DnTextPieces *pieces, const DnTextPieces *titles)
{
	guint left = titles->pieces[0].left;
	return pieces->n > 2 && dn_text_piece_is_number(&pieces->pieces[0]) && pieces->pieces[0].right < left &&
	       dn_text_stands_at(pieces->pieces[1].left, left);
}

/* Whether a line is the head or the foot of a page: it stands alone between blank lines, begins or ends with the number of the page, and none of its
 * words stands below a title but the first one, or one of three by chance. Chinese words stand below none. */
static gboolean heads_page(const DnLine *lines, guint at, guint n)
{
	DnTextPieces pieces, titles;
	guint same = 0;
	if (!dn_text_is_blank(&lines[at - 1]) || (at + 1 < n && !dn_text_is_blank(&lines[at + 1])) || !g_str_is_ascii(lines[0].text) ||
	    !dn_text_pieces_read(&pieces, &lines[at], DN_TEXT_BY_WIDTH) || !dn_text_pieces_read(&titles, &lines[0], DN_TEXT_BY_WIDTH) || pieces.n < 2)
		return FALSE;
	if (begins_row(&pieces, &titles))
		return FALSE;
	for (guint i = 0; i < pieces.n; i++)
		for (guint k = 1; k < titles.n; k++)
			same += dn_text_stands_at(pieces.pieces[i].left, titles.pieces[k].left) ? 1 : 0;
	gboolean begins = is_of_page(&pieces.pieces[0]) && !titles_numbers(&titles.pieces[0]);
	return same <= (pieces.n > 2 ? 1 : 0) && (begins || is_of_page(&pieces.pieces[pieces.n - 1]));
}

/* B. or IV., which numbers no row of a table whose rows have digits. */
static gboolean is_letter(const DnTextPiece *piece)
{
	enum { LONGEST_NUMERAL = 5 };
	g_autofree char *words = dn_text_piece_words(piece);
	gsize letters = strspn(words, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
	gboolean numeral = letters == 1 || (letters <= LONGEST_NUMERAL && strspn(words, "IVX") == letters);
	return letters > 0 && numeral && (words[letters] == '.' || words[letters] == ')') && words[letters + 1] == '\0';
}

static gboolean stands_alone(const DnLine *lines, guint at, guint n)
{
	return dn_text_is_blank(&lines[at - 1]) && at + 1 < n && dn_text_is_blank(&lines[at + 1]);
}

/* B.   Roads and bridges: the title of a section whose letter stands alone where the numbers of rows do, one of which begins below it. */
static gboolean is_lettered(const DnLine *lines, guint at, guint n)
{
	DnTextPieces pieces, below;
	guint next = dn_text_next_line(lines, at + 1, n);
	if (next == n || !stands_alone(lines, at, n) || !dn_text_pieces_read(&pieces, &lines[at], DN_TEXT_BY_WIDTH) || pieces.n != 2 ||
	    !is_letter(&pieces.pieces[0]) || !g_ascii_isupper(*pieces.pieces[1].at))
		return FALSE;
	return dn_text_pieces_read(&below, &lines[next], DN_TEXT_BY_WIDTH) && below.n > 2 && g_ascii_isdigit(*below.pieces[0].at) &&
	       dn_text_piece_is_number(&below.pieces[0]) && dn_text_stands_at(pieces.pieces[0].left, below.pieces[0].left);
}

/* - 12 -, ー 12 ー, 12ページ: the number of a page alone, beside which no row stands. */
static gboolean is_page_number(const DnLine *lines, guint at, guint n)
{
	static const char dashes[] = "-－–—―ー‐− ";
	static const char *const ends[] = {"ページ", "頁", "页", NULL};
	DnTextPieces pieces;
	if (!stands_alone(lines, at, n) || !dn_text_pieces_read(&pieces, &lines[at], DN_TEXT_BY_WIDTH) || pieces.n != 1)
		return FALSE;
	g_autofree char *words = dn_text_piece_words(&pieces.pieces[0]);
	guint digits = 0, marks = dn_text_ends_with_any(words, ends) ? 1 : 0;
	const char *p = words;
	for (; *p != '\0' && (g_unichar_isdigit(g_utf8_get_char(p)) || g_utf8_strchr(dashes, -1, g_utf8_get_char(p)) != NULL); p = g_utf8_next_char(p))
		*(g_unichar_isdigit(g_utf8_get_char(p)) ? &digits : &marks) += 1;
	return digits > 0 && marks > 0 && (*p == '\0' || g_strv_contains(ends, p));
}

guint8 dn_text_apart_as(const DnLine *lines, guint at, guint n)
{
	return heads_page(lines, at, n) || is_page_number(lines, at, n) ? DN_TEXT_PAGE_HEAD : is_lettered(lines, at, n) ? DN_TEXT_SECTION : 0;
}

/* ---- Headings ------------------------------------------------------------------------------------------------------------------------ */

/* １, 第２章, 基本目標３, (4), ■: what stands before the words of a heading. */
static gboolean begins_heading(const DnTextPiece *piece)
{
	enum { LONGEST = 7 };
	static const char marks[] = "■◆●○□◇★▼▽", closing[] = "章節部編項）)．.";
	const char *end = piece->at + piece->length, *last = g_utf8_find_prev_char(piece->at, end);
	if (last == NULL || g_utf8_strlen(piece->at, (gssize)piece->length) > LONGEST)
		return FALSE;
	if (last == piece->at)
		return g_unichar_isdigit(g_utf8_get_char(last)) || g_utf8_strchr(marks, -1, g_utf8_get_char(last)) != NULL;
	if (g_utf8_strchr(closing, -1, g_utf8_get_char(last)) != NULL)
		last = g_utf8_prev_char(last);
	return g_unichar_isdigit(g_utf8_get_char(last)) || dn_text_chinese_digit(last) > 0;
}

gboolean dn_text_apart_read(DnTextPieces *out, const DnLine *line, DnTextMeasure measure)
{
	static const char blank[] = "　";
	if (!dn_text_pieces_read(out, line, measure))
		return FALSE;
	DnTextPiece *first = &out->pieces[0], *second = &out->pieces[1];
	if (out->n != 2 || !g_str_has_prefix(first->at + first->length, blank) || first->at + first->length + strlen(blank) != second->at ||
	    !begins_heading(first))
		return TRUE;
	first->length = (gsize)(second->at - first->at) + second->length;
	first->right = second->right;
	out->n = 1;
	return TRUE;
}
