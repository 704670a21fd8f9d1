/* Lines between the rows of a table that goes on over the end of a page. */
#ifndef DUTYNET_DOCUMENT_TEXT_PAGE_MARKS_H
#define DUTYNET_DOCUMENT_TEXT_PAGE_MARKS_H

#include "document/document.h"

G_BEGIN_DECLS

/* Whether the line says that the table goes on: 续表, Table 2 (continued). */
gboolean dn_text_says_more(const DnLine *line);

/* Whether it says so, is the number of a page, or blank. */
gboolean dn_text_is_between_pages(const DnLine *line);

G_END_DECLS

#endif
