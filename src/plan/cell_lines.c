/* A line's end is within a name where the words before it are none, and are one together with those behind it. */
#include "plan/cell_lines.h"

#include <string.h>

#include "plan/clause.h"
#include "plan/form_titles.h"
#include "plan/name_letters.h"
#include "plan/part_starts.h"

enum { LONGEST_NAME = 180 /* bytes */ };

static const char list_marks[] = "、，,；;。：:/／\n（）()";

/* The words of `text` from the last mark on. */
static DnSlice last_words(DnSlice text)
{
	const char *start = dn_slice_end(text), *least = start - MIN(text.length, (gsize)LONGEST_NAME);
	while (start > least && !dn_is_mark(dn_character(dn_character_before(start)), list_marks))
		start = dn_character_before(start);
	return dn_slice_trim(dn_slice(start, (gsize)(dn_slice_end(text) - start)));
}

/* The words at the beginning of `rest` up to the next mark, over the ends of lines that stand within them where `joined`. */
static char *first_words(DnSlice rest, gboolean joined)
{
	GString *words = g_string_new(NULL);
	for (const char *p = rest.at; p < dn_slice_end(rest) && words->len < LONGEST_NAME; p = dn_character_end(p)) {
		if (joined && *p == '\n')
			continue;
		if (dn_is_mark(dn_character(p), list_marks))
			break;
		g_string_append_len(words, p, dn_character_end(p) - p);
	}
	return g_string_free(words, FALSE);
}

static gboolean is_whole(const DnLexicon *lexicon, const char *words)
{
	DnSlice name = dn_slice_of(words);
	return dn_name_can_end(lexicon, name) && (dn_name_level(lexicon, name) > 0 || dn_name_entry(lexicon, name) != NULL);
}

static gboolean is_one_name(const DnLexicon *lexicon, DnSlice left, const char *right)
{
	g_autofree char *whole = g_strdup_printf("%.*s%s", (int)left.length, left.at, right);
	return dn_name_can_end(lexicon, dn_slice_of(whole)) && dn_name_shape(lexicon, dn_slice_of(whole)) >= DN_SHAPE_GENERIC;
}

/* 县文化和: a conjunction behind what is no name yet stands within one. */
static gboolean ends_at_conjunction(const DnProfile *profile, DnSlice left)
{
	return dn_profile_suffix(profile, DN_WORDS_CONJUNCTIONS, left) > 0;
}

/* 公民館 above 人権課, which is no part of it. */
static gboolean is_house_above(const DnLexicon *lexicon, DnSlice left, const char *line)
{
	DnSlice below = dn_slice_of(line);
	return dn_profile_suffix(lexicon->profile, DN_WORDS_HOUSES, left) > 0 && dn_name_can_end(lexicon, below) &&
	       dn_profile_suffix(lexicon->profile, DN_WORDS_HOUSE_PARTS, below) == 0;
}

gboolean dn_cell_line_ends_within_name(const DnLexicon *lexicon, DnSlice before, DnSlice rest)
{
	DnLabel label;
	DnSlice left = last_words(before);
	g_autofree char *line = first_words(rest, FALSE), *words = first_words(rest, TRUE);
	if (left.length == 0 || dn_label_read(&label, lexicon->profile, rest) || dn_name_can_end(lexicon, left) ||
	    is_house_above(lexicon, left, line) || (is_whole(lexicon, line) && !ends_at_conjunction(lexicon->profile, left)))
		return FALSE;
	return is_one_name(lexicon, left, line) || is_one_name(lexicon, left, words);
}

/* Department of / Ports: in languages with blanks a line that ends with such a word goes on in the next one. */
static void join_at_links(GString *joined, const DnProfile *profile, DnSlice cell)
{
	for (const char *p = cell.at; p < dn_slice_end(cell); p++) {
		g_string_append_c(joined, *p == '\n' ? ' ' : *p);
		if (*p == '\n' && dn_profile_suffix(profile, DN_WORDS_NAME_LINKS, dn_slice(joined->str, joined->len)) == 0)
			joined->str[joined->len - 1] = '\n';
	}
}

