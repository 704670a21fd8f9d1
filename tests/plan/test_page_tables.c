/* A table on the pages of a PDF or OFD gives the plan that the same table gives as HTML and CSV; running text never becomes one. */
#include "cmocka_setup.h"
#include "support/lines.h"
#include "support/pages.h"
#include "support/zip.h"

#include <dutynet/plan.h>

enum { COLUMNS = 4, PADDING = 12 };

static const char *const header[COLUMNS] = {"序号", "任务", "牵头单位", "配合单位"};

/* Lines of a cell are parted by '\n', where the page breaks them in the middle of words.. */
static const char *const rows[][COLUMNS] = {
	{"1", "建立知识产权\n纠纷快速处理\n机制", "国家知识产\n权局", "司法部、公安部、最高\n人民法院"},
	{"2", "开展专项行动", "市场监管总局", "教育部"},
	{"3", "修订审查指南，\n完善审查标准", "国家知识产\n权局", ""},
	{"4", "推进数据共享", "国家数据局", "工业和信息化部、国家\n发展改革委"},
};

static const double lefts[COLUMNS] = {50, 90, 210, 330};

/* Draws one piece of text on a page at points from the top left corner. */
typedef void (*Draw)(void *data, double x, double y, const char *text);

static guint n_lines(const char *cell)
{
	guint n = 1;
	for (; *cell != '\0'; cell++)
		n += *cell == '\n';
	return n;
}

/* Cells are centred from top to bottom, as in printed tables. Returns the top of the next row. */
static double draw_row(Draw draw, void *data, double top, const char *const *cells)
{
	guint most = 1;
	for (guint i = 0; i < COLUMNS; i++)
		most = MAX(most, n_lines(cells[i]));
	for (guint i = 0; i < COLUMNS; i++) {
		g_auto(GStrv) lines = g_strsplit(cells[i], "\n", -1);
		double y = top + (most - n_lines(cells[i])) * LEADING / 2.0 + LEADING;
		for (guint k = 0; lines[k] != NULL && *lines[k] != '\0'; k++)
			draw(data, lefts[i], y + k * LEADING, lines[k]);
	}
	return top + most * LEADING + PADDING;
}

/* A page with a title, the rows of the table from `first` on below its header, and a page number. */
static void draw_page(Draw draw, void *data, guint first, guint end)
{
	draw(data, 180, 60, "重点任务分工表");
	double top = draw_row(draw, data, 90, header);
	for (guint i = first; i < end; i++)
		top = draw_row(draw, data, top, rows[i]);
	draw(data, 280, 800, first == 0 ? "— 1 —" : "— 2 —");
}

/* ---- The same plan ---------------------------------------------------------------------------------------------------------- */

static void append_cells(GString *out, const char *const *cells, const char *before, const char *after)
{
	for (guint i = 0; i < COLUMNS; i++) {
		g_auto(GStrv) lines = g_strsplit(cells[i], "\n", -1);
		g_autofree char *joined = g_strjoinv("", lines);
		g_string_append_printf(out, "%s%s%s", before, joined, i + 1 < COLUMNS || *before == '<' ? after : "");
	}
}

static char *expect(void)
{
	g_autoptr(GString) csv = g_string_new(NULL), html = g_string_new("<html><body><table><tr>");
	append_cells(csv, header, "", ",");
	append_cells(html, header, "<td>", "</td>");
	for (guint i = 0; i < G_N_ELEMENTS(rows); i++) {
		g_string_append(csv, "\n");
		append_cells(csv, rows[i], "", ",");
		g_string_append(html, "</tr><tr>");
		append_cells(html, rows[i], "<td>", "</td>");
	}
	g_string_append(html, "</tr></table></body></html>");
	g_autoptr(GBytes) csv_bytes = g_bytes_new(csv->str, csv->len), html_bytes = g_bytes_new(html->str, html->len);
	char *expected = describe(csv_bytes, "plan.csv");
	g_autofree char *other = describe(html_bytes, "plan.html");
	assert_string_equal(expected, other);
	assert_non_null(strstr(expected, "1 建立知识产权纠纷快速处理机制 国家知识产权局:lead 司法部:participant"));
	return expected;
}

static void draw_one_page(cairo_t *cairo)
{
	draw_page(draw_pdf, cairo, 0, G_N_ELEMENTS(rows));
}

static void draw_two_pages(cairo_t *cairo)
{
	draw_page(draw_pdf, cairo, 0, 2);
	cairo_show_page(cairo);
	draw_page(draw_pdf, cairo, 2, G_N_ELEMENTS(rows));
}

static void reads_table_of_pdf_as_that_of_csv_and_html(void **state)
{
	(void)state;
	g_autofree char *expected = expect();
	assert_plan(draw_one_page, expected);
}

static void reads_table_over_two_pages_with_repeated_header(void **state)
{
	(void)state;
	g_autofree char *expected = expect();
	assert_plan(draw_two_pages, expected);
}

/* The page ends between rows, and the header does not stand again. */
static void draw_two_pages_with_one_header(cairo_t *cairo)
{
	draw_page(draw_pdf, cairo, 0, 2);
	cairo_show_page(cairo);
	double top = 60;
	for (guint i = 2; i < G_N_ELEMENTS(rows); i++)
		top = draw_row(draw_pdf, cairo, top, rows[i]);
	draw_pdf(cairo, 280, 800, "— 2 —");
}

/* The page ends in the middle of the first row. */
static void draw_cut_row(cairo_t *cairo)
{
	static const char *const before[COLUMNS] = {"1", "建立知识产权\n纠纷快速处理", "国家知识产", "司法部、公安部、最高"};
	static const char *const after[COLUMNS] = {"", "机制", "权局", "人民法院"};
	double top = draw_row(draw_pdf, cairo, 700, header);
	draw_row(draw_pdf, cairo, top, before);
	draw_pdf(cairo, 280, 800, "— 1 —");
	cairo_show_page(cairo);
	top = draw_row(draw_pdf, cairo, 60, after);
	for (guint i = 1; i < G_N_ELEMENTS(rows); i++)
		top = draw_row(draw_pdf, cairo, top, rows[i]);
}

static void goes_on_over_the_page_without_a_header(void **state)
{
	(void)state;
	g_autofree char *expected = expect();
	g_autoptr(GBytes) between = make_pdf(draw_two_pages_with_one_header), within = make_pdf(draw_cut_row);
	g_autofree char *found = describe(between, "plan.pdf");
	assert_string_equal(found, expected);
	g_autofree char *joined = describe(within, "plan.pdf");
	assert_string_equal(joined, expected);
}

