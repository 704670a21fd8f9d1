/* Words that a narrow column breaks are joined where they are known to be one; two words that fill their lines stay two. */
#include "cmocka_setup.h"
#include "support/lines.h"
#include "support/pages.h"

#include "document/page_words.h"

#define _ DN_PAGE_BROKEN

/* ---- What is known of words --------------------------------------------------------------------------------------------------------- */

static const char running_text[] = "The orchard and the library of the borough keep a lighthouse and its ferries.";

/* Reads cells of one table below the running text, and gives them back, each ended by a bar; "?" stands before one that is doubtful. */
static char *join(const char *text, const char *const *cells)
{
	g_autoptr(DnPageWords) words = dn_page_words_new();
	GString *out = g_string_new(NULL);
	dn_page_words_learn(words, text);
	for (guint i = 0; cells[i] != NULL; i++)
		dn_page_words_learn(words, cells[i]);
	for (guint i = 0; cells[i] != NULL; i++)
		dn_page_words_prove(words, cells[i], 1);
	for (guint i = 0; cells[i] != NULL; i++) {
		gboolean doubtful = FALSE;
		g_autofree char *whole = dn_page_words_join(&doubtful, words, cells[i], 1);
		g_string_append_printf(out, "%s%s|", doubtful ? "?" : "", whole);
	}
	return g_string_free(out, FALSE);
}

static void assert_joined(const char *text, const char *const *cells, const char *expected)
{
	g_autofree char *found = join(text, cells);
	assert_string_equal(found, expected);
}

static void joins_a_word_that_stands_whole_elsewhere(void **state)
{
	(void)state;
	assert_joined(running_text, (const char *const[]){"Lightho" _ "use Team", NULL}, "Lighthouse Team|");
	assert_joined(running_text, (const char *const[]){"ORCHA" _ "RD BOARD", NULL}, "ORCHARD BOARD|");
	assert_joined(running_text, (const char *const[]){"Li" _ "ghtho" _ "use", NULL}, "Lighthouse|");
}

static void one_long_word_at_the_edge_proves_nothing(void **state)
{
	(void)state;
	assert_joined(running_text, (const char *const[]){"Communications" _ "team", "Communications" _ "officer", NULL},
	              "Communications team|Communications officer|");
	assert_joined(running_text, (const char *const[]){"Lighthouse" _ "ferries", "Orchard" _ "library", "Borough" _ "orchard", NULL},
	              "Lighthouse ferries|Orchard library|Borough orchard|");
}

static void two_broken_words_prove_that_the_table_breaks_them(void **state)
{
	(void)state;
	static const char *const one[] = {"Lightho" _ "use", "Zymolo" _ "gist", "Quernst" _ "one", "Farrie" _ "ry", "Tessela" _ "tion", NULL};
	assert_joined(running_text, one, "Lighthouse|?Zymolo gist|?Quernst one|Farriery|Tesselation|");
	assert_joined("Lire et parler.", (const char *const[]){"Agenc" _ "ju", "Burea" _ "la", "Tessela" _ "tion", NULL}, "Agenc ju|Burea la|Tessela tion|");
}

static void parts_of_parts_are_joined_from_the_end(void **state)
{
	(void)state;
	assert_joined(running_text, (const char *const[]){"Lightho" _ "use", "Orcha" _ "rd", "Zymol" _ "ogme" _ "nt Team", NULL},
	              "Lighthouse|Orchard|?Zymol ogment Team|");
	assert_joined(running_text, (const char *const[]){"Lightho" _ "use", "Orcha" _ "rd", "Quern" _ "me" _ "nt Team", NULL},
	              "Lighthouse|Orchard|Quernment Team|");
}

static void small_words_letters_and_capitals_stay_apart(void **state)
{
	(void)state;
	static const char *const cells[] = {"Lightho" _ "use", "Orcha" _ "rd", "Zymols" _ "and quoits", "Library" _ "d",
	                                    "NQZ" _ "Library", "NQZ" _ "and",  NULL};
	assert_joined(running_text, cells, "Lighthouse|Orchard|Zymols and quoits|Library d|NQZ Library|NQZ and|");
}

static void a_mark_at_the_end_of_a_cell_goes(void **state)
{
	(void)state;
	assert_joined(running_text, (const char *const[]){"Lighthouse" _, "", _, NULL}, "Lighthouse|||");
}

