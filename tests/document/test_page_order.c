/* Pages whose lines a library gave in another order than they stand. */
#include "cmocka_setup.h"

#include "document/page_order.h"

typedef struct {
	GArray *pieces;
	GPtrArray *lines;
} Page;

static void set_up(Page *page)
{
	page->pieces = g_array_new(FALSE, FALSE, sizeof(DnPagePiece));
	page->lines = g_ptr_array_new_with_free_func(g_free);
}

static void tear_down(Page *page)
{
	for (guint i = 0; i < page->pieces->len; i++)
		g_free(g_array_index(page->pieces, DnPagePiece, i).text);
	g_array_unref(page->pieces);
	g_ptr_array_unref(page->lines);
}

/* A line of glyphs ten wide and ten high from `left` on; a Latin one is half as wide, and its box ends higher up. */
static void add_line(Page *page, double left, double y, const char *text)
{
	for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
		gboolean latin = (guchar)*p < 0x80;
		DnPagePiece piece = {.left = left, .right = left + (latin ? 5 : 10), .y = latin ? y - 3 : y, .size = latin ? 6 : 12,
		                     .line = page->lines->len};
		left = piece.right;
		if (*p == ' ')
			continue;
		piece.text = g_strndup(p, (gsize)(g_utf8_next_char(p) - p));
		g_array_append_val(page->pieces, piece);
	}
	g_ptr_array_add(page->lines, g_strdup(text));
}

static void assert_lines(const Page *page, const char *expected)
{
	g_autoptr(GString) all = g_string_new(NULL);
	for (guint i = 0; i < page->lines->len; i++)
		g_string_append_printf(all, "%s\n", (const char *)g_ptr_array_index(page->lines, i));
	assert_string_equal(all->str, expected);
}

static void puts_the_short_end_of_a_paragraph_back(void **state)
{
	(void)state;
	Page page;
	set_up(&page);
	add_line(&page, 0, 40, "合）");
	add_line(&page, 20, 20, "1.完善制度，加强管理，健全机制。（教育部牵头，财政部配");
	add_line(&page, 40, 60, "推进改革，加强管理，健全机制。（司法部负责）");
	add_line(&page, 30, 60, "2.");
	dn_page_order_mend(page.lines, page.pieces);
	assert_lines(&page, "1.完善制度，加强管理，健全机制。（教育部牵头，财政部配\n合）\n2.推进改革，加强管理，健全机制。（司法部负责）\n");
	for (guint i = 1; i < page.pieces->len; i++)
		assert_true(g_array_index(page.pieces, DnPagePiece, i).line >= g_array_index(page.pieces, DnPagePiece, i - 1).line);
	tear_down(&page);
}

static void leaves_columns_as_they_are(void **state)
{
	(void)state;
	Page page;
	set_up(&page);
	add_line(&page, 0, 20, "完善制度");
	add_line(&page, 0, 40, "加强管理");
	add_line(&page, 90, 20, "推进改革");
	add_line(&page, 90, 40, "健全机制");
	dn_page_order_mend(page.lines, page.pieces);
	assert_lines(&page, "完善制度\n加强管理\n推进改革\n健全机制\n");
	tear_down(&page);
}

static void leaves_a_page_in_order_as_it_was_written(void **state)
{
	(void)state;
	Page page;
	set_up(&page);
	add_line(&page, 0, 20, "Plan 2030 of the Council");
	add_line(&page, 0, 40, "目标 84.5%");
	dn_page_order_mend(page.lines, page.pieces);
	assert_lines(&page, "Plan 2030 of the Council\n目标 84.5%\n");
	tear_down(&page);
}

static void keeps_spaces_between_words_that_it_moves(void **state)
{
	(void)state;
	Page page;
	set_up(&page);
	add_line(&page, 0, 40, "ends.");
	add_line(&page, 0, 20, "The Council of the Agency of the Office of the Bureau of the Board here");
	add_line(&page, 0, 60, "附  件");
	dn_page_order_mend(page.lines, page.pieces);
	assert_lines(&page, "The Council of the Agency of the Office of the Bureau of the Board here\nends.\n"
	                    "附 件\n");
	tear_down(&page);
}

static void takes_a_page_without_glyphs(void **state)
{
	(void)state;
	Page page;
	set_up(&page);
	dn_page_order_mend(page.lines, page.pieces);
	assert_int_equal(page.lines->len, 0);
	tear_down(&page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(puts_the_short_end_of_a_paragraph_back), cmocka_unit_test(leaves_columns_as_they_are),
		cmocka_unit_test(leaves_a_page_in_order_as_it_was_written), cmocka_unit_test(keeps_spaces_between_words_that_it_moves),
		cmocka_unit_test(takes_a_page_without_glyphs),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