/* Below the table, on the next page, stand a title in the middle and another table with a header of its own. */
static void draw_another_table(cairo_t *cairo)
{
	static const char *const other[COLUMNS] = {"序号", "事项", "主办单位", "协办单位"};
	draw_page(draw_pdf, cairo, 0, 2);
	cairo_show_page(cairo);
	draw_pdf(cairo, 240, 60, "附件二");
	double top = draw_row(draw_pdf, cairo, 90, other);
	for (guint i = 2; i < G_N_ELEMENTS(rows); i++)
		top = draw_row(draw_pdf, cairo, top, rows[i]);
}

static void takes_no_title_for_the_rest_of_a_row(void **state)
{
	(void)state;
	g_autofree char *expected = expect();
	assert_plan(draw_another_table, expected);
}

static void draw_one_row(cairo_t *cairo)
{
	draw_row(draw_pdf, cairo, draw_row(draw_pdf, cairo, 90, header), rows[1]);
	draw_pdf(cairo, 50, 300, "其他文字。");
}

static void reads_a_table_of_one_row(void **state)
{
	(void)state;
	assert_plan(draw_one_row, "2 开展专项行动 市场监管总局:lead 教育部:participant\n");
}

/* ---- OFD --------------------------------------------------------------------------------------------------------------------- */

static void draw_ofd(void *data, double x, double y, const char *text)
{
	char place[2][G_ASCII_DTOSTR_BUF_SIZE];
	g_autofree char *escaped = g_markup_escape_text(text, -1);
	g_ascii_formatd(place[0], sizeof place[0], "%.2f", x);
	g_ascii_formatd(place[1], sizeof place[1], "%.2f", y);
	g_string_append_printf(data,
	                       "<ofd:TextObject Boundary=\"%s %s 400 20\" Size=\"12\"><ofd:TextCode X=\"0\" Y=\"0\">%s</ofd:TextCode>"
	                       "</ofd:TextObject>",
	                       place[0], place[1], escaped);
}

#define OFD "xmlns:ofd=\"http://www.ofdspec.org/2016\""

static void reads_table_of_ofd_as_that_of_csv_and_html(void **state)
{
	(void)state;
	g_autofree char *expected = expect();
	g_autoptr(GString) page = g_string_new("<ofd:Page " OFD "><ofd:Content><ofd:Layer>");
	draw_page(draw_ofd, page, 0, G_N_ELEMENTS(rows));
	g_string_append(page, "</ofd:Layer></ofd:Content></ofd:Page>");
	const ZipPart parts[] = {
		{"OFD.xml", "<ofd:OFD " OFD "><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>", 0},
		{"Doc_0/Document.xml", "<ofd:Document " OFD "><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"P.xml\"/></ofd:Pages></ofd:Document>", 0},
		{"Doc_0/P.xml", page->str, 0}};
	g_autoptr(GBytes) bytes = zip_new(parts, G_N_ELEMENTS(parts));
	g_autofree char *found = describe(bytes, "plan.ofd");
	assert_string_equal(found, expected);
}

/* ---- Ruled tables ------------------------------------------------------------------------------------------------------------- */

static const double edges[] = {50, 80, 130, 290, 400};

/* Rows of cells from the left, each with how many rows of `height` it spans; NULL for what hangs down from above. */
typedef struct {
	const char *text;
	guint rows, columns;
} RuledCell;

static void draw_ruled(cairo_t *cairo, double top, double height, const RuledCell (*cells)[4], guint n)
{
	for (guint i = 0; i < n; i++)
		for (guint k = 0; k < 4; k++)
			if (cells[i][k].text != NULL)
				draw_cell(cairo, edges[k], top + i * height, edges[k + cells[i][k].columns], top + (i + cells[i][k].rows) * height,
				          cells[i][k].text);
}

static const RuledCell ruled_header[][4] = {{{"序号", 1, 1}, {"领域", 1, 1}, {"具体任务", 1, 1}, {"责任\n单位", 1, 1}}};

/* One cell names who is responsible for two rows, and is taller than either; a row titles those below it. */
static void draw_merged(cairo_t *cairo)
{
	static const RuledCell cells[][4] = {
		{{"一、夯实基础", 1, 4}},
		{{"1", 1, 1}, {"数据", 3, 1}, {"建立共享目录，完善标\n准规范", 1, 1}, {"省财政厅、\n省卫生健康\n委、省教育\n厅", 2, 1}},
		{{"2", 1, 1}, {NULL, 0, 0}, {"开展专项检查", 1, 1}, {NULL, 0, 0}},
		{{"3", 1, 1}, {NULL, 0, 0}, {"发布年度报告", 1, 1}, {"省科技厅", 1, 1}},
	};
	draw_pdf(cairo, 180, 60, "任务分解表");
	draw_ruled(cairo, 90, 34, ruled_header, 1);
	draw_ruled(cairo, 124, 34, cells, G_N_ELEMENTS(cells));
	draw_pdf(cairo, 280, 800, "— 1 —");
}

static void reads_ruled_table_with_merged_cells(void **state)
{
	(void)state;
	assert_plan(draw_merged, "1 建立共享目录，完善标准规范 省财政厅:joint 省卫生健康委:joint 省教育厅:joint\n"
	                         "2 开展专项检查 省财政厅:joint 省卫生健康委:joint 省教育厅:joint\n"
	                         "3 发布年度报告 省科技厅:lead\n");
}

/* The page ends in a row, whose number stands on the first one; the header stands again, and is broken otherwise. */
static void draw_cut_ruled(cairo_t *cairo)
{
	static const RuledCell again[][4] = {{{"序号", 1, 1}, {"领域", 1, 1}, {"具体\n任务", 1, 1}, {"责任单位", 1, 1}}};
	static const RuledCell before[][4] = {{{"1", 1, 1}, {"数据", 1, 1}, {"发布年度报告", 1, 1}, {"省科技厅", 1, 1}},
	                                      {{"2", 1, 1}, {"执法", 1, 1}, {"开展专项检查，公开结", 1, 1}, {"省卫生健康", 1, 1}}};
	static const RuledCell after[][4] = {{{"", 1, 1}, {"", 1, 1}, {"果", 1, 1}, {"委、省公安厅", 1, 1}},
	                                     {{"3", 1, 1}, {"执法", 1, 1}, {"完善制度", 1, 1}, {"省司法厅", 1, 1}}};
	draw_ruled(cairo, 600, 34, ruled_header, 1);
	draw_ruled(cairo, 634, 34, before, G_N_ELEMENTS(before));
	draw_pdf(cairo, 280, 800, "— 1 —");
	cairo_show_page(cairo);
	draw_ruled(cairo, 60, 34, again, 1);
	draw_ruled(cairo, 94, 34, after, G_N_ELEMENTS(after));
	draw_pdf(cairo, 280, 800, "— 2 —");
}

