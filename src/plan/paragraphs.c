/* Lines are joined where the layout says that a paragraph goes on, and their spaces reduced. Every stretch that was copied unchanged
 * gets an anchor, so that each byte can be traced back. What follows the first line of a paragraph does not depend on what came before, so
 * that each part of a long document is joined as if it began a paragraph, and joined anew in the rare case that it did not. */
#include "plan/paragraphs.h"

#include "base/parallel.h"
#include "plan/broken_name.h"
#include "plan/line_blanks.h"
#include "plan/spaces.h"
#include "plan/stroke_labels.h"
#include "plan/titled_lines.h"

/* Some of the lines, and what they give. */
typedef struct {
	const DnPrintedLines *source;
	gsize first, end;        /* of the lines */
	char *bytes;             /* of the paragraphs, each followed by a line feed; there is room for all */
	gsize length;
	GArray *paragraphs, *anchors; /* placed from the start of the part on */
	gsize at, paragraph, anchor;  /* where they go in the whole */
	const DnPrinted *last;   /* the last printed line; NULL where nothing can go on from it */
	gint depth;              /* brackets that are open at its end */
	gsize opened_before;     /* bytes of the paragraph since they were */
	gboolean gap, numbered;  /* blank lines, and the number of a line or page, stand behind it */
	gboolean has_rows;
	gsize listed_end;        /* the title that ends the names with which the paragraph begins; 0 for none */
	gboolean listed;         /* its lines are one list */
} Part;

/* ---- Lines ------------------------------------------------------------------------------------------------------------ */

static void append(Part *part, const char *bytes, gsize n)
{
	memcpy(part->bytes + part->length, bytes, n);
	part->length += n;
}

static void append_char(Part *part, char c)
{
	part->bytes[part->length++] = c;
}

static void add_anchor(Part *part, const DnLine *line, const char *from)
{
	DnAnchor anchor = {.at = part->length, .line = line, .from = (gsize)(from - line->text)};
	g_array_append_val(part->anchors, anchor);
}

/* LEAD  //  Treasury: appends the label with a colon for its stroke. Returns where the rest of the line begins. */
static const char *append_label(Part *part, const DnLine *line, DnSlice text, DnSlice stroke)
{
	DnSlice label = dn_slice_trim(dn_slice_before(text, stroke.at));
	add_anchor(part, line, label.at);
	append(part, label.at, label.length);
	append_char(part, ':');
	const char *end = dn_slice_end(text), *behind = dn_spaces_skip(dn_slice_end(stroke), end);
	if (behind < end)
		append_char(part, ' ');
	return behind;
}

/* The same of OWNER Treasury PARTNERS Home Office, up to the name behind the last label. */
static const char *append_stroked_label(Part *part, const DnLine *line, const DnPrinted *printed)
{
	const char *behind = append_label(part, line, printed->text, dn_stroke_label_find(printed->text));
	for (DnSlice next; (next = dn_stroke_label_next_in_capitals(dn_slice_from(printed->text, behind))).length > 0;) {
		add_anchor(part, line, behind);
		append(part, behind, (gsize)(next.at - behind));
		behind = append_label(part, line, next, dn_stroke_label_in_capitals(next));
	}
	return behind;
}

/* Appends a line without its outer spaces; of the inner ones it keeps a single one where both sides are of one kind of script:
 * between words, and between Chinese characters, where it may separate names; that by which a dash or a number is known to begin an item (1　就業);
 * and wide ones before a label, whatever stands before them: https://example.org  担当省庁：内閣府. */
