/* Markdown as a reader sees it: headings, rows, paragraphs, their lines and places; its markup gone, its numbers kept. */
#include "cmocka_setup.h"

#include <string.h>

#include <dutynet/document.h>

static DnDocument *read_markdown(const char *text)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	DnDocument *document = dn_document_new_from_bytes(bytes, "plan.md", NULL, NULL);
	assert_non_null(document);
	assert_string_equal(dn_document_format(document), "markdown");
	return document;
}

/* One line a line that is not blank: kind, level or cells, text. */
static char *dump(const DnDocument *document)
{
	static const char kinds[] = "lphr";
	GString *out = g_string_new(NULL);
	gsize n;
	const DnLine *lines = dn_document_lines(document, &n);
	for (gsize i = 0; i < n; i++) {
		if (lines[i].length == 0)
			continue;
		g_string_append_printf(out, "%u%c", lines[i].line, kinds[lines[i].kind]);
		if (lines[i].kind == DN_LINE_HEADING)
			g_string_append_printf(out, "%u", lines[i].level);
		for (guint k = 0; k < lines[i].n_cells; k++)
			g_string_append_printf(out, "|%s", lines[i].cells[k].text);
		g_string_append_printf(out, "%s%s\n", lines[i].kind == DN_LINE_ROW ? "|" : " ", lines[i].kind == DN_LINE_ROW ? "" : lines[i].text);
	}
	return g_string_free(out, FALSE);
}

static void assert_lines(const char *markdown, const char *expected)
{
	g_autoptr(DnDocument) document = read_markdown(markdown);
	g_autofree char *found = dump(document);
	assert_string_equal(found, expected);
}

static void tells_headings_paragraphs_and_lines_apart(void **state)
{
	(void)state;
	assert_lines("# 计划 #\n\n甲\n\n乙\n丙\n\n## 二\n丁", "1p 计划\n3p 甲\n5l 乙\n6l 丙\n8h2 二\n9p 丁\n");
	assert_lines("计划\n===\n\n一、总则\n---\n甲", "1p 计划\n4h2 一、总则\n6p 甲\n");
	assert_lines("# 一\n# 二\n### 三", "1h1 一\n2h1 二\n3h3 三\n");
	assert_lines("####### 七\n\n#甲\n\n---\n\n***\n", "1p ####### 七\n3p #甲\n");
	assert_lines("甲\n--  \n\n乙\n-=-\n\n丙\n=\n\n1. 丁\n---\n", "1h2 甲\n4l 乙\n5l -=-\n7l 丙\n8l =\n10l 1. 丁\n");
	assert_lines("甲\n  \n#\n\n## 乙 ##  \n\n## ##", "1p 甲\n5h2 乙\n");
}

static void reads_tables_that_lack_the_row_of_dashes(void **state)
{
	(void)state;
	assert_lines("题目\n任务 | **单位** | 期限 |\n甲 | 乙局 | 六月 |\n丙\n", "1l 题目\n2r|任务|单位|期限|\n3r|甲|乙局|六月|\n4p 丙\n");
	assert_lines("首页 | 新闻 | 正文\n\n甲\n", "1p 首页 | 新闻 | 正文\n3p 甲\n");
	assert_lines("甲 | 乙\n丙 | 丁\n", "1l 甲 | 乙\n2l 丙 | 丁\n");
}

static void keeps_numbers_and_drops_bullets(void **state)
{
	(void)state;
	assert_lines("1. 甲\n2.\t乙\n* 丙\n- 丁\n> 戊\n", "1p 1. 甲\n2p 2.\t乙\n3p 丙\n4p 丁\n5p 戊\n");
	assert_lines("- [ ] A\n- [x] B\n- [y] C\n", "1p A\n2p B\n3p [y] C\n");
	assert_lines("1. 甲\n   乙\n2. 丙", "1l 1. 甲\n2l 乙\n3p 2. 丙\n");
	assert_lines(">> 甲\n\n>乙\n\n>\n\n-\n\n+ 丙\n\n-丁\n\n3) 戊\n\n2024\n\n> - 己\n", "1p 甲\n3p 乙\n7p -\n9p 丙\n11p -丁\n13p 3) 戊\n15p 2024\n17p 己\n");
}