static void joins_ruled_row_that_the_page_cuts(void **state)
{
	(void)state;
	assert_plan(draw_cut_ruled, "1 发布年度报告 省科技厅:lead\n"
	                            "2 开展专项检查，公开结果 省卫生健康委:joint 省公安厅:joint\n"
	                            "3 完善制度 省司法厅:lead\n");
}

/* A page that cuts the last row of a ruled table beside a merged cell, and the next one up to its titles. */
static void draw_up_to_cut(cairo_t *cairo)
{
	static const RuledCell titles[][4] = {{{"章节", 1, 1}, {"条目", 1, 1}, {"具体任务", 1, 1}, {"责任单位", 1, 1}}};
	static const RuledCell before[][4] = {{{"数据", 2, 1}, {"（一）", 1, 1}, {"发布年度报告", 1, 1}, {"省科技厅", 1, 1}},
	                                      {{NULL, 0, 0}, {"（二）", 1, 1}, {"开展专项检查，公开结", 1, 1}, {"省公安厅、省卫生", 1, 1}}};
	draw_ruled(cairo, 600, 34, titles, 1);
	draw_ruled(cairo, 634, 34, before, G_N_ELEMENTS(before));
	draw_pdf(cairo, 280, 800, "— 1 —");
	cairo_show_page(cairo);
	draw_ruled(cairo, 60, 34, titles, 1);
}

/* The same as above where the numbers are in brackets, behind a merged cell that goes on as well. */
static void draw_cut_beside_merged(cairo_t *cairo)
{
	static const RuledCell after[][4] = {{{"", 2, 1}, {"", 1, 1}, {"果", 1, 1}, {"健康委", 1, 1}},
	                                     {{NULL, 0, 0}, {"（三）", 1, 1}, {"完善制度", 1, 1}, {"省司法厅", 1, 1}}};
	draw_up_to_cut(cairo);
	draw_ruled(cairo, 94, 34, after, G_N_ELEMENTS(after));
	draw_pdf(cairo, 280, 800, "— 2 —");
}

static void joins_ruled_row_that_lacks_what_every_row_has(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_pdf(draw_cut_beside_merged);
	g_autofree char *found = describe(bytes, "plan.pdf");
	assert_non_null(strstr(found, " 发布年度报告 省科技厅:lead\n"));
	assert_non_null(strstr(found, " 开展专项检查，公开结果 省公安厅:joint 省卫生健康委:joint\n"));
	assert_non_null(strstr(found, " 完善制度 省司法厅:lead\n"));
}

/* The same above a heading, where the lines between rows begin behind merged cells. */
static void draw_cut_above_heading(cairo_t *cairo)
{
	static const RuledCell after[][4] = {{{"", 2, 1}, {"", 1, 1}, {"果", 1, 1}, {"健康委", 1, 1}},
	                                     {{NULL, 0, 0}, {"（三）", 1, 1}, {"完善制度", 1, 1}, {"省司法厅", 1, 1}},
	                                     {{"第二部分：加强队伍建设", 1, 4}},
	                                     {{"队伍", 2, 1}, {"（四）", 1, 1}, {"组织培训", 1, 1}, {"省教育厅", 1, 1}},
	                                     {{NULL, 0, 0}, {"（五）", 1, 1}, {"评选先进", 1, 1}, {"省财政厅", 1, 1}}};
	draw_up_to_cut(cairo);
	draw_ruled(cairo, 94, 34, after, G_N_ELEMENTS(after));
	draw_pdf(cairo, 280, 800, "— 2 —");
}

static void joins_ruled_row_above_a_heading(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_pdf(draw_cut_above_heading);
	g_autofree char *rows_found = lines_of_bytes(bytes, "pdf"), *found = describe(bytes, "plan.pdf");
	assert_non_null(strstr(rows_found, "r|第二部分：加强队伍建设|||\n"));
	assert_non_null(strstr(found, " 开展专项检查，公开结果 省公安厅:joint 省卫生健康委:joint\n"));
	assert_non_null(strstr(found, " 评选先进 省财政厅:lead\n"));
}

/* All that is left of the table on its last page is the rest of one row, in a single line. */
static void draw_cut_last_row(cairo_t *cairo)
{
	static const RuledCell before[][4] = {{{"1", 1, 1}, {"数据", 1, 1}, {"发布年度报告", 1, 1}, {"省科技厅", 1, 1}},
	                                      {{"2", 1, 1}, {"执法", 1, 1}, {"开展专项检查，公开结", 1, 1}, {"省卫生健康", 1, 1}}};
	static const RuledCell after[][4] = {{{"", 1, 1}, {"", 1, 1}, {"果", 1, 1}, {"委、省公安厅", 1, 1}}};
	draw_ruled(cairo, 600, 34, ruled_header, 1);
	draw_ruled(cairo, 634, 34, before, G_N_ELEMENTS(before));
	draw_pdf(cairo, 280, 800, "— 1 —");
	cairo_show_page(cairo);
	draw_ruled(cairo, 60, 34, after, G_N_ELEMENTS(after));
	draw_pdf(cairo, 60, 140, "以上任务年底前完成，省审计厅不参与。");
	draw_pdf(cairo, 280, 800, "— 2 —");
}

static void joins_the_rest_of_the_last_ruled_row(void **state)
{
	(void)state;
	assert_plan(draw_cut_last_row, "1 发布年度报告 省科技厅:lead\n"
	                               "2 开展专项检查，公开结果 省卫生健康委:joint 省公安厅:joint\n");
}

static void draw_sides(cairo_t *cairo, double top, double bottom)
{
	for (guint i = 0; i < G_N_ELEMENTS(edges); i++) {
		cairo_move_to(cairo, edges[i], top);
		cairo_line_to(cairo, edges[i], bottom);
	}
	cairo_stroke(cairo);
}

static void draw_words(cairo_t *cairo, double y, const char *const *cells)
{
	for (guint i = 0; i < 4; i++)
		draw_pdf(cairo, edges[i] + 3, y, cells[i]);
}

/* As a browser prints a table: the page cuts a row, and no line is drawn there. */
static void draw_cut_without_lines(cairo_t *cairo)
{
	static const RuledCell before[][4] = {{{"一", 1, 1}, {"数据", 1, 1}, {"发布年度报告", 1, 1}, {"省科技厅", 1, 1}}};
	static const RuledCell after[][4] = {{{"三", 1, 1}, {"数据", 1, 1}, {"公开目录", 1, 1}, {"省财政厅", 1, 1}},
	                                     {{"四", 1, 1}, {"数据", 1, 1}, {"清理规则", 1, 1}, {"省司法厅", 1, 1}}};
	draw_ruled(cairo, 700, 34, ruled_header, 1);
	draw_ruled(cairo, 734, 34, before, G_N_ELEMENTS(before));
	draw_sides(cairo, 768, 800);
	draw_words(cairo, 785, (const char *const[]){"二", "执法", "开展专项检查，公开结", "省卫生健康"});
	cairo_show_page(cairo);
	draw_sides(cairo, 40, 70);
	draw_words(cairo, 58, (const char *const[]){"", "", "果", "委、省公安厅"});
	draw_ruled(cairo, 70, 34, after, G_N_ELEMENTS(after));
}

