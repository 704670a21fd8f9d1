/* Reads one cell of a table: its bodies do what its column says, unless it says itself what they do. */
#include "plan/table_cells.h"

#include "plan/bodies.h"
#include "plan/cell_letters.h"
#include "plan/cell_lines.h"
#include "plan/lead_rule.h"
#include "plan/office_levels.h"
#include "plan/person_name.h"
#include "plan/posts.h"
#include "plan/short_names.h"
#include "plan/table_columns.h"

DnSlice dn_table_cell_at(const DnLine *row, guint index)
{
	return index < row->n_cells ? dn_slice_trim(dn_slice_of(row->cells[index].text)) : dn_slice("", 0);
}

DnSlice dn_table_cells_only_words(const DnLine *row)
{
	DnSlice only = {"", 0};
	for (guint i = 0; i < row->n_cells; i++) {
		DnSlice cell = dn_slice_trim(dn_slice_of(row->cells[i].text));
		if (cell.length > 0 && only.length > 0 && !dn_slice_is(cell, only))
			return (DnSlice){"", 0};
		only = cell.length > 0 ? cell : only;
	}
	return only;
}

/* OMB* and OMB[^15]: the mark of a footnote, taken off the end. */
static DnSlice cut_footnote(DnSlice *cell)
{
	static const char stars[] = "*†‡＊";
	const char *bracket = dn_slice_ends_with(*cell, dn_slice_of("]")) ? dn_slice_find(*cell, dn_slice_of("[^")) : NULL;
	const char *end = dn_slice_end(*cell);
	if (bracket != NULL)
		cell->length = (gsize)(bracket - cell->at);
	while (cell->length > 0 && dn_is_mark(dn_slice_last(*cell), stars))
		cell->length = (gsize)(g_utf8_prev_char(dn_slice_end(*cell)) - cell->at);
	return dn_slice(dn_slice_end(*cell), (gsize)(end - dn_slice_end(*cell)));
}

/* The paragraph below the table that begins with the mark; an empty slice for none. */
static DnSlice find_footnote(const DnText *text, guint end, DnSlice mark)
{
	enum { NEAR = 4 };
	for (guint i = end; i < text->paragraphs->len && i < end + NEAR; i++) {
		const DnParagraph *paragraph = dn_text_paragraph(text, i);
		DnSlice words = dn_text_slice(text, paragraph->start, paragraph->length);
		if (mark.length > 0 && dn_slice_starts_with(words, mark))
			return dn_slice_trim(dn_slice_skip(words, mark.length));
	}
	return dn_slice("", 0);
}

/* OMB*, and below the table: *In consultation with the Data Council. Those of the cell lead, those of the footnote join. */
static void read_footnote(DnClause *clause, DnDrafts *drafts, DnSlice footnote)
{
	DnClause read;
	if (footnote.length == 0 || dn_profile_prefix(drafts->lexicon.profile, DN_WORDS_TOGETHER, footnote) == 0)
		return;
	dn_clause_init(&read);
	dn_clause_read(&read, &drafts->lexicon, drafts->arena, footnote);
	for (guint i = 0; i < clause->bodies->len; i++)
		g_array_index(clause->bodies, DnBody, i).duty = DN_DUTY_LEADS;
	for (guint i = 0; i < read.bodies->len; i++)
		g_array_index(read.bodies, DnBody, i).duty = DN_DUTY_JOINS;
	clause->states_lead = TRUE;
	dn_clause_merge(clause, &read, &drafts->lexicon, drafts->arena);
	dn_clause_clear(&read);
}

/* Lead (Support), 牵头单位（配合单位）. */
static gboolean has_joining_note(const DnProfile *profile, DnSlice title)
{
	DnSlice outer, inner;
	return dn_bodies_split_brackets(&outer, &inner, title) && dn_profile_prefix(profile, DN_WORDS_LABEL_PAIRED, title) == 0 &&
	       dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, outer) > 0 && dn_profile_prefix(profile, DN_WORDS_LABEL_JOIN, inner) > 0;
}

/* Ministry of Health (lead), Treasury, 交通部（主辦）、內政部（協辦）: the cell says itself who leads. */
static gboolean notes_lead(const DnProfile *profile, DnSlice words)
{
	for (const char *p = words.at; p < dn_slice_end(words); p = dn_character_end(p)) {
		gsize behind = (gsize)(dn_character_end(p) - words.at);
		if (dn_is_mark(dn_character(p), "(（") && dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, dn_slice_skip(words, behind)) > 0)
			return TRUE;
	}
	return FALSE;
}

