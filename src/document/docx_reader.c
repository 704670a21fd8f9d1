/* DOCX: paragraphs with their automatic numbers, headings, tables, footnotes. Deleted, hidden and struck-out text is left out. Page
 * breaks are not known to this format. */
#include "document/reader.h"

#include <string.h>

#include "document/docx_numbering.h"
#include "document/grid.h"
#include "document/xml.h"

static const char main_part[] = "word/document.xml";

typedef struct {
	DnDocument *document;
	DnXml *xml;
	DnDocxNumbering *numbering;
	GString *cell;   /* text of the table cell that is being read; NULL outside tables */
	const char *mark; /* footnote mark to put before the next paragraph; NULL for none */
	GString *joined;  /* text of paragraphs whose end was deleted: the next one goes on there */
	guint table;
} Reader;

/* A paragraph while it is being read. */
typedef struct {
	DnDocxParagraph properties;
	GString *text;
	gboolean is_hidden; /* the run */
	gboolean is_joined; /* its end was deleted */
} Paragraph;

static void read_blocks(Reader *reader, const char *container);

/* ---- What was read goes to the document, or into the cell ------------------------------------------------------------------ */

static void add_line(Reader *reader, DnLineKind kind, const char *text, guint level)
{
	if (reader->cell == NULL) {
		dn_document_append(reader->document, kind, text, level, 0);
		return;
	}
	if (reader->cell->len > 0)
		g_string_append_c(reader->cell, '\n');
	g_string_append(reader->cell, text);
}

/* Lines that a break separates are as printed: only their text tells whether they belong together. */
static void add_lines(Reader *reader, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	for (char **line = lines; *line != NULL; line++)
		add_line(reader, DN_LINE_PHYSICAL, *line, 0);
	if (reader->cell == NULL)
		add_line(reader, DN_LINE_PHYSICAL, "", 0);
}

/* A space between number and text where both are Latin; Chinese numbers carry their own mark. An empty paragraph is counted too,
 * as its number is printed. */
static void append_number(GString *out, Reader *reader, const Paragraph *paragraph)
{
	gsize start = out->len;
	dn_docx_numbering_append(out, reader->numbering, &paragraph->properties);
	if (out->len > start && (guchar)out->str[out->len - 1] < 0x80 && (guchar)paragraph->text->str[0] < 0x80)
		g_string_append_c(out, ' ');
}

static void finish_paragraph(Reader *reader, const Paragraph *paragraph)
{
	g_autoptr(GString) text = g_string_new(reader->mark);
	append_number(text, reader, paragraph);
	if (paragraph->text->str[strspn(paragraph->text->str, " \t\n")] == '\0')
		return;
	reader->mark = NULL;
	g_string_append_len(text, paragraph->text->str, (gssize)paragraph->text->len);
	guint level = dn_docx_heading_level(reader->numbering, &paragraph->properties);
	if (strchr(text->str, '\n') != NULL)
		add_lines(reader, text->str);
	else
		add_line(reader, level > 0 ? DN_LINE_HEADING : DN_LINE_PARAGRAPH, text->str, level);
	if (dn_docx_is_title(reader->numbering, &paragraph->properties))
		dn_document_set_title(reader->document, text->str);
}

/* ---- Paragraphs -------------------------------------------------------------------------------------------------------------- */

/* Whether a switch such as <w:strike/> is on. */
static gboolean is_on(const DnXml *xml)
{
	g_autofree char *value = dn_xml_attribute(xml, "val");
	return value == NULL || !(strcmp(value, "0") == 0 || strcmp(value, "false") == 0 || strcmp(value, "off") == 0);
}

/* Whether the element that has just started holds a <w:del/>: a row, or the end of a paragraph, that was deleted. */
static gboolean holds_deletion(DnXml *xml)
{
	gboolean found = FALSE;
	for (guint depth = 1; depth > 0;) {
		DnXmlEvent event = dn_xml_next(xml);
		if (event == DN_XML_DONE)
			return found;
		depth += event == DN_XML_START;
		depth -= event == DN_XML_END;
		found |= event == DN_XML_START && depth == 2 && dn_xml_is(xml, "del");
	}
	return found;
}

