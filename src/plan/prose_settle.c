/* Whether a clause in running text is meant as one: other items of its list, and other clauses of the document, tell. */
#include "plan/prose.h"

#include <string.h>

#include "plan/name_group.h"
#include "plan/title.h"

typedef struct {
	guint ordinary, prose, silent; /* items that hold no others: with a clause, with one in running text, without any */
	guint offices, sources;        /* of those in running text: with one name alone in brackets that ends as offices do, or that does not */
	const char *office;            /* the first of these names */
	gboolean differ;               /* another one is not the same */
} ListCount;

static ListCount *count_of(GHashTable *counts, const DnItem *item)
{
	guint64 key = dn_item_list(item);
	ListCount *count = g_hash_table_lookup(counts, &key);
	if (count == NULL) {
		count = g_new0(ListCount, 1);
		g_hash_table_insert(counts, g_memdup2(&key, sizeof key), count);
	}
	return count;
}

static const DnItem *item_of(const DnDrafts *drafts, const DnDraft *draft)
{
	return &g_array_index(drafts->items, DnItem, draft->item - 1);
}

/* （教育局）: one body alone, in brackets at the end of its item. */
static gboolean is_alone(const DnDraft *draft)
{
	return draft->clause.n_verbs == 0 && draft->clause.bodies->len == 1 && !dn_clause_body(&draft->clause, 0)->collective;
}

/* 教育局 and 环境保护署, and neither 新华社 nor 广播电台, which may be where the text comes from. */
static gboolean ends_as_office(const DnProfile *profile, const DnBody *body)
{
	gsize ending = MAX(dn_profile_suffix(profile, DN_WORDS_SHARED_ENDINGS, body->words), dn_profile_suffix(profile, DN_WORDS_LONE_OFFICES, body->words));
	return body->shape >= DN_SHAPE_STRONG && ending > 0;
}

static void count_alone(ListCount *count, const DnDrafts *drafts, const DnDraft *draft)
{
	if (!is_alone(draft))
		return;
	const DnBody *body = dn_clause_body(&draft->clause, 0);
	gboolean office = ends_as_office(drafts->lexicon.profile, body) || dn_prose_is_office(&drafts->lexicon, body);
	count->offices += office ? 1 : 0;
	count->sources += office ? 0 : 1;
	count->office = count->office != NULL ? count->office : body->name;
	count->differ |= !g_str_equal(count->office, body->name);
}

/* Whether the names that stand alone at the end of a list's items are those of offices, and so many that they are meant to say whose items
 * those are. One and the same may be the source of all: （国家统计局）. */
static gboolean lists_offices(const ListCount *count)
{
	enum { FEWEST = 3 };
	return count->offices >= FEWEST && count->sources == 0 && count->differ && count->prose > count->silent;
}

/* Whether most items of a list say who does them, or all the others of a short one in a plan whose items do, so that an office, or a body that the
 * registry knows, alone in brackets behind one, is meant to say it too. */
static gboolean lists_clauses(const ListCount *count, const ListCount *all, const DnProfile *profile, const DnDraft *draft)
{
	enum { FEWEST = 3 };
	const DnBody *body = dn_clause_body(&draft->clause, 0);
	const ListCount *list = count->ordinary > 0 && count->silent == 0 ? all : count;
	return list->ordinary >= FEWEST && list->ordinary + 2 * list->offices > list->prose + list->silent &&
	       (body->shape == DN_SHAPE_KNOWN || ends_as_office(profile, body));
}

static GHashTable *count_lists(const DnDrafts *drafts)
{
	GHashTable *counts = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, g_free);
	for (guint i = 0; i < drafts->items->len; i++) {
		const DnItem *item = &g_array_index(drafts->items, DnItem, i);
		if (item->n_clauses > 0)
			count_of(counts, item)->ordinary++;
		else if (!item->has_items)
			count_of(counts, item)->silent++;
	}
	guint counted = 0; /* several lists of one item come behind one another */
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnDraft *draft = &g_array_index(drafts->tasks, DnDraft, i);
		if (!draft->prose)
			continue;
		const DnItem *item = item_of(drafts, draft);
		count_alone(count_of(counts, item), drafts, draft);
		if (draft->item == counted || item->n_clauses > 0 || item->has_items)
			continue;
		counted = draft->item;
		count_of(counts, item)->prose++;
		count_of(counts, item)->silent--;
	}
	return counts;
}

