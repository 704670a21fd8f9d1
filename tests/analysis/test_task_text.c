/* Masking, runs of characters, and similarity against a slow count straight from the definition. */
#include "cmocka_setup.h"
#include "support/near.h"

#include <string.h>

#include "analysis/task_text.h"

static void assert_masked(const char *text, const char *expected)
{
	g_autofree char *masked = dn_task_text_mask(text);
	assert_string_equal(masked, expected);
}

static void masks_numbers_and_leaves_words(void **state)
{
	(void)state;
	assert_masked("到2025年，增长 5.5%（含１２个）。", "到#年增长#含#个");
	assert_masked("“十四五”规划、统一目录、二〇二五年", "#规划统一目录#年");
	assert_masked("Build 1,200 Stations, by 2030.", "build#stationsby#");
	assert_masked("……", "");
}

static void counts_runs_with_the_edges_of_the_text(void **state)
{
	(void)state;
	g_autoptr(GArray) grams = g_array_new(FALSE, FALSE, sizeof(DnGram));
	dn_task_text_add_grams(grams, "", 0);
	assert_int_equal(grams->len, 0);
	dn_task_text_add_grams(grams, "甲", 0); /* [甲 甲] [甲] */
	assert_int_equal(grams->len, 3);
	dn_task_text_add_grams(grams, "aaaa", 1);
	guint total = 0, aa = 0;
	for (guint i = 3; i < grams->len; i++) {
		const DnGram *gram = &g_array_index(grams, DnGram, i);
		total += gram->count;
		if (gram->gram == ((guint64)'a' << 21 | 'a'))
			aa = gram->count;
	}
	assert_int_equal(total, 5 + 4);
	assert_int_equal(aa, 3);
}

static double score_of(const GArray *pairs, guint before, guint after)
{
	for (guint i = 0; i < pairs->len; i++) {
		const DnLikeness *pair = &g_array_index(pairs, DnLikeness, i);
		if (pair->before == before && pair->after == after)
			return pair->score;
	}
	return 0;
}

static void equal_texts_score_one_and_unrelated_ones_nothing(void **state)
{
	(void)state;
	char *before[] = {(char *)"推进商标法修订", (char *)"开展培训"}, *after[] = {(char *)"建设平台", (char *)"推进商标法修订"};
	DnLikeness nearest_of_before[2], nearest_of_after[2];
	g_autoptr(GArray) pairs = dn_task_text_compare(nearest_of_before, nearest_of_after, before, 2, after, 2, 1e-9);
	assert_int_equal(pairs->len, 1);
	assert_near(score_of(pairs, 0, 1), 1, 1e-12);
	assert_near(nearest_of_before[0].score, 1, 1e-12);
	assert_int_equal(nearest_of_before[0].after, 1);
	assert_near(nearest_of_before[1].score, 0, 0);
	assert_near(nearest_of_after[0].score, 0, 0);
}

static void gives_the_same_scores_in_the_other_direction(void **state)
{
	(void)state;
	char *texts[] = {(char *)"推进商标法及其条例修订", (char *)"推进专利法实施细则修订", (char *)"加快商标法修改"};
	g_autoptr(GArray) one = dn_task_text_compare(NULL, NULL, texts, 2, texts + 1, 2, 1e-9);
	g_autoptr(GArray) other = dn_task_text_compare(NULL, NULL, texts + 1, 2, texts, 2, 1e-9);
	assert_int_equal(one->len, other->len);
	for (guint i = 0; i < one->len; i++) {
		const DnLikeness *pair = &g_array_index(one, DnLikeness, i);
		assert_near(pair->score, score_of(other, pair->after, pair->before), 1e-12);
	}
}

static void rare_runs_weigh_more_than_those_of_every_text(void **state)
{
	(void)state;
	char *before[] = {(char *)"子推进丑甲乙寅"};
	char *after[] = {(char *)"卯推进辰巳午", (char *)"未推进申酉戌", (char *)"亥日月甲乙星"};
	g_autoptr(GArray) pairs = dn_task_text_compare(NULL, NULL, before, 1, after, 3, 1e-9);
	assert_true(score_of(pairs, 0, 2) > score_of(pairs, 0, 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(masks_numbers_and_leaves_words),
		cmocka_unit_test(counts_runs_with_the_edges_of_the_text),
		cmocka_unit_test(equal_texts_score_one_and_unrelated_ones_nothing),
		cmocka_unit_test(gives_the_same_scores_in_the_other_direction),
		cmocka_unit_test(rare_runs_weigh_more_than_those_of_every_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
