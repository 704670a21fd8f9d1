/* A number within a paragraph begins an item only if a sentence or a clause ended before it, if a clause or a deeper item follows
 * it before the next one, and if it is the number that may come next. So enumerations within a task stay part of the task. Where a
 * whole document stands in the paragraph, 一、 and （一） begin items without clauses too. A first number behind a blank needs nothing before it
 * where the second stands behind a clause: 計画 ① 甲を進める。（総務省） ② 乙を進める。（財務省） */
#include "plan/inline_items.h"

#include "plan/clause_find.h"

enum { COLLAPSED = 300 /* bytes from which a paragraph with several clauses is taken for a whole document */ };

typedef struct {
	DnInlineItem item;
	gboolean loose;  /* nothing ended before it */
	gboolean unproved; /* so that the list must go on: ① 甲を進める。（総務省） ② 乙を進める。 */
	gboolean valid;
	gboolean of_document; /* it needs no clause where a whole document stands in the paragraph */
	gsize clauses_before; /* clauses that end before it */
} Candidate;

static gboolean can_begin_marker(guchar lead)
{
	if (lead < 0x80)
		return lead == '(' || g_ascii_isdigit((gchar)lead);
	return lead == 0xE2 || lead == 0xE3 || lead == 0xE4 || lead == 0xE5 || lead == 0xE7 || lead == 0xEF;
}

static gboolean is_item_marker(const DnMarker *marker, gboolean behind_clause)
{
	if (marker->kind <= DN_MARKER_ARABIC)
		return TRUE;
	return behind_clause && marker->kind != DN_MARKER_BULLET && marker->kind != DN_MARKER_LETTER;
}

static gboolean ends_sentence(gunichar c)
{
	enum { STOP = 0x3002, SEMICOLON = 0xFF1B, COLON = 0xFF1A, EXCLAMATION = 0xFF01, QUESTION = 0xFF1F };
	return c == STOP || c == SEMICOLON || c == ';' || c == COLON || c == ':' || c == EXCLAMATION || c == QUESTION;
}

static gboolean can_end_sentence(guchar lead)
{
	return lead < 0x80 || lead == 0xE3 || lead == 0xEF;
}

static const DnFoundClause *clause_at(const GArray *clauses, guint index)
{
	return index < clauses->len ? &g_array_index(clauses, DnFoundClause, index) : NULL;
}

/* Where nothing ended before, 一、, （一） and 第一条 begin an item of a whole document, and behind a blank the first of other lists may. */
static gboolean can_be_loose(Candidate *candidate, DnSlice paragraph, gboolean collapsed)
{
	const DnMarker *marker = &candidate->item.marker;
	candidate->unproved = marker->kind > DN_MARKER_HAN_BRACKETED;
	if (!candidate->unproved)
		return collapsed;
	return marker->kind != DN_MARKER_DECIMAL && marker->kind < DN_MARKER_LETTER && marker->value == 1 &&
	       paragraph.at[candidate->item.start - 1] == ' ';
}

/* What was passed before a place in a paragraph, spaces aside. */
typedef struct {
	gboolean collapsed;
	gboolean behind_clause, behind_stop;
	gsize n_before; /* clauses */
} Passed;

static void consider(GArray **candidates, DnSlice paragraph, const char *at, const Passed *passed)
{
	gboolean loose = !passed->behind_clause && !passed->behind_stop;
	Candidate candidate = {.item.start = (gsize)(at - paragraph.at), .loose = loose, .clauses_before = passed->n_before};
	if (!dn_marker_read(&candidate.item.marker, dn_slice_skip(paragraph, candidate.item.start)) ||
	    (candidate.loose ? !can_be_loose(&candidate, paragraph, passed->collapsed) : !is_item_marker(&candidate.item.marker, passed->behind_clause)))
		return;
	if (*candidates == NULL)
		*candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
	g_array_append_vals(*candidates, &candidate, 1);
}

