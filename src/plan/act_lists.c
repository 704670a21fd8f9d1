/* One pass over the paragraphs finds the items and those that begin with who acts; what they prove together is decided when it is over. */
#include "plan/act_lists.h"

#include <string.h>

#include "plan/act_items.h"
#include "plan/act_titles.h"
#include "plan/clause_find.h"
#include "plan/end_brackets.h"
#include "plan/name_letters.h"
#include "plan/prose_spaced.h"

/* An item that begins with who acts. */
typedef struct {
	DnActSubject subject;
	DnSlice words; /* the item's text */
	DnSlice said;  /* the sentence in it that says who acts */
	guint list, form;
	gboolean certain;
} Candidate;

/* Items that follow each other without a heading between them, or those of one kind of number in the whole document. */
typedef struct {
	guint n_items, n_acting;
} Count;

struct DnActLists {
	GArray *candidates; /* Candidate */
	GArray *lists;      /* Count */
	GHashTable *forms;  /* kind and depth of a number → Count */
	GHashTable *names;  /* how many items hold a name */
	GArray *notes;      /* DnSlice, items that say something of others: Note: the Home Office will be asked */
	GHashTable *taken;  /* where the text of an item begins that is taken → where the sentence ends that says who acts */
};

/* What the pass knows of the paragraph before. */
typedef struct {
	DnActLists *lists;
	DnDrafts *drafts;
	gboolean open, barred; /* a list goes on; a heading says that it holds something else: Roles and responsibilities */
	guint form;            /* of its items */
	DnSlice title;         /* Publish charts, the title of an item whose number a word names, right above; empty for none */
	guint title_form;
} Survey;

static Candidate *candidate_at(const DnActLists *lists, guint index)
{
	return &g_array_index(lists->candidates, Candidate, index);
}

/* ---- Names ------------------------------------------------------------------------------------------------------------ */

static guint times_named(const DnActLists *lists, const char *name)
{
	return GPOINTER_TO_UINT(g_hash_table_lookup(lists->names, name));
}

static void count_names(DnActLists *lists, const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		if (!body->collective && dn_end_bracket_is_telling(dn_slice_of(body->name)))
			g_hash_table_insert(lists->names, (gpointer)body->name, GUINT_TO_POINTER(times_named(lists, body->name) + 1));
	}
}

/* NASA, and neither IT nor a word; an abbreviation is no proof until it comes again, or is known. */
static gboolean is_certain(const DnActLists *lists, const DnBody *body)
{
	enum { LEAST = 3 };
	DnSlice name = dn_slice_of(body->name);
	if (body->collective)
		return FALSE;
	if (dn_name_is_acronym(name))
		return body->shape == DN_SHAPE_KNOWN || (name.length >= LEAST && times_named(lists, body->name) > 1);
	return body->shape >= DN_SHAPE_STRONG || times_named(lists, body->name) > 1;
}

/* NASA and NIST: abbreviations side by side are those of bodies. */
static gboolean are_abbreviations(const DnActSubject *subject)
{
	enum { LEAST = 3 };
	guint n = 0;
	for (guint i = 0; i < subject->n_acting; i++) {
		DnSlice name = dn_slice_of(dn_clause_body(&subject->clause, i)->name);
		if (!dn_name_is_acronym(name) || name.length < LEAST)
			return FALSE;
		n++;
	}
	return n > 1;
}

/* Whether every name that acts is one: a group, one that is certain or stands beside or before such a one, or, before to, one of several words. Smart
 * Grid will support may be said of a thing. */
static gboolean are_bodies(const DnActLists *lists, const DnActSubject *subject)
{
	gboolean certain = are_abbreviations(subject), doubtful = FALSE;
	for (guint i = 0; i < subject->clause.bodies->len; i++) {
		const DnBody *body = dn_clause_body(&subject->clause, i);
		gboolean is = is_certain(lists, body), acts = i < subject->n_acting;
		certain |= is;
		doubtful |= acts && !is && !body->collective && !(subject->asked && memchr(body->name, ' ', strlen(body->name)) != NULL);
	}
	return certain || !doubtful;
}

