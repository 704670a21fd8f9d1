/* Headers, footers and page numbers go; rows that go on over the end of a page are joined. */
#include "cmocka_setup.h"

#include "support/lines.h"

#include "document/document.h"
#include "document/page_lines.h"

/* Takes the lines. */
static void assert_shown(DnPageLines *lines, const char *expected)
{
	g_autoptr(DnPageLines) owned = lines;
	g_autoptr(DnDocument) document = dn_document_new("p.pdf", "pdf", "");
	dn_page_lines_append(document, owned);
	g_autofree char *found = lines_dump(document);
	assert_string_equal(found, expected);
}

/* One page a string; its lines are parted by line ends. */
static DnPageLines *pages_of(const char *const *pages, guint n)
{
	DnPageLines *lines = dn_page_lines_new();
	for (guint i = 0; i < n; i++) {
		g_auto(GStrv) texts = g_strsplit(pages[i], "\n", -1);
		dn_page_lines_begin_page(lines);
		for (char **text = texts; *text != NULL; text++)
			dn_page_lines_add(lines, &(DnPageLine){.text = *text});
	}
	return lines;
}

static void leaves_out_page_numbers_at_the_edges_only(void **state)
{
	(void)state;
	static const char *const numbers[] = {"13", "— 13 —", "- 13 -", "‐ 13 ‒", "─ 13 ─", "－１３－", "·13·", "~13~", "第 13 页", "13 / 20", "Page 13 of 20", "第13页 共20页"};
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
		g_autofree char *page = g_strdup_printf("甲\n乙\n%s\n丙\n丁\n%s", numbers[i], numbers[i]);
		g_autofree char *expected = g_strdup_printf("l 甲\nl 乙\nl %s\nl 丙\nl 丁\n", numbers[i]);
		const char *const pages[] = {page};
		assert_shown(pages_of(pages, 1), expected);
	}
}

static void keeps_what_only_looks_like_a_page_number(void **state)
{
	(void)state;
	static const char *const texts[] = {"第页", "——", "13 20 30 40 50 60 70 80 90 100", "13.", "2025年"};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autofree char *page = g_strdup_printf("甲\n%s", texts[i]), *expected = g_strdup_printf("l 甲\nl %s\n", texts[i]);
		const char *const pages[] = {page};
		assert_shown(pages_of(pages, 1), expected);
	}
}

static void leaves_out_lines_that_run_over_a_third_of_the_pages(void **state)
{
	(void)state;
	static const char *const three[] = {"计划 1\n甲\n乙\n丙\n丁", "计划 2\n戊\n己\n庚\n辛", "计划 3\n壬\n癸\n子\n丑"};
	assert_shown(pages_of(three, 3), "l 甲\nl 乙\nl 丙\nl 丁\nl 戊\nl 己\nl 庚\nl 辛\nl 壬\nl 癸\nl 子\nl 丑\n");
	assert_shown(pages_of(three, 2), "l 计划 1\nl 甲\nl 乙\nl 丙\nl 丁\nl 计划 2\nl 戊\nl 己\nl 庚\nl 辛\n");
}

static void leaves_out_what_a_browser_prints_around_a_page(void **state)
{
	(void)state;
	static const char *const page[] = {"2025/3/1 10:30 计划\n甲\n乙\n丙\nhttps://example.org/a 1/2"};
	static const char *const other[] = {"3/1/25, 9:05 AM\n甲\n乙\n丙\nfile:///a.html"};
	static const char *const none[] = {"2025/3/1 发布\n甲 10:30\n乙\n丙\nhttps://example.org/a 见附件"};
	static const char *const clock[] = {"10:30 开会\n甲\n乙"};
	assert_shown(pages_of(page, 1), "l 甲\nl 乙\nl 丙\n");
	assert_shown(pages_of(other, 1), "l 甲\nl 乙\nl 丙\n");
	assert_shown(pages_of(none, 1), "l 2025/3/1 发布\nl 甲 10:30\nl 乙\nl 丙\nl https://example.org/a 见附件\n");
	assert_shown(pages_of(clock, 1), "l 10:30 开会\nl 甲\nl 乙\n");
}

static void keeps_digits_that_are_no_running_line(void **state)
{
	(void)state;
	static const char *const pages[] = {"甲\n12 12 12 12 12 12 12 12 12", "乙\n34 34 34 34 34 34 34 34 34", "丙\n56 56 56 56 56 56 56 56 56"};
	assert_shown(pages_of(pages, 3), "l 甲\nl 12 12 12 12 12 12 12 12 12\nl 乙\nl 34 34 34 34 34 34 34 34 34\nl 丙\nl 56 56 56 56 56 56 56 56 56\n");
}

static void joins_a_row_with_what_goes_on_behind_the_page(void **state)
{
	(void)state;
	const char *const first[] = {"推进", "law ", "甲", ""}, *const rest[] = {"工作", "act", "", "乙"}, *const two[] = {"丙", "丁"};
	DnPageLines *lines = dn_page_lines_new();
	dn_page_lines_begin_page(lines);
	dn_page_lines_add_row(lines, first, 4, 1);
	dn_page_lines_begin_page(lines);
	dn_page_lines_add(lines, &(DnPageLine){.text = " \t"});
	dn_page_lines_add(lines, &(DnPageLine){.text = "文"});
	dn_page_lines_extend_row(lines, rest, 4, 1);
	dn_page_lines_extend_row(lines, two, 2, 1);
	dn_page_lines_extend_row(lines, two, 2, 2);
	assert_shown(lines, "r|推进工作|law  act|甲|乙\nl 文\nr|丙|丁\nr|丙|丁\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(leaves_out_page_numbers_at_the_edges_only),
		cmocka_unit_test(keeps_what_only_looks_like_a_page_number),
		cmocka_unit_test(leaves_out_lines_that_run_over_a_third_of_the_pages),
		cmocka_unit_test(leaves_out_what_a_browser_prints_around_a_page),
		cmocka_unit_test(keeps_digits_that_are_no_running_line),
		cmocka_unit_test(joins_a_row_with_what_goes_on_behind_the_page),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
