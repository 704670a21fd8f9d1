/* 牵头单位 | 市教育局, and below it 配合单位 | 市财政局: the title of a value stands left of it, not above it. A table is read so where a title of
 * bodies has bodies beside it, and no row looks like a header. What is to be done is titled too, stands alone in a row above, or heads the
 * table. */
#include "plan/table_box.h"

#include <string.h>

#include "plan/form_titles.h"
#include "plan/profile.h"
#include "plan/table_cells.h"
#include "plan/table_columns.h"

enum { LOOKED_AT = 40 /* rows */, LONGEST = 90 /* bytes of a title */ };

typedef struct {
	DnDrafts *drafts;
	DnOutline *outline;
	guint first, n;
	DnSlice task, task_title; /* of the task that is being read, and the title beside it; empty for none */
	DnSlice title; /* of the task that is being read; empty for none */
	DnSlice who, who_title; /* who leads or is responsible, and the title beside them; empty for none */
	gboolean does; /* some title says that its bodies do something, more than that the matter is theirs */
	DnDraft draft;
	GString *words;
} Box;

static const DnLine *row_at(const Box *box, guint index)
{
	return dn_text_paragraph(box->drafts->text, box->first + index)->row;
}

/* Commitment 3: a title may carry a number. */
static DnSlice cut_count(DnSlice title)
{
	while (title.length > 0 && (g_ascii_isdigit(title.at[title.length - 1]) || g_ascii_isspace(title.at[title.length - 1])))
		title.length--;
	return title;
}

static DnSlice cut_colon(DnSlice title)
{
	while (dn_is_mark(dn_slice_last(title), ":：") && title.length > 0)
		title = dn_slice_trim(dn_slice(title.at, (gsize)(dn_character_before(dn_slice_end(title)) - title.at)));
	return title;
}

/* Other actors involved – state actors, Other actors involved: civil society: what stands before the mark, where it says what bodies do. Behind
 * marks that may stand in any cell there must be kinds of bodies. */
static DnColumn kind_before_mark(DnSlice title)
{
	static const struct {
		const char *mark;
		gboolean any;
	} marks[] = {{" – ", TRUE}, {" — ", FALSE}, {" - ", FALSE}, {": ", FALSE}};
	for (guint i = 0; i < G_N_ELEMENTS(marks); i++) {
		const char *at = dn_slice_find(title, dn_slice_of(marks[i].mark));
		if (at == NULL)
			continue;
		DnSlice before = dn_slice(title.at, (gsize)(at - title.at)), behind = dn_slice_skip(title, before.length + strlen(marks[i].mark));
		DnColumn kind = marks[i].any || dn_form_title_is_of_actors(behind) ? dn_column_kind(before) : DN_COLUMN_OTHER;
		return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT ? kind : DN_COLUMN_OTHER;
	}
	return DN_COLUMN_OTHER;
}

static DnColumn kind_of(DnSlice cell)
{
	if (cell.length == 0 || cell.length > LONGEST)
		return DN_COLUMN_OTHER;
	DnSlice title = cut_colon(cell), counted = cut_count(title);
	DnColumn kind = dn_column_kind(title);
	DnColumn marked = kind == DN_COLUMN_OTHER ? kind_before_mark(title) : DN_COLUMN_OTHER;
	if (marked != DN_COLUMN_OTHER)
		return marked;
	gboolean numbered = kind == DN_COLUMN_OTHER && counted.length > 0 && counted.length < title.length;
	return numbered && dn_column_kind(counted) == DN_COLUMN_TASK ? DN_COLUMN_TASK : kind;
}

static gboolean is_of_bodies(DnColumn kind)
{
	return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT;
}

/* The next filled cell behind `index` that does not repeat it, as cells that were merged do; n_cells where there is none. */
static guint next_cell(const DnLine *row, guint index)
{
	guint next = index + 1;
	while (next < row->n_cells && (dn_table_cell_at(row, next).length == 0 || dn_slice_is(dn_table_cell_at(row, next), dn_table_cell_at(row, index))))
		next++;
	return next;
}

/* How sure it is that the words name bodies and nothing else. */
static DnShape shape_of(const DnDrafts *drafts, DnSlice words)
{
	DnClause clause;
	dn_clause_init(&clause);
	dn_clause_read(&clause, &drafts->lexicon, drafts->arena, words);
	DnShape least = clause.bodies->len > 0 && dn_clause_n_unread(&clause) == 0 ? DN_SHAPE_STRONG : DN_SHAPE_NONE;
	for (guint i = 0; i < clause.bodies->len; i++)
		least = MIN(least, g_array_index(clause.bodies, DnBody, i).shape);
	dn_clause_clear(&clause);
	return least;
}

