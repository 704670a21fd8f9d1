/* Looks at the first rows below a header for columns of bodies whose header no profile knows. They are told, not read: what the bodies do
 * there is not known. */
#include "plan/table_doubts.h"

enum { LOOKED_AT = 12 /* rows */, LONGEST = 300 /* bytes */ };

static gboolean is_known(const DnColumns *columns, guint index)
{
	for (guint kind = DN_COLUMN_TASK; kind < DN_COLUMNS; kind++)
		if (columns->of[kind] == (int)index)
			return TRUE;
	for (guint i = 0; i < columns->n_outer; i++)
		if (columns->outer[i] == (int)index)
			return TRUE;
	return FALSE;
}

static DnSlice cell_at(const DnDrafts *drafts, guint paragraph, guint index)
{
	const DnLine *row = dn_text_paragraph(drafts->text, paragraph)->row;
	return index < row->n_cells ? dn_slice_trim(dn_slice_of(row->cells[index].text)) : dn_slice("", 0);
}

/* Whether a cell names bodies beyond doubt, and nothing else. */
static gboolean names_bodies(const DnDrafts *drafts, DnSlice cell)
{
	DnClause clause;
	dn_clause_init(&clause);
	dn_clause_read(&clause, &drafts->lexicon, drafts->arena, cell);
	gboolean all = clause.bodies->len > 0 && dn_clause_n_unread(&clause) == 0;
	for (guint i = 0; all && i < clause.bodies->len; i++) {
		const DnBody *body = &g_array_index(clause.bodies, DnBody, i);
		all = !body->collective && body->shape >= DN_SHAPE_STRONG;
	}
	dn_clause_clear(&clause);
	return all;
}

static gboolean is_of_bodies(const DnDrafts *drafts, guint header, guint n, guint index)
{
	guint filled = 0, named = 0;
	for (guint i = 1; i <= MIN(n, LOOKED_AT); i++) {
		DnSlice cell = cell_at(drafts, header + i, index);
		filled += cell.length > 0;
		named += cell.length > 0 && cell.length <= LONGEST && names_bodies(drafts, cell);
	}
	return named >= 2 && named * 3 >= filled * 2;
}

/* Whether its title says that it names bodies, though another such column was read: 牵头单位 beside 牵头部门. */
static gboolean is_titled(DnSlice title)
{
	DnColumn kind = title.length > 0 && title.length <= LONGEST ? dn_column_kind(title) : DN_COLUMN_OTHER;
	return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT;
}

static gboolean is_filled(const DnDrafts *drafts, guint header, guint n, guint index)
{
	for (guint i = 1; i <= MIN(n, LOOKED_AT); i++)
		if (cell_at(drafts, header + i, index).length > 0)
			return TRUE;
	return FALSE;
}

void dn_table_doubt_columns(DnDrafts *drafts, const DnColumns *columns, guint header, guint n)
{
	const DnLine *row = dn_text_paragraph(drafts->text, header)->row;
	DnPlace place = {.offset = row->offset, .page = row->page, .line = row->line, .line_text = row->text};
	for (guint i = 0; columns->of[DN_COLUMN_TASK] >= 0 && i < row->n_cells; i++) {
		DnSlice title = cell_at(drafts, header, i);
		if (is_known(columns, i))
			continue;
		if (is_titled(title) && is_filled(drafts, header, n, i))
			dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, place,
			                "the column '%.*s' names bodies as another column does that was read; it is left out",
			                (int)dn_slice_beginning(title, LONGEST).length, title.at);
		else if (is_of_bodies(drafts, header, n, i))
			dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, place,
			                "the column '%.*s' names bodies, but its title does not say what they do; it is left out",
			                (int)dn_slice_beginning(title, LONGEST).length, title.at);
	}
}
