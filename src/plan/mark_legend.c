/* Looks for what the marks of a table mean: in the paragraphs beside it, in its rows of one cell, and in the words of the marks themselves. */
#include "plan/mark_legend.h"

#include <string.h>

#include "plan/clause.h"
#include "plan/profile.h"
#include "plan/raci.h"

enum { LONGEST_MARK = 24 /* bytes */, LONGEST_LETTERS = 2, NEAR = 6 /* paragraphs */, LOOKED_AT = 200 /* rows */ };

static const char signs[] = "●○◎★☆√✓✔▲△■□◆◇※◉⊙＊*〇";

/* ---- Marks ------------------------------------------------------------------------------------------------------------------ */

/* What the words of a role say, whatever stands behind them. */
static gboolean duty_of_words(DnDuty *out, DnSlice words)
{
	static const struct {
		DnWords words;
		DnDuty duty;
	} kinds[] = {{DN_WORDS_LABEL_LEAD, DN_DUTY_LEADS}, {DN_WORDS_LABEL_DUTY, DN_DUTY_RESPONSIBLE}, {DN_WORDS_LABEL_JOIN, DN_DUTY_JOINS}};
	const DnProfile *const *profiles = dn_profiles();
	gsize longest = 0;
	for (guint i = 0; profiles[i] != NULL; i++)
		for (guint kind = 0; kind < G_N_ELEMENTS(kinds); kind++) {
			gsize length = dn_profile_prefix(profiles[i], kinds[kind].words, words);
			if (length <= longest)
				continue;
			longest = length;
			*out = kinds[kind].duty;
		}
	return longest > 0;
}

static gboolean is_role(DnDuty *out, DnSlice words)
{
	static const DnWords kinds[] = {DN_WORDS_LABEL_LEAD, DN_WORDS_LABEL_DUTY, DN_WORDS_LABEL_JOIN};
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		for (guint kind = 0; kind < G_N_ELEMENTS(kinds); kind++)
			if (dn_profile_is(profiles[i], kinds[kind], words))
				return duty_of_words(out, words);
	return FALSE;
}

/* S, OP, and A/R of a body that is both. */
static gboolean is_letters(DnSlice cell)
{
	gsize letters = 0, i = 0;
	for (; i < cell.length && (g_ascii_isupper(cell.at[i]) || (i > 0 && strchr("/,& ", cell.at[i]) != NULL)); i++)
		letters += g_ascii_isupper(cell.at[i]) ? 1 : 0;
	return i == cell.length && letters > 0 && letters <= LONGEST_LETTERS;
}

static gboolean is_sign(DnSlice cell)
{
	return cell.length > 0 && dn_character_end(cell.at) == dn_slice_end(cell) && dn_is_mark(dn_slice_first(cell), signs);
}

gboolean dn_mark_is_one(DnSlice cell)
{
	DnDuty duty;
	return cell.length > 0 && cell.length <= LONGEST_MARK && (is_sign(cell) || is_letters(cell) || is_role(&duty, cell));
}

/* ---- What is said of them --------------------------------------------------------------------------------------------------- */

/* ” is: what stands between a mark and what it means. */
static DnSlice skip_copula(DnSlice text)
{
	const DnProfile *const *profiles = dn_profiles();
	for (gsize length = 1; length > 0; text = dn_slice_skip(text, length)) {
		gboolean mark = dn_is_mark(dn_slice_first(text), " 　”\"」』’）)：:=＝-–—…‥→");
		length = mark ? (gsize)(dn_character_end(text.at) - text.at) : 0;
		for (guint i = 0; length == 0 && profiles[i] != NULL; i++)
			length = dn_profile_prefix(profiles[i], DN_WORDS_MARK_COPULAS, text);
	}
	return text;
}

static gboolean is_within_word(DnSlice text, DnSlice found)
{
	gboolean before = found.at > text.at && g_ascii_isalnum(found.at[-1]);
	return before || (dn_slice_end(found) < dn_slice_end(text) && g_ascii_isalnum(*dn_slice_end(found)));
}

/* 主担当課は●, 「主管課」を◎: what the role means right before a mark. */
static gboolean duty_before(DnDuty *out, const DnProfile *profile, DnSlice before)
{
	enum { LONGEST = 60 /* bytes */ };
	while (dn_is_mark(dn_slice_last(before), "「『（( 　"))
		before = dn_slice_cut(before, (gsize)(dn_slice_end(before) - dn_character_before(dn_slice_end(before))));
	gsize link = dn_profile_suffix(profile, DN_WORDS_MARK_LINKS, before);
	const char *end = dn_slice_end(before) - link, *start = end;
	while (link > 0 && start > before.at && end - start < LONGEST && !dn_is_mark(dn_character(dn_character_before(start)), "、，。；;「『（(）)」』 　\n"))
		start = dn_character_before(start);
	DnSlice words = dn_slice(start, (gsize)(end - start));
	gboolean role = dn_label_is_words(profile, words) || dn_profile_is(profile, DN_WORDS_LABELS_ALONE, words);
	return words.length > 0 && role && duty_of_words(out, words);
}

