/* Forks; the bytes come back through a pipe. */
#include "base/child.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

struct DnChild {
	pid_t process;
	int pipe; /* to read from */
};

static gboolean write_all(int pipe, GBytes *bytes)
{
	gsize left;
	const char *at = g_bytes_get_data(bytes, &left);
	while (left > 0) {
		ssize_t written = write(pipe, at, left);
		if (written < 0 && errno != EINTR)
			return FALSE;
		at += MAX(written, 0);
		left -= (gsize)MAX(written, 0);
	}
	return TRUE;
}

enum { LONGEST = 60 /* seconds */ };

/* What a child says when it dies is not for the user: its work is done without it. */
static void silence_messages(void)
{
	int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
	if (nowhere >= 0) {
		dup2(nowhere, STDERR_FILENO);
		close(nowhere);
	}
}

/* A child that hangs dies, and the caller does the work itself. It leaves without running what the parent registered for its own end, and without writing what it has buffered. */
static G_GNUC_NORETURN void run_in_child(int pipe, DnChildWork work, const void *what)
{
	silence_messages();
	alarm(LONGEST);
	GBytes *bytes = work(what);
	_exit(bytes != NULL && write_all(pipe, bytes) ? 0 : 1);
}

DnChild *dn_child_start(DnChildWork work, const void *what)
{
	int ends[2];
	if (pipe(ends) != 0)
		return NULL;
	pid_t process = fork();
	if (process == 0) {
		close(ends[0]);
		run_in_child(ends[1], work, what);
	}
	close(ends[1]);
	if (process < 0) {
		close(ends[0]);
		return NULL;
	}
	DnChild *child = g_new(DnChild, 1);
	*child = (DnChild){process, ends[0]};
	return child;
}

/* FALSE where reading fails; the pipe ends with the child. */
static gboolean read_all(GByteArray *bytes, int pipe)
{
	enum { PIECE = 1 << 16 };
	for (;;) {
		guint length = bytes->len;
		g_byte_array_set_size(bytes, length + PIECE);
		ssize_t got = read(pipe, bytes->data + length, PIECE);
		g_byte_array_set_size(bytes, length + (guint)MAX(got, 0));
		if (got == 0 || (got < 0 && errno != EINTR))
			return got == 0;
	}
}

static gboolean ended_well(pid_t process)
{
	int status;
	pid_t ended;
	do
		ended = waitpid(process, &status, 0);
	while (ended < 0 && errno == EINTR);
	return ended == process && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

GBytes *dn_child_finish(DnChild *child)
{
	g_autoptr(GByteArray) bytes = g_byte_array_new();
	gboolean complete = read_all(bytes, child->pipe);
	close(child->pipe);
	complete = ended_well(child->process) && complete;
	g_free(child);
	return complete ? g_byte_array_free_to_bytes(g_steal_pointer(&bytes)) : NULL;
}
