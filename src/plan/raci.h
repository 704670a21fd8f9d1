/* Tables and marks of the RACI form: who is Responsible, Accountable, Consulted, Informed. */
#ifndef DUTYNET_PLAN_RACI_H
#define DUTYNET_PLAN_RACI_H

#include "plan/mark_legend.h"
#include "plan/table_columns.h"

G_BEGIN_DECLS

/* Where the headers are of that form: the one who is accountable leads, those who are responsible and who are consulted take part. */
void dn_raci_settle_columns(DnColumns *columns, const char *const *headers, guint n);
/* The same where each stands behind its word as a label; FALSE where the words are not of that form. */
gboolean dn_raci_settle_labels(DnClause *clause, const DnProfile *profile);
/* The same for marks R, A, C, I, which need no explanation where they stand together. Sets `informed` of the legend. */
void dn_raci_settle_marks(DnMarkLegend *legend);
/* Tells that a table, or labels, at that place were read so. */
void dn_raci_tell(DnDrafts *drafts, DnPlace place);

G_END_DECLS

#endif
