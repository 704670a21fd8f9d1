/* Runs a fuzz target over inputs, for compilers without a fuzzer: the files of a folder, which are seeds and what once broke something, and those
 * of an archive, which fuzzing has found. Fails where the folder is empty or the archive damaged, so that a lost corpus is noticed. */
#include "fuzz_reader.h"

#include <archive.h>
#include <archive_entry.h>

enum { LARGEST = 1 << 20 /* bytes of an input */ };

static gboolean replay(const char *folder, const char *name)
{
	g_autofree char *path = g_build_filename(folder, name, NULL);
	g_autofree char *bytes = NULL;
	gsize size;
	if (!g_file_get_contents(path, &bytes, &size, NULL))
		return FALSE;
	LLVMFuzzerTestOneInput((const uint8_t *)bytes, size);
	return TRUE;
}

static unsigned replay_folder(const char *path)
{
	g_autoptr(GDir) folder = g_dir_open(path, 0, NULL);
	unsigned n = 0;
	for (const char *name; folder != NULL && (name = g_dir_read_name(folder)) != NULL;)
		n += replay(path, name) ? 1 : 0;
	return n;
}

/* FALSE where it cannot be read to its end. */
static gboolean replay_archive(unsigned *n, const char *path)
{
	g_autofree uint8_t *bytes = g_malloc(LARGEST);
	struct archive *archive = archive_read_new();
	struct archive_entry *entry;
	archive_read_support_filter_gzip(archive);
	archive_read_support_format_tar(archive);
	int status = archive_read_open_filename(archive, path, LARGEST);
	while (status == ARCHIVE_OK && (status = archive_read_next_header(archive, &entry)) == ARCHIVE_OK) {
		gssize size = archive_read_data(archive, bytes, LARGEST);
		if (archive_entry_filetype(entry) != AE_IFREG || size < 0)
			continue;
		/* A copy of its own size, so that a byte read behind it is noticed. */
		g_autofree uint8_t *input = g_memdup2(bytes, (gsize)size);
		LLVMFuzzerTestOneInput(input, (size_t)size);
		*n += 1;
	}
	archive_read_free(archive);
	return status == ARCHIVE_EOF;
}

int main(int argc, char **argv)
{
	unsigned n = argc > 1 ? replay_folder(argv[1]) : 0;
	gboolean whole = n > 0 && (argc < 3 || replay_archive(&n, argv[2]));
	g_print("%u inputs\n", n);
	return whole ? 0 : 1;
}
