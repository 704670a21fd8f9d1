/* Work in a child process: a copy of this one that computes bytes and hands them back. It is for work that threads cannot share:
 * what one thread does to a font in FreeType, another sees. */
#ifndef DUTYNET_BASE_CHILD_H
#define DUTYNET_BASE_CHILD_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct DnChild DnChild;
/* NULL where the bytes cannot be had; it starts no thread and writes to no stream. */
typedef GBytes *(*DnChildWork)(const void *what);

/* Starts the work; NULL where the system lets no process start. The caller's process must have no other thread: the copy has only
 * this one, and whatever another held would stay locked in it. */
DnChild *dn_child_start(DnChildWork work, const void *what);

/* Waits for the bytes and frees the child; NULL where it failed. */
GBytes *dn_child_finish(DnChild *child);

G_END_DECLS

#endif
