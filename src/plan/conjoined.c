/* Forest Agency and River Trust is two where Forest Agency and River Trust stand alone elsewhere, or one of them does and the other is
 * a whole name; Food and Drug Administration is not. Of Chair/Secretary and of Research + Backend one must stand alone. */
#include "plan/conjoined.h"

#include "plan/acronym_units.h"
#include "plan/bodies.h"
#include "plan/conjunction.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/plural_names.h"

#include <string.h>

enum { MOST_CONJUNCTIONS = 4 };

/* The words on both sides of the only slash or plus in a name: Chair/Secretary, Research + Backend. Both begin with a capital. */
static gboolean split_at_mark(DnSlice *left, DnSlice *right, DnSlice name)
{
	const char *at = memchr(name.at, '/', name.length);
	at = at != NULL ? at : memchr(name.at, '+', name.length);
	if (at == NULL || memchr(at + 1, *at, (gsize)(dn_slice_end(name) - at) - 1) != NULL || memchr(name.at, '(', name.length) != NULL)
		return FALSE;
	*left = dn_slice_trim(dn_slice(name.at, (gsize)(at - name.at)));
	*right = dn_slice_trim(dn_slice(at + 1, (gsize)(dn_slice_end(name) - at) - 1));
	return left->length > 1 && right->length > 1 && g_ascii_isupper(*left->at) && g_ascii_isupper(*right->at);
}

/* Trustee stands beside Volunteer here and beside Working Group there, so that it is a name of its own. */
static void note_side(GHashTable *names, GHashTable *sides, const char *side, const char *other)
{
	const char *met = g_hash_table_lookup(sides, side);
	if (met != NULL && strcmp(met, other) != 0)
		g_hash_table_add(names, (gpointer)side);
	g_hash_table_insert(sides, (gpointer)side, (gpointer)other);
}

static void collect_name(DnDrafts *drafts, GHashTable *names, GHashTable *sides, const char *name)
{
	DnSlice left, right;
	g_hash_table_add(names, (gpointer)name);
	if (dn_bodies_split_brackets(&left, &right, dn_slice_of(name)))
		g_hash_table_add(names, (gpointer)dn_drafts_keep(drafts, left)); /* Fleet of Fleet (Purchasing) */
	if (!split_at_mark(&left, &right, dn_slice_of(name)))
		return;
	const char *first = dn_drafts_keep(drafts, left), *second = dn_drafts_keep(drafts, right);
	note_side(names, sides, first, second);
	note_side(names, sides, second, first);
}

static GHashTable *collect_names(DnDrafts *drafts)
{
	g_autoptr(GHashTable) sides = g_hash_table_new(g_str_hash, g_str_equal);
	GHashTable *names = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		for (guint k = 0; k < clause->bodies->len; k++)
			collect_name(drafts, names, sides, dn_clause_body(clause, k)->name);
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

/* Whether words beside a name that stands alone elsewhere are a name too: whole by themselves, an abbreviation, or named as the other is. Health
 * Canada and Environment Canada. */
static gboolean is_named_like(const DnLexicon *lexicon, DnSlice words, DnSlice other)
{
	enum { LEAST = 3 };
	if (words.length >= LEAST && dn_name_is_acronym(words))
		return TRUE;
	if (other.length >= LEAST && dn_name_is_acronym(other) && dn_name_is_capitalised(words) && dn_name_shape(lexicon, words) >= DN_SHAPE_WEAK)
		return TRUE; /* DfT and National Highways, where DfT stands alone elsewhere */
	DnSlice word = dn_slice_last_word(words), same = dn_slice_last_word(other);
	if (dn_profile_prefix(lexicon->profile, DN_WORDS_OF_PLACES, words) > 0 && memchr(other.at, ' ', other.length) != NULL)
		return TRUE; /* City of Farwell and Farwell Water */
	if (dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, words) > 0 || word.length == words.length || !g_ascii_isupper(*words.at))
		return FALSE;
	return (g_ascii_isupper(*word.at) && dn_slice_is(word, same)) || dn_name_can_end(lexicon, words);
}

