/* Steps | Timeline | Lead | Others, one cell a line. No cell but a time looks like one, so that each is a row's: what stands before it, behind the
 * names of the row above, is what is to be done. Blank lines part rows, or cells, or nothing does; then the words tell where names end. */
#include "document/text_timed_rows.h"

#include <string.h>

#include "document/text_bars.h"
#include "document/text_sections.h"
#include "document/text_timed_exact.h"
#include "document/text_times.h"
#include "document/text_words.h"

enum { MOST_UNITS = 4096, MOST_BETWEEN = 24 /* units from a time to the next one */, MOST_ODD = 4 /* one row of four */ };

const DnTimedUnit *dn_timed_unit_at(const DnTimedTable *table, guint index)
{
	return &g_array_index(table->units, DnTimedUnit, index);
}

const DnLine *dn_timed_line_of(const DnTimedTable *table, guint index)
{
	return &table->lines[dn_timed_unit_at(table, index)->first];
}

static const DnLine *last_line_of(const DnTimedTable *table, guint index)
{
	return &table->lines[dn_timed_unit_at(table, index)->end - 1];
}

static gboolean line_is_time(const DnLine *line)
{
	gsize length;
	const char *words = dn_bars_bare_words(&length, line);
	g_autofree char *copy = g_strndup(words, length);
	return length > 0 && dn_text_is_time(copy);
}

/* ---- Units ------------------------------------------------------------------------------------------------------------------------ */

/* Whether a header begins with the line. A name right above one of as many columns as the table's is none of its titles. */
static gboolean begins_header(const DnTimedTable *table, guint at)
{
	DnTimedHeader header, below;
	if (!dn_timed_header_read(&header, &table->lines[at], table->n - at))
		return FALSE;
	guint columns = dn_timed_header_columns(&table->header), next = dn_text_next_line(table->lines, at + 1, table->n);
	return dn_timed_header_columns(&header) != columns + 1 || next == table->n ||
	       !dn_timed_header_read(&below, &table->lines[next], table->n - next) || dn_timed_header_columns(&below) != columns;
}

/* Whether the line begins something else, of which no blank line need tell: a header, or Action 12 above what is no time. */
static gboolean begins_other(const DnTimedTable *table, guint at)
{
	const DnLine *line = &table->lines[at];
	if (g_str_equal(line->text, table->lines[0].text) || begins_header(table, at))
		return TRUE;
	guint next = dn_text_next_line(table->lines, at + 1, table->n);
	gboolean ends_in_number = line->length > 0 && g_ascii_isdigit(line->text[line->length - 1]);
	return ends_in_number && dn_text_is_section(line) && !line_is_time(line) && (next == table->n || !line_is_time(&table->lines[next]));
}

static guint end_of_unit(const DnTimedTable *table, guint at)
{
	guint end = at + 1;
	gboolean broken = table->header.by_paragraphs && table->lines[at].kind != DN_LINE_PARAGRAPH;
	while (broken && end < table->n && !dn_text_is_blank(&table->lines[end]))
		end++;
	return end;
}

/* Adds the units up to the next blank line that parts rows, or up to what begins something else; returns the line behind them. */
static guint add_block(DnTimedTable *table, guint at, guint *since)
{
	for (gboolean is_apart = TRUE; at < table->n; is_apart = FALSE) {
		guint next = dn_text_next_line(table->lines, at, table->n);
		if (next == table->n || (next > at && !table->header.by_paragraphs && !is_apart))
			return next;
		table->is_open = begins_other(table, next) || table->units->len >= MOST_UNITS || *since > MOST_BETWEEN;
		if (table->is_open)
			return next;
		DnTimedUnit unit = {.first = next, .end = end_of_unit(table, next), .is_apart = is_apart};
		unit.is_time = unit.end == next + 1 && line_is_time(&table->lines[next]);
		g_array_append_val(table->units, unit);
		*since = unit.is_time ? 0 : *since + 1;
		at = unit.end;
	}
	return at;
}

static gboolean holds_time(const DnTimedTable *table, guint from)
{
	for (guint i = from; i < table->units->len; i++)
		if (dn_timed_unit_at(table, i)->is_time)
			return TRUE;
	return FALSE;
}