static void joins_ruled_row_that_is_cut_without_a_line(void **state)
{
	(void)state;
	assert_plan(draw_cut_without_lines, "一 发布年度报告 省科技厅:lead\n"
	                                    "二 开展专项检查，公开结果 省卫生健康委:joint 省公安厅:joint\n"
	                                    "三 公开目录 省财政厅:lead\n四 清理规则 省司法厅:lead\n");
}

/* Lines at the edges of two pages, which do not stand on enough of them to be known for a page's own. */
static void draw_lines_between(cairo_t *cairo)
{
	static const RuledCell before[][4] = {{{"一", 1, 1}, {"数据", 1, 1}, {"发布年度报告", 1, 1}, {"省科技厅", 1, 1}}};
	static const RuledCell after[][4] = {{{"二", 1, 1}, {"数据", 1, 1}, {"公开目录", 1, 1}, {"省财政厅", 1, 1}},
	                                     {{"三", 1, 1}, {"数据", 1, 1}, {"清理规则", 1, 1}, {"省司法厅", 1, 1}}};
	draw_ruled(cairo, 640, 34, ruled_header, 1);
	draw_ruled(cairo, 674, 34, before, G_N_ELEMENTS(before));
	draw_pdf(cairo, 50, 780, "某省办公厅印发");
	cairo_show_page(cairo);
	draw_pdf(cairo, 50, 40, "任务分解表（续）");
	draw_ruled(cairo, 70, 34, after, G_N_ELEMENTS(after));
}

static void goes_on_behind_lines_at_the_edges_of_pages(void **state)
{
	(void)state;
	assert_plan(draw_lines_between, "一 发布年度报告 省科技厅:lead\n二 公开目录 省财政厅:lead\n三 清理规则 省司法厅:lead\n");
}

/* A row of strokes that reaches from one side of its cell to the other. */
static void draw_strokes(cairo_t *cairo)
{
	static const char *const cells[][2] = {{"重点任务", "牵头单位"}, {"统一标准", "省科技厅"}, {"完善制度", "省司法厅"}};
	for (guint i = 0; i < G_N_ELEMENTS(cells); i++) {
		double top = 90 + i * 44.0, bottom = top + 44;
		draw_cell(cairo, 50, top, 98.5, bottom, "");
		draw_cell(cairo, 98.5, top, 200, bottom, "");
		draw_pdf(cairo, 50.25, top + 18, cells[i][0]);
		draw_pdf(cairo, 120, top + 18, cells[i][1]);
	}
	draw_pdf(cairo, 50.25, 168, "一一一一");
}

static void takes_no_strokes_for_lines(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_pdf(draw_strokes);
	g_autofree char *found = describe(bytes, "plan.pdf");
	assert_non_null(strstr(found, " 统一标准一一一一 省科技厅:lead\n"));
	assert_non_null(strstr(found, " 完善制度 省司法厅:lead\n"));
}

/* Boxes of glyphs reach below their line as far as their fonts say. */
static void draw_sizes(cairo_t *cairo)
{
	static const char *const words[] = {"完成", "2025", "项检查"};
	static const double sizes[] = {SIZE, 4, SIZE};
	draw_ruled(cairo, 90, 34, ruled_header, 1);
	draw_ruled(cairo, 124, 34, (const RuledCell[][4]){{{"1", 1, 1}, {"", 1, 1}, {"", 1, 1}, {"省科技厅", 1, 1}}}, 1);
	cairo_move_to(cairo, edges[2] + 3, 145);
	for (guint i = 0; i < G_N_ELEMENTS(words); i++) {
		cairo_set_font_size(cairo, sizes[i]);
		cairo_show_text(cairo, words[i]);
	}
}

static void keeps_the_order_of_a_line_in_several_sizes(void **state)
{
	(void)state;
	assert_plan(draw_sizes, "1 完成2025项检查 省科技厅:lead\n");
}

/* A bracket stands with what it opens on the next line, though it had room. */
static void draw_bracket_on_next_line(cairo_t *cairo)
{
	static const RuledCell cells[][4] = {{{"1", 1, 1}, {"数据", 1, 1}, {"建设平台", 1, 1}, {"大江\n（上海）投资公司", 1, 1}}};
	draw_ruled(cairo, 90, 40, ruled_header, 1);
	draw_ruled(cairo, 130, 40, cells, G_N_ELEMENTS(cells));
}

static void keeps_a_name_whole_that_breaks_before_a_bracket(void **state)
{
	(void)state;
	assert_plan(draw_bracket_on_next_line, "1 建设平台 大江（上海）投资公司:lead\n");
}

/* Two tables without lines at their sides, as wide as each other, with text between them. */
static void draw_open_table(cairo_t *cairo, double top, const char *const (*cells)[3], guint n)
{
	static const double places[] = {50, 100, 300, 400};
	for (guint i = 0; i <= n; i++)
		for (guint k = 0; k < 3; k++) {
			gboolean is_merged = k == 1 && i > 1 && i < n && *cells[i][k] == '\0';
			cairo_move_to(cairo, places[k], top + i * 20.0);
			if (!is_merged)
				cairo_line_to(cairo, places[k + 1], top + i * 20.0);
		}
	for (guint k = 1; k < 3; k++) {
		cairo_move_to(cairo, places[k], top);
		cairo_line_to(cairo, places[k], top + n * 20.0);
	}
	cairo_set_line_width(cairo, 0.5);
	cairo_stroke(cairo);
	for (guint i = 0; i < n; i++)
		for (guint k = 0; k < 3; k++)
			draw_pdf(cairo, places[k] + 3, top + i * 20.0 + 15, cells[i][k]);
}

static void draw_open_tables(cairo_t *cairo)
{
	static const char *const one[][3] = {{"序号", "任务", "责任单位"}, {"1", "发布年度报告", "省科技厅"}, {"2", "", "省司法厅"}};
	static const char *const other[][3] = {{"序号", "任务", "牵头单位"}, {"3", "开展专项检查", "省公安厅"}, {"4", "公开结果", "省财政厅"}};
	draw_open_table(cairo, 90, one, G_N_ELEMENTS(one));
	draw_pdf(cairo, 50, 180, "以上任务年底前完成，省审计厅不参与。");
	draw_open_table(cairo, 200, other, G_N_ELEMENTS(other));
}