static void remembers_which_lines_had_bullets(void **state)
{
	(void)state;
	g_autoptr(DnDocument) document = read_markdown("- A\n2. B\n> C\n\n* D\nE");
	gsize n;
	const DnLine *lines = dn_document_lines(document, &n);
	assert_int_equal(n, 6);
	assert_true(lines[0].listed && lines[4].listed);
	assert_false(lines[1].listed || lines[2].listed || lines[3].listed || lines[5].listed);
}

static void reads_pipe_tables(void **state)
{
	(void)state;
	assert_lines("甲\n| 任务 | 牵头 |\n|---|:-:|\n| 1 | A\\|B<br>C |\n2 | `D`\n\n乙",
	             "1p 甲\n2r|任务|牵头|\n4r|1|A|B\nC|\n5r|2|D|\n7p 乙\n");
	assert_lines("甲 | 乙\n丙 | 丁", "1l 甲 | 乙\n2l 丙 | 丁\n");
}

static void reads_rows_whose_cells_go_on_over_lines(void **state)
{
	(void)state;
	assert_lines("| A | B |\n|---|---|\n| 1 | C\nD\r\nE |\n| 2\n3 | F |\n| 4 |\n| 5 | G\n\nH |\n",
	             "1r|A|B|\n3r|1|C\nD\nE|\n6r|2\n3|F|\n8r|4|\n9r|5|G\n\nH|\n");
	assert_lines("A | B |\n---|---|\n1 | C |\n2:\n3 | D\n| E |\n4 | F |\n", "1r|A|B|\n3r|1|C|\n4l 2:\n5l 3 | D\n6l | E |\n7l 4 | F |\n");
	assert_lines("A | B | C |\n---|---|---|\n1 | D:\n| E |\n2 | F | G |\n", "1r|A|B|C|\n3r|1|D:|E|\n5r|2|F|G|\n");
	assert_lines("A | B |\n---|---|\n1 | C\n\nD |\n", "1r|A|B|\n3r|1|C|\n5p D |\n");
	assert_lines("A | B\n---|---\n1 |\n2 | C\n", "1r|A|B|\n3r|1|\n4r|2|C|\n");
}

static void reads_grid_tables(void **state)
{
	(void)state;
	assert_lines("+------+-------+\n| No   | **Ac- |\n|      | tion  |\n|      | due** |\n+======+=======+\n| A section    |\n+------+-------+\n"
	             "| 1    | Trans |\n|      | form  |\n|      | a     |\n|      | Cybér |\n|      | s     |\n+------+-------+\nB",
	             "2r|No|Ac-tion due|\n6r|A section|\n8r|1|Transform a Cybérs|\n14p B\n");
	assert_lines("+---+---+\n| A | B |\n|   +---+\n|   | C |\n+---+---+", "1l +---+---+\n2l | A | B |\n3l |   +---+\n4l |   | C |\n5l +---+---+\n");
}

static void joins_what_a_grid_breaks_within_its_cells(void **state)
{
	(void)state;
	assert_lines("+-----+-----+----+\n| A   | B|c | D  |\n+:===:+=====+====+\n+-----+-----+----+\n| > e | f   | g\\ |\n|     |     | h  |\n| i   |     | j  |\n+-----+-----+----+  \n"
	             "| k         | l  |\n+-----+-----+----+\n| m              |\n+-----+-----+----+\n",
	             "2r|A|B|c|D|\n5r|e\ni|f|g h j|\n9r|k|l|\n11r|m|\n");
}

