/* One pass finds the names that stand without an article somewhere, the second changes the others. */
#include "plan/article_names.h"

#include <string.h>

#include "plan/name_letters.h"

/* Whether The stands before a body in a list, a cell or behind a label. */
static gboolean has_article(const DnDraft *draft, const DnBody *body)
{
	return body->article && !draft->prose && !draft->clause.has_object;
}

static GHashTable *collect_bare(const DnDrafts *drafts)
{
	GHashTable *bare = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnDraft *draft = &g_array_index(drafts->tasks, DnDraft, i);
		for (guint k = 0; k < draft->clause.bodies->len; k++)
			if (!has_article(draft, dn_clause_body(&draft->clause, k)))
				g_hash_table_add(bare, (gpointer)dn_clause_body(&draft->clause, k)->name);
	}
	return bare;
}

/* The Department of Energy: its article belongs to the grammar of the sentence. */
static gboolean is_described(const DnProfile *profile, DnSlice name)
{
	return dn_profile_find(profile, DN_WORDS_BEGINNINGS, name).length > 0;
}

static void restore(DnDrafts *drafts, DnBody *body)
{
	gsize article = strlen("The ");
	if (body->collective || body->shape == DN_SHAPE_KNOWN || !dn_slice_equals(body->words, body->name) ||
	    is_described(drafts->lexicon.profile, body->words) || dn_name_is_acronym(body->words))
		return;
	body->words = dn_slice(body->words.at - article, body->words.length + article);
	body->name = dn_drafts_keep(drafts, body->words);
}

void dn_article_names_restore(DnDrafts *drafts)
{
	if (!dn_profile_is_spaced(drafts->lexicon.profile))
		return;
	g_autoptr(GHashTable) bare = collect_bare(drafts);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnDraft *draft = &g_array_index(drafts->tasks, DnDraft, i);
		for (guint k = 0; k < draft->clause.bodies->len; k++) {
			DnBody *body = dn_clause_body(&draft->clause, k);
			if (has_article(draft, body) && !g_hash_table_contains(bare, body->name))
				restore(drafts, body);
		}
	}
}
