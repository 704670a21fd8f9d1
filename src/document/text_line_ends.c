/* How a line of a cell ends, and the one below it begins: whether words, names and times go on there. */
#include "document/text_line_ends.h"

#include <string.h>

#include "document/text_times.h"
#include "document/text_titles.h"

static gboolean ends_in_one_of(const DnTextPiece *piece, const char *const *ends)
{
	for (gsize i = 0; ends[i] != NULL; i++) {
		const char *whole = ends[i] + (*ends[i] == ' ' && piece->length < strlen(ends[i]) ? 1 : 0);
		gsize length = strlen(whole);
		if (piece->length >= length && strncmp(piece->at + piece->length - length, whole, length) == 0)
			return TRUE;
	}
	return FALSE;
}

gboolean dn_text_piece_ends_sentence(const DnTextPiece *piece)
{
	static const char *const ends[] = {".", "。", NULL};
	return ends_in_one_of(piece, ends);
}

gboolean dn_text_piece_ends_open(const DnTextPiece *piece)
{
	static const char *const ends[] = {",", "-", "&", "/", "(", "、", "，", " and", " or", " of", " the", " for", " to", " in", " with", " by", " a",
	                                   NULL};
	return ends_in_one_of(piece, ends);
}

/* ａ　, a： or b) before Chinese or Japanese words: the letter of an item. */
static gboolean begins_with_letter(const DnTextPiece *piece)
{
	static const char marks[] = "：:）) 　．.";
	const char *mark = g_utf8_next_char(piece->at), *end = piece->at + piece->length;
	if (mark >= end || g_utf8_strchr(marks, -1, g_utf8_get_char(mark)) == NULL)
		return FALSE;
	const char *word = g_utf8_next_char(mark);
	return word < end && g_unichar_iswide(g_utf8_get_char(word));
}

gboolean dn_text_begins_small(const DnTextPiece *piece)
{
	return g_unichar_islower(g_utf8_get_char(piece->at)) && !begins_with_letter(piece);
}

gboolean dn_text_goes_on(const DnTextPiece *above, const DnTextPiece *below)
{
	gunichar c = g_utf8_get_char(below->at);
	return dn_text_piece_ends_open(above) || dn_text_begins_small(below) || (c < 0x80 && c != 0 && strchr("&/),", (int)c) != NULL);
}

guint dn_text_width_with_next(const DnTextPiece *above, const DnTextPiece *below, DnTextMeasure measure)
{
	DnTextWord word = {0};
	if (g_unichar_iswide(g_utf8_get_char(below->at)))
		return above->right - above->left + dn_text_wide_columns(measure);
	dn_text_word_next(&word, below, measure);
	return above->right - above->left + 1 + (word.right - below->left);
}

guint dn_text_count_at(const DnTextPiece *piece)
{
	enum { MOST_DIGITS = 3 };
	gsize digits = 0;
	while (digits < piece->length && g_ascii_isdigit(piece->at[digits]))
		digits++;
	gboolean closed = digits + 1 < piece->length && (piece->at[digits] == '.' || piece->at[digits] == ')') && piece->at[digits + 1] == ' ';
	return closed && digits > 0 && digits <= MOST_DIGITS ? (guint)g_ascii_strtoull(piece->at, NULL, 10) : 0;
}

gboolean dn_text_piece_is_open_time(const DnTextPiece *piece)
{
	static const char *const ends[] = {"-", "–", "—", "/", "&", ",", " to", " and", " of", " by", NULL};
	return ends_in_one_of(piece, ends);
}

gboolean dn_text_piece_is_whole_time(const DnTextPiece *piece)
{
	g_autofree char *words = dn_text_piece_words(piece);
	return dn_text_is_time(words) && !dn_text_piece_is_open_time(piece);
}

gboolean dn_text_ends_short(const DnTextPiece *above, const DnTextPiece *below, guint width, DnTextMeasure measure)
{
	enum { ROOM = 8, ROOM_OF = 10 };
	static const char *const marks[] = {"。", "；", "，", "、", "：", "・", NULL};
	return g_unichar_iswide(g_utf8_get_char(below->at)) && !ends_in_one_of(above, marks) &&
	       dn_text_width_with_next(above, below, measure) * ROOM_OF <= width * ROOM;
}

gboolean dn_text_piece_begins_with_rest(const DnTextPiece *piece)
{
	g_autofree char *words = dn_text_piece_words(piece);
	gsize length = strcspn(words, ",; ");
	gboolean alone = words[length] == ',' || words[length] == ';';
	words[length] = '\0';
	return alone && g_ascii_isupper(*words) && dn_text_titles_rest(words);
}

gboolean dn_text_piece_begins_with_bullet(const DnTextPiece *piece)
{
	static const char bullets[] = "・○●◇◆□■◎＊※";
	return g_utf8_strchr(bullets, -1, g_utf8_get_char(piece->at)) != NULL;
}
