/* Completes the names of bodies by what neighbours in a list share. */
#include "plan/bodies.h"

#include <string.h>

#include "plan/body_notes.h"
#include "plan/body_shares.h"
#include "plan/name_group.h"
#include "plan/plural_names.h"
#include "plan/task_shares.h"

gboolean dn_bodies_is_field(const DnLexicon *lexicon, DnSlice words)
{
	gsize field = dn_profile_suffix(lexicon->profile, DN_WORDS_FIELDS, words);
	DnSlice before = dn_slice_cut(words, field);
	return field > 0 && (before.length == 0 || dn_name_level(lexicon, words) > 0 || dn_profile_prefix(lexicon->profile, DN_WORDS_EVERY, before) > 0);
}

gboolean dn_bodies_are_adjacent(const DnBody *left, const DnBody *right)
{
	enum { SEPARATOR = 3, SPACES = 2 };
	const char *at = dn_slice_end(left->words);
	return right->words.at >= at && right->words.at - at <= SEPARATOR + SPACES;
}

/* 人民政府 of 人民政府（管委会）: both are ends of groups. */
static DnSlice skip_bracketed_end(const DnLexicon *lexicon, DnSlice tail)
{
	DnSlice outer, inner;
	gboolean split = dn_bodies_split_brackets(&outer, &inner, tail);
	return split && dn_profile_is(lexicon->profile, DN_WORDS_GROUP_ENDS, inner) ? outer : tail;
}

/* Bytes that say which places are meant: 沿海 of 沿海市, 试点 of 试点县, 沿海三 of 沿海三市. */
static gsize length_of_qualities(const DnLexicon *lexicon, DnSlice name)
{
	gsize length = 0, quality;
	while ((quality = dn_profile_prefix(lexicon->profile, DN_WORDS_PLACE_QUALITIES, dn_slice_skip(name, length))) > 0)
		length += quality;
	return length > 0 ? length + dn_profile_prefix(lexicon->profile, DN_WORDS_PLACE_NUMBERS, dn_slice_skip(name, length)) : 0;
}

/* Bytes up to the places in the name of a group: 各 of 各省, 相关 of 相关市, 全省各 of 全省各市, 各沿海 of 各沿海市; 0 for none. */
static gsize length_of_every(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice every = dn_profile_is_spaced(lexicon->profile) ? dn_slice(name.at, 0)
	                                                       : dn_profile_find(lexicon->profile, DN_WORDS_EVERY, name);
	gsize count = dn_name_count_of_places(lexicon, name);
	if (count > 0)
		return count;
	gsize length = every.length > 0 ? (gsize)(dn_slice_end(every) - name.at) : 0;
	length += dn_profile_prefix(lexicon->profile, DN_WORDS_COLLECTIVE, dn_slice_skip(name, length));
	return length + length_of_qualities(lexicon, dn_slice_skip(name, length));
}

/* 各乡镇、市直有关部门: the departments of a higher level are a group of their own, where the places before are lower ones, or such of all levels. */
static gboolean is_of_higher_level(const DnLexicon *lexicon, DnSlice places, DnSlice name, DnSlice tail)
{
	const DnProfile *profile = lexicon->profile;
	gsize any = dn_profile_prefix(profile, DN_WORDS_LEVELS, name), level = dn_profile_prefix(profile, DN_WORDS_UPPER_LEVELS, name);
	if (any > 0 && dn_profile_prefix(profile, DN_WORDS_LEVEL_LINKS, dn_slice_skip(name, any)) > 0 &&
	    dn_profile_suffix(profile, DN_WORDS_OPEN_NOUNS, tail) > 0)
		return TRUE; /* 县直有关部门 */
	if (level == 0 || tail.length == 0 || dn_profile_suffix(profile, DN_WORDS_GOVERNMENTS, tail) > 0)
		return FALSE;
	return dn_profile_prefix(profile, DN_WORDS_LABEL_LEVELS, dn_slice_skip(name, level)) > 0 ||
	       dn_profile_find(profile, DN_WORDS_LOWER_PLACES, places).length > 0 ||
	       dn_slice_find(places, dn_slice(name.at, level)) != NULL;
}

