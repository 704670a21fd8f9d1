/* Documents: bytes of a file turned into lines of text with their positions.
 *
 * A reader (text, Markdown, PDF, HTML, DOCX, XLSX, OFD, CSV, JSON) turns bytes into a DnDocument: an ordered list of lines, each
 * knowing the page and line where it stands and its byte offset in the document's text. Nothing here knows what a task is.
 *
 * Ownership: a document is immutable and reference counted by nobody; free it with dn_document_free(). Everything that an
 * accessor returns is borrowed and lives as long as the document. */
#ifndef DUTYNET_DOCUMENT_H
#define DUTYNET_DOCUMENT_H

#include <dutynet/error.h>

G_BEGIN_DECLS

typedef struct DnDocument DnDocument;

/* How the text of a line relates to its paragraph. */
typedef enum {
	DN_LINE_PHYSICAL,  /* as printed: a paragraph may go on in the next line, even in the middle of a name */
	DN_LINE_PARAGRAPH, /* a whole paragraph: nothing is ever joined to it */
	DN_LINE_HEADING,   /* a paragraph that the format itself marks as a heading; see DnLine.level */
	DN_LINE_ROW        /* a row of a table; see DnLine.cells */
} DnLineKind;

/* One cell of a table row. Line breaks inside a cell are '\n'. */
typedef struct {
	const char *text; /* UTF-8, NUL-terminated */
	gsize offset;     /* byte offset in dn_document_text() */
} DnCell;

/* One line. For DN_LINE_ROW `text` is the row as plain text, its cells joined by tabs. */
typedef struct {
	const char *text;    /* UTF-8, NUL-terminated, no line end; leading and trailing spaces are kept */
	gsize length;        /* bytes of text */
	gsize offset;        /* byte offset of the line in dn_document_text() */
	guint line;          /* 1-based line in the source; in formats without lines, the 1-based number of the block */
	guint page;          /* 1-based page; 0 where the format has no pages */
	DnLineKind kind;
	guint level;         /* heading level from 1, for DN_LINE_HEADING; else 0 */
	guint table;         /* 1-based number of the table, for DN_LINE_ROW; else 0 */
	guint n_cells;       /* for DN_LINE_ROW */
	const DnCell *cells; /* n_cells of them */
	gboolean listed;     /* an item of a list that the format marks itself, so that the text lacks its dot */
	gboolean unread;     /* of a table whose cells could not be told apart; a paragraph of its own, or a row, which says nothing by itself */
	gboolean broken;     /* a row with a word that its narrow column breaks over two lines, which a blank may part wrongly */
} DnLine;

/* Bounds against hostile input; 0 means the default given here. Exceeding one is DN_ERROR_LIMIT. */
typedef struct {
	guint64 max_bytes;    /* size of the file: 256 MiB */
	guint64 max_unpacked; /* size after decompression of a packed format: 1 GiB */
	guint max_pages;      /* pages of a PDF or OFD: 10,000 */
	guint max_depth;      /* nesting of XML or HTML elements: 256 */
	guint max_ratio;      /* how many times its size a file may grow by unpacking or by cells that are merged over rows: 200; what
	                       * stays below 16 MiB may grow more */
} DnReadLimits;

typedef struct {
	const char *format;     /* name of the reader to use; NULL finds it from the content first, the name second */
	const DnReadLimits *limits; /* NULL for the defaults */
} DnReadOptions;

/* A reader as `dutynet list readers` shows it. */
typedef struct {
	const char *name;              /* "text", "pdf" … */
	const char *const *extensions; /* NULL-terminated, without dots */
	const char *summary;
} DnReaderInfo;

/* The readers that are built in; *n receives how many. */
DN_API const DnReaderInfo *dn_readers(gsize *n);

/* Reads a file; "-" is standard input. Options may be NULL. NULL with error on failure: INPUT where the file cannot be
 * read or is empty, ENCODING, SYNTAX, LIMIT, UNSUPPORTED for a binary file that no reader claims. */
DN_API DnDocument *dn_document_new_from_file(const char *path, const DnReadOptions *options, GError **error);

/* Reads `n` files on all processors. `documents`, which has room for n, receives them in the order of the paths. FALSE where one cannot
 * be read, with the error of the first of them, as if they were read one after the other; then `documents` is left alone. */
DN_API gboolean dn_documents_new_from_files(DnDocument **documents, const char *const *paths, gsize n, const DnReadOptions *options,
                                            GError **error);

/* The same as dn_document_new_from_file() from memory. `name` is shown in messages and gives the id; it need not exist. */
DN_API DnDocument *dn_document_new_from_bytes(GBytes *bytes, const char *name, const DnReadOptions *options, GError **error);

DN_API void dn_document_free(DnDocument *document);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnDocument, dn_document_free)

/* The file name without folder and extension; "stdin" for standard input. */
DN_API const char *dn_document_id(const DnDocument *document);
/* The path or name that was given. */
DN_API const char *dn_document_path(const DnDocument *document);
/* The name of the reader that read it. */
DN_API const char *dn_document_format(const DnDocument *document);
/* SHA-256 of the bytes that were read, 64 lower-case hexadecimal digits. */
DN_API const char *dn_document_sha256(const DnDocument *document);
/* The title that the format's own metadata or markup states, or NULL. A title within plain text is the parser's to find. */
DN_API const char *dn_document_title(const DnDocument *document);
/* The whole text, UTF-8, NUL-terminated, with the characters that are meant where a font's radicals, Latin ligatures or upright marks stand for
 * them: 文 for ⽂. For a UTF-8 text file offsets into it are offsets into the file, but behind a ligature (ﬁ), which takes a byte more than its letters. */
DN_API const char *dn_document_text(const DnDocument *document);
DN_API gsize dn_document_text_length(const DnDocument *document);
/* The lines in reading order; *n receives how many. */
DN_API const DnLine *dn_document_lines(const DnDocument *document, gsize *n);

G_END_DECLS

#endif
