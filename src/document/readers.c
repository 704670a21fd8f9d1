/* The table of readers, and the way from a file to a document: read the bytes, tell the format, let its reader fill the
 * document. */
#include "document/reader.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/checksum.h"
#include "base/parallel.h"
#include "document/encoding.h"
#include "document/line_tables.h"
#include "document/plain_forms.h"

static const DnReader *const readers[] = {
	&dn_text_reader,
	&dn_markdown_reader,
	&dn_pdf_reader,
	&dn_html_reader,
	&dn_docx_reader,
	&dn_xlsx_reader,
	&dn_ofd_reader,
	&dn_csv_reader,
	&dn_json_reader,
};

const DnReaderInfo *dn_readers(gsize *n)
{
	static DnReaderInfo infos[G_N_ELEMENTS(readers)];
	static gsize filled = 0;
	if (g_once_init_enter(&filled)) {
		for (gsize i = 0; i < G_N_ELEMENTS(readers); i++)
			infos[i] = readers[i]->info;
		g_once_init_leave(&filled, 1);
	}
	*n = G_N_ELEMENTS(readers);
	return infos;
}

gboolean dn_input_has_extension(const DnInput *input, const DnReader *reader)
{
	return g_strv_contains(reader->info.extensions, input->extension);
}

/* ---- Choosing --------------------------------------------------------------------------------------------------- */

static const DnReader *find_reader(const char *format, GError **error)
{
	g_autoptr(GString) known = g_string_new(NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(readers); i++) {
		if (g_ascii_strcasecmp(readers[i]->info.name, format) == 0)
			return readers[i];
		g_string_append_printf(known, "%s%s", i > 0 ? ", " : "", readers[i]->info.name);
	}
	g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "unknown input format '%s'; known are %s", format, known->str);
	return NULL;
}

static const DnReader *highest_bidder(const DnInput *input)
{
	const DnReader *best = NULL;
	int highest = DN_BID_NONE;
	for (gsize i = 0; i < G_N_ELEMENTS(readers); i++) {
		int bid = readers[i]->bid(input);
		if (bid > highest) {
			highest = bid;
			best = readers[i];
		}
	}
	return best;
}

/* Where no reader bids, or the one that was asked for needs text, the reason why the file is no text tells the user most. */
static const DnReader *choose_reader(const DnInput *input, const DnReadOptions *options, const GError *no_text,
                                     GError **error)
{
	gboolean is_asked_for = options != NULL && options->format != NULL;
	const DnReader *reader = is_asked_for ? find_reader(options->format, error) : highest_bidder(input);
	if (is_asked_for && reader == NULL)
		return NULL;
	if (reader != NULL && (input->text != NULL || !reader->needs_text))
		return reader;
	g_propagate_error(error, g_error_copy(no_text));
	return NULL;
}

/* ---- Reading ---------------------------------------------------------------------------------------------------- */

static DnReadLimits effective_limits(const DnReadOptions *options)
{
	static const DnReadLimits defaults = {.max_bytes = 256 << 20, .max_unpacked = 1 << 30, .max_pages = 10000, .max_depth = 256,
	                                      .max_ratio = 200};
	DnReadLimits limits = options != NULL && options->limits != NULL ? *options->limits : defaults;
	limits.max_bytes = limits.max_bytes != 0 ? limits.max_bytes : defaults.max_bytes;
	limits.max_unpacked = limits.max_unpacked != 0 ? limits.max_unpacked : defaults.max_unpacked;
	limits.max_pages = limits.max_pages != 0 ? limits.max_pages : defaults.max_pages;
	limits.max_depth = limits.max_depth != 0 ? limits.max_depth : defaults.max_depth;
	limits.max_ratio = limits.max_ratio != 0 ? limits.max_ratio : defaults.max_ratio;
	return limits;
}

static char *extension_of(const char *name)
{
	g_autofree char *base = g_path_get_basename(name);
	const char *dot = strrchr(base, '.');
	return g_ascii_strdown(dot != NULL ? dot + 1 : "", -1);
}

static gboolean check_size(guint64 size, const char *name, const DnReadLimits *limits, GError **error)
{
	if (size <= limits->max_bytes)
		return TRUE;
	g_set_error(error, DN_ERROR, DN_ERROR_LIMIT, "%s: is larger than the limit of %" G_GUINT64_FORMAT " bytes", name,
	            limits->max_bytes);
	return FALSE;
}

