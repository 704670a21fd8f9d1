/* ZIP files in memory, for tests of packed formats. */
#ifndef TESTS_SUPPORT_ZIP_H
#define TESTS_SUPPORT_ZIP_H

#include <string.h>

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>

typedef struct {
	const char *name;
	const char *content;
	gsize size; /* 0 for the whole string */
} ZipPart;

static inline void zip_add(struct archive *archive, const ZipPart *part)
{
	struct archive_entry *entry = archive_entry_new();
	gsize size = part->size > 0 ? part->size : strlen(part->content);
	archive_entry_set_pathname(entry, part->name);
	archive_entry_set_filetype(entry, AE_IFREG);
	archive_entry_set_size(entry, (la_int64_t)size);
	archive_write_header(archive, entry);
	archive_write_data(archive, part->content, size);
	archive_entry_free(entry);
}

static inline la_ssize_t zip_take(struct archive *archive, void *data, const void *bytes, size_t size)
{
	(void)archive;
	g_byte_array_append(data, bytes, (guint)size);
	return (la_ssize_t)size;
}

static inline GBytes *zip_new(const ZipPart *parts, gsize n)
{
	GByteArray *bytes = g_byte_array_new();
	struct archive *archive = archive_write_new();
	archive_write_set_format_zip(archive);
	archive_write_set_bytes_per_block(archive, 0);
	archive_write_open(archive, bytes, NULL, zip_take, NULL);
	for (gsize i = 0; i < n; i++)
		zip_add(archive, &parts[i]);
	archive_write_close(archive);
	archive_write_free(archive);
	return g_byte_array_free_to_bytes(bytes);
}

#endif
