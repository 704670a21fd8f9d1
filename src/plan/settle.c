/* Roles follow INTERFACE conventions: a clause that states its lead is followed; else the document's rule; else a body named alone
 * leads and several are joint. */
#include "plan/settle.h"

#include "base/name_hash.h"
#include "base/parallel.h"
#include "plan/conjoined.h"
#include "plan/doubts.h"
#include "plan/every_place.h"
#include "plan/ids.h"
#include "plan/kept_names.h"
#include "plan/letter_notes.h"
#include "plan/locality.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/plan_build.h"
#include "plan/rule_leads.h"
#include "plan/run_on.h"
#include "plan/shared_names.h"

typedef struct {
	DnPlan *plan;
	DnDrafts *drafts;
	GArray *mentions; /* DnMention, one a department */
	DnColumnCounter *columns;
	GHashTable *settled; /* names that stand in the text as they are → department + 1 */
	DnKeptName *departments;   /* the same, one of each place */
	DnRecentWords *verbs; /* as the plan keeps them */
	GArray *responsible; /* DnResponsibility: those of one task */
	DnLeadPolicy policy;
	guint document;
	gboolean local; /* a plan of a province, city or county */
	gboolean apart; /* names that leave their place open are told apart from those of other documents */
} Settling;

/* ---- Names ------------------------------------------------------------------------------------------------------------ */

const char *dn_settle_name(const DnLexicon *lexicon, const char *name, gboolean local)
{
	const DnRegistryEntry *entry = dn_registry_find(lexicon->registry, name);
	if (entry == NULL || (local && !dn_name_is_central(lexicon, dn_slice_of(name))))
		return name;
	return entry->name;
}

static void add_alias(DnPlan *plan, guint department, const char *alias)
{
	if (dn_plan_find_department(plan, alias) < 0)
		dn_plan_add_alias(plan, department, alias);
}

static gboolean lacks_place(const Settling *settling, const DnBody *body)
{
	return settling->local && dn_name_lacks_place(&settling->drafts->lexicon, dn_slice_of(body->name), body->collective);
}

/* MoT - HO: two abbreviations, of which the second may be a part of the first. */
static gboolean are_dashed(const char *name)
{
	const char *dash = strstr(name, " - ");
	return dash != NULL && dn_name_is_acronym(dn_slice(name, (gsize)(dash - name))) && dn_name_is_acronym(dn_slice_of(dash + 3));
}

/* Trustees/Working Group, Research + Project Manager: what may stand between two names, or within one. M/o Finance is short for Ministry of. */
static gboolean has_mark_of_two(const char *name)
{
	const char *slash = strchr(name, '/');
	gboolean short_form = slash != NULL && slash == name + 1 && strchr(slash + 1, '/') == NULL;
	return (slash != NULL && !short_form) || strstr(name, " + ") != NULL || are_dashed(name);
}

/* Harbour Commission, Te Whanga: words behind the only comma, of which none joins them, may be a second name. */
static gboolean has_lone_comma(const DnProfile *profile, const char *name)
{
	const char *comma = strstr(name, ", ");
	return comma != NULL && !dn_profile_is(profile, DN_WORDS_COMPANY_ENDS, dn_slice_of(comma + strlen(", "))) && strstr(comma + 1, ", ") == NULL &&
	       strstr(comma, " and ") == NULL && strstr(comma, " & ") == NULL;
}

