/* Tables that a copy left one cell a line with a bar behind each: only where the numbers of their first column prove them. */
#include "cmocka_setup.h"
#include "support/lines.h"

#define HEADER "工作 |\n時間 |\n單位 |\n"
#define NO_ROWS "l 工作 |\nl 時間 |\nl 單位 |\n"

static void puts_the_empty_cell_at_the_end_of_a_row_below_a_merged_cell_before_it(void **state)
{
	(void)state;
	assert_text_lines(HEADER "一、修路 |\n1月 |\n甲 |\n2月 |\n乙 |\n |\n二、造林 |\n|\n|\n3月 |\n丙|\n", "r|工作|時間|單位\nr|一、修路|1月|甲\nr||2月|乙\nr|二、造林||\nr||3月|丙\n");
}

static void takes_nothing_where_a_cell_cannot_be_told(void **state)
{
	(void)state;
	assert_text_lines(HEADER "一、修路 |\n甲 |\n乙 |\n丙 |\n", NO_ROWS "l 一、修路 |\nl 甲 |\nl 乙 |\nl 丙 |\n");
	assert_text_lines(HEADER "一、修路 |\n甲 |\n乙 |\n丁 |\n戊 |\n己 |\n二、造林 |\n丙 |\n庚 |\n",
	             NO_ROWS "l 一、修路 |\nl 甲 |\nl 乙 |\nl 丁 |\nl 戊 |\nl 己 |\nl 二、造林 |\nl 丙 |\nl 庚 |\n");
	assert_text_lines(HEADER "一、修路 |\n甲 |\n乙 |\n三、造林 |\n丙 |\n庚 |\n", NO_ROWS "l 一、修路 |\nl 甲 |\nl 乙 |\nl 三、造林 |\nl 丙 |\nl 庚 |\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(puts_the_empty_cell_at_the_end_of_a_row_below_a_merged_cell_before_it),
		cmocka_unit_test(takes_nothing_where_a_cell_cannot_be_told),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
