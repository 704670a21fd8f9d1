/* Loads the profiles once and matches their words. Words of a kind are kept longest first, and looked up by the character with which
 * they begin or end, so that a question costs little more than a table access. */
#include "plan/profile.h"

#include "plan/json_text.h"

enum { HEAD = 3 /* bytes of a Chinese character */, BUCKETS = 512, HEADS = 4096 };

typedef struct {
	DnSlice text;
	guint16 next_begin, next_end; /* the next shorter word in its bucket, from 1; 0 for none */
} Word;

/* The words of one kind. A word stands in the buckets of its first and of its last bytes: most buckets are empty, which settles nearly
 * every question. Words shorter than a character stand in none, and last in the array. */
typedef struct {
	GArray *words; /* Word, longest first */
	guint16 begins[BUCKETS], ends[BUCKETS]; /* the longest word of the bucket, from 1; 0 for none */
	guint8 may_begin[HEADS]; /* finer than buckets, for looking through a whole text */
	guint first_short;
} WordList;

struct DnProfile {
	const char *name;
	char *language; /* the name without the script */
	gboolean spaced, lists_bare, lists_proved;
	json_t *root, *base; /* in which the words stand; no base for most */
	WordList lists[DN_WORDS_KINDS];
};

#define KEY_OF_KIND(kind, key) [kind] = (key),
static const char *const kind_names[DN_WORDS_KINDS] = {DN_PROFILE_WORDS(KEY_OF_KIND)};

static const char *const languages[] = {"zh", "zh-hant", "en", "ja"};

/* ---- Loading ---------------------------------------------------------------------------------------------------------- */

static guint bucket_of(const char *head)
{
	const guchar *bytes = (const guchar *)head;
	return (bytes[2] ^ (guint)bytes[1] << 6 ^ (guint)bytes[0] << 4) % BUCKETS;
}

static guint head_of(const char *head)
{
	const guchar *bytes = (const guchar *)head;
	return (bytes[2] ^ (guint)bytes[1] << 6) % HEADS;
}

static int compare_lengths(gconstpointer a, gconstpointer b)
{
	const Word *left = a, *right = b;
	return left->text.length > right->text.length ? -1 : left->text.length < right->text.length;
}

/* The same word in another script: each character of `from` becomes the one at its place in `to`. */
static char *transcribe(const char *word, const char *from, const char *to)
{
	GString *out = g_string_new(NULL);
	for (const char *p = word; *p != '\0'; p = g_utf8_next_char(p)) {
		const char *found = g_utf8_strchr(from, -1, g_utf8_get_char(p));
		glong place = found != NULL ? g_utf8_pointer_to_offset(from, found) : 0;
		g_string_append_unichar(out, g_utf8_get_char(found != NULL ? g_utf8_offset_to_pointer(to, place) : p));
	}
	return g_string_free(out, FALSE);
}

static void add_words(WordList *list, const json_t *words, const char *from, const char *to)
{
	for (size_t i = 0; i < json_array_size(words); i++) {
		const json_t *word = json_array_get(words, i);
		DnSlice text = dn_slice(json_string_value(word), json_string_length(word));
		Word added = {.text = *from != '\0' ? dn_slice_of(transcribe(text.at, from, to)) : text};
		g_array_append_val(list->words, added);
	}
}

/* From the shortest word to the longest, each before those of its buckets. */
static void index_words(WordList *list)
{
	g_array_sort(list->words, compare_lengths);
	list->first_short = list->words->len;
	for (guint i = list->words->len; i-- > 0;) {
		Word *word = &g_array_index(list->words, Word, i);
		if (word->text.length < HEAD) {
			list->first_short = i;
			continue;
		}
		guint16 *begins = &list->begins[bucket_of(word->text.at)], *ends = &list->ends[bucket_of(dn_slice_end(word->text) - HEAD)];
		word->next_begin = *begins;
		word->next_end = *ends;
		*begins = *ends = (guint16)(i + 1);
		list->may_begin[head_of(word->text.at)] = TRUE;
	}
}

/* Rules are looked for in every paragraph, so that one look tells that there is none. Their kinds come before. */
static void add_rules(DnProfile *profile)
{
	static const DnWords kinds[] = {DN_WORDS_RULE_FIRST, DN_WORDS_RULE_ALL, DN_WORDS_RULE_MARKED};
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
		const GArray *words = profile->lists[kinds[i]].words;
		g_array_append_vals(profile->lists[DN_WORDS_RULE_ANY].words, words->data, words->len);
	}
}

static json_t *load_words(const char *name)
{
	g_autofree char *path = g_strdup_printf("data/grammar/%s.json", name);
	return dn_json_built_in(path);
}

static const char *string_of(const json_t *object, const char *key)
{
	const char *value = json_string_value(json_object_get(object, key));
	return value != NULL ? value : "";
}

/* A profile may take the words of another one in a script of its own. */
static DnProfile *load_profile(const char *name)
{
	DnProfile *profile = g_new0(DnProfile, 1);
	json_t *root = load_words(name);
	const char *based_on = string_of(root, "based_on");
	json_t *base = *based_on != '\0' ? load_words(based_on) : NULL;
	const json_t *characters = json_object_get(root, "characters");
	profile->name = name;
	profile->root = root;
	profile->base = base;
	profile->language = g_strndup(name, strcspn(name, "-"));
	profile->spaced = json_is_true(json_object_get(root, "spaced"));
	profile->lists_bare = json_is_true(json_object_get(root, "lists_bare"));
	profile->lists_proved = json_is_true(json_object_get(root, "lists_proved"));
	for (guint kind = 0; kind < DN_WORDS_KINDS; kind++) {
		WordList *list = &profile->lists[kind];
		list->words = g_array_new(FALSE, FALSE, sizeof(Word));
		add_words(list, json_object_get(base, kind_names[kind]), string_of(characters, "from"), string_of(characters, "to"));
		add_words(list, json_object_get(root, kind_names[kind]), "", "");
		if (kind == DN_WORDS_RULE_ANY)
			add_rules(profile);
		index_words(list);
	}
	return profile;
}