/* The words on both sides of the only slash; FALSE where there is none, or another one. */
static gboolean split_at_slash(DnSlice *left, DnSlice *right, DnSlice words)
{
	const char *at = memchr(words.at, '/', words.length);
	if (at == NULL || memchr(at + 1, '/', (gsize)(dn_slice_end(words) - at) - 1) != NULL)
		return FALSE;
	*left = dn_slice_trim(dn_slice(words.at, (gsize)(at - words.at)));
	*right = dn_slice_trim(dn_slice_skip(words, (gsize)(at - words.at) + 1));
	return left->length > 0 && right->length > 0;
}

/* NHS Ruritania / Samaritans below Lead / Support: the same with labels before both; empty where the cell has another form. */
static DnSlice with_slash(DnDrafts *drafts, DnSlice title, DnSlice words)
{
	const DnProfile *profile = drafts->lexicon.profile;
	DnSlice lead, join, left, right, none = dn_slice(words.at, 0);
	gboolean paired = dn_profile_is_spaced(profile) && split_at_slash(&lead, &join, title) && dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, lead) > 0 &&
	                  dn_profile_prefix(profile, DN_WORDS_LABEL_JOIN, join) > 0;
	if (!paired || dn_slice_find(words, dn_slice_of(" / ")) == NULL || !split_at_slash(&left, &right, words) || memchr(words.at, '(', words.length) != NULL ||
	    dn_table_cell_is_none(left) || dn_table_cell_is_none(right))
		return none;
	join.length = dn_profile_prefix(profile, DN_WORDS_LABEL_JOIN, join); /* Partner of Partner(s) */
	g_autofree char *whole = g_strdup_printf("%.*s：%.*s; %.*s：%.*s", (int)lead.length, lead.at, (int)left.length, left.at, (int)join.length, join.at,
	                                         (int)right.length, right.at);
	return dn_slice_of(dn_arena_string(drafts->arena, whole));
}

/* 主辦（協辦）機關 for 主辦機關（協辦機關）, where such words are a label; else the title as it is. */
static DnSlice with_note_within(DnDrafts *drafts, DnSlice title)
{
	DnSlice outer, inner;
	const DnProfile *profile = drafts->lexicon.profile;
	if (dn_profile_is_spaced(profile) || !dn_bodies_split_brackets(&outer, &inner, title))
		return title;
	gsize lead = dn_profile_prefix(profile, DN_WORDS_LABEL_LEAD, outer), join = dn_profile_prefix(profile, DN_WORDS_LABEL_JOIN, inner);
	DnSlice noun = dn_slice_skip(outer, lead);
	g_autofree char *words = g_strdup_printf("%.*s（%.*s）%.*s", (int)lead, outer.at, (int)join, inner.at, (int)noun.length, noun.at);
	gboolean known = lead > 0 && join > 0 && dn_profile_prefix(profile, DN_WORDS_LABEL_PAIRED, dn_slice_of(words)) > 0;
	return known ? dn_slice_of(dn_arena_string(drafts->arena, words)) : title;
}

/* 主（協）辦機關 above a cell that holds 甲部（乙部）: brackets say what they do only together with the title. */
static DnSlice with_title(DnDrafts *drafts, DnSlice title, DnSlice words)
{
	DnLabel label;
	const DnProfile *profile = drafts->lexicon.profile;
	DnSlice slashed = with_slash(drafts, title, words);
	if (slashed.length > 0)
		return slashed;
	gboolean paired = (dn_profile_prefix(profile, DN_WORDS_LABEL_PAIRED, title) > 0 || has_joining_note(profile, title)) && !notes_lead(profile, words);
	if (!paired || dn_label_read(&label, profile, words))
		return words;
	title = with_note_within(drafts, title);
	g_autofree char *whole = g_strdup_printf("%.*s：%.*s", (int)title.length, title.at, (int)words.length, words.at);
	gboolean is_label = dn_profile_is_spaced(profile) || (dn_label_read(&label, profile, dn_slice_of(whole)) && dn_label_is_paired(&label, profile));
	return is_label ? dn_slice_of(dn_arena_string(drafts->arena, whole)) : words;
}

