/* Runs the built program as a user would and keeps what it says. The including test defines nothing; TEST_PROGRAM is its path. */
#ifndef TESTS_SUPPORT_PROGRAM_H
#define TESTS_SUPPORT_PROGRAM_H

#include <gio/gio.h>

typedef struct {
	int status;
	GBytes *output;
	char *messages; /* standard error */
} ProgramRun;

static inline void program_run_clear(ProgramRun *run)
{
	g_clear_pointer(&run->output, g_bytes_unref);
	g_clear_pointer(&run->messages, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(ProgramRun, program_run_clear)

/* The bytes as a string; the caller frees. */
static inline char *bytes_text(GBytes *bytes)
{
	gsize size;
	const char *data = g_bytes_get_data(bytes, &size);
	return g_strndup(size > 0 ? data : "", size);
}

/* `arguments` is NULL-terminated, without the program's name; `input` may be NULL. Runs in `folder`. */
static inline ProgramRun program_run_in(const char *folder, const char *const *arguments, GBytes *input)
{
	g_autoptr(GPtrArray) vector = g_ptr_array_new();
	g_ptr_array_add(vector, (gpointer)TEST_PROGRAM);
	for (; *arguments != NULL; arguments++)
		g_ptr_array_add(vector, (gpointer)*arguments);
	g_ptr_array_add(vector, NULL);
	g_autoptr(GSubprocessLauncher) launcher = g_subprocess_launcher_new(
		(input != NULL ? G_SUBPROCESS_FLAGS_STDIN_PIPE : G_SUBPROCESS_FLAGS_NONE) | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
		G_SUBPROCESS_FLAGS_STDERR_PIPE);
	g_subprocess_launcher_set_cwd(launcher, folder);
	g_autoptr(GSubprocess) process =
		g_subprocess_launcher_spawnv(launcher, (const char *const *)vector->pdata, NULL);
	assert_non_null(process);
	ProgramRun run = {0};
	g_autoptr(GBytes) messages = NULL;
	assert_true(g_subprocess_communicate(process, input, NULL, &run.output, &messages, NULL));
	run.status = g_subprocess_get_if_exited(process) ? g_subprocess_get_exit_status(process) : -1;
	run.messages = bytes_text(messages);
	return run;
}

/* In the source tree's top folder. */
static inline ProgramRun program_run(const char *const *arguments, GBytes *input)
{
	return program_run_in(TEST_SOURCE_ROOT, arguments, input);
}

#define program(...) program_run((const char *const[]){__VA_ARGS__, NULL}, NULL)

static inline guint count_lines(const char *text)
{
	guint lines = 0;
	for (; *text != '\0'; text++)
		lines += *text == '\n';
	return lines;
}

#endif
