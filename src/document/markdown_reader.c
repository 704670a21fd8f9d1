/* Markdown, line by line: headings, rows of tables, and everything else as text without its markup. It does not use a Markdown library, because
 * these renumber lists and join lines, while a plan's numbers and lines must stay as written. */
#include "document/reader.h"

#include <string.h>

#include "document/bold.h"
#include "document/front_matter.h"
#include "document/markdown_blocks.h"

static gboolean read_markdown(DnDocument *document, DnInput *input, GError **error)
{
	g_autoptr(GArray) lines = dn_markdown_split(input->text);
	g_autoptr(GString) plain = g_string_new(NULL);
	g_autoptr(GArray) barred = g_array_new(FALSE, FALSE, sizeof(DnLine));
	DnMarkdownBlocks blocks = {.document = document, .input = input, .lines = lines, .plain = plain, .barred = barred};
	blocks.bold = dn_bold_leads(input->text, input->text_length);
	g_autofree char *title = NULL;
	if (lines->len > 0)
		dn_front_matter_length(dn_markdown_line_at(&blocks, 0)->start, &blocks.next, &title);
	while (blocks.next < lines->len)
		dn_markdown_add_block(&blocks);
	if (blocks.failure != NULL) {
		g_propagate_error(error, blocks.failure);
		return FALSE;
	}
	dn_document_settle_title(document);
	dn_document_set_title(document, title);
	dn_document_take_text(document, g_steal_pointer(&input->text), input->text_length);
	return TRUE;
}

/* Whether there are so many of those lines near the beginning. */
static gboolean begins_with(const char *text, guint fewest, gboolean (*is_one)(const DnSourceLine *))
{
	enum { WITHIN = 64 * 1024 /* bytes */ };
	g_autofree char *beginning = g_strndup(text, WITHIN);
	g_autoptr(GArray) lines = dn_markdown_split(beginning);
	guint n = 0;
	for (guint i = 0; i < lines->len && n < fewest; i++)
		n += is_one(&g_array_index(lines, DnSourceLine, i)) ? 1 : 0;
	return n == fewest;
}

/* A heading, or a delimiter row, which stands below the header of a table. */
static gboolean is_markup(const DnSourceLine *line)
{
	return dn_markdown_heading_level(line) > 0 || (line->number > 1 && dn_markdown_is_delimiter_row(line));
}

/* - **牵头单位**：市教育局, **Lead:** Treasury: a label in bold at the beginning of a line or of an item. */
static gboolean begins_with_bold_label(const DnSourceLine *line)
{
	enum { LONGEST_LABEL = 60 /* bytes */ };
	const char *p = line->start + strspn(line->start, " \t-+0123456789.)"), *end = line->start + line->length;
	const char *close = p + 2 < end && g_str_has_prefix(p, "**") ? g_strstr_len(p + 2, MIN(end - p - 2, LONGEST_LABEL), "**") : NULL;
	return close != NULL && close > p + 2 &&
	       (close[-1] == ':' || g_str_has_prefix(close + 2, ":") || g_str_has_prefix(close + 2, "：") ||
	        (close - p > 5 && g_str_has_prefix(close - 3, "：")));
}

static int bid_markdown(const DnInput *input)
{
	enum { FEWEST_LABELS = 2 }; /* which nobody types who means the asterisks */
	if (input->text == NULL)
		return DN_BID_NONE;
	if (dn_input_has_extension(input, &dn_markdown_reader))
		return DN_BID_NAME;
	gboolean may_be = dn_input_has_extension(input, &dn_text_reader) && strstr(input->text, "**") != NULL;
	if (may_be && begins_with(input->text, FEWEST_LABELS, begins_with_bold_label))
		return DN_BID_NAME + 1; /* plan.txt, into which somebody put Markdown */
	return begins_with(input->text, 1, is_markup) ? DN_BID_NAME - 2 : DN_BID_NONE;
}

static const char *const extensions[] = {"md", "markdown", NULL};

const DnReader dn_markdown_reader = {{"markdown", extensions, "Markdown: headings, lists, pipe tables"},
                                     bid_markdown, read_markdown, TRUE, FALSE, TRUE};
