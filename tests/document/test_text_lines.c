/* Lines of plain text, and rows made of them. */
#include "cmocka_setup.h"

#include "document/text_lines.h"

static DnLine line_of(const char *text)
{
	return (DnLine){.text = text, .length = strlen(text)};
}

static void tells_blank_and_parted_lines(void **state)
{
	(void)state;
	const DnLine blank = line_of(" \t　"), plain = line_of("  one two "), wide = line_of("one　two"), parted = line_of("one  two");
	assert_true(dn_text_is_blank(&blank));
	assert_false(dn_text_is_blank(&plain));
	assert_false(dn_text_is_parted(&plain));
	assert_true(dn_text_is_parted(&wide));
	assert_true(dn_text_is_parted(&parted));
}

static void finds_the_next_line_with_words(void **state)
{
	(void)state;
	const DnLine lines[] = {line_of("one"), line_of(""), line_of(" "), line_of("two"), line_of("")};
	assert_int_equal(dn_text_next_line(lines, 0, 5), 0);
	assert_int_equal(dn_text_next_line(lines, 1, 5), 3);
	assert_int_equal(dn_text_next_line(lines, 4, 5), 5);
	assert_int_equal(dn_text_next_line(lines, 1, 2), 2);
}

static void counts_characters_but_for_blanks(void **state)
{
	(void)state;
	const DnLine line = line_of(" 牵头 单位\t");
	assert_true(dn_text_is_longer(&line, 3));
	assert_false(dn_text_is_longer(&line, 4));
	assert_int_equal(dn_text_trimmed_length("one \t ", 6), 3);
	assert_int_equal(dn_text_trimmed_length("  ", 2), 0);
}

static void adds_rows_to_a_table_at_their_line(void **state)
{
	(void)state;
	gsize n;
	const DnLine line = {.text = "one", .length = 3, .offset = 7, .line = 2};
	g_autoptr(DnDocument) document = dn_document_new("plan.txt", "text", NULL);
	dn_text_add_row(document, (const DnCell[]){{"one", 7}, {"two", 11}}, 2, &line, 5);
	const DnLine *row = dn_document_lines(document, &n);
	assert_int_equal(n, 1);
	assert_int_equal(row->kind, DN_LINE_ROW);
	assert_int_equal(row->table, 5);
	assert_int_equal(row->line, 2);
	assert_string_equal(row->cells[1].text, "two");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_blank_and_parted_lines),
		cmocka_unit_test(finds_the_next_line_with_words),
		cmocka_unit_test(counts_characters_but_for_blanks),
		cmocka_unit_test(adds_rows_to_a_table_at_their_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
