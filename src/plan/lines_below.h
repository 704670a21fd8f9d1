/* Lines below a label, or below the title of those who do something: what each says by itself, and how many of them name bodies. */
#ifndef DUTYNET_PLAN_LINES_BELOW_H
#define DUTYNET_PLAN_LINES_BELOW_H

#include "plan/name_line.h"
#include "plan/numbering.h"
#include "plan/text.h"

G_BEGIN_DECLS

enum { DN_LONGEST_LABEL = 60 /* bytes, of a label alone in its line */, DN_MOST_LINES_BELOW = 400 };

/* The paragraphs of a text, each of which is a line where labels stand on lines of their own. */
typedef struct {
	const DnText *text;
	const DnLexicon *lexicon;
	DnArena *arena; /* in which is kept what is judged on the way */
} DnLines;

/* What the lines below a label must be like. */
typedef struct {
	gboolean told;  /* the first is who was announced, whatever it is */
	gboolean kinds; /* kinds of those who take part may stand before names: Civil society: River Watch */
	gboolean in_kinds; /* a kind on a line of its own ends them: dn_lines_is_kind_above_names() */
	DnNameProof first, further;
} DnNamesBelow;

static inline gboolean dn_lines_are_spaced(const DnLines *lines)
{
	return dn_profile_is_spaced(lines->lexicon->profile);
}

static inline guint dn_lines_n(const DnLines *lines)
{
	return lines->text->paragraphs->len;
}

/* Whether there is such a line, and it is no heading and no row; or a heading. */
gboolean dn_lines_is_paragraph(const DnLines *lines, guint index);
gboolean dn_lines_is_heading(const DnLines *lines, guint index);
DnSlice dn_lines_words(const DnLines *lines, guint index);
/* Whether the line stands right below the last one of the paragraph before. */
gboolean dn_lines_is_right_below(const DnLines *lines, guint index);
/* Whether a dot stands before the line, or did so in a format that marks lists itself. */
gboolean dn_lines_is_listed(const DnLines *lines, guint index);
/* Whether an item begins at `index`, or the text ends there: what stands before is over then. */
gboolean dn_lines_ends_item(const DnLines *lines, guint index);
/* 2025年3月1日 below a name: who issued the document, and when. */
gboolean dn_lines_is_signature(const DnLines *lines, guint index);
/* Supporting Agencies below Lead Agency: the next title of a header whose titles stand a line each, and no name. */
gboolean dn_lines_is_next_title(const DnLines *lines, guint index);
/* CSOs, private sector, multilaterals, working groups above River Watch, Skyline: kinds of those who take part, and right below them who they are.
 * As the last line such kinds are the ones that take part. */
gboolean dn_lines_is_title_of_kinds(const DnLines *lines, guint index);
/* Civil society above River Watch, Skyline: the same of one kind, which below the title of those who take part says of which kind some are. */
gboolean dn_lines_is_kind_above_names(const DnLines *lines, guint index);

/* Whether words that begin the line hold names of bodies and nothing else. A dot may stand before them. */
gboolean dn_lines_hold_names(const DnLines *lines, guint index, DnSlice words, DnNameProof proof);
/* The same of all words of the line, */
gboolean dn_lines_are_names(const DnLines *lines, guint index, DnNameProof proof);
/* and of those behind a kind of those who take part. */
gboolean dn_lines_are_names_of_kind(const DnLines *lines, guint index);
/* Whether the line may be a name: it is short, and neither a sentence nor something that begins anew. */
gboolean dn_lines_looks_like_name(const DnLines *lines, guint index);
/* Whether it begins as names do, and nothing begins anew in it: below Lead agencies: they are meant, whatever else it holds. */
gboolean dn_lines_begins_as_name(const DnLines *lines, guint index);

/* How many lines from `index` on are as they must be. */
guint dn_lines_count_names(const DnLines *lines, guint index, const DnNamesBelow *below);
/* How many items of a list from `index` on are names by their capitals. One of them must be beyond doubt where the label does not say so:
 * Support may stand above what is given. */
guint dn_lines_count_listed(const DnLines *lines, guint index, gboolean is_sure);

G_END_DECLS

#endif
