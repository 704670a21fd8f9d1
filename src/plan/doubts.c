/* Finds doubts that need the whole document, and turns places into lines and columns. */
#include "plan/doubts.h"

#include "document/document.h"
#include "plan/lead_rule.h"
#include "plan/prose.h"
#include "plan/raci.h"
#include "plan/unread_headers.h"

static DnDraft *draft_at(const DnDrafts *drafts, guint index)
{
	return &g_array_index(drafts->tasks, DnDraft, index);
}

/* ---- Items without a clause ------------------------------------------------------------------------------------------- */

/* An item that has a number and neither a clause nor items. */
static gboolean is_silent(const DnItem *item)
{
	return item->n_clauses == 0 && !item->has_items && item->marker.kind != DN_MARKER_BULLET;
}

/* 一、总体要求: an item of which nobody expects that it names somebody. */
static gboolean is_preamble(const DnDrafts *drafts, const DnItem *item)
{
	DnMarker marker;
	DnSlice line = item->place.line_text != NULL ? dn_slice_trim(dn_slice_of(item->place.line_text)) : dn_slice("", 0);
	return dn_marker_read(&marker, line) &&
	       dn_profile_prefix(drafts->lexicon.profile, DN_WORDS_PREAMBLES, dn_slice_skip(line, marker.length)) > 0;
}

static void find_items_without_clause(DnDrafts *drafts)
{
	g_autoptr(GHashTable) with_clause = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	for (guint i = 0; i < drafts->items->len; i++) {
		const DnItem *item = &g_array_index(drafts->items, DnItem, i);
		guint64 key = dn_item_list(item);
		if (item->n_clauses > 0 && !g_hash_table_contains(with_clause, &key))
			g_hash_table_add(with_clause, g_memdup2(&key, sizeof key));
	}
	for (guint i = 0; i < drafts->items->len; i++) {
		const DnItem *item = &g_array_index(drafts->items, DnItem, i);
		guint64 key = dn_item_list(item);
		if (is_silent(item) && !is_preamble(drafts, item) && g_hash_table_contains(with_clause, &key))
			dn_drafts_doubt(drafts, "no-clause", DN_SEVERITY_WARNING, item->place,
			                "item %.*s names nobody who is responsible, though others of its list do",
			                (int)item->marker.label.length, item->marker.label.at);
	}
}

/* Numbers are the plan's only where its tasks are: between the first and the last of them. */
static void drop_order_elsewhere(DnDrafts *drafts)
{
	gsize first = G_MAXSIZE, last = 0;
	for (guint i = 0; i < drafts->tasks->len; i++) {
		first = MIN(first, draft_at(drafts, i)->source.offset);
		last = MAX(last, draft_at(drafts, i)->source.offset);
	}
	guint kept = 0;
	for (guint i = 0; i < drafts->doubts->len; i++) {
		DnDoubt doubt = g_array_index(drafts->doubts, DnDoubt, i);
		if (!doubt.of_plan || (doubt.place.offset >= first && doubt.place.offset <= last))
			g_array_index(drafts->doubts, DnDoubt, kept++) = doubt;
	}
	g_array_set_size(drafts->doubts, kept);
}

/* ---- Clauses ---------------------------------------------------------------------------------------------------------- */

static void find_in_clause(DnDrafts *drafts, const DnDraft *draft)
{
	for (guint i = 0; i < dn_clause_n_unread(&draft->clause); i++) {
		DnSlice part = g_array_index(draft->clause.unread, DnSlice, i);
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, dn_drafts_locate(drafts, draft, part),
		                "part of the clause was not understood and is left out: %.*s", (int)part.length, part.at);
	}
	if (draft->unclosed)
		dn_drafts_doubt(drafts, "bracket-unclosed", DN_SEVERITY_WARNING, draft->place,
		                "the bracket of this clause is not closed; it was read to the end of the paragraph");
	if (draft->clause.open_ended)
		dn_drafts_doubt(drafts, "open-list", DN_SEVERITY_INFO, draft->place,
		                "the list of bodies is open; those that it does not name are missing from the network");
}

/* 由教育部牵头制定办法。（财政部、司法部负责）: whom the text names is none of those of the clause. */
static void find_lead_in_text(DnDrafts *drafts, const DnDraft *draft)
{
	DnSlice lead = draft->prose ? dn_slice(draft->text, 0) : dn_prose_lead(&drafts->lexicon, drafts->arena, dn_slice_of(draft->text));
	if (lead.length > 0)
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_INFO, draft->place,
		                "the text of this task also says who leads, and only its clause was read: %.*s", (int)lead.length, lead.at);
}

