/* The rows of a long CSV text, scanned by a thread of its own while those before are read. */
#ifndef DUTYNET_DOCUMENT_CSV_AHEAD_H
#define DUTYNET_DOCUMENT_CSV_AHEAD_H

#include "document/csv.h"

G_BEGIN_DECLS

typedef struct DnCsvAhead DnCsvAhead;

/* The rows from where the scanner stands on. The scanner must live as long, and nobody else use it. NULL where no thread can be had. */
DnCsvAhead *dn_csv_ahead_new(DnCsvScanner *scanner);
void dn_csv_ahead_free(DnCsvAhead *ahead);

/* As dn_csv_next(). */
gboolean dn_csv_ahead_next(DnLine *row, DnCsvAhead *ahead);

/* The row that comes next, where it is at hand; else NULL. It lives as long as the last that was given. */
const DnLine *dn_csv_ahead_peek(const DnCsvAhead *ahead);

G_END_DECLS

#endif
