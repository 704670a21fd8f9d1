/* Time limits in tests: processor time, so that a busy machine does not fail them, and told only, not asserted, where the build
 * is instrumented. */
#ifndef TESTS_SUPPORT_TIMING_H
#define TESTS_SUPPORT_TIMING_H

#include <time.h>

/* Processor seconds that this process has used. */
static inline double processor_seconds(void)
{
	return (double)clock() / CLOCKS_PER_SEC;
}

static inline void assert_within(double seconds, double limit)
{
	print_message("%.3f s, limit %g s\n", seconds, limit);
#ifndef TEST_INSTRUMENTED
	assert_true(seconds < limit);
#endif
}

#endif
