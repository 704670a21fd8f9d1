/* The words by which files and output name the kinds of things in a plan, in the order of their enumerations. */
#include <dutynet/plan.h>

const char *dn_role_name(DnRole role)
{
	static const char *const names[] = {"lead", "participant", "joint"};
	return names[role];
}

const char *dn_department_kind_name(DnDepartmentKind kind)
{
	static const char *const names[] = {"department", "collective"};
	return names[kind];
}

const char *dn_lead_rule_kind_name(DnLeadRuleKind kind)
{
	static const char *const names[] = {"none", "explicit", "first-listed"};
	return names[kind];
}

const char *dn_severity_name(DnSeverity severity)
{
	static const char *const names[] = {"info", "warning", "error"};
	return names[severity];
}
