/* XLSX: every visible sheet is a table, its cells as stored text or numbers. Dates stay numbers: no plan is understood by them. */
#include "document/reader.h"

#include <string.h>

#include "document/grid.h"
#include "document/xml.h"

/* More columns than a table of duties has; cells beyond are not read. */
enum { MAX_COLUMNS = 256 };

static const char workbook_part[] = "xl/workbook.xml";

typedef struct {
	DnDocument *document;
	const DnPackage *package;
	GPtrArray *shared; /* shared strings */
	guint table;
} Reader;

/* Cells of a rectangle that show what its first one holds. */
typedef struct {
	guint first_row, last_row; /* from 1 */
	guint column;              /* from 0; only the first is filled */
	char *text;                /* of the first cell, once it has been read */
} Merge;

typedef struct {
	GArray *merges;             /* Merge, by first row */
	guint n_begun;              /* merges that begin at or above the row */
	Merge *hanging[MAX_COLUMNS]; /* the last one begun in each column; NULL for none */
	GPtrArray *cells;           /* owned texts of the row, NULL where empty */
	guint row;                  /* from 1 */
} Sheet;

/* ---- Places ------------------------------------------------------------------------------------------------------------- */

/* "BC12": the column from 0 and the row from 1; FALSE where it is none. *end is set behind it. */
static gboolean parse_reference(guint *column, guint *row, const char **end, const char *reference)
{
	guint64 letters = 0;
	const char *p = reference;
	for (; g_ascii_isupper(*p) && letters < 1000000; p++)
		letters = letters * 26 + (guint64)(*p - 'A' + 1);
	char *after;
	guint64 number = g_ascii_strtoull(p, &after, 10);
	if (letters == 0 || after == p || number == 0 || number > G_MAXUINT)
		return FALSE;
	*column = (guint)letters - 1;
	*row = (guint)number;
	*end = after;
	return TRUE;
}

static void add_merge(GArray *merges, const char *range)
{
	Merge merge = {0};
	guint last_column;
	const char *end;
	if (range == NULL || !parse_reference(&merge.column, &merge.first_row, &end, range) || *end != ':' ||
	    !parse_reference(&last_column, &merge.last_row, &end, end + 1))
		return;
	if (merge.last_row > merge.first_row && merge.column < MAX_COLUMNS)
		g_array_append_val(merges, merge);
}

static int by_first_row(gconstpointer a, gconstpointer b)
{
	const Merge *left = a, *right = b;
	return (left->first_row > right->first_row) - (left->first_row < right->first_row);
}

static void clear_merge(void *merge)
{
	g_free(((Merge *)merge)->text);
}

/* They are written behind the rows, so that the part is read twice. */
static GArray *read_merges(const DnPackage *package, const char *part)
{
	GArray *merges = g_array_new(FALSE, FALSE, sizeof(Merge));
	g_array_set_clear_func(merges, clear_merge);
	g_autoptr(DnXml) xml = dn_xml_open(package, part);
	for (DnXmlEvent event; xml != NULL && (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event != DN_XML_START || !dn_xml_is(xml, "mergeCell"))
			continue;
		g_autofree char *range = dn_xml_attribute(xml, "ref");
		add_merge(merges, range);
	}
	g_array_sort(merges, by_first_row);
	return merges;
}

/* ---- Shared strings ------------------------------------------------------------------------------------------------------- */

/* The text of <si> or <is>: its runs, without the reading aids. */
static char *read_string(DnXml *xml, const char *element)
{
	GString *text = g_string_new(NULL);
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event == DN_XML_END && dn_xml_is(xml, element))
			break;
		if (event == DN_XML_START && dn_xml_is(xml, "rPh"))
			dn_xml_skip(xml);
		else if (event == DN_XML_START && dn_xml_is(xml, "t")) {
			g_autofree char *run = dn_xml_inner_text(xml);
			g_string_append(text, run);
		}
	}
	return g_string_free(text, FALSE);
}

static GPtrArray *read_shared_strings(const DnPackage *package, GError **error)
{
	g_autoptr(GPtrArray) strings = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(DnXml) xml = dn_xml_open(package, "xl/sharedStrings.xml");
	if (xml == NULL)
		return g_steal_pointer(&strings);
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;)
		if (event == DN_XML_START && dn_xml_is(xml, "si"))
			g_ptr_array_add(strings, read_string(xml, "si"));
	return dn_xml_finish(xml, error) ? g_steal_pointer(&strings) : NULL;
}

