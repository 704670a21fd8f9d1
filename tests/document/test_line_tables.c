/* Tables of which a copy left one cell a paragraph, in formats that have paragraphs. */
#include "cmocka_setup.h"

#include <string.h>

#include "support/lines.h"

static void assert_lines(const char *text, const char *name, const char *expected)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, name, NULL, &error);
	if (document == NULL)
		fail_msg("%s", error->message);
	g_autofree char *found = lines_dump(document);
	assert_string_equal(found, expected);
}

static const char rows[] = "r|序号|任务|牵头单位\nr|1|修建学校|市教育局\nr|2|巡查河道|市水务局\n";

static void cells_may_be_paragraphs_of_markdown(void **state)
{
	(void)state;
	g_autofree char *expected = g_strconcat("h1 方案\nh1 附件\np 正文。\n", rows, NULL);
	assert_lines("# 方案\n# 附件\n\n正文。\n\n序号\n\n任务\n\n牵头单位\n\n1\n\n修建学校\n\n市教育局\n\n2\n\n巡查河道\n\n市水务局\n", "a.md", expected);
	assert_lines("# 方案\n# 附件\n\n正文。\n\n序号\n任务\n牵头单位\n1\n修建学校\n市教育局\n2\n巡查河道\n市水务局\n", "a.md", expected);
}

static void cells_may_be_paragraphs_of_a_page(void **state)
{
	(void)state;
	assert_lines("<html><body><p>序号</p><p>任务</p><p>牵头单位</p><p>1</p><p>修建学校</p><p>市教育局</p><p>2</p><p>巡查河道</p><p>市水务局</p></body></html>", "a.html", rows);
}

static void tabs_may_part_cells_in_markdown(void **state)
{
	(void)state;
	assert_lines("# 方案\n# 附件\n\n任务\t牵头单位\t时限\n一、建设\n修建学校\t市教育局\t六月\n", "a.md",
	             "h1 方案\nh1 附件\nr|任务|牵头单位|时限\nr|一、建设\nr|修建学校|市教育局|六月\n");
}

static void headings_and_rows_end_a_table(void **state)
{
	(void)state;
	assert_lines("# 方案\n\n序号\n\n任务\n\n牵头单位\n\n# 附件\n\n1\n\n修建学校\n\n市教育局\n", "a.md",
	             "h1 方案\np 序号\np 任务\np 牵头单位\nh1 附件\np 1\np 修建学校\np 市教育局\n");
	assert_lines("# 方案\n# 附件\n\n|甲|乙|\n|--|--|\n|丙|丁|\n\n序号\n\n任务\n\n牵头单位\n\n1\n\n修建学校\n\n市教育局\n\n2\n\n巡查河道\n\n市水务局\n\n|戊|己|\n|--|--|\n|庚|辛|\n", "a.md",
	             "h1 方案\nh1 附件\nr|甲|乙\nr|丙|丁\nr|序号|任务|牵头单位\nr|1|修建学校|市教育局\nr|2|巡查河道|市水务局\nr|戊|己\nr|庚|辛\n");
}

static void each_table_has_a_number_of_its_own(void **state)
{
	(void)state;
	static const char text[] = "# 方案\n# 附件\n\n|甲|乙|\n|--|--|\n|丙|丁|\n\n序号\n任务\n牵头单位\n1\n修建学校\n市教育局\n2\n巡查河道\n市水务局\n\n|戊|己|\n|--|--|\n|庚|辛|\n";
	g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "a.md", NULL, NULL);
	g_autoptr(GHashTable) ended = g_hash_table_new(NULL, NULL);
	gsize n;
	guint last = 0;
	const DnLine *lines = dn_document_lines(document, &n);
	for (gsize i = 0; i < n; i++) {
		if (lines[i].kind != DN_LINE_ROW || lines[i].table == last)
			continue;
		assert_true(g_hash_table_add(ended, GUINT_TO_POINTER(lines[i].table)));
		last = lines[i].table;
	}
	assert_int_equal(g_hash_table_size(ended), 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(cells_may_be_paragraphs_of_markdown),
		cmocka_unit_test(cells_may_be_paragraphs_of_a_page),
		cmocka_unit_test(tabs_may_part_cells_in_markdown),
		cmocka_unit_test(headings_and_rows_end_a_table),
		cmocka_unit_test(each_table_has_a_number_of_its_own),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
