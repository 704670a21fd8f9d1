/* Rows of the metrics JSON: the text around their values is taken from a row that the JSON writer writes without any. */
#include "render/json_rows.h"

#include <math.h>
#include <string.h>

#include "base/append.h"
#include "render/row_pieces.h"

/* A value of each row, and how it stands to the one before it. */
typedef struct {
	const char *key;      /* the last part, within its groups */
	const DnJsonName *name; /* NULL for a measure */
	DnValueType type;
	const double *values;
	guint n_ended;        /* nested objects that end before it */
	char **begun;         /* the names of those that begin */
	char *before;         /* the text between the value before it and this one */
	gsize n_before;
} Member;

struct DnJsonRows {
	const DnPlan *plan;
	const DnAnalysis *analysis;
	GArray *members; /* Member */
	guint n_open;    /* nested objects that are open behind the last */
	char *after;     /* the text behind it */
	gsize n_after;
	GString *quoted; /* names of departments: a million pairs name each many times; NULL where none are named */
	guint32 *begins; /* of each, and where the last ends */
};

/* ---- Members ----------------------------------------------------------------------------------------------------- */

/* How many leading groups ("load." in "load.gini.x") two keys have in common, and where the first key's next part starts. */
static guint common_groups(const char *key, const char *previous, const char **rest)
{
	guint groups = 0;
	*rest = key;
	for (const char *dot = strchr(key, '.'); dot != NULL; dot = strchr(dot + 1, '.')) {
		gsize length = (gsize)(dot + 1 - key);
		if (previous == NULL || strncmp(key, previous, length) != 0)
			break;
		groups++;
		*rest = dot + 1;
	}
	return groups;
}

static void quote_departments(DnJsonRows *rows)
{
	guint n = dn_plan_n_departments(rows->plan);
	rows->quoted = g_string_new(NULL);
	rows->begins = g_new(guint32, (gsize)n + 1);
	for (guint i = 0; i < n; i++) {
		rows->begins[i] = (guint32)rows->quoted->len;
		dn_json_append_string(rows->quoted, dn_plan_department(rows->plan, i)->name);
	}
	rows->begins[n] = (guint32)rows->quoted->len;
}

static void add_name(DnJsonRows *rows, const DnJsonName *name)
{
	Member member = {.key = name->key, .name = name, .begun = g_new0(char *, 1)};
	g_array_append_val(rows->members, member);
	if (name->text == NULL && rows->quoted == NULL)
		quote_departments(rows);
}

/* `previous` is the key of the measure before; NULL for the first. */
static void add_measure(DnJsonRows *rows, const DnMeasure *measure, const char *previous, const double *values)
{
	const char *rest, *last = strrchr(measure->key, '.');
	guint common = common_groups(measure->key, previous, &rest);
	char **parts = g_strsplit(rest, ".", -1);
	guint n_begun = g_strv_length(parts) - 1;
	g_clear_pointer(&parts[n_begun], g_free);
	Member member = {.key = last != NULL ? last + 1 : measure->key,
	                 .type = measure->type,
	                 .values = values,
	                 .n_ended = rows->n_open - common,
	                 .begun = parts};
	rows->n_open = common + n_begun;
	g_array_append_val(rows->members, member);
}

static void clear_member(void *member)
{
	g_strfreev(((Member *)member)->begun);
	g_free(((Member *)member)->before);
}

DnJsonRows *dn_json_rows_new(const DnPlan *plan, const DnAnalysis *analysis, DnFrame frame, const DnJsonName *names)
{
	g_autoptr(DnJsonRows) rows = g_new0(DnJsonRows, 1);
	rows->plan = plan;
	rows->analysis = analysis;
	rows->members = g_array_new(FALSE, FALSE, sizeof(Member));
	g_array_set_clear_func(rows->members, clear_member);
	const char *previous = NULL;
	for (; names->key != NULL; names++)
		add_name(rows, names);
	for (gsize i = 0; i < dn_n_measures(); i++) {
		const DnMeasure *measure = dn_measure(i);
		const double *values = measure->frame == frame ? dn_analysis_column(analysis, frame, measure->key) : NULL;
		if (values == NULL)
			continue;
		add_measure(rows, measure, previous, values);
		previous = measure->key;
	}
	return previous != NULL ? g_steal_pointer(&rows) : NULL;
}

