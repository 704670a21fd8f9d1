/* Times as they stand alone in a cell of an English table. */
#ifndef DUTYNET_DOCUMENT_TEXT_TIMES_H
#define DUTYNET_DOCUMENT_TEXT_TIMES_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether the words are a time and nothing else: Q4 2019, 30 June 2021, By the end of 2020, Ongoing, 2019-2021, Within 6 months. */
gboolean dn_text_is_time(const char *words);

G_END_DECLS

#endif
