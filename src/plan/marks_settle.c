/* Both marks together say who leads and who takes part. One alone may be a dot before a heading, so that the document must say what it means. */
#include "plan/marks_settle.h"

#include <string.h>

#include "plan/mark_legend.h"

static DnDraft *draft_at(const DnDrafts *drafts, guint index)
{
	return &g_array_index(drafts->tasks, DnDraft, index);
}

static const char marks_known[] = "◎○●△▲★☆□■◇◆";

/* The circle and its like are one mark. */
static gunichar usual_mark(gunichar mark)
{
	return dn_is_mark(mark, "〇◯") ? dn_character("○") : mark;
}

/* ---- Legends ---------------------------------------------------------------------------------------------------------------- */

static void init_legend(DnMarkLegend *legend)
{
	*legend = (DnMarkLegend){0};
	for (const char *p = marks_known; *p != '\0'; p = dn_character_end(p))
		legend->marks[legend->n++] = dn_slice(p, (gsize)(dn_character_end(p) - p));
}

/* Whether it says of one mark that those beside whom it stands lead, and of another that they do not. */
static gboolean parts_duties(const DnMarkLegend *legend)
{
	gboolean leads = FALSE, others = FALSE;
	for (guint i = 0; i < legend->n; i++) {
		leads |= legend->known[i] && legend->duties[i] == DN_DUTY_LEADS;
		others |= legend->known[i] && legend->duties[i] != DN_DUTY_LEADS;
	}
	return leads && others;
}

static DnSlice words_at(const DnText *text, guint index)
{
	const DnParagraph *paragraph = dn_text_paragraph(text, index);
	return dn_text_slice(text, paragraph->start, paragraph->length);
}

static gboolean holds_mark(DnSlice words)
{
	return dn_slice_find_mark(words, marks_known) < dn_slice_end(words);
}

/* ◎は主担当府省庁、○は関係府省庁, in one paragraph or two. */
static gboolean find_legend(DnMarkLegend *legend, const DnDrafts *drafts)
{
	enum { LONGEST = 400 /* bytes */ };
	const GArray *paragraphs = drafts->text->paragraphs;
	for (guint i = 0; i < paragraphs->len; i++) {
		DnSlice words = words_at(drafts->text, i);
		if (words.length > LONGEST || !holds_mark(words))
			continue;
		init_legend(legend);
		dn_mark_legend_explain(legend, words);
		DnSlice next = i + 1 < paragraphs->len ? words_at(drafts->text, i + 1) : dn_slice("", 0);
		if (legend->explained && !parts_duties(legend) && next.length <= LONGEST)
			dn_mark_legend_explain(legend, next);
		if (parts_duties(legend))
			return TRUE;
	}
	return FALSE;
}

/* What stands in place of a legend: ◎ beside those who lead and ○ beside others, or the other way round where a rule says that ○ is beside those
 * who lead. */
static void take_usual(DnMarkLegend *legend, gunichar lead_mark)
{
	init_legend(legend);
	for (guint i = 0; i < legend->n; i++) {
		gunichar mark = dn_slice_first(legend->marks[i]);
		gboolean leads = lead_mark != 0 ? mark == usual_mark(lead_mark) : dn_is_mark(mark, "◎");
		legend->known[i] = leads || dn_is_mark(mark, "◎○");
		legend->duties[i] = leads ? DN_DUTY_LEADS : DN_DUTY_JOINS;
	}
}

static gboolean duty_of_mark(DnDuty *out, const DnMarkLegend *legend, gunichar mark)
{
	for (guint i = 0; mark != 0 && i < legend->n; i++)
		if (legend->known[i] && dn_slice_first(legend->marks[i]) == usual_mark(mark)) {
			*out = legend->duties[i];
			return TRUE;
		}
	return FALSE;
}

static gboolean leads_any(const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (dn_clause_body(clause, i)->duty == DN_DUTY_LEADS)
			return TRUE;
	return FALSE;
}

/* （○総務省）: gives each body the duty that its mark means, unless words say that it leads. */
static void give_duties(DnClause *clause, const DnMarkLegend *legend)
{
	gboolean any = FALSE;
	for (guint i = 0; i < clause->bodies->len; i++) {
		DnDuty duty;
		DnBody *body = dn_clause_body(clause, i);
		gboolean said = body->duty == DN_DUTY_LEADS && !dn_is_mark(body->mark, "◎★☆");
		if (said || !duty_of_mark(&duty, legend, body->mark))
			continue;
		body->duty = duty == DN_DUTY_LEADS ? DN_DUTY_LEADS : DN_DUTY_JOINS;
		any = TRUE;
	}
	if (any)
		clause->states_lead = leads_any(clause);
}

/* ---- Lines of bodies -------------------------------------------------------------------------------------------------------- */

static void drop(DnDrafts *drafts, DnDraft *draft)
{
	dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, draft->place,
	                "these words name bodies, but nothing says that they are responsible; they are left out: %s", draft->clause_text);
	if (draft->item > 0)
		g_array_index(drafts->items, DnItem, draft->item - 1).n_clauses--;
	dn_clause_clear(&draft->clause);
}

