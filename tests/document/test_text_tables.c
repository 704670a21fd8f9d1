/* Tables in plain text: what makes a header, where a table ends, how broken cells go on. */
#include "cmocka_setup.h"
#include "support/lines.h"

static void takes_every_bar_for_one(void **state)
{
	(void)state;
	assert_text_lines("│任务│单位│\n│甲│乙│\n│丙│丁│\n", "r|任务|单位\nr|甲|乙\nr|丙|丁\n");
	assert_text_lines("┃任务┃单位┃\n┃甲┃乙┃\n", "r|任务|单位\nr|甲|乙\n");
	assert_text_lines("║任务║单位║\n║甲║乙║\n", "r|任务|单位\nr|甲|乙\n");
	assert_text_lines("｜任务｜单位｜\n｜甲｜乙｜\n", "r|任务|单位\nr|甲|乙\n");
	assert_text_lines("|任务|单位\n|甲|乙\n", "r|任务|单位\nr|甲|乙\n");
}

static void takes_every_rule_for_a_border(void **state)
{
	(void)state;
	assert_text_lines("┌──┬──┐\n│任务│单位│\n├──┼──┤\n│甲│乙│\n└──┴──┘\n", "r|任务|单位\nr|甲|乙\n");
	assert_text_lines("|===|===|\n|任务|单位|\n|:==:|___|\n|甲|乙|\n", "r|任务|单位\nr|甲|乙\n");
	assert_text_lines("|任务|单位|\n|  |  |\n|甲|乙|\n", "r|任务|单位\nr||\nr|甲|乙\n");
}

static void makes_no_header_of_words_that_are_none(void **state)
{
	(void)state;
	static const char *const first[] = {"|甲。|乙|", "|1|乙|", "|(1)|乙|", "||乙|", "|甲，丙|乙|", "|甲；|乙|", "|甲：|乙|", "|a:|乙|", "|a;|乙|",
	                                    "|http|乙|", "|甲、乙|丙|", "|一二三四五六七八九十一二三四五六七|乙|", "|甲|", "||"};
	for (gsize i = 0; i < G_N_ELEMENTS(first); i++) {
		g_autofree char *text = g_strdup_printf("%s\n|甲|乙|\n", first[i]), *expected = g_strdup_printf("l %s\nl |甲|乙|\n", first[i]);
		assert_text_lines(text, expected);
	}
}

static void takes_longer_titles_of_letters_between_bars(void **state)
{
	(void)state;
	assert_text_lines("|Action|Who is responsible for it?|\n|Build|HSE|\n|Plant|LCC|\n", "r|Action|Who is responsible for it?\nr|Build|HSE\nr|Plant|LCC\n");
	assert_text_lines("|Action|Who is responsible for what stands beside it here?|\n|Build|HSE|\n",
	             "l |Action|Who is responsible for what stands beside it here?|\nl |Build|HSE|\n");
}

static void ends_where_a_line_has_another_number_of_cells(void **state)
{
	(void)state;
	assert_text_lines("|任务|单位|\n|甲|乙|\n|丙|丁|戊|\n", "r|任务|单位\nr|甲|乙\nl |丙|丁|戊|\n");
	assert_text_lines("任务\t单位\t时间\n甲\t乙\t丙\n丁\t戊\n", "r|任务|单位|时间\nr|甲|乙|丙\nl 丁\t戊\n");
	assert_text_lines("|任务|单位|\n甲|乙\n", "l |任务|单位|\nl 甲|乙\n");
}

static void goes_on_behind_the_number_of_a_page(void **state)
{
	(void)state;
	assert_text_lines("号\t任务\t单位\n1\t甲\t乙\n\n— 3 —\n\n2\t丙\t丁\n", "r|号|任务|单位\nr|1|甲|乙\nr|2|丙|丁\n");
	assert_text_lines("|任务|单位|\n|1.甲|乙|\n第3页\n|2.丙|丁|\n|3.戊|己|\n",
	             "r|任务|单位\nr|1.甲|乙\nr|2.丙|丁\nr|3.戊|己\n");
	assert_text_lines("|任务|单位|\n|1.甲|乙|\n第3页\n|丙|丁|\n", "r|任务|单位\nr|1.甲|乙\nl 第3页\nl |丙|丁|\n");
	assert_text_lines("|任务|单位|\n|1.甲|乙|\n\n|2.丙|丁|\n", "r|任务|单位\nr|1.甲|乙\nr|2.丙|丁\n");
	assert_text_lines("|任务|单位|\n|1.甲|乙|\n\n|3.丙|丁|\n", "r|任务|单位\nr|1.甲|乙\nl |3.丙|丁|\n");
}