static gboolean names_certain(const DnActLists *lists, const DnActSubject *subject)
{
	if (subject->standing)
		return FALSE;
	for (guint i = 0; i < subject->n_acting; i++)
		if (is_certain(lists, dn_clause_body(&subject->clause, i)))
			return TRUE;
	return FALSE;
}

/* ---- The pass --------------------------------------------------------------------------------------------------------- */

static Count *form_of(const DnActLists *lists, guint form)
{
	Count *count = g_hash_table_lookup(lists->forms, GUINT_TO_POINTER(form));
	if (count == NULL) {
		count = g_new0(Count, 1);
		g_hash_table_insert(lists->forms, GUINT_TO_POINTER(form), count);
	}
	return count;
}

static guint form_of_marker(const DnMarker *marker)
{
	enum { DEPTHS = 16 };
	return (guint)marker->kind * DEPTHS + MIN(marker->depth, DEPTHS - 1u) + 1;
}

static Count *open_list(Survey *survey, guint form)
{
	GArray *all = survey->lists->lists;
	if (!survey->open || survey->form != form) {
		Count none = {0};
		g_array_append_val(all, none);
	}
	survey->open = TRUE;
	survey->form = form;
	return &g_array_index(all, Count, all->len - 1);
}

/* Note: and Progress: are no topics of what is done. */
static gboolean is_note(const DnProfile *profile, DnSlice words)
{
	enum { LONGEST = 40 /* bytes */ };
	const char *colon = memchr(words.at, ':', MIN(words.length, (gsize)LONGEST));
	return colon != NULL && dn_profile_is(profile, DN_WORDS_ACT_NO_TOPICS, dn_slice_before(words, colon));
}

static void add_item(Survey *survey, DnSlice words, guint form, const Candidate *acting)
{
	DnActLists *lists = survey->lists;
	Count *list = open_list(survey, form), *all = form_of(lists, form);
	list->n_items++;
	all->n_items++;
	if (acting == NULL && is_note(survey->drafts->lexicon.profile, words))
		g_array_append_val(lists->notes, words);
	if (acting == NULL)
		return;
	list->n_acting += acting->subject.standing ? 0 : 1;
	all->n_acting += acting->subject.standing ? 0 : 1;
	Candidate candidate = *acting;
	candidate.words = words;
	candidate.list = lists->lists->len - 1;
	candidate.form = form;
	count_names(lists, &candidate.subject.clause);
	g_array_append_val(lists->candidates, candidate);
}

/* A short line without a stop. */
static gboolean is_heading(DnSlice words)
{
	enum { LONGEST_HEADING = 120 /* bytes */ };
	return words.length <= LONGEST_HEADING && !dn_is_mark(dn_slice_last(words), ".;,)?!");
}

static void enter_heading(Survey *survey, DnSlice words)
{
	survey->open = FALSE;
	survey->barred = dn_act_titles_bar(survey->drafts->lexicon.profile, words);
}

static gboolean read_item(DnActSubject *out, DnSlice *said, const Survey *survey, DnSlice text, const DnMarker *marker)
{
	if (survey->barred || marker->kind == DN_MARKER_ARTICLE)
		return FALSE;
	return dn_act_item_read(out, said, &survey->drafts->lexicon, survey->drafts->arena, text, marker->named);
}

/* Action 4: Publish charts, above The Harbour Agency will publish charts: the paragraph says what the item does. */
static void look_below_title(Survey *survey, DnSlice words)
{
	DnSlice said, item = dn_slice_through(survey->title, words);
	DnActSubject subject;
	gboolean acts = dn_act_item_read_answer(&subject, &said, &survey->drafts->lexicon, survey->drafts->arena, words);
	survey->title.length = 0;
	add_item(survey, item, survey->title_form, acts ? &(Candidate){.subject = subject, .said = said} : NULL);
	survey->open = FALSE;
}

static void look_at_heading(Survey *survey, DnSlice words, const DnMarker *marker)
{
	enter_heading(survey, words);
	if (!marker->named || survey->barred)
		return;
	survey->title = dn_slice_trim(dn_slice_skip(words, marker->length));
	survey->title_form = form_of_marker(marker);
}

