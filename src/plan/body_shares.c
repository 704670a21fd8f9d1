#include "plan/body_shares.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/name_group.h"
#include "plan/open_places.h"

static const char *with_beginning(DnArena *arena, DnSlice beginning, DnSlice name)
{
	g_autofree char *whole = g_strdup_printf("%.*s%.*s", (int)beginning.length, beginning.at, (int)name.length, name.at);
	return dn_arena_string(arena, whole);
}

/* 杭州, 定州: a city without the word for its kind, that is known or ends as prefectures do. */
static gboolean is_bare_city(const DnLexicon *lexicon, DnSlice words)
{
	enum { CHARACTERS = 2 };
	if (dn_profile_is(lexicon->profile, DN_WORDS_CITIES, words))
		return TRUE;
	return dn_slice_characters(words) == CHARACTERS && dn_profile_suffix(lexicon->profile, DN_WORDS_BARE_CITIES, words) > 0;
}

enum { FEWEST_OF_PLACE = 2, MOST_OF_PLACE = 3 /* characters of most places without the word for their kind */ };

static gboolean is_short(DnSlice words)
{
	glong characters = dn_slice_characters(words);
	return characters >= FEWEST_OF_PLACE && characters <= MOST_OF_PLACE;
}

/* 侯马: short, and neither a field, nor a firm such as 城投, nor anything that ends as bodies do. It is a place only beside one that is named as
 * shortly. */
static gboolean may_be_place(const DnLexicon *lexicon, DnSlice words)
{
	return is_short(words) && !dn_name_can_end(lexicon, words) && !dn_profile_is(lexicon->profile, DN_WORDS_ENDINGS, words) &&
	       !dn_bodies_is_field(lexicon, words) && dn_name_entry(lexicon, words) == NULL &&
	       dn_profile_suffix(lexicon->profile, DN_WORDS_WHOLE_NAMES, words) == 0 &&
	       dn_profile_suffix(lexicon->profile, DN_WORDS_SHORT_FIRMS, words) == 0;
}

/* Bodies whose words may be places, from the first of them on, and whether nothing else stands before them. */
typedef struct {
	guint from, end; /* none of them where the end is the first */
	gboolean begins;
} Run;

/* 五华 of 五华、盘龙区政府, but not 青原 of 市国资委、青原、五华区政府: words that may be a place are one where nothing but such words stands before
 * them, up to the start of the clause or another mark than 、. What was found for one body holds for those before it as well. */
static gboolean begins_places(Run *run, const DnClause *clause, guint first, guint index, const DnLexicon *lexicon)
{
	if (index >= run->from && index < run->end)
		return run->begins;
	*run = (Run){.from = index, .end = index + 1, .begins = TRUE};
	for (; run->from > first; run->from--) {
		const DnBody *before = dn_clause_body(clause, run->from - 1);
		gunichar mark =
			dn_slice_last(dn_slice_trim(dn_slice(before->words.at, (gsize)(dn_clause_body(clause, run->from)->words.at - before->words.at))));
		if (!dn_is_mark(mark, "、"))
			break;
		run->begins = is_bare_city(lexicon, before->words) || may_be_place(lexicon, before->words);
		if (!run->begins)
			break;
	}
	return run->begins;
}

/* What bare places share with the body behind them: its end, and the bytes before it that say of what kind its place is. */
typedef struct {
	DnSlice end; /* 管委会 of 洪洞经济开发区管委会 */
	gsize city;  /* of 市 of 宁波市政府 */
	gsize zone;  /* of 经济开发区 */
	gsize place; /* of 县 of 容城县政府, where what stands before it is short */
	Run run;
} SharedEnd;

static SharedEnd end_of_government(const DnLexicon *lexicon, DnSlice words, gsize government)
{
	DnSlice place = dn_slice_cut(words, government);
	gsize zone = dn_profile_suffix(lexicon->profile, DN_WORDS_ZONES, place), city = dn_profile_suffix(lexicon->profile, DN_WORDS_CITY_KINDS, place),
	      kind = dn_profile_suffix(lexicon->profile, DN_WORDS_PLACES, place);
	return (SharedEnd){.end = dn_slice_skip(words, place.length),
	                   .city = city < place.length ? city : 0,
	                   .zone = zone < place.length ? zone : 0,
	                   .place = is_short(dn_slice_cut(place, kind)) && !dn_name_is_collective(lexicon, words) ? kind : 0};
}

