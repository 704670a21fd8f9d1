/* PDF files that are broken: what poppler says of them is not lost, and no page is missing without a word. */
#include "cmocka_setup.h"
#include "support/lines.h"

#include "document/document.h"

#include <string.h>

static const char one_page[] = "[3 0 R]/Count 1", lost_page[] = "[3 0 R 9 0 R]/Count 2", two_pages[] = "[3 0 R 6 0 R]/Count 2";
static const char words[] = "BT /F 12 Tf 20 150 Td (1. Do it.) Tj ET", packed[] = "/Filter/FlateDecode";

/* A file with these pages, whose content streams have these filters. Its table of objects is left to poppler to find. */
static DnDocument *read_pdf(const char *pages, const char *first_filter, const char *second_filter, GError **error)
{
	g_autofree char *file =
		g_strdup_printf("%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids%s>>endobj\n"
	                    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
	                    "4 0 obj<</Length %" G_GSIZE_FORMAT "%s>>stream\n%s\nendstream endobj\n"
	                    "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\n"
	                    "6 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 7 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
	                    "7 0 obj<</Length %" G_GSIZE_FORMAT "%s>>stream\n%s\nendstream endobj\n"
	                    "trailer<</Size 8/Root 1 0 R>>\n%%%%EOF\n",
	                    pages, strlen(words), first_filter, words, strlen(words), second_filter, words);
	g_autoptr(GBytes) bytes = g_bytes_new(file, strlen(file));
	return dn_document_new_from_bytes(bytes, "plan.pdf", NULL, error);
}

static void a_page_that_cannot_be_read_is_an_error(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_null(read_pdf(lost_page, "", "", &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_SYNTAX));
	assert_string_equal(error->message, "plan.pdf: is a damaged PDF file: page 2 cannot be read");
}

static void a_broken_stream_is_noted_with_poppler_s_reason(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	g_autoptr(DnDocument) document = read_pdf(two_pages, "", packed, &error);
	assert_null(error);
	assert_non_null(strstr(dn_document_text(document), "Do it"));
	assert_non_null(dn_document_damage(document));
}

static void a_file_with_nothing_but_broken_streams_is_damaged_and_not_scanned(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_null(read_pdf(one_page, packed, "", &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_SYNTAX));
	assert_non_null(strstr(error->message, "is a damaged PDF file: "));
}

static void what_is_said_of_one_file_is_not_said_of_the_next(void **state)
{
	(void)state;
	g_autoptr(DnDocument) damaged = read_pdf(two_pages, "", packed, NULL);
	assert_non_null(damaged);
	g_autoptr(DnDocument) sound = read_pdf(two_pages, "", "", NULL);
	assert_non_null(sound);
	assert_null(dn_document_damage(sound));
}

static void a_file_with_a_password_is_protected_and_not_damaged(void **state)
{
	(void)state;
	static const char file[] = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
	                           "3 0 obj<</Filter/Standard/V 1/R 2/P -4/O(12345678901234567890123456789012)/U(12345678901234567890123456789012)>>endobj\n"
	                           "trailer<</Size 4/Root 1 0 R/Encrypt 3 0 R/ID[(1)(1)]>>\n%%EOF\n";
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = g_bytes_new_static(file, strlen(file));
	assert_null(dn_document_new_from_bytes(bytes, "plan.pdf", NULL, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_UNSUPPORTED));
	assert_string_equal(error->message, "plan.pdf: is protected by a password; save it without one");
}

static void a_file_without_pages_is_one_without_text(void **state)
{
	(void)state;
	g_autoptr(GError) error = NULL;
	assert_null(read_pdf("[]/Count 0", "", "", &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_INPUT));
	assert_string_equal(error->message, "plan.pdf: is a PDF without text, perhaps scanned; recognise its text first");
}

/* A font whose boxes are six times as high as its letters are wide; blanks have no width to be seen. */
static void words_in_boxes_far_higher_than_letters_stay_apart_and_in_their_cells(void **state)
{
	(void)state;
	static const char file[] =
		"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
		"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
		"4 0 obj<</Length 5000>>stream\n0.5 w 10 100 60 20 re 70 100 60 20 re 130 100 60 20 re 10 80 60 20 re 70 80 60 20 re 130 80 60 20 re S\n"
		"BT /F 10 Tf 1 0 0 1 15 110 Tm (abc) Tj 1 0 0 1 75 110 Tm (cab) Tj 1 0 0 1 135 110 Tm (bca) Tj\n"
		"1 0 0 1 15 90 Tm (ab) Tj 1 0 0 1 27 90 Tm (ca) Tj 1 0 0 1 75 90 Tm (bc) Tj 1 0 0 1 135 90 Tm (ca) Tj 1 0 0 1 147 90 Tm (bb) Tj ET\n"
		"endstream endobj\n"
		"5 0 obj<</Type/Font/Subtype/Type3/FontBBox[0 -1200 1000 2000]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 97/LastChar 99"
		"/Widths[500 500 500]/Encoding<</Differences[97/a/b/c]>>/CharProcs<</a 6 0 R/b 6 0 R/c 6 0 R>>/Resources<<>>>>endobj\n"
		"6 0 obj<</Length 34>>stream\n500 0 d0 100 0 300 400 re f       \nendstream endobj\n"
		"trailer<</Size 7/Root 1 0 R>>\n%%EOF\n";
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = g_bytes_new_static(file, strlen(file));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "plan.pdf", NULL, &error);
	assert_null(error);
	g_autofree char *lines = lines_dump(document);
	assert_string_equal(lines, "r|abc|cab|bca\nr|ab ca|bc|ca bb\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_page_that_cannot_be_read_is_an_error),
		cmocka_unit_test(a_broken_stream_is_noted_with_poppler_s_reason),
		cmocka_unit_test(a_file_with_nothing_but_broken_streams_is_damaged_and_not_scanned),
		cmocka_unit_test(what_is_said_of_one_file_is_not_said_of_the_next),
		cmocka_unit_test(a_file_with_a_password_is_protected_and_not_damaged),
		cmocka_unit_test(a_file_without_pages_is_one_without_text),
		cmocka_unit_test(words_in_boxes_far_higher_than_letters_stay_apart_and_in_their_cells),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
