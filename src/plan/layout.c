/* Tells hard-wrapped text from one-paragraph-a-line text and decides where a wrapped paragraph ends. The telling mark: a line of
 * some length that ends in the middle of a sentence was broken by a printer, not by an author. */
#include "plan/layout.h"

#include <string.h>

#include "plan/blank_labels.h"
#include "plan/profile.h"
#include "plan/stroke_labels.h"

enum {
	LONG_LINE = 40, /* columns from which a line's end says something */
	SLACK = 12,     /* columns by which a full line may fall short: indents, hanging punctuation, unbroken words */
	INDENT = 2
};

static guint column_width(gunichar c)
{
	if ((c >= 0x3000 && c < 0xA000) || (c >= 0xFF01 && c <= 0xFF60))
		return 2;
	if (g_unichar_iszerowidth(c))
		return 0;
	return g_unichar_iswide_cjk(c) ? 2 : 1;
}

enum { KIND_BLANK = 1, KIND_BRACKET = 2 };

/* Whether a character beyond ASCII may be a blank, or a bracket of a clause: they are looked for only in lines where there may be any. Of ASCII,
 * round brackets may be. */
static guint kind_of(gunichar c)
{
	enum { DASHES = 0x2010, LINE_SEPARATOR = 0x2028, NARROW_SPACE = 0x202F, MEDIUM_SPACE = 0x205F, WIDE_SPACE = 0x3000,
	       BYTE_ORDER_MARK = 0xFEFF, OPEN_LENS = 0x3010, CLOSE_SHELL = 0x3015, OPEN_ROUND = 0xFF08, CLOSE_ROUND = 0xFF09,
	       OPEN_SQUARE = 0xFF3B, CLOSE_SQUARE = 0xFF3D };
	if (c < WIDE_SPACE)
		return c < DASHES || (c >= LINE_SEPARATOR && c <= NARROW_SPACE) || c == MEDIUM_SPACE ? KIND_BLANK : 0;
	if (c <= CLOSE_SHELL)
		return c == WIDE_SPACE ? KIND_BLANK : c >= OPEN_LENS ? KIND_BRACKET : 0;
	if (c < BYTE_ORDER_MARK)
		return 0;
	return c == BYTE_ORDER_MARK ? KIND_BLANK
	       : c == OPEN_ROUND || c == CLOSE_ROUND || c == OPEN_SQUARE || c == CLOSE_SQUARE ? KIND_BRACKET : 0;
}

/* Nearly all text is of plain letters and of Chinese characters, which are passed over as they come. */
static void survey(DnPrinted *printed)
{
	enum { CHINESE_FIRST = 0xE4, CHINESE_LAST = 0xE9 };
	const char *p = printed->text.at, *end = dn_slice_end(printed->text);
	guint width = 0, kinds = 0;
	while (p < end) {
		const char *run = p;
		while (p < end && (guchar)*p >= CHINESE_FIRST && (guchar)*p <= CHINESE_LAST)
			p += 3;
		width += (guint)(p - run) / 3 * 2;
		for (run = p; p < end && (guchar)*p < 0x80; p++)
			kinds |= *p <= ' ' ? KIND_BLANK : *p == '(' || *p == ')' ? KIND_BRACKET : 0;
		width += (guint)(p - run);
		if (p == end || ((guchar)*p >= CHINESE_FIRST && (guchar)*p <= CHINESE_LAST))
			continue;
		gunichar c = dn_character(p);
		width += column_width(c);
		kinds |= kind_of(c);
		p = dn_character_end(p);
	}
	printed->width = width;
	printed->has_blanks = (kinds & KIND_BLANK) != 0;
	printed->has_brackets = (kinds & KIND_BRACKET) != 0;
}

static DnSlice trim(DnSlice text, guint *indent)
{
	for (gsize space; text.length > 0 && (space = dn_space_length(text.at)) > 0; text = dn_slice_skip(text, space))
		*indent += column_width(dn_character(text.at));
	for (gsize space; text.length > 0 && (space = dn_space_length(dn_character_before(dn_slice_end(text)))) > 0;)
		text.length -= space;
	return text;
}

