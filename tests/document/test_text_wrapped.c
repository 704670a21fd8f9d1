/* Tables parted by wide blanks whose rows take several lines. */
#include "cmocka_setup.h"
#include "support/lines.h"

static void reads_rows_that_blank_lines_part(void **state)
{
	(void)state;
	assert_text_lines("Action                 Lead Agency       Timeline\n"
	             "\n"
	             "Build the new school   Ministry of       2026\n"
	             "of the town            Works\n"
	             "\n"
	             "Write a report         Water Board,      2027\n"
	             "                       City Council\n",
	             "r|Action|Lead Agency|Timeline\n"
	             "r|Build the new school of the town|Ministry of Works|2026\n"
	             "r|Write a report|Water Board, City Council|2027\n");
}

static void reads_cells_set_in_the_middle_of_their_rows(void **state)
{
	(void)state;
	assert_text_lines("        Action            Responsible Party   Cost\n"
	             "Build the new school of\n"
	             "                               County        25,000\n"
	             "the town.\n"
	             "Write a report.                 City          100\n"
	             "Train all that teach in\n"
	             "the schools of the town        County         50\n"
	             "and of the land.\n",
	             "r|Action|Responsible Party|Cost\n"
	             "r|Build the new school of the town.|County|25,000\n"
	             "r|Write a report.|City|100\n"
	             "r|Train all that teach in the schools of the town and of the land.|County|50\n");
}

static void reads_rows_that_numbers_begin(void **state)
{
	(void)state;
	assert_text_lines("No.   Action               Lead          Supporting     Timeline\n"
	             "                           Agency        Agencies\n"
	             "1.1   Build the school     Water Board   City Council   2026\n"
	             "      Write about it                     and\n"
	             "                                         Treasury\n"
	             "1.2   Write a report       Treasury      Port Office    2027\n",
	             "r|No.|Action|Lead Agency|Supporting Agencies|Timeline\n"
	             "r|1.1|Build the school Write about it|Water Board|City Council and Treasury|2026\n"
	             "r|1.2|Write a report|Treasury|Port Office|2027\n");
}

static void keeps_titles_of_sections(void **state)
{
	(void)state;
	assert_text_lines("No.   Action             Lead Agency    Timeline\n"
	             "Goals: All the schools of the town are new\n"
	             "1.1   Build the school   Water Board    2026\n"
	             "      of the town\n"
	             "Goals: All the reports of the town are written\n"
	             "2.1   Write a report     Treasury       2027\n",
	             "r|No.|Action|Lead Agency|Timeline\n"
	             "r|Goals: All the schools of the town are new\n"
	             "r|1.1|Build the school of the town|Water Board|2026\n"
	             "r|Goals: All the reports of the town are written\n"
	             "r|2.1|Write a report|Treasury|2027\n");
}

/* What stands beside the titles above a header is said of each row below it. */
static void reads_a_form_above_a_header(void **state)
{
	(void)state;
	assert_text_lines(" Strategy     Build the new school\n"
	             "              of the town\n"
	             " Timeline     Impact     Benefits Lead Agency      Partner Agency\n"
	             " Short-       Large      Jobs, Cost     Municipal       Chamber of\n"
	             " term                    Savings, Trade Government,     Trade, Port\n"
	             "                                        Treasury        Office\n"
	             "\n"
	             "The end of the page\n",
	             "r|Strategy|Timeline|Impact|Benefits|Lead Agency|Partner Agency\n"
	             "r|Build the new school of the town|Short-term|Large|Jobs, Cost Savings, Trade|Municipal Government, Treasury|Chamber of Trade, Port Office\n"
	             "l The end of the page\n");
}

/* Printers count a Chinese character as one column, people that type as two. */
static void reads_chinese_columns_by_either_width(void **state)
{
	(void)state;
	assert_text_lines("工作任务        牵头单位    时限\n"
	             "\n"
	             "修建两所新学校  市教育局、  2026\n"
	             "和道路          市财政局\n"
	             "\n"
	             "写报告          市水利局    2027\n",
	             "r|工作任务|牵头单位|时限\n"
	             "r|修建两所新学校和道路|市教育局、市财政局|2026\n"
	             "r|写报告|市水利局|2027\n");
	assert_text_lines("工作任务           牵头单位    时限\n"
	             "\n"
	             "完善区域内的全部公共交通   市交通局、   2026\n"
	             "设施             市财政局\n"
	             "\n"
	             "建 ABC school   市教育局    2027\n",
	             "r|工作任务|牵头单位|时限\n"
	             "r|完善区域内的全部公共交通设施|市交通局、市财政局|2026\n"
	             "r|建 ABC school|市教育局|2027\n");
}

#define COUNTED "Goal                  Action                          Date     Responsible   Indicator\n" \
                "                                                               party\n" \
                "\n"
#define COUNTED_ROW "r|Goal|Action|Date|Responsible party|Indicator\n"

