/* Looks at the first rows below a header for columns of bodies whose header no profile knows. They are told, not read: what the bodies do
 * there is not known. */
#include "plan/table_doubts.h"

#include "plan/person_name.h"
#include "plan/raci.h"
#include "plan/table_cells.h"
#include "plan/table_offices.h"

enum { LOOKED_AT = 12 /* rows */, LONGEST = 300 /* bytes */ };

static gboolean is_known(const DnColumns *columns, guint index)
{
	for (guint kind = DN_COLUMN_TASK; kind < DN_COLUMNS; kind++)
		if (columns->of[kind] == (int)index)
			return TRUE;
	for (guint i = 0; i < columns->n_outer; i++)
		if (columns->outer[i] == (int)index)
			return TRUE;
	for (guint i = 0; i < columns->n_more; i++)
		if (columns->more[i] == (int)index)
			return TRUE;
	for (guint i = 0; i < columns->n_aside; i++)
		if (columns->aside[i] == (int)index)
			return TRUE;
	return dn_offices_are_within(columns, (int)index);
}

static DnSlice cell_at(const DnDrafts *drafts, guint paragraph, guint index)
{
	return dn_table_cell_at(dn_text_paragraph(drafts->text, paragraph)->row, index);
}

/* Whether a cell names bodies beyond doubt, or one that is `known` beside others, and nothing else. */
static gboolean names_bodies(const DnDrafts *drafts, DnSlice cell, GHashTable *known)
{
	DnClause clause;
	dn_clause_init(&clause);
	dn_clause_read(&clause, &drafts->lexicon, drafts->arena, cell);
	gboolean all = clause.bodies->len > 0, any = FALSE, read = dn_clause_n_unread(&clause) == 0;
	for (guint i = 0; i < clause.bodies->len; i++) {
		const DnBody *body = &g_array_index(clause.bodies, DnBody, i);
		all = all && !body->collective && body->shape >= DN_SHAPE_STRONG;
		any = any || (known != NULL && g_hash_table_contains(known, body->name));
	}
	dn_clause_clear(&clause);
	return read && (all || any);
}

/* CORE, HIGH, OMB: a word in capitals may be anything. */
static gboolean is_capitals(DnSlice cell)
{
	for (gsize i = 0; i < cell.length; i++)
		if (!g_ascii_isupper(cell.at[i]) && !g_ascii_ispunct(cell.at[i]))
			return FALSE;
	return TRUE;
}

/* Where nothing tells which column is that of the tasks, words in capitals prove nothing. */
static gboolean is_of_bodies(const DnDrafts *drafts, const DnColumns *columns, guint header, guint n, guint index, GHashTable *known)
{
	guint filled = 0, named = 0;
	for (guint i = 1; i <= MIN(n, LOOKED_AT); i++) {
		DnSlice cell = cell_at(drafts, header + i, index);
		filled += cell.length > 0;
		if (cell.length > LONGEST || (columns->of[DN_COLUMN_TASK] < 0 && is_capitals(cell)))
			continue;
		named += cell.length > 0 && names_bodies(drafts, cell, known);
	}
	return named >= 2 && named * 3 >= filled * 2;
}

/* The cells of the columns that were read, each a name: Research, which ends as no body does, is one where it leads. */
static GHashTable *names_read(const DnDrafts *drafts, const DnColumns *columns, guint header, guint n)
{
	static const DnColumn kinds[] = {DN_COLUMN_LEAD, DN_COLUMN_DEPARTMENT};
	GHashTable *names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	for (guint k = 0; k < G_N_ELEMENTS(kinds); k++)
		for (guint i = 1; columns->of[kinds[k]] >= 0 && i <= MIN(n, LOOKED_AT); i++) {
			DnSlice cell = cell_at(drafts, header + i, (guint)columns->of[kinds[k]]);
			g_hash_table_add(names, g_strndup(cell.at, cell.length));
		}
	return names;
}

