/* In languages in which a list of bodies in brackets needs no verb, many a document has the form of a plan. No single word tells: what most
 * entries of a list say, or what is said in several lines, does. */
#include "plan/other_documents.h"

#include <string.h>

#include "plan/title.h"

typedef struct {
	DnDrafts *drafts;
	const DnProfile *profile;
	DnSlice title;   /* empty for none */
	gboolean plan;   /* the title says so */
	guint n_free;    /* tasks that stand in no table */
} Judged;

static const DnDraft *draft_at(const Judged *judged, guint index)
{
	return &g_array_index(judged->drafts->tasks, DnDraft, index);
}

static gboolean holds(const DnProfile *profile, DnWords words, DnSlice text)
{
	return dn_profile_find(profile, words, text).length > 0;
}

static DnSlice without_stop(DnSlice text)
{
	text = dn_slice_trim(text);
	return dn_slice_cut(text, dn_is_mark(dn_slice_last(text), "。；") ? strlen("。") : 0);
}

static DnSlice paragraph_at(const DnDrafts *drafts, guint index)
{
	const DnParagraph *paragraph = dn_text_paragraph(drafts->text, index);
	return dn_slice_trim(dn_text_slice(drafts->text, paragraph->start, paragraph->length));
}

/* ---- Telling and dropping ---------------------------------------------------------------------------------------------------- */

typedef gboolean (*Fits)(const Judged *judged, const DnDraft *draft);

static guint count(const Judged *judged, Fits fits)
{
	guint n = 0;
	for (guint i = 0; i < judged->drafts->tasks->len; i++)
		n += fits(judged, draft_at(judged, i)) ? 1 : 0;
	return n;
}

static void drop(const Judged *judged, Fits fits)
{
	DnDrafts *drafts = judged->drafts;
	guint kept = 0, n = drafts->tasks->len, rule_from = drafts->rule_from;
	for (guint i = 0; i < n; i++) {
		DnDraft *draft = &g_array_index(drafts->tasks, DnDraft, i);
		if (!fits(judged, draft)) {
			g_array_index(drafts->tasks, DnDraft, kept++) = *draft;
			continue;
		}
		drafts->rule_from -= i < rule_from ? 1 : 0;
		if (draft->item > 0)
			g_array_index(drafts->items, DnItem, draft->item - 1).n_clauses--;
		dn_clause_clear(&draft->clause);
	}
	memset(&g_array_index(drafts->tasks, DnDraft, kept), 0, (n - kept) * sizeof(DnDraft)); /* what moved is not to be freed */
	g_array_set_size(drafts->tasks, kept);
}

/* The tasks of the kind: they go, but in a plan. */
static void judge(const Judged *judged, Fits fits, const char *what)
{
	DnDrafts *drafts = judged->drafts;
	const char *what_becomes = judged->plan ? "they are read as tasks, since the title says that this is a plan" : "they are left out";
	guint n = count(judged, fits), first = 0;
	while (n > 0 && !fits(judged, draft_at(judged, first)))
		first++;
	if (n == 0)
		return;
	dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, draft_at(judged, first)->place, "%u %s that %s bodies from here on %s; %s", n,
	                n == 1 ? "entry" : "entries", n == 1 ? "names" : "name", what, what_becomes);
	if (!judged->plan)
		drop(judged, fits);
}

/* ---- Rules of organisation ----------------------------------------------------------------------------------------------------- */

/* 人事に関すること（人事課）: for whose matter it is. */
static gboolean is_matter(const Judged *judged, const DnDraft *draft)
{
	return dn_profile_suffix(judged->profile, DN_WORDS_MATTER_ENDS, without_stop(dn_slice_of(draft->text))) > 0;
}

/* One such entry among others may be a task whose title is short. */
static void judge_matters(const Judged *judged)
{
	enum { FEWEST = 3 };
	guint n = count(judged, is_matter);
	if (n >= FEWEST && n * 3 >= judged->drafts->tasks->len * 2)
		judge(judged, is_matter, "say whose matters they are, as rules of organisation do, and not what is to be done");
}

/* ---- Laws ---------------------------------------------------------------------------------------------------------------------- */

/* Whether it stands in an article: 第一条, 第１条の２. */
static gboolean is_in_article(const Judged *judged, const DnDraft *draft)
{
	(void)judged;
	static const char *const ends[] = {"条", "條"};
	for (guint i = 0; i < draft->n_labels; i++) {
		DnSlice label = dn_slice_of(draft->labels[i]);
		for (guint k = 0; k < G_N_ELEMENTS(ends); k++)
			if (dn_slice_starts_with(label, dn_slice_of("第")) && dn_slice_ends_with(label, dn_slice_of(ends[k])))
				return TRUE;
	}
	return FALSE;
}

static gboolean speaks_as_law(const Judged *judged)
{
	const DnDrafts *drafts = judged->drafts;
	for (guint i = 0; i < drafts->text->paragraphs->len; i++)
		if (holds(judged->profile, DN_WORDS_LAW_PHRASES, paragraph_at(drafts, i)))
			return TRUE;
	return FALSE;
}

