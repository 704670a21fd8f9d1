/* A short name is made of characters of the whole one, in their order. Whatever a document explains in two ways is not explained. */
#include "plan/short_legend.h"

#include <string.h>

#include "plan/name_group.h"

enum { LONGEST_SHORT = 12 /* bytes: こども庁 */, LONGEST_NAME = 60 };

struct DnShortLegend {
	GHashTable *names; /* short name → whole one; → "" where it is explained in two ways */
	guint n;
};

/* What a search for explanations works with. */
typedef struct {
	DnShortLegend *legend;
	const DnLexicon *lexicon;
	DnArena *arena;
} Search;

/* ---- What the document explains --------------------------------------------------------------------------------------------- */

static DnSlice without_quotes(DnSlice words)
{
	words = dn_slice_trim(words);
	gboolean opens = dn_is_mark(dn_slice_first(words), "「『“\""), closes = dn_is_mark(dn_slice_last(words), "」』”\"");
	if (words.length > 0 && opens && !closes)
		return dn_slice_from(words, dn_character_end(words.at)); /* 「文 of 「文＝文部科学省、厚＝厚生労働省」 */
	if (words.length == 0 || !opens || !closes)
		return words;
	const char *start = dn_character_end(words.at), *end = dn_character_before(dn_slice_end(words));
	return end > start ? dn_slice(start, (gsize)(end - start)) : words;
}

static gboolean parts_explanations(gunichar c)
{
	return dn_is_mark(c, "、，,。；;（）() 　\n・：:＝=→");
}

/* 「文」 of 末尾の「文」は, 文 of 内＝内閣府、文＝: the words right before `at`, quotes and all; more of them than a short name has where it is none. */
static DnSlice words_before(DnSlice text, const char *at)
{
	enum { QUOTES = 6 };
	const char *start = at;
	while (start > text.at && at - start <= LONGEST_SHORT + QUOTES && !parts_explanations(dn_character(dn_character_before(start)))) {
		start = dn_character_before(start);
		if (dn_is_mark(dn_character(start), "「『“"))
			break;
	}
	return dn_slice(start, (gsize)(at - start));
}

/* 文部科学省 of 文部科学省を指す、「厚」は: the words behind a link. */
static DnSlice words_behind(const DnProfile *profile, DnSlice rest)
{
	const char *end = rest.at;
	while (end < dn_slice_end(rest) && end - rest.at <= LONGEST_NAME && !parts_explanations(dn_character(end)))
		end = dn_character_end(end);
	DnSlice words = dn_slice(rest.at, (gsize)(end - rest.at));
	if (!dn_is_mark(dn_slice_first(words), "「『“\""))
		words = dn_slice_up_to(words, "」』”\"");
	DnSlice stop = dn_profile_find(profile, DN_WORDS_SHORT_ENDS, words);
	return without_quotes(stop.length > 0 ? dn_slice_before(words, stop.at) : words);
}

/* 国交 of 国土交通省: whether all characters stand in the name, in this order. */
static gboolean is_short_of(DnSlice word, DnSlice name)
{
	for (; word.length > 0; word = dn_slice_skip(word, (gsize)(dn_character_end(word.at) - word.at))) {
		const char *at = dn_slice_find(name, dn_slice(word.at, (gsize)(dn_character_end(word.at) - word.at)));
		if (at == NULL)
			return FALSE;
		name = dn_slice_skip(name, (gsize)(dn_character_end(at) - name.at));
	}
	return TRUE;
}

static void add_name(const Search *search, DnSlice word, DnSlice name)
{
	GHashTable *names = search->legend->names;
	if (word.length == 0 || word.length > LONGEST_SHORT || name.length <= word.length || !is_short_of(word, name) ||
	    dn_name_shape(search->lexicon, name) < DN_SHAPE_STRONG)
		return;
	const char *key = dn_arena_text(search->arena, word.at, word.length), *whole = dn_arena_text(search->arena, name.at, name.length);
	const char *known = g_hash_table_lookup(names, key);
	search->legend->n += known == NULL ? 1 : 0;
	g_hash_table_insert(names, (gpointer)key, (gpointer)(known == NULL || g_str_equal(known, whole) ? whole : ""));
}

/* は stands in every sentence, and explains only what is in quotes: 国は国土交通省に, 「国」は国土交通省. */
static void look_for(const Search *search, DnSlice text)
{
	const DnProfile *profile = search->lexicon->profile;
	for (DnSlice rest = text, link; (link = dn_profile_find(profile, DN_WORDS_SHORT_LINKS, rest)).length > 0;) {
		rest = dn_slice_from(rest, dn_slice_end(link));
		DnSlice before = words_before(text, link.at), word = without_quotes(before);
		if (dn_profile_is(profile, DN_WORDS_SUBJECTS, link) && word.length == before.length)
			continue;
		add_name(search, word, words_behind(profile, rest));
	}
}

