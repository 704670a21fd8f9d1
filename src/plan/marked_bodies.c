/* Lines of bodies are found by their marks, ◎ and ○ or others, or by what stands around them. */
#include "plan/marked_bodies.h"

#include <string.h>

#include "plan/clause_proof.h"
#include "plan/clause_times.h"

static const char leading[] = "◎★", other[] = "○〇◯●☆△";

static gboolean is_mark(gunichar c)
{
	return dn_is_mark(c, leading) || dn_is_mark(c, other);
}

static DnSlice words_at(const DnText *text, guint index)
{
	const DnParagraph *paragraph = dn_text_paragraph(text, index);
	return dn_text_slice(text, paragraph->start, paragraph->length);
}

/* ---- Reading ---------------------------------------------------------------------------------------------------------- */

/* ◎国土交通省、 of ◎国土交通省、○警察庁: up to the next mark. */
static DnSlice first_part(DnSlice words)
{
	const char *p = dn_character_end(words.at);
	while (p < dn_slice_end(words) && !is_mark(dn_character(p)))
		p = dn_character_end(p);
	return dn_slice(words.at, (gsize)(p - words.at));
}

/* The names of a part, without its mark and what parts it from the next one. */
static DnSlice names_of(DnSlice part)
{
	DnSlice names = dn_slice_trim(dn_slice_skip(part, (gsize)(dn_character_end(part.at) - part.at)));
	while (names.length > 0 && dn_is_mark(dn_slice_last(names), "、，,・／/　 \n"))
		names = dn_slice_trim(dn_slice_cut(names, (gsize)(dn_slice_end(names) - dn_character_before(dn_slice_end(names)))));
	return names;
}

/* Adds the bodies of one part, which all have its mark. Whether they are beyond doubt. */
static gboolean read_part(DnClause *out, const DnLexicon *lexicon, DnArena *arena, DnSlice part)
{
	DnClause read;
	gunichar mark = dn_slice_first(part);
	dn_clause_init(&read);
	dn_clause_read(&read, lexicon, arena, names_of(part));
	gboolean sure = read.bodies->len > 0 && dn_clause_n_unread(&read) == 0 && read.n_verbs == 0 && !read.labelled &&
	                (!dn_clause_names_single(&read) || dn_clause_weakest(&read) >= DN_SHAPE_GENERIC);
	for (guint i = 0; i < read.bodies->len; i++) {
		dn_clause_body(&read, i)->mark = mark;
		dn_clause_body(&read, i)->duty = dn_is_mark(mark, leading) ? DN_DUTY_LEADS : DN_DUTY_RESPONSIBLE;
	}
	if (sure)
		dn_clause_merge(out, &read, lexicon, arena);
	dn_clause_clear(&read);
	return sure;
}

/* Reads the words into an initialised clause: whether they begin with a mark, and all are bodies with marks. */
static gboolean read_parts(DnClause *out, const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	if (words.length == 0 || !is_mark(dn_slice_first(words)))
		return FALSE;
	while (words.length > 0) {
		DnSlice part = first_part(words);
		if (!read_part(out, lexicon, arena, part))
			return FALSE;
		words = dn_slice_skip(words, part.length);
	}
	return dn_clause_names_single(out);
}

static gboolean are_marked(const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	DnClause clause;
	dn_clause_init(&clause);
	gboolean are = words.length <= DN_LONGEST_LINE && read_parts(&clause, lexicon, arena, words);
	dn_clause_clear(&clause);
	return are;
}

/* ○文部科学省、○総務省: more than one mark is no dot before a line. */
static guint count_marks(DnSlice words)
{
	guint n = 0;
	for (const char *p = words.at; p < dn_slice_end(words); p = dn_character_end(p))
		n += is_mark(dn_character(p)) ? 1 : 0;
	return n;
}

/* Whether the text ends at `index`, or a numbered item begins there that is not the first of its list. */
static gboolean ends_item(const DnText *text, guint index)
{
	DnMarker marker;
	return index >= text->paragraphs->len || (dn_marker_read(&marker, words_at(text, index)) && marker.kind < DN_MARKER_BULLET && marker.value != 1);
}

/* The dot with which a line begins; 0 for none. */
static gunichar dot_at(const DnText *text, guint index)
{
	DnMarker marker;
	gboolean is = index < text->paragraphs->len && dn_marker_read(&marker, words_at(text, index)) && marker.kind == DN_MARKER_BULLET;
	return is ? dn_slice_first(words_at(text, index)) : 0;
}

