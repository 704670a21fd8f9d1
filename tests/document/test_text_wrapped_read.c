/* Where a table parted by wide blanks ends, and when nothing of it is read. */
#include "cmocka_setup.h"

#include "document/text_wrapped_read.h"

enum { MOST = 16 };

#define HEADER "No.  Action   Lead Agency\n"

/* Rows and lines that a table takes; "none" where it is not read. A | stands for the end of a page. */
static char *read(const char *text)
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
	if (!dn_text_wrapped_read(&table, lines, n, FALSE))
		return g_strdup("none");
	return g_strdup_printf("%u rows, %u lines", table.rows->len, table.end);
}

static void assert_read(const char *text, const char *expected)
{
	g_autofree char *found = read(text);
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
	                   "|2   Write    Office", "none");
	assert_read(HEADER "1    Build    Works\n"
	                   "2    Write    \n"
	                   "|             Office", "none");
}

static void ends_before_another_header(void **state)
{
	(void)state;
	assert_read(HEADER "1    Build    Works\n" HEADER "2    Write    Office", "1 rows, 2 lines");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ends_before_the_foot_of_a_page),
		cmocka_unit_test(is_none_where_what_ends_it_may_be_a_name),
		cmocka_unit_test(is_none_where_rows_go_on_below),
		cmocka_unit_test(ends_before_another_header),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
