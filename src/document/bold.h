/* Bold words where a document says that they are those who lead: "Lead agencies are shown in bold." */
#ifndef DUTYNET_DOCUMENT_BOLD_H
#define DUTYNET_DOCUMENT_BOLD_H

#include <glib.h>

G_BEGIN_DECLS

/* What stands around bold words until dn_bold_settle(): characters that no text holds. */
#define DN_BOLD_START "\x01"
#define DN_BOLD_END "\x02"

/* Whether the source, Markdown or HTML, says so. Linear in `length`. */
gboolean dn_bold_leads(const char *source, gsize length);
/* Puts ★ before each bold name of a list that holds others too, and takes the characters out, from the byte `from` on. Bold labels, titles
 * and words of a sentence stay as they are. */
void dn_bold_settle(GString *text, gsize from);

G_END_DECLS

#endif
