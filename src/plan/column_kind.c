/* Matches header cells with the profiles' words, of every language, since tables mix them. */
#include "plan/column_kind.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/body_marks.h"
#include "plan/clause.h"
#include "plan/column_title.h"
#include "plan/lead_rule.h"
#include "plan/profile.h"

static const DnWords words_of[DN_COLUMNS] = {
	[DN_COLUMN_TASK] = DN_WORDS_COLUMN_TASK,
	[DN_COLUMN_TEXT] = DN_WORDS_COLUMN_TEXT,
	[DN_COLUMN_DEPARTMENT] = DN_WORDS_COLUMN_DEPARTMENT,
	[DN_COLUMN_LEAD] = DN_WORDS_COLUMN_LEAD,
	[DN_COLUMN_PARTICIPANT] = DN_WORDS_COLUMN_PARTICIPANT,
	[DN_COLUMN_ROLE] = DN_WORDS_COLUMN_ROLE,
	[DN_COLUMN_NUMBER] = DN_WORDS_COLUMN_NUMBER,
	[DN_COLUMN_SECTION] = DN_WORDS_COLUMN_SECTION,
	[DN_COLUMN_DOCUMENT] = DN_WORDS_COLUMN_DOCUMENT,
};

static gboolean is_opening(gunichar c)
{
	return c == '(' || c == 0xFF08;
}

/* The header in lower case, without marks, without spaces beside Chinese characters, without notes in brackets. */
char *dn_column_plain(DnSlice header)
{
	g_autoptr(GString) plain = g_string_new(NULL);
	for (const char *p = header.at; p < dn_slice_end(header); p = g_utf8_next_char(p)) {
		gunichar c = dn_character(p);
		if (is_opening(c) && plain->len > 0)
			break;
		if (g_unichar_isspace(c) || c == '_' || c == '-')
			g_string_append_c(plain, ' ');
		else if (g_unichar_isalnum(c))
			g_string_append_unichar(plain, g_unichar_tolower(c));
	}
	g_autoptr(GString) out = g_string_new(NULL);
	for (const char *p = plain->str; *p != '\0'; p++) {
		gboolean between = p > plain->str && (guchar)p[-1] < 0x80 && (guchar)p[1] < 0x80 && p[-1] != ' ';
		if (*p != ' ' || between)
			g_string_append_c(out, *p);
	}
	g_strchomp(out->str);
	return g_strdup(out->str);
}

/* A header that is broken into lines as one line: of Chinese words without a space. */
static char *join_lines(DnSlice header)
{
	GString *line = g_string_new(NULL);
	for (const char *p = header.at; p < dn_slice_end(header); p++) {
		gboolean latin = *p == '\n' && line->len > 0 && (guchar)line->str[line->len - 1] < 0x80;
		if (*p != '\n' || latin)
			g_string_append_c(line, latin ? ' ' : *p);
	}
	return g_string_free(line, FALSE);
}

/* 责任单位 of 县（市、区）责任单位: kinds of places with a bracket within. */
static DnSlice skip_places(DnSlice header)
{
	static const char *const brackets[][2] = {{"（", "）"}, {"(", ")"}};
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; i < G_N_ELEMENTS(brackets); i++) {
		const char *open = dn_slice_find(header, dn_slice_of(brackets[i][0])), *close = dn_slice_find(header, dn_slice_of(brackets[i][1]));
		if (open == NULL || close == NULL || close < open)
			continue;
		DnSlice before = dn_slice(header.at, (gsize)(open - header.at));
		DnSlice behind = dn_slice_trim(dn_slice_skip(header, (gsize)(close - header.at) + strlen(brackets[i][1])));
		for (guint k = 0; behind.length > 0 && profiles[k] != NULL; k++)
			if (dn_profile_is(profiles[k], DN_WORDS_PLACES, before) || dn_profile_is(profiles[k], DN_WORDS_LEVELS, before))
				return behind;
	}
	return header;
}

