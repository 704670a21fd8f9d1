/* In a language that writes no word between a body and its part, 福祉部保育課, the end of a line or of a cell may stand there. */
#include "plan/office_levels.h"

#include <string.h>

#include "plan/profile.h"

DnOfficeLevel dn_office_level(const DnLexicon *lexicon, DnSlice name)
{
	static const struct {
		DnWords words;
		DnOfficeLevel level;
	} ends[] = {{DN_WORDS_OFFICE_MINISTRIES, DN_OFFICE_MINISTRY}, {DN_WORDS_OFFICE_BUREAUS, DN_OFFICE_BUREAU},
	            {DN_WORDS_OFFICE_DEPARTMENTS, DN_OFFICE_DEPARTMENT}, {DN_WORDS_OFFICE_DIVISIONS, DN_OFFICE_DIVISION}};
	gsize longest = dn_profile_suffix(lexicon->profile, DN_WORDS_FALSE_ENDINGS, name);
	DnOfficeLevel level = DN_OFFICE_NONE;
	for (guint i = 0; i < G_N_ELEMENTS(ends); i++) {
		gsize length = dn_profile_suffix(lexicon->profile, ends[i].words, name);
		gboolean named = length < name.length || dn_slice_characters(name) > 2; /* 部 and 本部 alone are none */
		level = length > longest && named ? ends[i].level : level;
		longest = MAX(longest, length);
	}
	return level;
}

static DnSlice take_line(DnSlice *rest)
{
	const char *end = memchr(rest->at, '\n', rest->length);
	DnSlice line = dn_slice_trim(end != NULL ? dn_slice_before(*rest, end) : *rest);
	*rest = dn_slice_from(*rest, end != NULL ? end + 1 : dn_slice_end(*rest));
	return line;
}

/* Whether the line is one name, and its level; that of several in a line is not known. */
static DnOfficeLevel level_of_line(const DnLexicon *lexicon, DnSlice line)
{
	for (const char *p = line.at; p < dn_slice_end(line); p = dn_character_end(p))
		if (dn_is_mark(dn_character(p), "、，,；;・／/（）() 　：:◎○●☆★"))
			return DN_OFFICE_NONE;
	return dn_office_level(lexicon, line);
}

/* Whether the first line names a body, and every further one a part of the last one that does, or another body behind such parts. */
static gboolean are_bodies_and_parts(const DnLexicon *lexicon, DnSlice cell)
{
	DnOfficeLevel first = level_of_line(lexicon, take_line(&cell)), last = first;
	gboolean any = FALSE;
	while (first != DN_OFFICE_NONE && cell.length > 0) {
		DnOfficeLevel level = level_of_line(lexicon, take_line(&cell));
		if (level < first || (level == first && last == first))
			return FALSE;
		any |= level > last;
		last = level;
	}
	return any;
}

DnSlice dn_office_join_lines(const DnLexicon *lexicon, DnArena *arena, DnSlice cell)
{
	if (!dn_profile_lists_bare(lexicon->profile) || memchr(cell.at, '\n', cell.length) == NULL || !are_bodies_and_parts(lexicon, cell))
		return cell;
	g_autoptr(GString) joined = g_string_sized_new(cell.length);
	DnOfficeLevel last = DN_OFFICE_DIVISION;
	while (cell.length > 0) {
		DnSlice line = take_line(&cell);
		DnOfficeLevel level = dn_office_level(lexicon, line);
		if (level <= last && joined->len > 0)
			g_string_append_c(joined, '\n');
		g_string_append_len(joined, line.at, (gssize)line.length);
		last = level;
	}
	return dn_slice_of(dn_arena_string(arena, joined->str));
}