static gboolean is_explained_before(DnDuty *out, DnSlice before)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_profile_lists_bare(profiles[i]) && duty_before(out, profiles[i], before))
			return TRUE;
	return FALSE;
}

void dn_mark_legend_explain(DnMarkLegend *legend, DnSlice text)
{
	for (guint i = 0; i < legend->n; i++) {
		DnSlice rest = text, mark = legend->marks[i];
		for (const char *at; !legend->known[i] && (at = dn_slice_find(rest, mark)) != NULL;) {
			DnSlice found = dn_slice(at, mark.length);
			rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(text) - dn_slice_end(found)));
			if (is_letters(mark) && is_within_word(text, found))
				continue;
			legend->known[i] = is_explained_before(&legend->duties[i], dn_slice_before(text, at)) ||
			                   duty_of_words(&legend->duties[i], skip_copula(rest));
			legend->explained |= legend->known[i];
		}
	}
}

static gboolean is_known_mark(const DnMarkLegend *legend, DnSlice mark)
{
	for (guint i = 0; i < legend->n; i++)
		if (dn_slice_is(legend->marks[i], mark))
			return TRUE;
	return legend->n == DN_LEGEND_MARKS;
}

static void collect(DnMarkLegend *legend, const DnLine *row)
{
	for (guint i = 0; i < row->n_cells; i++) {
		DnSlice cell = dn_slice_trim(dn_slice_of(row->cells[i].text));
		if (!dn_mark_is_one(cell) || is_known_mark(legend, cell))
			continue;
		gboolean role = !is_sign(cell) && is_role(&legend->duties[legend->n], cell);
		legend->known[legend->n] = role;
		legend->explained |= role && legend->duties[legend->n] != DN_DUTY_RESPONSIBLE;
		legend->marks[legend->n++] = cell;
	}
}

static void explain_beside(DnMarkLegend *legend, const DnText *text, guint from, guint to)
{
	for (guint i = from; i < MIN(to, text->paragraphs->len); i++) {
		const DnParagraph *paragraph = dn_text_paragraph(text, i);
		if (paragraph->row == NULL)
			dn_mark_legend_explain(legend, dn_text_slice(text, paragraph->start, paragraph->length));
	}
}

static void explain_within(DnMarkLegend *legend, const DnLine *row)
{
	for (guint i = 0; i < row->n_cells; i++) {
		DnSlice cell = dn_slice_trim(dn_slice_of(row->cells[i].text));
		if (cell.length > 0 && !dn_mark_is_one(cell))
			dn_mark_legend_explain(legend, cell);
	}
}

/* ◎ and ★ stand for more than ○ and ☆, where nobody says more. */
static void guess(DnMarkLegend *legend)
{
	gboolean more = FALSE, less = FALSE;
	for (guint i = 0; i < legend->n; i++) {
		more |= dn_is_mark(dn_slice_first(legend->marks[i]), "◎★");
		less |= dn_is_mark(dn_slice_first(legend->marks[i]), "○☆〇");
	}
	for (guint i = 0; i < legend->n; i++) {
		if (legend->known[i])
			continue;
		gboolean leads = more && less && dn_is_mark(dn_slice_first(legend->marks[i]), "◎★");
		gboolean joins = more && less && dn_is_mark(dn_slice_first(legend->marks[i]), "○☆〇");
		legend->duties[i] = leads ? DN_DUTY_LEADS : joins ? DN_DUTY_JOINS : DN_DUTY_RESPONSIBLE;
		legend->known[i] = !is_letters(legend->marks[i]);
	}
}

gboolean dn_mark_legend_find(DnMarkLegend *out, const DnDrafts *drafts, guint first, guint n, guint header)
{
	const DnText *text = drafts->text;
	*out = (DnMarkLegend){0};
	for (guint i = header + 1; i < MIN(n, (guint)LOOKED_AT); i++)
		collect(out, dn_text_paragraph(text, first + i)->row);
	for (guint i = 0; i < MIN(n, (guint)LOOKED_AT); i++)
		explain_within(out, dn_text_paragraph(text, first + i)->row);
	explain_beside(out, text, first - MIN(first, (guint)NEAR), first);
	explain_beside(out, text, first + n, first + n + NEAR);
	dn_raci_settle_marks(out);
	if (!out->explained)
		guess(out);
	return out->explained;
}

static gboolean duty_of_mark(DnDuty *out, const DnMarkLegend *legend, DnSlice mark)
{
	for (guint i = 0; i < legend->n; i++)
		if (legend->known[i] && dn_slice_is(legend->marks[i], mark)) {
			*out = legend->duties[i];
			return TRUE;
		}
	return FALSE;
}

/* A/R: the part counts that says most. */
gboolean dn_mark_legend_duty(DnDuty *out, const DnMarkLegend *legend, DnSlice mark)
{
	gboolean found = duty_of_mark(out, legend, mark);
	for (gsize i = 0; is_letters(mark) && i < mark.length; i++) {
		DnDuty part;
		if (!duty_of_mark(&part, legend, dn_slice(mark.at + i, 1)))
			continue;
		*out = found ? MIN(*out, part) : part;
		found = TRUE;
	}
	return found;
}
