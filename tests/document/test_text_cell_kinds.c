/* What a cell of a stacked table looks like. */
#include "cmocka_setup.h"
#include "document/text_cell_kinds.h"

static void assert_kinds(DnTextCellKind kind, const char *const *cells)
{
	for (; *cells != NULL; cells++)
		if (dn_text_cell_kind(*cells) != kind)
			fail_msg("%s: kind %d, not %d", *cells, dn_text_cell_kind(*cells), kind);
}

static void knows_dates_by_their_words_and_shortness(void **state)
{
	(void)state;
	assert_kinds(DN_TEXT_CELL_DATE, (const char *[]){"2025年6月底前", "3月", "长期坚持", "第三季度", "持续推进", NULL});
	assert_kinds(DN_TEXT_CELL_SENTENCE, (const char *[]){"到2025年底，建成一批学校", "2025年1月、2025年6月和2025年12月", NULL});
}

static void knows_names_by_their_ends(void **state)
{
	(void)state;
	assert_kinds(DN_TEXT_CELL_NAMES,
	             (const char *[]){"县教育局", "县教育局、县财政局\n县水务局", "县委宣传部（县文明办、县新闻办）、县妇联", "县教育局,县财政局等", "县土方工作\n专班、县教育局", "各乡镇(街道)", NULL});
	assert_kinds(DN_TEXT_CELL_TITLE, (const char *[]){"加强领导", "局", "县教育局、加强领导", "“一体”办公厅", "（）", "", NULL});
	assert_kinds(DN_TEXT_CELL_SENTENCE, (const char *[]){"请各有关单位于本月内报送有关材料给教育局，并抄送财政局和税务局", "报县教育局。", NULL});
}

static void tells_sentences_from_titles_by_length_and_stops(void **state)
{
	(void)state;
	assert_kinds(DN_TEXT_CELL_TITLE, (const char *[]){"推进基层建设", "一二三四五六七八九十甲乙", "Roads", NULL});
	assert_kinds(DN_TEXT_CELL_SENTENCE, (const char *[]){"修桥。", "修桥；铺路", "一二三四五六七八九十甲乙丙", "Repair all bridges", NULL});
}

static void knows_lists_that_hold_a_name(void **state)
{
	(void)state;
	assert_true(dn_text_cell_lists_names("县教育局、某中学"));
	assert_false(dn_text_cell_lists_names("县教育局、县财政局"));
	assert_false(dn_text_cell_lists_names("码头规划、建设和备案"));
	assert_false(dn_text_cell_lists_names("县教育局，某中学"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_dates_by_their_words_and_shortness),
		cmocka_unit_test(knows_names_by_their_ends),
		cmocka_unit_test(knows_lists_that_hold_a_name),
		cmocka_unit_test(tells_sentences_from_titles_by_length_and_stops),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
