/* The files inside the library: found in an archive too, where only what is referred to is linked. */
#include "cmocka_setup.h"

#include <string.h>

#include "base/embedded.h"

static void holds_every_listed_file_as_it_is_in_the_project(void **state)
{
	(void)state;
	g_autofree char *list = NULL;
	assert_true(g_file_get_contents(TEST_SOURCE_ROOT "/src/resources.xml", &list, NULL, NULL));
	g_autoptr(GRegex) element = g_regex_new("<file>(.*)</file>", 0, 0, NULL);
	g_autoptr(GMatchInfo) match = NULL;
	guint n = 0;
	for (g_regex_match(element, list, 0, &match); g_match_info_matches(match); g_match_info_next(match, NULL), n++) {
		g_autofree char *path = g_match_info_fetch(match, 1);
		g_autofree char *file = g_build_filename(TEST_SOURCE_ROOT, path, NULL);
		g_autofree char *contents = NULL;
		gsize length;
		g_autoptr(GBytes) bytes = dn_embedded_file(path);
		assert_true(g_file_get_contents(file, &contents, &length, NULL));
		assert_non_null(bytes);
		assert_int_equal(g_bytes_get_size(bytes), length);
		assert_memory_equal(g_bytes_get_data(bytes, NULL), contents, length);
	}
	assert_true(n >= 6);
}

static void knows_no_other_file(void **state)
{
	(void)state;
	assert_null(dn_embedded_file("data/plan-2025.txt"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(holds_every_listed_file_as_it_is_in_the_project),
		cmocka_unit_test(knows_no_other_file),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