static void reads_ruled_tables_with_open_sides(void **state)
{
	(void)state;
	assert_plan(draw_open_tables, "1 发布年度报告 省科技厅:lead\n2 发布年度报告 省司法厅:lead\n"
	                              "3 开展专项检查 省公安厅:lead\n4 公开结果 省财政厅:lead\n");
}

/* Beside the table stands a remark, at the height of its rows. */
static void draw_two_ruled_columns(cairo_t *cairo)
{
	static const char *const cells[][2] = {{"重点任务", "牵头单位"}, {"发布年度报告", "省科技厅"}, {"完善制度", "省司法厅"}};
	for (guint i = 0; i < G_N_ELEMENTS(cells); i++) {
		draw_cell(cairo, 50, 90 + i * 20.0, 200, 110 + i * 20.0, cells[i][0]);
		draw_cell(cairo, 200, 90 + i * 20.0, 300, 110 + i * 20.0, cells[i][1]);
	}
	draw_pdf(cairo, 420, 122, "批注：省公安厅配合");
}

static void reads_ruled_table_of_two_columns(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_pdf(draw_two_ruled_columns);
	g_autofree char *found = describe(bytes, "plan.pdf");
	assert_non_null(strstr(found, " 发布年度报告 省科技厅:lead\n"));
	assert_non_null(strstr(found, " 完善制度 省司法厅:lead\n"));
	assert_null(strstr(found, "批注"));
}

/* ---- What is no table ---------------------------------------------------------------------------------------------------------- */

static void assert_no_row(DrawPages pages)
{
	g_autoptr(GBytes) bytes = make_pdf(pages);
	g_autofree char *lines = lines_of_bytes(bytes, "pdf");
	assert_null(strstr(lines, "r|"));
}

/* Wide gaps that do not line up, and lines that do but go on across them. */
static void draw_running_text(cairo_t *cairo)
{
	static const char *const lines[] = {"关于印发  重点任务  分工方案的  通知", "各省、自治区、直辖市人民政府，国务院各部委、各直属机构：",
	                                    "1.  建立知识产权快速处理机制。（国家知识产权局负责）", "2.  开展专项行动。（司法部负责）",
	                                    "甲部        乙部        丙部", "2025年1月1日        北京", "序号 任务  牵头单位   配合单位"};
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
		draw_pdf(cairo, 60, 80 + i * 18.0, lines[i]);
}

/* Text in two columns, as newspapers have it. */
static void draw_two_text_columns(cairo_t *cairo)
{
	for (guint i = 0; i < 12; i++) {
		draw_pdf(cairo, 50, 80 + i * 16.0, "建立知识产权快速处理机制推进数据");
		draw_pdf(cairo, 320, 80 + i * 16.0, "共享开展专项行动完善审查标准指南");
	}
}

/* Lines of cells and rows have the same distance, and no numbers: where rows begin nobody can tell. */
static void draw_without_row_gaps(cairo_t *cairo)
{
	static const char *const lines[][3] = {{"任务", "牵头单位", "配合单位"}, {"建立机制", "国家知识产", "教育部"},
	                                       {"推进共享", "权局司法部", "公安部"}, {"完善标准", "国家数据局", ""}};
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
		for (guint k = 0; k < 3; k++)
			draw_pdf(cairo, 60 + k * 100.0, 80 + i * 16.0, lines[i][k]);
}

/* A box around text, lines under words, a table's rules without sides. */
static void draw_ruled_text(cairo_t *cairo)
{
	draw_cell(cairo, 50, 60, 400, 140, "1.  建立机制。  （国家知识产权局负责）\n2.  完善标准。  （司法部负责）");
	for (guint i = 0; i < 4; i++) {
		draw_pdf(cairo, 60, 200 + i * 20.0, "甲部                乙部");
		cairo_move_to(cairo, 50, 205 + i * 20.0);
		cairo_line_to(cairo, 300, 205 + i * 20.0);
		cairo_stroke(cairo);
	}
}

static void makes_no_table_of_running_text(void **state)
{
	(void)state;
	assert_no_row(draw_ruled_text);
	assert_no_row(draw_running_text);
	assert_no_row(draw_two_text_columns);
}

static void makes_no_table_where_rows_cannot_be_told(void **state)
{
	(void)state;
	assert_no_row(draw_without_row_gaps);
}

/* A line that ends early ends a name; one that fills its column may go on in the next. */
static void draw_names_on_lines(cairo_t *cairo)
{
	static const char *const cells[][COLUMNS] = {{"1", "建立机制", "国家知识产权局", "司法部\n公安部\n国家市场监督管理总局"},
	                                             {"2", "推进共享", "国家数据局", "教育部\n科技部"}};
	double top = draw_row(draw_pdf, cairo, 90, header);
	for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
		top = draw_row(draw_pdf, cairo, top, cells[i]);
}

static void keeps_names_on_lines_of_their_own_apart(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_pdf(draw_names_on_lines);
	g_autofree char *found = describe(bytes, "plan.pdf");
	assert_non_null(strstr(found, "2 推进共享 国家数据局:lead 教育部:participant 科技部:participant\n"));
	assert_non_null(strstr(found, "司法部:participant 公安部:participant 市场监管总局:participant\n"));
}

/* Between ruled lines the room that a word needs is its own width, and no more. */
static void draw_english_names(cairo_t *cairo)
{
	static const char *const cells[][3] = {{"No.", "Action", "Responsible bodies"},
	                                       {"1", "Mend the quays", "Ministry of Transport"},
	                                       {"2", "Dredge the canal", "National Roads\nPort Trust"},
	                                       {"3", "Light the piers", "Harbour Office of\nInland Waterways"}};
	static const double sides[] = {50, 90, 200, 340};
	for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
		for (guint k = 0; k < 3; k++)
			draw_cell(cairo, sides[k], 80 + i * 40.0, sides[k + 1], 120 + i * 40.0, cells[i][k]);
}

static void keeps_short_names_apart_where_ruled_lines_show_the_room(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_pdf(draw_english_names);
	g_autofree char *found = lines_of_bytes(bytes, "pdf");
	assert_non_null(strstr(found, "|National Roads\nPort Trust\n"));
	assert_non_null(strstr(found, "|Harbour Office of Inland Waterways\n"));
}

/* A page with a task in its text, and below it a table whose cells cannot be told apart. */
static void draw_task_above_bad_table(cairo_t *cairo)
{
	static const char *const lines[][3] = {{"任务", "责任单位", "完成时限"}, {"建立完善机制", "国家知识产", "2030年"},
	                                       {"推进共享", "教育部牵头", "年底"}, {"完善标准", "权局司法部", ""}};
	draw_pdf(cairo, 60, 80, "1．完善制度。（国家知识产权局负责）");
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
		for (guint k = 0; k < 3; k++)
			draw_pdf(cairo, 60 + k * 150.0, 140 + i * 16.0, lines[i][k]);
}

