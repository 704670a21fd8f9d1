/* English lines with several labels between which nothing but a wide blank stands. */
#ifndef DUTYNET_DOCUMENT_TEXT_LABEL_GAPS_H
#define DUTYNET_DOCUMENT_TEXT_LABEL_GAPS_H

#include "document/document.h"

G_BEGIN_DECLS

/* Puts a semicolon at the beginning of the wide blank before each further label of a line one of whose labels is of bodies: Lead: Parks Services;
 * Partners: Police. The words of a name are no part of the label behind it then. */
void dn_text_label_gaps_close(DnDocument *document, DnLine *line);

G_END_DECLS

#endif