/* Whether the line at `index` stands between two items with the same dot, or behind the last of them. */
static gboolean is_between_dots(const DnText *text, guint index)
{
	gunichar dot = index > 0 ? dot_at(text, index - 1) : 0;
	return dot != 0 && (index + 1 >= text->paragraphs->len || dot_at(text, index + 1) == dot);
}

static gboolean is_behind_sentence(const DnText *text, guint index)
{
	return index > 0 && dn_is_mark(dn_slice_last(words_at(text, index - 1)), "。");
}

static gboolean is_marked_line(const DnText *text, const DnLexicon *lexicon, DnArena *arena, guint index)
{
	DnSlice words = words_at(text, index);
	return dn_text_paragraph(text, index)->kind == DN_LINE_PARAGRAPH && is_mark(dn_slice_first(words)) && are_marked(lexicon, arena, words);
}

/* Whether the marks of a run of lines are more than dots: ◎ before one of them, two marks in a line, or ○総務省 between a sentence and the next item. */
static gboolean mean_bodies(const DnText *text, guint index, guint n)
{
	for (guint i = 0; i < n; i++) {
		DnSlice words = words_at(text, index + i);
		if (dn_is_mark(dn_slice_first(words), leading) || count_marks(words) > 1)
			return TRUE;
	}
	return n > 0 && is_behind_sentence(text, index) && ends_item(text, index + n);
}

/* How many lines from `index` on are bodies with marks. Where such a line stands above, it is one of those that begin there. */
static guint count_marked(const DnText *text, const DnLexicon *lexicon, DnArena *arena, guint index)
{
	guint n = 0;
	if (!is_marked_line(text, lexicon, arena, index) || (index > 0 && is_marked_line(text, lexicon, arena, index - 1)))
		return 0;
	while (n < DN_MOST_MARKED && index + n < text->paragraphs->len && is_marked_line(text, lexicon, arena, index + n))
		n++;
	return mean_bodies(text, index, n) ? n : 0;
}

static gboolean read_bare(DnClause *out, const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	dn_clause_read(out, lexicon, arena, words);
	return dn_clause_is_sure(out) && out->n_verbs == 0 && !out->labelled && out->rule.length == 0;
}

/* The names of a line, 国土交通省 of ⇒ 国土交通省, or of → 担当：国土交通省. */
static DnSlice behind_arrow(DnSlice words)
{
	gboolean arrow = dn_is_mark(dn_slice_first(words), "⇒→➡▶►➔➤");
	return arrow ? dn_slice_trim(dn_slice_skip(words, (gsize)(dn_character_end(words.at) - words.at))) : words;
}

/* 国土交通省、警察庁 between the sentence of an item and the next item, with an arrow before it or without. */
static gboolean is_bare(const DnText *text, const DnLexicon *lexicon, DnArena *arena, guint index)
{
	enum { LONGEST = 300 /* bytes */ };
	DnMarker marker;
	DnClause clause;
	DnSlice line = words_at(text, index), words = behind_arrow(line);
	gboolean numbered = words.length == line.length && dn_marker_read(&marker, line);
	if (numbered || line.length > LONGEST || dn_text_paragraph(text, index)->kind != DN_LINE_PARAGRAPH ||
	    !is_behind_sentence(text, index) || !(ends_item(text, index + 1) || is_between_dots(text, index)))
		return FALSE;
	dn_clause_init(&clause);
	gboolean is = read_bare(&clause, lexicon, arena, words);
	dn_clause_clear(&clause);
	return is;
}

guint dn_marked_bodies_count(DnMarks *out, const DnText *text, const DnLexicon *lexicon, DnArena *arena, guint index)
{
	*out = DN_MARKS_NONE;
	if (!dn_profile_lists_bare(lexicon->profile))
		return 0;
	guint n = count_marked(text, lexicon, arena, index);
	gboolean bare = n == 0 && is_bare(text, lexicon, arena, index);
	*out = n > 0 ? DN_MARKS_ONE : bare ? DN_MARKS_MISSING : DN_MARKS_NONE;
	return bare ? 1 : n;
}

/* ---- Finding ---------------------------------------------------------------------------------------------------------- */

static DnMarks tell_marks(const DnClause *clause)
{
	gboolean others = FALSE;
	for (guint i = 0; i < clause->bodies->len; i++)
		others |= dn_clause_body(clause, i)->duty != DN_DUTY_LEADS;
	return clause->states_lead && others ? DN_MARKS_BOTH : DN_MARKS_ONE;
}

