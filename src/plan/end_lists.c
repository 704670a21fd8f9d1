/* One pass over the paragraphs finds the brackets and the lists in which they stand; what they prove together is decided when it is over. */
#include "plan/end_lists.h"

#include <string.h>

#include "plan/bare_lists.h"
#include "plan/end_brackets.h"
#include "plan/name_letters.h"

/* A bracket at the end of an item. */
typedef struct {
	DnEndBracket bracket;
	guint list;
	gboolean says_what; /* the item says what is to be done */
	gboolean certain;   /* it names a body beyond doubt, or one that other brackets name too */
	gboolean is_read;   /* a task was made of it */
	gboolean is_other;  /* most of the document's brackets are of the other kind */
} Candidate;

/* Items that follow each other without a heading between them, all with marks or all without. */
typedef struct {
	guint n_items, n_brackets;
	gboolean barred; /* a heading says that it holds something else: References */
} List;

struct DnEndLists {
	GArray *candidates; /* Candidate */
	GArray *lists;      /* List */
	GHashTable *names;  /* how many brackets hold a name */
	GHashTable *taken;  /* where a bracket opens that is a clause → its names */
	gboolean stated;    /* the document says what its brackets mean, or who leads of those whom it names */
	gboolean said;      /* it says the former: that the agencies in brackets are responsible */
	DnEndKind kind;     /* with which most of its items end */
	gboolean sourced;   /* it has a list of sources or the like, which square brackets may name */
	gboolean planned;   /* a title says that it is a plan, and no guide to offices */
};

/* What the pass knows of the paragraph before. */
typedef struct {
	DnEndLists *lists;
	DnDrafts *drafts;
	gboolean open, marked; /* a list goes on, and its items have marks */
	gboolean barred;
} Survey;

static Candidate *candidate_at(const DnEndLists *lists, guint index)
{
	return &g_array_index(lists->candidates, Candidate, index);
}

static List *list_of(const DnEndLists *lists, const Candidate *candidate)
{
	return &g_array_index(lists->lists, List, candidate->list);
}

/* ---- Words ------------------------------------------------------------------------------------------------------------ */

/* Whether the words begin with a verb such as publish. */
static gboolean begins_with_deed(const DnProfile *profile, DnSlice words)
{
	enum { LONGEST = 24 /* bytes */ };
	char verb[LONGEST];
	gsize length = 0;
	for (; length < MIN(words.length, (gsize)LONGEST) && (g_ascii_isalpha(words.at[length]) || words.at[length] == '-'); length++)
		verb[length] = g_ascii_tolower(words.at[length]);
	return length > 0 && length < words.length && words.at[length] == ' ' && dn_profile_is(profile, DN_WORDS_DEEDS, dn_slice(verb, length));
}

/* Publish the guide, Treasury to publish the guide, The Treasury will publish: what is to be done. */
static gboolean says_what(const DnProfile *profile, DnSlice item)
{
	enum { FAR = 120 /* bytes */ };
	static const char to[] = " to ";
	DnSlice start = dn_slice_beginning(item, FAR);
	if (begins_with_deed(profile, item) || dn_profile_find(profile, DN_WORDS_DEED_MODALS, start).length > 0)
		return TRUE;
	for (const char *at; (at = dn_slice_find(start, dn_slice_of(to))) != NULL;) {
		start = dn_slice_skip(start, (gsize)(at - start.at) + strlen(to));
		if (begins_with_deed(profile, start))
			return TRUE;
	}
	return FALSE;
}

/* The sentence of a paragraph around a part of it. */
static DnSlice sentence_around(DnSlice paragraph, DnSlice part)
{
	static const char stop[] = ". ";
	DnSlice before = dn_slice_before(paragraph, part.at), behind = dn_slice_from(paragraph, part.at);
	const char *start = g_strrstr_len(before.at, (gssize)before.length, stop), *end = dn_slice_find(behind, dn_slice_of(stop));
	start = start != NULL ? start + strlen(stop) : paragraph.at;
	end = end != NULL ? end : dn_slice_end(paragraph);
	return dn_slice(start, (gsize)(end - start));
}

