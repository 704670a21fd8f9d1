/* What stands in the cells of a page's ruled table: words and names stay apart and whole, however the page breaks them. */
#include "cmocka_setup.h"
#include "support/pages.h"

static const double edges[] = {50, 80, 200, 290, 400};

static void draw_cells(cairo_t *cairo, double top, double height, const char *const *cells)
{
	for (guint i = 0; i < G_N_ELEMENTS(edges) - 1; i++)
		draw_cell(cairo, edges[i], top, edges[i + 1], top + height, cells[i]);
}

static const char *const english[] = {"No.", "Action", "Lead", "Partners"};

/* Words with less than an eighth of their size between them, as in fonts whose blanks are narrow. */
static void draw_words(cairo_t *cairo, double x, double y, const char *words)
{
	static const double blank = 0.12;
	g_auto(GStrv) list = g_strsplit(words, " ", -1);
	for (guint i = 0; list[i] != NULL; i++) {
		cairo_text_extents_t extents;
		cairo_text_extents(cairo, list[i], &extents);
		draw_pdf(cairo, x, y, list[i]);
		x += extents.x_advance + blank * SIZE;
	}
}

static void draw_narrow_blanks(cairo_t *cairo)
{
	static const char *const cells[] = {"1", "", "", ""};
	draw_cells(cairo, 90, 20, english);
	draw_cells(cairo, 110, 20, cells);
	draw_words(cairo, 83, 124, "Mend the gates");
	draw_words(cairo, 203, 124, "Home Office");
	draw_words(cairo, 293, 124, "Town Council");
}

static void parts_words_whose_blanks_are_narrow(void **state)
{
	(void)state;
	assert_plan(draw_narrow_blanks, "1 Mend the gates Home Office:lead Town Council:participant\n");
}

static void draw_hyphens(cairo_t *cairo)
{
	static const char *const cells[] = {"1", "Mend the gates", "Attorney-\nGeneral's\nDepartment", "Town Council"};
	draw_cells(cairo, 90, 20, english);
	draw_cells(cairo, 110, 54, cells);
}

static void joins_a_word_that_a_line_parts_at_its_hyphen(void **state)
{
	(void)state;
	assert_plan(draw_hyphens, "1 Mend the gates Attorney-General's Department:lead Town Council:participant\n");
}

static const char *const chinese[] = {"序号", "任务", "牵头单位", "配合单位"};

/* A column holds seven characters. No line begins with the mark behind 心, which is why the line above is shorter. */
static void draw_names_on_lines(cairo_t *cairo)
{
	static const char *const cells[][4] = {
		{"1", "修路", "县交通局", "县生态环境局\n县水利局"},
		{"2", "架桥", "县水利局", "县城市管理局、\n县司法局"},
		{"3", "种树", "县林业局", "县市场监督管理\n局、县财政局"},
		{"4", "养鱼", "县水利局", "县生态保护中\n心、县财政局"},
	};
	draw_cells(cairo, 90, 20, chinese);
	for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
		draw_cells(cairo, 110 + i * 40, 40, cells[i]);
}

static void parts_names_where_a_line_has_room_for_another_character(void **state)
{
	(void)state;
	assert_plan(draw_names_on_lines, "1 修路 县交通局:lead 县生态环境局:participant 县水利局:participant\n"
	                                 "2 架桥 县水利局:lead 县城市管理局:participant 县司法局:participant\n"
	                                 "3 种树 县林业局:lead 县市场监督管理局:participant 县财政局:participant\n"
	                                 "4 养鱼 县水利局:lead 县生态保护中心:participant 县财政局:participant\n");
}

/* All lines are full; a wider gap alone shows where a paragraph ends. */
static void draw_paragraphs(cairo_t *cairo)
{
	static const char *const cells[][4] = {{"1", "修路", "县交通局", ""}, {"2", "架桥", "县水利局", ""}};
	draw_cells(cairo, 90, 20, chinese);
	for (guint i = 0; i < G_N_ELEMENTS(cells); i++)
		draw_cells(cairo, 110 + i * 80, 80, cells[i]);
	draw_pdf(cairo, 293, 124, "县公安局交通");
	draw_pdf(cairo, 293, 140, "管理监督大队");
	draw_pdf(cairo, 293, 165, "县应急管理局");
	draw_pdf(cairo, 293, 204, "县教育体育局");
}

static void parts_names_that_stand_farther_apart_than_the_lines_of_one(void **state)
{
	(void)state;
	assert_plan(draw_paragraphs, "1 修路 县交通局:lead 县公安局交通管理监督大队:participant 县应急管理局:participant\n"
	                             "2 架桥 县水利局:lead 县教育体育局:participant\n");
}

/* The first row of the second page has a number, though it lacks a cell that is filled in all others. */
static void draw_numbered_row_behind_a_page(cairo_t *cairo)
{
	static const char *const cells[][4] = {
		{"1", "修路", "县交通局", "县水利局"}, {"2", "架桥", "县水利局", "县林业局"}, {"3", "种树", "县林业局", "县财政局"},
		{"4", "养鱼", "县水利局", ""},         {"5", "植草", "县林业局", "县水利局"},
	};
	draw_cells(cairo, 90, 20, chinese);
	for (guint i = 0; i < 3; i++)
		draw_cells(cairo, 110 + i * 20, 20, cells[i]);
	cairo_show_page(cairo);
	draw_cells(cairo, 90, 20, chinese);
	for (guint i = 3; i < G_N_ELEMENTS(cells); i++)
		draw_cells(cairo, 110 + (i - 3) * 20, 20, cells[i]);
}

static void joins_no_row_that_has_a_number_with_the_one_before(void **state)
{
	(void)state;
	assert_plan(draw_numbered_row_behind_a_page, "1 修路 县交通局:lead 县水利局:participant\n"
	                                             "2 架桥 县水利局:lead 县林业局:participant\n"
	                                             "3 种树 县林业局:lead 县财政局:participant\n"
	                                             "4 养鱼 县水利局:lead\n"
	                                             "5 植草 县林业局:lead 县水利局:participant\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_words_whose_blanks_are_narrow),
		cmocka_unit_test(joins_a_word_that_a_line_parts_at_its_hyphen),
		cmocka_unit_test(parts_names_where_a_line_has_room_for_another_character),
		cmocka_unit_test(parts_names_that_stand_farther_apart_than_the_lines_of_one),
		cmocka_unit_test(joins_no_row_that_has_a_number_with_the_one_before),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
