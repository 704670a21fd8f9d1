/* Fuzz target: bytes as a registry of bodies. A registry is read from a file only, so each input becomes one. */
#include "fuzz_reader.h"

#include <unistd.h>

#include <dutynet/plan.h>
#include <glib/gstdio.h>

static void check_registry(const DnRegistry *registry)
{
	for (guint i = 0; i < dn_registry_n_entries(registry); i++) {
		const DnRegistryEntry *entry = dn_registry_entry(registry, i);
		require(g_utf8_validate(entry->name, -1, NULL) && dn_registry_find(registry, entry->name) != NULL);
		for (guint k = 0; k < entry->n_aliases; k++)
			require(g_utf8_validate(entry->aliases[k], -1, NULL));
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	g_autofree char *path = NULL;
	int file = g_file_open_tmp("dutynet-XXXXXX", &path, NULL);
	if (file < 0)
		return 0;
	gboolean written = write(file, data, size) == (gssize)size;
	close(file);
	if (written) {
		g_autoptr(GError) error = NULL;
		g_autoptr(DnRegistry) registry = dn_registry_new_from_file(path, &error);
		require((registry == NULL) == (error != NULL));
		if (registry != NULL)
			check_registry(registry);
	}
	g_unlink(path);
	return 0;
}
