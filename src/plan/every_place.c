/* Collects the names that begin with a bare level, looks once through the text for those that stand behind 各, and marks their bodies. Does
 * not judge a name that is a group by itself. */
#include "plan/every_place.h"

#include <string.h>

#include "base/name_hash.h"
#include "plan/title.h"

enum { LONGEST_NAME = 60 /* bytes */ };

/* NONE until 各 is found: in 各县（市、区）财政局 other levels stand between 县 and 财政局, in 各县财政局 none do. */
typedef enum { NONE, AMONG_OTHERS, DIRECTLY } Behind;

typedef struct {
	const DnDrafts *drafts;
	GHashTable *names;  /* that begin with a bare level → Behind */
	guint64 lengths;    /* which lengths in bytes these have behind the level */
	gboolean any;       /* stands behind 各 */
	guint n_levelled, n_plain; /* bodies with a level, and without: those of a town have none */
	gboolean towns;     /* an office of which every town has one is named */
	DnSlice own;        /* the level of the place whose plan it is */
	GHashTable *groups; /* 区市场监管局 → 各区市场监管局 */
} Search;

static void for_each_body(Search *search, void (*visit)(Search *search, DnBody *body))
{
	const GArray *tasks = search->drafts->tasks;
	for (guint i = 0; i < tasks->len; i++) {
		const DnClause *clause = &g_array_index(tasks, DnDraft, i).clause;
		for (guint k = 0; k < clause->bodies->len; k++)
			visit(search, dn_clause_body(clause, k));
	}
}

/* ---- Names ------------------------------------------------------------------------------------------------------------------------ */

/* Bytes of the bare level with which the name of a body begins; 0 for none, and for a group. */
static gsize bare_level(const DnLexicon *lexicon, const DnBody *body)
{
	DnSlice name = dn_slice_of(body->name);
	gsize level = body->collective || name.length > LONGEST_NAME ? 0 : dn_profile_prefix(lexicon->profile, DN_WORDS_LEVELS, name);
	return level > 0 && level == dn_name_level(lexicon, name) ? level : 0;
}

static gboolean is_of_town(const DnLexicon *lexicon, const DnBody *body)
{
	return !body->collective && dn_profile_is(lexicon->profile, DN_WORDS_TOWN_OFFICES, dn_slice_of(body->name));
}

static void count_body(Search *search, const DnBody *body)
{
	gboolean levelled = dn_profile_prefix(search->drafts->lexicon.profile, DN_WORDS_LEVELS, dn_slice_of(body->name)) > 0;
	search->n_levelled += levelled ? 1 : 0;
	search->n_plain += levelled ? 0 : 1;
	search->towns |= !levelled && is_of_town(&search->drafts->lexicon, body);
}

static void collect_name(Search *search, DnBody *body)
{
	gsize level = bare_level(&search->drafts->lexicon, body);
	if (!body->collective)
		count_body(search, body);
	if (level == 0)
		return;
	search->lengths |= G_GUINT64_CONSTANT(1) << (strlen(body->name) - level);
	g_hash_table_insert(search->names, (gpointer)body->name, GINT_TO_POINTER(NONE));
}

/* ---- What stands behind 各 ---------------------------------------------------------------------------------------------------------- */

static const char every[] = "各";

/* 区市场监管局 of 各区市场监管局、, and not 区政府 of 各区政府部门: whether the name is over. */
static gboolean ends_name(const DnProfile *profile, DnSlice rest)
{
	static const DnWords kinds[] = {DN_WORDS_MODALS, DN_WORDS_DUTY_VERBS, DN_WORDS_LEAD_VERBS, DN_WORDS_JOIN_VERBS, DN_WORDS_CONJUNCTIONS,
	                                DN_WORDS_DUTY_STARTS};
	if (rest.length == 0 || dn_is_mark(dn_slice_first(rest), "、，。；：（）,;:() \n"))
		return TRUE;
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (dn_profile_prefix(profile, kinds[i], rest) > 0)
			return TRUE;
	return FALSE;
}

/* Notes the candidate that is made of the level and the first `length` bytes of `rest`, if there is one. */
static void note_name(Search *search, DnSlice level, DnSlice rest, gsize length, Behind behind)
{
	char name[2 * LONGEST_NAME];
	gpointer known, value;
	if (level.length + length > LONGEST_NAME || length > rest.length)
		return;
	memcpy(name, level.at, level.length);
	memcpy(name + level.length, rest.at, length);
	name[level.length + length] = '\0';
	if (!g_hash_table_lookup_extended(search->names, name, &known, &value) || GPOINTER_TO_INT(value) >= (int)behind ||
	    !ends_name(search->drafts->lexicon.profile, dn_slice_skip(rest, length)))
		return;
	g_hash_table_insert(search->names, known, GINT_TO_POINTER(behind));
	search->any = TRUE;
}

