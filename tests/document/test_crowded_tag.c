/* The guard against elements of countless attributes. */
#include "cmocka_setup.h"

#include <string.h>

#include "document/crowded_tag.h"

/* `before`, `n` times `piece`, `after`. */
static gboolean is_crowded(const char *before, guint n, const char *piece, const char *after, gboolean is_html)
{
	g_autoptr(GString) text = g_string_new(before);
	for (guint i = 0; i < n; i++)
		g_string_append(text, piece);
	g_string_append(text, after);
	return dn_markup_has_crowded_tag(text->str, text->len, is_html);
}

static void counts_attributes_of_every_form(void **state)
{
	(void)state;
	static const char *const forms[] = {"a='>' ", "a = \"<p>\" ", "a ", "a=b ", "a\"b ", "a='b'"};
	for (gsize i = 0; i < G_N_ELEMENTS(forms); i++) {
		assert_true(is_crowded("text <p ", DN_MOST_ATTRIBUTES + 1, forms[i], ">", TRUE));
		assert_false(is_crowded("text <p ", DN_MOST_ATTRIBUTES, forms[i], ">", TRUE));
	}
	assert_true(is_crowded("<p ", DN_MOST_ATTRIBUTES + 1, "a='b' ", "", FALSE));
}

static void passes_over_comments_and_scripts(void **state)
{
	(void)state;
	assert_false(is_crowded("<!-- <p ", 2000, "a ", "--><p>", FALSE));
	assert_false(is_crowded("<SCRIPT type='x'>if (i <n ", 2000, "a ", "</script><p>", TRUE));
	assert_false(is_crowded("<style>p <n ", 2000, "a ", "</style>", TRUE));
	assert_true(is_crowded("<script></script><!-- --><p ", 2000, "a ", ">", TRUE));
	assert_true(is_crowded("<script><p ", 2000, "a ", ">", FALSE));
}

static void takes_other_angle_brackets_for_text(void **state)
{
	(void)state;
	assert_false(is_crowded("< p ", 2000, "a ", ">", TRUE));
	assert_false(is_crowded("", 2000, "<p a='b'>", "<", TRUE));
	assert_false(is_crowded("</p ", 2000, "a ", "<!--", TRUE));
	assert_false(is_crowded("<p a='", 2000, "a ", "", TRUE));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(counts_attributes_of_every_form),
		cmocka_unit_test(passes_over_comments_and_scripts),
		cmocka_unit_test(takes_other_angle_brackets_for_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