static void leaves_what_is_no_grid_as_lines(void **state)
{
	(void)state;
	g_autoptr(GString) wide = g_string_new("+");
	for (guint i = 0; i < 80; i++)
		g_string_append(wide, "-+");
	g_string_append(wide, "\n|A|\n+-+\n|B|\n+-+\n");
	const char *const texts[] = {
		"++-+--+\n|A|B |\n+-+--+\n|C|D |\n+-+--+\n", "+-+\n|A|\n+-+\n|B|\n+-+\n", "+-+-+\n甲\n+-+-+\n|A|B|\n+-+-+\n", "+-+-+\n|A|B|\n+-+-+\n",
		"+-+-+\n|A|B|\n+-+-+\n|C D|\n|E|F|\n+-+-+\n", "+-+-+\n|A|B|\n+-+-+\n|C|D|\n|E F|\n+-+-+\n", "+-+x+\n|A|B|\n+-+-+\n|C|D|\n+-+-+\n", "++\n+-\n+-+-\n| |\n||\n", wide->str,
	};
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(DnDocument) document = read_markdown(texts[i]);
		gsize n;
		const DnLine *lines = dn_document_lines(document, &n);
		assert_true(n > 0);
		assert_int_not_equal(lines[0].kind, DN_LINE_ROW);
	}
}

static void reads_html_tables_among_markdown(void **state)
{
	(void)state;
	assert_lines("# 计划\n甲\n\n<TABLE border=1>\n<tr><th>任务<th>单位</tr>\n<tr><td rowspan=2>乙<td>丙<tr><td>丁</table>\n\n|一|二|\n|-|-|\n|三|四|\n\n<tables>戊\n",
	             "1p 计划\n2p 甲\n4r|任务|单位|\n4r|乙|丙|\n4r|乙|丁|\n8r|一|二|\n10r|三|四|\n12p 戊\n");
	g_autoptr(DnDocument) document = read_markdown("甲\n\n<table><tr><td>一<td>二</table>\n<table><tr><td>三<td>四\n");
	gsize n;
	const DnLine *lines = dn_document_lines(document, &n);
	assert_int_equal(lines[2].table, 1);
	assert_int_equal(lines[2].offset, 5);
	assert_int_equal(lines[n - 1].table, 2);
}

static void bounds_html_tables_among_markdown(void **state)
{
	(void)state;
	static const struct {
		const char *text, *message;
		DnReadLimits limits;
	} cases[] = {{"# 甲\n<table><tr><td><div><p>乙", "nested more than 4 deep", {.max_depth = 4}},
	             {"# 甲\n<table><tr><td>乙<td>丙</table>\n<table><tr><td>乙<td>丙</table>", "its text and tables take", {.max_unpacked = 150}}};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) bytes = g_bytes_new(cases[i].text, strlen(cases[i].text));
		g_autoptr(GError) error = NULL;
		assert_null(dn_document_new_from_bytes(bytes, "plan.md", &(DnReadOptions){.limits = &cases[i].limits}, &error));
		assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_LIMIT));
		assert_non_null(strstr(error->message, cases[i].message));
	}
}

static void knows_where_a_cell_stands(void **state)
{
	(void)state;
	const char *text = "# 表\n\n| 甲 | 乙 |\n|--|--|\n| 丙 | 丁 |\n";
	g_autoptr(DnDocument) document = read_markdown(text);
	gsize n;
	const DnLine *lines = dn_document_lines(document, &n);
	const DnLine *row = &lines[n - 1];
	assert_int_equal(row->table, 1);
	assert_int_equal(row->offset, strstr(text, "| 丙") - text);
	assert_int_equal(row->cells[1].offset, strstr(text, " 丁") - text);
	assert_string_equal(row->text, "丙\t丁");
}

