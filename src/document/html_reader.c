/* HTML as government sites serve it: any encoding that the page names, unclosed tags, text laid out in tables, menus around it. Read by
 * libxml2's forgiving parser as a stream of events; html_blocks.c makes blocks of them. */
#include "document/html_reader.h"

#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include "document/bold.h"
#include "document/crowded_tag.h"
#include "document/encoding.h"
#include "document/html_blocks.h"
#include "document/xml_guard.h"

enum { SNIFF = 4096 };

typedef struct {
	DnHtmlBlocks *blocks;
	htmlParserCtxt *parser;
	guint depth, max_depth;
	guint skipping;     /* depth within an element whose text is none of the document's; 0 outside */
	guint main_depth;   /* depth of the element that holds the main text; 0 outside */
	enum { APART, BEHIND_TERM, BEHIND_DEFINITION } terms; /* what the last of a list of terms ended with */
	guint heading;      /* level of the heading that is open; 0 for none */
	guint raised;       /* depth of the <sup> that is open; 0 for none */
	gboolean in_title, too_deep;
	gboolean bold_leads; /* bold words are those who lead */
	GString *title;
	char *article_title;
	GArray *lists;      /* guint: the next number of each open <ol>, 0 for <ul> */
} Walk;

/* ---- Kinds of elements ------------------------------------------------------------------------------------------------------ */

static gboolean is_one_of(const char *name, const char *const *names)
{
	return g_strv_contains(names, name);
}

static gboolean is_skipped(const char *name)
{
	static const char *const skipped[] = {"script", "style", "nav", "noscript", "template", "svg", "select", "button", "iframe",
	                                      "footer", "aside", "s", "strike", "del", "rt", "textarea", "object", NULL};
	return is_one_of(name, skipped);
}

static gboolean is_bold(const char *name)
{
	return strcmp(name, "b") == 0 || strcmp(name, "strong") == 0;
}

static gboolean is_inline(const char *name)
{
	static const char *const inlines[] = {"span", "a", "b", "strong", "i", "em", "u", "font", "sub", "sup", "img", "small", "big",
	                                      "o:p", "st1:chsdate", "label", "abbr", "code", "ins", "mark", "ruby", "rb", "q", "cite",
	                                      "input", "meta", "link", "wbr", "bdo", "tt", "kbd", "time", "base", "head", "title", NULL};
	return is_one_of(name, inlines) || strchr(name, ':') != NULL;
}

static guint heading_level(const char *name)
{
	return name[0] == 'h' && name[1] >= '1' && name[1] <= '6' && name[2] == '\0' ? (guint)(name[1] - '0') : 0;
}

/* ---- Attributes --------------------------------------------------------------------------------------------------------------- */

static const char *attribute(const xmlChar **attributes, const char *name)
{
	for (; attributes != NULL && attributes[0] != NULL; attributes += 2)
		if (strcmp((const char *)attributes[0], name) == 0)
			return attributes[1] != NULL ? (const char *)attributes[1] : "";
	return NULL;
}

static guint span(const xmlChar **attributes, const char *name)
{
	const char *value = attribute(attributes, name);
	return value != NULL ? (guint)CLAMP(g_ascii_strtoll(value, NULL, 10), 1, 100000) : 1;
}

static gboolean is_hidden(const xmlChar **attributes)
{
	const char *style = attribute(attributes, "style");
	if (attribute(attributes, "hidden") != NULL)
		return TRUE;
	if (style == NULL)
		return FALSE;
	g_autofree char *lower = g_ascii_strdown(style, -1);
	const char *display = strstr(lower, "display");
	return display != NULL && g_str_has_prefix(display + 7 + strspn(display + 7, ": \t"), "none");
}

/* The names under which the publishing systems of Chinese governments keep the text of an article. */
static gboolean is_main(const char *name, const xmlChar **attributes)
{
	static const char *const marks[] = {"ucap-content", "pages_content", "trs_editor", "trs_ueditor", "trs_editor_view", "zoom",
	                                    "article-content", "article_content", "article-con", "news_content", "xxgk_content",
	                                    "arti_content", "wp_articlecontent", "con_con", "main-txt", NULL};
	if (strcmp(name, "article") == 0 || strcmp(name, "main") == 0)
		return TRUE;
	const char *id = attribute(attributes, "id"), *classes = attribute(attributes, "class");
	g_autofree char *all = g_strconcat(id != NULL ? id : "", " ", classes != NULL ? classes : "", NULL);
	g_autofree char *lower = g_ascii_strdown(all, -1);
	g_auto(GStrv) words = g_strsplit(lower, " ", 16);
	for (char **word = words; *word != NULL; word++)
		if (is_one_of(*word, marks))
			return TRUE;
	return FALSE;
}