/* Together with the Treasury, Home Office: the last one may be whoever does it with the others, or one of those with whom. */
static void find_joined_alone(DnDrafts *drafts, const DnDraft *draft)
{
	const DnProfile *profile = drafts->lexicon.profile;
	DnLabel label;
	DnSlice words = dn_slice_of(draft->clause_text);
	if (dn_profile_is_spaced(profile) && dn_label_read(&label, profile, words)) /* Responsible: Together with the Treasury */
		words = dn_slice_trim(dn_slice_skip(words, label.length));
	if (draft->clause.bodies->len > 1 && dn_profile_is_spaced(profile) && dn_clause_only_joins(&draft->clause) &&
	    dn_profile_prefix(profile, DN_WORDS_TOGETHER, words) > 0)
		dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, draft->place,
		                "these words begin with whom it is done, and may name whoever does it last; all count as those who take part: %s", draft->clause_text);
}

static const DnBody *first_body(const DnClause *clause)
{
	return clause->bodies->len > 0 ? &g_array_index(clause->bodies, DnBody, 0) : NULL;
}

/* Several bodies, of whom neither the clause nor the document says who leads. */
static gboolean lacks_lead(const DnDrafts *drafts, guint index)
{
	const DnClause *clause = &draft_at(drafts, index)->clause;
	guint responsible = 0;
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = &g_array_index(clause->bodies, DnBody, i);
		responsible += body->duty == DN_DUTY_RESPONSIBLE && !body->collective ? 1 : 0;
	}
	return responsible > 1 && !clause->states_lead && (drafts->rule.length == 0 || drafts->lead_mark != 0 || index < drafts->rule_from);
}

static void find_missing_rule(DnDrafts *drafts)
{
	guint n = 0, first = 0;
	for (guint i = 0; i < drafts->tasks->len; i++) {
		if (!lacks_lead(drafts, i))
			continue;
		first = n == 0 ? i : first;
		n++;
	}
	if (n > 0)
		dn_drafts_doubt(drafts, "lead-rule-missing", DN_SEVERITY_WARNING, draft_at(drafts, first)->place,
		                "%u %s several bodies without saying who leads, from here on; they count as joint "
		                "(--lead-rule first makes the first one lead)", n, n == 1 ? "task names" : "tasks name");
}

/* Labels of that form are told of once. */
static void find_raci(DnDrafts *drafts)
{
	guint i = 0;
	while (i < drafts->tasks->len && !draft_at(drafts, i)->clause.of_raci)
		i++;
	if (i < drafts->tasks->len)
		dn_raci_tell(drafts, draft_at(drafts, i)->place);
}

/* Under a rule that the first one leads, a clause that makes another one lead, unless the rule allows for it. */
static void find_contradictions(DnDrafts *drafts)
{
	if (drafts->all_lead || drafts->lead_mark != 0 || dn_lead_rule_has_exception(drafts->lexicon.profile, drafts->rule))
		return;
	for (guint i = drafts->rule_from; drafts->rule.length > 0 && i < drafts->tasks->len; i++) {
		const DnDraft *draft = draft_at(drafts, i);
		const DnBody *first = first_body(&draft->clause);
		if (draft->clause.states_lead && first != NULL && first->duty != DN_DUTY_LEADS)
			dn_drafts_doubt(drafts, "lead-rule-contradicted", DN_SEVERITY_WARNING, draft->place,
			                "the document says that the first one leads (line %u), but this clause names another lead; "
			                "the clause was followed", drafts->rule_place.line);
	}
}

/* Author: National Archive in a document that is no plan says nothing that anybody would miss. */
static void drop_without_tasks(DnDrafts *drafts)
{
	guint kept = 0;
	for (guint i = 0; i < drafts->doubts->len; i++) {
		DnDoubt doubt = g_array_index(drafts->doubts, DnDoubt, i);
		if (!doubt.beside)
			g_array_index(drafts->doubts, DnDoubt, kept++) = doubt;
	}
	g_array_set_size(drafts->doubts, kept);
}

