/* Reads paragraphs ahead of their use, though not far, so that what was read of a long text does not stand in memory as a whole. Threads
 * take blocks of them in order, and so does the one that uses them where it would have to wait; what is read does not depend on who
 * reads it. */
#include "plan/reading.h"

#include <string.h>

#include "base/parallel.h"
#include "plan/bodies.h"
#include "plan/clause_find.h"
#include "plan/clause_proof.h"
#include "plan/inline_items.h"
#include "plan/label_lines.h"
#include "plan/lead_rule.h"
#include "plan/lines_below.h"
#include "plan/marked_bodies.h"
#include "plan/page_foot.h"
#include "plan/recurring_parts.h"
#include "plan/titles_above.h"
#include "plan/unread_headers.h"

enum { BLOCK = 64 /* paragraphs */, AHEAD = 64 /* blocks */, MOST_WORKERS = 64 };

/* What a thread works with. */
typedef struct {
	DnReadings *readings;
	DnArena *arena;
	DnLexicon lexicon; /* with what the thread judged lately */
	GThread *thread;   /* NULL for the one that uses the readings */
} Worker;

/* Some paragraphs, and later some others. */
typedef struct {
	guint number, n; /* of the block among all, and of its paragraphs that have been read */
	gboolean is_being_read;
	DnReading of[BLOCK];
	GArray *found[BLOCK]; /* their clauses, and room for later ones; NULL where none was needed */
} Block;

struct DnReadings {
	DnDrafts *drafts;
	guint n_blocks;
	Block *now;     /* the one that is used; NULL at first */
	GMutex lock;          /* of what follows, up to `workers` */
	GCond has_room, was_read;
	guint used, next;     /* the block that is used, and the first that nobody has begun to read */
	guint n_idle;         /* threads that wait for room */
	gboolean ends;
	Block *blocks[AHEAD]; /* by number % AHEAD; NULL until it is needed */
	Worker workers[MOST_WORKERS];
	guint n_workers;
};

/* ---- One paragraph ---------------------------------------------------------------------------------------------------- */

static DnSlice words_of(const DnText *text, const DnParagraph *paragraph)
{
	return dn_text_slice(text, paragraph->start, paragraph->length);
}

static gboolean heads_table(const DnParagraph *paragraph, DnSlice words, const DnProfile *profile)
{
	if (paragraph->kind != DN_LINE_PARAGRAPH || paragraph->line->page == 0 || words.length == 0)
		return FALSE;
	return (words.length <= DN_LONGEST_LABEL && dn_label_is_words(profile, words)) || dn_unread_headers_is_line(paragraph->line, profile);
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
	guint n_lines = dn_marked_bodies_count(&out->marks, text, &worker->lexicon, worker->arena, index);
	if (n_lines > 0)
		out->n_paragraphs = n_lines;
	else
		dn_label_lines_read(out, text, &worker->lexicon, worker->arena, index);
	const DnParagraph *last = dn_text_paragraph(text, index + out->n_paragraphs - 1);
	out->paragraph.length = last->start + last->length - paragraph->start;
}

/* （1）牵头单位：市教育局: the number counts what is said of the item, and begins none. A dot before a label says less than a number does. */
static gboolean is_labelled(const DnProfile *profile, DnSlice words, DnMarkerKind before)
{
	DnLabel label;
	return dn_label_read(&label, profile, words) && (!label.bare || before == DN_MARKER_BULLET);
}

/* 组织奖：市总工会: names behind a title that is no label of theirs. */
static gboolean names_holders(const Worker *worker, DnSlice words)
{
	enum { LONGEST = 300 /* bytes */ };
	DnLabel label;
	const DnProfile *profile = worker->lexicon.profile;
	const char *colon = words.length <= LONGEST ? dn_slice_find(words, dn_slice_of("：")) : NULL;
	return colon != NULL && dn_label_words_length(&label, profile, words) == 0 &&
	       dn_words_are_names(&worker->lexicon, worker->arena, dn_slice_skip(words, (gsize)(colon - words.at) + strlen("：")));
}

/* 支持单位：市文旅局 with the next number below 组织奖：市总工会, or as the article of a law: an item of a list of who is or has what. */
static gboolean is_in_list_of_holders(const DnReading *reading, const DnText *text, const Worker *worker, guint index)
{
	DnMarker above;
	if (reading->marker.kind == DN_MARKER_ARTICLE)
		return TRUE;
	if (index == 0 || reading->marker.kind >= DN_MARKER_BULLET)
		return FALSE;
	DnSlice words = words_of(text, dn_text_paragraph(text, index - 1));
	return dn_marker_read(&above, words) && above.kind == reading->marker.kind && above.value + 1 == reading->marker.value &&
	       names_holders(worker, dn_slice_skip(words, above.length));
}

