/* Reads paragraphs ahead, some at a time, so that what was read of a long text does not stand in memory as a whole. Each block of
 * them is one piece of work; what is read does not depend on who reads it. */
#include "plan/reading.h"

#include "base/parallel.h"
#include "plan/bodies.h"
#include "plan/clause_find.h"
#include "plan/clause_parts.h"
#include "plan/inline_items.h"
#include "plan/lead_rule.h"

enum { BLOCK = 32, WINDOW = 2048 /* paragraphs */, MOST_WORKERS = 64 };

/* What a thread works with. */
typedef struct {
	DnArena *arena;
	DnLexicon lexicon; /* with what the thread judged lately */
} Worker;

struct DnReadings {
	DnDrafts *drafts;
	guint first, n; /* the paragraphs that have been read */
	DnReading of[WINDOW];
	GArray *found[WINDOW]; /* their clauses, and room for later ones; NULL where none was needed */
	Worker workers[MOST_WORKERS];
	guint n_workers;
};

/* ---- One paragraph ---------------------------------------------------------------------------------------------------- */

enum { LONGEST_LABEL = 60 /* bytes */ };

/* （三）责任单位： the words behind a number. */
static DnSlice behind_number(DnSlice words)
{
	DnMarker marker;
	return dn_marker_read(&marker, words) ? dn_slice_trim(dn_slice_skip(words, marker.length)) : words;
}

/* Whether the paragraph is a label of bodies and nothing else, so that they stand in the next one. Without a colon it is one only in text
 * that people wrote. */
static gboolean is_label_alone(const DnReading *reading, const DnProfile *profile)
{
	enum { LONG_WORDS = 12 /* bytes: 责任分工 */ };
	DnSlice words = behind_number(reading->paragraph);
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

/* The paragraph at `index`, and the one behind it where that one holds what the first announces. */
static void take_paragraph(DnReading *out, const DnText *text, const DnProfile *profile, guint index)
{
	const DnParagraph *paragraph = dn_text_paragraph(text, index);
	const DnParagraph *next = index + 1 < text->paragraphs->len ? dn_text_paragraph(text, index + 1) : NULL;
	DnMarker marker;
	*out = (DnReading){.paragraph = words_of(text, paragraph), .n_paragraphs = 1};
	out->heads_table = heads_table(paragraph, out->paragraph, profile);
	if (next == NULL || next->kind != paragraph->kind || paragraph->kind != DN_LINE_PARAGRAPH || !is_label_alone(out, profile) || dn_marker_read(&marker, words_of(text, next)))
		return;
	out->paragraph.length = next->start + next->length - paragraph->start;
	out->n_paragraphs = 2;
}

/* （1）牵头单位：市教育局: the number counts what is said of the item, and begins none. */
static gboolean is_labelled(const DnProfile *profile, DnSlice words)
{
	DnLabel label;
	return dn_label_read(&label, profile, words) && !label.bare;
}

static void find_marker(DnReading *out, const DnProfile *profile, gboolean is_heading)
{
	out->words = out->paragraph;
	if (!dn_marker_read(&out->marker, out->words) || is_heading)
		return;
	DnSlice behind = dn_slice_skip(out->words, out->marker.length);
	if (out->n_paragraphs == 1 && !is_labelled(profile, behind))
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
	return (index > 0 && dn_clauses_in_foot(profile, reading->paragraph, words_of(text, dn_text_paragraph(text, index - 1)))) ||
	       (next < text->paragraphs->len && dn_clauses_in_foot(profile, reading->paragraph, words_of(text, dn_text_paragraph(text, next))));
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
	take_paragraph(out, drafts->text, profile, index);
	if (kind == DN_LINE_ROW)
		return;
	find_marker(out, profile, kind == DN_LINE_HEADING);
	find_rule(out, profile);
	if (kind != DN_LINE_HEADING && !is_in_foot(out, drafts->text, profile, index))
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

/* ---- Blocks of them --------------------------------------------------------------------------------------------------- */

static void read_block(guint block, guint worker, void *data)
{
	DnReadings *readings = data;
	for (guint i = block * BLOCK; i < MIN(readings->n, (block + 1) * BLOCK); i++)
		read_paragraph(&readings->of[i], &readings->found[i], readings->drafts, &readings->workers[worker], readings->first + i);
}

/* The caller's thread keeps its names where the drafts do; each other one needs an arena of its own, which the drafts hold on to. */
static void hire_workers(DnReadings *readings, guint n)
{
	for (; readings->n_workers < n; readings->n_workers++) {
		DnArena *arena = readings->n_workers == 0 ? readings->drafts->arena : dn_drafts_add_arena(readings->drafts);
		Worker worker = {.arena = arena, .lexicon = readings->drafts->lexicon};
		worker.lexicon.parts = dn_parts_new();
		worker.lexicon.names = dn_bodies_names_new();
		readings->workers[readings->n_workers] = worker;
	}
}

static void read_ahead(DnReadings *readings, guint first)
{
	guint rest = readings->drafts->text->paragraphs->len - first;
	gboolean alone = !readings->drafts->in_parallel && rest > WINDOW / 4;
	for (guint i = 0; i < readings->n; i++)
		clear_reading(&readings->of[i]);
	readings->first = first;
	readings->n = MIN(rest, alone ? WINDOW : BLOCK);
	guint n_blocks = (readings->n + BLOCK - 1) / BLOCK;
	hire_workers(readings, dn_parallel_workers(n_blocks));
	dn_parallel_run(n_blocks, read_block, readings);
}

DnReadings *dn_readings_new(DnDrafts *drafts)
{
	DnReadings *readings = g_new(DnReadings, 1);
	readings->drafts = drafts;
	readings->first = readings->n = readings->n_workers = 0;
	memset(readings->found, 0, sizeof readings->found);
	return readings;
}

void dn_readings_free(DnReadings *readings)
{
	if (readings == NULL)
		return;
	for (guint i = 0; i < readings->n; i++)
		clear_reading(&readings->of[i]);
	for (guint i = 0; i < WINDOW; i++)
		g_clear_pointer(&readings->found[i], g_array_unref);
	for (guint i = 0; i < readings->n_workers; i++)
		clear_worker(&readings->workers[i]);
	g_free(readings);
}

DnReading *dn_readings_at(DnReadings *readings, guint paragraph)
{
	if (paragraph >= readings->first + readings->n)
		read_ahead(readings, paragraph);
	return &readings->of[paragraph - readings->first];
}
