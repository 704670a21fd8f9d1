/* What the words of plain text hold, and the numbers that they are. */
#include "cmocka_setup.h"

#include "document/text_words.h"

static void finds_parts_anywhere_and_at_both_ends(void **state)
{
	(void)state;
	static const char *const parts[] = {"责任", "单位", NULL}, *const none[] = {NULL};
	assert_true(dn_text_holds_any("主要单位表", parts));
	assert_false(dn_text_holds_any("主要部门", parts));
	assert_true(dn_text_begins_with_any("责任人", parts));
	assert_false(dn_text_begins_with_any("负责单位", parts));
	assert_true(dn_text_ends_with_any("负责单位", parts));
	assert_false(dn_text_ends_with_any("责任人", parts));
	assert_false(dn_text_holds_any("责任", none) || dn_text_begins_with_any("责任", none) || dn_text_ends_with_any("责任", none));
}

static void knows_numbers_that_are_all_of_the_words(void **state)
{
	(void)state;
	assert_int_equal(dn_text_number(" 12. "), 12);
	assert_int_equal(dn_text_number("9999|"), 9999);
	assert_int_equal(dn_text_number("10000"), 0);
	assert_int_equal(dn_text_number("0"), 0);
	assert_int_equal(dn_text_number("1.2"), 0);
	assert_int_equal(dn_text_number("3月"), 0);
	assert_int_equal(dn_text_number(""), 0);
}

static void knows_the_chinese_digit_at_the_beginning(void **state)
{
	(void)state;
	assert_int_equal(dn_text_chinese_digit("三、"), 3);
	assert_int_equal(dn_text_chinese_digit("十一"), 10);
	assert_int_equal(dn_text_chinese_digit("百一"), 0);
	assert_int_equal(dn_text_chinese_digit("3"), 0);
	assert_int_equal(dn_text_chinese_digit(""), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_parts_anywhere_and_at_both_ends),
		cmocka_unit_test(knows_numbers_that_are_all_of_the_words),
		cmocka_unit_test(knows_the_chinese_digit_at_the_beginning),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
