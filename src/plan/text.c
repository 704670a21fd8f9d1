/* Builds the text: lines are trimmed, joined where the layout says that a paragraph goes on, and their spaces reduced. Every
 * stretch that was copied unchanged gets an anchor, so that each byte can be traced back. */
#include "plan/text.h"

#include "base/append.h"
#include "base/parallel.h"
#include "plan/inert.h"
#include "plan/layout.h"
#include "plan/numbering.h"

/* From byte `at` of the text on, bytes stand in `line` from byte `from` of that line on. */
typedef struct {
	gsize at;
	const DnLine *line;
	gsize from;
} Anchor;

/* ---- Spaces ----------------------------------------------------------------------------------------------------------- */

/* Bytes of the blank at `p`: a space, or one without width; 0 for none. */
static inline gsize blank_length(const char *p)
{
	static const char zero_width[] = "\xE2\x80\x8B";
	return (guchar)*p == 0xE2 && strncmp(p, zero_width, strlen(zero_width)) == 0 ? strlen(zero_width) : dn_space_length(p);
}

/* The first blank from `p` on, or `end`. */
static const char *find_blank(const char *p, const char *end)
{
	while ((p = dn_skip_chinese(p, end)) < end && blank_length(p) == 0)
		p = dn_character_end(p);
	return p;
}

static const char *skip_blanks(const char *p, const char *end)
{
	for (gsize length; p < end && (length = blank_length(p)) > 0;)
		p += length;
	return p;
}

/* Whether a character stands in words that are separated by spaces. Marks that every script uses follow the document. */
static gboolean is_spaced_character(gunichar c, gboolean spaced)
{
	enum { LAST_LATIN = 0x24F };
	if (c < 0x80 || (c <= LAST_LATIN && g_unichar_isalpha(c)))
		return c != 0;
	if (c >= 0x2010 && c <= 0x2027)
		return spaced;
	return !g_unichar_iswide(c) && !g_unichar_iswide_cjk(c);
}

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
		const char *blank = find_blank(p, end), *next = skip_blanks(blank, end);
		g_string_append_len(out, p, blank - p);
		if (blank == end)
			break;
		gunichar after = next < end ? dn_character(next) : 0;
		gunichar before = dn_slice_last(dn_slice(out->str, out->len));
		if (is_spaced_character(before, spaced) && is_spaced_character(after, spaced))
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
	if (find_blank(part.at, dn_slice_end(part)) == dn_slice_end(part))
		return dn_arena_text(arena, part.at, part.length);
	g_autoptr(GString) typed = g_string_sized_new(part.length);
	dn_text_append_typed(typed, part, spaced);
	return dn_arena_text(arena, typed->str, typed->len);
}

/* ---- Building --------------------------------------------------------------------------------------------------------- */

static void add_anchor(DnText *text, const DnLine *line, const char *from)
{
	Anchor anchor = {.at = text->bytes->len, .line = line, .from = (gsize)(from - line->text)};
	g_array_append_val(text->anchors, anchor);
}

/* 责 任 单 位：: the colon of a label that is spread out so that it takes the width of others, and begins with the last character of the words
 * from `start` to `blank`; NULL where none does. */
static const char *colon_of_spread(const char *start, const char *blank, const char *end)
{
	enum { FEWEST = 3, MOST = 12 };
	const char *p = blank > start ? dn_character_before(blank) : end;
	if (p > start && p < end && g_unichar_isalpha(dn_character(dn_character_before(p))))
		return NULL;
	for (guint n = 1; n <= MOST && p < end && g_unichar_iswide(dn_character(p)); n++) {
		const char *behind = dn_character_end(p);
		if (behind < end && dn_is_mark(dn_character(behind), "：:"))
			return n >= FEWEST ? behind : NULL;
		p = skip_blanks(behind, end);
		if (p == behind)
			return NULL;
	}
	return NULL;
}

/* Appends a line without its outer spaces; of the inner ones it keeps a single one where both sides are of one kind of script:
 * between words, and between Chinese characters, where it may separate names; and that by which a dash is known to begin an item. */
static void append_line(DnText *text, const DnLine *line, const DnPrinted *printed)
{
	const char *start = printed->text.at, *end = dn_slice_end(printed->text);
	if (!printed->has_blanks) {
		add_anchor(text, line, start);
		dn_append(text->bytes, start, (gsize)(end - start));
		return;
	}
	const char *colon = NULL;
	for (const char *p = start;;) {
		const char *blank = find_blank(p, end), *next = skip_blanks(blank, end);
		colon = colon != NULL && blank < colon ? colon : colon_of_spread(p, blank, end);
		add_anchor(text, line, p);
		g_string_append_len(text->bytes, p, blank - p);
		if (blank == end)
			break;
		gunichar before = blank > start ? dn_character(dn_character_before(blank)) : 0;
		gunichar after = next < end ? dn_character(next) : 0;
		gboolean behind_dash = blank == start + 1 && printed->marker == DN_MARKER_BULLET;
		if (behind_dash || (next > colon && is_spaced_character(before, text->spaced) == is_spaced_character(after, text->spaced)))
			g_string_append_c(text->bytes, ' ');
		p = next;
	}
}

