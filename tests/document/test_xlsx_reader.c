/* XLSX: strings of every kind, merged cells, sheets in order; what a real library writes is read. */
#include "cmocka_setup.h"
#include "support/lines.h"
#include "support/zip.h"

#include <glib/gstdio.h>
#include <xlsxwriter.h>

#define SHEETS "<workbook xmlns:r=\"r\"><sheets>%s</sheets></workbook>"
#define SHEET(id, more) "<sheet name=\"x\" sheetId=\"9\" r:id=\"" id "\" " more "/>"

static const char relationships[] = "<Relationships><Relationship Id=\"r1\" Target=\"worksheets/a.xml\"/>"
                                    "<Relationship Id=\"r2\" Target=\"/xl/worksheets/b.xml\"/></Relationships>";

static char *read_workbook(const char *sheets, const char *first, const char *second, const char *strings)
{
	g_autofree char *workbook = g_strdup_printf(SHEETS, sheets);
	const ZipPart parts[] = {{"xl/workbook.xml", workbook, 0},
	                         {"xl/_rels/workbook.xml.rels", relationships, 0},
	                         {"xl/sharedStrings.xml", strings, 0},
	                         {"xl/worksheets/a.xml", first, 0},
	                         {"xl/worksheets/b.xml", second, 0}};
	g_autoptr(GBytes) bytes = zip_new(parts, G_N_ELEMENTS(parts));
	return lines_of_bytes(bytes, "xlsx");
}

static void reads_cells_of_every_kind(void **state)
{
	(void)state;
	g_autofree char *found = read_workbook(
		SHEET("r1", ""),
		"<worksheet><sheetData><row r=\"2\"><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"inlineStr\"><is><t>乙</t></is></c></row>"
		"<row><c><v>3.5</v></c><c t=\"str\"><f>A1</f><v>丙</v></c><c t=\"s\"><v>99</v></c></row><row r=\"9\"/></sheetData></worksheet>",
		"<worksheet/>", "<sst><si><t>零</t></si><si><r><t>甲</t></r><rPh><t>jia</t></rPh><r><t>部</t></r></si></sst>");
	assert_string_equal(found, "r|甲部||乙\nr|3.5|丙|\n");
}

static void shows_numbers_as_spreadsheets_do(void **state)
{
	(void)state;
	g_autofree char *found = read_workbook(SHEET("r1", ""),
	                                       "<worksheet><sheetData><row><c><v>1.1000000000000001</v></c><c t=\"n\"><v>12</v></c><c t=\"b\"><v>1</v></c>"
	                                       "<c t=\"str\"><v>007</v></c><c><v>1E+2</v></c><c><v>x</v></c></row></sheetData></worksheet>",
	                                       "<worksheet/>", "<sst/>");
	assert_string_equal(found, "r|1.1|12|1|007|100|x\n");
}

static void counts_empty_cells_that_have_no_reference(void **state)
{
	(void)state;
	g_autofree char *found = read_workbook(SHEET("r1", ""), "<worksheet><sheetData><row><c/><c><v>2</v></c><c r=\"C1\"/></row></sheetData></worksheet>",
	                                       "<worksheet/>", "<sst/>");
	assert_string_equal(found, "r||2\n");
}

static void repeats_cells_that_are_merged_downwards(void **state)
{
	(void)state;
	g_autofree char *found = read_workbook(
		SHEET("r1", ""),
		"<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><v>2</v></c></row><row r=\"2\"><c r=\"B2\"><v>3</v></c></row>"
		"<row r=\"3\"><c r=\"B3\"><v>4</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"bad\"/>"
		"</mergeCells></worksheet>",
		"<worksheet/>", "<sst/>");
	assert_string_equal(found, "r|1|2\nr|1|3\nr||4\n");
}

static void passes_over_places_that_are_none(void **state)
{
	(void)state;
	g_autofree char *found = read_workbook(
		SHEET("r1", ""),
		"<worksheet><sheetData><row r=\"0\"><c r=\"1\"><v>1</v></c><c r=\"C\"><v>2</v></c><c r=\"A0\"><v>3</v></c><c r=\"ZZZZZZ1\"><v>4</v></c>"
		"<c r=\"A99999999999\"><v>5</v></c></row><row r=\"99999999999\"><c><v/></c><c><v>6</v></c></row></sheetData></worksheet>",
		"<worksheet/>", "<sst/>");
	assert_string_equal(found, "r|1|2|3|4|5\nr||6\n");
}

static void passes_over_merges_that_are_none(void **state)
{
	(void)state;
	static const char *const ranges[] = {"A1", "A1:", "A1-A3", "A1:x", "A1:C1", "IW1:IW3", "A0:A3", "A3:A1"};
	for (gsize i = 0; i < G_N_ELEMENTS(ranges); i++) {
		g_autofree char *sheet = g_strdup_printf("<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"2\"><c r=\"B2\"><v>2</v></c></row>"
		                                         "</sheetData><mergeCell ref=\"%s\"/><mergeCell/></worksheet>", ranges[i]);
		g_autofree char *found = read_workbook(SHEET("r1", ""), sheet, "<worksheet/>", "<sst/>");
		assert_string_equal(found, "r|1\nr||2\n");
	}
}