static ListCount count_all(GHashTable *counts)
{
	ListCount all = {0};
	GHashTableIter iter;
	gpointer value;
	g_hash_table_iter_init(&iter, counts);
	while (g_hash_table_iter_next(&iter, NULL, &value)) {
		const ListCount *count = value;
		all.ordinary += count->ordinary;
		all.prose += count->prose;
		all.silent += count->silent;
		all.offices += count->offices;
	}
	return all;
}

/* The names that clauses in brackets or behind labels give. */
static GHashTable *collect_names(const DnDrafts *drafts)
{
	GHashTable *names = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnDraft *draft = &g_array_index(drafts->tasks, DnDraft, i);
		for (guint k = 0; !draft->prose && k < draft->clause.bodies->len; k++)
			g_hash_table_add(names, (gpointer)g_array_index(draft->clause.bodies, DnBody, k).name);
	}
	return names;
}

/* Whether clauses in brackets or behind labels name offices: 政策法规处牵头. */
static gboolean are_offices_named(const DnDrafts *drafts)
{
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnDraft *draft = &g_array_index(drafts->tasks, DnDraft, i);
		for (guint k = 0; !draft->prose && k < draft->clause.bodies->len; k++)
			if (dn_prose_is_office(&drafts->lexicon, dn_clause_body(&draft->clause, k)))
				return TRUE;
	}
	return FALSE;
}

/* （养老服务处、办公室）: a list of offices, and of other names beyond doubt. */
static gboolean is_list_of_offices(const DnLexicon *lexicon, const DnDraft *draft)
{
	guint offices = 0;
	for (guint i = 0; draft->clause.n_verbs == 0 && i < draft->clause.bodies->len; i++) {
		const DnBody *body = dn_clause_body(&draft->clause, i);
		gboolean office = dn_prose_is_office(lexicon, body);
		if (!office && !body->collective && body->shape < DN_SHAPE_STRONG)
			return FALSE;
		offices += office ? 1 : 0;
	}
	return offices > 0;
}

/* Whether so many items end with such lists, which are not all the same, that they are meant to say whose items those are: the plan of one
 * department. */
static gboolean are_offices_listed(const DnDrafts *drafts, guint silent)
{
	enum { FEWEST = 3 };
	const char *first = NULL;
	guint n = 0;
	gboolean differ = FALSE;
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnDraft *draft = &g_array_index(drafts->tasks, DnDraft, i);
		if (!draft->prose || !is_list_of_offices(&drafts->lexicon, draft))
			continue;
		const char *name = dn_clause_body(&draft->clause, 0)->name;
		first = first != NULL ? first : name;
		differ |= !g_str_equal(first, name);
		n++;
	}
	return n >= FEWEST && differ && n > silent;
}

/* Whether the plan says in clauses who does its tasks, and sentences in which somebody does something are rare beside them. */
static gboolean are_sentences_rare(const DnDrafts *drafts)
{
	enum { FEWEST = 5, TIMES = 4 };
	guint prose = 0;
	for (guint i = 0; i < drafts->tasks->len; i++)
		prose += g_array_index(drafts->tasks, DnDraft, i).prose ? 1 : 0;
	guint others = drafts->tasks->len - prose;
	return others >= FEWEST && others >= prose * TIMES;
}

/* What other clauses of the document prove. */
typedef struct {
	GHashTable *names; /* that they give */
	gboolean offices;  /* they name some */
	gboolean rare;     /* sentences are rare beside them */
} Proof;

static gboolean is_sure(const DnLexicon *lexicon, const DnBody *body, const Proof *proof)
{
	return !body->collective && (body->shape >= DN_SHAPE_STRONG || (proof->offices && dn_prose_is_office(lexicon, body)));
}

static gboolean has_sure_name(const DnLexicon *lexicon, const DnClause *clause, const Proof *proof)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (is_sure(lexicon, dn_clause_body(clause, i), proof))
			return TRUE;
	return FALSE;
}

