/* What a reader is: one row of the table in readers.c, which names the formats that dutynet understands. To add a format, write
 * its file with a DnReader and put it into that table. */
#ifndef DUTYNET_DOCUMENT_READER_H
#define DUTYNET_DOCUMENT_READER_H

#include "document/document.h"

G_BEGIN_DECLS

/* What a reader is given. */
typedef struct {
	const char *name;      /* for messages */
	const char *extension; /* lower case, without the dot; "" where there is none */
	const guint8 *bytes;
	gsize size;
	char *text;            /* the bytes as UTF-8, NUL-terminated; NULL for a binary file. A reader may give it to the document, but neither
	                          frees nor changes it: the bytes are still being summed up */
	gsize text_length;
	DnReadLimits limits;   /* all set */
	GMutex *one_at_a_time; /* held while a reader reads that is not `any_thread`; NULL where there is one thread only */
} DnInput;

/* How surely a reader knows its format. The highest bid reads; text, which bids lowest, takes the rest. */
enum {
	DN_BID_NONE = 0,
	DN_BID_ANY_TEXT = 1, /* it is text */
	DN_BID_NAME = 20,    /* it is text, and the file's name says so */
	DN_BID_LIKELY = 40,  /* the content looks like it */
	DN_BID_SIGNATURE = 80
};

typedef struct {
	DnReaderInfo info;
	int (*bid)(const DnInput *input);
	/* Fills the document with lines. `input->text` is set where `needs_text` is. */
	gboolean (*read)(DnDocument *document, DnInput *input, GError **error);
	gboolean needs_text;
	gboolean any_thread; /* several may read at the same time: it uses no library that might keep state of its own */
	gboolean has_paragraphs; /* among its lines may be tables that a copy left as paragraphs (document/line_tables.h) */
} DnReader;

extern const DnReader dn_text_reader;
extern const DnReader dn_markdown_reader;
extern const DnReader dn_docx_reader;
extern const DnReader dn_xlsx_reader;
extern const DnReader dn_ofd_reader;
extern const DnReader dn_html_reader;
extern const DnReader dn_pdf_reader;
extern const DnReader dn_csv_reader;
extern const DnReader dn_json_reader;

/* dn_document_new_from_file() for one of several threads. */
DnDocument *dn_document_read_file(const char *path, const DnReadOptions *options, GMutex *one_at_a_time, GError **error);

/* Whether the file's name ends in one of the reader's extensions. */
gboolean dn_input_has_extension(const DnInput *input, const DnReader *reader);

/* How many bytes a file may become while it is read, by its limits; and the error where it becomes more. `what` says what does, "unpacks
 * to". */
guint64 dn_input_capacity(const DnInput *input);
void dn_input_fail_capacity(const DnInput *input, const char *what, GError **error);

/* Makes the lines of a document's text at its line ends and form feeds; for dn_document_split_later() too. */
void dn_text_split(DnDocument *document);

G_END_DECLS

#endif
