/* Independent pieces of work on all processors. */
#ifndef DUTYNET_BASE_PARALLEL_H
#define DUTYNET_BASE_PARALLEL_H

#include <glib.h>

G_BEGIN_DECLS

/* Does one piece. `worker` is that of the thread, from 0: room that workers must not share is indexed by it. */
typedef void (*DnPiece)(guint piece, guint worker, void *data);

/* How many workers dn_parallel_run() would use for so many pieces: one a processor that this process may use, at most 64. */
guint dn_parallel_workers(guint n_pieces);

/* Does pieces 0 … n − 1, in any order, the caller's thread being worker 0, and returns when all are done. A result that each piece
 * keeps for itself, and that is put together in the order of the pieces, does not depend on the number of threads. */
void dn_parallel_run(guint n_pieces, DnPiece work, void *data);

/* Does rows `first` to `end`, the last not among them. */
typedef void (*DnRows)(guint first, guint end, void *data);

/* For work that looks through everything and writes only to its own rows: rows 0 … n − 1 in a few runs that hold about as much each; row i
 * lies from start[i] to start[i + 1]. Rows that hold little are one run. */
void dn_parallel_rows(const gsize *start, guint n, DnRows work, void *data);

/* Whether something that is looked for stands in the bytes from `from` to `to`; those before may be looked at. */
typedef gboolean (*DnHolds)(const guint8 *bytes, gsize from, gsize to);

/* Whether it stands in some stretch of many bytes. */
gboolean dn_parallel_any(const guint8 *bytes, gsize size, DnHolds holds);

G_END_DECLS

#endif
