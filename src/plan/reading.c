/* Reads paragraphs ahead, a window of them at a time, so that what was read of a long text does not stand in memory as a whole. Each block
 * of them is one piece of work; what is read does not depend on who reads it. While one window is used, the next is read. */
#include "plan/reading.h"

#include "base/parallel.h"
#include "plan/bodies.h"
#include "plan/clause_find.h"
#include "plan/clause_parts.h"
#include "plan/inline_items.h"
#include "plan/lead_rule.h"
#include "plan/page_foot.h"

enum { BLOCK = 32, WINDOW = 2048 /* paragraphs */, MOST_WORKERS = 64 };

/* What a thread works with. */
typedef struct {
	DnArena *arena;
	DnLexicon lexicon; /* with what the thread judged lately */
} Worker;

typedef struct {
	DnReadings *readings;
	guint first, n; /* its paragraphs */
	DnReading of[WINDOW];
	GArray *found[WINDOW]; /* their clauses, and room for later ones; NULL where none was needed */
} Window;

struct DnReadings {
	DnDrafts *drafts;
	Window *now, *ahead; /* the one that is used, and the next; NULL until it is needed */
	GThread *reader;     /* who reads the next; NULL for none */
	Worker workers[MOST_WORKERS];
	guint n_workers;
};

/* ---- One paragraph ---------------------------------------------------------------------------------------------------- */

enum { LONGEST_LABEL = 60 /* bytes */ };

/* （三）责任单位： the words behind a number. */
static DnSlice behind_number(const DnReading *reading)
{
	gsize length = reading->marker.length;
	return length > 0 ? dn_slice_trim(dn_slice_skip(reading->paragraph, length)) : reading->paragraph;
}

/* Whether the paragraph is a label of bodies and nothing else, so that they stand in the next one. Without a colon it is one only in text
 * that people wrote. */
static gboolean is_label_alone(const DnReading *reading, const DnProfile *profile)
{
	enum { LONG_WORDS = 12 /* bytes: 责任分工 */ };
	DnSlice words = behind_number(reading);
	DnLabel label;
	if (words.length == 0 || words.length > LONGEST_LABEL || reading->heads_table)
		return FALSE;
	if (dn_label_read(&label, profile, words))
		return label.length == words.length && !label.other &&
		       (!label.bare || (label.words.length >= LONG_WORDS && !dn_profile_is_spaced(profile)));
	return dn_label_is_words(profile, words);
}

static gboolean heads_table(const DnParagraph *paragraph, DnSlice words, const DnProfile *profile)
{
	return paragraph->kind == DN_LINE_PARAGRAPH && paragraph->line->page > 0 && words.length > 0 && words.length <= LONGEST_LABEL &&
	       dn_label_is_words(profile, words);
}

static DnSlice words_of(const DnText *text, const DnParagraph *paragraph)
{
	return dn_text_slice(text, paragraph->start, paragraph->length);
}

/* Whether the words are names of bodies and nothing else, beyond doubt. A dot may stand before them. */
static gboolean are_names(const Worker *worker, DnSlice words)
{
	enum { LONGEST = 300 /* bytes */ };
	DnMarker marker;
	DnClause clause;
	if (words.length > LONGEST || (dn_marker_read(&marker, words) && marker.kind != DN_MARKER_BULLET))
		return FALSE;
	dn_clause_init(&clause);
	dn_clause_read(&clause, &worker->lexicon, worker->arena, words);
	gboolean are = clause.bodies->len > 0 && dn_clause_n_unread(&clause) == 0 && clause.n_verbs == 0 && !clause.labelled;
	for (guint i = 0; i < clause.bodies->len; i++) {
		const DnBody *body = &g_array_index(clause.bodies, DnBody, i);
		are = are && (body->collective || body->shape >= DN_SHAPE_STRONG);
	}
	dn_clause_clear(&clause);
	return are;
}

/* 2025年3月1日 below a name: who issued the document, and when. */
static gboolean is_signature(const DnText *text, guint index)
{
	enum { LONGEST = 45 /* bytes */ };
	static const char day[] = "日", month[] = "月", year[] = "年";
	if (index + 1 >= text->paragraphs->len)
		return FALSE;
	DnSlice below = words_of(text, dn_text_paragraph(text, index + 1));
	return below.length <= LONGEST && dn_slice_ends_with(below, dn_slice_of(day)) && dn_slice_find(below, dn_slice_of(month)) != NULL &&
	       dn_slice_find(below, dn_slice_of(year)) != NULL;
}

/* How many paragraphs from `index` on a label alone at `index` announces names in, itself included: the next one says who they are, and so do
 * those behind it that hold nothing but names. Below a heading nobody wrote down what the next one is. */
