#include "cmocka_setup.h"

#include <stdio.h>
#include <string.h>

#include <dutynet/dutynet.h>

#include "support/gold.h"

typedef struct {
	double left, top, right, bottom;
} Rectangle;

/* The boxes of the groups, from SVG's polygons: the first point is the top right corner, the third the bottom left one. */
static GArray *read_boxes(const char *svg)
{
	GArray *boxes = g_array_new(FALSE, FALSE, sizeof(Rectangle));
	for (const char *at = strstr(svg, "class=\"node cluster\""); at != NULL; at = strstr(at + 1, "class=\"node cluster\"")) {
		Rectangle box;
		double ignored[2];
		assert_int_equal(sscanf(strstr(at, "points=\""), "points=\"%lf,%lf %lf,%lf %lf,%lf", &box.right, &box.top, &ignored[0], &ignored[1],
		                        &box.left, &box.bottom), 6);
		g_array_append_val(boxes, box);
	}
	return boxes;
}

/* Whether the middle of some short piece of the line lies in the box. */
static gboolean meets(const Rectangle *box, double x, double y, double to_x, double to_y)
{
	enum { PIECES = 500 };
	for (int i = 0; i < PIECES; i++) {
		double way = (i + 0.5) / PIECES, at_x = x + way * (to_x - x), at_y = y + way * (to_y - y);
		if (at_x > box->left && at_x < box->right && at_y > box->top && at_y < box->bottom)
			return TRUE;
	}
	return FALSE;
}

static guint assert_lines_meet_their_own_boxes_only(const char *svg)
{
	g_autoptr(GArray) boxes = read_boxes(svg);
	assert_true(boxes->len > 2);
	guint lines = 0;
	for (const char *at = strstr(svg, "id=\"between"); at != NULL; at = strstr(at + 1, "id=\"between"), lines++) {
		double x, y, ignored[4], to_x, to_y;
		assert_int_equal(sscanf(strstr(at, " d=\"M"), " d=\"M%lf,%lfC%lf,%lf %lf,%lf %lf,%lf", &x, &y, &ignored[0], &ignored[1], &ignored[2],
		                        &ignored[3], &to_x, &to_y), 8);
		guint met = 0;
		for (guint i = 0; i < boxes->len; i++)
			met += meets(&g_array_index(boxes, Rectangle, i), x, y, to_x, to_y) ? 1 : 0;
		assert_int_equal(met, 2);
	}
	return lines;
}

static void draws_no_line_behind_a_third_group_and_says_so(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, NULL, NULL);
	assert_non_null(analysis);
	static const char *const languages[] = {"zh", "en"}, *const sizes[] = {"a4", "16:9"};
	for (guint i = 0; i < 4; i++) {
		g_autoptr(GError) error = NULL;
		DnDiagramOptions options = {.language = languages[i % 2], .size = sizes[i / 2]};
		g_autoptr(GBytes) svg = dn_render_diagram("clusters", "svg", plan, network, analysis, &options, &error);
		assert_null(error);
		g_autofree char *text = g_strndup(g_bytes_get_data(svg, NULL), g_bytes_get_size(svg));
		guint lines = assert_lines_meet_their_own_boxes_only(text);
		gboolean left_out = strstr(text, "would hide, not drawn") != NULL || strstr(text, "挡住而未画") != NULL;
		assert_true(lines == 5 || (lines > 0 && left_out));
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(draws_no_line_behind_a_third_group_and_says_so)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
