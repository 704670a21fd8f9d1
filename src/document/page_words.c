/* What is known: the words of the document that stand whole, and those of the English grammar. A line that one word fills to the last letter proves
 * nothing, since programs make columns as wide as their longest word. */
#include "document/page_words.h"

#include <string.h>

#include "base/embedded.h"

enum { MOST_PARTS = 8, SHORTEST_WORD = 5 /* bytes that are hardly two short words */, LONG_WORD = 8, FEWEST_PROOFS = 2 };

struct DnPageWords {
	GHashTable *known;  /* in small letters */
	GHashTable *proofs; /* "table word" */
	GHashTable *counts; /* table → how many of them it has */
	gboolean has_the, has_and; /* the document is in English */
};

/* ---- Words ------------------------------------------------------------------------------------------------------------------------ */

static const char *skip_letters(const char *p)
{
	while (dn_page_is_letter(g_utf8_get_char(p)))
		p = g_utf8_next_char(p);
	return p;
}

static const char *word_before(const char *text, const char *end)
{
	while (end > text && dn_page_is_letter(g_utf8_get_char(g_utf8_prev_char(end))))
		end = g_utf8_prev_char(end);
	return end;
}

static gboolean is_at_break(const char *p)
{
	return *p == *DN_PAGE_BROKEN;
}

/* Takes the word. */
static void learn_word(DnPageWords *words, char *word)
{
	words->has_the |= strcmp(word, "the") == 0 || strcmp(word, "of") == 0;
	words->has_and |= strcmp(word, "and") == 0;
	g_hash_table_add(words->known, word);
}

void dn_page_words_learn(DnPageWords *words, const char *text)
{
	for (const char *p = text; *p != '\0';) {
		const char *end = skip_letters(p);
		gboolean is_part = (p > text && is_at_break(p - 1)) || is_at_break(end) || (*end == '-' && end[1] == '\0');
		if (end > p && !is_part)
			learn_word(words, g_utf8_strdown(p, end - p));
		p = end > p || *p == '\0' ? end : g_utf8_next_char(p);
	}
}

DnPageWords *dn_page_words_new(void)
{
	DnPageWords *words = g_new0(DnPageWords, 1);
	words->known = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	words->proofs = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
	words->counts = g_hash_table_new(NULL, NULL);
	g_autoptr(GBytes) grammar = dn_embedded_file("data/grammar/en.json");
	gsize length = 0;
	const char *bytes = grammar != NULL ? g_bytes_get_data(grammar, &length) : NULL;
	g_autofree char *text = g_strndup(bytes != NULL ? bytes : "", length);
	dn_page_words_learn(words, text);
	words->has_the = words->has_and = FALSE;
	return words;
}

void dn_page_words_free(DnPageWords *words)
{
	if (words == NULL)
		return;
	g_hash_table_unref(words->known);
	g_hash_table_unref(words->proofs);
	g_hash_table_unref(words->counts);
	g_free(words);
}

gboolean dn_page_may_be_one_word(const char *line, const char *next)
{
	gunichar first = g_utf8_get_char(next), last = *line != '\0' ? g_utf8_get_char(g_utf8_prev_char(line + strlen(line))) : 0;
	return dn_page_is_letter(first) && dn_page_is_letter(last) && (g_unichar_islower(first) || g_unichar_isupper(last));
}

/* A word, or the plural of one. */
static gboolean is_known(const DnPageWords *words, const char *word)
{
	gsize length = strlen(word);
	if (g_hash_table_contains(words->known, word))
		return TRUE;
	g_autofree char *singular = length > SHORTEST_WORD && word[length - 1] == 's' ? g_strndup(word, length - 1) : NULL;
	return singular != NULL && g_hash_table_contains(words->known, singular);
}

