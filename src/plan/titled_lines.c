/* The lines between two titles are one list where commas part its names, and where no line ends though the next word would have had room: then
 * who wrote it ended a name there. */
#include "plan/titled_lines.h"

#include <string.h>

#include "plan/column_kind.h"
#include "plan/form_titles.h"

enum { LONGEST_TITLE = 48 /* bytes */, MOST_LINES = 12 };

static gboolean may_be_title(const DnPrinted *line)
{
	return line->text.length > 0 && line->text.length <= LONGEST_TITLE && g_ascii_isupper(*line->text.at);
}

gboolean dn_titled_lines_is_of_kinds(const DnPrinted *line)
{
	enum { FEWEST = 3, LONGEST = 160 /* bytes */ };
	return line->text.length > 0 && line->text.length <= LONGEST && g_ascii_isupper(*line->text.at) &&
	       memchr(line->text.at, ',', line->text.length) != NULL && dn_form_title_count_kinds(line->text) >= FEWEST;
}

/* OWNERS, Supporting agencies */
static gboolean is_title_of_bodies(const DnPrinted *line)
{
	DnColumn kind = may_be_title(line) ? dn_column_kind(line->text) : DN_COLUMN_OTHER;
	return dn_titled_lines_is_of_kinds(line) || kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT;
}

static gboolean is_title(const DnPrinted *line)
{
	return is_title_of_bodies(line) || (may_be_title(line) && dn_form_title_is_one(line->text));
}

static guint first_word_width(DnSlice text)
{
	const char *blank = memchr(text.at, ' ', text.length);
	return blank != NULL ? (guint)(blank - text.at) : (guint)text.length;
}

/* Whether some of `n` lines but the last end neither in a comma nor where the next word had no room. */
static gboolean ends_on_purpose(const DnPrinted *lines, gsize n)
{
	guint widest = 0;
	for (gsize i = 0; i < n; i++)
		widest = MAX(widest, lines[i].width);
	for (gsize i = 0; i + 1 < n; i++)
		if (lines[i].last != ',' && lines[i].width + 1 + first_word_width(lines[i + 1].text) <= widest)
			return TRUE;
	return FALSE;
}

gsize dn_titled_lines_end(gboolean *joined, const DnPrinted *printed, gsize n, gsize index)
{
	gboolean comma = FALSE;
	if (index == 0 || !printed[index - 1].is_line || !is_title_of_bodies(&printed[index - 1]))
		return 0;
	for (gsize i = index; i < MIN(n, index + MOST_LINES); i++) {
		const DnPrinted *line = &printed[i];
		if (!line->is_line || line->text.length == 0 || line->marker != DN_MARKER_NONE || line->labelled)
			return 0;
		if (is_title(line)) {
			*joined = comma && !ends_on_purpose(printed + index, i - index);
			return i > index ? i : 0;
		}
		comma = comma || memchr(line->text.at, ',', line->text.length) != NULL;
	}
	return 0;
}

/* Whether names stand below the line, and another title below these. */
static gboolean heads_names(const DnPrinted *printed, gsize n, gsize index)
{
	gboolean joined;
	return dn_titled_lines_end(&joined, printed, n, index + 1) > 0;
}

/* Other actors involved: several words above a label of its own. */
static gboolean is_title_of_partners(DnSlice words)
{
	return memchr(words.at, ' ', words.length) != NULL && dn_column_kind(words) == DN_COLUMN_PARTICIPANT;
}

/* Policy Areas below Partners: Treasury, Media: the next title of a form, which no name goes on with. `below` is NULL at the end. */
static gboolean is_title_below_label(const DnPrinted *label, const DnPrinted *line, const DnPrinted *below)
{
	enum { LONGEST = 32 /* bytes */ };
	return label->labelled && line->text.length <= LONGEST && line->text.length > 0 && !line->labelled && g_ascii_isupper(*line->text.at) &&
	       memchr(line->text.at, ',', line->text.length) == NULL &&
	       (dn_form_title_is_one(line->text) || (below != NULL && below->labelled && is_title_of_partners(line->text)));
}

/* What is the commitment?, Milestone activity | Start date: a title of a form behind the end of a sentence, above a line that does not go on with it. */
static gboolean is_title_below_sentence(const DnPrinted *sentence, const DnPrinted *line, const DnPrinted *below)
{
	return below != NULL && dn_is_mark(sentence->last, ".?") && !line->labelled && line->text.length > 0 && g_ascii_isupper(*line->text.at) &&
	       line->last != '.' && !g_ascii_islower(dn_slice_first(below->text)) && dn_form_title_is_one(line->text);
}

/* 1. Print the tables below Milestones: the first of a list, and no number that a sentence ends with. */
static gboolean is_first_step(const DnPrinted *title, const DnPrinted *line)
{
	return line->marker == DN_MARKER_ARABIC && dn_slice_starts_with(line->text, dn_slice_of("1")) && g_ascii_isupper(dn_slice_first(title->text)) &&
	       title->last != '.' && dn_form_title_is_one(title->text);
}

/* Nobody knows when. below What is the problem?: the answer to a question that is a line of its own. */
static gboolean is_answer(const DnPrinted *question, const DnPrinted *line)
{
	return question->last == '?' && g_ascii_isupper(dn_slice_first(question->text)) && g_ascii_isupper(dn_slice_first(line->text));
}

gboolean dn_titled_lines_part(const DnPrinted *printed, gsize n, const DnPrinted *above, gsize index)
{
	const DnPrinted *line = &printed[index], *below = index + 1 < n ? line + 1 : NULL;
	return heads_names(printed, n, index) || (index > 0 && (heads_names(printed, n, index - 1) || dn_titled_lines_is_of_kinds(above))) ||
	       is_title_below_label(above, line, below) || is_title_below_sentence(above, line, below) || is_first_step(above, line) ||
	       is_answer(above, line);
}
