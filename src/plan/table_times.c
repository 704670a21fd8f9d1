/* A title such as Delivery by says either who or until when; the cells below it tell. */
#include "plan/table_times.h"

#include "plan/clause_times.h"
#include "plan/name_letters.h"
#include "plan/table_cells.h"
#include "plan/table_heads.h"

enum { LOOKED_AT = 40 /* rows */ };

static const DnLine *row_at(const DnDrafts *drafts, guint index)
{
	return index < drafts->text->paragraphs->len ? dn_text_paragraph(drafts->text, index)->row : NULL;
}

/* Year 2, 90 days, Phase 1: a number with one word, which is none for a body as Team 2 is. */
static gboolean is_count(const DnLexicon *lexicon, DnSlice cell)
{
	DnSlice rest = cell, first = dn_name_take_word(&rest), second = dn_name_take_word(&rest);
	DnSlice word = g_ascii_isdigit(dn_slice_first(first)) ? second : first, number = word.at == first.at ? second : first;
	gboolean is = rest.length == 0 && number.length > 0 && word.length > 0;
	for (gsize i = 0; i < number.length; i++)
		is = is && (g_ascii_isdigit(number.at[i]) || number.at[i] == '-' || number.at[i] == '/');
	for (gsize i = 0; i < word.length; i++)
		is = is && (g_ascii_islower(word.at[i]) || (i == 0 && g_ascii_isupper(word.at[i])));
	return is && !dn_profile_is(lexicon->profile, DN_WORDS_NUMBERED_BODIES, word);
}

/* Whether most cells from paragraph `first` on say when, or how far it is, and one of them a date. */
static gboolean holds_times(const DnDrafts *drafts, guint first, guint column)
{
	const DnLexicon *lexicon = &drafts->lexicon;
	guint filled = 0, dated = 0, stated = 0;
	for (guint i = 0; i < LOOKED_AT; i++) {
		const DnLine *row = row_at(drafts, first + i);
		DnSlice cell = row != NULL && column < row->n_cells ? dn_table_cell_at(row, column) : dn_slice("", 0);
		if (row == NULL || dn_table_heads_stand_again(row))
			break;
		filled += cell.length > 0 && !dn_table_cell_is_none(cell) ? 1 : 0;
		dated += dn_is_time(lexicon, cell) || is_count(lexicon, cell) ? 1 : 0;
		stated += dn_profile_is(lexicon->profile, DN_WORDS_END_STATES, cell) ? 1 : 0;
	}
	return dated > 0 && (dated + stated) * 3 >= filled * 2;
}

/* The first column that was read as one of bodies and holds times. */
static int find_times(const DnDrafts *drafts, const DnColumns *columns, guint first)
{
	static const DnColumn kinds[] = {DN_COLUMN_LEAD, DN_COLUMN_DEPARTMENT, DN_COLUMN_PARTICIPANT};
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (columns->of[kinds[i]] >= 0 && holds_times(drafts, first, (guint)columns->of[kinds[i]]))
			return columns->of[kinds[i]];
	return DN_NO_COLUMN;
}

guint dn_table_times_read_heads(DnColumns *out, const DnDrafts *drafts, guint header, const DnLine *next)
{
	const DnLexicon *lexicon = &drafts->lexicon;
	DnColumns others;
	guint rows = dn_table_heads_read(out, lexicon, row_at(drafts, header), next, DN_NO_COLUMN);
	int times = rows > 0 && dn_profile_is_spaced(lexicon->profile) ? find_times(drafts, out, header + rows) : DN_NO_COLUMN;
	if (times < 0 || dn_table_heads_read(&others, lexicon, row_at(drafts, header), next, times) != rows)
		return rows;
	*out = others;
	if (out->n_aside < DN_MOST_ASIDE)
		out->aside[out->n_aside++] = times;
	return rows;
}
