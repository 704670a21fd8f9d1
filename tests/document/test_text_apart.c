/* Lines between the rows of a table that wide blanks part. */
#include "document/text_apart.h"

#include "document/text_columns.h"
#include "cmocka_setup.h"

static guint8 kind_of(const char *words)
{
	const char *const texts[] = {"番号  内容    担当課", "1     掃除    公園課", "", words, "", "2     散水    農林課"};
	DnLine lines[G_N_ELEMENTS(texts)];
	memset(lines, 0, sizeof lines);
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		lines[i].text = texts[i];
		lines[i].length = strlen(texts[i]);
	}
	return dn_text_apart_as(lines, 3, G_N_ELEMENTS(texts));
}

static void numbers_of_pages_stand_alone(void **state)
{
	(void)state;
	assert_int_equal(kind_of("            - 12 -"), DN_TEXT_PAGE_HEAD);
	assert_int_equal(kind_of("            － １２ －"), DN_TEXT_PAGE_HEAD);
	assert_int_equal(kind_of("12ページ"), DN_TEXT_PAGE_HEAD);
	assert_int_equal(kind_of("12"), 0);
	assert_int_equal(kind_of("- 公園 -"), 0);
	assert_int_equal(kind_of("－"), 0);
}

static guint count_pieces(const char *words)
{
	DnTextPieces pieces;
	const DnLine line = {.text = words, .length = strlen(words)};
	assert_true(dn_text_apart_read(&pieces, &line, DN_TEXT_BY_WIDTH));
	return pieces.n;
}

static void a_heading_is_one_piece(void **state)
{
	(void)state;
	assert_int_equal(count_pieces("４　推進体制"), 1);
	assert_int_equal(count_pieces("第２章　花とみどり"), 1);
	assert_int_equal(count_pieces("基本目標３　水辺"), 1);
	assert_int_equal(count_pieces("■　水辺"), 1);
	assert_int_equal(count_pieces("４　掃除　公園課"), 3);
	assert_int_equal(count_pieces("４    掃除"), 2);
	assert_int_equal(count_pieces("掃除　公園課"), 2);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(numbers_of_pages_stand_alone),
		cmocka_unit_test(a_heading_is_one_piece),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