/* What the bare place takes of it; nothing where it is no place. A city takes the word for a city too: 杭州、宁波市政府. */
static DnSlice end_for(const DnLexicon *lexicon, SharedEnd *shared, const DnClause *clause, guint first, guint index)
{
	DnSlice words = dn_clause_body(clause, index)->words;
	gboolean city = is_bare_city(lexicon, words), whole = !city && dn_profile_suffix(lexicon->profile, DN_WORDS_PLACES, words) > 0;
	if (dn_profile_prefix(lexicon->profile, DN_WORDS_LOWER_PLACES, shared->end) > 0 &&
	    dn_profile_suffix(lexicon->profile, DN_WORDS_ZONES, words) == 0)
		whole = FALSE; /* 容城县、东街街道办事处, 柳河镇、东街街道办事处: neither has a street's office */
	gsize kind = MAX(shared->zone, city ? shared->city : shared->place);
	kind = city || (kind > 0 && !whole && may_be_place(lexicon, words) && begins_places(&shared->run, clause, first, index, lexicon)) ? kind : 0;
	return dn_slice(shared->end.at - kind, kind > 0 || whole ? shared->end.length + kind : 0);
}

/* The ending that bare places before a body share with it: 政府 of 五华区、盘龙区政府. */
static void share_ends(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	SharedEnd shared = {0};
	for (guint i = clause->bodies->len; i-- > first;) {
		DnBody *body = dn_clause_body(clause, i);
		if (i + 1 < clause->bodies->len && !dn_bodies_are_adjacent(body, body + 1))
			shared.end.length = 0;
		gsize government = dn_profile_suffix(lexicon->profile, DN_WORDS_GOVERNMENTS, body->words);
		if (government > 0 && government < body->words.length) {
			shared = end_of_government(lexicon, body->words, government);
			continue;
		}
		if (body->name != NULL) {
			shared.end.length = 0;
			continue;
		}
		gboolean group = body->collective || dn_name_is_collective(lexicon, body->words);
		DnSlice end = shared.end.length > 0 && !group && government == 0 ? end_for(lexicon, &shared, clause, first, i) : (DnSlice){0};
		if (end.length > 0)
			body->name = with_beginning(arena, body->words, end);
		else
			shared.end.length = 0;
	}
}

/* 海关 of 深圳海关: an office behind a known city, and not 市教育局. */
static DnSlice office_of_city(const DnLexicon *lexicon, const DnBody *body)
{
	gsize city = body->collective ? 0 : dn_profile_prefix(lexicon->profile, DN_WORDS_CITIES, body->words);
	DnSlice office = dn_slice_skip(body->words, city);
	gboolean named = city > 0 && office.length > 0 && dn_name_can_end(lexicon, body->words) &&
	                 dn_profile_prefix(lexicon->profile, DN_WORDS_PLACES, office) == 0;
	return named ? office : dn_slice(office.at, 0);
}

/* The office that known cities before a body share with it: 广州、深圳海关. */
static void share_offices(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	DnSlice shared = {NULL, 0};
	for (guint i = clause->bodies->len; i-- > first;) {
		DnBody *body = dn_clause_body(clause, i);
		gboolean joined = i + 1 < clause->bodies->len && dn_bodies_are_adjacent(body, body + 1);
		if (!joined || !dn_profile_is(lexicon->profile, DN_WORDS_CITIES, body->words) || body->name != NULL)
			shared = office_of_city(lexicon, body);
		else if (shared.length > 0)
			body->name = with_beginning(arena, body->words, shared);
	}
}

/* What stands before the first field of a list holds for all of them: 市 of 市教育、财政部门, 各级. */
static DnSlice before_field(const DnLexicon *lexicon, DnSlice words)
{
	return dn_slice_cut(words, dn_profile_suffix(lexicon->profile, DN_WORDS_FIELDS, words));
}

/* Bytes of the noun with which the words end: 部门 of 市场监管部门, as 市场监管 is a field and 市场 is none. */
static gsize length_of_noun(const DnLexicon *lexicon, DnSlice words)
{
	gsize length = dn_profile_suffix(lexicon->profile, DN_WORDS_SHARED_NOUNS, words);
	for (gsize shorter = length; shorter > 0;) {
		if (dn_profile_suffix(lexicon->profile, DN_WORDS_FIELDS, dn_slice_cut(words, shorter)) > 0)
			return shorter;
		DnSlice noun = dn_slice_skip(words, words.length - shorter);
		noun = dn_slice_skip(noun, (gsize)(dn_character_end(noun.at) - noun.at));
		while (noun.length > 0 && !dn_profile_is(lexicon->profile, DN_WORDS_SHARED_NOUNS, noun))
			noun = dn_slice_skip(noun, (gsize)(dn_character_end(noun.at) - noun.at));
		shorter = noun.length;
	}
	return length;
}

