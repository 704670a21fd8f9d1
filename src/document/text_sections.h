/* Titles of sections between the rows of a table in plain text. */
#ifndef DUTYNET_DOCUMENT_TEXT_SECTIONS_H
#define DUTYNET_DOCUMENT_TEXT_SECTIONS_H

#include "document/document.h"

G_BEGIN_DECLS

/* Whether the line may head the rows below it: it begins with a number of sections, 一、 （二） 第三章, or 一 before a tab, or in Latin letters with some words and a number,
 * Objective 1: or Focus area 2.3, and is no sentence. */
gboolean dn_text_is_section(const DnLine *line);

G_END_DECLS

#endif
