/* Goes from block to block. What is within a line, and what makes a table, is told elsewhere. */
#include "document/markdown_blocks.h"

#include <string.h>

#include "document/markdown_inline.h"
#include "document/markdown_tables.h"

/* ---- Lines of text ------------------------------------------------------------------------------------------------------ */

void dn_markdown_make_plain(DnMarkdownBlocks *blocks, const char *markdown, gsize length, gboolean marked)
{
	g_string_truncate(blocks->plain, 0);
	if (marked && blocks->bold)
		dn_markdown_append_marked(blocks->plain, markdown, length);
	else
		dn_markdown_append_plain(blocks->plain, markdown, length);
}

static void add_piece(DnMarkdownBlocks *blocks, const DnSourceLine *line, const char *text, gsize length, DnLineKind kind, guint level)
{
	dn_document_add_line(blocks->document, &(DnLine){.text = dn_document_keep(blocks->document, text, length),
	                                                 .length = length,
	                                                 .offset = dn_markdown_offset(blocks, line->start),
	                                                 .line = line->number,
	                                                 .kind = kind,
	                                                 .level = level,
	                                                 .listed = dn_markdown_has_dot(line)});
}

/* A heading is one line; of others <br> makes several, as printed. */
static void add_text(DnMarkdownBlocks *blocks, const DnSourceLine *line, gsize skip, DnLineKind kind, guint level)
{
	dn_markdown_make_plain(blocks, line->start + skip, line->length - skip, kind != DN_LINE_HEADING);
	const char *text = blocks->plain->str;
	gboolean several = kind != DN_LINE_HEADING && strchr(text, '\n') != NULL;
	for (const char *end; several && (end = strchr(text, '\n')) != NULL; text = end + 1)
		add_piece(blocks, line, text, (gsize)(end - text), DN_LINE_PHYSICAL, level);
	g_strdelimit(blocks->plain->str, "\n", ' ');
	add_piece(blocks, line, text, strlen(text), several ? DN_LINE_PHYSICAL : kind, level);
}

/* Whether the next line continues the same paragraph. */
static gboolean goes_on(const DnMarkdownBlocks *blocks)
{
	const DnSourceLine *next = dn_markdown_line_at(blocks, blocks->next), *after = dn_markdown_line_at(blocks, blocks->next + 1);
	if (next == NULL || dn_markdown_is_blank(next) || dn_markdown_heading_level(next) > 0 || dn_markdown_is_fence(next) ||
	    dn_markdown_begins_item(next))
		return FALSE;
	return !(dn_markdown_has_bar(next) && after != NULL && dn_markdown_is_delimiter_row(after));
}

/* A paragraph on one line is whole; the lines of a longer one are as printed, since people also write a paragraph a line. */
static void add_paragraph_line(DnMarkdownBlocks *blocks, const DnSourceLine *line)
{
	gboolean continues = goes_on(blocks), whole = blocks->block_lines == 0 && !continues;
	add_text(blocks, line, dn_markdown_marker_length(line), whole ? DN_LINE_PARAGRAPH : DN_LINE_PHYSICAL, 0);
	blocks->block_lines = continues ? blocks->block_lines + 1 : 0;
}

/* ---- Other blocks -------------------------------------------------------------------------------------------------------- */

static void add_heading(DnMarkdownBlocks *blocks, const DnSourceLine *line, gsize skip, guint level)
{
	DnSourceLine heading = *line;
	while (heading.length > skip && strchr("# \t", heading.start[heading.length - 1]) != NULL)
		heading.length--;
	add_text(blocks, &heading, skip, DN_LINE_HEADING, level);
	blocks->block_lines = 0;
}

/* A line of text above === or ---. */
static gboolean add_underlined_heading(DnMarkdownBlocks *blocks, const DnSourceLine *line)
{
	const DnSourceLine *after = dn_markdown_line_at(blocks, blocks->next);
	if (blocks->block_lines > 0 || after == NULL || !dn_markdown_is_rule(after, "=-", 2) || dn_markdown_begins_item(line))
		return FALSE;
	blocks->next++;
	add_heading(blocks, line, dn_markdown_indent(line), after->start[dn_markdown_indent(after)] == '=' ? 1 : 2);
	return TRUE;
}

/* Literal lines up to the closing fence, or the end. */
static void add_fenced(DnMarkdownBlocks *blocks)
{
	for (const DnSourceLine *line; (line = dn_markdown_line_at(blocks, blocks->next)) != NULL; blocks->next++) {
		if (dn_markdown_is_fence(line)) {
			blocks->next++;
			return;
		}
		dn_document_add_line(blocks->document, &(DnLine){.text = dn_document_keep(blocks->document, line->start, line->length),
		                                                 .length = line->length,
		                                                 .offset = dn_markdown_offset(blocks, line->start),
		                                                 .line = line->number});
	}
}

/* A comment may go on over lines. */
static gboolean skip_comment(DnMarkdownBlocks *blocks, const DnSourceLine *line)
{
	gsize indent = dn_markdown_indent(line);
	if (line->length < indent + 4 || memcmp(line->start + indent, "<!--", 4) != 0)
		return FALSE;
	while (g_strstr_len(line->start, (gssize)line->length, "-->") == NULL) {
		const DnSourceLine *next = dn_markdown_line_at(blocks, blocks->next);
		if (next == NULL)
			break;
		line = next;
		blocks->next++;
	}
	return TRUE;
}

/* Adds a table, or passes over a rule or a comment: behind all of them a paragraph begins anew. Only a table of cells between bars may have a header
 * that looks like a fence. */
static gboolean add_table_or_none(DnMarkdownBlocks *blocks, const DnSourceLine *line)
{
	if (dn_markdown_add_pipe_table(blocks, line))
		return TRUE;
	if (dn_markdown_is_fence(line))
		return FALSE;
	return dn_markdown_add_grid(blocks, line) || dn_markdown_add_plain_table(blocks, line) || dn_markdown_is_rule(line, "*_-", 3) ||
	       skip_comment(blocks, line) || dn_markdown_add_html_table(blocks, line);
}

void dn_markdown_add_block(DnMarkdownBlocks *blocks)
{
	const DnSourceLine *line = dn_markdown_line_at(blocks, blocks->next++);
	guint level = dn_markdown_heading_level(line);
	if (level > 0)
		add_heading(blocks, line, dn_markdown_indent(line) + level, level);
	else if (add_table_or_none(blocks, line))
		blocks->block_lines = 0;
	else if (dn_markdown_is_fence(line))
		add_fenced(blocks);
	else if (dn_markdown_is_blank(line))
		add_text(blocks, line, line->length, DN_LINE_PHYSICAL, 0);
	else if (!add_underlined_heading(blocks, line))
		add_paragraph_line(blocks, line);
}