static void reads_rows_whose_words_count_on_with_bodies_one_a_line(void **state)
{
	(void)state;
	assert_text_lines(COUNTED "1. Open all caves     1. Map the caves:               2025     MS            Maps of all\n"
	                          "of the land to        (a) those of the North;                  COM           caves\n"
	                          "those who want to     (b) others                               EMA\n"
	                          "see them              2. Mend the gates of all        2026     Europol       Gates\n"
	                          "                      caves                                    EMA\n"
	                          "2. Sell no caves      3. Buy the caves                Ongoing  COM           Money\n"
	                          "\n"
	                          "12.3.2020          EN         Journal of Caves           C 12/3\n"
	                          "\n"
	                          "                      4. Paint the doors              2027     EMA           Doors\n"
	                          "                                                               Europol\n"
	                          "\n"
	                          "5.  OTHER CAVES\n"
	                          "\n"
	                          "(1) Some of the caves of the land are closed in winter.\n",
	                  COUNTED_ROW "r|1. Open all caves of the land to those who want to see them|1. Map the caves: (a) those of the North; (b) others|2025|MS\nCOM\nEMA|"
	                  "Maps of all caves\n"
	                  "r||2. Mend the gates of all caves|2026|Europol\nEMA|Gates\n"
	                  "r|2. Sell no caves|3. Buy the caves|Ongoing|COM|Money\n"
	                  "r||4. Paint the doors|2027|EMA\nEuropol|Doors\n"
	                  "l 5.  OTHER CAVES\n"
	                  "l (1) Some of the caves of the land are closed in winter.\n");
}

static void reads_tables_below_each_other_with_the_same_broken_header(void **state)
{
	(void)state;
	assert_text_lines(COUNTED "1. Open all caves     1. Map the caves                2025     MS            Maps\n"
	                          "                      2. Mend the gates               2026     EMA           Gates\n"
	                          "\n"
	                          "C 12/4             EN         Journal of Caves           12.3.2020\n"
	                          "\n" COUNTED
	                          "2. Sell no caves      3. Buy the caves                Ongoing  COM           Money\n"
	                          "                      4. Paint the doors              2027     EMA           Doors\n",
	                  COUNTED_ROW "r|1. Open all caves|1. Map the caves|2025|MS|Maps\nr||2. Mend the gates|2026|EMA|Gates\n"
	                  "l C 12/4             EN         Journal of Caves           12.3.2020\n" COUNTED_ROW
	                  "r|2. Sell no caves|3. Buy the caves|Ongoing|COM|Money\nr||4. Paint the doors|2027|EMA|Doors\n");
}

static void takes_nothing_where_words_do_not_count_on_or_lines_may_be_parts_of_names(void **state)
{
	(void)state;
	static const char *const texts[] = {
		COUNTED "1. Open all caves     1. Map the caves                2025     MS            Maps\n"
		        "                      2. those of the North           2026     EMA           Gates\n"
		        "                      2. Mend the gates               2026     EMA           Gates\n",
		COUNTED "1. Open all caves     1. Map the caves of all         2025     Housing       Maps\n"
		        "                      the land                                 Authority\n"
		        "                      2. Mend the gates               2026     EMA           Gates\n",
		COUNTED "1. Open all caves     1. Map the caves of all         2025     US            Maps\n"
		        "                      the land                                 EPA\n"
		        "                      2. Mend the gates               2026     EMA           Gates\n",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		assert_text_has_no_rows(texts[i]);
}

static void takes_nothing_where_rows_are_unsure(void **state)
{
	(void)state;
	assert_text_has_no_rows("Action         Lead Agency    Timeline\n"
	               "\n"
	               "Build it       Works          2026\n"
	               "Write a book   Treasury       2027\n"
	               "Plan it all\n"
	               "\n");
	assert_text_has_no_rows("Action             Lead Agency    Timeline\n"
	               "\n"
	               "Build the school   Works          2026\n"
	               "\n"
	               "One line that goes over the gap,  and another\n"
	               "\n"
	               "Write a report     Treasury       2027\n");
}

/* Housing Authority, or two bodies? */
static void takes_nothing_where_names_are_unsure(void **state)
{
	(void)state;
	assert_text_has_no_rows("Action                Lead Agency    Timeline\n"
	               "\n"
	               "Build all schools     Housing        2026\n"
	               "of the town           Authority\n"
	               "\n"
	               "Write a report        Treasury       2027\n");
	assert_text_has_no_rows("No.   Action            Lead Agency   Timeline\n"
	               "1     Build a school    Housing       2026\n"
	               "                        Authority\n"
	               "2     Write a report    Treasury      2027\n");
}

/* Nothing may be split in the middle of a word. */
static void takes_nothing_where_a_word_stands_in_the_gap(void **state)
{
	(void)state;
	assert_text_has_no_rows("Action                Lead Agency    Timeline\n"
	               "\n"
	               "Build the schools     Works,         2026\n"
	               "of the town andvillages Treasury\n"
	               "\n"
	               "Write a report        Treasury       2027\n");
}

/* The rest of the last row stands on the next page. */
static void takes_nothing_that_a_page_cuts(void **state)
{
	(void)state;
	assert_text_has_no_rows("Action                Lead Agency    Timeline\n"
	               "\n"
	               "Build the schools     Works,         2026\n"
	               "of the town           Treasury\n"
	               "\n"
	               "Write a report        Treasury,      2027\n"
	               "\f                      Works\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_rows_that_blank_lines_part),
		cmocka_unit_test(reads_cells_set_in_the_middle_of_their_rows),
		cmocka_unit_test(reads_rows_that_numbers_begin),
		cmocka_unit_test(keeps_titles_of_sections),
		cmocka_unit_test(reads_a_form_above_a_header),
		cmocka_unit_test(reads_chinese_columns_by_either_width),
		cmocka_unit_test(reads_rows_whose_words_count_on_with_bodies_one_a_line),
		cmocka_unit_test(reads_tables_below_each_other_with_the_same_broken_header),
		cmocka_unit_test(takes_nothing_where_words_do_not_count_on_or_lines_may_be_parts_of_names),
		cmocka_unit_test(takes_nothing_where_rows_are_unsure),
		cmocka_unit_test(takes_nothing_where_names_are_unsure),
		cmocka_unit_test(takes_nothing_where_a_word_stands_in_the_gap),
		cmocka_unit_test(takes_nothing_that_a_page_cuts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
