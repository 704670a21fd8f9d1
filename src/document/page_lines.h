/* Lines of formats that know only where glyphs stand on pages (PDF, OFD): pieces of text are joined into lines, and what repeats at the
 * top and bottom of pages is left out. */
#ifndef DUTYNET_DOCUMENT_PAGE_LINES_H
#define DUTYNET_DOCUMENT_PAGE_LINES_H

#include "document/document.h"

G_BEGIN_DECLS

typedef struct DnPageLines DnPageLines;

DnPageLines *dn_page_lines_new(void);
void dn_page_lines_free(DnPageLines *lines);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnPageLines, dn_page_lines_free)

/* Begins the next page. */
void dn_page_lines_begin_page(DnPageLines *lines);
/* Adds a line of the page, in reading order. */
void dn_page_lines_add(DnPageLines *lines, const char *text);
/* Adds a table row of the page. */
void dn_page_lines_add_row(DnPageLines *lines, const char *const *cells, guint n, guint table);
/* Appends to the cells of the last row of that table, which the end of a page had cut; without one it adds a row. */
void dn_page_lines_extend_row(DnPageLines *lines, const char *const *cells, guint n, guint table);

/* Appends all pages to the document without page numbers and running headers and footers. */
void dn_page_lines_append(DnDocument *document, const DnPageLines *lines);

G_END_DECLS

#endif