static void removes_inline_markup(void **state)
{
	(void)state;
	static const struct {
		const char *markdown, *plain;
	} cases[] = {
		{"**“甲部”**负责", "“甲部”负责"},
		{"*A* and __B__ and ***C***", "A and B and C"},
		{"OMB*, GSA*", "OMB*, GSA*"},
		{"5 * 3 * 2", "5 * 3 * 2"},
		{"snake_case_name", "snake_case_name"},
		{"<s>June</s> <b>July*</b>", "July*"},
		{"~~甲部~~乙部", "乙部"},
		{"~30%~", "~30%~"},
		{"[甲部](https://a.b/c)、[乙部][1]", "甲部、乙部"},
		{"Committee[^15] [x]", "Committee[^15] [x]"},
		{"![图](a.png)文", "文"},
		{"[按钮](a){: .button}", "按钮"},
		{"&#42; A &amp; B&nbsp;C &bogus; &#xD800;", "* A & B\u00a0C &bogus; &#xD800;"},
		{"\\*甲\\*", "*甲*"},
		{"`a*b*c` `` ` ``", "a*b*c  `"},
		{"<https://a.b> <c 1 < 2", "https://a.b <c 1 < 2"},
		{"甲<!-- 注 -->乙", "甲乙"},
		{"**甲*乙**", "甲*乙"},
		{"a\\b\\", "a\\b\\"},
		{"a&#13;b&#10;c&#x9f;d", "a b c d"},
		{"&#X41;&#66;&#0;&#1114112;&;&amp", "AB&#0;&#1114112;&;&amp"},
		{"&averylongname; & &a", "&averylongname; & &a"},
		{"</s>甲<del>乙</del>丙</del><strike>丁</strike><span>戊</span>", "甲丙戊"},
		{"<del>*甲*</del>*乙*", "乙"},
		{"<1 a:b> <甲> <a href=x:y>丙</a>", "<1 a:b> <甲> 丙"},
		{"`甲 ``", "`甲 ``"},
		{"`甲`` `乙", "甲`` 乙"},
		{"``甲` ```乙``", "甲` ```乙"},
		{"[甲](b [乙]丙 ! !丁 ![戊] ![己](", "[甲](b [乙]丙 ! !丁 ![戊] ![己]("},
		{"[^1](a) {甲} {: 乙", "[^1](a) {甲} {: 乙"},
		{"甲部[^1](牵头)、乙部](配合)", "甲部[^1](牵头)、乙部](配合)"},
		{"[![图](a)甲](b)、[乙](c)](丁)", "甲、乙](丁)"},
		{"**“甲”**、*(乙)*，_丙_丁 _x_y", "“甲”、*(乙)*，丙丁 _x_y"},
		{"*a _b* c_ **d*", "a _b c_ **d*"},
		{"****甲****乙***丙****", "甲乙***丙****"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(DnDocument) document = read_markdown(cases[i].markdown);
		gsize n;
		assert_string_equal(dn_document_lines(document, &n)[0].text, cases[i].plain);
	}
}

/* **Lead:** A<br>**Support:** B are two lines; a heading is one. */
static void breaks_lines_where_told(void **state)
{
	(void)state;
	assert_lines("A<sup>14</sup>, 3 km<sup>2</sup>, 10<sup>th</sup><sup>2\n", "1p A¹⁴, 3 km², 10th2\n");
	assert_lines("**甲：**乙<br>**丙：**丁<br/> 戊\n\n## 己<br>庚\n", "1l 甲：乙\n1l 丙：丁\n1l  戊\n3h2 己 庚\n");
}

static void keeps_footnotes_as_lines(void **state)
{
	(void)state;
	assert_lines("| A |\n|---|\n| OMB[^15] |\n\n&#42; *In consultation with B.*\n\n[^15]: With approval from [C](x)\n",
	             "1r|A|\n3r|OMB[^15]|\n5p * In consultation with B.\n7p [^15]: With approval from C\n");
}

static void drops_front_matter_comments_and_fences(void **state)
{
	(void)state;
	assert_lines("<!-- 一 -->\n甲\n~~~\n*乙*\n<!", "2p 甲\n4l *乙*\n5l <!\n");
	assert_lines("甲\n\n<!-- 一\n二", "1p 甲\n");
	assert_lines("---\ntitle: x\n\n甲\n", "2p title: x\n4p 甲\n");
	assert_lines("--- 甲\n乙\n", "1l --- 甲\n2l 乙\n");
	assert_lines("---\n甲负责。\n\n---\n乙\n", "2p 甲负责。\n5p 乙\n");
	assert_lines("---\ntitle: \"计划\"\n---\n<!-- 一\n二 -->\n甲\n\n```\n*乙*\n```\n", "6p 甲\n9l *乙*\n");
	g_autoptr(DnDocument) document = read_markdown("---\nlayout: x\ntitle: '计划'\n---\n甲\n");
	assert_string_equal(dn_document_title(document), "计划");
	static const struct {
		const char *markdown, *title;
	} titles[] = {{"---\ntitle: \"\n...\n甲", "\""}, {"---\ntitle: \"甲'\ntitle: 乙\n---\n丙", "\"甲'"}, {"---\ntitle: 计划\"\n---\n甲", "计划\""}};
	for (gsize i = 0; i < G_N_ELEMENTS(titles); i++) {
		g_autoptr(DnDocument) titled = read_markdown(titles[i].markdown);
		assert_string_equal(dn_document_title(titled), titles[i].title);
	}
	g_autoptr(DnDocument) headed = read_markdown("---\ntitle: short\n---\n# 完整的计划\n甲\n");
	assert_string_equal(dn_document_title(headed), "完整的计划");
}

static void knows_markdown_without_its_name(void **state)
{
	(void)state;
	const char *text = "# 计划\n甲\n";
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autoptr(DnDocument) unnamed = dn_document_new_from_bytes(bytes, "-", NULL, NULL);
	assert_string_equal(dn_document_format(unnamed), "markdown");
	g_autoptr(DnDocument) named = dn_document_new_from_bytes(bytes, "plan.txt", NULL, NULL);
	assert_string_equal(dn_document_format(named), "text");
}

static void knows_bold_labels_in_plain_text(void **state)
{
	(void)state;
	static const struct {
		const char *text, *format;
	} cases[] = {{"1. 建校舍\n- **牵头单位**：市教育局\n- **配合单位：**市财政局\n", "markdown"},
	             {"1. Build a school\n**Lead:** Treasury\n**Partners**: Home Office\n", "markdown"},
	             {"1. 建校舍\n**牵头单位**：市教育局\n", "text"},
	             {"2 ** 3 = 8\n4 ** 2: 16\n", "text"}};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GBytes) bytes = g_bytes_new(cases[i].text, strlen(cases[i].text));
		g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "plan.txt", NULL, NULL);
		assert_string_equal(dn_document_format(document), cases[i].format);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tells_headings_paragraphs_and_lines_apart),
		cmocka_unit_test(reads_tables_that_lack_the_row_of_dashes),
		cmocka_unit_test(keeps_numbers_and_drops_bullets),
		cmocka_unit_test(remembers_which_lines_had_bullets),
		cmocka_unit_test(reads_pipe_tables),
		cmocka_unit_test(reads_rows_whose_cells_go_on_over_lines),
		cmocka_unit_test(reads_grid_tables),
		cmocka_unit_test(joins_what_a_grid_breaks_within_its_cells),
		cmocka_unit_test(leaves_what_is_no_grid_as_lines),
		cmocka_unit_test(reads_html_tables_among_markdown),
		cmocka_unit_test(bounds_html_tables_among_markdown),
		cmocka_unit_test(knows_where_a_cell_stands),
		cmocka_unit_test(removes_inline_markup),
		cmocka_unit_test(breaks_lines_where_told),
		cmocka_unit_test(keeps_footnotes_as_lines),
		cmocka_unit_test(drops_front_matter_comments_and_fences),
		cmocka_unit_test(knows_markdown_without_its_name),
		cmocka_unit_test(knows_bold_labels_in_plain_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
