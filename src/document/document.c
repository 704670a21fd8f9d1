/* The document as data: its text, its lines, and what is known of the file. Reading files is in readers.c. */
#include "document/document.h"

#include <string.h>

#include "base/arena.h"
#include "document/plain_forms.h"

struct DnDocument {
	char *id;
	char *path;
	char *sha256;
	char *title;
	char *damage; /* NULL for none */
	const char *format;
	char *text;     /* taken over whole; NULL in a document that is appended to */
	gsize length;   /* of text */
	GString *built; /* the text of a document that is appended to */
	GArray *lines;  /* DnLine */
	void (*split)(DnDocument *document);
	gsize is_split; /* for g_once_init_enter() */
	guint64 capacity, used; /* bytes that appending may take and has taken */
	gboolean overflowed;
	DnArena *arena; /* strings and cells of the lines */
};

static char *id_of_path(const char *path)
{
	if (strcmp(path, "-") == 0)
		return g_strdup("stdin");
	char *id = g_path_get_basename(path);
	char *dot = strrchr(id, '.');
	if (dot != NULL && dot != id)
		*dot = '\0';
	return id;
}

DnDocument *dn_document_new(const char *path, const char *format, const char *sha256)
{
	DnDocument *document = g_new0(DnDocument, 1);
	document->id = id_of_path(path);
	document->path = g_strdup(path);
	document->format = format;
	document->sha256 = g_strdup(sha256);
	document->built = g_string_new(NULL);
	document->lines = g_array_new(FALSE, FALSE, sizeof(DnLine));
	document->arena = dn_arena_new();
	document->capacity = G_MAXUINT64;
	return document;
}

void dn_document_take_sha256(DnDocument *document, char *sha256)
{
	g_free(document->sha256);
	document->sha256 = sha256;
}

void dn_document_free(DnDocument *document)
{
	if (document == NULL)
		return;
	g_free(document->id);
	g_free(document->path);
	g_free(document->sha256);
	g_free(document->title);
	g_free(document->damage);
	g_free(document->text);
	g_string_free(document->built, TRUE);
	g_array_unref(document->lines);
	dn_arena_free(document->arena);
	g_free(document);
}

/* ---- Filling ---------------------------------------------------------------------------------------------------- */

void dn_document_set_title(DnDocument *document, const char *title)
{
	if (title == NULL || document->title != NULL)
		return;
	g_autofree char *stripped = g_strstrip(g_strdup(title));
	if (*stripped != '\0')
		document->title = g_steal_pointer(&stripped);
}

/* The only heading of the first level; NULL where there are none or several. */
static DnLine *only_first_level(const DnDocument *document)
{
	DnLine *only = NULL;
	for (guint i = 0; i < document->lines->len; i++) {
		DnLine *line = &g_array_index(document->lines, DnLine, i);
		if (line->kind != DN_LINE_HEADING || line->level != 1)
			continue;
		if (only != NULL)
			return NULL;
		only = line;
	}
	return only;
}

void dn_document_settle_title(DnDocument *document)
{
	DnLine *heading = only_first_level(document);
	if (heading == NULL)
		return;
	dn_document_set_title(document, heading->text);
	heading->kind = DN_LINE_PARAGRAPH;
	heading->level = 0;
}

void dn_document_take_text(DnDocument *document, char *text, gsize length)
{
	document->text = text;
	document->length = length;
}

void dn_document_split_later(DnDocument *document, void (*split)(DnDocument *document))
{
	document->split = split;
}

char *dn_document_room(DnDocument *document, gsize length)
{
	return dn_arena_alloc(document->arena, length + 1);
}

char *dn_document_keep(DnDocument *document, const char *text, gsize length)
{
	char *copy = dn_document_room(document, length);
	memcpy(copy, text, length);
	copy[length] = '\0';
	return copy;
}

void dn_document_add_line(DnDocument *document, const DnLine *line)
{
	g_array_append_val(document->lines, *line);
}

void dn_document_put_before(DnDocument *document, const GArray *lines, guint n)
{
	g_array_prepend_vals(document->lines, lines->data, n);
}

void dn_document_take_lines(DnDocument *document, GArray *lines)
{
	g_array_unref(document->lines);
	document->lines = lines;
}

GArray *dn_document_steal_lines(DnDocument *document)
{
	GArray *lines = document->lines;
	document->lines = g_array_new(FALSE, FALSE, sizeof(DnLine));
	return lines;
}