static void append_line(Part *part, const DnLine *line, const DnPrinted *printed)
{
	const char *start = printed->text.at, *end = dn_slice_end(printed->text);
	if (!printed->has_blanks) {
		add_anchor(part, line, start);
		append(part, start, (gsize)(end - start));
		return;
	}
	const char *colon = NULL;
	if (printed->stroked)
		start = append_stroked_label(part, line, printed);
	gboolean spread = !part->source->spaced && dn_blanks_spread(start, end);
	for (const char *p = start;;) {
		const char *blank = dn_spaces_find(p, end), *next = dn_spaces_skip(blank, end);
		colon = colon != NULL && blank < colon ? colon : dn_blanks_colon_of_spread(p, blank, end);
		add_anchor(part, line, p);
		append(part, p, (gsize)(blank - p));
		if (blank == end)
			break;
		gunichar before = blank > start ? dn_character(dn_character_before(blank)) : 0;
		gunichar after = next < end ? dn_character(next) : 0;
		gboolean behind_number = p == printed->text.at && printed->marker == DN_MARKER_ARABIC && dn_blank_is_wide_behind_digit(p, blank, end);
		gboolean behind_dash = blank == start + 1 && printed->marker == DN_MARKER_BULLET;
		gboolean within = spread && dn_character_end(blank) == next && g_unichar_iswide(after);
		gboolean before_label = next > blank + 1 && dn_blanks_before_label(next, end);
		gboolean alike = dn_spaces_separate(before, part->source->spaced) == dn_spaces_separate(after, part->source->spaced);
		if (behind_dash || (before_label && !behind_number) || (!within && next > colon && alike))
			append_char(part, ' ');
		else if (behind_number)
			append(part, DN_WIDE_BLANK, strlen(DN_WIDE_BLANK));
		p = next;
	}
}

static void begin_paragraph(Part *part, const DnLine *line)
{
	DnParagraph paragraph = {.start = part->length,
	                         .kind = line->kind == DN_LINE_PHYSICAL ? DN_LINE_PARAGRAPH : line->kind,
	                         .level = line->level,
	                         .row = line->kind == DN_LINE_ROW ? line : NULL,
	                         .line = line};
	g_array_append_val(part->paragraphs, paragraph);
}

static void end_paragraph(Part *part)
{
	if (part->paragraphs->len == 0)
		return;
	DnParagraph *last = &g_array_index(part->paragraphs, DnParagraph, part->paragraphs->len - 1);
	last->length = part->length - last->start;
	append_char(part, '\n');
}

/* What stands between two lines of one paragraph: a space between words, unless a word was split. */
static void append_joint(Part *part, DnSlice next)
{
	gunichar before = dn_slice_last(dn_slice(part->bytes, part->length)), after = dn_slice_first(next);
	if (before == '-' && after < 0x80 && g_ascii_isalpha(after))
		return;
	if (part->source->spaced || (before < 0x80 && g_ascii_isalpha(before) && after < 0x80 && g_ascii_isalnum(after)))
		append_char(part, ' ');
}

/* 1 for an opening bracket of a clause, （【〔［, -1 for a closing one. Where no spaces separate words, ( is one as well. */
static gint bracket_step(const char *p, gboolean spaced)
{
	if ((guchar)*p < 0x80)
		return spaced ? 0 : *p == '(' ? 1 : *p == ')' ? -1 : 0;
	gboolean wide = (guchar)p[0] == 0xEF && (guchar)p[1] == 0xBC, chinese = (guchar)p[0] == 0xE3 && (guchar)p[1] == 0x80;
	gunichar c = wide || chinese ? dn_character(p) : 0;
	if (c == 0xFF08 || c == 0x3010 || c == 0x3014 || c == 0xFF3B)
		return 1;
	return c == 0xFF09 || c == 0x3011 || c == 0x3015 || c == 0xFF3D ? -1 : 0;
}

/* How many brackets are open at the end of `line`, where `depth` were at its start; *closed tells whether they all were within it. */
static gint depth_behind(gint depth, const DnPrinted *line, gboolean spaced, gboolean *closed)
{
	const char *start = line->text.at, *end = dn_slice_end(line->text);
	*closed |= depth == 0 && line->text.length > 2 && bracket_step(start, spaced) <= 0;
	if (!line->has_brackets)
		return depth;
	for (const char *p = start; (p = dn_skip_chinese(p, end)) < end; p = dn_character_end(p)) {
		gint step = bracket_step(p, spaced);
		depth = MAX(0, depth + step);
		*closed |= step != 0 && depth == 0;
	}
	return depth;
}

/* Whether a line begins with the number behind the one with which the paragraph begins. */
static gboolean counts_on(const Part *part, gsize next)
{
	DnMarker own, other;
	gsize start = g_array_index(part->paragraphs, DnParagraph, part->paragraphs->len - 1).start;
	return part->source->printed[next].marker != DN_MARKER_NONE && dn_marker_read(&own, dn_slice(part->bytes + start, part->length - start)) &&
	       dn_marker_read(&other, part->source->printed[next].text) && own.kind == other.kind && other.value == own.value + 1;
}

/* Whether the brackets that are open are closed by one of the next few lines, none of which begins anything of its own. Between two pages some
 * may be blank. */
