/* Lists and styles of DOCX (ECMA-376 part 1, 17.7 and 17.9). A numbering ("num") is a use of an abstract list; all uses of one
 * abstract list count on together, but where a use restarts a level. */
#include "document/docx_numbering.h"

#include <string.h>

#include "document/counting.h"
#include "document/xml.h"

enum { LEVELS = 9, STYLE_DEPTH = 16 };

typedef struct {
	char *format;     /* NULL counts as decimal */
	char *text;       /* "%1." */
	guint start;
	int restart;      /* level whose step restarts this one, from 1; 0 never; -1 any above */
	gboolean decimal; /* all numbers in it are decimal */
} Level;

typedef struct {
	Level levels[LEVELS];
	guint counters[LEVELS]; /* the last number; 0 before the first */
	char *style_link;       /* a list that is defined elsewhere under this style name */
	char *style_name;       /* this one defines it */
} List;

typedef struct {
	char *list;              /* id of the abstract list */
	int restarts[LEVELS];    /* number to restart a level with when this use begins; -1 for none */
	gboolean is_begun;
} Use;

typedef struct {
	char *name;     /* lower case */
	char *based_on;
	DnDocxParagraph paragraph;
} Style;

struct DnDocxNumbering {
	GHashTable *lists;  /* id → List */
	GHashTable *uses;   /* id → Use */
	GHashTable *styles; /* id → Style */
	char *default_style;
};

static void free_list(void *data)
{
	List *list = data;
	for (guint i = 0; i < LEVELS; i++) {
		g_free(list->levels[i].format);
		g_free(list->levels[i].text);
	}
	g_free(list->style_link);
	g_free(list->style_name);
	g_free(list);
}

static void free_use(void *data)
{
	Use *use = data;
	g_free(use->list);
	g_free(use);
}

static void free_style(void *data)
{
	Style *style = data;
	g_free(style->name);
	g_free(style->based_on);
	g_free(style->paragraph.style);
	g_free(style->paragraph.list);
	g_free(style);
}

void dn_docx_numbering_free(DnDocxNumbering *numbering)
{
	if (numbering == NULL)
		return;
	g_hash_table_unref(numbering->lists);
	g_hash_table_unref(numbering->uses);
	g_hash_table_unref(numbering->styles);
	g_free(numbering->default_style);
	g_free(numbering);
}

/* ---- Reading numbering.xml ------------------------------------------------------------------------------------------------ */

static void take_value(char **target, const DnXml *xml)
{
	g_free(*target);
	*target = dn_xml_attribute(xml, "val");
}

static int level_of(const DnXml *xml)
{
	gint64 level = dn_xml_integer(xml, "ilvl", -1);
	return level >= 0 && level < LEVELS ? (int)level : -1;
}

static guint count_of(gint64 value)
{
	return (guint)CLAMP(value, 0, 1000000);
}

static void read_level_property(Level *level, DnXml *xml)
{
	if (dn_xml_is(xml, "start"))
		level->start = count_of(dn_xml_integer(xml, "val", 1));
	else if (dn_xml_is(xml, "numFmt"))
		take_value(&level->format, xml);
	else if (dn_xml_is(xml, "lvlText"))
		take_value(&level->text, xml);
	else if (dn_xml_is(xml, "lvlRestart"))
		level->restart = (int)CLAMP(dn_xml_integer(xml, "val", -1), -1, LEVELS);
	else if (dn_xml_is(xml, "isLgl"))
		level->decimal = TRUE;
}

/* The elements within an abstract list. */
static void read_list(GHashTable *lists, DnXml *xml)
{
	List *list = g_new0(List, 1);
	char *id = dn_xml_attribute(xml, "abstractNumId");
	int level = -1;
	for (guint i = 0; i < LEVELS; i++)
		list->levels[i] = (Level){.start = 1, .restart = -1};
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event == DN_XML_END && dn_xml_is(xml, "abstractNum"))
			break;
		if (event != DN_XML_START)
			continue;
		if (dn_xml_is(xml, "lvl"))
			level = level_of(xml);
		else if (dn_xml_is(xml, "numStyleLink"))
			take_value(&list->style_link, xml);
		else if (dn_xml_is(xml, "styleLink"))
			take_value(&list->style_name, xml);
		else if (level >= 0)
			read_level_property(&list->levels[level], xml);
	}
	g_hash_table_replace(lists, id != NULL ? id : g_strdup(""), list);
}

