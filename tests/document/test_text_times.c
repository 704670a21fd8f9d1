/* What is a time and nothing else. */
#include "cmocka_setup.h"
#include "document/text_times.h"

static void knows_times_of_every_usual_form(void **state)
{
	(void)state;
	static const char *const times[] = {"Q4 2019",     "Q1 – Q3 2020", "2017-2020",    "Ongoing",      "On-going",     "By end 2026", "30 June 2021", "30/06/2021",
	                                    "End of 2020", "FY2021/22",    "Mid-2024",     "Within 6 months", "Short term", "Each year",  "Annually",     "H1 2023",
	                                    "2020 onwards", "To be confirmed", "TBC", "Years 1-3", "By 1st quarter of 2025", "June\n2025", NULL};
	for (gsize i = 0; times[i] != NULL; i++)
		if (!dn_text_is_time(times[i]))
			fail_msg("%s", times[i]);
}

static void takes_no_words_for_a_time(void **state)
{
	(void)state;
	static const char *const others[] = {"", "By the end", "12", "DoE", "Report of 2019", "Draft the 2020 budget", "May and Baker", "the", "12345", "the first",
	                                     "from January to February or March or April to June 2020 by the end of July", NULL};
	for (gsize i = 0; others[i] != NULL; i++)
		if (dn_text_is_time(others[i]))
			fail_msg("%s", others[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_times_of_every_usual_form),
		cmocka_unit_test(takes_no_words_for_a_time),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
