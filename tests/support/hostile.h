/* A plan whose every word tries to break something: quotes, markup, script, formulas, line ends, control characters, characters
 * of four bytes, bidirectional overrides. */
#ifndef TESTS_SUPPORT_HOSTILE_H
#define TESTS_SUPPORT_HOSTILE_H

#include <dutynet/plan.h>

#define HOSTILE_SCRIPT "</script><script>alert(1)</script>"
#define HOSTILE_QUOTES "A \"quoted\" & 'marked' <b>部</b>\\"
#define HOSTILE_FORMULA "=cmd|' /C calc'!A0"
#define HOSTILE_CONTROL "bell\x07\x1b[31m\x7f\nnext\tline\r"
#define HOSTILE_WIDE "\xf0\x9f\x8f\x9b\xf0\xa0\x80\x80局\xe2\x80\xae\xef\xbf\xbf"

/* The caller frees. Two tasks, five departments. */
static inline DnPlan *hostile_plan_new(void)
{
	static const char *const names[] = {HOSTILE_SCRIPT, HOSTILE_QUOTES, HOSTILE_FORMULA, HOSTILE_CONTROL, HOSTILE_WIDE};
	static const char *const path[] = {"<img src=x onerror=alert(2)>", "]]> --> | `*_[x](javascript:alert(3))"};
	DnPlan *plan = dn_plan_new();
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "../hostile",
	                                             .title = "<title>" HOSTILE_QUOTES,
	                                             .path = "a\"b<c>.txt",
	                                             .format = "text",
	                                             .sha256 = "",
	                                             .language = "zh",
	                                             .lead_rule = {.kind = DN_LEAD_RULE_FIRST_LISTED, .line = 9, .text = HOSTILE_SCRIPT}});
	for (gsize i = 0; i < G_N_ELEMENTS(names); i++)
		dn_plan_add_department(plan, names[i], DN_KIND_DEPARTMENT);
	const DnResponsibility all[] = {{0, DN_ROLE_LEAD, "\"<&>"},
	                                {1, DN_ROLE_PARTICIPANT, NULL},
	                                {2, DN_ROLE_PARTICIPANT, "=1+1"},
	                                {3, DN_ROLE_JOINT, ""},
	                                {4, DN_ROLE_PARTICIPANT, HOSTILE_CONTROL}};
	for (guint i = 0; i < 2; i++)
		dn_plan_add_task(plan, &(DnTask){.id = i == 0 ? "1\"><script>" : HOSTILE_CONTROL,
		                                 .n_path = 2,
		                                 .path = path,
		                                 .text = HOSTILE_SCRIPT HOSTILE_CONTROL,
		                                 .clause = "（" HOSTILE_SCRIPT "、" HOSTILE_QUOTES "负责）",
		                                 .source = {.line = 3, .last_line = 4},
		                                 .n_responsible = 5 - i,
		                                 .responsible = all + i});
	dn_plan_add_diagnostic(plan, &(DnDiagnostic){.code = "unknown-department",
	                                             .severity = DN_SEVERITY_WARNING,
	                                             .line = 3,
	                                             .column = 1,
	                                             .message = HOSTILE_SCRIPT HOSTILE_CONTROL});
	return plan;
}

#endif
