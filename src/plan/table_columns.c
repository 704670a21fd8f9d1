/* Reads a row of headers: what each says, and what several of them mean beside each other. */
#include "plan/table_columns.h"

#include <string.h>

#include "plan/bodies.h"
#include "plan/column_title.h"
#include "plan/profile.h"
#include "plan/raci.h"
#include "plan/table_offices.h"
#include "plan/table_things.h"

static gboolean names_bodies(const DnColumns *columns)
{
	return columns->of[DN_COLUMN_DEPARTMENT] >= 0 || columns->of[DN_COLUMN_LEAD] >= 0 ||
	       columns->of[DN_COLUMN_PARTICIPANT] >= 0;
}

/* 関係府省庁 beside 担当府省庁, 相关单位 beside 责任单位: those concerned join where another column has those who are responsible. */
static gboolean is_of_others(const char *header)
{
	const DnProfile *const *profiles = dn_profiles();
	DnSlice words = dn_column_skip_owner(dn_slice_trim(dn_slice_of(header)));
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_profile_prefix(profiles[i], DN_WORDS_COLLECTIVE, words) > 0)
			return TRUE;
	return FALSE;
}

/* Of two columns for those who are responsible, one may be that of the others. */
static void settle_others(DnColumns *columns, const char *const *headers, guint n)
{
	int *responsible = &columns->of[DN_COLUMN_DEPARTMENT], *others = &columns->of[DN_COLUMN_PARTICIPANT];
	if (*responsible < 0 || *others >= 0)
		return;
	gboolean first_is = is_of_others(headers[*responsible]);
	for (guint i = (guint)*responsible + 1; i < n && *others < 0; i++) {
		if (dn_column_kind(dn_slice_of(headers[i])) != DN_COLUMN_DEPARTMENT || is_of_others(headers[i]) == first_is)
			continue;
		*others = first_is ? *responsible : (int)i;
		*responsible = first_is ? (int)i : *responsible;
	}
	if (first_is && *others < 0 && columns->of[DN_COLUMN_LEAD] >= 0) {
		*others = *responsible;
		*responsible = DN_NO_COLUMN;
	}
}

/* 関係団体: those concerned, in a language whose titles of those who are responsible say more, but for 関係省庁, who share in what they name. */
static gboolean is_of_concerned(const char *header)
{
	const DnProfile *const *profiles = dn_profiles();
	DnSlice words = dn_slice_trim(dn_slice_of(header));
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_profile_lists_bare(profiles[i]) && dn_profile_prefix(profiles[i], DN_WORDS_COLLECTIVE, words) > 0)
			return !dn_column_is_one_of(header, DN_WORDS_COLUMN_DEPARTMENT);
	return FALSE;
}

/* Where no other column was read, those concerned take part in what others lead who are not known. */
static void settle_concerned(DnColumns *columns, const char *const *headers)
{
	int *responsible = &columns->of[DN_COLUMN_DEPARTMENT], *others = &columns->of[DN_COLUMN_PARTICIPANT];
	if (*responsible < 0 || *others >= 0 || columns->of[DN_COLUMN_LEAD] >= 0 || !is_of_concerned(headers[*responsible]))
		return;
	*others = *responsible;
	*responsible = DN_NO_COLUMN;
}

/* Lead and supporting agencies beside Lead agency: who of those below it does what is not told. */
static void leave_both(DnColumns *columns, const char *const *headers)
{
	const DnProfile *const *profiles = dn_profiles();
	int *responsible = &columns->of[DN_COLUMN_DEPARTMENT];
	for (guint i = 0; columns->of[DN_COLUMN_LEAD] >= 0 && *responsible >= 0 && profiles[i] != NULL; i++)
		if (dn_column_title_is_of_both(profiles[i], dn_slice_of(headers[*responsible])))
			*responsible = DN_NO_COLUMN;
}

/* Lead/Support: what somebody does, and no word for a body. */
static gboolean is_of_roles(const char *header)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_column_title_is_of_both(profiles[i], dn_slice_of(header)) && !dn_column_title_is_of_bodies(profiles[i], dn_slice_of(header)))
			return TRUE;
	return FALSE;
}

