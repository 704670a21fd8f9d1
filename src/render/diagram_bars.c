/* A ranked list with a bar under each entry, for the panels beside pictures. */
#include "render/diagram_bars.h"

#include "render/diagram_font.h"
#include "render/diagram_name.h"

#define SIZE 7.5
#define LINE 9.0
#define HEADING 17.0
#define STEP 21.0         /* an entry with one line of text */
#define FIGURE_ROOM 24.0
#define COLUMN_WIDTH 170.0
#define COLUMN_GAP 18.0

static double entry_height(char **lines)
{
	return STEP + LINE * (MAX(g_strv_length(lines), 1) - 1);
}

static void draw_entry(DnDiagram *diagram, DnPoint corner, double width, char **lines, guint value)
{
	double y = corner.y;
	for (guint i = 0; lines[i] != NULL; i++)
		dn_canvas_text(diagram->canvas, corner.x, y + 4 + LINE * i, lines[i], SIZE, FALSE, DN_STYLE_INK, DN_ALIGN_LEFT);
	y += entry_height(lines) - STEP + 13;
	g_autofree char *figure = g_strdup_printf("%u", value);
	dn_canvas_add(diagram->canvas, &(DnMark){.x = corner.x + width / 2, .y = y, .width = width, .height = 4, .fill = "#77828c"});
	dn_canvas_text(diagram->canvas, corner.x + width + 3, y, figure, SIZE, TRUE, DN_STYLE_INK, DN_ALIGN_LEFT);
}

void dn_bars_draw(DnDiagram *diagram, DnBox box, const char *heading, DnBar *bars, guint n)
{
	guint columns = MAX((guint)((box.width + COLUMN_GAP) / (COLUMN_WIDTH + COLUMN_GAP)), 1);
	double width = (box.width + COLUMN_GAP) / columns - COLUMN_GAP, x = box.left, y = box.top + HEADING;
	dn_canvas_text(diagram->canvas, box.left, box.top + 6, heading, 9, TRUE, DN_STYLE_INK, DN_ALIGN_LEFT);
	for (guint i = 0, column = 1; i < n; i++) {
		g_auto(GStrv) lines = dn_name_wrap(bars[i].text, SIZE, FALSE, width - 4, 2);
		double height = entry_height(lines);
		g_clear_pointer(&bars[i].text, g_free);
		if (y + height > box.top + box.height && column++ < columns) {
			x += width + COLUMN_GAP;
			y = box.top + HEADING;
		}
		if (column <= columns && y + height <= box.top + box.height)
			draw_entry(diagram, (DnPoint){x, y}, (width - FIGURE_ROOM) * bars[i].value / MAX(bars[0].value, 1), lines, bars[i].value);
		y += height;
	}
}
