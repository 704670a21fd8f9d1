/* A title alone may be a label or a heading. Several close together, with nothing but short words between them, are what is left of a header:
 * all in one line, or one a line. What else is said of a task, until when, tells as much as the title of tasks does. */
#include "plan/unread_headers.h"

#include <string.h>

#include "document/text_labelled_stacks.h"
#include "document/text_timed_stacks.h"
#include "document/text_wrapped.h"
#include "plan/clause_proof.h"
#include "plan/column_kind.h"

enum { LONGEST_LINE = 160 /* bytes */, LONGEST_TITLE = 48, MOST_BETWEEN = 8 /* titles */, MOST_LINES = 24 };

/* ---- Lines and their words -------------------------------------------------------------------------------------------- */

/* What no header holds. */
static gboolean is_sentence(const DnLine *line)
{
	static const char *const marks[] = {"。", "；", "，", "：", "、", ";", ":", ","};
	if (line->length > LONGEST_LINE || line->kind == DN_LINE_ROW)
		return TRUE;
	for (gsize i = 0; i < G_N_ELEMENTS(marks); i++)
		if (strstr(line->text, marks[i]) != NULL)
			return TRUE;
	return FALSE;
}

static gboolean is_bar(gunichar c)
{
	return c == '|' || c == 0xFF5C || (c >= 0x2500 && c <= 0x257F);
}

static gboolean is_wide_blank(const char *p)
{
	return (guchar)*p == 0xE3 && dn_character(p) == 0x3000;
}

/* Whether titles may end at `p`. Where spaces separate words, a title may hold one. */
static gboolean parts_titles(const char *p, gboolean spaced)
{
	return *p == '\t' || is_wide_blank(p) || is_bar(dn_character(p)) || (*p == ' ' && (!spaced || p[1] == ' ' || p[1] == '|'));
}

static const char *skip_between(const char *p)
{
	while (*p == ' ' || *p == '\t' || is_wide_blank(p) || (*p != '\0' && is_bar(dn_character(p))))
		p = dn_character_end(p);
	return p;
}

/* The next title of a line from `*p` on; FALSE where there is none. */
static gboolean take_title(DnSlice *out, const char **p, gboolean spaced)
{
	const char *start = skip_between(*p);
	for (*p = start; **p != '\0' && !parts_titles(*p, spaced);)
		*p = dn_character_end(*p);
	*out = dn_slice(start, (gsize)(*p - start));
	return out->length > 0;
}

/* ---- Titles ----------------------------------------------------------------------------------------------------------- */

/* 完成时限, 责任人: what else is said of a task. */
static gboolean says_of_task(DnSlice title)
{
	const DnProfile *const *profiles = dn_profiles();
	for (guint i = 0; profiles[i] != NULL; i++)
		if (dn_profile_is(profiles[i], DN_WORDS_LABELS_OTHER, title))
			return TRUE;
	return FALSE;
}

static gboolean is_of_task(DnSlice title)
{
	DnColumn kind = title.length <= LONGEST_TITLE ? dn_column_kind(title) : DN_COLUMN_OTHER;
	return kind == DN_COLUMN_NUMBER || kind == DN_COLUMN_TASK || kind == DN_COLUMN_SECTION ||
	       (kind == DN_COLUMN_OTHER && title.length <= LONGEST_TITLE && says_of_task(title));
}

static gboolean has_kind_of_bodies(DnSlice title)
{
	DnColumn kind = title.length <= LONGEST_TITLE ? dn_column_kind(title) : DN_COLUMN_OTHER;
	return kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT;
}

/* Most short lines end otherwise than titles of bodies do. */
static gboolean is_of_bodies(const DnProfile *profile, DnSlice title)
{
	return (dn_profile_is_spaced(profile) || dn_profile_suffix(profile, DN_WORDS_LABEL_NOUNS, title) > 0) && has_kind_of_bodies(title);
}

/* How many titles a line holds; *any tells whether one is of tasks. */
static guint count_titles(gboolean *any, const DnLine *line, gboolean spaced)
{
	DnSlice title;
	guint n = 0;
	for (const char *p = line->text; take_title(&title, &p, spaced); n++)
		*any = *any || is_of_task(title);
	return n;
}

