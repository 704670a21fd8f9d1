/* The streaming JSON writer: a string and a stack of open objects and arrays. */
#include "render/json_writer.h"

#include <math.h>
#include <string.h>

#include "base/append.h"
#include "base/number.h"
#include "render/plain.h"

typedef struct {
	char closing;
	DnJsonLayout layout;
	gboolean has_members;
} Level;

struct DnJsonWriter {
	GString *out;
	GArray *levels;
	DnSink *sink; /* NULL to hold it all */
};

DnJsonWriter *dn_json_writer_new(void)
{
	DnJsonWriter *writer = g_new0(DnJsonWriter, 1);
	writer->out = g_string_sized_new(64 * 1024);
	writer->levels = g_array_new(FALSE, FALSE, sizeof(Level));
	return writer;
}

void dn_json_writer_drain_into(DnJsonWriter *writer, DnSink *sink)
{
	writer->sink = sink;
}

void dn_json_writer_free(DnJsonWriter *writer)
{
	if (writer == NULL)
		return;
	if (writer->out != NULL)
		g_string_free(writer->out, TRUE);
	g_array_unref(writer->levels);
	g_free(writer);
}

GBytes *dn_json_writer_finish(DnJsonWriter *writer)
{
	g_string_append_c(writer->out, '\n');
	GBytes *bytes = g_string_free_to_bytes(g_steal_pointer(&writer->out));
	dn_json_writer_free(writer);
	return bytes;
}

static Level *innermost(DnJsonWriter *writer)
{
	return writer->levels->len == 0 ? NULL : &g_array_index(writer->levels, Level, writer->levels->len - 1);
}

DnJsonWriter *dn_json_writer_new_part(const DnJsonWriter *outer)
{
	DnJsonWriter *part = dn_json_writer_new();
	g_array_append_vals(part->levels, outer->levels->data, outer->levels->len);
	innermost(part)->has_members = FALSE;
	return part;
}

char *dn_json_take(gsize *length, DnJsonWriter *part)
{
	*length = part->out->len;
	char *text = g_memdup2(part->out->str, part->out->len + 1);
	g_string_truncate(part->out, 0);
	return text;
}

void dn_json_append_members(DnJsonWriter *writer, const char *text, gsize length)
{
	Level *level = innermost(writer);
	if (length == 0)
		return;
	if (level->has_members)
		dn_append_char(writer->out, ',');
	level->has_members = TRUE;
	dn_sink_append(writer->sink, writer->out, text, length);
}

static void break_line(DnJsonWriter *writer)
{
	static const char tabs[] = "\n\t\t\t\t\t\t\t\t\t\t\t\t";
	dn_append(writer->out, tabs, MIN(writer->levels->len + 1, sizeof tabs - 1));
}

static void append_escaped(GString *out, guchar c)
{
	static const char short_forms[] = "\"\"\\\\\bb\ff\nn\rr\tt";
	for (const char *form = short_forms; *form != '\0'; form += 2)
		if ((guchar)form[0] == c) {
			g_string_append_c(out, '\\');
			g_string_append_c(out, form[1]);
			return;
		}
	g_string_append_printf(out, "\\u%04x", c);
}

/* Runs of plain bytes are copied whole. */
static void append_mended(GString *out, const char *text)
{
	g_autofree char *mended = g_utf8_validate(text, -1, NULL) ? NULL : g_utf8_make_valid(text, -1);
	const char *p = mended != NULL ? mended : text;
	while (*p != '\0') {
		const char *start = p;
		while ((guchar)*p >= 0x20 && *p != '"' && *p != '\\' && *p != 0x7f)
			p++;
		dn_append(out, start, (gsize)(p - start));
		if (*p != '\0')
			append_escaped(out, (guchar)*p++);
	}
}

static void append_quoted(GString *out, const char *text)
{
	static const guint8 special[128] = {DN_PLAIN_CONTROLS, ['"'] = 1, ['\\'] = 1};
	gsize plain = dn_plain_length(text, special);
	dn_append_char(out, '"');
	dn_append(out, text, plain);
	if (text[plain] != '\0')
		append_mended(out, text + plain);
	dn_append_char(out, '"');
}

static void begin_member(DnJsonWriter *writer, const char *key)
{
	Level *level = innermost(writer);
	if (level != NULL) {
		if (level->has_members)
			dn_append_char(writer->out, ',');
		if (level->layout == DN_JSON_BLOCK)
			break_line(writer);
		else if (level->has_members)
			dn_append_char(writer->out, ' ');
		level->has_members = TRUE;
	}
	if (key != NULL) {
		append_quoted(writer->out, key);
		dn_append(writer->out, ": ", 2);
	}
}

static void begin_level(DnJsonWriter *writer, const char *key, const char *brackets, DnJsonLayout layout)
{
	begin_member(writer, key);
	dn_append_char(writer->out, brackets[0]);
	const Level *outer = innermost(writer);
	Level level = {.closing = brackets[1],
	               .layout = outer != NULL && outer->layout == DN_JSON_LINE ? DN_JSON_LINE : layout};
	g_array_append_val(writer->levels, level);
}

void dn_json_begin_object(DnJsonWriter *writer, const char *key, DnJsonLayout layout)
{
	begin_level(writer, key, "{}", layout);
}

void dn_json_begin_array(DnJsonWriter *writer, const char *key, DnJsonLayout layout)
{
	begin_level(writer, key, "[]", layout);
}

void dn_json_end(DnJsonWriter *writer)
{
	Level level = *innermost(writer);
	g_array_set_size(writer->levels, writer->levels->len - 1);
	if (level.has_members && level.layout == DN_JSON_BLOCK)
		break_line(writer);
	dn_append_char(writer->out, level.closing);
	dn_sink_drain(writer->sink, writer->out);
}

/* ---- Values ------------------------------------------------------------------------------------------------------ */

void dn_json_append_string(GString *out, const char *value)
{
	if (value == NULL)
		dn_append_literal(out, "null");
	else
		append_quoted(out, value);
}

void dn_json_append_integer(GString *out, gint64 value)
{
	char digits[DN_NUMBER_SIZE];
	dn_append(out, digits, dn_number_write_integer(digits, value));
}

void dn_json_append_real(GString *out, double value)
{
	char digits[DN_NUMBER_SIZE];
	if (!isfinite(value)) {
		dn_append_literal(out, "null");
		return;
	}
	dn_append(out, digits, dn_number_write_real(digits, value));
	if (strpbrk(digits, ".e") == NULL)
		dn_append_literal(out, ".0");
}

void dn_json_append_boolean(GString *out, gboolean value)
{
	if (value)
		dn_append_literal(out, "true");
	else
		dn_append_literal(out, "false");
}

void dn_json_key(DnJsonWriter *writer, const char *key)
{
	begin_member(writer, key);
}

void dn_json_string(DnJsonWriter *writer, const char *key, const char *value)
{
	begin_member(writer, key);
	dn_json_append_string(writer->out, value);
}

void dn_json_integer(DnJsonWriter *writer, const char *key, gint64 value)
{
	begin_member(writer, key);
	dn_json_append_integer(writer->out, value);
}

void dn_json_real(DnJsonWriter *writer, const char *key, double value)
{
	begin_member(writer, key);
	dn_json_append_real(writer->out, value);
}

void dn_json_boolean(DnJsonWriter *writer, const char *key, gboolean value)
{
	begin_member(writer, key);
	dn_json_append_boolean(writer->out, value);
}

void dn_json_null(DnJsonWriter *writer, const char *key)
{
	begin_member(writer, key);
	dn_append_literal(writer->out, "null");
}
