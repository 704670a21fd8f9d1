/* A header of two rows has one title over several columns. Its lower row says what each of them is, 市级 | 县级 below 责任单位, or nothing where the
 * title above holds. */
#include "plan/table_heads.h"

#include "plan/table_cells.h"
#include "plan/table_offices.h"

static gboolean is_of_bodies(DnColumn kind)
{
	return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT;
}

/* The title that stands over a column, its own or one to the left that goes on over empty cells. */
static DnSlice title_over(const DnLine *upper, guint index)
{
	guint i = MIN(index, upper->n_cells - 1);
	while (i > 0 && dn_table_cell_at(upper, i).length == 0)
		i--;
	return dn_table_cell_at(upper, i);
}

/* Whether the title over a column stands over a neighbour too. */
static gboolean is_spanned(const DnLine *upper, guint index)
{
	DnSlice title = title_over(upper, index);
	return title.length > 0 && ((index > 0 && dn_slice_is(title_over(upper, index - 1), title)) ||
	                            (index + 1 < upper->n_cells && dn_slice_is(title_over(upper, index + 1), title)));
}

/* 市级 below 责任单位: which of the bodies that a title speaks of stand in the column; no body itself. */
static gboolean tells_which(const DnLexicon *lexicon, const DnLine *upper, DnSlice cell, guint index)
{
	enum { LONGEST = 36 /* bytes */ };
	return cell.length <= LONGEST && is_spanned(upper, index) && is_of_bodies(dn_column_kind(title_over(upper, index))) &&
	       dn_name_shape(lexicon, cell) < DN_SHAPE_STRONG;
}

/* Whether a cell of bodies repeats its title, as one that spans both rows of a header does: 担当府省庁. */
static gboolean repeats_title_of_bodies(const DnLine *row, const DnLine *upper)
{
	for (guint i = 0; i < row->n_cells; i++)
		if (dn_slice_is(dn_table_cell_at(row, i), dn_table_cell_at(upper, i)) && is_of_bodies(dn_column_kind(dn_table_cell_at(row, i))))
			return TRUE;
	return FALSE;
}

/* The lower row of a header says nothing but titles, what the upper one says where a cell spans both, or which of those that one title over
 * several columns speaks of: a row of data may say Agencies. Beside a title of bodies that spans both it may say anything below such a title:
 * 令和６年度 below 取組予定. */
static gboolean is_lower_header(const DnLexicon *lexicon, const DnLine *row, const DnLine *upper)
{
	guint n_titles = 0, n_which = 0, n_others = 0, n_levels = 0;
	for (guint i = 0; i < row->n_cells; i++) {
		DnSlice cell = dn_table_cell_at(row, i), above = dn_table_cell_at(upper, i);
		if (cell.length == 0 || dn_slice_is(cell, above))
			continue;
		gboolean titled = dn_column_kind(cell) != DN_COLUMN_OTHER, which = !titled && tells_which(lexicon, upper, cell, i);
		if (!titled && !which && !is_spanned(upper, i))
			return FALSE;
		n_levels += which && dn_offices_are_titled(cell) ? 1 : 0;
		n_titles += titled ? 1 : 0;
		n_which += which ? 1 : 0;
		n_others += titled || which ? 0 : 1;
	}
	return n_others > 0 ? repeats_title_of_bodies(row, upper) || n_levels > 1 : n_which != 1 || n_titles > 0;
}

/* What the two rows say together: the lower one, or both where it only tells which, or the upper one. */
static char *whole_title(const DnLine *row, const DnLine *upper, guint index)
{
	DnSlice cell = dn_table_cell_at(row, index), over = title_over(upper, index);
	if (dn_column_kind(cell) != DN_COLUMN_OTHER)
		return g_strndup(cell.at, cell.length);
	if (dn_offices_are_titled(cell) && is_spanned(upper, index) && is_of_bodies(dn_column_kind(over))) /* 部 and 課 below 担当 */
		return g_strdup_printf("%.*s%.*s", (int)over.length, over.at, (int)cell.length, cell.at);
	gboolean which = cell.length > 0 && !dn_slice_is(cell, dn_table_cell_at(upper, index)) && is_spanned(upper, index);
	if (!which)
		return g_strndup(dn_table_cell_at(upper, index).at, dn_table_cell_at(upper, index).length);
	char *both = g_strdup_printf("%.*s%.*s", (int)cell.length, cell.at, (int)over.length, over.at);
	if (dn_column_kind(dn_slice_of(both)) != DN_COLUMN_OTHER)
		return both;
	g_free(both);
	return g_strndup(over.at, over.length);
}

