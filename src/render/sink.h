/* Where an output goes that is too large to be held: the writers pass on what has gathered now and then. */
#ifndef DUTYNET_RENDER_SINK_H
#define DUTYNET_RENDER_SINK_H

#include <dutynet/render.h>

G_BEGIN_DECLS

typedef struct {
	DnWriteFunc write;
	void *data;
	GError *error; /* of the first piece that could not be written; the rest is dropped */
} DnSink;

/* Passes on and forgets what is pending where it is a large piece. A NULL sink lets it gather. */
void dn_sink_drain(DnSink *sink, GString *pending);

/* Appends a text to what is pending; a large one goes past it. */
void dn_sink_append(DnSink *sink, GString *pending, const char *text, gsize n);

/* Passes on the last piece and frees it. FALSE with error where this or an earlier one could not be written. */
gboolean dn_sink_finish(DnSink *sink, GBytes *rest, GError **error);

G_END_DECLS

#endif