static void tell_of_person(DnDrafts *drafts, const DnLine *row, DnSlice words)
{
	const DnPlace place = {.offset = row->offset, .page = row->page, .line = row->line, .line_text = row->text};
	dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_INFO, place, "%.*s was taken for a person beside a body and is left out", (int)words.length, words.at);
}

/* 市教育局 张三 below 牵头单位及责任人: whatever is no body, nor a post, is a person. Where spaces separate words,
 * that is less sure, and told; only the words of officials are those of persons whatever they are. */
static void drop_persons(DnClause *clause, DnDrafts *drafts, const DnTableCell *cell)
{
	const DnLine *row = cell->row;
	gboolean of_officials = dn_column_is_of_officials(drafts->lexicon.profile, cell->title);
	for (guint i = clause->bodies->len; i-- > 0;) {
		const DnBody *body = dn_clause_body(clause, i);
		if (body->collective || body->shape >= DN_SHAPE_GENERIC || dn_post_is_one(&drafts->lexicon, body->words) ||
		    (!of_officials && dn_name_is_of_body(&drafts->lexicon, body->words)))
			continue;
		if (dn_profile_is_spaced(drafts->lexicon.profile))
			tell_of_person(drafts, row, body->words);
		dn_clause_remove_bodies(clause, i, 1);
	}
}

static gboolean is_sure(const DnBody *body)
{
	return !body->collective && body->shape >= DN_SHAPE_STRONG;
}

static gboolean has_sure_body(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (is_sure(dn_clause_body(clause, i)))
			return TRUE;
	return FALSE;
}

/* 市教育局、张三, 市教育局李小明: who of a body answers for the task is no body, where one stands beside beyond doubt. */
static void drop_named_persons(DnClause *clause, DnDrafts *drafts, const DnLine *row)
{
	const DnLexicon *lexicon = &drafts->lexicon;
	gboolean sure = has_sure_body(clause);
	for (guint i = clause->bodies->len; i-- > 0;) {
		DnBody *body = dn_clause_body(clause, i);
		if (body->collective || body->shape != DN_SHAPE_WEAK)
			continue;
		DnSlice whole = dn_name_whole_beginning(lexicon, body->words);
		if (!dn_name_is_personal(lexicon, dn_slice_trim(dn_slice_skip(body->words, whole.length))) || (whole.length == 0 && !sure))
			continue;
		tell_of_person(drafts, row, dn_slice_skip(body->words, whole.length));
		if (whole.length > 0) {
			body->words = whole;
			body->name = dn_drafts_keep(drafts, whole);
			body->shape = dn_name_shape(lexicon, whole);
			sure = sure || is_sure(body);
		} else {
			dn_clause_remove_bodies(clause, i, 1);
		}
	}
}

/* Ministry of Finance in cooperation with the Treasury, below Partners: who takes part with others does not lead for that. */
static void let_join(DnClause *clause)
{
	clause->states_lead = FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		if (body->duty == DN_DUTY_LEADS && body->implied)
			body->duty = DN_DUTY_JOINS;
		clause->states_lead |= body->duty == DN_DUTY_LEADS;
	}
}

static gboolean names_nobody_surely(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (dn_clause_body(clause, i)->collective || dn_clause_body(clause, i)->shape >= DN_SHAPE_GENERIC)
			return FALSE;
	return TRUE;
}

/* 今後とも制度を中心として、利用を促進する。 below 担当省庁: a sentence that a shifted row put there is no list of bodies. */
static void leave_sentence(DnClause *clause, DnSlice words)
{
	if (dn_slice_last(words) != 0x3002 || clause->bodies->len == 0 || !names_nobody_surely(clause))
		return;
	dn_clause_remove_bodies(clause, 0, clause->bodies->len);
	dn_clause_note_unread(clause, words);
}

/* 建設部道路課 beside 港湾部: whether the name begins with a body as high as the one outside. */
static gboolean holds_its_own(const DnLexicon *lexicon, DnSlice name, DnSlice outside)
{
	DnOfficeLevel high = dn_office_level(lexicon, outside);
	for (const char *p = name.at; p < dn_slice_end(name); p = dn_character_end(p)) {
		DnOfficeLevel level = dn_office_level(lexicon, dn_slice(name.at, (gsize)(p - name.at)));
		if (level != DN_OFFICE_NONE && level <= high)
			return TRUE;
	}
	return FALSE;
}

