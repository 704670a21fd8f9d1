/* English tables that a copy left one cell a line, where the times tell the rows. */
#include "cmocka_setup.h"
#include "support/lines.h"

#define HEADER "Milestone\nTarget date\nLead organisation\nSupporting organisations\n"
#define HEADER_ROW "r|Milestone|Target date|Lead organisation|Supporting organisations\n"

static void blank_lines_part_rows_whose_last_cell_may_be_missing(void **state)
{
	(void)state;
	assert_text_lines(HEADER "\nMap the caves of\nthe North\nQ4 2025\nDoE\nRail Office, NTA\n\nMend the gates\n2026\nNTA\n\nOther words.\n",
	                  HEADER_ROW "r|Map the caves of the North|Q4 2025|DoE|Rail Office, NTA\nr|Mend the gates|2026|NTA|\nl Other words.\n");
	assert_text_lines("Action 4\nMap all\n\n" HEADER "\nMap the caves\nOngoing\nDoE\n\nAction 5\nMend all\n\n" HEADER "\nMend the gates\n2026\nNTA\nDoE\n",
	                  "l Action 4\nl Map all\n" HEADER_ROW "r|Map the caves|Ongoing|DoE|\nl Action 5\nl Mend all\n" HEADER_ROW
	                  "r|Mend the gates|2026|NTA|DoE\n");
}

static void rows_without_blank_lines_begin_behind_the_names(void **state)
{
	(void)state;
	assert_text_lines(HEADER "Map the caves\nQ4 2025\nDoE\nRail Office, NTA\nSurvey the old wells along the river and\nmark the dry ones\n2026\nWater Board\n"
	                  "Mend the gates\n2027\nNTA\nlocal authorities, DoE\nPaint the doors\nOngoing\nDoE\nAction 5\nMend all\n",
	                  HEADER_ROW "r|Map the caves|Q4 2025|DoE|Rail Office, NTA\nr|Survey the old wells along the river and mark the dry ones|2026|Water Board|\n"
	                  "r|Mend the gates|2027|NTA|local authorities, DoE\nr|Paint the doors|Ongoing|DoE|\nl Action 5\nl Mend all\n");
}

static void cells_may_be_paragraphs(void **state)
{
	(void)state;
	assert_text_lines("Action\n\nTimeline\n\nLead\n\nPartners\n\nMap the\ncaves\n\n2025\n\nWater Board\n\nDoE\n\nMend the gates\n\n2026\n\nRail Office\n\n"
	                  "Paint the doors\n\n2027\n\nNTA\n",
	                  "r|Action|Timeline|Lead|Partners\nr|Map the caves|2025|Water Board|DoE\nr|Mend the gates|2026|Rail Office|\nr|Paint the doors|2027|NTA|\n");
}

static void times_may_stand_behind_the_names(void **state)
{
	(void)state;
	assert_text_lines("Action\nResponsible\nTimeframe\nMap the caves of\nthe whole country\nDoE\nQ4 2025\nMend the gates\nWater Board\n2026\n",
	                  "r|Action|Responsible|Timeframe\nr|Map the caves of the whole country|DoE|Q4 2025\nr|Mend the gates|Water Board|2026\n");
	assert_text_lines("Action\nLead agency\nSupport agencies\nDue date\n\nMap the caves of\nthe whole country\nDoE\nNTA\nQ4 2025\n\nMend the gates\nWater Board\n2026\n",
	                  "r|Action|Lead agency|Support agencies|Due date\nr|Map the caves of the whole country|DoE|NTA|Q4 2025\nr|Mend the gates|Water Board||2026\n");
	assert_text_lines("Action\n\nLead\n\nBy when\n\nMap the caves\n\nWater Board\n\n2025\n\nMend the gates\n\nDoE\n\n2026\n",
	                  "r|Action|Lead|By when\nr|Map the caves|Water Board|2025\nr|Mend the gates|DoE|2026\n");
}

