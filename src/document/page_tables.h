/* Tables of formats that know only where text stands on pages (PDF, OFD): found by ruled lines, or by columns that line up. */
#ifndef DUTYNET_DOCUMENT_PAGE_TABLES_H
#define DUTYNET_DOCUMENT_PAGE_TABLES_H

#include "document/page_lines.h"

G_BEGIN_DECLS

/* Text without gaps, or a part of it. Any unit of length; y grows downwards. */
typedef struct {
	double left, right;
	double y;    /* of the baseline, or of any other height that is the same for glyphs of one line */
	double size; /* of the glyphs */
	char *text;  /* owned by whoever made it */
	guint line;  /* index of the page's line to which it belongs */
	gboolean after_blank; /* a blank stands before it in that line: those of some fonts are too narrow to be seen as a gap */
} DnPagePiece;

/* The tables of a document's pages: how many there were, and the one that may go on over the page. */
typedef struct DnPageTables DnPageTables;

DnPageTables *dn_page_tables_new(void);
void dn_page_tables_free(DnPageTables *tables);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnPageTables, dn_page_tables_free)

/* Whether the next page may hold a ruled table, or the rest of one, so that its frames are worth looking for. O(n log n). */
gboolean dn_page_tables_may_be_ruled(const DnPageTables *tables, const GArray *pieces);

/* Adds the lines of a page, of which `lines` are the texts in reading order, with each table that `pieces` show as rows in place of its
 * lines. Doubtful tables stay lines: a table has three columns or more and two rows or more (of four columns, one) below its header,
 * which fills all columns, and it is clear where its rows begin. A table goes on on the next page where its columns do, with or without
 * its header; a row that the end of the page cuts is joined. Where ruled lines
 * show the cells, `frames`, as dn_page_frames_find() gives them or NULL, two columns and two rows will do. `pieces` is sorted, and what stands in
 * cells is taken out of it and of `lines`. O(n log n + n · columns), the factor being large on
 * pages of many columns that are no table. */
void dn_page_tables_add(DnPageLines *out, DnPageTables *tables, GArray *pieces, GPtrArray *lines, const GArray *frames);

G_END_DECLS

#endif
