/* The page of a diagram: its size, title and footer, the same for every kind. */
#include "render/diagram.h"

#include "render/diagram_font.h"

#include <math.h>
#include <stdio.h>

#define POINTS_PER_MM (72 / 25.4)
#define MARGIN 26.0
#define TITLE_HEIGHT 50.0  /* title and subtitle */
#define NOTE_SIZE 7.0      /* of the footer's letters */
#define NOTE_LINE 10.0
#define NOTE_LINES 2       /* at most; the source has one more */
#define FOOTER_HEIGHT (7 + (NOTE_LINES + 1) * NOTE_LINE)
#define A4_SHORT (210 * POINTS_PER_MM)
#define A4_LONG (297 * POINTS_PER_MM)

/* Sizes with a name, in millimetres; `turns` where the diagram chooses portrait or landscape. */
static const struct {
	const char *name;
	double width, height;
	gboolean turns;
} sizes[] = {{"a4", 297, 210, TRUE}, {"a3", 420, 297, TRUE}, {"16:9", 338.667, 190.5, FALSE}};

/* "WxH" in millimetres. */
static gboolean parse_size(double *width, double *height, const char *text)
{
	char *end;
	*width = g_ascii_strtod(text, &end);
	if (*end != 'x' && *end != 'X')
		return FALSE;
	*height = g_ascii_strtod(end + 1, &end);
	return *end == '\0' && *width >= 60 && *height >= 60 && *width <= 5000 && *height <= 5000;
}

/* The size of the paper in millimetres. */
static gboolean paper_size(double *width, double *height, const char *size, gboolean portrait, GError **error)
{
	for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++)
		if (g_ascii_strcasecmp(size, sizes[i].name) == 0) {
			gboolean turned = portrait && sizes[i].turns;
			*width = turned ? sizes[i].height : sizes[i].width;
			*height = turned ? sizes[i].width : sizes[i].height;
			return TRUE;
		}
	if (parse_size(width, height, size))
		return TRUE;
	g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED,
	            "size \"%s\" is none of a4, a3, 16:9 and WIDTHxHEIGHT in millimetres from 60 to 5000", size);
	return FALSE;
}

/* The page in canvas points and their scale on paper: a page of A4's area has scale 1, larger paper has larger letters, unless the
 * body would rather be taller. */
static gboolean measure_page(DnBox *sheet, double *scale, const DnDiagram *diagram, const DnPage *page, GError **error)
{
	const char *size = diagram->options->size;
	if (size == NULL && page->tall_height > 0) {
		*scale = 1;
		*sheet = (DnBox){.width = A4_SHORT, .height = page->tall_height + TITLE_HEIGHT + FOOTER_HEIGHT + 2 * MARGIN};
		return TRUE;
	}
	double width, height;
	if (!paper_size(&width, &height, size != NULL ? size : "a4", page->portrait, error))
		return FALSE;
	width *= POINTS_PER_MM;
	height *= POINTS_PER_MM;
	*scale = CLAMP(sqrt(width * height / (A4_SHORT * A4_LONG)), 0.7, 10);
	double wanted = page->tall_height + TITLE_HEIGHT + FOOTER_HEIGHT + 2 * MARGIN;
	if (page->tall_height > 0 && *scale > 1)
		*scale = CLAMP(height / wanted, 1, *scale);
	*sheet = (DnBox){.width = width / *scale, .height = height / *scale};
	return TRUE;
}

static DnBox body_of(DnBox sheet)
{
	return (DnBox){.left = MARGIN, .top = MARGIN + TITLE_HEIGHT, .width = sheet.width - 2 * MARGIN,
	               .height = sheet.height - 2 * MARGIN - TITLE_HEIGHT - FOOTER_HEIGHT};
}

gboolean dn_page_measure(DnBox *body, const DnDiagram *diagram, const DnPage *page, GError **error)
{
	DnBox sheet;
	double scale;
	if (!measure_page(&sheet, &scale, diagram, page, error))
		return FALSE;
	*body = body_of(sheet);
	return TRUE;
}