static void find_marker(DnReading *out, const DnText *text, const Worker *worker, gboolean is_heading, guint index)
{
	const DnProfile *profile = worker->lexicon.profile;
	const DnLines lines = {text, &worker->lexicon, worker->arena};
	out->words = out->paragraph;
	if (out->marker.kind == DN_MARKER_NONE || is_heading)
		return;
	if (out->marker.kind == DN_MARKER_ARABIC && dn_title_above_is_of_steps(&lines, index)) {
		out->marker = (DnMarker){0};
		return;
	}
	DnSlice behind = out->marks != DN_MARKS_NONE ? out->words : dn_slice_skip(out->words, out->marker.length);
	if (out->n_paragraphs == 1 && out->marks == DN_MARKS_NONE && !is_labelled(profile, behind, out->marker.kind))
		return;
	out->of_holders = out->n_paragraphs == 1 && out->marks == DN_MARKS_NONE && is_in_list_of_holders(out, text, worker, index);
	if (out->of_holders)
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
	return dn_is_site_notice(profile, text, index) ||
	       (index > 0 && dn_is_beside_address(profile, reading->paragraph, words_of(text, dn_text_paragraph(text, index - 1)))) ||
	       (next < text->paragraphs->len && dn_is_beside_address(profile, reading->paragraph, words_of(text, dn_text_paragraph(text, next))));
}

static void find_clauses(DnReading *out, GArray **found, const DnText *text, const Worker *worker)
{
	if (*found == NULL)
		*found = dn_clauses_new();
	if (out->marks != DN_MARKS_NONE)
		dn_marked_bodies_find(*found, &worker->lexicon, worker->arena, out->words);
	else
		dn_clauses_find(*found, &worker->lexicon, worker->arena, out->words, out->marker.kind != DN_MARKER_NONE);
	if ((*found)->len == 0)
		dn_spaced_bodies_find(*found, text, &worker->lexicon, worker->arena, out->words);
	out->room = *found;
	if ((*found)->len == 0)
		return;
	out->clauses = *found;
	out->candidates = dn_inline_candidates_find(out->words, out->clauses);
}

/* 牵头单位 with 少年宫 below: a label of bodies on a line of its own whose names were not read, so that the first line below is told of. */
static void leave_unread(DnReading *out, const DnText *text, guint index)
{
	const DnParagraph *label = dn_text_paragraph(text, index);
	out->unread = words_of(text, dn_text_paragraph(text, index + 1));
	out->paragraph.length = label->length;
	out->n_paragraphs = 1;
}

static void read_paragraph(DnReading *out, GArray **found, const DnDrafts *drafts, const Worker *worker, guint index)
{
	DnLineKind kind = dn_text_paragraph(drafts->text, index)->kind;
	const DnProfile *profile = drafts->lexicon.profile;
	take_paragraph(out, drafts->text, worker, index);
	if (kind == DN_LINE_ROW || dn_text_paragraph(drafts->text, index)->line->unread)
		return;
	gboolean is_heading = kind == DN_LINE_HEADING && out->n_paragraphs == 1;
	find_marker(out, drafts->text, worker, is_heading, index);
	find_rule(out, profile);
	if (!is_heading && !out->of_holders && !is_in_foot(out, drafts->text, profile, index))
		find_clauses(out, found, drafts->text, worker);
	if (out->clauses == NULL && out->n_paragraphs > 1 && out->marks == DN_MARKS_NONE && out->unread.length == 0 && !dn_profile_is_spaced(profile))
		leave_unread(out, drafts->text, index);
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
	reading->clauses = reading->room = NULL;
	g_clear_pointer(&reading->candidates, g_array_unref);
}

/* ---- Blocks of them --------------------------------------------------------------------------------------------------- */

static void clear_block(Block *block)
{
	for (guint i = 0; i < block->n; i++)
		clear_reading(&block->of[i]);
	block->n = 0;
}

static void block_free(Block *block)
{
	if (block == NULL)
		return;
	clear_block(block);
	for (guint i = 0; i < BLOCK; i++)
		g_clear_pointer(&block->found[i], g_array_unref);
	g_free(block);
}

/* The next block to read, which is the caller's from now on; NULL where there is none, or no room yet. */
static Block *begin_block(DnReadings *readings)
{
	Block **place = &readings->blocks[readings->next % AHEAD];
	if (readings->next == readings->n_blocks || readings->next >= readings->used + AHEAD || (*place != NULL && (*place)->is_being_read))
		return NULL;
	if (*place == NULL)
		*place = g_new0(Block, 1);
	(*place)->number = readings->next++;
	(*place)->is_being_read = TRUE;
	return *place;
}

