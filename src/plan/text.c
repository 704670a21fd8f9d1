/* Prints the lines of a document and has them joined into paragraphs; leads from a byte of the text back to its line; writes parts of
 * it as a reader would type them. */
#include "plan/text.h"

#include "base/append.h"
#include "base/parallel.h"
#include "plan/inert.h"
#include "plan/paragraphs.h"
#include "plan/spaces.h"

/* ---- Spaces ----------------------------------------------------------------------------------------------------------- */

gboolean dn_text_is_spaced(const DnDocument *document)
{
	enum { BLOCK = 192 /* counts of one byte hold as many, and a processor adds up many at once */ };
	gsize length = dn_document_text_length(document), wide = 0, narrow = 0;
	const guint8 *text = (const guint8 *)dn_document_text(document);
	for (gsize start = 0; start < length; start += BLOCK) {
		guint8 wide_here = 0, narrow_here = 0;
		for (gsize i = start; i < MIN(start + BLOCK, length); i++) {
			guint8 is_wide = (guint8)(text[i] - 0xE3) <= 0xEF - 0xE3, is_narrow = (guint8)((text[i] | 0x20) - 'a') <= 'z' - 'a';
			wide_here = (guint8)(wide_here + is_wide);
			narrow_here = (guint8)(narrow_here + is_narrow);
		}
		wide += wide_here;
		narrow += narrow_here;
	}
	return narrow > wide * 3;
}

void dn_text_append_typed(GString *out, DnSlice part, gboolean spaced)
{
	const char *end = dn_slice_end(part);
	for (const char *p = part.at; p < end;) {
		const char *blank = dn_spaces_find(p, end), *next = dn_spaces_skip(blank, end);
		g_string_append_len(out, p, blank - p);
		if (blank == end)
			break;
		gunichar after = next < end ? dn_character(next) : 0;
		gunichar before = dn_slice_last(dn_slice(out->str, out->len));
		if (dn_spaces_separate(before, spaced) && dn_spaces_separate(after, spaced))
			g_string_append_c(out, ' ');
		p = next;
	}
}

static gboolean has_no_blank(DnSlice part)
{
	return memchr(part.at, ' ', part.length) == NULL && memchr(part.at, '\n', part.length) == NULL;
}

void dn_text_append_part(GString *out, const DnText *text, DnSlice part)
{
	if (has_no_blank(part))
		dn_append(out, part.at, part.length);
	else
		dn_text_append_typed(out, part, text->spaced);
}

gboolean dn_text_holds(const DnText *text, DnSlice part)
{
	return part.at >= text->bytes->str && part.at < text->bytes->str + text->bytes->len;
}

const char *dn_text_keep(DnArena *arena, const DnText *text, DnSlice part)
{
	if (dn_text_holds(text, part) && has_no_blank(part))
		return dn_arena_text(arena, part.at, part.length);
	return dn_text_keep_typed(arena, part, text->spaced);
}

const char *dn_text_keep_typed(DnArena *arena, DnSlice part, gboolean spaced)
{
	if (dn_spaces_find(part.at, dn_slice_end(part)) == dn_slice_end(part))
		return dn_arena_text(arena, part.at, part.length);
	g_autoptr(GString) typed = g_string_sized_new(part.length);
	dn_text_append_typed(typed, part, spaced);
	return dn_arena_text(arena, typed->str, typed->len);
}

/* ---- The whole -------------------------------------------------------------------------------------------------------- */

enum { STRETCH = 256 /* bytes */ };

/* For each stretch of the text the anchor in which it begins. */
static void index_anchors(DnText *text)
{
	gsize n = text->bytes->len / STRETCH + 1;
	guint anchor = 0;
	text->nearest = g_new(guint, n);
	for (gsize i = 0; i < n; i++) {
		while (anchor + 1 < text->anchors->len && g_array_index(text->anchors, DnAnchor, anchor + 1).at <= i * STRETCH)
			anchor++;
		text->nearest[i] = anchor;
	}
}

/* ---- The lines of a document ------------------------------------------------------------------------------------------- */

enum { BLOCK = 2048 /* lines that a thread takes at a time */ };

typedef struct {
	const DnDocument *document;
	DnPrinted *printed;
	const DnLine *lines;
	gsize n;
	gboolean spaced;
} Lines;

/* The first piece of work looks at the whole text, each of the others at a block of lines. */
static void print_block(guint piece, guint worker, void *data)
{
	(void)worker;
	Lines *lines = data;
	if (piece == 0) {
		lines->spaced = dn_text_is_spaced(lines->document);
		return;
	}
	gsize first = (gsize)(piece - 1) * BLOCK;
	dn_layout_print(lines->printed + first, lines->lines + first, MIN(lines->n - first, BLOCK));
}

DnText *dn_text_new(const DnDocument *document)
{
	DnText *text = g_new0(DnText, 1);
	DnPrintedLines source = {0};
	source.lines = dn_document_lines(document, &source.n);
	g_autofree DnPrinted *printed = g_new(DnPrinted, source.n + 1);
	source.printed = printed;
	Lines whole = {.document = document, .printed = printed, .lines = source.lines, .n = source.n};
	guint n_pieces = 1 + (guint)((source.n + BLOCK - 1) / BLOCK);
	if (source.n > BLOCK) {
		dn_parallel_run(n_pieces, print_block, &whole);
	} else {
		for (guint piece = 0; piece < n_pieces; piece++)
			print_block(piece, 0, &whole);
	}
	dn_layout_measure(&source.layout, printed, source.lines, source.n);
	text->document = document;
	text->spaced = source.spaced = whole.spaced;
	gboolean has_rows = dn_paragraphs_build(text, &source);
	index_anchors(text);
	text->inert = !has_rows && dn_is_inert(text->bytes->str, text->bytes->len);
	return text;
}

void dn_text_free(DnText *text)
{
	if (text == NULL)
		return;
	g_string_free(text->bytes, TRUE);
	g_array_unref(text->paragraphs);
	g_array_unref(text->anchors);
	g_free(text->nearest);
	g_free(text);
}

/* ---- Places ----------------------------------------------------------------------------------------------------------- */

/* The last anchor that is not behind `at`; NULL where there is none at all. */
static const DnAnchor *anchor_before(const DnText *text, gsize at)
{
	gsize stretch = MIN(at, text->bytes->len) / STRETCH;
	guint i = text->nearest[stretch];
	while (i + 1 < text->anchors->len && g_array_index(text->anchors, DnAnchor, i + 1).at <= at)
		i++;
	return i < text->anchors->len ? &g_array_index(text->anchors, DnAnchor, i) : NULL;
}

DnPlace dn_text_place(const DnText *text, gsize at)
{
	const DnAnchor *anchor = anchor_before(text, at);
	if (anchor == NULL)
		return (DnPlace){0};
	const DnLine *line = anchor->line;
	gsize within = MIN(anchor->from + (at - anchor->at), line->length);
	return (DnPlace){.offset = line->offset + within,
	                 .page = line->page,
	                 .line = line->line,
	                 .in_line = within,
	                 .line_text = line->text};
}

guint dn_text_column(DnColumnCounter *counter, const DnPlace *place)
{
	if (place->line_text == NULL)
		return 0;
	if (counter->line_text != place->line_text || counter->in_line > place->in_line)
		*counter = (DnColumnCounter){place->line_text, 0, 1};
	gsize more = place->in_line - counter->in_line;
	counter->column += (guint)g_utf8_strlen(place->line_text + counter->in_line, (gssize)more);
	counter->in_line = place->in_line;
	return counter->column;
}
