/* Goes through all bodies once, when nothing cuts or joins names any more. */
#include "plan/name_guard.h"

#include <string.h>

#include "plan/brackets.h"

/* MOT）（交通部, Treasury (lead: a bracket that opens and does not close, or closes before it opens. */
static gboolean is_unbalanced(DnSlice name)
{
	int depth = 0;
	for (const char *p = name.at; p < dn_slice_end(name) && depth >= 0; p = dn_character_end(p)) {
		gboolean opens = FALSE;
		if (dn_bracket_family(&opens, dn_character(p)) > 0)
			depth += opens ? 1 : -1;
	}
	return depth != 0;
}

gboolean dn_name_is_rest(const DnProfile *profile, DnSlice name)
{
	gboolean spaced = dn_profile_is_spaced(profile), conjunction = spaced && dn_profile_prefix(profile, DN_WORDS_CONJUNCTIONS, name) > 0;
	return conjunction || (spaced && dn_profile_is(profile, DN_WORDS_COUNTRY_PARTS, name)) || dn_is_mark(dn_slice_first(name), ",;.:，、；。：&/") || is_unbalanced(name);
}

static void tell(DnDrafts *drafts, const DnDraft *draft, const DnBody *body)
{
	dn_drafts_doubt(drafts, "clause-unread", DN_SEVERITY_WARNING, dn_drafts_locate(drafts, draft, body->words),
	                "these words stand where a body would, but cannot be the name of one; they are left out: %s", body->name);
}

/* FALSE where none of its bodies is left; that of a task without any is none of ours. */
static gboolean guard_draft(DnDrafts *drafts, DnDraft *draft)
{
	gboolean any = draft->clause.bodies->len > 0;
	for (guint i = draft->clause.bodies->len; i-- > 0;) {
		const DnBody *body = dn_clause_body(&draft->clause, i);
		if (!dn_name_is_rest(drafts->lexicon.profile, dn_slice_of(body->name)))
			continue;
		tell(drafts, draft, body);
		dn_clause_remove_bodies(&draft->clause, i, 1);
	}
	return !any || draft->clause.bodies->len > 0;
}

void dn_names_guard(DnDrafts *drafts)
{
	guint kept = 0, rule_from = drafts->rule_from;
	for (guint i = 0; i < drafts->tasks->len; i++) {
		DnDraft *draft = &g_array_index(drafts->tasks, DnDraft, i);
		if (guard_draft(drafts, draft)) {
			g_array_index(drafts->tasks, DnDraft, kept++) = *draft;
			continue;
		}
		drafts->rule_from -= i < rule_from ? 1 : 0;
		dn_clause_clear(&draft->clause);
	}
	if (kept == drafts->tasks->len)
		return;
	memset(&g_array_index(drafts->tasks, DnDraft, kept), 0, (drafts->tasks->len - kept) * sizeof(DnDraft)); /* what moved is not to be freed */
	g_array_set_size(drafts->tasks, kept);
}