/* The agencies responsible are shown in brackets after each action. */
static gboolean states_brackets(const DnProfile *profile, DnSlice paragraph)
{
	enum { LONGEST = 3000 /* bytes */ };
	DnSlice part = paragraph.length <= LONGEST ? dn_profile_find(profile, DN_WORDS_IN_BRACKETS, paragraph) : dn_slice(paragraph.at, 0);
	if (part.length == 0)
		return FALSE;
	DnSlice sentence = sentence_around(paragraph, part);
	return dn_profile_find(profile, DN_WORDS_BRACKET_BODIES, sentence).length > 0 &&
	       dn_profile_find(profile, DN_WORDS_BRACKET_DUTIES, sentence).length > 0 &&
	       dn_profile_find(profile, DN_WORDS_BRACKET_OTHERS, sentence).length == 0;
}

/* ---- The pass --------------------------------------------------------------------------------------------------------- */

/* A short line without a stop, unless it is an item of the list above that says what is to be done and ends with no brackets. */
static gboolean is_heading(const Survey *survey, DnSlice words, const DnMarker *marker, gboolean item)
{
	enum { LONGEST = 120 /* bytes */ };
	if (dn_profile_prefix(survey->drafts->lexicon.profile, DN_WORDS_GOAL_STARTS, words) > 0 && marker->kind != DN_MARKER_BULLET)
		return TRUE; /* Objective 1.1: Keep the coast clean. */
	gboolean dotted = marker->kind == DN_MARKER_BULLET || (item && marker->kind == DN_MARKER_NONE);
	if (words.length > LONGEST || dn_is_mark(dn_slice_last(words), ".;,)?!") || dotted)
		return FALSE;
	return !survey->open || survey->marked != item || !says_what(survey->drafts->lexicon.profile, dn_slice_skip(words, marker->length));
}

static void enter_heading(Survey *survey, DnSlice words)
{
	survey->open = FALSE;
	survey->lists->planned |= dn_profile_find(survey->drafts->lexicon.profile, DN_WORDS_PLAN_WORDS, words).length > 0;
	survey->barred = dn_profile_find(survey->drafts->lexicon.profile, DN_WORDS_BRACKET_OTHERS, words).length > 0;
	survey->lists->sourced |= survey->barred;
}

static void count_names(DnEndLists *lists, const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		if (body->collective || !dn_end_bracket_is_telling(dn_slice_of(body->name)))
			continue;
		guint n = GPOINTER_TO_UINT(g_hash_table_lookup(lists->names, body->name));
		g_hash_table_insert(lists->names, (gpointer)body->name, GUINT_TO_POINTER(n + 1));
	}
}

/* Whether it holds the mark of those who lead: [NPO*, Harbour Board]. */
static gboolean is_marked(const DnEndBracket *bracket, gunichar mark)
{
	gboolean any = FALSE;
	for (guint i = 0; mark != 0 && i < bracket->clause.bodies->len; i++)
		any |= dn_clause_body(&bracket->clause, i)->mark == mark;
	return any;
}

/* Anna Weir (Ministry of Trade) says to whom somebody belongs; Publish Harbour Maps (NPO*) does not. */
static gboolean is_bare_name(DnSlice text, const DnEndBracket *bracket, gunichar mark)
{
	enum { LONGEST = 60 /* bytes */ };
	DnSlice before = dn_slice_before(text, bracket->words.at);
	return !is_marked(bracket, mark) && before.length <= LONGEST && dn_name_is_capitalised(before);
}

/* Adds an item to the list that goes on, or to a new one. Without a mark it counts only where it says what is to be done. */
static void add_item(Survey *survey, DnEndBracket *bracket, DnSlice text, gboolean marked)
{
	DnEndLists *lists = survey->lists;
	if (!survey->open || survey->marked != marked) {
		List list = {.barred = survey->barred};
		g_array_append_val(lists->lists, list);
	}
	survey->open = TRUE;
	survey->marked = marked;
	List *list = &g_array_index(lists->lists, List, lists->lists->len - 1);
	list->n_items++;
	if (bracket == NULL)
		return;
	Candidate candidate = {.bracket = *bracket, .list = lists->lists->len - 1, .says_what = says_what(survey->drafts->lexicon.profile, text)};
	if (list->barred || is_bare_name(text, bracket, survey->drafts->lead_mark) || (!marked && !candidate.says_what)) {
		dn_clause_clear(&bracket->clause);
		return;
	}
	list->n_brackets++;
	count_names(lists, &bracket->clause);
	g_array_append_val(lists->candidates, candidate);
}

