/* A hash of names for a GHashTable: eight bytes a step, where g_str_hash() takes one. */
#ifndef DUTYNET_BASE_NAME_HASH_H
#define DUTYNET_BASE_NAME_HASH_H

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

static inline guint dn_name_hash_bytes(const char *at, gsize rest)
{
	guint64 hash = rest, step;
	for (; rest >= sizeof step; at += sizeof step, rest -= sizeof step) {
		memcpy(&step, at, sizeof step);
		hash = (hash ^ step) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
		hash ^= hash >> 32;
	}
	for (step = 0; rest > 0; rest--)
		step = step << 8 | (guchar)*at++;
	hash = (hash ^ step) * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15);
	return (guint)(hash >> 32);
}

static inline guint dn_name_hash(gconstpointer name)
{
	return dn_name_hash_bytes(name, strlen(name));
}

G_END_DECLS

#endif
