/* A scanner for CSV and TSV text (RFC 4180, read leniently), one row at a time and linear in the text. It exists beside libcsv
 * because rows must know their lines and cells their byte offsets. */
#ifndef DUTYNET_DOCUMENT_CSV_H
#define DUTYNET_DOCUMENT_CSV_H

#include <dutynet/document.h>

G_BEGIN_DECLS

/* Columns that a row may have, as many as a spreadsheet's; separators beyond are read as text. */
enum { DN_CSV_MAX_COLUMNS = 16384 };

typedef struct {
	const char *text;
	gsize length;
	gsize at;           /* where the next row begins */
	guint line;         /* its line */
	char separator;
	gboolean unclosed;  /* a quote that was opened in the last row has no end */
	GString *cell_text; /* of the last row: its cells, each with a final NUL */
	DnCell *cells;      /* NULL once cleared */
	guint n_cells, room;
	guint8 ends_cell[256], ends_row[256]; /* whether a byte ends a cell without quotes, or the last that a row may have */
} DnCsvScanner;

/* Finds the separator (comma, tab or semicolon) in the first row. A byte order mark and Excel's "sep=" line are skipped. */
void dn_csv_scanner_init(DnCsvScanner *scanner, const char *text, gsize length);
void dn_csv_scanner_clear(DnCsvScanner *scanner);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnCsvScanner, dn_csv_scanner_clear)

/* The next row that is not blank, as a DN_LINE_ROW without `text`; its cells live until the next call. FALSE at the end. */
gboolean dn_csv_next(DnLine *row, DnCsvScanner *scanner);

G_END_DECLS

#endif