/* A title and what it says, the next of a row from cell `*index` on. */
typedef struct {
	DnColumn kind;
	DnSlice title, value;
} Pair;

/* Partners | Public institutions | Ministry of Finance: the cell between says which of them the last one names, if any. */
static gboolean is_between(const DnDrafts *drafts, const DnLine *row, guint title, guint beside)
{
	guint last = next_cell(row, beside);
	if (title == 0 && beside == 1 && row->n_cells > 2 && dn_form_title_is_of_actors(dn_table_cell_at(row, beside)))
		return last >= row->n_cells || next_cell(row, last) >= row->n_cells;
	return title == 0 && last < row->n_cells && next_cell(row, last) >= row->n_cells && kind_of(dn_table_cell_at(row, last)) == DN_COLUMN_OTHER &&
	       shape_of(drafts, dn_table_cell_at(row, beside)) < DN_SHAPE_STRONG && shape_of(drafts, dn_table_cell_at(row, last)) >= DN_SHAPE_GENERIC;
}

static gboolean next_pair(Pair *out, const DnDrafts *drafts, const DnLine *row, guint *index)
{
	for (; *index < row->n_cells; (*index)++) {
		guint beside = next_cell(row, *index);
		*out = (Pair){kind_of(dn_table_cell_at(row, *index)), dn_table_cell_at(row, *index), dn_table_cell_at(row, beside)};
		DnColumn other = out->kind != DN_COLUMN_OTHER ? kind_of(out->value) : DN_COLUMN_OTHER;
		if (out->kind == DN_COLUMN_OTHER || out->value.length == 0 || (other != DN_COLUMN_OTHER && other != DN_COLUMN_TASK))
			continue;
		if (is_of_bodies(out->kind) && is_between(drafts, row, *index, beside)) {
			beside = next_cell(row, beside);
			out->value = dn_table_cell_at(row, beside);
		}
		*index = beside + 1;
		return TRUE;
	}
	return FALSE;
}

/* ---- Whether a table is one ------------------------------------------------------------------------------------------------ */

/* Two titles of different kinds side by side head columns. */
static gboolean looks_like_header(const DnLine *row)
{
	DnColumn last = DN_COLUMN_OTHER;
	for (guint i = 0; i < row->n_cells; i = next_cell(row, i)) {
		DnColumn kind = kind_of(dn_table_cell_at(row, i));
		if (kind != DN_COLUMN_OTHER && last != DN_COLUMN_OTHER && kind != last && (is_of_bodies(kind) || is_of_bodies(last)))
			return TRUE;
		last = kind;
	}
	return FALSE;
}

/* 责任单位 says that those beside it do something; 单位 and Agency may stand in a form of anything. */
static gboolean says_duty(const Pair *pair)
{
	const DnProfile *const *profiles = dn_profiles();
	DnSlice title = cut_colon(pair->title);
	g_autofree char *label = g_strdup_printf("%.*s:", (int)title.length, title.at);
	DnLabel read;
	for (guint i = 0; pair->kind == DN_COLUMN_DEPARTMENT && profiles[i] != NULL; i++)
		if (dn_label_read(&read, profiles[i], dn_slice_of(label)) && !read.other && !read.sure && read.length == strlen(label))
			return TRUE;
	return pair->kind == DN_COLUMN_LEAD || pair->kind == DN_COLUMN_PARTICIPANT;
}

/* Whether the first cells of the other rows are titles: some of them are known, and few are the names that would stand below a title. */
static gboolean stands_among_titles(const Box *box, guint index)
{
	guint n_titles = 0, n_names = 0, n_filled = 0;
	for (guint i = 0; i < MIN(box->n, (guint)LOOKED_AT); i++) {
		DnSlice cell = dn_table_cell_at(row_at(box, i), 0);
		gboolean titled = kind_of(cell) != DN_COLUMN_OTHER || (cell.length > 0 && cut_colon(cell).length < cell.length) ||
		                  (dn_form_title_is_one(cell) && shape_of(box->drafts, cell) < DN_SHAPE_STRONG);
		if (i == index || cell.length == 0)
			continue;
		n_filled++;
		n_titles += titled ? 1 : 0;
		n_names += !titled && shape_of(box->drafts, cell) >= DN_SHAPE_GENERIC ? 1 : 0;
	}
	return n_titles > 0 && n_names * 2 < n_filled;
}