/* The same, where a line holds all titles, and a time that goes on in the next line ends as a clause does. */
static void draw_task_above_titles_in_a_line(cairo_t *cairo)
{
	static const char *const lines[] = {"序号 重点任务 牵头单位 配合单位 时限", "1 推进共享，办好某事。 市某广电 市教育局、市某卫生 持续", "旅游局 健康委、市商务局 推进"};
	draw_pdf(cairo, 60, 80, "1．完善制度。（国家知识产权局负责）");
	for (guint i = 0; i < G_N_ELEMENTS(lines); i++)
		draw_pdf(cairo, 60, 140 + i * 16.0, lines[i]);
}

static void takes_no_clause_from_a_table_that_it_cannot_read(void **state)
{
	(void)state;
	static void (*const drawings[])(cairo_t *) = {draw_task_above_bad_table, draw_task_above_titles_in_a_line};
	for (gsize k = 0; k < G_N_ELEMENTS(drawings); k++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GBytes) bytes = make_pdf(drawings[k]);
		g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "plan.pdf", NULL, &error);
		g_autoptr(DnPlan) plan = dn_plan_parse((const DnDocument *const[]){document}, 1, NULL, &error);
		guint n_doubts = 0;
		assert_non_null(plan);
		assert_int_equal(dn_plan_n_tasks(plan), 1);
		assert_string_equal(dn_plan_task(plan, 0)->text, "完善制度。");
		for (guint i = 0; i < dn_plan_n_diagnostics(plan); i++)
			n_doubts += g_str_equal(dn_plan_diagnostic(plan, i)->code, "table-unread");
		assert_int_equal(n_doubts, 1);
	}
}

static void reads_the_text_of_pages_too_large_to_look_for_lines(void **state)
{
	(void)state;
	static const double sizes[][2] = {{2500, 842}, {595, 2500}};
	g_autofree char *expected = expect();
	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
		g_autoptr(GBytes) bytes = make_sized_pdf(draw_one_page, sizes[i][0], sizes[i][1]);
		g_autofree char *found = describe(bytes, "plan.pdf");
		assert_string_equal(found, expected);
	}
}

static const RuledCell whole_rows[][4] = {{{"1", 1, 1}, {"数据", 1, 1}, {"发布年度报告", 1, 1}, {"省科技厅", 1, 1}},
                                          {{"2", 1, 1}, {"执法", 1, 1}, {"开展专项检查", 1, 1}, {"省公安厅", 1, 1}}};
static const RuledCell last_row[][4] = {{{"3", 1, 1}, {"执法", 1, 1}, {"完善制度", 1, 1}, {"省司法厅", 1, 1}}};

static void draw_whole_rows(cairo_t *cairo)
{
	draw_ruled(cairo, 600, 34, ruled_header, 1);
	draw_ruled(cairo, 634, 34, whole_rows, G_N_ELEMENTS(whole_rows));
	cairo_show_page(cairo);
}

/* The page ends between two rows. */
static void draw_whole_over_pages(cairo_t *cairo)
{
	draw_whole_rows(cairo);
	draw_ruled(cairo, 60, 34, ruled_header, 1);
	draw_ruled(cairo, 94, 34, last_row, 1);
}

/* As many columns, elsewhere. */
static void draw_other_columns(cairo_t *cairo)
{
	static const double places[] = {70, 110, 200, 360, 500};
	draw_whole_rows(cairo);
	for (guint k = 0; k < 4; k++) {
		draw_cell(cairo, places[k], 60, places[k + 1], 94, header[k]);
		draw_cell(cairo, places[k], 94, places[k + 1], 128, ((const char *const[]){"3", "完善制度", "省司法厅", ""})[k]);
	}
}

static void draw_more_columns(cairo_t *cairo)
{
	static const double places[] = {50, 80, 200, 300, 400, 500};
	draw_whole_rows(cairo);
	for (guint k = 0; k < 5; k++) {
		draw_cell(cairo, places[k], 60, places[k + 1], 94, ((const char *const[]){"序号", "任务", "牵头单位", "配合单位", "备注"})[k]);
		draw_cell(cairo, places[k], 94, places[k + 1], 128, ((const char *const[]){"3", "完善制度", "省司法厅", "", ""})[k]);
	}
}

/* The same columns, below other titles. */
static void draw_unlike_header(cairo_t *cairo)
{
	static const RuledCell titles[][4] = {{{"序号", 1, 1}, {"领域类", 1, 1}, {"重点任务", 1, 1}, {"牵头单位", 1, 1}}};
	draw_whole_rows(cairo);
	draw_ruled(cairo, 60, 34, titles, 1);
	draw_ruled(cairo, 94, 34, last_row, 1);
}

static void joins_no_ruled_row_of_another_table(void **state)
{
	(void)state;
	static const DrawPages pages[] = {draw_whole_over_pages, draw_other_columns, draw_more_columns, draw_unlike_header};
	static const char *const expected[] = {
		"1 发布年度报告 省科技厅:lead\n2 开展专项检查 省公安厅:lead\n3 完善制度 省司法厅:lead\n",
		"1 发布年度报告 省科技厅:lead\n2 开展专项检查 省公安厅:lead\n3 完善制度 省司法厅:lead\n",
		"1 发布年度报告 省科技厅:lead\n2 开展专项检查 省公安厅:lead\n3 完善制度 省司法厅:lead\n",
		"1 发布年度报告 省科技厅:lead\n2 开展专项检查 省公安厅:lead\n3 完善制度 省司法厅:lead\n"};
	for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
		g_autoptr(GBytes) bytes = make_pdf(pages[i]);
		g_autofree char *found = describe(bytes, "plan.pdf");
		assert_string_equal(found, expected[i]);
	}
}

/* No remark stands beside the rows, and no frame is drawn for one. */
static void draw_without_last_cells(cairo_t *cairo)
{
	static const RuledCell cells[][4] = {{{"序号", 1, 1}, {"任务", 1, 1}, {"责任单位", 1, 1}, {"备注", 1, 1}},
	                                     {{"1", 1, 1}, {"修桥", 1, 1}, {"省科技厅", 1, 1}, {NULL, 0, 0}},
	                                     {{"2", 1, 1}, {"修路", 1, 1}, {"省司法厅", 1, 1}, {NULL, 0, 0}}};
	draw_ruled(cairo, 90, 34, cells, G_N_ELEMENTS(cells));
}

static void reads_a_ruled_table_whose_last_column_ends_early(void **state)
{
	(void)state;
	assert_plan(draw_without_last_cells, "1 修桥 省科技厅:lead\n2 修路 省司法厅:lead\n");
}