void dn_document_add_row(DnDocument *document, const DnCell *cells, guint n, const DnLine *position)
{
	g_autoptr(GString) text = g_string_new(NULL);
	for (guint i = 0; i < n; i++)
		g_string_append_printf(text, "%s%s", i > 0 ? "\t" : "", cells[i].text);
	DnLine row = *position;
	row.text = dn_document_keep(document, text->str, text->len);
	row.length = text->len;
	row.kind = DN_LINE_ROW;
	row.n_cells = n;
	row.cells = dn_arena_copy(document->arena, cells, n * sizeof *cells);
	dn_document_add_line(document, &row);
}

void dn_document_set_capacity(DnDocument *document, guint64 bytes)
{
	document->capacity = bytes;
}

gboolean dn_document_has_overflowed(const DnDocument *document)
{
	return document->overflowed;
}

static gboolean reserve(DnDocument *document, guint64 bytes)
{
	document->overflowed |= bytes > document->capacity - document->used;
	if (!document->overflowed)
		document->used += bytes;
	return !document->overflowed;
}

void dn_document_note_item(DnDocument *document)
{
	if (document->lines->len > 0)
		g_array_index(document->lines, DnLine, document->lines->len - 1).listed = TRUE;
}

/* A copy of the text in plain forms that lives as long as the document. */
static char *keep_plain(DnDocument *document, gsize *length, const char *text)
{
	g_autofree char *plain = dn_plain_forms(length, text, strlen(text));
	return dn_document_keep(document, plain != NULL ? plain : text, *length);
}

void dn_document_append(DnDocument *document, DnLineKind kind, const char *text, guint level, guint page)
{
	gsize length = strlen(text);
	if (!reserve(document, length + sizeof(DnLine)))
		return;
	text = keep_plain(document, &length, text);
	dn_document_add_line(document, &(DnLine){.text = text,
	                                         .length = length,
	                                         .offset = document->built->len,
	                                         .line = document->lines->len + 1,
	                                         .page = page,
	                                         .kind = kind,
	                                         .level = level});
	g_string_append_len(document->built, text, (gssize)length);
	g_string_append_c(document->built, '\n');
}

void dn_document_append_row(DnDocument *document, const char *const *cells, guint n, const DnLine *position)
{
	gsize bytes = sizeof(DnLine) + n * sizeof(DnCell);
	for (guint i = 0; i < n; i++)
		bytes += strlen(cells[i]);
	if (!reserve(document, bytes))
		return;
	g_autofree DnCell *kept = g_new(DnCell, n);
	DnLine row = *position;
	row.offset = document->built->len;
	row.line = position->line > 0 ? position->line : document->lines->len + 1;
	for (guint i = 0; i < n; i++) {
		gsize length;
		kept[i] = (DnCell){keep_plain(document, &length, cells[i]), document->built->len};
		g_string_append_len(document->built, kept[i].text, (gssize)length);
		g_string_append_c(document->built, i + 1 < n ? '\t' : '\n');
	}
	dn_document_add_row(document, kept, n, &row);
}

gboolean dn_document_is_empty(const DnDocument *document)
{
	const char *text = dn_document_text(document);
	if (g_str_has_prefix(text, "\xEF\xBB\xBF"))
		text += 3;
	return text[strspn(text, " \t\r\n\v\f")] == '\0';
}

/* ---- Reading ---------------------------------------------------------------------------------------------------- */

const char *dn_document_id(const DnDocument *document)
{
	return document->id;
}

const char *dn_document_path(const DnDocument *document)
{
	return document->path;
}

const char *dn_document_format(const DnDocument *document)
{
	return document->format;
}

const char *dn_document_sha256(const DnDocument *document)
{
	return document->sha256;
}

void dn_document_note_damage(DnDocument *document, const char *reason)
{
	if (document->damage == NULL)
		document->damage = g_strdup(reason);
}

const char *dn_document_damage(const DnDocument *document)
{
	return document->damage;
}

const char *dn_document_title(const DnDocument *document)
{
	return document->title;
}

const char *dn_document_text(const DnDocument *document)
{
	return document->text != NULL ? document->text : document->built->str;
}

gsize dn_document_text_length(const DnDocument *document)
{
	return document->text != NULL ? document->length : document->built->len;
}

const DnLine *dn_document_lines(const DnDocument *document, gsize *n)
{
	DnDocument *unsplit = (DnDocument *)document;
	if (document->split != NULL && g_once_init_enter(&unsplit->is_split)) {
		document->split(unsplit);
		g_once_init_leave(&unsplit->is_split, 1);
	}
	*n = document->lines->len;
	return (const DnLine *)(const void *)document->lines->data;
}
