/* Respect, Values and Inclusion Directorate stands beside Legal Services here and alone there: Respect, which is nowhere without the rest, is no body.
 * Offices with four fields need a second pass, as each joins two names. */
#include "plan/serial_names.h"

#include <string.h>

#include "plan/conjunction.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"

enum { PASSES = 3, FEWEST = 2, MOST_WORDS = 2 };

/* How often a name stands in the draft, and how often before an office that may go on with it; which one, while there is only one. */
typedef struct {
	guint n, n_before;
	const char *office;
} Uses;

/* Respect: a word or two with capitals that may be a part of what an office is for. */
static gboolean may_be_field(const DnLexicon *lexicon, const DnBody *body)
{
	DnSlice name = dn_slice_of(body->name), rest = name;
	guint words = 0;
	for (; rest.length > 0; words++)
		dn_name_take_word(&rest);
	return !body->collective && body->shape <= DN_SHAPE_WEAK && words <= MOST_WORDS && dn_slice_equals(body->words, body->name) &&
	       dn_name_is_capitalised(name) && !dn_name_is_acronym(name) && !dn_name_can_end(lexicon, name);
}

/* Values and Inclusion Directorate, or what was joined so. */
static gboolean may_be_office(const DnLexicon *lexicon, const DnBody *body)
{
	DnSlice name = dn_slice_of(body->name), joint = dn_conjunction_find(lexicon->profile, name);
	return !body->collective && joint.length > 0 && joint.at > name.at && dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, name) == 0 &&
	       dn_profile_suffix(lexicon->profile, DN_WORDS_ENDINGS, name) > 0 && dn_slice_equals(body->words, body->name);
}

static gboolean is_behind_comma(const DnBody *body, const DnBody *next)
{
	static const char comma[] = ", ";
	const char *end = dn_slice_end(body->words);
	return next->words.at == end + strlen(comma) && strncmp(end, comma, strlen(comma)) == 0;
}

static Uses *uses_of(GHashTable *uses, const char *name)
{
	Uses *known = g_hash_table_lookup(uses, name);
	if (known == NULL) {
		known = g_new0(Uses, 1);
		g_hash_table_insert(uses, (gpointer)name, known);
	}
	return known;
}

/* The office that goes on with the body at `index`; NULL for none. */
static const DnBody *office_behind(const DnLexicon *lexicon, const DnClause *clause, guint index)
{
	const DnBody *body = dn_clause_body(clause, index), *next = index + 1 < clause->bodies->len ? dn_clause_body(clause, index + 1) : NULL;
	gboolean is = next != NULL && is_behind_comma(body, next) && may_be_field(lexicon, body) && may_be_office(lexicon, next);
	return is ? next : NULL;
}

static GHashTable *count_uses(const DnDrafts *drafts)
{
	GHashTable *uses = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, g_free);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		for (guint k = 0; k < clause->bodies->len; k++) {
			Uses *known = uses_of(uses, dn_clause_body(clause, k)->name);
			const DnBody *office = office_behind(&drafts->lexicon, clause, k);
			known->n++;
			if (office == NULL || (known->office != NULL && strcmp(known->office, office->name) != 0))
				continue;
			known->office = office->name;
			known->n_before++;
		}
	}
	return uses;
}

static gboolean join_clause(DnDrafts *drafts, GHashTable *uses, DnClause *clause)
{
	gboolean any = FALSE;
	for (guint k = clause->bodies->len; k-- > 0;) {
		const DnBody *office = office_behind(&drafts->lexicon, clause, k);
		DnBody *body = dn_clause_body(clause, k);
		const Uses *known = g_hash_table_lookup(uses, body->name);
		if (office == NULL || known->n_before < FEWEST || known->n_before < known->n)
			continue;
		body->words = dn_slice_through(body->words, office->words);
		body->name = dn_drafts_keep(drafts, body->words);
		body->shape = office->shape;
		dn_clause_remove_bodies(clause, k + 1, 1);
		any = TRUE;
	}
	return any;
}

void dn_serial_names_join(DnDrafts *drafts)
{
	gboolean any = dn_profile_is_spaced(drafts->lexicon.profile);
	for (guint pass = 0; any && pass < PASSES; pass++) {
		g_autoptr(GHashTable) uses = count_uses(drafts);
		any = FALSE;
		for (guint i = 0; i < drafts->tasks->len; i++)
			any |= join_clause(drafts, uses, &g_array_index(drafts->tasks, DnDraft, i).clause);
	}
}
