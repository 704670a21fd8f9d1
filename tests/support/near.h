/* Comparing numbers that may be undefined. Include after cmocka_setup.h. */
#ifndef TESTS_SUPPORT_NEAR_H
#define TESTS_SUPPORT_NEAR_H

#include <math.h>
#include <stdio.h>

static inline void near_check(double actual, double expected, double tolerance, const char *file, int line)
{
	if (isnan(expected) ? isnan(actual) : fabs(actual - expected) <= tolerance)
		return;
	print_error("%.12g is not %.12g within %g\n", actual, expected, tolerance);
	_fail(file, line);
}

/* Both undefined, or both numbers no further apart than `tolerance`. */
#define assert_near(actual, expected, tolerance) near_check(actual, expected, tolerance, __FILE__, __LINE__)

#endif