static void blank_lines_and_broken_cells_stand_between_tabs(void **state)
{
	(void)state;
	assert_text_lines("No.\tTask\tLead\n\n1\tDig\tX Ltd\n\n2\tSail\tY Ltd\n\nThe end\n", "r|No.|Task|Lead\nr|1|Dig|X Ltd\nr|2|Sail|Y Ltd\nl The end\n");
	assert_text_lines("No.\tTask\tLead\n1\tDig\nwells\tX Ltd\n2\tSail\tY Ltd\n", "r|No.|Task|Lead\nr|1|Dig\nwells|X Ltd\nr|2|Sail|Y Ltd\n");
	assert_text_lines("No.\tTask\tLead\n1\tDig\tX Ltd\n2\tSail\n3\tSwim\tY Ltd\n", "r|No.|Task|Lead\nr|1|Dig|X Ltd\nr|2|Sail\nr|3|Swim|Y Ltd\n");
	assert_text_lines("No.\tTask\tLead\n1\tDig\tX Ltd\n2\tSail\nships\tY Ltd\nand boats\n", "r|No.|Task|Lead\nr|1|Dig|X Ltd\nr|2|Sail\nl ships\tY Ltd\nl and boats\n");
}

/* A text by its name, which says no Markdown, though a delimiter stands in it. */
static void assert_named_text_lines(const char *text, const char *expected)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "plan.txt", NULL, NULL);
	assert_non_null(document);
	assert_string_equal(dn_document_format(document), "text");
	g_autofree char *found = lines_dump(document);
	assert_string_equal(found, expected);
}

static void the_last_cell_of_a_row_between_tabs_goes_on_behind_a_mark_of_a_list(void **state)
{
	(void)state;
	assert_named_text_lines("No.\tAction\tPartners\n1\tMap\tTreasury,\nHome Office and\nSea Council\n2\tLay\tTreasury\nNotes\n",
	                  "r|No.|Action|Partners\nr|1|Map|Treasury,\nHome Office and\nSea Council\nr|2|Lay|Treasury\nl Notes\n");
	assert_named_text_lines("号\t任务\t单位\n1\t甲\t乙局、\n丙局\n2\t丁\t戊局、\n\n己\n", "r|号|任务|单位\nr|1|甲|乙局、\n丙局\nr|2|丁|戊局、\nl 己\n");
	assert_named_text_lines("No.\tAction\tPartners\n1\tMap\tTreasury,\n2\tLay\tTreasury,\n", "r|No.|Action|Partners\nr|1|Map|Treasury,\nr|2|Lay|Treasury,\n");
}

static void more_names_of_the_last_column_stand_below_a_row(void **state)
{
	(void)state;
	assert_named_text_lines("No.\tAction\tPartners\n1\tMap\tTreasury\nMinistry of Health\nOffice for Mines, NPO\n2\tLay\tTreasury\n",
	                  "r|No.|Action|Partners\nr|1|Map|Treasury\nMinistry of Health\nOffice for Mines, NPO\nr|2|Lay|Treasury\n");
	assert_named_text_lines("任务\t期限\t单位\n甲\t六月\t乙局\n丙\t七月\t丁局\n戊局\n己\t八月\t庚局\n",
	                  "r|任务|期限|单位\nr|甲|六月|乙局\nr|丙|七月|丁局\n戊局\nr|己|八月|庚局\n");
	/* titles of rows by who does them, behind blank lines, or below the header */
	assert_named_text_lines("No.\tAction\tPartners\nMinistry of Works\n1\tMap\tTreasury\nMinistry of Health\n2\tLay\tTreasury\n",
	                  "r|No.|Action|Partners\nr|Ministry of Works\nr|1|Map|Treasury\nr|Ministry of Health\nr|2|Lay|Treasury\n");
	assert_named_text_lines("No.\tAction\tPartners\n1\tMap\tTreasury\n\nMinistry of Health\n2\tLay\tTreasury\n",
	                  "r|No.|Action|Partners\nr|1|Map|Treasury\nr|Ministry of Health\nr|2|Lay|Treasury\n");
}

