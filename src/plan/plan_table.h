/* Reads tables that are a whole document (CSV, TSV, XLSX) into a plan. */
#ifndef DUTYNET_PLAN_PLAN_TABLE_H
#define DUTYNET_PLAN_PLAN_TABLE_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

/* Two shapes of tables are understood. */
typedef enum {
	DN_TABLE_RESPONSIBILITIES, /* one row a responsibility: dn_plan_add_table() reads it */
	DN_TABLE_TASKS             /* one row a task, names in columns by role: read as tables within documents are */
} DnTableShape;

/* Whether a document is such a table by its format. */
gboolean dn_plan_is_table(const DnDocument *document);

/* Finds the header among the first rows and tells the shape. DN_ERROR_SYNTAX, with line, what was found and what was expected, where
 * no row is a header. */
gboolean dn_plan_table_shape(DnTableShape *shape, const DnDocument *document, GError **error);

/* Adds the tasks of a table with one row a responsibility. Columns: task and department; role (lead, participant, joint or a word of
 * the plan's language; empty is joint), section (headings with " > " between them), text, document, number, and the others of
 * dn_render_plan_csv(), whose output is read back without loss but for what belongs to documents and departments as a whole.
 * Rows of one task need not stand together. Names stand as written, but where the registry knows a name that can mean one body only.
 * Linear in the table. DN_ERROR_SYNTAX with the line for a missing task or an unknown word. */
gboolean dn_plan_add_table(DnPlan *plan, const DnDocument *document, const DnPlanOptions *options, GError **error);

G_END_DECLS

#endif
