/* A list of laws, of statistics or of councils beside whose they are has the form of a plan, and nothing that somebody is to do. So have lists of
 * services and of events, tables of what was done, and budgets; their words stand in plans too, so that there every title must be of the kind. */
#include "plan/table_things.h"

#include "plan/column_kind.h"
#include "plan/profile.h"

typedef gboolean (*Fits)(const DnProfile *profile, DnWords words, DnSlice title);

static gboolean is_any_of(const DnProfile *profile, DnWords words, DnSlice title)
{
	return dn_profile_is(profile, words, title);
}

static gboolean begins_as(const DnProfile *profile, DnWords words, DnSlice title)
{
	return dn_profile_prefix(profile, words, title) > 0;
}

static gboolean ends_as(const DnProfile *profile, DnWords words, DnSlice title)
{
	return dn_profile_suffix(profile, words, title) > 0;
}

/* 具体的取組: in Japanese, whose titles are longer than the words known. */
static gboolean holds(const DnProfile *profile, DnWords words, DnSlice title)
{
	return dn_profile_lists_bare(profile) && dn_profile_find(profile, words, title).length > 0;
}

/* Whether the title fits the words of a language without spaces. */
static gboolean is_one(const char *header, Fits fits, DnWords words)
{
	const DnProfile *const *profiles = dn_profiles();
	g_autofree char *plain = dn_column_plain(dn_slice_of(header));
	for (guint k = 0; profiles[k] != NULL; k++)
		if (!dn_profile_is_spaced(profiles[k]) && fits(profiles[k], words, dn_slice_of(plain)))
			return TRUE;
	return FALSE;
}

static gboolean has(const char *const *headers, guint n, Fits fits, DnWords words)
{
	for (guint i = 0; i < n; i++)
		if (is_one(headers[i], fits, words))
			return TRUE;
	return FALSE;
}

/* 担当課, 番号, 区分: whose it is, or its place in the list. */
static gboolean is_common(const char *header)
{
	DnColumn kind = dn_column_kind(dn_slice_of(header));
	return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT || kind == DN_COLUMN_NUMBER ||
	       kind == DN_COLUMN_SECTION || is_one(header, is_any_of, DN_WORDS_COLUMN_NOTES);
}

static gboolean is_of_service(const char *header)
{
	return is_one(header, is_any_of, DN_WORDS_COLUMN_SERVICES) || is_one(header, is_any_of, DN_WORDS_COLUMN_SERVICE_DETAILS) ||
	       is_one(header, is_any_of, DN_WORDS_COLUMN_OF_THINGS) || dn_column_kind(dn_slice_of(header)) == DN_COLUMN_TEXT;
}

/* 手続名 | 内容 | 担当課, 内容 | 担当課 | 電話番号: what an office offers, and where to ask. */
static gboolean is_of_services(const char *const *headers, guint n)
{
	for (guint i = 0; i < n; i++)
		if (*headers[i] != '\0' && !is_common(headers[i]) && !is_of_service(headers[i]))
			return FALSE;
	return has(headers, n, is_any_of, DN_WORDS_COLUMN_SERVICES) || has(headers, n, is_any_of, DN_WORDS_COLUMN_OF_THINGS);
}

/* Lead agency and Responsible ministry, where spaces separate words: what bodies do, and not only whose something is. */
static gboolean says_who_acts(const DnProfile *profile, const char *header)
{
	DnSlice title = dn_slice_trim(dn_slice_of(header));
	DnColumn kind = dn_column_kind(title);
	return dn_profile_is_spaced(profile) &&
	       (kind == DN_COLUMN_LEAD || kind == DN_COLUMN_PARTICIPANT || (kind == DN_COLUMN_DEPARTMENT && dn_column_of_label(title) != DN_COLUMN_OTHER));
}

/* Whether the title is one of accounts, and *amount, whether it is one of amounts. */
static gboolean is_of_account(gboolean *amount, const DnProfile *profile, const char *header)
{
	g_autofree char *plain = dn_column_plain(dn_slice_of(header));
	*amount = ends_as(profile, DN_WORDS_COLUMN_AMOUNT_ENDS, dn_slice_of(plain));
	return *amount || *header == '\0' || is_any_of(profile, DN_WORDS_COLUMN_ACCOUNTS, dn_slice_of(plain)) ||
	       is_any_of(profile, DN_WORDS_COLUMN_NOTES, dn_slice_of(plain)) || (is_common(header) && !says_who_acts(profile, header));
}

/* 款 | 事業名 | 予算額 | 所管課, Program | Agency | 2031 actual | 2032 budget: where spaces separate words a plan may have one column for what it costs. */
static gboolean is_of_accounts(const DnProfile *profile, const char *const *headers, guint n)
{
	guint n_amounts = 0, fewest = dn_profile_is_spaced(profile) ? 2 : 1;
	for (guint i = 0; i < n; i++) {
		gboolean amount;
		if (!is_of_account(&amount, profile, headers[i]))
			return FALSE;
		n_amounts += amount ? 1 : 0;
	}
	return n_amounts >= fewest;
}

static gboolean are_of_accounts(const char *const *headers, guint n)
{
	const DnProfile *const *profiles = dn_profiles();
	gboolean are = FALSE;
	for (guint i = 0; profiles[i] != NULL && !are; i++)
		are = is_of_accounts(profiles[i], headers, n);
	return are;
}

/* Work done | Agency | Completed: what bodies did, where no title says that they are responsible for anything. */
static gboolean are_of_past(const DnColumns *columns, const char *const *headers, guint n)
{
	const DnProfile *const *profiles = dn_profiles();
	gboolean past = FALSE, acts = columns->of[DN_COLUMN_TASK] >= 0 || columns->of[DN_COLUMN_TEXT] >= 0 || columns->n_aside > 0;
	for (guint i = 0; i < n && !acts; i++) {
		g_autofree char *plain = dn_column_plain(dn_slice_of(headers[i]));
		for (guint k = 0; profiles[k] != NULL; k++) {
			past = past || is_any_of(profiles[k], DN_WORDS_COLUMN_DONE, dn_slice_of(plain));
			acts = acts || says_who_acts(profiles[k], headers[i]);
		}
	}
	return past && !acts;
}

/* Until when, 完成时限, is said of what will be done. */
gboolean dn_table_is_of_things(DnColumns *columns, const char *const *headers, guint n)
{
	columns->of_amounts = are_of_accounts(headers, n);
	if (is_of_services(headers, n) || are_of_past(columns, headers, n))
		return TRUE;
	if (columns->of[DN_COLUMN_TASK] >= 0 || columns->n_aside > 0 || has(headers, n, holds, DN_WORDS_COLUMN_TASK))
		return FALSE;
	if (has(headers, n, is_any_of, DN_WORDS_COLUMN_OF_THINGS))
		return columns->of[DN_COLUMN_TEXT] < 0;
	return has(headers, n, is_any_of, DN_WORDS_COLUMN_THINGS) && has(headers, n, begins_as, DN_WORDS_COLUMN_KEEPERS);
}
