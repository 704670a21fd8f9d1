/* One pass finds the names that stand without an article somewhere, the second changes the others. */
#include "plan/article_names.h"

static const char article[] = "The ";

static void visit(DnDrafts *drafts, void (*look)(DnDrafts *drafts, DnBody *body, gboolean with, GHashTable *bare), GHashTable *bare)
{
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnDraft *draft = &g_array_index(drafts->tasks, DnDraft, i);
		for (guint k = 0; k < draft->clause.bodies->len; k++) {
			DnBody *body = dn_clause_body(&draft->clause, k);
			look(drafts, body, !draft->prose && !draft->clause.has_object && body->article, bare);
		}
	}
}

static void note_bare(DnDrafts *drafts, DnBody *body, gboolean with, GHashTable *bare)
{
	(void)drafts;
	if (!with)
		g_hash_table_add(bare, (gpointer)body->name);
}

/* The Department of Energy: its article belongs to the grammar of the sentence. */
static gboolean is_described(const DnProfile *profile, DnSlice name)
{
	return dn_profile_find(profile, DN_WORDS_BEGINNINGS, name).length > 0;
}

static void restore(DnDrafts *drafts, DnBody *body, gboolean with, GHashTable *bare)
{
	if (!with || body->collective || body->shape == DN_SHAPE_KNOWN || g_hash_table_contains(bare, body->name) ||
	    !dn_slice_equals(body->words, body->name) || is_described(drafts->lexicon.profile, body->words))
		return;
	body->words = dn_slice(body->words.at - strlen(article), body->words.length + strlen(article));
	body->name = dn_drafts_keep(drafts, body->words);
}

void dn_article_names_restore(DnDrafts *drafts)
{
	if (!dn_profile_is_spaced(drafts->lexicon.profile))
		return;
	g_autoptr(GHashTable) bare = g_hash_table_new(g_str_hash, g_str_equal);
	visit(drafts, note_bare, bare);
	visit(drafts, restore, bare);
}