static gboolean read_header(DnColumns *columns, const DnLine *row, const DnLine *upper, int left_out)
{
	g_auto(GStrv) titles = g_new0(char *, row->n_cells + 1);
	for (guint i = 0; i < row->n_cells; i++) {
		DnSlice cell = dn_table_cell_at(row, i);
		if ((int)i == left_out)
			titles[i] = g_strdup("");
		else
			titles[i] = upper != NULL ? whole_title(row, upper, i) : g_strndup(cell.at, cell.length);
	}
	return dn_columns_read(columns, (const char *const *)titles, row->n_cells);
}

guint dn_table_heads_read(DnColumns *out, const DnLexicon *lexicon, const DnLine *row, const DnLine *next, int left_out)
{
	DnColumns upper = {0}, both;
	if (row->n_cells == 0 || !read_header(&upper, row, NULL, left_out)) {
		out->of_things = upper.of_things;
		return 0;
	}
	gboolean two = next != NULL && next->n_cells > 0 && is_lower_header(lexicon, next, row) && read_header(&both, next, row, left_out);
	*out = two ? both : upper;
	return two ? 2 : 1;
}

gboolean dn_table_heads_stand_again(const DnLine *row)
{
	guint filled = 0, known = 0;
	for (guint i = 0; i < row->n_cells; i++) {
		DnSlice cell = dn_table_cell_at(row, i);
		gboolean repeated = i > 0 && dn_slice_is(cell, dn_table_cell_at(row, i - 1)); /* Lead | Lead, below Lead/Support | Role */
		filled += cell.length > 0;
		known += cell.length > 0 && !repeated && dn_column_kind(cell) != DN_COLUMN_OTHER;
	}
	return known >= 2 && known * 2 >= filled;
}

/* 担当課 below 所管課; 所管課 below 担当課, and 関係課, may be who does it. */
static gboolean is_title_of_bodies(const DnLexicon *lexicon, DnSlice cell)
{
	enum { LONGEST = 48 /* bytes */ };
	static const DnWords groups[] = {DN_WORDS_COLLECTIVE, DN_WORDS_EVERY};
	const DnProfile *profile = lexicon->profile;
	if (!dn_profile_lists_bare(profile) || cell.length == 0 || cell.length > LONGEST || !is_of_bodies(dn_column_kind(cell)))
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(groups); i++)
		if (dn_profile_prefix(profile, groups[i], cell) > 0)
			return FALSE;
	return dn_profile_suffix(profile, DN_WORDS_COLLECTIVE_ENDS, cell) == 0 && !dn_profile_is(profile, DN_WORDS_GROUP_NAMES, cell) &&
	       !dn_profile_is(profile, DN_WORDS_LABEL_GROUPS, cell);
}

/* 19 | 港の整備 | 担当課: a row with a number is no header. */
static gboolean has_number(const DnLine *row)
{
	for (guint i = 0; i < row->n_cells; i++) {
		DnSlice cell = dn_table_cell_at(row, i);
		if (cell.length > 0 && g_unichar_isdigit(dn_slice_last(cell)))
			return TRUE;
	}
	return FALSE;
}

gboolean dn_table_heads_are_of(const DnLexicon *lexicon, const DnLine *row, const DnLine *header)
{
	for (guint i = 0; i < MIN(row->n_cells, header->n_cells); i++)
		if (is_title_of_bodies(lexicon, dn_table_cell_at(row, i)) && is_of_bodies(dn_column_kind(dn_table_cell_at(header, i))) && !has_number(row))
			return TRUE;
	return FALSE;
}

gboolean dn_table_heads_repeat(const DnLine *row, const DnLine *header)
{
	gboolean filled = FALSE;
	for (guint i = 0; i < row->n_cells; i++) {
		if (i >= header->n_cells || !dn_slice_is(dn_table_cell_at(row, i), dn_table_cell_at(header, i)))
			return FALSE;
		filled |= dn_table_cell_at(row, i).length > 0;
	}
	return filled;
}