static void read_use(GHashTable *uses, DnXml *xml)
{
	Use *use = g_new0(Use, 1);
	char *id = dn_xml_attribute(xml, "numId");
	int level = -1;
	for (guint i = 0; i < LEVELS; i++)
		use->restarts[i] = -1;
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event == DN_XML_END && dn_xml_is(xml, "num"))
			break;
		if (event != DN_XML_START)
			continue;
		if (dn_xml_is(xml, "abstractNumId"))
			take_value(&use->list, xml);
		else if (dn_xml_is(xml, "lvlOverride"))
			level = level_of(xml);
		else if (dn_xml_is(xml, "startOverride") && level >= 0)
			use->restarts[level] = (int)count_of(dn_xml_integer(xml, "val", 1));
	}
	g_hash_table_replace(uses, id != NULL ? id : g_strdup(""), use);
}

static gboolean read_lists(DnDocxNumbering *numbering, DnXml *xml, GError **error)
{
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event == DN_XML_START && dn_xml_is(xml, "abstractNum"))
			read_list(numbering->lists, xml);
		else if (event == DN_XML_START && dn_xml_is(xml, "num"))
			read_use(numbering->uses, xml);
	}
	return dn_xml_finish(xml, error);
}

/* ---- Reading styles.xml --------------------------------------------------------------------------------------------------- */

static void read_style_property(Style *style, DnXml *xml)
{
	if (dn_xml_is(xml, "name")) {
		g_autofree char *name = dn_xml_attribute(xml, "val");
		g_free(style->name);
		style->name = g_ascii_strdown(name != NULL ? name : "", -1);
	} else if (dn_xml_is(xml, "basedOn"))
		take_value(&style->based_on, xml);
	else if (dn_xml_is(xml, "numId"))
		take_value(&style->paragraph.list, xml);
	else if (dn_xml_is(xml, "ilvl"))
		style->paragraph.level = (int)CLAMP(dn_xml_integer(xml, "val", 0), 0, LEVELS - 1);
	else if (dn_xml_is(xml, "outlineLvl"))
		style->paragraph.outline = (int)CLAMP(dn_xml_integer(xml, "val", DN_DOCX_BODY_LEVEL), 0, DN_DOCX_BODY_LEVEL);
}

static void read_style(DnDocxNumbering *numbering, DnXml *xml)
{
	Style *style = g_new0(Style, 1);
	g_autofree char *type = dn_xml_attribute(xml, "type"), *is_default = dn_xml_attribute(xml, "default");
	char *id = dn_xml_attribute(xml, "styleId");
	style->paragraph.level = style->paragraph.outline = -1;
	if (id != NULL && g_strcmp0(type, "paragraph") == 0 && g_strcmp0(is_default, "1") == 0) {
		g_free(numbering->default_style);
		numbering->default_style = g_strdup(id);
	}
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event == DN_XML_END && dn_xml_is(xml, "style"))
			break;
		if (event == DN_XML_START)
			read_style_property(style, xml);
	}
	g_hash_table_replace(numbering->styles, id != NULL ? id : g_strdup(""), style);
}

static gboolean read_styles(DnDocxNumbering *numbering, DnXml *xml, GError **error)
{
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;)
		if (event == DN_XML_START && dn_xml_is(xml, "style"))
			read_style(numbering, xml);
	return dn_xml_finish(xml, error);
}

/* A part beside the main one; the document does without it where it is missing. */
static gboolean read_part(DnDocxNumbering *numbering, const DnPackage *package, const char *main_part, const char *name,
                          gboolean (*read)(DnDocxNumbering *numbering, DnXml *xml, GError **error), GError **error)
{
	g_autofree char *part = dn_package_resolve(main_part, name);
	g_autoptr(DnXml) xml = dn_xml_open(package, part);
	return xml == NULL || read(numbering, xml, error);
}

DnDocxNumbering *dn_docx_numbering_new(const DnPackage *package, const char *main_part, GError **error)
{
	g_autoptr(DnDocxNumbering) numbering = g_new0(DnDocxNumbering, 1);
	numbering->lists = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_list);
	numbering->uses = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_use);
	numbering->styles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_style);
	if (!read_part(numbering, package, main_part, "styles.xml", read_styles, error) ||
	    !read_part(numbering, package, main_part, "numbering.xml", read_lists, error))
		return NULL;
	return g_steal_pointer(&numbering);
}

/* ---- Styles of a paragraph -------------------------------------------------------------------------------------------------- */