/* NULL for none. Most characters stand behind no end of anything, and are passed over where the paragraph has one clause. */
static GArray *find_candidates(DnSlice paragraph, const GArray *clauses, gboolean collapsed)
{
	GArray *candidates = NULL;
	Passed passed = {.collapsed = collapsed};
	const DnFoundClause *clause = clause_at(clauses, 0);
	const char *end = dn_slice_end(paragraph);
	for (const char *p = paragraph.at; p < end;) {
		gboolean loose = !passed.behind_clause && !passed.behind_stop;
		if (loose && clauses->len < 2)
			p = dn_skip_chinese(p, clause != NULL ? MAX(p, clause->words.at) : end);
		if (p >= end)
			break;
		if (clause != NULL && p >= clause->words.at) {
			p = dn_slice_end(clause->words);
			passed.behind_clause = TRUE;
			passed.behind_stop = ends_sentence(dn_slice_last(clause->words));
			clause = clause_at(clauses, (guint)++passed.n_before);
			continue;
		}
		if ((!loose || clauses->len >= 2) && p > paragraph.at && can_begin_marker((guchar)*p))
			consider(&candidates, paragraph, p, &passed);
		gboolean stop = can_end_sentence((guchar)*p) && ends_sentence(dn_character(p));
		passed.behind_clause = passed.behind_clause && (stop || *p == ' ');
		passed.behind_stop = stop || (passed.behind_stop && g_ascii_isspace(*p));
		p = dn_character_end(p);
	}
	return candidates;
}

/* From the last to the first: the list of one that nothing proves must go on behind a clause with the next number. */
static void prove(GArray *candidates)
{
	const Candidate *next[DN_MARKER_BULLET + 1] = {0};
	for (guint i = candidates->len; i-- > 0;) {
		Candidate *candidate = &g_array_index(candidates, Candidate, i);
		const Candidate *second = next[candidate->item.marker.kind];
		if (candidate->unproved)
			candidate->unproved = second == NULL || second->loose || second->item.marker.value != 2;
		if (!candidate->unproved)
			next[candidate->item.marker.kind] = candidate;
	}
}

/* From the last to the first: an item needs a clause of its own, or a deeper item right behind it. */
static void keep_with_content(GArray *candidates, gsize n_clauses)
{
	const Candidate *next = NULL;
	for (guint i = candidates->len; i-- > 0;) {
		Candidate *candidate = &g_array_index(candidates, Candidate, i);
		if (candidate->unproved)
			continue;
		gsize behind = next != NULL ? next->clauses_before : n_clauses;
		candidate->valid = behind > candidate->clauses_before ||
		                   (next != NULL && dn_marker_rank(&next->item.marker) > dn_marker_rank(&candidate->item.marker));
		if (candidate->valid)
			next = candidate;
	}
}

/* Numbers of a whole document: 一、 behind the end of a sentence, or （一）. */
static gboolean is_of_document(const Candidate *candidate)
{
	DnMarkerKind kind = candidate->item.marker.kind;
	return kind == DN_MARKER_HAN_BRACKETED || (kind == DN_MARKER_HAN && !candidate->loose);
}

/* Whether a list whose beginning is missing goes on from the candidate at `index`: no number of its kind stands before, and the next one of
 * it follows. */
static gboolean begins_rest(const GArray *candidates, guint index, const DnOutline *outline)
{
	const DnMarker *marker = &g_array_index(candidates, Candidate, index).item.marker;
	for (guint i = index + 1; outline->last[marker->kind] == 0 && i < candidates->len; i++) {
		const DnMarker *next = &g_array_index(candidates, Candidate, i).item.marker;
		if (next->kind == marker->kind)
			return next->value == marker->value + 1;
	}
	return FALSE;
}

GArray *dn_inline_candidates_find(DnSlice paragraph, const GArray *clauses)
{
	gboolean collapsed = paragraph.length > COLLAPSED && clauses->len >= 3;
	GArray *candidates = find_candidates(paragraph, clauses, collapsed);
	if (candidates == NULL)
		return NULL;
	prove(candidates);
	keep_with_content(candidates, clauses->len);
	for (guint i = 0; i < candidates->len; i++) {
		Candidate *candidate = &g_array_index(candidates, Candidate, i);
		candidate->of_document = collapsed && is_of_document(candidate);
	}
	return candidates;
}

/* From the first to the last: numbers must follow one another, and the paragraph's own. */
void dn_inline_items_find(GArray *out, const DnOutline *outline, const GArray *candidates, const DnMarker *own)
{
	DnOutline ahead = *outline;
	if (own->kind != DN_MARKER_NONE && own->kind < DN_MARKER_BULLET)
		ahead.last[own->kind] = own->value;
	for (guint i = 0; i < candidates->len; i++) {
		const Candidate *candidate = &g_array_index(candidates, Candidate, i);
		const DnMarker *marker = &candidate->item.marker;
		if (!(candidate->valid || candidate->of_document) ||
		    !(dn_outline_expects(&ahead, marker) || (candidate->of_document && begins_rest(candidates, i, &ahead))))
			continue;
		if (marker->kind < DN_MARKER_BULLET)
			ahead.last[marker->kind] = marker->value;
		g_array_append_val(out, candidate->item);
	}
}
