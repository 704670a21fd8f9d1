/* Columns of a table that wide blanks part. */
#include "cmocka_setup.h"

#include "document/text_columns.h"

enum { MOST = 16 };

typedef struct {
	DnLine lines[MOST];
	guint n;
	GStrv texts;
} Text;

static void split(Text *out, const char *text)
{
	*out = (Text){.texts = g_strsplit(text, "\n", -1)};
	for (; out->texts[out->n] != NULL; out->n++)
		out->lines[out->n] = (DnLine){.text = out->texts[out->n], .length = strlen(out->texts[out->n]), .line = out->n + 1};
}

/* Titles and cells, a bar before each, a line for each line; "none" where the columns are unsure. */
static char *columns_of(const char *text, guint n_header)
{
	Text lines;
	g_auto(DnTextColumns) columns = {0};
	guint8 skipped[MOST] = {0};
	GString *found = g_string_new(NULL);
	split(&lines, text);
	if (dn_text_columns_find(&columns, lines.lines, skipped, n_header, lines.n, DN_TEXT_BY_WIDTH)) {
		for (guint i = 0; i < columns.n; i++)
			g_string_append_printf(found, "|%s", columns.columns[i].title->str);
		for (guint i = 0; i < columns.cells->len; i++) {
			const DnTextCell *cell = &g_array_index(columns.cells, DnTextCell, i);
			g_string_append(found, i == 0 || cell[-1].line != cell->line ? "\n" : "");
			g_string_append_printf(found, "%u|%.*s", cell->column, (int)cell->piece.length, cell->piece.at);
		}
	} else {
		g_string_append(found, "none");
	}
	g_strfreev(lines.texts);
	return g_string_free(found, FALSE);
}

static void assert_columns(const char *text, guint n_header, const char *expected)
{
	g_autofree char *found = columns_of(text, n_header);
	assert_string_equal(found, expected);
}

static void parts_where_all_lines_are_white(void **state)
{
	(void)state;
	assert_columns("Action    Lead Agency\n"
	               "Build     Works\n"
	               "  it      Board", 1,
	               "|Action|Lead Agency\n0|Build1|Works\n0|it1|Board");
}

/* Where the next column's cells begin, one blank is enough. */
static void parts_a_line_where_others_are_parted(void **state)
{
	(void)state;
	assert_columns("Benefits        Lead Agency\n"
	               "Jobs            Works\n"
	               "Equity, Savings Treasury", 1,
	               "|Benefits|Lead Agency\n0|Jobs1|Works\n0|Equity, Savings1|Treasury");
	assert_columns("Benefits      Lead Agency\n"
	               "Jobs          Works\n"
	               "Equity andSavings Treasury", 1, "none");
}

static void parts_titles_but_not_within_one(void **state)
{
	(void)state;
	assert_columns("Cost  Benefits Lead Agency\n"
	               "10    Jobs, Cost  Works\n"
	               "20    Jobs        Treasury", 1,
	               "|Cost|Benefits|Lead Agency\n0|101|Jobs, Cost2|Works\n0|201|Jobs2|Treasury");
}

static void joins_titles_of_several_lines(void **state)
{
	(void)state;
	assert_columns("          Lead     \n"
	               "Action             Time\n"
	               "         Agency\n"
	               "Build    Works     2026", 3,
	               "|Action|Lead Agency|Time\n0|Build1|Works2|2026");
}

static void knows_an_empty_column(void **state)
{
	(void)state;
	assert_columns("Action   Lead Agency   Partners   Time\n"
	               "Build    Works                    2026", 1,
	               "|Action|Lead Agency|Partners|Time\n0|Build1|Works3|2026");
}

static guint reach_of(const char *text, guint8 *skipped)
{
	Text lines;
	split(&lines, text);
	guint reach = dn_text_columns_reach(skipped, lines.lines, 1, lines.n, DN_TEXT_BY_WIDTH);
	g_strfreev(lines.texts);
	return reach;
}

static void ends_where_words_go_over_a_gap(void **state)
{
	(void)state;
	guint8 skipped[MOST] = {0};
	assert_int_equal(reach_of("Action    Lead Agency\nBuild     Works\n\nThe table above is that of the town.\n", skipped), 2);
}

static void passes_over_titles_of_sections(void **state)
{
	(void)state;
	guint8 skipped[MOST] = {0};
	assert_int_equal(reach_of("Action    Lead Agency\nBuild     Works\n\nSection of reports and of books\n\nWrite     Works", skipped), 6);
	assert_int_equal(skipped[3], 1);
	assert_int_equal(skipped[5], 0);
}

static void parts_no_line_that_goes_over_another_gap(void **state)
{
	(void)state;
	assert_columns("Cost  Benefits            Lead Agency\n"
	               "10    Jobs                Works\n"
	               "All of the benefits here  Treasury", 1, "none");
	assert_columns("Cost  Benefits      Lead Agency\n"
	               "10    Jobs          Works\n"
	               "All of the benefits Treasury", 1, "none");
}

static void begins_where_its_header_does(void **state)
{
	(void)state;
	assert_columns("   Action    Lead Agency\n"
	               "   Build     Works", 1, "|Action|Lead Agency\n0|Build1|Works");
}

static void has_no_columns_without_titles(void **state)
{
	(void)state;
	assert_columns("\nBuild     Works", 1, "none");
}

