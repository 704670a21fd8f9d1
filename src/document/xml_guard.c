/* libxml2 keeps its handlers by thread. */
#include "document/xml_guard.h"

#include <libxml/globals.h>

static void check(void *unused, xmlError *reason)
{
	(void)unused;
	dn_xml_guard_check(reason);
}

DnXmlGuard dn_xml_guard_enter(void)
{
	DnXmlGuard outer = {xmlStructuredError, xmlStructuredErrorContext};
	xmlSetStructuredErrorFunc(NULL, check);
	return outer;
}

void dn_xml_guard_leave(DnXmlGuard outer)
{
	xmlSetStructuredErrorFunc(outer.data, outer.handler);
}

void dn_xml_guard_check(const xmlError *reason)
{
	if (reason->code == XML_ERR_NO_MEMORY)
		g_error("libxml2: not enough memory");
}

void dn_xml_guard_require(const void *made)
{
	if (made == NULL)
		g_error("libxml2: not enough memory");
}
