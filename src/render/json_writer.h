/* Writes JSON as it goes, without building it in memory first: a plan of a million tasks is larger as a tree of values than all
 * the rest of the program's data. Reading JSON is jansson's work. */
#ifndef DUTYNET_RENDER_JSON_WRITER_H
#define DUTYNET_RENDER_JSON_WRITER_H

#include "render/sink.h"

G_BEGIN_DECLS

typedef struct DnJsonWriter DnJsonWriter;

/* How the members of an object or array are laid out; everything inside a line is on that line too. */
typedef enum { DN_JSON_BLOCK, DN_JSON_LINE } DnJsonLayout;

DnJsonWriter *dn_json_writer_new(void);
/* Passes on what has gathered as it goes; dn_json_writer_finish() then returns the last piece. */
void dn_json_writer_drain_into(DnJsonWriter *writer, DnSink *sink);
void dn_json_writer_free(DnJsonWriter *writer);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnJsonWriter, dn_json_writer_free)

/* A writer of members for what `outer` has open innermost, as if they were its first, so that the text around their values can be made ready
 * once for a million rows. It holds all that it writes until dn_json_take() empties it. */
DnJsonWriter *dn_json_writer_new_part(const DnJsonWriter *outer);
char *dn_json_take(gsize *length, DnJsonWriter *part);

/* Appends members, as a part would have written them, to the innermost object or array, which is laid out as a block. */
void dn_json_append_members(DnJsonWriter *writer, const char *text, gsize length);

/* `key` is the member's name inside an object and NULL inside an array or at the top. */
void dn_json_begin_object(DnJsonWriter *writer, const char *key, DnJsonLayout layout);
void dn_json_begin_array(DnJsonWriter *writer, const char *key, DnJsonLayout layout);
/* Ends the innermost object or array. */
void dn_json_end(DnJsonWriter *writer);

/* NULL becomes null. Bytes that are not UTF-8 become U+FFFD. */
void dn_json_string(DnJsonWriter *writer, const char *key, const char *value);
void dn_json_integer(DnJsonWriter *writer, const char *key, gint64 value);
/* Twelve significant digits, so that the last bits in which compilers differ do not show. Not finite becomes null. */
void dn_json_real(DnJsonWriter *writer, const char *key, double value);
void dn_json_boolean(DnJsonWriter *writer, const char *key, gboolean value);
void dn_json_null(DnJsonWriter *writer, const char *key);

/* Begins a member whose value is written by other means. */
void dn_json_key(DnJsonWriter *writer, const char *key);
/* What stands for a value, as the functions above write it. */
void dn_json_append_string(GString *out, const char *value);
void dn_json_append_integer(GString *out, gint64 value);
void dn_json_append_real(GString *out, double value);
void dn_json_append_boolean(GString *out, gboolean value);

/* Frees the writer and returns what was written, with a line end. */
GBytes *dn_json_writer_finish(DnJsonWriter *writer);

G_END_DECLS

#endif