/* Lead/Support beside Agency says what those do who stand in the other column. */
static void settle_roles(DnColumns *columns, const char *const *headers, guint n)
{
	int bodies = DN_NO_COLUMN, roles = DN_NO_COLUMN;
	for (guint i = 0; i < n; i++) {
		int *column = is_of_roles(headers[i]) ? &roles : &bodies;
		if (*column == DN_NO_COLUMN && dn_column_kind(dn_slice_of(headers[i])) == DN_COLUMN_DEPARTMENT)
			*column = (int)i;
	}
	if (bodies == DN_NO_COLUMN || roles == DN_NO_COLUMN)
		return;
	columns->of[DN_COLUMN_DEPARTMENT] = bodies;
	columns->of[DN_COLUMN_ROLE] = roles;
}

static gboolean is_of_officials(const char *header)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_column_is_of_officials(profiles[i], dn_slice_of(header)))
			return TRUE;
	return FALSE;
}

/* Department, Responsible Agency, and no Agencies involved. */
static gboolean is_of_bodies_alone(const char *header)
{
	const DnProfile *const *profiles = dn_profiles();
	gboolean is = FALSE;
	for (guint i = 0; profiles[i] != NULL; i++)
		is = is || dn_column_title_is_of_bodies(profiles[i], dn_slice_of(header));
	return is && !is_of_officials(header) && (strchr(header, ' ') == NULL || dn_column_of_label(dn_slice_trim(dn_slice_of(header))) != DN_COLUMN_OTHER);
}

/* Responsible Officer beside Department: who of the body answers for it is no body. */
static void settle_officials(DnColumns *columns, const char *const *headers, guint n)
{
	static const DnColumn kinds[] = {DN_COLUMN_DEPARTMENT, DN_COLUMN_LEAD};
	for (guint k = 0; k < G_N_ELEMENTS(kinds); k++) {
		int *known = &columns->of[kinds[k]], officials = *known;
		for (guint i = 0; officials >= 0 && is_of_officials(headers[officials]) && *known == officials && i < n; i++)
			if (dn_column_kind(dn_slice_of(headers[i])) == kinds[k] && is_of_bodies_alone(headers[i]))
				*known = (int)i;
	}
	int lead = columns->of[DN_COLUMN_LEAD], bodies = columns->of[DN_COLUMN_DEPARTMENT];
	if (lead >= 0 && bodies >= 0 && is_of_officials(headers[lead]) && is_of_bodies_alone(headers[bodies]))
		columns->of[DN_COLUMN_LEAD] = DN_NO_COLUMN;
}

/* 主要责任单位 beside 第一责任单位: of two columns for those who lead, one may be that of the others. */
static void settle_leads(DnColumns *columns, const char *const *headers, guint n)
{
	int *lead = &columns->of[DN_COLUMN_LEAD], *others = &columns->of[DN_COLUMN_PARTICIPANT];
	if (*lead < 0 || *others >= 0)
		return;
	gboolean first_is = dn_column_is_one_of(headers[*lead], DN_WORDS_COLUMN_BESIDE_LEAD);
	for (guint i = (guint)*lead + 1; i < n && *others < 0; i++) {
		if (dn_column_kind(dn_slice_of(headers[i])) != DN_COLUMN_LEAD || dn_column_is_one_of(headers[i], DN_WORDS_COLUMN_BESIDE_LEAD) == first_is)
			continue;
		*others = first_is ? *lead : (int)i;
		*lead = first_is ? (int)i : *lead;
	}
}

/* The last of the words, which is taken off them. */
static DnSlice take_last_word(DnSlice *words)
{
	const char *start = dn_slice_end(*words);
	while (start > words->at && start[-1] != ' ')
		start--;
	DnSlice word = dn_slice(start, (gsize)(dn_slice_end(*words) - start));
	*words = dn_slice_trim(dn_slice_cut(*words, word.length));
	return word;
}