/* Who that is need not be known, where the first cell of a row says what they do, and others are titles too. */
static gboolean is_titled_row(const Box *box, const Pair *pair, guint index)
{
	DnSlice first = dn_table_cell_at(row_at(box, index), 0);
	return first.at == pair->title.at && stands_among_titles(box, index);
}

typedef enum { BOX_NONE, BOX_OF_DUTIES, BOX_OF_OTHER } BoxKind;

static BoxKind kind_of_box(const Box *box)
{
	gboolean titled = FALSE;
	guint n_pairs = 0, n_likely = 0, n_sure = 0, n_others = 0;
	for (guint i = 0; i < MIN(box->n, (guint)LOOKED_AT); i++) {
		const DnLine *row = row_at(box, i);
		Pair pair;
		if (looks_like_header(row))
			return BOX_NONE;
		for (guint at = 0; next_pair(&pair, box->drafts, row, &at);) {
			gboolean of_bodies = is_of_bodies(pair.kind), of_duty = of_bodies && says_duty(&pair);
			DnShape shape = of_bodies ? shape_of(box->drafts, pair.value) : DN_SHAPE_NONE;
			n_pairs += of_duty ? 1 : 0;
			titled = titled || (of_duty && is_titled_row(box, &pair, i));
			n_likely += of_duty && shape >= DN_SHAPE_GENERIC ? 1 : 0;
			n_sure += of_duty && shape >= DN_SHAPE_STRONG ? 1 : 0;
			n_others += !of_duty && shape >= DN_SHAPE_STRONG ? 1 : 0;
		}
	}
	if (titled || n_sure > 0 || (n_pairs > 1 && n_likely > 0))
		return BOX_OF_DUTIES;
	return n_others > 0 ? BOX_OF_OTHER : BOX_NONE;
}

/* ---- Tasks ----------------------------------------------------------------------------------------------------------------- */

/* Takes the number off the title of a task. A heading's is the draft's already. */
static DnSlice cut_number(Box *box, DnSlice words, gboolean is_own)
{
	DnMarker marker;
	DnDraft *draft = &box->draft;
	if (!dn_marker_read(&marker, words) || marker.length >= words.length)
		return words;
	if (is_own && marker.label.length > 0) {
		draft->number = dn_drafts_keep(box->drafts, marker.label);
		((const char **)draft->labels)[draft->n_labels++] = draft->number;
		draft->kind = DN_MARKER_BULLET;
		draft->value = marker.value;
		draft->item = 0;
	}
	return dn_slice_trim(dn_slice_skip(words, marker.length));
}

/* What heads the table is its task where the table does not say it itself. */
static void take_heading(Box *box)
{
	const DnLevel *level = dn_outline_innermost(box->outline);
	if (level == NULL)
		return;
	box->task = cut_number(box, level->heading, FALSE);
	if (level->is_heading && box->draft.n_path > 0)
		box->draft.n_path--;
}

/* 主管部门 of a form that says whom to ask: whose the matter is, which is a duty only where the form says what is to be done. */
static gboolean does_something(const Box *box, const Pair *pair)
{
	return dn_profile_prefix(box->drafts->lexicon.profile, DN_WORDS_LABEL_OFFICIAL, pair->title) == 0;
}

/* The item whose heading stands above the table names somebody. */
static void count_clause(DnDrafts *drafts, const DnDraft *draft)
{
	if (draft->item > 0 && draft->item <= drafts->items->len)
		g_array_index(drafts->items, DnItem, draft->item - 1).n_clauses++;
}

static void end_task(Box *box)
{
	DnDraft *draft = &box->draft;
	gboolean found = draft->clause.bodies->len > 0;
	if (found) {
		dn_drafts_place_under(box->drafts, draft, box->outline);
		box->task = box->task.length > 0 ? box->task : cut_number(box, box->title, TRUE);
		if (box->task.length == 0 && box->does)
			take_heading(box);
	}
	if (found && box->task.length > 0) {
		count_clause(box->drafts, draft);
		draft->text = dn_drafts_keep(box->drafts, box->task);
		draft->clause_text = dn_arena_string(box->drafts->arena, box->words->str);
		g_array_append_val(box->drafts->tasks, *draft);
	} else {
		if (found)
			dn_drafts_doubt(box->drafts, "clause-unread", DN_SEVERITY_WARNING, draft->place,
			                "this table names bodies, but not for what; they are left out: %s", box->words->str);
		dn_clause_clear(&draft->clause);
	}
	*draft = (DnDraft){0};
	dn_clause_init(&draft->clause);
	g_string_truncate(box->words, 0);
	box->does = FALSE;
	box->task = box->title = box->who = box->who_title = dn_slice("", 0);
}

