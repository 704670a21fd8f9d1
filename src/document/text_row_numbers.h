/* Numbers with which the rows of a table in plain text begin, beside words: 1a. 2.3 A4) (5) Action 6: */
#ifndef DUTYNET_DOCUMENT_TEXT_ROW_NUMBERS_H
#define DUTYNET_DOCUMENT_TEXT_ROW_NUMBERS_H

#include <glib.h>

G_BEGIN_DECLS

enum { DN_TEXT_MOST_NUMBERS = 4 };

typedef struct {
	char letters[4]; /* before the first number */
	guint n;
	guint numbers[DN_TEXT_MOST_NUMBERS];
	guint letter; /* 1 of a, behind the last number; 0 for none */
	gsize length; /* bytes, with the mark and the blanks behind it */
} DnTextRowNumber;

/* Reads the number with which the words begin: FALSE where they begin with none, or where small letters follow it. 12 alone counts things. */
gboolean dn_text_row_number_read(DnTextRowNumber *out, const char *words);
/* Whether both are of one form: 1a. and 2c., but not 1.1. */
gboolean dn_text_row_number_is_like(const DnTextRowNumber *one, const DnTextRowNumber *other);
/* Whether the row of one follows that of the other: 1b behind 1a, 2a behind 1d. */
gboolean dn_text_row_number_follows(const DnTextRowNumber *above, const DnTextRowNumber *below);

G_END_DECLS

#endif
