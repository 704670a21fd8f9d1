/* What follows such a word is a list of its own: up to the part with a conjunction, commas and conjunctions separate what each body is for.
 * Departments of Food and Farming and of Health says by its second "of" that there are two. */
#include "plan/plural_names.h"

#include "plan/conjunction.h"

DnSlice dn_plural_names_singular(DnSlice *plural, const DnLexicon *lexicon, DnSlice words)
{
	DnSlice link = dn_profile_find(lexicon->profile, DN_WORDS_NAME_LINKS, words);
	if (link.length == 0)
		return dn_slice(words.at, 0);
	*plural = dn_slice(words.at, (gsize)(dn_slice_end(link) - words.at));
	g_autofree char *entry = g_strdup_printf("%.*s=", (int)plural->length, plural->at);
	return dn_profile_behind(lexicon->profile, DN_WORDS_PLURALS, dn_slice_of(entry));
}

/* of Health and of for Health: the preposition again. */
static DnSlice skip_link(DnSlice words, DnSlice singular)
{
	const char *space = memchr(singular.at, ' ', singular.length);
	DnSlice link = dn_slice_skip(singular, (gsize)(space - singular.at) + 1);
	return dn_slice_starts_with(words, link) ? dn_slice_trim(dn_slice_skip(words, link.length)) : words;
}

static const char *spell(DnArena *arena, DnSlice singular, DnSlice words)
{
	words = skip_link(words, singular);
	g_autofree char *name = g_strdup_printf("%.*s%.*s", (int)singular.length, singular.at, (int)words.length, words.at);
	return dn_arena_string(arena, name);
}

/* Science and Technology of Department of Science and Technology, which the profile has as it is. */
static gboolean is_known(const DnLexicon *lexicon, DnSlice singular, DnSlice words)
{
	g_autofree char *name = g_strdup_printf("%.*s%.*s", (int)singular.length, singular.at, (int)words.length, words.at);
	return dn_profile_is(lexicon->profile, DN_WORDS_COMMA_NAMES, dn_slice_of(name));
}

/* Whether the conjunction parts what the bodies are for: "of" comes again behind it, or one side is known to be one of them. */
static gboolean parts(const DnLexicon *lexicon, DnSlice words, DnSlice found, DnSlice singular)
{
	DnSlice left = dn_slice_before(words, found.at), right = dn_slice_from(words, dn_slice_end(found));
	return skip_link(right, singular).length < right.length || is_known(lexicon, singular, left) || is_known(lexicon, singular, right);
}

/* The conjunction after which the last of them stands: one that parts them; else the only one, or the only one that is no sign: and of Food &
 * Farming and Health & Care. Empty where it is not told. */
static DnSlice find_last(const DnLexicon *lexicon, DnSlice words, DnSlice singular)
{
	static const char sign[] = "&";
	DnSlice rest = words, only = dn_slice(words.at, 0), spelt = only;
	guint n = 0, n_spelt = 0;
	for (DnSlice found; (found = dn_conjunction_find(lexicon->profile, rest)).length > 0; n++) {
		rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found)));
		if (parts(lexicon, words, found, singular))
			return found;
		only = found;
		if (!dn_slice_starts_with(dn_slice_trim(found), dn_slice_of(sign))) {
			spelt = found;
			n_spelt++;
		}
	}
	return n == 1 ? only : n_spelt == 1 ? spelt : dn_slice(words.at, 0);
}

/* Parts the body at `index` at its conjunction; FALSE where it has none that separates. */
static gboolean part_at_conjunction(DnClause *clause, guint index, const DnLexicon *lexicon, DnArena *arena, DnSlice singular, DnSlice of)
{
	DnSlice found = find_last(lexicon, of, singular);
	if (found.length == 0)
		return FALSE;
	DnBody *body = dn_clause_body(clause, index), last = *body;
	DnSlice left = dn_slice_trim(dn_slice(of.at, (gsize)(found.at - of.at)));
	const char *behind = dn_slice_end(found) - dn_profile_suffix(lexicon->profile, DN_WORDS_ARTICLES, found); /* Ministry of the Interior */
	last.words = dn_slice_trim(dn_slice(behind, (gsize)(dn_slice_end(of) - behind)));
	last.name = spell(arena, singular, last.words);
	body->words = dn_slice(body->words.at, (gsize)(dn_slice_end(left) - body->words.at));
	body->name = spell(arena, singular, left);
	dn_clause_insert_body(clause, arena, index + 1, &last);
	return TRUE;
}

/* Whether the body at `index` goes on with the list: nothing but a comma stands before it, and it is no name by itself. */
static gboolean is_in_list(const DnClause *clause, guint index, const DnLexicon *lexicon)
{
	if (index >= clause->bodies->len)
		return FALSE;
	const DnBody *body = dn_clause_body(clause, index);
	DnSlice between = dn_slice(dn_slice_end(body[-1].words), 0);
	between.length = body->words.at > between.at ? (gsize)(body->words.at - between.at) : 0;
	return dn_slice_is(dn_slice_trim(between), dn_slice_of(",")) && body->duty == body[-1].duty &&
	       !dn_name_is_complete(lexicon, body->words) && g_ascii_isalpha(*body->words.at);
}

/* How many bodies from `first` on are one such list: up to the one with a conjunction. 1 where no such end comes. */
static guint count_list(const DnClause *clause, guint first, const DnLexicon *lexicon)
{
	for (guint i = first; i == first || is_in_list(clause, i, lexicon); i++)
		if (dn_conjunction_find(lexicon->profile, dn_clause_body(clause, i)->words).length > 0)
			return i - first + 1;
	return 1;
}

/* Returns how many bodies it has become. */
static guint part_list(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena, DnSlice singular, DnSlice plural)
{
	guint n = count_list(clause, first, lexicon);
	for (guint i = 0; i < n; i++) {
		DnSlice words = dn_clause_body(clause, first + i)->words, of = i == 0 ? dn_slice_skip(words, plural.length) : words;
		if (i + 1 == n && part_at_conjunction(clause, first + i, lexicon, arena, singular, of))
			return n + 1;
		if (n == 1 && dn_conjunction_find(lexicon->profile, of).length > 0)
			break; /* the name stays as it is written */
		dn_clause_body(clause, first + i)->name = spell(arena, singular, of);
	}
	return n;
}

gboolean dn_plural_names_part(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	gboolean parted = FALSE;
	for (guint i = first; i < clause->bodies->len; i++) {
		DnSlice plural, words = dn_clause_body(clause, i)->words, singular = dn_plural_names_singular(&plural, lexicon, words);
		if (singular.length == 0)
			continue;
		i += part_list(clause, i, lexicon, arena, singular, plural) - 1;
		parted = TRUE;
	}
	return parted;
}
