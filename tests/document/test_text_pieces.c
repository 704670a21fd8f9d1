/* Pieces of a line between wide blanks, and where on the screen they stand. */
#include "cmocka_setup.h"

#include "document/text_pieces.h"

static DnLine line_of(const char *text)
{
	return (DnLine){.text = text, .length = strlen(text)};
}

static void assert_piece(const DnTextPiece *piece, const char *words, guint left, guint right)
{
	assert_int_equal(piece->length, strlen(words));
	assert_memory_equal(piece->at, words, piece->length);
	assert_int_equal(piece->left, left);
	assert_int_equal(piece->right, right);
}

static void parts_at_wide_blanks(void **state)
{
	(void)state;
	DnTextPieces pieces;
	DnLine line = line_of("  Build it   Works  •   2026  ");
	assert_true(dn_text_pieces_read(&pieces, &line, DN_TEXT_BY_WIDTH));
	assert_int_equal(pieces.n, 3);
	assert_piece(&pieces.pieces[0], "Build it", 2, 10);
	assert_piece(&pieces.pieces[1], "Works", 13, 18);
	assert_piece(&pieces.pieces[2], "•   2026", 20, 28);
}

/* Blanks that set the letters of a title apart part nothing; bodies of one letter are a list. */
static void keeps_spread_words_whole(void **state)
{
	(void)state;
	DnTextPieces pieces;
	DnLine line = line_of("№  事　業　名  内　　容　担 当 課"), list = line_of("国　県　市　　有　　無"), items = line_of("           ａ　道を直す　ア　橋");
	assert_true(dn_text_pieces_read(&pieces, &line, DN_TEXT_BY_WIDTH));
	assert_int_equal(pieces.n, 4);
	assert_piece(&pieces.pieces[1], "事　業　名", 3, 13);
	assert_piece(&pieces.pieces[2], "内　　容", 15, 23);
	for (guint i = 1; i < pieces.n; i++) {
		static const char *const titles[] = {"№", "事業名", "内容", "担当課"};
		g_autofree char *words = dn_text_piece_words(&pieces.pieces[i]);
		g_autoptr(GString) cell = g_string_new(NULL);
		dn_text_piece_append(cell, &pieces.pieces[i]);
		assert_string_equal(words, titles[i]);
		assert_string_equal(cell->str, titles[i]);
	}
	assert_true(dn_text_pieces_read(&pieces, &list, DN_TEXT_BY_WIDTH));
	assert_int_equal(pieces.n, 5);
	assert_true(dn_text_pieces_read(&pieces, &items, DN_TEXT_BY_WIDTH));
	assert_int_equal(pieces.n, 2);
	assert_piece(&pieces.pieces[1], "ア　橋", 25, 31);
}

/* People who typed 修路 made it as wide as four letters; pdftotext counts two. */
static void measures_chinese_characters_both_ways(void **state)
{
	(void)state;
	DnTextPieces pieces;
	DnLine line = line_of("修路  水利局　财政局");
	assert_true(dn_text_pieces_read(&pieces, &line, DN_TEXT_BY_WIDTH));
	assert_int_equal(pieces.n, 3);
	assert_piece(&pieces.pieces[1], "水利局", 6, 12);
	assert_piece(&pieces.pieces[2], "财政局", 14, 20);
	assert_true(dn_text_pieces_read(&pieces, &line, DN_TEXT_BY_CHARACTERS));
	assert_piece(&pieces.pieces[1], "水利局", 4, 7);
	assert_piece(&pieces.pieces[2], "财政局", 8, 11);
}

/* ○, which some fonts make as wide. */
static void measures_signs_as_wide_where_asked(void **state)
{
	(void)state;
	DnTextPieces pieces;
	DnLine line = line_of("○  水利局");
	assert_true(dn_text_pieces_read(&pieces, &line, DN_TEXT_BY_WIDTH));
	assert_piece(&pieces.pieces[1], "水利局", 3, 9);
	assert_true(dn_text_pieces_read(&pieces, &line, DN_TEXT_BY_WIDE_SIGNS));
	assert_piece(&pieces.pieces[1], "水利局", 4, 10);
}

static void knows_numbers_of_rows(void **state)
{
	(void)state;
	static const char *const numbers[] = {"1", "A-3", "１", "１－２", "①", "（３）", "十二", "2-(1)"};
	static const char *const others[] = {"－", "甲", "一号", "１/２", "（甲）", "第３"};
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++)
		assert_true(dn_text_piece_is_number(&(DnTextPiece){numbers[i], strlen(numbers[i]), 0, 0}));
	for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
		assert_false(dn_text_piece_is_number(&(DnTextPiece){others[i], strlen(others[i]), 0, 0}));
}

static void goes_through_the_words(void **state)
{
	(void)state;
	DnTextPieces pieces;
	DnTextWord word = {0};
	DnLine line = line_of(" 修路 by 水利局");
	assert_true(dn_text_pieces_read(&pieces, &line, DN_TEXT_BY_WIDTH));
	assert_true(dn_text_word_next(&word, &pieces.pieces[0], DN_TEXT_BY_WIDTH));
	assert_int_equal(word.left, 6);
	assert_int_equal(word.right, 5);
	assert_true(dn_text_word_next(&word, &pieces.pieces[0], DN_TEXT_BY_WIDTH));
	assert_int_equal(word.left, 9);
	assert_false(dn_text_word_next(&word, &pieces.pieces[0], DN_TEXT_BY_WIDTH));
	assert_int_equal(word.right, 15);
}

static void refuses_more_pieces_than_columns(void **state)
{
	(void)state;
	DnTextPieces pieces;
	DnLine line = line_of("a  b  c  d  e  f  g  h  i  j  k  l  m");
	assert_false(dn_text_pieces_read(&pieces, &line, DN_TEXT_BY_WIDTH));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_at_wide_blanks),
		cmocka_unit_test(keeps_spread_words_whole),
		cmocka_unit_test(measures_chinese_characters_both_ways),
		cmocka_unit_test(measures_signs_as_wide_where_asked),
		cmocka_unit_test(knows_numbers_of_rows),
		cmocka_unit_test(goes_through_the_words),
		cmocka_unit_test(refuses_more_pieces_than_columns),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
