/* The tables that people read: departments, pairs, leadership, clusters, sections, tasks, moves, findings. One form for the
 * workbook, the CSV files and the page; only columns whose measure the analysis holds are there. */
#ifndef DUTYNET_RENDER_TABLES_H
#define DUTYNET_RENDER_TABLES_H

#include <dutynet/render.h>

G_BEGIN_DECLS

/* What a cell holds, and so how it is written. */
typedef enum {
	DN_CELL_TEXT,
	DN_CELL_LONG_TEXT,   /* a sentence or more */
	DN_CELL_DEPARTMENTS, /* names of departments */
	DN_CELL_COUNT,
	DN_CELL_REAL,
	DN_CELL_SHARE,       /* 0–1, written as a percentage */
	DN_CELL_PROBABILITY, /* three significant digits */
	DN_CELL_FLAG
} DnCellType;

/* Words in both languages; `en` is NULL where both are the same. */
typedef struct {
	const char *zh, *en;
} DnWords;

typedef struct {
	const char *key; /* of the measure in the metrics JSON, or a name of its own */
	DnWords header;
	DnCellType type;
} DnTableColumn;

typedef struct {
	DnWords text;               /* NULLs for a number */
	double number;              /* NaN where undefined, and for text */
	const guint32 *departments; /* of DN_CELL_DEPARTMENTS */
	guint n_departments;
} DnTableCell;

typedef struct {
	const char *name; /* of the file and the sheet: "departments" */
	DnWords title;
	guint n_columns;
	gsize n_rows;
	GArray *columns; /* DnTableColumn */
	GArray *cells;   /* DnTableCell, row by row */
	GStringChunk *words;
	GPtrArray *owned;
} DnTable;

void dn_table_free(DnTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnTable, dn_table_free)

/* All tables, in reading order: an array of DnTable. `analysis` may be NULL: what needs it is then absent. */
GPtrArray *dn_tables_new(const DnPlan *plan, const DnAnalysis *analysis);
/* The table of this name; NULL where there is none. */
const DnTable *dn_tables_find(const GPtrArray *tables, const char *name);

const DnTableColumn *dn_table_column(const DnTable *table, guint column);
const DnTableCell *dn_table_cell(const DnTable *table, gsize row, guint column);
/* The column with this key; -1 where there is none. */
int dn_table_find_column(const DnTable *table, const char *key);

/* The words in a language, "en" or any other for Chinese. */
const char *dn_words_in(DnWords words, const char *language);
/* The language asked for, or else that of the plan's first document: "zh" or "en". */
const char *dn_language_of(const DnPlan *plan, const char *asked);

/* One table as CSV with a byte order mark, without which Excel and WPS read UTF-8 as something else. */
GBytes *dn_render_table_csv(const DnTable *table, const char *language);
/* All tables as a workbook with a sheet each. DN_ERROR_FOREIGN. */
GBytes *dn_render_workbook(const DnPlan *plan, const DnAnalysis *analysis, const char *language, GError **error);

G_END_DECLS

#endif
