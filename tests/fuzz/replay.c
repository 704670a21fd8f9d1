/* Runs a fuzz target over the files of a folder, for compilers without a fuzzer: the seeds, and every input that once broke
 * something. Fails where the folder is empty, so that a lost corpus is noticed. */
#include "fuzz_reader.h"

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

int main(int argc, char **argv)
{
	g_autoptr(GDir) folder = argc == 2 ? g_dir_open(argv[1], 0, NULL) : NULL;
	unsigned n = 0;
	for (const char *name; folder != NULL && (name = g_dir_read_name(folder)) != NULL;)
		n += replay(argv[1], name) ? 1 : 0;
	g_print("%u inputs\n", n);
	return n > 0 ? 0 : 1;
}
