/* Long texts, whose lines are joined into paragraphs part by part: a paragraph is the same wherever a part ends. */
#include "cmocka_setup.h"

#include <string.h>

#include <dutynet/plan.h>

enum { BLOCKS = 400, LINES_A_BLOCK = 150 };

/* Items as a printer breaks them, each of so many lines that the next number is far. An empty line or the number of a page may stand
 * between any two of them. */
static char *made_up_text(const char *between)
{
	g_autoptr(GString) text = g_string_new("重点任务分工方案\n");
	for (guint i = 0; i < BLOCKS; i++) {
		g_string_append_printf(text, "%u．加快建设示范项目，组织开展标准和评价办法，健全信用管理制度，扩大\n", i + 1);
		for (guint k = 2; k < LINES_A_BLOCK; k++) {
			g_string_append_printf(text, "覆盖范围，完善配套政策，建立健全人才培养计划，推进重点领域监管，按月公\n");
			if (k % 40 == 0)
				g_string_append(text, between);
		}
		g_string_append(text, "布进展情况。（教育部牵头，财政部配合）\n");
	}
	return g_string_free(g_steal_pointer(&text), FALSE);
}

static DnPlan *parse_as(const char *text, const char *name)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, name, NULL, NULL);
	return dn_plan_parse((const DnDocument *const[]){document}, 1, NULL, NULL);
}

static DnPlan *parse(const char *text)
{
	return parse_as(text, "long.txt");
}

static void assert_every_item_is_whole(const char *between, guint lines_between)
{
	g_autofree char *text = made_up_text(between);
	g_autoptr(DnPlan) plan = parse(text);
	guint lines = LINES_A_BLOCK + lines_between * ((LINES_A_BLOCK - 1) / 40);
	assert_int_equal(dn_plan_n_tasks(plan), BLOCKS);
	for (guint i = 0; i < BLOCKS; i++) {
		const DnTask *task = dn_plan_task(plan, i);
		assert_string_equal(task->text, dn_plan_task(plan, 0)->text);
		assert_int_equal(task->source.line, 2 + i * lines);
		assert_int_equal(task->source.last_line, 1 + (i + 1) * lines);
		assert_int_equal(task->n_responsible, 2);
	}
	assert_int_equal(dn_plan_n_diagnostics(plan), 0);
}

static void joins_paragraphs_that_are_longer_than_where_a_part_may_end(void **state)
{
	(void)state;
	assert_every_item_is_whole("", 0);
}

static void joins_paragraphs_over_the_numbers_of_pages(void **state)
{
	(void)state;
	assert_every_item_is_whole("— 12 —\n", 1);
}

/* A part that holds nothing at all stands between two that do. */
static void goes_on_behind_many_empty_lines(void **state)
{
	(void)state;
	enum { EMPTY = 60000 };
	g_autoptr(GString) text = g_string_new("重点任务分工方案\n1．加快建设示范项目。（教育部负责）\n");
	for (guint i = 0; i < EMPTY; i++)
		g_string_append_c(text, '\n');
	g_string_append(text, "2．推进标准和评价办法。（财政部负责）\n");
	g_autoptr(DnPlan) plan = parse(text->str);
	assert_int_equal(dn_plan_n_tasks(plan), 2);
	assert_string_equal(dn_plan_task(plan, 1)->text, "推进标准和评价办法。");
	assert_int_equal(dn_plan_task(plan, 1)->source.line, 3 + EMPTY);
}

/* What a conversion of a PDF leaves: each printed line is a paragraph of its own. */
static void joins_paragraphs_that_are_printed_lines(void **state)
{
	(void)state;
	enum { ITEMS = 6 };
	static const char item[] = "<p>%u．加快建设示范项目，组织开展标准和评价办法，健全信用管理制度</p>\n"
	                           "<p>覆盖范围，完善配套政策，建立人才培养计划，推进监管。（教育部、财</p>\n<p>政部负责）</p>\n";
	g_autoptr(GString) text = g_string_new("<html><body><p>重点任务分工方案</p>\n");
	for (guint i = 0; i < ITEMS; i++)
		g_string_append_printf(text, item, i + 1);
	g_autoptr(DnPlan) plan = parse_as(text->str, "lines.html");
	assert_int_equal(dn_plan_n_tasks(plan), ITEMS);
	for (guint i = 0; i < ITEMS; i++)
		assert_string_equal(dn_plan_task(plan, i)->clause, "（教育部、财政部负责）");
}

static void leaves_paragraphs_of_an_author_apart(void **state)
{
	(void)state;
	enum { ITEMS = 12 };
	g_autoptr(GString) text = g_string_new("<html><body>\n");
	for (guint i = 0; i < ITEMS; i++)
		g_string_append(text, "<p>加快建设示范项目，组织开展标准和评价办法，健全信用管理制度</p>\n<p>（教育部负责）</p>\n");
	g_string_append(text, "<p>覆盖范围，完善配套政策，建立人才培养计划，推进重点领域监管，按月公布进展情况，扩大覆盖范围。（教育部负责）</p>\n");
	g_autoptr(DnPlan) plan = parse_as(text->str, "paragraphs.html");
	assert_int_equal(dn_plan_n_tasks(plan), ITEMS + 1);
	assert_string_equal(dn_plan_task(plan, 0)->text, "加快建设示范项目，组织开展标准和评价办法，健全信用管理制度");
}

static void leaves_items_that_are_as_wide_as_each_other_apart(void **state)
{
	(void)state;
	enum { ITEMS = 12 };
	g_autoptr(GString) text = g_string_new("<html><body><p>一、推进改革。（教育部负责）</p>\n<p>附件：</p>\n");
	for (guint i = 0; i < ITEMS; i++)
		g_string_append(text, "<p>加快建设示范项目，组织开展标准和评价办法，健全信用管理制度</p>\n");
	g_string_append(text, "<p>加强宣传。（财政部负责）</p>\n");
	g_autoptr(DnPlan) plan = parse_as(text->str, "items.html");
	assert_int_equal(dn_plan_n_tasks(plan), 2);
	assert_non_null(strstr(dn_plan_task(plan, 1)->text, "健全信用管理制度\n加快建设示范项目"));
}

static void joins_a_paragraph_that_was_broken_within_brackets(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = parse_as("<p>推进改革。（司法部、教</p><p>育部负责）</p><p>加强宣传（包括</p><p>1）和教育。（财政部负责）</p>", "a.html");
	assert_int_equal(dn_plan_n_tasks(plan), 2);
	assert_string_equal(dn_plan_task(plan, 0)->clause, "（司法部、教育部负责）");
	assert_string_equal(dn_plan_task(plan, 1)->clause, "（财政部负责）");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(joins_paragraphs_that_are_longer_than_where_a_part_may_end),
		cmocka_unit_test(joins_paragraphs_that_are_printed_lines),
		cmocka_unit_test(leaves_paragraphs_of_an_author_apart),
		cmocka_unit_test(leaves_items_that_are_as_wide_as_each_other_apart),
		cmocka_unit_test(joins_a_paragraph_that_was_broken_within_brackets),
		cmocka_unit_test(joins_paragraphs_over_the_numbers_of_pages),
		cmocka_unit_test(goes_on_behind_many_empty_lines),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
