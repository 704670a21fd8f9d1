/* A bullet belongs to the words behind it, however far off they stand. */
#include "document/text_pieces.h"

#include <string.h>

static guint width_of(gunichar c, DnTextMeasure measure)
{
	enum { TAB = 8 };
	if (c == '\t')
		return TAB;
	return measure != DN_TEXT_BY_CHARACTERS && (g_unichar_iswide(c) || (measure == DN_TEXT_BY_WIDE_SIGNS && g_unichar_iswide_cjk(c))) ? 2 : 1;
}

/* Bytes of the blanks at `p`; *width gets their columns. */
static gsize blanks_at(const char *p, const char *end, guint *width, DnTextMeasure measure)
{
	const char *start = p;
	for (*width = 0; p < end && dn_text_is_blank_character(g_utf8_get_char(p)); p = g_utf8_next_char(p))
		*width += width_of(g_utf8_get_char(p), measure);
	return (gsize)(p - start);
}

static gboolean is_bullet(const DnTextPiece *piece)
{
	static const char *const bullets[] = {"•", "▪", "◦", "‣", "-", "–", "·", "●"};
	for (gsize i = 0; i < G_N_ELEMENTS(bullets); i++)
		if (piece->length == strlen(bullets[i]) && strncmp(piece->at, bullets[i], piece->length) == 0)
			return TRUE;
	return FALSE;
}

/* ａ, ア or ① within a line, behind which one wide blank stands before the words of an item: far from where the numbers of rows stand. */
static gboolean is_item_mark(const DnTextPiece *piece)
{
	enum { FAR = 8, LETTER_A = 0xFF21, LETTER_Z = 0xFF5A, KANA_A = 0x30A1, KANA_N = 0x30F3, ONE = 0x2460, TWENTY = 0x2473 };
	gunichar c = g_utf8_get_char(piece->at);
	gboolean one = piece->length > 0 && g_utf8_next_char(piece->at) == piece->at + piece->length;
	gboolean mark = (c >= LETTER_A && c <= LETTER_Z) || (c >= KANA_A && c <= KANA_N) || (c >= ONE && c <= TWENTY);
	return one && mark && piece->left >= FAR;
}

/* A Chinese or Japanese letter that is no figure. */
static gboolean is_wide_letter(gunichar c)
{
	return g_unichar_iswide(c) && g_unichar_isalpha(c);
}

/* Bytes of the blanks that may set letters apart: one space, or some wide ones. */
static gsize setting_blanks(const char *p, const char *end)
{
	enum { MOST = 4 };
	static const char wide[] = "　";
	gsize length = 0;
	if (p + 1 < end && *p == ' ' && !dn_text_is_blank_character(g_utf8_get_char(p + 1)))
		return strlen(" ");
	while (p + length < end && g_str_has_prefix(p + length, wide))
		length += strlen(wide);
	return length <= MOST * strlen(wide) ? length : 0;
}

/* 内　　容: a title of two letters that several blanks set apart. Others may stand in two columns: 有　　無. */
static gboolean is_short_title(const char *first, const char *second)
{
	static const char *const titles[] = {"内容", "事業", "施策", "備考", "区分", "番号", "項目", "担当", "所管", "期限", "目標", "計画", "概要",
	                                     "時期", "名称", "備註", "序号", NULL};
	int left = (int)(g_utf8_next_char(first) - first), right = (int)(g_utf8_next_char(second) - second);
	g_autofree char *title = g_strdup_printf("%.*s%.*s", left, first, right, second);
	return g_strv_contains(titles, title);
}

/* Bytes of a word whose letters blanks of one width set apart: 事　業　名, 担 当 課, and no more of the line up to a wide blank; 0 for none. Words of
 * one letter that are no more than kinds of bodies, 国　県　市, are a list. */
