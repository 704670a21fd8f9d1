/* Packed formats against hostile and damaged files: bombs, entities, nesting, cuts. */
#include "cmocka_setup.h"
#include "support/lines.h"
#include "support/zip.h"

#include "document/package.h"

static GBytes *pack(const char *document, gsize size)
{
	const ZipPart parts[] = {{"word/document.xml", document, size}};
	return zip_new(parts, 1);
}

static void refuses_what_unpacks_to_far_more_than_its_size(void **state)
{
	(void)state;
	gsize size = 64 << 20;
	g_autofree char *zeros = g_malloc0(size);
	memcpy(zeros, "<w/>", 4);
	g_autoptr(GBytes) bomb = pack(zeros, size);
	assert_true(g_bytes_get_size(bomb) < size / 500);
	assert_bytes_refused(bomb, NULL, DN_ERROR_LIMIT, "unpacks to more than 200 times its size");
	assert_bytes_refused(bomb, &(DnReadLimits){.max_unpacked = 1 << 20}, DN_ERROR_LIMIT, "unpacks to more than the limit");
}

static void refuses_document_types_and_so_entities(void **state)
{
	(void)state;
	static const char *const documents[] = {
		"<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;\">]><d><t>&c;</t></d>",
		"<!DOCTYPE d [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><d><p><r><t>&a;</t></r></p></d>",
		"<!DOCTYPE d SYSTEM \"http://example.org/d.dtd\"><d><p><r><t>甲</t></r></p></d>",
	};
	for (gsize i = 0; i < G_N_ELEMENTS(documents); i++) {
		g_autoptr(GBytes) bytes = pack(documents[i], 0);
		assert_bytes_refused(bytes, NULL, DN_ERROR_SYNTAX, i == 0 ? "entity" : "declares a document type");
	}
}

static void refuses_deep_nesting(void **state)
{
	(void)state;
	for (guint depth = 250; depth <= 100000; depth *= 20) {
		g_autoptr(GString) document = g_string_new(NULL);
		for (guint i = 0; i < depth; i++)
			g_string_append(document, "<tbl><tr><tc>");
		g_autoptr(GBytes) bytes = pack(document->str, 0);
		assert_bytes_refused(bytes, NULL, DN_ERROR_LIMIT, "nested too deeply");
	}
}

static void refuses_malformed_xml_with_its_line(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = pack("<d>\n<p></d>", 0);
	assert_bytes_refused(bytes, NULL, DN_ERROR_SYNTAX, "word/document.xml: line 2 is not valid XML");
}

static void refuses_a_file_that_was_cut_off(void **state)
{
	(void)state;
	g_autoptr(GBytes) whole = pack("<d><p><r><t>甲部负责的任务和其他文字</t></r></p></d>", 0);
	for (gsize size = 40; size < g_bytes_get_size(whole); size += 7) {
		g_autoptr(GBytes) cut = g_bytes_new_from_bytes(whole, 0, size);
		g_autoptr(GError) error = NULL;
		g_autoptr(DnDocument) document = dn_document_new_from_bytes(cut, "plan.docx", NULL, &error);
		assert_true(document != NULL || error->domain == DN_ERROR);
	}
	g_autoptr(GBytes) half = g_bytes_new_from_bytes(whole, 0, g_bytes_get_size(whole) / 2);
	assert_bytes_refused(half, NULL, DN_ERROR_SYNTAX, "ZIP");
}

static void knows_a_zip_file_that_is_no_document(void **state)
{
	(void)state;
	const ZipPart parts[] = {{"readme.txt", "甲", 0}};
	g_autoptr(GBytes) bytes = zip_new(parts, 1);
	assert_bytes_refused(bytes, NULL, DN_ERROR_UNSUPPORTED, "ZIP archive that holds no document");
}

static void finds_parts_under_names_of_any_writer(void **state)
{
	(void)state;
	static const char document[] = "<d><p><r><t>甲</t></r></p></d>";
	static const char *const names[] = {"/word/document.xml", "./word/document.xml", "//./word/document.xml"};
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
		const ZipPart parts[] = {{names[i], document, 0}, {"word/document.xml", "<d/>", 0}, {"word/picture.png", "x", 0}};
		g_autoptr(GBytes) bytes = zip_new(parts, G_N_ELEMENTS(parts));
		g_autofree char *found = lines_of_bytes(bytes, "docx");
		assert_string_equal(found, "p 甲\n");
	}
}

static void resolves_targets_within_the_package(void **state)
{
	(void)state;
	static const char *const cases[][3] = {{"xl/workbook.xml", "worksheets/a.xml", "xl/worksheets/a.xml"},
	                                       {"xl/workbook.xml", "/xl/b.xml", "xl/b.xml"},
	                                       {"Doc_0/Document.xml", "../Res.xml", "Res.xml"},
	                                       {"OFD.xml", "../../etc/passwd", "etc/passwd"}};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autofree char *found = dn_package_resolve(cases[i][0], cases[i][1]);
		assert_string_equal(found, cases[i][2]);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(refuses_what_unpacks_to_far_more_than_its_size),
		cmocka_unit_test(refuses_document_types_and_so_entities),
		cmocka_unit_test(refuses_deep_nesting),
		cmocka_unit_test(refuses_malformed_xml_with_its_line),
		cmocka_unit_test(refuses_a_file_that_was_cut_off),
		cmocka_unit_test(knows_a_zip_file_that_is_no_document),
		cmocka_unit_test(finds_parts_under_names_of_any_writer),
		cmocka_unit_test(resolves_targets_within_the_package),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