/* Words that often stand behind others, and all that have two letters. */
static gboolean is_small(const char *word)
{
	static const char *const smalls[] = {"a", "am", "an", "and", "are", "as", "at", "be", "by", "can", "cm", "co", "de", "do",
	                                     "et", "etc", "eu", "ex", "for", "from", "go", "ha", "he", "hr", "http", "https", "id",
	                                     "ie", "if", "in", "into", "is", "it", "its", "kg", "km", "me", "mm", "my", "no", "not",
	                                     "of", "ok", "on", "or", "our", "per", "pm", "pp", "so", "than", "that", "the", "their",
	                                     "they", "to", "un", "up", "us", "via", "vs", "was", "we", "with", "www", NULL};
	return g_strv_contains(smalls, word);
}

static gboolean is_consonant(char c)
{
	return g_ascii_islower(c) && strchr("aeiouy", c) == NULL;
}

/* ng, ty, rvices: no word has as few letters, or none that is a vowel, or begins with such consonants. */
static gboolean is_no_word(const char *part)
{
	static const char *const starts[] = {"bl", "br", "ch", "cl", "cr", "dr", "dw", "fl", "fr", "gh", "gl", "gn", "gr", "kl", "kn",
	                                     "kr", "ll", "ph", "pl", "pn", "pr", "ps", "rh", "sc", "sh", "sk", "sl", "sm", "sn", "sp",
	                                     "sq", "st", "sw", "th", "tr", "ts", "tw", "wh", "wr", NULL};
	const char start[] = {part[0], part[0] != '\0' ? part[1] : '\0', '\0'};
	if (*part == '\0' || !g_str_is_ascii(part) || is_small(part))
		return FALSE;
	if (strlen(part) <= 2)
		return TRUE;
	return part[strcspn(part, "aeiouy")] == '\0' || (is_consonant(start[0]) && is_consonant(start[1]) && !g_strv_contains(starts, start));
}

/* Woodl, infr: no word ends with such consonants. */
static gboolean ends_no_word(const char *part)
{
	gsize length = strlen(part);
	return length > 2 && strchr("lr", part[length - 1]) != NULL && strchr("bcdfgkptv", part[length - 2]) != NULL;
}

/* tion, ment, or with one consonant before it: pment. */
static gboolean is_ending(const char *part)
{
	static const char *const endings[] = {"tion", "tions", "tional", "sion", "sions", "ment", "ments", "mental", "ness", "ing",
	                                      "ings", "ance", "ances", "ence", "ences", "ency", "ity", "ities", "ation", "ations",
	                                      "ational", "isation", "ization", "ative", "ated", "ating", "ible", "ical", "ically",
	                                      "ology", "ological", "ial", "ional", "ious", "ive", "ives", "ises", "ised", "ising",
	                                      "ized", "izing", "ers", "ors", "ies", "ied", "ary", "ery", "ory", "ual", "ure", "ures",
	                                      NULL};
	static const char *const behind[] = {"tion", "tions", "tional", "sion", "sions", "ment", "ments", "mental", "ness", "ation",
	                                     "ations", "ity", "ities", "ance", "ence", "ology", "ological", "ative", NULL};
	gboolean consonant = g_ascii_islower(*part) && strchr("aeiou", *part) == NULL;
	return g_strv_contains(endings, part) || (consonant && g_strv_contains(behind, part + 1));
}

/* ---- Chains of parts -------------------------------------------------------------------------------------------------------------- */

/* Parts of what may be one word: Devel, opme, nt. */
typedef struct {
	const char *starts[MOST_PARTS + 1]; /* of each part; of the last one also where it ends */
	char *parts[MOST_PARTS];            /* in small letters */
	gboolean joined[MOST_PARTS];        /* with the part behind it */
	guint n;
} Chain;

static void add_part(Chain *chain, const char *start, const char *end)
{
	chain->starts[chain->n] = start;
	chain->starts[chain->n + 1] = end;
	chain->parts[chain->n] = g_utf8_strdown(start, end - start);
	chain->joined[chain->n++] = FALSE;
}

