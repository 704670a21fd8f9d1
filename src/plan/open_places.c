/* A place is short, or known, and no body by itself; its kind is a word for places, with their government behind it or without. */
#include "plan/open_places.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/name_group.h"

static const char numerals[] = "二两三四五六七八九十0123456789";

/* 7 of 7市, 三个 of 三个县. */
static DnSlice skip_number(DnSlice words)
{
	static const char piece[] = "个";
	DnSlice rest = words;
	while (rest.length > 0 && dn_is_one_of(dn_slice_first(rest), numerals))
		rest = dn_slice_skip(rest, (gsize)(dn_character_end(rest.at) - rest.at));
	return rest.length < words.length && dn_slice_starts_with(rest, dn_slice_of(piece)) ? dn_slice_skip(rest, strlen(piece)) : rest;
}

/* 市 of 设区市 and 县级市, which say more of the places than their names do. */
static DnSlice skip_rank(const DnLexicon *lexicon, DnSlice kind)
{
	static const char city[] = "市";
	gsize place = dn_profile_prefix(lexicon->profile, DN_WORDS_PLACES, kind);
	gboolean ranked = place > strlen(city) && dn_slice_ends_with(dn_slice_beginning(kind, place), dn_slice_of(city));
	return ranked ? dn_slice_skip(kind, place - strlen(city)) : kind;
}

DnSlice dn_open_places_kind(gboolean *kindless, const DnLexicon *lexicon, DnSlice tail)
{
	DnSlice kind = skip_rank(lexicon, skip_number(tail));
	gsize place = dn_profile_prefix(lexicon->profile, DN_WORDS_PLACES, kind);
	DnSlice government = dn_slice_skip(kind, place);
	*kindless = dn_profile_is(lexicon->profile, DN_WORDS_SOME_PLACES, kind);
	gboolean is = place > 0 && (government.length == 0 || dn_profile_is(lexicon->profile, DN_WORDS_GOVERNMENTS, government));
	return is ? kind : dn_slice(tail.at, 0);
}

gboolean dn_open_places_may_be(const DnLexicon *lexicon, DnSlice words)
{
	enum { FEWEST = 2, MOST = 4 };
	glong characters = dn_slice_characters(words);
	if (dn_profile_is(lexicon->profile, DN_WORDS_CITIES, words) || dn_name_is_place(lexicon, words))
		return TRUE;
	return characters >= FEWEST && characters <= MOST && !dn_name_can_end(lexicon, words) &&
	       !dn_profile_is(lexicon->profile, DN_WORDS_ENDINGS, words) && !dn_bodies_is_field(lexicon, words) &&
	       dn_name_entry(lexicon, words) == NULL && dn_profile_suffix(lexicon->profile, DN_WORDS_WHOLE_NAMES, words) == 0;
}

/* 苏州市人民政府 of 苏州 and 市人民政府, 五华区政府 of 五华区 and 区政府. */
static const char *with_kind(const DnLexicon *lexicon, DnArena *arena, DnSlice place, DnSlice kind)
{
	gboolean has_kind = dn_profile_suffix(lexicon->profile, DN_WORDS_PLACES, place) > 0 && !dn_profile_is(lexicon->profile, DN_WORDS_CITIES, place);
	DnSlice rest = has_kind ? dn_slice_skip(kind, dn_profile_prefix(lexicon->profile, DN_WORDS_PLACES, kind)) : kind;
	g_autofree char *name = g_strdup_printf("%.*s%.*s", (int)place.length, place.at, (int)rest.length, rest.at);
	return dn_arena_string(arena, name);
}

/* The first of those that stand in one list with the body at `end` and are as `are` asks. */
static guint first_of_list(const DnClause *clause, guint first, guint end, const DnLexicon *lexicon, gboolean (*are)(const DnLexicon *, DnSlice))
{
	guint from = end;
	while (from > first && dn_bodies_are_adjacent(dn_clause_body(clause, from - 1), dn_clause_body(clause, from)) &&
	       !dn_clause_body(clause, from - 1)->collective && dn_clause_body(clause, from - 1)->ending.length == 0 &&
	       are(lexicon, dn_clause_body(clause, from - 1)->words))
		from--;
	return from;
}

/* The number that stands at the end of words; *before gets what stands before it. 0 for none. */
static guint number_at_end(DnSlice *before, DnSlice words)
{
	static const char *const counts[] = {"两", "二", "三", "四", "五", "六", "七", "八", "九"};
	static const guint values[] = {2, 2, 3, 4, 5, 6, 7, 8, 9};
	for (guint i = 0; i < G_N_ELEMENTS(counts); i++)
		if (dn_slice_ends_with(words, dn_slice_of(counts[i]))) {
			*before = dn_slice_cut(words, strlen(counts[i]));
			return values[i];
		}
	return 0;
}

/* Cuts the last `kind` bytes off the body at `end`, where the number before them is that of the list; they become its ending. */
static void cut_number(DnClause *clause, guint first, guint end, const DnLexicon *lexicon, gsize kind, gboolean (*are)(const DnLexicon *, DnSlice))
{
	DnBody *body = dn_clause_body(clause, end);
	DnSlice name, ending = dn_slice_skip(body->words, body->words.length - kind);
	guint number = kind > 0 && body->ending.length == 0 ? number_at_end(&name, dn_slice_cut(body->words, kind)) : 0;
	if (number < 2 || end + 1 < first + number || !are(lexicon, name) || first_of_list(clause, first, end, lexicon, are) + number != end + 1)
		return;
	body->ending = ending;
	body->words = name;
}

/* 三市 of 扬州、泰州、南通三市, and 三部门 of 教育、卫生、民政三部门. */
static void cut_numbers(DnClause *clause, guint first, guint end, const DnLexicon *lexicon)
{
	DnSlice words = dn_clause_body(clause, end)->words;
	gsize government = dn_profile_suffix(lexicon->profile, DN_WORDS_GOVERNMENTS, words);
	gsize place = dn_profile_suffix(lexicon->profile, DN_WORDS_PLACES, dn_slice_cut(words, government));
	cut_number(clause, first, end, lexicon, place > 0 ? place + government : 0, dn_open_places_may_be);
	cut_number(clause, first, end, lexicon, dn_profile_suffix(lexicon->profile, DN_WORDS_FIELD_NOUNS, words), dn_bodies_is_field);
}

void dn_open_places_share(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	if (dn_profile_is_spaced(lexicon->profile) || dn_profile_lists_bare(lexicon->profile))
		return;
	for (guint end = first; end < clause->bodies->len; end++) {
		cut_numbers(clause, first, end, lexicon);
		DnSlice kind = dn_clause_body(clause, end)->ending;
		if (dn_profile_prefix(lexicon->profile, DN_WORDS_PLACES, kind) == 0)
			continue;
		for (guint i = first_of_list(clause, first, end, lexicon, dn_open_places_may_be); i <= end; i++)
			dn_clause_body(clause, i)->name = with_kind(lexicon, arena, dn_clause_body(clause, i)->words, kind);
	}
}
