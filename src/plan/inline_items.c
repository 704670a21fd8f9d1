/* A number within a paragraph begins an item only if a sentence or a clause ended before it, if a clause or a deeper item follows
 * it before the next one, and if it is the number that may come next. So enumerations within a task stay part of the task. Where a
 * whole document stands in the paragraph, 一、 and （一） begin items without clauses too. */
#include "plan/inline_items.h"

#include "plan/clause_find.h"

enum { COLLAPSED = 300 /* bytes from which a paragraph with several clauses is taken for a whole document */ };

typedef struct {
	DnInlineItem item;
	gboolean loose;  /* nothing ended before it */
	gboolean valid;
	gboolean of_document; /* it needs no clause where a whole document stands in the paragraph */
	gsize clauses_before; /* clauses that end before it */
} Candidate;

/* Where nothing ended before, only 一、, （一） and 第一条 begin an item. */
static gboolean can_begin_marker(guchar lead, gboolean loose)
{
	if (lead < 0x80 || lead == 0xE2)
		return lead == '(' || (!loose && (lead == 0xE2 || g_ascii_isdigit((gchar)lead)));
	return lead == 0xE3 || lead == 0xE4 || lead == 0xE5 || lead == 0xE7 || lead == 0xEF;
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

static void consider(GArray **candidates, DnSlice paragraph, const char *at, gboolean behind_clause, gboolean behind_stop, gsize n_before)
{
	Candidate candidate = {.item.start = (gsize)(at - paragraph.at), .loose = !behind_stop, .clauses_before = n_before};
	if (!dn_marker_read(&candidate.item.marker, dn_slice_skip(paragraph, candidate.item.start)) ||
	    !is_item_marker(&candidate.item.marker, behind_clause) ||
	    (candidate.loose && candidate.item.marker.kind > DN_MARKER_HAN_BRACKETED))
		return;
	if (*candidates == NULL)
		*candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
	g_array_append_vals(*candidates, &candidate, 1);
}

/* NULL for none. Most characters stand behind no end of anything, and are passed over. */
static GArray *find_candidates(DnSlice paragraph, const GArray *clauses, gboolean collapsed)
{
	GArray *candidates = NULL;
	gboolean behind_clause = FALSE, behind_stop = FALSE; /* spaces aside */
	guint next = 0;
	const DnFoundClause *clause = clause_at(clauses, next);
	const char *end = dn_slice_end(paragraph);
	for (const char *p = paragraph.at; p < end;) {
		if (!behind_clause && !behind_stop && !collapsed)
			p = dn_skip_chinese(p, clause != NULL ? MAX(p, clause->words.at) : end);
		if (p >= end)
			break;
		if (clause != NULL && p >= clause->words.at) {
			p = dn_slice_end(clause->words);
			behind_clause = TRUE;
			behind_stop = ends_sentence(dn_slice_last(clause->words));
			clause = clause_at(clauses, ++next);
			continue;
		}
		gboolean loose = !behind_clause && !behind_stop;
		if ((!loose || collapsed) && p > paragraph.at && can_begin_marker((guchar)*p, loose))
			consider(&candidates, paragraph, p, behind_clause, !loose, next);
		gboolean stop = can_end_sentence((guchar)*p) && ends_sentence(dn_character(p));
		behind_clause = behind_clause && (stop || *p == ' ');
		behind_stop = stop || (behind_stop && g_ascii_isspace(*p));
		p = dn_character_end(p);
	}
	return candidates;
}

/* From the last to the first: an item needs a clause of its own, or a deeper item right behind it. */
static void keep_with_content(GArray *candidates, gsize n_clauses)
{
	const Candidate *next = NULL;
	for (guint i = candidates->len; i-- > 0;) {
		Candidate *candidate = &g_array_index(candidates, Candidate, i);
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
