/* The rows of a frame of measures as JSON objects: names, then every measure that was computed; a key with dots becomes nested objects.
 * What stands around the values is the same in all rows and made once. */
#ifndef DUTYNET_RENDER_JSON_ROWS_H
#define DUTYNET_RENDER_JSON_ROWS_H

#include <dutynet/render.h>

#include "render/json_writer.h"

G_BEGIN_DECLS

/* A text by which rows are named, or a department. */
typedef struct {
	const char *key;
	const char *(*text)(const DnPlan *plan, gsize row);
	guint (*department)(const DnAnalysis *analysis, gsize row); /* where `text` is NULL */
} DnJsonName;

typedef struct DnJsonRows DnJsonRows;

/* `names` ends with a NULL key. NULL where nothing of the frame was computed. */
DnJsonRows *dn_json_rows_new(const DnPlan *plan, const DnAnalysis *analysis, DnFrame frame, const DnJsonName *names);
void dn_json_rows_free(DnJsonRows *rows);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnJsonRows, dn_json_rows_free)

/* Writes the first row as the value of `key`. */
void dn_json_rows_write_one(DnJsonWriter *json, DnJsonRows *rows, const char *key);
/* Writes the first `n` rows as an array; `layout` is that of each. */
void dn_json_rows_write(DnJsonWriter *json, DnJsonRows *rows, const char *key, DnJsonLayout layout, gsize n);

G_END_DECLS

#endif
