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
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
