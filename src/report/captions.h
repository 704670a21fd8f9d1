/* What each diagram shows, in a sentence: its caption on the page and its alternative text in README.md. */
#ifndef DUTYNET_REPORT_CAPTIONS_H
#define DUTYNET_REPORT_CAPTIONS_H

#include "render/tables.h"

G_BEGIN_DECLS

/* The kind itself where there is no caption. */
DnWords dn_caption_of(const char *kind);

G_END_DECLS

#endif