static void read_paragraph_properties(Reader *reader, Paragraph *paragraph)
{
	DnXml *xml = reader->xml;
	DnDocxParagraph *properties = &paragraph->properties;
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event == DN_XML_END && dn_xml_is(xml, "pPr"))
			return;
		if (event != DN_XML_START)
			continue;
		if (dn_xml_is(xml, "pStyle") && properties->style == NULL)
			properties->style = dn_xml_attribute(xml, "val");
		else if (dn_xml_is(xml, "numId") && properties->list == NULL)
			properties->list = dn_xml_attribute(xml, "val");
		else if (dn_xml_is(xml, "ilvl"))
			properties->level = (int)CLAMP(dn_xml_integer(xml, "val", 0), 0, 8);
		else if (dn_xml_is(xml, "outlineLvl"))
			properties->outline = (int)CLAMP(dn_xml_integer(xml, "val", DN_DOCX_BODY_LEVEL), 0, DN_DOCX_BODY_LEVEL);
		else if (dn_xml_is(xml, "rPr"))
			paragraph->is_joined |= holds_deletion(xml);
		else if (dn_xml_is(xml, "pPrChange"))
			dn_xml_skip(xml);
	}
}

static void read_run_properties(Reader *reader, Paragraph *paragraph)
{
	static const char *const hiding[] = {"vanish", "strike", "dstrike", NULL};
	DnXml *xml = reader->xml;
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event == DN_XML_END && dn_xml_is(xml, "rPr"))
			return;
		if (event == DN_XML_START && g_strv_contains(hiding, dn_xml_name(xml)) && is_on(xml))
			paragraph->is_hidden = TRUE;
	}
}

static void append_note_mark(Paragraph *paragraph, const DnXml *xml)
{
	g_autofree char *id = dn_xml_attribute(xml, "id");
	if (id != NULL)
		g_string_append_printf(paragraph->text, "[^%s]", id);
}

static void append_break(Paragraph *paragraph, const DnXml *xml)
{
	g_autofree char *type = dn_xml_attribute(xml, "type");
	if (type == NULL || strcmp(type, "textWrapping") == 0)
		g_string_append_c(paragraph->text, '\n');
}

/* An element that stands for a character. */
static void append_element(Paragraph *paragraph, const DnXml *xml)
{
	if (paragraph->is_hidden)
		return;
	if (dn_xml_is(xml, "br") || dn_xml_is(xml, "cr"))
		append_break(paragraph, xml);
	else if (dn_xml_is(xml, "tab"))
		g_string_append_c(paragraph->text, '\t');
	else if (dn_xml_is(xml, "noBreakHyphen"))
		g_string_append_c(paragraph->text, '-');
	else if (dn_xml_is(xml, "footnoteReference"))
		append_note_mark(paragraph, xml);
}

static void append_text(Reader *reader, Paragraph *paragraph)
{
	g_autofree char *text = dn_xml_inner_text(reader->xml);
	if (!paragraph->is_hidden)
		g_string_append(paragraph->text, text);
}

/* Deleted text, the second form of what an old program cannot show, the reading aid above characters. */
static gboolean is_skipped(const DnXml *xml)
{
	static const char *const skipped[] = {"del", "moveFrom", "Fallback", "rt", "instrText", "rPrChange", NULL};
	return g_strv_contains(skipped, dn_xml_name(xml));
}

static void read_inline(Reader *reader, Paragraph *paragraph)
{
	DnXml *xml = reader->xml;
	if (is_skipped(xml))
		dn_xml_skip(xml);
	else if (dn_xml_is(xml, "t"))
		append_text(reader, paragraph);
	else if (dn_xml_is(xml, "r"))
		paragraph->is_hidden = FALSE;
	else if (dn_xml_is(xml, "rPr"))
		read_run_properties(reader, paragraph);
	else if (dn_xml_is(xml, "pPr"))
		read_paragraph_properties(reader, paragraph);
	else if (dn_xml_is(xml, "txbxContent"))
		read_blocks(reader, "txbxContent");
	else
		append_element(paragraph, xml);
}

