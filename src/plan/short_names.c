/* The faculties 文・法・農 look the same, so that the column's title must speak of ministries. The 府 in it tells that it is of their names since
 * 2001. */
#include "plan/short_names.h"

static gboolean is_separator(const char *p)
{
	return dn_is_mark(dn_character(p), "・、");
}

/* 内・警・ 総: what a printer put where the cell goes on in another line. */
static gboolean is_blank(const char *p)
{
	return dn_is_mark(dn_character(p), " \n　");
}

/* Adds the whole name of the one character at `p`; FALSE where it is none of those. */
static gboolean add_name(GString *names, const DnProfile *profile, const char *p)
{
	static const char equals[] = "=";
	DnSlice name = dn_profile_behind(profile, DN_WORDS_SHORT_NAMES, dn_slice(p, (gsize)(dn_character_end(p) - p)));
	if (!dn_slice_starts_with(name, dn_slice_of(equals)))
		return FALSE;
	name = dn_slice_skip(name, strlen(equals));
	g_string_append_printf(names, "%s%.*s", names->len > 0 ? "、" : "", (int)name.length, name.at);
	return TRUE;
}

DnSlice dn_short_names_spell(const DnProfile *profile, DnArena *arena, DnSlice title, DnSlice cell)
{
	enum { FEWEST = 3 };
	g_autoptr(GString) names = g_string_new(NULL);
	guint n = 0;
	if (dn_profile_suffix(profile, DN_WORDS_SHORT_HEADERS, title) == 0)
		return cell;
	for (const char *p = cell.at; p < dn_slice_end(cell); p = dn_character_end(p)) {
		if (is_blank(p))
			continue;
		if (n++ % 2 == 1 ? !is_separator(p) : !add_name(names, profile, p))
			return cell;
	}
	return n >= 2 * FEWEST - 1 && n % 2 == 1 ? dn_slice_of(dn_arena_string(arena, names->str)) : cell;
}
