/* Libraries that are loaded when they are first needed. A few are slow to load and rarely used: what only counts and writes JSON would
 * spend most of its time on linking poppler and libxlsxwriter.
 *
 * The user names the functions once, in a list F(function) …, and makes of it a table of pointers of their own types and the names to
 * look up. */
#ifndef DUTYNET_BASE_LATE_LIBRARY_H
#define DUTYNET_BASE_LATE_LIBRARY_H

#include <glib.h>

G_BEGIN_DECLS

/* For the list: a member of the table, and a name. */
#define DN_LATE_POINTER(function) __typeof__(function) *function; /* NOLINT(bugprone-macro-parentheses): declares it */
#define DN_LATE_NAME(function) #function,

/* Loads the library for as long as the process lives and fills `table`, which holds nothing but one function pointer for each of the
 * names, in their order. Loading again costs the look-ups only. DN_ERROR_UNSUPPORTED with the system's reason where the library is not
 * there or lacks a function. */
gboolean dn_late_library_load(void *table, const char *file, const char *const *names, gsize n_names, GError **error);

G_END_DECLS

#endif
