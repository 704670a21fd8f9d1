/* The text of a page as segments: what stands at one height without a gap as wide as that between two cells. */
#ifndef DUTYNET_DOCUMENT_PAGE_SEGMENTS_H
#define DUTYNET_DOCUMENT_PAGE_SEGMENTS_H

#include "document/page_tables.h"

G_BEGIN_DECLS

typedef struct {
	double left, right, y, size;
	double edge;  /* `right`, but for marks at its end, which may hang over the edge of a column */
	double letter, word; /* where its first glyph ends, and its first word */
	GString *text;
	guint line;   /* as in DnPagePiece */
	guint column; /* index, once the table is known */
	guint row;
} DnPageSegment;

/* Of all pieces of a page, which are sorted by it: by height, and from left to right. Those of one band have the same y. */
GArray *dn_page_segments_new(GArray *pieces);

static inline DnPageSegment *dn_page_segment(const GArray *segments, guint index)
{
	return &g_array_index(segments, DnPageSegment, index);
}

/* The end of the band that begins with segment `first`. */
guint dn_page_band_end(const GArray *segments, guint first);

/* Whether a blank stands between the text `before` a piece, and the piece, where there is a gap as wide as one, or not: between words it does, and
 * elsewhere only where the page has one. */
gboolean dn_page_is_apart(const char *before, const DnPagePiece *piece, gboolean gap);

/* Whether the text begins with a mark that begins no line: it hangs over the edge of a column, or takes the character before it with it. */
gboolean dn_page_begins_no_line(const char *text);

G_END_DECLS

#endif
