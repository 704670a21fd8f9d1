/* Writing the one output of a command. */
#include "cli/output.h"

#include <dutynet/error.h>

#include <errno.h>
#include <stdio.h>
#include <string.h>

static Status report_unwritable(const char *path, const char *reason)
{
	g_autoptr(GError) error = g_error_new(DN_ERROR, DN_ERROR_OUTPUT, "%s: cannot be written: %s", path, reason);
	return report_error(error);
}

Status write_standard_output(const char *text, gsize size)
{
	if (fwrite(text, 1, size, stdout) == size && fflush(stdout) == 0)
		return STATUS_DONE;
	return report_unwritable("standard output", g_strerror(errno));
}

/* Devices and pipes cannot be replaced by a renamed file: they are written as they stand. */
static gboolean is_special(const char *path)
{
	return g_file_test(path, G_FILE_TEST_EXISTS) && !g_file_test(path, G_FILE_TEST_IS_REGULAR) &&
	       !g_file_test(path, G_FILE_TEST_IS_DIR);
}

static Status write_special(const char *path, GBytes *bytes)
{
	FILE *file = fopen(path, "wb");
	if (file == NULL)
		return report_unwritable(path, g_strerror(errno));
	gsize size = g_bytes_get_size(bytes);
	gboolean written = size == 0 || fwrite(g_bytes_get_data(bytes, NULL), 1, size, file) == size;
	int reason = errno;
	if (fclose(file) != 0 && written) {
		written = FALSE;
		reason = errno;
	}
	return written ? STATUS_DONE : report_unwritable(path, g_strerror(reason));
}

/* GLib's message names its temporary file, which tells a user nothing; the system's reason stands after the last colon. */
static const char *reason_of(const GError *error)
{
	const char *colon = strrchr(error->message, ':');
	return colon != NULL && colon[1] == ' ' ? colon + 2 : error->message;
}

static Status write_file(const char *path, GBytes *bytes)
{
	if (is_special(path))
		return write_special(path, bytes);
	g_autoptr(GError) error = NULL;
	if (g_file_set_contents_full(path, g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes),
	                             G_FILE_SET_CONTENTS_CONSISTENT, 0666, &error))
		return STATUS_DONE;
	return report_unwritable(path, reason_of(error));
}

Status write_output(const Options *options, GBytes *bytes, GError *error)
{
	if (bytes == NULL) {
		Status status = report_error(error);
		g_error_free(error);
		return status;
	}
	g_autoptr(GBytes) owned = bytes;
	if (options->output != NULL && strcmp(options->output, "-") != 0)
		return write_file(options->output, bytes);
	return write_standard_output(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes));
}
