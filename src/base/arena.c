/* The arena: a chain of blocks, the newest of which is filled from its start. */
#include "base/arena.h"

#include <stddef.h>
#include <string.h>

enum { BLOCK_SIZE = 64 * 1024, ALIGNMENT = _Alignof(max_align_t) };

typedef struct Block Block;
struct Block {
	Block *previous;
	gsize used, size;
	_Alignas(max_align_t) char bytes[];
};

struct DnArena {
	Block *newest;
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
}

void *dn_arena_alloc(DnArena *arena, gsize size)
{
	size = (size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
	if (arena->newest == NULL || arena->newest->size - arena->newest->used < size)
		add_block(arena, MAX(size, (gsize)BLOCK_SIZE));
	void *bytes = arena->newest->bytes + arena->newest->used;
	arena->newest->used += size;
	return bytes;
}

void *dn_arena_copy(DnArena *arena, const void *bytes, gsize size)
{
	return size == 0 ? NULL : memcpy(dn_arena_alloc(arena, size), bytes, size);
}

const char *dn_arena_text(DnArena *arena, const char *text, gsize size)
{
	char *copy = dn_arena_alloc(arena, size + 1);
	if (size > 0)
		memcpy(copy, text, size);
	copy[size] = '\0';
	return copy;
}

const char *dn_arena_string(DnArena *arena, const char *string)
{
	return string == NULL ? NULL : dn_arena_copy(arena, string, strlen(string) + 1);
}
