/* Where rows begin whose cells take several lines. */
#include "cmocka_setup.h"

#include "document/text_rows.h"

enum { MOST = 16 };

/* The first line and the last one of each row, from 1; "none" where they are unsure. The first line of the text is the header. */
static char *rows_of(const char *text)
{
	DnLine lines[MOST];
	guint8 skipped[MOST] = {0};
	guint n = 0;
	g_auto(GStrv) texts = g_strsplit(text, "\n", -1);
	g_auto(DnTextColumns) columns = {0};
	for (; texts[n] != NULL; n++)
		lines[n] = (DnLine){.text = texts[n], .length = strlen(texts[n]), .line = n + 1};
	assert_true(dn_text_columns_find(&columns, lines, skipped, 1, n, DN_TEXT_BY_WIDTH));
	g_autoptr(GArray) rows = dn_text_rows_find(&columns, 1, n);
	GString *found = g_string_new(rows == NULL ? "none" : NULL);
	for (guint i = 0; rows != NULL && i < rows->len; i++)
		g_string_append_printf(found, "%u-%u ", g_array_index(rows, DnTextRow, i).first + 1, g_array_index(rows, DnTextRow, i).end);
	return g_string_free(found, FALSE);
}

static void assert_rows(const char *text, const char *expected)
{
	g_autofree char *found = rows_of(text);
	assert_string_equal(found, expected);
}

/* Two rows with these numbers, of which the first has two lines. */
static char *in_rows(const char *const *numbers)
{
	return g_strdup_printf("No.          Action         Lead Agency\n"
	                       "%-13sBuild it all.  Works\n"
	                       "             Plan it too.   Board\n"
	                       "%-13sWrite it up.   Office",
	                       numbers[0], numbers[1]);
}

static void begin_with_numbers(void **state)
{
	(void)state;
	assert_rows("No.  Action   Lead Agency\n"
	            "1    Build    Works\n"
	            "     Plan     and\n"
	            "              Treasury\n"
	            "2    Write    Office", "2-4 5-5 ");
}

/* Treasury belongs to the second row, whose number stands in its middle; so the rows are told otherwise or not at all. */
static void do_not_begin_with_numbers_in_the_middle(void **state)
{
	(void)state;
	assert_rows("No.  Action   Lead Agency\n"
	            "1    Build    Works\n"
	            "\n"
	            "              Treasury,\n"
	            "2    Write    Office\n"
	            "\n"
	            "3    Plan     Board", "2-2 4-5 7-7 ");
}

static void begin_behind_blank_lines(void **state)
{
	(void)state;
	assert_rows("Action         Lead Agency\n"
	            "Build all of   Works\n"
	            "the schools\n"
	            "\n"
	            "Write          Office", "2-3 5-5 ");
}

static void stand_around_their_middles(void **state)
{
	(void)state;
	assert_rows("Action         Lead Agency\n"
	            "Build all of\n"
	            "               Works\n"
	            "the schools\n"
	            "Write          Office\n"
	            "Plan what is\n"
	            "to be done     Board\n"
	            "and by whom", "2-4 5-5 6-8 ");
}

static void are_lines_where_each_is_whole(void **state)
{
	(void)state;
	assert_rows("Action          Lead Agency\n"
	            "Build a school  Works\n"
	            "Write           Office", "2-2 3-3 ");
}

/* A small letter, or a comma above, shows that a row goes on. */
static void are_none_that_cut_a_sentence_or_a_name(void **state)
{
	(void)state;
	assert_rows("Action          Lead Agency\n"
	            "Build a school  Works\n"
	            "of the town     Office", "2-3 ");
	assert_rows("Action          Lead Agency\n"
	            "Build a school  Works,\n"
	            "Write           Office", "none");
}

