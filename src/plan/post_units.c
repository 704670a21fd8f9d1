/* One pass collects what stands behind posts, a second one whether it stands elsewhere without one. */
#include "plan/post_units.h"

#include <string.h>

#include "plan/conjunction.h"
#include "plan/name_group.h"
#include "plan/name_letters.h"
#include "plan/posts.h"

enum { LONGEST_UNIT = 96 /* bytes */, MOST_ITEMS = 6 };

struct DnPostUnits {
	GHashTable *behind; /* units behind posts */
	GHashTable *alone;  /* those of them that stand by themselves too */
};

typedef struct {
	DnPostUnits *units;
	const DnLexicon *lexicon;
	DnArena *arena;
} Search;

typedef void (*Look)(const Search *search, DnSlice names);

/* ---- The form of a unit --------------------------------------------------------------------------------------------------- */

/* Safety, Small Boats: words with capitals that name no body. Those that end the unit may end as bodies do: Procurement Services. */
static gboolean is_field(const DnLexicon *lexicon, DnSlice words, gboolean last)
{
	gboolean ends = last && dn_profile_suffix(lexicon->profile, DN_WORDS_COLLECTIVE_NOUNS, words) > 0;
	gboolean named = dn_name_entry(lexicon, words) != NULL || dn_name_is_collective(lexicon, words) || dn_post_is_one(lexicon, words) ||
	                 (!ends && dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, words)) ||
	                 dn_profile_prefix(lexicon->profile, DN_WORDS_BEGINNINGS, words) > 0;
	return words.length > 0 && dn_name_is_capitalised(words) && !dn_name_is_acronym(words) && !named && (last || !dn_name_can_end(lexicon, words));
}

/* Safety and Bridges: what stands behind the last comma. */
static gboolean are_last_fields(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice joint = dn_conjunction_find(lexicon->profile, words), behind = dn_slice_trim(dn_slice_from(words, dn_slice_end(joint)));
	return joint.length > 0 && is_field(lexicon, dn_slice_trim(dn_slice_before(words, joint.at)), FALSE) && is_field(lexicon, behind, TRUE) &&
	       dn_conjunction_find(lexicon->profile, behind).length == 0;
}

/* Takes what stands before the next mark off the words. */
static DnSlice take_item(DnSlice *words, const char *mark)
{
	const char *end = dn_slice_find_mark(*words, mark);
	DnSlice item = dn_slice_trim(dn_slice_before(*words, end));
	*words = dn_slice_from(*words, end < dn_slice_end(*words) ? end + 1 : end);
	return item;
}

gboolean dn_post_unit_may_be(const DnLexicon *lexicon, DnSlice words)
{
	if (words.length > LONGEST_UNIT || !dn_profile_is_spaced(lexicon->profile))
		return FALSE;
	DnSlice rest = words, item = take_item(&rest, ",");
	for (; rest.length > 0; item = take_item(&rest, ","))
		if (!is_field(lexicon, item, FALSE))
			return FALSE;
	return are_last_fields(lexicon, item);
}

/* ---- What the document has ------------------------------------------------------------------------------------------------ */

static const char *keep(const Search *search, DnSlice words)
{
	return dn_arena_text(search->arena, words.at, words.length);
}

static gboolean has(GHashTable *table, DnSlice words)
{
	char key[LONGEST_UNIT + 1];
	if (words.length == 0 || words.length > LONGEST_UNIT)
		return FALSE;
	memcpy(key, words.at, words.length);
	key[words.length] = '\0';
	return g_hash_table_contains(table, key);
}

/* Stores and Procurement of Director, Stores and Procurement: behind the whole of a post. */
static void note_behind(const Search *search, DnSlice names)
{
	while (names.length > 0) {
		DnSlice unit = take_item(&names, ";"), post = take_item(&unit, ",");
		unit = dn_slice_trim(unit);
		if (unit.length > 0 && dn_profile_is(search->lexicon->profile, DN_WORDS_POSTS, post) && dn_post_unit_may_be(search->lexicon, unit))
			g_hash_table_add(search->units->behind, (gpointer)keep(search, unit));
	}
}

/* The words up to each of the next commas, of which one may end the unit. */
static void note_first(const Search *search, DnSlice names)
{
	DnSlice rest = names;
	for (guint i = 0; i < MOST_ITEMS && rest.length > 0; i++) {
		DnSlice unit = dn_slice_through(names, take_item(&rest, ","));
		if (has(search->units->behind, unit))
			g_hash_table_add(search->units->alone, (gpointer)keep(search, unit));
	}
}

static void note_alone(const Search *search, DnSlice names)
{
	while (names.length > 0)
		note_first(search, take_item(&names, ";"));
}

/* Lead: Treasury and a cell alike hold names. */
static void look_into(const Search *search, Look look, DnSlice words, gboolean cell)
{
	DnLabel label;
	while (words.length > 0) {
		DnSlice line = take_item(&words, "\n");
		gboolean labelled = dn_label_read(&label, search->lexicon->profile, line);
		if (labelled ? !label.other : cell)
			look(search, dn_slice_trim(labelled ? dn_slice_skip(line, label.length) : line));
	}
}

static void look_for(const Search *search, const DnText *text, Look look)
{
	for (guint i = 0; i < text->paragraphs->len; i++) {
		const DnParagraph *paragraph = dn_text_paragraph(text, i);
		if (paragraph->row == NULL)
			look_into(search, look, dn_text_slice(text, paragraph->start, paragraph->length), FALSE);
		for (guint k = 0; paragraph->row != NULL && k < paragraph->row->n_cells; k++)
			look_into(search, look, dn_slice_of(paragraph->row->cells[k].text), TRUE);
	}
}

DnPostUnits *dn_post_units_find(const DnText *text, const DnLexicon *lexicon, DnArena *arena)
{
	if (!dn_profile_is_spaced(lexicon->profile))
		return NULL;
	g_autoptr(DnPostUnits) units = g_new0(DnPostUnits, 1);
	units->behind = g_hash_table_new(g_str_hash, g_str_equal);
	units->alone = g_hash_table_new(g_str_hash, g_str_equal);
	Search search = {.units = units, .lexicon = lexicon, .arena = arena};
	look_for(&search, text, note_behind);
	if (g_hash_table_size(units->behind) > 0)
		look_for(&search, text, note_alone);
	return g_hash_table_size(units->alone) > 0 ? g_steal_pointer(&units) : NULL;
}

void dn_post_units_free(DnPostUnits *units)
{
	if (units == NULL)
		return;
	g_hash_table_unref(units->behind);
	g_hash_table_unref(units->alone);
	g_free(units);
}

gboolean dn_post_units_have(const DnLexicon *lexicon, DnSlice words)
{
	return lexicon->post_units != NULL && has(lexicon->post_units->alone, words);
}
