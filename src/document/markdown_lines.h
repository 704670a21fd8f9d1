/* Lines of Markdown as they stand in the source, and what a line is by itself, whatever stands around it. */
#ifndef DUTYNET_DOCUMENT_MARKDOWN_LINES_H
#define DUTYNET_DOCUMENT_MARKDOWN_LINES_H

#include <glib.h>

G_BEGIN_DECLS

/* A line of the source. */
typedef struct {
	const char *start;
	gsize length; /* without the line end */
	guint number; /* from 1 */
} DnSourceLine;

/* The lines of a text, DnSourceLine, which point into it; a mark of byte order is none of them. Linear in the text. */
GArray *dn_markdown_split(const char *text);

/* Bytes of the spaces and tabs with which the line begins. */
gsize dn_markdown_indent(const DnSourceLine *line);
/* Right behind its last character that is no white space; its start where there is none. */
const char *dn_markdown_line_end(const DnSourceLine *line);

/* Whether it is nothing but spaces and tabs. */
gboolean dn_markdown_is_blank(const DnSourceLine *line);
/* Whether it is `least` or more of one of these characters and nothing else but white space: --- */
gboolean dn_markdown_is_rule(const DnSourceLine *line, const char *characters, gsize least);
/* 2 for ## Tasks; 0 for no heading. One that is underlined is none by itself. */
guint dn_markdown_heading_level(const DnSourceLine *line);
/* ``` or ~~~, before and behind lines that are as written. */
gboolean dn_markdown_is_fence(const DnSourceLine *line);

gboolean dn_markdown_has_bar(const DnSourceLine *line);
/* |---|:--:| below the header of a table. */
gboolean dn_markdown_is_delimiter_row(const DnSourceLine *line);

/* Bytes of a quote's or bullet's marker and of what stands before it, with the box of what is to be ticked off, - [ ]; a number is part of the
 * text. */
gsize dn_markdown_marker_length(const DnSourceLine *line);
/* Whether it begins with the dot of a list. */
gboolean dn_markdown_has_dot(const DnSourceLine *line);
/* Whether it begins with a quote's, bullet's or number's marker. */
gboolean dn_markdown_begins_item(const DnSourceLine *line);

G_END_DECLS

#endif
