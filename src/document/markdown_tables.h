/* Tables within Markdown, of every kind that people put there. */
#ifndef DUTYNET_DOCUMENT_MARKDOWN_TABLES_H
#define DUTYNET_DOCUMENT_MARKDOWN_TABLES_H

#include "document/markdown_blocks.h"

G_BEGIN_DECLS

/* Each of these adds the table that begins with `line`, behind which blocks->next stands, and passes over its lines; FALSE where there is none. */

/* Of cells between bars, with the row of dashes below its header that Markdown asks for. Cells keep the line ends within them. In
 * markdown_pipes.c. */
gboolean dn_markdown_add_pipe_table(DnMarkdownBlocks *blocks, const DnSourceLine *line);
/* +---+---+ above cells of several lines. What is no such table is looked at once, and not again at each of its borders. */
gboolean dn_markdown_add_grid(DnMarkdownBlocks *blocks, const DnSourceLine *line);
/* 任务|单位|期限| above rows as long: a table as plain text has it, without the row of dashes. */
gboolean dn_markdown_add_plain_table(DnMarkdownBlocks *blocks, const DnSourceLine *line);
/* From <table> to the line with </table>, or to the end. What goes wrong is left in blocks->failure. */
gboolean dn_markdown_add_html_table(DnMarkdownBlocks *blocks, const DnSourceLine *line);

G_END_DECLS

#endif