static gsize spread_length(const char *p, const char *end)
{
	enum { FEWEST = 2 };
	static const char kinds[] = "国國県縣市区區町村郡都道府省州民産官学學公";
	const char *at = p, *last = p;
	guint letters = 0, others = 0;
	gsize blank = 0, next = 0;
	while (at < end && is_wide_letter(g_utf8_get_char(at))) {
		others += g_utf8_strchr(kinds, -1, g_utf8_get_char(at)) == NULL ? 1 : 0;
		letters++;
		last = at;
		at = g_utf8_next_char(at);
		next = setting_blanks(at, end);
		if (next == 0 || (blank > 0 && next != blank) || at + next == end || !is_wide_letter(g_utf8_get_char(at + next)))
			break;
		blank = next;
		at += blank;
	}
	gboolean ends = letters > 0 && (at == end || (dn_text_is_blank_character(g_utf8_get_char(at)) && (next == 0 || next != blank)));
	gboolean is_narrow = blank <= strlen("　") || (letters == FEWEST && is_short_title(p, last));
	return ends && letters >= FEWEST && others > 0 && is_narrow ? (gsize)(at - p) : 0;
}

/* Appends the words without the blanks within them. */
static void append_closed(GString *out, const char *words, gsize length)
{
	for (const char *p = words; p < words + length; p = g_utf8_next_char(p))
		if (!dn_text_is_blank_character(g_utf8_get_char(p)))
			g_string_append_len(out, p, g_utf8_next_char(p) - p);
}

static gboolean is_spread(const DnTextPiece *piece)
{
	return piece->length > 0 && spread_length(piece->at, piece->at + piece->length) == piece->length;
}

/* The piece at `p`, which ends before a wide blank, or with the line. Returns what stands behind it and its blanks. */
static const char *take_piece(DnTextPiece *out, const char *p, const char *end, guint *column, DnTextMeasure measure)
{
	*out = (DnTextPiece){p, 0, *column, *column};
	for (const char *behind = p + spread_length(p, end); p < behind; p = g_utf8_next_char(p)) {
		*column += width_of(g_utf8_get_char(p), measure);
		out->length = (gsize)(g_utf8_next_char(p) - out->at);
		out->right = *column;
	}
	while (p < end) {
		guint width = 0;
		gsize blanks = blanks_at(p, end, &width, measure);
		gboolean wide = width > 1 || g_str_has_prefix(p, "　");
		gboolean ends = blanks > 0 && (wide || p + blanks == end) && !is_bullet(out) &&
		                !(blanks == strlen("　") && is_item_mark(out));
		*column += blanks > 0 ? width : width_of(g_utf8_get_char(p), measure);
		p += blanks;
		if (ends)
			break;
		p = blanks > 0 ? p : g_utf8_next_char(p);
		out->length = (gsize)(p - out->at);
		out->right = *column;
	}
	return p;
}

gboolean dn_text_pieces_read(DnTextPieces *out, const DnLine *line, DnTextMeasure measure)
{
	guint column;
	const char *end = line->text + line->length, *p = line->text + blanks_at(line->text, end, &column, measure);
	for (out->n = 0; p < end; out->n++) {
		if (out->n == DN_TEXT_MOST_PIECES)
			return FALSE;
		p = take_piece(&out->pieces[out->n], p, end, &column, measure);
	}
	return TRUE;
}

gboolean dn_text_word_next(DnTextWord *word, const DnTextPiece *piece, DnTextMeasure measure)
{
	const char *end = piece->at + piece->length, *p = piece->at + word->at;
	guint column = word->at > 0 ? word->left : piece->left, width = 0;
	for (; p < end && !dn_text_is_blank_character(g_utf8_get_char(p)); p = g_utf8_next_char(p))
		column += width_of(g_utf8_get_char(p), measure);
	word->before = (gsize)(p - piece->at);
	word->right = column;
	gsize blanks = blanks_at(p, end, &width, measure);
	word->at = word->before + blanks;
	word->left = column + width;
	return p + blanks < end;
}

