/* Columns of tables as people keep them: which column is the task, who leads, who joins. Shared by tables within documents and by
 * tables that are the whole document. The words are data, in the grammar profiles. */
#ifndef DUTYNET_PLAN_TABLE_COLUMNS_H
#define DUTYNET_PLAN_TABLE_COLUMNS_H

#include "plan/column_kind.h"

G_BEGIN_DECLS

/* Titles and notes may stand above the header: it is looked for in that many rows. */
enum { DN_NO_COLUMN = -1, DN_HEADER_WITHIN = 10, DN_MOST_OUTER = 8, DN_MOST_MORE = 4, DN_MOST_ASIDE = 8, DN_MOST_WITHIN = 4 };

/* For each kind the index of its first column, DN_NO_COLUMN where there is none. Of several columns for the task, as 主要任务 | 工作措施, before
 * those of the bodies the last one says what is to be done; the outer ones title it. Of several columns of bodies that do the same,
 * 市级责任单位 | 县级责任单位, those behind the first are read as well. */
typedef struct {
	int of[DN_COLUMNS];
	guint n_outer;
	int outer[DN_MOST_OUTER];
	guint n_more;
	int more[DN_MOST_MORE];
	DnColumn kind_of_more[DN_MOST_MORE];
	guint n_aside;
	int aside[DN_MOST_ASIDE]; /* of what is no task and no body: 完成时限 */
	guint n_within;
	int outside[DN_MOST_WITHIN]; /* columns of bodies whose parts stand in the one to the right: 担当部局 before 担当課 */
	gboolean of_things;       /* says whose things are, and nothing that is to be done; no column is read then */
	gboolean of_amounts;      /* says nothing but how much is spent on what by whom */
	gboolean of_raci;         /* Responsible, Accountable, Consulted, Informed */
} DnColumns;

/* Reads a header row. FALSE where no column says who is responsible. */
gboolean dn_columns_read(DnColumns *out, const char *const *headers, guint n);

G_END_DECLS

#endif
