/* Rounds of pieces: as many as there are buffers are put together in any order, then passed on. */
#include "render/row_pieces.h"

#include "base/parallel.h"

enum { PIECES = 16, ROWS_A_PIECE = 512, PIECE_SIZE = 60 * 1024 /* bytes, about */ };

typedef struct {
	DnAppendRow append;
	const void *rows;
	gsize first, end; /* of this round */
	GString *lines[PIECES];
} Round;

static void append_piece(guint piece, guint worker, void *data)
{
	(void)worker;
	Round *round = data;
	gsize first = round->first + (gsize)piece * ROWS_A_PIECE, end = MIN(first + ROWS_A_PIECE, round->end);
	/* Made by the thread that uses it: what one thread makes of several lies side by side, and threads that write side by side wait. */
	if (round->lines[piece] == NULL)
		round->lines[piece] = g_string_sized_new(PIECE_SIZE);
	g_string_truncate(round->lines[piece], 0);
	for (gsize row = first; row < end; row++)
		round->append(round->lines[piece], row, round->rows);
}

void dn_row_pieces(gsize first, gsize end, DnAppendRow append, const void *rows, DnTakePiece take, void *taker)
{
	Round round = {.append = append, .rows = rows};
	for (gsize at = first; at < end; at = round.end) {
		round.first = at;
		round.end = MIN(at + PIECES * ROWS_A_PIECE, end);
		guint n_pieces = (guint)((round.end - at + ROWS_A_PIECE - 1) / ROWS_A_PIECE);
		dn_parallel_run(n_pieces, append_piece, &round);
		for (guint i = 0; i < n_pieces; i++)
			take(round.lines[i], taker);
	}
	for (guint i = 0; i < PIECES; i++)
		if (round.lines[i] != NULL)
			g_string_free(round.lines[i], TRUE);
}