/* 教育部门, 两级教育: what departments of the places before are for. */
static gboolean is_department(const DnLexicon *lexicon, DnSlice tail, gboolean *ended)
{
	tail = dn_slice_skip(tail, dn_profile_prefix(lexicon->profile, DN_WORDS_SEVERAL_LEVELS, tail));
	gsize noun = dn_profile_suffix(lexicon->profile, DN_WORDS_SHARED_NOUNS, tail);
	*ended = noun > 0;
	return dn_profile_is(lexicon->profile, DN_WORDS_FIELDS, dn_slice_cut(tail, noun));
}

/* 市、县教育、财政部门: how many bodies from `first` on, which is a level, are departments of several levels; 1 for none. */
static guint count_departments(const DnClause *clause, guint first, const DnLexicon *lexicon)
{
	gboolean ended = FALSE;
	DnSlice level = dn_clause_body(clause, first)->words;
	if (!dn_profile_is(lexicon->profile, DN_WORDS_LEVELS, level) && !dn_profile_is(lexicon->profile, DN_WORDS_PLACES, level))
		return 1;
	for (guint i = first + 1; i < clause->bodies->len; i++) {
		DnSlice words = dn_clause_body(clause, i)->words, tail = dn_name_behind_places(lexicon, words);
		gboolean place = tail.length == 0, places_before = dn_name_behind_places(lexicon, dn_clause_body(clause, i - 1)->words).length == 0;
		if (!dn_bodies_are_adjacent(dn_clause_body(clause, i - 1), dn_clause_body(clause, i)) || (place && !places_before))
			return 1;
		if (!place && (!is_department(lexicon, tail, &ended) || (places_before && tail.length == words.length)))
			return 1;
		if (ended)
			return i - first + 1;
	}
	return 1;
}

/* 市 of 各街道和市、区财政局: a level behind a conjunction, whose office the body at `office` names, is no place of the group before it. */
static gboolean is_level_of_office(const DnClause *clause, guint office, const DnLexicon *lexicon)
{
	const DnBody *level = dn_clause_body(clause, office - 1);
	DnSlice gap = dn_slice_trim(dn_slice_skip(dn_slice_through(level[-1].words, level->words), level[-1].words.length));
	return dn_profile_is(lexicon->profile, DN_WORDS_TWIN_LEVELS, level->words) &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_CONJUNCTIONS, gap) > 0 &&
	       dn_profile_suffix(lexicon->profile, DN_WORDS_SHARED_ENDINGS, dn_clause_body(clause, office)->words) > 0;
}

/* How many bodies from `first` on are one group whose name holds 、: 各省、自治区、直辖市人民政府, 各区、县级市,
 * 相关市、县政府. */
static guint count_group(const DnClause *clause, guint first, const DnLexicon *lexicon)
{
	DnSlice name = dn_clause_body(clause, first)->words;
	gsize every = length_of_every(lexicon, name);
	name = dn_slice_skip(name, every);
	if (name.length == 0 || dn_name_behind_places(lexicon, name).length > 0)
		return 1;
	guint places = 1;
	for (guint i = first + 1; i < clause->bodies->len; i++) {
		DnSlice tail = dn_name_behind_places(lexicon, dn_clause_body(clause, i)->words);
		if (!dn_bodies_are_adjacent(dn_clause_body(clause, i - 1), dn_clause_body(clause, i)) || tail.length == dn_clause_body(clause, i)->words.length ||
		    is_of_higher_level(lexicon, name, dn_clause_body(clause, i)->words, tail))
			break;
		if (dn_profile_is(lexicon->profile, DN_WORDS_GROUP_ENDS, skip_bracketed_end(lexicon, tail)))
			return i - first + 1;
		if (tail.length > 0) {
			places -= places > 1 && is_level_of_office(clause, i, lexicon) ? 1 : 0;
			break;
		}
		places = i - first + 1;
	}
	return every > 0 ? places : 1;
}

/* 各园区党工委、管委会: what a committee of the Party and an office share. */
static gboolean is_party_committee(const DnLexicon *lexicon, DnSlice words)
{
	return dn_profile_suffix(lexicon->profile, DN_WORDS_PARTY_COMMITTEES, words) > 0;
}

