/* Finds numbered things by their names, which are kept elsewhere: 8 bytes a slot. A GHashTable takes twice that, and a copy of every name
 * where there is no string to point to; among ten million tasks that would be most of their memory. */
#ifndef DUTYNET_BASE_NAME_INDEX_H
#define DUTYNET_BASE_NAME_INDEX_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct DnNameIndex DnNameIndex;

/* The name of a number that was added. */
typedef const char *(*DnNameOf)(guint number, const void *owner);

DnNameIndex *dn_name_index_new(DnNameOf name_of, const void *owner);
void dn_name_index_free(DnNameIndex *index);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnNameIndex, dn_name_index_free)

/* The number of that name; -1 where there is none. */
int dn_name_index_find(const DnNameIndex *index, const char *name);

/* Loads ahead where dn_name_index_find() will look first. */
void dn_name_index_fetch(const DnNameIndex *index, const char *name);

/* Adds a number, below G_MAXINT, whose name is known to its owner already and is not that of another. */
void dn_name_index_add(DnNameIndex *index, guint number);

/* The number of that name; where there is none, -1, and `number` is added, of which the owner must know the name before the next call. */
int dn_name_index_find_or_add(DnNameIndex *index, const char *name, guint number);

/* Makes room for so many numbers more, so that it need not grow. */
void dn_name_index_expect(DnNameIndex *index, guint n);

G_END_DECLS

#endif
