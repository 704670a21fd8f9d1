/* Every word of such a title must be known, and the last one be for bodies or for those who do something: Supporting activities and Lead time are
 * none. What several words say together depends on their order, and on whether "and" or a stroke parts them: Lead partners lead, Lead and
 * partners is a column of both. */
#include "plan/column_title.h"

#include <string.h>

enum { MOST_WORDS = 10, LONGEST_WORD = 24 };

enum {
	LEAD = 1 << 0,
	FIRST = 1 << 1,
	DUTY = 1 << 2,
	JOIN = 1 << 3,
	OTHERS = 1 << 4,
	BODIES = 1 << 5,
	UNITS = 1 << 6,
	FIELDS = 1 << 7,
	HEADS = 1 << 8,
	ENDS = 1 << 9,
	SMALL = 1 << 10,
	JOINTS = 1 << 11,
	BEHIND = 1 << 12,
	TAILS = 1 << 13,
	ASKS = 1 << 14,
	SOME = 1 << 15,
	ROLES = LEAD | FIRST | DUTY | JOIN | OTHERS,
};

static const struct {
	DnWords words;
	guint sort;
} sorts[] = {
	{DN_WORDS_TITLE_LEAD, LEAD},     {DN_WORDS_TITLE_FIRST, FIRST},   {DN_WORDS_TITLE_DUTY, DUTY},   {DN_WORDS_TITLE_JOIN, JOIN},
	{DN_WORDS_TITLE_OTHER, OTHERS},  {DN_WORDS_TITLE_BODIES, BODIES}, {DN_WORDS_TITLE_UNITS, UNITS}, {DN_WORDS_TITLE_FIELDS, FIELDS},
	{DN_WORDS_TITLE_HEADS, HEADS},   {DN_WORDS_TITLE_ENDS, ENDS},     {DN_WORDS_TITLE_SMALL, SMALL}, {DN_WORDS_TITLE_JOINTS, JOINTS},
	{DN_WORDS_TITLE_BEHIND, BEHIND}, {DN_WORDS_TITLE_TAILS, TAILS},   {DN_WORDS_TITLE_ASKS, ASKS},
	{DN_WORDS_TITLE_SOME, SOME},
};

typedef struct {
	guint n, n_all; /* words, and with those behind "for" */
	guint sorts[MOST_WORDS];
} Title;

/* ---- Words ------------------------------------------------------------------------------------------------------------ */

static guint sort_of(const DnProfile *profile, DnSlice word)
{
	guint sort = 0;
	for (guint i = 0; i < G_N_ELEMENTS(sorts); i++)
		sort |= dn_profile_is(profile, sorts[i].words, word) ? sorts[i].sort : 0;
	return sort;
}

/* Marks before the next word, but for a stroke and "&", which join as "and" does. What stands in brackets is passed over. Others, and numbers,
 * are left to be a word that is not known: Section 12. Responsible authority. */
static const char *skip_marks(const char *p, const char *end)
{
	while (p < end && (strchr(" \t-_'?:,()*", *p) != NULL || (*p == '.' && (p + 1 == end || p[1] == '(' || p[1] == '/')))) {
		const char *close = *p == '(' ? memchr(p, ')', (gsize)(end - p)) : NULL;
		p = close != NULL ? close + 1 : p + 1;
	}
	return p;
}

/* The sort of the next word of `rest`, which is taken off it; 0 for one that is not known. */
static guint take_word(const DnProfile *profile, const char **rest, const char *end)
{
	char word[LONGEST_WORD];
	gsize n = 0;
	if (!g_ascii_isalpha(**rest))
		return strchr("/&+", *(*rest)++) != NULL ? JOINTS : 0;
	for (; *rest < end && g_ascii_isalpha(**rest) && n < LONGEST_WORD; (*rest)++)
		word[n++] = g_ascii_tolower(**rest);
	return sort_of(profile, dn_slice(word, n));
}

/* Who is leading of Who is leading the change: what a question goes on with does not matter. */
static gboolean asks_who_acts(const Title *title)
{
	for (guint i = 1; i < title->n && (title->sorts[0] & ASKS) != 0; i++)
		if ((title->sorts[i] & (LEAD | DUTY | JOIN)) != 0)
			return TRUE;
	return FALSE;
}

/* FALSE where a word is not known. What stands behind "for" and at the end of a question is left out, though it must be known. */
static gboolean read_words(Title *out, const DnProfile *profile, DnSlice title)
{
	const char *end = dn_slice_end(title);
	gboolean behind = FALSE;
	for (const char *p = skip_marks(title.at, end); p < end; p = skip_marks(p, end)) {
		guint sort = take_word(profile, &p, end);
		behind = behind || (out->n > 0 && (sort & BEHIND) != 0) || (sort == 0 && asks_who_acts(out));
		if ((sort == 0 && !behind) || ++out->n_all > MOST_WORDS)
			return FALSE;
		if (!behind)
			out->sorts[out->n++] = sort;
	}
	while (out->n > 0 && ((out->sorts[out->n - 1] & ~(guint)SMALL) == TAILS || out->sorts[out->n - 1] == JOINTS))
		out->n--;
	return out->n > 0;
}

/* Whether a word of those sorts says by itself what somebody does; Delivery service does not. */
static gboolean has_sure(const Title *title, guint wanted)
{
	for (guint i = 0; i < title->n; i++)
		if ((title->sorts[i] & wanted) != 0 && (title->sorts[i] & SMALL) == 0)
			return TRUE;
	return FALSE;
}

