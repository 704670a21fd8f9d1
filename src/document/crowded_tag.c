/* Counts the words of each tag as the parser would take them: a value in quotes is one with its name. Comments and, in HTML, what scripts
 * and styles hold are passed over. */
#include "document/crowded_tag.h"

#include <string.h>

typedef struct {
	const char *at, *end;
} Cursor;

static gboolean starts_with(const Cursor *cursor, const char *word)
{
	gsize length = strlen(word);
	return (gsize)(cursor->end - cursor->at) >= length && g_ascii_strncasecmp(cursor->at, word, length) == 0;
}

static void skip_spaces(Cursor *cursor)
{
	while (cursor->at < cursor->end && g_ascii_isspace(*cursor->at))
		cursor->at++;
}

static void skip_to(Cursor *cursor, char c)
{
	const char *found = memchr(cursor->at, c, (gsize)(cursor->end - cursor->at));
	cursor->at = found != NULL ? found : cursor->end;
}

static void skip_to_word(Cursor *cursor, const char *word)
{
	for (skip_to(cursor, *word); cursor->at < cursor->end && !starts_with(cursor, word); skip_to(cursor, *word))
		cursor->at++;
}

static gboolean ends_word(char c)
{
	return c == '>' || c == '=' || g_ascii_isspace(c);
}

/* A name, and its value if it has one. */
static void skip_attribute(Cursor *cursor)
{
	do
		cursor->at++;
	while (cursor->at < cursor->end && !ends_word(*cursor->at));
	skip_spaces(cursor);
	if (cursor->at == cursor->end || *cursor->at != '=')
		return;
	cursor->at++;
	skip_spaces(cursor);
	char quote = cursor->at < cursor->end ? *cursor->at : '\0';
	if (quote != '"' && quote != '\'') {
		while (cursor->at < cursor->end && *cursor->at != '>' && !g_ascii_isspace(*cursor->at))
			cursor->at++;
		return;
	}
	cursor->at++;
	skip_to(cursor, quote);
	cursor->at += cursor->at < cursor->end;
}

/* From behind '<' to '>'. */
static gboolean is_crowded(Cursor *cursor)
{
	guint words = 0;
	for (; words <= DN_MOST_ATTRIBUTES + 1; words++) {
		skip_spaces(cursor);
		if (cursor->at == cursor->end || *cursor->at == '>')
			return FALSE;
		skip_attribute(cursor);
	}
	return TRUE;
}

/* The end tag up to which the element that begins here holds no markup; NULL for other elements. */
static const char *end_of_raw_text(const Cursor *cursor)
{
	static const struct {
		const char *name, *end;
	} raw[] = {{"script", "</script"}, {"style", "</style"}};
	for (gsize i = 0; i < G_N_ELEMENTS(raw); i++)
		if (starts_with(cursor, raw[i].name))
			return raw[i].end;
	return NULL;
}

gboolean dn_markup_has_crowded_tag(const char *text, gsize length, gboolean is_html)
{
	Cursor cursor = {text, text + length};
	for (skip_to(&cursor, '<'); cursor.at < cursor.end; skip_to(&cursor, '<')) {
		if (starts_with(&cursor, "<!--")) {
			skip_to_word(&cursor, "-->");
			continue;
		}
		cursor.at++;
		if (cursor.at == cursor.end || !(g_ascii_isalpha(*cursor.at) || *cursor.at == '_' || *cursor.at == ':'))
			continue;
		const char *end = is_html ? end_of_raw_text(&cursor) : NULL;
		if (is_crowded(&cursor))
			return TRUE;
		if (end != NULL)
			skip_to_word(&cursor, end);
	}
	return FALSE;
}