static gboolean ends_sentence(gunichar last)
{
	static const gunichar ends[] = U"。！？；：:;.!?)）〕】］＞≫]”’\"」』》|";
	return last == 0 || dn_is_any_mark(last, ends);
}

/* Lead implementing agency: Treasury, Partner(s): Home Office — some words with a capital at the beginning, and a colon. */
static gboolean is_labelled_in_latin(DnSlice text)
{
	enum { LONGEST_LABEL = 64 };
	gsize length = 0;
	while (length < MIN(text.length, (gsize)LONGEST_LABEL) && (g_ascii_isalpha(text.at[length]) || strchr(" -/&()", text.at[length]) != NULL))
		length++;
	return length > 2 && g_ascii_isupper(*text.at) && length < text.length && text.at[length] == ':' &&
	       (length + 1 == text.length || text.at[length + 1] == ' ');
}

/* 【牵头单位】教育部, （牵头单位）教育部: words of a label in brackets, and something behind them. */
static gboolean is_labelled_in_brackets(DnSlice text)
{
	enum { LONGEST = 45 /* bytes */ };
	if (!dn_is_any_mark(dn_slice_first(text), U"【〖［〔（[(＜〈"))
		return FALSE;
	DnSlice inside = dn_slice_skip(dn_slice_beginning(text, LONGEST), (gsize)(dn_character_end(text.at) - text.at));
	const char *end = dn_slice_find_mark(inside, "】〗］〕）])＞〉");
	inside = dn_slice_cut(inside, (gsize)(dn_slice_end(inside) - end));
	return end < dn_slice_end(text) && dn_character_end(end) < dn_slice_end(text) && dn_slice_find_mark(inside, "、，,；：:") == end &&
	       dn_profile_suffix(dn_profile_of_any(), DN_WORDS_LINE_LABEL_ENDS, inside) > 0;
}

/* 责任单位：教育部、财政部 — a line of its own, whatever its length. */
static gboolean is_labelled(DnSlice text)
{
	if (is_labelled_in_latin(text) || is_labelled_in_brackets(text))
		return TRUE;
	enum { LONGEST_LABEL = 10 /* characters */, COMMA = 0xFF0C, STOP = 0x3002, LIST_MARK = 0x3001, SEMICOLON = 0xFF1B, BRACKET = 0xFF08 };
	const char *p = text.at, *end = dn_slice_end(text);
	for (guint i = 0; i < LONGEST_LABEL && p < end; i++, p = dn_character_end(p)) {
		if ((guchar)*p > 0xE3 && (guchar)*p < 0xEF)
			continue;
		gunichar c = dn_character(p);
		if (c == ':' || c == 0xFF1A)
			return i > 1;
		if (c == COMMA || c == STOP || c == LIST_MARK || c == SEMICOLON || c == BRACKET)
			return FALSE;
	}
	return FALSE;
}

/* 完善制度。责任单位：教育部、财政部 — the last sentence of a line is one. */
static gboolean ends_with_labelled(DnSlice text)
{
	static const char stop[] = "。";
	if (memchr(text.at, ':', text.length) == NULL && dn_slice_find(text, dn_slice_of("：")) == NULL)
		return FALSE; /* most lines, sooner than they are searched from behind */
	const char *at = g_strrstr_len(text.at, (gssize)text.length, stop);
	return at != NULL && is_labelled(dn_slice_skip(text, (gsize)(at - text.at) + strlen(stop)));
}

/* 港を整備する　　　　国土交通省: whether a line ends with what may be a body behind a wide blank, as no printer broke it. */
static gboolean ends_apart(DnSlice text)
{
	enum { LONGEST = 90 /* bytes */, WIDE = 4 /* columns */ };
	guint blanks = 0;
	const char *least = text.at + (text.length > LONGEST ? text.length - LONGEST : 0);
	for (const char *p = dn_slice_end(text); p > least;) {
		p = dn_character_before(p);
		blanks = dn_space_length(p) > 0 ? blanks + column_width(dn_character(p)) : 0;
		if (blanks >= WIDE)
			return dn_profile_suffix(dn_profile_of_any(), DN_WORDS_APART_ENDS, text) > 0;
	}
	return FALSE;
}