/* A body that is met for the first time in the document, and perhaps in the plan. */
static void note_mention(const Settling *settling, guint department, const DnBody *body, const DnDraft *draft)
{
	if (department < settling->mentions->len) {
		g_array_index(settling->mentions, DnMention, department).last_document = settling->document;
		return;
	}
	gboolean likely;
	DnPlace place = dn_drafts_locate(settling->drafts, draft, body->words);
	g_array_set_size(settling->mentions, department + 1);
	g_array_index(settling->mentions, DnMention, department) =
		(DnMention){.document = settling->document, .last_document = settling->document, .line = place.line,
	                .column = dn_text_column(settling->columns, &place), .lacks_place = lacks_place(settling, body)};
	if (body->collective)
		dn_drafts_doubt(settling->drafts, "collective", DN_SEVERITY_INFO, place,
		                "%s is a group, not one body; it is left out of rankings unless --collectives is given", body->name);
	else if (body->shape == DN_SHAPE_WEAK && !dn_name_is_spaced(body->words) &&
	         dn_profile_suffix(settling->drafts->lexicon.profile, DN_WORDS_PLACES, dn_slice_of(body->name)) == 0)
		dn_drafts_doubt(settling->drafts, "unknown-body", DN_SEVERITY_INFO, place,
		                "%s is in no registry and does not end as names of public bodies do; is it one?", body->name);
	else if (body->shape != DN_SHAPE_KNOWN && !body->whole && has_mark_of_two(body->name))
		dn_drafts_doubt(settling->drafts, "unknown-body", DN_SEVERITY_WARNING, place, "%s may be two bodies; it was read as one", body->name);
	else if (body->shape != DN_SHAPE_KNOWN && !body->whole && has_lone_comma(settling->drafts->lexicon.profile, body->name))
		dn_drafts_doubt(settling->drafts, "unknown-body", DN_SEVERITY_INFO, place, "%s may be two bodies; it was read as one", body->name);
	else if (dn_conjoined_is_unsure(&likely, &settling->drafts->lexicon, body))
		dn_drafts_doubt(settling->drafts, "unknown-body", likely ? DN_SEVERITY_WARNING : DN_SEVERITY_INFO, place,
		                "%s may be two bodies; it was read as one", body->name);
	else if (body->shape != DN_SHAPE_KNOWN && dn_run_on_is_likely(&settling->drafts->lexicon, dn_slice_of(body->name)))
		dn_drafts_doubt(settling->drafts, "unknown-body", DN_SEVERITY_WARNING, place,
		                "%s may be two bodies without a mark between their names; it was read as one", body->name);
}

/* 市财政局（甲） in the document 甲. The name holds the one that is written, which belongs to no document alone. */
static guint find_apart(const Settling *settling, const DnBody *body, const DnDraft *draft)
{
	g_autofree char *name = g_strdup_printf("%s（%s）", body->name, dn_plan_document(settling->plan, settling->document)->id);
	guint department = dn_plan_add_department(settling->plan, name, body->collective ? DN_KIND_COLLECTIVE : DN_KIND_DEPARTMENT);
	note_mention(settling, department, body, draft);
	return department;
}

static guint find_department(const Settling *settling, const DnBody *body, const DnDraft *draft)
{
	if (settling->apart && lacks_place(settling, body))
		return find_apart(settling, body, draft);

	const DnLexicon *lexicon = &settling->drafts->lexicon;
	const char *name = dn_settle_name(lexicon, body->name, settling->local);
	const DnRegistryEntry *entry = dn_registry_find(lexicon->registry, name);
	guint department = dn_plan_add_department(settling->plan, name,
	                                          body->collective ? DN_KIND_COLLECTIVE : DN_KIND_DEPARTMENT);
	if (entry != NULL && g_str_equal(entry->name, name))
		dn_plan_describe_department(settling->plan, department, entry->full_name, entry->name_en, entry->group);
	note_mention(settling, department, body, draft);
	add_alias(settling->plan, department, body->name);
	add_alias(settling->plan, department, dn_drafts_keep(settling->drafts, body->words));
	if (body->second != NULL)
		add_alias(settling->plan, department, body->second);
	return department;
}

/* The same words name the same body throughout a document, so that only the first mention needs the registry and the plan. */
static guint add_department(const Settling *settling, const DnBody *body, const DnDraft *draft)
{
	DnKeptName *kept = dn_kept_name_place(settling->departments, body->name);
	if (kept->name == body->name)
		return kept->known;
	gboolean plain = body->second == NULL && dn_slice_equals(body->words, body->name);
	guint known = plain ? GPOINTER_TO_UINT(g_hash_table_lookup(settling->settled, body->name)) : 0;
	guint department = known > 0 ? known - 1 : find_department(settling, body, draft);
	if (plain && known == 0)
		g_hash_table_insert(settling->settled, (gpointer)body->name, GUINT_TO_POINTER(department + 1));
	if (plain)
		*kept = (DnKeptName){body->name, department};
	return department;
}

