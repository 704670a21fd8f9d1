/* XML parts read event by event, within limits: no document types and so no entities of their own, nothing fetched, bounded
 * nesting. Names are given without their prefixes, since writers differ in these. */
#ifndef DUTYNET_DOCUMENT_XML_H
#define DUTYNET_DOCUMENT_XML_H

#include "document/package.h"

G_BEGIN_DECLS

typedef struct DnXml DnXml;

typedef enum {
	DN_XML_START, /* of an element */
	DN_XML_END,   /* of an element, also of an empty one */
	DN_XML_TEXT,
	DN_XML_DONE,  /* the end, or a failure */
} DnXmlEvent;

/* A part of a package; NULL where there is none. Events begin with the root element. */
DnXml *dn_xml_open(const DnPackage *package, const char *part);
void dn_xml_free(DnXml *xml);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnXml, dn_xml_free)

DnXmlEvent dn_xml_next(DnXml *xml);
/* After DN_XML_DONE: FALSE where it ended by a failure. DN_ERROR_SYNTAX for malformed XML, DN_ERROR_LIMIT. */
gboolean dn_xml_finish(DnXml *xml, GError **error);

/* The element that starts or ends. */
const char *dn_xml_name(const DnXml *xml);
gboolean dn_xml_is(const DnXml *xml, const char *name);
/* The text of a DN_XML_TEXT event. */
const char *dn_xml_text(const DnXml *xml);
/* An attribute of the element that starts, to be freed; NULL where it has none. */
char *dn_xml_attribute(const DnXml *xml, const char *name);
/* The same as a whole number; `missing` where there is none. */
gint64 dn_xml_integer(const DnXml *xml, const char *name, gint64 missing);
/* Passes over the element that has just started, to its end. */
void dn_xml_skip(DnXml *xml);
/* All text within the element that has just started, up to its end. */
char *dn_xml_inner_text(DnXml *xml);

G_END_DECLS

#endif
