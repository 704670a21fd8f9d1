/* Batches of rows go round: filled ones to the reader, empty ones back to the thread. */
#include "document/csv_ahead.h"

#include "base/append.h"

enum { BATCHES = 3, TEXT_OF_A_BATCH = 64 * 1024 };

/* None after the last row. */
typedef struct {
	GString *text; /* of all cells, each with a final NUL */
	GArray *cells; /* DnCell */
	GArray *rows;  /* DnLine */
} Batch;

struct DnCsvAhead {
	DnCsvScanner *scanner;
	GThread *thread;
	GAsyncQueue *filled, *empty; /* Batch */
	Batch *batch;                /* that is read */
	guint next;                  /* row of it */
	gint stopped;                /* atomic */
};

static void batch_free(void *data)
{
	Batch *batch = data;
	g_string_free(batch->text, TRUE);
	g_array_unref(batch->cells);
	g_array_unref(batch->rows);
	g_free(batch);
}

static Batch *batch_new(void)
{
	Batch *batch = g_new(Batch, 1);
	batch->text = g_string_sized_new(TEXT_OF_A_BATCH);
	batch->cells = g_array_new(FALSE, FALSE, sizeof(DnCell));
	batch->rows = g_array_new(FALSE, FALSE, sizeof(DnLine));
	return batch;
}

/* While text and cells may move, cells know their text, and rows their cells, by number. */
static void keep_row(Batch *batch, const DnLine *row, const GString *text)
{
	guint first = batch->cells->len;
	g_array_set_size(batch->cells, first + row->n_cells);
	DnCell *cells = &g_array_index(batch->cells, DnCell, first);
	for (guint i = 0; i < row->n_cells; i++)
		cells[i] = (DnCell){GSIZE_TO_POINTER(batch->text->len + (gsize)(row->cells[i].text - text->str)), row->cells[i].offset};
	dn_append(batch->text, text->str, text->len);
	g_array_set_size(batch->rows, batch->rows->len + 1);
	DnLine *kept = &g_array_index(batch->rows, DnLine, batch->rows->len - 1);
	*kept = *row;
	kept->cells = GSIZE_TO_POINTER(first);
}

static void settle_pointers(Batch *batch)
{
	DnCell *cells = (DnCell *)(void *)batch->cells->data;
	for (guint i = 0; i < batch->cells->len; i++)
		cells[i].text = batch->text->str + GPOINTER_TO_SIZE(cells[i].text);
	for (guint i = 0; i < batch->rows->len; i++) {
		DnLine *row = &g_array_index(batch->rows, DnLine, i);
		row->cells = cells + GPOINTER_TO_SIZE(row->cells);
	}
}

static void fill_batch(Batch *batch, DnCsvScanner *scanner)
{
	DnLine row;
	g_string_truncate(batch->text, 0);
	g_array_set_size(batch->cells, 0);
	g_array_set_size(batch->rows, 0);
	while (batch->text->len < TEXT_OF_A_BATCH && dn_csv_next(&row, scanner))
		keep_row(batch, &row, scanner->cell_text);
	settle_pointers(batch);
}

/* Ends behind the last row, or where a batch comes back after nobody reads any more. */
static void *scan_ahead(void *data)
{
	DnCsvAhead *ahead = data;
	for (gboolean ended = FALSE; !ended;) {
		Batch *batch = g_async_queue_pop(ahead->empty);
		ended = g_atomic_int_get(&ahead->stopped);
		if (!ended) {
			fill_batch(batch, ahead->scanner);
			ended = batch->rows->len == 0;
		}
		g_async_queue_push(ahead->filled, batch);
	}
	return NULL;
}

DnCsvAhead *dn_csv_ahead_new(DnCsvScanner *scanner)
{
	DnCsvAhead *ahead = g_new0(DnCsvAhead, 1);
	ahead->scanner = scanner;
	ahead->filled = g_async_queue_new_full(batch_free);
	ahead->empty = g_async_queue_new_full(batch_free);
	for (guint i = 0; i < BATCHES; i++)
		g_async_queue_push(ahead->empty, batch_new());
	ahead->thread = g_thread_try_new("dutynet", scan_ahead, ahead, NULL);
	if (ahead->thread == NULL)
		g_clear_pointer(&ahead, dn_csv_ahead_free);
	return ahead;
}

void dn_csv_ahead_free(DnCsvAhead *ahead)
{
	if (ahead == NULL)
		return;
	g_atomic_int_set(&ahead->stopped, TRUE);
	g_async_queue_push(ahead->empty, ahead->batch != NULL ? ahead->batch : batch_new());
	if (ahead->thread != NULL)
		g_thread_join(ahead->thread);
	g_async_queue_unref(ahead->filled);
	g_async_queue_unref(ahead->empty);
	g_free(ahead);
}

gboolean dn_csv_ahead_next(DnLine *row, DnCsvAhead *ahead)
{
	if (ahead->batch != NULL && ahead->next == ahead->batch->rows->len && ahead->next > 0)
		g_async_queue_push(ahead->empty, g_steal_pointer(&ahead->batch));
	if (ahead->batch == NULL) {
		ahead->batch = g_async_queue_pop(ahead->filled);
		ahead->next = 0;
	}
	if (ahead->next == ahead->batch->rows->len)
		return FALSE;
	*row = g_array_index(ahead->batch->rows, DnLine, ahead->next++);
	return TRUE;
}

const DnLine *dn_csv_ahead_peek(const DnCsvAhead *ahead)
{
	gboolean is_known = ahead->batch != NULL && ahead->next < ahead->batch->rows->len;
	return is_known ? &g_array_index(ahead->batch->rows, DnLine, ahead->next) : NULL;
}
