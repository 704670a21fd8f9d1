/* Appending a few bytes to a GString in place: g_string_append_len() is a call that looks whether the bytes are its own, and a table or
 * an export of millions of rows is made of short pieces. */
#ifndef DUTYNET_BASE_APPEND_H
#define DUTYNET_BASE_APPEND_H

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* `bytes` must not be the string's own. */
static inline void dn_append(GString *out, const char *bytes, gsize n)
{
	if (out->allocated_len - out->len <= n) {
		g_string_append_len(out, bytes, (gssize)n);
		return;
	}
	memcpy(out->str + out->len, bytes, n);
	out->len += n;
	out->str[out->len] = '\0';
}

/* The bytes of a literal. */
#define dn_append_literal(out, text) dn_append(out, text, sizeof(text) - 1)

static inline void dn_append_char(GString *out, char c)
{
	dn_append(out, &c, 1);
}

G_END_DECLS

#endif
