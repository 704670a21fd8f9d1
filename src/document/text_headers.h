/* Headers of tables that wide blanks part, and the forms above some of them. */
#ifndef DUTYNET_DOCUMENT_TEXT_HEADERS_H
#define DUTYNET_DOCUMENT_TEXT_HEADERS_H

#include "document/text_pieces.h"

G_BEGIN_DECLS

/* Whether all of a header stands in the line: three titles or more, one of them of those who do something. */
gboolean dn_text_header_is(const DnLine *line);
/* The same, or a header begins whose titles take several lines. */
gboolean dn_text_header_begins(const DnLine *lines, guint n);
/* Whether the line goes on with the titles of the header above it: Agencies below Supporting. */
gboolean dn_text_header_goes_on(const DnLine *line);
/* Whether the first `n_header` of `n` lines may be a header: all are titles, and in the last one a title of bodies goes on, or any above a row. */
gboolean dn_text_header_can_have(const DnLine *lines, guint n_header, guint n);
/* The words of a header of `n` lines, whatever the blanks between them. */
char *dn_text_header_key(const DnLine *lines, guint n);
/* Where the next page of a table, whose header is the first line, begins behind the end of this one: below the same header, or with the first
 * line of another page that is parted; n for none. */
guint dn_text_header_next_page(const DnLine *lines, guint end, guint n);
/* How many lines, the header among them, may be of a table that could not be read: up to the last one below which none looks like one of a row;
 * 0 where no line does. */
guint dn_text_header_unread(const DnLine *lines, guint n);

enum { DN_TEXT_MOST_FIELDS = 3 };

/* Titles with what stands beside them, above a header. */
typedef struct {
	guint n, n_lines;
	DnCell titles[DN_TEXT_MOST_FIELDS];
	gsize title_lengths[DN_TEXT_MOST_FIELDS];
	GString *texts[DN_TEXT_MOST_FIELDS];
	guint text_left, title_left; /* columns of the screen */
} DnTextForm;

/* Whether a form begins with the lines, and a header stands below it whose first title stands below those of the form. */
gboolean dn_text_form_read(DnTextForm *form, const DnLine *lines, guint n);
void dn_text_form_clear(DnTextForm *form);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(DnTextForm, dn_text_form_clear)

G_END_DECLS

#endif
