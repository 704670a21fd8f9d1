/* PDF by poppler: the text of every page in reading order, line by line, without page numbers and running headers and footers. */
#include "document/reader.h"

#include <string.h>

#include <poppler.h>

#include "document/page_lines.h"

enum { HEADER_WITHIN = 1024 };

/* Poppler's reasons are sentences of its own; those that people meet are said in ours. */
static void fail_to_open(const char *name, const GError *reason, GError **error)
{
	if (g_error_matches(reason, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
		g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "%s: is protected by a password; save it without one", name);
	else
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: is a damaged PDF file: %s", name,
		            reason != NULL ? reason->message : "unknown reason");
}

static PopplerDocument *open_pdf(const DnInput *input, GError **error)
{
	g_autoptr(GBytes) bytes = g_bytes_new_static(input->bytes, input->size);
	g_autoptr(GError) reason = NULL;
	PopplerDocument *pdf = poppler_document_new_from_bytes(bytes, NULL, &reason);
	if (pdf == NULL)
		fail_to_open(input->name, reason, error);
	return pdf;
}

/* A missing or broken page is an empty one. */
static void add_page(DnPageLines *lines, PopplerDocument *pdf, int index)
{
	dn_page_lines_begin_page(lines);
	PopplerPage *page = poppler_document_get_page(pdf, index);
	g_autofree char *text = page != NULL ? poppler_page_get_text(page) : NULL;
	g_clear_object(&page);
	if (text == NULL)
		return;
	g_autofree char *valid = g_utf8_make_valid(text, -1);
	g_auto(GStrv) found = g_strsplit_set(valid, "\n\r\f", -1);
	for (char **line = found; *line != NULL; line++)
		dn_page_lines_add(lines, *line);
}

static gboolean add_pages(DnPageLines *lines, PopplerDocument *pdf, const DnInput *input, GError **error)
{
	int n = poppler_document_get_n_pages(pdf);
	if (n > 0 && (guint)n > input->limits.max_pages) {
		g_set_error(error, DN_ERROR, DN_ERROR_LIMIT, "%s: has more than the limit of %u pages", input->name,
		            input->limits.max_pages);
		return FALSE;
	}
	for (int i = 0; i < n; i++)
		add_page(lines, pdf, i);
	return TRUE;
}

static gboolean check_text(const DnDocument *document, const DnInput *input, GError **error)
{
	if (!dn_document_is_empty(document))
		return TRUE;
	g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "%s: is a PDF without text, perhaps scanned; recognise its text first",
	            input->name);
	return FALSE;
}

static gboolean read_pdf(DnDocument *document, DnInput *input, GError **error)
{
	PopplerDocument *pdf = open_pdf(input, error);
	if (pdf == NULL)
		return FALSE;
	g_autoptr(DnPageLines) lines = dn_page_lines_new();
	gboolean added = add_pages(lines, pdf, input, error);
	g_object_unref(pdf);
	if (!added)
		return FALSE;
	dn_page_lines_append(document, lines);
	return check_text(document, input, error);
}

/* Programs may put some bytes before the header. */
static int bid_pdf(const DnInput *input)
{
	return g_strstr_len((const char *)input->bytes, (gssize)MIN(input->size, (gsize)HEADER_WITHIN), "%PDF-") != NULL
	               ? DN_BID_SIGNATURE
	               : DN_BID_NONE;
}

static const char *const extensions[] = {"pdf", NULL};

const DnReader dn_pdf_reader = {{"pdf", extensions, "PDF documents with text"}, bid_pdf, read_pdf, FALSE};
