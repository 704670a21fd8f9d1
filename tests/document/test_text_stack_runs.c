/* Tables that a copy left one cell a line, where the names tell the rows. */
#include "cmocka_setup.h"
#include "support/lines.h"

#define HEADER "任务\n内容\n牵头单位\n配合单位\n"
#define HEADER_ROW "r|任务|内容|牵头单位|配合单位\n"
#define ROWS "绿化\n种树。\n甲局\n乙局\n种花。\n丙局\n丁局\n教育\n建学校。\n戊局、己局\n——\n"
#define ROWS_READ "r|绿化|种树。|甲局|乙局\nr||种花。|丙局|丁局\nr|教育|建学校。|戊局、己局|——\n"

static void parts_rows_at_the_names_and_leaves_merged_cells_empty(void **state)
{
	(void)state;
	assert_text_lines(HEADER ROWS, HEADER_ROW ROWS_READ);
	assert_text_lines("分工表（2025年）\n\n" HEADER ROWS "\n市政府办公室\n", "l 分工表（2025年）\n" HEADER_ROW ROWS_READ "l 市政府办公室\n");
	assert_text_lines(HEADER ROWS "注：以上。\n甲局\n", HEADER_ROW ROWS_READ "l 注：以上。\nl 甲局\n");
}

static void puts_numbers_into_their_column_and_sections_before_the_row(void **state)
{
	(void)state;
	assert_text_lines("序号\n任务\n内容\n责任单位\n一\n美丽乡村\n（一）\n绿化\n种树。\n甲局\n种花。\n丙局\n（二）\n教育\n建学校。\n戊局\n",
	                  "r|序号|任务|内容|责任单位\nr|一\nr|美丽乡村\nr|（一）|绿化|种树。|甲局\nr|||种花。|丙局\nr|（二）|教育|建学校。|戊局\n");
	assert_text_lines("序号\n任务\n责任单位\n1\n城市园区\n甲局\n2\n铺路\n丙局\n种花\n戊局\n", "r|序号|任务|责任单位\nr|1|城市园区|甲局\nr|2|铺路|丙局\nr||种花|戊局\n");
}

static void takes_dates_behind_the_names_and_a_header_that_a_page_repeats(void **state)
{
	(void)state;
	assert_text_lines("任务\n责任单位\n时限\n绿化\n甲局\n6月\n种花\n丙局\n任务\n责任单位\n时限\n铺路\n丁局\n长期\n修桥\n甲局\n",
	                  "r|任务|责任单位|时限\nr|绿化|甲局|6月\nr|种花|丙局|\nr|铺路|丁局|长期\nr|修桥|甲局|\n");
	assert_text_lines("任务\n\n责任单位\n\n绿化\n工作\n\n甲局、\n乙局\n\n种花\n\n丙局\n\n铺路\n\n丁局\n", "r|任务|责任单位\nr|绿化\n工作|甲局、\n乙局\nr|种花|丙局\nr|铺路|丁局\n");
}

static void puts_the_words_of_a_row_together_that_has_more_or_fewer_names(void **state)
{
	(void)state;
	assert_text_lines(HEADER ROWS "修路。\n甲局\n修桥。\n甲局\n乙局\n", HEADER_ROW ROWS_READ "r||修路。\n甲局||\nr||修桥。|甲局|乙局\n");
}

static void takes_every_sign_for_nobody_and_ascii_brackets_around_numbers(void **state)
{
	(void)state;
	assert_text_lines("序号\n任务\n内容\n牵头单位\n配合单位\n(一)\n绿化\n种树。\n甲局\n—\n种花。\n丙局\n无\n(二)\n教育\n建学校。\n戊局\n--\n修校舍。\n己局\n/\n",
	                  "r|序号|任务|内容|牵头单位|配合单位\nr|(一)|绿化|种树。|甲局|—\nr|||种花。|丙局|无\nr|(二)|教育|建学校。|戊局|--\nr|||修校舍。|己局|/\n");
}

