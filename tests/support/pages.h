/* Pages of a PDF that a test draws, and the plan that is read from them. */
#ifndef TESTS_SUPPORT_PAGES_H
#define TESTS_SUPPORT_PAGES_H

#include "cmocka_setup.h"

#include <cairo-pdf.h>
#include <dutynet/plan.h>

enum { SIZE = 12, LEADING = 16 };

static inline void draw_pdf(void *data, double x, double y, const char *text)
{
	cairo_move_to(data, x, y);
	cairo_show_text(data, text);
}

static inline cairo_status_t take_bytes(void *data, const unsigned char *bytes, unsigned int size)
{
	g_byte_array_append(data, bytes, size);
	return CAIRO_STATUS_SUCCESS;
}

typedef void (*DrawPages)(cairo_t *cairo);

static inline GBytes *make_sized_pdf(DrawPages pages, double width, double height)
{
	GByteArray *bytes = g_byte_array_new();
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(take_bytes, bytes, width, height);
	cairo_t *cairo = cairo_create(surface);
	cairo_select_font_face(cairo, "Noto Sans CJK SC", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
	cairo_set_font_size(cairo, SIZE);
	pages(cairo);
	cairo_destroy(cairo);
	cairo_surface_finish(surface);
	cairo_surface_destroy(surface);
	return g_byte_array_free_to_bytes(bytes);
}

static inline GBytes *make_pdf(DrawPages pages)
{
	return make_sized_pdf(pages, 595, 842);
}

static inline char *describe(GBytes *bytes, const char *name)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, name, NULL, &error);
	g_autoptr(DnPlan) plan = document != NULL ? dn_plan_parse((const DnDocument *const[]){document}, 1, NULL, &error) : NULL;
	if (plan == NULL)
		fail_msg("%s", error->message);
	GString *out = g_string_new(NULL);
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++) {
		const DnTask *task = dn_plan_task(plan, i);
		g_string_append_printf(out, "%s %s", task->number, task->text);
		for (guint k = 0; k < task->n_responsible; k++)
			g_string_append_printf(out, " %s:%s", dn_plan_department(plan, task->responsible[k].department)->name,
			                       dn_role_name(task->responsible[k].role));
		g_string_append_c(out, '\n');
	}
	return g_string_free(out, FALSE);
}

/* Fails unless that plan is read from the pages. */
static inline void assert_plan(DrawPages pages, const char *expected)
{
	g_autoptr(GBytes) bytes = make_pdf(pages);
	g_autofree char *found = describe(bytes, "plan.pdf");
	assert_string_equal(found, expected);
}

/* A cell with its four sides; its lines stand as close to each other as those of the next row, so that the sides alone part them. */
static inline void draw_cell(cairo_t *cairo, double left, double top, double right, double bottom, const char *text)
{
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	double y = top + (bottom - top - g_strv_length(lines) * LEADING) / 2 + SIZE;
	cairo_rectangle(cairo, left, top, right - left, bottom - top);
	cairo_set_line_width(cairo, 0.5);
	cairo_stroke(cairo);
	for (guint i = 0; lines[i] != NULL; i++)
		draw_pdf(cairo, left + 3, y + i * LEADING, lines[i]);
}

#endif
