/* A document while it is being read: what readers call to fill one. Once dn_document_new_from_bytes() has returned it, nothing
 * changes it any more. */
#ifndef DUTYNET_DOCUMENT_DOCUMENT_H
#define DUTYNET_DOCUMENT_DOCUMENT_H

#include <dutynet/document.h>

G_BEGIN_DECLS

/* An empty document. The id is made from `path`; `format` must be static; `sha256` is NULL for a part of a file, or is taken later. */
DnDocument *dn_document_new(const char *path, const char *format, const char *sha256);
void dn_document_take_sha256(DnDocument *document, char *sha256);

/* The first title that is set stays; white space around it is dropped, and an empty one is ignored. */
void dn_document_set_title(DnDocument *document, const char *title);

/* Where the markup has one heading of the first level only, that is the title, and so no heading of the text below it. Called when all
 * lines have been added. */
void dn_document_settle_title(DnDocument *document);

/* Notes what a library says is broken in the file, though it can be read; NULL, also as the answer, for nothing. The first reason stays. */
void dn_document_note_damage(DnDocument *document, const char *reason);
const char *dn_document_damage(const DnDocument *document);

/* ---- Formats whose source is text: the whole text first, then lines that point into it ------------------------------- */

/* Makes `text`, which must be UTF-8 and NUL-terminated, the document's text, and takes it over. */
void dn_document_take_text(DnDocument *document, char *text, gsize length);
/* Lets `split` make the lines of the text when they are first asked for. A table of millions of rows is read row by row
 * (document/rows.h) and never needs them all at once. */
void dn_document_split_later(DnDocument *document, void (*split)(DnDocument *document));
/* Room for `length` bytes and a NUL that lives as long as the document. */
char *dn_document_room(DnDocument *document, gsize length);
/* A copy of text that lives as long as the document, NUL-terminated. */
char *dn_document_keep(DnDocument *document, const char *text, gsize length);
/* Adds a row of `n` cells, whose texts must live as long as the document, at the position of `position`. */
void dn_document_add_row(DnDocument *document, const DnCell *cells, guint n, const DnLine *position);
/* Makes these the lines of a document that has none yet, and takes them over. */
void dn_document_take_lines(DnDocument *document, GArray *lines);
/* Takes the lines away, which the caller frees with g_array_unref(); the document has none then. */
GArray *dn_document_steal_lines(DnDocument *document);
/* Puts the first `n` of `lines` before those that the document has. */
void dn_document_put_before(DnDocument *document, const GArray *lines, guint n);
/* Adds a line. Its strings and cells must live as long as the document: dn_document_keep() them. */
void dn_document_add_line(DnDocument *document, const DnLine *line);

/* ---- Formats without a text of their own: each block is appended to the text and numbered ----------------------------- */

/* A line of `kind` with `text`. The next block number becomes its line number. */
/* The last line is an item of a list. */
void dn_document_note_item(DnDocument *document);
void dn_document_append(DnDocument *document, DnLineKind kind, const char *text, guint level, guint page);
/* A table row of `n` cells; `position` gives its table and page, and its line where the format numbers its rows (0 takes the next
 * block number). */
void dn_document_append_row(DnDocument *document, const char *const *cells, guint n, const DnLine *position);

/* Bounds the memory that appending may take, counting text and cells. What goes beyond is dropped, and noted: a small packed
 * file, or a cell that spans thousands of rows, must not fill the machine's memory. */
void dn_document_set_capacity(DnDocument *document, guint64 bytes);
gboolean dn_document_has_overflowed(const DnDocument *document);

/* Whether its text is white space only. */
gboolean dn_document_is_empty(const DnDocument *document);

G_END_DECLS

#endif