/* ---- Roles ------------------------------------------------------------------------------------------------------------ */

/* Whether a part of the clause that was not understood may name bodies too. */
static gboolean may_name_others(const DnClause *clause, const DnLexicon *lexicon)
{
	for (guint i = 0; i < dn_clause_n_unread(clause); i++) {
		DnSlice unread = g_array_index(clause->unread, DnSlice, i);
		if (dn_profile_find(lexicon->profile, DN_WORDS_SHARED_ENDINGS, unread).length > 0 && !dn_profile_is(lexicon->profile, DN_WORDS_PERSONS, unread))
			return TRUE;
		if (dn_profile_lists_bare(lexicon->profile) && dn_name_can_end(lexicon, unread))
			return TRUE; /* 幹事：総務省 */
	}
	return FALSE;
}

/* A clause that names one body and nothing else makes it the lead, beside a group that joins every clause of the plan. */
static gboolean names_one(const DnClause *clause, const DnLexicon *lexicon)
{
	guint responsible = 0;
	int first = dn_clause_first_responsible(clause);
	for (guint i = 0; i < clause->bodies->len; i++)
		responsible += dn_clause_body(clause, i)->duty == DN_DUTY_RESPONSIBLE && !dn_clause_body(clause, i)->stays;
	return responsible == 1 && !clause->open_ended && first >= 0 && !may_name_others(clause, lexicon) &&
	       !dn_name_is_members(lexicon, dn_slice_of(dn_clause_body(clause, (guint)first)->name));
}

static DnRole role_of(const DnBody *body, gboolean is_lead, gboolean has_lead)
{
	if (body->duty == DN_DUTY_LEADS || is_lead)
		return DN_ROLE_LEAD;
	if (body->duty == DN_DUTY_JOINS || has_lead)
		return DN_ROLE_PARTICIPANT;
	return DN_ROLE_JOINT;
}

/* Where the rule's first-listed is a group, or its members, it names nobody who leads: whoever stands second is not meant. */
static gboolean begins_with_group(const Settling *settling, const DnDraft *draft)
{
	guint first = 0;
	while (first < draft->clause.bodies->len && dn_clause_body(&draft->clause, first)->duty != DN_DUTY_RESPONSIBLE)
		first++;
	if (dn_clause_first_responsible(&draft->clause) < 0)
		return FALSE;
	const DnBody *group = dn_clause_body(&draft->clause, first);
	if (!group->collective && !dn_name_is_members(&settling->drafts->lexicon, dn_slice_of(group->name)))
		return FALSE;
	dn_drafts_doubt(settling->drafts, "lead-is-group", DN_SEVERITY_WARNING, dn_drafts_locate(settling->drafts, draft, group->words),
	                "%s stands first, where the plan's rule looks for the lead, but is a group: nobody is taken for the lead", group->name);
	return TRUE;
}

static gboolean first_leads(const Settling *settling, guint index, DnLeadPolicy policy)
{
	const DnDrafts *drafts = settling->drafts;
	if (policy != DN_LEAD_AUTO)
		return policy == DN_LEAD_FIRST;
	return drafts->rule.length > 0 && !drafts->all_lead && drafts->lead_mark == 0 && index >= drafts->rule_from &&
	       !begins_with_group(settling, &g_array_index(drafts->tasks, DnDraft, index));
}

/* 教育部、财政部负责，教育部牵头 names one twice to say who of them leads; a body that joins every clause may be named by one as well. */
static gboolean is_meant_twice(const DnBody *first, const DnBody *again)
{
	gboolean leads = first->duty == DN_DUTY_LEADS || again->duty == DN_DUTY_LEADS;
	gboolean responsible = first->duty == DN_DUTY_RESPONSIBLE || again->duty == DN_DUTY_RESPONSIBLE;
	return (leads && responsible) || first->stays || again->stays;
}

