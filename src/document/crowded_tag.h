/* A guard before libxml2, which compares each attribute of an element with all others: a megabyte of them would take minutes. */
#ifndef DUTYNET_DOCUMENT_CROWDED_TAG_H
#define DUTYNET_DOCUMENT_CROWDED_TAG_H

#include <glib.h>

G_BEGIN_DECLS

/* More attributes than any element of these formats has. */
enum { DN_MOST_ATTRIBUTES = 1000 };

/* Whether an element of the markup, XML or (`is_html`) HTML, has more attributes than DN_MOST_ATTRIBUTES. Linear. */
gboolean dn_markup_has_crowded_tag(const char *text, gsize length, gboolean is_html);

G_END_DECLS

#endif
