/* Looks at one line at a time; which of the things that it may be counts is decided where its neighbours are known. */
#include "document/markdown_lines.h"

#include <string.h>

GArray *dn_markdown_split(const char *text)
{
	GArray *lines = g_array_new(FALSE, FALSE, sizeof(DnSourceLine));
	DnSourceLine line = {.start = g_str_has_prefix(text, "\xEF\xBB\xBF") ? text + 3 : text, .number = 1};
	while (*line.start != '\0') {
		line.length = strcspn(line.start, "\r\n");
		g_array_append_val(lines, line);
		const char *end = line.start + line.length;
		line.start = end + (*end == '\0' ? 0 : end[0] == '\r' && end[1] == '\n' ? 2 : 1);
		line.number++;
	}
	return lines;
}

gsize dn_markdown_indent(const DnSourceLine *line)
{
	gsize indent = 0;
	while (indent < line->length && (line->start[indent] == ' ' || line->start[indent] == '\t'))
		indent++;
	return indent;
}

const char *dn_markdown_line_end(const DnSourceLine *line)
{
	const char *end = line->start + line->length;
	while (end > line->start && g_ascii_isspace(end[-1]))
		end--;
	return end;
}

gboolean dn_markdown_is_blank(const DnSourceLine *line)
{
	return dn_markdown_indent(line) == line->length;
}

gboolean dn_markdown_is_rule(const DnSourceLine *line, const char *characters, gsize least)
{
	const char *start = line->start + dn_markdown_indent(line), *end = dn_markdown_line_end(line);
	if (end <= start || (gsize)(end - start) < least || strchr(characters, *start) == NULL)
		return FALSE;
	for (const char *p = start; p < end; p++)
		if (*p != *start)
			return FALSE;
	return TRUE;
}

guint dn_markdown_heading_level(const DnSourceLine *line)
{
	enum { MOST = 6 };
	gsize indent = dn_markdown_indent(line), marks = 0;
	while (indent + marks < line->length && line->start[indent + marks] == '#')
		marks++;
	gboolean ends = indent + marks == line->length || g_ascii_isspace(line->start[indent + marks]);
	return marks >= 1 && marks <= MOST && ends ? (guint)marks : 0;
}

gboolean dn_markdown_is_fence(const DnSourceLine *line)
{
	gsize indent = dn_markdown_indent(line);
	return line->length >= indent + 3 && (memcmp(line->start + indent, "```", 3) == 0 || memcmp(line->start + indent, "~~~", 3) == 0);
}

gboolean dn_markdown_has_bar(const DnSourceLine *line)
{
	return memchr(line->start, '|', line->length) != NULL;
}

gboolean dn_markdown_is_delimiter_row(const DnSourceLine *line)
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

gsize dn_markdown_marker_length(const DnSourceLine *line)
{
	enum { BOX = 4 };
	gsize at = dn_markdown_indent(line);
	while (at < line->length && line->start[at] == '>')
		at += at + 1 < line->length && line->start[at + 1] == ' ' ? 2 : 1;
	if (at + 1 >= line->length || strchr("*+-", line->start[at]) == NULL || !g_ascii_isspace(line->start[at + 1]))
		return at;
	at += 2;
	const char *box = line->start + at;
	gboolean boxed = at + BOX < line->length && box[0] == '[' && strchr(" xX", box[1]) != NULL && box[2] == ']' && box[3] == ' ';
	return at + (boxed ? BOX : 0);
}

gboolean dn_markdown_has_dot(const DnSourceLine *line)
{
	gsize length = dn_markdown_marker_length(line);
	return length > 1 && strchr("*+-]", line->start[length - 2]) != NULL;
}

gboolean dn_markdown_begins_item(const DnSourceLine *line)
{
	gsize at = dn_markdown_indent(line), digits = 0;
	if (dn_markdown_marker_length(line) > at)
		return TRUE;
	while (at + digits < line->length && g_ascii_isdigit(line->start[at + digits]))
		digits++;
	return digits > 0 && at + digits < line->length && strchr(".)", line->start[at + digits]) != NULL;
}