static guint all_sorts(const Title *title)
{
	guint all = 0;
	for (guint i = 0; i < title->n; i++)
		all |= title->sorts[i];
	return all;
}

/* The index of the first word of that sort; n for none. */
static guint find(const Title *title, guint sort)
{
	guint i = 0;
	while (i < title->n && (title->sorts[i] & sort) == 0)
		i++;
	return i;
}

static gboolean are_parted(const Title *title, guint left, guint right)
{
	for (guint i = MIN(left, right); i < MAX(left, right); i++)
		if ((title->sorts[i] & JOINTS) != 0)
			return TRUE;
	return FALSE;
}

/* ---- What they say together --------------------------------------------------------------------------------------------- */

/* Whether the last word is one with which a title of bodies ends beside the others: Lead service, Supporting team, Who will deliver. */
static gboolean ends_as_title(const Title *title, guint all)
{
	guint last = title->sorts[title->n - 1];
	if ((last & (BODIES | HEADS | ENDS)) != 0 || (title->sorts[0] & ASKS) != 0)
		return TRUE;
	if ((last & UNITS) != 0)
		return (all & (LEAD | DUTY | JOIN | OTHERS)) != 0;
	return (last & FIELDS) != 0 && (has_sure(title, LEAD | DUTY) || (all & BODIES) != 0);
}

/* Responsible partners are responsible, though Implementing partners take part; Responsible bodies and partners is a column of both. */
static DnColumn column_of_duty(const Title *title)
{
	guint join = find(title, JOIN), duty = find(title, DUTY);
	if (join == title->n || duty == title->n)
		return join == title->n ? DN_COLUMN_DEPARTMENT : DN_COLUMN_PARTICIPANT;
	gboolean responsible = are_parted(title, join, duty) || (duty < join && (title->sorts[duty] & HEADS) != 0);
	return responsible ? DN_COLUMN_DEPARTMENT : DN_COLUMN_PARTICIPANT;
}

/* Of a word for those who lead and one for those who take part the first tells, where nothing parts them. */
static DnColumn column_of_roles(const Title *title, guint all)
{
	guint lead = find(title, LEAD), join = find(title, JOIN);
	if ((all & OTHERS) != 0)
		return DN_COLUMN_PARTICIPANT;
	if ((all & LEAD) == 0 && (all & (DUTY | JOIN)) == 0)
		return (all & FIRST) != 0 ? DN_COLUMN_LEAD : DN_COLUMN_DEPARTMENT;
	if ((all & LEAD) == 0)
		return (all & FIRST) != 0 && (all & JOIN) == 0 ? DN_COLUMN_LEAD : column_of_duty(title);
	if ((all & JOIN) != 0 && are_parted(title, lead, join))
		return DN_COLUMN_DEPARTMENT;
	return lead < join ? DN_COLUMN_LEAD : DN_COLUMN_PARTICIPANT;
}

DnColumn dn_column_title_read(const DnProfile *profile, DnSlice words)
{
	Title title = {0};
	if (!dn_profile_is_spaced(profile) || !read_words(&title, profile, words) || (title.n_all < 2 && dn_slice_last(words) != ')'))
		return DN_COLUMN_OTHER; /* Lead(s) is a title, though Lead may be anything */
	guint all = all_sorts(&title);
	gboolean speaks = (all & ROLES) != 0 || ((all & SOME) != 0 && (all & BODIES) != 0);
	if (!speaks || !ends_as_title(&title, all))
		return DN_COLUMN_OTHER;
	return column_of_roles(&title, all);
}

gboolean dn_column_title_is_of_lead_of(const DnProfile *profile, DnSlice words)
{
	enum { LONGEST = 6 };
	Title title = {0};
	gsize n = 0;
	while (n < words.length && g_ascii_isupper(words.at[n]))
		n++;
	if (!dn_profile_is_spaced(profile) || n < 2 || n > LONGEST || n == words.length || words.at[n] != ' ' ||
	    !read_words(&title, profile, dn_slice_skip(words, n)))
		return FALSE;
	return (title.sorts[0] & LEAD) != 0 && (all_sorts(&title) & (FIRST | DUTY | JOIN | OTHERS)) == 0 && ends_as_title(&title, all_sorts(&title));
}

gboolean dn_column_title_is_of_both(const DnProfile *profile, DnSlice words)
{
	Title title = {0};
	guint lead, join;
	if (!dn_profile_is_spaced(profile) || !read_words(&title, profile, words))
		return FALSE;
	lead = find(&title, LEAD);
	join = find(&title, JOIN);
	return lead < title.n && join < title.n && are_parted(&title, lead, join);
}

gboolean dn_column_title_names_bodies(const DnProfile *profile, DnSlice words)
{
	Title title = {0};
	return read_words(&title, profile, words) && (all_sorts(&title) & (BODIES | UNITS | FIELDS | HEADS)) != 0;
}

gboolean dn_column_title_is_of_bodies(const DnProfile *profile, DnSlice words)
{
	Title title = {0};
	return dn_profile_is_spaced(profile) && read_words(&title, profile, words) && (all_sorts(&title) & BODIES) != 0;
}

/* Who is leading the change, Responsible agency; Who is responsible and Related agencies may stand above anything. */
gboolean dn_column_title_heads_lines(const DnProfile *profile, DnSlice words)
{
	Title title = {0};
	if (!read_words(&title, profile, words))
		return FALSE;
	guint all = all_sorts(&title);
	return (all & LEAD) != 0 || ((title.sorts[0] & ASKS) == 0 && (all & BODIES) != 0 && has_sure(&title, DUTY));
}
