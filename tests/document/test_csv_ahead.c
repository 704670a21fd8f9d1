/* Rows that a thread scans ahead are those that the scanner gives. */
#include "cmocka_setup.h"

#include "document/csv_ahead.h"

enum { ROWS = 60000 };

/* Quotes with line breaks, empty cells, blank rows, rows of many cells; with a last row that has no line end. */
static GString *make_table(void)
{
	GString *text = g_string_new("task,department,role\r\n");
	for (guint i = 0; i < ROWS; i++) {
		g_string_append_printf(text, "T%u,\"a %u\nb \"\"c\"\"\",%s\n", i / 3, i, i % 7 == 0 ? "" : "lead");
		if (i % 1000 == 0)
			g_string_append(text, "\n , ,\n");
		for (guint k = 0; i % 5000 == 0 && k < 3000; k++)
			g_string_append_printf(text, "%u,", k);
	}
	return g_string_append(text, "last,row,");
}

static void assert_same_row(const DnLine *row, const DnLine *expected)
{
	assert_int_equal(row->n_cells, expected->n_cells);
	assert_int_equal(row->offset, expected->offset);
	assert_int_equal(row->line, expected->line);
	assert_int_equal(row->kind, expected->kind);
	for (guint i = 0; i < row->n_cells; i++) {
		assert_string_equal(row->cells[i].text, expected->cells[i].text);
		assert_int_equal(row->cells[i].offset, expected->cells[i].offset);
	}
}

static void gives_the_rows_of_the_scanner(void **state)
{
	(void)state;
	GString *text = make_table();
	g_auto(DnCsvScanner) scanner, plain;
	dn_csv_scanner_init(&scanner, text->str, text->len);
	dn_csv_scanner_init(&plain, text->str, text->len);
	DnLine row, expected;
	assert_true(dn_csv_next(&row, &scanner) && dn_csv_next(&expected, &plain)); /* goes on from where the scanner stands */
	DnCsvAhead *ahead = dn_csv_ahead_new(&scanner);
	assert_non_null(ahead);
	guint n = 0, n_peeked = 0;
	for (; dn_csv_next(&expected, &plain); n++) {
		const DnLine *peeked = dn_csv_ahead_peek(ahead);
		if (peeked != NULL)
			assert_same_row(peeked, &expected);
		n_peeked += peeked != NULL;
		assert_true(dn_csv_ahead_next(&row, ahead));
		assert_same_row(&row, &expected);
	}
	assert_true(n_peeked > ROWS / 2 && dn_csv_ahead_peek(ahead) == NULL);
	assert_true(n > ROWS);
	for (guint i = 0; i < 3; i++)
		assert_false(dn_csv_ahead_next(&row, ahead));
	dn_csv_ahead_free(ahead);
	g_string_free(text, TRUE);
}

static void ends_where_nobody_reads_on(void **state)
{
	(void)state;
	static const guint n_read[] = {0, 1, 5000, ROWS};
	GString *text = make_table();
	for (gsize i = 0; i < G_N_ELEMENTS(n_read); i++) {
		g_auto(DnCsvScanner) scanner;
		dn_csv_scanner_init(&scanner, text->str, text->len);
		DnCsvAhead *ahead = dn_csv_ahead_new(&scanner);
		DnLine row;
		for (guint k = 0; k < n_read[i]; k++)
			assert_true(dn_csv_ahead_next(&row, ahead));
		dn_csv_ahead_free(ahead);
	}
	g_string_free(text, TRUE);
}

static void gives_nothing_of_an_empty_text(void **state)
{
	(void)state;
	g_auto(DnCsvScanner) scanner;
	dn_csv_scanner_init(&scanner, "", 0);
	DnCsvAhead *ahead = dn_csv_ahead_new(&scanner);
	DnLine row;
	assert_false(dn_csv_ahead_next(&row, ahead));
	dn_csv_ahead_free(ahead);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(gives_the_rows_of_the_scanner),
		cmocka_unit_test(ends_where_nobody_reads_on),
		cmocka_unit_test(gives_nothing_of_an_empty_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
