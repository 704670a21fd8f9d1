/* The table rows of a document, one after the other: those of a CSV file straight from its text, without making its lines. */
#ifndef DUTYNET_DOCUMENT_ROWS_H
#define DUTYNET_DOCUMENT_ROWS_H

#include "document/csv_ahead.h"

G_BEGIN_DECLS

typedef struct {
	const DnDocument *document;
	gboolean is_csv;
	DnCsvScanner scanner; /* for CSV */
	DnCsvAhead *ahead;    /* from some row on, for a long CSV */
	gboolean is_alone;    /* no thread scans ahead */
	gsize next;           /* line, for other formats */
} DnRowReader;

void dn_row_reader_init(DnRowReader *reader, const DnDocument *document);
void dn_row_reader_clear(DnRowReader *reader);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnRowReader, dn_row_reader_clear)

/* The next row; FALSE after the last. Its cells live until the next call, and its `text` is not set. */
gboolean dn_row_reader_next(DnLine *row, DnRowReader *reader);

/* The row that comes next, where it is at hand; else NULL. It lives as long as the last that was given. */
const DnLine *dn_row_reader_peek(const DnRowReader *reader);

G_END_DECLS

#endif