static void lines_that_are_no_rows_stand_between_rows_that_count_on(void **state)
{
	(void)state;
	assert_named_text_lines("No.\tAction\tLead\n1.1\tMap\tTreasury\n\nKeep the sea\n\n2.1\tLay\tTreasury\n",
	                  "r|No.|Action|Lead\nr|1.1|Map|Treasury\nr|Keep the sea\nr|2.1|Lay|Treasury\n");
	assert_named_text_lines("No. | Action | Lead\nA1 | Map | Treasury\nsee the note.\nA2 | Lay\nA3 | Dig | Treasury | 2031\nA4 | Row | Treasury\n",
	                  "r|No.|Action|Lead\nr|A1|Map|Treasury\nr|see the note.\nr|A2|Lay\nr|A3|Dig|Treasury|2031\nr|A4|Row|Treasury\n");
	assert_named_text_lines("|No.|Action|Lead|\n|1|Map|Treasury|\nKeep the sea\n|2|Lay|Treasury|\n|3|Dig|\n",
	                  "r|No.|Action|Lead\nr|1|Map|Treasury\nr|Keep the sea\nr|2|Lay|Treasury\nr|3|Dig\n");
	assert_named_text_lines("No.\tAction\tLead\n1\tMap\tTreasury\n2\tLay\tTreasury\nThe end\n4\tDig\tTreasury\n",
	                  "r|No.|Action|Lead\nr|1|Map|Treasury\nr|2|Lay|Treasury\nl The end\nl 4\tDig\tTreasury\n");
}

static void a_row_between_bars_ends_with_its_last_bar(void **state)
{
	(void)state;
	assert_named_text_lines("|No.|Action|Lead|When|\n|1|Map|Treasury,\nSea Council|2031|\n|2|Lay\ncables|Treasury|\n2032|\n|3|Dig|Treasury|2033|\n",
	                  "r|No.|Action|Lead|When\nr|1|Map|Treasury,\nSea Council|2031\nr|2|Lay\ncables|Treasury|2032\nr|3|Dig|Treasury|2033\n");
	assert_named_text_lines("|No.|Action|Lead|\n|1|Map|Treasury|\n|2|Lay|Treasury\n|3|Dig|Treasury|\n",
	                  "r|No.|Action|Lead\nr|1|Map|Treasury\nr|2|Lay|Treasury\nr|3|Dig|Treasury\n");
}

static void a_short_line_stands_above_several_rows_without_numbers(void **state)
{
	(void)state;
	assert_named_text_lines("Action\tLead\tWhen\nMap\tTreasury\t2031\nKeep the sea\nLay\tTreasury\t2031\n\nDig\tTreasury\t2031\n",
	                  "r|Action|Lead|When\nr|Map|Treasury|2031\nr|Keep the sea\nr|Lay|Treasury|2031\nr|Dig|Treasury|2031\n");
	assert_named_text_lines("Action\tLead\tWhen\nMap\tTreasury\t2031\nThis is all.\nLay\tTreasury\t2031\nDig\tTreasury\t2031\n",
	                  "r|Action|Lead|When\nr|Map|Treasury|2031\nl This is all.\nl Lay\tTreasury\t2031\nl Dig\tTreasury\t2031\n");
	assert_named_text_lines("Action\tLead\tWhen\nMap\tTreasury\t2031\nCosts\nGoal\tPartners\tCost\nDig\tTreasury\t20\n",
	                  "r|Action|Lead|When\nr|Map|Treasury|2031\nl Costs\nr|Goal|Partners|Cost\nr|Dig|Treasury|20\n");
}

static void goes_on_where_the_document_says_so(void **state)
{
	(void)state;
	static const char *const more[] = {"续表", "表1（续）", "Table 2 (continued)", "续表 1"};
	for (gsize i = 0; i < G_N_ELEMENTS(more); i++) {
		g_autofree char *text = g_strdup_printf("|任务|单位|\n|甲|乙|\n\n%s\n\n|丙|丁|\n|---|---|\n|戊|己|\n", more[i]);
		assert_named_text_lines(text, "r|任务|单位\nr|甲|乙\nr|丙|丁\nr|戊|己\n");
	}
	assert_named_text_lines("号\t任务\t单位\n1\t甲\t乙\n2\t丙\t丁（续）\n3\t戊\t己\n", "r|号|任务|单位\nr|1|甲|乙\nr|2|丙|丁（续）\nr|3|戊|己\n");
}