/* ---- Events ---------------------------------------------------------------------------------------------------------------------- */

static void end_block(Walk *walk)
{
	dn_html_blocks_end_block(walk->blocks, walk->heading, walk->main_depth > 0);
}

/* Lead, and Ministry of Justice below it: a term and what is said of it are one block. FALSE for other elements. */
static gboolean begin_definition(Walk *walk, const char *name)
{
	gboolean joins = strcmp(name, "dd") == 0 && ((walk->terms == BEHIND_TERM && dn_html_blocks_end_term(walk->blocks)) ||
	                                             (walk->terms == BEHIND_DEFINITION && dn_html_blocks_end_definition(walk->blocks)));
	walk->terms = APART;
	return joins;
}

static gboolean end_definition(Walk *walk, const char *name)
{
	walk->terms = strcmp(name, "dt") == 0 ? BEHIND_TERM : strcmp(name, "dd") == 0 ? BEHIND_DEFINITION : APART;
	return walk->terms != APART;
}

static void begin_item(Walk *walk)
{
	guint *next = walk->lists->len > 0 ? &g_array_index(walk->lists, guint, walk->lists->len - 1) : NULL;
	if (next == NULL || *next == 0) {
		dn_html_blocks_begin_item(walk->blocks);
		return;
	}
	g_autofree char *number = g_strdup_printf("%u. ", (*next)++);
	dn_html_blocks_add_text(walk->blocks, number, strlen(number));
}

static void begin_structure(Walk *walk, const char *name, const xmlChar **attributes)
{
	guint numbered = 1, plain = 0;
	if (strcmp(name, "table") == 0)
		dn_html_blocks_begin_table(walk->blocks);
	else if (strcmp(name, "tr") == 0)
		dn_html_blocks_begin_row(walk->blocks);
	else if (strcmp(name, "td") == 0 || strcmp(name, "th") == 0)
		dn_html_blocks_begin_cell(walk->blocks, span(attributes, "colspan"), span(attributes, "rowspan"));
	else if (strcmp(name, "ol") == 0) {
		numbered = span(attributes, "start");
		g_array_append_val(walk->lists, numbered);
	} else if (strcmp(name, "ul") == 0)
		g_array_append_val(walk->lists, plain);
	else if (strcmp(name, "li") == 0)
		begin_item(walk);
}

static void read_meta(Walk *walk, const xmlChar **attributes)
{
	const char *name = attribute(attributes, "name"), *content = attribute(attributes, "content");
	if (name != NULL && content != NULL && walk->article_title == NULL && g_ascii_strcasecmp(name, "ArticleTitle") == 0)
		walk->article_title = g_strdup(content);
}

static void begin_element(Walk *walk, const char *name, const xmlChar **attributes)
{
	if (is_skipped(name) || is_hidden(attributes)) {
		walk->skipping = walk->depth;
		return;
	}
	if (walk->main_depth == 0 && is_main(name, attributes)) {
		end_block(walk);
		walk->main_depth = walk->depth;
	}
	if (strcmp(name, "br") == 0)
		dn_html_blocks_break_line(walk->blocks);
	else if (strcmp(name, "meta") == 0)
		read_meta(walk, attributes);
	else if (strcmp(name, "title") == 0)
		walk->in_title = TRUE;
	else if (strcmp(name, "sup") == 0 && walk->raised == 0)
		walk->raised = walk->depth;
	else if (walk->bold_leads && is_bold(name))
		dn_html_blocks_add_text(walk->blocks, DN_BOLD_START, strlen(DN_BOLD_START));
	else if (!is_inline(name) && !begin_definition(walk, name)) {
		end_block(walk);
		walk->heading = heading_level(name) > 0 ? heading_level(name) : walk->heading;
		begin_structure(walk, name, attributes);
	}
}

static void on_start(void *data, const xmlChar *name, const xmlChar **attributes)
{
	Walk *walk = data;
	walk->depth++;
	if (walk->depth > walk->max_depth) {
		walk->too_deep = TRUE;
		xmlStopParser(walk->parser);
	} else if (walk->skipping == 0)
		begin_element(walk, (const char *)name, attributes);
}

static void finish_structure(Walk *walk, const char *name)
{
	if (strcmp(name, "table") == 0)
		dn_html_blocks_end_table(walk->blocks, walk->main_depth > 0);
	else if ((strcmp(name, "ol") == 0 || strcmp(name, "ul") == 0) && walk->lists->len > 0)
		g_array_set_size(walk->lists, walk->lists->len - 1);
}

