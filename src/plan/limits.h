/* Bounds of a plan against hostile input. */
#ifndef DUTYNET_PLAN_LIMITS_H
#define DUTYNET_PLAN_LIMITS_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

/* Where checking goes on when more has been read: what stands before was found within the limits. Zero-initialised. */
typedef struct {
	guint tasks, departments;
} DnLimitsChecked;

/* Whether the plan, to which `document` was added last, is within `limits` (NULL for the defaults). Cost is linear in what was added. */
gboolean dn_limits_check(DnLimitsChecked *checked, const DnPlan *plan, const DnDocument *document, const DnPlanLimits *limits,
                         GError **error);

G_END_DECLS

#endif