static void numbers_tell_where_names_end(void **state)
{
	(void)state;
	assert_text_lines("No.\nAction\nOutput\nTimeline\nLead\nPartners\n1.1\nMap the caves\nMap\n2025\nDoE\nRail Office\n1.2\nMend the gates\nGates\n2026\nNTA\n",
	                  "r|No.|Action|Output|Timeline|Lead|Partners\nr|1.1|Map the caves|Map|2025|DoE|Rail Office\nr|1.2|Mend the gates|Gates|2026|NTA|\n");
}

static void joins_names_that_a_line_broke(void **state)
{
	(void)state;
	assert_text_lines(HEADER "\nMap the caves\n2025\nDepartment of Mines, Energy and\nNatural Wealth\nNTA, Bank of the\nNorth, Rail Office and Canal\nBoard\n\n"
	                  "Mend the gates\n2026\nNTA\nDoE\nRRC\n",
	                  HEADER_ROW "r|Map the caves|2025|Department of Mines, Energy and Natural Wealth|NTA, Bank of the North, Rail Office and Canal Board\n"
	                  "r|Mend the gates|2026|NTA|DoE\nRRC\n");
	assert_text_lines("Action\nTimeline\nLead\nSupporting\nagencies\n\nMap the caves\n2025\nDoE\nNTA\n",
	                  "r|Action|Timeline|Lead|Supporting agencies\nr|Map the caves|2025|DoE|NTA\n");
}

static void keeps_titles_between_rows_and_drops_the_foot_of_a_page(void **state)
{
	(void)state;
	assert_text_lines(HEADER "\nMap the caves\n2025\nDoE\n\nGates\n\nMend the gates\n2026\nNTA\n\n12   Plan of the caves\n\nPaint the gates\n2026\nNTA\n",
	                  HEADER_ROW "r|Map the caves|2025|DoE|\nr|Gates\nr|Mend the gates|2026|NTA|\nr|Paint the gates|2026|NTA|\n");
}

static void puts_one_row_of_four_aside_that_is_not_sure(void **state)
{
	(void)state;
	assert_text_lines(HEADER "\nMap the caves\n2025\nDoE\n\nSurvey the wells\n2026\nOffice of Mines, Quarries, Sand\nWealth Bureau\n\nMend the gates\n2027\nNTA\n\n"
	                  "Open the doors\n2027\nNTA\nDoE\n",
	                  HEADER_ROW "r|Map the caves|2025|DoE|\nr|Survey the wells 2026 Office of Mines, Quarries, Sand Wealth Bureau|2026||\nr|Mend the gates|2027|NTA|\n"
	                  "r|Open the doors|2027|NTA|DoE\n");
}

static void reads_nothing_where_cells_cannot_be_told_apart(void **state)
{
	(void)state;
	static const char *const texts[] = {
		HEADER "\nMap the caves\n2025\nOffice of Mines, Quarries, Sand\nWealth Bureau\n",
		HEADER "\nMap the caves\n2025\n\nDoE\nNTA\n",
		HEADER "\nMap the caves\nDoE\nNTA\n",
		HEADER "\n2025\nMap the caves\nDoE\n",
		HEADER "Status\nMap the caves\n2025\nDoE\nNTA\nOn track\nMend the gates\n2026\nNTA\nDoE\nLate\n",
		HEADER "\nMap the caves\n2025\nDoE\n\n12   Plan of the caves\n\nNew words\n\n2026\nMend the gates\nNTA\n",
		"Milestone\nTarget date\nMap the caves\n2025\n",
		"Lead organisation\nTarget date\nDoE\n2025\n",
		"Map the caves\nTimeline\n2025\nLead\nDoE\nPartners\nNTA\n",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++)
		assert_text_has_no_rows(texts[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(blank_lines_part_rows_whose_last_cell_may_be_missing),
		cmocka_unit_test(rows_without_blank_lines_begin_behind_the_names),
		cmocka_unit_test(cells_may_be_paragraphs),
		cmocka_unit_test(times_may_stand_behind_the_names),
		cmocka_unit_test(numbers_tell_where_names_end),
		cmocka_unit_test(joins_names_that_a_line_broke),
		cmocka_unit_test(keeps_titles_between_rows_and_drops_the_foot_of_a_page),
		cmocka_unit_test(puts_one_row_of_four_aside_that_is_not_sure),
		cmocka_unit_test(reads_nothing_where_cells_cannot_be_told_apart),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