/* ---- Sheets ------------------------------------------------------------------------------------------------------------------ */

static char *shared_string(const Reader *reader, const char *index)
{
	guint64 i = g_ascii_strtoull(index, NULL, 10);
	return i < reader->shared->len ? g_strdup(g_ptr_array_index(reader->shared, i)) : NULL;
}

/* Numbers are stored with all digits of their binary form: 1.1 as 1.1000000000000001. Spreadsheets show fifteen. */
static char *shown_number(const char *stored)
{
	char *end, shown[G_ASCII_DTOSTR_BUF_SIZE];
	double number = g_ascii_strtod(stored, &end);
	return end > stored && *end == '\0' ? g_strdup(g_ascii_formatd(shown, sizeof shown, "%.15g", number)) : g_strdup(stored);
}

static char *stored_value(const Reader *reader, const char *type, const char *value)
{
	if (g_strcmp0(type, "s") == 0)
		return shared_string(reader, value);
	return type == NULL || strcmp(type, "n") == 0 ? shown_number(value) : g_strdup(value);
}

/* The text of the cell that has just started. */
static char *read_cell_text(const Reader *reader, DnXml *xml)
{
	g_autofree char *type = dn_xml_attribute(xml, "t");
	char *text = NULL;
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event == DN_XML_END && dn_xml_is(xml, "c"))
			break;
		if (event != DN_XML_START || text != NULL)
			continue;
		if (dn_xml_is(xml, "is"))
			text = read_string(xml, "is");
		else if (dn_xml_is(xml, "v")) {
			g_autofree char *value = dn_xml_inner_text(xml);
			text = stored_value(reader, type, value);
		}
	}
	return text;
}

static void put_cell(Sheet *sheet, guint column, char *text)
{
	if (column >= sheet->cells->len)
		g_ptr_array_set_size(sheet->cells, (int)column + 1);
	g_free(g_ptr_array_index(sheet->cells, column));
	g_ptr_array_index(sheet->cells, column) = text;
}

/* A cell without a reference stands behind the one before it. */
static void read_cell(Reader *reader, Sheet *sheet, DnXml *xml)
{
	g_autofree char *reference = dn_xml_attribute(xml, "r");
	guint column = sheet->cells->len, row;
	const char *end;
	if (reference != NULL)
		parse_reference(&column, &row, &end, reference);
	char *text = read_cell_text(reader, xml);
	if ((text != NULL || reference == NULL) && column < MAX_COLUMNS)
		put_cell(sheet, column, text);
	else
		g_free(text);
}

static const char *cell_text(const Sheet *sheet, guint column)
{
	return column < sheet->cells->len ? g_ptr_array_index(sheet->cells, column) : NULL;
}

static void begin_merges(Sheet *sheet)
{
	for (; sheet->n_begun < sheet->merges->len; sheet->n_begun++) {
		Merge *merge = &g_array_index(sheet->merges, Merge, sheet->n_begun);
		if (merge->first_row > sheet->row)
			return;
		if (merge->first_row == sheet->row)
			merge->text = g_strdup(cell_text(sheet, merge->column));
		dn_grid_cut_repeated(merge->text);
		sheet->hanging[merge->column] = merge;
	}
}

/* Repeats the text of merges that hang down from above. */
static void apply_merges(Sheet *sheet)
{
	begin_merges(sheet);
	for (guint column = 0; column < MAX_COLUMNS; column++) {
		const Merge *merge = sheet->hanging[column];
		if (merge != NULL && merge->text != NULL && sheet->row <= merge->last_row && cell_text(sheet, column) == NULL)
			put_cell(sheet, column, g_strdup(merge->text));
	}
}

static void add_row(Reader *reader, Sheet *sheet)
{
	apply_merges(sheet);
	g_autofree const char **cells = g_new(const char *, sheet->cells->len + 1);
	gboolean is_blank = TRUE;
	for (guint i = 0; i < sheet->cells->len; i++) {
		const char *text = g_ptr_array_index(sheet->cells, i);
		cells[i] = text != NULL ? text : "";
		is_blank = is_blank && cells[i][strspn(cells[i], " \t\r\n")] == '\0';
	}
	if (!is_blank)
		dn_document_append_row(reader->document, cells, sheet->cells->len, &(DnLine){.line = sheet->row, .table = reader->table});
}