static void takes_the_delimiter_of_markdown_for_what_it_is(void **state)
{
	(void)state;
	assert_named_text_lines("|号|任务|分工||\n|---|---|---|---|\n|||牵头|配合|\n|1|甲|乙|丙|\n\n- 2 -\n\n|2|丁|戊|己|\n|---|---|---|---|\n|3|庚|辛|壬|\n",
	                   "r|号|任务|分工|\nr|||牵头|配合\nr|1|甲|乙|丙\nr|2|丁|戊|己\nr|3|庚|辛|壬\n");
	assert_named_text_lines("|2|甲、乙|\n|---|---|\n|3|丙|\n", "r|2|甲、乙\nr|3|丙\n");
	assert_named_text_lines("|2|甲、乙|\n|---|\n|3|丙|\n", "l |2|甲、乙|\nl |---|\nl |3|丙|\n");
}

static void joins_rows_whose_cells_were_printed_on_several_lines(void **state)
{
	(void)state;
	assert_text_lines("任务 | 单位 | 期限 |\n甲 | 乙局\n丙局 | 六月 |\n丁 | 戊局 |\n2年内 |\n3 | 己局 | 七月 |\n",
	             "r|任务|单位|期限\nr|甲|乙局\n丙局|六月\nr|丁|戊局|2年内\nr|3|己局|七月\n");
	assert_text_lines("任务 | 单位 | 期限\n甲 | 乙局\n丙局 | 六月\n", "l 任务 | 单位 | 期限\nl 甲 | 乙局\nl 丙局 | 六月\n");
	assert_text_lines("号 | 任务 | 单位 | 期限 |\n1 | 甲 | 乙局 | 六月 |\n甲二 | 丙局 | 七月 |\n2 | 乙 | 丁局 | 八月 |\n四 |\n",
	             "r|号|任务|单位|期限\nr|1|甲|乙局|六月\nr|甲二|丙局|七月\nr|2|乙|丁局|八月\nl 四 |\n");
}

static void joins_broken_cells_between_borders_as_they_were_broken(void **state)
{
	(void)state;
	assert_text_lines("+----+----+\n|任务|单位|\n+----+----+\n|推进|abc |\n|工作|def |\n|    |甲   |\n+----+----+\n|乙  |    |\n|    |丙  |\n+----+----+\n|丁  |戊  |\n+----+----+\n",
	             "r|任务|单位\nr|推进工作|abc def甲\nr|乙|丙\nr|丁|戊\n");
	assert_text_lines("+----+----+\n|任务|单位|\n+----+----+\n|甲     |乙|\n|丙|x|\n+----+----+\n|丁|戊|\n+----+----+\n|己|庚|\n+--+--+\n",
	             "r|任务|单位\nr|甲\n丙|乙x\nr|丁|戊\nr|己|庚\n");
}

static void joins_words_that_had_no_room(void **state)
{
	(void)state;
	assert_text_lines("+---------+------------+\n|Task     |Lead        |\n+---------+------------+\n|Mend the |Property    |\n|roofs    |Services    |\n+---------+------------+\n"
	             "|Open it  |HSE         |\n|         |Police      |\n+---------+------------+\n|Close it |DoE         |\n+---------+------------+\n",
	             "r|Task|Lead\nr|Mend the roofs|Property Services\nr|Open it|HSE\nPolice\nr|Close it|DoE\n");
}

static void ends_a_table_where_a_broken_row_cannot_be_told(void **state)
{
	(void)state;
	static const char *const rests[] = {"丁 | 戊局\n己 | 庚局 | 七月 | 八月 |", "丁\na\nb\nc\nd\ne\nf\ng\nh | 戊局 | 七月 |"};
	for (gsize i = 0; i < G_N_ELEMENTS(rests); i++) {
		g_autofree char *text = g_strdup_printf("任务 | 单位 | 期限 |\n甲 | 乙局 | 六月 |\n%s\n", rests[i]);
		g_auto(GStrv) lines = g_strsplit(rests[i], "\n", -1);
		g_autofree char *left = g_strjoinv("\nl ", lines);
		g_autofree char *expected = g_strdup_printf("r|任务|单位|期限\nr|甲|乙局|六月\nl %s\n", left);
		assert_text_lines(text, expected);
	}
	assert_text_lines("任务 | 单位 | 期限 |\n甲 | 乙局 | 六月 |\n丁 | 戊局 |\n3) 己局 | 七月 |\n", "r|任务|单位|期限\nr|甲|乙局|六月\nr|丁|戊局\nr|3) 己局|七月\n");
}

