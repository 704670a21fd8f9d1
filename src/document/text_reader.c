/* Plain text: lines end in LF, CR LF or CR; a form feed begins a new page. Tables are read as rows. What other lines mean is the parser's
 * business. */
#include "document/reader.h"

#include <string.h>

#include "base/parallel.h"
#include "document/front_matter.h"
#include "document/line_tables.h"

static int bid_text(const DnInput *input)
{
	if (input->text == NULL)
		return DN_BID_NONE;
	return dn_input_has_extension(input, &dn_text_reader) ? DN_BID_NAME : DN_BID_ANY_TEXT;
}

static gsize byte_order_mark(const char *text)
{
	return g_str_has_prefix(text, "\xEF\xBB\xBF") ? 3 : 0;
}

/* The line end at `p`: 2 for CR LF, 1 for LF or CR. */
static gsize line_end_length(const char *p)
{
	return p[0] == '\r' && p[1] == '\n' ? 2 : 1;
}

/* A stretch of the text, which begins with a line, and the same bytes of the copy. */
typedef struct {
	const char *text;
	char *copy;
	gsize start, end;
	guint n_lines;    /* that are kept */
	guint lines, pages; /* by which the numbers grow */
	DnLine first;     /* the numbers with which it begins */
	DnLine *out;
} Stretch;

/* ### 一、修路, as in Markdown: more than one mark, which nothing but a heading begins with. */
static void take_heading(DnLine *line)
{
	enum { MOST_LEVELS = 6 };
	gsize marks = strspn(line->text, "#"), blanks = marks > 1 && marks <= MOST_LEVELS ? strspn(line->text + marks, " ") : 0;
	if (blanks == 0 || line->text[marks + blanks] == '\0')
		return;
	line->kind = DN_LINE_HEADING;
	line->level = (guint)marks;
	line->text += marks + blanks;
	line->length -= marks + blanks;
	line->offset += marks + blanks;
}

/* Goes through the lines of a stretch, and counts them; where `out` is set, they are put there, and end in the copy. */
static void go_through(Stretch *stretch)
{
	DnLine line = stretch->first;
	guint n = 0;
	for (gsize at = stretch->start; at < stretch->end;) {
		gsize length = strcspn(stretch->text + at, "\r\n\f");
		char separator = stretch->text[at + length];
		gboolean is_kept = separator != '\f' || length > 0;
		if (stretch->out != NULL && is_kept) {
			line.text = stretch->copy + at;
			line.length = length;
			line.offset = at;
			stretch->copy[at + length] = '\0';
			stretch->out[n] = line;
			if (stretch->copy[at] == '#')
				take_heading(&stretch->out[n]);
		} else if (stretch->out != NULL) {
			stretch->copy[at + length] = '\0';
		}
		n += is_kept ? 1 : 0;
		line.line += separator != '\f';
		line.page += separator == '\f';
		at += length + (separator == '\0' ? 0 : line_end_length(stretch->text + at + length));
	}
	stretch->n_lines = n;
	stretch->lines = line.line - stretch->first.line;
	stretch->pages = line.page - stretch->first.page;
}

static void count_piece(guint piece, guint worker, void *stretches)
{
	(void)worker;
	go_through((Stretch *)stretches + piece);
}

static void fill_piece(guint piece, guint worker, void *stretches)
{
	(void)worker;
	Stretch *stretch = (Stretch *)stretches + piece;
	memcpy(stretch->copy + stretch->start, stretch->text + stretch->start, stretch->end - stretch->start);
	go_through(stretch);
}

/* A stretch ends behind a line feed, or with the text. */
static GArray *part_text(const char *text, char *copy, gsize start, gsize size)
{
	enum { LENGTH = 1024 * 1024 };
	GArray *stretches = g_array_new(FALSE, TRUE, sizeof(Stretch));
	while (start < size) {
		const char *feed = size - start > LENGTH ? memchr(text + start + LENGTH, '\n', size - start - LENGTH) : NULL;
		Stretch stretch = {.text = text, .copy = copy, .start = start, .end = feed != NULL ? (gsize)(feed + 1 - text) : size};
		g_array_append_val(stretches, stretch);
		start = stretch.end;
	}
	return stretches;
}

/* Tells each stretch where its lines go, and with which numbers they begin. */
static GArray *place_stretches(const GArray *stretches, DnLine first)
{
	guint n = 0;
	for (guint i = 0; i < stretches->len; i++)
		n += g_array_index(stretches, Stretch, i).n_lines;
	GArray *lines = g_array_set_size(g_array_sized_new(FALSE, FALSE, sizeof(DnLine), MAX(n, 1)), n); /* a text of form feeds has none */
	n = 0;
	for (guint i = 0; i < stretches->len; i++) {
		Stretch *stretch = &g_array_index(stretches, Stretch, i);
		stretch->out = &g_array_index(lines, DnLine, n);
		stretch->first = first;
		n += stretch->n_lines;
		first.line += stretch->lines;
		first.page += stretch->pages;
	}
	return lines;
}

/* Lines point into one copy of the text, whose line ends and form feeds become NULs; front matter is passed over. */
static GArray *split_lines(DnDocument *document)
{
	const char *text = dn_document_text(document);
	gsize size = dn_document_text_length(document);
	guint skipped = 0;
	gsize start = byte_order_mark(text);
	start += dn_front_matter_length(text + start, &skipped, NULL);
	char *copy = dn_document_room(document, size);
	copy[size] = '\0';
	g_autoptr(GArray) stretches = part_text(text, copy, start, size);
	dn_parallel_run(stretches->len, count_piece, stretches->data);
	DnLine first = {.line = 1 + skipped, .page = strchr(text, '\f') != NULL ? 1 : 0};
	GArray *lines = place_stretches(stretches, first);
	dn_parallel_run(stretches->len, fill_piece, stretches->data);
	return lines;
}

void dn_text_split(DnDocument *document)
{
	dn_document_take_lines(document, split_lines(document));
}

static gboolean read_text(DnDocument *document, DnInput *input, GError **error)
{
	(void)error;
	g_autofree char *title = NULL;
	dn_front_matter_length(input->text + byte_order_mark(input->text), NULL, &title);
	dn_document_set_title(document, title);
	dn_document_take_text(document, g_steal_pointer(&input->text), input->text_length);
	dn_line_tables_take(document, split_lines(document));
	return TRUE;
}

static const char *const extensions[] = {"txt", "text", NULL};

const DnReader dn_text_reader = {{"text", extensions, "plain text in UTF-8, UTF-16 or GB18030"}, bid_text, read_text, TRUE, TRUE, FALSE};
