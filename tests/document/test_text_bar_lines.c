/* Tables of which a copy put each bar on a line of its own. */
#include "cmocka_setup.h"
#include "support/lines.h"

#define HEADER "任务\n|\n牵头\n|\n配合\n|\n"

static void parts_cells_at_bars_and_rows_at_two(void **state)
{
	(void)state;
	assert_text_lines("|\n" HEADER "|\n修路\n|\n甲局\n|\n乙局\n|\n|\n造林\n|\n丙局\n|\n丁局\n|\n", "r|任务|牵头|配合\nr|修路|甲局|乙局\nr|造林|丙局|丁局\n");
	assert_text_lines("某表\n" HEADER "|\n修路\n|\n甲局\n|\n乙局\n|\n以上。\n", "l 某表\nr|任务|牵头|配合\nr|修路|甲局|乙局\nl 以上。\n");
}

static void takes_bars_side_by_side_for_empty_cells_and_joins_the_lines_of_one(void **state)
{
	(void)state;
	assert_text_lines(HEADER "|\n修路\n|\n甲局\n|\n|\n|\n造林\n|\n丙局\n乙局\n\n|\n |\t\n", "r|任务|牵头|配合\nr|修路|甲局|\nr|造林|丙局\n乙局|\n");
	assert_text_lines(HEADER "\n|\n|\n甲局\n|\n \n|\n", "r|任务|牵头|配合\nr||甲局|\n");
}

static void ends_where_a_row_lacks_cells(void **state)
{
	(void)state;
	assert_text_lines(HEADER "|\n修路\n|\n甲局\n|\n乙局\n|\n|\n造林\n|\n丙局\n", "r|任务|牵头|配合\nr|修路|甲局|乙局\nl |\nl 造林\nl |\nl 丙局\n");
}

static void needs_three_titles_and_a_row(void **state)
{
	(void)state;
	assert_text_lines("任务\n|\n牵头\n|\n|\n修路\n|\n甲局\n|\n", "l 任务\nl |\nl 牵头\nl |\nl |\nl 修路\nl |\nl 甲局\nl |\n");
	assert_text_lines(HEADER "|\n修路\n|\n甲局\n|\n", "l 任务\nl |\nl 牵头\nl |\nl 配合\nl |\nl |\nl 修路\nl |\nl 甲局\nl |\n");
	assert_text_lines(HEADER "修路\n", "l 任务\nl |\nl 牵头\nl |\nl 配合\nl |\nl 修路\n");
	assert_text_lines("任务。\n|\n牵头\n|\n配合\n|\n|\n修路\n|\n甲局\n|\n乙局\n|\n", "l 任务。\nl |\nl 牵头\nl |\nl 配合\nl |\nl |\nl 修路\nl |\nl 甲局\nl |\nl 乙局\nl |\n");
}

static void needs_titles_of_one_line_and_no_more_than_twelve(void **state)
{
	(void)state;
	assert_text_lines("|\n任务\n某\n|\n牵头\n|\n配合\n|\n|\n", "l |\nl 任务\nl 某\nl |\nl 牵头\nl |\nl 配合\nl |\nl |\n");
	g_autoptr(GString) text = g_string_new(NULL), expected = g_string_new(NULL);
	for (guint i = 0; i < 13; i++) {
		g_string_append(text, "任务\n|\n");
		g_string_append(expected, "l 任务\nl |\n");
	}
	assert_text_lines(text->str, expected->str);
}

static void ends_where_a_cell_is_endless(void **state)
{
	(void)state;
	g_autoptr(GString) text = g_string_new(HEADER "|\n修路\n|\n甲局\n|\n乙局\n|\n|\n");
	g_autoptr(GString) expected = g_string_new("r|任务|牵头|配合\nr|修路|甲局|乙局\nl |\n");
	for (guint i = 0; i < 70; i++) {
		g_string_append(text, "某。\n");
		g_string_append(expected, "l 某。\n");
	}
	assert_text_lines(text->str, expected->str);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_cells_at_bars_and_rows_at_two),
		cmocka_unit_test(takes_bars_side_by_side_for_empty_cells_and_joins_the_lines_of_one),
		cmocka_unit_test(ends_where_a_row_lacks_cells),
		cmocka_unit_test(needs_titles_of_one_line_and_no_more_than_twelve),
		cmocka_unit_test(ends_where_a_cell_is_endless),
		cmocka_unit_test(needs_three_titles_and_a_row),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
