/* A list of laws, of statistics or of councils beside whose they are has the form of a plan, and nothing that somebody is to do. */
#include "plan/table_things.h"

#include "plan/column_kind.h"
#include "plan/profile.h"

static gboolean is_any_of(const DnProfile *profile, DnWords words, DnSlice title)
{
	return dn_profile_is(profile, words, title);
}

static gboolean begins_as(const DnProfile *profile, DnWords words, DnSlice title)
{
	return dn_profile_prefix(profile, words, title) > 0;
}

/* 具体的取組: in Japanese, whose titles are longer than the words known. */
static gboolean holds(const DnProfile *profile, DnWords words, DnSlice title)
{
	return dn_profile_lists_bare(profile) && dn_profile_find(profile, words, title).length > 0;
}

typedef gboolean (*Fits)(const DnProfile *profile, DnWords words, DnSlice title);

/* Whether one of the titles fits the words of a language without spaces. */
static gboolean has(const char *const *headers, guint n, Fits fits, DnWords words)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; i < n; i++) {
		g_autofree char *plain = dn_column_plain(dn_slice_of(headers[i]));
		for (guint k = 0; profiles[k] != NULL; k++)
			if (!dn_profile_is_spaced(profiles[k]) && fits(profiles[k], words, dn_slice_of(plain)))
				return TRUE;
	}
	return FALSE;
}

/* Until when, 完成时限, is said of what will be done. */
gboolean dn_table_is_of_things(const DnColumns *columns, const char *const *headers, guint n)
{
	if (columns->of[DN_COLUMN_TASK] >= 0 || columns->n_aside > 0 || has(headers, n, holds, DN_WORDS_COLUMN_TASK))
		return FALSE;
	if (has(headers, n, is_any_of, DN_WORDS_COLUMN_OF_THINGS))
		return columns->of[DN_COLUMN_TEXT] < 0;
	return has(headers, n, is_any_of, DN_WORDS_COLUMN_THINGS) && has(headers, n, begins_as, DN_WORDS_COLUMN_KEEPERS);
}
