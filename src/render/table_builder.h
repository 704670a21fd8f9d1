/* How the tables are put together, for the files that make them. */
#ifndef DUTYNET_RENDER_TABLE_BUILDER_H
#define DUTYNET_RENDER_TABLE_BUILDER_H

#include "render/tables.h"

G_BEGIN_DECLS

DnTable *dn_table_new(const char *name, DnWords title);

/* Columns first, then the cells row by row. */
void dn_table_add_column(DnTable *table, const char *key, DnWords header, DnCellType type);
void dn_table_add_text(DnTable *table, const char *text);
void dn_table_add_words(DnTable *table, DnWords words);
void dn_table_add_number(DnTable *table, double number);
void dn_table_add_departments(DnTable *table, const DnPlan *plan, const guint32 *departments, guint n);
/* A copy that lives as long as the table. */
const char *dn_table_keep_text(DnTable *table, const char *text);
guint32 *dn_table_keep_indices(DnTable *table, gsize n);

/* Tables of measures, one row a row of the frame. */
DnTable *dn_table_of_departments(const DnPlan *plan, const DnAnalysis *analysis);
DnTable *dn_table_of_pairs(const DnPlan *plan, const DnAnalysis *analysis);
DnTable *dn_table_of_leadership(const DnPlan *plan, const DnAnalysis *analysis);
/* Tables of other results. Each may be NULL: what it shows was not asked for. */
DnTable *dn_table_of_clusters(const DnPlan *plan, const DnAnalysis *analysis);
DnTable *dn_table_of_sections(const DnPlan *plan, const DnAnalysis *analysis);
DnTable *dn_table_of_moves(const DnPlan *plan, const DnAnalysis *analysis);
DnTable *dn_table_of_findings(const DnPlan *plan, const DnAnalysis *analysis);
DnTable *dn_table_of_tasks(const DnPlan *plan);

G_END_DECLS

#endif