static void find_damage(DnDrafts *drafts)
{
	const char *reason = dn_document_damage(drafts->text->document);
	if (reason != NULL)
		dn_drafts_doubt(drafts, "file-damaged", DN_SEVERITY_WARNING, dn_text_place(drafts->text, 0),
		                "the file is damaged, and some of its text may be missing: %s", reason);
}

/* Once a table: of its rows with a word that may be broken, the first. */
static void find_broken_words(DnDrafts *drafts)
{
	guint told = 0;
	for (guint i = 0; i < drafts->text->paragraphs->len; i++) {
		const DnParagraph *paragraph = dn_text_paragraph(drafts->text, i);
		if (paragraph->row == NULL || !paragraph->row->broken || paragraph->row->table == told)
			continue;
		told = paragraph->row->table;
		dn_drafts_doubt(drafts, "word-broken", DN_SEVERITY_WARNING, dn_text_place(drafts->text, paragraph->start),
		                "the columns of this table break words over two lines, and not all of them could be joined; names may stand in two parts");
	}
}

void dn_doubts_find(DnDrafts *drafts)
{
	find_damage(drafts);
	find_broken_words(drafts);
	drop_order_elsewhere(drafts);
	dn_unread_headers_find(drafts);
	if (drafts->tasks->len == 0) {
		drop_without_tasks(drafts);
		DnPlace start = dn_text_place(drafts->text, 0);
		dn_drafts_doubt(drafts, "no-tasks", DN_SEVERITY_WARNING, start,
		                "no clause that says who is responsible was found; the document yields no task");
		return;
	}
	find_items_without_clause(drafts);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		find_in_clause(drafts, draft_at(drafts, i));
		find_lead_in_text(drafts, draft_at(drafts, i));
		find_joined_alone(drafts, draft_at(drafts, i));
	}
	find_missing_rule(drafts);
	find_raci(drafts);
	find_contradictions(drafts);
}

/* ---- Adding ----------------------------------------------------------------------------------------------------------- */

static int compare_places(gconstpointer a, gconstpointer b)
{
	const DnDoubt *left = a, *right = b;
	if (left->place.offset != right->place.offset)
		return left->place.offset < right->place.offset ? -1 : 1;
	return strcmp(left->code, right->code);
}

void dn_doubts_add(DnPlan *plan, DnDrafts *drafts, guint document)
{
	DnColumnCounter counter = {0};
	g_array_sort(drafts->doubts, compare_places);
	for (guint i = 0; i < drafts->doubts->len; i++) {
		const DnDoubt *doubt = &g_array_index(drafts->doubts, DnDoubt, i);
		dn_plan_add_diagnostic(plan, &(DnDiagnostic){.code = doubt->code,
		                                             .severity = doubt->severity,
		                                             .document = document,
		                                             .line = doubt->place.line,
		                                             .column = dn_text_column(&counter, &doubt->place),
		                                             .message = doubt->message});
	}
}

/* ---- Names that look alike -------------------------------------------------------------------------------------------- */

enum {
	SHORTEST_ALIKE = 5, /* characters; shorter names are often one character apart and different */
	MOST_ALIKE = 100,
	LONGEST_TAIL = 3    /* characters by which one name may go on where the other ends */
};

typedef struct {
	DnPlan *plan;
	const GArray *mentions;
	GHashTable *of_key; /* a name, or a name less one character → department + 1 */
	GHashTable *told;   /* pairs; no more than MOST_ALIKE, which is more than anybody reads */
} Alike;

static void tell_pair(Alike *alike, guint a, guint b)
{
	guint64 pair = (guint64)MIN(a, b) << 32 | MAX(a, b);
	const DnMention *first = &g_array_index(alike->mentions, DnMention, MIN(a, b));
	const DnMention *second = &g_array_index(alike->mentions, DnMention, MAX(a, b));
	if (a == b || g_hash_table_size(alike->told) >= MOST_ALIKE || g_hash_table_contains(alike->told, &pair))
		return;
	g_hash_table_add(alike->told, g_memdup2(&pair, sizeof pair));
	g_autofree char *message = g_strdup_printf(
		"%s looks like %s (line %u); if they are one body, give one of them as an alias in a registry file",
		dn_plan_department(alike->plan, MAX(a, b))->name, dn_plan_department(alike->plan, MIN(a, b))->name, first->line);
	dn_plan_add_diagnostic(alike->plan, &(DnDiagnostic){.code = "near-duplicate",
	                                                    .severity = DN_SEVERITY_WARNING,
	                                                    .document = second->document,
	                                                    .line = second->line,
	                                                    .column = second->column,
	                                                    .message = message});
}