DnSlice dn_cell_join_lines(const DnLexicon *lexicon, DnArena *arena, DnSlice cell)
{
	if (memchr(cell.at, '\n', cell.length) == NULL)
		return cell;
	g_autoptr(GString) joined = g_string_sized_new(cell.length);
	if (dn_profile_is_spaced(lexicon->profile)) {
		join_at_links(joined, lexicon->profile, cell);
		return dn_slice_of(dn_arena_string(arena, joined->str));
	}
	for (const char *p = cell.at; p < dn_slice_end(cell); p++) {
		DnSlice rest = dn_slice(p + 1, (gsize)(dn_slice_end(cell) - p - 1));
		if (*p != '\n' || !dn_cell_line_ends_within_name(lexicon, dn_slice(joined->str, joined->len), rest))
			g_string_append_c(joined, *p);
	}
	return dn_slice_of(dn_arena_string(arena, joined->str));
}

/* The words of a line, or of a part of it that a semicolon ends, with what ends it. */
static DnSlice take_line(DnSlice *rest)
{
	gsize length = 0;
	while (length < rest->length && strchr(";\n", rest->at[length]) == NULL)
		length++;
	DnSlice line = dn_slice(rest->at, MIN(rest->length, length + 1));
	*rest = dn_slice_skip(*rest, line.length);
	return line;
}

DnSlice dn_cell_drop_kinds(const DnLexicon *lexicon, DnArena *arena, DnSlice cell)
{
	if (!dn_profile_is_spaced(lexicon->profile) || memchr(cell.at, ':', cell.length) == NULL)
		return cell;
	g_autoptr(GString) left = g_string_sized_new(cell.length);
	gboolean leads = FALSE; /* of Lead: Treasury; Others: Home Office the others do not lead */
	while (cell.length > 0) {
		DnLabel label;
		DnSlice line = take_line(&cell);
		gboolean labelled = dn_label_read(&label, lexicon->profile, dn_slice_trim(line));
		const char *colon = memchr(line.at, ':', line.length);
		DnSlice kinds = dn_slice_trim(dn_slice(line.at, colon != NULL ? (gsize)(colon - line.at) : 0));
		gboolean dropped = dn_form_title_is_of_actors(kinds) && !labelled && !leads;
		leads = labelled ? !label.other && label.duty != DN_DUTY_JOINS : leads;
		DnSlice kept = dropped ? dn_slice_skip(line, (gsize)(colon + 1 - line.at)) : line;
		g_string_append_len(left, kept.at, (gssize)kept.length);
	}
	return dn_slice_of(dn_arena_string(arena, left->str));
}

/* The next of the lines that hold something. */
static DnSlice next_line(DnSlice *rest)
{
	DnSlice line = dn_slice(rest->at, 0);
	while (rest->length > 0 && line.length == 0) {
		const char *end = memchr(rest->at, '\n', rest->length);
		gsize length = end != NULL ? (gsize)(end - rest->at) : rest->length;
		line = dn_slice_trim(dn_slice(rest->at, length));
		*rest = dn_slice_skip(*rest, MIN(rest->length, length + 1));
	}
	return line;
}

/* DC: execution: a body beyond doubt and some words in small letters. */
static gboolean split_duty(DnSlice *name, DnSlice *duty, const DnLexicon *lexicon, DnSlice line)
{
	enum { LONGEST_DUTY = 48 /* bytes */ };
	DnLabel label;
	const char *colon = memchr(line.at, ':', line.length);
	if (colon == NULL || dn_label_read(&label, lexicon->profile, line))
		return FALSE;
	*name = dn_slice_trim(dn_slice(line.at, (gsize)(colon - line.at)));
	*duty = dn_slice_trim(dn_slice_skip(line, (gsize)(colon + 1 - line.at)));
	return duty->length > 0 && duty->length <= LONGEST_DUTY && g_ascii_islower(*duty->at) && strcspn(duty->at, ":,;()") >= duty->length &&
	       (dn_name_is_acronym(*name) || dn_name_can_end(lexicon, *name));
}

