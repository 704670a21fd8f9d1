/* Pairs brackets of every kind in one pass, so that the cost is linear however they are nested. */
#include "plan/brackets.h"

#include <string.h>

/* Each bracket has the place of its code point, which no other one has. */
guint dn_bracket_family(gboolean *opens, gunichar c)
{
	enum { PLACES = 512 };
	static const struct {
		gunichar character;
		guint family;
		gboolean opens;
	} brackets[PLACES] = {[0xFF08 % PLACES] = {0xFF08, 1, TRUE},      [0xFF09 % PLACES] = {0xFF09, 1, FALSE},
	                      ['(' % PLACES] = {'(', 1, TRUE},            [')' % PLACES] = {')', 1, FALSE},
	                      [0x3014 % PLACES] = {0x3014, 2, TRUE},      [0x3015 % PLACES] = {0x3015, 2, FALSE},
	                      ['[' % PLACES] = {'[', 3, TRUE},            [']' % PLACES] = {']', 3, FALSE},
	                      [0xFF3B % PLACES] = {0xFF3B, 3, TRUE},      [0xFF3D % PLACES] = {0xFF3D, 3, FALSE},
	                      [0x3010 % PLACES] = {0x3010, 4, TRUE},      [0x3011 % PLACES] = {0x3011, 4, FALSE},
	                      [0xFF1C % PLACES] = {0xFF1C, DN_BRACKETS_ROUND + 1, TRUE}, [0xFF1E % PLACES] = {0xFF1E, DN_BRACKETS_ROUND + 1, FALSE},
	                      [0x226A % PLACES] = {0x226A, DN_BRACKETS_ROUND + 2, TRUE}, [0x226B % PLACES] = {0x226B, DN_BRACKETS_ROUND + 2, FALSE},
	                      [0x3008 % PLACES] = {0x3008, DN_BRACKETS_ROUND + 3, TRUE}, [0x3009 % PLACES] = {0x3009, DN_BRACKETS_ROUND + 3, FALSE},
	                      ['<' % PLACES] = {'<', DN_BRACKETS_ROUND + 5, TRUE},   ['>' % PLACES] = {'>', DN_BRACKETS_ROUND + 5, FALSE},
	                      ['{' % PLACES] = {'{', DN_BRACKETS_ROUND + 6, TRUE},   ['}' % PLACES] = {'}', DN_BRACKETS_ROUND + 6, FALSE},
	                      [0xFF5B % PLACES] = {0xFF5B, DN_BRACKETS_ROUND + 7, TRUE}, [0xFF5D % PLACES] = {0xFF5D, DN_BRACKETS_ROUND + 7, FALSE},
	                      [0x300A % PLACES] = {0x300A, DN_BRACKETS_ROUND + 4, TRUE}, [0x300B % PLACES] = {0x300B, DN_BRACKETS_ROUND + 4, FALSE}};
	guint place = c % PLACES;
	*opens = brackets[place].character == c && brackets[place].opens;
	return brackets[place].character == c ? brackets[place].family : 0;
}

static gboolean can_be_bracket(guchar lead)
{
	return (lead < 0x80 && strchr("()[]<>{}", lead) != NULL && lead != 0) || lead == 0xE2 || lead == 0xE3 || lead == 0xEF;
}

static DnBrackets *pair_at(const GArray *pairs, guint number)
{
	return &g_array_index(pairs, DnBrackets, number - 1);
}

/* Closes the last open pair of the family, of which `open` is the last of all; what was opened behind it stays unclosed. */
static void close_pair(const GArray *pairs, guint *open, guint family, gsize end)
{
	enum { FAR = 16 };
	for (guint number = *open, i = 0; number > 0 && i < FAR; number = pair_at(pairs, number)->below, i++) {
		DnBrackets *pair = pair_at(pairs, number);
		if (pair->family != family)
			continue;
		pair->end = end;
		*open = pair->below;
		if (pair->below > 0)
			pair_at(pairs, pair->below)->height = MAX(pair_at(pairs, pair->below)->height, pair->height + 1);
		return;
	}
}

void dn_brackets_find(GArray *pairs, gboolean *has_colon, DnSlice paragraph, guint last_family)
{
	const char *end = dn_slice_end(paragraph);
	guint open = 0;
	for (const char *p = paragraph.at; (p = dn_skip_chinese(p, end)) < end; p = dn_character_end(p)) {
		gboolean opens = FALSE;
		guint family = can_be_bracket((guchar)*p) ? dn_bracket_family(&opens, dn_character(p)) : 0;
		*has_colon |= dn_is_colon(p);
		if (family == 0 || family > last_family)
			continue;
		if (opens) {
			DnBrackets pair = {.start = (gsize)(p - paragraph.at), .family = family, .height = 1, .below = open};
			g_array_append_val(pairs, pair);
			open = pairs->len;
		} else {
			close_pair(pairs, &open, family, (gsize)(dn_character_end(p) - paragraph.at));
		}
	}
}

gboolean dn_brackets_hold_all(DnSlice words)
{
	gboolean opens;
	guint depth = 0, round = dn_bracket_family(&opens, '(');
	words = dn_slice_trim(words);
	for (const char *p = words.at; p < dn_slice_end(words); p = g_utf8_next_char(p)) {
		gunichar c = g_utf8_get_char(p);
		gboolean is_round = dn_bracket_family(&opens, c) == round;
		if (depth == 0 && !g_unichar_isspace(c) && !(is_round && opens))
			return FALSE;
		depth = is_round ? (opens ? depth + 1 : depth - 1) : depth;
	}
	return words.length > 0 && depth == 0;
}
