/* JSON text → jansson's values, with jansson's reason where that fails. */
#ifndef DUTYNET_PLAN_JSON_TEXT_H
#define DUTYNET_PLAN_JSON_TEXT_H

#include <glib.h>
#include <jansson.h>

G_BEGIN_DECLS

/* NULL with DN_ERROR_SYNTAX, which names the place in `file`, or DN_ERROR_FOREIGN where there is not enough memory. */
json_t *dn_json_parse(const char *text, gsize length, const char *file, GError **error);

/* The library's own data at that path. It cannot be wrong: where there is not enough memory for it, this ends the program as GLib
 * does, since a result without it would be another one. */
json_t *dn_json_built_in(const char *path);

G_END_DECLS

#endif