static guint find_widest(const DnPrinted *printed, gsize n)
{
	guint widest = 0;
	for (gsize i = 0; i < n; i++)
		widest = MAX(widest, printed[i].width);
	return widest;
}

static void tell(DnPrinted *printed)
{
	DnMarker marker;
	survey(printed);
	printed->last = dn_slice_last(printed->text);
	printed->marker = dn_marker_read(&marker, printed->text) ? marker.kind : DN_MARKER_NONE;
	printed->stroked = printed->has_blanks && dn_stroke_label_find(printed->text).length > 0 ? 1 : 0;
	printed->labelled = printed->stroked || is_labelled(printed->text) ? 1 : 0;
	printed->breaks_off = ends_sentence(printed->last) || (printed->has_blanks && ends_apart(printed->text)) ? 0 : 1;
}

void dn_layout_print(DnPrinted *printed, const DnLine *lines, gsize n)
{
	for (gsize i = 0; i < n; i++) {
		printed[i] = (DnPrinted){.is_line = lines[i].kind == DN_LINE_PHYSICAL ? 1 : 0};
		printed[i].text = trim(dn_slice(lines[i].text, lines[i].length), &printed[i].indent);
		if (printed[i].text.length > 0 && lines[i].kind != DN_LINE_ROW)
			tell(&printed[i]);
	}
}

/* Whether a line begins something of its own: an item, or a label. */
static gboolean begins_anew(const DnPrinted *line)
{
	return line->marker != DN_MARKER_NONE || line->labelled;
}

static int compare_widths(gconstpointer a, gconstpointer b)
{
	const guint *left = a, *right = b;
	return *left < *right ? -1 : *left > *right;
}

/* The width of which nearly all broken lines fall short. Those of a printer's lines are counted, not sorted. */
static guint full_width(GArray *broken)
{
	enum { PRINTED = 512 };
	guint of_width[PRINTED] = {0}, wanted = broken->len - broken->len / 20;
	g_autoptr(GArray) wide = g_array_new(FALSE, FALSE, sizeof(guint));
	if (broken->len == 0)
		return 0;
	for (guint i = 0; i < broken->len; i++) {
		guint width = g_array_index(broken, guint, i);
		if (width < PRINTED)
			of_width[width]++;
		else
			g_array_append_val(wide, width);
	}
	for (guint width = 0; width < PRINTED; width++) {
		if (of_width[width] >= wanted)
			return width;
		wanted -= of_width[width];
	}
	g_array_sort(wide, compare_widths);
	return g_array_index(wide, guint, wanted - 1);
}

static gboolean next_begins_anew(const DnPrinted *printed, gsize n, gsize i)
{
	for (i++; i < n; i++)
		if (printed[i].text.length > 0)
			return !printed[i].is_line || begins_anew(&printed[i]);
	return TRUE;
}

/* Whether nothing stands in the next line: a label above it has said all that it says. */
static gboolean is_before_gap(const DnPrinted *printed, gsize n, gsize i)
{
	return i + 1 >= n || printed[i + 1].text.length == 0;
}

/* Whether such a line was broken by whoever wrote it: it is not as wide as others are, or the next one is another of the kind. */
static gboolean is_record(const DnPrinted *printed, gsize n, gsize i, guint widest)
{
	gboolean full = printed[i].width + SLACK / 2 >= widest;
	return ends_with_labelled(printed[i].text) && (!full || i + 1 == n || ends_with_labelled(printed[i + 1].text));
}

/* Whether many of the lines are much wider than the width at which a printer would have broken them. */
static gboolean has_wide_lines(const DnPrinted *printed, gsize n, guint width, guint n_long)
{
	enum { OF = 4 };
	guint n_wide = 0;
	for (gsize i = 0; i < n; i++)
		n_wide += printed[i].is_line && printed[i].width > width + width / 2 + SLACK;
	return n_wide * OF > n_long;
}