/* 福祉部 before 保育課 and 各課; a name that holds its own is left alone, as is 各府省庁. */
static void name_parts(DnClause *clause, DnDrafts *drafts, DnSlice outside)
{
	for (guint i = 0; i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		gboolean of_others = body->collective && dn_profile_suffix(drafts->lexicon.profile, DN_WORDS_SECTIONS, dn_slice_of(body->name)) == 0;
		if (of_others || dn_slice_starts_with(dn_slice_of(body->name), outside) || holds_its_own(&drafts->lexicon, dn_slice_of(body->name), outside))
			continue;
		g_autofree char *whole = g_strdup_printf("%.*s%s", (int)outside.length, outside.at, body->name);
		body->name = dn_drafts_keep(drafts, dn_slice_of(whole));
		body->shape = MAX(body->shape, dn_name_shape(&drafts->lexicon, dn_slice_of(body->name)));
	}
}

void dn_table_cell_read(DnClause *clause, DnDrafts *drafts, const DnTableCell *cell)
{
	DnClause read;
	DnSlice words = cell->words, mark = cut_footnote(&words);
	dn_clause_init(&read);
	words = dn_cell_drop_footnotes(drafts->arena, words);
	words = dn_short_names_spell(drafts->lexicon.profile, drafts->arena, cell->title, words);
	words = dn_cell_spell_letters(drafts->lexicon.profile, drafts->arena, cell->title, words);
	words = dn_cell_drop_letters(&drafts->lexicon, drafts->arena, words);
	words = dn_office_join_lines(&drafts->lexicon, drafts->arena, words);
	words = dn_cell_join_lines(&drafts->lexicon, drafts->arena, words);
	words = dn_cell_drop_kinds(&drafts->lexicon, drafts->arena, words);
	words = dn_cell_bracket_duties(&drafts->lexicon, drafts->arena, words);
	dn_clause_read(&read, &drafts->lexicon, drafts->arena, with_title(drafts, cell->title, words));
	if (dn_column_has_persons(cell->title) || dn_column_is_of_officials(drafts->lexicon.profile, cell->title))
		drop_persons(&read, drafts, cell);
	else
		drop_named_persons(&read, drafts, cell->row);
	leave_sentence(&read, words);
	if (cell->outside.length > 0)
		name_parts(&read, drafts, cell->outside);
	if (cell->duty == DN_DUTY_JOINS)
		let_join(&read);
	for (guint i = 0; i < read.bodies->len; i++) {
		DnBody *body = &g_array_index(read.bodies, DnBody, i);
		gboolean said = read.labelled && (cell->duty != DN_DUTY_LEADS || read.states_lead); /* Responsible: below Lead agency says no more */
		if (body->duty == DN_DUTY_RESPONSIBLE && !said)
			body->duty = cell->duty == DN_DUTY_LEADS && read.states_lead ? DN_DUTY_JOINS : cell->duty;
		if (i + 1 == read.bodies->len && dn_lead_rule_is_mark(dn_slice_last(mark)))
			body->mark = dn_slice_last(mark);
	}
	read.labelled = TRUE;
	read.states_lead = read.bodies->len > 0 && (read.states_lead || cell->duty == DN_DUTY_LEADS);
	dn_clause_merge(clause, &read, &drafts->lexicon, drafts->arena);
	dn_clause_clear(&read);
	read_footnote(clause, drafts, find_footnote(drafts->text, cell->end, mark));
}

void dn_table_cell_note(GString *out, DnSlice cell)
{
	if (out->len > 0)
		g_string_append(out, "; ");
	dn_text_append_typed(out, cell, TRUE);
}

/* Tables mix languages, so that a word of any of them will do. */
void dn_table_cell_note_mark(GString *out, DnSlice mark)
{
	g_string_append_printf(out, "（%.*s）", (int)mark.length, mark.at);
}

gboolean dn_table_cell_is_ditto(DnSlice cell)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_profile_is(profiles[i], DN_WORDS_CELL_DITTO, cell))
			return TRUE;
	return FALSE;
}

gboolean dn_table_cell_is_none(DnSlice cell)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_profile_is(profiles[i], DN_WORDS_CELL_NONE, cell))
			return TRUE;
	return FALSE;
}
