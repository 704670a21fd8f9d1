/* The arena: pieces that do not overlap, stay where they are and are aligned. */
#include "cmocka_setup.h"

#include <stddef.h>
#include <string.h>

#include "base/arena.h"

static void keeps_strings_and_aligned_pieces_apart(void **state)
{
	(void)state;
	enum { N = 20000 };
	g_autoptr(DnArena) arena = dn_arena_new();
	g_autofree const char **strings = g_new(const char *, N);
	g_autofree guint64 **numbers = g_new(guint64 *, N);
	for (guint i = 0; i < N; i++) {
		char text[32];
		g_snprintf(text, sizeof text, "%*u", (int)(i % 20), i);
		strings[i] = dn_arena_string(arena, text);
		numbers[i] = dn_arena_alloc(arena, sizeof **numbers);
		assert_int_equal((gsize)numbers[i] % _Alignof(max_align_t), 0);
		*numbers[i] = i;
	}
	for (guint i = 0; i < N; i++) {
		assert_int_equal(strtoul(strings[i], NULL, 10), i);
		assert_int_equal(*numbers[i], i);
	}
}

static void keeps_pieces_larger_than_a_block(void **state)
{
	(void)state;
	g_autoptr(DnArena) arena = dn_arena_new();
	g_autofree char *large = g_strnfill(1 << 20, 'x');
	const char *before = dn_arena_string(arena, "before"), *kept = dn_arena_string(arena, large);
	assert_string_equal(kept, large);
	assert_string_equal(before, "before");
	assert_string_equal(dn_arena_string(arena, "after"), "after");
}

static void extends_the_last_piece_where_it_is(void **state)
{
	(void)state;
	g_autoptr(DnArena) arena = dn_arena_new();
	guint32 *numbers = dn_arena_alloc(arena, sizeof *numbers);
	numbers[0] = 7;
	assert_non_null(dn_arena_string(arena, "strings do not stand in the way"));
	assert_true(dn_arena_extend(arena, numbers, sizeof *numbers, 100 * sizeof *numbers));
	guint32 *behind = dn_arena_alloc(arena, sizeof *behind);
	assert_true(behind >= numbers + 100);
	assert_int_equal(numbers[0], 7);
}

static void extends_no_piece_that_has_another_behind_it_or_a_full_block(void **state)
{
	(void)state;
	g_autoptr(DnArena) arena = dn_arena_new();
	char *piece = dn_arena_copy(arena, "0123456789abcdef", 16), *behind = dn_arena_copy(arena, "behind", 7);
	assert_false(dn_arena_extend(arena, piece, 16, 64));
	assert_true(dn_arena_extend(arena, behind, 7, 64));
	assert_false(dn_arena_extend(arena, behind, 64, 1 << 20));
	assert_string_equal(behind, "behind");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_strings_and_aligned_pieces_apart),
		cmocka_unit_test(keeps_pieces_larger_than_a_block),
		cmocka_unit_test(extends_the_last_piece_where_it_is),
		cmocka_unit_test(extends_no_piece_that_has_another_behind_it_or_a_full_block),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