/* A header that reads as a label does, 牵头县直单位 or Contributing Entities, says what the bodies below it do. */
DnColumn dn_column_of_label(DnSlice header)
{
	static const DnColumn of_duty[] = {[DN_DUTY_LEADS] = DN_COLUMN_LEAD,
	                                   [DN_DUTY_RESPONSIBLE] = DN_COLUMN_DEPARTMENT,
	                                   [DN_DUTY_JOINS] = DN_COLUMN_PARTICIPANT};
	const DnProfile *const *profiles = dn_profiles();
	header = skip_places(dn_slice_trim(header));
	g_autofree char *line = join_lines(header), *label = g_strconcat(line, ":", NULL);
	for (guint i = 0; profiles[i] != NULL; i++) {
		DnLabel read;
		if (dn_label_read(&read, profiles[i], dn_slice_of(label)) && !read.other && !read.bare &&
		    !(dn_profile_lists_bare(profiles[i]) && dn_profile_is(profiles[i], DN_WORDS_LABELS_ALONE, read.words)) && read.length == strlen(label))
			return of_duty[read.duty];
	}
	for (guint i = 0; profiles[i] != NULL; i++) {
		DnDuty duty;
		if (dn_label_begins(&duty, profiles[i], dn_slice_of(line)))
			return of_duty[duty];
	}
	return DN_COLUMN_OTHER;
}

static DnColumn column_of_plain(DnSlice plain)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		for (guint kind = DN_COLUMN_TASK; kind < DN_COLUMNS; kind++)
			if (dn_profile_is(profiles[i], words_of[kind], plain))
				return (DnColumn)kind;
	return DN_COLUMN_OTHER;
}

/* Whether the words only add to what those before them say: agency of lead_ministry_or_agency. */
static gboolean adds_nothing(const DnProfile *profile, DnSlice words, DnColumn kind)
{
	g_autofree char *noun = g_strdup_printf(" %.*s", (int)words.length, words.at);
	return column_of_plain(words) == kind || dn_profile_is(profile, DN_WORDS_LABEL_NOUNS, dn_slice_of(noun));
}

/* Department alone heads many a table of something else; two words say what it does. */
static gboolean says_duty(DnSlice plain, DnColumn kind)
{
	return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_PARTICIPANT ||
	       (kind == DN_COLUMN_DEPARTMENT && memchr(plain.at, ' ', plain.length) != NULL);
}

static DnSlice up_to_joint(DnSlice *rest, const DnProfile *profile)
{
	DnSlice joint = dn_profile_find(profile, DN_WORDS_COLUMN_JOINTS, *rest);
	DnSlice words = joint.length > 0 ? dn_slice(rest->at, (gsize)(joint.at - rest->at)) : *rest;
	*rest = dn_slice_skip(*rest, words.length + joint.length);
	return words;
}

/* Lead ministry or agency: the first of the words that are joined says what the column is, and the others say no more. */
static DnColumn column_of_joined(DnSlice plain)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++) {
		DnSlice rest = plain, first = up_to_joint(&rest, profiles[i]);
		DnColumn kind = rest.length > 0 ? column_of_plain(first) : DN_COLUMN_OTHER;
		gboolean agrees = says_duty(first, kind);
		while (agrees && rest.length > 0)
			agrees = adds_nothing(profiles[i], up_to_joint(&rest, profiles[i]), kind);
		if (agrees)
			return kind;
	}
	return DN_COLUMN_OTHER;
}

/* What stands before a title and says nothing of what they do: which of those who join, 主要協力, key supporting agencies; of what others
 * are the lead, 督查组牵头单位. */
static const struct {
	DnWords before;
	DnColumn kind;
} qualified[] = {{DN_WORDS_COLUMN_QUALIFIERS, DN_COLUMN_PARTICIPANT}, {DN_WORDS_COLUMN_GROUPS, DN_COLUMN_LEAD}};

static DnColumn column_of_qualified(DnSlice plain)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		for (guint k = 0; k < G_N_ELEMENTS(qualified); k++) {
			gsize length = dn_profile_prefix(profiles[i], qualified[k].before, plain);
			if (length > 0 && column_of_plain(dn_slice_skip(plain, length)) == qualified[k].kind)
				return qualified[k].kind;
		}
	return DN_COLUMN_OTHER;
}