/* The names on both sides of a conjunction: one of them stands alone elsewhere, and the other does, or is one as well. Both must stand alone where
 * a list shows that the name may be whole. */
static gboolean find_names(const char **first, const char **second, DnDrafts *drafts, GHashTable *names, DnSlice left, DnSlice right, gboolean whole)
{
	if (left.length == 0 || right.length == 0)
		return FALSE;
	*first = find_name(drafts, names, left);
	*second = find_name(drafts, names, right);
	if (!whole && *first == NULL && *second != NULL && is_named_like(&drafts->lexicon, left, right))
		*first = dn_drafts_keep(drafts, left);
	else if (!whole && *second == NULL && *first != NULL && is_named_like(&drafts->lexicon, right, left))
		*second = dn_drafts_keep(drafts, right);
	return *first != NULL && *second != NULL;
}

static void put_two(DnDrafts *drafts, DnClause *clause, guint index, DnSlice left, const char *first, DnSlice right, const char *second)
{
	DnBody *body = dn_clause_body(clause, index), other = *body;
	body->words = left;
	body->name = first;
	other.words = right;
	other.name = second;
	dn_clause_insert_body(clause, drafts->arena, index + 1, &other);
}

/* Chair/Secretary: two where one of them is a name by itself elsewhere. */
static gboolean split_marked(DnDrafts *drafts, GHashTable *names, DnClause *clause, guint index)
{
	DnSlice left, right, words = dn_clause_body(clause, index)->words;
	if (!split_at_mark(&left, &right, words) || (find_name(drafts, names, left) == NULL && find_name(drafts, names, right) == NULL))
		return FALSE;
	put_two(drafts, clause, index, left, dn_drafts_keep(drafts, left), right, dn_drafts_keep(drafts, right));
	return TRUE;
}

/* Parks and Recreation and Fire: of two conjunctions one parts names. It is the one beside a name that stands alone elsewhere, where that is so
 * of the first name or of the last, and not of both. */
static gboolean split_at_end(DnDrafts *drafts, GHashTable *names, DnClause *clause, guint index)
{
	const DnProfile *profile = drafts->lexicon.profile;
	DnSlice words = dn_clause_body(clause, index)->words, first = dn_conjunction_find(profile, words);
	DnSlice rest = dn_slice_skip(words, (gsize)(dn_slice_end(first) - words.at)), second = dn_conjunction_find(profile, rest);
	DnSlice behind = dn_slice_skip(rest, (gsize)(dn_slice_end(second) - rest.at));
	if (first.length == 0 || second.length == 0 || dn_conjunction_find(profile, behind).length > 0 ||
	    dn_profile_prefix(profile, DN_WORDS_BEGINNINGS, words) > 0)
		return FALSE;
	DnSlice left = dn_slice_trim(dn_slice(words.at, (gsize)(first.at - words.at))), right = dn_slice_trim(behind);
	gboolean alone = find_name(drafts, names, left) != NULL;
	if (alone == (find_name(drafts, names, right) != NULL))
		return FALSE;
	left = alone ? left : dn_slice_trim(dn_slice(words.at, (gsize)(second.at - words.at)));
	right = alone ? dn_slice_trim(rest) : right;
	put_two(drafts, clause, index, left, dn_drafts_keep(drafts, left), right, dn_drafts_keep(drafts, right));
	return TRUE;
}

/* Office of Relief, Public Health, Beaches and Harbors: whether what stands between two commas is a name by itself elsewhere. */
static gboolean holds_name_between_commas(DnDrafts *drafts, GHashTable *names, DnSlice words)
{
	const char *comma = memchr(words.at, ',', words.length);
	for (const char *next; comma != NULL; comma = next) {
		next = memchr(comma + 1, ',', (gsize)(dn_slice_end(words) - comma) - 1);
		if (next != NULL && find_name(drafts, names, dn_slice_trim(dn_slice(comma + 1, (gsize)(next - comma) - 1))) != NULL)
			return TRUE;
	}
	return FALSE;
}