guint64 dn_input_capacity(const DnInput *input)
{
	enum { ALWAYS = 16 * 1024 * 1024 };
	guint64 grown = input->limits.max_ratio > G_MAXUINT64 / input->size ? G_MAXUINT64 : input->size * input->limits.max_ratio;
	return MIN(input->limits.max_unpacked, MAX(grown, (guint64)ALWAYS));
}

void dn_input_fail_capacity(const DnInput *input, const char *what, GError **error)
{
	if (dn_input_capacity(input) == input->limits.max_unpacked)
		g_set_error(error, DN_ERROR, DN_ERROR_LIMIT, "%s: %s more than the limit of %" G_GUINT64_FORMAT " bytes", input->name, what,
		            input->limits.max_unpacked);
	else
		g_set_error(error, DN_ERROR, DN_ERROR_LIMIT, "%s: %s more than %u times its size", input->name, what,
		            input->limits.max_ratio);
}

static gboolean read_alone(DnDocument *document, DnInput *input, const DnReader *reader, GError **error)
{
	GMutex *lock = reader->any_thread ? NULL : input->one_at_a_time;
	if (lock != NULL)
		g_mutex_lock(lock);
	gboolean fine = reader->read(document, input, error);
	if (lock != NULL)
		g_mutex_unlock(lock);
	return fine;
}

static void *sum_up(void *input)
{
	return dn_sha256(((const DnInput *)input)->bytes, ((const DnInput *)input)->size);
}

/* Reads the document while another thread sums up the bytes of a large one. */
static gboolean read_and_sum_up(DnDocument *document, DnInput *input, const DnReader *reader, GError **error)
{
	enum { LARGE = 1024 * 1024 };
	DnInput same = *input;
	GThread *summing = input->size > LARGE ? g_thread_try_new("dutynet", sum_up, &same, NULL) : NULL;
	gboolean fine = read_alone(document, input, reader, error);
	dn_document_take_sha256(document, summing != NULL ? g_thread_join(summing) : sum_up(&same));
	return fine;
}

static DnDocument *read_input(DnInput *input, const DnReader *reader, GError **error)
{
	g_autoptr(DnDocument) document = dn_document_new(input->name, reader->info.name, NULL);
	dn_document_set_capacity(document, dn_input_capacity(input));
	if (!read_and_sum_up(document, input, reader, error))
		return NULL;
	if (dn_document_has_overflowed(document)) {
		dn_input_fail_capacity(input, "its text and tables take", error);
		return NULL;
	}
	if (reader->has_paragraphs)
		dn_line_tables_find(document);
	if (dn_document_is_empty(document)) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "%s: holds no text", input->name);
		return NULL;
	}
	return g_steal_pointer(&document);
}

/* The bytes of an input as UTF-8, in plain forms; they become the text themselves where they are `owned`, with a NUL behind them, and that. */
static char *take_text(char **owned, DnInput *input, GError **error)
{
	gboolean as_they_are = *owned != NULL && dn_encoding_is_utf8(input->bytes, input->size);
	gsize size = input->size;
	g_autofree char *converted = as_they_are ? NULL : dn_encoding_to_utf8(&size, input->name, input->bytes, input->size, error);
	if (!as_they_are && converted == NULL)
		return NULL;
	char *plain = dn_plain_forms(&input->text_length, as_they_are ? *owned : converted, size);
	if (plain != NULL)
		return plain;
	return as_they_are ? g_steal_pointer(owned) : g_steal_pointer(&converted);
}

/* Either `owned` are the bytes, or it is NULL. */
static DnDocument *read_bytes(char *owned, const guint8 *bytes, gsize size, const char *name, const DnReadOptions *options,
                              GMutex *one_at_a_time, GError **error)
{
	g_autofree char *kept = owned, *extension = extension_of(name);
	DnInput input = {.name = strcmp(name, "-") == 0 ? "stdin" : name,
	                 .extension = extension,
	                 .bytes = bytes,
	                 .size = size,
	                 .limits = effective_limits(options),
	                 .one_at_a_time = one_at_a_time};
	if (size == 0) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "%s: is empty", input.name);
		return NULL;
	}
	if (!check_size(size, input.name, &input.limits, error))
		return NULL;
	g_autoptr(GError) no_text = NULL;
	input.text = take_text(&kept, &input, &no_text);
	const DnReader *reader = choose_reader(&input, options, no_text, error);
	DnDocument *document = reader != NULL ? read_input(&input, reader, error) : NULL;
	g_free(input.text);
	return document;
}

