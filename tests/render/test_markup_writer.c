/* The streaming markup writer: what it writes is what libxml2 reads. */
#include "cmocka_setup.h"

#include "render/markup_writer.h"

#include <math.h>
#include <string.h>

static char *text_of(DnMarkup *markup)
{
	g_autoptr(GBytes) bytes = dn_markup_finish(markup);
	gsize size;
	const char *text = g_bytes_get_data(bytes, &size);
	return g_strndup(text, size);
}

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

static void escapes_text_and_attributes(void **state)
{
	(void)state;
	DnMarkup *markup = dn_markup_new(DN_MARKUP_XML);
	dn_markup_begin_with(markup, "a", "b", "\"<&>'\n", NULL);
	dn_markup_text(markup, "\"<&>'\n");
	dn_markup_end(markup);
	g_autofree char *text = text_of(markup);
	assert_string_equal(text, XML "<a b=\"&quot;&lt;&amp;&gt;'&#10;\">&quot;&lt;&amp;&gt;'\n</a>\n");
}

static void shows_control_characters_as_pictures(void **state)
{
	(void)state;
	DnMarkup *markup = dn_markup_new(DN_MARKUP_XML);
	dn_markup_element(markup, "a", "\x07\x1b\x7f\r\xef\xbf\xbf");
	g_autofree char *text = text_of(markup);
	assert_string_equal(text, XML "<a>␇␛␡&#13;\xef\xbf\xbd</a>\n");
}

static void mends_bytes_that_are_not_utf8(void **state)
{
	(void)state;
	DnMarkup *markup = dn_markup_new(DN_MARKUP_XML);
	dn_markup_element(markup, "a", "x\xffy");
	g_autofree char *text = text_of(markup);
	assert_string_equal(text, XML "<a>x\xef\xbf\xbdy</a>\n");
}

static void gives_legal_text_without_escapes(void **state)
{
	(void)state;
	g_autofree char *text = dn_markup_legal_text("<\x01>\t\xef\xbf\xbe部\xff");
	assert_string_equal(text, "<␁>\t\xef\xbf\xbd部\xef\xbf\xbd");
}

static void closes_empty_elements_as_the_language_wants(void **state)
{
	(void)state;
	DnMarkup *xml = dn_markup_new(DN_MARKUP_XML);
	dn_markup_element(xml, "br", NULL);
	g_autofree char *xml_text = text_of(xml);
	assert_string_equal(xml_text, XML "<br/>\n");
	DnMarkup *html = dn_markup_new(DN_MARKUP_HTML);
	dn_markup_begin(html, "td");
	dn_markup_element(html, "br", NULL);
	dn_markup_element(html, "span", NULL);
	dn_markup_end(html);
	g_autofree char *html_text = text_of(html);
	assert_string_equal(html_text, "<!DOCTYPE html>\n<td><br><span></span></td>\n");
}

static void writes_numbers_without_locale_and_no_undefined_ones(void **state)
{
	(void)state;
	DnMarkup *markup = dn_markup_new(DN_MARKUP_XML);
	dn_markup_begin(markup, "a");
	dn_markup_attribute_real(markup, "x", 0.25);
	dn_markup_attribute_real(markup, "y", (double)NAN);
	dn_markup_attribute(markup, "z", NULL);
	dn_markup_attribute_integer(markup, "n", -3);
	dn_markup_end(markup);
	g_autofree char *text = text_of(markup);
	assert_string_equal(text, XML "<a x=\"0.25\" n=\"-3\"/>\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(escapes_text_and_attributes),
		cmocka_unit_test(shows_control_characters_as_pictures),
		cmocka_unit_test(mends_bytes_that_are_not_utf8),
		cmocka_unit_test(gives_legal_text_without_escapes),
		cmocka_unit_test(closes_empty_elements_as_the_language_wants),
		cmocka_unit_test(writes_numbers_without_locale_and_no_undefined_ones),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
