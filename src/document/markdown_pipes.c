/* Pipe tables: | Task | Lead | above |---|---|. A row is a line, or several where its bars tell that cells go on over line ends. */
#include "document/markdown_tables.h"

#include <string.h>

/* The end of the cell that begins at `at`: a bar that is not escaped, or the end of the line. */
static gsize cell_end(const DnSourceLine *line, gsize at)
{
	while (at < line->length && line->start[at] != '|')
		at += line->start[at] == '\\' && at + 1 < line->length ? 2 : 1;
	return MIN(at, line->length);
}

static void add_cell(DnMarkdownBlocks *blocks, GArray *cells, const char *start, gsize length)
{
	dn_markdown_make_plain(blocks, start, length, TRUE);
	g_string_replace(blocks->plain, "\r", "", 0);
	DnCell cell = {dn_document_keep(blocks->document, blocks->plain->str, blocks->plain->len), dn_markdown_offset(blocks, start)};
	g_array_append_val(cells, cell);
}

static void add_row(DnMarkdownBlocks *blocks, const DnSourceLine *line)
{
	g_autoptr(GArray) cells = g_array_new(FALSE, FALSE, sizeof(DnCell));
	gsize at = dn_markdown_indent(line), last = (gsize)(dn_markdown_line_end(line) - line->start);
	at += at < line->length && line->start[at] == '|';
	while (at < last) {
		gsize end = cell_end(line, at);
		add_cell(blocks, cells, line->start + at, end - at);
		at = end + 1;
	}
	dn_document_add_row(blocks->document, (const DnCell *)(const void *)cells->data, cells->len,
	                    &(DnLine){.offset = dn_markdown_offset(blocks, line->start), .line = line->number, .table = blocks->table});
}

static guint count_bars(const DnSourceLine *line)
{
	guint n = 0;
	for (gsize at = cell_end(line, 0); at < line->length; at = cell_end(line, at + 1))
		n++;
	return n;
}

static gboolean begins_with_bar(const DnSourceLine *line)
{
	gsize indent = dn_markdown_indent(line);
	return indent < line->length && line->start[indent] == '|';
}

static gboolean ends_with_bar(const DnSourceLine *line)
{
	const char *end = dn_markdown_line_end(line);
	return end > line->start && end[-1] == '|';
}

/* Whether the cells of a row below `delimiter` are not over where its first line ends: it closes as no other row does, and has too few bars. */
static gboolean is_open_row(const DnSourceLine *first, const DnSourceLine *delimiter)
{
	return ends_with_bar(delimiter) && !ends_with_bar(first) && begins_with_bar(first) == begins_with_bar(delimiter) &&
	       count_bars(first) < count_bars(delimiter);
}

/* | 1 | Build | Treasury / Home Office |: how many lines the row takes that begins with the next line, as bars tell. */
static guint count_row_lines(const DnMarkdownBlocks *blocks, const DnSourceLine *delimiter)
{
	enum { MOST = 64 };
	const DnSourceLine *line = dn_markdown_line_at(blocks, blocks->next);
	gboolean barred = begins_with_bar(delimiter); /* a blank line is within a cell only where each row begins with a bar */
	if (!is_open_row(line, delimiter))
		return 1;
	guint wanted = count_bars(delimiter), bars = count_bars(line);
	for (guint n = 1; n < MOST; n++) {
		line = dn_markdown_line_at(blocks, blocks->next + n);
		if (line == NULL || dn_markdown_is_fence(line) || (barred ? begins_with_bar(line) : dn_markdown_is_blank(line)))
			return 1;
		bars += count_bars(line);
		if (bars >= wanted)
			return bars == wanted && ends_with_bar(line) ? n + 1 : 1;
	}
	return 1;
}

/* The rows below the delimiter, up to the first line without a bar. */
static void add_rows(DnMarkdownBlocks *blocks, const DnSourceLine *delimiter)
{
	for (const DnSourceLine *line; (line = dn_markdown_line_at(blocks, blocks->next)) != NULL && dn_markdown_has_bar(line);) {
		guint n = count_row_lines(blocks, delimiter);
		const DnSourceLine *last = dn_markdown_line_at(blocks, blocks->next + n - 1);
		DnSourceLine row = *line;
		row.length = (gsize)(last->start + last->length - line->start);
		add_row(blocks, &row);
		blocks->next += n;
	}
}

gboolean dn_markdown_add_pipe_table(DnMarkdownBlocks *blocks, const DnSourceLine *line)
{
	const DnSourceLine *delimiter = dn_markdown_line_at(blocks, blocks->next);
	if (!dn_markdown_has_bar(line) || delimiter == NULL || !dn_markdown_is_delimiter_row(delimiter))
		return FALSE;
	blocks->next++;
	blocks->table++;
	add_row(blocks, line);
	add_rows(blocks, delimiter);
	return TRUE;
}