void dn_marked_bodies_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice lines)
{
	DnFoundClause found = {.words = lines, .own_line = TRUE};
	gboolean marked = is_mark(dn_slice_first(lines));
	dn_clause_init(&found.clause);
	gboolean are = marked ? read_parts(&found.clause, lexicon, arena, lines) : read_bare(&found.clause, lexicon, arena, behind_arrow(lines));
	found.marks = marked ? tell_marks(&found.clause) : DN_MARKS_MISSING;
	if (are)
		g_array_append_val(out, found);
	else
		dn_clause_clear(&found.clause);
}

/* Columns of the blanks before a place of its line as printed. */
static guint blanks_before(const DnPlace *place)
{
	guint width = 0;
	for (const char *p = place->line_text + place->in_line; p > place->line_text; width += dn_is_mark(dn_character(p), "　") ? 2 : 1) {
		p = dn_character_before(p);
		if (!dn_is_mark(dn_character(p), " \t　"))
			break;
	}
	return width;
}

/* Whether the blank before `at`, which separates words of some length from what follows, is one that a reader sees as a gap. */
static gboolean is_gap(const DnText *text, const DnLexicon *lexicon, DnSlice paragraph, const char *at)
{
	enum { SHORTEST = 12 /* bytes */, WIDE = 4 /* columns */ };
	DnMarker marker;
	DnSlice left = dn_slice_trim(dn_slice(paragraph.at, (gsize)(at - paragraph.at)));
	left = dn_marker_read(&marker, left) ? dn_slice_skip(left, marker.length) : left;
	if (dn_profile_suffix(lexicon->profile, DN_WORDS_LABEL_NOUNS, left) > 0)
		return FALSE; /* 主辦單位　　　　教育部 */
	if (left.length < SHORTEST || dn_ends_with_day(lexicon->profile, left))
		return FALSE;
	if (dn_profile_lists_bare(lexicon->profile) && dn_is_mark(dn_slice_last(left), "。"))
		return TRUE;
	const DnPlace place = dn_text_place(text, (gsize)(at - text->bytes->str));
	return place.line_text != NULL && blanks_before(&place) >= WIDE;
}

void dn_spaced_bodies_find(GArray *out, const DnText *text, const DnLexicon *lexicon, DnArena *arena, DnSlice paragraph)
{
	enum { MOST_GAPS = 4, LONGEST = 200 /* bytes */ };
	guint n_gaps = 0;
	const char *end = dn_slice_end(paragraph);
	if (dn_profile_is_spaced(lexicon->profile))
		return;
	for (const char *p = paragraph.at; n_gaps < MOST_GAPS && (p = memchr(p, ' ', (gsize)(end - p))) != NULL;) {
		p++;
		DnFoundClause found = {.words = dn_slice(p, (gsize)(end - p)), .marks = DN_MARKS_MISSING};
		if (found.words.length == 0 || found.words.length > LONGEST || dn_is_mark(dn_slice_last(found.words), "）)】］]") ||
		    !is_gap(text, lexicon, paragraph, p))
			continue;
		n_gaps++;
		dn_clause_init(&found.clause);
		if (read_bare(&found.clause, lexicon, arena, found.words)) {
			g_array_append_val(out, found);
			return;
		}
		dn_clause_clear(&found.clause);
	}
}

/* The marked bodies with which the paragraph ends, behind a full stop or a blank; empty for none. */
static DnSlice marked_end(DnSlice paragraph)
{
	gunichar before = 0;
	for (const char *p = paragraph.at; p < dn_slice_end(paragraph); p = dn_character_end(p)) {
		gunichar c = dn_character(p);
		if (dn_is_mark(c, leading) && dn_is_mark(before, "。 　"))
			return dn_slice_skip(paragraph, (gsize)(p - paragraph.at));
		before = c;
	}
	return dn_slice(paragraph.at, 0);
}

void dn_search_marked(const DnClauseSearch *search)
{
	gboolean may = dn_profile_lists_bare(search->lexicon->profile);
	DnFoundClause found = {.words = may ? marked_end(dn_slice_trim(search->paragraph)) : dn_slice(search->paragraph.at, 0)};
	if (found.words.length == 0 || found.words.length > DN_LONGEST_LINE)
		return;
	dn_clause_init(&found.clause);
	gboolean are = read_parts(&found.clause, search->lexicon, search->arena, found.words);
	found.marks = tell_marks(&found.clause);
	if (are)
		g_array_append_val(search->out, found);
	else
		dn_clause_clear(&found.clause);
}
