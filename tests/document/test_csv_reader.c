/* CSV and TSV: rows, cells, their lines and byte offsets; what is a table and what is not. */
#include "cmocka_setup.h"

#include <string.h>

#include <dutynet/document.h>

static DnDocument *read_named(const char *text, const char *name, GError **error)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	return dn_document_new_from_bytes(bytes, name, NULL, error);
}

/* Rows as text: cells between |, rows by line. */
static char *rows_of(const char *text, const char *name)
{
	g_autoptr(DnDocument) document = read_named(text, name, NULL);
	assert_non_null(document);
	assert_string_equal(dn_document_format(document), "csv");
	GString *out = g_string_new(NULL);
	gsize n;
	const DnLine *lines = dn_document_lines(document, &n);
	for (gsize i = 0; i < n; i++) {
		assert_int_equal(lines[i].kind, DN_LINE_ROW);
		g_string_append_printf(out, "%u:", lines[i].line);
		for (guint k = 0; k < lines[i].n_cells; k++)
			g_string_append_printf(out, "%s|", lines[i].cells[k].text);
		g_string_append_c(out, ' ');
	}
	return g_string_free(out, FALSE);
}

#define assert_rows(text, name, expected)                                                                              \
	do {                                                                                                               \
		g_autofree char *rows = rows_of(text, name);                                                                   \
		assert_string_equal(rows, expected);                                                                           \
	} while (0)

static void splits_cells_at_the_separator_of_the_header(void **state)
{
	(void)state;
	assert_rows("task,department\n1,甲部\n", "a.csv", "1:task|department| 2:1|甲部| ");
	assert_rows("task\tdepartment\r\n1\t甲,部\r\n", "a.tsv", "1:task|department| 2:1|甲,部| ");
	assert_rows("task;department\r1;\"甲;部\"", "a.csv", "1:task|department| 2:1|甲;部| ");
	assert_rows("\xEF\xBB\xBF" "sep=;\ntask;department,x\n", "a.csv", "2:task|department,x| ");
	assert_rows("SEP=|\r\na|b\r\n1|2\r\n", "a.csv", "2:a|b| 3:1|2| ");
	assert_rows("sep=a,b\n1,2\n", "a.csv", "1:sep=a|b| 2:1|2| ");
}

static void reads_quotes_as_written_by_spreadsheets(void **state)
{
	(void)state;
	assert_rows("a,b\n\"x\"\"y\",\"1\r\n2\"\n3,4\n", "a.csv", "1:a|b| 2:x\"y|1\n2| 4:3|4| ");
	assert_rows("a,b\n5\" pipe,\"c\" d\n", "a.csv", "1:a|b| 2:5\" pipe|c d| ");
	assert_rows("a,b\n\"\",\n1,2", "a.csv", "1:a|b| 3:1|2| ");
}

static void skips_blank_rows_and_keeps_their_lines(void **state)
{
	(void)state;
	assert_rows("a,b\n\n,,\n1,2\n\n", "a.csv", "1:a|b| 4:1|2| ");
}

static void gives_cells_their_byte_offsets(void **state)
{
	(void)state;
	const char *text = "任务,部门\n甲,\"乙\"\n";
	g_autoptr(DnDocument) document = read_named(text, "a.csv", NULL);
	gsize n;
	const DnLine *lines = dn_document_lines(document, &n);
	assert_int_equal(n, 2);
	assert_int_equal(lines[1].offset, 14);
	assert_int_equal(lines[1].cells[0].offset, 14);
	assert_int_equal(lines[1].cells[1].offset, 18);
	assert_string_equal(lines[1].text, "甲\t乙");
	assert_string_equal(dn_document_text(document), text);
}

static void finds_a_table_without_a_name(void **state)
{
	(void)state;
	assert_rows("task,department,role\n1,a,lead\n1,b,\n", "-", "1:task|department|role| 2:1|a|lead| 3:1|b|| ");
}

static void does_not_take_prose_for_a_table(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"Dear all,\nplease read this,\nand that.\n",
		"一、总则\n1.修订商标法。（甲部、乙部负责）\n",
		"First, second\nthird fourth\n",
		"a,b",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(DnDocument) document = read_named(texts[i], "-", NULL);
		assert_string_equal(dn_document_format(document), "text");
	}
}

static void refuses_a_quote_without_end(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_null(read_named("a,b\n1,2\n3,\"4\n5,6\n", "a.csv", &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_SYNTAX));
	assert_non_null(strstr(error->message, "a.csv:3: "));
}

static void bounds_the_columns_of_a_row(void **state)
{
	(void)state;
	g_autofree char *commas = g_strnfill(100000, ',');
	commas[0] = 'a';
	g_autoptr(DnDocument) document = read_named(commas, "a.csv", NULL);
	gsize n;
	assert_int_equal(dn_document_lines(document, &n)[0].n_cells, 16385);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(splits_cells_at_the_separator_of_the_header),
		cmocka_unit_test(reads_quotes_as_written_by_spreadsheets),
		cmocka_unit_test(skips_blank_rows_and_keeps_their_lines),
		cmocka_unit_test(gives_cells_their_byte_offsets),
		cmocka_unit_test(finds_a_table_without_a_name),
		cmocka_unit_test(does_not_take_prose_for_a_table),
		cmocka_unit_test(refuses_a_quote_without_end),
		cmocka_unit_test(bounds_the_columns_of_a_row),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
