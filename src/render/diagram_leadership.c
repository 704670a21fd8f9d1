/* The diagram `leadership`: who leads whom. Leads stand at the left, those who join them at the right; a ribbon is as wide as the
 * number of tasks that the one leads and the other joins, and so is the bar of each department. */
#include "render/diagram.h"

#include "render/diagram_font.h"
#include "render/diagram_name.h"

#include <math.h>

#define MOST_SIDE 60     /* departments on a side */
#define BAR 9.0
#define LEGEND 20.0
#define OWN_COLOUR 6    /* leads */
#define LABEL_HEIGHT 9.6 /* the least height of a department; less where ribbons would be mere threads */
#define LABEL_HEIGHT_MIN 7.8
#define THREAD 1.1        /* points a task */
#define WIDEST_UNIT 24.0

typedef struct {
	guint department;
	guint weight;    /* tasks, summed over its ribbons */
	double top, height;
	double used;     /* of the height, by ribbons drawn */
	double order;    /* for sorting */
} End;

typedef struct {
	guint lead, participant; /* indices of ends */
	guint tasks;
} Ribbon;

typedef struct {
	DnDiagram *diagram;
	GArray *leads, *participants; /* End */
	GArray *ribbons;              /* Ribbon, by lead, then participant */
	double unit;                  /* points a task */
	double label_height;
	double left, right;           /* inner edges of the bars */
	double label_room;            /* beside the bars */
} Flow;

static void flow_clear(Flow *flow)
{
	g_array_unref(flow->leads);
	g_array_unref(flow->participants);
	g_array_unref(flow->ribbons);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Flow, flow_clear)

static End *end_at(GArray *ends, guint i)
{
	return &g_array_index(ends, End, i);
}

/* Heavy ones first, then plan order. */
static int compare_weight(const void *x, const void *y)
{
	const End *p = x, *q = y;
	if (p->weight != q->weight)
		return p->weight > q->weight ? -1 : 1;
	return p->department < q->department ? -1 : p->department > q->department;
}

static int compare_order(const void *x, const void *y)
{
	const End *p = x, *q = y;
	return p->order < q->order ? -1 : p->order > q->order ? 1 : compare_weight(x, y);
}

/* The departments with a weight, the heaviest ones, at most so many. Returns how many are left out. */
static guint list_ends(GArray *ends, const guint *weights, guint n, guint most)
{
	for (guint i = 0; i < n; i++) {
		End end = {.department = i, .weight = weights[i]};
		if (weights[i] > 0)
			g_array_append_val(ends, end);
	}
	g_array_sort(ends, compare_weight);
	guint over = ends->len > most ? ends->len - most : 0;
	g_array_set_size(ends, ends->len - over);
	return over;
}

/* Calls for each (lead, participant) of each task. */
static void weigh(const DnView *view, guint *led, guint *joined, guint32 *ribbon_of, guint n_right)
{
	for (guint task = 0; task < dn_network_n_tasks(view->network); task++) {
		guint k;
		const DnTie *ties = dn_network_task_ties(view->network, task, &k);
		for (guint i = 0; i < k; i++)
			for (guint j = 0; ties[i].role == DN_ROLE_LEAD && j < k; j++) {
				if (j == i)
					continue;
				if (ribbon_of != NULL && led[ties[i].node] > 0 && joined[ties[j].node] > 0)
					ribbon_of[(gsize)(led[ties[i].node] - 1) * n_right + joined[ties[j].node] - 1]++;
				if (ribbon_of == NULL) {
					led[ties[i].node]++;
					joined[ties[j].node]++;
				}
			}
	}
}

/* Index + 1 of each department among the ends. */
static guint *index_ends(const GArray *ends, guint n)
{
	guint *index = g_new0(guint, MAX(n, 1));
	for (guint i = 0; i < ends->len; i++)
		index[g_array_index(ends, End, i).department] = i + 1;
	return index;
}

