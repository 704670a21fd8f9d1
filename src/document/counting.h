/* Numbers as lists number their items: 十一, ⑪, xi, K … */
#ifndef DUTYNET_DOCUMENT_COUNTING_H
#define DUTYNET_DOCUMENT_COUNTING_H

#include <glib.h>

G_BEGIN_DECLS

/* Appends `number` (1 and up) in a format of OOXML's ST_NumberFormat. "none" and "bullet" append nothing; a format that is not
 * known, or a number beyond its range, is written in decimal digits. */
void dn_counting_append(GString *out, const char *format, guint number);

G_END_DECLS

#endif
