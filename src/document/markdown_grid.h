/* Grid tables within Markdown, as pandoc writes them: cells drawn with +, - and |, each of several lines. */
#ifndef DUTYNET_DOCUMENT_MARKDOWN_GRID_H
#define DUTYNET_DOCUMENT_MARKDOWN_GRID_H

#include "document/document.h"
#include "document/markdown_lines.h"

G_BEGIN_DECLS

/* Adds the grid table that begins with the first of the `n` lines of `text`, if one does, as table number `table`; returns how many lines it
 * takes, 0 for none: for one whose cells go over several rows as well, since their borders stand between the words of others. */
guint dn_markdown_grid_add(DnDocument *document, const char *text, const DnSourceLine *lines, guint n, guint table);

G_END_DECLS

#endif
