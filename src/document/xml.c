/* A pull reader on libxml2's xmlTextReader. */
#include "document/xml.h"

#include <string.h>

#include <libxml/xmlreader.h>

#include "document/crowded_tag.h"
#include "document/xml_guard.h"

struct DnXml {
	xmlTextReader *reader;
	GBytes *bytes;
	char *place; /* file and part, for messages */
	guint max_depth;
	gboolean end_pending; /* an empty element has started and not yet ended */
	GError *failure;
};

static void fail(DnXml *xml, DnErrorCode code, const char *reason)
{
	if (xml->failure == NULL)
		g_set_error(&xml->failure, DN_ERROR, (int)code, "%s: %s", xml->place, reason);
}

static void note_error(void *data, xmlError *reason)
{
	DnXml *xml = data;
	dn_xml_guard_check(reason);
	if (reason->level < XML_ERR_ERROR)
		return;
	g_autofree char *message = g_strstrip(g_strdup(reason->message != NULL ? reason->message : "unknown reason"));
	g_autofree char *whole = g_strdup_printf("line %d is not valid XML: %s", reason->line, message);
	gboolean too_deep = strstr(message, "xcessive depth") != NULL;
	fail(xml, too_deep ? DN_ERROR_LIMIT : DN_ERROR_SYNTAX, too_deep ? "elements are nested too deeply" : whole);
}

static void open_reader(DnXml *xml, const char *data, int size)
{
	DnXmlGuard outer = dn_xml_guard_enter();
	xml->reader = xmlReaderForMemory(data, size, NULL, NULL, XML_PARSE_NONET | XML_PARSE_NOCDATA);
	dn_xml_guard_require(xml->reader);
	dn_xml_guard_leave(outer);
	xmlTextReaderSetStructuredErrorHandler(xml->reader, note_error, xml);
}

DnXml *dn_xml_open(const DnPackage *package, const char *part)
{
	GBytes *bytes = dn_package_part(package, part);
	if (bytes == NULL)
		return NULL;
	DnXml *xml = g_new0(DnXml, 1);
	xml->bytes = g_bytes_ref(bytes);
	xml->place = g_strdup_printf("%s: %s", dn_package_file(package), part);
	xml->max_depth = dn_package_limits(package)->max_depth;
	gsize size;
	const char *data = g_bytes_get_data(bytes, &size);
	if (dn_markup_has_crowded_tag(data, size, FALSE))
		fail(xml, DN_ERROR_LIMIT, "an element has too many attributes");
	else if (size > G_MAXINT)
		fail(xml, DN_ERROR_LIMIT, "is too large for XML");
	else
		open_reader(xml, data, (int)size);
	return xml;
}

void dn_xml_free(DnXml *xml)
{
	if (xml == NULL)
		return;
	xmlFreeTextReader(xml->reader);
	g_bytes_unref(xml->bytes);
	g_clear_error(&xml->failure);
	g_free(xml->place);
	g_free(xml);
}

/* ---- Events ----------------------------------------------------------------------------------------------------------- */

static DnXmlEvent start_element(DnXml *xml)
{
	if ((guint)xmlTextReaderDepth(xml->reader) >= xml->max_depth) {
		fail(xml, DN_ERROR_LIMIT, "elements are nested too deeply");
		return DN_XML_DONE;
	}
	xml->end_pending = xmlTextReaderIsEmptyElement(xml->reader) == 1;
	return DN_XML_START;
}

static gboolean read_node(DnXml *xml)
{
	if (xml->failure != NULL)
		return FALSE;
	DnXmlGuard outer = dn_xml_guard_enter();
	int read = xmlTextReaderRead(xml->reader);
	dn_xml_guard_leave(outer);
	if (read < 0)
		fail(xml, DN_ERROR_SYNTAX, "is not valid XML");
	return read == 1;
}

DnXmlEvent dn_xml_next(DnXml *xml)
{
	if (xml->end_pending) {
		xml->end_pending = FALSE;
		return DN_XML_END;
	}
	while (read_node(xml)) {
		switch (xmlTextReaderNodeType(xml->reader)) {
		case XML_READER_TYPE_ELEMENT:
			return start_element(xml);
		case XML_READER_TYPE_END_ELEMENT:
			return DN_XML_END;
		case XML_READER_TYPE_TEXT:
		case XML_READER_TYPE_CDATA:
		case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
			return DN_XML_TEXT;
		case XML_READER_TYPE_DOCUMENT_TYPE:
		case XML_READER_TYPE_ENTITY_REFERENCE:
			fail(xml, DN_ERROR_SYNTAX, "declares a document type, which this format forbids");
			break;
		default:
			break;
		}
	}
	return DN_XML_DONE;
}

gboolean dn_xml_finish(DnXml *xml, GError **error)
{
	if (xml->failure == NULL)
		return TRUE;
	g_propagate_error(error, g_steal_pointer(&xml->failure));
	return FALSE;
}

/* ---- What an event carries ---------------------------------------------------------------------------------------------- */

const char *dn_xml_name(const DnXml *xml)
{
	return (const char *)xmlTextReaderConstLocalName(xml->reader);
}

gboolean dn_xml_is(const DnXml *xml, const char *name)
{
	return strcmp(dn_xml_name(xml), name) == 0;
}

const char *dn_xml_text(const DnXml *xml)
{
	const char *text = (const char *)xmlTextReaderConstValue(xml->reader);
	return text != NULL ? text : "";
}

char *dn_xml_attribute(const DnXml *xml, const char *name)
{
	char *found = NULL;
	while (found == NULL && xmlTextReaderMoveToNextAttribute(xml->reader) == 1)
		if (strcmp((const char *)xmlTextReaderConstLocalName(xml->reader), name) == 0)
			found = g_strdup((const char *)xmlTextReaderConstValue(xml->reader));
	xmlTextReaderMoveToElement(xml->reader);
	return found;
}

gint64 dn_xml_integer(const DnXml *xml, const char *name, gint64 missing)
{
	g_autofree char *value = dn_xml_attribute(xml, name);
	return value != NULL ? g_ascii_strtoll(value, NULL, 10) : missing;
}

void dn_xml_skip(DnXml *xml)
{
	g_free(dn_xml_inner_text(xml));
}

char *dn_xml_inner_text(DnXml *xml)
{
	GString *text = g_string_new(NULL);
	for (guint depth = 1; depth > 0;) {
		DnXmlEvent event = dn_xml_next(xml);
		if (event == DN_XML_DONE)
			break;
		if (event == DN_XML_TEXT)
			g_string_append(text, dn_xml_text(xml));
		else if (event == DN_XML_START)
			depth++;
		else
			depth--;
	}
	return g_string_free(text, FALSE);
}
