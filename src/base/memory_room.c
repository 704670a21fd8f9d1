/* Asks for the memory and gives it back. */
#include "base/memory_room.h"

gboolean dn_memory_room(gsize bytes)
{
	g_autofree void *room = g_try_malloc(bytes);
	return room != NULL;
}
