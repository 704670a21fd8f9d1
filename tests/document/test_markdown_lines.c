/* Lines of Markdown: where they begin and end, and what each is by itself. */
#include "cmocka_setup.h"

#include "document/markdown_lines.h"

static DnSourceLine line_of(const char *text)
{
	return (DnSourceLine){text, strlen(text), 1};
}

static void splits_at_line_ends_of_every_kind(void **state)
{
	(void)state;
	g_autoptr(GArray) lines = dn_markdown_split("\xEF\xBB\xBF" "a\r\n\nb\rc");
	static const char *const expected[] = {"a", "", "b", "c"};
	assert_int_equal(lines->len, G_N_ELEMENTS(expected));
	for (guint i = 0; i < lines->len; i++) {
		const DnSourceLine *line = &g_array_index(lines, DnSourceLine, i);
		assert_int_equal(line->number, i + 1);
		assert_int_equal(line->length, strlen(expected[i]));
		assert_memory_equal(line->start, expected[i], line->length);
	}
}

static void tells_headings_from_words_with_a_sharp(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		guint level;
	} cases[] = {{"# a", 1}, {"  ### a", 3}, {"##", 2}, {"#a", 0}, {"####### a", 0}, {"a # b", 0}, {"", 0}};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		DnSourceLine line = line_of(cases[i].text);
		assert_int_equal(dn_markdown_heading_level(&line), cases[i].level);
	}
}

static void takes_a_rule_for_one_whatever_blanks_stand_around_it(void **state)
{
	(void)state;
	DnSourceLine rule = line_of(" --- \t"), mixed = line_of("-*-"), brief = line_of("--"), blank = line_of(" \t");
	assert_true(dn_markdown_is_rule(&rule, "*_-", 3));
	assert_false(dn_markdown_is_rule(&rule, "=", 1));
	assert_false(dn_markdown_is_rule(&mixed, "*_-", 3));
	assert_false(dn_markdown_is_rule(&brief, "*_-", 3));
	assert_false(dn_markdown_is_rule(&blank, "*_-", 1));
}

static void counts_a_quotes_and_bullets_marker_but_no_number(void **state)
{
	(void)state;
	static const struct {
		const char *text;
		gsize marker;
		gboolean dot, item;
	} cases[] = {{"- a", 2, TRUE, TRUE},      {"  * a", 4, TRUE, TRUE},  {"- [x] a", 6, TRUE, TRUE}, {"> a", 2, FALSE, TRUE},
	             {"> - a", 4, TRUE, TRUE},    {"1. a", 0, FALSE, TRUE},  {" 2) a", 1, FALSE, TRUE},  {"-a", 0, FALSE, FALSE},
	             {"2025 a", 0, FALSE, FALSE}, {"  a", 2, FALSE, FALSE}};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		DnSourceLine line = line_of(cases[i].text);
		assert_int_equal(dn_markdown_marker_length(&line), cases[i].marker);
		assert_int_equal(dn_markdown_has_dot(&line), cases[i].dot);
		assert_int_equal(dn_markdown_begins_item(&line), cases[i].item);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(splits_at_line_ends_of_every_kind),
		cmocka_unit_test(tells_headings_from_words_with_a_sharp),
		cmocka_unit_test(takes_a_rule_for_one_whatever_blanks_stand_around_it),
		cmocka_unit_test(counts_a_quotes_and_bullets_marker_but_no_number),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