/* Recommendation 4: The Council should publish charts., with a label below it behind which it is answered. */
static gboolean is_answered(const Survey *survey, const DnMarker *marker, const DnParagraph *paragraph)
{
	const DnText *text = survey->drafts->text;
	gsize next = paragraph->start + paragraph->length + 1;
	return marker->named && next < text->bytes->len &&
	       dn_profile_prefix(survey->drafts->lexicon.profile, DN_WORDS_ACT_REPLIES, dn_text_slice(text, next, text->bytes->len - next)) > 0;
}

static void look_at(Survey *survey, const DnParagraph *paragraph)
{
	DnDrafts *drafts = survey->drafts;
	DnActSubject subject;
	DnMarker marker = {0};
	DnSlice words = dn_slice_trim(dn_text_slice(drafts->text, paragraph->start, paragraph->length)), said;
	if (paragraph->kind == DN_LINE_ROW) {
		survey->open = FALSE;
		return;
	}
	if (!dn_marker_read(&marker, words) && paragraph->line->listed)
		marker.kind = DN_MARKER_BULLET;
	if (survey->title.length > 0 && marker.kind == DN_MARKER_NONE && paragraph->kind != DN_LINE_HEADING && !is_heading(words)) {
		look_below_title(survey, words);
		return;
	}
	survey->title.length = 0;
	if (marker.kind == DN_MARKER_NONE || paragraph->kind == DN_LINE_HEADING) {
		if (is_heading(words))
			look_at_heading(survey, words, &marker);
		return;
	}
	DnSlice text = dn_slice_trim(dn_slice_skip(words, marker.length));
	gboolean acts = read_item(&subject, &said, survey, text, &marker);
	if (!acts && marker.kind != DN_MARKER_BULLET && (is_heading(text) || is_answered(survey, &marker, paragraph)))
		look_at_heading(survey, words, &marker);
	else
		add_item(survey, text, form_of_marker(&marker), acts ? &(Candidate){.subject = subject, .said = said} : NULL);
}

/* ---- What they prove -------------------------------------------------------------------------------------------------- */

/* Whether most items of its list begin so, or most of the document that have numbers of its kind. */
static gboolean is_of_most(const DnActLists *lists, const Candidate *candidate)
{
	const Count *list = &g_array_index(lists->lists, Count, candidate->list), *form = form_of(lists, candidate->form);
	return list->n_acting * 2 > list->n_items || form->n_acting * 2 > form->n_items;
}

static gboolean are_proved(const DnActLists *lists)
{
	enum { FEWEST = 5 };
	g_autoptr(GHashTable) names = g_hash_table_new(g_str_hash, g_str_equal);
	guint n = 0, certain = 0;
	for (guint i = 0; i < lists->candidates->len; i++) {
		const Candidate *candidate = candidate_at(lists, i);
		if (!is_of_most(lists, candidate) || !candidate->subject.single)
			continue;
		n++;
		certain += candidate->certain ? 1 : 0;
		if (candidate->certain)
			g_hash_table_add(names, (gpointer)dn_clause_body(&candidate->subject.clause, 0)->name);
	}
	return certain >= FEWEST && certain * 3 >= n * 2 && g_hash_table_size(names) > 1;
}

/* How many tasks were read elsewhere than in these items. */
static guint count_elsewhere(const DnActLists *lists, const DnDrafts *drafts)
{
	guint elsewhere = 0, next = 0;
	for (guint i = 0; i < drafts->tasks->len; i++) {
		gsize offset = g_array_index(drafts->tasks, DnDraft, i).place.offset, start = 0, end = 0;
		for (; next < lists->candidates->len; next++) {
			DnSlice words = candidate_at(lists, next)->words;
			start = dn_text_place(drafts->text, dn_text_at(drafts->text, words)).offset;
			end = dn_text_place(drafts->text, dn_text_at(drafts->text, words) + words.length - 1).offset;
			if (end >= offset)
				break;
		}
		elsewhere += next == lists->candidates->len || offset < start ? 1 : 0;
	}
	return elsewhere;
}

