/* DOCX: what a reader sees of paragraphs, lists, tables and notes, and nothing of what is deleted or hidden. */
#include "cmocka_setup.h"
#include "support/lines.h"
#include "support/zip.h"

#define WORD "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define ITEM(list, level, text)                                                                                        \
	"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" list "\"/></w:numPr></w:pPr><w:r><w:t>" text  \
	"</w:t></w:r></w:p>"
#define LEVEL(level, start, format, text)                                                                              \
	"<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"" start "\"/><w:numFmt w:val=\"" format "\"/><w:lvlText w:val=\"" text       \
	"\"/></w:lvl>"
#define CELL(properties, text) "<w:tc><w:tcPr>" properties "</w:tcPr>" P(text) "</w:tc>"

static const char numbering[] = "<w:numbering " WORD "><w:abstractNum w:abstractNumId=\"1\">" LEVEL("0", "1", "upperRoman", "%1.")
	LEVEL("1", "3", "decimal", "%1.%2") "</w:abstractNum><w:abstractNum w:abstractNumId=\"2\">" LEVEL("0", "1", "bullet", "●")
	"</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"2\"/>"
	"</w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"
	"</w:lvlOverride></w:num></w:numbering>";

static void assert_lines(const char *body, const char *expected)
{
	g_autofree char *document = g_strdup_printf("<w:document " WORD "><w:body>%s</w:body></w:document>", body);
	const ZipPart parts[] = {{"word/document.xml", document, 0}, {"word/numbering.xml", numbering, 0}};
	g_autoptr(GBytes) bytes = zip_new(parts, G_N_ELEMENTS(parts));
	g_autofree char *found = lines_of_bytes(bytes, "docx");
	assert_string_equal(found, expected);
}

static void reads_paragraphs_and_their_breaks(void **state)
{
	(void)state;
	assert_lines(P("甲") P("") "<w:p><w:r><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:tab/><w:t>丁</w:t></w:r></w:p>", "p 甲\nl 乙\nl 丙\t丁\n");
	assert_lines("<w:p><w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr><w:r><w:t>一、甲</w:t></w:r></w:p>" P("乙"), "h2 一、甲\np 乙\n");
}

static void tells_breaks_of_lines_from_those_of_pages(void **state)
{
	(void)state;
	assert_lines("<w:p><w:r><w:t>甲</w:t><w:br w:type=\"page\"/><w:t>乙</w:t><w:br w:type=\"textWrapping\"/><w:t>丙</w:t><w:cr/><w:t>丁</w:t>"
	             "<w:softHyphen/></w:r></w:p>",
	             "l 甲乙\nl 丙\nl 丁\n");
	assert_lines("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:br/><w:tab/><w:t>甲</w:t></w:r><w:r><w:t>乙</w:t><w:footnoteReference/></w:r></w:p>", "p 乙\n");
}

static void takes_a_switch_for_on_unless_it_says_no(void **state)
{
	(void)state;
	static const struct {
		const char *value, *expected;
	} cases[] = {{"0", "p 甲乙\n"}, {"false", "p 甲乙\n"}, {"off", "p 甲乙\n"}, {"1", "p 甲\n"}, {"true", "p 甲\n"}, {"on", "p 甲\n"}};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *body = g_strdup_printf("<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:strike w:val=\"%s\"/></w:rPr><w:t>乙</w:t></w:r></w:p>",
		                                        cases[i].value);
		assert_lines(body, cases[i].expected);
	}
}

static void keeps_to_the_properties_that_stand_first_and_are_current(void **state)
{
	(void)state;
	assert_lines("<w:p><w:pPr><w:numPr><w:numId w:val=\"2\"/><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"-3\"/><w:pPrChange><w:pPr>"
	             "<w:outlineLvl w:val=\"4\"/></w:pPr></w:pPrChange><w:pStyle w:val=\"a\"/><w:pStyle w:val=\"b\"/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>",
	             "h1 甲\n");
}