/* Whether a single name of a draft is enough: it is sure by itself, or known from other clauses, or it has a level or a place; without a sure
 * one beside it, 市人民医院 may be where something is done. */
static gboolean is_proved(const DnDrafts *drafts, const DnDraft *draft, const DnBody *body, const Proof *proof, DnShape enough)
{
	const DnLexicon *lexicon = &drafts->lexicon;
	gboolean is_list = draft->clause.n_verbs == 0;
	if (body->shape >= enough || g_hash_table_contains(proof->names, body->name) ||
	    (is_list && body->shape < DN_SHAPE_STRONG && is_sure(lexicon, body, proof)))
		return TRUE;
	if (is_list && !has_sure_name(lexicon, &draft->clause, proof))
		return FALSE;
	if (dn_prose_is_behind_by(lexicon->profile, dn_slice_of(draft->clause_text)) && dn_prose_is_of_field(lexicon, body))
		return TRUE;
	return dn_name_level(lexicon, dn_slice_of(body->name)) > 0 || dn_name_is_place(lexicon, body->words);
}

/* A body that the registry knows, alone in brackets, may be where the text comes from: （新华社）. Behind one beyond doubt a list of names and
 * nothing else may hold any: （市教育局、无锡海关）. */
static gboolean names_bodies(const DnDrafts *drafts, const DnDraft *draft, const Proof *proof)
{
	gboolean is_list = draft->clause.n_verbs == 0;
	gboolean is_request = dn_profile_prefix(drafts->lexicon.profile, DN_WORDS_REQUESTS, dn_slice_of(draft->clause_text)) > 0;
	DnShape enough = is_request || dn_profile_is_spaced(drafts->lexicon.profile) ? DN_SHAPE_STRONG
	                 : !is_list || draft->clause.bodies->len > 1                 ? DN_SHAPE_KNOWN
	                                                                             : DN_SHAPE_KNOWN + 1;
	for (guint i = 0; i < draft->clause.bodies->len; i++) {
		const DnBody *body = dn_clause_body(&draft->clause, i);
		gboolean beside = body->duty == DN_DUTY_JOINS && i > 0 && dn_clause_body(&draft->clause, 0)->duty == DN_DUTY_LEADS;
		if (body->duty == DN_DUTY_JOINS && (dn_profile_is_spaced(drafts->lexicon.profile) || (beside && dn_prose_is_office(&drafts->lexicon, body))))
			continue; /* it was judged beside whoever leads */
		if (!body->collective && !is_proved(drafts, draft, body, proof, enough))
			return FALSE;
		if (is_list && !body->collective)
			enough = DN_SHAPE_STRONG;
	}
	return TRUE;
}

static gboolean holds_prose(const DnDrafts *drafts)
{
	for (guint i = 0; i < drafts->tasks->len; i++)
		if (g_array_index(drafts->tasks, DnDraft, i).prose)
			return TRUE;
	return FALSE;
}

/* What somebody said in a speech is no plan, however much it sounds like one. */
static gboolean is_speech(DnDrafts *drafts)
{
	const char *title = dn_title_find(drafts);
	return title != NULL && dn_profile_suffix(drafts->lexicon.profile, DN_WORDS_SPEECHES, dn_slice_of(title)) > 0;
}

/* A sentence that is alone of its kind in its list, in a plan whose tasks have clauses: 专班负责统筹协调 below 保障措施. */
static gboolean is_aside(const DnDraft *draft, const ListCount *count, const Proof *proof)
{
	return proof->rare && draft->clause.n_verbs > 0 && count->ordinary == 0;
}

static void tell_left_out(DnDrafts *drafts, const DnDraft *draft, gboolean aside)
{
	if (aside)
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_INFO, draft->place,
		                "running text says who acts here, in a plan whose tasks say it in clauses; it is left out: %s", draft->clause_text);
	else
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_INFO, draft->place,
		                "running text says who leads here, but most of its list say it of nobody; it is left out: %s", draft->clause_text);
}

