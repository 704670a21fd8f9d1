/* The hash of names: the same for the same bytes wherever they stand, and spread over the names of a plan. */
#include "cmocka_setup.h"

#include "base/name_hash.h"

static void hashes_the_same_name_alike_at_every_place(void **state)
{
	(void)state;
	char room[64];
	static const char *const names[] = {"", "a", "教育部", "国家发展改革委", "exactly8", "国务院办公厅电子政务办公室"};
	for (guint i = 0; i < G_N_ELEMENTS(names); i++)
		for (gsize at = 0; at < 9; at++) {
			memset(room, 'x', sizeof room);
			memcpy(room + at, names[i], strlen(names[i]) + 1);
			assert_int_equal(dn_name_hash(room + at), dn_name_hash(names[i]));
		}
}

/* Names of one beginning that differ in one character, as those of provinces do, fall on as many slots as chance would let them. */
static void spreads_names_that_differ_little(void **state)
{
	(void)state;
	enum { NAMES = 4096 };
	g_autofree guint *slots = g_new0(guint, NAMES);
	guint used = 0;
	for (guint i = 0; i < NAMES; i++) {
		g_autoptr(GString) name = g_string_new("省");
		g_string_append_unichar(name, 0x4E00 + i);
		g_string_append(name, "市教育局");
		used += slots[dn_name_hash(name->str) % NAMES]++ == 0 ? 1 : 0;
	}
	assert_true(used > NAMES / 2); /* chance: 1 - 1/e of them */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hashes_the_same_name_alike_at_every_place),
		cmocka_unit_test(spreads_names_that_differ_little),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