gboolean dn_column_is_qualified(const char *header)
{
	g_autofree char *plain = dn_column_plain(dn_slice_of(header));
	return column_of_qualified(dn_slice_of(plain)) == DN_COLUMN_PARTICIPANT;
}

DnSlice dn_column_skip_owner(DnSlice header)
{
	const DnProfile *const *profiles = dn_profiles();
	gsize length = 0;
	for (guint i = 0; profiles[i] != NULL; i++)
		length = MAX(length, dn_profile_prefix(profiles[i], DN_WORDS_COLUMN_OWNERS, header));
	return length < header.length ? dn_slice_skip(header, length) : header;
}

/* 県の所管課: whose they are says nothing of what they do. */
static DnColumn column_of_owned(DnSlice plain)
{
	DnSlice title = dn_column_skip_owner(plain);
	if (title.length == plain.length)
		return DN_COLUMN_OTHER;
	DnColumn kind = column_of_plain(title);
	kind = kind != DN_COLUMN_OTHER ? kind : dn_column_of_label(title);
	return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT ? kind : DN_COLUMN_OTHER;
}

/* Bytes of the longest title of a column of bodies with which the words begin, and its kind. */
static gsize bodies_at_start(DnColumn *out, const DnProfile *profile, DnSlice plain)
{
	static const DnColumn kinds[] = {DN_COLUMN_LEAD, DN_COLUMN_DEPARTMENT, DN_COLUMN_PARTICIPANT};
	gsize longest = 0;
	for (guint i = 0; i < G_N_ELEMENTS(kinds); i++) {
		gsize length = dn_profile_prefix(profile, words_of[kinds[i]], plain);
		*out = length > longest ? kinds[i] : *out;
		longest = MAX(longest, length);
	}
	return longest;
}

/* 担当部局・課室: behind such a title, nothing but words for offices. */
static DnColumn column_of_offices(DnSlice plain)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++) {
		DnColumn kind = DN_COLUMN_OTHER;
		DnSlice rest = dn_slice_skip(plain, bodies_at_start(&kind, profiles[i], plain));
		for (gsize length; rest.length > 0 && (length = dn_profile_prefix(profiles[i], DN_WORDS_COLUMN_OFFICES, rest)) > 0;)
			rest = dn_slice_skip(rest, length);
		if (rest.length == 0 && kind != DN_COLUMN_OTHER)
			return kind;
	}
	return DN_COLUMN_OTHER;
}

/* Persons / agencies responsible: several words are those of a column of bodies. One would say no more of them than of the persons. */
static DnColumn column_behind_persons(const DnProfile *profile, DnSlice plain)
{
	gsize length = dn_profile_is_spaced(profile) ? dn_profile_prefix(profile, DN_WORDS_COLUMN_PERSONS, plain) : 0;
	DnSlice rest = dn_slice_trim(dn_slice_skip(plain, length));
	if (length == 0 || memchr(rest.at, ' ', rest.length) == NULL)
		return DN_COLUMN_OTHER;
	DnColumn kind = column_of_plain(rest);
	return kind != DN_COLUMN_OTHER ? kind : dn_column_of_label(rest);
}

/* 牵头单位及责任人: a column of bodies, beside whom persons stand. */
static DnColumn column_with_persons(DnSlice plain)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++) {
		gsize length = dn_profile_suffix(profiles[i], DN_WORDS_COLUMN_PERSONS, plain);
		DnSlice rest = dn_slice_cut(plain, length);
		DnColumn kind = length > 0 && rest.length > 0 ? column_of_plain(rest) : DN_COLUMN_OTHER;
		kind = length > 0 && rest.length > 0 && kind == DN_COLUMN_OTHER ? dn_column_of_label(rest) : kind;
		kind = kind == DN_COLUMN_OTHER ? column_behind_persons(profiles[i], plain) : kind;
		if (kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT)
			return kind;
	}
	return DN_COLUMN_OTHER;
}

/* Lead officer, Responsible Official: the posts below it are responsible as bodies are, and persons may stand there. */
gboolean dn_column_is_of_officials(const DnProfile *profile, DnSlice title)
{
	return dn_profile_is_spaced(profile) && dn_profile_find(profile, DN_WORDS_OFFICIALS, title).length > 0;
}