static void read_paragraph(Reader *reader)
{
	Paragraph paragraph = {.properties = {.level = -1, .outline = -1}, .text = g_string_new(reader->joined->str)};
	g_string_truncate(reader->joined, 0);
	for (DnXmlEvent event; (event = dn_xml_next(reader->xml)) != DN_XML_DONE;) {
		if (event == DN_XML_END && dn_xml_is(reader->xml, "p"))
			break;
		if (event == DN_XML_START)
			read_inline(reader, &paragraph);
	}
	if (paragraph.is_joined)
		g_string_assign(reader->joined, paragraph.text->str);
	else
		finish_paragraph(reader, &paragraph);
	g_string_free(paragraph.text, TRUE);
	g_free(paragraph.properties.style);
	g_free(paragraph.properties.list);
}

/* ---- Tables -------------------------------------------------------------------------------------------------------------------- */

typedef struct {
	guint columns;
	gboolean goes_on; /* from the row above */
} CellShape;

static void read_cell_properties(Reader *reader, CellShape *shape)
{
	DnXml *xml = reader->xml;
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event == DN_XML_END && dn_xml_is(xml, "tcPr"))
			return;
		if (event != DN_XML_START)
			continue;
		g_autofree char *value = dn_xml_attribute(xml, "val");
		if (dn_xml_is(xml, "gridSpan"))
			shape->columns = (guint)CLAMP(dn_xml_integer(xml, "val", 1), 1, 1000);
		else if (dn_xml_is(xml, "vMerge"))
			shape->goes_on = g_strcmp0(value, "restart") != 0;
	}
}

static void read_cell(Reader *reader, DnGrid *grid)
{
	CellShape shape = {.columns = 1};
	GString *outer = reader->cell;
	g_autoptr(GString) text = g_string_new(NULL);
	reader->cell = text;
	for (DnXmlEvent event; (event = dn_xml_next(reader->xml)) != DN_XML_DONE;) {
		if (event == DN_XML_END && dn_xml_is(reader->xml, "tc"))
			break;
		if (event == DN_XML_START && dn_xml_is(reader->xml, "tcPr"))
			read_cell_properties(reader, &shape);
		else if (event == DN_XML_START && dn_xml_is(reader->xml, "p"))
			read_paragraph(reader);
		else if (event == DN_XML_START && is_skipped(reader->xml))
			dn_xml_skip(reader->xml);
		else if (event == DN_XML_START && dn_xml_is(reader->xml, "tbl"))
			read_blocks(reader, "tbl");
	}
	reader->cell = outer;
	if (shape.goes_on)
		dn_grid_continue_cell(grid, shape.columns);
	else
		dn_grid_add_cell(grid, text->str, shape.columns, 1);
}

/* A row of one cell is a frame around text; a table within a cell is text of that cell. */
static void add_row(Reader *reader, DnGrid *grid)
{
	guint n;
	const char *const *cells = dn_grid_end_row(&n, grid);
	if (n > 1 && reader->cell == NULL) {
		dn_document_append_row(reader->document, cells, n, &(DnLine){.table = reader->table});
		return;
	}
	for (guint i = 0; i < n; i++)
		if (*cells[i] != '\0')
			add_lines(reader, cells[i]);
}

