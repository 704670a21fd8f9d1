/* Cells of tables that name bodies. */
#ifndef DUTYNET_PLAN_TABLE_CELLS_H
#define DUTYNET_PLAN_TABLE_CELLS_H

#include "plan/draft.h"

G_BEGIN_DECLS

typedef struct {
	DnSlice title; /* of its column */
	DnSlice words;
	DnSlice outside; /* the body of which those are parts that the cell names; empty for none */
	DnDuty duty;   /* of those of whom the cell says no more than that they are responsible */
	const DnLine *row; /* in which it stands */
	guint end;     /* the paragraph behind the table, where its footnotes may stand */
} DnTableCell;

/* The words of a cell; empty where the row has none there, as for DN_NO_COLUMN. */
DnSlice dn_table_cell_at(const DnLine *row, guint index);

/* The only words of a row, also where a program repeats them in every cell of what was merged; empty where there are others. */
DnSlice dn_table_cells_only_words(const DnLine *row);

/* Adds the bodies of a cell that is not empty to an initialised clause. */
void dn_table_cell_read(DnClause *clause, DnDrafts *drafts, const DnTableCell *cell);

/* Adds the words of a cell to what a task's cells say together. */
void dn_table_cell_note(GString *out, DnSlice cell);
/* Adds the mark that a body has to its name there. */
void dn_table_cell_note_mark(GString *out, DnSlice mark);

/* Whether it says what the cell above it says: 同上. */
gboolean dn_table_cell_is_ditto(DnSlice cell);

/* Whether the cell says that there is nobody: 无, N/A. Tables mix languages, so that a word of any of them will do. */
gboolean dn_table_cell_is_none(DnSlice cell);

G_END_DECLS

#endif
