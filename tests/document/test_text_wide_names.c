/* Chinese and Japanese names in the lines of a cell. */
#include "document/text_wide_names.h"

#include "cmocka_setup.h"

static DnTextAnswer ends(const char *above, const char *below, DnTextRoom room, const char *const *known)
{
	g_autoptr(GHashTable) alone = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint i = 0; known != NULL && known[i] != NULL; i++)
		dn_text_wide_names_learn(alone, known[i]);
	return dn_text_wide_name_ends(above, below, room, alone);
}

static void names_end_as_bodies_do(void **state)
{
	(void)state;
	static const char *const names[] = {"公園課", "◎福祉課（窓口）", "農林課等", "市教育局", "关系各课", "内閣官房", "子育て支援センター", "全課"};
	static const char *const others[] = {"課", "福祉", "公園課を移す。", "", "（課）", "環境課：係"};
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		assert_true(dn_text_wide_is_name(names[i]));
	for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
		assert_false(dn_text_wide_is_name(others[i]));
}

static void names_of_one_height_are_two(void **state)
{
	(void)state;
	assert_int_equal(ends("生涯学習課", "関係課", DN_TEXT_FULL, NULL), DN_TEXT_YES);
	assert_int_equal(ends("農林水産省", "財務省", DN_TEXT_BROKEN, NULL), DN_TEXT_YES);
	assert_int_equal(ends("市教育局", "市委宣传部", DN_TEXT_FULL, NULL), DN_TEXT_YES);
	assert_int_equal(ends("文化課", "社会福祉協議会", DN_TEXT_FULL, NULL), DN_TEXT_YES);
	assert_int_equal(ends("公園課", "◎環境課", DN_TEXT_FULL, NULL), DN_TEXT_YES);
}

static void an_office_may_be_one_of_the_body_above(void **state)
{
	(void)state;
	static const char *const both[] = {"総務部", "人事課", NULL}, *const office[] = {"指導室", NULL};
	assert_int_equal(ends("総務部", "人事課", DN_TEXT_ROOM, NULL), DN_TEXT_UNSURE);
	assert_int_equal(ends("総務部", "人事課", DN_TEXT_ROOM, both), DN_TEXT_YES);
	assert_int_equal(ends("企画課", "指導室", DN_TEXT_ROOM, office), DN_TEXT_YES);
	assert_int_equal(ends("企画課", "指導室", DN_TEXT_FULL, office), DN_TEXT_UNSURE);
	assert_int_equal(ends("図書館", "協議会", DN_TEXT_FULL, NULL), DN_TEXT_NO);
	assert_int_equal(ends("図書館", "公民館", DN_TEXT_FULL, NULL), DN_TEXT_UNSURE);
	assert_int_equal(ends("図書館", "公民館", DN_TEXT_ROOM, NULL), DN_TEXT_YES);
	assert_true(dn_text_wide_is_part("総務部", "人事課"));
	assert_false(dn_text_wide_is_part("総務省", "消防庁"));
	assert_false(dn_text_wide_is_part("人事課", "総務部"));
}

static void an_agency_is_no_part_of_a_ministry_whose_it_is_not(void **state)
{
	(void)state;
	assert_int_equal(ends("農林水産省", "金融庁", DN_TEXT_ROOM, NULL), DN_TEXT_YES);
	assert_int_equal(ends("農林水産省", "国税庁", DN_TEXT_FULL, NULL), DN_TEXT_YES);
	assert_int_equal(ends("財務省", "国税庁", DN_TEXT_ROOM, NULL), DN_TEXT_UNSURE);
	assert_int_equal(ends("ａ：農林水産省", "ｂ：水産庁", DN_TEXT_FULL, NULL), DN_TEXT_YES);
	assert_int_equal(ends("農林水産省", "(b)水産庁", DN_TEXT_FULL, NULL), DN_TEXT_YES);
	assert_true(dn_text_wide_is_name("ａ：農林水産省"));
	assert_false(dn_text_wide_is_name("ａ：農林水産"));
}

static void full_lines_break_names(void **state)
{
	(void)state;
	static const char *const below[] = {"環境課", NULL};
	assert_int_equal(ends("福祉", "課", DN_TEXT_FULL, NULL), DN_TEXT_NO);
	assert_int_equal(ends("福祉", "課", DN_TEXT_ROOM, NULL), DN_TEXT_UNSURE);
	assert_int_equal(ends("まちづくり", "推進課", DN_TEXT_FULL, NULL), DN_TEXT_NO);
	assert_int_equal(ends("ひまわり", "環境課", DN_TEXT_FULL, NULL), DN_TEXT_UNSURE);
	assert_int_equal(ends("生活", "環境課", DN_TEXT_BROKEN, NULL), DN_TEXT_NO);
	assert_int_equal(ends("ひまわり", "環境課", DN_TEXT_BROKEN, below), DN_TEXT_UNSURE);
	assert_int_equal(ends("环境", "保护局", DN_TEXT_BROKEN, NULL), DN_TEXT_NO);
}

static void brackets_and_more_go_on(void **state)
{
	(void)state;
	assert_int_equal(ends("福祉課", "（窓口）", DN_TEXT_ROOM, NULL), DN_TEXT_NO);
	assert_int_equal(ends("福祉課（総合", "窓口）", DN_TEXT_ROOM, NULL), DN_TEXT_NO);
	assert_int_equal(ends("福祉課", "ほか", DN_TEXT_ROOM, NULL), DN_TEXT_NO);
	assert_int_equal(ends("子育て", "・教育課", DN_TEXT_BROKEN, NULL), DN_TEXT_NO);
	assert_int_equal(ends("・子育て課", "・教育課", DN_TEXT_FULL, NULL), DN_TEXT_YES);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_end_as_bodies_do),
		cmocka_unit_test(names_of_one_height_are_two),
		cmocka_unit_test(an_office_may_be_one_of_the_body_above),
		cmocka_unit_test(an_agency_is_no_part_of_a_ministry_whose_it_is_not),
		cmocka_unit_test(full_lines_break_names),
		cmocka_unit_test(brackets_and_more_go_on),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
