/* Rows of shared tasks, in the order of the projection's. */
#include "analysis/shared_rows.h"

#include "base/parallel.h"

/* Fewer pairs are multiplied sooner than a thread begins. */
enum { ROWS_A_PIECE = 4096, PAIRS_FOR_THREADS = 500000 };

typedef struct {
	guint32 department, shared;
} Entry;

struct DnSharedRows {
	const DnProjection *projection;
	Entry *entries; /* as the projection's partners, row after row */
};

DnSharedRows *dn_shared_rows_new(const DnProjection *projection)
{
	DnSharedRows *rows = g_new(DnSharedRows, 1);
	gsize n_entries = 2 * dn_projection_n_pairs(projection);
	rows->projection = projection;
	rows->entries = g_new(Entry, MAX(n_entries, 1));
	const DnPartner *partners = n_entries > 0 ? dn_projection_partners(projection, 0, &(guint){0}) : NULL;
	for (gsize i = 0; i < n_entries; i++)
		rows->entries[i] = (Entry){partners[i].department, partners[i].shared};
	return rows;
}

void dn_shared_rows_free(DnSharedRows *rows)
{
	if (rows == NULL)
		return;
	g_free(rows->entries);
	g_free(rows);
}

const DnProjection *dn_shared_rows_projection(const DnSharedRows *rows)
{
	return rows->projection;
}

typedef struct {
	double *to;
	const double *from;
	const DnSharedRows *rows;
	const guint32 *departments;
	guint n, n_pieces;
} Product;

static double multiply_row(const Product *product, guint department)
{
	const DnProjection *projection = product->rows->projection;
	guint n;
	double sum = 0;
	const DnPartner *first = dn_projection_partners(projection, 0, &n);
	const Entry *row = product->rows->entries + (dn_projection_partners(projection, department, &n) - first);
	for (guint i = 0; i < n; i++)
		sum += row[i].shared * product->from[row[i].department];
	return sum;
}

static void multiply_piece(guint piece, guint worker, void *data)
{
	(void)worker;
	const Product *product = data;
	guint last = piece + 1 < product->n_pieces ? (piece + 1) * ROWS_A_PIECE : product->n;
	for (guint i = piece * ROWS_A_PIECE; i < last; i++)
		product->to[i] = multiply_row(product, product->departments != NULL ? product->departments[i] : i);
}

void dn_shared_rows_multiply(double *to, const double *from, const DnSharedRows *rows, const guint32 *departments, guint n)
{
	gboolean is_large = dn_projection_n_pairs(rows->projection) > PAIRS_FOR_THREADS;
	Product product = {to, from, rows, departments, n, is_large ? (n + ROWS_A_PIECE - 1) / ROWS_A_PIECE : 1};
	dn_parallel_run(product.n_pieces, multiply_piece, &product);
}