/* Whether a title is Action entities where that of those who lead is Action lead: several bodies of the same thing. Target entities are none. */
static gboolean is_of_same_thing(const DnProfile *profile, const char *lead, const char *header)
{
	g_autofree char *lead_plain = dn_column_plain(dn_slice_of(lead)), *plain = dn_column_plain(dn_slice_of(header));
	DnSlice thing = dn_slice_of(lead_plain), words = dn_slice_of(plain);
	DnSlice leads = take_last_word(&thing), bodies = take_last_word(&words);
	return thing.length > 0 && dn_slice_is(thing, words) && dn_profile_is(profile, DN_WORDS_TITLE_LEAD, leads) &&
	       dn_profile_is(profile, DN_WORDS_TITLE_BODIES, bodies) && dn_profile_suffix(profile, DN_WORDS_PLURAL_ENDS, bodies) > 0;
}

/* Those beside the ones who lead take part where no other column says so. */
static void settle_same_thing(DnColumns *columns, const char *const *headers, guint n)
{
	const DnProfile *const *profiles = dn_profiles();
	int lead = columns->of[DN_COLUMN_LEAD], *others = &columns->of[DN_COLUMN_PARTICIPANT];
	for (guint k = 0; lead >= 0 && columns->of[DN_COLUMN_DEPARTMENT] < 0 && profiles[k] != NULL; k++)
		for (guint i = 0; i < n && dn_profile_is_spaced(profiles[k]) && *others < 0; i++)
			if ((int)i != lead && is_of_same_thing(profiles[k], headers[lead], headers[i]))
				*others = (int)i;
}

/* 任务分工 beside 责任部门: what is shared out, and among whom, where no other column says what is to be done. */
static void settle_shares(DnColumns *columns, const char *const *headers, guint n)
{
	int *task = &columns->of[DN_COLUMN_TASK], *responsible = &columns->of[DN_COLUMN_DEPARTMENT], bodies = DN_NO_COLUMN, shares = DN_NO_COLUMN;
	for (guint i = 0; i < n && *task < 0; i++) {
		int *column = dn_column_is_one_of(headers[i], DN_WORDS_COLUMN_SHARES) ? &shares : &bodies;
		if (*column == DN_NO_COLUMN && dn_column_kind(dn_slice_of(headers[i])) == DN_COLUMN_DEPARTMENT)
			*column = (int)i;
	}
	if (shares == DN_NO_COLUMN || (bodies == DN_NO_COLUMN && columns->of[DN_COLUMN_LEAD] < 0))
		return;
	*task = shares;
	*responsible = bodies;
}

static void note_column(DnColumns *columns, DnColumn kind, int index)
{
	int *known = &columns->of[kind];
	gboolean is_inner = kind == DN_COLUMN_TASK && *known >= 0 && !names_bodies(columns);
	if (is_inner && columns->n_outer < DN_MOST_OUTER)
		columns->outer[columns->n_outer++] = *known;
	if (*known == DN_NO_COLUMN || is_inner)
		*known = index;
}

/* Whether the title says by itself what bodies below it do, as a label does: 单位 and Agency may stand above anything. */
static gboolean says_what_they_do(const char *header)
{
	return dn_column_of_label(dn_column_skip_owner(dn_slice_trim(dn_slice_of(header)))) != DN_COLUMN_OTHER;
}

static gboolean is_read(const DnColumns *columns, int index)
{
	for (guint kind = DN_COLUMN_TASK; kind < DN_COLUMNS; kind++)
		if (columns->of[kind] == index)
			return TRUE;
	return FALSE;
}

/* 单位 before 责任单位 is what something is counted in. */
static void prefer_labels(DnColumns *columns, const char *const *headers, guint n)
{
	int *known = &columns->of[DN_COLUMN_DEPARTMENT];
	if (*known < 0 || says_what_they_do(headers[*known]))
		return;
	for (guint i = (guint)*known + 1; i < n; i++)
		if (dn_column_kind(dn_slice_of(headers[i])) == DN_COLUMN_DEPARTMENT && says_what_they_do(headers[i])) {
			*known = (int)i;
			return;
		}
}