static guint count_announced(const DnReading *label, const DnText *text, const Worker *worker, guint index)
{
	enum { MOST = 40 };
	const DnParagraph *paragraph = dn_text_paragraph(text, index);
	guint n = 1;
	if (!is_label_alone(label, worker->lexicon.profile))
		return n;
	for (guint i = index + 1; i < MIN(index + MOST, text->paragraphs->len); i++, n++) {
		const DnParagraph *next = dn_text_paragraph(text, i);
		DnSlice words = words_of(text, next);
		DnMarker marker;
		gboolean told = n == 1 && paragraph->kind == DN_LINE_PARAGRAPH && !dn_marker_read(&marker, words);
		if (next->kind != DN_LINE_PARAGRAPH || (!told && (is_signature(text, i) || !are_names(worker, words))))
			break;
	}
	return n;
}

/* The paragraph at `index`, and those behind it that hold what the first announces. */
static void take_paragraph(DnReading *out, const DnText *text, const Worker *worker, guint index)
{
	const DnParagraph *paragraph = dn_text_paragraph(text, index);
	*out = (DnReading){.paragraph = words_of(text, paragraph), .n_paragraphs = 1};
	out->heads_table = heads_table(paragraph, out->paragraph, worker->lexicon.profile);
	dn_marker_read(&out->marker, out->paragraph);
	if (paragraph->kind != DN_LINE_PARAGRAPH && paragraph->kind != DN_LINE_HEADING)
		return;
	out->n_paragraphs = count_announced(out, text, worker, index);
	const DnParagraph *last = dn_text_paragraph(text, index + out->n_paragraphs - 1);
	out->paragraph.length = last->start + last->length - paragraph->start;
}

/* （1）牵头单位：市教育局: the number counts what is said of the item, and begins none. A dot before a label says less than a number does. */
static gboolean is_labelled(const DnProfile *profile, DnSlice words, DnMarkerKind before)
{
	DnLabel label;
	return dn_label_read(&label, profile, words) && (!label.bare || before == DN_MARKER_BULLET);
}

static void find_marker(DnReading *out, const DnProfile *profile, gboolean is_heading)
{
	out->words = out->paragraph;
	if (out->marker.kind == DN_MARKER_NONE || is_heading)
		return;
	DnSlice behind = dn_slice_skip(out->words, out->marker.length);
	if (out->n_paragraphs == 1 && !is_labelled(profile, behind, out->marker.kind))
		return;
	out->words = behind;
	out->marker = (DnMarker){0};
}

static void find_rule(DnReading *out, const DnProfile *profile)
{
	if (dn_profile_find(profile, DN_WORDS_RULE_ANY, out->paragraph).length == 0)
		return;
	DnSlice first = dn_lead_rule_find(profile, out->paragraph);
	DnSlice marked = first.length == 0 ? dn_lead_rule_find_marked(&out->lead_mark, profile, out->paragraph) : first;
	out->rule = marked.length > 0 ? marked : dn_lead_rule_find_all(profile, out->paragraph);
	out->all_lead = marked.length == 0;
}

/* Whether the paragraph belongs to the foot of a web page, by those beside it. */
static gboolean is_in_foot(const DnReading *reading, const DnText *text, const DnProfile *profile, guint index)
{
	guint next = index + reading->n_paragraphs;
	return (index > 0 && dn_is_beside_address(profile, reading->paragraph, words_of(text, dn_text_paragraph(text, index - 1)))) ||
	       (next < text->paragraphs->len && dn_is_beside_address(profile, reading->paragraph, words_of(text, dn_text_paragraph(text, next))));
}

static void find_clauses(DnReading *out, GArray **found, const Worker *worker)
{
	if (*found == NULL)
		*found = dn_clauses_new();
	dn_clauses_find(*found, &worker->lexicon, worker->arena, out->words, out->marker.kind != DN_MARKER_NONE);
	if ((*found)->len == 0)
		return;
	out->clauses = *found;
	out->candidates = dn_inline_candidates_find(out->words, out->clauses);
}

static void read_paragraph(DnReading *out, GArray **found, const DnDrafts *drafts, const Worker *worker, guint index)
{
	DnLineKind kind = dn_text_paragraph(drafts->text, index)->kind;
	const DnProfile *profile = drafts->lexicon.profile;
	take_paragraph(out, drafts->text, worker, index);
	if (kind == DN_LINE_ROW)
		return;
	gboolean is_heading = kind == DN_LINE_HEADING && out->n_paragraphs == 1;
	find_marker(out, profile, is_heading);
	find_rule(out, profile);
	if (!is_heading && !is_in_foot(out, drafts->text, profile, index))
		find_clauses(out, found, worker);
}

