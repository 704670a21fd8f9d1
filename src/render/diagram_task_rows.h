/* Tasks as the rows of a table, under their chapters and sections. */
#ifndef DUTYNET_RENDER_DIAGRAM_TASK_ROWS_H
#define DUTYNET_RENDER_DIAGRAM_TASK_ROWS_H

#include "render/diagram_view.h"

G_BEGIN_DECLS

typedef enum { DN_ROW_CHAPTER, DN_ROW_SECTION, DN_ROW_TASK } DnRowKind;

typedef struct {
	DnRowKind kind;
	const char *heading; /* of a chapter or section */
	guint task;
} DnTaskRow;

/* The tasks in view in plan order, with their headings: at most so many rows, then those with the most departments. *hidden is how
 * many tasks are left out. The caller frees the array of DnTaskRow. */
GArray *dn_task_rows(guint *hidden, const DnView *view, guint most);

G_END_DECLS

#endif