static void name_field(DnBody *body, DnSlice level, DnSlice noun, DnArena *arena)
{
	g_autofree char *name = g_strdup_printf("%.*s%.*s%.*s", (int)level.length, level.at, (int)body->words.length, body->words.at,
	                                        (int)noun.length, noun.at);
	body->name = dn_arena_string(arena, name);
}

/* The noun that fields before a body share with it, 部门 of 教育、财政部门, or with what follows 等. Fields are no names by themselves. */
static void share_nouns(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	for (guint end = first; end < clause->bodies->len; end++) {
		const DnBody *last = dn_clause_body(clause, end);
		gsize length = length_of_noun(lexicon, last->words);
		DnSlice noun = last->ending.length > 0 ? last->ending : dn_slice_skip(last->words, last->words.length - length);
		if (noun.length == 0 || noun.at == last->words.at || last->name != NULL)
			continue;
		guint from = end;
		while (from > first && dn_bodies_are_adjacent(dn_clause_body(clause, from - 1), dn_clause_body(clause, from)) && dn_clause_body(clause, from - 1)->name == NULL &&
		       dn_bodies_is_field(lexicon, dn_clause_body(clause, from - 1)->words))
			from--;
		DnSlice level = before_field(lexicon, dn_clause_body(clause, from)->words);
		for (guint i = from; i <= end && (from < end || last->ending.length > 0); i++) {
			DnBody *body = dn_clause_body(clause, i);
			gboolean is_named = (i == end && last->ending.length == 0) || dn_profile_suffix(lexicon->profile, DN_WORDS_WHOLE_NAMES, body->words) > 0;
			name_field(body, i > from ? level : dn_slice("", 0), is_named ? dn_slice("", 0) : noun, arena);
		}
	}
}

/* 分局 of a higher body, 徐管委 of a place that has no other body: names that belong to no list. 城管委 is one for a field. */
static gboolean is_of_itself(const DnLexicon *lexicon, DnSlice name)
{
	gsize committee = dn_profile_suffix(lexicon->profile, DN_WORDS_COMMITTEES, name);
	return dn_profile_suffix(lexicon->profile, DN_WORDS_OWN_ENDINGS, name) > 0 ||
	       (dn_profile_suffix(lexicon->profile, DN_WORDS_OWN_COMMITTEES, name) > 0 && !dn_bodies_is_field(lexicon, dn_slice_cut(name, committee)));
}

static gboolean takes_level(const DnLexicon *lexicon, DnSlice name)
{
	const DnRegistryEntry *entry = dn_name_entry(lexicon, name);
	if (entry != NULL && (dn_name_is_central(lexicon, name) || (entry->full_name != NULL && dn_slice_equals(name, entry->full_name))))
		return FALSE;
	gsize ending = dn_profile_suffix(lexicon->profile, DN_WORDS_SHARED_ENDINGS, name);
	if (is_of_itself(lexicon, name))
		return FALSE;
	gboolean whole = ending < name.length || dn_profile_is(lexicon->profile, DN_WORDS_WHOLE_NAMES, name);
	return ending > 0 && whole && dn_name_level(lexicon, name) == 0 &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_CENTRAL, name) == 0 &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_NO_LEVEL, name) == 0;
}

/* 某某区委、区政府: the place whose committee stands before its government. */
static void share_places(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	for (guint i = first + 1; i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		DnSlice before = dn_clause_body(clause, i - 1)->words;
		gsize committee = dn_profile_suffix(lexicon->profile, DN_WORDS_COMMITTEES, before);
		DnSlice place = dn_slice_cut(before, committee);
		gsize level = dn_profile_prefix(lexicon->profile, DN_WORDS_PLACES, body->words);
		if (level == 0 || place.length <= level || committee == 0 || !dn_bodies_are_adjacent(body - 1, body) ||
		    !dn_profile_is(lexicon->profile, DN_WORDS_GOVERNMENTS, dn_slice_skip(body->words, level)) ||
		    !dn_slice_ends_with(place, dn_slice(body->words.at, level)) || dn_name_is_collective(lexicon, before))
			continue;
		body->name = with_beginning(arena, dn_slice_cut(place, level), body->words);
	}
}

