/* Rows of a table of which a copy left one cell a line, and whose times tell them. */
#ifndef DUTYNET_DOCUMENT_TEXT_TIMED_ROWS_H
#define DUTYNET_DOCUMENT_TEXT_TIMED_ROWS_H

#include "document/text_name_lines.h"
#include "document/text_timed_header.h"

G_BEGIN_DECLS

/* A line, or a paragraph where blank lines part cells. */
typedef struct {
	guint first, end;
	gboolean is_time;
	gboolean is_apart; /* a blank line that parts rows stands above it */
	gboolean is_title; /* it stands alone between two such lines */
} DnTimedUnit;

typedef struct {
	DnTimedHeader header;
	const DnLine *lines; /* from the header on */
	guint n;
	GArray *units, *rows; /* DnTimedUnit, DnTimedRow */
	DnTextNames names;
	gboolean is_open; /* the last row ends with what begins something else, and not with a blank line */
	guint end; /* the line behind the last row */
} DnTimedTable;

/* The units of a row. */
typedef struct {
	guint first, end;
	guint words_end; /* behind its number, and what is to be done */
	guint time, time_end;
	guint cells[DN_TIMED_MOST_BODIES + 1]; /* where each cell of names begins, and the last one ends */
	guint n_cells;
	gboolean is_sure; /* else nobody can tell which lines are whose */
} DnTimedRow;

/* Reads the header, and what may be rows; FALSE where there is no header. Clear the table in any case. */
gboolean dn_timed_units_read(DnTimedTable *table, const DnLine *lines, guint n);
void dn_timed_table_clear(DnTimedTable *table);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnTimedTable, dn_timed_table_clear)
/* Reads the rows; FALSE where they are none, or too many are not sure. */
gboolean dn_timed_rows_read(DnTimedTable *table);

const DnTimedUnit *dn_timed_unit_at(const DnTimedTable *table, guint index);
/* The first line of a unit. */
const DnLine *dn_timed_line_of(const DnTimedTable *table, guint index);
/* The names of a cell of a row; NULL where they cannot be told apart. Free with g_free(). */
char *dn_timed_join_cell(const DnTimedTable *table, const DnTimedRow *row, guint cell);

G_END_DECLS

#endif
