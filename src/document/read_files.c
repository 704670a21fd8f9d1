/* Reads several files at the same time. Which thread reads which makes no difference to what is read, nor to which error is told. */
#include "base/parallel.h"
#include "document/reader.h"

typedef struct {
	const char *const *paths;
	const DnReadOptions *options;
	DnDocument **documents;
	GError **errors;
	GMutex one_at_a_time;
} Reading;

static gboolean is_standard_input(const char *path)
{
	return g_str_equal(path, "-");
}

static void read_one(Reading *reading, guint i)
{
	reading->documents[i] =
		dn_document_read_file(reading->paths[i], reading->options, &reading->one_at_a_time, &reading->errors[i]);
}

static void read_piece(guint piece, guint worker, void *data)
{
	(void)worker;
	Reading *reading = data;
	if (!is_standard_input(reading->paths[piece]))
		read_one(reading, piece);
}

/* Standard input may be named twice; the first one gets it. */
static void read_all(Reading *reading, gsize n)
{
	for (gsize i = 0; i < n; i++)
		if (is_standard_input(reading->paths[i]))
			read_one(reading, (guint)i);
	dn_parallel_run((guint)n, read_piece, reading);
}

static gboolean take_first_error(GError **errors, gsize n, GError **error)
{
	gboolean found = FALSE;
	for (gsize i = 0; i < n; i++) {
		if (errors[i] == NULL)
			continue;
		if (found)
			g_error_free(errors[i]);
		else
			g_propagate_error(error, errors[i]);
		found = TRUE;
	}
	return found;
}

gboolean dn_documents_new_from_files(DnDocument **documents, const char *const *paths, gsize n, const DnReadOptions *options,
                                     GError **error)
{
	g_autofree DnDocument **read = g_new0(DnDocument *, n + 1);
	g_autofree GError **errors = g_new0(GError *, n + 1);
	Reading reading = {.paths = paths, .options = options, .documents = read, .errors = errors};
	g_mutex_init(&reading.one_at_a_time);
	read_all(&reading, n);
	g_mutex_clear(&reading.one_at_a_time);
	gboolean failed = take_first_error(errors, n, error);
	for (gsize i = 0; i < n; i++) {
		if (failed)
			dn_document_free(read[i]);
		else
			documents[i] = read[i];
	}
	return !failed;
}