void dn_json_rows_free(DnJsonRows *rows)
{
	if (rows == NULL)
		return;
	g_array_unref(rows->members);
	g_free(rows->after);
	if (rows->quoted != NULL)
		g_string_free(rows->quoted, TRUE);
	g_free(rows->begins);
	g_free(rows);
}

/* ---- What stands around values ------------------------------------------------------------------------------------ */

static void take_text(char **text, gsize *length, DnJsonWriter *part)
{
	g_free(*text);
	*text = dn_json_take(length, part);
}

/* For rows as members of what `json` has open. */
static void make_texts(DnJsonRows *rows, const DnJsonWriter *json, const char *key, DnJsonLayout layout)
{
	g_autoptr(DnJsonWriter) part = dn_json_writer_new_part(json);
	dn_json_begin_object(part, key, layout);
	for (guint i = 0; i < rows->members->len; i++) {
		Member *member = &g_array_index(rows->members, Member, i);
		for (guint ended = 0; ended < member->n_ended; ended++)
			dn_json_end(part);
		for (char **begun = member->begun; *begun != NULL; begun++)
			dn_json_begin_object(part, *begun, DN_JSON_LINE);
		dn_json_key(part, member->key);
		take_text(&member->before, &member->n_before, part);
	}
	for (guint i = 0; i <= rows->n_open; i++)
		dn_json_end(part);
	take_text(&rows->after, &rows->n_after, part);
}

/* ---- Rows --------------------------------------------------------------------------------------------------------- */

static void append_reasons(GString *out, double bits)
{
	const char *const *words = dn_overload_reasons();
	gboolean any = FALSE;
	dn_append_char(out, '[');
	for (guint i = 0; words[i] != NULL; i++) {
		if (((guint)bits >> i & 1) == 0)
			continue;
		if (any)
			dn_append_literal(out, ", ");
		dn_json_append_string(out, words[i]);
		any = TRUE;
	}
	dn_append_char(out, ']');
}

static void append_value(GString *out, DnValueType type, double value)
{
	if (isnan(value))
		dn_append_literal(out, "null");
	else if (type == DN_VALUE_COUNT)
		dn_json_append_integer(out, (gint64)value);
	else if (type == DN_VALUE_FLAG)
		dn_json_append_boolean(out, value != 0);
	else if (type == DN_VALUE_REASONS)
		append_reasons(out, value);
	else
		dn_json_append_real(out, value);
}

static void append_name(GString *out, const DnJsonRows *rows, const DnJsonName *name, gsize row)
{
	if (name->text != NULL) {
		dn_json_append_string(out, name->text(rows->plan, row));
		return;
	}
	const guint32 *begins = &rows->begins[name->department(rows->analysis, row)];
	dn_append(out, rows->quoted->str + begins[0], begins[1] - begins[0]);
}

static void append_members(GString *out, const DnJsonRows *rows, gsize row)
{
	for (guint i = 0; i < rows->members->len; i++) {
		const Member *member = &g_array_index(rows->members, Member, i);
		dn_append(out, member->before, member->n_before);
		if (member->name != NULL)
			append_name(out, rows, member->name, row);
		else
			append_value(out, member->type, member->values[row]);
	}
	dn_append(out, rows->after, rows->n_after);
}

static void append_row(GString *lines, gsize row, const void *rows)
{
	if (lines->len > 0)
		dn_append_char(lines, ',');
	append_members(lines, rows, row);
}

static void take_piece(const GString *lines, void *json)
{
	dn_json_append_members(json, lines->str, lines->len);
}

void dn_json_rows_write_one(DnJsonWriter *json, DnJsonRows *rows, const char *key)
{
	g_autoptr(GString) text = g_string_new(NULL);
	make_texts(rows, json, key, DN_JSON_BLOCK);
	append_members(text, rows, 0);
	dn_json_append_members(json, text->str, text->len);
}

void dn_json_rows_write(DnJsonWriter *json, DnJsonRows *rows, const char *key, DnJsonLayout layout, gsize n)
{
	dn_json_begin_array(json, key, DN_JSON_BLOCK);
	make_texts(rows, json, NULL, layout);
	dn_row_pieces(0, n, append_row, rows, take_piece, json);
	dn_json_end(json);
}