static void tell_of_all(const DnActLists *lists, DnDrafts *drafts)
{
	const Candidate *first = candidate_at(lists, 0);
	dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(drafts->text, dn_text_at(drafts->text, first->words)),
	                "%u items begin with who acts, from here on, but other clauses of the document say who is responsible; they are left out",
	                lists->candidates->len);
}

/* ---- All of it -------------------------------------------------------------------------------------------------------- */

static void clear_candidate(gpointer data)
{
	dn_clause_clear(&((Candidate *)data)->subject.clause);
}

static DnActLists *lists_new(void)
{
	DnActLists *lists = g_new0(DnActLists, 1);
	lists->candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
	g_array_set_clear_func(lists->candidates, clear_candidate);
	lists->lists = g_array_new(FALSE, FALSE, sizeof(Count));
	lists->forms = g_hash_table_new_full(NULL, NULL, NULL, g_free);
	lists->notes = g_array_new(FALSE, FALSE, sizeof(DnSlice));
	lists->names = g_hash_table_new(g_str_hash, g_str_equal);
	lists->taken = g_hash_table_new(NULL, NULL);
	return lists;
}

void dn_act_lists_free(DnActLists *lists)
{
	if (lists == NULL)
		return;
	g_hash_table_unref(lists->taken);
	g_hash_table_unref(lists->names);
	g_array_unref(lists->notes);
	g_hash_table_unref(lists->forms);
	g_array_unref(lists->lists);
	g_array_unref(lists->candidates);
	g_free(lists);
}

static DnActLists *survey_text(DnDrafts *drafts)
{
	DnActLists *lists = lists_new();
	Survey survey = {.lists = lists, .drafts = drafts};
	for (guint i = 0; i < drafts->text->paragraphs->len; i++)
		look_at(&survey, dn_text_paragraph(drafts->text, i));
	for (guint i = 0; i < lists->candidates->len; i++)
		candidate_at(lists, i)->certain = names_certain(lists, &candidate_at(lists, i)->subject);
	return lists;
}

DnActLists *dn_act_lists_find(DnDrafts *drafts)
{
	enum { SHARE = 4 };
	if (!dn_profile_lists_proved(drafts->lexicon.profile) || !dn_act_titles_plan(drafts))
		return NULL;
	g_autoptr(DnActLists) lists = survey_text(drafts);
	if (!are_proved(lists))
		return NULL;
	if (count_elsewhere(lists, drafts) * SHARE > lists->candidates->len) {
		tell_of_all(lists, drafts);
		return NULL;
	}
	for (guint i = 0; i < lists->candidates->len; i++) {
		Candidate *candidate = candidate_at(lists, i);
		if (is_of_most(lists, candidate) && are_bodies(lists, &candidate->subject))
			g_hash_table_insert(lists->taken, (gpointer)candidate->words.at, (gpointer)dn_slice_end(candidate->said));
	}
	return g_steal_pointer(&lists);
}

typedef struct {
	gsize offset; /* of the clause */
	guint draft;
} Made;

static gint compare_made(gconstpointer a, gconstpointer b)
{
	const Made *left = a, *right = b;
	return left->offset < right->offset ? -1 : left->offset > right->offset;
}

/* The drafts by the place of their clause. */
static GArray *sort_drafts(const DnDrafts *drafts)
{
	GArray *made = g_array_sized_new(FALSE, FALSE, sizeof(Made), drafts->tasks->len);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const Made one = {g_array_index(drafts->tasks, DnDraft, i).place.offset, i};
		g_array_append_val(made, one);
	}
	g_array_sort(made, compare_made);
	return made;
}

