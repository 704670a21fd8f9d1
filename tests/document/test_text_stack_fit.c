/* Tables of one cell a line whose cells take several lines: names tell where the columns of bodies are. */
#include "cmocka_setup.h"

#include "support/lines.h"

static void names_on_several_lines_are_of_the_one_column_of_bodies(void **state)
{
	(void)state;
	assert_text_lines("序号\n任务\n责任单位\n时限\n1\n改善办学。\n市教育局\n市财政局\n六月底前\n2\n治理河水。\n及时清理。\n市水务局\n全年\n\n完。\n",
	                  "r|序号|任务|责任单位|时限\nr|1|改善办学。|市教育局\n市财政局|六月底前\nr|2|治理河水。\n及时清理。|市水务局|全年\nl 完。\n");
}

static void columns_behind_the_names_may_have_any_number_of_paragraphs(void **state)
{
	(void)state;
	assert_text_lines("序号\n\n任务\n\n牵头单位\n\n配合单位\n\n今年工作\n\n明年工作\n\n1\n\n改善办学\n\n市教育局\n\n市财政局\n\n选址。\n\n动工。\n\n完工。\n\n2\n\n治理河水\n\n市水务局\n\n巡查。\n\n清理。\n",
	                  "r|序号|任务|牵头单位|配合单位|今年工作|明年工作\nr|1|改善办学|市教育局|市财政局|选址。\n动工。\n完工。|\nr|2|治理河水|市水务局||巡查。\n清理。|\n");
}

static void a_merged_cell_before_the_names_is_empty(void **state)
{
	(void)state;
	assert_text_lines("序号\n任务\n牵头单位\n配合单位\n今年工作\n1\n改善办学\n市教育局\n市财政局\n选址。\n2\n市财政局\n市教育局\n动工。\n开学。\n3\n治理河水\n市水务局\n—\n巡查。\n\n清理。\n",
	                  "r|序号|任务|牵头单位|配合单位|今年工作\nr|1|改善办学|市教育局|市财政局|选址。\nr|2||市财政局|市教育局|动工。\n开学。\nr|3|治理河水|市水务局|—|巡查。\nl 清理。\n");
}

/* Three names for two columns: the row is kept, and nobody is read from it. */
static void names_that_cannot_be_divided_stand_behind_the_columns(void **state)
{
	(void)state;
	static const char rows[] = "1\n甲事\n甲局\n乙局\n说明。\n再说。\n2\n乙事\n甲局\n乙局\n丙局\n说明。\n3\n丙事\n甲局\n说明。\n4\n丁事\n丁局\n说明。\n5\n戊事\n丁局\n己局\n说明。\n";
	g_autofree char *text = g_strconcat("序号\n任务\n牵头单位\n配合单位\n内容\n", rows, NULL);
	assert_text_lines(text, "r|序号|任务|牵头单位|配合单位|内容\nr|1|甲事|甲局|乙局|说明。\n再说。\nr|2|乙事|||甲局\n乙局\n丙局\n说明。\n"
	                        "r|3|丙事|甲局||说明。\nr|4|丁事|丁局||说明。\nr|5|戊事|丁局|己局|说明。\n");
	g_autofree char *dated = g_strconcat("序号\n任务\n牵头单位\n配合单位\n时限\n", "1\n甲事\n要做。\n甲局\n乙局\n六月\n2\n乙事\n甲局\n乙局\n丙局\n六月\n3\n丙事\n甲局\n六月\n4\n丁事\n丁局\n六月\n", NULL);
	assert_text_lines(dated, "r|序号|任务|牵头单位|配合单位|时限\nr|1|甲事\n要做。|甲局|乙局|六月\nr|2|乙事\n甲局\n乙局\n丙局\n六月|||\nr|3|丙事|甲局||六月\nr|4|丁事|丁局||六月\n");
}

static void too_many_rows_that_cannot_be_divided_are_no_table(void **state)
{
	(void)state;
	assert_text_has_no_rows("序号\n任务\n牵头单位\n配合单位\n1\n甲事\n甲局\n乙局\n丙局\n2\n乙事\n甲局\n乙局\n丙局\n");
	assert_text_has_no_rows("序号\n任务\n牵头单位\n内容\n配合单位\n1\n甲事\n甲局\n要做。\n还要。\n乙局\n2\n乙事\n甲局\n要做。\n乙局\n");
	/* what is to be done may look like a name */
	assert_text_has_no_rows("序号\n任务\n牵头单位\n配合单位\n内容\n1\n修建学校\n甲局\n说明。\n再说。\n2\n修建公园\n乙局\n说明。\n");
	assert_text_has_no_rows("序号\n牵头单位\n任务\n1\n甲局\n要做。\n还要。\n2\n乙局\n要做。\n");
}

static void a_last_row_without_names_or_without_cells_is_kept(void **state)
{
	(void)state;
	static const char head[] = "序号\n任务\n责任单位\n时限\n备注\n1\n改善办学。\n市教育局\n市财政局\n六月底前\n说明。\n2\n治理河水。\n市水务局\n七月底前\n3\n绿化山地。\n加强管护。\n市林业局\n全年\n";
	g_autofree char *without = g_strconcat(head, "4\n改善交通。\n完善路网。\n", NULL), *bare = g_strconcat(head, "4\n", NULL);
	g_autofree char *found = lines_of_text(without), *other = lines_of_text(bare);
	assert_null(strstr(found, "r|4|改善交通。|完善"));
	assert_null(strstr(other, "r|4|市"));
	assert_text_has_no_rows("序号\n任务\n说明\n1\n甲事\n要做。\n还要。\n2\n乙事\n要做。\n");
}

static void a_number_among_the_cells_is_none_of_them(void **state)
{
	(void)state;
	assert_text_has_no_rows("序号\n任务\n单位\n1\n2\n乙部\n2\n丙\n丁部\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_on_several_lines_are_of_the_one_column_of_bodies),
		cmocka_unit_test(columns_behind_the_names_may_have_any_number_of_paragraphs),
		cmocka_unit_test(a_merged_cell_before_the_names_is_empty),
		cmocka_unit_test(names_that_cannot_be_divided_stand_behind_the_columns),
		cmocka_unit_test(too_many_rows_that_cannot_be_divided_are_no_table),
		cmocka_unit_test(a_last_row_without_names_or_without_cells_is_kept),
		cmocka_unit_test(a_number_among_the_cells_is_none_of_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
