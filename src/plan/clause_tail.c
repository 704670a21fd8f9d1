/* Takes verbs from the end of a piece, or finds one within it that has its object behind it. */
#include "plan/clause_tail.h"

#include <string.h>

#include "plan/name_group.h"

/* The bytes at the end of `words` that hold so many which are no blanks. */
static gsize length_with_blanks(DnSlice words, gsize length)
{
	const char *p = dn_slice_end(words);
	while (length > 0 && p > words.at)
		length -= *--p == ' ' ? 0 : 1;
	return (gsize)(dn_slice_end(words) - p);
}

/* As dn_profile_suffix(), though a printer may have put a blank into the word: 按职责分 工. */
static gsize verb_suffix(const DnProfile *profile, DnWords kind, DnSlice words)
{
	enum { LONGEST = 48 /* bytes */ };
	char close[LONGEST];
	gsize length = dn_profile_suffix(profile, kind, words), n = LONGEST;
	if (length > 0 || dn_profile_is_spaced(profile) || memchr(words.at, ' ', words.length) == NULL)
		return length;
	for (const char *p = dn_slice_end(words); p > words.at && n > 0;)
		if (*--p != ' ')
			close[--n] = *p;
	return length_with_blanks(words, dn_profile_suffix(profile, kind, dn_slice(close + n, LONGEST - n)));
}

/* 为配合责任单位, 任牵头部门: whoever stands before is what a label would say. The bytes at the end; 0 for none. */
static gsize role_length_with(DnDuty *out, const DnProfile *profile, DnSlice words, gsize noun)
{
	static const DnWords kinds[] = {DN_WORDS_LABEL_LEAD, DN_WORDS_LABEL_DUTY, DN_WORDS_LABEL_JOIN};
	static const DnDuty duties[] = {DN_DUTY_LEADS, DN_DUTY_RESPONSIBLE, DN_DUTY_JOINS};
	DnSlice rest = dn_slice_cut(words, noun);
	*out = DN_DUTY_RESPONSIBLE;
	for (gboolean more = noun > 0; more;) {
		more = FALSE;
		for (guint i = 0; i < G_N_ELEMENTS(kinds) && !more; i++) {
			gsize length = dn_profile_suffix(profile, kinds[i], rest);
			more = length > 0;
			*out = more && duties[i] != DN_DUTY_RESPONSIBLE ? duties[i] : *out;
			rest = dn_slice_cut(rest, length);
		}
	}
	gsize copula = noun > 0 ? dn_profile_suffix(profile, DN_WORDS_COPULAS, rest) : 0;
	return copula > 0 ? words.length - rest.length + copula : 0;
}

/* The 责任 of 为第二责任单位 belongs to the word before it, though 责任单位 is a noun as well. */
static gsize role_length(DnDuty *out, const DnProfile *profile, DnSlice words)
{
	enum { SHORTEST = 6 /* bytes */ };
	gsize noun = dn_profile_suffix(profile, DN_WORDS_LABEL_NOUNS, words), length = role_length_with(out, profile, words, noun);
	gboolean ends = noun > SHORTEST && dn_profile_is(profile, DN_WORDS_LABEL_NOUNS, dn_slice_skip(words, words.length - SHORTEST));
	return length == 0 && ends ? role_length_with(out, profile, words, SHORTEST) : length;
}

/* Bytes with which the verb at the end begins and the name before it ends: 总 of 国家防总牵头 and 全总牵头, but not of 市疾控中心总牵头. */
static gsize length_of_names_end(const DnProfile *profile, DnSlice words, gsize verb)
{
	enum { FEWEST = 3 /* characters */ };
	static const char total[] = "总";
	DnSlice before = dn_slice_cut(words, verb), name = dn_slice_cut(words, verb - MIN(verb, strlen(total)));
	if (verb <= strlen(total) || !dn_slice_ends_with(name, dn_slice_of(total)))
		return 0;
	return dn_slice_characters(before) < FEWEST || dn_profile_suffix(profile, DN_WORDS_ENDINGS, name) > strlen(total) ? strlen(total) : 0;
}