/* 市农业局内牵头科室: the end of a title says what those below it do, whatever stands before it. */
static gboolean ends_as_titled(DnSlice title)
{
	enum { LONGEST_TITLE = 48, SHORTEST_END = 12 };
	if (title.length > LONGEST_TITLE || !g_unichar_iswide(dn_slice_last(title)))
		return FALSE;
	for (DnSlice end = title; end.length > SHORTEST_END;) {
		end = dn_slice_skip(end, (gsize)(g_utf8_next_char(end.at) - end.at));
		DnColumn kind = dn_column_kind(end);
		if (kind == DN_COLUMN_LEAD || kind == DN_COLUMN_PARTICIPANT)
			return TRUE;
	}
	return FALSE;
}

/* Whether its title says that it names bodies, though another such column was read: 牵头单位 beside 牵头部门. */
static gboolean is_titled(DnSlice title)
{
	DnColumn kind = title.length > 0 && title.length <= LONGEST ? dn_column_kind(title) : DN_COLUMN_OTHER;
	return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT ||
	       (kind == DN_COLUMN_OTHER && title.length > 0 && ends_as_titled(title));
}

static gboolean is_filled(const DnDrafts *drafts, guint header, guint n, guint index)
{
	for (guint i = 1; i <= MIN(n, LOOKED_AT); i++)
		if (cell_at(drafts, header + i, index).length > 0)
			return TRUE;
	return FALSE;
}

/* Where no column is that of the tasks, what they are is the longest cell that is no other column's. */
static guint longest_column(const DnDrafts *drafts, const DnColumns *columns, guint header, guint n)
{
	guint n_cells = dn_text_paragraph(drafts->text, header)->row->n_cells, longest = n_cells;
	gsize most = 0;
	for (guint i = 0; i < n_cells && columns->of[DN_COLUMN_TASK] < 0; i++) {
		gsize bytes = 0;
		for (guint row = 1; row <= MIN(n, LOOKED_AT); row++)
			bytes += cell_at(drafts, header + row, i).length;
		if (!is_known(columns, i) && bytes > most) {
			most = bytes;
			longest = i;
		}
	}
	return longest;
}

static void doubt_title(DnDrafts *drafts, DnPlace place, DnSlice title, const char *code, const char *words)
{
	DnSlice beginning = dn_slice_beginning(title, LONGEST);
	g_autofree char *message = g_strdup_printf("the column '%.*s' %s", (int)beginning.length, beginning.at, words);
	dn_drafts_doubt(drafts, code, DN_SEVERITY_WARNING, place, "%s", message);
}

/* Where nothing is said of who leads, those who take part would stand alone. */
static void doubt_leads(DnDrafts *drafts, const DnColumns *columns, guint header, guint n, DnPlace place)
{
	int participants = columns->of[DN_COLUMN_PARTICIPANT];
	if (participants >= 0 && columns->of[DN_COLUMN_LEAD] < 0 && columns->of[DN_COLUMN_DEPARTMENT] < 0 &&
	    is_filled(drafts, header, n, (guint)participants))
		doubt_title(drafts, place, cell_at(drafts, header, (guint)participants), "lead-rule-missing",
		            "names bodies that take part, but no column of this table was read as that of those who lead");
}

void dn_table_doubt_columns(DnDrafts *drafts, const DnColumns *columns, guint header, guint n)
{
	const DnLine *row = dn_text_paragraph(drafts->text, header)->row;
	DnPlace place = {.offset = row->offset, .page = row->page, .line = row->line, .line_text = row->text};
	guint task = longest_column(drafts, columns, header, n);
	g_autoptr(GHashTable) known = names_read(drafts, columns, header, n);
	for (guint i = 0; i < row->n_cells; i++) {
		DnSlice title = cell_at(drafts, header, i);
		if (is_known(columns, i) || i == task)
			continue;
		if (is_titled(title) && is_filled(drafts, header, n, i))
			doubt_title(drafts, place, title, "clause-unread", "names bodies as another column does that was read; it is left out");
		else if (is_of_bodies(drafts, columns, header, n, i, known))
			doubt_title(drafts, place, title, "clause-unread", "names bodies, but its title does not say what they do; it is left out");
	}
	doubt_leads(drafts, columns, header, n, place);
	if (columns->of_raci)
		dn_raci_tell(drafts, place);
}

