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

/* The first of the marks, between blanks or at the end of the line. */
static DnSlice find_stroke(DnSlice line)
{
	static const char *const strokes[] = {double_stroke, "/", "||", "|", "::", "=", ">>", "»", "=>", "->", "→"};
	for (gsize at = 1; at < MIN(line.length, (gsize)LONGEST_LABEL) && line.at[at] != ':'; at++) {
		DnSlice rest = dn_slice_skip(line, at);
		for (guint i = 0; line.at[at - 1] == ' ' && i < G_N_ELEMENTS(strokes); i++) {
			gsize length = strlen(strokes[i]);
			gboolean stands = dn_slice_starts_with(rest, dn_slice_of(strokes[i])) && (rest.length == length || rest.at[length] == ' ');
			if (stands)
				return dn_slice(rest.at, length);
		}
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

static gboolean begins_with_name(DnSlice words)
{
	enum { FEWEST_LETTERS = 3 };
	const DnProfile *const *profiles = dn_profiles();
	DnSlice first = first_item(words);
	gboolean named = first.length >= FEWEST_LETTERS && dn_name_is_acronym(first);
	for (guint i = 0; !named && profiles[i] != NULL; i++) {
		if (!dn_profile_is_spaced(profiles[i]))
			continue;
		gsize ending = dn_name_is_capitalised(first) ? dn_profile_suffix(profiles[i], DN_WORDS_ENDINGS, first) : 0;
		named = dn_profile_prefix(profiles[i], DN_WORDS_BEGINNINGS, first) > 0 || dn_profile_is(profiles[i], DN_WORDS_WHOLE_NAMES, first) ||
		        (ending > 0 && ending < first.length);
	}
	return named && !is_title_of_bodies(first);
}

gboolean dn_stroke_label_may_begin(DnSlice line)
{
	DnSlice stroke = line.length > 0 && g_ascii_isupper(*line.at) ? find_stroke(line) : dn_slice(line.at, 0);
	return stroke.length > 0 && is_label_alone(dn_slice_trim(dn_slice(line.at, (gsize)(stroke.at - line.at))));
}

DnSlice dn_stroke_label_find(DnSlice line)
{
	DnSlice none = dn_slice(line.at, 0);
	DnSlice stroke = line.length > 0 && g_ascii_isupper(*line.at) ? find_stroke(line) : none;
	if (stroke.length == 0)
		return none;
	DnSlice words = dn_slice_trim(dn_slice(line.at, (gsize)(stroke.at - line.at)));
	DnSlice behind = dn_slice_trim(dn_slice_skip(line, (gsize)(dn_slice_end(stroke) - line.at)));
	if (dn_slice_is(stroke, dn_slice_of(double_stroke)))
		return is_title_of_bodies(words) || is_label_alone(words) || dn_form_title_is_one(words) ? stroke : none;
	return is_label_alone(words) && begins_with_name(behind) ? stroke : none;
}
