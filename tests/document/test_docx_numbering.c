/* Lists and styles of DOCX, also those that no writer would write. */
#include "cmocka_setup.h"
#include "support/lines.h"
#include "support/zip.h"

#define WORD "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define RUN(text) "<w:r><w:t>" text "</w:t></w:r>"
#define ITEM(list, level) "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"" list "\"/></w:numPr></w:pPr>" RUN("甲") "</w:p>"
#define STYLED(style) "<w:p><w:pPr><w:pStyle w:val=\"" style "\"/></w:pPr>" RUN("甲") "</w:p>"
#define LEVEL(level, text, more) "<w:lvl w:ilvl=\"" level "\">" more "<w:lvlText w:val=\"" text "\"/></w:lvl>"
#define LIST(id, levels) "<w:abstractNum w:abstractNumId=\"" id "\">" levels "</w:abstractNum>"
#define USE(id, list, more) "<w:num w:numId=\"" id "\"><w:abstractNumId w:val=\"" list "\"/>" more "</w:num>"
#define STYLE(id, more) "<w:style w:type=\"paragraph\" w:styleId=\"" id "\">" more "</w:style>"

static void assert_lines(const char *lists, const char *styles, const char *body, const char *expected)
{
	g_autofree char *document = g_strdup_printf("<w:document " WORD "><w:body>%s</w:body></w:document>", body);
	g_autofree char *numbering = g_strdup_printf("<w:numbering " WORD ">%s</w:numbering>", lists);
	g_autofree char *sheet = g_strdup_printf("<w:styles " WORD ">%s</w:styles>", styles);
	const ZipPart parts[] = {{"word/document.xml", document, 0}, {"word/numbering.xml", numbering, 0}, {"word/styles.xml", sheet, 0}};
	g_autoptr(GBytes) bytes = zip_new(parts, G_N_ELEMENTS(parts));
	g_autofree char *found = lines_of_bytes(bytes, "docx");
	assert_string_equal(found, expected);
}

static void restarts_a_level_only_where_the_list_says(void **state)
{
	(void)state;
	static const char items[] = ITEM("1", "0") ITEM("1", "1") ITEM("1", "2") ITEM("1", "1") ITEM("1", "2") ITEM("1", "0") ITEM("1", "2");
	assert_lines(LIST("1", LEVEL("0", "%1", "") LEVEL("1", "%2", "") LEVEL("2", "%3", "")) USE("1", "1", ""), "", items,
	             "p 1甲\np 1甲\np 1甲\np 2甲\np 1甲\np 2甲\np 1甲\n");
	assert_lines(LIST("1", LEVEL("0", "%1", "") LEVEL("1", "%2", "") LEVEL("2", "%3", "<w:lvlRestart w:val=\"0\"/>")) USE("1", "1", ""), "",
	             items, "p 1甲\np 1甲\np 1甲\np 2甲\np 2甲\np 2甲\np 3甲\n");
	assert_lines(LIST("1", LEVEL("0", "%1", "") LEVEL("1", "%2", "") LEVEL("2", "%3", "<w:lvlRestart w:val=\"1\"/>")) USE("1", "1", ""), "",
	             items, "p 1甲\np 1甲\np 1甲\np 2甲\np 2甲\np 2甲\np 1甲\n");
}

static void shows_all_numbers_of_a_legal_level_as_decimals(void **state)
{
	(void)state;
	assert_lines(LIST("1", LEVEL("0", "%1", "<w:numFmt w:val=\"upperRoman\"/>") LEVEL("1", "%1.%2", "<w:isLgl/>")) USE("1", "1", ""), "",
	             ITEM("1", "0") ITEM("1", "1"), "p I甲\np 1.1甲\n");
}

static void follows_a_list_that_points_at_another_by_its_style(void **state)
{
	(void)state;
	static const char pointing[] = LIST("1", "<w:numStyleLink w:val=\"公文\"/>") LIST("2", "<w:styleLink w:val=\"公文\"/>" LEVEL("0", "（%1）", ""))
		LIST("3", "<w:numStyleLink w:val=\"无\"/>" LEVEL("0", "%1、", "")) USE("1", "1", "") USE("3", "3", "") USE("4", "9", "");
	assert_lines(pointing, "", ITEM("1", "0") ITEM("1", "0"), "p （1）甲\np （2）甲\n");
	assert_lines(pointing, "", ITEM("3", "0") ITEM("4", "0"), "p 1、甲\np 甲\n");
}