static void asks_letters_whether_two_lines_may_hold_one_word(void **state)
{
	(void)state;
	assert_true(dn_page_may_be_one_word("Planni", "ng"));
	assert_true(dn_page_may_be_one_word("AUTHO", "RITY"));
	assert_true(dn_page_may_be_one_word("AUTHO", "rity"));
	assert_false(dn_page_may_be_one_word("Harbour", "Board"));
	assert_false(dn_page_may_be_one_word("", "ng"));
	assert_false(dn_page_may_be_one_word("12", "ng"));
	assert_false(dn_page_may_be_one_word("Planni", "12"));
	assert_false(dn_page_may_be_one_word("Planni", ""));
	assert_false(dn_page_may_be_one_word("计划", "ng"));
	assert_false(dn_page_may_be_one_word("Planni", "计划"));
}

static void letters_and_endings_go_on_in_a_table_that_breaks_words(void **state)
{
	(void)state;
	static const char *const proved[] = {"Lightho" _ "use", "Orcha" _ "rd", "NQDHLG" _ "H", "NQDHLG" _ "I", "Zymo" _ "s", "Libra" _ "ries",
	                                     "Woodl" _ "ots", "Zymi" _ "pment", "Zym" _ "the", "Bor" _ "ough", "Keep" _ "er", NULL};
	assert_joined(running_text, proved,
	              "Lighthouse|Orchard|NQDHLGH|?NQDHLG I|Zymos|Libraries|Woodlots|Zymipment|Zym the|Borough|Keeper|");
}

static void a_known_first_part_is_joined_only_where_the_table_breaks_words(void **state)
{
	(void)state;
	static const char text[] = "The bullet and the bulletin of the light lighthouse; there and therein, for and forth, a port and the transport.";
	static const char *const one[] = {"Light" _ "house", "Bullet" _ "in", "There" _ "in", "For" _ "th", "Trans" _ "port", NULL};
	assert_joined(text, one, "Light house|Bullet in|There in|For th|Transport|");
	static const char *const proved[] = {"Light" _ "house", "Bullet" _ "in", "There" _ "in", "For" _ "th", "transp" _ "ort", "lighth" _ "ouse", NULL};
	assert_joined(text, proved, "Lighthouse|Bulletin|There in|Forth|transport|lighthouse|");
}

static void what_shows_no_rest_of_a_word_stays_apart_and_is_told(void **state)
{
	(void)state;
	static const char *const cells[] = {"Lightho" _ "use", "Orcha" _ "rd", "NQ" _ "H", "Q" _ "H", "NQZv" _ "H", "NQZ" _ "V", "Zym" _ "",
	                                    "Zym" _ "é", "Zym" _ "scapes", NULL};
	assert_joined(running_text, cells, "Lighthouse|Orchard|NQH|Q H|?NQZv H|?NQZ V|Zym|?Zym é|?Zym scapes|");
}

/* ---- Pages -------------------------------------------------------------------------------------------------------------------------- */

enum { COLUMNS = 3, PAD = 4, MOST_LETTERS = 64 };

/* A table as programs set it: a word that is wider than its column moves to a line of its own, and is broken there where they break words. */
typedef struct {
	const double *edges; /* of columns */
	gboolean breaks;
} Setting;

static double width_of(cairo_t *cairo, const char *text)
{
	cairo_text_extents_t extents;
	cairo_text_extents(cairo, text, &extents);
	return extents.x_advance;
}

/* As many letters of a word as fit into a line, one at least. */
static gsize fitting(cairo_t *cairo, const char *word, double width)
{
	char part[MOST_LETTERS] = "";
	gsize n = strlen(word);
	for (; n > 1; n--) {
		g_strlcpy(part, word, n + 1);
		if (width_of(cairo, part) <= width)
			break;
	}
	return n;
}

/* Lines of a cell, parted by '\n'. */
static char *set_cell(cairo_t *cairo, const char *text, double width, gboolean breaks)
{
	g_auto(GStrv) words = g_strsplit(text, " ", -1);
	g_autoptr(GString) line = g_string_new(NULL);
	GString *lines = g_string_new(NULL);
	for (guint i = 0; words[i] != NULL; i++) {
		const char *word = words[i];
		g_autofree char *longer = g_strdup_printf("%s%s%s", line->str, line->len > 0 ? " " : "", word);
		if (width_of(cairo, longer) <= width) {
			g_string_assign(line, longer);
			continue;
		}
		if (line->len > 0)
			g_string_append_printf(lines, "%s\n", line->str);
		for (gsize n; breaks && (n = fitting(cairo, word, width)) < strlen(word); word += n)
			g_string_append_printf(lines, "%.*s\n", (int)n, word);
		g_string_assign(line, word);
	}
	g_string_append(lines, line->str);
	return g_string_free(lines, FALSE);
}