/* Most plans need one profile, so each is read when it is first asked for. */
static const DnProfile *profiles[G_N_ELEMENTS(languages) + 1];

static const DnProfile *profile_at(guint i)
{
	static gsize loaded[G_N_ELEMENTS(languages)];
	if (g_once_init_enter(&loaded[i])) {
		profiles[i] = load_profile(languages[i]);
		g_once_init_leave(&loaded[i], 1);
	}
	return profiles[i];
}

const DnProfile *const *dn_profiles(void)
{
	for (guint i = 0; i < G_N_ELEMENTS(languages); i++)
		profile_at(i);
	return profiles;
}

const DnProfile *dn_profile_for(const char *language)
{
	guint i = 0;
	while (i < G_N_ELEMENTS(languages) && g_strcmp0(languages[i], language) != 0)
		i++;
	return profile_at(i < G_N_ELEMENTS(languages) ? i : 0);
}

const DnProfile *dn_profile_of_any(void)
{
	static gsize any;
	if (g_once_init_enter(&any))
		g_once_init_leave(&any, GPOINTER_TO_SIZE(load_profile("any")));
	return GSIZE_TO_POINTER(any);
}

const char *dn_profile_language(const DnProfile *profile)
{
	return profile->language;
}

gboolean dn_profile_is_spaced(const DnProfile *profile)
{
	return profile->spaced;
}

gboolean dn_profile_lists_bare(const DnProfile *profile)
{
	return profile->lists_bare;
}

gboolean dn_profile_lists_proved(const DnProfile *profile)
{
	return profile->lists_proved;
}

/* ---- Matching --------------------------------------------------------------------------------------------------------- */

static const Word *word_at(const WordList *list, guint index)
{
	return &g_array_index(list->words, Word, index);
}

/* Those that stand in no bucket. */
static gsize short_prefix(const WordList *list, DnSlice text)
{
	for (guint i = list->first_short; i < list->words->len; i++)
		if (dn_slice_starts_with(text, word_at(list, i)->text))
			return word_at(list, i)->text.length;
	return 0;
}

static gsize short_suffix(const WordList *list, DnSlice text)
{
	for (guint i = list->first_short; i < list->words->len; i++)
		if (dn_slice_ends_with(text, word_at(list, i)->text))
			return word_at(list, i)->text.length;
	return 0;
}

/* The longest of a bucket, of which `index` is the first from 1. */
static gsize prefix_in_bucket(const WordList *list, guint index, DnSlice text)
{
	for (; index > 0; index = word_at(list, index - 1)->next_begin)
		if (dn_slice_starts_with(text, word_at(list, index - 1)->text))
			return word_at(list, index - 1)->text.length;
	return 0;
}

static gsize suffix_in_bucket(const WordList *list, guint index, DnSlice text)
{
	for (; index > 0; index = word_at(list, index - 1)->next_end)
		if (dn_slice_ends_with(text, word_at(list, index - 1)->text))
			return word_at(list, index - 1)->text.length;
	return 0;
}

gsize dn_profile_prefix(const DnProfile *profile, DnWords words, DnSlice text)
{
	const WordList *list = &profile->lists[words];
	gsize length = text.length < HEAD ? 0 : prefix_in_bucket(list, list->begins[bucket_of(text.at)], text);
	return length > 0 ? length : short_prefix(list, text);
}

gsize dn_profile_suffix(const DnProfile *profile, DnWords words, DnSlice text)
{
	const WordList *list = &profile->lists[words];
	gsize length = text.length < HEAD ? 0 : suffix_in_bucket(list, list->ends[bucket_of(dn_slice_end(text) - HEAD)], text);
	return length > 0 ? length : short_suffix(list, text);
}

gboolean dn_profile_is(const DnProfile *profile, DnWords words, DnSlice text)
{
	return text.length > 0 && dn_profile_prefix(profile, words, text) == text.length;
}

DnSlice dn_profile_behind(const DnProfile *profile, DnWords words, DnSlice start)
{
	const WordList *list = &profile->lists[words];
	for (guint i = 0; i < list->words->len; i++)
		if (dn_slice_starts_with(word_at(list, i)->text, start))
			return dn_slice_skip(word_at(list, i)->text, start.length);
	return dn_slice("", 0);
}

/* The first place from `p` to `last` where a word that stands in a bucket may begin; behind `last` where there is none. */
static const char *next_beginning(const WordList *list, const char *p, const char *last)
{
	while (p <= last && !list->may_begin[head_of(p)])
		p = (guchar)*p >= 0xE0 && (guchar)*p < 0xF0 ? p + HEAD : dn_character_end(p);
	return p;
}

DnSlice dn_profile_find(const DnProfile *profile, DnWords words, DnSlice text)
{
	const WordList *list = &profile->lists[words];
	const char *end = dn_slice_end(text);
	gboolean has_short = list->first_short < list->words->len;
	for (const char *p = text.at; p < end; p = dn_character_end(p)) {
		if (!has_short && (end - p < HEAD || (p = next_beginning(list, p, end - HEAD)) > end - HEAD))
			break;
		gsize length = dn_profile_prefix(profile, words, dn_slice(p, (gsize)(end - p)));
		if (length > 0)
			return dn_slice(p, length);
	}
	return dn_slice(end, 0);
}
