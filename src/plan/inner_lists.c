/* Brackets within a sentence hold many things, other names of bodies among them, so that a list there is believed only where the item ends with
 * one. */
#include "plan/inner_lists.h"

#include <string.h>

#include "plan/brackets.h"
#include "plan/clause_proof.h"

gboolean dn_is_bare_list(const DnClause *clause)
{
	return clause->n_verbs == 0 && !clause->labelled && clause->rule.length == 0 && !clause->own_duty;
}

/* 市自然资源局（市林业局）: whether the words end with the name of a body, of which the brackets give another. */
static gboolean ends_with_body(const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST = 15 /* characters */ };
	const char *start = dn_slice_end(words);
	for (guint i = 0; i < LONGEST && start > words.at && !dn_is_mark(dn_character(dn_character_before(start)), "，。；、,;）)"); i++) {
		start = dn_character_before(start);
		DnSlice name = dn_slice(start, (gsize)(dn_slice_end(words) - start));
		gboolean begins = dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, name) > 0 || dn_name_entry(lexicon, name) != NULL;
		if (begins && dn_name_can_end(lexicon, name))
			return TRUE;
	}
	return FALSE;
}

static gboolean stands_behind_stop(DnSlice text, const DnBrackets *pair)
{
	return dn_is_mark(dn_slice_last(dn_slice_trim(dn_slice(text.at, pair->start))), "。；;");
}

/* Before a comma or a full stop, or behind a full stop. */
static gboolean ends_part(DnSlice text, const DnBrackets *pair)
{
	return dn_is_mark(dn_slice_first(dn_slice_trim(dn_slice_skip(text, pair->end))), "，。；,;") || stands_behind_stop(text, pair);
}

/* 市水利局 or one that the registry has: 社区服务站, 县级医院 and MaaS may be what the words before speak of. */
static gboolean is_certain(const DnLexicon *lexicon, const DnBody *body)
{
	DnSlice name = dn_slice_of(body->name), behind = dn_slice_skip(name, dn_name_level(lexicon, name));
	return body->collective || dn_name_entry(lexicon, name) != NULL ||
	       (behind.length < name.length && dn_profile_prefix(lexicon->profile, DN_WORDS_LABEL_LEVELS, behind) == 0);
}

static gboolean are_certain(const DnLexicon *lexicon, const DnClause *clause)
{
	for (guint i = 0; i < clause->bodies->len; i++)
		if (!is_certain(lexicon, dn_clause_body(clause, i)))
			return FALSE;
	return dn_clause_is_sure(clause);
}

static gboolean is_list(DnFoundClause *found, const DnLexicon *lexicon, DnArena *arena)
{
	dn_clause_init(&found->clause);
	dn_clause_read(&found->clause, lexicon, arena, dn_brackets_inside(found->words));
	return dn_is_bare_list(&found->clause) && are_certain(lexicon, &found->clause);
}

static void add_list(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	DnFoundClause found = {.words = words};
	if (is_list(&found, lexicon, arena))
		g_array_append_val(out, found);
	else
		dn_clause_clear(&found.clause);
}

/* The lists within the text that `stands` believes. */
static void find_lists(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text, gboolean (*stands)(DnSlice, const DnBrackets *))
{
	gboolean has_colon = FALSE;
	if (dn_profile_is_spaced(lexicon->profile) || dn_profile_lists_bare(lexicon->profile))
		return;
	g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(DnBrackets));
	dn_brackets_find(pairs, &has_colon, text, DN_BRACKETS_ROUND);
	for (guint i = 0; i < pairs->len; i++) {
		const DnBrackets *pair = &g_array_index(pairs, DnBrackets, i);
		if (pair->end > 0 && pair->below == 0 && stands(text, pair) && !ends_with_body(lexicon, dn_slice(text.at, pair->start)))
			add_list(out, lexicon, arena, dn_slice(text.at + pair->start, pair->end - pair->start));
	}
}

void dn_inner_lists_find(GArray *out, const DnLexicon *lexicon, DnArena *arena, DnSlice text)
{
	find_lists(out, lexicon, arena, text, ends_part);
}

/* Whether the first body of a list is certain, whatever else stands there: （市商务局、港口的同仁）. */
static gboolean begins_as_list(const DnLexicon *lexicon, const DnClause *clause)
{
	const DnBody *first = clause->bodies->len > 0 ? dn_clause_body(clause, 0) : NULL;
	return first != NULL && !first->collective && first->shape >= DN_SHAPE_STRONG && is_certain(lexicon, first);
}

/* The brackets with which words end behind a full stop, where they hold a list that is as `is` asks. */
static DnSlice list_at_end(const DnLexicon *lexicon, DnArena *arena, DnSlice words, gboolean (*is)(const DnLexicon *, const DnClause *))
{
	static const char *const openings[] = {"。（", "。【", "。("};
	DnSlice found = dn_slice(words.at, 0);
	if (dn_profile_is_spaced(lexicon->profile) || dn_profile_lists_bare(lexicon->profile) || !dn_is_mark(dn_slice_last(words), "）】)"))
		return found;
	for (guint i = 0; i < G_N_ELEMENTS(openings); i++) {
		const char *open = g_strrstr_len(words.at, (gssize)words.length, openings[i]);
		DnSlice last = open != NULL ? dn_slice_skip(words, (gsize)(open - words.at) + strlen("。")) : dn_slice(words.at, 0);
		DnClause clause;
		if (last.length == 0)
			continue;
		dn_clause_init(&clause);
		dn_clause_read(&clause, lexicon, arena, dn_brackets_inside(last));
		found = dn_is_bare_list(&clause) && is(lexicon, &clause) ? last : found;
		dn_clause_clear(&clause);
	}
	return found;
}

DnSlice dn_inner_list_at_end(const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	return list_at_end(lexicon, arena, words, are_certain);
}

DnSlice dn_inner_list_begun_at_end(const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	return list_at_end(lexicon, arena, words, begins_as_list);
}

/* （市水利局负责）: a clause in brackets that says what its bodies do. */
static gboolean is_bracketed_duty(const DnFoundClause *found)
{
	return dn_is_mark(dn_slice_first(found->words), "（(") && !found->clause.labelled && dn_clause_has_duty(&found->clause);
}

void dn_inner_lists_add(GArray *clauses, guint first, const DnLexicon *lexicon, DnArena *arena, DnSlice paragraph)
{
	guint n = clauses->len;
	const char *from = paragraph.at;
	gboolean said = FALSE;
	for (guint i = first; i < n; i++) {
		const DnFoundClause found = g_array_index(clauses, DnFoundClause, i);
		gboolean bare = dn_is_bare_list(&found.clause), duty = is_bracketed_duty(&found);
		if ((bare || duty) && found.words.at > from)
			find_lists(clauses, lexicon, arena, dn_slice(from, (gsize)(found.words.at - from)), bare ? ends_part : stands_behind_stop);
		from = dn_slice_end(found.words);
		said |= duty;
	}
	if (said)
		find_lists(clauses, lexicon, arena, dn_slice_from(paragraph, from), stands_behind_stop);
}
