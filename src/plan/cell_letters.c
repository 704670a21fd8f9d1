/* A letter stands for the word of the title that begins with it and says what bodies do. */
#include "plan/cell_letters.h"

#include <string.h>


enum { BRACKETED = 3 /* bytes of (L) */ };

static gboolean is_bracketed(const char *p, const char *end)
{
	return end - p >= BRACKETED && p[0] == '(' && g_ascii_isupper(p[1]) && p[2] == ')';
}

static gboolean says_role(const DnProfile *profile, DnSlice word)
{
	return dn_profile_is(profile, DN_WORDS_LABEL_LEAD, word) || dn_profile_is(profile, DN_WORDS_LABEL_JOIN, word);
}

/* The word of the title that begins with the letter and says what bodies do; empty for none, or for two. */
static DnSlice word_for(const DnProfile *profile, DnSlice title, char letter)
{
	DnSlice found = {"", 0};
	for (const char *p = title.at, *end = dn_slice_end(title); p < end;) {
		const char *start = p;
		while (p < end && g_ascii_isalpha(*p))
			p++;
		DnSlice word = dn_slice(start, (gsize)(p - start));
		p += p == start ? 1 : 0;
		if (word.length < 2 || g_ascii_toupper(*word.at) != letter || !says_role(profile, word))
			continue;
		if (found.length > 0)
			return dn_slice("", 0);
		found = word;
	}
	return found;
}

/* Whether the title has words for those who lead and for those who take part. */
static gboolean has_both(const DnProfile *profile, DnSlice title)
{
	gboolean leads = FALSE, joins = FALSE;
	for (int letter = 'A'; letter <= 'Z'; letter++) {
		DnSlice word = word_for(profile, title, (char)letter);
		leads = leads || (word.length > 0 && dn_profile_is(profile, DN_WORDS_LABEL_LEAD, word));
		joins = joins || (word.length > 0 && !dn_profile_is(profile, DN_WORDS_LABEL_LEAD, word));
	}
	return leads && joins;
}

/* Whether the cell has such letters, and the title a word for each of them. */
static gboolean explains_letters(const DnProfile *profile, DnSlice title, DnSlice cell)
{
	guint letters = 0;
	for (const char *p = cell.at; p < dn_slice_end(cell); p++) {
		if (!is_bracketed(p, dn_slice_end(cell)))
			continue;
		if (word_for(profile, title, p[1]).length == 0)
			return FALSE;
		letters++;
	}
	return letters > 0;
}

DnSlice dn_cell_spell_letters(const DnProfile *profile, DnArena *arena, DnSlice title, DnSlice cell)
{
	if (!dn_profile_is_spaced(profile) || !explains_letters(profile, title, cell) || !has_both(profile, title))
		return cell;
	g_autoptr(GString) out = g_string_sized_new(cell.length);
	for (const char *p = cell.at, *end = dn_slice_end(cell); p < end;) {
		DnSlice word = is_bracketed(p, end) ? word_for(profile, title, p[1]) : dn_slice("", 0);
		if (word.length > 0)
			g_string_append_printf(out, "(%.*s)", (int)word.length, word.at);
		else
			g_string_append_c(out, *p);
		p += word.length > 0 ? BRACKETED : 1;
	}
	return dn_slice_of(dn_arena_string(arena, out->str));
}

/* Bytes of [^a] or ^2 at `p`; 0 for none. */
static gsize footnote_length(const char *p, const char *end)
{
	enum { LONGEST = 24, MOST_DIGITS = 2 };
	const char *close = end - p > 3 && p[0] == '[' && p[1] == '^' ? memchr(p, ']', (gsize)MIN(end - p, LONGEST)) : NULL;
	if (close != NULL)
		return (gsize)(close - p) + 1;
	gsize digits = 0;
	while (*p == '^' && p + 1 + digits < end && g_ascii_isdigit(p[1 + digits]))
		digits++;
	return digits > 0 && digits <= MOST_DIGITS ? 1 + digits : 0;
}

DnSlice dn_cell_drop_footnotes(DnArena *arena, DnSlice cell)
{
	if (memchr(cell.at, '^', cell.length) == NULL)
		return cell;
	g_autoptr(GString) out = g_string_sized_new(cell.length);
	for (const char *p = cell.at, *end = dn_slice_end(cell); p < end;) {
		gsize length = footnote_length(p, end);
		if (length == 0)
			g_string_append_c(out, *p);
		p += MAX(length, 1);
	}
	return dn_slice_of(dn_arena_string(arena, out->str));
}
