/* Lines of formats that know only where glyphs stand on pages (PDF, OFD): pieces of text are joined into lines, and what repeats at the
 * top and bottom of pages is left out. */
#ifndef DUTYNET_DOCUMENT_PAGE_LINES_H
#define DUTYNET_DOCUMENT_PAGE_LINES_H

#include <string.h>

#include "document/document.h"

G_BEGIN_DECLS

typedef struct DnPageLines DnPageLines;

DnPageLines *dn_page_lines_new(void);
void dn_page_lines_free(DnPageLines *lines);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnPageLines, dn_page_lines_free)

/* Begins the next page. */
void dn_page_lines_begin_page(DnPageLines *lines);
/* A line of text, and how it stands on its page. */
typedef struct {
	const char *text;
	gboolean apart;  /* from the line above, by more than the lines of a paragraph */
	double room;     /* behind it, up to where long lines of the page end */
	double word;     /* the width of its first word, or of its first Chinese characters */
} DnPageLine;

/* Adds a line of the page, in reading order. A blank one stands before it where it is apart, or begins a page though it would have had room on the
 * one before. */
void dn_page_lines_add(DnPageLines *lines, const DnPageLine *line);
/* Adds a table row of the page. */
void dn_page_lines_add_row(DnPageLines *lines, const char *const *cells, guint n, guint table);
/* Appends to the cells of the last row of that table, which the end of a page had cut; without one it adds a row. */
void dn_page_lines_extend_row(DnPageLines *lines, const char *const *cells, guint n, guint table);

/* Appends all pages to the document without page numbers and running headers and footers. */
void dn_page_lines_append(DnDocument *document, const DnPageLines *lines);

/* Whether the text begins, or ends, with a character that blanks part from the next word: any but Chinese ones and the marks that stand
 * between them as well. */
static inline gboolean dn_page_begins_latin(const char *text)
{
	gunichar c = g_utf8_get_char(text), dash = 0x2013;
	return c != '\0' && (c < 0x80 || c == dash || (g_unichar_isalpha(c) && !g_unichar_iswide(c)));
}

static inline gboolean dn_page_ends_latin(const char *text)
{
	return *text != '\0' && dn_page_begins_latin(g_utf8_prev_char(text + strlen(text)));
}

G_END_DECLS

#endif
