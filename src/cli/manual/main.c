/* dutynet_manual FOLDER: writes the manual pages and the completion scripts below FOLDER, laid out as below share/. It runs
 * when the program is built and is not installed. */
#include <dutynet/dutynet.h>

#include <stdio.h>

#include "cli/manual/manual.h"

/* Takes `text`. */
static gboolean write_text(const char *folder, const char *subfolder, const char *name, char *text, GError **error)
{
	g_autofree char *content = text, *into = g_build_filename(folder, subfolder, NULL);
	g_autofree char *path = g_build_filename(into, name, NULL);
	if (g_mkdir_with_parents(into, 0777) != 0) {
		g_set_error(error, DN_ERROR, DN_ERROR_OUTPUT, "%s: the folder cannot be made", into);
		return FALSE;
	}
	return g_file_set_contents(path, content, -1, error);
}

static gboolean write_pages(const char *folder, GError **error)
{
	if (!write_text(folder, "man/man1", "dutynet.1", manual_page(), error))
		return FALSE;
	gsize n;
	const Command *const *commands = all_commands(&n);
	for (gsize i = 0; i < n; i++) {
		g_autofree char *name = g_strdup_printf("dutynet-%s.1", commands[i]->name);
		if (!write_text(folder, "man/man1", name, manual_page_of(commands[i]), error))
			return FALSE;
	}
	return TRUE;
}

static gboolean write_completions(const char *folder, GError **error)
{
	return write_text(folder, "bash-completion/completions", "dutynet", completion_bash(), error) &&
	       write_text(folder, "zsh/site-functions", "_dutynet", completion_zsh(), error) &&
	       write_text(folder, "fish/vendor_completions.d", "dutynet.fish", completion_fish(), error);
}

int main(int argc, char **argv)
{
	if (argc != 2) {
		fprintf(stderr, "usage: dutynet_manual FOLDER\n");
		return STATUS_USAGE;
	}
	g_autoptr(GError) error = NULL;
	if (write_pages(argv[1], &error) && write_completions(argv[1], &error))
		return STATUS_DONE;
	fprintf(stderr, "dutynet_manual: %s\n", error->message);
	return STATUS_OUTPUT;
}