static gsize cut_verb(DnTail *tail, const DnProfile *profile, DnSlice words)
{
	static const struct {
		DnWords words;
		DnDuty duty;
	} verbs[] = {{DN_WORDS_LEAD_VERBS, DN_DUTY_LEADS},
	             {DN_WORDS_DUTY_VERBS, DN_DUTY_RESPONSIBLE},
	             {DN_WORDS_JOIN_VERBS, DN_DUTY_JOINS}};
	gsize longest = 0;
	DnDuty duty = DN_DUTY_RESPONSIBLE;
	gboolean helps = tail->n_verbs > 0 && tail->duty != DN_DUTY_JOINS && verb_suffix(profile, DN_WORDS_HELPING, words) > 0;
	for (guint i = 0; i < G_N_ELEMENTS(verbs); i++) {
		gsize length = verb_suffix(profile, verbs[i].words, words);
		if (length <= longest)
			continue;
		longest = length;
		duty = verbs[i].duty;
	}
	if (longest > 0 &&
	    (dn_profile_suffix(profile, DN_WORDS_ENDINGS, words) > longest || dn_profile_suffix(profile, DN_WORDS_FIELDS, words) > longest))
		return 0; /* the 协办 of 市政协办, the 监督 of 质量技术监督 */
	longest -= longest > 0 ? length_of_names_end(profile, words, longest) : 0;
	if (longest == 0 && tail->n_verbs == 0)
		longest = role_length(&duty, profile, words);
	if (longest == 0)
		return 0;
	if (tail->n_verbs == 0 || duty == DN_DUTY_LEADS || (helps && duty == DN_DUTY_JOINS))
		tail->duty = duty;
	tail->n_verbs++;
	return longest;
}

/* The words at the end that say how; not the 组织 of 各二级党组织 or 群团组织, which ends a longer noun. */
static gsize manner_length(const DnProfile *profile, DnSlice words)
{
	gsize length = verb_suffix(profile, DN_WORDS_MANNER, words);
	if (length == 0)
		return 0;
	gsize noun = MAX(dn_profile_suffix(profile, DN_WORDS_ENDINGS, words), dn_profile_suffix(profile, DN_WORDS_COLLECTIVE_NOUNS, words));
	return MAX(noun, dn_profile_suffix(profile, DN_WORDS_GROUP_NAMES, words)) > length ? 0 : length;
}

/* Cuts words of a kind, or of the other, off the end; 0 where none stands there. */
static gsize cut_any(DnSlice *words, const DnProfile *profile, DnWords kind, DnWords other)
{
	gsize length = MAX(verb_suffix(profile, kind, *words), verb_suffix(profile, other, *words));
	*words = dn_slice_cut(*words, length);
	return length;
}

/* 按各自职责, 依法依管理权限: the bytes at the end that say that each acts within its own duties, in whatever words; 0 for none. */
static gsize own_duty_length(const DnProfile *profile, DnSlice words)
{
	gsize known = verb_suffix(profile, DN_WORDS_OWN_DUTY, words), noun = verb_suffix(profile, DN_WORDS_DUTY_NOUNS, words);
	if (noun == 0)
		return known;
	DnSlice rest = dn_slice_cut(words, noun);
	while (cut_any(&rest, profile, DN_WORDS_DUTY_NOUNS, DN_WORDS_DUTY_MIDDLES) > 0)
		;
	gsize starts = 0;
	for (gsize length; (length = cut_any(&rest, profile, DN_WORDS_DUTY_STARTS, DN_WORDS_DUTY_STARTS)) > 0;)
		starts += length;
	return starts > 0 ? MAX(known, words.length - rest.length) : known;
}

void dn_tail_read(DnTail *tail, const DnProfile *profile, DnSlice words)
{
	const char *end = dn_slice_end(words);
	*tail = (DnTail){.duty = DN_DUTY_RESPONSIBLE, .verb = dn_slice(end, 0)};
	for (gsize length; words.length > 0; words = dn_slice_trim(dn_slice_cut(words, length))) {
		gboolean how = FALSE;
		length = own_duty_length(profile, words);
		if (length > 0)
			tail->own_duty = how = TRUE;
		else if ((length = cut_verb(tail, profile, words)) == 0 && tail->n_verbs > 0)
			how = (length = manner_length(profile, words)) > 0;
		if (length == 0)
			break;
		if (!how)
			tail->verb = dn_slice(dn_slice_end(words) - length, (gsize)(end - (dn_slice_end(words) - length)));
	}
	tail->names = words;
}