/* Medical Education of Ministry of Health, Care, and Medical Education: what stands behind a comma, and behind more marks, and a conjunction. */
static DnSlice behind_comma(const DnProfile *profile, DnSlice words)
{
	words = dn_slice_trim(words);
	while (dn_is_mark(dn_slice_first(words), ",;"))
		words = dn_slice_trim(dn_slice_skip(words, 1));
	return dn_slice_trim(dn_slice_skip(words, dn_profile_prefix(profile, DN_WORDS_CONJUNCTIONS, words)));
}

/* Then all its commas part names. Returns how many bodies are added behind the one at `index`. */
static guint split_at_commas(DnDrafts *drafts, GHashTable *names, DnClause *clause, guint index)
{
	enum { LONGEST = 300 /* bytes */ };
	DnSlice words = dn_clause_body(clause, index)->words;
	guint n = 0;
	if (dn_clause_body(clause, index)->collective || words.length > LONGEST || memchr(words.at, '(', words.length) != NULL ||
	    !holds_name_between_commas(drafts, names, words))
		return 0;
	for (const char *comma; (comma = memchr(words.at, ',', words.length)) != NULL; n++) {
		DnSlice left = dn_slice_trim(dn_slice_before(words, comma)), right = behind_comma(drafts->lexicon.profile, dn_slice_from(words, comma + 1));
		if (left.length == 0 || right.length == 0)
			break;
		put_two(drafts, clause, index + n, left, dn_drafts_keep(drafts, left), right, dn_drafts_keep(drafts, right));
		words = right;
	}
	return n;
}

/* Whether slashes part three names or more, two of which are abbreviations or stand alone elsewhere: Frontex/MS/EMSA. */
static gboolean are_slashed(DnDrafts *drafts, GHashTable *names, DnSlice words)
{
	enum { FEWEST = 3, FEWEST_SURE = 2, LONGEST = 150 /* bytes */ };
	guint n = 0, n_sure = 0;
	if (words.length > LONGEST || memchr(words.at, '(', words.length) != NULL)
		return FALSE;
	for (const char *slash = words.at; slash != NULL; n++) {
		slash = memchr(words.at, '/', words.length);
		DnSlice part = slash != NULL ? dn_slice_before(words, slash) : words;
		if (part.length < 2 || !g_ascii_isupper(*part.at))
			return FALSE;
		n_sure += dn_name_is_acronym(part) || find_name(drafts, names, part) != NULL ? 1 : 0;
		words = slash != NULL ? dn_slice_from(words, slash + 1) : words;
	}
	return n >= FEWEST && n_sure >= FEWEST_SURE;
}

/* Returns how many bodies are added behind the one at `index`. */
static guint split_at_slashes(DnDrafts *drafts, GHashTable *names, DnClause *clause, guint index)
{
	DnSlice words = dn_clause_body(clause, index)->words;
	guint n = 0;
	if (dn_clause_body(clause, index)->collective || !are_slashed(drafts, names, words))
		return 0;
	for (const char *slash; (slash = memchr(words.at, '/', words.length)) != NULL; n++) {
		DnSlice left = dn_slice_before(words, slash);
		words = dn_slice_from(words, slash + 1);
		put_two(drafts, clause, index + n, left, dn_drafts_keep(drafts, left), words, dn_drafts_keep(drafts, words));
	}
	for (guint i = index; n > 0 && i <= index + n; i++) {
		DnBody *body = dn_clause_body(clause, i);
		body->collective = dn_name_is_collective(&drafts->lexicon, dn_slice_of(body->name));
		g_hash_table_add(names, (gpointer)body->name);
	}
	return n;
}

/* Splits the body at `index`; FALSE where its name is that of one. */
static gboolean split_body(DnDrafts *drafts, GHashTable *names, DnClause *clause, guint index)
{
	DnBody *body = dn_clause_body(clause, index);
	DnSlice rest = body->words;
	for (guint i = 0; i < MOST_CONJUNCTIONS; i++) {
		DnSlice found = dn_conjunction_find(drafts->lexicon.profile, rest);
		if (found.length == 0)
			return FALSE;
		rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(body->words) - dn_slice_end(found)));
		DnSlice left = dn_slice_trim(dn_slice(body->words.at, (gsize)(found.at - body->words.at))), right = dn_slice_trim(rest);
		const char *first, *second;
		if (!find_names(&first, &second, drafts, names, left, right, body->whole))
			continue;
		put_two(drafts, clause, index, left, first, right, second);
		return TRUE;
	}
	return FALSE;
}

