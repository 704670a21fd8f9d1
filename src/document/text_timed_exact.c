/* Where each row has a line for each title, the lines need not be told by their words. A cell that a copy broke might fill the place of an empty one
 * in some row, but not in all. */
#include "document/text_timed_exact.h"

#include <string.h>

#include "document/text_words.h"

enum { FEWEST_ROWS = 3, FEWEST_NUMBERED = 2 };

/* Whether a line may be all of a cell: it begins with no small letter, and ends with nothing behind which it goes on. */
static gboolean is_whole(const DnTimedTable *table, guint at)
{
	static const char *const ends[] = {",", ";", "&", "/", "(", "-", " and", " of", " for", " the", " or", " with", " on", " to", " in", NULL};
	const DnTimedUnit *unit = dn_timed_unit_at(table, at);
	if (table->header.by_paragraphs)
		return TRUE;
	g_autofree char *words = g_strstrip(g_strndup(table->lines[unit->first].text, table->lines[unit->first].length));
	return unit->end == unit->first + 1 && !g_unichar_islower(g_utf8_get_char(words)) && strchr("&),/;", *words) == NULL && !dn_text_ends_with_any(words, ends);
}

static guint column_of_times(const DnTimedHeader *header)
{
	return header->numbers + header->words + (header->times_last ? header->bodies : 0);
}

/* The row from unit `at` on, each unit of which is a cell; FALSE where one cannot be. */
static gboolean read_row(DnTimedRow *row, const DnTimedTable *table, guint at)
{
	const DnTimedHeader *header = &table->header;
	guint columns = dn_timed_header_columns(header), times = column_of_times(header), bodies = header->numbers + header->words;
	bodies += header->times_last ? 0 : header->times;
	if (at + columns > table->units->len)
		return FALSE;
	for (guint i = 0; i < columns; i++) {
		gboolean of_times = i >= times && i < times + header->times;
		if (!is_whole(table, at + i) || dn_timed_unit_at(table, at + i)->is_time != of_times || (i > 0 && dn_timed_unit_at(table, at + i)->is_title))
			return FALSE;
		if (header->numbers > 0 && dn_timed_is_number(dn_timed_line_of(table, at + i)) != (i == 0) && !of_times)
			return FALSE;
	}
	*row = (DnTimedRow){.first = at, .end = at + columns, .words_end = at + header->numbers + header->words, .time = at + times,
	                    .time_end = at + times + header->times, .n_cells = header->bodies, .is_sure = TRUE};
	for (guint i = 0; i <= header->bodies; i++)
		row->cells[i] = at + bodies + i;
	return TRUE;
}

gboolean dn_timed_exact_read(DnTimedTable *table)
{
	DnTimedRow row;
	guint fewest = table->header.numbers > 0 ? FEWEST_NUMBERED : FEWEST_ROWS;
	for (guint at = 0; at < table->units->len; at = row.end) {
		at += dn_timed_unit_at(table, at)->is_title ? 1 : 0;
		if (!read_row(&row, table, at)) {
			g_array_set_size(table->rows, 0);
			return FALSE;
		}
		g_array_append_val(table->rows, row);
	}
	if (table->rows->len < fewest) {
		g_array_set_size(table->rows, 0);
		return FALSE;
	}
	table->end = dn_timed_unit_at(table, table->units->len - 1)->end;
	return TRUE;
}