/* (Health Canada, Transport Canada) on a line of its own, below the items into which another one is divided: it ends that one. */
static void add_alone(Survey *survey, DnEndBracket *bracket)
{
	DnEndLists *lists = survey->lists;
	List *list = survey->open ? &g_array_index(lists->lists, List, lists->lists->len - 1) : NULL;
	if (list == NULL || list->barred || !survey->marked) {
		dn_clause_clear(&bracket->clause);
		return;
	}
	Candidate candidate = {.bracket = *bracket, .list = lists->lists->len - 1, .says_what = TRUE};
	list->n_brackets++;
	count_names(lists, &bracket->clause);
	g_array_append_val(lists->candidates, candidate);
}

static void look_at(Survey *survey, const DnParagraph *paragraph)
{
	DnDrafts *drafts = survey->drafts;
	DnEndBracket bracket;
	DnMarker marker = {0};
	DnSlice words = dn_slice_trim(dn_text_slice(drafts->text, paragraph->start, paragraph->length));
	if (paragraph->kind == DN_LINE_ROW) {
		survey->open = FALSE;
		return;
	}
	survey->lists->said |= states_brackets(drafts->lexicon.profile, words);
	survey->lists->stated |= survey->lists->said;
	gboolean item = dn_marker_read(&marker, words) || paragraph->line->listed, titles = paragraph->kind == DN_LINE_HEADING;
	gboolean found = !titles && dn_end_bracket_read(&bracket, &drafts->lexicon, drafts->arena, dn_slice_skip(words, marker.length));
	if (!found && (titles || is_heading(survey, words, &marker, item)))
		enter_heading(survey, words);
	else if (found && bracket.words.at == words.at)
		add_alone(survey, &bracket);
	else if (found || dn_slice_last(words) != ':')
		add_item(survey, found ? &bracket : NULL, dn_slice_trim(dn_slice_skip(words, marker.length)), item);
}

/* ---- What they prove -------------------------------------------------------------------------------------------------- */

/* With which kind most of the document's items end; the others are none of them. */
static void choose_kind(DnEndLists *lists)
{
	guint n[DN_END_KINDS] = {0};
	for (guint i = 0; i < lists->candidates->len; i++)
		n[candidate_at(lists, i)->bracket.kind]++;
	for (DnEndKind kind = DN_END_SQUARE; kind < DN_END_KINDS; kind++)
		lists->kind = n[kind] > n[lists->kind] ? kind : lists->kind;
	for (guint i = 0; i < lists->candidates->len; i++) {
		Candidate *candidate = candidate_at(lists, i);
		candidate->is_other = candidate->bracket.kind != lists->kind;
		list_of(lists, candidate)->n_brackets -= candidate->is_other ? 1 : 0;
	}
}

static gboolean is_certain(const DnEndLists *lists, const DnEndBracket *bracket)
{
	gboolean again = FALSE;
	for (guint i = 0; i < bracket->clause.bodies->len; i++)
		again |= GPOINTER_TO_UINT(g_hash_table_lookup(lists->names, dn_clause_body(&bracket->clause, i)->name)) > 1;
	return bracket->sure || again;
}

/* Whether most items of its list end so. */
static gboolean is_of_most(const DnEndLists *lists, const Candidate *candidate)
{
	const List *list = list_of(lists, candidate);
	return list->n_brackets * 2 > list->n_items;
}

/* Brackets of one kind and another. */
typedef struct {
	guint n, certain, sure, says_what, several, anchored;
} Count;

static Count count_brackets(const DnEndLists *lists, gboolean of_most)
{
	Count count = {0};
	for (guint i = 0; i < lists->candidates->len; i++) {
		const Candidate *candidate = candidate_at(lists, i);
		const DnEndBracket *bracket = &candidate->bracket;
		if (candidate->is_other || (of_most && !is_of_most(lists, candidate)))
			continue;
		count.n++;
		count.certain += candidate->certain ? 1 : 0;
		count.sure += bracket->sure ? 1 : 0;
		count.says_what += candidate->says_what ? 1 : 0;
		count.several += bracket->several ? 1 : 0;
		count.anchored += bracket->sure || bracket->grouped ? 1 : 0;
	}
	return count;
}

