/* HTML: blocks as a browser shows them, tables and layout told apart, the page's main text, its encoding. */
#include "cmocka_setup.h"
#include "support/lines.h"

static void assert_lines(const char *html, const char *expected)
{
	g_autofree char *page = g_strconcat("<!DOCTYPE html>", html, NULL);
	g_autoptr(GBytes) bytes = g_bytes_new(page, strlen(page));
	g_autofree char *found = lines_of_bytes(bytes, "html");
	assert_string_equal(found, expected);
}

static void makes_blocks_as_a_browser_does(void **state)
{
	(void)state;
	assert_lines("<p>甲<b>乙</b> 丙\n丁<p>A\n B<div>&nbsp;　戊　<div>己</div>庚</div>", "p 甲乙 丙丁\np A B\np 戊\np 己\np 庚\n");
	assert_lines("<dl><dt>牵头</dt><dd>甲</dd><dd>乙</dd><dt>配合：</dt><dd>丙</dd></dl>丁<dl><dt><dd>戊</dl>", "p 牵头: 甲; 乙\np 配合： 丙\np 丁\np 戊\n");
	assert_lines("<h2>一</h2><h2>二</h2><h3>三<br></h3>", "h2 一\nh2 二\nh3 三\n");
	assert_lines("<p>甲<br>　　乙<br/><br/>丙</p>", "l 甲\nl 乙\nl 丙\n");
	assert_lines("<ol start=3><li>甲<li>乙</ol><ul><li>丙</ul>", "p 3. 甲\np 4. 乙\np 丙\n");
}

static void raises_the_numbers_of_notes_and_powers(void **state)
{
	(void)state;
	assert_lines("<p>甲<sup>[<a>1</a>]</sup>、乙<sup>20</sup>，3 km<sup>2</sup>，10<sup>th</sup>。<p>丙2", "p 甲¹、乙²⁰，3 km²，10th。\np 丙2\n");
}

static void takes_radicals_and_ligatures_for_what_they_stand_for(void **state)
{
	(void)state;
	assert_lines("<p>⽂化部 Oﬃce<table><tr><td>⾦<td>⻓</table>", "p 文化部 Office\nr|金|长\n");
}

static void numbers_items_as_their_list_says(void **state)
{
	(void)state;
	assert_lines("<li>甲<ol><li>乙</ol></ol><li>丙<ol start=-4><li>丁</ol><ol start=200000><li>戊</ol>", "p 甲\np 1. 乙\np 丙\np 1. 丁\np 100000. 戊\n");
	assert_lines("<h7>甲</h7><h1x>乙</h1x><x:y>丙</x:y>丁</br></title>戊", "p 甲\np 乙\np 丙丁戊\n");
}

static void remembers_which_blocks_are_items(void **state)
{
	(void)state;
	static const char page[] = "<!DOCTYPE html><p>A<ul><li><p>B</p><li>C</ul><ol><li>D</ol><p>E";
	static const gboolean listed[] = {FALSE, TRUE, TRUE, FALSE, FALSE};
	g_autoptr(GBytes) bytes = g_bytes_new_static(page, sizeof page - 1);
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "page.html", NULL, NULL);
	gsize n;
	const DnLine *lines = dn_document_lines(document, &n);
	assert_int_equal(n, G_N_ELEMENTS(listed));
	for (gsize i = 0; i < n; i++)
		assert_int_equal(lines[i].listed, listed[i]);
}

static void joins_lines_of_the_source_as_a_browser_does(void **state)
{
	(void)state;
	assert_lines("<p>甲\r\n乙\n b</p><p>c\r\n丁</p><p>\xE2\x80\x8B戊\xC2\xAD己\xEF\xBB\xBF\xE2\x81\xA0</p>", "p 甲乙 b\np c 丁\np 戊己\n");
}

static void looks_through_rows_and_cells_outside_tables(void **state)
{
	(void)state;
	assert_lines("<tr><td>甲</td></tr><p>乙</p><table></table><table><td>丙<td>丁<tr></table>", "p 甲\np 乙\nr|丙|丁\n");
	assert_lines("<table><tr><td>一个长得不能做栏目名称的单元格一个长得不能做栏目名称的单元格<td>乙<td>丙<tr><td>1<td>戊<td><table><tr><td>己<td>庚</table></table>",
	             "p 一个长得不能做栏目名称的单元格一个长得不能做栏目名称的单元格\np 乙\np 丙\np 1\np 戊\nr|己|庚\n");
}

