/* A table as CSV for spreadsheets: byte order mark, headers in the reader's language, numbers with all their digits. */
#include <math.h>

#include "render/csv_writer.h"
#include "render/tables.h"

static void append_number(GString *out, const DnTableColumn *column, double number, const char *language)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	if (!isfinite(number))
		return;
	if (column->type == DN_CELL_FLAG) {
		if (number != 0)
			g_string_append(out, dn_words_in((DnWords){"是", "yes"}, language));
		return;
	}
	g_string_append(out, g_ascii_formatd(digits, sizeof digits, "%.10g", number));
}

static gboolean holds_text(DnCellType type)
{
	return type == DN_CELL_TEXT || type == DN_CELL_LONG_TEXT || type == DN_CELL_DEPARTMENTS;
}

GBytes *dn_render_table_csv(const DnTable *table, const char *language)
{
	GString *out = g_string_new("\xef\xbb\xbf");
	for (guint i = 0; i < table->n_columns; i++) {
		dn_csv_append_text(out, dn_words_in(dn_table_column(table, i)->header, language));
		dn_csv_end_cell(out, i + 1 == table->n_columns);
	}
	for (gsize row = 0; row < table->n_rows; row++)
		for (guint i = 0; i < table->n_columns; i++) {
			const DnTableColumn *column = dn_table_column(table, i);
			const DnTableCell *cell = dn_table_cell(table, row, i);
			if (holds_text(column->type))
				dn_csv_append_text(out, dn_words_in(cell->text, language));
			else
				append_number(out, column, cell->number, language);
			dn_csv_end_cell(out, i + 1 == table->n_columns);
		}
	return g_string_free_to_bytes(out);
}
