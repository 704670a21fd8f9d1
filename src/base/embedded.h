/* The files that travel inside the library (src/resources.xml): the registry, the grammar profiles, the page's style and script. */
#ifndef DUTYNET_BASE_EMBEDDED_H
#define DUTYNET_BASE_EMBEDDED_H

#include <glib.h>

G_BEGIN_DECLS

/* The bytes of a file by its path from the project's root; NULL where no such file was embedded. */
GBytes *dn_embedded_file(const char *path);

G_END_DECLS

#endif