static void begins_no_further_above_than_a_table_is_wide(void **state)
{
	(void)state;
	assert_text_lines("a\nb\nc\nd\ne\nf\n牵头单位\n配合单位\n参与单位\n绿化\n甲局\n乙局\n丙局\n种花\n丙局\n乙局\n丙局\n铺路\n丁局\n乙局\n丙局\n",
	                  "l a\nr|b|c|d|e|f|牵头单位|配合单位|参与单位\nr|||||绿化|甲局|乙局|丙局\nr|||||种花|丙局|乙局|丙局\nr|||||铺路|丁局|乙局|丙局\n");
}

static void keeps_titles_with_lists_and_section_titles(void **state)
{
	(void)state;
	assert_text_lines("任务\n内容\n责任单位\n规划、建设\n种树。\n甲局\n一、教育局所属学校\n基础教育\n建学校。\n戊局\n修校舍。\n己局\n",
	                  "r|任务|内容|责任单位\nr|规划、建设|种树。|甲局\nr|一、教育局所属学校\nr|基础教育|建学校。|戊局\nr||修校舍。|己局\n");
}

static void puts_together_a_dated_row_with_fewer_names(void **state)
{
	(void)state;
	assert_text_lines("任务\n牵头单位\n配合单位\n时限\n绿化\n甲局\n乙局\n6月\n种花\n丙局\n7月\n铺路\n丁局\n甲局\n长期\n修桥\n甲局\n乙局\n8月\n",
	                  "r|任务|牵头单位|配合单位|时限\nr|绿化|甲局|乙局|6月\nr|种花\n丙局\n7月|||\nr|铺路|丁局|甲局|长期\nr|修桥|甲局|乙局|8月\n");
}

static void reads_nothing_where_rows_are_few_odd_or_broken(void **state)
{
	(void)state;
	static const char *const texts[] = {
		HEADER "种树。\n甲局\n乙局\n种花。\n丙局\n丁局\n",
		HEADER ROWS "修路。\n甲局\n修桥。\n甲局\n",
		HEADER ROWS "甲局、某中\n修桥。\n甲局\n丙局\n",
		HEADER ROWS "6月\n修桥。\n甲局\n丙局\n",
		HEADER ROWS "修路。\n修桥。\n甲局\n丙局\n",
		HEADER "备注\n" ROWS,
		"任务\n责任单位\n1\n绿化\n甲局\n2\n种花\n丙局\n3\n铺路\n丁局\n",
		"序号\n任务\n责任单位\n1\n绿化\n甲局\n种花\n丙局\n3\n铺路\n丁局\n",
		"责任单位\n绿化\n甲局\n种花\n丙局\n铺路\n丁局\n",
		"任务。\n责任单位\n绿化\n甲局\n种花\n丙局\n铺路\n丁局\n",
		"修路工程\n牵头单位\n甲局\n配合单位\n乙局\n修桥工程\n牵头单位\n甲局\n配合单位\n乙局\n",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		assert_text_has_no_rows(texts[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_rows_at_the_names_and_leaves_merged_cells_empty),
		cmocka_unit_test(puts_numbers_into_their_column_and_sections_before_the_row),
		cmocka_unit_test(takes_dates_behind_the_names_and_a_header_that_a_page_repeats),
		cmocka_unit_test(puts_the_words_of_a_row_together_that_has_more_or_fewer_names),
		cmocka_unit_test(takes_every_sign_for_nobody_and_ascii_brackets_around_numbers),
		cmocka_unit_test(begins_no_further_above_than_a_table_is_wide),
		cmocka_unit_test(keeps_titles_with_lists_and_section_titles),
		cmocka_unit_test(puts_together_a_dated_row_with_fewer_names),
		cmocka_unit_test(reads_nothing_where_rows_are_few_odd_or_broken),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
