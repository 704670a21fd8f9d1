/* Cells that a full one before them moves to the right. */
#include "document/text_shifted.h"

#include "cmocka_setup.h"

static DnTextPieces moved(const char *words)
{
	const DnLine line = {.text = words, .length = strlen(words)}, header = {.text = "内容      時期      所管", .length = strlen("内容      時期      所管")};
	DnTextPieces pieces, titles;
	assert_true(dn_text_pieces_read(&pieces, &line, DN_TEXT_BY_WIDTH) && dn_text_pieces_read(&titles, &header, DN_TEXT_BY_WIDTH));
	dn_text_shift_back(&pieces, &titles);
	return pieces;
}

static void what_stands_behind_goes_back(void **state)
{
	(void)state;
	DnTextPieces one = moved("道を直し、  今年      市"), both = moved("道を直し、  今年から、  市"), empty = moved("道を直し、            市");
	assert_int_equal(one.pieces[0].right, 8);
	assert_int_equal(one.pieces[1].left, 10);
	assert_int_equal(one.pieces[2].left, 20);
	assert_int_equal(both.pieces[1].left, 10);
	assert_int_equal(both.pieces[1].right, 18);
	assert_int_equal(both.pieces[2].left, 20);
	assert_int_equal(empty.pieces[1].left, 20);
}

static void other_lines_stay(void **state)
{
	(void)state;
	DnTextPieces kept = moved("道を直す  今年      市"), far = moved("道を広く直す  今年    市"), latin = moved("Paint all.  2026      X");
	assert_int_equal(kept.pieces[1].left, 10);
	assert_int_equal(far.pieces[0].right, 12);
	assert_int_equal(far.pieces[1].left, 14);
	assert_int_equal(latin.pieces[1].left, 12);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_stands_behind_goes_back),
		cmocka_unit_test(other_lines_stay),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