static void begin_paragraph(DnText *text, const DnLine *line)
{
	DnParagraph paragraph = {.start = text->bytes->len,
	                         .kind = line->kind == DN_LINE_PHYSICAL ? DN_LINE_PARAGRAPH : line->kind,
	                         .level = line->level,
	                         .row = line->kind == DN_LINE_ROW ? line : NULL,
	                         .line = line};
	g_array_append_val(text->paragraphs, paragraph);
}

static void end_paragraph(DnText *text)
{
	if (text->paragraphs->len == 0)
		return;
	DnParagraph *last = &g_array_index(text->paragraphs, DnParagraph, text->paragraphs->len - 1);
	last->length = text->bytes->len - last->start;
	g_string_append_c(text->bytes, '\n');
}

/* What stands between two lines of one paragraph: a space between words, unless a word was split. */
static void append_joint(DnText *text, DnSlice next)
{
	gunichar before = dn_slice_last(dn_slice(text->bytes->str, text->bytes->len)), after = dn_slice_first(next);
	if (before == '-' && after < 0x80 && g_ascii_isalpha(after))
		return;
	if (text->spaced || (before < 0x80 && g_ascii_isalpha(before) && after < 0x80 && g_ascii_isalnum(after)))
		g_string_append_c(text->bytes, ' ');
}

/* 1 for the three bytes of an opening bracket of a clause, （【〔［, -1 for those of a closing one. */
static gint bracket_step(const char *p)
{
	gboolean wide = (guchar)p[0] == 0xEF && (guchar)p[1] == 0xBC, chinese = (guchar)p[0] == 0xE3 && (guchar)p[1] == 0x80;
	gunichar c = wide || chinese ? dn_character(p) : 0;
	if (c == 0xFF08 || c == 0x3010 || c == 0x3014 || c == 0xFF3B)
		return 1;
	return c == 0xFF09 || c == 0x3011 || c == 0x3015 || c == 0xFF3D ? -1 : 0;
}

/* How many brackets are open at the end of `line`, where `depth` were at its start; *closed tells whether they all were within it. */
static gint depth_behind(gint depth, const DnPrinted *line, gboolean *closed)
{
	const char *start = line->text.at, *end = dn_slice_end(line->text);
	*closed |= depth == 0 && line->text.length > 2 && bracket_step(start) <= 0;
	if (!line->has_brackets)
		return depth;
	for (const char *p = start; (p = dn_skip_chinese(p, end)) < end; p = dn_character_end(p)) {
		gint step = bracket_step(p);
		depth = MAX(0, depth + step);
		*closed |= step != 0 && depth == 0;
	}
	return depth;
}

typedef struct {
	DnLayout layout;
	const DnLine *lines;
	const DnPrinted *printed;
	gsize n;
	const DnPrinted *last; /* the last printed line; NULL where nothing can go on from it */
	gint depth;          /* brackets that are open at its end */
	gsize opened_before; /* bytes of the paragraph since they were */
	gboolean gap, numbered; /* blank lines, and the number of a line or page, stand behind it */
	gboolean has_rows;
} Builder;

/* Whether the brackets that are open are closed by one of the next few lines, none of which begins anything of its own. */
static gboolean closes_soon(const Builder *builder, gsize next)
{
	enum { LINES = 4, FAR = 900 };
	gint depth = builder->depth;
	if (depth == 0 || builder->opened_before > FAR)
		return FALSE;
	for (gsize i = next; i < MIN(next + LINES, builder->n) && builder->lines[i].kind == DN_LINE_PHYSICAL; i++) {
		const DnPrinted *line = &builder->printed[i];
		gboolean closed = FALSE;
		if (line->text.length == 0 || (i > next && line->marker != DN_MARKER_NONE))
			return FALSE;
		depth = depth_behind(depth, line, &closed);
		if (closed)
			return TRUE;
	}
	return FALSE;
}

