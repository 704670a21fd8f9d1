/* Markdown, line by line: headings, rows of pipe tables, and everything else as text without its markup. It does not use a
 * Markdown library, because these renumber lists and join lines, while a plan's numbers and lines must stay as written. */
#include "document/reader.h"

#include <string.h>

#include "document/bold.h"
#include "document/front_matter.h"
#include "document/markdown_grid.h"
#include "document/markdown_html.h"
#include "document/markdown_inline.h"
#include "document/text_tables.h"

typedef DnSourceLine Source;

typedef struct {
	DnDocument *document;
	const char *text;
	GArray *lines;     /* Source */
	guint next;        /* line to read */
	guint table;       /* tables so far */
	gboolean no_grid;  /* a grid table that began above is none */
	guint block_lines; /* lines of text since the last blank line or other block */
	gboolean bold;     /* bold words are those who lead */
	GString *plain;    /* scratch */
	GArray *barred;    /* DnLine: the lines as plain text, from `barred_from` on, of which the first has a bar and none is blank */
	guint barred_from;
	DnTextTableVain vain;
	const DnInput *input;
	guint64 unfolded;  /* bytes that HTML has become */
	GError *failure;
} Blocks;

/* ---- Telling lines apart ---------------------------------------------------------------------------------------------- */

static const Source *line_at(const Blocks *blocks, guint index)
{
	return index < blocks->lines->len ? &g_array_index(blocks->lines, Source, index) : NULL;
}

static gsize indent_of(const Source *line)
{
	gsize indent = 0;
	while (indent < line->length && (line->start[indent] == ' ' || line->start[indent] == '\t'))
		indent++;
	return indent;
}

static gboolean is_blank(const Source *line)
{
	return indent_of(line) == line->length;
}

/* Whether the line, without surrounding white space, is `least` or more of one of these characters and nothing else. */
static gboolean is_rule_of(const Source *line, const char *characters, gsize least)
{
	gsize from = indent_of(line), to = line->length;
	while (to > from && g_ascii_isspace(line->start[to - 1]))
		to--;
	if (to - from < least || from == to || strchr(characters, line->start[from]) == NULL)
		return FALSE;
	for (gsize i = from; i < to; i++)
		if (line->start[i] != line->start[from])
			return FALSE;
	return TRUE;
}

static guint heading_level(const Source *line)
{
	gsize indent = indent_of(line), marks = 0;
	while (indent + marks < line->length && line->start[indent + marks] == '#')
		marks++;
	gboolean ends = indent + marks == line->length || g_ascii_isspace(line->start[indent + marks]);
	return marks >= 1 && marks <= 6 && ends ? (guint)marks : 0;
}

/* |---|:--:| below the header of a table. */
static gboolean is_delimiter_row(const Source *line)
{
	gboolean dash = FALSE, bar = FALSE;
	for (gsize i = 0; i < line->length; i++) {
		char c = line->start[i];
		if (strchr("-|: \t", c) == NULL)
			return FALSE;
		dash |= c == '-';
		bar |= c == '|';
	}
	return dash && bar;
}

static gboolean has_bar(const Source *line)
{
	return memchr(line->start, '|', line->length) != NULL;
}

static gboolean is_fence(const Source *line)
{
	gsize indent = indent_of(line);
	return line->length >= indent + 3 && (memcmp(line->start + indent, "```", 3) == 0 || memcmp(line->start + indent, "~~~", 3) == 0);
}

/* ---- Lines of text ------------------------------------------------------------------------------------------------------ */

static gsize marker_length(const Source *line);

/* Whether the line begins with the dot of a list. */
static gboolean has_dot(const Source *line)
{
	gsize length = marker_length(line);
	return length > 1 && strchr("*+-]", line->start[length - 2]) != NULL;
}

static void add_piece(Blocks *blocks, const Source *line, const char *text, gsize length, DnLineKind kind, guint level)
{
	dn_document_add_line(blocks->document, &(DnLine){.text = dn_document_keep(blocks->document, text, length),
	                                                 .length = length,
	                                                 .offset = (gsize)(line->start - blocks->text),
	                                                 .line = line->number,
	                                                 .kind = kind,
	                                                 .level = level,
	                                                 .listed = has_dot(line)});
}

static void append_words(Blocks *blocks, const char *markdown, gsize length, gboolean marked)
{
	if (marked)
		dn_markdown_append_marked(blocks->plain, markdown, length);
	else
		dn_markdown_append_plain(blocks->plain, markdown, length);
}

