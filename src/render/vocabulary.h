/* The fixed words of the JSON (kinds, roles, severities, reasons, methods) as people read them. */
#ifndef DUTYNET_RENDER_VOCABULARY_H
#define DUTYNET_RENDER_VOCABULARY_H

#include "render/tables.h"

G_BEGIN_DECLS

/* The word in both languages; a word that is not known stands for itself. */
DnWords dn_vocabulary(const char *word);

G_END_DECLS

#endif
