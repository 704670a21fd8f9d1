/* Bold names: what a document says that bold means, and which bold words are names of those who lead. */
#include "cmocka_setup.h"

#include <string.h>

#include <dutynet/plan.h>

#include "document/bold.h"

static void knows_what_bold_means(void **state)
{
	(void)state;
	static const char *const said[] = {"**Bold** = lead agency", "Lead agencies are shown in bold.", "(lead in **bold**)", "Agencies in bold are the lead.",
	                                   "<p><b>Bold text</b> denotes the lead department</p>",
	                                   "<p>Lead partners are listed in <strong>bold</strong></p>",
	                                   "Lead in bold", "one or more leads: in bold"};
	static const char *const not_said[] = {"", "bold", "Be bold and lead by example.", "Bold leadership is needed.", "A bold plan. Lead agencies act.",
	                                       "Changes are shown in bold.\nLead agency", "<p>in bold</p><p>lead</p>", "font-weight: bold; lead",
	                                       "embolden: lead", "Bold = leadership", "Bold = leaders", "They plead in bold letters",
	                                       "Bold: new in this plan", "one lead", "The lead is bo"};
	for (gsize i = 0; i < G_N_ELEMENTS(said); i++)
		if (!dn_bold_leads(said[i], strlen(said[i])))
			fail_msg("%s", said[i]);
	for (gsize i = 0; i < G_N_ELEMENTS(not_said); i++)
		if (dn_bold_leads(not_said[i], strlen(not_said[i])))
			fail_msg("%s", not_said[i]);
}

static void marks_bold_names_of_lists_only(void **state)
{
	(void)state;
	static const struct {
		const char *bold, *settled;
	} cases[] = {
		{"{Treasury}, Home Office", "★Treasury, Home Office"},
		{"Home Office; {Treasury}", "Home Office; ★Treasury"},
		{"{Treasury } and Home Office", "★Treasury,  and Home Office"},
		{"Home Office and {Treasury}", "Home Office and ★Treasury"},
		{"{Treasury, Home Office}\nNavy", "★Treasury, ★Home Office\nNavy"},
		{"{Treasury}", "Treasury"},
		{"{Lead:} Treasury", "Lead: Treasury"},
		{"{Lead}: Treasury", "Lead: Treasury"},
		{"{Build} the bridge, and more", "Build the bridge, and more"},
		{"the {new} bridge", "the new bridge"},
		{"{Treasury, Home Office", "Treasury, Home Office"},
		{"Treasury}, {", "Treasury, "},
		{"}; {Treasury}, Navy", "; ★Treasury, Navy"},
		{"{Treasury}, Ökobüro", "★Treasury, Ökobüro"},
		{"{Treasury}, 7 Ö", "★Treasury, 7 Ö"},
		{"{Ökobüro}, Navy", "★Ökobüro, Navy"},
		{"{Treasury} & Navy", "★Treasury, & Navy"},
		{"{Treasury,\nHome Office}, Navy", "★Treasury,\n★Home Office, Navy"},
		{"{Treasury {Navy}, Office", "Treasury  Navy, Office"},
		{"{ }, Navy", ", Navy"},
		{"of {Treasury}, Navy", "of Treasury, Navy"},
		{"on behalf of {Treasury}, Navy", "on behalf of Treasury, Navy"},
	};
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
		g_autoptr(GString) text = g_string_new("{kept} ");
		g_string_append(text, cases[i].bold);
		for (char *p = text->str + strlen("{kept} "); *p != '\0'; p++)
			*p = *p == '{' ? *DN_BOLD_START : *p == '}' ? *DN_BOLD_END : *p;
		dn_bold_settle(text, strlen("{kept} "));
		assert_string_equal(text->str + strlen("{kept} "), cases[i].settled);
	}
}

/* Who leads the only task of the text. */
static void assert_leads(const char *text, const char *name, const char *lead)
{
	g_autoptr(GBytes) bytes = g_bytes_new_static(text, strlen(text));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, name, NULL, NULL);
	assert_non_null(document);
	const DnDocument *documents[] = {document};
	g_autoptr(DnPlan) plan = dn_plan_parse(documents, 1, NULL, NULL);
	assert_int_equal(dn_plan_n_tasks(plan), 1);
	const DnTask *task = dn_plan_task(plan, 0);
	for (guint i = 0; i < task->n_responsible; i++) {
		gboolean leads = g_str_equal(dn_plan_department(plan, task->responsible[i].department)->name, lead);
		assert_int_equal(task->responsible[i].role == DN_ROLE_LEAD, leads);
	}
}

static void bold_names_lead_where_the_document_says_so(void **state)
{
	(void)state;
	assert_leads("# Plan\n\n**Bold** = lead\n\n| No | Action | Agencies |\n|---|---|---|\n| 1 | **Build** it | Home Office, **Treasury** |\n", "a.md", "Treasury");
	assert_leads("# Plan\n\nLead agencies are in bold.\n\n1. Build it (Responsible: Home Office and **Treasury**)\n", "a.md", "Treasury");
	assert_leads("<html><body><h1>Plan</h1><p>Agencies in bold are the lead.</p><table><tr><th>No</th><th>Action</th><th>Responsible agencies</th></tr>"
	             "<tr><td>1</td><td>Build it</td><td><b>Treasury</b>, Home Office</td></tr></table></body></html>",
	             "a.html", "Treasury");
	assert_leads("# Plan\n\n| No | Action | Agencies |\n|---|---|---|\n| 1 | Build it | Home Office, **Treasury** |\n", "a.md", "nobody");
}

static void looks_no_further_than_a_sentence_is_long(void **state)
{
	(void)state;
	g_autofree char *letters = g_strnfill(100, 'a'), *behind = g_strconcat("Bold = ", letters, " lead", NULL);
	g_autofree char *before = g_strconcat("Lead ", letters, " in bold", NULL), *wide = g_strdup("Lead");
	assert_false(dn_bold_leads(behind, strlen(behind)));
	assert_false(dn_bold_leads(before, strlen(before)));
	for (guint i = 0; i < 40; i++) {
		g_autofree char *longer = g_strconcat(wide, "部", NULL);
		g_free(wide);
		wide = g_steal_pointer(&longer);
	}
	g_autofree char *far = g_strconcat(wide, " in bold", NULL);
	assert_false(dn_bold_leads(far, strlen(far)));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(knows_what_bold_means),
		cmocka_unit_test(marks_bold_names_of_lists_only),
		cmocka_unit_test(bold_names_lead_where_the_document_says_so),
		cmocka_unit_test(looks_no_further_than_a_sentence_is_long),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
