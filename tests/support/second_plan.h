/* A made-up plan for "2026": the 2025 plan after the edits listed here, and no others. What a comparison finds between the two must
 * be these edits. Include after cmocka_setup.h, with support/scenario.h. */
#ifndef TESTS_SUPPORT_SECOND_PLAN_H
#define TESTS_SUPPORT_SECOND_PLAN_H

#include <dutynet/dutynet.h>

#include "support/scenario.h"

/* Bodies and leads. 公安部 and 司法部 become one; 国管局 is renamed; tasks 8 and 14 get another lead; 农业农村部 leaves. */
#define SECOND_PLAN_SCENARIO                                                                                           \
	"merge 公安部,司法部=公共法律部\n"                                                                                 \
	"rename 国管局=国家机关事务总局\n"                                                                                 \
	"move 8:国家知识产权局\n"                                                                                          \
	"move 14:公共法律部\n"                                                                                                 \
	"remove 农业农村部\n"

typedef struct {
	const char *id, *text;
} SecondPlanText;

/* Reworded. */
static const SecondPlanText second_plan_reworded[] = {
	{"1", "继续推进《中华人民共和国商标法》《集成电路布图设计保护条例》修改工作。"},
	{"4", "深入研究论证《生物遗传资源获取和惠益分享管理条例》，适时提出建议。"},
	{"11", "高质量做好“十五五”知识产权规划编制和论证工作。"},
};

/* Dropped. */
static const char *const second_plan_dropped[] = {"7", "9", "100"};

/* New, each led by 国家知识产权局 alone. */
static const char *const second_plan_new_tasks[] = {
	"探索人工智能生成内容的权利归属认定办法。",
	"开展深海基因资源惠益分享国际谈判预研。",
};

static inline DnPlan *first_plan_new(void)
{
	g_autoptr(DnDocument) document = dn_document_new_from_file(TEST_SOURCE_ROOT "/data/plan-2025.txt", NULL, NULL);
	assert_non_null(document);
	return dn_plan_parse((const DnDocument *const *)&document, 1, NULL, NULL);
}

static inline gboolean is_dropped(const char *id)
{
	for (gsize i = 0; i < G_N_ELEMENTS(second_plan_dropped); i++)
		if (g_str_equal(second_plan_dropped[i], id))
			return TRUE;
	return FALSE;
}

static inline const char *second_plan_text(const DnTask *task)
{
	for (gsize i = 0; i < G_N_ELEMENTS(second_plan_reworded); i++)
		if (g_str_equal(second_plan_reworded[i].id, task->id))
			return second_plan_reworded[i].text;
	return task->text;
}

/* Tasks get ids of their own, so that nothing can be matched by id. */
static inline DnPlan *second_plan_new(const DnPlan *first)
{
	g_autoptr(DnOutcome) outcome = apply_edits(first, SECOND_PLAN_SCENARIO);
	const DnPlan *edited = dn_outcome_plan(outcome);
	DnPlan *plan = dn_plan_new();
	dn_plan_add_document(plan, dn_plan_document(first, 0));
	for (guint i = 0; i < dn_plan_n_departments(edited); i++) {
		const DnDepartment *department = dn_plan_department(edited, i);
		dn_plan_add_department(plan, department->name, department->kind);
		for (guint k = 0; k < department->n_aliases; k++)
			dn_plan_add_alias(plan, i, department->aliases[k]);
	}
	for (guint i = 0; i < dn_plan_n_tasks(edited); i++) {
		DnTask task = *dn_plan_task(edited, i);
		g_autofree char *id = g_strdup_printf("n%u", i + 1);
		if (is_dropped(task.id))
			continue;
		task.text = second_plan_text(&task);
		task.id = task.number = id;
		dn_plan_add_task(plan, &task);
	}
	const DnResponsibility lead = {.department = (guint)dn_plan_find_department(plan, "国家知识产权局"), .role = DN_ROLE_LEAD};
	for (gsize i = 0; i < G_N_ELEMENTS(second_plan_new_tasks); i++)
		dn_plan_add_task(plan, &(DnTask){.text = second_plan_new_tasks[i], .n_responsible = 1, .responsible = &lead});
	return plan;
}

#endif