static guint count_lines(const char *text)
{
	guint n = 1;
	for (; *text != '\0'; text++)
		n += *text == '\n' ? 1 : 0;
	return n;
}

static double set_row(cairo_t *cairo, const Setting *setting, double top, const char *const *cells)
{
	guint most = 1;
	char *set[COLUMNS];
	for (guint i = 0; i < COLUMNS; i++) {
		set[i] = set_cell(cairo, cells[i], setting->edges[i + 1] - setting->edges[i] - 2 * PAD, setting->breaks);
		most = MAX(most, count_lines(set[i]));
	}
	double bottom = top + (most + 1) * LEADING;
	for (guint i = 0; i < COLUMNS; i++) {
		g_auto(GStrv) lines = g_strsplit(set[i], "\n", -1);
		cairo_rectangle(cairo, setting->edges[i], top, setting->edges[i + 1] - setting->edges[i], bottom - top);
		cairo_set_line_width(cairo, 0.5);
		cairo_stroke(cairo);
		for (guint k = 0; lines[k] != NULL; k++)
			draw_pdf(cairo, setting->edges[i] + PAD, top + (k + 1) * LEADING, lines[k]);
		g_free(set[i]);
	}
	return bottom;
}

static const char *const table[][COLUMNS] = {
	{"No.", "Action", "Responsible department"},
	{"1", "Publish the programme of the parishes and their orchards", "Environment Directorate"},
	{"2", "Survey hedgerows and woodland", "Communications team"},
	{"3", "Appoint wardens", "Department of Environmental Planning"},
};

/* Returns where the table ends. */
static double set_table(cairo_t *cairo, const Setting *setting)
{
	double top = 80;
	draw_pdf(cairo, 50, 60, "Actions of the borough and its partners");
	for (guint i = 0; i < G_N_ELEMENTS(table); i++)
		top = set_row(cairo, setting, top, table[i]);
	return top;
}

static const char table_rows[] = "l Actions of the borough and its partners\n"
								 "r|No.|Action|Responsible department\n"
								 "r|1|Publish the programme of the parishes and their orchards|Environment Directorate\n"
								 "r|2|Survey hedgerows and woodland|Communications team\n"
								 "r|3|Appoint wardens|Department of Environmental Planning\n";

static void draw_narrow(cairo_t *cairo)
{
	static const double edges[] = {50, 90, 220, 281};
	set_table(cairo, &(Setting){edges, TRUE});
}

/* The longest word of a column is as wide as that. */
static void draw_fitted(cairo_t *cairo)
{
	double edges[] = {50, 90, 0, 0};
	edges[2] = edges[1] + 2 * PAD + width_of(cairo, "programme") + 0.1;
	edges[3] = edges[2] + 2 * PAD + width_of(cairo, "Communications") + 0.1;
	set_table(cairo, &(Setting){edges, FALSE});
}

static void assert_rows(DrawPages pages, const char *expected)
{
	g_autoptr(GBytes) bytes = make_pdf(pages);
	g_autofree char *found = lines_of_bytes(bytes, "pdf");
	assert_string_equal(found, expected);
}

static void joins_words_that_a_narrow_column_breaks(void **state)
{
	(void)state;
	assert_rows(draw_narrow, table_rows);
}

static void keeps_words_apart_that_fill_a_fitted_column(void **state)
{
	(void)state;
	assert_rows(draw_fitted, table_rows);
}

/* The page ends within a word of the last row. */
static void draw_cut_word(cairo_t *cairo)
{
	static const char *const head[] = {"3", "Appoint", "Environ"}, *const rest[] = {"", "wardens", "ment Team"};
	const double edges[] = {50, 90, 220, 220 + 2 * PAD + width_of(cairo, head[2]) + 1};
	const Setting setting = {edges, TRUE};
	double top = 400;
	draw_pdf(cairo, 50, 60, "Actions of the borough and its partners");
	for (guint i = 0; i < 3; i++)
		top = set_row(cairo, &setting, top, table[i]);
	set_row(cairo, &setting, top, head);
	cairo_show_page(cairo);
	top = set_row(cairo, &setting, 60, table[0]);
	top = set_row(cairo, &setting, top, rest);
	set_row(cairo, &setting, top, (const char *const[]){"4", "Count owls", "Environment Directorate"});
}

