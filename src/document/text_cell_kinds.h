/* What a cell of a table in plain text looks like, of which nothing but its words is left. */
#ifndef DUTYNET_DOCUMENT_TEXT_CELL_KINDS_H
#define DUTYNET_DOCUMENT_TEXT_CELL_KINDS_H

#include <glib.h>

G_BEGIN_DECLS

/* Flags, so that the kinds met in a column are a set. */
typedef enum {
	DN_TEXT_CELL_DATE = 1 << 0, /* 2025年6月底, 长期 */
	DN_TEXT_CELL_NAMES = 1 << 1, /* 县教育局、各乡镇: every part ends as bodies do */
	DN_TEXT_CELL_SENTENCE = 1 << 2,
	DN_TEXT_CELL_TITLE = 1 << 3, /* short, and none of these */
} DnTextCellKind;

/* The one kind of the words, which may stand on several lines. Names and dates are known in Chinese only; the words of others are titles or
 * sentences. */
DnTextCellKind dn_text_cell_kind(const char *words);

/* Whether the words are a list of names and of others that may be names as well: 县教育局、某中学. */
gboolean dn_text_cell_lists_names(const char *words);

G_END_DECLS

#endif