/* A name and the same name with one character more have a key in common: 省文化旅游厅, 省文化和旅游厅. */
static void compare_shorter(Alike *alike, guint department, const char *name)
{
	for (const char *p = name; *p != '\0'; p = g_utf8_next_char(p)) {
		g_autoptr(GString) shorter = g_string_new_len(name, p - name);
		g_string_append(shorter, g_utf8_next_char(p));
		guint other = GPOINTER_TO_UINT(g_hash_table_lookup(alike->of_key, shorter->str));
		if (other > 0 && p > name && *g_utf8_next_char(p) != '\0')
			tell_pair(alike, department, other - 1);
	}
}

/* 省机场集团 begins 省机场集团公司. */
static void compare_beginnings(Alike *alike, guint department, const char *name)
{
	glong length = g_utf8_strlen(name, -1);
	for (glong n = MAX(SHORTEST_ALIKE - 1, length - LONGEST_TAIL); n < length; n++) {
		g_autofree char *beginning = g_utf8_substring(name, 0, n);
		guint other = GPOINTER_TO_UINT(g_hash_table_lookup(alike->of_key, beginning));
		if (other > 0)
			tell_pair(alike, department, other - 1);
	}
}

/* 市卫健委 and 市卫生健康委 are what 国家卫健委 and 国家卫生健康委 are, of one place: the place and the canonical name; NULL for none. */
static char *local_key(const DnRegistry *registry, const char *name)
{
	enum { LONGEST_PLACE = 6, LONGEST_LOCAL = 64 };
	if ((guchar)*name < 0x80 || strlen(name) > LONGEST_LOCAL)
		return NULL;
	DnSlice national = dn_profile_behind(dn_profile_of_any(), DN_WORDS_NATIONAL, dn_slice("", 0));
	const char *rest = g_utf8_next_char(name);
	for (guint i = 0; i < LONGEST_PLACE && *rest != '\0'; i++, rest = g_utf8_next_char(rest)) {
		g_autofree char *central = g_strdup_printf("%.*s%s", (int)national.length, national.at, rest);
		const DnRegistryEntry *entry = dn_registry_find(registry, central);
		if (entry != NULL)
			return g_strdup_printf("%.*s %s", (int)(rest - name), name, entry->name);
	}
	return NULL;
}

static void compare_local(Alike *alike, GHashTable *of_local, guint department, const DnRegistry *registry, const char *name)
{
	char *key = local_key(registry, name);
	guint other = key != NULL ? GPOINTER_TO_UINT(g_hash_table_lookup(of_local, key)) : 0;
	if (other > 0)
		tell_pair(alike, department, other - 1);
	if (key != NULL && other == 0)
		g_hash_table_insert(of_local, key, GUINT_TO_POINTER(department + 1));
	else
		g_free(key);
}

void dn_doubts_add_near_duplicates(DnPlan *plan, const GArray *mentions, const DnRegistry *registry)
{
	g_autoptr(GHashTable) of_key = g_hash_table_new(g_str_hash, g_str_equal);
	g_autoptr(GHashTable) told = g_hash_table_new_full(g_int64_hash, g_int64_equal, g_free, NULL);
	g_autoptr(GHashTable) of_local = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	Alike alike = {plan, mentions, of_key, told};
	guint n = MIN(dn_plan_n_departments(plan), mentions->len);
	for (guint i = 0; i < n; i++)
		if (dn_plan_department(plan, i)->kind == DN_KIND_DEPARTMENT)
			g_hash_table_insert(of_key, (gpointer)dn_plan_department(plan, i)->name, GUINT_TO_POINTER(i + 1));
	for (guint i = 0; i < n; i++) {
		const DnDepartment *department = dn_plan_department(plan, i);
		if (department->kind != DN_KIND_DEPARTMENT || dn_registry_find(registry, department->name) != NULL)
			continue;
		compare_local(&alike, of_local, i, registry, department->name);
		if (g_utf8_strlen(department->name, -1) < SHORTEST_ALIKE)
			continue;
		compare_shorter(&alike, i, department->name);
		compare_beginnings(&alike, i, department->name);
	}
}