static gboolean are_actions(const DnProfile *profile, DnSlice words)
{
	static const DnWords kinds[] = {DN_WORDS_ACTIONS, DN_WORDS_DUTY_VERBS, DN_WORDS_JOIN_VERBS, DN_WORDS_LABEL_JOINTS};
	gsize related = dn_profile_prefix(profile, DN_WORDS_COLLECTIVE, words);
	if (related > 0 && dn_profile_is(profile, DN_WORDS_ITEM_NOUNS, dn_slice_skip(words, related)))
		return TRUE; /* 相关工作 */
	while (words.length > 0) {
		gsize longest = 0;
		for (guint i = 0; i < G_N_ELEMENTS(kinds); i++)
			longest = MAX(longest, dn_profile_prefix(profile, kinds[i], words));
		if (longest == 0)
			return FALSE;
		words = dn_slice_skip(words, longest);
	}
	return TRUE;
}

/* 市财政局按职责做好: whoever stands before a verb that needs an object, without the words that say how. */
static void read_before(DnTail *tail, const DnProfile *profile, DnSlice words, DnSlice verb)
{
	dn_tail_read(tail, profile, dn_slice(words.at, (gsize)(dn_slice_end(verb) - words.at)));
	if (tail->n_verbs > 0)
		return;
	*tail = (DnTail){.names = dn_slice_trim(dn_slice(words.at, (gsize)(verb.at - words.at))), .verb = verb, .duty = DN_DUTY_RESPONSIBLE, .n_verbs = 1};
	for (gsize length; tail->names.length > 0; tail->names = dn_slice_trim(dn_slice_cut(tail->names, length))) {
		gsize own_duty = own_duty_length(profile, tail->names);
		tail->own_duty |= own_duty > 0;
		length = own_duty > 0 ? own_duty : manner_length(profile, tail->names);
		if (length == 0)
			break;
	}
}

/* 市住建局监督管理的项目: a noun with what is said of it, and no sentence. */
static gboolean describes(const DnLexicon *lexicon, DnSlice object)
{
	return dn_profile_find(lexicon->profile, DN_WORDS_ATTRIBUTES, object).length > 0;
}

/* 各乡镇政府, 各乡镇（街道）: a group of which the name is over there. */
static gboolean is_whole_group(const DnLexicon *lexicon, DnSlice name)
{
	DnSlice places = dn_slice_skip(name, dn_profile_prefix(lexicon->profile, DN_WORDS_EVERY, name));
	return dn_name_is_collective(lexicon, name) &&
	       (dn_name_ends_as_group(lexicon, name) || (places.length < name.length && dn_name_behind_places(lexicon, places).length == 0));
}

/* Whether a verb with that object says something of the names before it. Those must be beyond doubt, unless the object is an action. */
static gboolean has_object(const DnLexicon *lexicon, const DnTail *tail, DnSlice object, DnWords kind)
{
	enum { LONGEST_OBJECT = 36, LONGEST_LED = 150 /* bytes */ };
	DnShape shape = tail->names.length > 0 ? dn_name_shape(lexicon, tail->names) : DN_SHAPE_NONE;
	gsize longest = kind == DN_WORDS_INNER_LEAD && shape >= DN_SHAPE_STRONG ? LONGEST_LED : LONGEST_OBJECT;
	gboolean group = shape >= DN_SHAPE_GENERIC && is_whole_group(lexicon, tail->names) && !describes(lexicon, object); /* 主管部门负责指导的内容 */
	gboolean person = dn_profile_prefix(lexicon->profile, DN_WORDS_PERSON_ENDS, object) > 0 &&
	                  dn_profile_prefix(lexicon->profile, DN_WORDS_NOT_PERSONS, object) == 0;
	return (dn_name_is_listable(lexicon, tail->names, shape) || group || (shape >= DN_SHAPE_GENERIC && are_actions(lexicon->profile, object))) &&
	       object.length <= longest && !person &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_TOGETHER, object) == 0;
}

DnSlice dn_tail_cut_modal(const DnLexicon *lexicon, DnSlice words)
{
	DnSlice name = dn_slice_cut(words, dn_profile_suffix(lexicon->profile, DN_WORDS_MODALS, words));
	return name.length < words.length && dn_name_can_end(lexicon, name) ? name : words;
}

