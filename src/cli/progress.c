/* Shows progress on standard error where that is a terminal, and turns signals into the answer that work should stop. */
#include "cli/progress.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
/* Work that is done sooner shows nothing; a line changes no more often than the eye follows. */
static const gint64 first_after = G_USEC_PER_SEC / 2, next_after = G_USEC_PER_SEC / 10;

static volatile sig_atomic_t caught;
static struct sigaction outer[G_N_ELEMENTS(signals)];
static gboolean on_terminal, shown;
static gint64 next_line;

static void note_signal(int number)
{
	caught = number;
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

void progress_begin(const Options *options)
{
	on_terminal = options != NULL && !options->quiet && isatty(STDERR_FILENO);
	next_line = g_get_monotonic_time() + first_after;
	for (gsize i = 0; i < G_N_ELEMENTS(signals); i++)
		catch_signal(signals[i], &outer[i]);
}

void progress_end(void)
{
	for (gsize i = 0; i < G_N_ELEMENTS(signals); i++)
		sigaction(signals[i], &outer[i], NULL);
	if (shown)
		fputs("\r\033[K", stderr);
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
		fprintf(stderr, "\r\033[K%3.0f%% %s", 100 * done, stage);
	return !progress_interrupted();
}

gboolean progress_file(const char *file, guint done, guint total, void *unused)
{
	(void)unused;
	if (is_time())
		fprintf(stderr, "\r\033[K%u/%u %s", done + 1, total, file);
	return !progress_interrupted();
}

void progress_die_if_interrupted(void)
{
	if (progress_interrupted()) {
		signal(caught, SIG_DFL);
		raise(caught);
	}
}
