/* Names that do not say of which place a body is, in plans of several places: a doubt, or kept apart by document. */
#include "cmocka_setup.h"

#include <string.h>

#include <dutynet/plan.h>

static const char north[] = "甲市工作要点\n1．推进甲。（市财政局牵头，市教育局、各区配合）\n";
static const char south[] = "乙市工作要点\n1．推进乙。（市财政局牵头，丙市水务局、各区配合）\n";

/* Two texts, north.txt and south.txt, as one plan. */
static DnPlan *plan_of(const char *first, const char *second, gboolean apart)
{
	const char *const texts[] = {first, second}, *const names[] = {"north.txt", "south.txt"};
	DnDocument *documents[2];
	for (gsize i = 0; i < G_N_ELEMENTS(texts); i++) {
		g_autoptr(GBytes) bytes = g_bytes_new_static(texts[i], strlen(texts[i]));
		documents[i] = dn_document_new_from_bytes(bytes, names[i], NULL, NULL);
		assert_non_null(documents[i]);
	}
	const DnPlanOptions options = {.apart = apart};
	DnPlan *plan = dn_plan_parse((const DnDocument *const *)documents, G_N_ELEMENTS(documents), &options, NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(documents); i++)
		dn_document_free(documents[i]);
	return plan;
}

/* The doubt that names stand in both; NULL where there is none. */
static const DnDiagnostic *doubt_of(const DnPlan *plan)
{
	const DnDiagnostic *found = NULL;
	for (guint i = 0; i < dn_plan_n_diagnostics(plan); i++)
		if (strcmp(dn_plan_diagnostic(plan, i)->code, "place-unnamed") == 0) {
			assert_null(found);
			found = dn_plan_diagnostic(plan, i);
		}
	return found;
}

static void a_name_without_its_place_in_two_documents_is_one_body_and_doubted_once(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = plan_of(north, south, FALSE);
	assert_int_equal(dn_plan_n_departments(plan), 4);
	const DnDiagnostic *doubt = doubt_of(plan);
	assert_non_null(doubt);
	assert_int_equal(doubt->severity, DN_SEVERITY_WARNING);
	assert_int_equal(doubt->document, 0);
	assert_int_equal(doubt->line, 2);
	assert_int_equal(doubt->column, 8);
	assert_non_null(strstr(doubt->message, "市财政局 does not say of which place it is, and stands in south too; names like it in several documents: 2;"));
}

static void names_with_their_place_and_those_of_one_document_are_not_doubted(void **state)
{
	(void)state;
	g_autoptr(DnPlan) placed = plan_of("1．推进甲。（甲市财政局牵头，教育部配合）\n", "1．推进乙。（甲市财政局牵头，教育部配合）\n", FALSE);
	assert_null(doubt_of(placed));
	g_autoptr(DnPlan) different = plan_of(north, "1．推进乙。（市公安局、市水务局负责）\n", FALSE);
	assert_null(doubt_of(different));
}

static void bodies_of_the_state_are_the_same_in_every_document(void **state)
{
	(void)state;
	const char *text = "1．推进甲。（教育部牵头，财政部、各有关部门配合）\n";
	g_autoptr(DnPlan) plan = plan_of(text, text, TRUE);
	assert_null(doubt_of(plan));
	assert_int_equal(dn_plan_n_departments(plan), 3);
	assert_true(dn_plan_find_department(plan, "教育部") >= 0);
}

static void names_without_their_place_are_kept_apart_by_document_where_asked(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = plan_of(north, south, TRUE);
	static const char *const names[] = {"市财政局（north）", "市教育局（north）", "各区（north）", "市财政局（south）", "丙市水务局", "各区（south）"};
	assert_int_equal(dn_plan_n_departments(plan), G_N_ELEMENTS(names));
	for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
		assert_string_equal(dn_plan_department(plan, i)->name, names[i]);
		assert_int_equal(dn_plan_department(plan, i)->kind, i % 3 == 2 ? DN_KIND_COLLECTIVE : DN_KIND_DEPARTMENT);
	}
	assert_null(doubt_of(plan));
}

static void names_of_a_single_document_stay_as_they_are_written(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = g_bytes_new_static(north, strlen(north));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "north.txt", NULL, NULL);
	g_autoptr(DnPlan) plan = dn_plan_parse((const DnDocument *const[]){document}, 1, &(DnPlanOptions){.apart = TRUE}, NULL);
	assert_string_equal(dn_plan_department(plan, 0)->name, "市财政局");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_name_without_its_place_in_two_documents_is_one_body_and_doubted_once),
		cmocka_unit_test(names_with_their_place_and_those_of_one_document_are_not_doubted),
		cmocka_unit_test(bodies_of_the_state_are_the_same_in_every_document),
		cmocka_unit_test(names_without_their_place_are_kept_apart_by_document_where_asked),
		cmocka_unit_test(names_of_a_single_document_stay_as_they_are_written),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