static void draw_words_beside(cairo_t *cairo)
{
	draw_ruled(cairo, 90, 34, ruled_header, 1);
	draw_ruled(cairo, 124, 34, whole_rows, G_N_ELEMENTS(whole_rows));
	draw_pdf(cairo, edges[3] + 60, 145, "　　　　　已报送");
}

static void keeps_the_words_that_stand_right_beside_a_ruled_table(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_pdf(draw_words_beside);
	g_autofree char *lines = lines_of_bytes(bytes, "pdf");
	assert_non_null(strstr(lines, "r|1|数据|发布年度报告|省科技厅\n"));
	assert_non_null(strstr(lines, "l 已报送\n"));
}

static void draw_words_over_edges(cairo_t *cairo)
{
	draw_ruled(cairo, 90, 34, ruled_header, 1);
	draw_ruled(cairo, 124, 34, whole_rows, G_N_ELEMENTS(whole_rows));
	draw_pdf(cairo, -6, 300, "左");
	draw_pdf(cairo, 589, 320, "右");
	draw_pdf(cairo, 300, 6, "上");
	draw_pdf(cairo, 300, 848, "下");
}

static void reads_a_ruled_table_beside_words_that_the_edges_of_the_page_cut(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_pdf(draw_words_over_edges);
	g_autofree char *found = describe(bytes, "plan.pdf");
	assert_non_null(strstr(found, "1 发布年度报告 省科技厅:lead\n2 开展专项检查 省公安厅:lead\n"));
}

/* The printer repeats the header on a page on which no row is left. */
static void draw_header_alone(cairo_t *cairo)
{
	draw_whole_rows(cairo);
	draw_ruled(cairo, 60, 34, ruled_header, 1);
}

static void a_header_alone_goes_on_no_row(void **state)
{
	(void)state;
	assert_plan(draw_header_alone, "1 发布年度报告 省科技厅:lead\n2 开展专项检查 省公安厅:lead\n");
}

static const RuledCell chapters[][4] = {{{"章节", 1, 1}, {"领域", 1, 1}, {"具体任务", 1, 1}, {"责任单位", 1, 1}},
                                        {{"甲章", 1, 1}, {"数据", 1, 1}, {"发布年度报告", 1, 1}, {"省科技厅", 1, 1}},
                                        {{"", 1, 1}, {"数据", 1, 1}, {"公开目录", 1, 1}, {"省财政厅", 1, 1}},
                                        {{"乙章", 1, 1}, {"数据", 1, 1}, {"清理规则", 1, 1}, {"省教育厅", 1, 1}}};
static const RuledCell chapters_below[][4] = {{{"", 1, 1}, {"执法", 1, 1}, {"开展专项检查", 1, 1}, {"省公安厅", 1, 1}},
                                              {{"丙章", 1, 1}, {"执法", 1, 1}, {"完善制度", 1, 1}, {"省司法厅", 1, 1}}};

/* The page before has one row only: what every row has cannot be told. */
static void draw_below_one_row(cairo_t *cairo)
{
	draw_ruled(cairo, 700, 34, chapters, 2);
	cairo_show_page(cairo);
	draw_ruled(cairo, 60, 34, chapters_below, G_N_ELEMENTS(chapters_below));
}

static void draw_below_rows_that_lack_it(cairo_t *cairo)
{
	draw_ruled(cairo, 650, 34, chapters, G_N_ELEMENTS(chapters));
	cairo_show_page(cairo);
	draw_ruled(cairo, 60, 34, chapters_below, G_N_ELEMENTS(chapters_below));
}

/* Text ends the page before and begins the next one, whose table has a header of its own. */
static void draw_below_text(cairo_t *cairo)
{
	draw_ruled(cairo, 60, 34, chapters, 2);
	for (guint i = 0; i < 8; i++)
		draw_pdf(cairo, 50, 300 + i * 20.0, "以上任务年底前完成，省审计厅不参与。");
	cairo_show_page(cairo);
	for (guint i = 0; i < 8; i++)
		draw_pdf(cairo, 50, 60 + i * 20.0, "以下任务明年完成，省审计厅不参与。");
	draw_ruled(cairo, 300, 34, chapters, 1);
	draw_ruled(cairo, 334, 34, chapters_below, G_N_ELEMENTS(chapters_below));
}

/* The next page begins with a title in the first column. */
static void draw_below_title(cairo_t *cairo)
{
	static const RuledCell title[][4] = {{{"总则", 1, 1}, {"", 1, 1}, {"", 1, 1}, {"", 1, 1}}};
	draw_ruled(cairo, 650, 34, chapters, G_N_ELEMENTS(chapters));
	cairo_show_page(cairo);
	draw_ruled(cairo, 60, 34, title, 1);
	draw_ruled(cairo, 94, 34, chapters_below, G_N_ELEMENTS(chapters_below));
}

static void joins_no_row_that_lacks_what_other_rows_may_lack(void **state)
{
	(void)state;
	static const DrawPages pages[] = {draw_below_one_row, draw_below_rows_that_lack_it, draw_below_text, draw_below_title};
	static const char *const last = "开展专项检查 省公安厅:lead\n";
	for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
		g_autoptr(GBytes) bytes = make_pdf(pages[i]);
		g_autofree char *found = describe(bytes, "plan.pdf");
		assert_non_null(strstr(found, "发布年度报告 省科技厅:lead\n"));
		assert_non_null(strstr(found, last));
		assert_non_null(strstr(found, "完善制度 省司法厅:lead\n"));
	}
}

/* Too much text ends the page for the table to go on, and none begins the next page but its header. */
static void draw_text_between(cairo_t *cairo)
{
	double top = draw_row(draw_pdf, cairo, 90, header);
	for (guint i = 0; i < 2; i++)
		top = draw_row(draw_pdf, cairo, top, rows[i]);
	for (guint i = 0; i < 5; i++)
		draw_pdf(cairo, 50, top + 80 + i * 20.0, "以上任务年底前完成，省审计厅不参与。");
	cairo_show_page(cairo);
	top = draw_row(draw_pdf, cairo, 90, header);
	for (guint i = 2; i < G_N_ELEMENTS(rows); i++)
		top = draw_row(draw_pdf, cairo, top, rows[i]);
}

static void reads_a_table_above_text_and_the_next_one_below_a_title(void **state)
{
	(void)state;
	g_autofree char *expected = expect();
	assert_plan(draw_text_between, expected);
}

/* Words that a cell breaks between have a blank there. */
static void draw_english(cairo_t *cairo)
{
	static const char *const titles[COLUMNS] = {"No.", "Action", "Lead agency", "Partners"};
	static const char *const cells[][COLUMNS] = {{"1", "Build the new\nschools", "Works", "Office of\nPorts"},
	                                             {"2", "Write the plan", "Board", "Treasury"}};
	double top = draw_row(draw_pdf, cairo, 90, titles);
	for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
		top = draw_row(draw_pdf, cairo, top, cells[i]);
}

