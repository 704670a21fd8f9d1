/* Blanks in printed text, and which of them a reader would type. */
#ifndef DUTYNET_PLAN_SPACES_H
#define DUTYNET_PLAN_SPACES_H

#include <glib.h>

G_BEGIN_DECLS

/* The first blank from `p` on, a space or one without width, or `end`. */
const char *dn_spaces_find(const char *p, const char *end);
/* What stands behind the blanks at `p`. */
const char *dn_spaces_skip(const char *p, const char *end);
/* Whether a character stands in words that are separated by spaces. Marks that every script uses follow the document. */
gboolean dn_spaces_separate(gunichar c, gboolean spaced);

G_END_DECLS

#endif