/* 道路課, and － for nobody. */
static gboolean names_or_none(const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	if (dn_column_kind(words) != DN_COLUMN_OTHER)
		return FALSE;
	return dn_name_can_end(lexicon, words) || dn_profile_is(lexicon->profile, DN_WORDS_CELL_NONE, words) || dn_words_are_names(lexicon, arena, words);
}

/* 担当課　道路課, 関係課　－, 牵头单位 市教育局 配合单位 市财政局: a label with the name that it is for, and no header. */
static gboolean is_label_with_name(const DnLine *line, const DnLexicon *lexicon, DnArena *arena)
{
	DnSlice title, name;
	const char *p = line->text;
	return !dn_profile_is_spaced(lexicon->profile) && take_title(&title, &p, FALSE) && has_kind_of_bodies(title) &&
	       take_title(&name, &p, FALSE) && names_or_none(lexicon, arena, name);
}

static gboolean holds_names_only(const DnLine *line, const DnLexicon *lexicon, DnArena *arena)
{
	return line->kind != DN_LINE_ROW && !line->unread && line->length > 0 &&
	       names_or_none(lexicon, arena, dn_slice_trim(dn_slice(line->text, line->length)));
}

/* 担当課 above 道路課, in Japanese: a label with one line of names below it. Of the columns of a table others would follow. */
static gboolean is_label_above_name(const DnLine *lines, gsize n, gsize i, const DnLexicon *lexicon, DnArena *arena)
{
	return dn_profile_lists_bare(lexicon->profile) && i + 1 < n && dn_label_is_before_blank(lexicon->profile, dn_slice_trim(dn_slice(lines[i].text, lines[i].length))) &&
	       holds_names_only(&lines[i + 1], lexicon, arena) && (i + 2 == n || !holds_names_only(&lines[i + 2], lexicon, arena));
}

static gboolean titles_bodies(const DnLine *line, const DnProfile *profile)
{
	gboolean spaced = dn_profile_is_spaced(profile), any = FALSE;
	DnSlice title;
	guint n = 0;
	for (const char *p = line->text; take_title(&title, &p, spaced); n++)
		any = any || ((n > 0 || !spaced) && is_of_bodies(profile, title));
	return any;
}

/* ---- Headers ---------------------------------------------------------------------------------------------------------- */

/* The first line of those near line `i`, itself among them, that titles tasks; n where none does. */
static gsize find_near(const DnLine *lines, gsize n, gsize i, gboolean spaced)
{
	for (int step = -1; step <= 1; step += 2) {
		guint between = 0;
		gsize at = i, found = n;
		for (guint passed = 0; passed < MOST_LINES && between <= MOST_BETWEEN && at < n && !is_sentence(&lines[at]); passed++, at += (gsize)step) {
			gboolean any = FALSE;
			between += count_titles(&any, &lines[at], spaced);
			found = any && (step < 0 || found == n) ? at : found;
		}
		if (found < n)
			return found;
	}
	return n;
}

gboolean dn_unread_headers_is_line(const DnLine *line, const DnProfile *profile)
{
	gboolean any = FALSE;
	return !is_sentence(line) && titles_bodies(line, profile) && count_titles(&any, line, dn_profile_is_spaced(profile)) > 1 && any;
}

/* ---- Headers that a copy put into one line with all that stands below --------------------------------------------------- */

static DnSlice up_to_mark(DnSlice words)
{
	enum { LONGEST_HEADER = 150 /* bytes */ };
	words = dn_slice_beginning(words, LONGEST_HEADER);
	return dn_slice(words.at, (gsize)(dn_slice_find_mark(words, "。；，：、;:,（()）") - words.at));
}

static DnSlice behind(DnSlice words, DnSlice found)
{
	return dn_slice(dn_slice_end(found), (gsize)(dn_slice_end(words) - dn_slice_end(found)));
}

/* 牵头单位, and not the 单位 of any sentence. */
static gboolean holds_bodies(const DnProfile *profile, DnSlice words)
{
	static const DnWords titles[] = {DN_WORDS_COLUMN_LEAD, DN_WORDS_COLUMN_DEPARTMENT, DN_WORDS_COLUMN_PARTICIPANT};
	enum { SHORTEST = 12 /* bytes */ };
	for (guint i = 0; i < G_N_ELEMENTS(titles); i++)
		for (DnSlice rest = words, found; (found = dn_profile_find(profile, titles[i], rest)).length > 0; rest = behind(rest, found))
			if (found.length >= SHORTEST)
				return TRUE;
	return FALSE;
}