/* A heading is one line; of others <br> makes several, as printed. */
static void add_text(Blocks *blocks, const Source *line, gsize skip, DnLineKind kind, guint level)
{
	g_string_truncate(blocks->plain, 0);
	append_words(blocks, line->start + skip, line->length - skip, blocks->bold && kind != DN_LINE_HEADING);
	const char *text = blocks->plain->str;
	gboolean several = kind != DN_LINE_HEADING && strchr(text, '\n') != NULL;
	for (const char *end; several && (end = strchr(text, '\n')) != NULL; text = end + 1)
		add_piece(blocks, line, text, (gsize)(end - text), DN_LINE_PHYSICAL, level);
	for (char *p = blocks->plain->str; *p != '\0'; p++)
		*p = *p == '\n' ? ' ' : *p;
	add_piece(blocks, line, text, strlen(text), several ? DN_LINE_PHYSICAL : kind, level);
}

/* The length of a quote's or bullet's marker, with the box of what is to be ticked off, - [ ]; a number is part of the text. */
static gsize marker_length(const Source *line)
{
	enum { BOX = 4 };
	gsize at = indent_of(line);
	while (at < line->length && line->start[at] == '>')
		at += at + 1 < line->length && line->start[at + 1] == ' ' ? 2 : 1;
	if (at + 1 >= line->length || strchr("*+-", line->start[at]) == NULL || !g_ascii_isspace(line->start[at + 1]))
		return at;
	at += 2;
	const char *box = line->start + at;
	gboolean boxed = at + BOX < line->length && box[0] == '[' && strchr(" xX", box[1]) != NULL && box[2] == ']' && box[3] == ' ';
	return at + (boxed ? BOX : 0);
}

static gboolean begins_item(const Source *line)
{
	gsize at = indent_of(line), marker = marker_length(line);
	if (marker > at)
		return TRUE;
	gsize digits = 0;
	while (at + digits < line->length && g_ascii_isdigit(line->start[at + digits]))
		digits++;
	return digits > 0 && at + digits < line->length && strchr(".)", line->start[at + digits]) != NULL;
}

/* Whether the next line continues the same paragraph. */
static gboolean continues(const Blocks *blocks, const Source *next)
{
	if (next == NULL || is_blank(next) || heading_level(next) > 0 || is_fence(next) || begins_item(next))
		return FALSE;
	const Source *after = line_at(blocks, blocks->next + 1);
	return !(has_bar(next) && after != NULL && is_delimiter_row(after));
}

/* A paragraph on one line is whole; the lines of a longer one are as printed, since people also write a paragraph a line. */
static void add_paragraph_line(Blocks *blocks, const Source *line)
{
	gboolean whole = blocks->block_lines == 0 && !continues(blocks, line_at(blocks, blocks->next));
	add_text(blocks, line, marker_length(line), whole ? DN_LINE_PARAGRAPH : DN_LINE_PHYSICAL, 0);
	blocks->block_lines = continues(blocks, line_at(blocks, blocks->next)) ? blocks->block_lines + 1 : 0;
}

static void add_heading(Blocks *blocks, const Source *line, gsize skip, guint level)
{
	Source heading = *line;
	while (heading.length > skip && strchr("# \t", heading.start[heading.length - 1]) != NULL)
		heading.length--;
	add_text(blocks, &heading, skip, DN_LINE_HEADING, level);
	blocks->block_lines = 0;
}

/* ---- Tables --------------------------------------------------------------------------------------------------------------- */

/* The end of the cell that begins at `at`: a bar that is not escaped, or the end of the line. */
static gsize cell_end(const Source *line, gsize at)
{
	while (at < line->length && line->start[at] != '|')
		at += line->start[at] == '\\' && at + 1 < line->length ? 2 : 1;
	return MIN(at, line->length);
}

static void add_cell(Blocks *blocks, GArray *cells, const Source *line, gsize from, gsize to)
{
	g_string_truncate(blocks->plain, 0);
	append_words(blocks, line->start + from, to - from, blocks->bold);
	g_string_replace(blocks->plain, "\r", "", 0);
	DnCell cell = {dn_document_keep(blocks->document, blocks->plain->str, blocks->plain->len),
	               (gsize)(line->start - blocks->text) + from};
	g_array_append_val(cells, cell);
}

