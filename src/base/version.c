/* Versions of the library and of those underneath it. */
#include <dutynet/version.h>

#include <graphviz_version.h>
#include <igraph.h>
#include <jansson.h>

const char *dn_version(void)
{
	return DN_VERSION;
}

const char *dn_version_libraries(void)
{
	return "GLib " G_STRINGIFY(GLIB_MAJOR_VERSION) "." G_STRINGIFY(GLIB_MINOR_VERSION) "." G_STRINGIFY(
		GLIB_MICRO_VERSION) ", igraph " IGRAPH_VERSION ", Graphviz " PACKAGE_VERSION ", jansson " JANSSON_VERSION;
}
