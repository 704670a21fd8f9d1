/* What was found out about the bodies of a name, by where the name is kept: reading keeps most names once, so that the same place is the same
 * name. Each name has one place of a table, where it may be put out by another. */
#ifndef DUTYNET_PLAN_KEPT_NAMES_H
#define DUTYNET_PLAN_KEPT_NAMES_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct {
	const char *name; /* NULL for none yet */
	guint known;
} DnKeptName;

enum { DN_KEPT_NAMES = 1024 /* places of a table */ };

static inline DnKeptName *dn_kept_name_place(DnKeptName *table, const char *name)
{
	guintptr at = (guintptr)name;
	return &table[(at ^ at >> 10) % DN_KEPT_NAMES];
}

G_END_DECLS

#endif