static void joins_no_cells_of_a_line_that_lacks_some(void **state)
{
	(void)state;
	assert_text_lines("号|任务|单位|期限|\n==|==|==|==|\n1|甲|乙局|一月|\n==|==|==|==|\n2|丙|丁局|二月|\n==|==|==|==|\n3|戊|己局|三月|\n庚|辛局|四月|\n==|==|==|==|\n",
	             "r|号|任务|单位|期限\nr|1|甲|乙局|一月\nr|2|丙|丁局|二月\nr|3|戊|己局|三月\nr|庚|辛局|四月\n");
}

static void a_border_alone_is_no_table(void **state)
{
	(void)state;
	assert_text_lines("----\n任务\t单位\t时间\n甲\t乙\t丙\n", "l ----\nr|任务|单位|时间\nr|甲|乙|丙\n");
	assert_text_lines("+--+\n+--+\n甲\n", "l +--+\nl +--+\nl 甲\n");
	assert_text_lines("+--+--+", "l +--+--+\n");
}

static void a_number_that_begins_a_cell_is_not_that_of_a_row(void **state)
{
	(void)state;
	assert_text_lines("任务 | 单位 | 期限 |\n甲 | 乙局 | 六月 |\n丁 | 戊局 |\n2年以内 |\n", "r|任务|单位|期限\nr|甲|乙局|六月\nr|丁|戊局|2年以内\n");
	assert_text_lines("任务 | 单位 | 期限 |\n甲 | 乙局 | 六月 |\n丁 | 戊局 |\n12 |\n", "r|任务|单位|期限\nr|甲|乙局|六月\nr|丁|戊局\nl 12 |\n");
}

static void a_row_that_the_end_of_the_text_breaks_is_none(void **state)
{
	(void)state;
	assert_text_lines("任务 | 单位 | 期限 |\n甲 | 乙局 | 六月 |\n丁 | 戊", "r|任务|单位|期限\nr|甲|乙局|六月\nl 丁 | 戊\n");
	assert_text_lines("号 | 任务 | 单位 | 期限 |\n1 | 甲 | 乙局 | 六月 |\n丁 |\n", "r|号|任务|单位|期限\nr|1|甲|乙局|六月\nl 丁 |\n");
}

static void a_row_that_is_less_than_half_a_table_is_none(void **state)
{
	(void)state;
	assert_text_lines("号 | 任务 | 单位 | 期限 |\n1 | 甲 | 乙局 | 六月 |\n2 | 丙 | 丁局 | 七月 |\n戊 | 己局 |\n",
	             "r|号|任务|单位|期限\nr|1|甲|乙局|六月\nr|2|丙|丁局|七月\nl 戊 | 己局 |\n");
	assert_text_lines("号 | 任务 | 单位 | 期限 |\n1 | 甲 | 乙局 | 六月 |\n2 | 丙 | 丁局 | 七月 |\n戊 | 己局 | 八月 |\n",
	             "r|号|任务|单位|期限\nr|1|甲|乙局|六月\nr|2|丙|丁局|七月\nr|戊|己局|八月\n");
}

static void passes_over_a_blank_line_within_a_broken_row(void **state)
{
	(void)state;
	assert_text_lines("任务 | 单位 | 期限 |\n甲 | 乙局 | 六月 |\n丁 | 戊局\n \t\n己局 | 七月 |\n", "r|任务|单位|期限\nr|甲|乙局|六月\nr|丁|戊局\n \t\n己局|七月\n");
}

