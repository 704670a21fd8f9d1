/* Ruled lines in the picture of a page, and the rectangles that they close: the cells of a printed table. */
#ifndef DUTYNET_DOCUMENT_PAGE_FRAMES_H
#define DUTYNET_DOCUMENT_PAGE_FRAMES_H

#include <glib.h>

G_BEGIN_DECLS

/* One byte a pixel, row by row, 255 for white. */
typedef struct {
	guint width, height;
	double scale; /* pixels a point */
	const guchar *light;
} DnPagePicture;

/* In points from the top left corner of the page. */
typedef struct {
	double left, top, right, bottom;
} DnPageFrame;

/* An array of DnPageFrame, from the top: what ruled lines close on all four sides, or on three where the top or the end of the page cuts a
 * table. `glyphs` (DnPageFrame) are the places of characters with long
 * strokes, which are no lines. None where the page has more of them than a table
 * that people read. O(pixels). */
GArray *dn_page_frames_find(const DnPagePicture *picture, const GArray *glyphs);

G_END_DECLS

#endif
