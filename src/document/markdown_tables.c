/* Tables that Markdown has from elsewhere: drawn as grids, typed as in plain text, or in HTML. Others know what these are; here they are told which
 * lines to look at. */
#include "document/markdown_tables.h"

#include <string.h>

#include "document/markdown_grid.h"
#include "document/markdown_html.h"
#include "document/markdown_inline.h"

/* Whether a table of so many lines was added, of which one has been read. */
static gboolean take_table(DnMarkdownBlocks *blocks, guint taken)
{
	if (taken == 0)
		return FALSE;
	blocks->table++;
	blocks->next += taken - 1;
	return TRUE;
}

gboolean dn_markdown_add_grid(DnMarkdownBlocks *blocks, const DnSourceLine *line)
{
	blocks->no_grid = blocks->no_grid && line->length > 0 && strchr("+|", *line->start) != NULL;
	if (blocks->no_grid || line->length == 0 || *line->start != '+')
		return FALSE;
	guint n = blocks->lines->len - (blocks->next - 1);
	guint taken = dn_markdown_grid_add(blocks->document, blocks->input->text, line, n, blocks->table + 1);
	blocks->no_grid = taken == 0;
	return take_table(blocks, taken);
}

/* A line as plain text has it. */
static DnLine plain_line(DnMarkdownBlocks *blocks, const DnSourceLine *line)
{
	dn_markdown_make_plain(blocks, line->start, line->length, FALSE);
	return (DnLine){.text = dn_document_keep(blocks->document, blocks->plain->str, blocks->plain->len),
	                .length = blocks->plain->len,
	                .offset = dn_markdown_offset(blocks, line->start),
	                .line = line->number};
}

/* Where a table of plain text cannot go on. */
static gboolean ends_barred(const DnSourceLine *line)
{
	return line == NULL || dn_markdown_is_blank(line) || dn_markdown_heading_level(line) > 0 || dn_markdown_is_fence(line);
}

/* Takes the lines from `first` up to a blank one, a heading or a fence, unless they have been taken with an earlier one. */
static void take_barred(DnMarkdownBlocks *blocks, guint first)
{
	if (first < blocks->barred_from + blocks->barred->len)
		return;
	g_array_set_size(blocks->barred, 0);
	blocks->barred_from = first;
	for (const DnSourceLine *line; !ends_barred(line = dn_markdown_line_at(blocks, first)); first++) {
		DnLine plain = plain_line(blocks, line);
		g_array_append_val(blocks->barred, plain);
	}
}

gboolean dn_markdown_add_plain_table(DnMarkdownBlocks *blocks, const DnSourceLine *line)
{
	guint first = blocks->next - 1;
	if (!dn_markdown_has_bar(line) || blocks->no_grid)
		return FALSE;
	take_barred(blocks, first);
	guint at = first - blocks->barred_from;
	const DnLine *lines = &g_array_index(blocks->barred, DnLine, at);
	return take_table(blocks, dn_text_table_add(blocks->document, lines, blocks->barred->len - at, blocks->table + 1, &blocks->vain));
}

static gboolean ends_html_table(const DnSourceLine *line)
{
	g_autofree char *lower = g_ascii_strdown(line->start, (gssize)line->length);
	return strstr(lower, "</table") != NULL;
}

gboolean dn_markdown_add_html_table(DnMarkdownBlocks *blocks, const DnSourceLine *line)
{
	gsize indent = dn_markdown_indent(line);
	if (!dn_markdown_begins_html_table(line->start + indent, line->length - indent))
		return FALSE;
	const DnSourceLine *last = line;
	for (const DnSourceLine *next; !ends_html_table(last) && (next = dn_markdown_line_at(blocks, blocks->next)) != NULL; blocks->next++)
		last = next;
	const DnLine position = {.offset = dn_markdown_offset(blocks, line->start), .line = line->number};
	if (blocks->failure == NULL)
		dn_markdown_add_html(blocks->document, &blocks->table, &blocks->unfolded, blocks->input, line->start,
		                     (gsize)(last->start + last->length - line->start), &position, &blocks->failure);
	return TRUE;
}