/* The parts around the first break at or behind `from`; none where there is no break. */
static void read_chain(Chain *chain, const char *from)
{
	const char *at = strstr(from, DN_PAGE_BROKEN);
	chain->n = 0;
	if (at == NULL)
		return;
	add_part(chain, word_before(from, at), at);
	while (is_at_break(at) && chain->n < MOST_PARTS) {
		const char *start = at + 1;
		at = skip_letters(start);
		add_part(chain, start, at);
	}
}

static void clear_chain(Chain *chain)
{
	for (guint i = 0; i < chain->n; i++)
		g_free(chain->parts[i]);
}

/* Parts from `first` up to `end` as one word. */
static char *whole_of(const Chain *chain, guint first, guint end)
{
	GString *whole = g_string_new(NULL);
	for (guint i = first; i < end; i++)
		g_string_append(whole, chain->parts[i]);
	return g_string_free(whole, FALSE);
}

/* Capitals go on in capitals: what follows a word in capitals is otherwise one of its own. */
static gboolean goes_on_alike(const Chain *chain, guint part)
{
	const char *start = chain->starts[part], *end = chain->starts[part + 1];
	if (!g_unichar_isupper(g_utf8_get_char(start)))
		return end > start;
	for (const char *p = start; p < end; p = g_utf8_next_char(p))
		if (g_unichar_islower(g_utf8_get_char(p)))
			return FALSE;
	return TRUE;
}

static gboolean are_alike(const Chain *chain, guint first, guint end)
{
	for (guint i = first + 1; i < end; i++)
		if (!goes_on_alike(chain, i))
			return FALSE;
	return *chain->parts[first] != '\0';
}

/* Whether parts are one known word, whose first part is none: or may be one, in a table that breaks words. */
static gboolean is_whole(const DnPageWords *words, const Chain *chain, guint first, guint end, gboolean proved)
{
	g_autofree char *whole = whole_of(chain, first, end), *rest = whole_of(chain, first + 1, end);
	if (strlen(whole) < SHORTEST_WORD || !are_alike(chain, first, end) || !is_known(words, whole))
		return FALSE;
	return !is_known(words, chain->parts[first]) || (proved && (!is_small(rest) || strlen(whole) >= LONG_WORD));
}

static void join_whole_words(Chain *chain, const DnPageWords *words, gboolean proved)
{
	for (guint first = 0, end; first + 1 < chain->n; first = end) {
		for (end = chain->n; end > first + 1 && !is_whole(words, chain, first, end, proved); end--)
			;
		for (guint i = first; i + 1 < end; i++)
			chain->joined[i] = TRUE;
	}
}

/* DHLG and H: a letter that no list counts by goes on from an abbreviation that is too long for its column. */
static gboolean is_last_capital(const DnPageWords *words, const Chain *chain, guint i)
{
	const char *last = chain->starts[i + 1] - 2;
	return strlen(chain->parts[i + 1]) == 1 && strchr("ivx", *chain->parts[i + 1]) == NULL && g_ascii_isupper(*chain->starts[i + 1]) &&
	       strlen(chain->parts[i]) > 1 && g_ascii_isupper(*last) && !is_known(words, chain->parts[i]);
}

/* The part behind a break, with those that are joined to it; free with g_free(). */
static char *rest_behind(const Chain *chain, guint before)
{
	guint end = before + 2;
	while (end < chain->n && chain->joined[end - 1])
		end++;
	return whole_of(chain, before + 1, end);
}

/* Whether the rest behind a break, in small letters, shows that it is one: a letter alone may be one that a list counts by, or of a formula. */
static gboolean is_rest(const DnPageWords *words, const Chain *chain, guint before)
{
	g_autofree char *rest = rest_behind(chain, before);
	const char *part = chain->parts[before];
	if (*part == '\0' || !g_unichar_islower(g_utf8_get_char(chain->starts[before + 1])))
		return FALSE;
	if (strlen(rest) == 1 && *rest != 's' && is_known(words, part))
		return FALSE;
	return is_no_word(rest) || ends_no_word(part) || (is_ending(rest) && !is_known(words, rest));
}

