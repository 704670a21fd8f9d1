/* Shows progress on standard error where that is a terminal, and turns signals into the answer that work should stop. */
#include "cli/progress.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

#define CLEAR_LINE "\r\033[K"

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
/* Work that is done sooner shows nothing; a line changes no more often than the eye follows. */
static const gint64 first_after = G_USEC_PER_SEC / 2, next_after = G_USEC_PER_SEC / 10;

/* How long work that only computes has to stop by itself: one step of it can take many seconds at a million tasks. */
static const struct itimerval patience = {.it_value = {.tv_usec = G_USEC_PER_SEC / 2}};

static volatile sig_atomic_t caught;
static struct sigaction outer[G_N_ELEMENTS(signals)], outer_alarm;
static ProgressKind kind_of_work;
static gboolean on_terminal, shown;
static gint64 next_line;

static void note_signal(int number)
{
	caught = number;
	if (kind_of_work == PROGRESS_COMPUTES)
		setitimer(ITIMER_REAL, &patience, NULL);
}

/* Ends the program where patience ends; only what may be done within a handler of signals. */
static void end_by_signal(int unused)
{
	static const char message[] = CLEAR_LINE "dutynet: interrupted\n";
	const gsize cleared = shown ? 0 : strlen(CLEAR_LINE);
	G_GNUC_UNUSED gssize written = write(STDERR_FILENO, message + cleared, sizeof message - 1 - cleared);
	(void)unused;
	signal(caught, SIG_DFL);
	raise(caught);
}

/* What the parent chose to ignore stays ignored. */
static void catch_signal(int number, struct sigaction *before)
{
	struct sigaction noting = {.sa_handler = note_signal, .sa_flags = (int)SA_RESETHAND};
	sigemptyset(&noting.sa_mask);
	sigaction(number, NULL, before);
	if (before->sa_handler != SIG_IGN)
		sigaction(number, &noting, NULL);
}

void progress_begin(const Options *options, ProgressKind kind)
{
	const struct sigaction ending = {.sa_handler = end_by_signal};
	on_terminal = options != NULL && !options->quiet && isatty(STDERR_FILENO);
	next_line = g_get_monotonic_time() + first_after;
	kind_of_work = kind;
	sigaction(SIGALRM, &ending, &outer_alarm);
	for (gsize i = 0; i < G_N_ELEMENTS(signals); i++)
		catch_signal(signals[i], &outer[i]);
}

void progress_end(void)
{
	static const struct itimerval no_patience;
	for (gsize i = 0; i < G_N_ELEMENTS(signals); i++)
		sigaction(signals[i], &outer[i], NULL);
	setitimer(ITIMER_REAL, &no_patience, NULL);
	sigaction(SIGALRM, &outer_alarm, NULL);
	if (shown)
		fputs(CLEAR_LINE, stderr);
	on_terminal = shown = FALSE;
}

gboolean progress_interrupted(void)
{
	return caught != 0;
}

static gboolean is_time(void)
{
	gint64 now = g_get_monotonic_time();
	if (!on_terminal || now < next_line)
		return FALSE;
	next_line = now + next_after;
	return shown = TRUE;
}

gboolean progress_step(const char *stage, double done, void *unused)
{
	(void)unused;
	if (is_time())
		fprintf(stderr, CLEAR_LINE "%3.0f%% %s", 100 * done, stage);
	return !progress_interrupted();
}

gboolean progress_file(const char *file, guint done, guint total, void *unused)
{
	(void)unused;
	if (is_time())
		fprintf(stderr, CLEAR_LINE "%u/%u %s", done + 1, total, file);
	return !progress_interrupted();
}

void progress_die_if_interrupted(void)
{
	if (progress_interrupted()) {
		signal(caught, SIG_DFL);
		raise(caught);
	}
}
