/* The text of an HTML page as blocks: what the SAX events of html_reader.c build, and how tables among them are told from layout. */
#ifndef DUTYNET_DOCUMENT_HTML_BLOCKS_H
#define DUTYNET_DOCUMENT_HTML_BLOCKS_H

#include "document/document.h"

G_BEGIN_DECLS

typedef struct DnHtmlBlocks DnHtmlBlocks;

DnHtmlBlocks *dn_html_blocks_new(void);
void dn_html_blocks_free(DnHtmlBlocks *blocks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnHtmlBlocks, dn_html_blocks_free)

/* Adds text of the current block; white space is collapsed as browsers do, and dropped where a line of the source ends between two
 * characters that are not Latin. */
void dn_html_blocks_add_text(DnHtmlBlocks *blocks, const char *text, gsize length);
/* A <br>. */
void dn_html_blocks_break_line(DnHtmlBlocks *blocks);
/* The end of a term, and that of what is said of it, of a list of terms: what follows stands behind a colon, or a semicolon, in the same
 * block. FALSE, and nothing done, where the block is empty, or too long for a term. */
gboolean dn_html_blocks_end_term(DnHtmlBlocks *blocks);
gboolean dn_html_blocks_end_definition(DnHtmlBlocks *blocks);
/* The block that begins is an item of a list without numbers. */
void dn_html_blocks_begin_item(DnHtmlBlocks *blocks);
/* Ends the current block: a heading for level 1 to 6, else a paragraph. `in_main` says that it belongs to the page's main text. */
void dn_html_blocks_end_block(DnHtmlBlocks *blocks, guint level, gboolean in_main);

/* Tables nest. A row or cell ends where the next one begins, or the table does. Without a table these do nothing. */
void dn_html_blocks_begin_table(DnHtmlBlocks *blocks);
void dn_html_blocks_begin_row(DnHtmlBlocks *blocks);
void dn_html_blocks_begin_cell(DnHtmlBlocks *blocks, guint columns, guint rows);
void dn_html_blocks_end_table(DnHtmlBlocks *blocks, gboolean in_main);

/* Appends all blocks, or those of the main text where this holds most of the text. Open tables must have been ended. */
void dn_html_blocks_append(DnDocument *document, const DnHtmlBlocks *blocks);

G_END_DECLS

#endif