static void tells_what_goes_on(void **state)
{
	(void)state;
	const DnTextPiece comma = {"Works,", 6, 0, 6}, of = {"Ministry of", 11, 0, 11}, whole = {"Works", 5, 0, 5}, small = {"and Office", 10, 0, 10};
	const DnTextPiece bracket = {")", 1, 0, 1}, wide = {"局", 3, 0, 2};
	assert_true(dn_text_goes_on(&comma, &whole));
	assert_true(dn_text_goes_on(&of, &whole));
	assert_true(dn_text_goes_on(&whole, &small));
	assert_true(dn_text_goes_on(&whole, &bracket));
	assert_false(dn_text_goes_on(&whole, &wide));
	assert_false(dn_text_goes_on(&whole, &whole));
	assert_int_equal(dn_text_width_with_next(&whole, &of, DN_TEXT_BY_WIDTH), 14);
}

static void begin_with_what_is_a_number_only(void **state)
{
	(void)state;
	static const char *const numbers[][2] = {{"1", "2"}, {"1.2", "1.3"}, {"A-3", "A-4"}, {"4a)", "4b)"}};
	static const char *const others[][2] = {{"A", "B"}, {"Part1", "Part2"}, {"1/2", "2/2"}, {"1.2.3.4.5.6", "1.2.3.4.5.7"}};
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
		g_autofree char *numbered = in_rows(numbers[i]), *other = in_rows(others[i]);
		assert_rows(numbered, "2-3 4-4 ");
		assert_rows(other, "2-2 3-3 4-4 ");
	}
}

static void are_none_where_chinese_words_may_go_on(void **state)
{
	(void)state;
	assert_rows("任务          单位\n"
	            "建设全市学校  财政局\n"
	            "推进数据      教育局", "none");
	assert_rows("任务          单位\n"
	            "建设市学校。  财政局\n"
	            "推进数据      教育局", "2-2 3-3 ");
	assert_rows("任务          单位\n"
	            "建设          财政局\n"
	            "推进数据共享  教育局", "2-2 3-3 ");
}

static void are_none_where_a_text_ends_open(void **state)
{
	(void)state;
	assert_rows("Action          Lead Agency\n"
	            "Build roads of  Works\n"
	            "\n"
	            "Towns           Office", "none");
}

static void are_none_where_words_leave_room_for_the_next(void **state)
{
	(void)state;
	assert_rows("Action                 Lead Agency\n"
	            "Go                     Works\n"
	            "Schools\n"
	            "\n"
	            "Write all of the plan  Office", "none");
	assert_rows("Action         Lead Agency\n"
	            "Build it all   Works\n"
	            "               Board\n"
	            "Schools        Office", "none");
}

/* Roads may be more of the first row, or the beginning of the second. */
static void are_none_where_numbers_may_stand_at_the_top_or_in_the_middle(void **state)
{
	(void)state;
	assert_rows("No.  Action   Lead Agency\n"
	            "1    Build    Works\n"
	            "     Roads\n"
	            "2    Write    Office\n"
	            "     Plans", "none");
}

static void are_none_without_words_of_what_is_to_be_done(void **state)
{
	(void)state;
	assert_rows("Owners   Lead Agency\n"
	            "Works    Works\n"
	            "Office   Office", "none");
}

static void are_lines_of_single_letters_too(void **state)
{
	(void)state;
	assert_rows("Action   Lead Agency\n"
	            "X        Works\n"
	            "Y        Office", "2-2 3-3 ");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(begin_with_numbers),
		cmocka_unit_test(do_not_begin_with_numbers_in_the_middle),
		cmocka_unit_test(begin_behind_blank_lines),
		cmocka_unit_test(stand_around_their_middles),
		cmocka_unit_test(are_lines_where_each_is_whole),
		cmocka_unit_test(are_none_that_cut_a_sentence_or_a_name),
		cmocka_unit_test(tells_what_goes_on),
		cmocka_unit_test(begin_with_what_is_a_number_only),
		cmocka_unit_test(are_none_where_chinese_words_may_go_on),
		cmocka_unit_test(are_none_where_a_text_ends_open),
		cmocka_unit_test(are_none_where_words_leave_room_for_the_next),
		cmocka_unit_test(are_none_where_numbers_may_stand_at_the_top_or_in_the_middle),
		cmocka_unit_test(are_none_without_words_of_what_is_to_be_done),
		cmocka_unit_test(are_lines_of_single_letters_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
