/* Which lines are rows of a table within plain text whose cells tabs or bars part, and which stand between them. */
#ifndef DUTYNET_DOCUMENT_TEXT_TABLE_ROWS_H
#define DUTYNET_DOCUMENT_TEXT_TABLE_ROWS_H

#include "document/document.h"

G_BEGIN_DECLS

/* What parts the cells of a row. */
typedef enum {
	DN_TEXT_TABS,
	DN_TEXT_BARS_AROUND,  /* | 任务 | 牵头单位 | */
	DN_TEXT_BARS_BETWEEN, /* 任务|牵头单位 */
	DN_TEXT_BARS_BEHIND   /* 任务|牵头单位| */
} DnTextParts;

typedef struct {
	DnDocument *document;
	const DnLine *lines;
	guint n;
	guint number;
	guint header; /* the line of the titles */
	DnTextParts parts;
	guint columns;
	gboolean delimited; /* |---| stands below the header, whatever that says */
	gboolean names_last; /* bodies stand in the last column, and none alone in a line below the header */
} DnTextTable;

/* Where the first cell of a line begins, and the end of one: a tab, a bar, or the end of the line. */
const char *dn_text_table_first_cell(const DnTextTable *table, const DnLine *line);
const char *dn_text_table_cell_end(const DnTextTable *table, const char *cell);
/* The words of the first cell; free with g_free(). */
char *dn_text_table_first_words(const DnTextTable *table, const DnLine *line);

/* 1.甲 and 6%, but not 2025年目标. */
gboolean dn_text_table_is_numbered(const char *cell);
/* Whether the cells of a line are parted, and whether there are as many as the header has. */
gboolean dn_text_table_is_parted(const DnTextTable *table, const DnLine *line);
gboolean dn_text_table_is_row(const DnTextTable *table, const DnLine *line);
/* A row that lacks cells, which stand in a row above: the bar behind its last one tells that it is whole. */
gboolean dn_text_table_lacks_cells(const DnTextTable *table, const DnLine *line);
/* Whether the words of the last column may go on in lines of their own, as far as its title and what stands below it tell. */
gboolean dn_text_table_has_names_last(const DnTextTable *table);

/* How many lines from `at` on are one row; titles of the rows below, no cells of which are enclosed; a blank line between two rows; the number of a
 * page, with blank ones around it, where a row with a number of its own goes on below, or any row below words that say so. 0 for none. */
guint dn_text_table_count_row(const DnTextTable *table, guint at);
guint dn_text_table_count_sections(const DnTextTable *table, guint at);
guint dn_text_table_count_blank(const DnTextTable *table, guint at);
guint dn_text_table_count_of_page(const DnTextTable *table, guint at);

G_END_DECLS

#endif
