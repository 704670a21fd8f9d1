/* The header of a table whose rows are told by their times, each title on a line of its own. */
#ifndef DUTYNET_DOCUMENT_TEXT_TIMED_HEADER_H
#define DUTYNET_DOCUMENT_TEXT_TIMED_HEADER_H

#include "document/text_stack_cells.h"

G_BEGIN_DECLS

enum { DN_TIMED_MOST_BODIES = 3 };

/* Columns in their order: a number or none, words, times and bodies, or bodies and times. */
typedef struct {
	DnStackCell titles[DN_STACK_MOST_COLUMNS];
	guint numbers, words, times, bodies; /* how many there are of each */
	guint end; /* the line behind the header */
	gboolean times_last; /* behind bodies */
	gboolean by_paragraphs; /* blank lines part cells */
} DnTimedHeader;

/* Reads the header with which the lines begin; FALSE where they begin with none. */
gboolean dn_timed_header_read(DnTimedHeader *header, const DnLine *lines, guint n);
guint dn_timed_header_columns(const DnTimedHeader *header);
/* Whether the line is the number of a row: 12, 3.1, A4. */
gboolean dn_timed_is_number(const DnLine *line);

G_END_DECLS

#endif
