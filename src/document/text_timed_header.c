/* Milestone, Target date, Lead, Partners: four lines. Which of them title what is told by their words. */
#include "document/text_timed_header.h"

#include <string.h>

#include "document/text_bars.h"
#include "document/text_titles.h"

enum { LONGEST = 48 /* bytes of a title */, MOST_WORDS = 2, MOST_TIMES = 2 };

static char *words_of(const DnStackCell *title, const DnLine *lines)
{
	GString *words = g_string_new(NULL);
	for (guint i = title->first; i < title->end; i++) {
		gsize length;
		const char *line = dn_bars_bare_words(&length, &lines[i]);
		g_string_append_printf(words, "%s%.*s", words->len > 0 ? " " : "", (int)length, line);
	}
	return g_string_free(words, FALSE);
}

static gboolean can_be_title(const DnLine *line)
{
	const char *text = line->text + strspn(line->text, " ");
	return g_ascii_isalpha(*text) && line->length <= LONGEST && dn_text_titles_can_be(text);
}

/* Supporting⏎organisations: a title goes on with a small letter. */
static guint end_of_title(const DnLine *lines, guint at, guint n)
{
	guint end = at + 1;
	while (end < n && end < at + 3 && can_be_title(&lines[end]) && g_ascii_islower(lines[end].text[strspn(lines[end].text, " ")]))
		end++;
	return end;
}

static gboolean titles_numbers(const char *title)
{
	static const char *const words[] = {"No.", "No", "#", "Nr", "Ref", "Ref.", "Number", "ID", "Reference", "Action no.", "Action No.", "Ref no.", NULL};
	return g_strv_contains(words, title);
}

static gboolean titles_times(const char *title)
{
	return dn_text_titles_times(title) && !dn_text_titles_bodies(title);
}

static gboolean titles_bodies(const char *title)
{
	return dn_text_titles_bodies(title);
}

static gboolean titles_words(const char *title)
{
	return !dn_text_titles_times(title) && !dn_text_titles_bodies(title) && !titles_numbers(title);
}

/* Takes as many titles of a kind as stand there, up to `most`. Blank lines stand between all titles, or between none. */
static guint take(DnTimedHeader *header, const DnLine *lines, guint n, gboolean (*is)(const char *title), guint most)
{
	guint taken = 0;
	for (guint columns; taken < most && (columns = dn_timed_header_columns(header) + taken) < DN_STACK_MOST_COLUMNS; taken++) {
		guint at = dn_text_next_line(lines, header->end, n);
		header->by_paragraphs = columns == 1 ? at > header->end : header->by_paragraphs;
		if (at == n || !can_be_title(&lines[at]) || (columns > 0 && header->by_paragraphs != (at > header->end)))
			break;
		const DnStackCell title = {at, end_of_title(lines, at, n)};
		g_autofree char *words = words_of(&title, lines);
		if (!is(words))
			break;
		header->titles[columns] = title;
		header->end = title.end;
	}
	return taken;
}

/* Status, Budget, Comments: a column behind those that are read, whose cells nothing tells from names. */
static gboolean has_more(const DnTimedHeader *header, const DnLine *lines, guint n)
{
	static const char *const more[] = {"status", "progress", "comment", "comments", "note", "notes", "remark", "remarks", "budget", "cost", "costs", "funding",
	                                   "resources", "resource", "indicator", "indicators", "kpi", "kpis", "output", "outputs", "outcome", "outcomes", "target",
	                                   "targets", "priority", "measure", "measures", "deliverable", "deliverables", "result", "results", "evidence",
	                                   "performance", "success", "estimated", "update", "type", "source", "link", "risk", "risks", "monitoring", NULL};
	enum { MOST_BLANKS = 2 };
	guint at = dn_text_next_line(lines, header->end, n), blanks = 0;
	if (at == n || !can_be_title(&lines[at]))
		return FALSE;
	g_autofree char *small = g_ascii_strdown(lines[at].text + strspn(lines[at].text, " "), -1);
	for (const char *p = small; *p != '\0'; p++)
		blanks += *p == ' ' ? 1 : 0;
	small[strcspn(small, " ")] = '\0';
	return blanks <= MOST_BLANKS && g_strv_contains(more, small);
}

/* Action Plan, Implementation Matrix: the title of a document, above those of its table. */
static gboolean titles_document(const DnLine *line)
{
	static const char *const ends[] = {"plan", "matrix", "framework", "strategy", "programme", "program", "schedule", "report", "annex", "table", NULL};
	gsize length;
	const char *words = dn_bars_bare_words(&length, line);
	g_autofree char *small = g_ascii_strdown(words, (gssize)length);
	const char *last = strrchr(small, ' ');
	return last != NULL && g_strv_contains(ends, last + 1);
}

gboolean dn_timed_header_read(DnTimedHeader *header, const DnLine *lines, guint n)
{
	*header = (DnTimedHeader){.end = 0};
	if (n == 0 || !can_be_title(lines))
		return FALSE;
	header->numbers = take(header, lines, n, titles_numbers, 1);
	header->words = take(header, lines, n, titles_words, MOST_WORDS);
	if (header->words > 1 && titles_document(&lines[header->titles[header->numbers].first]))
		return FALSE;
	header->times = header->words > 0 ? take(header, lines, n, titles_times, MOST_TIMES) : 0;
	header->bodies = header->words > 0 ? take(header, lines, n, titles_bodies, DN_TIMED_MOST_BODIES) : 0;
	header->times_last = header->times == 0;
	header->times += header->times_last && header->bodies > 0 ? take(header, lines, n, titles_times, MOST_TIMES) : 0;
	header->by_paragraphs = header->by_paragraphs || lines[0].kind == DN_LINE_PARAGRAPH; /* a whole one, and not a line of it */
	return header->bodies > 0 && header->times > 0 && !has_more(header, lines, n);
}

guint dn_timed_header_columns(const DnTimedHeader *header)
{
	return header->numbers + header->words + header->times + header->bodies;
}

gboolean dn_timed_is_number(const DnLine *line)
{
	enum { LONGEST_NUMBER = 8, MOST_LETTERS = 3 };
	gsize length;
	const char *words = dn_bars_bare_words(&length, line);
	gsize letters = strspn(words, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), end = letters + strspn(words + letters, "0123456789.()abcdefghi");
	return length <= LONGEST_NUMBER && letters <= MOST_LETTERS && end == length && g_ascii_isdigit(words[letters]);
}
