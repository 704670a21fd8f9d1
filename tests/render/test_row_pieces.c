/* Pieces of rows: all rows, once each and in order, however many rounds they take. */
#include "cmocka_setup.h"

#include "render/row_pieces.h"

static void append_number(GString *lines, gsize row, const void *rows)
{
	g_string_append_printf(lines, "%s%" G_GSIZE_FORMAT "\n", (const char *)rows, row);
}

static void keep(const GString *lines, void *kept)
{
	g_string_append_len(kept, lines->str, (gssize)lines->len);
}

static void assert_rows(gsize first, gsize end)
{
	g_autoptr(GString) expected = g_string_new(NULL), found = g_string_new(NULL);
	for (gsize row = first; row < end; row++)
		append_number(expected, row, "r");
	dn_row_pieces(first, end, append_number, "r", keep, found);
	assert_string_equal(found->str, expected->str);
}

static void passes_on_every_row_in_order(void **state)
{
	(void)state;
	assert_rows(0, 0);
	assert_rows(7, 8);
	assert_rows(0, 512);
	assert_rows(3, 516);
	assert_rows(100, 20000);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(passes_on_every_row_in_order),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
