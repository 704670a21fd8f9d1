/* Small plans in a notation: one string a task, "text|bodies", the bodies separated by commas, "*" behind the lead, "=" behind a
 * joint body, nothing behind a participant. Names that begin with 各 are collectives. Tasks are numbered from 1. */
#ifndef TESTS_SUPPORT_SMALL_PLAN_H
#define TESTS_SUPPORT_SMALL_PLAN_H

#include <dutynet/plan.h>

#include <string.h>

static inline DnRole small_plan_role(char *body)
{
	char *last = body + strlen(body) - 1;
	DnRole role = *last == '*' ? DN_ROLE_LEAD : *last == '=' ? DN_ROLE_JOINT : DN_ROLE_PARTICIPANT;
	if (role != DN_ROLE_PARTICIPANT)
		*last = '\0';
	return role;
}

static inline void small_plan_add(DnPlan *plan, const char *line)
{
	g_auto(GStrv) parts = g_strsplit(line, "|", 2);
	g_auto(GStrv) bodies = g_strsplit(parts[1] != NULL ? parts[1] : "", ",", -1);
	DnResponsibility responsible[32];
	guint n = 0;
	for (char **body = bodies; *body != NULL; body++) {
		responsible[n].role = small_plan_role(*body);
		responsible[n].verb = "负责";
		responsible[n++].department =
			dn_plan_add_department(plan, *body, g_str_has_prefix(*body, "各") ? DN_KIND_COLLECTIVE : DN_KIND_DEPARTMENT);
	}
	g_autofree char *id = g_strdup_printf("%u", dn_plan_n_tasks(plan) + 1);
	dn_plan_add_task(plan, &(DnTask){.id = id, .number = id, .text = parts[0], .clause = line, .n_responsible = n,
	                                 .responsible = responsible});
}

/* `lines` ends with NULL. The caller frees. */
static inline DnPlan *small_plan_new(const char *const *lines)
{
	DnPlan *plan = dn_plan_new();
	dn_plan_add_document(plan, &(DnPlanDocument){.id = "small", .path = "small.txt", .format = "text", .sha256 = "", .language = "zh"});
	for (; *lines != NULL; lines++)
		small_plan_add(plan, *lines);
	return plan;
}

#define small_plan(...) small_plan_new((const char *const[]){__VA_ARGS__, NULL})

/* The bodies of a task in the same notation. The caller frees. */
static inline char *small_plan_bodies(const DnPlan *plan, guint index)
{
	static const char *const marks[] = {[DN_ROLE_LEAD] = "*", [DN_ROLE_JOINT] = "=", [DN_ROLE_PARTICIPANT] = ""};
	const DnTask *task = dn_plan_task(plan, index);
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < task->n_responsible; i++)
		g_string_append_printf(text, "%s%s%s", i > 0 ? "," : "", dn_plan_department(plan, task->responsible[i].department)->name,
		                       marks[task->responsible[i].role]);
	return g_string_free(text, FALSE);
}

/* Include after cmocka_setup.h. */
#define assert_bodies(plan, index, expected)                                                                           \
	do {                                                                                                               \
		g_autofree char *bodies_ = small_plan_bodies(plan, index);                                                     \
		assert_string_equal(bodies_, expected);                                                                        \
	} while (0)

#endif
