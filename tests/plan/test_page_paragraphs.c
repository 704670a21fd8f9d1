/* Paragraphs on the pages of a PDF: the gaps between them, and the room at the end of a page, say where they end. */
#include "cmocka_setup.h"
#include "support/pages.h"

enum { LEFT = 50, GAP = 12 };

/* Lines from `y` down, an empty one for a gap. Returns where the next one stands. */
static double draw_lines(cairo_t *cairo, double y, const char *const *lines)
{
	for (; *lines != NULL; lines++) {
		draw_pdf(cairo, LEFT, y, *lines);
		y += **lines != '\0' ? LEADING : GAP;
	}
	return y;
}

/* A title and the next item stand below a list that ends without a stop. */
static void draw_records(cairo_t *cairo)
{
	static const char *const lines[] = {
		"1A. Mend the gates of the northern harbours and of all the rivers that run into them, and keep",
		"the bridges open.",
		"",
		"Lead: Home Office",
		"",
		"With: Town Council, Ministry of Roads and Rivers, Ministry of Ports, Sea Council",
		"",
		"1B. Publish a map of all the harbours and rivers, and of the roads that lead to them, and of",
		"the bridges.",
		"",
		"Lead: Ministry of Roads and Rivers",
		"",
		"With: Home Office, Ministry for Islands, Ministry of Ports, Sea Council",
		"",
		"The work of the towns",
		"",
		"1C. Train the pilots of the northern harbours and of all the rivers that run into them in the use",
		"of maps.",
		"",
		"Lead: Sea Council",
		NULL};
	draw_lines(cairo, 60, lines);
}

static void a_gap_ends_a_list_that_has_no_stop(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_pdf(draw_records);
	g_autofree char *found = describe(bytes, "plan.pdf");
	assert_non_null(strstr(found, "Ministry of Ports:participant Sea Council:participant\n(null) 1B. "));
	assert_non_null(strstr(found, "Ministry of Ports:participant Sea Council:participant\n(null) The work of the towns"));
	assert_non_null(strstr(found, "use of maps. Sea Council:lead\n"));
}

/* The page ends behind a line in which the next word would have had room. */
static void draw_two_pages(cairo_t *cairo)
{
	static const char *const first[] = {"Harbour Action Plan",
	                                    "",
	                                    "1. Mend the gates of the northern harbours and of all the rivers that run into them, and keep all",
	                                    "the bridges open to ships. (Ministry of Roads and Rivers)",
	                                    "",
	                                    "2. Publish a map of all the harbours and rivers, and of the roads that lead to them, and of bridges",
	                                    "and locks. (Home Office, Town Council)",
	                                    "",
	                                    "3. Train the pilots of the northern harbours and of all the rivers that run into them in the use of",
	                                    "maps and of charts. (Sea Council)",
	                                    NULL};
	static const char *const second[] = {"Rivers",
	                                     "",
	                                     "4. Open the rivers of the north to all ships that have a pilot, and close them to all others that sail",
	                                     "there. (Home Office)",
	                                     "",
	                                     "5. Close the rivers of the south to all ships. (Home Office)",
	                                     NULL};
	draw_lines(cairo, 60, first);
	cairo_show_page(cairo);
	draw_lines(cairo, 60, second);
}

static void a_line_with_room_for_the_next_word_ends_its_paragraph_with_the_page(void **state)
{
	(void)state;
	assert_plan(draw_two_pages,
	            "1 Mend the gates of the northern harbours and of all the rivers that run into them, and keep all the bridges open to ships. "
	            "Ministry of Roads and Rivers:lead\n"
	            "2 Publish a map of all the harbours and rivers, and of the roads that lead to them, and of bridges and locks. "
	            "Home Office:joint Town Council:joint\n"
	            "3 Train the pilots of the northern harbours and of all the rivers that run into them in the use of maps and of charts. "
	            "Sea Council:lead\n"
	            "4 Open the rivers of the north to all ships that have a pilot, and close them to all others that sail there. Home Office:lead\n"
	            "5 Close the rivers of the south to all ships. Home Office:lead\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_gap_ends_a_list_that_has_no_stop),
		cmocka_unit_test(a_line_with_room_for_the_next_word_ends_its_paragraph_with_the_page),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