static void joins_a_word_that_the_end_of_the_page_breaks(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_pdf(draw_cut_word);
	g_autofree char *found = lines_of_bytes(bytes, "pdf");
	if (strstr(found, "r|3|Appoint wardens|Environment Team\n") == NULL)
		fail_msg("%s", found);
}

/* The longest line of a column is as wide as that. */
static void draw_marks(cairo_t *cairo)
{
	static const char *const broken[] = {"No.\n", "Action\n", "Responsible\nbody", "1\n\n", "Publish\n\n", "Attorney-\nCommissioner'\ns Department",
	                                     "2\n\n", "Survey\n\n", "D/\nInfrastructure\n, D/Orchards"};
	const double lefts[] = {50, 90, 170, 176 + width_of(cairo, "Commissioner'")};
	draw_pdf(cairo, 50, 60, "Actions");
	for (guint i = 0; i < G_N_ELEMENTS(broken); i++)
		draw_cell(cairo, lefts[i % COLUMNS], 80 + i / COLUMNS * 60.0, lefts[i % COLUMNS + 1], 140 + i / COLUMNS * 60.0, broken[i]);
}

static void joins_at_marks_that_begin_or_end_no_word(void **state)
{
	(void)state;
	assert_rows(draw_marks, "l Actions\nr|No.|Action|Responsible body\nr|1|Publish|Attorney-Commissioner's Department\n"
	                        "r|2|Survey|D/Infrastructure, D/Orchards\n");
}

static void draw_doubtful(cairo_t *cairo)
{
	static const double edges[] = {50, 90, 220, 281};
	static const Setting setting = {edges, TRUE};
	double end = set_table(cairo, &setting);
	set_row(cairo, &setting, end, (const char *const[]){"4", "Appoint wardens", "Zymologistodrome"});
}

/* How many doubts of that kind the plan has. */
static guint count_doubts(DrawPages pages)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(GBytes) bytes = make_pdf(pages);
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "plan.pdf", NULL, &error);
	g_autoptr(DnPlan) plan = dn_plan_parse((const DnDocument *const[]){document}, 1, NULL, &error);
	guint n = 0;
	assert_non_null(plan);
	for (guint i = 0; i < dn_plan_n_diagnostics(plan); i++)
		n += g_str_equal(dn_plan_diagnostic(plan, i)->code, "word-broken") ? 1 : 0;
	return n;
}

static void tells_once_of_words_that_could_not_be_joined(void **state)
{
	(void)state;
	assert_int_equal(count_doubts(draw_doubtful), 1);
	assert_int_equal(count_doubts(draw_narrow), 0);
	assert_int_equal(count_doubts(draw_fitted), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(joins_a_word_that_stands_whole_elsewhere),
		cmocka_unit_test(one_long_word_at_the_edge_proves_nothing),
		cmocka_unit_test(two_broken_words_prove_that_the_table_breaks_them),
		cmocka_unit_test(parts_of_parts_are_joined_from_the_end),
		cmocka_unit_test(small_words_letters_and_capitals_stay_apart),
		cmocka_unit_test(a_mark_at_the_end_of_a_cell_goes),
		cmocka_unit_test(asks_letters_whether_two_lines_may_hold_one_word),
		cmocka_unit_test(letters_and_endings_go_on_in_a_table_that_breaks_words),
		cmocka_unit_test(a_known_first_part_is_joined_only_where_the_table_breaks_words),
		cmocka_unit_test(what_shows_no_rest_of_a_word_stays_apart_and_is_told),
		cmocka_unit_test(joins_words_that_a_narrow_column_breaks),
		cmocka_unit_test(keeps_words_apart_that_fill_a_fitted_column),
		cmocka_unit_test(joins_a_word_that_the_end_of_the_page_breaks),
		cmocka_unit_test(joins_at_marks_that_begin_or_end_no_word),
		cmocka_unit_test(tells_once_of_words_that_could_not_be_joined),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
