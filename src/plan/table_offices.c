/* A column of offices beside one of the bodies that they belong to, 部局 | 課, says in two cells what one cell says elsewhere: 福祉部保育課. Words
 * for levels of an administration tell, where the two titles say nothing else that is different. */
#include "plan/table_offices.h"

#include "plan/profile.h"

static const DnWords levels[] = {DN_WORDS_COLUMN_MINISTRIES, DN_WORDS_COLUMN_BUREAUS, DN_WORDS_COLUMN_BRANCHES, DN_WORDS_COLUMN_DIVISIONS,
                                 DN_WORDS_COLUMN_TEAMS};

/* Which level a title ends with, from 1, 0 for none; *stem is what stands before it. */
static guint level_of(DnSlice *stem, DnSlice plain)
{
	const DnProfile *const *profiles = dn_profiles();
	gsize longest = 0;
	guint level = 0;
	for (guint k = 0; profiles[k] != NULL; k++)
		for (guint i = 0; dn_profile_lists_bare(profiles[k]) && i < G_N_ELEMENTS(levels); i++) {
			gsize length = dn_profile_suffix(profiles[k], levels[i], plain);
			level = length > longest ? i + 1 : level;
			longest = MAX(longest, length);
		}
	*stem = dn_slice_cut(plain, longest);
	return level;
}

static gboolean is_of_bodies(DnSlice title)
{
	DnColumn kind = dn_column_kind(title);
	return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT;
}

gboolean dn_offices_are_titled(DnSlice title)
{
	DnSlice stem;
	g_autofree char *plain = dn_column_plain(title);
	return level_of(&stem, dn_slice_of(plain)) > 0 && stem.length == 0;
}

/* 担当部局 | 担当課, 部局 | 担当課, 部 | 課, and not 担当部局 | 関係課. */
static gboolean are_of_one(const char *outer, const char *inner)
{
	DnSlice outer_stem, inner_stem;
	g_autofree char *outer_plain = dn_column_plain(dn_slice_of(outer)), *inner_plain = dn_column_plain(dn_slice_of(inner));
	guint above = level_of(&outer_stem, dn_slice_of(outer_plain)), level = level_of(&inner_stem, dn_slice_of(inner_plain));
	if (above == 0 || level <= above)
		return FALSE;
	return (outer_stem.length == 0 || is_of_bodies(dn_slice_of(outer))) && (inner_stem.length == 0 || is_of_bodies(dn_slice_of(inner))) &&
	       (outer_stem.length == 0 || inner_stem.length == 0 || dn_slice_is(outer_stem, inner_stem));
}

void dn_offices_note(DnColumns *columns, const char *const *headers, guint n)
{
	for (guint i = 0; i + 1 < n && columns->n_within < DN_MOST_WITHIN; i++)
		if (are_of_one(headers[i], headers[i + 1]))
			columns->outside[columns->n_within++] = (int)i;
}

int dn_offices_within(const DnColumns *columns, int column)
{
	for (guint i = 0; i < columns->n_within; i++)
		if (columns->outside[i] == column)
			return column + 1;
	return DN_NO_COLUMN;
}

gboolean dn_offices_are_within(const DnColumns *columns, int column)
{
	return column > 0 && dn_offices_within(columns, column - 1) == column;
}

static gboolean parts_names(gunichar c)
{
	return c == '\n' || dn_is_mark(c, "、，,；;");
}

DnSlice dn_offices_take(DnSlice *cell)
{
	const char *p = cell->at;
	while (p < dn_slice_end(*cell) && !parts_names(dn_character(p)))
		p = dn_character_end(p);
	DnSlice first = dn_slice_before(*cell, p);
	while (p < dn_slice_end(*cell) && (parts_names(dn_character(p)) || *p == ' '))
		p = dn_character_end(p);
	*cell = dn_slice_from(*cell, p);
	return dn_slice_trim(first);
}

guint dn_offices_count(DnSlice cell)
{
	guint n = 0;
	for (; cell.length > 0; n++)
		dn_offices_take(&cell);
	return n;
}
