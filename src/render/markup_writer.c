/* The streaming markup writer: a string and a stack of the names of open elements. */
#include "render/markup_writer.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

#include "base/append.h"
#include "render/plain.h"

struct DnMarkup {
	GString *out;
	GPtrArray *open; /* const char *, borrowed */
	DnMarkupKind kind;
	DnSink *sink;    /* NULL to hold it all */
	gboolean in_tag; /* the start tag is not closed yet: attributes may follow */
};

DnMarkup *dn_markup_new(DnMarkupKind kind)
{
	DnMarkup *markup = g_new0(DnMarkup, 1);
	markup->out = g_string_sized_new(64 * 1024);
	markup->open = g_ptr_array_new();
	markup->kind = kind;
	g_string_append(markup->out, kind == DN_MARKUP_XML ? "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" : "<!DOCTYPE html>\n");
	return markup;
}

void dn_markup_drain_into(DnMarkup *markup, DnSink *sink)
{
	markup->sink = sink;
}

void dn_markup_free(DnMarkup *markup)
{
	if (markup == NULL)
		return;
	if (markup->out != NULL)
		g_string_free(markup->out, TRUE);
	g_ptr_array_unref(markup->open);
	g_free(markup);
}

GBytes *dn_markup_finish(DnMarkup *markup)
{
	g_assert(markup->open->len == 0);
	g_string_append_c(markup->out, '\n');
	GBytes *bytes = g_string_free_to_bytes(g_steal_pointer(&markup->out));
	dn_markup_free(markup);
	return bytes;
}

/* ---- Escaping --------------------------------------------------------------------------------------------------- */

/* U+FFFE and U+FFFF, which XML excludes, are EF BF BE and EF BF BF. */
static gboolean is_noncharacter(const guchar *p)
{
	return p[0] == 0xef && p[1] == 0xbf && p[2] >= 0xbe;
}

static gboolean is_plain(const guchar *p)
{
	return *p >= 0x20 && *p != '&' && *p != '<' && *p != '>' && *p != '"' && *p != 0x7f && !is_noncharacter(p);
}

/* What stands for a character that markup cannot hold: its picture (U+2400 …), or U+FFFD for a noncharacter. */
static void append_picture(GString *out, guchar c)
{
	g_string_append_unichar(out, c == 0xef ? 0xfffd : c == 0x7f ? 0x2421 : 0x2400u + c);
}

static gboolean is_space(guchar c)
{
	return c == '\t' || c == '\n' || c == '\r';
}

/* Appends what stands for the character at `p`, which is not plain, and returns its length in bytes. Tabs and line ends stand
 * for themselves in text; in an attribute they would be read back as spaces. */
static gsize append_special(GString *out, const guchar *p, gboolean attribute)
{
	static const char *const names[] = {['&'] = "&amp;", ['<'] = "&lt;", ['>'] = "&gt;", ['"'] = "&quot;"};
	if (*p < G_N_ELEMENTS(names) && names[*p] != NULL)
		g_string_append(out, names[*p]);
	else if (is_space(*p) && (attribute || *p == '\r'))
		g_string_append_printf(out, "&#%d;", *p);
	else if (is_space(*p))
		g_string_append_c(out, (char)*p);
	else
		append_picture(out, *p);
	return *p == 0xef ? 3 : 1;
}

/* Runs of plain bytes are copied whole. */
static void append_mended(GString *out, const char *text, gsize length, gboolean attribute)
{
	g_autofree char *mended = g_utf8_validate_len(text, length, NULL) ? NULL : g_utf8_make_valid(text, (gssize)length);
	const guchar *p = (const guchar *)(mended != NULL ? mended : text);
	const guchar *end = mended != NULL ? p + strlen(mended) : p + length;
	while (p < end) {
		const guchar *start = p;
		while (p < end && is_plain(p))
			p++;
		dn_append(out, (const char *)start, (gsize)(p - start));
		if (p < end)
			p += append_special(out, p, attribute);
	}
}

static void append_escaped(GString *out, const char *text, gboolean attribute)
{
	static const guint8 special[128] = {DN_PLAIN_CONTROLS, ['&'] = 1, ['<'] = 1, ['>'] = 1, ['"'] = 1};
	gsize plain = dn_plain_length(text, special);
	dn_append(out, text, plain);
	if (text[plain] != '\0')
		append_mended(out, text + plain, strlen(text + plain), attribute);
}

