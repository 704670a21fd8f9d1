/* The header of a table with one row a responsibility: which column holds what. */
#ifndef DUTYNET_PLAN_TABLE_HEADER_H
#define DUTYNET_PLAN_TABLE_HEADER_H

#include "document/rows.h"
#include "plan/plan_table.h"

G_BEGIN_DECLS

/* What a column may hold: the columns that dn_render_plan_csv() writes. */
typedef enum {
	DN_FIELD_TASK,
	DN_FIELD_DEPARTMENT,
	DN_FIELD_ROLE,
	DN_FIELD_SECTION,
	DN_FIELD_TEXT,
	DN_FIELD_DOCUMENT,
	DN_FIELD_NUMBER,
	DN_FIELD_VERB,
	DN_FIELD_CLAUSE,
	DN_FIELD_KIND,
	DN_FIELD_OPEN_ENDED,
	DN_FIELD_OWN_DUTY,
	DN_FIELD_PAGE,
	DN_FIELD_LINE,
	DN_FIELD_LAST_LINE,
	DN_FIELD_OFFSET,
	DN_FIELD_LENGTH,
	DN_FIELD_ALIASES,
	DN_FIELD_TITLE,
	DN_FIELD_PATH,
	DN_FIELD_LANGUAGE,
	DN_FIELD_LEAD_RULE,
	DN_FIELD_LEAD_RULE_LINE,
	DN_FIELD_LEAD_RULE_TEXT,
	DN_FIELDS
} DnField;

typedef struct {
	int columns[DN_FIELDS]; /* DN_NO_COLUMN where the table has none */
	gboolean is_exact;      /* task and department stand there under these very names */
	guint table;            /* in which it stands */
} DnTableHeader;

/* The name of a field as a header states it. */
const char *dn_field_name(DnField field);

void dn_table_header_read(DnTableHeader *header, const DnLine *row);
/* Whether it has what a table with one row a responsibility needs. */
gboolean dn_table_header_is_whole(const DnTableHeader *header);
/* Reads rows up to the header, so that the next one is data. DN_ERROR_SYNTAX, with line, what was found and what was expected. */
gboolean dn_table_header_find(DnTableHeader *header, DnTableShape *shape, DnRowReader *rows, GError **error);

G_END_DECLS

#endif