static void reads_tables_that_no_writer_would_write(void **state)
{
	(void)state;
	assert_lines("<w:tbl><w:del><w:r/></w:del><w:tr><w:tc>" P("甲") "</w:tc><w:tc><w:ins/>" "<w:del>" P("乙") "</w:del>" P("丙") "</w:tc></w:tr></w:tbl>", "r|甲|丙\n");
	assert_lines("<w:tbl><w:tr>" CELL("<w:gridSpan w:val=\"-2\"/><w:vAlign/>", "甲") CELL("<w:vMerge/>", "乙") "</w:tr><w:tr><w:trPr><x><w:del/></x></w:trPr>" CELL("<w:gridSpan w:val=\"0\"/>", "丙")
	             CELL("", "丁") "</w:tr></w:tbl>",
	             "r|甲|\nr|丙|丁\n");
	assert_lines("<w:tbl><w:tr><w:tc/></w:tr><w:tr><w:tc>" P("甲") "</w:tc></w:tr><w:tr/></w:tbl><w:del>" P("乙") "</w:del>", "l 甲\n");
	assert_lines("<w:tbl><w:tr>" CELL("", "甲") "<w:tc><w:tbl><w:tr>" CELL("", "乙") CELL("", "") "</w:tr></w:tbl></w:tc></w:tr></w:tbl>", "r|甲|乙\n");
}

static void refuses_a_file_without_its_main_part(void **state)
{
	(void)state;
	const ZipPart parts[] = {{"old/word/document.xml", "<d/>", 0}};
	g_autoptr(GBytes) bytes = zip_new(parts, 1);
	assert_bytes_refused(bytes, NULL, DN_ERROR_SYNTAX, "has no word/document.xml");
}

static void leaves_out_deleted_hidden_and_struck_text(void **state)
{
	(void)state;
	assert_lines("<w:p><w:r><w:t>甲</w:t></w:r><w:del><w:r><w:delText>乙</w:delText></w:r></w:del><w:ins><w:r><w:t>丙</w:t></w:r></w:ins>"
	             "<w:r><w:rPr><w:vanish/></w:rPr><w:t>丁</w:t></w:r><w:r><w:rPr><w:strike w:val=\"0\"/></w:rPr><w:t>戊</w:t></w:r>"
	             "<w:r><w:rPr><w:dstrike/></w:rPr><w:t>己</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>",
	             "p 甲丙戊\n");
}

static void leaves_out_deleted_rows_and_joins_paragraphs_whose_end_was_deleted(void **state)
{
	(void)state;
	assert_lines("<w:tbl><w:tr>" CELL("", "甲") CELL("", "乙") "</w:tr><w:tr><w:trPr><w:del w:id=\"1\"/></w:trPr>" CELL("", "丙") CELL("", "丁")
	             "</w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>" CELL("", "戊") CELL("", "己") "</w:tr></w:tbl>",
	             "r|甲|乙\nr|戊|己\n");
	assert_lines("<w:p><w:pPr><w:rPr><w:b/><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>" P("乙") P("丙"), "p 甲乙\np 丙\n");
	assert_lines("<w:p><w:moveFrom><w:r><w:t>甲</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>乙</w:t></w:r></w:moveTo></w:p>", "p 乙\n");
}

static void reads_text_boxes_once_and_looks_through_what_only_wraps(void **state)
{
	(void)state;
	assert_lines("<w:p><w:r><mc:AlternateContent xmlns:mc=\"m\"><mc:Choice><w:txbxContent>" P("甲") "</w:txbxContent></mc:Choice><mc:Fallback>"
	             "<w:txbxContent>" P("甲") "</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>",
	             "p 甲\n");
	assert_lines("<w:sdt><w:sdtContent>" P("乙") "</w:sdtContent></w:sdt><w:p><w:hyperlink><w:r><w:t>丙</w:t></w:r></w:hyperlink><w:smartTag>"
	             "<w:r><w:t>丁</w:t><w:noBreakHyphen/><w:t>戊</w:t></w:r></w:smartTag></w:p>",
	             "p 乙\np 丙丁-戊\n");
}

