/* Department names over the columns of a table. Graphviz does not turn text, so Chinese names are stacked, and others stand as
 * stairs with a thin line down to their column, or as numbers with a key. */
#include "render/diagram_header.h"

#include "render/diagram_font.h"
#include "render/diagram_name.h"

#define MOST_STACKED 14   /* characters; of longer names the middle goes, since similar names differ at their ends */
#define STACKED_HEAD 8
#define STACKED_TAIL 5
#define KEY_SIZE 7.0
#define KEY_LINE 8.8
#define KEY_WIDTH 178.0   /* of a column of the key at most */
#define LINE_HEIGHT 1.2   /* of stacked characters, times the size: what Graphviz sets */

static gboolean can_stack(const char *name)
{
	for (const char *c = name; *c != '\0'; c = g_utf8_next_char(c))
		if (!g_unichar_iswide_cjk(g_utf8_get_char(c)))
			return FALSE;
	return TRUE;
}

DnHeaderStyle dn_header_choose(const DnDiagram *diagram, const guint *departments, guint n, DnHeaderStyle otherwise)
{
	for (guint i = 0; i < n; i++)
		if (!can_stack(dn_diagram_name(diagram, departments[i])))
			return otherwise;
	return DN_HEADER_STACKED;
}

/* A character a line; the caller frees. */
static char *stack(const char *name)
{
	GString *text = g_string_new(NULL);
	glong n = g_utf8_strlen(name, -1), index = 0;
	for (const char *c = name; *c != '\0'; c = g_utf8_next_char(c), index++) {
		gboolean cut = n > MOST_STACKED && index >= STACKED_HEAD && index < n - STACKED_TAIL;
		if (cut && index > STACKED_HEAD)
			continue;
		if (text->len > 0)
			g_string_append_c(text, '\n');
		g_string_append_unichar(text, cut ? 0x22ee : g_utf8_get_char(c)); /* ⋮ */
	}
	return g_string_free(text, FALSE);
}

static double stacked_height(const char *name, double size)
{
	return (double)MIN(g_utf8_strlen(name, -1), MOST_STACKED) * size * LINE_HEIGHT;
}

static double stair_step(const DnHeader *header)
{
	return header->size * 1.25;
}

static double tallest_stack(const DnDiagram *diagram, const DnHeader *header)
{
	double height = 0;
	for (guint i = 0; i < header->n; i++)
		height = MAX(height, stacked_height(dn_diagram_name(diagram, header->departments[i]), header->size));
	return height;
}

double dn_header_height(const DnDiagram *diagram, const DnHeader *header)
{
	if (header->style == DN_HEADER_STACKED)
		return tallest_stack(diagram, header) + 3;
	return header->style == DN_HEADER_STAIRS ? header->n * stair_step(header) + 4 : header->size * LINE_HEIGHT + 2;
}

static DnMark mark_of(const DnDiagram *diagram, const DnHeader *header, guint i)
{
	gboolean collective = dn_network_is_collective(diagram->view->network, header->departments[i]);
	return (DnMark){.class = "department", .size = header->size, .x = header->left + (i + 0.5) * header->step,
	                .colour = collective ? DN_STYLE_SOFT : DN_STYLE_INK};
}

static void draw_stacked(DnDiagram *diagram, const DnHeader *header, guint i, DnMark *mark)
{
	const char *name = dn_diagram_name(diagram, header->departments[i]);
	g_autofree char *text = stack(name);
	mark->height = stacked_height(name, header->size);
	mark->width = MIN(header->size * 1.1, header->step);
	mark->y = header->bottom - mark->height / 2;
	mark->text = text;
	dn_canvas_add(diagram->canvas, mark);
}

static void draw_number(DnDiagram *diagram, const DnHeader *header, guint i, DnMark *mark)
{
	g_autofree char *number = g_strdup_printf("%u", i + 1);
	mark->size = header->size * (i < 99 ? 0.85 : 0.6);
	mark->height = header->size * LINE_HEIGHT;
	mark->width = header->step;
	mark->y = header->bottom - mark->height / 2;
	mark->text = number;
	dn_canvas_add(diagram->canvas, mark);
}

