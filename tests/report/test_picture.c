/* Pictures on the page: only what draws gets through, and ids become what the page's script looks for. */
#include "cmocka_setup.h"

#include "report/picture.h"

#include <dutynet/error.h>

#include <string.h>

static char *copy_picture(const char *svg, GError **error)
{
	g_autoptr(GBytes) bytes = g_bytes_new(svg, strlen(svg));
	DnMarkup *markup = dn_markup_new(DN_MARKUP_HTML);
	gboolean written = dn_picture_write(markup, bytes, "load-zh", "label", error);
	g_autoptr(GBytes) out = dn_markup_finish(markup);
	gsize size;
	const char *text = g_bytes_get_data(out, &size);
	return written ? g_strndup(text + strlen("<!DOCTYPE html>\n"), size - strlen("<!DOCTYPE html>\n")) : NULL;
}

static char *copied(const char *svg)
{
	return copy_picture(svg, NULL);
}

#define ROOT "<svg class=\"diagram\" role=\"img\" aria-label=\"label\" viewBox=\"0 0 2 1\">"

static void keeps_what_draws(void **state)
{
	(void)state;
	g_autofree char *text =
		copied("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\" width=\"9\"><g><title>a &amp; b</title>"
	           "<path fill=\"red\" d=\"M0,0\"/></g></svg>");
	assert_string_equal(text, ROOT "<g><title>a &amp; b</title><path fill=\"red\" d=\"M0,0\"></path></g></svg>\n");
}

static void drops_what_runs_loads_or_links(void **state)
{
	(void)state;
	g_autofree char *text =
		copied("<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 2 1\" "
	           "onload=\"x()\"><script>x()</script><foreignObject><p/></foreignObject><image xlink:href=\"x.png\"/>"
	           "<a xlink:href=\"javascript:x()\"><text onclick=\"x()\" style=\"fill:url(x)\" fill=\"url(http://x/)\">t</text></a>"
	           "<style>@import 'x'</style></svg>");
	assert_string_equal(text, ROOT "<text>t</text></svg>\n");
}

static void turns_ids_into_indices(void **state)
{
	(void)state;
	g_autofree char *text = copied("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><g id=\"d12\"/><g id=\"d3-label\"/>"
	                               "<g id=\"t4\"/><g id=\"p1-20\"/><g id=\"node7\"/><g id=\"d1x\"/><g id=\"p1-x\"/>"
	                               "<g id=\"t5-label\"/></svg>");
	assert_string_equal(text, ROOT "<g data-d=\"12\"></g><g data-d=\"3\"></g><g data-t=\"4\"></g><g data-pair=\"1-20\"></g>"
	                               "<g></g><g></g><g></g><g data-t=\"5\"></g></svg>\n");
	g_autofree char *none = copied("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><g id=\"d\"/><g id=\"d1234567890\"/><g id=\"t1x\"/>"
	                               "<g id=\"p1\"/><g id=\"p1x2\"/><g id=\"\"/></svg>");
	assert_string_equal(none, ROOT "<g></g><g></g><g></g><g></g><g></g><g></g></svg>\n");
}

static void makes_ids_of_definitions_unique_on_the_page(void **state)
{
	(void)state;
	g_autofree char *text =
		copied("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 2 1\"><defs><linearGradient id=\"l0\"/></defs>"
	           "<path fill=\"url(#l0)\"/></svg>");
	assert_string_equal(text, ROOT "<defs><linearGradient id=\"load-zh-l0\"></linearGradient></defs>"
	                               "<path fill=\"url(#load-zh-l0)\"></path></svg>\n");
}

static void tells_upright_pictures(void **state)
{
	(void)state;
	g_autofree char *text = copied("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0.00 0.00 100 200\"/>");
	assert_non_null(strstr(text, "class=\"diagram tall\""));
}

static void refuses_what_is_no_picture(void **state)
{
	(void)state;
	assert_null(copied("<html/>"));
	assert_null(copied("<svg"));
	assert_null(copied(""));
}

static void says_why_a_picture_cannot_be_read(void **state)
{
	(void)state;
	g_autoptr(GError) malformed = NULL, other = NULL;
	assert_null(copy_picture("<svg><g></svg>", &malformed));
	assert_true(g_error_matches(malformed, DN_ERROR, DN_ERROR_FOREIGN));
	assert_non_null(strstr(malformed->message, "Premature end of data in tag svg"));
	assert_null(strchr(malformed->message, '\n'));
	assert_null(copy_picture("<html/>", &other));
	assert_non_null(strstr(other->message, "is no SVG"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keeps_what_draws),
		cmocka_unit_test(drops_what_runs_loads_or_links),
		cmocka_unit_test(turns_ids_into_indices),
		cmocka_unit_test(makes_ids_of_definitions_unique_on_the_page),
		cmocka_unit_test(tells_upright_pictures),
		cmocka_unit_test(refuses_what_is_no_picture),
		cmocka_unit_test(says_why_a_picture_cannot_be_read),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