static void read_table(Reader *reader)
{
	g_autoptr(DnGrid) grid = dn_grid_new();
	gboolean is_deleted = FALSE;
	reader->table++;
	for (DnXmlEvent event; (event = dn_xml_next(reader->xml)) != DN_XML_DONE;) {
		if (event == DN_XML_END && dn_xml_is(reader->xml, "tbl"))
			return;
		if (event == DN_XML_START && is_skipped(reader->xml))
			dn_xml_skip(reader->xml); /* NOLINT(bugprone-branch-clone): cells come after rows, by which they may be deleted */
		else if (event == DN_XML_START && dn_xml_is(reader->xml, "tr")) {
			dn_grid_begin_row(grid);
			is_deleted = FALSE;
		} else if (event == DN_XML_START && dn_xml_is(reader->xml, "trPr"))
			is_deleted = holds_deletion(reader->xml);
		else if (event == DN_XML_START && dn_xml_is(reader->xml, "tc") && is_deleted)
			dn_xml_skip(reader->xml);
		else if (event == DN_XML_START && dn_xml_is(reader->xml, "tc"))
			read_cell(reader, grid);
		else if (event == DN_XML_END && dn_xml_is(reader->xml, "tr") && !is_deleted)
			add_row(reader, grid);
	}
}

/* ---- The whole ------------------------------------------------------------------------------------------------------------------- */

/* Paragraphs and tables up to the end of `container`; NULL reads to the end of the part. Other elements only wrap them. */
static void read_blocks(Reader *reader, const char *container)
{
	for (DnXmlEvent event; (event = dn_xml_next(reader->xml)) != DN_XML_DONE;) {
		if (event == DN_XML_END && container != NULL && dn_xml_is(reader->xml, container))
			return;
		if (event != DN_XML_START)
			continue;
		if (dn_xml_is(reader->xml, "p"))
			read_paragraph(reader);
		else if (dn_xml_is(reader->xml, "tbl"))
			read_table(reader);
		else if (is_skipped(reader->xml))
			dn_xml_skip(reader->xml);
	}
}

static gboolean read_part(Reader *reader, const DnPackage *package, const char *part, GError **error)
{
	g_autoptr(DnXml) xml = dn_xml_open(package, part);
	if (xml == NULL) {
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: has no %s", dn_package_file(package), part);
		return FALSE;
	}
	reader->xml = xml;
	read_blocks(reader, NULL);
	return dn_xml_finish(xml, error);
}

/* Footnotes follow the text as "[^1]: …". The first ones, which draw the line above footnotes, have a type. */
static gboolean read_footnotes(Reader *reader, const DnPackage *package, GError **error)
{
	g_autofree char *part = dn_package_resolve(main_part, "footnotes.xml");
	g_autoptr(DnXml) xml = dn_xml_open(package, part);
	if (xml == NULL)
		return TRUE;
	reader->xml = xml;
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event != DN_XML_START || !dn_xml_is(xml, "footnote"))
			continue;
		g_autofree char *type = dn_xml_attribute(xml, "type"), *id = dn_xml_attribute(xml, "id");
		g_autofree char *mark = g_strdup_printf("[^%s]: ", id != NULL ? id : "");
		reader->mark = mark;
		if (type != NULL)
			dn_xml_skip(xml);
		else
			read_blocks(reader, "footnote");
		reader->mark = NULL;
	}
	return dn_xml_finish(xml, error);
}

static gboolean read_docx(DnDocument *document, DnInput *input, GError **error)
{
	g_autoptr(DnPackage) package = dn_package_open(input, error);
	if (package == NULL)
		return FALSE;
	g_autoptr(DnDocxNumbering) numbering = dn_docx_numbering_new(package, main_part, error);
	if (numbering == NULL)
		return FALSE;
	g_autoptr(GString) joined = g_string_new(NULL);
	Reader reader = {.document = document, .numbering = numbering, .joined = joined};
	return read_part(&reader, package, main_part, error) && read_footnotes(&reader, package, error);
}

static int bid_docx(const DnInput *input)
{
	return dn_package_mentions(input, main_part) ? DN_BID_SIGNATURE : DN_BID_NONE;
}

static const char *const extensions[] = {"docx", "docm", "dotx", NULL};

const DnReader dn_docx_reader = {{"docx", extensions, "Word documents: paragraphs, numbering, tables, footnotes"}, bid_docx, read_docx, FALSE, FALSE, TRUE};