/* The first column has the lowest step; later names pass over the lines of the earlier ones. */
static void draw_stair(DnDiagram *diagram, const DnHeader *header, guint i, DnMark *mark)
{
	double middle = header->bottom - (i + 0.5) * stair_step(header) - 2, right = mark->x;
	double room = MIN(header->room + (i + 1) * header->step - 6, 210);
	g_autofree char *text = dn_name_fit(dn_diagram_name(diagram, header->departments[i]), header->size, FALSE, room);
	dn_canvas_band(diagram->canvas, (DnBox){right - 0.2, middle, 0.4, header->bottom - middle}, DN_STYLE_RULE);
	mark->width = dn_font_text_width(text, header->size, FALSE) * 1.03;
	mark->height = header->size * 1.2;
	mark->x = right - 3 - mark->width / 2;
	mark->y = middle;
	mark->text = text;
	mark->align = DN_ALIGN_RIGHT;
	dn_canvas_add(diagram->canvas, mark);
}

void dn_header_draw(DnDiagram *diagram, const DnHeader *header)
{
	static void (*const draw[])(DnDiagram *diagram, const DnHeader *header, guint i, DnMark *mark) = {
		[DN_HEADER_STACKED] = draw_stacked, [DN_HEADER_STAIRS] = draw_stair, [DN_HEADER_NUMBERS] = draw_number};
	for (guint i = 0; i < header->n; i++) {
		guint department = header->departments[i];
		DnMark mark = mark_of(diagram, header, i);
		g_autofree char *name = g_strdup_printf("%s%u", header->prefix, department);
		g_autofree char *title = dn_diagram_describe_department(diagram, department);
		mark.name = name;
		mark.title = title;
		draw[header->style](diagram, header, i, &mark);
	}
}

/* Columns of the key: as wide as the widest name, within reason. */
static guint key_columns(const DnDiagram *diagram, const DnHeader *header, double width)
{
	double widest = 0;
	for (guint i = 0; i < header->n; i++)
		widest = MAX(widest, dn_font_text_width(dn_diagram_name(diagram, header->departments[i]), KEY_SIZE, FALSE) * 1.03);
	return MAX((guint)(width / MIN(widest + 3 * KEY_SIZE, KEY_WIDTH)), 1);
}

double dn_header_key_height(const DnDiagram *diagram, const DnHeader *header, double width)
{
	guint columns = key_columns(diagram, header, width), lines = (header->n + columns - 1) / columns;
	return lines * KEY_LINE;
}

/* A name of the key with shorter words, then in smaller letters, then cut. The caller frees. */
static char *fit_key(double *size, const char *name, double width)
{
	*size = KEY_SIZE;
	g_autofree char *fitted = dn_name_fit(name, *size, FALSE, width);
	if (!g_str_has_suffix(fitted, "…"))
		return g_steal_pointer(&fitted);
	*size = KEY_SIZE * 0.85;
	return dn_name_fit(name, *size, FALSE, width);
}

void dn_header_draw_key(DnDiagram *diagram, const DnHeader *header, DnPoint corner, double width)
{
	guint columns = key_columns(diagram, header, width), lines = (header->n + columns - 1) / columns;
	double step = width / columns, room = 2 * KEY_SIZE;
	for (guint i = 0; i < header->n; i++) {
		guint column = i / lines;
		double x = corner.x + column * step + room, y = corner.y + (i % lines + 0.5) * KEY_LINE;
		g_autofree char *number = g_strdup_printf("%u", i + 1);
		double size, width_left = step - room - KEY_SIZE;
		g_autofree char *name = fit_key(&size, dn_diagram_name(diagram, header->departments[i]), width_left);
		gboolean collective = dn_network_is_collective(diagram->view->network, header->departments[i]);
		dn_canvas_text(diagram->canvas, x - 3, y, number, KEY_SIZE, TRUE, DN_STYLE_INK, DN_ALIGN_RIGHT);
		dn_canvas_text(diagram->canvas, x, y, name, size, FALSE, collective ? DN_STYLE_SOFT : DN_STYLE_INK, DN_ALIGN_LEFT);
	}
}
