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
	gboolean spaced, lists_bare;
	WordList lists[DN_WORDS_KINDS];
};

static const char *const kind_names[DN_WORDS_KINDS] = {
	[DN_WORDS_LEAD_VERBS] = "lead_verbs",
	[DN_WORDS_DUTY_VERBS] = "duty_verbs",
	[DN_WORDS_JOIN_VERBS] = "join_verbs",
	[DN_WORDS_SIGNALS] = "signals",
	[DN_WORDS_INNER_LEAD] = "inner_lead",
	[DN_WORDS_INNER_DUTY] = "inner_duty",
	[DN_WORDS_INNER_OTHER] = "inner_other",
	[DN_WORDS_ATTRIBUTES] = "attributes",
	[DN_WORDS_HELPING] = "helping",
	[DN_WORDS_PROSE_VERBS] = "prose_verbs",
	[DN_WORDS_SCOPES] = "scopes",
	[DN_WORDS_GUIDES] = "guides",
	[DN_WORDS_TOGETHER] = "together",
	[DN_WORDS_CONNECTORS] = "connectors",
	[DN_WORDS_BARE_CONNECTORS] = "bare_connectors",
	[DN_WORDS_OWN_DUTY] = "own_duty",
	[DN_WORDS_DUTY_STARTS] = "duty_starts",
	[DN_WORDS_DUTY_NOUNS] = "duty_nouns",
	[DN_WORDS_DUTY_MIDDLES] = "duty_middles",
	[DN_WORDS_MANNER] = "manner",
	[DN_WORDS_ACTIONS] = "actions",
	[DN_WORDS_LABEL_LEAD] = "label_lead",
	[DN_WORDS_LEAD_PLURALS] = "lead_plurals",
	[DN_WORDS_LABEL_DUTY] = "label_duty",
	[DN_WORDS_LABEL_JOIN] = "label_join",
	[DN_WORDS_LABEL_OFFICIAL] = "label_official",
	[DN_WORDS_PLACE_NUMBERS] = "place_numbers",
	[DN_WORDS_DUTY_NOTES] = "duty_notes",
	[DN_WORDS_LABEL_PAIRED] = "label_paired",
	[DN_WORDS_LABELS_TASK] = "labels_task",
	[DN_WORDS_LABEL_NOUNS] = "label_nouns",
	[DN_WORDS_LABEL_PLURALS] = "label_plurals",
	[DN_WORDS_LABEL_LEVELS] = "label_levels",
	[DN_WORDS_LEVEL_LINKS] = "level_links",
	[DN_WORDS_LABEL_JOINTS] = "label_joints",
	[DN_WORDS_LABEL_COPULAS] = "label_copulas",
	[DN_WORDS_MARK_COPULAS] = "mark_copulas",
	[DN_WORDS_COPULAS] = "copulas",
	[DN_WORDS_LABELS_ALONE] = "labels_alone",
	[DN_WORDS_LABELS_ABOVE] = "labels_above",
	[DN_WORDS_LABELS_OTHER] = "labels_other",
	[DN_WORDS_NOT_NAMES] = "not_names",
	[DN_WORDS_CONJUNCTIONS] = "conjunctions",
	[DN_WORDS_CONJUNCTION_PLACES] = "conjunction_places",
	[DN_WORDS_LIST_GOES_ON] = "list_goes_on",
	[DN_WORDS_OPEN] = "open",
	[DN_WORDS_NOT_OPEN] = "not_open",
	[DN_WORDS_OPEN_NOUNS] = "open_nouns",
	[DN_WORDS_FIELD_NOUNS] = "field_nouns",
	[DN_WORDS_OPEN_COUNTS] = "open_counts",
	[DN_WORDS_OPEN_ABOUTS] = "open_abouts",
	[DN_WORDS_NOT_BY] = "not_by",
	[DN_WORDS_MODALS] = "modals",
	[DN_WORDS_BY] = "by",
	[DN_WORDS_WITH] = "with",
	[DN_WORDS_WITH_VERBS] = "with_verbs",
	[DN_WORDS_TIME] = "time",
	[DN_WORDS_TIME_ENDS] = "time_ends",
	[DN_WORDS_TIME_PARTS] = "time_parts",
	[DN_WORDS_YEARS] = "years",
	[DN_WORDS_MONTHS] = "months",
	[DN_WORDS_DAYS] = "days",
	[DN_WORDS_DOCUMENT_NUMBERS] = "document_numbers",
	[DN_WORDS_TIME_STARTS] = "time_starts",
	[DN_WORDS_DONE] = "done",
	[DN_WORDS_REMARKS] = "remarks",
	[DN_WORDS_DATES] = "dates",
	[DN_WORDS_FREQUENCY] = "frequency",
	[DN_WORDS_NAMINGS] = "namings",
	[DN_WORDS_ENDINGS] = "endings",
	[DN_WORDS_BEGINNINGS] = "beginnings",
	[DN_WORDS_ARTICLES] = "articles",
	[DN_WORDS_NAME_LINKS] = "name_links",
	[DN_WORDS_PLURALS] = "plurals",
	[DN_WORDS_PLURAL_ENDS] = "plural_ends",
	[DN_WORDS_FALSE_ENDINGS] = "false_endings",
	[DN_WORDS_GENERIC_PLACES] = "generic_places",
	[DN_WORDS_PLACE_COUNTS] = "place_counts",
	[DN_WORDS_PLACES] = "places",
	[DN_WORDS_BARE_CITIES] = "bare_cities",
	[DN_WORDS_PLACE_SYLLABLES] = "place_syllables",
	[DN_WORDS_GOVERNMENTS] = "governments",
	[DN_WORDS_GROUP_ENDS] = "group_ends",
	[DN_WORDS_LEVELS] = "levels",
	[DN_WORDS_LEAGUES] = "leagues",
	[DN_WORDS_UPPER_LEVELS] = "upper_levels",
	[DN_WORDS_SEVERAL_LEVELS] = "several_levels",
	[DN_WORDS_LOWER_PLACES] = "lower_places",
	[DN_WORDS_CENTRAL] = "central",
	[DN_WORDS_OWN_PLACES] = "own_places",
	[DN_WORDS_NOT_PLACES] = "not_places",
	[DN_WORDS_CENTRAL_ENDINGS] = "central_endings",
	[DN_WORDS_LOCAL_OFFICES] = "local_offices",
	[DN_WORDS_LOCAL_ENDINGS] = "local_endings",
	[DN_WORDS_EVERY] = "every",
	[DN_WORDS_SORTS] = "sorts",
	[DN_WORDS_COLLECTIVE] = "collective",
	[DN_WORDS_COLLECTIVE_STARTS] = "collective_starts",
	[DN_WORDS_COLLECTIVE_ENDS] = "collective_ends",
	[DN_WORDS_KIND_JOINTS] = "kind_joints",
	[DN_WORDS_COLLECTIVE_NOUNS] = "collective_nouns",
	[DN_WORDS_SHARED_ENDINGS] = "shared_endings",
	[DN_WORDS_SHARED_NOUNS] = "shared_nouns",
	[DN_WORDS_FIELDS] = "fields",
	[DN_WORDS_FALSE_LEVELS] = "false_levels",
	[DN_WORDS_WHOLE_NAMES] = "whole_names",
	[DN_WORDS_PARTY_ORGANS] = "party_organs",
	[DN_WORDS_COMMITTEES] = "committees",
	[DN_WORDS_PARTY_COMMITTEES] = "party_committees",
	[DN_WORDS_NO_LEVEL] = "no_level",
	[DN_WORDS_OWN_COMMITTEES] = "own_committees",
	[DN_WORDS_OWN_ENDINGS] = "own_endings",
	[DN_WORDS_GENERIC_ENDINGS] = "generic_endings",
	[DN_WORDS_MEMBERS] = "members",
	[DN_WORDS_GROUPS] = "groups",
	[DN_WORDS_LEADING_GROUPS] = "leading_groups",
	[DN_WORDS_KINDS_OF_FIRMS] = "kinds_of_firms",
	[DN_WORDS_ACTORS] = "actors",
	[DN_WORDS_OFFICE_ENDS] = "office_ends",
	[DN_WORDS_PERSONS] = "persons",
	[DN_WORDS_NOT_PERSONS] = "not_persons",
	[DN_WORDS_SURNAMES] = "surnames",
	[DN_WORDS_PERSON_ENDS] = "person_ends",
	[DN_WORDS_ROLE_NAMES] = "role_names",
	[DN_WORDS_NOT_NAME_STARTS] = "not_name_starts",
	[DN_WORDS_CONDITION_ENDS] = "condition_ends",
	[DN_WORDS_COLUMN_DOERS] = "column_doers",
	[DN_WORDS_REQUESTS] = "requests",
	[DN_WORDS_COLUMN_BESIDE_LEAD] = "column_beside_lead",
	[DN_WORDS_COLUMN_CO_LEAD] = "column_co_lead",
	[DN_WORDS_RACI_RESPONSIBLE] = "raci_responsible",
	[DN_WORDS_RACI_ACCOUNTABLE] = "raci_accountable",
	[DN_WORDS_RACI_CONSULTED] = "raci_consulted",
	[DN_WORDS_RACI_SUPPORTING] = "raci_supporting",
	[DN_WORDS_RACI_INFORMED] = "raci_informed",
	[DN_WORDS_COLUMN_UNCLEAR] = "column_unclear",
	[DN_WORDS_COLUMN_GROUPS] = "column_groups",
	[DN_WORDS_COLUMN_QUALIFIERS] = "column_qualifiers",
	[DN_WORDS_COLUMN_JOINTS] = "column_joints",
	[DN_WORDS_SHORT_NAMES] = "short_names",
	[DN_WORDS_SHORT_HEADERS] = "short_headers",
	[DN_WORDS_LABEL_QUALIFIED] = "label_qualified",
	[DN_WORDS_LABEL_OTHERS] = "label_others",
	[DN_WORDS_ITEM_STARTS] = "item_starts",
	[DN_WORDS_ITEM_MIDDLES] = "item_middles",
	[DN_WORDS_ITEM_NOUNS] = "item_nouns",
	[DN_WORDS_ITEMS_ABOVE] = "items_above",
	[DN_WORDS_PAGE_FEET] = "page_feet",
	[DN_WORDS_PAGE_ADDRESSES] = "page_addresses",
	[DN_WORDS_PAGE_LABELS] = "page_labels",
	[DN_WORDS_NOT_IN_NAMES] = "not_in_names",
	[DN_WORDS_RULE_FIRST] = "rule_first",
	[DN_WORDS_RULE_PLACED] = "rule_placed",
	[DN_WORDS_RULE_LEAD] = "rule_lead",
	[DN_WORDS_RULE_ALL] = "rule_all",
	[DN_WORDS_RULE_MARKED] = "rule_marked",
	[DN_WORDS_RULE_FROM_HERE] = "rule_from_here",
	[DN_WORDS_RULE_OTHERS] = "rule_others",
	[DN_WORDS_EXCEPT] = "except",
	[DN_WORDS_EXCEPT_END] = "except_end",
	[DN_WORDS_ALSO] = "also",
	[DN_WORDS_ALSO_VERBS] = "also_verbs",
	[DN_WORDS_ALSO_END] = "also_end",
	[DN_WORDS_AMONG] = "among",
	[DN_WORDS_TITLES] = "titles",
	[DN_WORDS_CIRCULARS] = "circulars",
	[DN_WORDS_ISSUING] = "issuing",
	[DN_WORDS_NOT_TITLES] = "not_titles",
	[DN_WORDS_PLAN_TITLES] = "plan_titles",
	[DN_WORDS_STANDING_TITLES] = "standing_titles",
	[DN_WORDS_DUTY_HEADINGS] = "duty_headings",
	[DN_WORDS_STANDING_HEADINGS] = "standing_headings",
	[DN_WORDS_PLAN_SECTIONS] = "plan_sections",
	[DN_WORDS_SPEECHES] = "speeches",
	[DN_WORDS_NOT_DUTIES] = "not_duties",
	[DN_WORDS_LINE_VERBS] = "line_verbs",
	[DN_WORDS_TASKS_LED] = "tasks_led",
	[DN_WORDS_OFFICES] = "offices",
	[DN_WORDS_STAFFS] = "staffs",
	[DN_WORDS_PREAMBLES] = "preambles",
	[DN_WORDS_ANNEX] = "annex",
	[DN_WORDS_COLUMN_TASK] = "column_task",
	[DN_WORDS_COLUMN_TASK_ENDS] = "column_task_ends",
	[DN_WORDS_COLUMN_TEXT] = "column_text",
	[DN_WORDS_COLUMN_DEPARTMENT] = "column_department",
	[DN_WORDS_COLUMN_LEAD] = "column_lead",
	[DN_WORDS_COLUMN_PARTICIPANT] = "column_participant",
	[DN_WORDS_COLUMN_ROLE] = "column_role",
	[DN_WORDS_COLUMN_NUMBER] = "column_number",
	[DN_WORDS_COLUMN_SECTION] = "column_section",
	[DN_WORDS_COLUMN_DOCUMENT] = "column_document",
	[DN_WORDS_HEADS_OF_BODIES] = "heads_of_bodies",
	[DN_WORDS_COLUMN_CONTACTS] = "column_contacts",
	[DN_WORDS_COLUMN_PERSONS] = "column_persons",
	[DN_WORDS_COLUMN_MINISTERS] = "column_ministers",
	[DN_WORDS_TITLE_LEAD] = "title_lead",
	[DN_WORDS_TITLE_FIRST] = "title_first",
	[DN_WORDS_TITLE_DUTY] = "title_duty",
	[DN_WORDS_TITLE_JOIN] = "title_join",
	[DN_WORDS_TITLE_OTHER] = "title_other",
	[DN_WORDS_TITLE_BODIES] = "title_bodies",
	[DN_WORDS_TITLE_UNITS] = "title_units",
	[DN_WORDS_TITLE_FIELDS] = "title_fields",
	[DN_WORDS_TITLE_HEADS] = "title_heads",
	[DN_WORDS_TITLE_ENDS] = "title_ends",
	[DN_WORDS_TITLE_SMALL] = "title_small",
	[DN_WORDS_TITLE_JOINTS] = "title_joints",
	[DN_WORDS_TITLE_BEHIND] = "title_behind",
	[DN_WORDS_TITLE_TAILS] = "title_tails",
	[DN_WORDS_TITLE_ASKS] = "title_asks",
	[DN_WORDS_TITLE_SOME] = "title_some",
	[DN_WORDS_CELL_DITTO] = "cell_ditto",
	[DN_WORDS_CELL_NONE] = "cell_none",
	[DN_WORDS_YES] = "yes",
	[DN_WORDS_FORM_TITLES] = "form_titles",
	[DN_WORDS_LABELS_BRACKETED] = "labels_bracketed",
	[DN_WORDS_PROSE_LEADS] = "prose_leads",
	[DN_WORDS_PROSE_RESPONSIBLE] = "prose_responsible",
	[DN_WORDS_PROSE_LED_BY] = "prose_led_by",
	[DN_WORDS_PROSE_NOT_OBJECTS] = "prose_not_objects",
	[DN_WORDS_LED_BY] = "led_by",
	[DN_WORDS_COMMA_NAMES] = "comma_names",
	[DN_WORDS_POSTS] = "posts",
	[DN_WORDS_POST_STARTS] = "post_starts",
	[DN_WORDS_POST_ENDS] = "post_ends",
	[DN_WORDS_SAID_ROLES] = "said_roles",
	[DN_WORDS_COUNTRY_ENDS] = "country_ends",
	[DN_WORDS_COUNTRY_STARTS] = "country_starts",
	[DN_WORDS_COMPANY_ENDS] = "company_ends",
	[DN_WORDS_GROUP_NAMES] = "group_names",
	[DN_WORDS_ACTOR_KINDS] = "actor_kinds",
	[DN_WORDS_ACTOR_JOINTS] = "actor_joints",
	[DN_WORDS_PHONES] = "phones",
	[DN_WORDS_TITLE_STARTS] = "title_starts",
	[DN_WORDS_NUMBERED_PARTS] = "numbered_parts",
	[DN_WORDS_NUMBERED_CHAPTERS] = "numbered_chapters",
	[DN_WORDS_NUMBERED_SECTIONS] = "numbered_sections",
	[DN_WORDS_NUMBERED_ARTICLES] = "numbered_articles",
	[DN_WORDS_NAMED_CHAPTERS] = "named_chapters",
	[DN_WORDS_NAMED_SECTIONS] = "named_sections",
	[DN_WORDS_NAMED_ARTICLES] = "named_articles",
	[DN_WORDS_NAMED_ACTIONS] = "named_actions",
	[DN_WORDS_NAMED_STEPS] = "named_steps",
	[DN_WORDS_NAMED_NUMBERS] = "named_numbers",
	[DN_WORDS_NUMBER_COUNTS] = "number_counts",
	[DN_WORDS_SPAN_COUNTS] = "span_counts",
	[DN_WORDS_AMOUNTS] = "amounts",
	[DN_WORDS_LINE_GOES_ON] = "line_goes_on",
	[DN_WORDS_NATIONAL] = "national",
};

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
		const char *word = json_string_value(json_array_get(words, i));
		Word added = {.text = dn_slice_of(*from != '\0' ? transcribe(word, from, to) : g_strdup(word))};
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
	profile->language = g_strndup(name, strcspn(name, "-"));
	profile->spaced = json_is_true(json_object_get(root, "spaced"));
	profile->lists_bare = json_is_true(json_object_get(root, "lists_bare"));
	for (guint kind = 0; kind < DN_WORDS_KINDS; kind++) {
		WordList *list = &profile->lists[kind];
		list->words = g_array_new(FALSE, FALSE, sizeof(Word));
		add_words(list, json_object_get(base, kind_names[kind]), string_of(characters, "from"), string_of(characters, "to"));
		add_words(list, json_object_get(root, kind_names[kind]), "", "");
		if (kind == DN_WORDS_RULE_ANY)
			add_rules(profile);
		index_words(list);
	}
	json_decref(base);
	json_decref(root);
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