DnSlice dn_cell_bracket_duties(const DnLexicon *lexicon, DnArena *arena, DnSlice cell)
{
	enum { FEWEST = 2 };
	if (!dn_profile_is_spaced(lexicon->profile) || memchr(cell.at, ':', cell.length) == NULL || memchr(cell.at, '\n', cell.length) == NULL)
		return cell;
	g_autoptr(GString) out = g_string_sized_new(cell.length);
	guint n = 0, n_leads = 0;
	for (DnSlice rest = cell, name, duty, line; (line = next_line(&rest)).length > 0; n++) {
		if (!split_duty(&name, &duty, lexicon, line))
			return cell;
		n_leads += dn_profile_is(lexicon->profile, DN_WORDS_LABEL_LEAD, duty) ? 1 : 0;
		g_string_append_printf(out, "%s%.*s (%.*s)", n > 0 ? "\n" : "", (int)name.length, name.at, (int)duty.length, duty.at);
	}
	return n >= FEWEST && n_leads > 0 ? dn_slice_of(dn_arena_string(arena, out->str)) : cell;
}

/* Bytes of (1), （２） or （ａ） at `p`; 0 for none. */
static gsize count_length(const char *p, const char *end, gboolean lists_bare)
{
	if (!dn_is_mark(dn_character(p), "(（"))
		return 0;
	const char *digit = dn_character_end(p);
	const char *close = digit < end ? dn_character_end(digit) : end;
	gunichar c = digit < end ? dn_character(digit) : 0;
	gboolean letter = lists_bare && ((c >= 'a' && c <= 'z') || (c >= 0xFF41 && c <= 0xFF5A));
	gboolean counts = close < end && (g_unichar_isdigit(c) || letter) && dn_is_mark(dn_character(close), ")）");
	return counts ? (gsize)(dn_character_end(close) - p) : 0;
}

static gboolean may_be_lettered(DnSlice words, gboolean lists_bare)
{
	if (memchr(words.at, '(', words.length) != NULL || dn_slice_find(words, dn_slice_of("（")) != NULL)
		return TRUE;
	return lists_bare && (dn_part_letters_length(words) > 0 || memchr(words.at, ':', words.length) != NULL || dn_slice_find(words, dn_slice_of("：")) != NULL);
}

/* Whether a whole name ends before `p`, behind which the mark of the next stands without a separator: a：厚生労働省b：総務省. */
static gboolean is_behind_name(const DnLexicon *lexicon, const GString *before, const char *p, gsize mark)
{
	enum { LONGEST = 90 /* bytes */ };
	if (!dn_profile_lists_bare(lexicon->profile) || before->len == 0 || !dn_is_mark(dn_character(dn_character_before(p + mark)), ":：)）"))
		return FALSE;
	DnSlice words = dn_slice(before->str, before->len);
	const char *from = dn_slice_end(words), *least = words.at + (words.length > LONGEST ? words.length - LONGEST : 0);
	while (from > least && !dn_is_mark(dn_character(dn_character_before(from)), " \n　、，,；;"))
		from = dn_character_before(from);
	return dn_name_can_end(lexicon, dn_slice_from(words, from));
}

DnSlice dn_cell_drop_letters(const DnLexicon *lexicon, DnArena *arena, DnSlice words)
{
	gboolean begins = TRUE, lists_bare = dn_profile_lists_bare(lexicon->profile);
	if (dn_profile_is_spaced(lexicon->profile) || !may_be_lettered(words, lists_bare))
		return words;
	g_autoptr(GString) out = g_string_new(NULL);
	for (const char *p = words.at, *end = dn_slice_end(words), *next; p < end; p = next) {
		gsize mark = lists_bare ? dn_part_letters_length(dn_slice(p, (gsize)(end - p))) : 0;
		mark = mark == 0 ? count_length(p, end, lists_bare) : mark;
		if (!begins && mark > 0 && is_behind_name(lexicon, out, p, mark))
			g_string_append(out, "、");
		else
			mark = begins ? mark : 0;
		next = mark > 0 ? p + mark : dn_character_end(p);
		begins = mark > 0 || dn_is_mark(dn_character(p), " \n　、，,；;");
		if (mark == 0)
			g_string_append_len(out, p, next - p);
	}
	return out->len < words.length ? dn_slice_trim(dn_slice_of(dn_arena_string(arena, out->str))) : words;
}
