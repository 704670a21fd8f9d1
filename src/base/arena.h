/* An arena: memory that is handed out in small pieces and freed all at once. GLib has one for strings only. */
#ifndef DUTYNET_BASE_ARENA_H
#define DUTYNET_BASE_ARENA_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct DnArena DnArena;

DnArena *dn_arena_new(void);
void dn_arena_free(DnArena *arena);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnArena, dn_arena_free)

/* `size` bytes, aligned for any type, not initialised; they live as long as the arena. Never NULL. */
void *dn_arena_alloc(DnArena *arena, gsize size);

/* Gives the last piece that was allocated, of `size` bytes (not 0), room for `larger` where it stands. FALSE where `bytes` are not the last,
 * or their block is full. */
gboolean dn_arena_extend(DnArena *arena, const void *bytes, gsize size, gsize larger);

/* Takes over all that stands in `other`, where it stands, and `other` with it. */
void dn_arena_absorb(DnArena *arena, DnArena *other);

/* A copy of `size` bytes; NULL for size 0. */
void *dn_arena_copy(DnArena *arena, const void *bytes, gsize size);

/* A copy of `size` bytes of text with a NUL behind them, not aligned. */
const char *dn_arena_text(DnArena *arena, const char *text, gsize size);

/* The same of a string; NULL for NULL. */
const char *dn_arena_string(DnArena *arena, const char *string);

G_END_DECLS

#endif