static void a_broken_row_ends_where_its_last_bar_does(void **state)
{
	(void)state;
	static const char *const rests[] = {"丁 |\na\nb\nc\nd\ne\nf\ng\nh | 戊局 | 七月 |", "丁 |\n戊局 | 七月 |", "丁 | 戊局 | 七月 | 八月 |"};
	for (gsize i = 0; i < G_N_ELEMENTS(rests); i++) {
		g_autofree char *text = g_strdup_printf("任务 | 单位 | 期限 |\n甲 | 乙局 | 六月 |\n%s\n", rests[i]);
		g_auto(GStrv) lines = g_strsplit(rests[i], "\n", -1);
		g_autofree char *left = g_strjoinv("\nl ", lines);
		g_autofree char *expected = g_strdup_printf("r|任务|单位|期限\nr|甲|乙局|六月\nl %s\n", left);
		assert_text_lines(text, expected);
	}
	assert_text_lines("任务 | 单位 | 期限 |\n甲 | 乙局 | 六月 |\n丁 | 戊局 |\n七月 | 八\n", "r|任务|单位|期限\nr|甲|乙局|六月\nr|丁|戊局\nl 七月 | 八\n");
	assert_text_lines("任务 | 单位 | 期限 |\n甲 | 乙局 | 六月 |\n丁 | 戊局 |\n年内 |\n", "r|任务|单位|期限\nr|甲|乙局|六月\nr|丁|戊局|年内\n");
	assert_text_lines("任务 | 单位 | 期限 |\n甲 | 乙局 | 六月 |\n丁 | 戊局\n\n己局 | 七月 |\n", "r|任务|单位|期限\nr|甲|乙局|六月\nl 丁 | 戊局\nl 己局 | 七月 |\n");
}

static void a_row_without_a_bar_behind_it_lacks_no_cell(void **state)
{
	(void)state;
	assert_text_lines("任务 | 单位 | 期限\n甲 | 乙局 | 六月\n丙 | 丁局 | 七月\n戊 | 己局\n", "r|任务|单位|期限\nr|甲|乙局|六月\nr|丙|丁局|七月\nl 戊 | 己局\n");
}

static void the_number_of_a_page_is_short_and_stands_between_two_rows(void **state)
{
	(void)state;
	assert_text_lines("|任务|单位|\n|1.甲|乙|\n|2.丙|丁|\n— 3 —\n", "r|任务|单位\nr|1.甲|乙\nr|2.丙|丁\nl — 3 —\n");
	assert_text_lines("|任务|单位|\n|1.甲|乙|\n12345\n|3.丙|丁|\n", "r|任务|单位\nr|1.甲|乙\nl 12345\nl |3.丙|丁|\n");
	assert_text_lines("|任务|单位|\n|1.甲|乙|\n- 3 -\n戊\n", "r|任务|单位\nr|1.甲|乙\nl - 3 -\nl 戊\n");
}

static void a_year_may_begin_a_title(void **state)
{
	(void)state;
	assert_text_lines("|任务|2025年目标|\n|甲|乙|\n", "r|任务|2025年目标\nr|甲|乙\n");
	assert_text_lines("|任务|2025目标|\n|甲|乙|\n", "l |任务|2025目标|\nl |甲|乙|\n");
}

static void titles_of_sections_stand_between_rows(void **state)
{
	(void)state;
	assert_text_lines("任务\t单位\t期限\n一、建设\n甲\t乙局\t六月\n二、管理\n（一）日常\n丙\t丁局\t七月\n",
	                  "r|任务|单位|期限\nr|一、建设\nr|甲|乙局|六月\nr|二、管理\nr|（一）日常\nr|丙|丁局|七月\n");
	assert_text_lines("序号\t任务\t单位\n一\t建设\n1\t甲\t乙局\n二\t管理\n2\t丙\t丁局\n", "r|序号|任务|单位\nr|一|建设\nr|1|甲|乙局\nr|二|管理\nr|2|丙|丁局\n");
	assert_text_lines("任务|单位|期限\n一、建设\n甲|乙局|六月\n丙|丁局|七月\n", "r|任务|单位|期限\nr|一、建设\nr|甲|乙局|六月\nr|丙|丁局|七月\n");
	assert_text_lines("Action\tLead\tBy\nObjective 1: Water\nDig\tX Ltd\tMay\nFocus area 1.2 - Sea\nSail\tY Ltd\tJune\n",
	                  "r|Action|Lead|By\nr|Objective 1: Water\nr|Dig|X Ltd|May\nr|Focus area 1.2 - Sea\nr|Sail|Y Ltd|June\n");
}