static void list_ribbons(Flow *flow)
{
	const DnView *view = flow->diagram->view;
	g_autofree guint *left = index_ends(flow->leads, view->n_departments);
	g_autofree guint *right = index_ends(flow->participants, view->n_departments);
	guint n_right = flow->participants->len, n_left = flow->leads->len;
	g_autofree guint32 *tasks = g_new0(guint32, MAX((gsize)n_left * n_right, 1));
	weigh(view, left, right, tasks, n_right);
	g_array_set_size(flow->ribbons, 0);
	for (guint i = 0; i < n_left; i++)
		for (guint j = 0; j < n_right; j++) {
			Ribbon ribbon = {i, j, tasks[(gsize)i * n_right + j]};
			if (ribbon.tasks > 0)
				g_array_append_val(flow->ribbons, ribbon);
		}
}

/* Participants in the order of the middle of their leads: fewer ribbons cross. */
static void order_participants(Flow *flow)
{
	g_autofree double *sum = g_new0(double, MAX(flow->participants->len, 1));
	for (guint i = 0; i < flow->ribbons->len; i++) {
		const Ribbon *ribbon = &g_array_index(flow->ribbons, Ribbon, i);
		sum[ribbon->participant] += (double)ribbon->tasks * ribbon->lead;
	}
	for (guint i = 0; i < flow->participants->len; i++)
		end_at(flow->participants, i)->order = sum[i] / end_at(flow->participants, i)->weight;
	g_array_sort(flow->participants, compare_order);
	list_ribbons(flow);
}

static double end_height(const Flow *flow, const End *end, double unit)
{
	return MAX(end->weight * unit + 2, flow->label_height);
}

static double side_height(const Flow *flow, GArray *ends, double unit)
{
	double height = 0;
	for (guint i = 0; i < ends->len; i++)
		height += end_height(flow, end_at(ends, i), unit);
	return height;
}

/* The largest unit at which both sides fit. */
static double widest_unit(const Flow *flow, double room)
{
	double low = 0, high = WIDEST_UNIT;
	for (int i = 0; i < 40; i++) {
		double middle = (low + high) / 2;
		if (MAX(side_height(flow, flow->leads, middle), side_height(flow, flow->participants, middle)) <= room)
			low = middle;
		else
			high = middle;
	}
	return low;
}

static void choose_unit(Flow *flow, double room)
{
	flow->label_height = LABEL_HEIGHT;
	flow->unit = widest_unit(flow, room);
	if (flow->unit >= THREAD)
		return;
	flow->label_height = LABEL_HEIGHT_MIN;
	flow->unit = widest_unit(flow, room);
}

static void place_side(const Flow *flow, GArray *ends, double top, double room)
{
	double spare = ends->len > 1 ? MIN((room - side_height(flow, ends, flow->unit)) / (ends->len - 1), 24) : 0;
	for (guint i = 0; i < ends->len; i++) {
		End *end = end_at(ends, i);
		end->height = end_height(flow, end, flow->unit);
		end->top = top;
		end->used = (end->height - end->weight * flow->unit) / 2;
		top += end->height + MAX(spare, 0);
	}
}

/* The heaviest leads have a colour each, the others are grey: clusters would give most ribbons one colour. */
static guint colour_of(const Flow *flow, guint department)
{
	for (guint i = 0; i < MIN(flow->leads->len, OWN_COLOUR); i++)
		if (g_array_index(flow->leads, End, i).department == department)
			return i + 1;
	return 0;
}