/* Verbs that are parts of names as well, 市市场监督管理局, prove nothing where the piece ends as a name does. */
static gboolean is_name(const DnLexicon *lexicon, DnSlice words, DnSlice object)
{
	return dn_name_can_end(lexicon, words) && dn_profile_prefix(lexicon->profile, DN_WORDS_EVERY, object) == 0;
}

static gboolean find_inner(DnTail *out, const DnLexicon *lexicon, DnWords kind, DnSlice words)
{
	enum { ONE_CHARACTER = 3 };
	DnSlice object = words;
	for (DnSlice found; (found = dn_profile_find(lexicon->profile, kind, object)).length > 0;) {
		object = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found)));
		read_before(out, lexicon->profile, words, found);
		out->names = dn_tail_cut_modal(lexicon, out->names);
		gboolean proves_less = kind == DN_WORDS_INNER_OTHER &&
		                       (object.length <= ONE_CHARACTER || is_name(lexicon, words, object) || describes(lexicon, object));
		if (has_object(lexicon, out, object, kind) && !proves_less)
			return TRUE;
	}
	return FALSE;
}

gboolean dn_tail_read_inner_verb(DnTail *tail, const DnLexicon *lexicon, DnSlice words)
{
	static const DnWords kinds[] = {DN_WORDS_INNER_LEAD, DN_WORDS_INNER_DUTY, DN_WORDS_INNER_OTHER};
	const char *first = NULL;
	DnTail said;
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
		if (!find_inner(&said, lexicon, kinds[i], words) || (first != NULL && said.verb.at >= first))
			continue;
		first = said.verb.at;
		*tail = said;
	}
	return first != NULL;
}

DnSlice dn_tail_cut_open(const DnLexicon *lexicon, DnSlice names)
{
	DnSlice open = dn_profile_find(lexicon->profile, DN_WORDS_OPEN, names);
	return open.length > 0 && open.at > names.at ? dn_slice_trim(dn_slice(names.at, (gsize)(open.at - names.at))) : names;
}

/* 组织 of 省委组织部: behind a committee of the Party an organ of it begins. 研究 of 市政府研究室: the words end as a name. */
static gboolean begins_organ(const DnLexicon *lexicon, DnSlice words, DnSlice action)
{
	DnSlice before = dn_slice_before(words, action.at), name = dn_slice_skip(words, dn_profile_prefix(lexicon->profile, DN_WORDS_TOGETHER, words));
	if (dn_name_can_end(lexicon, name) && dn_name_level(lexicon, name) > 0 && dn_name_shape(lexicon, name) >= DN_SHAPE_STRONG)
		return TRUE;
	return dn_profile_suffix(lexicon->profile, DN_WORDS_COMMITTEES, before) > 0 &&
	       dn_profile_prefix(lexicon->profile, DN_WORDS_PARTY_ORGANS, dn_slice_from(words, action.at)) > 0;
}

/* 保护处, 市看海中心: more than the word for an office, with which a name ends. */
static gboolean is_office(const DnLexicon *lexicon, DnSlice name)
{
	enum { FEWEST = 3 /* characters */ };
	return dn_profile_suffix(lexicon->profile, DN_WORDS_OFFICES, name) > 0 && dn_slice_characters(name) >= FEWEST;
}

gboolean dn_tail_read_action(DnTail *tail, const DnLexicon *lexicon, DnSlice words)
{
	enum { LONGEST_OBJECT = 60 };
	DnSlice rest = words;
	for (DnSlice found; (found = dn_profile_find(lexicon->profile, DN_WORDS_ACTIONS, rest)).length > 0;
	     rest = dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found)))) {
		DnSlice names = dn_slice_trim(dn_slice(words.at, (gsize)(found.at - words.at)));
		DnSlice named = dn_tail_cut_open(lexicon, names);
		DnShape shape = named.length > 0 ? dn_name_shape(lexicon, named) : DN_SHAPE_NONE;
		gboolean sure =
			shape >= DN_SHAPE_STRONG || (shape >= DN_SHAPE_GENERIC && (dn_name_is_collective(lexicon, named) || is_office(lexicon, named)));
		if (!sure || (gsize)(dn_slice_end(words) - found.at) > LONGEST_OBJECT || begins_organ(lexicon, words, found))
			continue;
		*tail = (DnTail){.names = names, .verb = found, .duty = DN_DUTY_RESPONSIBLE, .n_verbs = 1};
		return TRUE;
	}
	return FALSE;
}

