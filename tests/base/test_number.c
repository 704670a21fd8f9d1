/* Numbers as text: what printf writes, in less time. */
#include "cmocka_setup.h"

#include <math.h>

#include "base/number.h"

static void assert_written_as_printf_does(double value)
{
	char expected[64], text[DN_NUMBER_SIZE];
	g_ascii_formatd(expected, sizeof expected, "%.12g", value);
	assert_int_equal(dn_number_write_real(text, value), strlen(expected));
	assert_string_equal(text, expected);
}

static void writes_reals_as_printf_does(void **state)
{
	(void)state;
	static const double chosen[] = {0, -0.0, 1, -1, 0.5, 0.1, 1.0 / 3, -2.0 / 3, 1e-4, 9.99999999999e-5, 0.00012345, 1e-5, 1e11, 1e12,
	                                999999999999, 999999999999.5, 99999999999.95, 0.9999999999995, 0.99999999999949, 0.0999999999999951,
	                                123456789012.5, 1234567890.125, 1e300, 5e-324, 100.25, 10, 1.00000000001, 2.5e-4};
	for (gsize i = 0; i < G_N_ELEMENTS(chosen); i++)
		assert_written_as_printf_does(chosen[i]);
	g_autoptr(GRand) random = g_rand_new_with_seed(1);
	for (guint i = 0; i < 300000; i++) {
		double mantissa = g_rand_double_range(random, -1, 1);
		assert_written_as_printf_does(mantissa * pow(10, g_rand_int_range(random, -7, 15)));
		assert_written_as_printf_does((double)g_rand_int_range(random, 1, 2000) / g_rand_int_range(random, 1, 2000));
	}
}

static void writes_integers_to_the_ends_of_their_range(void **state)
{
	(void)state;
	static const gint64 chosen[] = {0, 7, -7, 10, 99, 100, G_MAXINT64, G_MININT64, -1000000};
	for (gsize i = 0; i < G_N_ELEMENTS(chosen); i++) {
		char expected[32], text[DN_NUMBER_SIZE];
		g_snprintf(expected, sizeof expected, "%" G_GINT64_FORMAT, chosen[i]);
		assert_int_equal(dn_number_write_integer(text, chosen[i]), strlen(expected));
		assert_string_equal(text, expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_reals_as_printf_does),
		cmocka_unit_test(writes_integers_to_the_ends_of_their_range),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
