/* The text of a document as the parser wants it: paragraphs rejoined from the lines as printed, page numbers and needless
 * spaces dropped, each byte traceable to the place in the document where it stands. */
#ifndef DUTYNET_PLAN_TEXT_H
#define DUTYNET_PLAN_TEXT_H

#include <dutynet/document.h>

#include "base/arena.h"
#include "plan/slice.h"

G_BEGIN_DECLS

typedef struct {
	gsize start;       /* byte in the text */
	gsize length;
	DnLineKind kind;   /* PARAGRAPH, HEADING or ROW */
	guint level;       /* of a heading that the format marks; else 0 */
	const DnLine *row; /* for ROW, whose text stands in its cells */
	const DnLine *line; /* where it begins */
} DnParagraph;

typedef struct {
	gsize offset; /* byte in dn_document_text() */
	guint page;
	guint line;
	gsize in_line;         /* bytes before it in its line */
	const char *line_text;
} DnPlace;

typedef struct {
	const DnDocument *document;
	gboolean spaced;    /* its words are separated by spaces */
	gboolean inert;     /* no character of it acts (plan/inert.h), and it has no rows */
	GString *bytes;     /* all paragraphs, each followed by a line feed */
	GArray *paragraphs; /* DnParagraph */
	GArray *anchors;    /* where runs of bytes come from */
	guint *nearest;     /* anchors to look from (dn_text_place()) */
} DnText;

DnText *dn_text_new(const DnDocument *document);
void dn_text_free(DnText *text);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnText, dn_text_free)

static inline const DnParagraph *dn_text_paragraph(const DnText *text, guint index)
{
	return &g_array_index(text->paragraphs, DnParagraph, index);
}

static inline DnSlice dn_text_slice(const DnText *text, gsize start, gsize length)
{
	return dn_slice(text->bytes->str + start, length);
}

static inline gsize dn_text_at(const DnText *text, DnSlice slice)
{
	return (gsize)(slice.at - text->bytes->str);
}

/* Where the byte `at` of the text stands in the document. */
DnPlace dn_text_place(const DnText *text, gsize at);

/* Counts columns of places that come in order without beginning each line anew. Zero-initialised. */
typedef struct {
	const char *line_text;
	gsize in_line;
	guint column;
} DnColumnCounter;

/* The 1-based column of a place, in characters; 0 where the place is no place in a line. */
guint dn_text_column(DnColumnCounter *counter, const DnPlace *place);

/* Whether most of a document's words are separated by spaces (English), or none are (Chinese, Japanese). */
gboolean dn_text_is_spaced(const DnDocument *document);

/* Appends `part` with its spaces as a reader would type them: none beside a character of a script that uses none. */
void dn_text_append_typed(GString *out, DnSlice part, gboolean spaced);
/* The same of a part of the text, whose blanks are spaces and line feeds already. */
void dn_text_append_part(GString *out, const DnText *text, DnSlice part);
/* The same words, kept in an arena. */
const char *dn_text_keep_typed(DnArena *arena, DnSlice part, gboolean spaced);
/* The same of words that may stand in the text. */
const char *dn_text_keep(DnArena *arena, const DnText *text, DnSlice part);
/* Whether a slice is a part of the text. */
gboolean dn_text_holds(const DnText *text, DnSlice part);

G_END_DECLS

#endif
