/* Preloaded into the program: makes one allocation fail, or all from one on. Set in the environment:
 *   FAIL_AT      which one, counted from 1; 0 or nothing fails none
 *   FAIL_FROM    count only those that this library's own code asks for, by the start of its file name (libigraph); nothing counts all
 *   FAIL_ON      1: those after it fail, too
 *   FAIL_COUNT   a file that receives how many were counted, when the process ends by itself
 * Blocks of up to FAIL_LEAST bytes are not counted, so that large ones can be met in a long run. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t n, size_t size);
void *__libc_realloc(void *block, size_t size);

static atomic_long counted;
static long fail_at, fail_on;
static size_t least;
static const char *from;
static _Thread_local int asking; /* dladdr() may allocate */

__attribute__((constructor)) static void begin(void)
{
	const char *at = getenv("FAIL_AT"), *on = getenv("FAIL_ON"), *bytes = getenv("FAIL_LEAST");
	from = getenv("FAIL_FROM");
	least = bytes != NULL ? strtoul(bytes, NULL, 10) : 0;
	fail_on = on != NULL && *on == '1';
	fail_at = at != NULL ? strtol(at, NULL, 10) : 0;
	atomic_store(&counted, 0);
}

__attribute__((destructor)) static void end(void)
{
	const char *path = getenv("FAIL_COUNT");
	long count = atomic_load(&counted);
	fail_at = 0;
	FILE *stream = path != NULL ? fopen(path, "w") : NULL;
	if (stream == NULL)
		return;
	fprintf(stream, "%ld\n", count);
	fclose(stream);
}

static int is_counted(const void *caller, size_t size)
{
	if (asking || size <= least)
		return 0;
	if (from == NULL || *from == '\0')
		return 1;
	Dl_info info;
	asking = 1;
	int known = dladdr(caller, &info) != 0 && info.dli_fname != NULL;
	asking = 0;
	if (!known)
		return 0;
	const char *name = strrchr(info.dli_fname, '/');
	return strncmp(name != NULL ? name + 1 : info.dli_fname, from, strlen(from)) == 0;
}

static int fails(const void *caller, size_t size)
{
	if (!is_counted(caller, size))
		return 0;
	long number = atomic_fetch_add(&counted, 1) + 1;
	int failed = fail_at > 0 && (number == fail_at || (fail_on && number > fail_at));
	if (failed)
		errno = ENOMEM;
	return failed;
}

void *malloc(size_t size)
{
	return fails(__builtin_return_address(0), size) ? NULL : __libc_malloc(size);
}

void *calloc(size_t n, size_t size)
{
	return fails(__builtin_return_address(0), n * size) ? NULL : __libc_calloc(n, size);
}

void *realloc(void *block, size_t size)
{
	return fails(__builtin_return_address(0), size) ? NULL : __libc_realloc(block, size);
}
