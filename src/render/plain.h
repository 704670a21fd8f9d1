/* Text that an output takes as it is. Nearly all names are such, and one look at their bytes tells. */
#ifndef DUTYNET_RENDER_PLAIN_H
#define DUTYNET_RENDER_PLAIN_H

#include <glib.h>

G_BEGIN_DECLS

static inline gboolean dn_is_trail(char byte)
{
	return ((guchar)byte & 0xC0) == 0x80;
}

/* Whether a character of three bytes begins here that is surely one: not of the few beginnings under which there are overlong forms,
 * halves of surrogate pairs and characters that are none (U+FFFE, U+FFFF). */
static inline gboolean dn_is_plain_three(const char *p)
{
	guchar first = (guchar)p[0];
	gboolean known = (first >= 0xE1 && first <= 0xEC) || first == 0xEE || (first == 0xEF && (guchar)p[1] < 0xBF);
	return known && dn_is_trail(p[1]) && dn_is_trail(p[2]);
}

/* How many bytes from the start of a string are ASCII that `special` does not mark, or characters of three bytes. What stops it may be
 * plain as well, but it takes a closer look to tell. `special` must mark NUL. */
static inline gsize dn_plain_length(const char *text, const guint8 special[128])
{
	const char *p = text;
	for (;;)
		if ((guchar)*p < 0x80 && !special[(guchar)*p])
			p++;
		else if (dn_is_plain_three(p))
			p += 3;
		else
			return (gsize)(p - text);
}

/* The control characters and DEL, for the table of what is special. */
#define DN_PLAIN_CONTROLS                                                                                                   \
	[0x00] = 1, [0x01] = 1, [0x02] = 1, [0x03] = 1, [0x04] = 1, [0x05] = 1, [0x06] = 1, [0x07] = 1, [0x08] = 1, [0x09] = 1,   \
	[0x0A] = 1, [0x0B] = 1, [0x0C] = 1, [0x0D] = 1, [0x0E] = 1, [0x0F] = 1, [0x10] = 1, [0x11] = 1, [0x12] = 1, [0x13] = 1,   \
	[0x14] = 1, [0x15] = 1, [0x16] = 1, [0x17] = 1, [0x18] = 1, [0x19] = 1, [0x1A] = 1, [0x1B] = 1, [0x1C] = 1, [0x1D] = 1,   \
	[0x1E] = 1, [0x1F] = 1, [0x7F] = 1

G_END_DECLS

#endif