/* Takes blocks while each holds a time, or is a line alone, above one that does; what follows the last of them is no part of the table. */
static void read_units(DnTimedTable *table)
{
	guint since = 0, kept = 0;
	for (guint at = table->header.end; at < table->n && !table->is_open;) {
		guint from = table->units->len;
		at = add_block(table, at, &since);
		gboolean timed = holds_time(table, from);
		if (!timed && (table->units->len != from + 1 || from > kept))
			break;
		g_array_index(table->units, DnTimedUnit, from).is_title = !timed;
		kept = timed ? table->units->len : kept;
	}
	table->is_open = table->is_open && kept == table->units->len;
	g_array_set_size(table->units, kept);
}

/* Whether a name stands at the unit: right behind a time, or right above one. */
static gboolean is_beside_time(const DnTimedTable *table, guint at)
{
	const DnTimedUnit *unit = dn_timed_unit_at(table, at);
	if (table->header.times_last)
		return !unit->is_time && at + 1 < table->units->len && dn_timed_unit_at(table, at + 1)->is_time;
	return !unit->is_time && !unit->is_apart && at > 0 && dn_timed_unit_at(table, at - 1)->is_time;
}

/* The last line of a block is one of names as well. */
static void learn_names(DnTimedTable *table)
{
	for (guint i = 0; i < table->units->len; i++) {
		gboolean is_last = i + 1 < table->units->len ? dn_timed_unit_at(table, i + 1)->is_apart : !table->is_open;
		if (is_beside_time(table, i))
			dn_text_names_learn(&table->names, dn_timed_line_of(table, i));
		else if (is_last && !table->header.times_last)
			table->names.widest = MAX(table->names.widest, dn_timed_line_of(table, i)->length);
	}
}

/* ---- Rows ------------------------------------------------------------------------------------------------------------------------- */

/* The first time from unit `at` on, before a blank line that parts rows; `*end` gets where that is. */
static guint find_time(guint *end, const DnTimedTable *table, guint at)
{
	guint found = G_MAXUINT, i = at;
	for (; i < table->units->len && (i == at || !dn_timed_unit_at(table, i)->is_apart); i++)
		found = found == G_MAXUINT && dn_timed_unit_at(table, i)->is_time ? i : found;
	*end = i;
	return found;
}

/* The number of the next row among units; `end` for none. */
static guint find_number(const DnTimedTable *table, guint at, guint end)
{
	while (table->header.numbers > 0 && at < end && !dn_timed_is_number(dn_timed_line_of(table, at)))
		at++;
	return table->header.numbers > 0 ? at : end;
}

static DnTextAnswer goes_on(const DnTimedTable *table, guint at)
{
	if (table->header.by_paragraphs)
		return DN_TEXT_NO;
	return dn_text_names_go_on(&table->names, last_line_of(table, at - 1), dn_timed_line_of(table, at));
}

static guint skip_cell(const DnTimedTable *table, guint at, guint end)
{
	for (at++; at < end && goes_on(table, at) == DN_TEXT_YES;)
		at++;
	return at;
}

static void end_cell(DnTimedRow *row, guint end)
{
	row->cells[++row->n_cells] = row->end = end;
}

/* Whether there are as many cells of names as columns, or the first of two only. */
static gboolean fills_columns(const DnTimedRow *row, guint bodies)
{
	return row->n_cells == bodies || (row->n_cells == 1 && bodies == 2);
}

/* All units up to `end` are names: the first cell, and the rest, the last column of which may have several lines. */
static void take_all_names(DnTimedRow *row, const DnTimedTable *table, guint end)
{
	guint bodies = table->header.bodies;
	row->is_sure = TRUE;
	row->end = end;
	for (guint at = row->time_end; at < end; at = row->end) {
		gboolean is_last = row->n_cells + 1 == bodies;
		end_cell(row, is_last ? end : skip_cell(table, at, end));
		row->is_sure = row->is_sure && (is_last || row->end == end || goes_on(table, row->end) == DN_TEXT_NO);
	}
	row->is_sure = row->is_sure && fills_columns(row, bodies);
}

/* Whether a line behind a name begins the words of the next row. */
static DnTextAnswer begins_words(const DnTimedTable *table, guint at, guint end)
{
	DnTextAnswer names = dn_text_names_are(&table->names, dn_timed_line_of(table, at));
	gboolean goes_on = at + 1 < end && g_ascii_islower(*dn_timed_line_of(table, at + 1)->text);
	if (goes_on && names != DN_TEXT_NO)
		return names == DN_TEXT_UNSURE ? DN_TEXT_YES : DN_TEXT_UNSURE;
	return names == DN_TEXT_YES ? DN_TEXT_NO : names == DN_TEXT_NO ? DN_TEXT_YES : DN_TEXT_UNSURE;
}