DnShortLegend *dn_short_legend_find(const DnText *text, const DnLexicon *lexicon, DnArena *arena)
{
	enum { FEWEST = 2 };
	static const char sign[] = "＝";
	if (!dn_profile_is(lexicon->profile, DN_WORDS_SHORT_LINKS, dn_slice_of(sign)))
		return NULL;
	g_autoptr(DnShortLegend) legend = g_new0(DnShortLegend, 1);
	legend->names = g_hash_table_new(g_str_hash, g_str_equal);
	Search search = {.legend = legend, .lexicon = lexicon, .arena = arena};
	for (guint i = 0; i < text->paragraphs->len; i++) {
		const DnParagraph *paragraph = dn_text_paragraph(text, i);
		if (paragraph->row == NULL)
			look_for(&search, dn_text_slice(text, paragraph->start, paragraph->length));
	}
	return legend->n >= FEWEST ? g_steal_pointer(&legend) : NULL;
}

void dn_short_legend_free(DnShortLegend *legend)
{
	if (legend == NULL)
		return;
	g_hash_table_unref(legend->names);
	g_free(legend);
}

/* ---- Lists of them ---------------------------------------------------------------------------------------------------------- */

/* The whole name; NULL where the document explains none. */
static const char *whole_name(const DnShortLegend *legend, DnSlice word)
{
	char key[LONGEST_SHORT + 1];
	if (legend == NULL || word.length == 0 || word.length > LONGEST_SHORT)
		return NULL;
	memcpy(key, word.at, word.length);
	key[word.length] = '\0';
	const char *name = g_hash_table_lookup(legend->names, key);
	return name != NULL && *name != '\0' ? name : NULL;
}

/* The first piece of a list, without the mark before it of whoever leads: 厚 of ◎厚、経. Takes it off `words`. */
static DnSlice take_piece(DnSlice *words, gboolean *leads)
{
	const char *end = dn_slice_find_mark(*words, "、，,・");
	DnSlice piece = dn_slice_before(*words, end);
	*words = dn_slice_from(*words, end < dn_slice_end(*words) ? dn_character_end(end) : end);
	*leads = dn_is_mark(dn_slice_first(piece), "◎");
	return *leads ? dn_slice_trim(dn_slice_skip(piece, (gsize)(dn_character_end(piece.at) - piece.at))) : piece;
}

/* 経、厚 等: without the word that leaves the list open. */
static DnSlice without_open(const DnProfile *profile, DnSlice words)
{
	return dn_slice_trim(dn_slice_cut(words, dn_profile_suffix(profile, DN_WORDS_OPEN, words)));
}

static gboolean read_piece(DnBody *out, const DnLexicon *lexicon, DnArena *arena, DnSlice piece, gboolean leads)
{
	const char *name = whole_name(lexicon->short_legend, piece);
	*out = (DnBody){.words = piece, .name = name, .duty = leads ? DN_DUTY_LEADS : DN_DUTY_RESPONSIBLE};
	if (piece.length == 0)
		return FALSE;
	if (name == NULL)
		out->name = dn_arena_text(arena, piece.at, piece.length);
	out->collective = dn_name_is_collective(lexicon, dn_slice_of(out->name));
	out->shape = out->collective ? DN_SHAPE_GENERIC : dn_name_shape(lexicon, dn_slice_of(out->name));
	return out->collective || out->shape >= DN_SHAPE_STRONG;
}

gboolean dn_short_legend_read(DnClause *clause, const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	DnSlice list = without_open(lexicon->profile, words);
	gboolean explained = FALSE, leads;
	clause->open_ended = list.length < words.length;
	while (list.length > 0) {
		DnBody body;
		DnSlice piece = take_piece(&list, &leads);
		if (!read_piece(&body, lexicon, arena, piece, leads))
			return FALSE;
		explained |= whole_name(lexicon->short_legend, piece) != NULL;
		clause->states_lead |= leads;
		dn_clause_add_bodies(clause, arena, &body, 1);
	}
	return explained;
}

/* Whether the profile has a name for a piece, or the document. */
static gboolean is_known(const DnLexicon *lexicon, DnSlice piece)
{
	DnSlice behind = dn_profile_behind(lexicon->profile, DN_WORDS_SHORT_NAMES, piece);
	return dn_slice_first(behind) == '=' || whole_name(lexicon->short_legend, piece) != NULL;
}

gboolean dn_short_names_may_be(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice list = without_open(lexicon->profile, words);
	guint n = 0, known = 0, marked = 0;
	while (list.length > 0) {
		gboolean leads;
		DnSlice piece = take_piece(&list, &leads);
		if (piece.length == 0 || piece.length > LONGEST_SHORT)
			return FALSE;
		n++;
		known += is_known(lexicon, piece) ? 1 : 0;
		marked += leads ? 1 : 0;
	}
	return known * 2 > n && (n > 1 || marked > 0);
}