/* Whether the brackets of a document are clauses. Codes in capitals stand at the end of items as well, (LT), and programmes that pay, (ERDF): some
 * brackets must name what is a body beyond doubt, or a group, and enough of them several. */
static gboolean are_proved(const DnEndLists *lists)
{
	enum { FEWEST = 5, FEWEST_STATED = 3, FEWEST_ANCHORED = 2, SHARE_ANCHORED = 8 };
	Count count = count_brackets(lists, TRUE);
	if (lists->stated && lists->kind != DN_END_DASH) /* where it is said, three abbreviations are bodies though none comes again */
		return count.n >= FEWEST_STATED && (count.certain * 2 >= count.n || lists->said);
	if (lists->kind == DN_END_SQUARE && lists->sourced)
		return FALSE;
	gboolean anchored = count.anchored >= FEWEST_ANCHORED && count.anchored * SHARE_ANCHORED >= count.n;
	return lists->planned && count.n >= FEWEST && count.certain * 3 >= count.n * 2 && count.says_what * 2 > count.n && anchored &&
	       (count.several * 4 >= count.n || count.sure * 2 >= count.n);
}

static gboolean may_be_meant(const DnEndLists *lists)
{
	enum { FEWEST = 3 };
	Count count = count_brackets(lists, FALSE);
	return count.n >= FEWEST && count.certain >= FEWEST && count.says_what * 2 >= count.n;
}

/* Where they are clauses, a bracket that names nobody twice may still be a place or another name of what stands before it: it needs a sentence that
 * is over, or a document that says what brackets mean. */
static gboolean is_taken(const DnEndLists *lists, const Candidate *candidate)
{
	const DnEndBracket *bracket = &candidate->bracket;
	if (candidate->is_other || !is_of_most(lists, candidate))
		return FALSE;
	return candidate->certain || bracket->apart || (lists->stated && bracket->single && !bracket->short_word);
}

/* ---- The document's other clauses ------------------------------------------------------------------------------------- */

static gsize offset_of(const DnDrafts *drafts, const Candidate *candidate)
{
	return dn_text_place(drafts->text, dn_text_at(drafts->text, candidate->bracket.words)).offset;
}

/* Marks the brackets that were read as clauses by themselves; returns how many tasks were read elsewhere. */
static guint mark_read(const DnEndLists *lists, const DnDrafts *drafts)
{
	guint elsewhere = 0, next = 0;
	for (guint i = 0; i < drafts->tasks->len; i++) {
		gsize offset = g_array_index(drafts->tasks, DnDraft, i).place.offset;
		while (next < lists->candidates->len && offset_of(drafts, candidate_at(lists, next)) < offset)
			next++;
		gboolean is = next < lists->candidates->len && offset_of(drafts, candidate_at(lists, next)) == offset;
		if (is)
			candidate_at(lists, next)->is_read = TRUE;
		elsewhere += is ? 0 : 1;
	}
	return elsewhere;
}

/* Whether labels, tables or sentences say who does what, more than here and there. */
static gboolean has_other_clauses(const DnEndLists *lists, const DnDrafts *drafts)
{
	enum { SHARE = 4 };
	return mark_read(lists, drafts) * SHARE > lists->candidates->len;
}

/* Whether most of the brackets were read as clauses by themselves, so that the few others that name the same bodies are meant as well. */
static gboolean are_mostly_read(const DnEndLists *lists)
{
	enum { FEWEST = 3 };
	guint n = 0;
	for (guint i = 0; i < lists->candidates->len; i++)
		n += candidate_at(lists, i)->is_read ? 1 : 0;
	return lists->planned && n >= FEWEST && n * 2 > lists->candidates->len;
}

/* ---- Telling ---------------------------------------------------------------------------------------------------------- */

/* A bracket that names bodies and of which nothing was made. */
static gboolean is_left_out(const Candidate *candidate)
{
	return candidate->certain && !candidate->is_read;
}

