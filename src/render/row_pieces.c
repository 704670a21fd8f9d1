/* Rounds of pieces: as many as there are buffers are put together in any order, then passed on. */
#include "render/row_pieces.h"

#include "base/parallel.h"

enum { PIECES = 16, MOST_ROWS = 1024, PIECE_SIZE = 64 * 1024 /* bytes, about */ };

typedef struct {
	DnAppendRow append;
	const void *rows;
	gsize first, end; /* of this round */
	gsize rows_a_piece;
	GString *lines[PIECES];
} Round;

static void append_piece(guint piece, guint worker, void *data)
{
	(void)worker;
	Round *round = data;
	gsize first = round->first + piece * round->rows_a_piece, end = MIN(first + round->rows_a_piece, round->end);
	/* Made by the thread that uses it: what one thread makes of several lies side by side, and threads that write side by side wait. */
	if (round->lines[piece] == NULL)
		round->lines[piece] = g_string_sized_new(2 * PIECE_SIZE);
	g_string_truncate(round->lines[piece], 0);
	for (gsize row = first; row < end; row++)
		round->append(round->lines[piece], row, round->rows);
}

/* So many that are as long as the first. */
static gsize rows_a_piece(gsize first, DnAppendRow append, const void *rows)
{
	g_autoptr(GString) line = g_string_new(NULL);
	append(line, first, rows);
	return CLAMP(PIECE_SIZE / MAX(line->len, 1), 1, MOST_ROWS);
}

void dn_row_pieces(gsize first, gsize end, DnAppendRow append, const void *rows, DnTakePiece take, void *taker)
{
	if (first == end)
		return;
	Round round = {.append = append, .rows = rows, .rows_a_piece = rows_a_piece(first, append, rows)};
	for (gsize at = first; at < end; at = round.end) {
		round.first = at;
		round.end = MIN(at + PIECES * round.rows_a_piece, end);
		guint n_pieces = (guint)((round.end - at + round.rows_a_piece - 1) / round.rows_a_piece);
		dn_parallel_run(n_pieces, append_piece, &round);
		for (guint i = 0; i < n_pieces; i++)
			take(round.lines[i], taker);
	}
	for (guint i = 0; i < PIECES; i++)
		if (round.lines[i] != NULL)
			g_string_free(round.lines[i], TRUE);
}
