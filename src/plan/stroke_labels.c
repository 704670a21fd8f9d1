/* A double stroke behind the title of bodies, or behind another title of a form, stands for a colon whatever follows. Any other mark may part two
 * titles, Lead / Support, or words of a legend, Lead = who answers for it: it stands for a colon only before a name beyond doubt. */
#include "plan/stroke_labels.h"

#include <string.h>

#include "plan/column_kind.h"
#include "plan/form_titles.h"
#include "plan/name.h"
#include "plan/name_letters.h"

enum { LONGEST_LABEL = 64 /* bytes */ };

static const char double_stroke[] = "//";

/* The bytes of the mark with which the words begin, if a blank stands behind it or nothing; 0 for none. */
static gsize stroke_length(DnSlice words)
{
	static const char *const strokes[] = {double_stroke, "/", "||", "|", "::", "=", ">>", "»", "=>", "->", "→"};
	for (guint i = 0; i < G_N_ELEMENTS(strokes); i++) {
		gsize length = strlen(strokes[i]);
		if (dn_slice_starts_with(words, dn_slice_of(strokes[i])) && (words.length == length || words.at[length] == ' '))
			return length;
	}
	return 0;
}

/* The first of the marks behind a blank in a line that begins with a capital; an empty slice for none. */
static DnSlice find_stroke(DnSlice line)
{
	gsize most = line.length > 0 && g_ascii_isupper(*line.at) ? MIN(line.length, (gsize)LONGEST_LABEL) : 0;
	for (gsize at = 1; at < most && line.at[at] != ':'; at++) {
		gsize length = line.at[at - 1] == ' ' ? stroke_length(dn_slice_skip(line, at)) : 0;
		if (length > 0)
			return dn_slice(line.at + at, length);
	}
	return dn_slice(line.at, 0);
}

static gboolean is_title_of_bodies(DnSlice words)
{
	DnColumn kind = dn_column_kind(words);
	return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT;
}

/* Lead and Partners, which need no noun to be labels. */
static gboolean is_label_alone(DnSlice words)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_profile_is_spaced(profiles[i]) && dn_profile_is(profiles[i], DN_WORDS_LABELS_ALONE, words))
			return TRUE;
	return FALSE;
}

/* The names up to the first mark that parts them: Ministry of Health of Ministry of Health, Treasury. */
static DnSlice first_item(DnSlice words)
{
	gsize length = 0;
	while (length < words.length && strchr(",;(/&\n", words.at[length]) == NULL)
		length++;
	return dn_slice_trim(dn_slice(words.at, length));
}

static gboolean is_name(const DnProfile *profile, DnSlice words)
{
	gsize ending = dn_name_is_capitalised(words) ? dn_profile_suffix(profile, DN_WORDS_ENDINGS, words) : 0;
	return dn_profile_prefix(profile, DN_WORDS_BEGINNINGS, words) > 0 || dn_profile_is(profile, DN_WORDS_WHOLE_NAMES, words) ||
	       (ending > 0 && ending < words.length);
}

/* OWNER of OWNER Treasury, PARTNERS of PARTNERS Home Office: words all of whose letters are capitals. */
static DnSlice first_capitals(DnSlice line)
{
	gsize end = 0;
	for (gsize i = 0; i < MIN(line.length, (gsize)LONGEST_LABEL) && (g_ascii_isupper(line.at[i]) || line.at[i] == ' '); i++)
		end = i + 1 < line.length && line.at[i + 1] == ' ' && line.at[i] != ' ' ? i + 1 : end;
	return dn_slice_beginning(line, end);
}

/* Treasury of Treasury PARTNERS Home Office: the words before the next label in capitals. */
static DnSlice first_name(DnSlice words)
{
	words = dn_slice_trim(words);
	for (gsize i = 1; i + 1 < words.length; i++)
		if (words.at[i - 1] == ' ' && g_ascii_isupper(words.at[i]) && g_ascii_isupper(words.at[i + 1]) &&
		    is_label_alone(first_capitals(dn_slice_skip(words, i))))
			return dn_slice_beginning(words, i);
	return words;
}

static gboolean begins_with_name(DnSlice words)
{
	enum { FEWEST_LETTERS = 3 };
	const DnProfile *const *profiles = dn_profiles();
	DnSlice first = first_item(words);
	gboolean named = first.length >= FEWEST_LETTERS && dn_name_is_acronym(first);
	for (guint i = 0; !named && profiles[i] != NULL; i++)
		named = dn_profile_is_spaced(profiles[i]) && is_name(profiles[i], first);
	return named && !is_title_of_bodies(first);
}

/* River Watch, behind PARTNERS, which is never the beginning of a sentence. */
static gboolean may_join(DnSlice label, DnSlice name)
{
	enum { LONGEST = 80 /* bytes */ };
	return dn_column_kind(label) == DN_COLUMN_PARTICIPANT && name.length <= LONGEST && memchr(name.at, ' ', name.length) != NULL &&
	       dn_name_is_capitalised(name);
}

DnSlice dn_stroke_label_in_capitals(DnSlice line)
{
	for (DnSlice words = first_capitals(line); words.length > 0;) {
		DnSlice name = first_name(dn_slice_from(line, dn_slice_end(words)));
		if (is_label_alone(words) && (begins_with_name(name) || may_join(words, name)))
			return dn_slice(dn_slice_end(words), 1);
		const char *blank = g_strrstr_len(words.at, (gssize)words.length, " ");
		words = dn_slice_before(words, blank != NULL ? blank : words.at);
	}
	return dn_slice(line.at, 0);
}

/* Partners Home Office: a word for several that join, which is no verb, before a name beyond doubt. */
static DnSlice find_plural(DnSlice line)
{
	const char *blank = memchr(line.at, ' ', MIN(line.length, (gsize)LONGEST_LABEL));
	DnSlice words = blank != NULL ? dn_slice_before(line, blank) : dn_slice(line.at, 0);
	gboolean is = dn_slice_last(words) == 's' && g_ascii_isupper(*words.at) && is_label_alone(words) && dn_column_kind(words) == DN_COLUMN_PARTICIPANT &&
	              begins_with_name(dn_slice_from(line, blank));
	return is ? dn_slice(blank, 1) : dn_slice(line.at, 0);
}

DnSlice dn_stroke_label_next_in_capitals(DnSlice line)
{
	for (gsize i = 1; i + 1 < line.length; i++)
		if (line.at[i - 1] == ' ' && g_ascii_isupper(line.at[i]) && g_ascii_isupper(line.at[i + 1]) &&
		    dn_stroke_label_in_capitals(dn_slice_skip(line, i)).length > 0)
			return dn_slice_skip(line, i);
	return dn_slice_skip(line, line.length);
}

gboolean dn_stroke_label_may_begin(DnSlice line)
{
	DnSlice stroke = find_stroke(line);
	return stroke.length > 0 && is_label_alone(dn_slice_before(line, stroke.at));
}

DnSlice dn_stroke_label_find(DnSlice line)
{
	DnSlice stroke = find_stroke(line), words = dn_slice_before(line, stroke.at);
	gboolean is_double = dn_slice_is(stroke, dn_slice_of(double_stroke));
	if (stroke.length == 0)
		return dn_stroke_label_in_capitals(line).length > 0 ? dn_stroke_label_in_capitals(line) : find_plural(line);
	gboolean stands = is_double ? is_title_of_bodies(words) || is_label_alone(words) || dn_form_title_is_one(words)
	                            : is_label_alone(words) && begins_with_name(dn_slice_from(line, dn_slice_end(stroke)));
	return stands ? stroke : dn_slice(line.at, 0);
}
