/* Reads a plan that was saved as JSON, schema dutynet-plan/1. */
#ifndef DUTYNET_PLAN_PLAN_JSON_H
#define DUTYNET_PLAN_PLAN_JSON_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

/* Adds the documents, departments, tasks and diagnostics of a document that the "json" reader read. Nothing is lost on the way
 * from dn_render_plan_json() and back; an edited plan may leave out all but the schema and the tasks, with their texts and
 * responsible bodies, and may name bodies that its list of departments lacks.
 * DN_ERROR_SYNTAX for malformed JSON, with line and column, and for a value of the wrong kind, with its place;
 * DN_ERROR_UNSUPPORTED for another schema. The plan is then incomplete and of no use. */
gboolean dn_plan_add_json(DnPlan *plan, const DnDocument *document, const DnPlanOptions *options, GError **error);

G_END_DECLS

#endif
