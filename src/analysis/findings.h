/* Findings: what the numbers say, in sentences with their evidence. Each maker looks at the analysis and adds what it finds. */
#ifndef DUTYNET_ANALYSIS_FINDINGS_H
#define DUTYNET_ANALYSIS_FINDINGS_H

#include "analysis/analysis.h"

G_BEGIN_DECLS

/* Adds a copy of the finding; its texts, departments, tasks and numbers are copied, `code` and the names of numbers are constant. */
void dn_finding_add(DnAnalysis *analysis, const DnFinding *finding);

/* The values of a measure that findings need: the column of one of dn_findings_needs. */
const double *dn_finding_column(const DnAnalysis *analysis, DnFrame frame, const char *key);

/* A department's name for Chinese or English text; it lives as long as the analysis. */
const char *dn_finding_name(const DnAnalysis *analysis, guint department, gboolean chinese);
/* Up to `most` names joined, and how many there are if they are more. The caller frees. */
char *dn_finding_names(const DnAnalysis *analysis, const guint32 *departments, guint n, guint most, gboolean chinese);
/* Up to `most` task ids joined. The caller frees. */
char *dn_finding_task_ids(const DnAnalysis *analysis, const guint32 *tasks, guint n, guint most, gboolean chinese);

/* A number with so many decimals; a share as a percentage; a p-value as "p = 0.012" or "p < 0.001". They live as long as the
 * analysis. */
const char *dn_finding_number(DnAnalysis *analysis, double value, guint decimals);
const char *dn_finding_percent(DnAnalysis *analysis, double share);
const char *dn_finding_p(DnAnalysis *analysis, double p);
/* "1 task", "5 tasks": a whole number with the word that goes with it. */
const char *dn_finding_count(DnAnalysis *analysis, double n, const char *one, const char *several);

/* The makers, in order of importance. */
void dn_find_overload(DnAnalysis *analysis);
void dn_find_missing_leads(DnAnalysis *analysis);
void dn_find_crowded_tasks(DnAnalysis *analysis);
void dn_find_balance(DnAnalysis *analysis);
void dn_find_concentration(DnAnalysis *analysis);
void dn_find_strongest_pair(DnAnalysis *analysis);
void dn_find_backbone(DnAnalysis *analysis);
void dn_find_clusters(DnAnalysis *analysis);
void dn_find_broker(DnAnalysis *analysis);
void dn_find_spanning_tasks(DnAnalysis *analysis);
void dn_find_never_leading(DnAnalysis *analysis);
void dn_find_sole_tasks(DnAnalysis *analysis);

G_END_DECLS

#endif
