/* Tables whose cells nothing parts but wide blanks: read where each row has a cell below each title. */
#include "cmocka_setup.h"
#include "support/lines.h"

#define HEADER "No.   Action            Responsibility   Timeline\n"

static void joins_what_stands_below_a_cell(void **state)
{
	(void)state;
	assert_text_lines(HEADER "50    Strengthen the    DkIT: supported   •  Ongoing\n"
	                    "      partnership       by LCC\n"
	                    "\n"
	                    "                                         •  Yearly\n"
	                    "52    Support research  HSE            2026\n"
	                    "\n"
	                    "The end of the page\n",
	             "r|No.|Action|Responsibility|Timeline\n"
	             "r|50|Strengthen the partnership|DkIT: supported by LCC|•  Ongoing •  Yearly\n"
	             "r|52|Support research|HSE|2026\n"
	             "l The end of the page\n");
	assert_text_lines("序号    任务        牵头单位\n1     修建学校        市教育局、市\n               财政局\n2　　建桥　　市水利局\n",
	             "r|序号|任务|牵头单位\nr|1|修建学校|市教育局、市财政局\nr|2|建桥|市水利局\n");
}

static void takes_nothing_where_a_row_lacks_a_cell(void **state)
{
	(void)state;
	assert_text_has_no_rows(HEADER "1     Build   HSE   2026\n2     Write   HSE\n");
	assert_text_has_no_rows(HEADER "1     Build   HSE   2026\n1     Write   HSE   2026\n");
	assert_text_has_no_rows(HEADER "1     Build   HSE   2026\n");
}

/* Housing Authority, or two bodies? */
static void takes_nothing_where_names_are_unsure(void **state)
{
	(void)state;
	assert_text_has_no_rows(HEADER "1     Build             Housing          2026\n"
	                      "                        Authority\n"
	                      "2     Write             HSE              2026\n");
}

/* 财政局 may be of the second row, whose number stands in its middle. */
static void joins_no_name_that_may_be_of_the_next_row(void **state)
{
	(void)state;
	static const char text[] = "序号    任务        牵头单位\n"
	                           "1     修建学校        教育局\n"
	                           "\n"
	                           "                财政局\n"
	                           "2     建桥          水利局\n"
	                           "\n"
	                           "      写报告\n";
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autofree char *found = lines_of_bytes(bytes, "text");
	assert_null(strstr(found, "教育局财政局"));
}

/* 改造 has room for more beside it: what stands below is of the second row, whose number stands in its middle. */
static void takes_nothing_where_a_line_ends_short_above_more(void **state)
{
	(void)state;
	assert_text_has_no_rows("序号    任务            牵头单位\n"
	               "1       修建学校和道路  市教育局\n"
	               "        改造\n"
	               "        扩建城市公园和  市水利局、市\n"
	               "2       道路            财政局\n");
}

/* 医保局 and 港航局: names that blanks part end with their lines, or go on below. */
static void takes_nothing_where_blanks_part_names_over_lines(void **state)
{
	(void)state;
	assert_text_has_no_rows("序号    任务        牵头单位    参与单位\n"
	               "1     修建学校        教育局     市水利局、市医保局\n"
	               "                           港航局 统计局\n"
	               "2     建桥          水利局     财政局\n");
}

/* The rest of 县粮食和物资储备局 stands on the next page. */
static void takes_nothing_where_a_page_cuts_the_last_row(void **state)
{
	(void)state;
	static const char table[] = "序号    任务        牵头单位\n1     修建学校        市教育局\n2     建桥          县粮食和物资储\n";
	g_autofree char *headed = g_strconcat(table, "- 1 -\n序号    任务        牵头单位\n                  备局\n3     写报告         市水利局\n", NULL);
	g_autofree char *titled = g_strconcat(table, "\f某市分工表\n                  备局      所有\n3     写报告         市水利局\n", NULL);
	assert_text_has_no_rows(headed);
	assert_text_has_no_rows(titled);
}

static void takes_the_title_of_a_page_for_no_more_of_a_number(void **state)
{
	(void)state;
	assert_text_lines("序号    任务        牵头单位\n1     修建学校        市教育局\n2     建桥          市水利局\n某市分工表\n",
	             "r|序号|任务|牵头单位\nr|1|修建学校|市教育局\nr|2|建桥|市水利局\nl 某市分工表\n");
}

/* The first title is two: Action stands above Build, and Write has no time. */
static void takes_nothing_where_a_title_is_two(void **state)
{
	(void)state;
	assert_text_has_no_rows("No. Action  Lead   Others  When\n"
	               "1   Build   HSE    LCC     2026\n"
	               "2   Write   HSE    Treasury, Housing 2026\n"
	               "                   Office of it\n");
}

static void needs_the_title_of_numbers_and_no_sentence(void **state)
{
	(void)state;
	assert_text_has_no_rows("Action  Lead  When\n1  HSE  2026\n2  LCC  2026\n");
	assert_text_has_no_rows("No.  One, two  When\n1  HSE  2026\n2  LCC  2026\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(joins_what_stands_below_a_cell),
		cmocka_unit_test(takes_nothing_where_a_row_lacks_a_cell),
		cmocka_unit_test(takes_nothing_where_names_are_unsure),
		cmocka_unit_test(joins_no_name_that_may_be_of_the_next_row),
		cmocka_unit_test(takes_nothing_where_a_line_ends_short_above_more),
		cmocka_unit_test(takes_nothing_where_blanks_part_names_over_lines),
		cmocka_unit_test(takes_nothing_where_a_page_cuts_the_last_row),
		cmocka_unit_test(takes_the_title_of_a_page_for_no_more_of_a_number),
		cmocka_unit_test(takes_nothing_where_a_title_is_two),
		cmocka_unit_test(needs_the_title_of_numbers_and_no_sentence),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
