/* What the words of plain text hold, begin with and end with, and the numbers that they are. Lists of parts end with NULL. */
#ifndef DUTYNET_DOCUMENT_TEXT_WORDS_H
#define DUTYNET_DOCUMENT_TEXT_WORDS_H

#include <glib.h>

G_BEGIN_DECLS

gboolean dn_text_holds_any(const char *words, const char *const *parts);
gboolean dn_text_begins_with_any(const char *words, const char *const *parts);
gboolean dn_text_ends_with_any(const char *words, const char *const *parts);

/* The number that is all of the words, but for blanks, a full stop or a bar behind it; 0 where they hold anything else, or a number of more than
 * four digits. */
guint dn_text_number(const char *words);
/* Whether the words begin with the letter of an item, (a) or b), or with a bullet. */
gboolean dn_text_begins_item(const char *words);
/* The value of the Chinese digit with which the words begin: 3 of 三、, 10 of 十一; 0 for other words. */
guint dn_text_chinese_digit(const char *words);

G_END_DECLS

#endif
