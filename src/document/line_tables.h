/* Tables among lines that are no rows: what a copy, or a writer with blanks, tabs and strokes, left of them. */
#ifndef DUTYNET_DOCUMENT_LINE_TABLES_H
#define DUTYNET_DOCUMENT_LINE_TABLES_H

#include "document/document.h"

G_BEGIN_DECLS

/* Makes the lines of a plain text those of the document, and takes them over; those of a table become its rows. Linear in the size of the text. */
void dn_line_tables_take(DnDocument *document, GArray *lines);

/* Makes rows of those paragraphs of a document that are a table of one cell a paragraph or of tabs. Linear in the size of the document. */
void dn_line_tables_find(DnDocument *document);

G_END_DECLS

#endif
