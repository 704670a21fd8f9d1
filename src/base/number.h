/* Numbers as text, the same in every locale. */
#ifndef DUTYNET_BASE_NUMBER_H
#define DUTYNET_BASE_NUMBER_H

#include <glib.h>

G_BEGIN_DECLS

/* Long enough for either of these. */
#define DN_NUMBER_SIZE 32

/* Each writes the number and a NUL and returns its length: a million of them are written a second, so that printf, which would take
 * most of that time, is left for rare cases. */
gsize dn_number_write_integer(char text[DN_NUMBER_SIZE], gint64 value);
/* Twelve significant digits, as "%.12g" gives them. */
gsize dn_number_write_real(char text[DN_NUMBER_SIZE], double value);

G_END_DECLS

#endif