/* 第五条 食品安全，市市场监管局负责。: an article of a law, or an item of one, says who is in charge for good. */
static gboolean states_law(const DnDrafts *drafts, const DnDraft *draft, const DnItem *item)
{
	const DnItem *above = item->parent > 0 ? &g_array_index(drafts->items, DnItem, item->parent - 1) : item;
	return (item->marker.kind == DN_MARKER_ARTICLE || above->marker.kind == DN_MARKER_ARTICLE) && !draft->clause.states_lead &&
	       !draft->clause.own_duty && !dn_prose_is_behind_by(drafts->lexicon.profile, dn_slice_of(draft->clause_text));
}

/* 如何申请？登录系统申请，市经信局负责。: an answer says what is so, not what is to be done. */
static gboolean answers_question(const DnDraft *draft)
{
	return strstr(draft->text, "？") != NULL && !draft->clause.states_lead;
}

/* 过去一年工作回顾 above an item: what was done, or found. */
static gboolean looks_back(const DnDrafts *drafts, const DnDraft *draft)
{
	for (guint i = 0; i < draft->n_path; i++)
		if (dn_profile_suffix(drafts->lexicon.profile, DN_WORDS_REVIEWS, dn_slice_of(draft->path[i])) > 0)
			return TRUE;
	return FALSE;
}

/* Whether the text is of a kind that tells who does something without giving it to anybody. */
static gboolean is_no_task(const DnDrafts *drafts, const DnDraft *draft, const DnItem *item)
{
	return states_law(drafts, draft, item) || answers_question(draft) || looks_back(drafts, draft);
}

/* Check against delivery: whether one of the first paragraphs says that somebody held the text as a speech. */
static gboolean is_delivered(const DnDrafts *drafts)
{
	enum { HEAD = 10 /* paragraphs */, LONGEST = 400 /* bytes */ };
	for (guint i = 0; i < MIN(drafts->text->paragraphs->len, (guint)HEAD); i++) {
		const DnParagraph *paragraph = dn_text_paragraph(drafts->text, i);
		DnSlice words = dn_slice_beginning(dn_text_slice(drafts->text, paragraph->start, paragraph->length), LONGEST);
		if (dn_profile_find(drafts->lexicon.profile, DN_WORDS_SPEECH_SIGNS, words).length > 0)
			return TRUE;
	}
	return FALSE;
}

/* What a speaker quotes, or tells of others, is no task, in whatever form. */
static void leave_out_speech(DnDrafts *drafts)
{
	if (drafts->tasks->len == 0 || !is_delivered(drafts))
		return;
	const DnDraft *first = &g_array_index(drafts->tasks, DnDraft, 0);
	dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_INFO, first->place,
	                "a speech says who acts, from here on, which gives nothing to anybody; it is left out: %s", first->clause_text);
	g_array_set_size(drafts->tasks, 0);
}

void dn_prose_settle(DnDrafts *drafts)
{
	leave_out_speech(drafts);
	if (!holds_prose(drafts))
		return;
	gboolean speech = is_speech(drafts);
	g_autoptr(GHashTable) counts = count_lists(drafts), names = collect_names(drafts);
	const ListCount all = count_all(counts);
	const Proof proof = {names, are_offices_named(drafts) || are_offices_listed(drafts, all.silent), are_sentences_rare(drafts)};
	for (guint i = drafts->tasks->len; i-- > 0;) {
		DnDraft *draft = &g_array_index(drafts->tasks, DnDraft, i);
		if (!draft->prose)
			continue;
		DnItem *item = &g_array_index(drafts->items, DnItem, draft->item - 1);
		if (draft->proved) {
			item->n_clauses++;
			continue;
		}
		const ListCount *count = count_of(counts, item);
		gboolean aside = is_aside(draft, count, &proof);
		if (!speech && !aside && !is_no_task(drafts, draft, item) && (count->ordinary > 0 || count->prose >= count->silent) &&
		    (names_bodies(drafts, draft, &proof) ||
		     (is_alone(draft) && (lists_offices(count) || lists_clauses(count, &all, drafts->lexicon.profile, draft))))) {
			item->n_clauses++;
			continue;
		}
		if (!speech && (draft->clause.states_lead || aside) && names_bodies(drafts, draft, &proof))
			tell_left_out(drafts, draft, aside);
		g_array_remove_index(drafts->tasks, i);
		drafts->rule_from -= drafts->rule_from > i ? 1 : 0;
	}
}