static void shows_what_is_styled_to_be_shown(void **state)
{
	(void)state;
	assert_lines("<p style='display:block'>甲</p><p style='color:red'>乙</p><p style>丙</p><div style='display'>丁</div>", "p 甲\np 乙\np 丙\np 丁\n");
}

static void leaves_out_what_is_no_text(void **state)
{
	(void)state;
	assert_lines("<head><title>题</title><style>a{}</style></head><script>'（甲部负责）'</script><nav>乙</nav>"
	             "<p style='DISPLAY : none'>丙</p><p hidden>丁</p><p>戊<del>己</del></p><footer>庚</footer><!-- 辛 -->",
	             "p 戊\n");
}

static void reads_tables_with_spans(void **state)
{
	(void)state;
	assert_lines("<table><tr><th rowspan=2>任务<th colspan=2>单位<tr><th>牵头<th>配合<tr><td><p>甲</p><p>乙</p><td>丙<td></table>",
	             "r|任务|单位|\nr|任务|牵头|配合\nr|甲\n乙|丙|\n");
}

static void keeps_a_table_of_data_that_nests_another(void **state)
{
	(void)state;
	assert_lines("<html><table><tr><td>序号<td>任务<td>单位<tr><td>1<td><table><tr><td>一、甲<td>二、乙</table><td>丙<p>丁<tr><td>2<td>戊<td>己</table>",
	             "r|序号|任务|单位\nr|1|一、甲\n二、乙|丙\n丁\nr|2|戊|己\n");
	assert_lines("<html><table><tr><td>首页<td>新闻<td>公开<tr><td colspan=3><table><tr><td>甲<td>乙</table><tr><td>丙</table>",
	             "p 首页\np 新闻\np 公开\nr|甲|乙\np 丙\n");
}

static void sees_through_tables_for_layout(void **state)
{
	(void)state;
	assert_lines("<table><tr><td>菜单<td><h1>题</h1><table><tr><td>甲<td>乙</table><p>丙</table>", "p 菜单\np 题\nr|甲|乙\np 丙\n");
	assert_lines("<table><tr><td><p>甲<p>乙</table>", "p 甲\np 乙\n");
}

static void keeps_to_the_main_text_where_it_is_marked(void **state)
{
	(void)state;
	assert_lines("<p>主办单位：甲部</p><div id='UCAP-CONTENT'><p>一段足够长的正文，说明任务与分工。</p></div><p>乙</p>",
	             "p 一段足够长的正文，说明任务与分工。\n");
	assert_lines("<p>一段足够长的正文，说明任务与分工。</p><div class='x zoom'><p>乙</p></div>",
	             "p 一段足够长的正文，说明任务与分工。\np 乙\n");
}

static char *title_of(const char *html)
{
	g_autoptr(GBytes) bytes = g_bytes_new(html, strlen(html));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "-", NULL, NULL);
	return g_strdup(dn_document_title(document));
}

static void finds_the_best_title(void **state)
{
	(void)state;
	g_autofree char *meta = title_of("<html><meta name='ArticleTitle' content=' 甲计划 '><title>网站</title><h1>乙</h1>");
	assert_string_equal(meta, "甲计划");
	g_autofree char *first = title_of("<html><meta name='author' content='丁'><meta content='戊'><meta name='articletitle'><meta "
	                                  "name='articletitle' content='甲'><meta name='articletitle' content='己'><p>乙");
	assert_string_equal(first, "甲");
	g_autofree char *short_one = title_of("<html><title>甲_乙</title><p>丙");
	assert_string_equal(short_one, "甲_乙");
	g_autofree char *heading = title_of("<html><title>网站</title><h1>乙</h1><p>丙");
	assert_string_equal(heading, "乙");
	g_autofree char *with_site = title_of("<html><title>关于甲事的通知_某市人民政府_首页</title><p>丙");
	assert_string_equal(with_site, "关于甲事的通知");
	g_autofree char *english = title_of("<html><title>Open-data action plan | Agency</title><p>C");
	assert_string_equal(english, "Open-data action plan");
	g_autofree char *page = title_of("<html><title>网站</title><p>丙");
	assert_string_equal(page, "网站");
}

