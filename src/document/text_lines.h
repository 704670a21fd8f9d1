/* Lines of plain text: which are blank, which hold a wide blank, how long they are; and the rows that are made of them. */
#ifndef DUTYNET_DOCUMENT_TEXT_LINES_H
#define DUTYNET_DOCUMENT_TEXT_LINES_H

#include "document/document.h"

G_BEGIN_DECLS

/* A space, a tab, or the wide space of Chinese text. */
gboolean dn_text_is_blank_character(gunichar c);

/* Whether a Chinese or Japanese character stands in the text. */
gboolean dn_text_holds_wide(const char *text, gsize length);
/* Whether a sign does that some fonts make as wide: ○, →. */
gboolean dn_text_holds_wide_signs(const char *text, gsize length);

/* The bytes of the text without the blanks at its end. */
gsize dn_text_trimmed_length(const char *text, gsize length);
/* Whether the line without blanks has more characters than that. */
gboolean dn_text_is_longer(const DnLine *line, guint characters);
/* Whether the line holds nothing but blanks, and whether it holds a wide one. */
gboolean dn_text_is_blank(const DnLine *line);
gboolean dn_text_is_parted(const DnLine *line);
/* The next line from `at` on that is not blank; n where there is none. */
guint dn_text_next_line(const DnLine *lines, guint at, guint n);

/* Adds a row, which begins with that line, to table number `table`. The texts of the cells must live as long as the document. */
void dn_text_add_row(DnDocument *document, const DnCell *cells, guint n, const DnLine *line, guint table);

G_END_DECLS

#endif
