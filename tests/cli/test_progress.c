/* Signals during long work, in a process of its own that sends them to itself. */
#include "cmocka_setup.h"

#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "cli/progress.h"

enum { STUBBORN = 30 }; /* seconds that the work takes if it is let */

/* Work without a step at which it could be stopped. `messages` is a pipe's end. */
static G_NORETURN void work_through_a_signal(ProgressKind kind, int number, guint times, int messages)
{
	dup2(messages, STDERR_FILENO);
	progress_begin(NULL, kind);
	for (guint i = 0; i < times; i++)
		raise(number);
	for (gint64 end = g_get_monotonic_time() + STUBBORN * G_USEC_PER_SEC; g_get_monotonic_time() < end;)
		g_usleep(G_USEC_PER_SEC / 100);
	_exit(progress_interrupted());
}

typedef struct {
	int status; /* as wait() has it; 0 where it was still at work after three seconds */
	char messages[200];
} Ending;

static Ending end_of_work(ProgressKind kind, int number, guint times)
{
	Ending ending = {0};
	int ends[2];
	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	assert_true(child >= 0);
	if (child == 0)
		work_through_a_signal(kind, number, times, ends[1]);
	close(ends[1]);
	for (guint i = 0; i < 300 && waitpid(child, &ending.status, WNOHANG) == 0; i++)
		g_usleep(G_USEC_PER_SEC / 100);
	if (kill(child, SIGKILL) == 0)
		waitpid(child, NULL, 0);
	assert_true(read(ends[0], ending.messages, sizeof ending.messages - 1) >= 0);
	close(ends[0]);
	return ending;
}

static void computing_that_does_not_stop_is_ended_by_the_signal_that_came(void **state)
{
	(void)state;
	static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
		const Ending ending = end_of_work(PROGRESS_COMPUTES, numbers[i], 1);
		assert_true(WIFSIGNALED(ending.status));
		assert_int_equal(WTERMSIG(ending.status), numbers[i]);
		assert_string_equal(ending.messages, "dutynet: interrupted\n");
	}
}

static void writing_is_not_ended_before_it_has_stopped_by_itself(void **state)
{
	(void)state;
	assert_int_equal(end_of_work(PROGRESS_WRITES, SIGTERM, 1).status, 0);
}

static void second_signal_ends_writing_at_once(void **state)
{
	(void)state;
	const Ending ending = end_of_work(PROGRESS_WRITES, SIGTERM, 2);
	assert_true(WIFSIGNALED(ending.status));
	assert_int_equal(WTERMSIG(ending.status), SIGTERM);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(computing_that_does_not_stop_is_ended_by_the_signal_that_came),
		cmocka_unit_test(writing_is_not_ended_before_it_has_stopped_by_itself),
		cmocka_unit_test(second_signal_ends_writing_at_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
