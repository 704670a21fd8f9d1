/* The 2025 plan as a DnPlan straight from the hand-checked answer, so that tests of later stages do not lean on the parser. Task
 * texts are only their last characters, and there are no clauses. */
#ifndef TESTS_SUPPORT_GOLD_H
#define TESTS_SUPPORT_GOLD_H

#include <dutynet/plan.h>
#include <jansson.h>

static void gold_add_role(DnPlan *plan, DnResponsibility *responsible, guint *n, json_t *names, DnRole role)
{
	size_t i;
	json_t *name;
	json_array_foreach(names, i, name) {
		int department = dn_plan_find_department(plan, json_string_value(name));
		responsible[(*n)++] = (DnResponsibility){.department = (guint)department, .role = role, .verb = "负责"};
	}
}

static void gold_add_task(DnPlan *plan, json_t *gold)
{
	DnResponsibility responsible[64];
	guint n = 0;
	gold_add_role(plan, responsible, &n, json_object_get(gold, "lead"), DN_ROLE_LEAD);
	gold_add_role(plan, responsible, &n, json_object_get(gold, "participants"), DN_ROLE_PARTICIPANT);
	const char *path[] = {json_string_value(json_object_get(gold, "chapter")),
	                      json_string_value(json_object_get(gold, "section"))};
	json_t *lines = json_object_get(gold, "lines");
	g_autofree char *number = g_strdup_printf("%d", (int)json_integer_value(json_object_get(gold, "number")));
	dn_plan_add_task(plan, &(DnTask){.id = number,
	                                 .number = number,
	                                 .n_path = path[1] != NULL ? 2 : 1,
	                                 .path = path,
	                                 .text = json_string_value(json_object_get(gold, "text_end")),
	                                 .open_ended = json_is_true(json_object_get(gold, "open_ended")),
	                                 .own_duty = json_is_true(json_object_get(gold, "by_own_duty")),
	                                 .source = {.line = (guint)json_integer_value(json_array_get(lines, 0)),
	                                            .last_line = (guint)json_integer_value(json_array_get(lines, 1))},
	                                 .n_responsible = n,
	                                 .responsible = responsible});
}

/* NULL where the fixture cannot be read. The caller frees. */
static inline DnPlan *gold_plan_new(void)
{
	json_t *gold = json_load_file(TEST_FIXTURES "/plan-2025.gold.json", 0, NULL);
	if (gold == NULL)
		return NULL;
	DnPlan *plan = dn_plan_new();
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "plan-2025",
	                                             .title = "2025年知识产权强国建设推进计划",
	                                             .path = "data/plan-2025.txt",
	                                             .format = "text",
	                                             .sha256 = "",
	                                             .language = "zh",
	                                             .lead_rule = {.kind = DN_LEAD_RULE_FIRST_LISTED}});
	size_t i;
	json_t *item;
	json_array_foreach(json_object_get(gold, "departments"), i, item) {
		const char *kind = json_string_value(json_object_get(item, "kind"));
		dn_plan_add_department(plan, json_string_value(json_object_get(item, "name")),
		                       g_strcmp0(kind, "collective") == 0 ? DN_KIND_COLLECTIVE : DN_KIND_DEPARTMENT);
	}
	json_array_foreach(json_object_get(gold, "tasks"), i, item)
		gold_add_task(plan, item);
	json_decref(gold);
	return plan;
}

#endif