static void end_element(Walk *walk, const char *name)
{
	if (walk->bold_leads && is_bold(name))
		dn_html_blocks_add_text(walk->blocks, DN_BOLD_END, strlen(DN_BOLD_END));
	if (strcmp(name, "title") == 0)
		walk->in_title = FALSE;
	else if (!is_inline(name) && strcmp(name, "br") != 0 && !end_definition(walk, name)) {
		end_block(walk);
		walk->heading = heading_level(name) > 0 ? 0 : walk->heading;
		finish_structure(walk, name);
	}
	if (walk->main_depth == walk->depth) {
		end_block(walk);
		walk->main_depth = 0;
	}
	if (walk->raised == walk->depth)
		walk->raised = 0;
}

static void on_end(void *data, const xmlChar *name)
{
	Walk *walk = data;
	if (walk->skipping == 0)
		end_element(walk, (const char *)name);
	else if (walk->skipping == walk->depth)
		walk->skipping = 0;
	if (walk->depth > 0)
		walk->depth--;
}

/* The 2 of Treasury<sup>2</sup> or <sup>[2]</sup> is the number of a note, that of m<sup>2</sup> is a power: as characters of their own they are neither part
 * of a name nor digits. */
static void add_raised(Walk *walk, const char *text, gsize length)
{
	static const char *const raised[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
	g_autoptr(GString) out = g_string_sized_new(length);
	for (gsize i = 0; i < length; i++)
		if (g_ascii_isdigit(text[i]))
			g_string_append(out, raised[text[i] - '0']);
		else if (text[i] != '[' && text[i] != ']')
			g_string_append_c(out, text[i]);
	dn_html_blocks_add_text(walk->blocks, out->str, out->len);
}

static void on_text(void *data, const xmlChar *text, int length)
{
	Walk *walk = data;
	if (walk->in_title)
		g_string_append_len(walk->title, (const char *)text, length);
	else if (walk->skipping == 0 && walk->raised > 0)
		add_raised(walk, (const char *)text, (gsize)length);
	else if (walk->skipping == 0)
		dn_html_blocks_add_text(walk->blocks, (const char *)text, (gsize)length);
}

/* ---- Encoding ----------------------------------------------------------------------------------------------------------------------- */

/* The name behind "charset=" near the beginning; NULL for none. GB2312 and GBK are parts of GB18030, and pages claim the small one and
 * use the large one. */
static char *declared_encoding(const DnInput *input)
{
	g_autofree char *beginning = g_ascii_strdown((const char *)input->bytes, (gssize)MIN(input->size, (gsize)SNIFF));
	const char *charset = strstr(beginning, "charset");
	if (charset == NULL)
		return NULL;
	charset += strlen("charset");
	charset += strspn(charset, " =\"'");
	g_autofree char *name = g_strndup(charset, strspn(charset, "abcdefghijklmnopqrstuvwxyz0123456789-_:"));
	if (strcmp(name, "gb2312") == 0 || strcmp(name, "gbk") == 0 || strcmp(name, "gb_2312-80") == 0)
		return g_strdup("GB18030");
	return *name != '\0' ? g_steal_pointer(&name) : NULL;
}

/* Text that is valid UTF-8 is that whatever the page says; else what the page says is tried before any guess. What had to be `made`
 * is the caller's. */
static const char *decode(char **made, gsize *length, const DnInput *input, GError **error)
{
	gboolean is_utf8 = input->text != NULL && input->text_length == input->size;
	g_autofree char *declared = is_utf8 ? NULL : declared_encoding(input);
	*made = declared != NULL ? dn_encoding_convert(length, input->name, input->bytes, input->size, declared, NULL) : NULL;
	if (*made == NULL && input->text == NULL)
		*made = dn_encoding_to_utf8(length, input->name, input->bytes, input->size, error);
	if (*made != NULL || input->text == NULL)
		return *made;
	*length = input->text_length;
	return input->text;
}

/* ---- The reader ------------------------------------------------------------------------------------------------------------------------ */

static void run_parser(Walk *walk, const char *text, gsize length)
{
	htmlSAXHandler events = {.startElement = on_start, .endElement = on_end, .characters = on_text, .ignorableWhitespace = on_text};
	DnXmlGuard outer = dn_xml_guard_enter();
	htmlParserCtxt *parser = htmlCreateMemoryParserCtxt(text, (int)length);
	dn_xml_guard_require(parser);
	htmlCtxtUseOptions(parser, HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC);
	if (xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8) != 0)
		g_error("libxml2: cannot read UTF-8");
	*parser->sax = events;
	parser->userData = walk;
	walk->parser = parser;
	htmlParseDocument(parser);
	htmlFreeParserCtxt(parser);
	dn_xml_guard_leave(outer);
}

