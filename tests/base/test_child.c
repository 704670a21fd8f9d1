#include "cmocka_setup.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/child.h"

enum { LARGE = 3000000 }; /* many times what a pipe holds */

static GBytes *make_large(const void *what)
{
	g_autofree guint8 *bytes = g_malloc(LARGE);
	memset(bytes, *(const char *)what, LARGE);
	return g_bytes_new(bytes, LARGE);
}

static GBytes *make_nothing(const void *what)
{
	(void)what;
	return g_bytes_new(NULL, 0);
}

static GBytes *give_up(const void *what)
{
	(void)what;
	return NULL;
}

static GBytes *die(const void *what)
{
	(void)what;
	_exit(3);
}

static GBytes *complain(const void *what)
{
	(void)what;
	fputs("a message\n", stderr);
	return NULL;
}

static void says_nothing_when_it_fails(void **state)
{
	(void)state;
	FILE *messages = tmpfile();
	int outer = dup(STDERR_FILENO);
	assert_non_null(messages);
	dup2(fileno(messages), STDERR_FILENO);
	g_autoptr(GBytes) none = dn_child_finish(dn_child_start(complain, NULL));
	off_t length = lseek(fileno(messages), 0, SEEK_END);
	dup2(outer, STDERR_FILENO);
	close(outer);
	fclose(messages);
	assert_null(none);
	assert_int_equal(length, 0);
}

static void hands_back_what_children_made_side_by_side(void **state)
{
	(void)state;
	DnChild *a = dn_child_start(make_large, "a"), *b = dn_child_start(make_large, "b");
	assert_non_null(a);
	assert_non_null(b);
	g_autoptr(GBytes) from_b = dn_child_finish(b), from_a = dn_child_finish(a);
	g_autoptr(GBytes) made_a = make_large("a"), made_b = make_large("b");
	assert_true(g_bytes_equal(from_a, made_a));
	assert_true(g_bytes_equal(from_b, made_b));
}

static void hands_back_no_bytes_as_bytes(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = dn_child_finish(dn_child_start(make_nothing, NULL));
	assert_non_null(bytes);
	assert_int_equal(g_bytes_get_size(bytes), 0);
}

static void tells_a_child_that_failed_or_died(void **state)
{
	(void)state;
	assert_null(dn_child_finish(dn_child_start(give_up, NULL)));
	assert_null(dn_child_finish(dn_child_start(die, NULL)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hands_back_what_children_made_side_by_side),
		cmocka_unit_test(hands_back_no_bytes_as_bytes),
		cmocka_unit_test(tells_a_child_that_failed_or_died),
		cmocka_unit_test(says_nothing_when_it_fails),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
