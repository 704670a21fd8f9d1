/* One pass over the paragraph for each form; the later forms only where the earlier ones have found nothing. */
#include "plan/clause_find.h"

#include "plan/brackets.h"
#include "plan/clause_search.h"
#include "plan/inner_lists.h"
#include "plan/marked_bodies.h"

static void clear_found(gpointer data)
{
	DnFoundClause *found = data;
	dn_clause_clear(&found->clause);
}

GArray *dn_clauses_new(void)
{
	GArray *clauses = g_array_new(FALSE, FALSE, sizeof(DnFoundClause));
	g_array_set_clear_func(clauses, clear_found);
	return clauses;
}

static int compare_starts(gconstpointer a, gconstpointer b)
{
	const DnFoundClause *left = a, *right = b;
	return left->words.at < right->words.at ? -1 : left->words.at > right->words.at;
}

static void sort_from(GArray *out, guint first)
{
	if (out->len > first + 1)
		qsort(&g_array_index(out, DnFoundClause, first), out->len - first, sizeof(DnFoundClause), compare_starts);
}

static guint last_family(const DnProfile *profile)
{
	if (dn_profile_is_spaced(profile))
		return DN_BRACKETS_ROUND;
	return dn_profile_lists_bare(profile) ? DN_BRACKETS_WIDE : DN_BRACKETS_ALL;
}

void dn_clauses_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice paragraph, gboolean marked)
{
	DnClauseSearch search = {.out = out, .lexicon = lexicon, .arena = arena, .paragraph = paragraph};
	guint first = out->len;
	gboolean has_colon = FALSE;
	g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(DnBrackets));
	dn_brackets_find(pairs, &has_colon, paragraph, last_family(lexicon->profile));
	dn_search_brackets(&search, pairs);
	dn_inner_lists_add(out, first, lexicon, arena, paragraph);
	sort_from(out, first);
	if (has_colon)
		dn_search_labels(&search, first);
	sort_from(out, first);
	dn_search_behind_clauses(&search, first);
	if (out->len == first)
		dn_search_partners(&search);
	if (out->len == first)
		dn_search_dashes(&search);
	if (out->len == first)
		dn_search_sentence(&search, marked);
	if (out->len == first)
		dn_search_spaced_sentence(&search);
	if (out->len == first)
		dn_search_marked(&search);
	sort_from(out, first);
}
