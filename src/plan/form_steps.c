/* Milestones, 1. Print the tables, 2. Sell them, Other actors involved: what stands between two titles is said below the first. */
#include "plan/form_steps.h"

#include "plan/form_titles.h"

enum { MOST = 24 /* steps */ };

/* The number of the step; 0 where the line is none. */
static guint number_of(const DnLines *lines, guint index)
{
	DnMarker marker;
	gboolean counts = dn_lines_is_paragraph(lines, index) && dn_marker_read(&marker, dn_lines_words(lines, index)) && marker.kind == DN_MARKER_ARABIC;
	return counts ? marker.value : 0;
}

/* A title of those who lead begins what is said of an item, and ends no steps. */
static gboolean is_title(const DnLines *lines, guint index)
{
	DnDuty duty;
	if (index >= dn_lines_n(lines))
		return FALSE;
	DnSlice words = dn_lines_words(lines, index);
	gboolean heads = words.length <= DN_LONGEST_LABEL && dn_label_heads_lines(&duty, lines->lexicon->profile, words);
	return heads ? duty == DN_DUTY_JOINS : dn_form_title_is_one(words);
}

guint dn_form_steps_title(const DnLines *lines, guint index)
{
	guint first = index, end = index;
	while (end - index < MOST && number_of(lines, end) > 0)
		end++;
	if (end == index || !dn_lines_are_spaced(lines) || !is_title(lines, end))
		return index;
	while (first > 0 && index - first < MOST && number_of(lines, first - 1) > 0)
		first--;
	return first > 0 && number_of(lines, first) == 1 && is_title(lines, first - 1) ? first - 1 : index;
}