/* The title of the first document, or the name of its file. */
static char *document_title(const DnDiagram *diagram)
{
	guint n = dn_plan_n_documents(diagram->plan);
	if (n == 0)
		return g_strdup(dn_diagram_say(diagram, "计划", "Plan"));
	const DnPlanDocument *first = dn_plan_document(diagram->plan, 0);
	const char *title = first->title != NULL ? first->title : first->id;
	if (n == 1)
		return g_strdup(title);
	return g_strdup_printf(dn_diagram_say(diagram, "%s等 %u 份文件", "%s and others, %u documents"), title, n);
}

/* The plan's title, with the part of it in view. */
static char *plan_title(const DnDiagram *diagram)
{
	const char *section = diagram->options->section;
	g_autofree char *title = document_title(diagram);
	return section != NULL ? g_strdup_printf("%s · %s", title, section) : g_steal_pointer(&title);
}

/* `title` in letters as large as the width allows. Where even small ones do not fit, the plan's part of it is cut, which the footer
 * has too. */
static char *fit_title(double *size, const char *plan, const char *between, const char *subject, double width)
{
	g_autofree char *title = g_strconcat(plan, between, subject, NULL), *bare = g_strconcat(between, subject, NULL);
	*size = CLAMP(17.9 * width / MAX(dn_font_text_width(title, 18, TRUE), 1), 10.5, 18);
	if (dn_font_text_width(title, *size, TRUE) <= width)
		return g_steal_pointer(&title);
	double room = MAX(width - dn_font_text_width(bare, *size, TRUE), width / 7);
	g_autofree char *cut = dn_font_fit_text(plan, *size, TRUE, room);
	g_autofree char *shorter = g_strconcat(cut, bare, NULL);
	return dn_font_fit_text(shorter, *size, TRUE, width);
}

static void write_title(DnDiagram *diagram, const DnPage *page)
{
	const char *between = dn_diagram_say(diagram, "：", ": ");
	double width = diagram->page.width - 2 * MARGIN, size;
	g_autofree char *plan = plan_title(diagram), *title = g_strconcat(plan, between, page->subject, NULL);
	g_autofree char *fitted = fit_title(&size, plan, between, page->subject, width);
	g_autofree char *subtitle = dn_font_fit_text(page->subtitle, 9.5, FALSE, width);
	dn_canvas_set_title(diagram->canvas, title);
	dn_canvas_text(diagram->canvas, MARGIN, MARGIN + 10, fitted, size, TRUE, DN_STYLE_INK, DN_ALIGN_LEFT);
	dn_canvas_text(diagram->canvas, MARGIN, MARGIN + 30, subtitle, 9.5, FALSE, DN_STYLE_SOFT, DN_ALIGN_LEFT);
}

gboolean dn_page_begin(DnDiagram *diagram, const DnPage *page, GError **error)
{
	double scale;
	if (!measure_page(&diagram->page, &scale, diagram, page, error))
		return FALSE;
	diagram->body = body_of(diagram->page);
	diagram->canvas =
		dn_canvas_new(diagram->kind, diagram->page.width, diagram->page.height, scale, diagram->font, page->directed);
	write_title(diagram, page);
	return TRUE;
}

/* The date that a title states ("2025年", "2021—2035年", "2025年5月"); NULL where it states none. The caller frees. */
static char *stated_date(const char *title)
{
	g_autoptr(GRegex) date = g_regex_new("(?<!\\d)(?:19|20)\\d\\d(?:\\s?[-–—－~至]{1,2}\\s?(?:19|20)\\d\\d)?(?!\\d)"
	                                     "(?:\\s?年(?:\\s?\\d{1,2}\\s?月(?:\\s?\\d{1,2}\\s?日)?)?)?",
	                                     0, 0, NULL);
	g_autoptr(GMatchInfo) match = NULL;
	return g_regex_match(date, title, 0, &match) ? g_match_info_fetch(match, 0) : NULL;
}

