#include "plan/table_task.h"

#include "plan/table_cells.h"
#include "plan/table_offices.h"

/* 12.5 says how much, not what is to be done. */
static gboolean has_letter(DnSlice cell)
{
	for (const char *p = cell.at; p < dn_slice_end(cell); p = dn_character_end(p))
		if (g_unichar_isalpha(dn_character(p)))
			return TRUE;
	return FALSE;
}

/* Whether the title of a column says that bodies stand below it, also where it is not read. */
static gboolean is_titled_as_bodies(const DnLine *header, guint index)
{
	DnColumn kind = dn_column_kind(dn_table_cell_at(header, index));
	return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT;
}

static gboolean is_read_otherwise(const DnColumns *columns, guint index)
{
	gboolean other = dn_offices_are_within(columns, (int)index);
	for (guint kind = DN_COLUMN_TASK; kind < DN_COLUMNS; kind++)
		other |= columns->of[kind] == (int)index;
	for (guint more = 0; more < columns->n_more; more++)
		other |= columns->more[more] == (int)index;
	for (guint k = 0; k < columns->n_aside; k++)
		other |= columns->aside[k] == (int)index;
	return other;
}

/* The first column of bodies: what is to be done stands before it, but for numbers. */
static guint first_of_bodies(const DnColumns *columns)
{
	static const DnColumn kinds[] = {DN_COLUMN_LEAD, DN_COLUMN_DEPARTMENT, DN_COLUMN_PARTICIPANT};
	guint first = G_MAXUINT;
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (columns->of[kinds[i]] >= 0)
			first = MIN(first, (guint)columns->of[kinds[i]]);
	return first;
}

static DnSlice longest_before(const DnColumns *columns, const DnLine *header, const DnLine *row, guint end)
{
	DnSlice longest = {"", 0};
	for (guint i = 0; i < MIN(end, row->n_cells); i++) {
		DnSlice cell = dn_table_cell_at(row, i);
		if (cell.length > longest.length && !is_read_otherwise(columns, i) && !is_titled_as_bodies(header, i) && has_letter(cell))
			longest = cell;
	}
	return longest;
}

/* What is to be reached, 工作目标, where that is all that a row says. */
static DnSlice find_goal(const DnColumns *columns, const DnLine *header, const DnLine *row)
{
	DnSlice goal = {"", 0};
	for (guint i = 0; i < columns->n_aside && goal.length == 0; i++) {
		guint index = (guint)columns->aside[i];
		if (index < header->n_cells && dn_column_is_one_of(header->cells[index].text, DN_WORDS_COLUMN_GOALS))
			goal = dn_table_cell_at(row, index);
	}
	return goal;
}

DnSlice dn_table_task_guess(const DnColumns *columns, const DnLine *header, const DnLine *row)
{
	enum { LEAST = 6 /* bytes */ };
	DnSlice before = longest_before(columns, header, row, first_of_bodies(columns));
	if (before.length >= LEAST)
		return before;
	int text = columns->of[DN_COLUMN_TEXT]; /* ID | Owner | Description | Status */
	DnSlice described = text >= 0 ? dn_table_cell_at(row, (guint)text) : dn_slice("", 0);
	DnSlice words = described.length > 0 ? described : longest_before(columns, header, row, row->n_cells);
	return words.length > 0 ? words : find_goal(columns, header, row);
}
