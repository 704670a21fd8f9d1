/* Every word must be one of times, and one of them must tell a time by itself: by the end is none, and by the end of 2020 is. */
#include "document/text_times.h"

#include <string.h>

enum { LONGEST = 48 /* bytes */ };

/* What a word says: SMALL stands beside a time, UNIT beside a count, and TIME is one. */
typedef enum { NONE = 0, SMALL, COUNT, UNIT, TIME } Sort;

static const char *const times[] = {
	"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "jan", "feb", "mar",
	"apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "spring", "summer", "autumn", "winter", "ongoing", "continuous", "continuously",
	"continual", "annual", "annually", "yearly", "biannually", "biennially", "quarterly", "monthly", "weekly", "immediate", "immediately", "completed",
	"complete", "recurring", "permanent", "permanently", "tbc", "tbd", "asap", "underway", NULL};
static const char *const units[] = {"year", "years", "yr", "yrs", "month", "months", "week", "weeks", "day", "days", "quarter", "quarters", "half", "term",
                                    "semester", "fy", "q", "h", NULL};
static const char *const counts[] = {"first", "second", "third", "fourth", "last", "next", "each", "every", "one", "two", "three", "four", "five", "six",
                                     "twelve", "short", "medium", "mid", "long", "1st", "2nd", "3rd", "4th", NULL};
static const char *const smalls[] = {"by", "end", "of", "the", "from", "to", "in", "until", "till", "before", "after", "within", "and", "or", "early", "late",
                                     "beginning", "start", "onward", "onwards", "on", "going", "through", "throughout", "during", "then", "with", "target",
                                     "to", "be", "confirmed", "per", "at", "latest", "since", "middle", "date", "st", "nd", "rd", "th", NULL};

/* 2019, and 19 or 2 beside other words. */
static Sort sort_of_number(const char *word, gsize length)
{
	if (length == strlen("2019") && (g_str_has_prefix(word, "19") || g_str_has_prefix(word, "20")))
		return TIME;
	return length <= 2 ? COUNT : NONE;
}

/* Q4, H1, FY21, CY2020. */
static gboolean is_numbered(const char *word)
{
	gsize letters = strspn(word, "qhfyc"), digits = strspn(word + letters, "0123456789");
	return letters > 0 && letters <= 2 && digits > 0 && digits <= strlen("2019") && word[letters + digits] == '\0';
}

static Sort sort_of(const char *word)
{
	gsize digits = strspn(word, "0123456789");
	if (word[digits] == '\0')
		return sort_of_number(word, digits);
	if (is_numbered(word) || g_strv_contains(times, word))
		return TIME;
	if (g_strv_contains(counts, word))
		return COUNT;
	return g_strv_contains(units, word) ? UNIT : g_strv_contains(smalls, word) ? SMALL : NONE;
}

/* The words, in small letters, without the marks between them; strokes of any length part years. */
static char **words_of(const char *words)
{
	GString *small = g_string_new(NULL);
	for (const char *p = words; *p != '\0'; p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		gboolean part = c == '-' || c == '/' || c == ',' || c == '.' || c == '(' || c == ')' || c == '&' || c == ';' || c == '\'' || c == '\n' ||
		                c == '\t' || (c >= 0x2010 && c <= 0x2019);
		g_string_append_unichar(small, part ? ' ' : c < 0x80 ? (gunichar)g_ascii_tolower((char)c) : c);
	}
	char **parts = g_strsplit(small->str, " ", -1);
	g_string_free(small, TRUE);
	return parts;
}

gboolean dn_text_is_time(const char *words)
{
	if (strlen(words) > LONGEST)
		return FALSE;
	g_auto(GStrv) parts = words_of(words);
	guint of[TIME + 1] = {0};
	for (guint i = 0; parts[i] != NULL; i++) {
		Sort sort = *parts[i] != '\0' ? sort_of(parts[i]) : SMALL;
		if (sort == NONE)
			return FALSE;
		of[sort]++;
	}
	gboolean goes_on = g_ascii_strcasecmp(words, "on going") == 0 || g_ascii_strcasecmp(words, "on-going") == 0;
	return of[TIME] > 0 || (of[UNIT] > 0 && of[COUNT] > 0) || goes_on || g_ascii_strcasecmp(words, "to be confirmed") == 0;
}
