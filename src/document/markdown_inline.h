/* Markdown within a line: text with emphasis, links, tags and entities as the text that a reader sees. */
#ifndef DUTYNET_DOCUMENT_MARKDOWN_INLINE_H
#define DUTYNET_DOCUMENT_MARKDOWN_INLINE_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends the plain text of `length` bytes of Markdown, white space around it dropped. Struck-out text is left out: a name that
 * was struck is responsible no more. Footnote marks ([^1], a lone *) stay; <br> becomes '\n'. Linear in `length`. */
void dn_markdown_append_plain(GString *out, const char *markdown, gsize length);
/* The same, with ★ before bold names of lists (dn_bold_settle()). */
void dn_markdown_append_marked(GString *out, const char *markdown, gsize length);

G_END_DECLS

#endif