/* The figure beside the bar, and beyond it the name on as many lines as the bar is high. */
static void draw_label(const Flow *flow, const End *end, gboolean leads)
{
	DnDiagram *diagram = flow->diagram;
	double least = MIN(7.4, flow->label_height * 0.82), size = MIN(least + MIN(end->height / 30, 3), MAX(flow->label_room / 13, least));
	double x = leads ? flow->left - BAR - 4 : flow->right + BAR + 4, y = end->top + end->height / 2;
	DnAlign align = leads ? DN_ALIGN_RIGHT : DN_ALIGN_LEFT;
	g_autofree char *count = g_strdup_printf("%u", end->weight);
	double room = dn_font_text_width(count, size, FALSE) + size * 0.6;
	g_auto(GStrv) lines = dn_name_wrap(dn_diagram_name(diagram, end->department), size, FALSE, flow->label_room - 6 - room,
	                                   (guint)CLAMP(end->height / (size * 1.25), 1, 3));
	guint n = g_strv_length(lines);
	dn_canvas_text(diagram->canvas, x, y, count, size, FALSE, DN_STYLE_INK, align);
	for (guint i = 0; i < n; i++)
		dn_canvas_text(diagram->canvas, leads ? x - room : x + room, y + (i - (n - 1) / 2.0) * size * 1.2, lines[i], size, FALSE,
		               DN_STYLE_INK, align);
}

static void draw_end(const Flow *flow, const End *end, gboolean leads)
{
	DnDiagram *diagram = flow->diagram;
	guint colour = leads ? colour_of(flow, end->department) : 0;
	double x = leads ? flow->left - BAR / 2 : flow->right + BAR / 2, y = end->top + end->height / 2;
	g_autofree char *name = g_strdup_printf(leads ? "d%u" : "d%u-joins", end->department);
	g_autofree char *title = dn_diagram_describe_department(diagram, end->department);
	gboolean collective = dn_network_is_collective(diagram->view->network, end->department);
	dn_canvas_add(diagram->canvas, &(DnMark){.name = name, .class = "department", .title = title, .x = x, .y = y, .width = BAR,
	                                         .height = MAX(end->weight * flow->unit, 1), .line = dn_style_strong(colour), .line_width = 0.5,
	                                         .fill = leads ? dn_style_strong(colour) : collective ? "white" : dn_style_pale(0)});
	draw_label(flow, end, leads);
}

static void draw_ribbon(const Flow *flow, const Ribbon *ribbon)
{
	DnDiagram *diagram = flow->diagram;
	End *lead = end_at(flow->leads, ribbon->lead), *participant = end_at(flow->participants, ribbon->participant);
	double width = ribbon->tasks * flow->unit, bend = (flow->right - flow->left) * 0.45;
	DnPoint from = {flow->left, lead->top + lead->used + width / 2}, to = {flow->right, participant->top + participant->used + width / 2};
	lead->used += width;
	participant->used += width;
	DnPoint curve[] = {from, {from.x + bend, from.y}, {to.x - bend, to.y}, to};
	g_autofree char *name = g_strdup_printf("l%u-%u", lead->department, participant->department);
	g_autofree char *tail = g_strdup_printf("d%u", lead->department), *head = g_strdup_printf("d%u-joins", participant->department);
	g_autofree char *title =
		g_strdup_printf(dn_diagram_say(diagram, "%s 牵头、%s 参与：%u 项任务", "%s leads, %s joins: %u tasks"),
	                    dn_diagram_name(diagram, lead->department), dn_diagram_name(diagram, participant->department), ribbon->tasks);
	g_autofree char *colour = g_strconcat(dn_style_strong(colour_of(flow, lead->department)), "80", NULL);
	dn_canvas_connect(diagram->canvas, &(DnStroke){.name = name, .class = "leads", .title = title, .from = tail, .to = head,
	                                               .points = curve, .n_points = 4, .width = width, .colour = colour});
}

static void draw_headings(const Flow *flow)
{
	DnDiagram *diagram = flow->diagram;
	double y = diagram->body.top + 6;
	dn_canvas_text(diagram->canvas, flow->left, y, dn_diagram_say(diagram, "牵头部门", "Lead"), 9, TRUE, DN_STYLE_INK, DN_ALIGN_RIGHT);
	dn_canvas_text(diagram->canvas, flow->right, y, dn_diagram_say(diagram, "参与部门", "Participant"), 9, TRUE, DN_STYLE_INK, DN_ALIGN_LEFT);
	dn_canvas_text(diagram->canvas, (flow->left + flow->right) / 2, y,
	               dn_diagram_say(diagram, "带宽：任务数 →  颜色：牵头部门", "width: tasks →  colour: the lead"), 8, FALSE,
	               DN_STYLE_SOFT, DN_ALIGN_CENTRE);
}

