/* The rows of a table within a document, and what those above say of the next one. */
#ifndef DUTYNET_PLAN_TABLE_ROW_H
#define DUTYNET_PLAN_TABLE_ROW_H

#include "plan/draft.h"
#include "plan/table_cells.h"
#include "plan/table_columns.h"

G_BEGIN_DECLS

/* Bytes of what every task below it repeats; see heading_of() in draft.c. */
enum { DN_TABLE_LONGEST_TITLE = 600, DN_TABLE_MOST_ABOVE = 32 /* columns */ };

typedef struct {
	DnDrafts *drafts;
	DnOutline *outline;
	DnColumns columns;
	guint first, n;
	const DnLine *rows; /* where they are not those of the paragraphs from `first` on */
	guint end;          /* the paragraph behind the table */
	const DnLine *header; /* its last row */
	const DnLine *last; /* the last row that yielded a task */
	const char *section, *task; /* of the row above */
	const char *outer[DN_MOST_OUTER]; /* the cells that title the task, of the row above where they are empty */
	DnOutline parts;            /* rows that title those below them */
	gboolean counts;            /* some rows have Arabic numbers */
	gboolean joined;            /* the column of those who take part names some */
	gboolean numbers_tasks;     /* the task's cell begins with its number */
	DnSlice number;             /* of the task, as its cell gives it; empty for none */
	DnSlice above[DN_TABLE_MOST_ABOVE];  /* what each column said last, for 同上 below it */
} DnTable;

const DnLine *dn_table_row(const DnTable *table, guint index);
/* The words of a cell; empty for DN_NO_COLUMN, or where the row has none there. */
DnSlice dn_table_row_trimmed(const DnLine *row, int index);
DnSlice dn_table_row_cell(const DnTable *table, const DnLine *row, DnColumn column);
/* The innermost of the task's cells that is filled. */
DnSlice dn_table_row_task(const DnTable *table, const DnLine *row);

/* Whether a cell of those who are responsible is filled, or one of those who take part. */
gboolean dn_table_row_names_body(const DnTable *table, const DnLine *row);
gboolean dn_table_row_names_joining(const DnTable *table, const DnLine *row);

/* Drafts the task of a row, adds its bodies to those of the task above, or tells why it does neither. */
void dn_table_row_read(DnTable *table, const DnLine *row);

G_END_DECLS

#endif