/* The name of the site behind the page's: 关于某事的通知_某市人民政府, Action plan | Agency. */
static void cut_site(GString *title)
{
	static const char *const joints[] = {"_", " | ", " - ", " – ", " — ", "－", "--"};
	enum { SHORTEST = 12 /* bytes of a title */ };
	for (gsize i = 0; i < G_N_ELEMENTS(joints); i++) {
		const char *joint = strstr(title->str, joints[i]);
		if (joint != NULL && joint - title->str >= SHORTEST)
			g_string_truncate(title, (gsize)(joint - title->str));
	}
}

static void finish_walk(Walk *walk, DnDocument *document)
{
	end_block(walk);
	for (guint i = 0; i <= walk->max_depth; i++)
		dn_html_blocks_end_table(walk->blocks, FALSE);
	dn_document_set_title(document, walk->article_title);
	dn_html_blocks_append(document, walk->blocks);
	dn_document_settle_title(document);
	cut_site(walk->title);
	dn_document_set_title(document, walk->title->str);
}

static gboolean check_size(const DnInput *input, const char *text, gsize length, GError **error)
{
	if (length > G_MAXINT) {
		g_set_error(error, DN_ERROR, DN_ERROR_LIMIT, "%s: is too large for an HTML page", input->name);
		return FALSE;
	}
	if (dn_markup_has_crowded_tag(text, length, TRUE)) {
		g_set_error(error, DN_ERROR, DN_ERROR_LIMIT, "%s: an element has more than %d attributes", input->name, DN_MOST_ATTRIBUTES);
		return FALSE;
	}
	return TRUE;
}

gboolean dn_html_read_text(DnDocument *document, const DnInput *input, const char *text, gsize length, GError **error)
{
	if (!check_size(input, text, length, error))
		return FALSE;
	g_autoptr(DnHtmlBlocks) blocks = dn_html_blocks_new();
	g_autoptr(GString) title = g_string_new(NULL);
	g_autoptr(GArray) lists = g_array_new(FALSE, FALSE, sizeof(guint));
	Walk walk = {.blocks = blocks, .max_depth = input->limits.max_depth, .title = title, .lists = lists};
	walk.bold_leads = dn_bold_leads(text, length);
	if (length > 0) /* libxml2 makes no parser for nothing, which is what the first half of a character is */
		run_parser(&walk, text, length);
	if (!walk.too_deep)
		finish_walk(&walk, document);
	g_free(walk.article_title);
	if (walk.too_deep)
		g_set_error(error, DN_ERROR, DN_ERROR_LIMIT, "%s: elements are nested more than %u deep", input->name, walk.max_depth);
	return !walk.too_deep;
}

static gboolean read_html(DnDocument *document, DnInput *input, GError **error)
{
	gsize length;
	g_autofree char *made = NULL;
	const char *text = decode(&made, &length, input, error);
	return text != NULL && dn_html_read_text(document, input, text, length, error);
}

/* ---- Knowing HTML ------------------------------------------------------------------------------------------------------------------------ */

static int bid_html(const DnInput *input)
{
	const char *bytes = input->text != NULL ? input->text : (const char *)input->bytes;
	gsize size = input->text != NULL ? input->text_length : input->size;
	g_autofree char *beginning = g_ascii_strdown(bytes, (gssize)MIN(size, (gsize)SNIFF));
	const char *start = beginning + strspn(beginning, "\xEF\xBB\xBF \t\r\n");
	if (*start != '<')
		return DN_BID_NONE;
	if (strstr(start, "<!doctype html") != NULL || strstr(start, "<html") != NULL)
		return DN_BID_SIGNATURE;
	static const char *const likely[] = {"<head", "<body", "<table", "<div", "<p>", "<p ", "<meta", NULL};
	for (gsize i = 0; likely[i] != NULL; i++)
		if (g_str_has_prefix(start, likely[i]))
			return DN_BID_LIKELY;
	return dn_input_has_extension(input, &dn_html_reader) ? DN_BID_NAME : DN_BID_NONE;
}

static const char *const extensions[] = {"html", "htm", "xhtml", NULL};

const DnReader dn_html_reader = {{"html", extensions, "web pages"}, bid_html, read_html, FALSE, FALSE, TRUE};