static void tell_of_all(const DnEndLists *lists, DnDrafts *drafts)
{
	enum { FEWEST = 3 };
	const Candidate *first = NULL;
	guint n = 0;
	for (guint i = 0; i < lists->candidates->len; i++) {
		first = first == NULL && is_left_out(candidate_at(lists, i)) ? candidate_at(lists, i) : first;
		n += is_left_out(candidate_at(lists, i)) ? 1 : 0;
	}
	if (n >= FEWEST)
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(drafts->text, dn_text_at(drafts->text, first->bracket.words)),
		                "%u items end with names %s, from here on, but the document does not prove that those are responsible; "
		                "they are left out", n, lists->kind == DN_END_DASH ? "behind a dash" : "in brackets");
}

void dn_end_lists_tell(const DnEndLists *lists, DnDrafts *drafts)
{
	mark_read(lists, drafts);
	for (guint i = 0; i < lists->candidates->len; i++) {
		const Candidate *candidate = candidate_at(lists, i);
		if (candidate->is_read || !(candidate->certain || is_of_most(lists, candidate)))
			continue;
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, dn_text_place(drafts->text, dn_text_at(drafts->text, candidate->bracket.words)),
		                "these words name bodies, but nothing says that they are responsible; they are left out: %s",
		                dn_drafts_keep(drafts, candidate->bracket.words));
	}
}

/* ---- All of it -------------------------------------------------------------------------------------------------------- */

static void clear_candidate(gpointer data)
{
	dn_clause_clear(&((Candidate *)data)->bracket.clause);
}

static DnEndLists *lists_new(void)
{
	DnEndLists *lists = g_new0(DnEndLists, 1);
	lists->candidates = g_array_new(FALSE, FALSE, sizeof(Candidate));
	g_array_set_clear_func(lists->candidates, clear_candidate);
	lists->lists = g_array_new(FALSE, FALSE, sizeof(List));
	lists->names = g_hash_table_new(g_str_hash, g_str_equal);
	lists->taken = g_hash_table_new(NULL, NULL);
	return lists;
}

static DnEndLists *survey_text(DnDrafts *drafts)
{
	DnEndLists *lists = lists_new();
	lists->stated = drafts->rule.length > 0;
	Survey survey = {.lists = lists, .drafts = drafts};
	for (guint i = 0; i < drafts->text->paragraphs->len; i++)
		look_at(&survey, dn_text_paragraph(drafts->text, i));
	for (guint i = 0; i < lists->candidates->len; i++)
		candidate_at(lists, i)->certain = is_certain(lists, &candidate_at(lists, i)->bracket);
	choose_kind(lists);
	return lists;
}

/* ＜福祉課、県医師会＞, 【保護観察所】: the brackets of a Japanese text that prove each other. */
static DnEndLists *find_bare(const DnDrafts *drafts)
{
	g_autoptr(DnEndLists) lists = lists_new();
	dn_bare_lists_take(lists->taken, drafts);
	return g_hash_table_size(lists->taken) > 0 ? g_steal_pointer(&lists) : NULL;
}

DnEndLists *dn_end_lists_find(DnDrafts *drafts)
{
	if (dn_profile_lists_bare(drafts->lexicon.profile))
		return find_bare(drafts);
	if (!dn_profile_lists_proved(drafts->lexicon.profile))
		return NULL;
	g_autoptr(DnEndLists) lists = survey_text(drafts);
	gboolean others = has_other_clauses(lists, drafts), proved = are_proved(lists) || are_mostly_read(lists);
	if (!proved || others) {
		if (proved || (!others && may_be_meant(lists)))
			tell_of_all(lists, drafts);
		return NULL;
	}
	for (guint i = 0; i < lists->candidates->len; i++) {
		Candidate *candidate = candidate_at(lists, i);
		if (is_taken(lists, candidate))
			g_hash_table_insert(lists->taken, (gpointer)candidate->bracket.words.at, &candidate->bracket.names);
	}
	return g_steal_pointer(&lists);
}

void dn_end_lists_free(DnEndLists *lists)
{
	if (lists == NULL)
		return;
	g_hash_table_unref(lists->taken);
	g_hash_table_unref(lists->names);
	g_array_unref(lists->lists);
	g_array_unref(lists->candidates);
	g_free(lists);
}

gboolean dn_end_lists_are_dashed(const DnEndLists *lists)
{
	return lists != NULL && lists->kind == DN_END_DASH;
}

const DnSlice *dn_end_lists_names(const DnEndLists *lists, const char *bracket)
{
	return lists != NULL ? g_hash_table_lookup(lists->taken, bracket) : NULL;
}
