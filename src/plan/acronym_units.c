/* Abbreviations before units are collected first, and one pass over the text then counts them all. */
#include "plan/acronym_units.h"

#include <string.h>

#include "plan/name_letters.h"

/* Inclusion Service: words that stand in names of parts of a house, and seldom in those of others. */
static gboolean is_unit(const DnProfile *profile, const DnBody *body)
{
	return !body->collective && body->shape < DN_SHAPE_KNOWN && dn_profile_suffix(profile, DN_WORDS_UNIT_ENDS, body->words) > 0 &&
	       memchr(body->words.at, ' ', body->words.length) != NULL;
}

static gboolean is_abbreviation(const DnBody *body)
{
	enum { LEAST = 3 };
	for (gsize i = 0; i < body->words.length; i++)
		if (!g_ascii_isalnum(body->words.at[i]))
			return FALSE;
	return !body->collective && body->words.length >= LEAST && body->shape < DN_SHAPE_KNOWN && dn_name_is_acronym(body->words) &&
	       dn_slice_equals(body->words, body->name);
}

/* Whether nothing but a conjunction stands between both. */
static gboolean are_joined(const DnBody *left, const DnBody *right)
{
	static const char and[] = " and ", sign[] = " & ";
	const char *from = dn_slice_end(left->words);
	DnSlice between = dn_slice(from, right->words.at > from ? (gsize)(right->words.at - from) : 0);
	return dn_slice_is(between, dn_slice_of(and)) || dn_slice_is(between, dn_slice_of(sign));
}

/* Whether the body at `index` is such an abbreviation before a unit. */
static gboolean may_join(const DnProfile *profile, const DnClause *clause, guint index)
{
	const DnBody *left = dn_clause_body(clause, index), *right = dn_clause_body(clause, index + 1);
	return is_abbreviation(left) && is_unit(profile, right) && are_joined(left, right) && left->duty == right->duty;
}

static GHashTable *collect(const DnDrafts *drafts)
{
	GHashTable *counts = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		for (guint k = 0; k + 1 < clause->bodies->len; k++)
			if (may_join(drafts->lexicon.profile, clause, k))
				g_hash_table_insert(counts, (gpointer)dn_clause_body(clause, k)->name, GUINT_TO_POINTER(0));
	}
	return counts;
}

static void count_word(GHashTable *counts, DnSlice word)
{
	enum { LONGEST = 24 };
	char key[LONGEST + 1];
	gpointer known, n;
	if (word.length > LONGEST)
		return;
	memcpy(key, word.at, word.length);
	key[word.length] = '\0';
	if (g_hash_table_lookup_extended(counts, key, &known, &n))
		g_hash_table_insert(counts, known, GUINT_TO_POINTER(GPOINTER_TO_UINT(n) + 1));
}

static void count_words(GHashTable *counts, const DnDocument *document)
{
	const char *p = dn_document_text(document), *end = p + dn_document_text_length(document);
	while (p < end) {
		const char *start = p;
		while (p < end && g_ascii_isalnum(*p))
			p++;
		if (p > start)
			count_word(counts, dn_slice(start, (gsize)(p - start)));
		p += p < end ? 1 : 0;
	}
}

static void join_at(DnDrafts *drafts, DnClause *clause, guint index)
{
	DnBody *body = dn_clause_body(clause, index);
	body->words = dn_slice_through(body->words, body[1].words);
	body->name = dn_drafts_keep(drafts, body->words);
	body->shape = body[1].shape;
	dn_clause_remove_bodies(clause, index + 1, 1);
}

void dn_acronym_units_join(DnDrafts *drafts)
{
	const DnProfile *profile = drafts->lexicon.profile;
	if (!dn_profile_is_spaced(profile))
		return;
	g_autoptr(GHashTable) counts = collect(drafts);
	if (g_hash_table_size(counts) == 0)
		return;
	count_words(counts, drafts->text->document);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		for (guint k = 0; k + 1 < clause->bodies->len; k++)
			if (may_join(profile, clause, k) && GPOINTER_TO_UINT(g_hash_table_lookup(counts, dn_clause_body(clause, k)->name)) == 1)
				join_at(drafts, clause, k);
	}
}