static gboolean goes_on(const DnText *text, const Builder *builder, gsize next)
{
	if (builder->last == NULL)
		return FALSE;
	gsize start = dn_text_paragraph(text, text->paragraphs->len - 1)->start;
	DnSlice paragraph = dn_slice(text->bytes->str + start, text->bytes->len - start);
	if (dn_layout_goes_on(&builder->layout, paragraph, builder->last, &builder->printed[next], builder->gap))
		return TRUE;
	return (!builder->gap || builder->numbered || builder->layout.wrapped) && closes_soon(builder, next);
}

static void note_line(Builder *builder, const DnPrinted *printed, gboolean begins)
{
	gboolean closed = FALSE;
	builder->depth = depth_behind(begins ? 0 : builder->depth, printed, &closed);
	builder->opened_before = begins || closed ? printed->text.length : builder->opened_before + printed->text.length;
	builder->last = printed;
	builder->gap = builder->numbered = FALSE;
}

static void add_printed(DnText *text, Builder *builder, gsize i)
{
	const DnPrinted *printed = &builder->printed[i];
	if (printed->text.length == 0) {
		builder->gap = TRUE;
		return;
	}
	if (dn_layout_is_page_number(printed->text)) {
		builder->numbered = TRUE;
		return;
	}
	gboolean begins = !goes_on(text, builder, i);
	if (begins) {
		end_paragraph(text);
		begin_paragraph(text, &builder->lines[i]);
	} else {
		append_joint(text, printed->text);
	}
	append_line(text, &builder->lines[i], printed);
	note_line(builder, printed, begins);
}

static void add_whole(DnText *text, Builder *builder, gsize i)
{
	const DnLine *line = &builder->lines[i];
	end_paragraph(text);
	begin_paragraph(text, line);
	builder->last = NULL;
	builder->has_rows |= line->kind == DN_LINE_ROW;
	if (line->kind != DN_LINE_ROW)
		append_line(text, line, &builder->printed[i]);
	else
		add_anchor(text, line, line->text);
}

enum { STRETCH = 256 /* bytes */ };

/* For each stretch of the text the anchor in which it begins. */
static void index_anchors(DnText *text)
{
	gsize n = text->bytes->len / STRETCH + 1;
	guint anchor = 0;
	text->nearest = g_new(guint, n);
	for (gsize i = 0; i < n; i++) {
		while (anchor + 1 < text->anchors->len && g_array_index(text->anchors, Anchor, anchor + 1).at <= i * STRETCH)
			anchor++;
		text->nearest[i] = anchor;
	}
}

/* ---- The lines of a document ------------------------------------------------------------------------------------------- */

enum { BLOCK = 2048 /* lines that a thread takes at a time */ };

typedef struct {
	DnPrinted *printed;
	const DnLine *lines;
	gsize n;
} Lines;

static void print_block(guint block, guint worker, void *data)
{
	(void)worker;
	const Lines *lines = data;
	gsize first = (gsize)block * BLOCK;
	dn_layout_print(lines->printed + first, lines->lines + first, MIN(lines->n - first, BLOCK));
}

DnText *dn_text_new(const DnDocument *document)
{
	DnText *text = g_new0(DnText, 1);
	gsize n;
	const DnLine *lines = dn_document_lines(document, &n);
	g_autofree DnPrinted *printed = g_new(DnPrinted, n + 1);
	Builder builder = {.lines = lines, .printed = printed, .n = n};
	text->document = document;
	text->spaced = dn_text_is_spaced(document);
	text->bytes = g_string_sized_new(dn_document_text_length(document) + 16);
	text->paragraphs = g_array_new(FALSE, FALSE, sizeof(DnParagraph));
	text->anchors = g_array_sized_new(FALSE, FALSE, sizeof(Anchor), (guint)n);
	dn_parallel_run((guint)((n + BLOCK - 1) / BLOCK), print_block, &(Lines){printed, lines, n});
	dn_layout_measure(&builder.layout, printed, lines, n);
	for (gsize i = 0; i < n; i++) {
		if (lines[i].kind == DN_LINE_PHYSICAL)
			add_printed(text, &builder, i);
		else
			add_whole(text, &builder, i);
	}
	end_paragraph(text);
	index_anchors(text);
	text->inert = !builder.has_rows && dn_is_inert(text->bytes->str, text->bytes->len);
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
static const Anchor *anchor_before(const DnText *text, gsize at)
{
	gsize stretch = MIN(at, text->bytes->len) / STRETCH;
	guint i = text->nearest[stretch];
	while (i + 1 < text->anchors->len && g_array_index(text->anchors, Anchor, i + 1).at <= at)
		i++;
	return i < text->anchors->len ? &g_array_index(text->anchors, Anchor, i) : NULL;
}

DnPlace dn_text_place(const DnText *text, gsize at)
{
	const Anchor *anchor = anchor_before(text, at);
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
