/* Tables whose cells ruled lines show: frames that lie side by side, and the text in them. */
#ifndef DUTYNET_DOCUMENT_PAGE_GRIDS_H
#define DUTYNET_DOCUMENT_PAGE_GRIDS_H

#include "document/page_tables.h"

G_BEGIN_DECLS

typedef struct {
	GArray *lefts;     /* double: where its columns begin, and the last one ends */
	GPtrArray *rows;   /* GStrv: what is merged stands in each of its rows, in its first column */
	guint line;        /* the first of the page's lines that stands in it */
	gboolean counts;   /* its first column is one of numbers, none of them merged */
} DnPageGrid;

/* Whether the page has as many lines of text side by side as a table of `rows` has at least. O(n log n). */
gboolean dn_page_grids_may_be(const GArray *pieces, guint rows);

/* "7", "2.1": what numbers a row. */
gboolean dn_page_grids_is_count(const char *text);

/* Whether two grids have the same columns, by `lefts` of each. */
gboolean dn_page_grids_same_columns(const GArray *one, const GArray *other);

/* An array of DnPageGrid, made of `frames`, which stand in the order of dn_page_frames_find(), NULL for none. Takes the text that stands in them out of
 * `lines` and `pieces`; emptied lines keep their index. Frames of which less than two columns and two rows can be made are none; one row is enough for the first of them where it has the columns of `above`, the `lefts` of the
 * grid with which the page before ends, or NULL. */
GArray *dn_page_grids_take(GPtrArray *lines, GArray *pieces, const GArray *frames, const GArray *above);

G_END_DECLS

#endif