/* The same title of those who lead, with others beside it, begins another task. */
static gboolean begins_another(const Box *box, const Pair *pair)
{
	return box->task.length > 0 && box->who.length > 0 && pair->kind != DN_COLUMN_PARTICIPANT &&
	       dn_slice_is(pair->title, box->who_title) && !dn_slice_is(pair->value, box->who);
}

static void read_bodies(Box *box, const Pair *pair, const DnLine *row)
{
	static const DnDuty duties[] = {[DN_COLUMN_LEAD] = DN_DUTY_LEADS,
	                                [DN_COLUMN_DEPARTMENT] = DN_DUTY_RESPONSIBLE,
	                                [DN_COLUMN_PARTICIPANT] = DN_DUTY_JOINS};
	if (pair->value.length == 0 || dn_table_cell_is_none(pair->value) || (pair->kind != DN_COLUMN_PARTICIPANT && dn_slice_is(pair->value, box->who)))
		return;
	if (begins_another(box, pair))
		end_task(box);
	box->does = box->does || does_something(box, pair);
	if (pair->kind != DN_COLUMN_PARTICIPANT) {
		box->who = pair->value;
		box->who_title = pair->title;
	}
	if (box->words->len == 0) {
		box->draft.source = (DnSource){.page = row->page, .line = row->line, .last_line = row->line, .offset = row->offset,
		                               .length = row->length};
		box->draft.of_row = TRUE;
		box->draft.place = (DnPlace){.offset = row->offset, .page = row->page, .line = row->line, .line_text = row->text};
	}
	dn_table_cell_note(box->words, pair->value);
	const DnTableCell cell = {.title = pair->title, .words = pair->value, .duty = duties[pair->kind], .end = box->first + box->n, .row = row};
	dn_table_cell_read(&box->draft.clause, box->drafts, &cell);
}

static void read_pair(Box *box, const Pair *pair, const DnLine *row)
{
	if (is_of_bodies(pair->kind))
		read_bodies(box, pair, row);
	if (pair->kind != DN_COLUMN_TASK)
		return;
	if (box->words->len > 0 && box->task.length > 0 && dn_slice_is(cut_count(cut_colon(pair->title)), cut_count(cut_colon(box->task_title))))
		end_task(box);
	if (box->task.length > 0 || (box->words->len > 0 && (box->title.length > 0 || dn_outline_innermost(box->outline) != NULL)))
		return;
	box->task = pair->value;
	box->task_title = pair->title;
}

/* A row of one cell: the title of the task, or of a part of what is said of it. That of another task carries a number. */
static gboolean read_title(Box *box, const DnLine *row)
{
	DnSlice words = dn_slice("", 0);
	guint filled = 0;
	for (guint i = 0; i < row->n_cells; i = next_cell(row, i)) {
		words = dn_table_cell_at(row, i).length > 0 ? dn_table_cell_at(row, i) : words;
		filled += dn_table_cell_at(row, i).length > 0;
	}
	if (filled != 1 || kind_of(words) != DN_COLUMN_OTHER)
		return FALSE;
	DnMarker marker;
	gboolean counted = dn_marker_read(&marker, words);
	if (box->words->len > 0 && counted)
		end_task(box);
	if (box->words->len == 0 && (box->title.length == 0 || counted))
		box->title = words;
	return TRUE;
}

gboolean dn_table_box_read(DnDrafts *drafts, DnOutline *outline, guint first, guint n)
{
	Box box = {.drafts = drafts, .outline = outline, .first = first, .n = n};
	BoxKind kind = kind_of_box(&box);
	if (kind != BOX_OF_DUTIES)
		return kind == BOX_OF_OTHER;
	box.words = g_string_new(NULL);
	dn_clause_init(&box.draft.clause);
	for (guint i = 0; i < n; i++) {
		const DnLine *row = row_at(&box, i);
		Pair pair;
		if (read_title(&box, row))
			continue;
		for (guint at = 0; next_pair(&pair, drafts, row, &at);)
			read_pair(&box, &pair, row);
	}
	end_task(&box);
	dn_clause_clear(&box.draft.clause);
	g_string_free(box.words, TRUE);
	return TRUE;
}