static void bounds_levels_and_numbers(void **state)
{
	(void)state;
	static const char lists[] = LIST("1", LEVEL("0", "%1", "<w:start w:val=\"99999999999\"/>") LEVEL("1", "%2", "<w:start w:val=\"-5\"/>")
	                                          LEVEL("9", "%1!", "") LEVEL("-1", "%1?", "")) USE("1", "1", "");
	assert_lines(lists, "", ITEM("1", "0") ITEM("1", "1") ITEM("1", "77") ITEM("1", "-3"), "p 1000000甲\np 0甲\np 甲\np 1000001甲\n");
	assert_lines(LIST("1", LEVEL("0", "%1", "<w:lvlRestart w:val=\"99\"/>")) USE("1", "1", "<w:lvlOverride w:ilvl=\"12\"><w:startOverride w:val=\"4\"/>"
	                                                                           "</w:lvlOverride><w:startOverride w:val=\"7\"/>"),
	             "", ITEM("1", "0"), "p 1甲\n");
}

static void prints_percent_signs_that_name_no_level(void **state)
{
	(void)state;
	assert_lines(LIST("1", LEVEL("0", "100% %0 %x %1%", "")) USE("1", "1", ""), "", ITEM("1", "0"), "p 100% %0 %x 1%甲\n");
	assert_lines(LIST("1", "<w:lvl w:ilvl=\"0\"/>") USE("1", "1", ""), "", ITEM("1", "0"), "p 甲\n");
}

static void takes_lists_uses_and_styles_without_a_name(void **state)
{
	(void)state;
	assert_lines("<w:abstractNum>" LEVEL("0", "%1.", "") "</w:abstractNum><w:num><w:abstractNumId w:val=\"\"/></w:num>",
	             "<w:style w:type=\"paragraph\" w:default=\"1\"><w:name/></w:style>", ITEM("", "0"), "p 1.甲\n");
}

static void takes_what_a_style_is_based_on(void **state)
{
	(void)state;
	static const char lists[] = LIST("1", LEVEL("0", "%1.", "") LEVEL("1", "%1.%2", "")) USE("1", "1", "");
	static const char styles[] = STYLE("base", "<w:pPr><w:outlineLvl w:val=\"2\"/><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>")
		STYLE("own", "<w:basedOn w:val=\"base\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr>");
	assert_lines(lists, styles, STYLED("base") STYLED("own") STYLED("none"), "h3 1.1甲\nh1 1.2甲\np 甲\n");
}

static void does_not_go_round_in_styles_that_are_based_on_each_other(void **state)
{
	(void)state;
	assert_lines("", STYLE("a", "<w:basedOn w:val=\"b\"/>") STYLE("b", "<w:basedOn w:val=\"a\"/><w:name w:val=\"Title\"/>"), STYLED("a") STYLED("b"),
	             "p 甲\np 甲\n");
}

static void gives_the_default_style_to_paragraphs_without_one(void **state)
{
	(void)state;
	static const char heading[] = "<w:pPr><w:outlineLvl w:val=\"1\"/></w:pPr>";
	g_autofree char *styles = g_strdup_printf("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"x\"/><w:style w:type=\"paragraph\" "
	                                          "w:default=\"1\" w:styleId=\"y\">%s</w:style><w:style w:type=\"character\" w:default=\"1\" "
	                                          "w:styleId=\"z\"/><w:style w:type=\"paragraph\" w:default=\"0\" w:styleId=\"w\"/>",
	                                          heading);
	assert_lines("", styles, "<w:p>" RUN("甲") "</w:p>" STYLED("x"), "h2 甲\np 甲\n");
	assert_lines("", STYLE("deep", "<w:pPr><w:outlineLvl w:val=\"99\"/></w:pPr>") STYLE("high", "<w:pPr><w:outlineLvl w:val=\"-4\"/></w:pPr>"),
	             STYLED("deep") STYLED("high"), "p 甲\nh1 甲\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(restarts_a_level_only_where_the_list_says),
		cmocka_unit_test(shows_all_numbers_of_a_legal_level_as_decimals),
		cmocka_unit_test(follows_a_list_that_points_at_another_by_its_style),
		cmocka_unit_test(bounds_levels_and_numbers),
		cmocka_unit_test(prints_percent_signs_that_name_no_level),
		cmocka_unit_test(takes_lists_uses_and_styles_without_a_name),
		cmocka_unit_test(takes_what_a_style_is_based_on),
		cmocka_unit_test(does_not_go_round_in_styles_that_are_based_on_each_other),
		cmocka_unit_test(gives_the_default_style_to_paragraphs_without_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