gboolean dn_column_has_persons(DnSlice header)
{
	g_autofree char *plain = dn_column_plain(header);
	return column_with_persons(dn_slice_of(plain)) != DN_COLUMN_OTHER;
}

static gboolean is_unclear(DnSlice plain)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_profile_is(profiles[i], DN_WORDS_COLUMN_UNCLEAR, plain))
			return TRUE;
	return FALSE;
}

static gboolean is_of_several(DnSlice plain)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_profile_suffix(profiles[i], DN_WORDS_PLURAL_ENDS, plain) > 0)
			return TRUE;
	return FALSE;
}

static DnColumn column_of_title(DnSlice header)
{
	const DnProfile *const *profiles = dn_profiles();
	DnColumn kind = DN_COLUMN_OTHER;
	for (guint i = 0; kind == DN_COLUMN_OTHER && profiles[i] != NULL; i++)
		kind = dn_column_title_is_of_lead_of(profiles[i], header) ? DN_COLUMN_LEAD : dn_column_title_read(profiles[i], header);
	return kind;
}

/* Whether more words stand behind the first bracket: Lead (L) / Support (S). */
static gboolean goes_on_behind_bracket(DnSlice header)
{
	const char *close = memchr(header.at, ')', header.length);
	return close != NULL && dn_slice_trim(dn_slice(close + 1, (gsize)(dn_slice_end(header) - close) - 1)).length > 0;
}

/* Lead & partners: the mark between the words is not one of those that do not matter. */
static gboolean is_of_both(DnSlice header)
{
	const DnProfile *const *profiles = dn_profiles();
	gboolean both = FALSE, may_be = memchr(header.at, '&', header.length) != NULL || goes_on_behind_bracket(header);
	for (guint i = 0; may_be && !both && profiles[i] != NULL; i++)
		both = dn_column_title_is_of_both(profiles[i], header);
	return both;
}

static DnColumn column_of_words(DnSlice header)
{
	const DnProfile *const *profiles = dn_profiles();
	g_autofree char *plain = dn_column_plain(header);
	if (is_of_both(header))
		return DN_COLUMN_DEPARTMENT;
	if (is_unclear(dn_slice_of(plain)))
		return DN_COLUMN_OTHER;
	DnColumn kind = column_of_plain(dn_slice_of(plain));
	kind = kind != DN_COLUMN_OTHER ? kind : column_of_qualified(dn_slice_of(plain));
	kind = kind != DN_COLUMN_OTHER ? kind : column_with_persons(dn_slice_of(plain));
	kind = kind != DN_COLUMN_OTHER ? kind : column_of_title(header);
	kind = kind != DN_COLUMN_OTHER ? kind : dn_column_of_label(header);
	kind = kind != DN_COLUMN_OTHER ? kind : column_of_joined(dn_slice_of(plain));
	kind = kind != DN_COLUMN_OTHER ? kind : column_of_owned(dn_slice_of(plain));
	kind = kind != DN_COLUMN_OTHER ? kind : column_of_offices(dn_slice_of(plain));
	for (guint i = 0; kind == DN_COLUMN_OTHER && profiles[i] != NULL; i++)
		if (dn_profile_suffix(profiles[i], DN_WORDS_COLUMN_TASK_ENDS, dn_slice_of(plain)) > 0)
			kind = DN_COLUMN_TASK;
	return kind;
}

/* 担当府省庁（主）, 責任單位（協辦）: the word for a role alone, where spaces separate none. */
static DnColumn column_of_role(DnSlice header)
{
	const DnProfile *const *profiles = dn_profiles();
	DnSlice outer, inner;
	if (!dn_bodies_split_brackets(&outer, &inner, header) || column_of_words(outer) != DN_COLUMN_DEPARTMENT)
		return DN_COLUMN_OTHER;
	for (guint i = 0; profiles[i] != NULL; i++) {
		if (dn_profile_is_spaced(profiles[i]))
			continue;
		if (dn_profile_is(profiles[i], DN_WORDS_LABEL_LEAD, inner))
			return DN_COLUMN_LEAD;
		if (dn_profile_is(profiles[i], DN_WORDS_LABEL_JOIN, inner))
			return DN_COLUMN_PARTICIPANT;
	}
	return DN_COLUMN_OTHER;
}

