/* A fence around calls of libxml2: what it has to say goes to nobody's standard error, and where memory is missing, after which
 * some of its functions go on with half of the input and others never return, the program ends as GLib ends it. */
#ifndef DUTYNET_DOCUMENT_XML_GUARD_H
#define DUTYNET_DOCUMENT_XML_GUARD_H

#include <glib.h>
#include <libxml/xmlerror.h>

G_BEGIN_DECLS

/* The handler that was set before, to be set again. */
typedef struct {
	xmlStructuredErrorFunc handler;
	void *data;
} DnXmlGuard;

DnXmlGuard dn_xml_guard_enter(void);
void dn_xml_guard_leave(DnXmlGuard outer);

/* Ends the program where this is an error about memory; for handlers of other kinds. */
void dn_xml_guard_check(const xmlError *reason);

/* The same where libxml2 could not make what it was asked for. */
void dn_xml_guard_require(const void *made);

G_END_DECLS

#endif