char *dn_text_piece_words(const DnTextPiece *piece)
{
	if (!is_spread(piece))
		return g_strndup(piece->at, piece->length);
	GString *closed = g_string_new(NULL);
	append_closed(closed, piece->at, piece->length);
	return g_string_free(closed, FALSE);
}

void dn_text_piece_append(GString *cell, const DnTextPiece *piece)
{
	const char *last = cell->len > 0 ? g_utf8_prev_char(cell->str + cell->len) : NULL;
	if (last != NULL && !g_unichar_iswide(g_utf8_get_char(last)) && !g_unichar_iswide(g_utf8_get_char(piece->at)))
		g_string_append_c(cell, ' ');
	if (is_spread(piece))
		append_closed(cell, piece->at, piece->length);
	else
		g_string_append_len(cell, piece->at, (gssize)piece->length);
}

gboolean dn_text_piece_holds_blank(const DnTextPiece *piece)
{
	return memchr(piece->at, ' ', piece->length) != NULL;
}

/* １, ① and 十, as in Chinese and Japanese tables. */
static gboolean is_wide_digit(gunichar c)
{
	static const char numerals[] = "一二三四五六七八九十";
	enum { FULL_WIDTH_ZERO = 0xFF10, FULL_WIDTH_NINE = 0xFF19, CIRCLED_ONE = 0x2460, CIRCLED_TWENTY = 0x2473 };
	return (c >= FULL_WIDTH_ZERO && c <= FULL_WIDTH_NINE) || (c >= CIRCLED_ONE && c <= CIRCLED_TWENTY) ||
	       (c != 0 && g_utf8_strchr(numerals, -1, c) != NULL);
}

gboolean dn_text_piece_is_number(const DnTextPiece *piece)
{
	enum { LONGEST = 10, MOST_LETTERS = 3 };
	static const char marks[] = ".-()－―．（）";
	gsize letters = 0, digits = 0, all = 0;
	for (const char *p = piece->at; p < piece->at + piece->length; p = g_utf8_next_char(p), all++) {
		gunichar c = g_utf8_get_char(p);
		gboolean letter = c < 0x80 && g_ascii_isalpha((char)c), digit = (c < 0x80 && g_ascii_isdigit((char)c)) || is_wide_digit(c);
		letters += letter ? 1 : 0;
		digits += digit ? 1 : 0;
		if (!letter && !digit && g_utf8_strchr(marks, -1, c) == NULL)
			return FALSE;
	}
	return digits > 0 && letters <= MOST_LETTERS && all <= LONGEST;
}

/* Bytes of one of the words with which a number of a page begins or ends; 0 for none. */
static gsize skip_word(const char *words, const char *const *known)
{
	for (guint i = 0; known[i] != NULL; i++)
		if (g_ascii_strncasecmp(words, known[i], strlen(known[i])) == 0)
			return strlen(known[i]);
	return 0;
}

gboolean dn_text_piece_is_page(const DnTextPiece *piece)
{
	enum { LONGEST = 24 };
	static const char *const starts[] = {"page|", "page", "pg.", "pg", "p.", NULL}, *const between[] = {"of", "/", "|", NULL}, *const ends[] = {"|page", NULL};
	char words[LONGEST + 1];
	gsize n = 0;
	for (gsize i = 0; piece->length <= LONGEST && i < piece->length; i++)
		if (strchr(" -", piece->at[i]) == NULL)
			words[n++] = piece->at[i]; /* P a g e  2 */
	words[n] = '\0';
	const char *p = words + skip_word(words, starts);
	gboolean said = p > words;
	gsize digits = strspn(p, "0123456789"), end = 0;
	p += digits;
	gsize joint = digits > 0 ? skip_word(p, between) : 0, all = strspn(p + joint, "0123456789");
	p += joint > 0 && all > 0 ? joint + all : 0;
	end = skip_word(p, ends);
	return digits > 0 && p[end] == '\0' && (said || end > 0 || all > 0);
}
