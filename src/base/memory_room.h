/* Room for libraries that use what they could not allocate: they are entered only where there is enough of it, so that a lack of memory is
 * an error of ours and not a crash of theirs, or a wrong result. */
#ifndef DUTYNET_BASE_MEMORY_ROOM_H
#define DUTYNET_BASE_MEMORY_ROOM_H

#include <glib.h>

G_BEGIN_DECLS

/* Whether so many bytes can be had now, in one piece; nothing is kept. */
gboolean dn_memory_room(gsize bytes);

G_END_DECLS

#endif
