/* Tables and marks of the RACI form: who is Responsible, Accountable, Consulted, Informed. */
#ifndef DUTYNET_PLAN_RACI_H
#define DUTYNET_PLAN_RACI_H

#include "plan/mark_legend.h"
#include "plan/table_columns.h"

G_BEGIN_DECLS

/* Where the headers are of that form: the one who is accountable leads, those who are responsible and who are consulted take part. */
void dn_raci_settle_columns(DnColumns *columns, const char *const *headers, guint n);
/* The same for marks R, A, C, I, which need no explanation where they stand together. Sets `informed` of the legend. */
void dn_raci_settle_marks(DnMarkLegend *legend);

G_END_DECLS

#endif