/* 市委 and 市政府 of 各市委、市政府: a committee and the government of the same level. */
static gboolean are_of_level(const DnLexicon *lexicon, DnSlice before, DnSlice words)
{
	DnSlice places = dn_slice_cut(before, dn_profile_suffix(lexicon->profile, DN_WORDS_COMMITTEES, before));
	gsize level = places.length < before.length ? dn_profile_suffix(lexicon->profile, DN_WORDS_LEVELS, places) : 0;
	return level > 0 && dn_slice_starts_with(words, dn_slice_skip(places, places.length - level)) &&
	       dn_profile_is(lexicon->profile, DN_WORDS_GOVERNMENTS, dn_slice_skip(words, level));
}

/* 各有关部门、单位; 各级党委、政府及其有关部门; 各县党委、政府: a noun without a name of its own, nor a place's, goes on with the group before it. */
static gboolean goes_on(const DnClause *clause, guint index, const DnLexicon *lexicon)
{
	DnSlice words = dn_clause_body(clause, index)->words, before = dn_clause_body(clause, index - 1)->words;
	if (!dn_bodies_are_adjacent(dn_clause_body(clause, index - 1), dn_clause_body(clause, index)))
		return FALSE;
	gsize government = dn_profile_prefix(lexicon->profile, DN_WORDS_GOVERNMENTS, words);
	gboolean with_departments = government > 0 && government < words.length && dn_profile_is(lexicon->profile, DN_WORDS_GROUP_ENDS, words);
	if (with_departments || are_of_level(lexicon, before, words))
		return TRUE;
	return !dn_name_is_collective(lexicon, words) &&
	       (dn_name_behind_places(lexicon, words).length == words.length || is_party_committee(lexicon, before)) &&
	       (dn_profile_is(lexicon->profile, DN_WORDS_GOVERNMENTS, words) || dn_profile_is(lexicon->profile, DN_WORDS_OPEN_NOUNS, words));
}

static void join_groups(DnClause *clause, guint first, const DnLexicon *lexicon)
{
	for (guint i = first; i < clause->bodies->len; i++) {
		guint n = count_group(clause, i, lexicon);
		n = n == 1 ? count_departments(clause, i, lexicon) : n;
		gboolean group = n > 1 || dn_name_is_collective(lexicon, dn_clause_body(clause, i)->words);
		while (group && i + n < clause->bodies->len && goes_on(clause, i + n, lexicon))
			n++;
		DnBody *body = dn_clause_body(clause, i);
		body->words.length = (gsize)(dn_slice_end(dn_clause_body(clause, i + n - 1)->words) - body->words.at);
		body->collective = n > 1;
		if (n > 1)
			dn_clause_remove_bodies(clause, i + 1, n - 1);
	}
}

/* 各 before one place holds for the next ones of the list that have no names of their own: 各乡镇人民政府、街道办事处. */
static void share_every(DnClause *clause, guint first, const DnLexicon *lexicon)
{
	gboolean every = FALSE;
	for (guint i = first; i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		every = every && dn_bodies_are_adjacent(body - 1, body);
		if (dn_profile_prefix(lexicon->profile, DN_WORDS_EVERY, body->words) > 0) {
			every = TRUE;
			continue;
		}
		DnSlice rest = dn_slice_skip(body->words, dn_profile_prefix(lexicon->profile, DN_WORDS_GENERIC_PLACES, body->words));
		every = every && rest.length < body->words.length;
		body->collective |= every && (rest.length == 0 || dn_profile_is(lexicon->profile, DN_WORDS_GOVERNMENTS, rest) ||
		                              dn_profile_is(lexicon->profile, DN_WORDS_GROUP_ENDS, rest)); /* 开发区管委 */
	}
}

gboolean dn_bodies_split_brackets(DnSlice *outer, DnSlice *inner, DnSlice name)
{
	static const char *const brackets[][2] = {{"（", "）"}, {"(", ")"}, {"〔", "〕"}, {"［", "］"}, {"[", "]"}, {"【", "】"}};
	if (!dn_is_mark(dn_slice_last(name), "）)〕］]】"))
		return FALSE;
	for (guint i = 0; i < G_N_ELEMENTS(brackets); i++) {
		DnSlice open = dn_slice_of(brackets[i][0]), close = dn_slice_of(brackets[i][1]);
		const char *at = dn_slice_ends_with(name, close) ? dn_slice_find(name, open) : NULL;
		if (at == NULL || at == name.at)
			continue;
		*outer = dn_slice_trim(dn_slice(name.at, (gsize)(at - name.at)));
		*inner = dn_slice_trim(dn_slice_cut(dn_slice_skip(name, (gsize)(at - name.at) + open.length), close.length));
		return TRUE;
	}
	return FALSE;
}

