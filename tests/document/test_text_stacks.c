/* Tables that a copy left one cell a line: only where the numbers of the rows prove them. */
#include "cmocka_setup.h"
#include "support/lines.h"

#define HEADER "序号\n任务\n单位\n"
#define NO_ROWS "l 序号\nl 任务\nl 单位\n"

static void takes_numbers_with_spaces_and_stops_around_them(void **state)
{
	(void)state;
	assert_text_lines(HEADER "1\n甲\n乙\n 2. \n丙\n丁\n", "r|序号|任务|单位\nr|1|甲|乙\nr|2. |丙|丁\n");
	assert_text_lines("序号\n\n任务\n单位\n\n1\n甲\n\n乙\n2\n丙\n丁\n\n戊\n", "r|序号|任务|单位\nr|1|甲|乙\nr|2|丙|丁\nl 戊\n");
}

static void takes_a_bar_behind_each_cell_and_any_first_number(void **state)
{
	(void)state;
	assert_text_lines("序号 |\n任务 |\n单位 |\n80 |\n甲 |\n乙 丙 |\n81|\n|\n丁 | \n戊。\n", "r|序号|任务|单位\nr|80|甲|乙 丙\nr|81||丁\nl 戊。\n");
	assert_text_lines("序号\n2025年目标\n单位\n1\n甲\n乙\n2\n丙\n丁\n", "r|序号|2025年目标|单位\nr|1|甲|乙\nr|2|丙|丁\n");
	assert_text_lines(HEADER "108\n甲\n乙\n109\n丙\n丁\n", "r|序号|任务|单位\nr|108|甲|乙\nr|109|丙|丁\n");
}

static void takes_the_titles_of_sections_for_rows_of_one_cell_behind_which_numbers_begin_anew(void **state)
{
	(void)state;
	assert_text_lines(HEADER "一、某\n3\n甲\n乙\n二、某\n（一）某\n1\n丙\n丁\n2\n戊\n己\n", "r|序号|任务|单位\nr|一、某\nr|3|甲|乙\nr|二、某\nr|（一）某\nr|1|丙|丁\nr|2|戊|己\n");
	assert_text_lines(HEADER "1\n甲\n乙\n2\n丙\n丁\n\n二、某\n戊。\n", "r|序号|任务|单位\nr|1|甲|乙\nr|2|丙|丁\nl 二、某\nl 戊。\n");
}

static void knows_the_titles_of_sections_by_their_numbers(void **state)
{
	(void)state;
	assert_text_lines(HEADER "(一)某\n1\n甲\n乙\n十一、某\n2\n丙\n丁\n", "r|序号|任务|单位\nr|(一)某\nr|1|甲|乙\nr|十一、某\nr|2|丙|丁\n");
	static const char *const others[] = {"（一某", "(一某", "一某", "一", "（）某", "、某"};
	for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
		g_autofree char *text = g_strdup_printf(HEADER "1\n甲\n乙\n2\n丙\n丁\n\n%s\n", others[i]);
		g_autofree char *expected = g_strdup_printf("r|序号|任务|单位\nr|1|甲|乙\nr|2|丙|丁\nl %s\n", others[i]);
		assert_text_lines(text, expected);
	}
}

static void looks_past_blanks_around_bars(void **state)
{
	(void)state;
	assert_text_lines("序号\t|\t\n任务 | \n单位|\n\t1\t|\n甲\t|\n乙 |\n2 |\n | \n\t|\t\n", "r|序号|任务|单位\nr|1|甲|乙\nr|2||\n");
}

