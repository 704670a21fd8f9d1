/* Pages of any size, and every kind of diagram on them: with few of the departments, without documents, without measures. */
#include "cmocka_setup.h"
#include "support/analysed.h"
#include "support/small_plan.h"

#include <dutynet/render.h>

/* Departments in a ring of tasks, the first on most of them; `document` is NULL for a plan without any. */
static DnPlan *ring_plan_of(guint departments, const DnPlanDocument *document)
{
	static const char *const path[] = {"一、总则", "二、分则"};
	DnPlan *plan = dn_plan_new();
	if (document != NULL)
		dn_plan_add_document(plan, document);
	for (guint i = 0; i < departments; i++) {
		g_autofree char *name = g_strdup_printf("第%u局", i + 1);
		dn_plan_add_department(plan, name, i == departments - 1 ? DN_KIND_COLLECTIVE : DN_KIND_DEPARTMENT);
	}
	for (guint i = 0; i < 2 * departments; i++) {
		const DnResponsibility responsible[] = {{i % 3 == 0 ? 0 : i % departments, DN_ROLE_LEAD, "牵头"},
		                                        {1 + (i * 3 + 1) % (departments - 1), DN_ROLE_PARTICIPANT, "配合"}};
		g_autofree char *id = g_strdup_printf("%u", i + 1);
		dn_plan_add_task(plan, &(DnTask){.id = id, .number = id, .n_path = 1, .path = &path[i % 2], .text = "推进工作。", .n_responsible = 1 + i % 2,
		                                 .responsible = responsible});
	}
	return plan;
}

static DnPlan *ring_plan_new(const DnPlanDocument *document)
{
	return ring_plan_of(14, document);
}

static const DnPlanDocument ring = {.id = "ring", .path = "ring.txt", .format = "text", .sha256 = "", .language = "zh"};

static char *draw(const char *kind, const Case *subject, DnDiagramOptions options, GError **error)
{
	options.department = "第1局";
	GBytes *bytes = dn_render_diagram(kind, "svg", subject->plan, subject->network, subject->analysis, &options, error);
	return bytes != NULL ? g_bytes_unref_to_data(bytes, &(gsize){0}) : NULL;
}

#define for_every_kind(info)                                                                                           \
	gsize n_kinds;                                                                                                     \
	for (const DnDiagramInfo *info = dn_diagrams(&n_kinds), *end_ = info + n_kinds; info < end_; info++)

static void assert_drawn(const char *kind, const Case *subject, DnDiagramOptions options)
{
	g_autoptr(GError) error = NULL;
	g_autofree char *svg = draw(kind, subject, options, &error);
	if (svg == NULL)
		fail_msg("%s: %s", kind, error->message);
	assert_true(g_str_has_prefix(svg, "<?xml"));
}

static void every_kind_refuses_a_size_that_is_none(void **state)
{
	(void)state;
	static const char *const wrong[] = {"", "a5", "210", "210x", "x210", "210x297mm", "59x100", "100x59.9", "5001x100", "100x5001", "nanxnan", "infx99"};
	g_auto(Case) subject = case_of(ring_plan_new(&ring));
	for_every_kind(info)
		for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
			g_autoptr(GError) error = NULL;
			assert_null(draw(info->name, &subject, (DnDiagramOptions){.size = wrong[i]}, &error));
			assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_UNSUPPORTED));
			assert_non_null(strstr(error->message, "in millimetres from 60 to 5000"));
		}
}

static void every_kind_is_drawn_on_strips_and_on_the_smallest_and_largest_paper(void **state)
{
	(void)state;
	static const char *const sizes[] = {"60x60", "60X400", "400x60", "5000x60", "60x5000", "5000x5000"};
	g_auto(Case) subject = case_of(ring_plan_new(&ring));
	for_every_kind(info)
		for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++)
			assert_drawn(info->name, &subject, (DnDiagramOptions){.size = sizes[i]});
}

static void a_size_in_millimetres_is_the_drawing_s(void **state)
{
	(void)state;
	g_auto(Case) subject = case_of(ring_plan_new(&ring));
	g_autofree char *svg = draw("load", &subject, (DnDiagramOptions){.size = "127x254"}, NULL);
	assert_non_null(strstr(svg, "width=\"360pt\" height=\"720pt\""));
}

