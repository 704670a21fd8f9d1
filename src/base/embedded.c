/* Looked up in our own resource rather than among all that are registered: in a static library nothing else would pull it in. */
#include "base/embedded.h"

#include "base/embedded_resources.h"

GBytes *dn_embedded_file(const char *path)
{
	g_autofree char *name = g_strconcat("/dutynet/", path, NULL);
	return g_resource_lookup_data(dutynet_get_resource(), name, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}
