/* Text that shows what it says. Controls of a terminal and marks that turn the direction of writing show nothing themselves but
 * change how what stands around them looks; no name and no sentence of a plan needs them. */
#ifndef DUTYNET_PLAN_INERT_H
#define DUTYNET_PLAN_INERT_H

#include <glib.h>

G_BEGIN_DECLS

/* A copy of UTF-8 text without these characters; line feeds and tabs stay. NULL where there are none to leave out. */
char *dn_inert_text(const char *text);

/* Whether UTF-8 text of `length` bytes, with a NUL behind them, has none of them. */
gboolean dn_is_inert(const char *text, gsize length);

/* Whether anything of UTF-8 text can be seen: a character that is neither a space nor one of these. */
gboolean dn_shows_something(const char *text);

G_END_DECLS

#endif