/* 分解表序号项目名称牵头单位配合单位1建校舍教育局: the titles of the number, of tasks and of bodies, with no mark between them. */
static gboolean holds_header(const DnProfile *profile, const DnLine *line)
{
	if (line->kind == DN_LINE_ROW || dn_profile_is_spaced(profile))
		return FALSE;
	for (DnSlice rest = dn_slice(line->text, line->length), found; (found = dn_profile_find(profile, DN_WORDS_COLUMN_NUMBER, rest)).length > 0;) {
		rest = behind(rest, found);
		DnSlice header = up_to_mark(rest), task = dn_profile_find(profile, DN_WORDS_COLUMN_TASK, header);
		if (task.length > 0 && holds_bodies(profile, behind(header, task)))
			return TRUE;
	}
	return FALSE;
}

/* Whether the header of a table that wide blanks part stands in the line, or that of one whose cells are lines, and no row: the document did not
 * read it. */
static gboolean is_unread_header(const DnLine *lines, gsize n, gsize i)
{
	guint left = (guint)MIN(n - i, (gsize)G_MAXUINT);
	if (lines[i].unread && (dn_text_timed_may_begin(&lines[i], left) || dn_text_labelled_may_begin(&lines[i], left)))
		return TRUE;
	return (lines[i].kind == DN_LINE_PHYSICAL || lines[i].unread) && dn_text_wrapped_may_begin(&lines[i], left);
}

static void tell(DnDrafts *drafts, const DnLine *first)
{
	dn_drafts_doubt(drafts, "table-unread", DN_SEVERITY_WARNING,
	                (DnPlace){.offset = first->offset, .page = first->page, .line = first->line, .line_text = first->text},
	                "here begins a table of those who are responsible whose cells could not be told apart; it was not read");
}

/* The pages with a table that is known to be unread. */
static GHashTable *told_pages(const DnDrafts *drafts)
{
	GHashTable *pages = g_hash_table_new(NULL, NULL);
	for (guint i = 0; i < drafts->doubts->len; i++) {
		const DnDoubt *doubt = &g_array_index(drafts->doubts, DnDoubt, i);
		if (doubt->place.page > 0 && g_str_equal(doubt->code, "table-unread"))
			g_hash_table_add(pages, GUINT_TO_POINTER(doubt->place.page));
	}
	return pages;
}

void dn_unread_headers_find(DnDrafts *drafts)
{
	gsize n;
	const DnLine *lines = dn_document_lines(drafts->text->document, &n);
	const DnProfile *profile = drafts->lexicon.profile;
	g_autoptr(GHashTable) pages = told_pages(drafts);
	gboolean told = FALSE, told_run_on = FALSE;
	for (gsize i = 0; i < n; i++) {
		told = told && !is_sentence(&lines[i]);
		if (!told_run_on && is_sentence(&lines[i]) && holds_header(profile, &lines[i])) {
			told_run_on = TRUE;
			tell(drafts, &lines[i]);
		}
		gboolean parted = !told && is_unread_header(lines, n, i);
		gboolean titled = !told && lines[i].length <= LONGEST_LINE && lines[i].kind != DN_LINE_ROW && titles_bodies(&lines[i], profile);
		if ((parted || titled) && (is_label_with_name(&lines[i], &drafts->lexicon, drafts->arena) ||
		                           is_label_above_name(lines, n, i, &drafts->lexicon, drafts->arena)))
			continue;
		if ((!parted && (!titled || is_sentence(&lines[i]))) || g_hash_table_contains(pages, GUINT_TO_POINTER(lines[i].page)))
			continue;
		gsize near = parted ? i : find_near(lines, n, i, dn_profile_is_spaced(profile));
		if (near == n)
			continue;
		told = TRUE;
		if (lines[i].page > 0)
			g_hash_table_add(pages, GUINT_TO_POINTER(lines[i].page));
		tell(drafts, &lines[MIN(near, i)]);
	}
}