/* The names of a row that no blank line parts from what follows it, `least` units of which are not its own. */
static void take_some_names(DnTimedRow *row, const DnTimedTable *table, guint end, guint least)
{
	guint bodies = table->header.bodies, most = end - MIN(least, end - row->time_end);
	row->is_sure = TRUE;
	row->end = row->time_end;
	while (row->n_cells < bodies && row->end < most) {
		DnTextAnswer words = row->n_cells == 0 ? DN_TEXT_NO : begins_words(table, row->end, end);
		if (words == DN_TEXT_YES)
			break;
		row->is_sure = row->is_sure && words == DN_TEXT_NO;
		end_cell(row, skip_cell(table, row->end, most));
	}
	gboolean may_go_on = row->n_cells > 0 && row->end < most && begins_words(table, row->end, end) != DN_TEXT_YES;
	row->is_sure = row->is_sure && !(may_go_on && goes_on(table, row->end) != DN_TEXT_NO) && fills_columns(row, bodies);
}

/* The names of paragraphs: all but the words of the next row, whose columns are as many paragraphs. */
static void take_paragraphs(DnTimedRow *row, const DnTimedTable *table, guint end)
{
	guint words = table->header.words;
	if (end < row->time_end + words)
		row->is_sure = FALSE;
	else
		take_all_names(row, table, end - words);
}

/* Where the names of a row end that has its time, among the units up to `block`, behind which a blank line parts rows or the table ends. */
static void find_names(DnTimedRow *row, const DnTimedTable *table, guint block)
{
	guint unused, next = row->time_end < block ? find_time(&unused, table, row->time_end) : G_MAXUINT, end = MIN(next, block);
	guint number = find_number(table, row->time_end, end);
	gboolean is_closed = block < table->units->len || (!table->is_open && !table->header.by_paragraphs);
	if (number < end || (next == G_MAXUINT && is_closed))
		take_all_names(row, table, number);
	else if (next < block && table->header.by_paragraphs)
		take_paragraphs(row, table, end);
	else
		take_some_names(row, table, end, next < block ? 1 : 0);
}

/* ---- Names above the times ---------------------------------------------------------------------------------------------------------- */

/* The first unit of the cell of names that ends before `end`, none before `first`. */
static guint begin_of_cell(const DnTimedTable *table, guint first, guint end)
{
	guint at = end - 1;
	while (at > first && goes_on(table, at) == DN_TEXT_YES)
		at--;
	return at;
}

/* Whether the words above a cell of names are no part of it. */
static gboolean is_parted_above(const DnTimedTable *table, guint at)
{
	return table->header.by_paragraphs || dn_text_names_are(&table->names, dn_timed_line_of(table, at - 1)) == DN_TEXT_NO ||
	       goes_on(table, at) == DN_TEXT_NO;
}

/* The names that stand right above the time, behind one unit of words or more. */
static void find_names_above(DnTimedRow *row, const DnTimedTable *table)
{
	gboolean by_paragraphs = table->header.by_paragraphs;
	guint first = row->first + table->header.numbers + (by_paragraphs ? table->header.words : 1), end = row->time;
	guint begins[DN_TIMED_MOST_BODIES] = {0};
	row->is_sure = end > first;
	while (row->n_cells < table->header.bodies && end > first) {
		guint at = begin_of_cell(table, first, end);
		gboolean surely = row->n_cells == 0 || by_paragraphs;
		DnTextAnswer names = surely ? DN_TEXT_YES : dn_text_names_are(&table->names, dn_timed_line_of(table, at));
		if (names == DN_TEXT_NO)
			break;
		row->is_sure = row->is_sure && names == DN_TEXT_YES && (at == first || is_parted_above(table, at));
		begins[row->n_cells++] = end = at;
	}
	for (guint i = 0; i < row->n_cells; i++)
		row->cells[i] = begins[row->n_cells - 1 - i];
	row->cells[row->n_cells] = row->time;
	row->words_end = end;
	row->end = row->time_end;
	row->is_sure = row->is_sure && fills_columns(row, table->header.bodies) && (!by_paragraphs || end == first);
}

/* ---- Whole rows --------------------------------------------------------------------------------------------------------------------- */