/* 县委、政府: the place whose committee stands before 政府 alone. That of several places, 东县、西县党委、政府, is told of: it is one of each. */
static void share_committees(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	for (guint i = first + 1; i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i), *before = body - 1;
		gsize committee = dn_profile_suffix(lexicon->profile, DN_WORDS_COMMITTEES, before->words), level = dn_name_level(lexicon, before->words);
		if (committee == 0 || level == 0 || !dn_bodies_are_adjacent(before, body) || !dn_profile_is(lexicon->profile, DN_WORDS_LONE_GOVERNMENTS, body->words))
			continue;
		DnSlice shared = dn_slice_skip(before->words, before->words.length - committee);
		if (i - 1 > first && before[-1].name != NULL && dn_bodies_are_adjacent(before - 1, before) &&
		    dn_slice_ends_with(dn_slice_of(before[-1].name), shared)) {
			dn_clause_note_unread(clause, body->words);
			dn_clause_remove_bodies(clause, i--, 1);
		} else {
			body->name = with_beginning(arena, dn_slice_cut(before->words, before->words.length - level), body->words);
		}
	}
}

/* What a list of bodies shares: the level with which it began, 省 of 省科技厅、财政厅, and the Party committee, 省委 of 省委组织部、宣传部. Behind other
 * bodies of that level only those of its organs are sure to be meant that no government has: 县委办、县政府办、组织部. */
typedef struct {
	DnSlice level, committee, party;
} Shared;

/* 县 of 团县: the level of 团县委 is the county. */
static DnSlice skip_league(const DnLexicon *lexicon, DnSlice level)
{
	DnSlice behind = dn_slice_skip(level, dn_profile_prefix(lexicon->profile, DN_WORDS_LEAGUES, level));
	return dn_profile_is(lexicon->profile, DN_WORDS_LEVELS, behind) ? behind : level;
}

static void note_shared(Shared *shared, const DnLexicon *lexicon, DnSlice name, gsize level)
{
	DnSlice behind = dn_slice_skip(name, level);
	gsize committee = dn_profile_prefix(lexicon->profile, DN_WORDS_COMMITTEES, behind);
	DnSlice organ = dn_slice_skip(behind, committee), own = skip_league(lexicon, dn_slice(name.at, level));
	gboolean of_party = committee > 0 && (dn_profile_prefix(lexicon->profile, DN_WORDS_PARTY_ORGANS, organ) > 0 ||
	                                      dn_profile_is(lexicon->profile, DN_WORDS_SHARED_ENDINGS, organ)); /* 县委办 */
	shared->level = own;
	shared->committee = dn_slice(name.at, of_party ? level + committee : 0);
	if (of_party)
		shared->party = shared->committee;
	else if (!dn_slice_starts_with(shared->party, own))
		shared->party.length = 0;
}

/* 宣传部 and 政法委, but not 外办. */
static gboolean is_organ_of_party_only(const DnLexicon *lexicon, DnSlice words)
{
	static const char department[] = "部";
	return dn_profile_is(lexicon->profile, DN_WORDS_PARTY_ORGANS, words) &&
	       (dn_slice_ends_with(words, dn_slice_of(department)) || dn_profile_suffix(lexicon->profile, DN_WORDS_COMMITTEES, words) > 0);
}

static void share_levels(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	Shared shared = {0};
	for (guint i = first; i < clause->bodies->len; i++) {
		DnBody *body = dn_clause_body(clause, i);
		if (body->collective || body->name != NULL || dn_name_is_collective(lexicon, body->words))
			continue;
		gsize own = dn_name_level(lexicon, body->words);
		gboolean of_party = own > 0 && dn_profile_suffix(lexicon->profile, DN_WORDS_PARTY_ORGANS, body->words) > 0;
		gboolean shares = of_party || dn_profile_suffix(lexicon->profile, DN_WORDS_SHARED_ENDINGS, body->words) > 0;
		if (own > 0 && shares && dn_name_entry(lexicon, body->words) == NULL)
			note_shared(&shared, lexicon, body->words, own);
		else if (shared.committee.length > 0 && dn_profile_is(lexicon->profile, DN_WORDS_PARTY_ORGANS, body->words))
			body->name = with_beginning(arena, shared.committee, body->words);
		else if (shared.party.length > 0 && is_organ_of_party_only(lexicon, body->words))
			body->name = with_beginning(arena, shared.party, body->words);
		else if (shared.level.length > 0 && takes_level(lexicon, body->words)) {
			body->name = with_beginning(arena, shared.level, body->words);
			shared.committee.length = 0;
		}
	}
}