static void takes_a_wider_gap_for_an_empty_cell_where_a_row_has_too_few_lines(void **state)
{
	(void)state;
	assert_text_lines("序号\n\n任务\n\n单位\n\n配合\n\n1\n\n甲\n\n乙\n\n\n2\n\n丙\n\n\n丁\n\n3\n\n戊\n\n己\n\n庚\n",
	             "r|序号|任务|单位|配合\nr|1|甲|乙|\nr|2|丙||丁\nr|3|戊|己|庚\n");
	assert_text_lines("序号\n\n任务\n\n单位\n\n1\n\n甲\n\n2\n\n丙\n\n丁\n", "l 序号\nl 任务\nl 单位\nl 1\nl 甲\nl 2\nl 丙\nl 丁\n");
	assert_text_lines("序号\n\n任务\n\n单位\n\n1\n\n甲\n\n乙\n\n2\n\n丙\n\n\n3\n", "l 序号\nl 任务\nl 单位\nl 1\nl 甲\nl 乙\nl 2\nl 丙\nl 3\n");
	assert_text_lines("序号\n\n任务\n\n单位\n\n1\n\n\n乙\n\n\n2\n\n丙\n\n丁\n", "l 序号\nl 任务\nl 单位\nl 1\nl 乙\nl 2\nl 丙\nl 丁\n");
}

static void makes_no_header_of_the_end_of_one(void **state)
{
	(void)state;
	assert_text_lines("序号\n任务\n牵头\n单位\n1\n甲\n乙\n2\n丙\n丁\n", "l 序号\nl 任务\nl 牵头\nl 单位\nl 1\nl 甲\nl 乙\nl 2\nl 丙\nl 丁\n");
}

static void needs_two_rows_and_three_columns(void **state)
{
	(void)state;
	assert_text_lines(HEADER "1\n甲\n乙\n", NO_ROWS "l 1\nl 甲\nl 乙\n");
	assert_text_lines("序号\n任务\n1\n甲\n2\n乙\n", "l 序号\nl 任务\nl 1\nl 甲\nl 2\nl 乙\n");
}

static void takes_one_row_of_four_cells_where_nothing_follows(void **state)
{
	(void)state;
	assert_text_lines("序号\n任务\n单位\n时限\n1\n甲\n乙\n丙\n\n", "r|序号|任务|单位|时限\nr|1|甲|乙|丙\n");
	assert_text_lines("序号\n任务\n单位\n时限\n1\n甲\n乙\n丙\n\n丁\n", "l 序号\nl 任务\nl 单位\nl 时限\nl 1\nl 甲\nl 乙\nl 丙\nl 丁\n");
	assert_text_lines("序号\n任务\n单位\n时限\n2\n甲\n乙\n丙\n", "l 序号\nl 任务\nl 单位\nl 时限\nl 2\nl 甲\nl 乙\nl 丙\n");
}

static void takes_titles_that_are_spread_out(void **state)
{
	(void)state;
	assert_text_lines("序号\n目    标    与    任    务\n单位\n1\n甲\n乙\n2\n丙\n丁\n", "r|序号|目    标    与    任    务|单位\nr|1|甲|乙\nr|2|丙|丁\n");
}

static void makes_no_rows_where_numbers_and_cells_fall_apart(void **state)
{
	(void)state;
	assert_text_lines(HEADER "1\n甲\n乙\n2\n丙\n", NO_ROWS "l 1\nl 甲\nl 乙\nl 2\nl 丙\n");
	assert_text_lines(HEADER "1\n甲\n乙\n2\n丙\n丁\n戊\n", NO_ROWS "l 1\nl 甲\nl 乙\nl 2\nl 丙\nl 丁\nl 戊\n");
	assert_text_lines(HEADER "1\n2\n乙\n2\n丙\n丁\n", NO_ROWS "l 1\nl 2\nl 乙\nl 2\nl 丙\nl 丁\n");
	assert_text_lines(HEADER "1\n甲\n乙\n2\n丙\n丁\n\n戊\n3\n己\n庚\n", NO_ROWS "l 1\nl 甲\nl 乙\nl 2\nl 丙\nl 丁\nl 戊\nl 3\nl 己\nl 庚\n");
	assert_text_lines(HEADER "1甲\n乙\n丙\n", NO_ROWS "l 1甲\nl 乙\nl 丙\n");
}