static void judge_group(const DnLexicon *lexicon, DnBody *body)
{
	body->collective = dn_name_is_collective(lexicon, dn_slice_of(body->name));
	body->shape = body->collective ? DN_SHAPE_GENERIC : MAX(dn_name_shape(lexicon, dn_slice_of(body->name)), DN_SHAPE_WEAK);
}

/* Farwell Water and councils, taken for a group by its end: a body that stands alone elsewhere, and a group. */
static gboolean split_group(DnDrafts *drafts, GHashTable *names, DnClause *clause, guint index)
{
	const DnLexicon *lexicon = &drafts->lexicon;
	DnSlice words = dn_clause_body(clause, index)->words, found = dn_conjunction_find(lexicon->profile, words);
	DnSlice left = dn_slice_before(words, found.at), right = dn_slice_from(words, dn_slice_end(found));
	if (!dn_clause_body(clause, index)->collective || found.length == 0 || left.length == 0 || right.length == 0)
		return FALSE;
	gboolean of_groups = dn_name_is_collective(lexicon, left), ends = dn_name_is_collective(lexicon, right);
	const char *alone = find_name(drafts, names, of_groups ? right : left);
	if (of_groups == ends || alone == NULL)
		return FALSE;
	put_two(drafts, clause, index, left, of_groups ? dn_drafts_keep(drafts, left) : alone, right, of_groups ? alone : dn_drafts_keep(drafts, right));
	judge_group(lexicon, dn_clause_body(clause, index));
	judge_group(lexicon, dn_clause_body(clause, index + 1));
	return TRUE;
}

/* Ministry of Health for Health, as it stands alone elsewhere; NULL where it does not. */
static const char *find_singular(DnDrafts *drafts, GHashTable *names, DnSlice singular, DnSlice words)
{
	g_autofree char *name = g_strdup_printf("%.*s%.*s", (int)singular.length, singular.at, (int)words.length, words.at);
	return find_name(drafts, names, dn_slice_of(name));
}

/* What stands behind Ministries of, or is spelt with Ministry of, as the last of a list is; both are given. */
static DnSlice behind_plural(DnSlice *singular, const DnLexicon *lexicon, const DnBody *body)
{
	DnSlice plural, name = dn_slice_of(body->name);
	*singular = dn_plural_names_singular(&plural, lexicon, body->words);
	if (singular->length > 0)
		return dn_slice_skip(body->words, plural.length);
	if (name.length <= body->words.length || !dn_slice_ends_with(name, body->words))
		return dn_slice(body->words.at, 0);
	*singular = dn_slice_cut(name, body->words.length);
	return body->words;
}

/* Ministries of Water and Salt Mines and Sugar: of the conjunctions that one parts beside which a ministry stands that is named alone elsewhere. */
static gboolean split_plural(DnDrafts *drafts, GHashTable *names, DnClause *clause, guint index)
{
	DnSlice singular, words = behind_plural(&singular, &drafts->lexicon, dn_clause_body(clause, index)), rest = words, parts[2];
	guint n = 0;
	for (DnSlice found; n < MOST_CONJUNCTIONS && (found = dn_conjunction_find(drafts->lexicon.profile, rest)).length > 0;) {
		rest = dn_slice_from(words, dn_slice_end(found));
		DnSlice left = dn_slice_before(words, found.at);
		if (find_singular(drafts, names, singular, left) == NULL && find_singular(drafts, names, singular, rest) == NULL)
			continue;
		parts[0] = left;
		parts[1] = rest;
		n++;
	}
	if (n != 1)
		return FALSE;
	const char *spelt[2];
	for (guint i = 0; i < G_N_ELEMENTS(parts); i++) {
		g_autofree char *name = g_strdup_printf("%.*s%.*s", (int)singular.length, singular.at, (int)parts[i].length, parts[i].at);
		spelt[i] = dn_drafts_keep(drafts, dn_slice_of(name));
	}
	put_two(drafts, clause, index, parts[0], spelt[0], parts[1], spelt[1]);
	return TRUE;
}

