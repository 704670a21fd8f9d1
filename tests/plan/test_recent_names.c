/* Names met lately: what is found is what was noted, however many came in between. */
#include "cmocka_setup.h"

#include "plan/recent_names.h"

static int find(const DnRecentNames *names, const char *name)
{
	return dn_recent_names_find(names, name, dn_recent_names_expect(names, name));
}

static void finds_what_was_noted_or_nothing(void **state)
{
	(void)state;
	enum { N = 300000 };
	DnRecentNames *names = dn_recent_names_new();
	guint found = 0;
	assert_int_equal(find(names, ""), -1);
	for (guint i = 0; i < N; i++) {
		g_autofree char *name = g_strdup_printf("第%u局", i);
		assert_int_equal(find(names, name), -1);
		dn_recent_names_note(names, name, dn_recent_names_expect(names, name), i);
		assert_int_equal(find(names, name), i);
	}
	for (guint i = 0; i < N; i++) {
		g_autofree char *name = g_strdup_printf("第%u局", i);
		int department = find(names, name);
		assert_true(department == -1 || department == (int)i);
		found += department >= 0;
	}
	assert_in_range(found, 50000, N - 1);
	dn_recent_names_free(names);
}

static void keeps_no_long_name(void **state)
{
	(void)state;
	DnRecentNames *names = dn_recent_names_new();
	dn_recent_names_note(names, "123456789012345678901234567", dn_recent_names_expect(names, "123456789012345678901234567"), 1);
	dn_recent_names_note(names, "1234567890123456789012345678", dn_recent_names_expect(names, "1234567890123456789012345678"), 2);
	assert_int_equal(find(names, "123456789012345678901234567"), 1);
	assert_int_equal(find(names, "1234567890123456789012345678"), -1);
	dn_recent_names_free(names);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_what_was_noted_or_nothing),
		cmocka_unit_test(keeps_no_long_name),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