static void makes_no_header_of_sentences(void **state)
{
	(void)state;
	static const char *const titles[] = {"任务。", "2025目标", "a.b", "（任务）", "2任务", "任务：甲", "一二三四五六七八九十一二三四五六七"};
	for (gsize i = 0; i < G_N_ELEMENTS(titles); i++) {
		g_autofree char *text = g_strdup_printf("序号\n%s\n单位\n1\n甲\n乙\n2\n丙\n丁\n", titles[i]);
		g_autofree char *expected = g_strdup_printf("l 序号\nl %s\nl 单位\nl 1\nl 甲\nl 乙\nl 2\nl 丙\nl 丁\n", titles[i]);
		assert_text_lines(text, expected);
	}
	assert_text_lines("序号\n任务\n配合部门、单位\n1\n甲\n乙\n2\n丙\n丁\n", "r|序号|任务|配合部门、单位\nr|1|甲|乙\nr|2|丙|丁\n");
	assert_text_lines("a\nb\nc\nd\ne\nf\ng\nh\ni\n1\n", "l a\nl b\nl c\nl d\nl e\nl f\nl g\nl h\nl i\nl 1\n");
}

static void makes_no_header_of_too_many_titles_or_of_nothing_but_titles(void **state)
{
	(void)state;
	assert_text_lines("序号\na\nb\nc\nd\ne\nf\ng\nh\n1\n", "l 序号\nl a\nl b\nl c\nl d\nl e\nl f\nl g\nl h\nl 1\n");
	assert_text_lines(HEADER, NO_ROWS);
}

static void takes_a_text_of_many_lines_behind_the_table_for_what_it_is(void **state)
{
	(void)state;
	assert_text_lines(HEADER "1\n甲\n乙\n2\n丙\n丁\n\n戊。\n己。\n庚。\n辛。\n壬。\n癸。\n3\n",
	             "r|序号|任务|单位\nr|1|甲|乙\nr|2|丙|丁\nl 戊。\nl 己。\nl 庚。\nl 辛。\nl 壬。\nl 癸。\nl 3\n");
}

static void takes_a_wider_gap_for_the_last_cell_only_before_the_next_number(void **state)
{
	(void)state;
	assert_text_lines("序号\n\n任务\n\n单位\n\n1\n\n甲\n\n乙\n\n2\n\n丙\n\n\n\n", "l 序号\nl 任务\nl 单位\nl 1\nl 甲\nl 乙\nl 2\nl 丙\n");
	assert_text_lines("序号\n\n任务\n\n单位\n\n1\n\n甲\n\n乙\n\n2\n\n丙\n\n\n3\n\n丁\n\n戊\n\n",
	             "r|序号|任务|单位\nr|1|甲|乙\nr|2|丙|\nr|3|丁|戊\n");
	assert_text_lines("序号\n\n任务\n\n单位\n\n配合\n\n1\n\n\n甲\n\n\n乙\n\n2\n\n丙\n\n丁\n\n戊\n",
	             "l 序号\nl 任务\nl 单位\nl 配合\nl 1\nl 甲\nl 乙\nl 2\nl 丙\nl 丁\nl 戊\n");
}

static void goes_not_beyond_a_bar_that_the_last_row_lacks(void **state)
{
	(void)state;
	assert_text_lines("序号 |\n任务 |\n单位 |\n1 |\n甲 |\n乙 |\n2 |\n丙 |\n丁 |\n戊 |\n",
	             "l 序号 |\nl 任务 |\nl 单位 |\nl 1 |\nl 甲 |\nl 乙 |\nl 2 |\nl 丙 |\nl 丁 |\nl 戊 |\n");
}

static void takes_the_lines_between_blank_ones_for_a_cell(void **state)
{
	(void)state;
	assert_text_lines("序号\n\n任务\n\n单位\n\n1\n\n甲\n乙\n\n丙\n\n2\n\n丁\n\n戊\n己\n\n庚\n",
	                  "r|序号|任务|单位\nr|1|甲\n乙|丙\nr|2|丁|戊\n己\nl 庚\n");
}

