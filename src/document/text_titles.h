/* What titles of columns look like in plain text, of which nothing but its words is left. */
#ifndef DUTYNET_DOCUMENT_TEXT_TITLES_H
#define DUTYNET_DOCUMENT_TEXT_TITLES_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether the words may stand above numbers: 序号, 编号, 项次, No., #. A header that begins otherwise begins in the middle of one, and does not fit
 * what stands below it. */
gboolean dn_text_titles_numbers(const char *words);

/* Whether the words may be a title: short, and neither a sentence nor a number. */
gboolean dn_text_titles_can_be(const char *words);

/* Whether the words stand, by themselves or as a whole title beside another one that a single blank parts from it, above those who do something:
 * Lead Agency, Secondary Benefits Lead Agency, 牵头单位. A word for bodies beside others, Department of Health, is none. */
gboolean dn_text_titles_bodies(const char *words);

/* 时限, 完成时间: above dates; and 备注, above cells that are mostly empty. */
gboolean dn_text_titles_dates(const char *words);
gboolean dn_text_titles_remarks(const char *words);
/* The same as the first in English: Timeline, Target date. */
gboolean dn_text_titles_times(const char *words);

/* Whether the two words belong to one such title: Lead and Agency. */
gboolean dn_text_titles_pair(const char *left, const char *right);

/* Whether the words are two such titles, which nothing but a blank parts: Lead Agency Partner Agency, 牵头单位 完成时限. */
gboolean dn_text_titles_are_two(const char *words);

/* Whether the words are nothing but the rest of such a title: Agencies below Supporting. */
gboolean dn_text_titles_rest(const char *words);

G_END_DECLS

#endif