/* What the clauses of a document have before their bodies. */
typedef struct {
	gboolean unproved; /* a line of bodies with one mark, or without */
	gboolean any;      /* a mark beside some body */
	gboolean both;     /* ◎ and ○ in one clause */
} Marks;

static Marks survey(const DnDrafts *drafts)
{
	Marks marks = {0};
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnDraft *draft = draft_at(drafts, i);
		gboolean others = FALSE, leads = FALSE;
		for (guint k = 0; k < draft->clause.bodies->len; k++) {
			const DnBody *body = dn_clause_body(&draft->clause, k);
			marks.any |= body->mark != 0;
			others |= body->duty != DN_DUTY_LEADS && usual_mark(body->mark) == dn_character("○");
			leads |= body->duty == DN_DUTY_LEADS && body->verb.length == 0;
		}
		marks.both |= others && leads && !draft->clause.labelled;
		marks.unproved |= draft->marks == DN_MARKS_ONE || draft->marks == DN_MARKS_MISSING;
	}
	return marks;
}

/* Items of one list: how many name bodies, be it on a line of their own, and how many say nothing of bodies and hold no items. */
typedef struct {
	guint named, silent;
} ListCount;

static ListCount *count_of(GHashTable *counts, const DnItem *item)
{
	guint64 list = dn_item_list(item);
	ListCount *count = g_hash_table_lookup(counts, &list);
	if (count == NULL) {
		count = g_new0(ListCount, 1);
		g_hash_table_insert(counts, g_memdup2(&list, sizeof list), count);
	}
	return count;
}

static const DnItem *item_of(const DnDrafts *drafts, const DnDraft *draft)
{
	return draft->item > 0 ? &g_array_index(drafts->items, DnItem, draft->item - 1) : NULL;
}

static void count_lists(GHashTable *counts, const DnDrafts *drafts)
{
	for (guint i = 0; i < drafts->items->len; i++) {
		const DnItem *item = &g_array_index(drafts->items, DnItem, i);
		count_of(counts, item)->named += item->n_clauses > 0 ? 1 : 0;
		count_of(counts, item)->silent += item->n_clauses == 0 && !item->has_items ? 1 : 0;
	}
}

/* 港を整備する: what is to be done, and no title, 港の整備 or 主催. */
static gboolean says_what(const DnDrafts *drafts, const DnDraft *draft)
{
	return draft->item == 0 && dn_profile_find(drafts->lexicon.profile, DN_WORDS_OBJECT_MARKS, dn_slice_of(draft->text)).length > 0;
}

/* What proves lines of bodies. */
typedef struct {
	GHashTable *lists;
	guint n_lines; /* without numbers that say what is to be done */
	gboolean marks_mean;
} Proof;

static gboolean is_unproved(const DnDrafts *drafts, const DnDraft *draft, const Proof *proof)
{
	enum { FEWEST = 2 };
	if (draft->marks != DN_MARKS_MISSING)
		return draft->marks == DN_MARKS_ONE && !proof->marks_mean;
	if (draft->item == 0)
		return proof->n_lines < FEWEST || !says_what(drafts, draft);
	const ListCount *count = count_of(proof->lists, item_of(drafts, draft));
	return count->named < FEWEST || count->silent > 0;
}

static void drop_unproved(DnDrafts *drafts, gboolean marks_mean)
{
	guint kept = 0, rule_from = drafts->rule_from;
	g_autoptr(GHashTable) lists = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
	Proof proof = {.lists = lists, .marks_mean = marks_mean};
	count_lists(lists, drafts);
	for (guint i = 0; i < drafts->tasks->len; i++)
		proof.n_lines += draft_at(drafts, i)->marks == DN_MARKS_MISSING && says_what(drafts, draft_at(drafts, i)) ? 1 : 0;
	for (guint i = 0; i < drafts->tasks->len; i++) {
		if (is_unproved(drafts, draft_at(drafts, i), &proof)) {
			drafts->rule_from -= i < rule_from ? 1 : 0;
			drop(drafts, draft_at(drafts, i));
		} else {
			*draft_at(drafts, kept++) = *draft_at(drafts, i);
		}
	}
	memset(draft_at(drafts, kept), 0, (drafts->tasks->len - kept) * sizeof(DnDraft)); /* what moved is not to be freed */
	g_array_set_size(drafts->tasks, kept);
}

/* Whether it is known what the marks of the document mean. */
static gboolean find_meaning(DnMarkLegend *out, const DnDrafts *drafts, gboolean both)
{
	if (find_legend(out, drafts))
		return TRUE;
	take_usual(out, drafts->lead_mark);
	return drafts->lead_mark != 0 ? dn_is_mark(drafts->lead_mark, "○〇◯●") : both;
}

void dn_marks_settle(DnDrafts *drafts)
{
	DnMarkLegend legend;
	const Marks marks = survey(drafts);
	if (!marks.unproved && (!dn_profile_lists_bare(drafts->lexicon.profile) || !marks.any))
		return;
	gboolean marks_mean = find_meaning(&legend, drafts, marks.both);
	for (guint i = 0; marks_mean && i < drafts->tasks->len; i++)
		give_duties(&draft_at(drafts, i)->clause, &legend);
	if (marks.unproved)
		drop_unproved(drafts, marks_mean);
}