static void a_chart_of_few_rows_lies_and_one_of_many_stands(void **state)
{
	(void)state;
	static const char *const charts[] = {"load", "leadership", "sections"};
	g_auto(Case) few = case_of(ring_plan_of(20, &ring)), many = case_of(ring_plan_of(40, &ring));
	for (gsize i = 0; i < G_N_ELEMENTS(charts); i++) {
		g_autofree char *wide = draw(charts[i], &few, (DnDiagramOptions){.language = "zh"}, NULL);
		g_autofree char *tall = draw(charts[i], &many, (DnDiagramOptions){.language = "zh"}, NULL);
		assert_non_null(strstr(wide, "width=\"842pt\" height=\"595pt\""));
		assert_non_null(strstr(tall, "width=\"595pt\" height=\"842pt\""));
	}
}

static guint count_words(const char *text, const char *word)
{
	guint n = 0;
	while ((text = strstr(text, word)) != NULL) {
		text += strlen(word);
		n++;
	}
	return n;
}

static void every_kind_draws_no_more_than_the_top(void **state)
{
	(void)state;
	g_auto(Case) subject = case_of(ring_plan_new(&ring));
	for_every_kind(info) {
		g_autofree char *all = draw(info->name, &subject, (DnDiagramOptions){0}, NULL);
		for (guint top = 1; top < 20; top += 6) {
			g_autofree char *some = draw(info->name, &subject, (DnDiagramOptions){.top = top}, NULL);
			assert_non_null(some);
			assert_true(count_words(some, "局</") <= count_words(all, "局</"));
		}
	}
}

static void every_kind_is_drawn_of_a_plan_without_documents_or_without_what_documents_say(void **state)
{
	(void)state;
	static const DnPlanDocument bare = {.id = "bare"};
	g_auto(Case) none = case_of(ring_plan_new(NULL)), silent = case_of(ring_plan_new(&bare));
	for_every_kind(info) {
		assert_drawn(info->name, &none, (DnDiagramOptions){.min_shared = 2, .rank_collectives = TRUE});
		assert_drawn(info->name, &silent, (DnDiagramOptions){.backbone = TRUE});
	}
}

static void every_kind_is_drawn_without_measures_or_says_what_it_needs(void **state)
{
	(void)state;
	DnPlan *plan = ring_plan_new(&ring);
	g_auto(Case) subject = {.plan = plan, .network = dn_network_new(plan)};
	for_every_kind(info) {
		g_autoptr(GError) error = NULL;
		g_autofree char *svg = draw(info->name, &subject, (DnDiagramOptions){.backbone = TRUE}, &error);
		assert_true((svg != NULL) == (error == NULL));
		if (error != NULL)
			assert_true(error->domain == DN_ERROR && strchr(error->message, '\n') == NULL);
	}
}

static void every_kind_keeps_to_a_section_and_refuses_one_that_is_none(void **state)
{
	(void)state;
	g_auto(Case) subject = case_of(ring_plan_new(&ring));
	for_every_kind(info) {
		g_autoptr(GError) error = NULL, other = NULL;
		g_autofree char *part = draw(info->name, &subject, (DnDiagramOptions){.section = "分则"}, &error);
		if (part != NULL)
			assert_non_null(strstr(part, "分则"));
		else
			assert_true(error->domain == DN_ERROR);
		if (!info->needs_department) {
			assert_null(draw(info->name, &subject, (DnDiagramOptions){.section = "附则"}, &other));
			assert_true(other->domain == DN_ERROR);
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_kind_refuses_a_size_that_is_none),
		cmocka_unit_test(every_kind_is_drawn_on_strips_and_on_the_smallest_and_largest_paper),
		cmocka_unit_test(a_size_in_millimetres_is_the_drawing_s),
		cmocka_unit_test(a_chart_of_few_rows_lies_and_one_of_many_stands),
		cmocka_unit_test(every_kind_draws_no_more_than_the_top),
		cmocka_unit_test(every_kind_is_drawn_of_a_plan_without_documents_or_without_what_documents_say),
		cmocka_unit_test(every_kind_is_drawn_without_measures_or_says_what_it_needs),
		cmocka_unit_test(every_kind_keeps_to_a_section_and_refuses_one_that_is_none),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
