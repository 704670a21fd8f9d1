/* A blank of no width, as web pages hold them, counts as one. */
#include "plan/spaces.h"

#include "plan/slice.h"

/* Bytes of the blank at `p`: a space, or one without width; 0 for none. */
static inline gsize blank_length(const char *p)
{
	static const char zero_width[] = "\xE2\x80\x8B";
	return (guchar)*p == 0xE2 && strncmp(p, zero_width, strlen(zero_width)) == 0 ? strlen(zero_width) : dn_space_length(p);
}

const char *dn_spaces_find(const char *p, const char *end)
{
	while ((p = dn_skip_chinese(p, end)) < end && blank_length(p) == 0)
		p = dn_character_end(p);
	return p;
}

const char *dn_spaces_skip(const char *p, const char *end)
{
	for (gsize length; p < end && (length = blank_length(p)) > 0;)
		p += length;
	return p;
}

gboolean dn_spaces_separate(gunichar c, gboolean spaced)
{
	enum { LAST_LATIN = 0x24F };
	if (c < 0x80 || (c <= LAST_LATIN && g_unichar_isalpha(c)))
		return c != 0;
	if ((c >= 0x2010 && c <= 0x2027) || (spaced && c >= 0x25A0 && c <= 0x26FF))
		return spaced; /* dashes, and signs beside names: Treasury and ★Home Office */
	return !g_unichar_iswide(c) && !g_unichar_iswide_cjk(c);
}