static void a_merge_that_begins_in_a_missing_row_repeats_nothing(void **state)
{
	(void)state;
	g_autofree char *found = read_workbook(SHEET("r1", ""),
	                                       "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"3\"><c r=\"B3\"><v>2</v></c></row>"
	                                       "<row r=\"4\"><c r=\"A4\"><v> </v></c></row></sheetData><mergeCell ref=\"A2:A5\"/><mergeCell ref=\"A9:A10\"/></worksheet>",
	                                       "<worksheet/>", "<sst/>");
	assert_string_equal(found, "r|1\nr||2\n");
}

static void passes_over_relationships_and_sheets_that_lack_a_part(void **state)
{
	(void)state;
	static const char cell[] = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
	const ZipPart parts[] = {{"xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet/><sheet r:id=\"r7\"/><sheet r:id=\"r8\"/><sheet r:id=\"r1\"/></sheets></workbook>", 0},
	                         {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r9\"/><Relationship Target=\"x.xml\"/><Relationship Id=\"r8\" "
	                          "Target=\"missing.xml\"/><Relationship Id=\"r1\" Target=\"worksheets/a.xml\"/></Relationships>", 0},
	                         {"xl/worksheets/a.xml", cell, 0}};
	g_autoptr(GBytes) bytes = zip_new(parts, G_N_ELEMENTS(parts));
	g_autofree char *found = lines_of_bytes(bytes, "xlsx");
	assert_string_equal(found, "r|1\n");
	g_autoptr(GBytes) bare = zip_new(parts, 1);
	assert_bytes_refused(bare, NULL, DN_ERROR_INPUT, "holds no text");
	const ZipPart other[] = {{"docs/xl/workbook.xml", cell, 0}};
	g_autoptr(GBytes) misplaced = zip_new(other, 1);
	assert_bytes_refused(misplaced, NULL, DN_ERROR_SYNTAX, "has no xl/workbook.xml");
}

static void reads_visible_sheets_in_order(void **state)
{
	(void)state;
	static const char a[] = "<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>";
	static const char b[] = "<worksheet><sheetData><row><c><v>2</v></c></row></sheetData></worksheet>";
	g_autofree char *both = read_workbook(SHEET("r2", "") SHEET("r1", "state=\"visible\""), a, b, "<sst/>");
	assert_string_equal(both, "r|2\nr|1\n");
	g_autofree char *one = read_workbook(SHEET("r2", "state=\"hidden\"") SHEET("r1", ""), a, b, "<sst/>");
	assert_string_equal(one, "r|1\n");
}

static void reads_what_libxlsxwriter_writes(void **state)
{
	(void)state;
	g_autofree char *path = g_build_filename(g_get_tmp_dir(), "dutynet-test.xlsx", NULL);
	lxw_workbook *workbook = workbook_new(path);
	lxw_worksheet *sheet = workbook_add_worksheet(workbook, "任务");
	worksheet_write_string(sheet, 0, 0, "任务", NULL);
	worksheet_write_string(sheet, 0, 1, "牵头单位", NULL);
	worksheet_merge_range(sheet, 1, 0, 2, 0, "修订<商标法>", NULL);
	worksheet_write_string(sheet, 1, 1, "甲部\n乙部", NULL);
	worksheet_write_number(sheet, 2, 1, 7, NULL);
	assert_int_equal(workbook_close(workbook), LXW_NO_ERROR);
	g_autoptr(DnDocument) document = dn_document_new_from_file(path, NULL, NULL);
	g_unlink(path);
	assert_non_null(document);
	g_autofree char *found = lines_dump(document);
	assert_string_equal(found, "r|任务|牵头单位\nr|修订<商标法>|甲部\n乙部\nr|修订<商标法>|7\n");
	gsize n;
	assert_int_equal(dn_document_lines(document, &n)[2].line, 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_cells_of_every_kind),
		cmocka_unit_test(shows_numbers_as_spreadsheets_do),
		cmocka_unit_test(counts_empty_cells_that_have_no_reference),
		cmocka_unit_test(repeats_cells_that_are_merged_downwards),
		cmocka_unit_test(passes_over_places_that_are_none),
		cmocka_unit_test(passes_over_merges_that_are_none),
		cmocka_unit_test(a_merge_that_begins_in_a_missing_row_repeats_nothing),
		cmocka_unit_test(passes_over_relationships_and_sheets_that_lack_a_part),
		cmocka_unit_test(reads_visible_sheets_in_order),
		cmocka_unit_test(reads_what_libxlsxwriter_writes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
