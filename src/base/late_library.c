/* Loading by GModule, which is dlopen() where there is one. */
#include "base/late_library.h"

#include <dutynet/error.h>

#include <gmodule.h>
#include <string.h>

static gboolean look_up(void *table, GModule *module, const char *const *names, gsize n_names)
{
	for (gsize i = 0; i < n_names; i++) {
		gpointer function;
		if (!g_module_symbol(module, names[i], &function))
			return FALSE;
		/* Copied, since a function's pointer may not be written as if it were an object's. */
		memcpy((char *)table + i * sizeof function, &function, sizeof function);
	}
	return TRUE;
}

gboolean dn_late_library_load(void *table, const char *file, const char *const *names, gsize n_names, GError **error)
{
	GModule *module = g_module_open(file, G_MODULE_BIND_LAZY | G_MODULE_BIND_LOCAL);
	if (module == NULL || !look_up(table, module, names, n_names)) {
		g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "cannot load %s: %s", file, g_module_error());
		if (module != NULL)
			g_module_close(module);
		return FALSE;
	}
	/* Types and handlers that a library registers outlive its use. */
	g_module_make_resident(module);
	return TRUE;
}