static void reads_a_table_of_english_words(void **state)
{
	(void)state;
	assert_plan(draw_english, "1 Build the new schools Works:lead Office of Ports:participant\n2 Write the plan Board:lead Treasury:participant\n");
}

/* The rows from `first` on, below a header where `top` is that of a page. */
static double draw_rows(cairo_t *cairo, double top, guint first, guint end)
{
	top = draw_row(draw_pdf, cairo, top, header);
	for (guint i = first; i < end; i++)
		top = draw_row(draw_pdf, cairo, top, rows[i]);
	return top;
}

static void draw_line_below(cairo_t *cairo)
{
	draw_rows(cairo, 90, 0, G_N_ELEMENTS(rows));
	cairo_show_page(cairo);
	draw_pdf(cairo, 50, 60, "以上任务年底前完成，省审计厅不参与。");
}

static void draw_lines_above_header(cairo_t *cairo)
{
	draw_rows(cairo, 90, 0, 2);
	cairo_show_page(cairo);
	for (guint i = 0; i < 4; i++)
		draw_pdf(cairo, 50, 60 + i * 20.0, "以下任务明年完成，省审计厅不参与。");
	draw_rows(cairo, 200, 2, G_N_ELEMENTS(rows));
}

/* A word that stands in the first column is no row. */
static void draw_title_in_column(cairo_t *cairo)
{
	draw_rows(cairo, 90, 0, 2);
	cairo_show_page(cairo);
	draw_pdf(cairo, 50, 60, "续表");
	draw_rows(cairo, 120, 2, G_N_ELEMENTS(rows));
}

static void reads_what_stands_on_the_page_below_a_table_as_text(void **state)
{
	(void)state;
	static const DrawPages pages[] = {draw_line_below, draw_lines_above_header, draw_title_in_column};
	g_autofree char *expected = expect();
	for (gsize i = 0; i < G_N_ELEMENTS(pages); i++) {
		g_autoptr(GBytes) bytes = make_pdf(pages[i]);
		g_autofree char *found = describe(bytes, "plan.pdf");
		assert_string_equal(found, expected);
	}
}

/* As close to each other as the lines of a cell. */
static void draw_close_rows(cairo_t *cairo, const char *const (*cells)[3], guint n)
{
	for (guint i = 0; i < n; i++)
		for (guint k = 0; k < 3; k++)
			if (*cells[i][k] != '\0')
				draw_pdf(cairo, 60 + k * 100.0, 80 + i * 16.0, cells[i][k]);
}

static void draw_row_without_number(cairo_t *cairo)
{
	static const char *const cells[][3] = {{"序号", "任务", "牵头单位"}, {"1", "建立机制", "教育部"}, {"", "推进共享", "司法部"}, {"2", "完善标准", "公安部"}};
	draw_close_rows(cairo, cells, G_N_ELEMENTS(cells));
}

static void draw_row_of_one_cell(cairo_t *cairo)
{
	static const char *const cells[][3] = {{"序号", "任务", "牵头单位"}, {"1", "建立机制", "教育部"}, {"2", "", ""}, {"3", "完善标准", "公安部"}};
	draw_close_rows(cairo, cells, G_N_ELEMENTS(cells));
}

static void draw_rows_with_words_for_numbers(cairo_t *cairo)
{
	static const char *const cells[][3] = {{"序号", "任务", "牵头单位"}, {"1甲", "建立机制", "教育部"}, {"1乙", "推进共享", "司法部"}, {"2", "完善标准", "公安部"}};
	draw_close_rows(cairo, cells, G_N_ELEMENTS(cells));
}

static void makes_no_table_of_rows_without_a_number_or_with_one_cell(void **state)
{
	(void)state;
	assert_no_row(draw_row_without_number);
	assert_no_row(draw_row_of_one_cell);
	assert_no_row(draw_rows_with_words_for_numbers);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_table_of_pdf_as_that_of_csv_and_html),
		cmocka_unit_test(reads_table_over_two_pages_with_repeated_header),
		cmocka_unit_test(goes_on_over_the_page_without_a_header),
		cmocka_unit_test(takes_no_title_for_the_rest_of_a_row),
		cmocka_unit_test(reads_a_table_of_one_row),
		cmocka_unit_test(reads_ruled_table_with_merged_cells),
		cmocka_unit_test(joins_ruled_row_that_the_page_cuts),
		cmocka_unit_test(joins_ruled_row_that_lacks_what_every_row_has),
		cmocka_unit_test(joins_ruled_row_above_a_heading),
		cmocka_unit_test(joins_the_rest_of_the_last_ruled_row),
		cmocka_unit_test(joins_ruled_row_that_is_cut_without_a_line),
		cmocka_unit_test(goes_on_behind_lines_at_the_edges_of_pages),
		cmocka_unit_test(takes_no_strokes_for_lines),
		cmocka_unit_test(keeps_the_order_of_a_line_in_several_sizes),
		cmocka_unit_test(keeps_a_name_whole_that_breaks_before_a_bracket),
		cmocka_unit_test(reads_ruled_tables_with_open_sides),
		cmocka_unit_test(reads_ruled_table_of_two_columns),
		cmocka_unit_test(reads_table_of_ofd_as_that_of_csv_and_html),
		cmocka_unit_test(makes_no_table_of_running_text),
		cmocka_unit_test(makes_no_table_where_rows_cannot_be_told),
		cmocka_unit_test(takes_no_clause_from_a_table_that_it_cannot_read),
		cmocka_unit_test(keeps_names_on_lines_of_their_own_apart),
		cmocka_unit_test(keeps_short_names_apart_where_ruled_lines_show_the_room),
		cmocka_unit_test(reads_the_text_of_pages_too_large_to_look_for_lines),
		cmocka_unit_test(joins_no_ruled_row_of_another_table),
		cmocka_unit_test(reads_a_ruled_table_whose_last_column_ends_early),
		cmocka_unit_test(keeps_the_words_that_stand_right_beside_a_ruled_table),
		cmocka_unit_test(reads_a_ruled_table_beside_words_that_the_edges_of_the_page_cut),
		cmocka_unit_test(a_header_alone_goes_on_no_row),
		cmocka_unit_test(joins_no_row_that_lacks_what_other_rows_may_lack),
		cmocka_unit_test(reads_a_table_above_text_and_the_next_one_below_a_title),
		cmocka_unit_test(reads_a_table_of_english_words),
		cmocka_unit_test(reads_what_stands_on_the_page_below_a_table_as_text),
		cmocka_unit_test(makes_no_table_of_rows_without_a_number_or_with_one_cell),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
