/* SVG: what is done to Graphviz's output before it is handed out. It knows the form in which Graphviz 2.42 and later write SVG: one
 * element a line, and a group's title in the line after its start. */
#include "render/diagram_svg.h"

#include "render/diagram_font.h"
#include "render/diagram_label.h"

#include <string.h>

/* Linear in the text's length, unlike g_string_replace(), which moves the rest at every place. */
static void append_replacing(GString *out, const char *text, const char *from, const char *to)
{
	for (const char *at; (at = strstr(text, from)) != NULL; text = at + strlen(from)) {
		g_string_append_len(out, text, at - text);
		g_string_append(out, to);
	}
	g_string_append(out, text);
}

/* The id of the group that a line starts; Graphviz writes its hyphens as entities. The caller frees. */
static char *group_id(const char *line)
{
	const char *value = line + strlen("<g id=\"");
	GString *id = g_string_new_len(value, (gssize)strcspn(value, "\""));
	g_string_replace(id, "&#45;", "-", 0);
	return g_string_free(id, FALSE);
}

static void append_title(GString *out, const char *id, GHashTable *titles)
{
	const char *title = id != NULL ? g_hash_table_lookup(titles, id) : NULL;
	if (title == NULL)
		return;
	g_autofree char *escaped = g_markup_escape_text(title, -1);
	g_string_append_printf(out, "<title>%s</title>\n", escaped);
}

/* Drops ` font-family="X"`, which the whole picture states once, and turns " Bold" in it into a weight. */
static void append_text_line(GString *out, const char *line)
{
	static const char start[] = " font-family=\"";
	const char *at = strstr(line, start);
	const char *end = strchr(at + strlen(start), '"');
	gboolean bold = strncmp(end - 5, " Bold", 5) == 0;
	g_string_append_len(out, line, at - line);
	g_string_append_printf(out, "%s%s\n", bold ? " font-weight=\"bold\"" : "", end + 1);
}

static gboolean is_comment(const char *line)
{
	return g_str_has_prefix(line, "<!-- ") && g_str_has_suffix(line, " -->");
}

static void append_line(GString *out, const char *line, char **id, const char *css, GHashTable *titles)
{
	if (g_str_has_prefix(line, "<g id=\"")) {
		g_free(*id);
		*id = group_id(line);
	}
	if (g_str_has_prefix(line, "<title>"))
		append_title(out, *id, titles);
	else if (g_str_has_prefix(line, "<text ") && strstr(line, " font-family=\"") != NULL)
		append_text_line(out, line);
	else if (g_str_has_prefix(line, "<svg "))
		g_string_append_printf(out, "<svg role=\"img\" font-family=\"%s\" %s\n", css, line + strlen("<svg "));
	else if (!is_comment(line))
		g_string_append_printf(out, "%s\n", line);
}

GBytes *dn_svg_finish(GBytes *svg, const char *family, GHashTable *titles)
{
	g_autofree char *text = g_strndup(g_bytes_get_data(svg, NULL), g_bytes_get_size(svg));
	g_autofree char *css = dn_font_css_list(family);
	g_autofree char *id = NULL;
	g_autoptr(GString) lines = g_string_sized_new(g_bytes_get_size(svg) + 4096);
	for (char *line = text; line != NULL && *line != '\0';) {
		char *end = strchr(line, '\n');
		if (end != NULL)
			*end++ = '\0';
		append_line(lines, line, &id, css, titles);
		line = end;
	}
	g_autoptr(GString) hyphens = g_string_sized_new(lines->len);
	append_replacing(hyphens, lines->str, "&#45;", "-");
	GString *out = g_string_sized_new(hyphens->len);
	append_replacing(out, hyphens->str, "&amp;" DN_LABEL_JOINER, "&amp;");
	return g_string_free_to_bytes(out);
}

