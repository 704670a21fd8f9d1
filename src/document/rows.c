/* Rows from CSV text or from lines. */
#include "document/rows.h"

#include <string.h>

void dn_row_reader_init(DnRowReader *reader, const DnDocument *document)
{
	*reader = (DnRowReader){.document = document, .is_csv = strcmp(dn_document_format(document), "csv") == 0};
	if (reader->is_csv)
		dn_csv_scanner_init(&reader->scanner, dn_document_text(document), dn_document_text_length(document));
}

void dn_row_reader_clear(DnRowReader *reader)
{
	if (reader->is_csv)
		dn_csv_scanner_clear(&reader->scanner);
}

gboolean dn_row_reader_next(DnLine *row, DnRowReader *reader)
{
	if (reader->is_csv)
		return dn_csv_next(row, &reader->scanner);
	gsize n;
	const DnLine *lines = dn_document_lines(reader->document, &n);
	while (reader->next < n) {
		*row = lines[reader->next++];
		if (row->kind == DN_LINE_ROW)
			return TRUE;
	}
	return FALSE;
}
