/* Where a table parted by wide blanks ends, and when nothing of it is read. */
#include "cmocka_setup.h"

#include "document/text_wrapped_read.h"

enum { MOST = 32 };

#define HEADER "No.  Action   Lead Agency\n"
#define MANY_PIECES "a  b  c  d  e  f  g  h  i  j  k  l  m"

/* Rows and lines that a table takes; "none" where it is not read. A | stands for the end of a page. */
static char *read(const char *text, gboolean in_form)
{
	DnLine lines[MOST];
	guint n = 0, page = 1;
	g_auto(GStrv) texts = g_strsplit(text, "\n", -1);
	g_auto(DnTextWrapped) table = {0};
	for (; texts[n] != NULL; n++) {
		page += *texts[n] == '|' ? 1 : 0;
		const char *words = texts[n] + (*texts[n] == '|' ? 1 : 0);
		lines[n] = (DnLine){.text = words, .length = strlen(words), .line = n + 1, .page = page};
	}
	if (!dn_text_wrapped_read(&table, lines, n, in_form))
		return g_strdup("none");
	return g_strdup_printf("%u rows, %u lines", table.rows->len, table.end);
}

static void assert_read(const char *text, const char *expected)
{
	g_autofree char *found = read(text, FALSE);
	assert_string_equal(found, expected);
}

static void assert_read_in_form(const char *text, const char *expected)
{
	g_autofree char *found = read(text, TRUE);
	assert_string_equal(found, expected);
}

static void ends_before_the_foot_of_a_page(void **state)
{
	(void)state;
	assert_read(HEADER "1    Build    Works\n"
	                   "2    Write    Office\n"
	                   "\n"
	                   "     Page 4\n", "2 rows, 3 lines");
	assert_read(HEADER "1    Build    Works\n"
	                   "\n"
	                   "The town wrote all of this down.", "1 rows, 2 lines");
}

/* Treasury may be one of those of the row above. */
static void is_none_where_what_ends_it_may_be_a_name(void **state)
{
	(void)state;
	assert_read(HEADER "1    Build    Works\n"
	                   "\n"
	                   "              Treasury", "none");
}

static void is_none_where_rows_go_on_below(void **state)
{
	(void)state;
	assert_read(HEADER "1    Build    Works\n"
	                   "|3   Write    Office", "none");
	assert_read(HEADER "1    Build    Works\n"
	                   "2    Write    \n"
	                   "|             Office", "none");
}

static void goes_on_where_numbers_count_on_over_the_end_of_a_page(void **state)
{
	(void)state;
	assert_read(HEADER "1    Build    Works\n"
	                   "|2   Write    Office", "2 rows, 4 lines");
	assert_read(HEADER "1.1  Build    Works\n"
	                   "\n"
	                   "             7\n"
	                   "|The Plan\n"
	                   "\n"
	                   "1.2  Write    Office", "2 rows, 4 lines");
	assert_read(HEADER "1    Build    Works\n"
	                   "|2   Write the big    Office", "none");
}

static void ends_before_another_header(void **state)
{
	(void)state;
	assert_read(HEADER "1    Build    Works\n" HEADER "2    Write    Office", "1 rows, 2 lines");
}

static void ends_before_a_different_header_behind_a_blank_line(void **state)
{
	(void)state;
	assert_read(HEADER "1    Build    Works\n"
	                   "\n"
	                   "No.  Task     Owner\n"
	                   "1    Write    Office", "1 rows, 2 lines");
}

static void a_row_whose_words_could_be_titles_ends_no_table(void **state)
{
	(void)state;
	assert_read("Area    Action   Lead Agency\n"
	            "Roads   Build    Works\n"
	            "Homes   Owners   Office", "2 rows, 3 lines");
}

static void the_row_of_a_form_begins_in_all_columns(void **state)
{
	(void)state;
	assert_read_in_form(HEADER "1    Build    Works\n"
	                           "     it       Board\n\nNote.\n", "1 rows, 3 lines");
	assert_read_in_form(HEADER "1    Build    Works\n"
	                           "     it       Board", "none"); /* the text may be cut there */
	assert_read_in_form(HEADER "1    Build\n"
	                           "     it       Works", "none");
	assert_read_in_form(HEADER "1    Build", "none");
}

static void words_below_a_form_are_a_note_where_they_begin_no_further_right_and_have_no_gap(void **state)
{
	(void)state;
	assert_read_in_form(HEADER "1    Build    Works\n"
	                           "The note of the town says so.\n", "1 rows, 2 lines");
	assert_read_in_form(HEADER "1    Build    Works\n"
	                           "  The note of the town says so.\n", "none");
	assert_read_in_form(HEADER "1    Build    Works\n"
	                           "The note of the town  says so.\n", "none");
	assert_read_in_form(HEADER "1    Build    Works\n" MANY_PIECES "\n", "none");
	assert_read_in_form(HEADER "1    Build    Works\n" HEADER "2    Write    Office", "1 rows, 2 lines");
	assert_read_in_form(HEADER "1    Build    Works\n"
	                           "|The note of the town says so.\n", "1 rows, 2 lines");
}

static void is_none_where_one_blank_parts_two_columns_in_all_lines(void **state)
{
	(void)state;
	assert_read("No.  Action   Lead Agency Supporting Agency\n"
	            "1    Build    Works Treasury\n"
	            "2    Write    Office Board", "none");
}