/* One blank at the end of the line. */
static gboolean has_blank_behind(const DnPrinted *line)
{
	const char *end = dn_slice_end(line->text);
	return line->text.length > 0 && end[0] == ' ' && end[1] == '\0';
}

gboolean dn_layout_ends_with_blank(const DnLayout *layout, const DnPrinted *line)
{
	return layout->blanks_tell && has_blank_behind(line);
}

static void measure(DnLayout *out, const DnPrinted *printed, gsize n)
{
	g_autoptr(GArray) broken = g_array_new(FALSE, FALSE, sizeof(guint));
	guint n_long = 0, n_printed = 0, n_indented = 0, n_blank = 0, gaps = 0; /* lines */
	guint widest = find_widest(printed, n);
	gboolean after_broken = FALSE, labelled = FALSE;
	for (gsize i = 0; i < n; i++) {
		const DnPrinted *line = &printed[i];
		if (!line->is_line)
			continue;
		if (line->text.length == 0) {
			gaps += after_broken ? 1 : 0;
			after_broken = FALSE;
			continue;
		}
		n_printed++;
		n_indented += line->indent >= INDENT;
		n_blank += has_blank_behind(line) ? 1 : 0;
		n_long += line->width >= LONG_LINE;
		labelled = line->labelled || (labelled && !begins_anew(line));
		after_broken = line->width >= LONG_LINE && line->breaks_off;
		gboolean is_over = labelled && (next_begins_anew(printed, n, i) || (line->labelled && is_before_gap(printed, n, i)));
		after_broken = after_broken && !is_over;
		if (after_broken && !is_record(printed, n, i, widest))
			g_array_append_val(broken, line->width);
	}
	out->width = full_width(broken);
	out->wrapped = broken->len >= 3 && broken->len * 10 >= n_long * 3 && !has_wide_lines(printed, n, out->width, n_long);
	out->indented = n_indented * 25 >= n_printed && n_indented * 10 <= n_printed * 7;
	out->gaps_end = gaps * 2 <= broken->len;
	out->blanks_tell = n_blank * 10 < n_printed * 9;
}

/* Whether a sentence ends before the line does. */
static gboolean holds_end(DnSlice line)
{
	static const char stop[] = "。";
	const char *at = dn_slice_find(line, dn_slice_of(stop));
	return at != NULL ? at + strlen(stop) < dn_slice_end(line) : dn_slice_find(line, dn_slice_of(". ")) != NULL;
}

/* Whether no paragraph is wider than a printed line, and most of those that are long fill one and break off in the middle of a sentence, while
 * others end within some of them: items of a list may be as wide as each other. */
static gboolean are_lines(const DnPrinted *printed, const DnLine *lines, gsize n)
{
	enum { FEWEST = 8, FEW_LINES = 10 /* of a sentence */ };
	guint widest = 0, n_long = 0, n_broken = 0, n_ends = 0;
	for (gsize i = 0; i < n; i++)
		if (lines[i].kind == DN_LINE_PARAGRAPH)
			widest = MAX(widest, printed[i].width);
	for (gsize i = 0; i < n; i++) {
		gboolean is_long = lines[i].kind == DN_LINE_PARAGRAPH && printed[i].width >= LONG_LINE;
		n_long += is_long ? 1 : 0;
		n_broken += is_long && printed[i].breaks_off && printed[i].width + SLACK >= widest ? 1 : 0;
		n_ends += is_long && holds_end(printed[i].text) ? 1 : 0;
	}
	return n_broken >= FEWEST && n_broken * 2 >= n_long && n_ends * FEW_LINES >= n_long;
}

/* Whether the blank lines are those that a page shows by its gaps: they stand between paragraphs alone. */
static gboolean has_page_gaps(const DnPrinted *printed, const DnLine *lines, gsize n)
{
	gsize i = 0;
	while (i < n && (!printed[i].is_line || printed[i].text.length > 0 || lines[i].page == 0))
		i++;
	return i < n;
}

