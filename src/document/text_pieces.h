/* Lines of plain text as pieces: what stands between two wide blanks, and in which columns of the screen. */
#ifndef DUTYNET_DOCUMENT_TEXT_PIECES_H
#define DUTYNET_DOCUMENT_TEXT_PIECES_H

#include "document/text_lines.h"

G_BEGIN_DECLS

enum { DN_TEXT_MOST_PIECES = 12 };

/* How wide a Chinese character is: two columns where people typed the blanks, one in the text that pdftotext makes of a page. Some fonts give two
 * columns to ○ and → as well. */
typedef enum { DN_TEXT_BY_WIDTH, DN_TEXT_BY_CHARACTERS, DN_TEXT_BY_WIDE_SIGNS } DnTextMeasure;

typedef struct {
	const char *at;
	gsize length;
	guint left, right; /* columns of the screen: the first, and the one behind the last */
} DnTextPiece;

typedef struct {
	guint n;
	DnTextPiece pieces[DN_TEXT_MOST_PIECES];
} DnTextPieces;

/* Parts a line at blanks of two columns or more, but for those behind a bullet, and those that set the letters of one word apart: 事　業　名. FALSE where it has more pieces than a table has columns. */
gboolean dn_text_pieces_read(DnTextPieces *out, const DnLine *line, DnTextMeasure measure);

/* The part of a piece from its word at byte `at` on, which the blanks before `at` part from the rest. */
typedef struct {
	gsize at;          /* bytes */
	guint left;        /* the column in which it begins */
	gsize before;      /* bytes of the words before it */
	guint right;       /* the column behind them */
} DnTextWord;

/* The next word behind `word`, which is {0} for the first of the piece; FALSE where there is none. */
gboolean dn_text_word_next(DnTextWord *word, const DnTextPiece *piece, DnTextMeasure measure);

/* Whether two pieces begin in one column: a printer sets some of them a column aside. */
static inline gboolean dn_text_stands_at(guint left, guint column)
{
	return left <= column + 1 && column <= left + 1;
}

/* The words of a piece, 事業名 for 事　業　名; free with g_free(). */
char *dn_text_piece_words(const DnTextPiece *piece);
/* Appends such words of a piece to those of the line above it: with a space between words that spaces part. */
void dn_text_piece_append(GString *cell, const DnTextPiece *piece);
/* Whether a blank stands within it: 市教育局 市财政局 may be names that blanks part, of which a line may end with one or within it. */
gboolean dn_text_piece_holds_blank(const DnTextPiece *piece);
/* Whether a piece is a number of a row and nothing else: 1, 1.2, A-3 or 4a), １－２, ①, 十二, but no word. */
gboolean dn_text_piece_is_number(const DnTextPiece *piece);
/* Whether it is the number of a page with a word or mark that says so: Page 2, 2 of 14, P a g e | 2, 2/14. */
gboolean dn_text_piece_is_page(const DnTextPiece *piece);
/* The columns of the screen that a Chinese character takes. */
static inline guint dn_text_wide_columns(DnTextMeasure measure)
{
	return measure == DN_TEXT_BY_CHARACTERS ? 1 : 2;
}

G_END_DECLS

#endif
