/* From a file to a document: what is refused, with which code and words, and what is known of every document. */
#include "cmocka_setup.h"

#include <string.h>

#include <dutynet/document.h>

static DnDocument *read_bytes(const char *bytes, gsize size, const char *name, const DnReadOptions *options, GError **error)
{
	g_autoptr(GBytes) whole = g_bytes_new(bytes, size);
	return dn_document_new_from_bytes(whole, name, options, error);
}

static void assert_refused(const char *bytes, gsize size, DnErrorCode code, const char *message)
{
	g_autoptr(GError) error = NULL;
	assert_null(read_bytes(bytes, size, "plan.txt", NULL, &error));
	assert_true(g_error_matches(error, DN_ERROR, (int)code));
	if (strstr(error->message, message) == NULL)
		fail_msg("'%s' does not say '%s'", error->message, message);
	assert_null(strchr(error->message, '\n'));
}

static void refuses_an_empty_file(void **state)
{
	(void)state;
	assert_refused("", 0, DN_ERROR_INPUT, "plan.txt: is empty");
	assert_refused(" \r\n\f\n", 5, DN_ERROR_INPUT, "plan.txt: holds no text");
	assert_refused("\xEF\xBB\xBF", 3, DN_ERROR_INPUT, "plan.txt: holds no text");
}

static void refuses_a_binary_file(void **state)
{
	(void)state;
	assert_refused("abc\0def", 7, DN_ERROR_UNSUPPORTED, "is a binary file");
	assert_refused("\x89PNG\r\n\x1A\n\0\0", 10, DN_ERROR_UNSUPPORTED, "PNG picture");
}

static void refuses_a_missing_file_with_its_reason(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_null(dn_document_new_from_file("/nonexistent/plan.txt", NULL, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_INPUT));
	assert_string_equal(error->message, "/nonexistent/plan.txt: cannot be read: No such file or directory");
}

static void refuses_a_folder(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_null(dn_document_new_from_file(TEST_FIXTURES, NULL, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_INPUT));
	assert_non_null(strstr(error->message, "Is a directory"));
}

static void refuses_a_file_larger_than_the_limit(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	const DnReadLimits limits = {.max_bytes = 4};
	assert_null(read_bytes("12345", 5, "plan.txt", &(DnReadOptions){.limits = &limits}, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_LIMIT));
}

static void refuses_an_unknown_format_and_names_the_known(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_null(read_bytes("text", 4, "plan.txt", &(DnReadOptions){.format = "wps"}, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_UNSUPPORTED));
	assert_non_null(strstr(error->message, "text"));
}

static void takes_no_text_that_speaks_of_pdf_for_one(void **state)
{
	(void)state;
	static const char text[] = "\xEF\xBB\xBF" "A PDF file begins with %PDF-1.4.", pdf[] = "\n%PDF-1.4 damaged";
	g_autoptr(DnDocument) document = read_bytes(text, strlen(text), "-", NULL, NULL);
	assert_string_equal(dn_document_format(document), "text");
	g_autoptr(GError) error = NULL;
	assert_null(read_bytes(pdf, strlen(pdf), "-", NULL, &error));
	assert_non_null(strstr(error->message, "is a damaged PDF file"));
}

static void knows_name_format_and_checksum(void **state)
{
	(void)state;
	g_autoptr(DnDocument) document = read_bytes("abc", 3, "folder/plan.2025.txt", NULL, NULL);
	assert_string_equal(dn_document_id(document), "plan.2025");
	assert_string_equal(dn_document_path(document), "folder/plan.2025.txt");
	assert_string_equal(dn_document_format(document), "text");
	assert_string_equal(dn_document_sha256(document), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	assert_null(dn_document_title(document));
}

static void names_every_reader_once(void **state)
{
	(void)state;
	gsize n;
	const DnReaderInfo *infos = dn_readers(&n);
	assert_true(n > 0);
	for (gsize i = 0; i < n; i++) {
		assert_non_null(infos[i].extensions[0]);
		assert_true(strlen(infos[i].summary) > 0);
		for (gsize k = 0; k < i; k++)
			assert_string_not_equal(infos[i].name, infos[k].name);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refuses_an_empty_file),
		cmocka_unit_test(refuses_a_binary_file),
		cmocka_unit_test(refuses_a_missing_file_with_its_reason),
		cmocka_unit_test(refuses_a_folder),
		cmocka_unit_test(refuses_a_file_larger_than_the_limit),
		cmocka_unit_test(refuses_an_unknown_format_and_names_the_known),
		cmocka_unit_test(takes_no_text_that_speaks_of_pdf_for_one),
		cmocka_unit_test(knows_name_format_and_checksum),
		cmocka_unit_test(names_every_reader_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
