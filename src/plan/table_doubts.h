/* Doubts about the columns and rows of a table. */
#ifndef DUTYNET_PLAN_TABLE_DOUBTS_H
#define DUTYNET_PLAN_TABLE_DOUBTS_H

#include "plan/draft.h"
#include "plan/table_columns.h"

G_BEGIN_DECLS

/* Tells of columns that are none of `columns` though their cells name bodies. The header's last row is the paragraph `header`, below
 * which `n` rows stand. */
void dn_table_doubt_columns(DnDrafts *drafts, const DnColumns *columns, guint header, guint n);

/* Tells of `n` rows without a header, from paragraph `first` on, that name bodies. */
void dn_table_doubt_bare(DnDrafts *drafts, guint first, guint n);

/* Tells of a table, its first row the paragraph `first`, that says whose things are. */
void dn_table_doubt_things(DnDrafts *drafts, guint first);

/* The same of a budget; `read` says that it is read nevertheless. */
void dn_table_doubt_amounts(DnDrafts *drafts, guint first, gboolean read);

/* Whether a cell names bodies beyond doubt, and nothing else. */
gboolean dn_table_cell_names_bodies(const DnDrafts *drafts, DnSlice cell);

/* Tells of a row, below that header, from which nobody was read since the document does not know its cells. */
void dn_table_doubt_row(DnDrafts *drafts, const DnLine *header, const DnLine *row);

/* Whether a row ends before the columns of those who are responsible, and its last cell names bodies: 甲 | 教育部 below 任务 | 目标 | 责任单位. */
gboolean dn_table_row_is_cut_short(const DnDrafts *drafts, const DnColumns *columns, const DnLine *row);

/* Whether a cell of those who are responsible holds a person, or the row has fewer cells than the header, and the cell to its left, of no such
 * column, names bodies: a cell is missing from the row, which one above goes on with. */
gboolean dn_table_row_is_shifted(const DnDrafts *drafts, const DnColumns *columns, const DnLine *header, const DnLine *row);

G_END_DECLS

#endif
