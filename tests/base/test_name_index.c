/* The index of names: what was added is found, and nothing else. */
#include "cmocka_setup.h"

#include "base/name_index.h"

static const char *name_at(guint number, const void *names)
{
	return g_ptr_array_index((GPtrArray *)names, number);
}

static void finds_every_name_that_was_added(void **state)
{
	(void)state;
	enum { N = 20000 };
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(DnNameIndex) index = dn_name_index_new(name_at, names);
	for (guint i = 0; i < N; i++) {
		g_autofree char *next = g_strdup_printf("t%u", i);
		assert_int_equal(dn_name_index_find(index, next), -1);
		g_ptr_array_add(names, g_steal_pointer(&next));
		dn_name_index_add(index, i);
	}
	for (guint i = 0; i < N; i++)
		assert_int_equal(dn_name_index_find(index, name_at(i, names)), i);
	assert_int_equal(dn_name_index_find(index, ""), -1);
}

/* The hash of GLib is the same for these. */
static void tells_names_of_one_hash_apart(void **state)
{
	(void)state;
	g_autoptr(GPtrArray) names = g_ptr_array_new();
	g_autoptr(DnNameIndex) index = dn_name_index_new(name_at, names);
	assert_int_equal(g_str_hash("Ez"), g_str_hash("FY"));
	g_ptr_array_add(names, (gpointer) "Ez");
	dn_name_index_add(index, 0);
	assert_int_equal(dn_name_index_find(index, "FY"), -1);
	g_ptr_array_add(names, (gpointer) "FY");
	dn_name_index_add(index, 1);
	assert_int_equal(dn_name_index_find(index, "Ez"), 0);
	assert_int_equal(dn_name_index_find(index, "FY"), 1);
}

/* Room that is made at once changes nothing but the time that it takes. */
static void finds_or_adds_in_one_step(void **state)
{
	(void)state;
	enum { N = 5000 };
	g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(DnNameIndex) index = dn_name_index_new(name_at, names);
	for (guint i = 0; i < N; i++) {
		char *next = g_strdup_printf("t%u", i);
		if (i == N / 2)
			dn_name_index_expect(index, N);
		assert_int_equal(dn_name_index_find_or_add(index, next, i), -1);
		g_ptr_array_add(names, next);
		assert_int_equal(dn_name_index_find_or_add(index, next, i + N), i);
	}
	for (guint i = 0; i < N; i++)
		assert_int_equal(dn_name_index_find(index, name_at(i, names)), i);
	assert_int_equal(dn_name_index_find(index, "t5000"), -1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_every_name_that_was_added),
		cmocka_unit_test(tells_names_of_one_hash_apart),
		cmocka_unit_test(finds_or_adds_in_one_step),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
