/* Characters that look like others become those. */
#include "cmocka_setup.h"

#include <string.h>

#include "document/plain_forms.h"

static void assert_plain(const char *text, const char *expected)
{
	gsize length;
	g_autofree char *plain = dn_plain_forms(&length, text, strlen(text));
	assert_string_equal(plain != NULL ? plain : text, expected);
	assert_int_equal(length, strlen(expected));
}

static void replaces_radicals_compatibility_ideographs_ligatures_and_upright_marks(void **state)
{
	(void)state;
	assert_plain("⽂化和旅游部、⾦融局", "文化和旅游部、金融局");
	assert_plain("⺠政部⻓", "民政部长");
	assert_plain("\xEF\xA7\xA2\xEF\xA6\x90", "梨戀");
	assert_plain("Oﬃce of ﬁnance, ﬂeet and staﬀ", "Office of finance, fleet and staff");
	assert_plain("担当︓甲︐乙︵丙︶", "担当：甲，乙（丙）");
	assert_plain("⽂", "文");
}

static void leaves_all_other_text_as_it_is(void **state)
{
	(void)state;
	static const char *const texts[] = {"", "①㎡…—“”（甲）：，", "教育部", "\xE2\xBA", "⺀", "\xEF\xBB\xBF", "︙", "½ﾊﾞ", "a"};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		gsize length;
		assert_null(dn_plain_forms(&length, texts[i], strlen(texts[i])));
		assert_int_equal(length, strlen(texts[i]));
	}
}

static void keeps_what_stands_around_and_ends_where_the_text_does(void **state)
{
	(void)state;
	gsize length;
	g_autofree char *plain = dn_plain_forms(&length, "甲⽂⺀⾦乙⽂", strlen("甲⽂⺀⾦乙"));
	assert_string_equal(plain, "甲文⺀金乙");
	assert_int_equal(length, strlen("甲文⺀金乙"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(replaces_radicals_compatibility_ideographs_ligatures_and_upright_marks),
		cmocka_unit_test(leaves_all_other_text_as_it_is),
		cmocka_unit_test(keeps_what_stands_around_and_ends_where_the_text_does),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