static gboolean closes_soon(const Part *part, gsize next, gsize n_lines)
{
	enum { FAR = 900, BLANK = 4 };
	gint depth = part->depth;
	if (depth == 0 || part->opened_before > FAR || counts_on(part, next))
		return FALSE;
	gsize end = MIN(next + n_lines + BLANK, part->source->n);
	for (gsize i = next; n_lines > 0 && i < end && (i == next || part->source->printed[i].is_line); i++) {
		const DnPrinted *line = &part->source->printed[i];
		gboolean closed = FALSE;
		if (line->text.length == 0)
			continue;
		if (i > next && line->marker != DN_MARKER_NONE)
			return FALSE;
		depth = depth_behind(depth, line, part->source->spaced, &closed);
		if (closed)
			return TRUE;
		n_lines--;
	}
	return FALSE;
}

static gboolean is_behind_paragraph(const Part *part)
{
	return part->last != NULL && !part->last->is_line &&
	       g_array_index(part->paragraphs, DnParagraph, part->paragraphs->len - 1).kind == DN_LINE_PARAGRAPH;
}

/* （司法部、教 / 育部负责）: whether a paragraph is the rest of the one before, which was broken within brackets. */
static gboolean is_rest(const Part *part, gsize i)
{
	const DnPrinted *rest = &part->source->printed[i];
	return is_behind_paragraph(part) && part->source->lines[i].kind == DN_LINE_PARAGRAPH && rest->marker == DN_MARKER_NONE && !rest->labelled &&
	       closes_soon(part, i, 1);
}

/* Whether a line begins with the dot with which the paragraph does. */
static gboolean has_dot_of(DnSlice paragraph, const DnPrinted *line)
{
	return line->marker == DN_MARKER_BULLET && dn_slice_first(line->text) == dn_slice_first(paragraph);
}

/* - Sell the tents – Harbour Board / - Map the piers: the next item of a list of dashes, however far the line above it goes. */
static gboolean is_next_of_dots(const Part *part, DnSlice paragraph, const DnPrinted *next)
{
	static const char dash[] = "- ";
	return part->source->spaced && part->depth == 0 && has_dot_of(paragraph, next) && dn_slice_starts_with(paragraph, dn_slice_of(dash)) &&
	       g_unichar_isupper(dn_slice_first(dn_slice_trim(dn_slice_skip(next->text, 1))));
}

/* • Partners: Office of Trade and / Public Works / • Timeline: 2031: whether the line at `next` goes on with an item of a list, as the blank at the
 * end of the line above it says, and the next item soon behind it. */
static gboolean goes_on_to_next_dot(const Part *part, DnSlice paragraph, gsize next)
{
	enum { FEW = 4 };
	DnMarker marker;
	const DnPrinted *lines = part->source->printed;
	if (!part->source->spaced || part->gap || !dn_layout_ends_with_blank(&part->source->layout, part->last) || !dn_marker_read(&marker, paragraph))
		return FALSE;
	for (gsize i = next; i < MIN(next + FEW, part->source->n) && lines[i].is_line; i++) {
		if ((i > next && has_dot_of(paragraph, &lines[i])) || dn_marker_before_bullet(lines[i].text).length < lines[i].text.length)
			return TRUE;
		if (lines[i].text.length == 0 || lines[i].marker != DN_MARKER_NONE || lines[i].labelled)
			return FALSE;
	}
	return FALSE;
}

/* Whether a comma parts words of both lines. */
static gboolean are_list(const DnPrinted *above, const DnPrinted *below)
{
	return memchr(above->text.at, ',', above->text.length) != NULL && memchr(below->text.at, ',', below->text.length) != NULL;
}

/* Partners: Water Works, Street / Transportation, Parks / Timeline: 2031: whether the line at `next` goes on with the list or the name behind a
 * label, as the blank at the end of the line above it says, and the next label right below. */
static gboolean goes_on_to_next_label(const Part *part, gsize next)
{
	const DnPrinted *above = part->last, *lines = part->source->printed;
	if (!above->labelled || !above->breaks_off || !part->source->spaced || next + 1 >= part->source->n || !lines[next + 1].labelled ||
	    lines[next].labelled)
		return FALSE;
	return !part->gap && dn_layout_ends_with_blank(&part->source->layout, above) && lines[next].marker == DN_MARKER_NONE &&
	       lines[next].text.length > 0 && g_ascii_isupper(*lines[next].text.at) &&
	       (are_list(above, &lines[next]) || dn_broken_name_goes_on(above->text, lines[next].text));
}