static void goes_on_behind_a_mark_that_ends_no_list(void **state)
{
	(void)state;
	assert_text_lines(HEADER "1\n甲\n乙、\n丙\n2\n丁\n戊\n", "r|序号|任务|单位\nr|1|甲|乙、\n丙\nr|2|丁|戊\n");
	assert_text_lines("序号\n\n任务\n\n单位\n\n1\n\n甲\n\n乙、\n\n丙\n\n2\n\n丁\n\n戊\n", "r|序号|任务|单位\nr|1|甲|乙、\n丙\nr|2|丁|戊\n");
	assert_text_lines(HEADER "1\n甲\n乙、\n2\n丁\n戊\n", "r|序号|任务|单位\nr|1|甲|乙、\nr|2|丁|戊\n");
}

static void passes_over_a_header_that_a_page_repeats(void **state)
{
	(void)state;
	assert_text_lines(HEADER "1\n甲\n乙\n" HEADER "2\n丙\n丁\n", "r|序号|任务|单位\nr|1|甲|乙\nr|2|丙|丁\n");
	assert_text_lines(HEADER "1\n甲\n2\n丙\n丁\n\n" HEADER "3\n甲\n乙\n4\n丙\n丁\n", "l 序号\nl 任务\nl 单位\nl 1\nl 甲\nl 2\nl 丙\nl 丁\nr|序号|任务|单位\nr|3|甲|乙\nr|4|丙|丁\n");
}

static void reads_page_by_page_a_table_that_cannot_be_read_as_one(void **state)
{
	(void)state;
	assert_text_lines(HEADER "1\n甲\n乙\n2\n丙\n丁\n\n" HEADER "3\n戊\n己\n4\n庚\n辛\n\n" HEADER "5\n戊\n6\n庚\n7\n",
	                  "r|序号|任务|单位\nr|1|甲|乙\nr|2|丙|丁\nr|序号|任务|单位\nr|3|戊|己\nr|4|庚|辛\nl 序号\nl 任务\nl 单位\nl 5\nl 戊\nl 6\nl 庚\nl 7\n");
}

#define WIDE "序号\n类别\n内容\n牵头\n时限\n"
#define FIRST "1\n基层\n建成村里的文化站。\n甲局\n6月\n"
#define FIRST_ROW "r|1|基层|建成村里的文化站。|甲局|6月\n"

static void leaves_a_merged_column_empty_where_the_other_cells_tell_that_it_is_the_one(void **state)
{
	(void)state;
	assert_text_lines(WIDE FIRST "2\n修好所有的路。\n乙局\n7月\n3\n开展教师的培训。\n丙局、\n丁局\n8月\n4\n教育\n建成一批新学校。\n丁局\n9月\n",
	                  "r|序号|类别|内容|牵头|时限\n" FIRST_ROW "r|2||修好所有的路。|乙局|7月\nr|3||开展教师的培训。|丙局、\n丁局|8月\n"
	                  "r|4|教育|建成一批新学校。|丁局|9月\n");
}

static void tells_by_the_kinds_where_the_last_row_of_a_merged_column_ends(void **state)
{
	(void)state;
	assert_text_lines(WIDE FIRST "2\n修好所有的路。\n乙局\n7月\n3\n开展教师的培训。\n丙局\n8月\n4\n建成一批新学校。\n丁局\n9月\n\n附件\n",
	                  "r|序号|类别|内容|牵头|时限\n" FIRST_ROW
	                  "r|2||修好所有的路。|乙局|7月\nr|3||开展教师的培训。|丙局|8月\nr|4||建成一批新学校。|丁局|9月\nl 附件\n");
}

