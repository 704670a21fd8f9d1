/* Writing the outputs of a command. */
#include "cli/output.h"

#include <dutynet/error.h>

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "cli/progress.h"
#include "cli/write_behind.h"

static gboolean fail_writing(const char *path, int reason, GError **error)
{
	g_set_error(error, DN_ERROR, DN_ERROR_OUTPUT, "%s: cannot be written: %s", path, g_strerror(reason));
	return FALSE;
}

/* A stream with the name under which messages speak of it. */
typedef struct {
	FILE *stream;
	const char *name;
	gboolean replaces; /* another file, which must not be lost where the machine stops before this one is on its disk */
} Target;

static gboolean write_piece(const char *bytes, gsize n, void *data, GError **error)
{
	const Target *target = data;
	if (progress_interrupted())
		return fail_writing(target->name, EINTR, error);
	return fwrite(bytes, 1, n, target->stream) == n || fail_writing(target->name, errno, error);
}

/* Calls produce() with what writes to the target. */
static gboolean produce_behind(Target *target, Producer produce, const void *what, GError **error)
{
	WriteBehind *behind = write_behind_new(write_piece, target);
	gboolean ok = produce(write_behind_add, behind, what, error);
	return write_behind_finish(behind, ok ? error : NULL) && ok;
}

/* ---- Files ------------------------------------------------------------------------------------------------------- */

/* Devices and pipes cannot be replaced by a renamed file: they are written as they stand. */
static gboolean is_special(const char *path)
{
	return g_file_test(path, G_FILE_TEST_EXISTS) && !g_file_test(path, G_FILE_TEST_IS_REGULAR) &&
	       !g_file_test(path, G_FILE_TEST_IS_DIR);
}

/* The file that is being written, for output_abandon(). */
static const char *unfinished;

void output_abandon(void)
{
	if (unfinished != NULL)
		unlink(unfinished);
}

/* A new file beside the one to be replaced, whose name is written into `temporary`. */
static FILE *open_beside(char *temporary, const char *path)
{
	if (g_file_test(path, G_FILE_TEST_IS_DIR)) {
		errno = EISDIR;
		return NULL;
	}
	int descriptor = g_mkstemp_full(temporary, O_WRONLY | O_CLOEXEC, 0666);
	if (descriptor < 0)
		return NULL;
	FILE *stream = fdopen(descriptor, "wb");
	if (stream == NULL) {
		int reason = errno;
		close(descriptor);
		unlink(temporary);
		errno = reason;
	}
	return stream;
}

static gboolean produce_into(Target target, Producer produce, const void *what, GError **error)
{
	gboolean ok = produce_behind(&target, produce, what, error);
	if (ok && target.replaces && (fflush(target.stream) != 0 || fsync(fileno(target.stream)) != 0))
		ok = fail_writing(target.name, errno, error);
	if (fclose(target.stream) != 0 && ok)
		ok = fail_writing(target.name, errno, error);
	return ok;
}

static gboolean replace_file(const char *path, Producer produce, const void *what, GError **error)
{
	g_autofree char *temporary = g_strconcat(path, ".XXXXXX", NULL);
	FILE *stream = open_beside(temporary, path);
	if (stream == NULL)
		return fail_writing(path, errno, error);
	unfinished = temporary;
	gboolean ok = produce_into((Target){stream, path, g_file_test(path, G_FILE_TEST_EXISTS)}, produce, what, error);
	if (ok && g_rename(temporary, path) != 0)
		ok = fail_writing(path, errno, error);
	if (!ok)
		g_unlink(temporary);
	unfinished = NULL;
	return ok;
}

/* A signal in the middle must not leave the temporary file. */
static gboolean replace_file_uninterrupted(const char *path, Producer produce, const void *what, GError **error)
{
	progress_begin(NULL, PROGRESS_WRITES);
	gboolean ok = replace_file(path, produce, what, error);
	progress_end();
	return ok;
}

static gboolean write_special(const char *path, Producer produce, const void *what, GError **error)
{
	FILE *stream = fopen(path, "wb");
	return stream != NULL ? produce_into((Target){stream, path, FALSE}, produce, what, error) : fail_writing(path, errno, error);
}

static gboolean write_stdout(Producer produce, const void *what, GError **error)
{
	Target target = {stdout, "standard output", FALSE};
	return produce_behind(&target, produce, what, error) && (fflush(stdout) == 0 || fail_writing(target.name, errno, error));
}

Status write_produced(const char *path, Producer produce, const void *what)
{
	g_autoptr(GError) error = NULL;
	gboolean ok;
	if (path == NULL || strcmp(path, "-") == 0)
		ok = write_stdout(produce, what, &error);
	else if (is_special(path))
		ok = write_special(path, produce, what, &error);
	else
		ok = replace_file_uninterrupted(path, produce, what, &error);
	return ok ? STATUS_DONE : report_error(error);
}

/* ---- Bytes ------------------------------------------------------------------------------------------------------- */

typedef struct {
	const char *text;
	gsize size;
} Bytes;

static gboolean produce_bytes(DnWriteFunc write, void *to, const void *what, GError **error)
{
	const Bytes *bytes = what;
	return bytes->size == 0 || write(bytes->text, bytes->size, to, error);
}

Status write_output(const Options *options, GBytes *bytes, GError *error)
{
	if (bytes == NULL) {
		Status status = report_error(error);
		g_error_free(error);
		return status;
	}
	g_autoptr(GBytes) owned = bytes;
	return write_produced(options->output, produce_bytes, &(Bytes){g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes)});
}

Status write_standard_output(const char *text, gsize size)
{
	return write_produced(NULL, produce_bytes, &(Bytes){text, size});
}