static gboolean read_sheet(Reader *reader, const char *part, GError **error)
{
	g_autoptr(DnXml) xml = dn_xml_open(reader->package, part);
	if (xml == NULL)
		return TRUE;
	g_autoptr(GArray) merges = read_merges(reader->package, part);
	g_autoptr(GPtrArray) cells = g_ptr_array_new_with_free_func(g_free);
	Sheet sheet = {.merges = merges, .cells = cells};
	reader->table++;
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event == DN_XML_START && dn_xml_is(xml, "row")) {
			g_ptr_array_set_size(cells, 0);
			sheet.row = (guint)CLAMP(dn_xml_integer(xml, "r", (gint64)sheet.row + 1), 1, G_MAXINT);
		} else if (event == DN_XML_START && dn_xml_is(xml, "c"))
			read_cell(reader, &sheet, xml);
		else if (event == DN_XML_END && dn_xml_is(xml, "row"))
			add_row(reader, &sheet);
	}
	return dn_xml_finish(xml, error);
}

/* ---- The workbook --------------------------------------------------------------------------------------------------------------- */

/* Relationship id → part. */
static GHashTable *read_relationships(const DnPackage *package, GError **error)
{
	g_autoptr(GHashTable) parts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
	g_autoptr(DnXml) xml = dn_xml_open(package, "xl/_rels/workbook.xml.rels");
	if (xml == NULL)
		return g_steal_pointer(&parts);
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event != DN_XML_START || !dn_xml_is(xml, "Relationship"))
			continue;
		char *id = dn_xml_attribute(xml, "Id");
		g_autofree char *target = dn_xml_attribute(xml, "Target");
		if (id != NULL && target != NULL)
			g_hash_table_replace(parts, id, dn_package_resolve(workbook_part, target));
		else
			g_free(id);
	}
	return dn_xml_finish(xml, error) ? g_steal_pointer(&parts) : NULL;
}

/* The parts of the sheets that are not hidden, in order. In <sheet> the relationship's "r:id" comes after "sheetId", whose local name
 * differs. */
static GPtrArray *read_sheet_parts(const DnPackage *package, GHashTable *relationships, GError **error)
{
	g_autoptr(GPtrArray) parts = g_ptr_array_new();
	g_autoptr(DnXml) xml = dn_xml_open(package, workbook_part);
	if (xml == NULL) {
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: has no %s", dn_package_file(package), workbook_part);
		return NULL;
	}
	for (DnXmlEvent event; (event = dn_xml_next(xml)) != DN_XML_DONE;) {
		if (event != DN_XML_START || !dn_xml_is(xml, "sheet"))
			continue;
		g_autofree char *id = dn_xml_attribute(xml, "id"), *state = dn_xml_attribute(xml, "state");
		char *part = id != NULL ? g_hash_table_lookup(relationships, id) : NULL;
		if (part != NULL && (state == NULL || strcmp(state, "visible") == 0))
			g_ptr_array_add(parts, part);
	}
	return dn_xml_finish(xml, error) ? g_steal_pointer(&parts) : NULL;
}

static gboolean read_sheets(Reader *reader, GError **error)
{
	g_autoptr(GHashTable) relationships = read_relationships(reader->package, error);
	g_autoptr(GPtrArray) parts = relationships != NULL ? read_sheet_parts(reader->package, relationships, error) : NULL;
	if (parts == NULL)
		return FALSE;
	for (guint i = 0; i < parts->len; i++)
		if (!read_sheet(reader, g_ptr_array_index(parts, i), error))
			return FALSE;
	return TRUE;
}

static gboolean read_xlsx(DnDocument *document, DnInput *input, GError **error)
{
	g_autoptr(DnPackage) package = dn_package_open(input, error);
	g_autoptr(GPtrArray) shared = package != NULL ? read_shared_strings(package, error) : NULL;
	if (shared == NULL)
		return FALSE;
	Reader reader = {.document = document, .package = package, .shared = shared};
	return read_sheets(&reader, error);
}

static int bid_xlsx(const DnInput *input)
{
	return dn_package_mentions(input, workbook_part) ? DN_BID_SIGNATURE : DN_BID_NONE;
}

static const char *const extensions[] = {"xlsx", "xlsm", NULL};

const DnReader dn_xlsx_reader = {{"xlsx", extensions, "Excel workbooks: every visible sheet is a table"}, bid_xlsx, read_xlsx, FALSE, FALSE, FALSE};