static void judge_articles(const Judged *judged)
{
	if (count(judged, is_in_article) > 0 && speaks_as_law(judged))
		judge(judged, is_in_article, "are articles of a law, and say nothing that is to be done");
}

/* ---- Notices of events --------------------------------------------------------------------------------------------------------- */

static gboolean is_free(const Judged *judged, const DnDraft *draft)
{
	(void)judged;
	return !draft->of_row;
}

/* Bytes of the label 日時： or 場所 with a blank behind it, with which the line begins; 0 for none. */
static gsize event_label(const DnProfile *profile, DnSlice line)
{
	gsize label = dn_profile_prefix(profile, DN_WORDS_EVENT_LABELS, line);
	return label > 0 && label < line.length && dn_is_mark(dn_slice_first(dn_slice_skip(line, label)), "：: 　") ? label : 0;
}

/* How many lines begin with such labels; 0 where all begin with the same one, which may be that of a form. */
static guint count_event_lines(const Judged *judged)
{
	guint n = 0;
	gboolean several = FALSE;
	DnSlice first = {"", 0};
	for (guint i = 0; i < judged->drafts->text->paragraphs->len; i++) {
		DnSlice line = paragraph_at(judged->drafts, i), label = dn_slice_beginning(line, event_label(judged->profile, line));
		if (label.length == 0)
			continue;
		n++;
		several |= first.length > 0 && !dn_slice_is(first, label);
		first = first.length > 0 ? first : label;
	}
	return several ? n : 0;
}

/* One box that tells of an event makes no notice of a plan. */
static void judge_events(const Judged *judged)
{
	guint n = judged->n_free > 0 ? count_event_lines(judged) : 0;
	if (n > 0 && n * 2 >= judged->n_free)
		judge(judged, is_free, "stand beside days, places and fees of events, and say nothing that is to be done");
}

/* ---- Reports of what was done -------------------------------------------------------------------------------------------------- */

static gboolean tells_what_was(const Judged *judged, const DnDraft *draft)
{
	DnSlice text = without_stop(dn_slice_of(draft->text));
	gsize stated = dn_profile_suffix(judged->profile, DN_WORDS_STATEMENT_ENDS, text);
	gboolean ended = stated > dn_profile_suffix(judged->profile, DN_WORDS_DECISION_ENDS, text);
	return is_free(judged, draft) && (ended || holds(judged->profile, DN_WORDS_REPORT_DONE, text));
}

/* 成果報告 in the title, 本報告係 at the beginning. */
static gboolean says_that_it_reports(const Judged *judged)
{
	enum { NEAR = 12 /* paragraphs */ };
	const DnDrafts *drafts = judged->drafts;
	if (holds(judged->profile, DN_WORDS_REPORT_DOCUMENTS, judged->title))
		return TRUE;
	for (guint i = 0; i < MIN(drafts->text->paragraphs->len, (guint)NEAR); i++)
		if (dn_profile_prefix(judged->profile, DN_WORDS_REPORT_STARTS, paragraph_at(drafts, i)) > 0)
			return TRUE;
	return FALSE;
}

/* Rows of tables stay: those follow up on a plan. */
static void judge_reports(const Judged *judged)
{
	enum { FEWEST = 3 };
	guint n = judged->n_free >= FEWEST ? count(judged, tells_what_was) : 0;
	if (n * 3 >= judged->n_free * 2 && n > 0 && says_that_it_reports(judged))
		judge(judged, is_free, "stand in a report of what was done, and say nothing that is to be done");
}

/* ---- The document -------------------------------------------------------------------------------------------------------------- */

gboolean dn_outline_sounds_like_plan(DnDrafts *drafts, const DnOutline *outline)
{
	const DnProfile *profile = drafts->lexicon.profile;
	const char *title = dn_title_find(drafts);
	gboolean sounds = title != NULL && holds(profile, DN_WORDS_PLAN_DOCUMENTS, dn_slice_of(title));
	for (guint i = 0; i < outline->levels->len && !sounds; i++)
		sounds = holds(profile, DN_WORDS_PLAN_DOCUMENTS, g_array_index(outline->levels, DnLevel, i).heading);
	return sounds;
}

void dn_other_documents_drop(DnDrafts *drafts)
{
	const DnProfile *profile = drafts->lexicon.profile;
	if (dn_profile_is_spaced(profile) || drafts->tasks->len == 0)
		return;
	const char *title = dn_title_find(drafts);
	Judged judged = {.drafts = drafts, .profile = profile, .title = dn_slice_of(title != NULL ? title : "")};
	judged.plan = holds(profile, DN_WORDS_PLAN_DOCUMENTS, judged.title);
	judge_matters(&judged);
	judge_articles(&judged);
	judged.n_free = count(&judged, is_free);
	judge_events(&judged);
	judged.n_free = count(&judged, is_free);
	judge_reports(&judged);
}