static void passes_over_sections_and_headers_between_rows_of_a_merged_column(void **state)
{
	(void)state;
	assert_text_lines(WIDE FIRST "2\n修好所有的路。\n乙局\n7月\n" WIDE "3\n开展教师的培训。\n丙局\n8月\n二、某\n4\n教育\n建成一批新学校。\n丁局\n9月\n",
	                  "r|序号|类别|内容|牵头|时限\n" FIRST_ROW "r|2||修好所有的路。|乙局|7月\nr|3||开展教师的培训。|丙局|8月\nr|二、某\n"
	                  "r|4|教育|建成一批新学校。|丁局|9月\n");
}

static void puts_the_words_of_a_row_together_whose_cells_cannot_be_told(void **state)
{
	(void)state;
	assert_text_lines(WIDE FIRST "2\n修好所有的路。\n乙局\n7月\n3\n开展教师的培训。\n丙局\n8月\n4\n教育\n建成一批新学校。\n9月\n"
	                  "5\n建成一批新路灯。\n甲局\n乙局\n9月\n6\n绿化\n种上一批新树。\n甲局\n9月\n7\n花卉\n种上一批新花。\n甲局\n9月\n8\n种上一批新草。\n甲局\n9月\n"
	                  "9\n卫生\n种上一批新麦。\n甲局\n9月\n",
	                  "r|序号|类别|内容|牵头|时限\n" FIRST_ROW "r|2||修好所有的路。|乙局|7月\nr|3||开展教师的培训。|丙局|8月\n"
	                  "r|4||教育\n建成一批新学校。\n9月||\nr|5||建成一批新路灯。\n甲局\n乙局\n9月||\nr|6|绿化|种上一批新树。|甲局|9月\n"
	                  "r|7|花卉|种上一批新花。|甲局|9月\nr|8||种上一批新草。|甲局|9月\n"
	                  "r|9|卫生|种上一批新麦。|甲局|9月\n");
}

static void takes_nothing_behind_a_wider_gap_for_the_end_of_the_last_row(void **state)
{
	(void)state;
	assert_text_lines("序号\n任务\n牵头\n配合\n1\n修路\n甲局\n乙局\n2\n造林\n丙局\n丁局\n3\n绿化\n戊局\n\n市政府办公室\n",
	                  "r|序号|任务|牵头|配合\nr|1|修路|甲局|乙局\nr|2|造林|丙局|丁局\nr|3|绿化|戊局|\nl 市政府办公室\n");
}

static void reads_nobody_from_a_row_whose_names_stand_in_front_of_their_columns(void **state)
{
	(void)state;
	assert_text_lines(WIDE FIRST "2\n卫生\n修好所有的路。\n乙局\n7月\n3\n绿化\n种上一批新树。\n乙局\n7月\n4\n开展教师的培训。\n丙局\n丁局\n8月\n5\n教育\n建成一批新学校。\n丁局\n9月\n",
	                  "r|序号|类别|内容|牵头|时限\n" FIRST_ROW "r|2|卫生|修好所有的路。|乙局|7月\nr|3|绿化|种上一批新树。|乙局|7月\n"
	                  "r|4||开展教师的培训。\n丙局\n丁局\n8月||\nr|5|教育|建成一批新学校。|丁局|9月\n");
}

static void finds_a_merged_column_among_paragraphs(void **state)
{
	(void)state;
	assert_text_lines("序号\n\n类别\n\n内容\n\n牵头\n\n1\n\n基层\n\n建成村里\n的文化站。\n\n甲局、\n乙局\n\n2\n\n修好所有的路。\n\n乙局\n\n"
	                  "3\n\n开展教师的培训。\n\n丙局\n\n4\n\n教育\n\n建成一批新学校。\n\n丁局\n\n\n\n市政府办公室\n",
	                  "r|序号|类别|内容|牵头\nr|1|基层|建成村里\n的文化站。|甲局、\n乙局\nr|2||修好所有的路。|乙局\nr|3||开展教师的培训。|丙局\n"
	                  "r|4|教育|建成一批新学校。|丁局\nl 市政府办公室\n");
}