static const Style *style_of(const DnDocxNumbering *numbering, const DnDocxParagraph *paragraph)
{
	const char *id = paragraph->style != NULL ? paragraph->style : numbering->default_style;
	return id != NULL ? g_hash_table_lookup(numbering->styles, id) : NULL;
}

static const Style *parent_of(const DnDocxNumbering *numbering, const Style *style)
{
	return style->based_on != NULL ? g_hash_table_lookup(numbering->styles, style->based_on) : NULL;
}

/* The paragraph's own properties, filled up from its style and those it is based on; strings are borrowed. */
static DnDocxParagraph effective(const DnDocxNumbering *numbering, const DnDocxParagraph *paragraph)
{
	DnDocxParagraph whole = *paragraph;
	const Style *style = style_of(numbering, paragraph);
	for (guint i = 0; style != NULL && i < STYLE_DEPTH; i++, style = parent_of(numbering, style)) {
		if (whole.list == NULL)
			whole.list = style->paragraph.list;
		if (whole.level < 0)
			whole.level = style->paragraph.level;
		if (whole.outline < 0)
			whole.outline = style->paragraph.outline;
	}
	return whole;
}

guint dn_docx_heading_level(const DnDocxNumbering *numbering, const DnDocxParagraph *paragraph)
{
	int outline = effective(numbering, paragraph).outline;
	return outline >= 0 && outline < DN_DOCX_BODY_LEVEL ? (guint)outline + 1 : 0;
}

gboolean dn_docx_is_title(const DnDocxNumbering *numbering, const DnDocxParagraph *paragraph)
{
	const Style *style = style_of(numbering, paragraph);
	return style != NULL && g_strcmp0(style->name, "title") == 0;
}

/* ---- Numbers ------------------------------------------------------------------------------------------------------------------ */

/* A list that only points at another, by the name of a style, is that other. */
static List *find_list(const DnDocxNumbering *numbering, const char *id)
{
	List *list = id != NULL ? g_hash_table_lookup(numbering->lists, id) : NULL;
	if (list == NULL || list->style_link == NULL)
		return list;
	GHashTableIter iter;
	void *other;
	g_hash_table_iter_init(&iter, numbering->lists);
	while (g_hash_table_iter_next(&iter, NULL, &other))
		if (g_strcmp0(((List *)other)->style_name, list->style_link) == 0)
			return other;
	return list;
}

/* When a use of a list begins, the levels that it restarts begin anew. */
static void begin_use(List *list, Use *use)
{
	if (use->is_begun)
		return;
	use->is_begun = TRUE;
	for (guint i = 0; i < LEVELS; i++)
		if (use->restarts[i] >= 0) {
			list->levels[i].start = (guint)use->restarts[i];
			list->counters[i] = 0;
		}
}

static void restart_below(List *list, guint level)
{
	for (guint i = level + 1; i < LEVELS; i++) {
		int restart = list->levels[i].restart;
		if (restart < 0 || (restart > 0 && level < (guint)restart))
			list->counters[i] = 0;
	}
}

/* Levels above that have not been used count as begun. */
static void count(List *list, guint level)
{
	for (guint i = 0; i < level; i++)
		if (list->counters[i] == 0)
			list->counters[i] = list->levels[i].start;
	guint last = list->counters[level];
	list->counters[level] = last == 0 ? list->levels[level].start : last + 1;
	restart_below(list, level);
}

/* "%1.%2" with the numbers put in. */
static void append_label(GString *out, const List *list, guint level)
{
	const Level *own = &list->levels[level];
	for (const char *p = own->text != NULL ? own->text : ""; *p != '\0'; p++) {
		guint other = (guint)(p[1] - '1');
		if (*p != '%' || p[1] < '1' || p[1] > '9' || other >= LEVELS) {
			g_string_append_c(out, *p);
			continue;
		}
		const char *format = list->levels[other].format;
		dn_counting_append(out, format == NULL || own->decimal ? "decimal" : format, list->counters[other]);
		p++;
	}
}

void dn_docx_numbering_append(GString *out, DnDocxNumbering *numbering, const DnDocxParagraph *paragraph)
{
	DnDocxParagraph whole = effective(numbering, paragraph);
	Use *use = whole.list != NULL ? g_hash_table_lookup(numbering->uses, whole.list) : NULL;
	List *list = use != NULL ? find_list(numbering, use->list) : NULL;
	if (list == NULL)
		return;
	guint level = (guint)CLAMP(whole.level, 0, LEVELS - 1);
	begin_use(list, use);
	count(list, level);
	if (g_strcmp0(list->levels[level].format, "bullet") != 0)
		append_label(out, list, level);
}