void dn_layout_measure(DnLayout *out, DnPrinted *printed, const DnLine *lines, gsize n)
{
	if (are_lines(printed, lines, n))
		for (gsize i = 0; i < n; i++)
			printed[i].is_line = printed[i].is_line || lines[i].kind == DN_LINE_PARAGRAPH;
	dn_blank_labels_mark(printed, n);
	measure(out, printed, n);
	out->gaps_end |= has_page_gaps(printed, lines, n);
}

/* The columns that the first word of a line takes: what did not fit into the line above. */
static guint first_word_width(DnSlice text)
{
	gsize length = 0;
	while (length < text.length && (guchar)text.at[length] < 0x80 && !g_ascii_isspace(text.at[length]))
		length++;
	return length == 0 ? 0 : (guint)length + 1;
}

/* A heading begins with a number, and no sentence ends in it: an item's first line is indented, and shorter than others. */
static gboolean may_be_heading(const DnPrinted *line)
{
	static const char stop[] = "。";
	return line->marker != DN_MARKER_NONE && dn_slice_find(line->text, dn_slice_of(stop)) == NULL;
}

/* A line whose sentence goes on was broken even if it is somewhat short, unless it may be a heading. */
static gboolean is_full(const DnLayout *layout, const DnPrinted *line, const DnPrinted *next)
{
	if (line->breaks_off && line->width * 4 >= layout->width * 3 && !may_be_heading(line))
		return TRUE;
	return line->width + first_word_width(next->text) + SLACK >= layout->width;
}

/* A line that ends in a list mark or an opening bracket cannot end a paragraph. */
static gboolean must_go_on(const DnPrinted *line)
{
	static const gunichar marks[] = U"、，（〔《“‘「『";
	return dn_is_any_mark(line->last, marks);
}

/* A line that ends with 、 is in the middle of a list, whoever broke it. */
static gboolean is_in_list(const DnPrinted *line)
{
	enum { LIST_MARK = 0x3001 };
	return line->last == LIST_MARK;
}

/* Whether a line ends with a word that has a capital, of a name that the next may go on with. A bracket may close behind it. */
static gboolean ends_with_capital(DnSlice text)
{
	text = dn_slice_cut(text, dn_slice_last(text) == ')' ? 1 : 0);
	const char *start = dn_slice_end(text);
	while (start > text.at && g_ascii_isalpha(start[-1]))
		start--;
	return start < dn_slice_end(text) && g_ascii_isupper(*start);
}

/* A line that ends in the middle of a name, before a word in small letters: the Committee of Industry and / trade of Ruritania; Mayor's Office /
 * of Resilience. That of a label does so before a capital too: Partners: Department of Health and / Social Care. */
static gboolean is_within_words(const DnPrinted *line, const DnPrinted *next)
{
	gboolean small = next->text.length > 0 && g_ascii_islower(*next->text.at);
	if (!small)
		return next->text.length > 0 && g_ascii_isupper(*next->text.at) && !next->labelled && line->labelled &&
		       dn_profile_suffix(dn_profile_of_any(), DN_WORDS_LINE_GOES_ON, line->text) > 0;
	return dn_slice_last(line->text) == ',' || dn_profile_suffix(dn_profile_of_any(), DN_WORDS_LINE_GOES_ON, line->text) > 0 ||
	       (dn_profile_prefix(dn_profile_of_any(), DN_WORDS_LINE_BEGINS_WITHIN, next->text) > 0 && ends_with_capital(line->text));
}

/* Partners: CARTA and Harbour / links, which run buses: what a label says goes on in small letters, whoever broke the line. */
static gboolean is_within_labelled(DnSlice paragraph, const DnPrinted *line, const DnPrinted *next)
{
	return line->breaks_off && next->text.length > 0 && g_ascii_islower(*next->text.at) && is_labelled_in_latin(paragraph);
}

/* Whether the number of `next` goes on with that of the paragraph, or is one below its heading: no printer broke the line there. */
static gboolean goes_on_counting(DnSlice paragraph, const DnPrinted *next)
{
	DnMarker above, below;
	if (next->marker != DN_MARKER_ARABIC || !dn_marker_read(&below, next->text) || !dn_marker_read(&above, paragraph))
		return FALSE;
	if (above.kind == below.kind)
		return below.value == above.value + 1;
	return above.kind < below.kind && (below.value == 1 || dn_slice_find(paragraph, dn_slice_of("。")) == NULL);
}