static void assert_encoding(const char *charset, const char *encoding)
{
	g_autofree char *page = g_strdup_printf("<html><meta http-equiv='Content-Type' content='text/html; charset=%s'><p>經濟部</p>", charset);
	gsize size;
	g_autofree char *encoded = g_convert(page, -1, encoding, "UTF-8", NULL, &size, NULL);
	assert_non_null(encoded);
	g_autoptr(GBytes) bytes = g_bytes_new(encoded, size);
	g_autofree char *found = lines_of_bytes(bytes, "html");
	assert_string_equal(found, "p 經濟部\n");
}

static void follows_the_encoding_that_the_page_names(void **state)
{
	(void)state;
	assert_encoding("gb2312", "GB18030");
	assert_encoding("GBK", "GB18030");
	assert_encoding("gb_2312-80", "GB18030");
	assert_encoding("big5", "BIG5");
	assert_encoding("euc-jp", "EUC-JP");
	assert_encoding("gb2312", "UTF-8");
	assert_encoding("utf-8", "UTF-8");
}

static void guesses_where_the_page_names_no_encoding_that_there_is(void **state)
{
	(void)state;
	static const char *const named[] = {"", "no-such-encoding"};
	for (gsize i = 0; i < G_N_ELEMENTS(named); i++) {
		g_autofree char *page = g_strdup_printf("<html><meta charset='%s'><p>推进商标法修订工作，由司法部、公安部、财政部负责。</p>", named[i]);
		gsize size;
		g_autofree char *encoded = g_convert(page, -1, "GB18030", "UTF-8", NULL, &size, NULL);
		g_autoptr(GBytes) bytes = g_bytes_new(encoded, size);
		g_autofree char *found = lines_of_bytes(bytes, "html");
		assert_string_equal(found, "p 推进商标法修订工作，由司法部、公安部、财政部负责。\n");
	}
}

static void bounds_the_nesting(void **state)
{
	(void)state;
	g_autoptr(GString) page = g_string_new("<html>");
	for (guint i = 0; i < 1000; i++)
		g_string_append(page, "<div>");
	g_string_append(page, "甲");
	g_autoptr(GBytes) bytes = g_bytes_new(page->str, page->len);
	assert_bytes_refused(bytes, NULL, DN_ERROR_LIMIT, "nested more than 256 deep");
}

static void bounds_what_spans_unfold_to(void **state)
{
	(void)state;
	g_autoptr(GString) page = g_string_new("<html><table><tr><td rowspan=4000>");
	for (guint i = 0; i < 1000; i++)
		g_string_append(page, "甲乙丙丁戊己庚辛壬癸");
	g_string_append(page, "<td>子");
	for (guint i = 0; i < 4000; i++)
		g_string_append(page, "<tr><td>丑");
	g_string_append(page, "</table>");
	g_autoptr(GBytes) bytes = g_bytes_new(page->str, page->len);
	assert_bytes_refused(bytes, &(DnReadLimits){.max_unpacked = 10 << 20}, DN_ERROR_LIMIT, "more than the limit");
}

static void half_a_character_is_no_text(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = g_bytes_new_static("\xFE\xFF\x98", 3);
	g_autoptr(GError) error = NULL;
	assert_null(dn_document_new_from_bytes(bytes, "page", &(DnReadOptions){.format = "html"}, &error));
	assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_INPUT));
	assert_string_equal(error->message, "page: holds no text");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(makes_blocks_as_a_browser_does),
		cmocka_unit_test(raises_the_numbers_of_notes_and_powers),
		cmocka_unit_test(takes_radicals_and_ligatures_for_what_they_stand_for),
		cmocka_unit_test(numbers_items_as_their_list_says),
		cmocka_unit_test(remembers_which_blocks_are_items),
		cmocka_unit_test(joins_lines_of_the_source_as_a_browser_does),
		cmocka_unit_test(looks_through_rows_and_cells_outside_tables),
		cmocka_unit_test(shows_what_is_styled_to_be_shown),
		cmocka_unit_test(leaves_out_what_is_no_text),
		cmocka_unit_test(reads_tables_with_spans),
		cmocka_unit_test(keeps_a_table_of_data_that_nests_another),
		cmocka_unit_test(sees_through_tables_for_layout),
		cmocka_unit_test(keeps_to_the_main_text_where_it_is_marked),
		cmocka_unit_test(finds_the_best_title),
		cmocka_unit_test(follows_the_encoding_that_the_page_names),
		cmocka_unit_test(guesses_where_the_page_names_no_encoding_that_there_is),
		cmocka_unit_test(bounds_the_nesting),
		cmocka_unit_test(bounds_what_spans_unfold_to),
		cmocka_unit_test(half_a_character_is_no_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
