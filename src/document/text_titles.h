/* What titles of columns look like in plain text, of which nothing but its words is left. */
#ifndef DUTYNET_DOCUMENT_TEXT_TITLES_H
#define DUTYNET_DOCUMENT_TEXT_TITLES_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether the words may stand above numbers: 序号, 编号, 项次, No., #. A header that begins otherwise begins in the middle of one, and does not fit
 * what stands below it. */
gboolean dn_text_titles_numbers(const char *words);

/* The number that is all of the words, but for blanks, a full stop or a bar behind it; 0 where they hold anything else, or a number of more than
 * four digits. */
guint dn_text_number(const char *words);

G_END_DECLS

#endif
