/* Plain text: lines, pages and offsets. */
#include "cmocka_setup.h"

#include <string.h>

#include <dutynet/document.h>

#include "support/lines.h"

static DnDocument *read_text(const char *text)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	DnDocument *document = dn_document_new_from_bytes(bytes, "plan.txt", NULL, NULL);
	assert_non_null(document);
	return document;
}

typedef struct {
	const char *text;
	guint line, page;
} Expected;

/* Every line must also stand in the document's text at its offset. */
static void assert_lines(const DnDocument *document, const Expected *expected, gsize n_expected)
{
	gsize n;
	const DnLine *lines = dn_document_lines(document, &n);
	assert_int_equal(n, n_expected);
	for (gsize i = 0; i < n; i++) {
		assert_string_equal(lines[i].text, expected[i].text);
		assert_int_equal(lines[i].length, strlen(expected[i].text));
		assert_int_equal(lines[i].line, expected[i].line);
		assert_int_equal(lines[i].page, expected[i].page);
		assert_int_equal(lines[i].kind, DN_LINE_PHYSICAL);
		assert_memory_equal(dn_document_text(document) + lines[i].offset, lines[i].text, lines[i].length);
	}
}

static void splits_at_every_kind_of_line_end(void **state)
{
	(void)state;
	g_autoptr(DnDocument) document = read_text("一\n二\r\n三\r\r\n四");
	const Expected expected[] = {{"一", 1, 0}, {"二", 2, 0}, {"三", 3, 0}, {"", 4, 0}, {"四", 5, 0}};
	assert_lines(document, expected, G_N_ELEMENTS(expected));
}

static void counts_pages_by_form_feeds(void **state)
{
	(void)state;
	g_autoptr(DnDocument) document = read_text("一\n\f二\n三\f四\n\f");
	const Expected expected[] = {{"一", 1, 1}, {"二", 2, 2}, {"三", 3, 2}, {"四", 3, 3}};
	assert_lines(document, expected, G_N_ELEMENTS(expected));
}

static void passes_over_front_matter_and_takes_its_title(void **state)
{
	(void)state;
	g_autoptr(DnDocument) document = read_text("---\nsource: http://a.cn\ntitle: 计划\n---\n\n一");
	const Expected expected[] = {{"", 5, 0}, {"一", 6, 0}};
	assert_lines(document, expected, G_N_ELEMENTS(expected));
	assert_string_equal(dn_document_title(document), "计划");
	g_autoptr(DnDocument) only = read_text("---\r\ntitle: 计划\r\n---");
	assert_lines(only, NULL, 0);
	g_autoptr(DnDocument) marked = read_text("\xEF\xBB\xBF---\r\ntags:\r\n  - 甲\r\n...\r\n一");
	const Expected after_mark[] = {{"一", 5, 0}};
	assert_lines(marked, after_mark, G_N_ELEMENTS(after_mark));
}

static void keeps_what_stands_between_two_rules_of_dashes(void **state)
{
	(void)state;
	g_autoptr(DnDocument) document = read_text("---\n重点任务：一\n---\n二");
	const Expected expected[] = {{"---", 1, 0}, {"重点任务：一", 2, 0}, {"---", 3, 0}, {"二", 4, 0}};
	assert_lines(document, expected, G_N_ELEMENTS(expected));
	g_autoptr(DnDocument) open = read_text("---\ntitle: 一");
	const Expected open_lines[] = {{"---", 1, 0}, {"title: 一", 2, 0}};
	assert_lines(open, open_lines, G_N_ELEMENTS(open_lines));
}

static void keeps_spaces_and_offsets_into_the_file(void **state)
{
	(void)state;
	g_autoptr(DnDocument) document = read_text("\xEF\xBB\xBF 一 \n二");
	const Expected expected[] = {{" 一 ", 1, 0}, {"二", 2, 0}};
	assert_lines(document, expected, G_N_ELEMENTS(expected));
	gsize n;
	assert_int_equal(dn_document_lines(document, &n)[0].offset, 3);
	assert_int_equal(dn_document_text_length(document), 12);
}

static void reads_the_2025_plan_line_by_line(void **state)
{
	(void)state;
	g_autoptr(DnDocument) document = dn_document_new_from_file(TEST_SOURCE_ROOT "/data/plan-2025.txt", NULL, NULL);
	assert_non_null(document);
	gsize n;
	const DnLine *lines = dn_document_lines(document, &n);
	g_auto(GStrv) expected = g_strsplit(dn_document_text(document), "\n", -1);
	for (gsize i = 0; i < n; i++) {
		assert_string_equal(lines[i].text, expected[i]);
		assert_int_equal(lines[i].line, i + 1);
	}
	assert_int_equal(n + 1, g_strv_length(expected));
}

