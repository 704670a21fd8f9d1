/* Writing on a thread of its own, while the next pieces are made: copying hundreds of megabytes to the system takes as long as making them. */
#ifndef DUTYNET_CLI_WRITE_BEHIND_H
#define DUTYNET_CLI_WRITE_BEHIND_H

#include <dutynet/render.h>

typedef struct WriteBehind WriteBehind;

/* What is added goes to `write` in its order, one call at a time; the thread begins where an output is large. */
WriteBehind *write_behind_new(DnWriteFunc write, void *data);

/* A DnWriteFunc, whose data is a WriteBehind. FALSE with error where this piece or an earlier one could not be written. */
gboolean write_behind_add(const char *bytes, gsize n, void *behind, GError **error);

/* Waits until all is written, and frees. FALSE with error where a piece could not be written that no call has reported yet. */
gboolean write_behind_finish(WriteBehind *behind, GError **error);

#endif
