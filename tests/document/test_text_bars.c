/* Bars and borders in lines of plain text. */
#include "cmocka_setup.h"

#include "document/text_bars.h"

static DnLine line_of(const char *text)
{
	return (DnLine){.text = text, .length = strlen(text)};
}

static gsize bare_length(const char *text)
{
	gsize length;
	const DnLine line = line_of(text);
	dn_bars_bare_words(&length, &line);
	return length;
}

static void finds_bars_at_the_ends_of_a_line_and_within_it(void **state)
{
	(void)state;
	const DnLine around = line_of(" | 任务 | 牵头 | "), between = line_of("任务｜牵头 "), drawn = line_of("│ 任务 │"), none = line_of("任务 ");
	assert_true(dn_bars_begin(&around) && dn_bars_end(&around) && dn_bars_part(&around));
	assert_true(!dn_bars_begin(&between) && !dn_bars_end(&between) && dn_bars_part(&between));
	assert_true(dn_bars_begin(&drawn) && dn_bars_end(&drawn) && !dn_bars_part(&drawn));
	assert_true(!dn_bars_begin(&none) && !dn_bars_end(&none) && !dn_bars_part(&none));
	assert_int_equal(dn_bars_count(&around), 3);
	assert_int_equal(dn_bars_count(&between), 1);
}

static void tells_borders_from_rows(void **state)
{
	(void)state;
	const DnLine border = line_of("+---+---+"), drawn = line_of("├──┼──┤"), some = line_of("├──┤ 财政局 │"), delimiter = line_of(" |---|:--:|"),
	             row = line_of("| - | 财政局 |"), bars = line_of("| | |");
	assert_true(dn_bars_is_border(&border) && dn_bars_is_border(&drawn) && dn_bars_is_border(&delimiter));
	assert_false(dn_bars_is_border(&some) || dn_bars_is_border(&row) || dn_bars_is_border(&bars));
	assert_true(dn_bars_is_delimiter(&delimiter));
	assert_false(dn_bars_is_delimiter(&border) || dn_bars_is_delimiter(&row));
	assert_true(dn_bars_go_on_drawn(&some));
	assert_false(dn_bars_go_on_drawn(&row));
}

static void takes_words_for_neither_bars_nor_borders_at_a_glance(void **state)
{
	(void)state;
	const DnLine letter = line_of("  Treasury"), digit = line_of("1"), chinese = line_of("财政局"), bar = line_of(" |"), drawn = line_of("│"),
	             wide = line_of("｜");
	assert_false(dn_bars_can_be_drawn(&letter) || dn_bars_can_be_drawn(&digit) || dn_bars_can_be_drawn(&chinese));
	assert_true(dn_bars_can_be_drawn(&bar) && dn_bars_can_be_drawn(&drawn) && dn_bars_can_be_drawn(&wide));
}

static void leaves_out_blanks_and_a_bar_behind_the_words(void **state)
{
	(void)state;
	gsize length;
	const DnLine bar = line_of(" 牵头 | ");
	assert_ptr_equal(dn_bars_bare_words(&length, &bar), bar.text + 1);
	assert_int_equal(length, strlen("牵头"));
	assert_int_equal(bare_length("牵头｜"), strlen("牵头"));
	assert_int_equal(bare_length("one|two "), strlen("one|two"));
	assert_int_equal(bare_length(" | "), 0);
	assert_int_equal(bare_length(""), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_bars_at_the_ends_of_a_line_and_within_it),
		cmocka_unit_test(tells_borders_from_rows),
		cmocka_unit_test(takes_words_for_neither_bars_nor_borders_at_a_glance),
		cmocka_unit_test(leaves_out_blanks_and_a_bar_behind_the_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