/* What is known of a name wherever it stands. */
typedef struct {
	const char *name; /* kept by the thread */
	DnShape shape;
	gboolean plain;   /* it is one body, and shares nothing with its neighbours */
} Name;

/* Whether nothing above changes a body of this name, or one beside it, in a list in which this holds of all. */
static gboolean stands_alone(const DnLexicon *lexicon, DnSlice words)
{
	const DnProfile *profile = lexicon->profile;
	DnSlice outer, inner, name = dn_slice_skip(words, length_of_every(lexicon, words));
	gsize government = dn_profile_suffix(profile, DN_WORDS_GOVERNMENTS, words);
	if (dn_bodies_is_field(lexicon, words) || dn_profile_suffix(profile, DN_WORDS_SHARED_NOUNS, words) > 0 ||
	    dn_profile_suffix(profile, DN_WORDS_SAID_ROLES, words) > 0)
		return FALSE;
	if ((name.length > 0 && dn_name_behind_places(lexicon, name).length == 0) || dn_name_is_collective(lexicon, words) ||
	    dn_profile_prefix(profile, DN_WORDS_EVERY, words) > 0 || (government > 0 && government < words.length))
		return FALSE;
	return dn_name_entry(lexicon, words) != NULL ||
	       (dn_name_level(lexicon, words) == 0 && !dn_bodies_split_brackets(&outer, &inner, words) &&
	        !dn_body_notes_split_dash(&outer, &inner, lexicon, words) && !dn_shares_split(&outer, &inner, lexicon, words));
}

static Name judge_name(const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	Name name = {.plain = stands_alone(lexicon, words)};
	if (!name.plain)
		return name;
	name.name = dn_body_notes_keep(arena, words);
	name.shape = dn_name_shape(lexicon, dn_slice_of(name.name));
	name.plain = !dn_name_is_collective(lexicon, dn_slice_of(name.name));
	return name;
}

static Name find_name(const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	const Name *known = dn_recent_words_find(lexicon->names, words);
	if (known != NULL)
		return *known;
	Name name = judge_name(lexicon, arena, words);
	dn_recent_words_note(lexicon->names, words, &name);
	return name;
}

DnRecentWords *dn_bodies_names_new(void)
{
	return dn_recent_words_new(sizeof(Name));
}

/* FALSE, and nothing done that counts, where some of them share something. */
static gboolean complete_plain(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	if (lexicon->names == NULL)
		return FALSE;
	for (guint i = first; i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		Name name = find_name(lexicon, arena, body->words);
		if (!name.plain)
			return FALSE;
		body->shape = name.shape;
		body->name = name.name;
	}
	return TRUE;
}

static gboolean leads_any(const DnClause *clause, guint first, guint end)
{
	for (guint i = first; i < end; i++)
		if (dn_clause_body(clause, i)->duty == DN_DUTY_LEADS)
			return TRUE;
	return FALSE;
}

/* Forest Agency and River Council (joint leads), or (joint lead) where no other of them leads: a word for several speaks of the bodies before it too. */
static void share_lead(DnClause *clause, guint first, guint index, const DnLexicon *lexicon)
{
	const DnBody *last = dn_clause_body(clause, index);
	gboolean several = dn_profile_suffix(lexicon->profile, DN_WORDS_LEAD_PLURALS, last->verb) > 0 ||
	                   (dn_profile_prefix(lexicon->profile, DN_WORDS_LEAD_TOGETHER, last->verb) > 0 && !leads_any(clause, first, index));
	if (last->duty != DN_DUTY_LEADS || !several)
		return;
	for (guint i = first; i < index; i++) {
		DnBody *body = dn_clause_body(clause, i);
		gboolean has_own = body->verb.length > 0 && body->verb.at > body->words.at; /* and not that of the label before all of them */
		if (body->duty != DN_DUTY_RESPONSIBLE || has_own)
			continue;
		body->duty = DN_DUTY_LEADS;
		body->verb = last->verb;
	}
}

