/* Plain text: lines end in LF, CR LF or CR; a form feed begins a new page. Tables are read as rows. What other lines mean is the parser's business. */
#include "document/reader.h"

#include <string.h>

#include "document/front_matter.h"
#include "document/text_stacks.h"
#include "document/text_tables.h"

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

/* Lines point into one copy of the text, whose line ends and form feeds become NULs; front matter is passed over. */
static GArray *split_lines(DnDocument *document)
{
	GArray *lines = g_array_new(FALSE, FALSE, sizeof(DnLine));
	const char *text = dn_document_text(document);
	gsize size = dn_document_text_length(document);
	char *copy = dn_document_keep(document, text, size);
	guint skipped = 0;
	gsize start = byte_order_mark(text);
	start += dn_front_matter_length(text + start, &skipped, NULL);
	DnLine line = {.line = 1 + skipped, .page = strchr(text, '\f') != NULL ? 1 : 0};
	for (gsize at = start; at < size;) {
		gsize length = strcspn(copy + at, "\r\n\f");
		char separator = copy[at + length];
		gsize skip = separator == '\0' ? 0 : line_end_length(copy + at + length);
		copy[at + length] = '\0';
		line.text = copy + at;
		line.length = length;
		line.offset = at;
		if (separator != '\f' || length > 0)
			g_array_append_val(lines, line);
		line.line += separator != '\f';
		line.page += separator == '\f';
		at += length + skip;
	}
	return lines;
}

void dn_text_split(DnDocument *document)
{
	dn_document_take_lines(document, split_lines(document));
}

static guint add_table(DnDocument *document, const DnLine *line, guint n, guint number)
{
	guint taken = dn_text_table_add(document, line, n, number);
	return taken > 0 ? taken : dn_text_stack_add(document, line, n, number);
}

/* The lines of a text without tables are taken over as they are. */
static void add_lines_and_tables(DnDocument *document)
{
	GArray *lines = split_lines(document);
	guint table = 0;
	for (guint i = 0, taken; i < lines->len; i += MAX(taken, 1)) {
		const DnLine *line = &g_array_index(lines, DnLine, i);
		taken = add_table(document, line, lines->len - i, table + 1);
		if (taken > 0 && table++ == 0)
			dn_document_put_before(document, lines, i);
		else if (taken == 0 && table > 0)
			dn_document_add_line(document, line);
	}
	if (table == 0)
		dn_document_take_lines(document, g_steal_pointer(&lines));
	else
		g_array_unref(lines);
}

static gboolean read_text(DnDocument *document, DnInput *input, GError **error)
{
	(void)error;
	g_autofree char *title = NULL;
	dn_front_matter_length(input->text + byte_order_mark(input->text), NULL, &title);
	dn_document_set_title(document, title);
	dn_document_take_text(document, g_steal_pointer(&input->text), input->text_length);
	add_lines_and_tables(document);
	return TRUE;
}

static const char *const extensions[] = {"txt", "text", NULL};

const DnReader dn_text_reader = {{"text", extensions, "plain text in UTF-8, UTF-16 or GB18030"}, bid_text, read_text, TRUE, TRUE};