static gboolean split_any(DnDrafts *drafts, GHashTable *names, DnClause *clause, guint index)
{
	const DnBody *body = dn_clause_body(clause, index);
	return split_group(drafts, names, clause, index) ||
	       (!body->collective && (split_plural(drafts, names, clause, index) || split_body(drafts, names, clause, index) ||
	                             (!body->whole && split_at_end(drafts, names, clause, index)) || split_marked(drafts, names, clause, index)));
}

/* Ministries of Water and Food and Farming, Department of Health and Care and Sport: of two conjunctions either may part two names, and a plural has
 * at least two. */
static gboolean holds_several(const DnProfile *profile, DnSlice name)
{
	DnSlice first = dn_conjunction_find(profile, name), link = dn_profile_find(profile, DN_WORDS_NAME_LINKS, name);
	if (first.length == 0 || dn_profile_is(profile, DN_WORDS_COMMA_NAMES, name))
		return FALSE;
	g_autofree char *plural = g_strdup_printf("%.*s=", (int)(dn_slice_end(link) - name.at), name.at);
	return dn_conjunction_find(profile, dn_slice_from(name, dn_slice_end(first))).length > 0 ||
	       (link.length > 0 && dn_profile_behind(profile, DN_WORDS_PLURALS, dn_slice_of(plural)).length > 0);
}

gboolean dn_conjoined_is_unsure(gboolean *likely, const DnLexicon *lexicon, const DnBody *body)
{
	enum { LEAST = 3 };
	DnSlice name = dn_slice_of(body->name), outer, inner;
	if (!dn_profile_is_spaced(lexicon->profile) || body->whole || body->collective || body->shape == DN_SHAPE_KNOWN)
		return FALSE;
	name = dn_bodies_split_brackets(&outer, &inner, name) ? outer : name;
	DnSlice found = dn_conjunction_find(lexicon->profile, name);
	DnSlice left = dn_slice_trim(dn_slice(name.at, (gsize)(found.at - name.at))), link = dn_profile_find(lexicon->profile, DN_WORDS_NAME_LINKS, left);
	DnSlice right = dn_slice_trim(dn_slice_skip(name, (gsize)(dn_slice_end(found) - name.at)));
	*likely = found.length > 0 && left.length > 0 && dn_slice_last(left) == ',' && !dn_profile_is(lexicon->profile, DN_WORDS_COMMA_NAMES, name);
	*likely |= holds_several(lexicon->profile, name);
	if (*likely)
		return TRUE; /* Ministry of Health, Care, and Medical Education */
	if (found.length == 0 || link.length > 0 || left.length == 0 || right.length == 0 ||
	    dn_profile_prefix(lexicon->profile, DN_WORDS_COUNTRY_STARTS, name) > 0)
		return FALSE;
	*likely = (left.length >= LEAST && dn_name_is_acronym(left)) || (right.length >= LEAST && dn_name_is_acronym(right));
	return g_unichar_isupper(dn_slice_first(left)) && g_unichar_isupper(dn_slice_first(right)) && (*likely || body->shape == DN_SHAPE_WEAK);
}

/* A name that one list shows to be whole is so wherever it stands. */
static void note_whole(DnDrafts *drafts)
{
	g_autoptr(GHashTable) whole = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint pass = 0; pass < 2; pass++)
		for (guint i = 0; i < drafts->tasks->len; i++) {
			DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
			for (guint k = 0; k < clause->bodies->len; k++) {
				DnBody *body = dn_clause_body(clause, k);
				if (pass == 0 && body->whole)
					g_hash_table_add(whole, (gpointer)body->name);
				body->whole = body->whole || g_hash_table_contains(whole, body->name);
			}
		}
}