/* Whether nothing but a conjunction stands between two bodies: Sea Council and the Treasury. */
static gboolean are_conjoined(const DnProfile *profile, const DnBody *left, const DnBody *right)
{
	enum { LONGEST = 16 /* bytes */ };
	const char *end = dn_slice_end(left->words);
	DnSlice between = dn_slice(end, right->words.at > end ? (gsize)(right->words.at - end) : 0);
	return between.length > 0 && between.length <= LONGEST && dn_profile_prefix(profile, DN_WORDS_CONJUNCTIONS, between) > 0;
}

/* Sea Council and the Treasury will assist: a verb in the plural, with neither brackets nor a dash before it, is that of both. */
static void share_verb(DnClause *clause, guint first, guint index, const DnProfile *profile)
{
	DnBody *last = dn_clause_body(clause, index);
	gboolean said = dn_profile_is_spaced(profile) && index > first && last->verb.length > 0 && last->verb.at > last->words.at && last->verb.at[-1] == ' ' &&
	                g_ascii_isalpha(dn_slice_last(dn_slice_trim(dn_slice_before(last->words, last->verb.at))));
	DnBody *body = said ? last - 1 : NULL;
	if (!said || dn_slice_last(last->verb) == 's' || body->duty != DN_DUTY_RESPONSIBLE || (body->verb.length > 0 && body->verb.at > body->words.at) ||
	    !are_conjoined(profile, body, last))
		return;
	body->duty = last->duty;
	body->verb = last->verb;
}

/* Whether a word behind the name says that the body leads: Home Office lead. */
static gboolean is_said_to_lead(const DnBody *body)
{
	return body->duty == DN_DUTY_LEADS && body->verb.length > 0 && body->verb.at > body->words.at;
}

static void complete_any(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	join_groups(clause, first, lexicon);
	share_every(clause, first, lexicon);
	dn_bodies_share(clause, first, lexicon, arena);
	gboolean led = FALSE;
	for (guint i = first; i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		DnSlice verb = body->verb;
		if (led)
			dn_body_notes_read_said_beside(body, lexicon, arena);
		dn_body_notes_read(body, lexicon, arena);
		clause->n_verbs += verb.length == 0 && body->verb.length > 0 ? 1 : 0;
		led |= dn_profile_is_spaced(lexicon->profile) && is_said_to_lead(body);
		if (body->verb.at != verb.at) {
			share_lead(clause, first, i, lexicon);
			share_verb(clause, first, i, lexicon->profile);
		}
		if (body->name == NULL)
			body->name = dn_body_notes_keep(arena, body->words);
		DnSlice name = dn_slice_of(body->name);
		body->shape = body->collective ? DN_SHAPE_GENERIC : dn_name_shape(lexicon, name);
		body->collective = body->collective || dn_name_is_collective(lexicon, name);
	}
}

static void complete(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	if (dn_profile_is_spaced(lexicon->profile) && dn_plural_names_part(clause, first, lexicon, arena)) {
		complete_any(clause, first, lexicon, arena);
		return;
	}
	if (complete_plain(clause, first, lexicon, arena))
		return;
	for (guint i = first; i < clause->bodies->len; i++)
		dn_clause_body(clause, i)->name = NULL;
	complete_any(clause, first, lexicon, arena);
}

/* （公財）港町公社: the form belongs to the name as it is written, and nothing but a body has one. */
static void add_form(DnBody *body, DnArena *arena)
{
	DnSlice name = dn_slice_of(body->name);
	if (body->form.length == 0 || body->collective || dn_slice_starts_with(name, body->form))
		return;
	g_autofree char *whole = g_strdup_printf("%.*s%s", (int)body->form.length, body->form.at, body->name);
	body->name = dn_arena_string(arena, whole);
	body->shape = MAX(body->shape, DN_SHAPE_STRONG); /* what has such a form is no place */
}

void dn_bodies_complete(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	complete(clause, first, lexicon, arena);
	for (guint i = first; i < clause->bodies->len; i++)
		add_form(dn_clause_body(clause, i), arena);
}