static void is_none_where_all_rows_are_titles_of_sections(void **state)
{
	(void)state;
	assert_read(HEADER "Section of reports and of books\n"
	                   "\n"
	                   "     Page 4", "none");
}

static void is_none_where_the_title_of_a_section_stands_in_a_row(void **state)
{
	(void)state;
	assert_read(HEADER "1    Build    Works\n"
	                   "Section of reports and of books\n"
	                   "     Roads    Board", "none");
}

static void needs_three_columns_and_two_rows_or_numbers(void **state)
{
	(void)state;
	assert_read("Action    Lead Agency\n"
	            "Build     Works\n"
	            "Write     Office", "none");
	assert_read("Area    Action   Lead Agency\n"
	            "Roads   Build    Works", "none");
}

static void takes_a_line_of_titles_for_more_of_the_header(void **state)
{
	(void)state;
	assert_read("No.  Action   Lead\n"
	            "              Agency\n"
	            "1    Build    Works", "1 rows, 3 lines");
}

static void is_none_where_what_ends_it_stands_below_one_of_two_columns_of_bodies(void **state)
{
	(void)state;
	assert_read("No.  Action   Lead Agency  Partners\n"
	            "1    Build    Works        Office\n"
	            "\n"
	            "              Treasury", "none");
}

static void what_stands_beside_all_columns_is_no_name_of_the_table(void **state)
{
	(void)state;
	assert_read("    No.  Action   Lead Agency\n"
	            "    1    Build    Works\n"
	            "\n"
	            "4", "1 rows, 2 lines");
}

static void lines_of_more_pieces_than_a_row_may_have_are_no_rows(void **state)
{
	(void)state;
	assert_read(HEADER "1    Build    Works\n"
	                   "\n" MANY_PIECES, "1 rows, 2 lines");
}

static void rows_far_below_are_of_something_else(void **state)
{
	(void)state;
	assert_read(HEADER "1    Build    Works\n"
	                   "\n"
	                   "  Another note of it\n  Another note of it\n  Another note of it\n  Another note of it\n"
	                   "  Another note of it\n  Another note of it\n  Another note of it\n  Another note of it\n"
	                   "  Another note of it\n  Another note of it\n  Another note of it\n  Another note of it\n"
	                   "2    Write    Office", "1 rows, 2 lines");
}

static void text_at_the_left_of_the_next_page_cuts_no_row(void **state)
{
	(void)state;
	assert_read(HEADER "1    Build    Works\n"
	                   "\n"
	                   "|\n"
	                   "Notes on the plan of the town", "1 rows, 2 lines");
}

/* Streets is the title of the table below, though it stands where actions do. */
static void a_title_above_the_next_header_is_no_row(void **state)
{
	(void)state;
	assert_read("Area    Action   Lead Agency\n"
	            "Homes   Build    Works\n"
	            "Roads   Write    Office\n"
	            "        Streets\n"
	            "Area    Action   Lead Agency\n"
	            "Ports   Plan     Board", "2 rows, 3 lines");
	assert_read("Area    Action   Lead Agency\n"
	            "Homes   Build    Works\n"
	            "        Streets\n"
	            "Area    Action   Lead Agency\n"
	            "Ports   Plan     Board", "none");
}

/* By their width 厅 begins in the column of bodies; counted as one each, it is more of the task. */
static void is_none_where_the_width_of_characters_tells_what_its_cells_are(void **state)
{
	(void)state;
	assert_read("序号  任务     责任单位\n"
	            "1     建设     财政局\n"
	            "2     建设学校 厅", "none");
	assert_read("序号  任务     责任单位\n"
	            "1     建设     财政局\n"
	            "2     修路     教育局", "2 rows, 3 lines");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ends_before_the_foot_of_a_page),
		cmocka_unit_test(is_none_where_what_ends_it_may_be_a_name),
		cmocka_unit_test(is_none_where_rows_go_on_below),
		cmocka_unit_test(goes_on_where_numbers_count_on_over_the_end_of_a_page),
		cmocka_unit_test(ends_before_another_header),
		cmocka_unit_test(ends_before_a_different_header_behind_a_blank_line),
		cmocka_unit_test(a_row_whose_words_could_be_titles_ends_no_table),
		cmocka_unit_test(the_row_of_a_form_begins_in_all_columns),
		cmocka_unit_test(words_below_a_form_are_a_note_where_they_begin_no_further_right_and_have_no_gap),
		cmocka_unit_test(is_none_where_one_blank_parts_two_columns_in_all_lines),
		cmocka_unit_test(is_none_where_all_rows_are_titles_of_sections),
		cmocka_unit_test(is_none_where_the_title_of_a_section_stands_in_a_row),
		cmocka_unit_test(needs_three_columns_and_two_rows_or_numbers),
		cmocka_unit_test(takes_a_line_of_titles_for_more_of_the_header),
		cmocka_unit_test(is_none_where_what_ends_it_stands_below_one_of_two_columns_of_bodies),
		cmocka_unit_test(what_stands_beside_all_columns_is_no_name_of_the_table),
		cmocka_unit_test(lines_of_more_pieces_than_a_row_may_have_are_no_rows),
		cmocka_unit_test(rows_far_below_are_of_something_else),
		cmocka_unit_test(text_at_the_left_of_the_next_page_cuts_no_row),
		cmocka_unit_test(a_title_above_the_next_header_is_no_row),
		cmocka_unit_test(is_none_where_the_width_of_characters_tells_what_its_cells_are),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