static void takes_no_merged_column_that_names_bodies_or_that_could_be_another_one(void **state)
{
	(void)state;
	assert_text_has_no_rows(WIDE FIRST "2\n教育\n修好所有的路。\n7月\n3\n卫生\n开展教师的培训。\n8月\n4\n教育\n建成一批新学校。\n丁局\n9月\n");
	assert_text_has_no_rows("序号\n类别\n内容\n牵头\n1\n基层\n文化站\n甲局\n2\n修路\n乙局\n3\n修桥\n丙局\n4\n教育\n学校\n丁局\n");
	assert_text_has_no_rows(WIDE FIRST "2\n修好所有的路。\n乙局\n7月\n3\n开展教师的培训。\n丙局\n8月\n4\n建成一批新路灯。\n甲局\n乙局\n9月\n5\n某\n");
	assert_text_has_no_rows(WIDE FIRST "2\n修好所有的路。\n乙局\n3\n教育\n建成一批新学校。\n丁局、\n9月\n");
	assert_text_has_no_rows(WIDE FIRST "2\n修好所有的路。\n乙局\n7月\n3\n开展教师的培训。\n丙局\n8月\n4\n教育\n建成一批新学校。\n9月\n5\n建成一批新路灯。\n9月\n6\n某\n");
	assert_text_has_no_rows(WIDE FIRST "2\n修好所有的路。\n乙局\n7月\n3\n开展教师的培训。\n丙局\n8月\n4\n种上一批新树。\n甲局\n乙\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_numbers_with_spaces_and_stops_around_them),
		cmocka_unit_test(takes_a_bar_behind_each_cell_and_any_first_number),
		cmocka_unit_test(takes_the_titles_of_sections_for_rows_of_one_cell_behind_which_numbers_begin_anew),
		cmocka_unit_test(knows_the_titles_of_sections_by_their_numbers),
		cmocka_unit_test(looks_past_blanks_around_bars),
		cmocka_unit_test(takes_a_wider_gap_for_an_empty_cell_where_a_row_has_too_few_lines),
		cmocka_unit_test(makes_no_header_of_the_end_of_one),
		cmocka_unit_test(needs_two_rows_and_three_columns),
		cmocka_unit_test(takes_one_row_of_four_cells_where_nothing_follows),
		cmocka_unit_test(takes_titles_that_are_spread_out),
		cmocka_unit_test(takes_the_lines_between_blank_ones_for_a_cell),
		cmocka_unit_test(goes_on_behind_a_mark_that_ends_no_list),
		cmocka_unit_test(passes_over_a_header_that_a_page_repeats),
		cmocka_unit_test(reads_page_by_page_a_table_that_cannot_be_read_as_one),
		cmocka_unit_test(leaves_a_merged_column_empty_where_the_other_cells_tell_that_it_is_the_one),
		cmocka_unit_test(tells_by_the_kinds_where_the_last_row_of_a_merged_column_ends),
		cmocka_unit_test(passes_over_sections_and_headers_between_rows_of_a_merged_column),
		cmocka_unit_test(puts_the_words_of_a_row_together_whose_cells_cannot_be_told),
		cmocka_unit_test(takes_nothing_behind_a_wider_gap_for_the_end_of_the_last_row),
		cmocka_unit_test(reads_nobody_from_a_row_whose_names_stand_in_front_of_their_columns),
		cmocka_unit_test(finds_a_merged_column_among_paragraphs),
		cmocka_unit_test(takes_no_merged_column_that_names_bodies_or_that_could_be_another_one),
		cmocka_unit_test(makes_no_rows_where_numbers_and_cells_fall_apart),
		cmocka_unit_test(makes_no_header_of_sentences),
		cmocka_unit_test(makes_no_header_of_too_many_titles_or_of_nothing_but_titles),
		cmocka_unit_test(takes_a_text_of_many_lines_behind_the_table_for_what_it_is),
		cmocka_unit_test(takes_a_wider_gap_for_the_last_cell_only_before_the_next_number),
		cmocka_unit_test(goes_not_beyond_a_bar_that_the_last_row_lacks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
