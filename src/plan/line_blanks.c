/* Blanks are measured by what stands on their sides, and by how many there are in a line. */
#include "plan/line_blanks.h"

#include <string.h>

#include "plan/spaces.h"

const char *dn_blanks_colon_of_spread(const char *start, const char *blank, const char *end)
{
	enum { FEWEST = 3, MOST = 12 };
	const char *p = blank > start ? dn_character_before(blank) : end;
	if (p > start && p < end && g_unichar_isalpha(dn_character(dn_character_before(p))))
		return NULL;
	for (guint n = 1; n <= MOST && p < end && g_unichar_iswide(dn_character(p)); n++) {
		const char *behind = dn_character_end(p);
		if (behind < end && dn_is_mark(dn_character(behind), "：:"))
			return n >= FEWEST ? behind : NULL;
		p = dn_spaces_skip(behind, end);
		if (p == behind)
			return NULL;
	}
	return NULL;
}

gboolean dn_blanks_spread(const char *start, const char *end)
{
	enum { FEWEST = 8, OF = 5, MOST_WHOLE = 1 }; /* pieces; of five one at most may be a word */
	gsize pieces = 0, whole = 0;
	for (const char *p = start; p < end;) {
		const char *blank = dn_spaces_find(p, end);
		pieces++;
		whole += dn_character_end(p) < blank || !g_unichar_iswide(dn_character(p)) ? 1 : 0;
		p = dn_spaces_skip(blank, end);
	}
	return pieces >= FEWEST && whole * OF <= pieces * MOST_WHOLE;
}

gboolean dn_blanks_before_label(const char *p, const char *end)
{
	enum { MOST = 12 };
	guint n = 0;
	for (; n <= MOST && p < end && g_unichar_iswide(dn_character(p)) && !dn_is_mark(dn_character(p), "：:。、，（【［〔「『"); n++)
		p = dn_character_end(p);
	return n > 1 && n <= MOST && p < end && dn_is_mark(dn_character(p), "：:");
}

gboolean dn_blank_is_wide_behind_digit(const char *start, const char *blank, const char *end)
{
	return blank > start && g_ascii_isdigit(blank[-1]) && dn_slice_starts_with(dn_slice(blank, (gsize)(end - blank)), dn_slice_of(DN_WIDE_BLANK));
}