/* 财政局 of 县财政局 behind 市: an office of a city or of what is below it, which a level before it may have too. */
static DnSlice office_of_level(const DnLexicon *lexicon, const DnBody *body)
{
	gsize level = body->collective ? 0 : dn_profile_prefix(lexicon->profile, DN_WORDS_TWIN_LEVELS, body->words);
	DnSlice office = dn_slice_skip(body->words, level);
	gboolean named = level > 0 && dn_profile_prefix(lexicon->profile, DN_WORDS_FALSE_LEVELS, body->words) == 0 &&
	                 dn_profile_suffix(lexicon->profile, DN_WORDS_SHARED_ENDINGS, office) > 0;
	gboolean apart = office.length > 0 && g_unichar_isalpha(dn_slice_first(office)); /* 县（区）财政局 is one of many */
	return named && apart && !dn_name_is_collective(lexicon, body->words) ? office : dn_slice(office.at, 0);
}

/* The office that bare levels before a body share with it: 市、县财政局. */
static void share_offices_of_levels(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	DnSlice shared = {NULL, 0};
	for (guint i = clause->bodies->len; i-- > first;) {
		DnBody *body = dn_clause_body(clause, i);
		gboolean joined = i + 1 < clause->bodies->len && dn_bodies_are_adjacent(body, body + 1);
		if (!joined || !dn_profile_is(lexicon->profile, DN_WORDS_TWIN_LEVELS, body->words) || body->name != NULL)
			shared = office_of_level(lexicon, body);
		else if (shared.length > 0)
			body->name = with_beginning(arena, body->words, shared);
	}
}

/* 财政 of 财政、人社局: a field whose office has the same end. 发改 has none of its own, and 残联 is a whole name. */
static gboolean may_share_bureau(const DnLexicon *lexicon, const DnBody *body)
{
	return body->name == NULL && !body->collective && dn_bodies_is_field(lexicon, body->words) &&
	       dn_profile_suffix(lexicon->profile, DN_WORDS_WHOLE_NAMES, body->words) == 0 &&
	       dn_profile_suffix(lexicon->profile, DN_WORDS_FIELDS_OF_COMMITTEES, body->words) == 0;
}

/* What stands before the words of a body in its name: 市 of 财政局 behind 市教育局. */
static DnSlice level_of_name(const DnBody *body)
{
	DnSlice name = dn_slice_of(body->name != NULL ? body->name : "");
	return name.length > body->words.length && dn_slice_ends_with(name, body->words) ? dn_slice_cut(name, body->words.length) : dn_slice(name.at, 0);
}

static void name_bureaus(DnClause *clause, guint from, guint end, gsize bureau, const DnLexicon *lexicon, DnArena *arena)
{
	DnBody *last = dn_clause_body(clause, end);
	DnSlice level = before_field(lexicon, dn_clause_body(clause, from)->words), noun = dn_slice_skip(last->words, last->words.length - bureau);
	gboolean own = level.length > 0;
	level = own ? level : level_of_name(last);
	for (guint i = from; i < end; i++) {
		DnBody *body = dn_clause_body(clause, i);
		name_field(body, before_field(lexicon, body->words).length > 0 ? dn_slice("", 0) : level, noun, arena);
	}
	if (own && last->name == NULL && before_field(lexicon, dn_slice_cut(last->words, bureau)).length == 0)
		last->name = with_beginning(arena, level, last->words);
}

/* The end that fields before a body share with it, and the level before the first: 市财政、住建、人社局. */
static void share_bureaus(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	for (guint end = first; end < clause->bodies->len; end++) {
		DnSlice words = dn_clause_body(clause, end)->words;
		gsize bureau = dn_profile_suffix(lexicon->profile, DN_WORDS_BUREAUS, words);
		if (bureau == 0 || bureau == words.length || !dn_bodies_is_field(lexicon, dn_slice_cut(words, bureau)))
			continue;
		guint from = end;
		while (from > first && dn_bodies_are_adjacent(dn_clause_body(clause, from - 1), dn_clause_body(clause, from)) &&
		       may_share_bureau(lexicon, dn_clause_body(clause, from - 1)))
			from--;
		if (from < end)
			name_bureaus(clause, from, end, bureau, lexicon, arena);
	}
}

void dn_bodies_share(DnClause *clause, guint first, const DnLexicon *lexicon, DnArena *arena)
{
	dn_open_places_share(clause, first, lexicon, arena);
	share_ends(clause, first, lexicon, arena);
	share_offices(clause, first, lexicon, arena);
	share_offices_of_levels(clause, first, lexicon, arena);
	share_nouns(clause, first, lexicon, arena);
	share_places(clause, first, lexicon, arena);
	share_committees(clause, first, lexicon, arena);
	share_levels(clause, first, lexicon, arena);
	share_bureaus(clause, first, lexicon, arena);
}
