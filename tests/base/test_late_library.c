/* Libraries loaded late: their functions work, and what is not there is an error that says so. */
#include "cmocka_setup.h"

#include <dutynet/error.h>

#include "base/late_library.h"

#define CLOCK_FUNCTIONS(F) F(g_get_monotonic_time) F(g_get_real_time)
#define GLIB_FILE "libglib-2.0.so.0"

typedef struct {
	CLOCK_FUNCTIONS(DN_LATE_POINTER)
} Clock;

static const char *const names[] = {CLOCK_FUNCTIONS(DN_LATE_NAME)};

static void fills_the_table_in_the_order_of_the_names(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	Clock clock;
	assert_true(dn_late_library_load(&clock, GLIB_FILE, names, G_N_ELEMENTS(names), &error));
	assert_null(error);
	assert_true(clock.g_get_monotonic_time == g_get_monotonic_time);
	assert_true(clock.g_get_real_time == g_get_real_time);
}

static void assert_refused(const char *file, const char *const *wanted, const char *said)
{
	g_autoptr(GError) error = NULL;
	gpointer table[1] = {NULL};
	assert_false(dn_late_library_load(table, file, wanted, 1, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_UNSUPPORTED));
	assert_non_null(strstr(error->message, file));
	assert_non_null(strstr(error->message, said));
}

static void says_which_library_is_not_there(void **state)
{
	(void)state;
	assert_refused("libdutynet-of-nobody.so.7", names, "libdutynet-of-nobody.so.7");
}

static void says_which_function_a_library_lacks(void **state)
{
	(void)state;
	static const char *const lacking[] = {"g_function_of_nobody"};
	assert_refused(GLIB_FILE, lacking, "g_function_of_nobody");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(fills_the_table_in_the_order_of_the_names),
		cmocka_unit_test(says_which_library_is_not_there),
		cmocka_unit_test(says_which_function_a_library_lacks),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
