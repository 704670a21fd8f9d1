/* OFD: text where it is drawn, whatever the order and the numbers in the file. */
#include "cmocka_setup.h"
#include "support/lines.h"
#include "support/zip.h"

#define OFD "xmlns:ofd=\"http://www.ofdspec.org/2016\""
#define ROOT "<ofd:OFD " OFD "><ofd:DocBody><ofd:DocInfo><ofd:Title>题</ofd:Title></ofd:DocInfo><ofd:DocRoot> Doc_0/Document.xml\n</ofd:DocRoot></ofd:DocBody></ofd:OFD>"
#define DOCUMENT "<ofd:Document " OFD "><ofd:Pages><ofd:Page BaseLoc=\"Pages/0.xml\"/></ofd:Pages></ofd:Document>"
#define TEXT(place, more, text) "<ofd:TextObject Boundary=\"" place "\" Size=\"10\"" more "><ofd:TextCode X=\"0\" Y=\"0\">" text "</ofd:TextCode></ofd:TextObject>"
#define CODE(deltas, text) "<ofd:TextCode X=\"0\" Y=\"0\" DeltaX=\"" deltas "\">" text "</ofd:TextCode>"

static GBytes *make_ofd(const char *root, const char *document, const char *objects)
{
	g_autofree char *page = g_strdup_printf("<ofd:Page " OFD "><ofd:Content><ofd:Layer>%s</ofd:Layer></ofd:Content></ofd:Page>", objects);
	const ZipPart parts[] = {{"OFD.xml", root, 0}, {"Doc_0/Document.xml", document, 0}, {"Doc_0/Pages/0.xml", page, 0}};
	return zip_new(parts, G_N_ELEMENTS(parts));
}

static void assert_lines(const char *objects, const char *expected)
{
	g_autoptr(GBytes) bytes = make_ofd(ROOT, DOCUMENT, objects);
	g_autofree char *found = lines_of_bytes(bytes, "ofd");
	assert_string_equal(found, expected);
}

static void puts_pieces_in_the_order_in_which_they_are_read(void **state)
{
	(void)state;
	assert_lines(TEXT("10 50 100 10", "", "丙") TEXT("20 20 100 10", "", "乙") TEXT("10 20 100 10", "", "甲"), "l 甲乙\nl 丙\n");
	assert_lines(TEXT("10 20 100 10", "", "甲") TEXT("10 24 100 10", "", "乙") TEXT("10 26 100 10", "", "丙"), "l 甲乙\nl 丙\n");
}

static void parts_words_by_the_gaps_between_them(void **state)
{
	(void)state;
	assert_lines(TEXT("10 20 100 10", "", "甲") TEXT("45 20 100 10", "", "乙"), "l 甲 乙\n");
	assert_lines(TEXT("10 20 100 10", "", "a") TEXT("24 20 100 10", "", "b") TEXT("35 20 100 10", "", "c"), "l a bc\n");
	assert_lines(TEXT("10 20 100 10", "", "甲") TEXT("24 20 100 10", "", "b"), "l 甲b\n");
}

static void follows_the_stated_advances_of_glyphs(void **state)
{
	(void)state;
	static const struct {
		const char *deltas, *expected;
	} cases[] = {{"g 2 10", "l 甲乙丙丁\n"}, {"10 10", "l 甲乙丙丁\n"}, {"1 1", "l 甲乙丙 丁\n"},  {"g 2", "l 甲乙丙 丁\n"},
	             {"g x", "l 甲乙丙 丁\n"}, {"x", "l 甲乙丙 丁\n"},     {"10 10 ", "l 甲乙丙丁\n"}, {"nan inf g 9 1e999", "l 甲乙丙 丁\n"}};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *objects = g_strdup_printf("<ofd:TextObject Boundary=\"10 20 100 10\" Size=\"10\">" CODE("%s", "甲乙丙") "</ofd:TextObject>"
		                                           TEXT("40 20 100 10", "", "丁"), cases[i].deltas);
		assert_lines(objects, cases[i].expected);
	}
}

static void scales_and_moves_by_the_matrix(void **state)
{
	(void)state;
	assert_lines(TEXT("10 20 100 10", " CTM=\"1 0 0 1 100 0\"", "乙") TEXT("90 20 100 10", "", "甲"), "l 甲乙\n");
	assert_lines(TEXT("10 20 100 10", " CTM=\"1 0 0\"", "甲") TEXT("20 20 100 10", "", "乙"), "l 甲乙\n");
}

static void leaves_out_what_is_not_seen(void **state)
{
	(void)state;
	assert_lines(TEXT("10 20 100 10", " Visible=\"false\"", "甲") TEXT("20 20 100 10", " Visible=\"true\"", "乙") TEXT("30 20 100 10", "", ""),
	             "l 乙\n");
	assert_lines("<ofd:TextObject Boundary=\"0 0 9 9\"><ofd:Actions><ofd:TextCode>甲</ofd:TextCode></ofd:Actions><ofd:Clips>"
	             "<ofd:TextCode>乙</ofd:TextCode></ofd:Clips><ofd:TextCode>丙</ofd:TextCode></ofd:TextObject>",
	             "l 丙\n");
}

static void leaves_out_text_outside_any_object(void **state)
{
	(void)state;
	assert_lines("<ofd:TextCode X=\"1\" Y=\"1\">甲</ofd:TextCode>" TEXT("10 20 100 10", "", "乙\n丙"), "l 乙 丙\n");
}

static void refuses_a_file_whose_parts_are_missing(void **state)
{
	(void)state;
	static const struct {
		const char *root, *document, *message;
	} cases[] = {{"<ofd:OFD " OFD "><ofd:DocRoot>Doc_1/Document.xml</ofd:DocRoot></ofd:OFD>", DOCUMENT, "has no Doc_1/Document.xml"},
	             {ROOT, "<ofd:Document " OFD "><ofd:Page BaseLoc=\"Pages/9.xml\"/></ofd:Document>", "has no Doc_0/Pages/9.xml"}};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) bytes = make_ofd(cases[i].root, cases[i].document, "");
		assert_bytes_refused(bytes, NULL, DN_ERROR_SYNTAX, cases[i].message);
	}
}

static void reads_nothing_from_pages_without_a_place(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_ofd(ROOT, "<ofd:Document " OFD "><ofd:Page/></ofd:Document>", TEXT("1 1 9 9", "", "甲"));
	assert_bytes_refused(bytes, NULL, DN_ERROR_INPUT, "holds no text");
}

static void bounds_the_number_of_pages(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_ofd(ROOT, "<ofd:Document " OFD "><ofd:Page BaseLoc=\"Pages/0.xml\"/><ofd:Page BaseLoc=\"Pages/0.xml\"/></ofd:Document>", "");
	assert_bytes_refused(bytes, &(DnReadLimits){.max_pages = 1}, DN_ERROR_LIMIT, "limit of 1 pages");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(puts_pieces_in_the_order_in_which_they_are_read),
		cmocka_unit_test(parts_words_by_the_gaps_between_them),
		cmocka_unit_test(follows_the_stated_advances_of_glyphs),
		cmocka_unit_test(scales_and_moves_by_the_matrix),
		cmocka_unit_test(leaves_out_what_is_not_seen),
		cmocka_unit_test(leaves_out_text_outside_any_object),
		cmocka_unit_test(refuses_a_file_whose_parts_are_missing),
		cmocka_unit_test(reads_nothing_from_pages_without_a_place),
		cmocka_unit_test(bounds_the_number_of_pages),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