/* Which bodies a clause has named so far. A long one needs a table. */
typedef struct {
	const DnResponsibility *responsible;
	GHashTable *of_department; /* index + 1; NULL in a short clause */
} Named;

/* The index of the first body of the clause that is this department, the one at `index` at most. */
static guint first_named(const Named *named, guint index)
{
	guint department = named->responsible[index].department, first = 0;
	if (named->of_department == NULL) {
		while (named->responsible[first].department != department)
			first++;
		return first;
	}
	gpointer key = GUINT_TO_POINTER(department);
	first = GPOINTER_TO_UINT(g_hash_table_lookup(named->of_department, key));
	if (first == 0)
		g_hash_table_insert(named->of_department, key, GUINT_TO_POINTER(index + 1));
	return first == 0 ? index : first - 1;
}

static const char *keep_verb(const Settling *settling, DnSlice verb)
{
	const char *const *known = dn_recent_words_find(settling->verbs, verb);
	if (known != NULL)
		return *known;
	const char *kept = dn_plan_keep_word(settling->plan, dn_drafts_keep(settling->drafts, verb));
	dn_recent_words_note(settling->verbs, verb, &kept);
	return kept;
}

/* Gives a body that was named before the role that the clause states for it at `index`. */
static void note_duplicate(const Settling *settling, DnResponsibility *out, const DnDraft *draft, guint first, guint index)
{
	const DnBody *body = dn_clause_body(&draft->clause, index);
	if (first == index)
		return;
	const DnBody *before = dn_clause_body(&draft->clause, first);
	if (body->duty == DN_DUTY_LEADS && before->duty == DN_DUTY_RESPONSIBLE) {
		out[first].role = DN_ROLE_LEAD;
		out[first].verb = out[index].verb;
	}
	if (!is_meant_twice(before, body))
		dn_drafts_doubt(settling->drafts, "duplicate-body", DN_SEVERITY_WARNING,
		                dn_drafts_locate(settling->drafts, draft, body->words),
		                "%s is named twice in one clause; it counts once, in its first role", body->name);
}

/* Fills in `out`, which has room for every body of the clause. */
static void decide_roles(DnResponsibility *out, const Settling *settling, guint index, DnLeadPolicy policy)
{
	enum { MANY = 32 };
	const DnDraft *draft = &g_array_index(settling->drafts->tasks, DnDraft, index);
	const DnClause *clause = &draft->clause;
	int first = -1;
	if (!clause->states_lead && (names_one(clause, &settling->drafts->lexicon) || first_leads(settling, index, policy)))
		first = dn_clause_first_responsible(clause);
	g_autoptr(GHashTable) of_department = clause->bodies->len > MANY ? g_hash_table_new(NULL, NULL) : NULL;
	const Named named = {out, of_department};
	for (guint i = 0; i < clause->bodies->len; i++) {
		const DnBody *body = dn_clause_body(clause, i);
		out[i] = (DnResponsibility){.department = add_department(settling, body, draft),
		                            .role = role_of(body, (int)i == first, first >= 0 || clause->states_lead)};
		if (body->verb.length > 0)
			out[i].verb = keep_verb(settling, body->verb);
		note_duplicate(settling, out, draft, first_named(&named, i), i);
	}
}

DnLeadRule dn_settle_lead_rule(DnDrafts *drafts)
{
	if (drafts->rule.length > 0)
		return (DnLeadRule){.kind = drafts->all_lead || drafts->lead_mark != 0 ? DN_LEAD_RULE_EXPLICIT : DN_LEAD_RULE_FIRST_LISTED,
		                    .line = drafts->rule_place.line,
		                    .text = dn_drafts_keep(drafts, drafts->rule)};
	for (guint i = 0; i < drafts->tasks->len; i++)
		if (g_array_index(drafts->tasks, DnDraft, i).clause.states_lead)
			return (DnLeadRule){.kind = DN_LEAD_RULE_EXPLICIT};
	return (DnLeadRule){0};
}

