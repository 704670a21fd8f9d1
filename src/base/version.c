/* Versions of the library and of those underneath it, as the build found them. */
#include <dutynet/version.h>

const char *dn_version(void)
{
	return DN_VERSION;
}

const char *dn_version_libraries(void)
{
	return DN_LIBRARIES;
}