static void assert_dump(const char *text, const char *expected)
{
	g_autoptr(DnDocument) document = read_text(text);
	g_autofree char *found = lines_dump(document);
	assert_string_equal(found, expected);
}

static void reads_lines_of_tabs_below_a_header_as_a_table(void **state)
{
	(void)state;
	assert_dump("分工表\n序号\t任务\t牵头单位\n1\t甲事\t甲部\n2\t乙事\t乙部、\n说明\n",
	            "l 分工表\nr|序号|任务|牵头单位\nr|1|甲事|甲部\nr|2|乙事|乙部、\n说明\n");
}

static void reads_drawn_tables(void **state)
{
	(void)state;
	assert_dump("| 任务 | 牵头单位 |\n+------+----------+\n| 甲事 | 甲部     |\n| 乙事 |          |\n",
	            "r|任务|牵头单位\nr|甲事|甲部\nr|乙事|\n");
	assert_dump("┌────┬────┐\n│任务│牵头单位│\n├────┼────┤\n│建立机│甲部      │\n│制    │乙部      │\n├────┼────┤\n│丙事  │丙部 │\n└────┴────┘\n完\n",
	            "r|任务|牵头单位\nr|建立机制|甲部\n乙部\nr|丙事|丙部\nl 完\n");
}

static void reads_a_table_that_a_copy_left_one_cell_a_line(void **state)
{
	(void)state;
	assert_dump("分工表。\n序号\n任务\n单位\n1\n甲\n乙部\n2\n\n丙\n丁部\n\n其他\n", "l 分工表。\nr|序号|任务|单位\nr|1|甲|乙部\nr|2|丙|丁部\nl 其他\n");
	assert_dump("No\nTask\nLead\nPartner\n1\na\nb\nc\n2.\nd\ne\nf", "r|No|Task|Lead|Partner\nr|1|a|b|c\nr|2.|d|e|f\n");
}

/* An empty or broken cell, a number among the cells, text that follows at once: each could be read in two ways. */
static void takes_no_lines_for_cells_where_that_is_doubtful(void **state)
{
	(void)state;
	static const char *const texts[] = {"序号\n任务\n单位\n1\n甲\n乙部\n2\n丙\n3\n丁\n戊部\n", "序号\n任务\n单位\n1\n2\n乙部\n2\n丙\n丁部\n", "序号\n任务\n单位\n1\n甲\n乙部\n2\n丙\n丁部\n其他\n",
	                                    "序号\n任务\n单位\n1\n甲\n乙部\n2\n丙\n", "序号\n任务\n单位\n1\n甲\n乙部\n", "一。\n二\n三\n1\n甲\n乙\n2\n丙\n丁\n"};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(GBytes) bytes = g_bytes_new(texts[i], strlen(texts[i]));
		g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "plan.txt", NULL, NULL);
		gsize n;
		const DnLine *lines = dn_document_lines(document, &n);
		for (gsize k = 0; k < n; k++)
			assert_int_not_equal(lines[k].kind, DN_LINE_ROW);
	}
}

static void makes_no_table_of_text_with_tabs_and_bars(void **state)
{
	(void)state;
	assert_dump("1.\t甲事\t（甲部负责）\n2.\t乙事\t（乙部负责）\n", "l 1.\t甲事\t（甲部负责）\nl 2.\t乙事\t（乙部负责）\n");
	assert_dump("甲\t乙\n丙\t丁\n", "l 甲\t乙\nl 丙\t丁\n");
	assert_dump("甲 | 乙\n|丙\n----\n", "l 甲 | 乙\nl |丙\nl ----\n");
	assert_dump("序号\t任务\t牵头单位\n1\t甲事\n", "l 序号\t任务\t牵头单位\nl 1\t甲事\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(splits_at_every_kind_of_line_end),
		cmocka_unit_test(counts_pages_by_form_feeds),
		cmocka_unit_test(passes_over_front_matter_and_takes_its_title),
		cmocka_unit_test(keeps_what_stands_between_two_rules_of_dashes),
		cmocka_unit_test(keeps_spaces_and_offsets_into_the_file),
		cmocka_unit_test(reads_lines_of_tabs_below_a_header_as_a_table),
		cmocka_unit_test(reads_drawn_tables),
		cmocka_unit_test(reads_a_table_that_a_copy_left_one_cell_a_line),
		cmocka_unit_test(takes_no_lines_for_cells_where_that_is_doubtful),
		cmocka_unit_test(makes_no_table_of_text_with_tabs_and_bars),
		cmocka_unit_test(reads_the_2025_plan_line_by_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