static void note_names(Search *search, DnSlice level, DnSlice rest, Behind behind)
{
	for (gsize length = 1; length < LONGEST_NAME; length++)
		if ((search->lengths >> length & 1) != 0)
			note_name(search, level, rest, length, behind);
}

/* What stands behind （市、区）; empty where no brackets begin the words. */
static DnSlice behind_brackets(DnSlice words)
{
	enum { LONGEST = 40 /* bytes */ };
	if (!dn_is_mark(dn_slice_first(words), "（(〔［["))
		return dn_slice(words.at, 0);
	for (const char *p = words.at; p < dn_slice_end(words) && p < words.at + LONGEST; p = dn_character_end(p))
		if (dn_is_mark(dn_character(p), "）)〕］]"))
			return dn_slice_skip(words, (gsize)(dn_character_end(p) - words.at));
	return dn_slice(words.at, 0);
}

/* 财政局 behind 各县 and behind 各县（市、区）. The 市财政局 of 各市、县财政局 may be another office, that of the plan's own place. */
static void look_behind(Search *search, DnSlice rest)
{
	gsize length = dn_profile_prefix(search->drafts->lexicon.profile, DN_WORDS_LEVELS, rest);
	DnSlice level = dn_slice_beginning(rest, length);
	if (length == 0)
		return;
	rest = dn_slice_skip(rest, length);
	note_names(search, level, rest, DIRECTLY);
	note_names(search, level, behind_brackets(rest), AMONG_OTHERS);
}

static void look_through_text(Search *search)
{
	const GString *text = search->drafts->text->bytes;
	DnSlice rest = dn_slice(text->str, text->len);
	for (const char *p; (p = dn_slice_find(rest, dn_slice_of(every))) != NULL;) {
		rest = dn_slice_skip(rest, (gsize)(p - rest.at) + strlen(every));
		look_behind(search, rest);
	}
}

/* Cells of tables are no part of the text; the groups that they name are. */
static void look_at_group(Search *search, DnBody *body)
{
	DnSlice name = dn_slice_of(body->name);
	if (dn_slice_starts_with(name, dn_slice_of(every)))
		look_behind(search, dn_slice_skip(name, strlen(every)));
}

/* ---- Marking ---------------------------------------------------------------------------------------------------------------------- */

/* 各区市场监管局 for 区市场监管局, once for each name. */
static const char *name_of_group(const Search *search, const char *name)
{
	const char *group = g_hash_table_lookup(search->groups, name);
	if (group == NULL) {
		g_autofree char *words = g_strconcat(every, name, NULL);
		group = dn_arena_string(search->drafts->arena, words);
		g_hash_table_insert(search->groups, (gpointer)name, (gpointer)group);
	}
	return group;
}

static void mark(Search *search, DnBody *body)
{
	Behind behind = body->collective ? NONE : (Behind)GPOINTER_TO_INT(g_hash_table_lookup(search->names, body->name));
	if (behind == NONE || (search->own.length > 0 && dn_slice_starts_with(dn_slice_of(body->name), search->own)))
		return;
	body->collective = TRUE;
	if (behind == DIRECTLY)
		body->name = name_of_group(search, body->name);
}

/* 派出所 in the plan of a county, whose other bodies have a level. */
static void mark_of_town(Search *search, DnBody *body)
{
	body->collective |= is_of_town(&search->drafts->lexicon, body);
}

void dn_every_place_mark(DnDrafts *drafts)
{
	g_autoptr(GHashTable) names = g_hash_table_new(dn_name_hash, g_str_equal), groups = g_hash_table_new(dn_name_hash, g_str_equal);
	Search search = {.drafts = drafts, .names = names, .groups = groups};
	if (drafts->text->spaced)
		return;
	for_each_body(&search, collect_name);
	if (search.towns && search.n_levelled > search.n_plain / 2)
		for_each_body(&search, mark_of_town);
	if (g_hash_table_size(names) == 0)
		return;
	look_through_text(&search);
	for_each_body(&search, look_at_group);
	if (!search.any)
		return;
	search.own = dn_title_level(drafts);
	for_each_body(&search, mark);
}