static void counts_lists_as_they_are_printed(void **state)
{
	(void)state;
	assert_lines(ITEM("1", "0", "A") ITEM("1", "1", "B") ITEM("1", "1", "丙") ITEM("1", "0", "D") ITEM("1", "1", "E"),
	             "p I. A\np I.3 B\np I.4丙\np II. D\np II.3 E\n");
	assert_lines(ITEM("1", "0", "A") ITEM("2", "0", "B") ITEM("3", "0", "C") ITEM("3", "0", "D") ITEM("9", "0", "E"),
	             "p I. A\np B\np I. C\np II. D\np E\n");
}

static void reads_tables_with_merged_cells(void **state)
{
	(void)state;
	assert_lines("<w:tbl><w:tr>" CELL("", "任务") CELL("<w:gridSpan w:val=\"2\"/>", "单位") "</w:tr><w:tr>" CELL(
			     "<w:vMerge w:val=\"restart\"/>", "甲") CELL("", "乙") CELL("", "丙") "</w:tr><w:tr>" CELL("<w:vMerge/>", "")
	             CELL("", "丁") CELL("", "戊") "</w:tr></w:tbl>" P("己"),
	             "r|任务|单位|\nr|甲|乙|丙\nr|甲|丁|戊\np 己\n");
	assert_lines("<w:tbl><w:tr><w:tc>" P("甲") P("乙") "</w:tc></w:tr></w:tbl>", "l 甲\nl 乙\n");
	assert_lines("<w:tbl><w:tr><w:tc>" P("甲") P("乙") "</w:tc><w:tc><w:tbl><w:tr><w:tc>" P("丙") "</w:tc></w:tr></w:tbl>" P("丁")
	             "</w:tc></w:tr></w:tbl>",
	             "r|甲\n乙|丙\n丁\n");
}

static void puts_footnotes_behind_the_text(void **state)
{
	(void)state;
	static const char document[] = "<w:document " WORD "><w:body><w:p><w:r><w:t>甲部</w:t><w:footnoteReference w:id=\"2\"/></w:r></w:p>"
	                               "</w:body></w:document>";
	static const char notes[] = "<w:footnotes " WORD "><w:footnote w:type=\"separator\" w:id=\"0\">" P("线") "</w:footnote>"
	                            "<w:footnote w:id=\"2\">" P("排第一位的牵头") "</w:footnote></w:footnotes>";
	const ZipPart parts[] = {{"word/document.xml", document, 0}, {"word/footnotes.xml", notes, 0}};
	g_autoptr(GBytes) bytes = zip_new(parts, G_N_ELEMENTS(parts));
	g_autofree char *found = lines_of_bytes(bytes, "docx");
	assert_string_equal(found, "p 甲部[^2]\np [^2]: 排第一位的牵头\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_paragraphs_and_their_breaks),
		cmocka_unit_test(tells_breaks_of_lines_from_those_of_pages),
		cmocka_unit_test(takes_a_switch_for_on_unless_it_says_no),
		cmocka_unit_test(keeps_to_the_properties_that_stand_first_and_are_current),
		cmocka_unit_test(reads_tables_that_no_writer_would_write),
		cmocka_unit_test(refuses_a_file_without_its_main_part),
		cmocka_unit_test(leaves_out_deleted_hidden_and_struck_text),
		cmocka_unit_test(leaves_out_deleted_rows_and_joins_paragraphs_whose_end_was_deleted),
		cmocka_unit_test(reads_text_boxes_once_and_looks_through_what_only_wraps),
		cmocka_unit_test(counts_lists_as_they_are_printed),
		cmocka_unit_test(reads_tables_with_merged_cells),
		cmocka_unit_test(puts_footnotes_behind_the_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