static gboolean goes_on(const Part *part, gsize next)
{
	enum { FEW = 4 };
	if (!part->source->printed[next].is_line)
		return is_rest(part, next);
	if (part->last == NULL || !part->last->is_line)
		return FALSE;
	if (next < part->listed_end && part->listed)
		return TRUE;
	const DnPrintedLines *source = part->source;
	if (next == part->listed_end || (source->spaced && dn_titled_lines_part(source->printed, source->n, part->last, next)))
		return FALSE;
	gsize start = g_array_index(part->paragraphs, DnParagraph, part->paragraphs->len - 1).start;
	DnSlice paragraph = dn_slice(part->bytes + start, part->length - start);
	if (is_next_of_dots(part, paragraph, &part->source->printed[next]))
		return FALSE;
	if (dn_layout_goes_on(&part->source->layout, paragraph, part->last, &part->source->printed[next], part->gap) ||
	    goes_on_to_next_dot(part, paragraph, next) || goes_on_to_next_label(part, next))
		return TRUE;
	gboolean printed = !part->gap || part->numbered || part->source->layout.wrapped; /* a page may end there */
	return closes_soon(part, next, printed ? FEW : 1);
}

static void note_line(Part *part, const DnPrinted *printed, gboolean begins)
{
	gboolean closed = FALSE;
	gint before = begins ? 0 : part->depth;
	part->depth = depth_behind(before, printed, part->source->spaced, &closed);
	part->opened_before = before == 0 || closed ? printed->text.length : part->opened_before + printed->text.length;
	part->last = printed;
	part->gap = part->numbered = FALSE;
}

/* Whether a line says nothing: it is blank, or the number of a page. Notes that it was met. */
static gboolean is_passed_over(Part *part, gsize i)
{
	const DnPrinted *printed = &part->source->printed[i];
	if (printed->text.length == 0)
		part->gap = TRUE;
	else if (dn_layout_is_page_number(printed->text))
		part->numbered = TRUE;
	else
		return FALSE;
	return TRUE;
}

/* A line, a paragraph or a heading. */
static void add_words(Part *part, gsize i)
{
	const DnPrinted *printed = &part->source->printed[i];
	if (printed->is_line && is_passed_over(part, i))
		return;
	gboolean begins = !goes_on(part, i);
	if (begins) {
		end_paragraph(part);
		begin_paragraph(part, &part->source->lines[i]);
		if (part->source->spaced && i >= part->listed_end)
			part->listed_end = dn_titled_lines_end(&part->listed, part->source->printed, part->source->n, i);
	} else {
		append_joint(part, printed->text);
	}
	append_line(part, &part->source->lines[i], printed);
	note_line(part, printed, begins);
}

static void add_row(Part *part, gsize i)
{
	const DnLine *line = &part->source->lines[i];
	end_paragraph(part);
	begin_paragraph(part, line);
	part->last = NULL;
	part->has_rows = TRUE;
	add_anchor(part, line, line->text);
}

static void add_lines(Part *part, gsize first, gsize end)
{
	for (gsize i = first; i < end; i++) {
		if (part->source->lines[i].kind == DN_LINE_ROW)
			add_row(part, i);
		else
			add_words(part, i);
	}
}

/* ---- Parts ------------------------------------------------------------------------------------------------------------ */

static Part *part_at(const GArray *parts, guint index)
{
	return &g_array_index(parts, Part, index);
}

/* Where a part that is to begin at line `i` or soon behind it best begins: at a number. */
static gsize find_beginning(const DnPrintedLines *source, gsize i)
{
	enum { NEAR = 64 };
	for (gsize at = i; at < MIN(i + NEAR, source->n); at++)
		if (source->printed[at].marker != DN_MARKER_NONE)
			return at;
	return MIN(i, source->n);
}

static GArray *part_lines(const DnPrintedLines *source)
{
	enum { LINES = 2048 };
	GArray *parts = g_array_new(FALSE, TRUE, sizeof(Part));
	for (gsize first = 0; first < source->n || parts->len == 0;) {
		g_array_set_size(parts, parts->len + 1);
		Part *part = part_at(parts, parts->len - 1);
		*part = (Part){.source = source, .first = first, .end = find_beginning(source, first + LINES)};
		part->paragraphs = g_array_new(FALSE, FALSE, sizeof(DnParagraph));
		part->anchors = g_array_sized_new(FALSE, FALSE, sizeof(DnAnchor), (guint)(part->end - first));
		first = part->end;
	}
	return parts;
}