/* Delivery Organisation (Lead), Delivery Organisation(s) (Support): a word in brackets behind the title of a column of bodies says which of
 * them. Agency (partners) holds both. */
static DnColumn column_of_note(DnSlice header)
{
	header = dn_slice_trim(header);
	const char *open = g_strrstr_len(header.at, (gssize)header.length, "(");
	if (dn_slice_last(header) != ')' || open == NULL || open[1] == '*')
		return column_of_role(header); /* (* = lead) says what a mark means */
	DnSlice outer = dn_slice_trim(dn_slice(header.at, (gsize)(open - header.at)));
	g_autofree char *note = dn_column_plain(dn_slice(open + 1, (gsize)(dn_slice_end(header) - open) - 2));
	DnColumn kind = column_of_words(outer), said = column_of_plain(dn_slice_of(note));
	gboolean of_bodies = kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT;
	gboolean one_role = g_ascii_isalpha(*note) && (said == DN_COLUMN_LEAD || (said == DN_COLUMN_PARTICIPANT && !is_of_several(dn_slice_of(note))));
	return of_bodies && one_role ? said : DN_COLUMN_OTHER;
}

/* A mark alone above numbers: # and №. */
static gboolean is_number_sign(DnSlice header)
{
	DnSlice sign = dn_slice_trim(header);
	return dn_slice_is(sign, dn_slice_of("#")) || dn_slice_is(sign, dn_slice_of("№"));
}

/* Responsible Party/ies, Owner/Lead: what stands before the stroke tells, where the whole is not known. */
/* 權責機關 主辦: the title of several columns, and behind a blank that of one of them, which says more. */
static DnColumn column_of_group(DnSlice header)
{
	const char *blank = memchr(header.at, ' ', header.length);
	DnSlice group = dn_slice(header.at, blank != NULL ? (gsize)(blank - header.at) : 0);
	if (group.length == 0 || !g_unichar_iswide(dn_slice_first(group)) || column_of_words(group) != DN_COLUMN_DEPARTMENT)
		return DN_COLUMN_OTHER;
	DnColumn kind = column_of_words(dn_slice_trim(dn_slice_skip(header, group.length)));
	return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_PARTICIPANT ? kind : DN_COLUMN_OTHER;
}

/* Responsible agencies – lead agency first: the title before a rule that says who leads. */
static DnSlice without_rule(DnSlice header)
{
	static const char *const marks[] = {" – ", " — ", " - ", ", ", "; ", ": ", "\n"};
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; i < G_N_ELEMENTS(marks); i++) {
		const char *at = dn_slice_find(header, dn_slice_of(marks[i]));
		DnSlice rule = at != NULL ? dn_slice_from(header, at + strlen(marks[i])) : dn_slice(header.at, 0);
		for (guint k = 0; rule.length > 0 && profiles[k] != NULL; k++)
			if (dn_profile_is_spaced(profiles[k]) && dn_lead_rule_is_stated(profiles[k], rule))
				return dn_slice_before(header, at);
	}
	return header;
}

DnColumn dn_column_kind(DnSlice header)
{
	header = without_rule(dn_body_without_footnote(dn_slice_trim(header)));
	DnColumn kind = is_number_sign(header) ? DN_COLUMN_NUMBER : column_of_note(header);
	kind = kind != DN_COLUMN_OTHER ? kind : column_of_words(header);
	kind = kind != DN_COLUMN_OTHER ? kind : column_of_group(header);
	const char *stroke = kind == DN_COLUMN_OTHER ? dn_slice_find(header, dn_slice_of("/")) : NULL;
	return stroke != NULL ? column_of_words(dn_slice(header.at, (gsize)(stroke - header.at))) : kind;
}

gboolean dn_column_is_one_of(const char *header, DnWords words)
{
	const DnProfile *const *profiles = dn_profiles();
	g_autofree char *plain = dn_column_plain(dn_slice_of(header));
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_profile_is(profiles[i], words, dn_slice_of(plain)))
			return TRUE;
	return FALSE;
}