/* HRO/DMA of Human Resources Office (HRO/DMA), whose short name is HRO; NULL where the brackets hold no other behind a slash. */
static const char *slashed_name(DnDrafts *drafts, const DnBody *body)
{
	DnSlice outer, inner;
	if (body->second == NULL || !dn_bodies_split_brackets(&outer, &inner, body->words) || memchr(inner.at, '/', inner.length) == NULL)
		return NULL;
	DnSlice own = dn_slice_of(body->second);
	return dn_slice_starts_with(inner, own) && inner.at[own.length] == '/' ? dn_drafts_keep(drafts, inner) : NULL;
}

static GHashTable *collect_slashed(DnDrafts *drafts)
{
	GHashTable *slashed = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		const DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		for (guint k = 0; k < clause->bodies->len; k++) {
			const char *name = slashed_name(drafts, dn_clause_body(clause, k));
			if (name != NULL)
				g_hash_table_add(slashed, (gpointer)name);
		}
	}
	return slashed;
}

/* HRO/DMA: one body where brackets behind its name hold both. */
static void drop_parents(DnDrafts *drafts)
{
	g_autoptr(GHashTable) slashed = collect_slashed(drafts);
	for (guint i = 0; i < drafts->tasks->len && g_hash_table_size(slashed) > 0; i++) {
		DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		for (guint k = 1; k < clause->bodies->len; k++) {
			DnSlice own = dn_clause_body(clause, k - 1)->words, parent = dn_clause_body(clause, k)->words;
			if (parent.at != dn_slice_end(own) + 1 || parent.at[-1] != '/')
				continue;
			DnSlice both = dn_slice(own.at, (gsize)(dn_slice_end(parent) - own.at));
			if (g_hash_table_contains(slashed, dn_drafts_keep(drafts, both)))
				dn_clause_remove_bodies(clause, k--, 1);
		}
	}
}

/* NCA DOT: whether a blank parts two names that both stand alone elsewhere. */
static gboolean runs_on(DnDrafts *drafts, GHashTable *names, DnSlice name)
{
	enum { LONGEST = 120 /* bytes */ };
	for (gsize i = 1; i + 1 < name.length && name.length <= LONGEST; i++) {
		if (name.at[i] != ' ')
			continue;
		DnSlice left = dn_slice(name.at, i), right = dn_slice_skip(name, i + 1);
		if (find_name(drafts, names, left) != NULL && find_name(drafts, names, right) != NULL)
			return TRUE;
	}
	return FALSE;
}

/* Tells once of each such name. */
static void tell_of_run_on(DnDrafts *drafts, GHashTable *names, GHashTable *told, const DnDraft *draft)
{
	for (guint k = 0; k < draft->clause.bodies->len; k++) {
		const DnBody *body = dn_clause_body(&draft->clause, k);
		if (body->collective || body->shape == DN_SHAPE_KNOWN || !g_hash_table_add(told, (gpointer)body->name) ||
		    !runs_on(drafts, names, dn_slice_of(body->name)))
			continue;
		dn_drafts_doubt(drafts, "unknown-body", DN_SEVERITY_WARNING, dn_drafts_locate(drafts, draft, body->words),
		                "%s may be two bodies without a mark between their names; it was read as one", body->name);
	}
}

void dn_conjoined_split(DnDrafts *drafts)
{
	if (!dn_profile_is_spaced(drafts->lexicon.profile))
		return;
	dn_acronym_units_join(drafts);
	note_whole(drafts);
	drop_parents(drafts);
	g_autoptr(GHashTable) names = collect_names(drafts);
	g_autoptr(GHashTable) told = g_hash_table_new(g_str_hash, g_str_equal);
	for (guint i = 0; i < drafts->tasks->len; i++) {
		DnClause *clause = &g_array_index(drafts->tasks, DnDraft, i).clause;
		for (guint k = 0; k < clause->bodies->len; k++) {
			k += split_at_commas(drafts, names, clause, k);
			k += split_at_slashes(drafts, names, clause, k);
			if (split_any(drafts, names, clause, k))
				k++;
		}
		tell_of_run_on(drafts, names, told, &g_array_index(drafts->tasks, DnDraft, i));
	}
}