static void add_row(Blocks *blocks, const Source *line)
{
	g_autoptr(GArray) cells = g_array_new(FALSE, FALSE, sizeof(DnCell));
	gsize at = indent_of(line), last = line->length;
	at += at < last && line->start[at] == '|';
	while (last > at && g_ascii_isspace(line->start[last - 1]))
		last--;
	while (at < last) {
		gsize end = cell_end(line, at);
		add_cell(blocks, cells, line, at, end);
		at = end + 1;
	}
	dn_document_add_row(blocks->document, (const DnCell *)(const void *)cells->data, cells->len,
	                    &(DnLine){.offset = (gsize)(line->start - blocks->text), .line = line->number, .table = blocks->table});
}

static guint count_bars(const Source *line)
{
	guint n = 0;
	for (gsize at = cell_end(line, 0); at < line->length; at = cell_end(line, at + 1))
		n++;
	return n;
}

static gboolean begins_with_bar(const Source *line)
{
	gsize indent = indent_of(line);
	return indent < line->length && line->start[indent] == '|';
}

static gboolean ends_with_bar(const Source *line)
{
	gsize length = line->length;
	while (length > 0 && g_ascii_isspace(line->start[length - 1]))
		length--;
	return length > 0 && line->start[length - 1] == '|';
}

/* Whether the cells of a row below `delimiter` are not over where its first line ends: it closes as no other row does, and has too few bars. */
static gboolean is_open_row(const Source *first, const Source *delimiter)
{
	return ends_with_bar(delimiter) && !ends_with_bar(first) && begins_with_bar(first) == begins_with_bar(delimiter) &&
	       count_bars(first) < count_bars(delimiter);
}

/* | 1 | Build | Treasury / Home Office |: how many lines the row takes that begins with the next line, as bars tell. */
static guint count_row_lines(const Blocks *blocks, const Source *delimiter)
{
	enum { MOST = 64 };
	const Source *line = line_at(blocks, blocks->next);
	gboolean barred = begins_with_bar(delimiter); /* a blank line is within a cell only where each row begins with a bar */
	if (!is_open_row(line, delimiter))
		return 1;
	guint wanted = count_bars(delimiter), bars = count_bars(line);
	for (guint n = 1; n < MOST; n++) {
		line = line_at(blocks, blocks->next + n);
		if (line == NULL || is_fence(line) || (barred ? begins_with_bar(line) : is_blank(line)))
			return 1;
		bars += count_bars(line);
		if (bars >= wanted)
			return bars == wanted && ends_with_bar(line) ? n + 1 : 1;
	}
	return 1;
}

/* From the header to the first line without a bar. Cells keep the line ends within them. */
static void add_table(Blocks *blocks, const Source *header)
{
	const Source *delimiter = line_at(blocks, blocks->next++);
	blocks->table++;
	blocks->block_lines = 0;
	add_row(blocks, header);
	for (const Source *line; (line = line_at(blocks, blocks->next)) != NULL && has_bar(line);) {
		guint n = count_row_lines(blocks, delimiter);
		const Source *last = line_at(blocks, blocks->next + n - 1);
		Source row = *line;
		row.length = (gsize)(last->start + last->length - line->start);
		add_row(blocks, &row);
		blocks->next += n;
	}
}

/* Whether a table of so many lines was added, of which one has been read. */
static gboolean take_table(Blocks *blocks, guint taken)
{
	if (taken == 0)
		return FALSE;
	blocks->table++;
	blocks->block_lines = 0;
	blocks->next += taken - 1;
	return TRUE;
}

/* +---+---+ above cells of several lines. What is no such table is looked at once, and not again at each of its borders. */
static gboolean add_grid(Blocks *blocks, const Source *first)
{
	blocks->no_grid = blocks->no_grid && first->length > 0 && strchr("+|", *first->start) != NULL;
	if (blocks->no_grid || first->length == 0 || *first->start != '+')
		return FALSE;
	guint taken = dn_markdown_grid_add(blocks->document, blocks->text, first, blocks->lines->len - (blocks->next - 1), blocks->table + 1);
	blocks->no_grid = taken == 0;
	return take_table(blocks, taken);
}

/* A line as plain text has it. */
static DnLine plain_line(Blocks *blocks, const Source *line)
{
	g_string_truncate(blocks->plain, 0);
	dn_markdown_append_plain(blocks->plain, line->start, line->length);
	return (DnLine){.text = dn_document_keep(blocks->document, blocks->plain->str, blocks->plain->len),
	                .length = blocks->plain->len,
	                .offset = (gsize)(line->start - blocks->text),
	                .line = line->number};
}