static double widest_label(const Flow *flow, GArray *ends)
{
	double widest = 0;
	for (guint i = 0; i < ends->len; i++)
		widest = MAX(widest, dn_font_text_width(dn_diagram_name(flow->diagram, end_at(ends, i)->department), 8.6, FALSE));
	return widest + 30;
}

static void draw_flow(Flow *flow)
{
	DnBox body = flow->diagram->body;
	double room = body.height - LEGEND, top = body.top + LEGEND;
	flow->label_room = CLAMP(MAX(widest_label(flow, flow->leads), widest_label(flow, flow->participants)), 60, body.width * 0.31);
	flow->left = body.left + flow->label_room + BAR;
	flow->right = body.left + body.width - flow->label_room - BAR;
	choose_unit(flow, room);
	place_side(flow, flow->leads, top, room);
	place_side(flow, flow->participants, top, room);
	draw_headings(flow);
	for (guint i = 0; i < flow->leads->len; i++)
		draw_end(flow, end_at(flow->leads, i), TRUE);
	for (guint i = 0; i < flow->participants->len; i++)
		draw_end(flow, end_at(flow->participants, i), FALSE);
	for (guint i = 0; i < flow->ribbons->len; i++)
		draw_ribbon(flow, &g_array_index(flow->ribbons, Ribbon, i));
}

static void collect(Flow *flow)
{
	const DnView *view = flow->diagram->view;
	guint n = view->n_departments, room = (guint)((flow->diagram->body.height - LEGEND) / LABEL_HEIGHT_MIN);
	guint most = MIN(flow->diagram->options->top > 0 ? flow->diagram->options->top : MOST_SIDE, room);
	g_autofree guint *led = g_new0(guint, MAX(n, 1)), *joined = g_new0(guint, MAX(n, 1));
	weigh(view, led, joined, NULL, 0);
	guint over = list_ends(flow->leads, led, n, most) + list_ends(flow->participants, joined, n, most);
	list_ribbons(flow);
	order_participants(flow);
	guint alone = 0;
	for (guint i = 0; i < n; i++)
		alone += view->tasks[i] > 0 && led[i] == 0 && joined[i] == 0;
	if (over > 0)
		dn_diagram_note(flow->diagram, dn_diagram_say(flow->diagram, "另有 %u 处任务较少的部门未画", "%u entries with fewer tasks not drawn"), over);
	if (alone > 0)
		dn_diagram_note(flow->diagram, dn_diagram_say(flow->diagram, "%u 个部门既不牵头他人、也不由他人牵头，未画",
		                                              "%u departments neither lead nor are led by others, not drawn"), alone);
}

gboolean dn_diagram_draw_leadership(DnDiagram *diagram, GError **error)
{
	DnPage page = {.subject = dn_diagram_say(diagram, "谁牵头、谁参与", "who leads whom"),
	               .subtitle = dn_diagram_say(diagram, "只含有牵头单位且由多个部门承担的任务；一项任务有几个参与部门就计几次",
	                                          "Tasks with a lead and other departments; a task counts once for each participant"),
	               .portrait = diagram->view->n_departments > DN_PAGE_WIDE_ROWS, .directed = TRUE};
	if (!dn_page_begin(diagram, &page, error))
		return FALSE;
	g_auto(Flow) flow = {.diagram = diagram, .leads = g_array_new(FALSE, FALSE, sizeof(End)),
	                     .participants = g_array_new(FALSE, FALSE, sizeof(End)), .ribbons = g_array_new(FALSE, FALSE, sizeof(Ribbon))};
	collect(&flow);
	draw_flow(&flow);
	dn_page_end(diagram);
	return TRUE;
}