char *dn_timed_join_cell(const DnTimedTable *table, const DnTimedRow *row, guint cell)
{
	guint first = dn_timed_unit_at(table, row->cells[cell])->first, end = dn_timed_unit_at(table, row->cells[cell + 1] - 1)->end;
	return dn_text_names_join(&table->names, &table->lines[first], end - first);
}

static gboolean can_join(const DnTimedTable *table, const DnTimedRow *row)
{
	for (guint i = 0; i < row->n_cells; i++) {
		g_autofree char *words = dn_timed_join_cell(table, row, i);
		if (words == NULL)
			return FALSE;
	}
	return TRUE;
}

/* The row that begins with unit `at`; FALSE where it has no words, or no time. */
static gboolean read_row(DnTimedRow *row, const DnTimedTable *table, guint at)
{
	guint block;
	*row = (DnTimedRow){.first = at, .time = find_time(&block, table, at)};
	if (row->time == G_MAXUINT || row->time < at + table->header.numbers + 1)
		return FALSE;
	if (table->header.numbers > 0 && !dn_timed_is_number(dn_timed_line_of(table, at)))
		return FALSE;
	row->words_end = row->time;
	for (row->time_end = row->time; row->time_end < block && dn_timed_unit_at(table, row->time_end)->is_time;)
		row->time_end++;
	row->cells[0] = row->end = row->time_end;
	if (table->header.times_last)
		find_names_above(row, table);
	else
		find_names(row, table, block);
	row->is_sure = row->is_sure && can_join(table, row);
	return TRUE;
}

/* Whether something that looks like more of the table stands behind it: a time above other words. */
static gboolean goes_on_behind(const DnTimedTable *table, guint end)
{
	enum { LOOKED_AT = 12 };
	guint at = dn_text_next_line(table->lines, end, table->n);
	for (guint i = 0; i < LOOKED_AT && at + 1 < table->n && !begins_other(table, at); i++) {
		if (line_is_time(&table->lines[at]) && !dn_text_is_blank(&table->lines[at + 1]))
			return TRUE;
		at = dn_text_next_line(table->lines, at + 1, table->n);
	}
	return FALSE;
}

/* Whether no row has a cell for each title, the first of which may be no title then: that of the document, above those of the table. */
static gboolean lack_cells(const DnTimedTable *table)
{
	const DnTimedHeader *header = &table->header;
	for (guint i = 0; i < table->rows->len; i++) {
		const DnTimedRow *row = &g_array_index(table->rows, DnTimedRow, i);
		if (row->n_cells == header->bodies || row->words_end - row->first > header->numbers + header->words)
			return FALSE;
	}
	return header->words > 1;
}

/* Reads the rows up to what is none; returns how many are not sure. */
static guint read_rows(DnTimedTable *table)
{
	guint odd = 0;
	if (dn_timed_exact_read(table))
		return 0;
	DnTimedRow row;
	for (guint at = 0; at < table->units->len; at = row.end) {
		at += dn_timed_unit_at(table, at)->is_title ? 1 : 0;
		if (!read_row(&row, table, at))
			break;
		odd += row.is_sure ? 0 : 1;
		table->end = dn_timed_unit_at(table, row.end - 1)->end;
		g_array_append_val(table->rows, row);
	}
	return odd;
}

gboolean dn_timed_rows_read(DnTimedTable *table)
{
	guint odd = read_rows(table);
	return table->rows->len > 0 && !lack_cells(table) && odd * MOST_ODD <= table->rows->len && !goes_on_behind(table, table->end);
}

/* ---- The whole ---------------------------------------------------------------------------------------------------------------------- */

gboolean dn_timed_units_read(DnTimedTable *table, const DnLine *lines, guint n)
{
	*table = (DnTimedTable){.lines = lines, .n = n};
	if (!dn_timed_header_read(&table->header, lines, n))
		return FALSE;
	table->units = g_array_new(FALSE, TRUE, sizeof(DnTimedUnit));
	table->rows = g_array_new(FALSE, TRUE, sizeof(DnTimedRow));
	table->names.known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	read_units(table);
	learn_names(table);
	return TRUE;
}

void dn_timed_table_clear(DnTimedTable *table)
{
	g_clear_pointer(&table->units, g_array_unref);
	g_clear_pointer(&table->rows, g_array_unref);
	g_clear_pointer(&table->names.known, g_hash_table_unref);
}