/* Takes the lines from `first` up to a blank one, a heading or a fence, unless they have been taken with an earlier one. */
static void take_barred(Blocks *blocks, guint first)
{
	if (first < blocks->barred_from + blocks->barred->len)
		return;
	g_array_set_size(blocks->barred, 0);
	blocks->barred_from = first;
	for (const Source *line; (line = line_at(blocks, first)) != NULL && !is_blank(line) && heading_level(line) == 0 && !is_fence(line); first++) {
		DnLine plain = plain_line(blocks, line);
		g_array_append_val(blocks->barred, plain);
	}
}

/* 任务|单位|期限| above rows as long: a table as plain text has it, without the row of dashes that Markdown asks for. */
static gboolean add_plain_table(Blocks *blocks, const Source *line)
{
	guint first = blocks->next - 1;
	if (!has_bar(line) || blocks->no_grid)
		return FALSE;
	take_barred(blocks, first);
	guint at = first - blocks->barred_from;
	const DnLine *lines = &g_array_index(blocks->barred, DnLine, at);
	return take_table(blocks, dn_text_table_add(blocks->document, lines, blocks->barred->len - at, blocks->table + 1, &blocks->vain));
}

static const char *end_of(const Source *line)
{
	return line->start + line->length;
}

static gboolean ends_html_table(const Source *line)
{
	g_autofree char *lower = g_ascii_strdown(line->start, (gssize)line->length);
	return strstr(lower, "</table") != NULL;
}

/* From <table> to the line with </table>, or to the end. */
static gboolean add_html_table(Blocks *blocks, const Source *first)
{
	gsize indent = indent_of(first);
	if (!dn_markdown_begins_html_table(first->start + indent, first->length - indent))
		return FALSE;
	const Source *last = first;
	for (const Source *next; !ends_html_table(last) && (next = line_at(blocks, blocks->next)) != NULL; blocks->next++)
		last = next;
	const DnLine position = {.offset = (gsize)(first->start - blocks->text), .line = first->number};
	blocks->block_lines = 0;
	if (blocks->failure == NULL)
		dn_markdown_add_html(blocks->document, &blocks->table, &blocks->unfolded, blocks->input, first->start,
		                     (gsize)(end_of(last) - first->start), &position, &blocks->failure);
	return TRUE;
}

/* ---- Blocks ------------------------------------------------------------------------------------------------------------------ */

/* Literal lines up to the closing fence, or the end. */
static void add_fenced(Blocks *blocks)
{
	for (const Source *line; (line = line_at(blocks, blocks->next)) != NULL; blocks->next++) {
		if (is_fence(line)) {
			blocks->next++;
			return;
		}
		dn_document_add_line(blocks->document, &(DnLine){.text = dn_document_keep(blocks->document, line->start, line->length),
		                                                 .length = line->length,
		                                                 .offset = (gsize)(line->start - blocks->text),
		                                                 .line = line->number});
	}
}

/* A comment may go on over lines. */
static gboolean skip_comment(Blocks *blocks, const Source *line)
{
	gsize indent = indent_of(line);
	if (line->length < indent + 4 || memcmp(line->start + indent, "<!--", 4) != 0)
		return FALSE;
	while (g_strstr_len(line->start, (gssize)line->length, "-->") == NULL) {
		const Source *next = line_at(blocks, blocks->next);
		if (next == NULL)
			break;
		line = next;
		blocks->next++;
	}
	return TRUE;
}

static void add_block(Blocks *blocks)
{
	const Source *line = line_at(blocks, blocks->next++), *after = line_at(blocks, blocks->next);
	guint level = heading_level(line);
	if (level > 0)
		add_heading(blocks, line, indent_of(line) + level, level);
	else if (has_bar(line) && after != NULL && is_delimiter_row(after))
		add_table(blocks, line);
	else if (is_fence(line))
		add_fenced(blocks);
	else if (add_grid(blocks, line) || add_plain_table(blocks, line))
		return;
	else if (is_rule_of(line, "*_-", 3) || skip_comment(blocks, line) || add_html_table(blocks, line))
		blocks->block_lines = 0;
	else if (is_blank(line))
		add_text(blocks, line, line->length, DN_LINE_PHYSICAL, 0);
	else if (blocks->block_lines == 0 && after != NULL && is_rule_of(after, "=-", 2) && !begins_item(line)) {
		blocks->next++;
		add_heading(blocks, line, indent_of(line), after->start[indent_of(after)] == '=' ? 1 : 2);
	} else
		add_paragraph_line(blocks, line);
}

