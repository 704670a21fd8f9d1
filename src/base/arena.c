/* The arena: a chain of blocks, larger ones where there are many. The newest is filled from both ends, with what must be aligned from its
 * start and with strings, which need not be, from its end. */
#include "base/arena.h"

#include <stddef.h>
#include <string.h>

enum { SMALLEST_BLOCK = 64 * 1024, LARGEST_BLOCK = 1024 * 1024, BLOCKS = 16 /* before they grow */, ALIGNMENT = _Alignof(max_align_t) };

typedef struct Block Block;
struct Block {
	Block *previous;
	gsize used, size; /* from the start; up to where the strings begin */
	_Alignas(max_align_t) char bytes[];
};

struct DnArena {
	Block *newest;
	gsize size; /* of the blocks that were added */
};

DnArena *dn_arena_new(void)
{
	return g_new0(DnArena, 1);
}

void dn_arena_free(DnArena *arena)
{
	if (arena == NULL)
		return;
	for (Block *block = arena->newest; block != NULL;) {
		Block *previous = block->previous;
		g_free(block);
		block = previous;
	}
	g_free(arena);
}

static void add_block(DnArena *arena, gsize size)
{
	Block *block = g_malloc(sizeof *block + size);
	block->previous = arena->newest;
	block->used = 0;
	block->size = size;
	arena->newest = block;
	arena->size += size;
}

static gsize aligned(gsize size)
{
	return (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
}

/* The newest block, with room for `size` bytes more. */
static Block *block_for(DnArena *arena, gsize size)
{
	if (arena->newest == NULL || arena->newest->size - arena->newest->used < size)
		add_block(arena, MAX(size, CLAMP(arena->size / BLOCKS, (gsize)SMALLEST_BLOCK, (gsize)LARGEST_BLOCK)));
	return arena->newest;
}

void *dn_arena_alloc(DnArena *arena, gsize size)
{
	Block *block = block_for(arena, aligned(size));
	void *bytes = block->bytes + block->used;
	block->used += aligned(size);
	return bytes;
}

gboolean dn_arena_extend(DnArena *arena, const void *bytes, gsize size, gsize larger)
{
	Block *newest = arena->newest;
	gsize more = aligned(larger) - aligned(size);
	gboolean is_last = newest->used >= aligned(size) && newest->bytes + newest->used - aligned(size) == (const char *)bytes;
	if (!is_last || newest->size - newest->used < more)
		return FALSE;
	newest->used += more;
	return TRUE;
}

void dn_arena_absorb(DnArena *arena, DnArena *other)
{
	Block *oldest = other->newest;
	while (oldest != NULL && oldest->previous != NULL)
		oldest = oldest->previous;
	if (arena->newest == NULL) {
		arena->newest = other->newest;
	} else if (oldest != NULL) {
		oldest->previous = arena->newest->previous;
		arena->newest->previous = other->newest;
	}
	g_free(other);
}

void *dn_arena_copy(DnArena *arena, const void *bytes, gsize size)
{
	return size == 0 ? NULL : memcpy(dn_arena_alloc(arena, size), bytes, size);
}

const char *dn_arena_text(DnArena *arena, const char *text, gsize size)
{
	Block *block = block_for(arena, size + 1);
	block->size -= size + 1;
	char *copy = block->bytes + block->size;
	if (size > 0)
		memcpy(copy, text, size);
	copy[size] = '\0';
	return copy;
}

const char *dn_arena_string(DnArena *arena, const char *string)
{
	return string == NULL ? NULL : dn_arena_text(arena, string, strlen(string));
}
