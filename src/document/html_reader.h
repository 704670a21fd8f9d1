/* HTML for readers of formats that hold some. */
#ifndef DUTYNET_DOCUMENT_HTML_READER_H
#define DUTYNET_DOCUMENT_HTML_READER_H

#include "document/reader.h"

G_BEGIN_DECLS

/* Appends what HTML in UTF-8 shows, a page or a part of one, within the limits of `input`. DN_ERROR_LIMIT. */
gboolean dn_html_read_text(DnDocument *document, const DnInput *input, const char *text, gsize length, GError **error);

G_END_DECLS

#endif
