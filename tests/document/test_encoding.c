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

/* Bytes of which some are UTF-8 and most are not quite, from lead and following bytes at the bounds of every form. */
static void takes_as_utf8_what_glib_does(void **state)
{
	(void)state;
	static const guint8 bytes[] = {'a', '\n', 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xE4, 0xEC, 0xED,
	                               0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5, 0xFF};
	enum { N = G_N_ELEMENTS(bytes) };
	guint valid = 0;
	for (guint i = 0; i < N * N * N * N; i++) {
		const guint8 text[] = {bytes[i % N], bytes[i / N % N], bytes[i / N / N % N], bytes[i / N / N / N], 0xE7, 0x9C, 0x81};
		for (gsize size = 3; size <= sizeof text; size++) {
			gboolean expected = g_utf8_validate_len((const char *)text, size, NULL);
			valid += expected ? 1 : 0;
			if (dn_encoding_is_utf8(text, size) != expected)
				fail_msg("%02x %02x %02x %02x, %zu bytes", text[0], text[1], text[2], text[3], size);
		}
	}
	assert_in_range(valid, 1000, N * N * N * N);
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

static void names_what_is_no_text(void **state)
{
	(void)state;
	static const char rtf[] = "{\\rtf1\\ansi\\'d6\\'d0}";
	assert_refused(rtf, strlen(rtf), DN_ERROR_UNSUPPORTED, "is an RTF file; save it as .docx");
	assert_refused("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, DN_ERROR_UNSUPPORTED, "is an old Office file");
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
		cmocka_unit_test(takes_as_utf8_what_glib_does),
		cmocka_unit_test(refuses_what_is_in_no_known_encoding),
		cmocka_unit_test(names_what_is_no_text),
		cmocka_unit_test(refuses_utf16_with_a_lone_surrogate),
		cmocka_unit_test(does_not_take_another_east_asian_encoding_for_gb18030),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