/* Whether the lines of an item hang below its first word, and `next` does as well: 86. Publish the / (four blanks) guide. Elsewhere an indented line
 * begins a paragraph. */
static gboolean hangs(DnSlice paragraph, const DnPrinted *line, const DnPrinted *next)
{
	enum { MOST_BLANKS = 3 /* behind a number */ };
	DnMarker marker;
	if (next->marker != DN_MARKER_NONE || g_unichar_iswide(dn_slice_first(next->text)) || !dn_marker_read(&marker, paragraph))
		return FALSE;
	if (line->marker == DN_MARKER_NONE)
		return next->indent == line->indent;
	return next->indent > line->indent && next->indent <= line->indent + marker.length + MOST_BLANKS;
}

/* ２　川を直す。, 10　橋を直す。: a number with a wide blank behind it stands in no sentence. */
static gboolean begins_with_spaced_number(const DnPrinted *line)
{
	enum { WIDE_BLANK = 0x3000 };
	const char *p = line->text.at, *end = dn_slice_end(line->text);
	while (p < end && g_unichar_isdigit(dn_character(p)))
		p = dn_character_end(p);
	return line->marker == DN_MARKER_ARABIC && p > line->text.at && p < end && dn_character(p) == WIDE_BLANK;
}

gboolean dn_layout_goes_on(const DnLayout *layout, DnSlice paragraph, const DnPrinted *line, const DnPrinted *next, gboolean gap)
{
	gboolean marked = next->marker != DN_MARKER_NONE;
	if ((is_in_list(line) || is_within_words(line, next) || is_within_labelled(paragraph, line, next)) && !gap && !marked)
		return TRUE;
	if (!layout->wrapped || (gap && layout->gaps_end) || next->blank_label)
		return FALSE;
	if (must_go_on(line))
		return TRUE;
	if (gap && (is_labelled_in_brackets(paragraph) || is_labelled_in_brackets(line->text)))
		return FALSE;
	if (begins_anew(next) && (is_labelled(paragraph) || is_labelled_in_latin(next->text)))
		return FALSE;
	if (marked && (gap || !line->breaks_off || next->marker <= DN_MARKER_HAN_BRACKETED))
		return FALSE;
	gboolean hanging = next->indent >= INDENT && hangs(paragraph, line, next);
	if (begins_with_spaced_number(next) || goes_on_counting(paragraph, next) || (layout->indented && next->indent >= INDENT && !hanging))
		return FALSE;
	if (hanging && !gap && line->breaks_off && g_ascii_islower(*next->text.at))
		return TRUE;
	return is_full(layout, line, next);
}

/* Most short lines begin with another Chinese character than 第, 页 and 共. */
static gboolean can_number_page(gunichar first)
{
	enum { HAN_FIRST = 0x3400, HAN_LAST = 0x9FFF, ORDINAL = 0x7B2C, PAGE = 0x9875, OF = 0x5171 };
	return first < HAN_FIRST || first > HAN_LAST || first == ORDINAL || first == PAGE || first == OF;
}

/* — 13 —, 13, 第3页 共10页, Page 3 of 10; not a year, nor a span of years. */
gboolean dn_layout_is_page_number(DnSlice text)
{
	static const char around[] = "—–-－―─·•第页共/Pageof ";
	guint digits = 0, others = 0;
	gboolean named = FALSE;
	if (text.length > 40 || !can_number_page(dn_slice_first(text)))
		return FALSE;
	for (const char *p = text.at; p < dn_slice_end(text); p = g_utf8_next_char(p)) {
		gunichar c = dn_character(p);
		if (g_unichar_isdigit(c))
			digits++;
		else if (g_utf8_strchr(around, -1, c) == NULL)
			return FALSE;
		else
			others++;
		named = named || c == 'P' || c == 0x9875;
	}
	return digits > 0 && (named || digits + (others == 0) <= 4);
}