/* ---- Adding ----------------------------------------------------------------------------------------------------------- */

/* The cells of a row are joined by more than parts them in a text of columns, so that the last row may seem to reach beyond it. */
static DnSource within_document(const Settling *settling, DnSource source)
{
	gsize length = dn_document_text_length(settling->drafts->text->document);
	source.length = MIN(source.length, length - MIN(source.offset, length));
	return source;
}

static void add_task(const Settling *settling, guint index)
{
	const DnDraft *draft = &g_array_index(settling->drafts->tasks, DnDraft, index);
	g_array_set_size(settling->responsible, draft->clause.bodies->len);
	DnResponsibility *responsible = (DnResponsibility *)(void *)settling->responsible->data;
	decide_roles(responsible, settling, index, settling->policy);
	const DnTask task = {.number = draft->number,
	                     .document = settling->document,
	                     .n_path = draft->n_path,
	                     .path = draft->path,
	                     .text = draft->text,
	                     .clause = draft->clause_text,
	                     .open_ended = draft->clause.open_ended,
	                     .own_duty = draft->clause.own_duty,
	                     .source = within_document(settling, draft->source),
	                     .n_responsible = draft->clause.bodies->len,
	                     .responsible = responsible};
	dn_plan_add_lasting_task(settling->plan, &task, settling->drafts->text->inert);
}

/* What two threads may do at the same time: one adds the tasks and looks for doubts, the other makes the ids. */
typedef struct {
	const Settling *settling;
	const char *id_prefix;
	DnArena *arena; /* of the ids: one of its own where there are two threads */
} Halves;

static void do_half(guint half, guint worker, void *data)
{
	(void)worker;
	const Halves *halves = data;
	DnDrafts *drafts = halves->settling->drafts;
	if (half == 1) {
		dn_plan_claim_ids(halves->settling->plan, halves->arena, dn_ids_make(drafts, halves->arena, halves->id_prefix), drafts->tasks->len);
		return;
	}
	for (guint i = 0; i < drafts->tasks->len; i++)
		add_task(halves->settling, i);
	dn_doubts_find(drafts);
}

static void add_tasks(const Settling *settling, const char *id_prefix)
{
	enum { MANY = 4096 };
	guint n = settling->drafts->tasks->len;
	Halves halves = {.settling = settling, .id_prefix = id_prefix, .arena = settling->drafts->arena};
	dn_plan_expect_tasks(settling->plan, n);
	if (n > MANY) {
		halves.arena = dn_arena_new();
		dn_parallel_run(2, do_half, &halves);
		dn_plan_take_arena(settling->plan, halves.arena);
	} else {
		do_half(0, 0, &halves);
		do_half(1, 0, &halves);
	}
	dn_plan_give_ids(settling->plan);
}

void dn_settle(DnPlan *plan, DnDrafts *drafts, GArray *mentions, guint document, const char *id_prefix, const DnPlanOptions *options)
{
	DnColumnCounter columns = {0};
	g_autoptr(GHashTable) settled = g_hash_table_new(dn_name_hash, g_str_equal);
	g_autofree DnKeptName *departments = g_new0(DnKeptName, DN_KEPT_NAMES);
	g_autoptr(DnRecentWords) verbs = dn_recent_words_new(sizeof(const char *));
	g_autoptr(GArray) responsible = g_array_new(FALSE, FALSE, sizeof(DnResponsibility));
	dn_every_place_mark(drafts);
	dn_letter_notes_settle(drafts);
	Settling settling = {.plan = plan, .drafts = drafts, .mentions = mentions, .columns = &columns, .settled = settled,
	                     .departments = departments, .verbs = verbs, .responsible = responsible, .policy = options->lead_policy,
	                     .document = document, .local = dn_locality_is_local(drafts), .apart = options->apart && id_prefix != NULL};
	if (settling.policy == DN_LEAD_AUTO)
		dn_rule_leads_let(drafts);
	add_tasks(&settling, id_prefix);
}
