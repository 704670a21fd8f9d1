/* Front matter: lines between --- and --- (or ...) at the very start of a text, which say what the text is: `title: …`, `date: …`. */
#ifndef DUTYNET_DOCUMENT_FRONT_MATTER_H
#define DUTYNET_DOCUMENT_FRONT_MATTER_H

#include <glib.h>

/* The bytes of the front matter with its last line's end; 0 where the text begins with none. `lines` (nullable) gets the number of
 * its lines, `title` (nullable) the title that it states, without quotes, or NULL; the caller frees. O(front matter). */
gsize dn_front_matter_length(const char *text, guint *lines, char **title);

#endif
