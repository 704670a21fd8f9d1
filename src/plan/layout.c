/* Tells hard-wrapped text from one-paragraph-a-line text and decides where a wrapped paragraph ends. The telling mark: a line of
 * some length that ends in the middle of a sentence was broken by a printer, not by an author. */
#include "plan/layout.h"

#include "plan/numbering.h"

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

/* Nearly all text is of plain letters and of characters from U+3000 to U+9FFF, which these first bytes begin. */
static guint text_width(DnSlice text)
{
	guint width = 0;
	for (const char *p = text.at; p < dn_slice_end(text);) {
		guchar lead = (guchar)*p;
		gboolean chinese = lead >= 0xE3 && lead <= 0xE9, plain = lead < 0x80;
		width += chinese ? 2 : plain ? 1 : column_width(dn_character(p));
		p = chinese ? p + 3 : dn_character_end(p);
	}
	return width;
}

DnPrinted dn_layout_print(const DnLine *line)
{
	DnPrinted printed = {.text = dn_slice(line->text, line->length)};
	for (gsize space; printed.text.length > 0 && (space = dn_space_length(printed.text.at)) > 0;) {
		printed.indent += column_width(dn_character(printed.text.at));
		printed.text = dn_slice_skip(printed.text, space);
	}
	for (gsize space; printed.text.length > 0 && (space = dn_space_length(dn_character_before(dn_slice_end(printed.text)))) > 0;)
		printed.text.length -= space;
	printed.width = text_width(printed.text);
	return printed;
}

static gboolean ends_sentence(DnSlice text)
{
	static const char ends[] = "。！？；：:;.!?)）〕】］]”’\"」』》|";
	gunichar last = dn_slice_last(text);
	return last == 0 || dn_is_mark(last, ends);
}

/* 责任单位：教育部、财政部 — a line of its own, whatever its length. */
static gboolean is_labelled(DnSlice text)
{
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

/* Whether a line begins something of its own: an item, or a label. */
static gboolean begins_anew(DnSlice text)
{
	DnMarker marker;
	return dn_marker_read(&marker, text) || is_labelled(text);
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

static gboolean next_begins_anew(const DnLine *lines, gsize n, gsize i)
{
	for (i++; i < n; i++) {
		DnSlice text = dn_layout_print(&lines[i]).text;
		if (text.length > 0)
			return lines[i].kind != DN_LINE_PHYSICAL || begins_anew(text);
	}
	return TRUE;
}

void dn_layout_measure(DnLayout *out, const DnLine *lines, gsize n)
{
	g_autoptr(GArray) broken = g_array_new(FALSE, FALSE, sizeof(guint));
	guint n_long = 0, n_printed = 0, n_indented = 0, gaps = 0; /* lines */
	gboolean after_broken = FALSE, labelled = FALSE;
	for (gsize i = 0; i < n; i++) {
		if (lines[i].kind != DN_LINE_PHYSICAL)
			continue;
		DnPrinted printed = dn_layout_print(&lines[i]);
		if (printed.text.length == 0) {
			gaps += after_broken ? 1 : 0;
			after_broken = FALSE;
			continue;
		}
		n_printed++;
		n_indented += printed.indent >= INDENT;
		n_long += printed.width >= LONG_LINE;
		after_broken = printed.width >= LONG_LINE && !ends_sentence(printed.text);
		labelled = is_labelled(printed.text) || (labelled && !begins_anew(printed.text));
		if (after_broken && !(labelled && next_begins_anew(lines, n, i)))
			g_array_append_val(broken, printed.width);
	}
	out->wrapped = broken->len >= 3 && broken->len * 10 >= n_long * 3;
	out->width = full_width(broken);
	out->indented = n_indented * 25 >= n_printed && n_indented * 10 <= n_printed * 7;
	out->gaps_end = gaps * 2 <= broken->len;
}

/* The columns that the first word of a line takes: what did not fit into the line above. */
static guint first_word_width(DnSlice text)
{
	gsize length = 0;
	while (length < text.length && (guchar)text.at[length] < 0x80 && !g_ascii_isspace(text.at[length]))
		length++;
	return length == 0 ? 0 : (guint)length + 1;
}

/* A line whose sentence goes on was broken even if it is somewhat short, unless it is a heading, which begins with a number. */
static gboolean is_full(const DnLayout *layout, const DnPrinted *line, const DnPrinted *next)
{
	DnMarker marker;
	if (!ends_sentence(line->text) && line->width * 4 >= layout->width * 3 && !dn_marker_read(&marker, line->text))
		return TRUE;
	return line->width + first_word_width(next->text) + SLACK >= layout->width;
}

/* A line that ends in a list mark or an opening bracket cannot end a paragraph. */
static gboolean must_go_on(DnSlice text)
{
	static const char marks[] = "、，（〔《“‘「『";
	gunichar last = dn_slice_last(text);
	return dn_is_mark(last, marks);
}

/* A line that ends with 、 is in the middle of a list, whoever broke it. */
static gboolean is_in_list(DnSlice text)
{
	enum { LIST_MARK = 0x3001 };
	return dn_slice_last(text) == LIST_MARK;
}

gboolean dn_layout_goes_on(const DnLayout *layout, DnSlice paragraph, const DnPrinted *line, const DnPrinted *next, gboolean gap)
{
	DnMarker marker;
	if (is_in_list(line->text) && !gap && !dn_marker_read(&marker, next->text))
		return TRUE;
	if (!layout->wrapped || (gap && layout->gaps_end))
		return FALSE;
	if (must_go_on(line->text))
		return TRUE;
	gboolean marked = dn_marker_read(&marker, next->text);
	if (is_labelled(paragraph) && (marked || is_labelled(next->text)))
		return FALSE;
	if (marked && (ends_sentence(line->text) || marker.kind <= DN_MARKER_HAN_BRACKETED))
		return FALSE;
	if (layout->indented && next->indent >= INDENT)
		return FALSE;
	return is_full(layout, line, next);
}

/* — 13 —, 13, 第3页 共10页, Page 3 of 10; not a year, nor a span of years. */
gboolean dn_layout_is_page_number(DnSlice text)
{
	static const char around[] = "—–-－―─·•第页共/Pageof ";
	guint digits = 0, others = 0;
	gboolean named = FALSE;
	if (text.length > 40)
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
