/* Blocks of Markdown: headings, paragraphs, lines as written, tables. Each is added to the document where its first line is reached. */
#ifndef DUTYNET_DOCUMENT_MARKDOWN_BLOCKS_H
#define DUTYNET_DOCUMENT_MARKDOWN_BLOCKS_H

#include "document/markdown_lines.h"
#include "document/reader.h"
#include "document/text_tables.h"

G_BEGIN_DECLS

/* A source while it is read. The caller gives what has no other beginning than zero, and owns all that is pointed to but `failure`. */
typedef struct {
	DnDocument *document;
	const DnInput *input;
	const GArray *lines; /* DnSourceLine, of the text of `input` */
	guint next;          /* line to read */
	guint table;         /* tables so far */
	guint block_lines;   /* lines of text since the last blank line or other block */
	gboolean bold;       /* bold words are those who lead */
	gboolean no_grid;    /* a grid table that began above is none */
	GString *plain;      /* scratch */
	GArray *barred;      /* DnLine: the lines as plain text, from `barred_from` on, of which the first has a bar and none is blank */
	guint barred_from;
	DnTextTableVain vain;
	guint64 unfolded;    /* bytes that HTML has become */
	GError *failure;     /* after which no HTML is read; the caller's */
} DnMarkdownBlocks;

/* NULL behind the last one. */
static inline const DnSourceLine *dn_markdown_line_at(const DnMarkdownBlocks *blocks, guint index)
{
	return index < blocks->lines->len ? &g_array_index(blocks->lines, DnSourceLine, index) : NULL;
}

/* Bytes from the start of the text. */
static inline gsize dn_markdown_offset(const DnMarkdownBlocks *blocks, const char *place)
{
	return (gsize)(place - blocks->input->text);
}

/* Some Markdown as plain text, in blocks->plain until the next call; with ★ before bold names of lists where the blocks are `bold` and it is
 * `marked`. Linear in `length`. */
void dn_markdown_make_plain(DnMarkdownBlocks *blocks, const char *markdown, gsize length, gboolean marked);

/* Adds the block that begins with the next line, of which there must be one, and passes over its lines. */
void dn_markdown_add_block(DnMarkdownBlocks *blocks);

G_END_DECLS

#endif
