/* Titles of columns in plain text. */
#include "cmocka_setup.h"

#include "document/text_titles.h"

static void knows_titles_of_bodies(void **state)
{
	(void)state;
	static const char *const titles[] = {"Lead Agency", "Secondary Benefits Lead Agency", "Responsible Party Time Frame", "Lead", "Supporting", "牵头单位", "单位"};
	static const char *const others[] = {"Agency", "Department of Health", "Timeline", "Authority", "各有关单位", ""};
	for (gsize i = 0; i < G_N_ELEMENTS(titles); i++)
		assert_true(dn_text_titles_bodies(titles[i]));
	for (gsize i = 0; i < G_N_ELEMENTS(others); i++)
		assert_false(dn_text_titles_bodies(others[i]));
}

static void knows_what_belongs_together(void **state)
{
	(void)state;
	assert_true(dn_text_titles_pair("Lead", "Agency"));
	assert_true(dn_text_titles_pair("Agency", "Responsible"));
	assert_false(dn_text_titles_pair("Benefits", "Lead"));
	assert_true(dn_text_titles_are_two("Lead Agency Partner Agency"));
	assert_true(dn_text_titles_are_two("牵头单位 完成时限"));
	assert_false(dn_text_titles_are_two("牵头单位"));
	assert_false(dn_text_titles_are_two("Lead and Supporting Agencies"));
	assert_true(dn_text_titles_rest("Agencies"));
	assert_false(dn_text_titles_rest("Cost"));
}

static void tells_titles_from_sentences_and_numbers(void **state)
{
	(void)state;
	assert_true(dn_text_titles_can_be("Time Frame"));
	assert_false(dn_text_titles_can_be("One, two"));
	assert_false(dn_text_titles_can_be("2026"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_titles_of_bodies),
		cmocka_unit_test(knows_what_belongs_together),
		cmocka_unit_test(tells_titles_from_sentences_and_numbers),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
