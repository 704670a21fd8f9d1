/* Two buffers: one is filled while the other is written. */
#include "cli/write_behind.h"

enum { LARGE = 1024 * 1024, ROOM = 512 * 1024 };

struct WriteBehind {
	DnWriteFunc write;
	void *data;
	gsize n_written;      /* before there is a thread */
	GThread *thread;
	GMutex mutex;         /* for all below */
	GCond changed;
	GString *pending;     /* the buffer that is filled */
	gboolean busy, ended; /* the other is written; nothing more will come */
	GError *error;        /* of the first piece that could not be written; the rest is dropped */
};

WriteBehind *write_behind_new(DnWriteFunc write, void *data)
{
	WriteBehind *behind = g_new0(WriteBehind, 1);
	behind->write = write;
	behind->data = data;
	behind->pending = g_string_new(NULL);
	g_mutex_init(&behind->mutex);
	g_cond_init(&behind->changed);
	return behind;
}

/* Takes what is pending and writes it, again and again. The mutex is held but while writing. */
static void *write_pending(void *data)
{
	WriteBehind *behind = data;
	GString *taken = g_string_sized_new(ROOM);
	g_mutex_lock(&behind->mutex);
	for (;;) {
		while (behind->pending->len == 0 && !behind->ended)
			g_cond_wait(&behind->changed, &behind->mutex);
		if (behind->pending->len == 0)
			break;
		GString *empty = g_string_truncate(taken, 0);
		taken = behind->pending;
		behind->pending = empty;
		behind->busy = TRUE;
		gboolean failed = behind->error != NULL;
		g_cond_signal(&behind->changed);
		g_mutex_unlock(&behind->mutex);
		GError *error = NULL;
		if (!failed)
			behind->write(taken->str, taken->len, behind->data, &error);
		g_mutex_lock(&behind->mutex);
		if (error != NULL)
			behind->error = error;
		behind->busy = FALSE;
		g_cond_signal(&behind->changed);
	}
	g_mutex_unlock(&behind->mutex);
	g_string_free(taken, TRUE);
	return NULL;
}

/* Whether the piece may be written at once: without a thread, or past one that waits, where it is large. */
static gboolean is_for_us(WriteBehind *behind, gsize n)
{
	behind->n_written += n;
	if (behind->thread == NULL && behind->n_written - n >= LARGE)
		behind->thread = g_thread_try_new("dutynet", write_pending, behind, NULL);
	if (behind->thread == NULL)
		return TRUE;
	g_mutex_lock(&behind->mutex);
	while (behind->pending->len > 0 && (behind->pending->len + n > ROOM))
		g_cond_wait(&behind->changed, &behind->mutex);
	while (n > ROOM && behind->busy)
		g_cond_wait(&behind->changed, &behind->mutex);
	g_mutex_unlock(&behind->mutex);
	return n > ROOM;
}

static gboolean report(WriteBehind *behind, GError **error)
{
	if (behind->error == NULL)
		return TRUE;
	g_propagate_error(error, g_error_copy(behind->error));
	return FALSE;
}

gboolean write_behind_add(const char *bytes, gsize n, void *data, GError **error)
{
	WriteBehind *behind = data;
	gboolean directly = is_for_us(behind, n);
	g_mutex_lock(&behind->mutex);
	if (!directly) {
		g_string_append_len(behind->pending, bytes, (gssize)n);
		g_cond_signal(&behind->changed);
	}
	gboolean ok = report(behind, error);
	g_mutex_unlock(&behind->mutex);
	return ok && (!directly || behind->write(bytes, n, behind->data, error));
}

gboolean write_behind_finish(WriteBehind *behind, GError **error)
{
	if (behind->thread != NULL) {
		g_mutex_lock(&behind->mutex);
		behind->ended = TRUE;
		g_cond_signal(&behind->changed);
		g_mutex_unlock(&behind->mutex);
		g_thread_join(behind->thread);
	}
	gboolean ok = report(behind, error);
	g_clear_error(&behind->error);
	g_string_free(behind->pending, TRUE);
	g_mutex_clear(&behind->mutex);
	g_cond_clear(&behind->changed);
	g_free(behind);
	return ok;
}