static void append_date(GString *line, const DnDiagram *diagram)
{
	const char *title = dn_plan_document(diagram->plan, 0)->title;
	g_autofree char *date = title != NULL ? stated_date(title) : NULL;
	if (date != NULL)
		g_string_append_printf(line, dn_diagram_say(diagram, "；标题所载日期：%s", "; date in the title: %s"), date);
}

/* What follows the title in the source: "（plan-2025.txt，SHA-256 0123456789ab…）；标题所载日期：2025年；118 项任务、44 个部门". */
static char *source_details(const DnDiagram *diagram)
{
	g_autoptr(GString) line = g_string_new(NULL);
	if (dn_plan_n_documents(diagram->plan) == 1) {
		const DnPlanDocument *document = dn_plan_document(diagram->plan, 0);
		g_autofree char *file = g_path_get_basename(document->path != NULL ? document->path : document->id);
		g_string_append_printf(line, dn_diagram_say(diagram, "（%s", " (%s"), file);
		if (document->sha256 != NULL && *document->sha256 != '\0')
			g_string_append_printf(line, dn_diagram_say(diagram, "，SHA-256 %.12s…", ", SHA-256 %.12s…"), document->sha256);
		g_string_append(line, dn_diagram_say(diagram, "）", ")"));
		append_date(line, diagram);
	}
	g_string_append_printf(line, dn_diagram_say(diagram, "；%u 项任务、%u 个部门", "; %u tasks, %u departments"),
	                       diagram->view->n_tasks, diagram->view->n_present);
	return g_string_free(g_steal_pointer(&line), FALSE);
}

/* "来源：《…》（plan-2025.txt，…", its title cut where it is too long. */
static char *source_line(const DnDiagram *diagram, double width)
{
	const char *before = dn_diagram_say(diagram, "来源：《", "Source: "), *after = dn_diagram_say(diagram, "》", "");
	g_autofree char *title = document_title(diagram), *details = source_details(diagram);
	g_autofree char *bare = g_strconcat(before, after, details, NULL);
	double room = MAX(width - dn_font_text_width(bare, NOTE_SIZE, FALSE), width / 4);
	g_autofree char *cut = dn_font_fit_text(title, NOTE_SIZE, FALSE, room);
	g_autofree char *line = g_strconcat(before, cut, after, details, NULL);
	return dn_font_fit_text(line, NOTE_SIZE, FALSE, width);
}

void dn_page_end(DnDiagram *diagram)
{
	double width = diagram->page.width - 2 * MARGIN, top = diagram->page.height - MARGIN - FOOTER_HEIGHT + 6, y = top + 8;
	dn_canvas_band(diagram->canvas, (DnBox){MARGIN, top, width, 0.4}, DN_STYLE_RULE);
	g_ptr_array_add(diagram->notes, NULL);
	g_autofree char *joined = g_strjoinv(dn_diagram_say(diagram, "；", "; "), (char **)diagram->notes->pdata);
	g_auto(GStrv) notes = dn_font_wrap_text(joined, NOTE_SIZE, FALSE, width, NOTE_LINES);
	for (guint i = 0; notes[i] != NULL; i++, y += NOTE_LINE)
		dn_canvas_text(diagram->canvas, MARGIN, y, notes[i], NOTE_SIZE, FALSE, DN_STYLE_SOFT, DN_ALIGN_LEFT);
	g_autofree char *source = source_line(diagram, width - 60);
	dn_canvas_text(diagram->canvas, MARGIN, y, source, NOTE_SIZE, FALSE, DN_STYLE_SOFT, DN_ALIGN_LEFT);
	dn_canvas_text(diagram->canvas, MARGIN + width, y, "dutynet", NOTE_SIZE, FALSE, DN_STYLE_SOFT, DN_ALIGN_RIGHT);
}
