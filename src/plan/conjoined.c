/* Forest Agency and River Trust is two where Forest Agency and River Trust stand alone elsewhere; Food and Drug Administration is not. */
#include "plan/conjoined.h"

enum { MOST_CONJUNCTIONS = 4 };

static GHashTable *collect_names(const DnDrafts *drafts)
{
	GHashTable *names = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const GArray *bodies = g_array_index(drafts->tasks, DnDraft, i).clause.bodies;
		for (guint k = 0; k < bodies->len; k++)
			g_hash_table_add(names, (gpointer)g_array_index(bodies, DnBody, k).name);
	}
	return names;
}

/* The name where it stands alone elsewhere, with an article or without it; NULL where it does not. */
static const char *find_name(DnDrafts *drafts, GHashTable *names, DnSlice words)
{
	const char *name = dn_drafts_keep(drafts, words);
	gsize article = dn_profile_prefix(drafts->lexicon.profile, DN_WORDS_ARTICLES, words);
	if (g_hash_table_contains(names, name))
		return name;
	name = dn_drafts_keep(drafts, dn_slice_skip(words, article));
	return g_hash_table_contains(names, name) ? name : NULL;
}

/* Splits the body at `index`; FALSE where its name is that of one. */
static gboolean split_body(DnDrafts *drafts, GHashTable *names, GArray *bodies, guint index)
{
	DnBody *body = &g_array_index(bodies, DnBody, index);
	DnSlice rest = body->words;
	for (guint i = 0; i < MOST_CONJUNCTIONS; i++) {
		DnSlice found = dn_profile_find(drafts->lexicon.profile, DN_WORDS_CONJUNCTIONS, rest);
		if (found.length == 0)
			return FALSE;
		rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(body->words) - dn_slice_end(found)));
		DnSlice left = dn_slice_trim(dn_slice(body->words.at, (gsize)(found.at - body->words.at))), right = dn_slice_trim(rest);
		const char *first = left.length > 0 ? find_name(drafts, names, left) : NULL;
		const char *second = first != NULL && right.length > 0 ? find_name(drafts, names, right) : NULL;
		if (second == NULL)
			continue;
		DnBody other = *body;
		body->words = left;
		body->name = first;
		other.words = right;
		other.name = second;
		g_array_insert_val(bodies, index + 1, other);
		return TRUE;
	}
	return FALSE;
}

void dn_conjoined_split(DnDrafts *drafts)
{
	if (!dn_profile_is_spaced(drafts->lexicon.profile))
		return;
	g_autoptr(GHashTable) names = collect_names(drafts);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		GArray *bodies = g_array_index(drafts->tasks, DnDraft, i).clause.bodies;
		for (guint k = 0; k < bodies->len; k++)
			if (!g_array_index(bodies, DnBody, k).collective && split_body(drafts, names, bodies, k))
				k++;
	}
}