/* Reads a block that was begun. The lock is held before and behind it. */
static void read_block(const Worker *worker, Block *block)
{
	DnReadings *readings = worker->readings;
	guint first = block->number * BLOCK, n = MIN(readings->drafts->text->paragraphs->len - first, (guint)BLOCK);
	g_mutex_unlock(&readings->lock);
	for (clear_block(block); block->n < n; block->n++)
		read_paragraph(&block->of[block->n], &block->found[block->n], readings->drafts, worker, first + block->n);
	g_mutex_lock(&readings->lock);
	block->is_being_read = FALSE;
	g_cond_signal(&readings->was_read);
}

static void *read_ahead(void *data)
{
	const Worker *worker = data;
	DnReadings *readings = worker->readings;
	g_mutex_lock(&readings->lock);
	while (!readings->ends && readings->next < readings->n_blocks) {
		Block *block = begin_block(readings);
		if (block != NULL) {
			read_block(worker, block);
			continue;
		}
		readings->n_idle++;
		g_cond_wait(&readings->has_room, &readings->lock);
		readings->n_idle--;
	}
	g_mutex_unlock(&readings->lock);
	return NULL;
}

/* NULL where it has not been read. */
static Block *find_block(const DnReadings *readings, guint number)
{
	Block *block = readings->blocks[number % AHEAD];
	return block != NULL && block->number == number && !block->is_being_read ? block : NULL;
}

/* Goes on to a block. Who waits for room is told when there is much of it, since waking takes as long as some paragraphs; the blocks
 * in between were not asked for, and need not be read. */
static void use_block(DnReadings *readings, guint number)
{
	g_mutex_lock(&readings->lock);
	readings->used = number;
	readings->next = MAX(readings->next, number);
	if (readings->n_idle > 0 && readings->next <= number + AHEAD / 2)
		g_cond_broadcast(&readings->has_room);
	while ((readings->now = find_block(readings, number)) == NULL) {
		Block *block = begin_block(readings);
		if (block != NULL)
			read_block(&readings->workers[0], block);
		else
			g_cond_wait(&readings->was_read, &readings->lock);
	}
	g_mutex_unlock(&readings->lock);
}

/* ---- All of them ------------------------------------------------------------------------------------------------------ */

/* Whether there are paragraphs enough for all processors, none of which reads another document. */
static gboolean are_many(const DnReadings *readings)
{
	enum { MANY = 512 };
	return !readings->drafts->in_parallel && readings->drafts->text->paragraphs->len > MANY;
}

/* Each worker keeps names in an arena of its own, which the drafts hold on to: the caller's thread may use theirs meanwhile. */
static void hire_workers(DnReadings *readings)
{
	readings->n_workers = are_many(readings) ? dn_parallel_workers(readings->n_blocks) : 1;
	for (guint i = 0; i < readings->n_workers; i++) {
		Worker *worker = &readings->workers[i];
		*worker = (Worker){.readings = readings, .arena = dn_drafts_add_arena(readings->drafts), .lexicon = readings->drafts->lexicon};
		worker->lexicon.parts = dn_recurring_parts_new();
		worker->lexicon.names = dn_bodies_names_new();
	}
}

/* A thread that cannot be started leaves its work to the others. */
static void start_threads(DnReadings *readings)
{
	for (guint i = 1; i < readings->n_workers; i++)
		readings->workers[i].thread = g_thread_try_new("dutynet", read_ahead, &readings->workers[i], NULL);
}

static void end_threads(DnReadings *readings)
{
	g_mutex_lock(&readings->lock);
	readings->ends = TRUE;
	g_cond_broadcast(&readings->has_room);
	g_mutex_unlock(&readings->lock);
	for (guint i = 1; i < readings->n_workers; i++)
		if (readings->workers[i].thread != NULL)
			g_thread_join(readings->workers[i].thread);
}

DnReadings *dn_readings_new(DnDrafts *drafts)
{
	DnReadings *readings = g_new0(DnReadings, 1);
	readings->drafts = drafts;
	readings->n_blocks = (drafts->text->paragraphs->len + BLOCK - 1) / BLOCK;
	g_mutex_init(&readings->lock);
	g_cond_init(&readings->has_room);
	g_cond_init(&readings->was_read);
	hire_workers(readings);
	start_threads(readings);
	return readings;
}

void dn_readings_free(DnReadings *readings)
{
	if (readings == NULL)
		return;
	end_threads(readings);
	for (guint i = 0; i < AHEAD; i++)
		block_free(readings->blocks[i]);
	for (guint i = 0; i < readings->n_workers; i++)
		clear_worker(&readings->workers[i]);
	g_mutex_clear(&readings->lock);
	g_cond_clear(&readings->has_room);
	g_cond_clear(&readings->was_read);
	g_free(readings);
}

DnReading *dn_readings_at(DnReadings *readings, guint paragraph)
{
	if (readings->now == NULL || readings->now->number != paragraph / BLOCK)
		use_block(readings, paragraph / BLOCK);
	return &readings->now->of[paragraph % BLOCK];
}