/* The words with which a title ends, without a note behind them: 责任单位 of 县级责任单位 and of 责任单位（市级）. */
static DnSlice last_words(const char *header)
{
	enum { FOUR_CHARACTERS = 12 };
	DnSlice outer, inner, words = dn_slice_trim(dn_slice_of(header));
	words = dn_bodies_split_brackets(&outer, &inner, words) ? outer : words;
	return words.length <= FOUR_CHARACTERS || !g_unichar_iswide(dn_slice_last(words)) ? words : dn_slice_skip(words, words.length - FOUR_CHARACTERS);
}

/* 牵头单位 beside 主办部门: who of them leads is not known. */
static gboolean is_of_same(const DnColumns *columns, const char *const *headers, guint index, DnColumn kind)
{
	return columns->of[kind] >= 0 && dn_slice_is(last_words(headers[index]), last_words(headers[columns->of[kind]]));
}

/* 実施主体 beside 所管: those who are responsible, and those who carry it out. */
static gboolean is_beside_doers(const DnColumns *columns, const char *const *headers, guint index, DnColumn kind)
{
	return kind == DN_COLUMN_DEPARTMENT && columns->of[kind] >= 0 &&
	       dn_column_is_one_of(headers[index], DN_WORDS_COLUMN_DOERS) != dn_column_is_one_of(headers[columns->of[kind]], DN_WORDS_COLUMN_DOERS);
}

/* Co-lead beside Lead agency: both lead. */
static gboolean is_co_lead(const DnColumns *columns, const char *header, DnColumn kind)
{
	const DnProfile *const *profiles = dn_profiles();
	g_autofree char *plain = dn_column_plain(dn_slice_of(header));
	gboolean is = FALSE;
	for (guint i = 0; kind == DN_COLUMN_LEAD && columns->of[kind] >= 0 && profiles[i] != NULL; i++)
		is = is || dn_profile_prefix(profiles[i], DN_WORDS_COLUMN_CO_LEAD, dn_slice_of(plain)) > 0;
	return is;
}

static gboolean says_who_joins(const char *header)
{
	return says_what_they_do(header) || dn_column_is_one_of(header, DN_WORDS_COLUMN_PARTICIPANT) || dn_column_is_qualified(header);
}

/* Implementing partners beside Contributing agencies, Partners beside Supporting agencies: whatever the words, those below both take part. */
static gboolean both_join(const DnColumns *columns, const char *const *headers, guint index, DnColumn kind)
{
	return kind == DN_COLUMN_PARTICIPANT && columns->of[kind] >= 0 && says_who_joins(headers[index]) && says_who_joins(headers[columns->of[kind]]);
}

static void add_more(DnColumns *columns, const char *const *headers, guint n)
{
	for (guint i = 0; i < n && columns->n_more < DN_MOST_MORE; i++) {
		DnColumn kind = dn_column_kind(dn_slice_of(headers[i]));
		gboolean of_bodies = kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT;
		gboolean is_same = is_of_same(columns, headers, i, kind) && says_what_they_do(headers[i]);
		gboolean is_beside = is_beside_doers(columns, headers, i, kind) || is_co_lead(columns, headers[i], kind);
		if (!of_bodies || is_read(columns, (int)i) || (!is_same && !is_beside && !both_join(columns, headers, i, kind)))
			continue;
		columns->more[columns->n_more] = (int)i;
		columns->kind_of_more[columns->n_more++] = kind;
	}
}

/* 完成时限, 责任人: what is said of a task, and is none. */
static void note_aside(DnColumns *columns, const char *const *headers, guint n)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; i < n && columns->n_aside < DN_MOST_ASIDE; i++) {
		g_autofree char *plain = dn_column_plain(dn_slice_of(headers[i]));
		gboolean other = FALSE;
		for (guint k = 0; profiles[k] != NULL; k++)
			other = other || dn_profile_is(profiles[k], DN_WORDS_LABELS_OTHER, dn_slice_of(plain));
		if (other && !is_read(columns, (int)i))
			columns->aside[columns->n_aside++] = (int)i;
	}
}

