#include "document/front_matter.h"

#include <string.h>

typedef struct {
	const char *start;
	gsize length, whole; /* without and with the line's end */
} Line;

static Line line_at(const char *text)
{
	gsize length = strcspn(text, "\r\n");
	gsize end = text[length] == '\0' ? 0 : text[length] == '\r' && text[length + 1] == '\n' ? 2 : 1;
	return (Line){text, length, length + end};
}

/* Whether the line is three or more of this character and nothing else but white space at its end. */
static gboolean is_fence(Line line, char character)
{
	gsize n = 0;
	while (n < line.length && line.start[n] == character)
		n++;
	for (gsize i = n; i < line.length; i++)
		if (!g_ascii_isspace(line.start[i]))
			return FALSE;
	return n >= 3;
}

/* `key: value`, what goes on with the value of the line above, a remark or nothing; the text of a plan between two rules is neither. */
static gboolean is_entry(Line line)
{
	if (line.length == 0 || g_ascii_isspace(line.start[0]) || line.start[0] == '#' || line.start[0] == '-')
		return TRUE;
	gsize key = 0;
	while (key < line.length && (g_ascii_isalnum(line.start[key]) || strchr("_-.", line.start[key]) != NULL))
		key++;
	return key > 0 && key < line.length && line.start[key] == ':' && (key + 1 == line.length || g_ascii_isspace(line.start[key + 1]));
}

/* The value of `title: …`, without quotes; NULL in another line. */
static char *title_of(Line line)
{
	static const char key[] = "title:";
	if (line.length < strlen(key) || memcmp(line.start, key, strlen(key)) != 0)
		return NULL;
	char *title = g_strstrip(g_strndup(line.start + strlen(key), line.length - strlen(key)));
	gsize length = strlen(title);
	if (length >= 2 && (title[0] == '"' || title[0] == '\'') && title[length - 1] == title[0]) {
		memmove(title, title + 1, length - 2);
		title[length - 2] = '\0';
	}
	return title;
}

gsize dn_front_matter_length(const char *text, guint *lines, char **title)
{
	Line line = line_at(text);
	if (!is_fence(line, '-'))
		return 0;
	g_autofree char *stated = NULL;
	guint n = 1;
	for (const char *at = text + line.whole; *at != '\0'; at += line.whole, n++) {
		line = line_at(at);
		if (is_fence(line, '-') || is_fence(line, '.')) {
			if (lines != NULL)
				*lines = n + 1;
			if (title != NULL)
				*title = g_steal_pointer(&stated);
			return (gsize)(at - text) + line.whole;
		}
		if (!is_entry(line))
			return 0;
		if (stated == NULL)
			stated = title_of(line);
	}
	return 0;
}
