/* Department names over the columns of a table. Graphviz does not turn text, so Chinese names are stacked, and others stand as
 * stairs with a thin line down to their column. */
#include "render/diagram_header.h"
#include "render/diagram_name.h"

#include "render/diagram_font.h"

#define MOST_STACKED 14   /* characters */
#define LINE_HEIGHT 1.2   /* of stacked characters, times the size: what Graphviz sets */

static gboolean can_stack(const char *name)
{
	if (g_utf8_strlen(name, -1) > MOST_STACKED)
		return FALSE;
	for (const char *c = name; *c != '\0'; c = g_utf8_next_char(c))
		if (!g_unichar_iswide_cjk(g_utf8_get_char(c)))
			return FALSE;
	return TRUE;
}

gboolean dn_header_stacks(const DnDiagram *diagram, const DnHeader *header)
{
	gboolean all = TRUE;
	for (guint i = 0; i < header->n && all; i++)
		all = can_stack(dn_diagram_name(diagram, header->departments[i]));
	return all;
}

static double stacked_height(const char *name, double size)
{
	return (double)g_utf8_strlen(name, -1) * size * LINE_HEIGHT;
}

static double stair_step(const DnHeader *header)
{
	return header->size * 1.25;
}

double dn_header_height(const DnDiagram *diagram, const DnHeader *header)
{
	double height = 0;
	if (!dn_header_stacks(diagram, header))
		return header->numbers ? header->size * LINE_HEIGHT + 2 : header->n * stair_step(header) + 4;
	for (guint i = 0; i < header->n; i++)
		height = MAX(height, stacked_height(dn_diagram_name(diagram, header->departments[i]), header->size));
	return height + 3;
}

static char *stack(const char *name)
{
	GString *text = g_string_new(NULL);
	for (const char *c = name; *c != '\0'; c = g_utf8_next_char(c)) {
		if (c != name)
			g_string_append_c(text, '\n');
		g_string_append_unichar(text, g_utf8_get_char(c));
	}
	return g_string_free(text, FALSE);
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
	gboolean stacks = dn_header_stacks(diagram, header);
	for (guint i = 0; i < header->n; i++) {
		guint department = header->departments[i];
		DnMark mark = mark_of(diagram, header, i);
		g_autofree char *name = g_strdup_printf("%s%u", header->prefix, department);
		g_autofree char *title = dn_diagram_describe_department(diagram, department);
		mark.name = name;
		mark.title = title;
		if (stacks)
			draw_stacked(diagram, header, i, &mark);
		else if (header->numbers)
			draw_number(diagram, header, i, &mark);
		else
			draw_stair(diagram, header, i, &mark);
	}
}