/* The first of them at `offset` or behind it. */
static guint first_made(const GArray *made, gsize offset)
{
	guint low = 0, high = made->len;
	while (low < high) {
		guint middle = low + (high - low) / 2;
		if (g_array_index(made, Made, middle).offset < offset)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static gboolean names(const DnClause *clause, const char *name)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (strcmp(dn_clause_body(clause, i)->name, name) == 0)
			return TRUE;
	return FALSE;
}

/* The first body of the item that none of the drafts made of it names; NULL for none. */
static const DnBody *first_missing(const DnDrafts *drafts, const DnClause *clause, const GArray *made, guint from, gsize end)
{
	for (guint i = 0; i < clause->bodies->len; i++) {
		gboolean named = FALSE;
		for (guint k = from; !named && k < made->len && g_array_index(made, Made, k).offset < end; k++)
			named = names(&g_array_index(drafts->tasks, DnDraft, g_array_index(made, Made, k).draft).clause, dn_clause_body(clause, i)->name);
		if (!named)
			return dn_clause_body(clause, i);
	}
	return NULL;
}

/* 1.3 NASA will: above (a), (b) and (c): an item that holds others makes no task. Where a label says who leads, what the sentence says is not read. */
static void tell_of(const Candidate *candidate, DnDrafts *drafts, const GArray *made)
{
	DnSlice words = candidate->words;
	DnPlace place = dn_text_place(drafts->text, dn_text_at(drafts->text, words));
	gsize end = dn_text_place(drafts->text, dn_text_at(drafts->text, words) + words.length - 1).offset + 1;
	guint first = first_made(made, place.offset);
	if (first == made->len || g_array_index(made, Made, first).offset >= end) {
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, place, "this item says who acts, but was made no task: %s",
		                dn_drafts_keep(drafts, candidate->said));
		return;
	}
	const DnClause *clause = &candidate->subject.clause;
	const DnBody *missing = first_missing(drafts, clause, made, first, end);
	gboolean proved = g_array_index(drafts->tasks, DnDraft, g_array_index(made, Made, first).draft).proved;
	if (!proved && (missing != NULL || dn_clause_n_unread(clause) > 0))
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, place,
		                "the sentence of this item names bodies that the label or the brackets in it do not; they are left out: %s",
		                missing != NULL ? missing->name : dn_drafts_keep(drafts, g_array_index(clause->unread, DnSlice, 0)));
}

void dn_act_lists_tell(const DnActLists *lists, DnDrafts *drafts)
{
	g_autoptr(GArray) made = sort_drafts(drafts);
	for (guint i = 0; i < lists->candidates->len; i++)
		if (dn_act_lists_has(lists, candidate_at(lists, i)->words.at))
			tell_of(candidate_at(lists, i), drafts, made);
	for (guint i = 0; i < lists->notes->len; i++) {
		DnSlice note = g_array_index(lists->notes, DnSlice, i);
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_INFO, dn_text_place(drafts->text, dn_text_at(drafts->text, note)),
		                "this note stands among items that begin with who acts, and is left out: %s", dn_drafts_keep(drafts, note));
	}
}

gboolean dn_act_lists_has(const DnActLists *lists, const char *at)
{
	return dn_act_lists_end(lists, at) != NULL;
}

const char *dn_act_lists_end(const DnActLists *lists, const char *at)
{
	return lists != NULL ? g_hash_table_lookup(lists->taken, at) : NULL;
}

/* The paragraph of the text in which a place stands, or its first one where that is beyond. */
static DnSlice paragraph_of(DnSlice text, const char *at)
{
	DnSlice rest = dn_slice_up_to(text, "\n");
	while (at > dn_slice_end(rest) && dn_slice_end(rest) < dn_slice_end(text))
		rest = dn_slice_up_to(dn_slice_from(text, dn_slice_end(rest) + 1), "\n");
	return rest;
}

void dn_act_lists_read(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text)
{
	const DnActLists *lists = lexicon->act_lists;
	if (!dn_act_lists_has(lists, text.at))
		return;
	DnSlice rest = paragraph_of(text, dn_act_lists_end(lists, text.at));
	guint first = out->len;
	while (rest.length > 0) {
		DnActSubject subject;
		DnFoundClause found = {.prose = TRUE, .proved = TRUE};
		gboolean acts = dn_act_item_read_sentence(&subject, &found.words, lexicon, arena, rest);
		rest = dn_slice_trim(dn_slice_skip(rest, MIN(rest.length, found.words.length + 1)));
		if (acts && (!are_bodies(lists, &subject) || (subject.standing && out->len > first)))
			dn_clause_clear(&subject.clause);
		else if (acts) {
			found.clause = subject.clause;
			g_array_append_val(out, found);
		}
	}
}
