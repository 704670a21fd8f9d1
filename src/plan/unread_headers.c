/* A title alone may be a label or a heading. Several close together, with nothing but short words between them, are what is left of a header:
 * all in one line, or one a line.
 * What else is said of a task, until when, tells as much as the title of tasks does. */
#include "plan/unread_headers.h"

#include <string.h>

#include "plan/column_kind.h"

enum { LONGEST_LINE = 160 /* bytes */, LONGEST_TITLE = 48, MOST_BETWEEN = 8 /* titles */ };

/* What has been seen of a header: how many words ago. */
typedef struct {
	guint n, anchor, bodies; /* words so far; which of them were the last that titled numbers, tasks or their times, and bodies; 0 for none */
	const DnLine *first;     /* where the first of these titles stands */
	gboolean told;
} Search;

/* What no header holds. */
static gboolean is_sentence(const DnLine *line)
{
	static const char *const marks[] = {"。", "；", "，", "：", "、", ";", ":", ","};
	if (line->length > LONGEST_LINE)
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

/* Whether titles may end at `p`. Where spaces separate words, a title may hold one. */
static gboolean parts_titles(const char *p, gboolean spaced)
{
	return *p == '\t' || is_bar(dn_character(p)) || (*p == ' ' && (!spaced || p[1] == ' ' || p[1] == '|'));
}

static const char *skip_between(const char *p)
{
	while (*p == ' ' || *p == '\t' || (*p != '\0' && is_bar(dn_character(p))))
		p = dn_character_end(p);
	return p;
}

/* 完成时限, 责任人: what else is said of a task. */
static gboolean says_of_task(DnSlice title, DnColumn kind)
{
	const DnProfile *const *profiles = dn_profiles();
	gboolean says = FALSE;
	for (guint i = 0; kind == DN_COLUMN_OTHER && title.length <= LONGEST_TITLE && !says && profiles[i] != NULL; i++)
		says = dn_profile_is(profiles[i], DN_WORDS_LABELS_OTHER, title);
	return says;
}

static void note_title(Search *search, DnSlice title, const DnLine *line)
{
	DnColumn kind = title.length <= LONGEST_TITLE ? dn_column_kind(title) : DN_COLUMN_OTHER;
	guint *seen = kind == DN_COLUMN_NUMBER || kind == DN_COLUMN_TASK || says_of_task(title, kind) ? &search->anchor
	              : kind == DN_COLUMN_LEAD || kind == DN_COLUMN_DEPARTMENT || kind == DN_COLUMN_PARTICIPANT ? &search->bodies : NULL;
	search->n++;
	if (seen == NULL)
		return;
	guint last = MAX(search->anchor, search->bodies);
	if (last == 0 || search->n - last > MOST_BETWEEN)
		search->first = line;
	*seen = search->n;
}

static gboolean is_whole(const Search *search)
{
	guint between = search->anchor > search->bodies ? search->anchor - search->bodies : search->bodies - search->anchor;
	return search->anchor > 0 && search->bodies > 0 && between <= MOST_BETWEEN;
}

static void read_line(Search *search, const DnLine *line, gboolean spaced)
{
	const char *p = line->text;
	while (*(p = skip_between(p)) != '\0') {
		const char *start = p;
		while (*p != '\0' && !parts_titles(p, spaced))
			p = dn_character_end(p);
		note_title(search, dn_slice(start, (gsize)(p - start)), line);
	}
}

void dn_unread_headers_find(DnDrafts *drafts)
{
	gsize n;
	const DnLine *lines = dn_document_lines(drafts->text->document, &n);
	Search search = {0};
	for (gsize i = 0; i < n; i++) {
		if (lines[i].kind == DN_LINE_ROW || is_sentence(&lines[i])) {
			search = (Search){0};
			continue;
		}
		read_line(&search, &lines[i], drafts->text->spaced);
		if (search.told || !is_whole(&search))
			continue;
		search.told = TRUE;
		const DnLine *first = search.first;
		dn_drafts_doubt(drafts, "table-unread", DN_SEVERITY_WARNING,
		                (DnPlace){.offset = first->offset, .page = first->page, .line = first->line, .line_text = first->text},
		                "here begins a table of those who are responsible that a copy took apart; it could not be read");
	}
}
