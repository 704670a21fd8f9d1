/* Encodings: the same sentence in each gives the same text; what is in none is refused with the place. */
#include "cmocka_setup.h"

#include <string.h>

#include "document/encoding.h"

static const char sentence[] = "1.修订商标法。（国家知识产权局、司法部负责）\n";

static char *to_utf8(const char *bytes, gsize size, GError **error)
{
	gsize length;
	return dn_encoding_to_utf8(&length, "plan.txt", (const guint8 *)bytes, size, error);
}

static void assert_reads_encoding(const char *encoding, const char *mark)
{
	gsize size;
	g_autofree char *encoded = g_convert(sentence, -1, encoding, "UTF-8", NULL, &size, NULL);
	assert_non_null(encoded);
	g_autoptr(GString) bytes = g_string_new(mark);
	g_string_append_len(bytes, encoded, (gssize)size);
	g_autofree char *text = to_utf8(bytes->str, bytes->len, NULL);
	assert_non_null(text);
	assert_string_equal(text, sentence);
}

static void reads_the_encodings_of_chinese_plans(void **state)
{
	(void)state;
	assert_reads_encoding("UTF-8", "");
	assert_reads_encoding("GB18030", "");
	assert_reads_encoding("GBK", "");
	assert_reads_encoding("GB2312", "");
	assert_reads_encoding("UTF-16LE", "\xFF\xFE");
	assert_reads_encoding("UTF-16BE", "\xFE\xFF");
}

static void assert_refused(const char *bytes, gsize size, DnErrorCode code, const char *message)
{
	g_autoptr(GError) error = NULL;
	assert_null(to_utf8(bytes, size, &error));
	assert_true(g_error_matches(error, DN_ERROR, (int)code));
	if (strstr(error->message, message) == NULL)
		fail_msg("'%s' does not say '%s'", error->message, message);
}

static void refuses_what_is_in_no_known_encoding(void **state)
{
	(void)state;
	assert_refused("caf\xE9 cr\xE8me br\xFBl\xE9" "e", 17, DN_ERROR_ENCODING, "byte 4 is not valid UTF-8");
	assert_refused("abc\xFF", 4, DN_ERROR_ENCODING, "byte 4");
}

static void refuses_utf16_with_a_lone_surrogate(void **state)
{
	(void)state;
	assert_refused("\xFF\xFE" "a\0\x00\xD8" "b\0", 8, DN_ERROR_ENCODING, "UTF-16LE");
}

static void assert_encoding_refused(const char *text, const char *encoding)
{
	gsize size;
	g_autofree char *encoded = g_convert(text, -1, encoding, "UTF-8", NULL, &size, NULL);
	assert_non_null(encoded);
	assert_refused(encoded, size, DN_ERROR_ENCODING, "save it as UTF-8");
}

static void does_not_take_another_east_asian_encoding_for_gb18030(void **state)
{
	(void)state;
	assert_encoding_refused("知的財産の創造、保護及び活用に関する推進計画（内閣府、経済産業省）", "SHIFT_JIS");
	assert_encoding_refused("知的財産の創造、保護及び活用に関する推進計画（内閣府、経済産業省）", "EUC-JP");
	assert_encoding_refused("經濟部及農業委員會共同負責推動智慧財產權保護計畫", "BIG5");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_the_encodings_of_chinese_plans),
		cmocka_unit_test(refuses_what_is_in_no_known_encoding),
		cmocka_unit_test(refuses_utf16_with_a_lone_surrogate),
		cmocka_unit_test(does_not_take_another_east_asian_encoding_for_gb18030),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