static void clear_worker(Worker *worker)
{
	dn_recent_words_free(worker->lexicon.parts);
	dn_recent_words_free(worker->lexicon.names);
}

/* What room the paragraph took is left for another. */
static void clear_reading(DnReading *reading)
{
	if (reading->clauses != NULL)
		g_array_set_size(reading->clauses, 0);
	reading->clauses = NULL;
	g_clear_pointer(&reading->candidates, g_array_unref);
}

/* ---- Windows of them -------------------------------------------------------------------------------------------------- */

static Window *window_new(DnReadings *readings)
{
	Window *window = g_new(Window, 1);
	window->readings = readings;
	window->first = window->n = 0;
	memset(window->found, 0, sizeof window->found);
	return window;
}

static void clear_window(Window *window)
{
	for (guint i = 0; i < window->n; i++)
		clear_reading(&window->of[i]);
}

static void window_free(Window *window)
{
	if (window == NULL)
		return;
	clear_window(window);
	for (guint i = 0; i < WINDOW; i++)
		g_clear_pointer(&window->found[i], g_array_unref);
	g_free(window);
}

static void read_block(guint block, guint worker, void *data)
{
	Window *window = data;
	DnReadings *readings = window->readings;
	for (guint i = block * BLOCK; i < MIN(window->n, (block + 1) * BLOCK); i++)
		read_paragraph(&window->of[i], &window->found[i], readings->drafts, &readings->workers[worker], window->first + i);
}

static guint count_blocks(const Window *window)
{
	return (window->n + BLOCK - 1) / BLOCK;
}

static void *read_window(void *window)
{
	dn_parallel_run(count_blocks(window), read_block, window);
	return NULL;
}

/* Whether so many paragraphs are worth all processors, none of which reads another document. */
static gboolean are_many(const DnReadings *readings, guint n)
{
	return !readings->drafts->in_parallel && n > WINDOW / 4;
}

/* Each worker keeps names in an arena of its own, which the drafts hold on to: the caller's thread may use theirs meanwhile. */
static void hire_workers(DnReadings *readings, guint n)
{
	for (; readings->n_workers < n; readings->n_workers++) {
		Worker worker = {.arena = dn_drafts_add_arena(readings->drafts), .lexicon = readings->drafts->lexicon};
		worker.lexicon.parts = dn_parts_new();
		worker.lexicon.names = dn_bodies_names_new();
		readings->workers[readings->n_workers] = worker;
	}
}

static void place_window(Window *window, guint first)
{
	guint rest = window->readings->drafts->text->paragraphs->len - first;
	window->first = first;
	window->n = MIN(rest, are_many(window->readings, rest) ? WINDOW : BLOCK);
	hire_workers(window->readings, dn_parallel_workers(count_blocks(window)));
}

/* Where no thread can be started, the next window is read when it is needed. */
static void begin_ahead(DnReadings *readings)
{
	guint first = readings->now->first + readings->now->n;
	if (!are_many(readings, readings->drafts->text->paragraphs->len - first) || dn_parallel_workers(2) == 1)
		return;
	if (readings->ahead == NULL)
		readings->ahead = window_new(readings);
	place_window(readings->ahead, first);
	readings->reader = g_thread_try_new("dutynet", read_window, readings->ahead, NULL);
	if (readings->reader == NULL)
		readings->ahead->n = 0;
}

static gboolean end_ahead(DnReadings *readings)
{
	if (readings->reader == NULL)
		return FALSE;
	g_thread_join(g_steal_pointer(&readings->reader));
	return TRUE;
}

static void use_next(DnReadings *readings)
{
	Window *used = readings->now;
	guint first = used->first + used->n;
	clear_window(used);
	used->n = 0;
	if (end_ahead(readings)) {
		readings->now = readings->ahead;
		readings->ahead = used;
	} else {
		place_window(used, first);
		read_window(used);
	}
	begin_ahead(readings);
}

DnReadings *dn_readings_new(DnDrafts *drafts)
{
	DnReadings *readings = g_new(DnReadings, 1);
	readings->drafts = drafts;
	readings->now = window_new(readings);
	readings->ahead = NULL;
	readings->reader = NULL;
	readings->n_workers = 0;
	return readings;
}

void dn_readings_free(DnReadings *readings)
{
	if (readings == NULL)
		return;
	end_ahead(readings);
	window_free(readings->now);
	window_free(readings->ahead);
	for (guint i = 0; i < readings->n_workers; i++)
		clear_worker(&readings->workers[i]);
	g_free(readings);
}

DnReading *dn_readings_at(DnReadings *readings, guint paragraph)
{
	while (paragraph >= readings->now->first + readings->now->n)
		use_next(readings);
	return &readings->now->of[paragraph - readings->now->first];
}