/* A line gives no more than its bytes and what stands behind it. */
static gsize room_for(const Part *part)
{
	gsize room = 0;
	for (gsize i = part->first; i < part->end; i++)
		room += part->source->printed[i].text.length + 1;
	return room;
}

static GString *make_room(const GArray *parts)
{
	gsize room = 0;
	for (guint i = 0; i < parts->len; i++) {
		part_at(parts, i)->at = room;
		room += room_for(part_at(parts, i));
	}
	GString *bytes = g_string_sized_new(room + 1);
	for (guint i = 0; i < parts->len; i++)
		part_at(parts, i)->bytes = bytes->str + part_at(parts, i)->at;
	return bytes;
}

static void join_part(guint piece, guint worker, void *parts)
{
	(void)worker;
	Part *part = part_at(parts, piece);
	add_lines(part, part->first, part->end);
}

/* Lets a part go on from the last line of the one before, where it does, which has the room of both. Returns which of them is the last. */
static Part *connect(Part *before, Part *part)
{
	gsize i = part->first;
	while (i < part->end && part->source->printed[i].is_line && is_passed_over(before, i))
		i++;
	if (i == part->end)
		return before;
	if (goes_on(before, i)) {
		g_array_set_size(part->paragraphs, 0);
		g_array_set_size(part->anchors, 0);
		part->length = 0;
		add_lines(before, i, part->end);
		return before;
	}
	end_paragraph(before);
	return part;
}

/* Moves the bytes together, and tells where paragraphs and anchors go. */
static void close_ranks(DnText *text, const GArray *parts)
{
	gsize paragraphs = 0, anchors = 0;
	for (guint i = 0; i < parts->len; i++) {
		Part *part = part_at(parts, i);
		part->at = text->bytes->len;
		part->paragraph = paragraphs;
		part->anchor = anchors;
		memmove(text->bytes->str + part->at, part->bytes, part->length);
		text->bytes->len += part->length;
		paragraphs += part->paragraphs->len;
		anchors += part->anchors->len;
	}
	text->bytes->str[text->bytes->len] = '\0';
	text->paragraphs = g_array_set_size(g_array_sized_new(FALSE, FALSE, sizeof(DnParagraph), (guint)paragraphs), (guint)paragraphs);
	text->anchors = g_array_set_size(g_array_sized_new(FALSE, FALSE, sizeof(DnAnchor), (guint)anchors), (guint)anchors);
}

typedef struct {
	DnText *text;
	const GArray *parts;
} Joining;

static void place_part(guint piece, guint worker, void *data)
{
	(void)worker;
	const Joining *joining = data;
	const Part *part = part_at(joining->parts, piece);
	for (guint i = 0; i < part->paragraphs->len; i++) {
		DnParagraph *paragraph = &g_array_index(joining->text->paragraphs, DnParagraph, part->paragraph + i);
		*paragraph = g_array_index(part->paragraphs, DnParagraph, i);
		paragraph->start += part->at;
	}
	for (guint i = 0; i < part->anchors->len; i++) {
		DnAnchor *anchor = &g_array_index(joining->text->anchors, DnAnchor, part->anchor + i);
		*anchor = g_array_index(part->anchors, DnAnchor, i);
		anchor->at += part->at;
	}
	g_array_unref(part->paragraphs);
	g_array_unref(part->anchors);
}

gboolean dn_paragraphs_build(DnText *text, const DnPrintedLines *source)
{
	g_autoptr(GArray) parts = part_lines(source);
	gboolean has_rows = FALSE;
	text->bytes = make_room(parts);
	dn_parallel_run(parts->len, join_part, parts);
	Part *last = part_at(parts, 0);
	for (guint i = 1; i < parts->len; i++)
		last = connect(last, part_at(parts, i));
	end_paragraph(last);
	close_ranks(text, parts);
	dn_parallel_run(parts->len, place_part, &(Joining){text, parts});
	for (guint i = 0; i < parts->len; i++)
		has_rows |= part_at(parts, i)->has_rows;
	return has_rows;
}
