/* Folders that tests write into, and their end. */
#ifndef TESTS_SUPPORT_FOLDER_H
#define TESTS_SUPPORT_FOLDER_H

#include <glib/gstdio.h>

static inline void remove_tree(const char *path)
{
	g_autoptr(GDir) inside = g_dir_open(path, 0, NULL);
	for (const char *name; inside != NULL && (name = g_dir_read_name(inside)) != NULL;) {
		g_autofree char *child = g_build_filename(path, name, NULL);
		remove_tree(child);
	}
	g_remove(path);
}

#endif
