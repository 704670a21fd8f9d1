/* A small made-up plan in which every field of every part is set somewhere and left out somewhere, with text that formats find
 * hard: quotes, separators, line breaks, characters beyond the basic plane, formulas. */
#ifndef TESTS_SUPPORT_RICH_PLAN_H
#define TESTS_SUPPORT_RICH_PLAN_H

#include <dutynet/plan.h>

static inline DnPlan *rich_plan_new(void)
{
	DnPlan *plan = dn_plan_new();
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "first",
	                                             .title = "“甲”计划, \"quoted\"",
	                                             .path = "folder/first.txt",
	                                             .format = "text",
	                                             .sha256 = "00ff",
	                                             .language = "zh",
	                                             .lead_rule = {DN_LEAD_RULE_FIRST_LISTED, 9, "列第一位的部门为牵头部门"}});
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "second", .path = "second.md", .format = "markdown", .sha256 = "", .language = "en"});
	guint a = dn_plan_add_department(plan, "甲部", DN_KIND_DEPARTMENT);
	guint b = dn_plan_add_department(plan, "各乙局；及丙局", DN_KIND_COLLECTIVE);
	guint c = dn_plan_add_department(plan, "=Office of \"C\", D & E 𠮷", DN_KIND_DEPARTMENT);
	dn_plan_describe_department(plan, a, "中华人民共和国甲部", "Ministry A", "State Council");
	dn_plan_add_alias(plan, a, "甲");
	dn_plan_add_alias(plan, a, "原甲局");
	const char *path[] = {"一、总则", "（一）目标"};
	const DnResponsibility three[] = {{a, DN_ROLE_LEAD, "牵头"}, {b, DN_ROLE_PARTICIPANT, "配合"}, {c, DN_ROLE_JOINT, NULL}};
	dn_plan_add_task(plan, &(DnTask){.id = "1",
	                                 .number = "1",
	                                 .document = 0,
	                                 .n_path = 2,
	                                 .path = path,
	                                 .text = "第一行,\n第二行；\"引\"。",
	                                 .clause = "（甲部牵头，各乙局；及丙局配合）",
	                                 .open_ended = TRUE,
	                                 .source = {2, 3, 5, 120, 87},
	                                 .n_responsible = 3,
	                                 .responsible = three});
	const DnResponsibility one[] = {{c, DN_ROLE_JOINT, "with"}};
	dn_plan_add_task(plan, &(DnTask){.id = "t2",
	                                 .document = 1,
	                                 .text = "-1 + 'x'",
	                                 .own_duty = TRUE,
	                                 .source = {0, 7, 7, 0, 10},
	                                 .n_responsible = 1,
	                                 .responsible = one});
	dn_plan_add_task(plan, &(DnTask){.id = "14.1", .number = "14", .document = 1, .n_path = 1, .path = path, .text = "无人负责"});
	dn_plan_add_diagnostic(plan, &(DnDiagnostic){"numbering-gap", DN_SEVERITY_WARNING, 1, 7, 2, "a gap: 2 \"to\" 14"});
	dn_plan_add_diagnostic(plan, &(DnDiagnostic){"no-tasks", DN_SEVERITY_INFO, 0, 0, 0, "nothing"});
	return plan;
}

#endif