/* Responsible Ministers: those who answer for it are those who are responsible where no other column names bodies. */
static void settle_for_ministers(DnColumns *columns, const char *const *headers, guint n)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; i < n && !names_bodies(columns); i++) {
		g_autofree char *plain = dn_column_plain(dn_slice_of(headers[i]));
		for (guint k = 0; profiles[k] != NULL; k++)
			if (dn_profile_is(profiles[k], DN_WORDS_COLUMN_MINISTERS, dn_slice_of(plain)))
				columns->of[DN_COLUMN_DEPARTMENT] = (int)i;
	}
}

static gboolean has_contacts(const char *const *headers, guint n)
{
	for (guint i = 0; i < n; i++)
		if (dn_column_is_one_of(headers[i], DN_WORDS_COLUMN_CONTACTS))
			return TRUE;
	return FALSE;
}

/* 单位 beside 电话 or 姓名: a word for bodies alone, where no column holds tasks, heads a list of bodies of any kind. Where spaces separate words,
 * such titles (Agency) are those of plans, unless an address stands beside them. */
static void leave_lists(DnColumns *columns, const char *const *headers, guint n)
{
	const DnProfile *const *profiles = dn_profiles();
	int *responsible = &columns->of[DN_COLUMN_DEPARTMENT];
	if (*responsible < 0 || columns->of[DN_COLUMN_TASK] >= 0 || columns->of[DN_COLUMN_LEAD] >= 0 || columns->of[DN_COLUMN_PARTICIPANT] >= 0)
		return;
	g_autofree char *plain = dn_column_plain(dn_slice_of(headers[*responsible]));
	gboolean bare = FALSE;
	for (guint i = 0; profiles[i] != NULL; i++)
		bare |= !dn_profile_is_spaced(profiles[i]) && dn_profile_is(profiles[i], DN_WORDS_LABEL_NOUNS, dn_slice_of(plain));
	bare = bare || has_contacts(headers, n);
	if (bare && !says_what_they_do(headers[*responsible]))
		*responsible = DN_NO_COLUMN;
}

/* 部 | 課 beside what is to be done: those who do it, where no title says so. */
static void settle_offices(DnColumns *columns)
{
	for (guint i = 0; i < columns->n_within && columns->of[DN_COLUMN_TASK] >= 0 && !names_bodies(columns); i++)
		columns->of[DN_COLUMN_DEPARTMENT] = columns->outside[i];
}

gboolean dn_columns_read(DnColumns *out, const char *const *titles, guint n)
{
	*out = (DnColumns){0};
	for (guint kind = 0; kind < DN_COLUMNS; kind++)
		out->of[kind] = DN_NO_COLUMN;
	dn_offices_note(out, titles, n);
	g_autofree const char **headers = g_new(const char *, n + 1);
	for (guint i = 0; i < n; i++)
		headers[i] = dn_offices_are_within(out, (int)i) ? "" : titles[i]; /* read with the column to its left */
	for (guint i = 0; i < n; i++)
		note_column(out, dn_column_kind(dn_slice_of(headers[i])), (int)i);
	settle_offices(out);
	settle_shares(out, headers, n);
	prefer_labels(out, headers, n);
	settle_roles(out, headers, n);
	settle_officials(out, headers, n);
	leave_both(out, headers);
	settle_leads(out, headers, n);
	settle_others(out, headers, n);
	settle_concerned(out, headers);
	settle_same_thing(out, headers, n);
	add_more(out, headers, n);
	settle_for_ministers(out, headers, n);
	note_aside(out, headers, n);
	dn_raci_settle_columns(out, headers, n);
	leave_lists(out, headers, n);
	out->of_things = names_bodies(out) && dn_table_is_of_things(out, headers, n);
	return names_bodies(out) && !out->of_things;
}
