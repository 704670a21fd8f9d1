/* A table of open addressing, at most two thirds full; steps grow by one, as in GLib's own tables. */
#include "base/name_index.h"

#include "base/name_hash.h"
#include "base/prefetch.h"

#include <string.h>

enum { FEWEST_SLOTS = 64 };

typedef struct {
	guint32 hash;
	guint32 number; /* + 1; 0 in an empty slot */
} Slot;

struct DnNameIndex {
	DnNameOf name_of;
	const void *owner;
	Slot *slots;
	guint32 mask, n; /* slots − 1, a power of two less one; entries */
};

DnNameIndex *dn_name_index_new(DnNameOf name_of, const void *owner)
{
	DnNameIndex *index = g_new0(DnNameIndex, 1);
	index->name_of = name_of;
	index->owner = owner;
	index->mask = FEWEST_SLOTS - 1;
	index->slots = g_new0(Slot, FEWEST_SLOTS);
	return index;
}

void dn_name_index_free(DnNameIndex *index)
{
	if (index == NULL)
		return;
	g_free(index->slots);
	g_free(index);
}

/* The slot of that name, or the empty one where it would stand. */
static Slot *find_slot(const DnNameIndex *index, const char *name, guint32 hash)
{
	guint32 at = hash & index->mask;
	for (guint32 step = 1; index->slots[at].number != 0; at = (at + step++) & index->mask) {
		const Slot *slot = &index->slots[at];
		if (slot->hash == hash && strcmp(index->name_of(slot->number - 1, index->owner), name) == 0)
			break;
	}
	return &index->slots[at];
}

int dn_name_index_find(const DnNameIndex *index, const char *name)
{
	return (int)find_slot(index, name, dn_name_hash(name))->number - 1;
}

void dn_name_index_fetch(const DnNameIndex *index, const char *name)
{
	DN_PREFETCH(&index->slots[dn_name_hash(name) & index->mask]);
}

static void place(DnNameIndex *index, Slot slot)
{
	guint32 at = slot.hash & index->mask;
	for (guint32 step = 1; index->slots[at].number != 0;)
		at = (at + step++) & index->mask;
	index->slots[at] = slot;
}

static gboolean is_full(const DnNameIndex *index, guint n)
{
	return (guint64)n * 3 >= ((guint64)index->mask + 1) * 2;
}

static void grow(DnNameIndex *index, guint n)
{
	g_autofree Slot *old = index->slots;
	gsize n_old = (gsize)index->mask + 1;
	while (is_full(index, n))
		index->mask = index->mask * 2 + 1;
	index->slots = g_new0(Slot, (gsize)index->mask + 1);
	for (gsize i = 0; i < n_old; i++)
		if (old[i].number != 0)
			place(index, old[i]);
}

void dn_name_index_expect(DnNameIndex *index, guint n)
{
	if (is_full(index, index->n + n))
		grow(index, index->n + n);
}

void dn_name_index_add(DnNameIndex *index, guint number)
{
	dn_name_index_expect(index, 0);
	place(index, (Slot){dn_name_hash(index->name_of(number, index->owner)), number + 1});
	index->n++;
}

int dn_name_index_find_or_add(DnNameIndex *index, const char *name, guint number)
{
	dn_name_index_expect(index, 0);
	guint32 hash = dn_name_hash(name);
	Slot *slot = find_slot(index, name, hash);
	if (slot->number != 0)
		return (int)slot->number - 1;
	*slot = (Slot){hash, number + 1};
	index->n++;
	return -1;
}