static void what_may_be_the_rest_of_a_cell_is_no_section(void **state)
{
	(void)state;
	static const char *const rests[] = {"一、戊局、", "一致行动", "First Office", "Office 3 of the town", "Objective 1: Water,", "第三方", "（三）章、", "Ltd 5b"};
	for (gsize i = 0; i < G_N_ELEMENTS(rests); i++) {
		g_autofree char *text = g_strdup_printf("任务\t期限\t单位\n甲\t六月\t乙局\n丙\t七月\t丁局\n%s\n己\t八月\t庚局\n", rests[i]);
		g_autofree char *expected = g_strdup_printf("r|任务|期限|单位\nr|甲|六月|乙局\nr|丙|七月|丁局\nl %s\nl 己\t八月\t庚局\n", rests[i]);
		assert_text_lines(text, expected);
	}
	assert_text_lines("任务\t期限\t单位\n甲\t六月\t乙局\n丙\t七月\t丁局\n二、管理\n己\n", "r|任务|期限|单位\nr|甲|六月|乙局\nr|丙|七月|丁局\nl 二、管理\nl 己\n");
}

static void titles_are_longer_beside_one_of_bodies(void **state)
{
	(void)state;
	assert_text_lines("Annex\nStrategic interventions\tOutputs\tLead agency\nDig\tWell\tX Ltd\nSail\tShip\tY Ltd\n",
	                  "l Annex\nr|Strategic interventions|Outputs|Lead agency\nr|Dig|Well|X Ltd\nr|Sail|Ship|Y Ltd\n");
	assert_text_lines("Annex\nStrategic interventions\tOutputs\tNotes\nDig\tWell\tX; Y\nSail\tShip\tY; Z\n",
	                  "l Annex\nl Strategic interventions\tOutputs\tNotes\nl Dig\tWell\tX; Y\nl Sail\tShip\tY; Z\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_every_bar_for_one),
		cmocka_unit_test(takes_every_rule_for_a_border),
		cmocka_unit_test(makes_no_header_of_words_that_are_none),
		cmocka_unit_test(takes_longer_titles_of_letters_between_bars),
		cmocka_unit_test(ends_where_a_line_has_another_number_of_cells),
		cmocka_unit_test(goes_on_behind_the_number_of_a_page),
		cmocka_unit_test(blank_lines_and_broken_cells_stand_between_tabs),
		cmocka_unit_test(the_last_cell_of_a_row_between_tabs_goes_on_behind_a_mark_of_a_list),
		cmocka_unit_test(more_names_of_the_last_column_stand_below_a_row),
		cmocka_unit_test(lines_that_are_no_rows_stand_between_rows_that_count_on),
		cmocka_unit_test(a_row_between_bars_ends_with_its_last_bar),
		cmocka_unit_test(a_short_line_stands_above_several_rows_without_numbers),
		cmocka_unit_test(goes_on_where_the_document_says_so),
		cmocka_unit_test(takes_the_delimiter_of_markdown_for_what_it_is),
		cmocka_unit_test(joins_rows_whose_cells_were_printed_on_several_lines),
		cmocka_unit_test(joins_broken_cells_between_borders_as_they_were_broken),
		cmocka_unit_test(joins_words_that_had_no_room),
		cmocka_unit_test(ends_a_table_where_a_broken_row_cannot_be_told),
		cmocka_unit_test(joins_no_cells_of_a_line_that_lacks_some),
		cmocka_unit_test(a_border_alone_is_no_table),
		cmocka_unit_test(a_number_that_begins_a_cell_is_not_that_of_a_row),
		cmocka_unit_test(a_row_that_the_end_of_the_text_breaks_is_none),
		cmocka_unit_test(a_row_that_is_less_than_half_a_table_is_none),
		cmocka_unit_test(passes_over_a_blank_line_within_a_broken_row),
		cmocka_unit_test(a_broken_row_ends_where_its_last_bar_does),
		cmocka_unit_test(a_row_without_a_bar_behind_it_lacks_no_cell),
		cmocka_unit_test(the_number_of_a_page_is_short_and_stands_between_two_rows),
		cmocka_unit_test(a_year_may_begin_a_title),
		cmocka_unit_test(titles_of_sections_stand_between_rows),
		cmocka_unit_test(what_may_be_the_rest_of_a_cell_is_no_section),
		cmocka_unit_test(titles_are_longer_beside_one_of_bodies),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
