/* Long names in little room: customary short words come before an ellipsis. */
#ifndef DUTYNET_RENDER_DIAGRAM_NAME_H
#define DUTYNET_RENDER_DIAGRAM_NAME_H

#include <glib.h>

G_BEGIN_DECLS

/* The name on one line of at most `width`: whole where it fits, else with as few of its English words shortened as are needed
 * ("Admin.", "Dept."), and cut by "…" only where that is not enough. The caller frees. */
char *dn_name_fit(const char *name, double size, gboolean bold, double width);

/* The same on at most `max_lines` lines. NULL-terminated; the caller frees with g_strfreev(). */
char **dn_name_wrap(const char *name, double size, gboolean bold, double width, guint max_lines);

G_END_DECLS

#endif
