/* What is taken as it is, without a closer look: never anything that an output cannot hold. */
#include "cmocka_setup.h"

#include "render/plain.h"

static void takes_only_valid_characters_of_three_bytes(void **state)
{
	(void)state;
	guint taken = 0;
	for (guint first = 0x80; first <= 0xFF; first++)
		for (guint second = 0; second <= 0xFF; second++)
			for (guint third = 0; third <= 0xFF; third++) {
				const char bytes[] = {(char)first, (char)second, (char)third, '\0'};
				if (!dn_is_plain_three(bytes))
					continue;
				taken++;
				assert_true(g_utf8_validate(bytes, 3, NULL));
				assert_true(g_utf8_get_char(bytes) < 0xFFFE);
			}
	assert_true(taken > 50000);
}

static void stops_at_what_is_special_or_broken(void **state)
{
	(void)state;
	static const guint8 special[128] = {DN_PLAIN_CONTROLS, ['&'] = 1};
	static const struct {
		const char *text;
		gsize plain;
	} cases[] = {{"", 0},         {"部门 1", 8},      {"a&b", 1},  {"部\n", 3}, {"部\x7f", 3}, {"a\xE9\x83", 1},
	             {"\xED\xA0\x80", 0}, {"\xE0\x80\x80", 0}, {"（等）", 9}, {"x\xEF\xBF\xBF", 1}, {"𠀀", 0}, {"é", 0}};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		assert_int_equal(dn_plain_length(cases[i].text, special), cases[i].plain);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(takes_only_valid_characters_of_three_bytes),
		cmocka_unit_test(stops_at_what_is_special_or_broken),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