static void join_endings(Chain *chain, const DnPageWords *words)
{
	for (guint i = chain->n - 1; i-- > 0;)
		chain->joined[i] |= is_rest(words, chain, i) || is_last_capital(words, chain, i);
}

/* Whether two words that are known stand on both sides of a break, or what goes on no word. */
static gboolean is_gap(const DnPageWords *words, const Chain *chain, guint i)
{
	g_autofree char *rest = rest_behind(chain, i);
	return !goes_on_alike(chain, i + 1) || is_small(rest) || (is_known(words, chain->parts[i]) && is_known(words, rest));
}

/* ---- Cells ------------------------------------------------------------------------------------------------------------------------ */

static void note_proof(DnPageWords *words, const char *word, guint table)
{
	guint n = GPOINTER_TO_UINT(g_hash_table_lookup(words->counts, GUINT_TO_POINTER(table)));
	if (g_hash_table_add(words->proofs, g_strdup_printf("%u %s", table, word)))
		g_hash_table_insert(words->counts, GUINT_TO_POINTER(table), GUINT_TO_POINTER(n + 1));
}

/* What can be no word in English may be one elsewhere. */
static gboolean is_english(const DnPageWords *words)
{
	return words->has_the && words->has_and;
}

/* Each broken word that is known, or of which neither the first part is a word nor the last one can be. */
static void note_proofs(DnPageWords *words, const Chain *chain, guint table)
{
	for (guint i = 0; i + 1 < chain->n; i++) {
		gboolean shown = is_english(words) && !is_known(words, chain->parts[i]) && is_no_word(chain->parts[i + 1]) && strlen(chain->parts[i]) > 1 &&
		                 g_unichar_islower(g_utf8_get_char(chain->starts[i + 1]));
		g_autofree char *whole = whole_of(chain, i, i + 2);
		if (chain->joined[i] || shown)
			note_proof(words, whole, table);
	}
}

void dn_page_words_prove(DnPageWords *words, const char *cell, guint table)
{
	Chain chain;
	for (read_chain(&chain, cell); chain.n > 0; read_chain(&chain, cell)) {
		join_whole_words(&chain, words, FALSE);
		note_proofs(words, &chain, table);
		cell = chain.starts[chain.n];
		clear_chain(&chain);
	}
}

static void write_chain(GString *text, const Chain *chain)
{
	for (guint i = 0; i < chain->n; i++) {
		const char *end = i + 1 < chain->n ? chain->starts[i + 1] - 1 : chain->starts[i + 1];
		g_string_append_len(text, chain->starts[i], end - chain->starts[i]);
		if (i + 1 < chain->n && !chain->joined[i] && *chain->starts[i + 1] != '\0')
			g_string_append_c(text, ' ');
	}
}

char *dn_page_words_join(gboolean *doubtful, const DnPageWords *words, const char *cell, guint table)
{
	GString *text = g_string_new(NULL);
	gboolean proved = GPOINTER_TO_UINT(g_hash_table_lookup(words->counts, GUINT_TO_POINTER(table))) >= FEWEST_PROOFS;
	Chain chain;
	for (read_chain(&chain, cell); chain.n > 0; read_chain(&chain, cell)) {
		join_whole_words(&chain, words, proved);
		if (proved && is_english(words))
			join_endings(&chain, words);
		for (guint i = 0; proved && i + 1 < chain.n; i++)
			*doubtful |= !chain.joined[i] && !is_gap(words, &chain, i);
		g_string_append_len(text, cell, chain.starts[0] - cell);
		write_chain(text, &chain);
		cell = chain.starts[chain.n];
		clear_chain(&chain);
	}
	g_string_append(text, cell);
	return g_string_free(text, FALSE);
}