void dn_markup_append_text(GString *out, const char *text)
{
	append_escaped(out, text, FALSE);
}

char *dn_markup_legal_text(const char *text)
{
	g_autofree char *mended = g_utf8_make_valid(text, -1);
	GString *out = g_string_sized_new(strlen(mended));
	for (const guchar *p = (const guchar *)mended; *p != '\0'; p++) {
		gboolean legal = (*p >= 0x20 && *p != 0x7f && !is_noncharacter(p)) || is_space(*p);
		if (legal)
			g_string_append_c(out, (char)*p);
		else
			append_picture(out, *p);
		if (!legal && *p == 0xef)
			p += 2;
	}
	return g_string_free(out, FALSE);
}

/* ---- Elements --------------------------------------------------------------------------------------------------- */

static gboolean is_void(const char *name)
{
	static const char *const names[] = {"meta", "link", "br", "hr", "img", "input", "col", "wbr", NULL};
	return g_strv_contains(names, name);
}

static void close_start_tag(DnMarkup *markup)
{
	if (markup->in_tag)
		g_string_append_c(markup->out, '>');
	markup->in_tag = FALSE;
}

void dn_markup_begin(DnMarkup *markup, const char *name)
{
	close_start_tag(markup);
	g_string_append_c(markup->out, '<');
	g_string_append(markup->out, name);
	g_ptr_array_add(markup->open, (gpointer)name);
	markup->in_tag = TRUE;
}

void dn_markup_begin_with(DnMarkup *markup, const char *name, ...)
{
	va_list attributes;
	dn_markup_begin(markup, name);
	va_start(attributes, name);
	for (const char *key; (key = va_arg(attributes, const char *)) != NULL;)
		dn_markup_attribute(markup, key, va_arg(attributes, const char *));
	va_end(attributes);
}

void dn_markup_end(DnMarkup *markup)
{
	const char *name = g_ptr_array_steal_index(markup->open, markup->open->len - 1);
	gboolean empty = markup->in_tag;
	if (empty && markup->kind == DN_MARKUP_XML) {
		g_string_append(markup->out, "/>");
	} else {
		close_start_tag(markup);
		if (markup->kind == DN_MARKUP_XML || !is_void(name)) {
			g_string_append(markup->out, "</");
			g_string_append(markup->out, name);
			g_string_append_c(markup->out, '>');
		}
	}
	markup->in_tag = FALSE;
	dn_sink_drain(markup->sink, markup->out);
}

void dn_markup_attribute(DnMarkup *markup, const char *name, const char *value)
{
	if (value == NULL)
		return;
	dn_markup_flag(markup, name);
	g_string_append(markup->out, "=\"");
	append_escaped(markup->out, value, TRUE);
	g_string_append_c(markup->out, '"');
}

void dn_markup_attribute_integer(DnMarkup *markup, const char *name, gint64 value)
{
	dn_markup_flag(markup, name);
	g_string_append_printf(markup->out, "=\"%" G_GINT64_FORMAT "\"", value);
}

void dn_markup_attribute_real(DnMarkup *markup, const char *name, double value)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	if (isfinite(value))
		dn_markup_attribute(markup, name, g_ascii_formatd(digits, sizeof digits, "%.6g", value));
}

void dn_markup_flag(DnMarkup *markup, const char *name)
{
	g_assert(markup->in_tag);
	g_string_append_c(markup->out, ' ');
	g_string_append(markup->out, name);
}

/* ---- Content ---------------------------------------------------------------------------------------------------- */

void dn_markup_text_length(DnMarkup *markup, const char *text, gsize length)
{
	close_start_tag(markup);
	append_mended(markup->out, text, length, FALSE);
}

void dn_markup_text(DnMarkup *markup, const char *text)
{
	if (text == NULL)
		return;
	close_start_tag(markup);
	append_escaped(markup->out, text, FALSE);
}

void dn_markup_break(DnMarkup *markup)
{
	close_start_tag(markup);
	g_string_append_c(markup->out, '\n');
}

void dn_markup_raw(DnMarkup *markup, const char *text, gsize length)
{
	close_start_tag(markup);
	dn_sink_append(markup->sink, markup->out, text, length);
}

void dn_markup_element(DnMarkup *markup, const char *name, const char *text)
{
	dn_markup_begin(markup, name);
	dn_markup_text(markup, text);
	dn_markup_end(markup);
}