/* ---- The reader ------------------------------------------------------------------------------------------------------------------ */

static GArray *split_source(const char *text)
{
	GArray *lines = g_array_new(FALSE, FALSE, sizeof(Source));
	Source line = {.start = g_str_has_prefix(text, "\xEF\xBB\xBF") ? text + 3 : text, .number = 1};
	while (*line.start != '\0') {
		line.length = strcspn(line.start, "\r\n");
		g_array_append_val(lines, line);
		const char *end = line.start + line.length;
		line.start = end + (*end == '\0' ? 0 : end[0] == '\r' && end[1] == '\n' ? 2 : 1);
		line.number++;
	}
	return lines;
}

static gboolean read_markdown(DnDocument *document, DnInput *input, GError **error)
{
	g_autoptr(GArray) lines = split_source(input->text);
	g_autoptr(GString) plain = g_string_new(NULL);
	g_autoptr(GArray) barred = g_array_new(FALSE, FALSE, sizeof(DnLine));
	Blocks blocks = {.barred = barred, .document = document, .text = input->text, .lines = lines, .plain = plain, .input = input};
	blocks.bold = dn_bold_leads(input->text, input->text_length);
	g_autofree char *title = NULL;
	if (lines->len > 0)
		dn_front_matter_length(line_at(&blocks, 0)->start, &blocks.next, &title);
	while (blocks.next < lines->len)
		add_block(&blocks);
	if (blocks.failure != NULL) {
		g_propagate_error(error, blocks.failure);
		return FALSE;
	}
	dn_document_settle_title(document);
	dn_document_set_title(document, title);
	dn_document_take_text(document, g_steal_pointer(&input->text), input->text_length);
	return TRUE;
}

enum { MARKUP_WITHIN = 64 * 1024 };

/* Headings or a table's delimiter row near the beginning. */
static gboolean looks_like_markdown(const char *text)
{
	g_autofree char *beginning = g_strndup(text, MARKUP_WITHIN);
	g_autoptr(GArray) lines = split_source(beginning);
	for (guint i = 0; i < lines->len; i++) {
		const Source *line = &g_array_index(lines, Source, i);
		if (heading_level(line) > 0 || (i > 0 && is_delimiter_row(line)))
			return TRUE;
	}
	return FALSE;
}

/* - **牵头单位**：市教育局, **Lead:** Treasury: a label in bold at the beginning of a line or of an item. */
static gboolean begins_with_bold_label(const Source *line)
{
	enum { LONGEST_LABEL = 60 /* bytes */ };
	const char *p = line->start + strspn(line->start, " \t-+0123456789.)"), *end = line->start + line->length;
	const char *close = p + 2 < end && g_str_has_prefix(p, "**") ? g_strstr_len(p + 2, MIN(end - p - 2, LONGEST_LABEL), "**") : NULL;
	return close != NULL && close > p + 2 &&
	       (close[-1] == ':' || g_str_has_prefix(close + 2, ":") || g_str_has_prefix(close + 2, "：") ||
	        (close - p > 5 && g_str_has_prefix(close - 3, "：")));
}

/* Several such lines, which nobody types who means the asterisks. */
static gboolean has_bold_labels(const char *text)
{
	enum { FEWEST = 2 };
	g_autofree char *beginning = g_strndup(text, MARKUP_WITHIN);
	g_autoptr(GArray) lines = split_source(beginning);
	guint n = 0;
	for (guint i = 0; i < lines->len && n < FEWEST; i++)
		n += begins_with_bold_label(&g_array_index(lines, Source, i)) ? 1 : 0;
	return n == FEWEST;
}

static int bid_markdown(const DnInput *input)
{
	if (input->text == NULL)
		return DN_BID_NONE;
	if (dn_input_has_extension(input, &dn_markdown_reader))
		return DN_BID_NAME;
	if (dn_input_has_extension(input, &dn_text_reader) && strstr(input->text, "**") != NULL && has_bold_labels(input->text))
		return DN_BID_NAME + 1; /* plan.txt, into which somebody put Markdown */
	return looks_like_markdown(input->text) ? DN_BID_NAME - 2 : DN_BID_NONE;
}

static const char *const extensions[] = {"md", "markdown", NULL};

const DnReader dn_markdown_reader = {{"markdown", extensions, "Markdown: headings, lists, pipe tables"}, bid_markdown, read_markdown, TRUE, FALSE, TRUE};
