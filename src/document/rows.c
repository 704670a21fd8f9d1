/* Rows from CSV text or from lines. */
#include "document/rows.h"

#include <string.h>

/* What is shorter is scanned sooner than a thread begins, and so is a header. */
enum { READ_BEFORE = 64 * 1024, LONG = 1024 * 1024 };

void dn_row_reader_init(DnRowReader *reader, const DnDocument *document)
{
	*reader = (DnRowReader){.document = document, .is_csv = strcmp(dn_document_format(document), "csv") == 0};
	if (reader->is_csv)
		dn_csv_scanner_init(&reader->scanner, dn_document_text(document), dn_document_text_length(document));
}

void dn_row_reader_clear(DnRowReader *reader)
{
	g_clear_pointer(&reader->ahead, dn_csv_ahead_free);
	if (reader->is_csv)
		dn_csv_scanner_clear(&reader->scanner);
}

static gboolean next_of_csv(DnLine *row, DnRowReader *reader)
{
	DnCsvScanner *scanner = &reader->scanner;
	if (!reader->is_alone && reader->ahead == NULL && scanner->length >= LONG && scanner->at >= READ_BEFORE) {
		reader->ahead = dn_csv_ahead_new(scanner);
		reader->is_alone = reader->ahead == NULL;
	}
	return reader->ahead != NULL ? dn_csv_ahead_next(row, reader->ahead) : dn_csv_next(row, scanner);
}

gboolean dn_row_reader_next(DnLine *row, DnRowReader *reader)
{
	if (reader->is_csv)
		return next_of_csv(row, reader);
	gsize n;
	const DnLine *lines = dn_document_lines(reader->document, &n);
	while (reader->next < n) {
		*row = lines[reader->next++];
		if (row->kind == DN_LINE_ROW)
			return TRUE;
	}
	return FALSE;
}

const DnLine *dn_row_reader_peek(const DnRowReader *reader)
{
	return reader->ahead != NULL ? dn_csv_ahead_peek(reader->ahead) : NULL;
}