DnDocument *dn_document_new_from_bytes(GBytes *bytes, const char *name, const DnReadOptions *options, GError **error)
{
	gsize size;
	const guint8 *data = g_bytes_get_data(bytes, &size);
	return read_bytes(NULL, data, size, name, options, NULL, error);
}

/* ---- Files ------------------------------------------------------------------------------------------------------ */

/* How large a file is; 0 for what has no size, such as a pipe. */
static guint64 stated_size(FILE *stream)
{
	struct stat status;
	return fstat(fileno(stream), &status) == 0 && S_ISREG(status.st_mode) ? (guint64)status.st_size : 0;
}

/* Parts of a file, each read by one thread. */
typedef struct {
	int file;
	char *bytes;
	gsize size;
	gint failed; /* atomic */
} Parts;

enum { PART = 4 * 1024 * 1024 };

static void read_part(guint part, guint worker, void *data)
{
	(void)worker;
	Parts *parts = data;
	gsize at = (gsize)part * PART, end = MIN(at + PART, parts->size);
	for (gssize n; at < end; at += (gsize)n) {
		n = pread(parts->file, parts->bytes + at, end - at, (off_t)at);
		if (n <= 0) {
			g_atomic_int_set(&parts->failed, TRUE);
			return;
		}
	}
}

/* Reads a large file on all processors: to fill memory takes longer than to read. Where that fails, 0, and the stream is where it was. */
static gsize read_in_parts(char *bytes, FILE *stream, gsize stated)
{
	Parts parts = {.file = fileno(stream), .bytes = bytes, .size = stated};
	if (stated <= PART || ftello(stream) != 0)
		return 0;
	dn_parallel_run((guint)((stated + PART - 1) / PART), read_part, &parts);
	return !parts.failed && fseeko(stream, (off_t)stated, SEEK_SET) == 0 ? stated : 0;
}

/* All bytes of a stream and a NUL. A huge file is refused before it is in memory. */
static char *read_stream(gsize *size, FILE *stream, const char *name, const DnReadLimits *limits, GError **error)
{
	enum { ROOM = 64 * 1024 };
	guint64 stated = stated_size(stream);
	if (!check_size(stated, name, limits, error))
		return NULL;
	gsize room = MAX((gsize)stated + 1, (gsize)ROOM);
	g_autofree char *bytes = g_malloc(room + 1);
	*size = read_in_parts(bytes, stream, (gsize)stated);
	for (gsize n; (n = fread(bytes + *size, 1, room - *size, stream)) > 0;) {
		*size += n;
		if (!check_size(*size, name, limits, error))
			return NULL;
		if (*size == room)
			bytes = g_realloc(bytes, (room *= 2) + 1);
	}
	if (ferror(stream)) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "%s: cannot be read: %s", name, g_strerror(errno));
		return NULL;
	}
	bytes[*size] = '\0';
	return g_steal_pointer(&bytes);
}

/* Opened here rather than by GLib, so that a pipe can be read. */
static char *read_path(gsize *size, const char *path, const DnReadLimits *limits, GError **error)
{
	FILE *stream = fopen(path, "rb");
	if (stream == NULL) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "%s: cannot be read: %s", path, g_strerror(errno));
		return NULL;
	}
	char *bytes = read_stream(size, stream, path, limits, error);
	fclose(stream);
	return bytes;
}

DnDocument *dn_document_read_file(const char *path, const DnReadOptions *options, GMutex *one_at_a_time, GError **error)
{
	DnReadLimits limits = effective_limits(options);
	gsize size;
	char *bytes = strcmp(path, "-") == 0 ? read_stream(&size, stdin, "stdin", &limits, error)
	                                     : read_path(&size, path, &limits, error);
	return bytes != NULL ? read_bytes(bytes, (const guint8 *)bytes, size, path, options, one_at_a_time, error) : NULL;
}

DnDocument *dn_document_new_from_file(const char *path, const DnReadOptions *options, GError **error)
{
	return dn_document_read_file(path, options, NULL, error);
}
