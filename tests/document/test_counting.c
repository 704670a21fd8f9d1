/* Number formats of lists. */
#include "cmocka_setup.h"

#include "document/counting.h"

static void writes_numbers_in_every_format(void **state)
{
	(void)state;
	static const struct {
		const char *format;
		guint number;
		const char *expected;
	} cases[] = {
		{"decimal", 12, "12"}, {"decimalZero", 7, "07"}, {"decimalFullWidth", 12, "１２"},
		{"decimalEnclosedCircle", 20, "⑳"}, {"decimalEnclosedCircleChinese", 21, "㉑"}, {"decimalEnclosedCircle", 36, "㊱"},
		{"decimalEnclosedCircle", 51, "51"}, {"decimalEnclosedParen", 3, "⑶"}, {"decimalEnclosedFullstop", 3, "⒊"},
		{"chineseCounting", 1, "一"}, {"chineseCounting", 10, "十"}, {"chineseCounting", 11, "十一"}, {"chineseCounting", 20, "二十"},
		{"chineseCounting", 101, "一百零一"}, {"chineseCountingThousand", 110, "一百一十"}, {"japaneseCounting", 1005, "一千零五"},
		{"chineseCounting", 10010, "一万零一十"}, {"chineseCounting", 100000000, "100000000"}, {"chineseLegalSimplified", 12, "壹拾贰"},
		{"ideographDigital", 103, "一〇三"}, {"ideographTraditional", 2, "乙"}, {"ideographZodiac", 12, "亥"},
		{"lowerLetter", 3, "c"}, {"upperLetter", 27, "AA"}, {"lowerRoman", 14, "xiv"}, {"upperRoman", 1999, "MCMXCIX"},
		{"upperRoman", 4000, "4000"}, {"bullet", 3, ""}, {"none", 3, ""}, {"hebrew1", 3, "3"}, {"chineseCounting", 0, "0"},
		{"lowerLetter", 0, "0"}, {"upperRoman", 0, "0"}, {"lowerRoman", 0, "0"}, {"decimalEnclosedCircle", 0, "0"}, {"decimalEnclosedParen", 21, "21"},
		{"decimalEnclosedFullstop", 0, "0"}, {"ideographTraditional", 0, "0"}, {"ideographTraditional", 11, "甲"}, {"none", 0, ""}, {"upperLetter", 26, "Z"},
		{"chineseCounting", 11001, "一万一千零一"}, {"chineseCounting", 20000, "二万"}, {"chineseCounting", 100001, "十万零一"},
		{"chineseLegalSimplified", 20010, "贰萬零壹拾"}, {"ideographLegalTraditional", 10, "壹拾"}, {"decimalEnclosedCircle", 50, "㊿"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GString) out = g_string_new(NULL);
		dn_counting_append(out, cases[i].format, cases[i].number);
		assert_string_equal(out->str, cases[i].expected);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(writes_numbers_in_every_format)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
