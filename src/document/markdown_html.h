/* HTML tables within Markdown, where authors or generators leave what pipes cannot draw. */
#ifndef DUTYNET_DOCUMENT_MARKDOWN_HTML_H
#define DUTYNET_DOCUMENT_MARKDOWN_HTML_H

#include "document/reader.h"

G_BEGIN_DECLS

/* Whether a line of Markdown begins such a table. */
gboolean dn_markdown_begins_html_table(const char *line, gsize length);

/* Adds what `html` shows to the document, all of it at the line and offset of `position`, its tables numbered on from *table. *unfolded counts
 * the bytes that the tables of the document have become, for the limit. DN_ERROR_LIMIT. */
gboolean dn_markdown_add_html(DnDocument *document, guint *table, guint64 *unfolded, const DnInput *input, const char *html, gsize length,
                              const DnLine *position, GError **error);

G_END_DECLS

#endif