void dn_table_doubt_bare(DnDrafts *drafts, guint first, guint n)
{
	const DnLine *row = dn_text_paragraph(drafts->text, first)->row;
	DnPlace place = {.offset = row->offset, .page = row->page, .line = row->line, .line_text = row->text};
	gboolean named = FALSE;
	for (guint column = 0; column < row->n_cells && !named; column++)
		for (guint i = 0; i < MIN(n, LOOKED_AT) && !named; i++)
			named = cell_at(drafts, first + i, column).length <= LONGEST && names_bodies(drafts, cell_at(drafts, first + i, column), NULL);
	if (named)
		dn_drafts_doubt(drafts, "table-unread", DN_SEVERITY_WARNING, place,
		                "this table names bodies, but it has no header and does not go on with the table above; it is left out");
}

void dn_table_doubt_things(DnDrafts *drafts, guint first)
{
	const DnLine *row = dn_text_paragraph(drafts->text, first)->row;
	DnPlace place = {.offset = row->offset, .page = row->page, .line = row->line, .line_text = row->text};
	dn_drafts_doubt(drafts, "table-unread", DN_SEVERITY_WARNING, place,
	                "this table says whose laws, statistics or the like are, or who did what, and not who is responsible for a task; it is left out");
}

void dn_table_doubt_amounts(DnDrafts *drafts, guint first, gboolean read)
{
	const DnLine *row = dn_text_paragraph(drafts->text, first)->row;
	DnPlace place = {.offset = row->offset, .page = row->page, .line = row->line, .line_text = row->text};
	dn_drafts_doubt(drafts, read ? "clause-unread" : "table-unread", DN_SEVERITY_WARNING, place,
	                "this table says how much is spent on what, as a budget does, and nothing that is to be done; %s",
	                read ? "it is read as a plan's" : "it is left out");
}

gboolean dn_table_cell_names_bodies(const DnDrafts *drafts, DnSlice cell)
{
	return cell.length <= LONGEST && names_bodies(drafts, cell, NULL);
}

void dn_table_doubt_row(DnDrafts *drafts, const DnLine *header, const DnLine *row)
{
	DnPlace place = {.offset = row->offset, .page = row->page, .line = row->line, .line_text = row->text};
	if (row->n_cells == 1)
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, place,
		                "this line stands between two rows of a table and may be more of the one above; it is left out: %s", row->text);
	else if (row->n_cells != header->n_cells)
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, place,
		                "this row has %u cells and the header %u, and nobody was read from it: %s", row->n_cells, header->n_cells, row->text);
	else
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, place,
		                "nothing tells which lines of this row are names, and nobody was read from it: %s", row->text);
}

gboolean dn_table_row_is_cut_short(const DnDrafts *drafts, const DnColumns *columns, const DnLine *row)
{
	static const DnColumn of_bodies[] = {DN_COLUMN_LEAD, DN_COLUMN_DEPARTMENT, DN_COLUMN_PARTICIPANT};
	for (guint i = 0; i < G_N_ELEMENTS(of_bodies); i++)
		if (columns->of[of_bodies[i]] >= 0 && (guint)columns->of[of_bodies[i]] < row->n_cells)
			return FALSE;
	return row->n_cells > 1 && names_bodies(drafts, dn_slice_trim(dn_slice_of(row->cells[row->n_cells - 1].text)), NULL);
}

static gboolean names_others(const DnColumns *columns, int index)
{
	return index == columns->of[DN_COLUMN_LEAD] || index == columns->of[DN_COLUMN_DEPARTMENT] || index == columns->of[DN_COLUMN_PARTICIPANT];
}

gboolean dn_table_row_is_shifted(const DnDrafts *drafts, const DnColumns *columns, const DnLine *header, const DnLine *row)
{
	static const DnColumn of_bodies[] = {DN_COLUMN_LEAD, DN_COLUMN_DEPARTMENT};
	for (guint i = 0; i < G_N_ELEMENTS(of_bodies); i++) {
		int column = columns->of[of_bodies[i]];
		if (column <= 0 || (guint)column >= row->n_cells || names_others(columns, column - 1))
			continue;
		DnSlice cell = dn_table_cell_at(row, (guint)column), left = dn_table_cell_at(row, (guint)column - 1);
		gboolean odd = row->n_cells < header->n_cells || dn_name_is_personal(&drafts->lexicon, cell);
		if (left.length <= LONGEST && odd && names_bodies(drafts, left, NULL))
			return TRUE;
	}
	return FALSE;
}
