/* Passing an output on piece by piece. */
#include "render/sink.h"

#include "base/append.h"

enum { PIECE = 256 * 1024, LARGE = 16 * 1024 };

static void pass_on(DnSink *sink, const char *bytes, gsize n)
{
	if (sink->error == NULL && n > 0)
		sink->write(bytes, n, sink->data, &sink->error);
}

void dn_sink_drain(DnSink *sink, GString *pending)
{
	if (sink == NULL || pending->len < PIECE)
		return;
	pass_on(sink, pending->str, pending->len);
	g_string_truncate(pending, 0);
}

void dn_sink_append(DnSink *sink, GString *pending, const char *text, gsize n)
{
	if (sink == NULL || n < LARGE) {
		dn_append(pending, text, n);
		dn_sink_drain(sink, pending);
		return;
	}
	pass_on(sink, pending->str, pending->len);
	g_string_truncate(pending, 0);
	pass_on(sink, text, n);
}

gboolean dn_sink_finish(DnSink *sink, GBytes *rest, GError **error)
{
	gsize n;
	const char *bytes = g_bytes_get_data(rest, &n);
	pass_on(sink, bytes, n);
	g_bytes_unref(rest);
	if (sink->error == NULL)
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&sink->error));
	return FALSE;
}