static void is_unsure_of_lines_that_no_screen_shows(void **state)
{
	(void)state;
	g_autofree char *letters = g_strnfill(520, 'a'), *header = g_strdup_printf("%s\nBuild     Works", letters);
	g_autofree char *row = g_strdup_printf("Action    Lead Agency\nBuild     %s", letters);
	guint8 skipped[MOST] = {0};
	assert_columns(header, 1, "none");
	assert_columns(row, 1, "none");
	assert_int_equal(reach_of(header, skipped), 1);
	assert_int_equal(reach_of(row, skipped), 1);
}

static void is_unsure_of_lines_of_too_many_pieces(void **state)
{
	(void)state;
	static const char many[] = "a  b  c  d  e  f  g  h  i  j  k  l  m";
	g_autofree char *header = g_strdup_printf("%s\nBuild     Works", many), *row = g_strdup_printf("Action    Lead Agency\n%s", many);
	assert_columns(header, 1, "none");
	assert_columns(row, 1, "none");
	assert_columns("Action\n"
	               "a     b     c     d     e     f     g     h\n"
	               "   a     b     c     d     e     f     g     h", 1, "none");
}

static void is_unsure_of_two_titles_in_one_line_above_one_column(void **state)
{
	(void)state;
	assert_columns("Part  Kind   Lead Agency\n"
	               "of the thing\n"
	               "Building it  Works", 2, "none");
}

static void is_unsure_of_titles_that_stand_apart_above_one_column(void **state)
{
	(void)state;
	assert_columns("Part         Lead Agency\n"
	               "      Kind\n"
	               "of the thing\n"
	               "Building it  Works", 3, "none");
}

static void gives_a_title_beside_cells_to_the_column_that_has_none(void **state)
{
	(void)state;
	assert_columns("No.       Lead  Time\n"
	               "1   Works       2026", 1, "|No.|Lead|Time\n0|11|Works2|2026");
	assert_columns("No.       Lead         Time\n"
	               "1   Works      Board   2026", 1, "none");
}

static void knows_an_empty_column_before_all_others(void **state)
{
	(void)state;
	assert_columns("No.  Action   Lead Agency\n"
	               "     Build    Works", 1, "|No.|Action|Lead Agency\n1|Build2|Works");
}

static void is_unsure_of_one_column_more_than_there_may_be(void **state)
{
	(void)state;
	assert_columns("A  B  C  D  E  F  G  H  I  J  K  L\n"
	               "                                    M\n"
	               "a  b  c  d  e  f  g  h  i  j  k  l", 2, "none");
}

static void parts_titles_of_two_columns_at_their_one_blank(void **state)
{
	(void)state;
	assert_columns("Expected Year\n"
	               "Jobs  2026", 1, "|Expected|Year\n0|Jobs1|2026");
	assert_columns("Leadership\n"
	               "Jobs  2026", 1, "none");
}

static void knows_titles_of_sections_by_what_stands_in_place_of_a_number(void **state)
{
	(void)state;
	guint8 skipped[MOST] = {0};
	assert_int_equal(reach_of("No.  Action   Lead Agency\n1    Build    Works\nSection of reports and of books\n2    Write    Works", skipped), 4);
	assert_int_equal(skipped[2], 1);
	assert_int_equal(reach_of("No.  Action   Lead Agency\n1    Build    Works\n2 reports and books of the town\n2    Write    Works", skipped), 2);
	assert_int_equal(reach_of("No.  Action   Lead Agency\n1    Build    Works\nAll\n2    Write    Works", skipped), 4);
	assert_int_equal(skipped[2], 0);
}

static void looks_not_behind_four_titles_of_sections(void **state)
{
	(void)state;
	guint8 skipped[MOST] = {0};
	assert_int_equal(reach_of("No.  Action   Lead Agency\n1    Build    Works\n\nOne note of the town\n\nOne note of the town\n\n"
	                          "One note of the town\n\nOne note of the town\n\n2    Write    Works", skipped), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_where_all_lines_are_white),
		cmocka_unit_test(parts_a_line_where_others_are_parted),
		cmocka_unit_test(parts_titles_but_not_within_one),
		cmocka_unit_test(joins_titles_of_several_lines),
		cmocka_unit_test(knows_an_empty_column),
		cmocka_unit_test(ends_where_words_go_over_a_gap),
		cmocka_unit_test(passes_over_titles_of_sections),
		cmocka_unit_test(parts_no_line_that_goes_over_another_gap),
		cmocka_unit_test(begins_where_its_header_does),
		cmocka_unit_test(has_no_columns_without_titles),
		cmocka_unit_test(is_unsure_of_lines_that_no_screen_shows),
		cmocka_unit_test(is_unsure_of_lines_of_too_many_pieces),
		cmocka_unit_test(is_unsure_of_two_titles_in_one_line_above_one_column),
		cmocka_unit_test(is_unsure_of_titles_that_stand_apart_above_one_column),
		cmocka_unit_test(gives_a_title_beside_cells_to_the_column_that_has_none),
		cmocka_unit_test(knows_an_empty_column_before_all_others),
		cmocka_unit_test(is_unsure_of_one_column_more_than_there_may_be),
		cmocka_unit_test(parts_titles_of_two_columns_at_their_one_blank),
		cmocka_unit_test(knows_titles_of_sections_by_what_stands_in_place_of_a_number),
		cmocka_unit_test(looks_not_behind_four_titles_of_sections),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
