/* Sizes and places of the diagram `collaboration`: departments that share tasks where their ties pull them, the others in rows at the
 * foot of the picture, all on one scale. */
#include "render/diagram_collaboration.h"

#include "render/diagram_font.h"
#include "render/diagram_layout.h"
#include "render/diagram_name.h"

#include <math.h>

#define LABEL_EMS 11.5 /* width of a line of a label */
#define LABEL_LINES 3
#define LEAST_SCALE 0.62 /* below it labels go */
#define ALONE_HEAD 14.0  /* for the heading over those without a tie */
#define ALONE_GAP 10.0

/* ---- Sizes ------------------------------------------------------------------------------------------------------ */

static void size_label(const DnCollaboration *scene, DnDisc *disc)
{
	const DnDiagram *diagram = scene->diagram;
	double share = (double)diagram->view->tasks[disc->department] / MAX(scene->most_tasks, 1);
	disc->size = MAX((7 + 6 * sqrt(share)) * MIN(scene->scale, 1), 6.6);
	g_auto(GStrv) lines =
		dn_name_wrap(dn_diagram_name(diagram, disc->department), disc->size, FALSE, disc->size * LABEL_EMS, LABEL_LINES);
	disc->label_width = 0;
	for (guint i = 0; lines[i] != NULL; i++)
		disc->label_width = MAX(disc->label_width, dn_font_text_width(lines[i], disc->size, FALSE) * 1.03);
	disc->label = g_strjoinv("\n", lines);
	disc->label_height = disc->size * 1.2 * MAX(g_strv_length(lines), 1);
	disc->box.x = MAX(disc->box.x, disc->label_width + 2);
	disc->box.y += disc->label_height + 1;
}

/* Labels for the first `labelled` discs, which have the most tasks. */
static void size_discs(DnCollaboration *scene, guint labelled)
{
	for (guint i = 0; i < scene->n; i++) {
		DnDisc *disc = &scene->discs[i];
		disc->radius = scene->unit * scene->scale * sqrt(scene->diagram->view->tasks[disc->department]);
		disc->box = (DnPoint){2 * disc->radius + 1, 2 * disc->radius + 1};
		g_clear_pointer(&disc->label, g_free);
		if (i < labelled)
			size_label(scene, disc);
	}
	scene->labelled = MIN(labelled, scene->n);
}

DnPoint dn_collaboration_middle(const DnDisc *disc)
{
	return (DnPoint){disc->place.x, disc->place.y - disc->box.y / 2 + disc->radius + 0.5};
}

/* ---- Departments without a tie ---------------------------------------------------------------------------------- */

/* Where the row ends that starts at `first`. */
static guint row_end(const DnCollaboration *scene, const GArray *alone, guint first)
{
	double width = 0;
	guint end = first;
	for (; end < alone->len; end++) {
		width += scene->discs[g_array_index(alone, guint, end)].box.x;
		if (end > first && width > scene->picture.width)
			break;
		width += ALONE_GAP;
	}
	return end;
}

/* Sets a row side by side below `top`, labels at one height. Returns how high it is. */
static double place_row(DnCollaboration *scene, const GArray *alone, guint first, guint end, double top)
{
	double above = 0, below = 0, x = scene->picture.left;
	for (guint i = first; i < end; i++) {
		const DnDisc *disc = &scene->discs[g_array_index(alone, guint, i)];
		above = MAX(above, 2 * disc->radius);
		below = MAX(below, disc->box.y - 2 * disc->radius);
	}
	for (guint i = first; i < end; i++) {
		DnDisc *disc = &scene->discs[g_array_index(alone, guint, i)];
		disc->place = (DnPoint){x + disc->box.x / 2, top + above - 2 * disc->radius + disc->box.y / 2};
		x += disc->box.x + ALONE_GAP;
	}
	return above + below;
}

/* Sets the rows from `top` on. Returns how high they are together. */
static double place_alone(DnCollaboration *scene, const GArray *alone, double top)
{
	double height = 0;
	for (guint first = 0, end; first < alone->len; first = end) {
		end = row_end(scene, alone, first);
		height += place_row(scene, alone, first, end, top + height) + (end < alone->len ? ALONE_GAP / 2 : 0);
	}
	return height;
}

/* ---- Departments that share tasks ------------------------------------------------------------------------------- */

static double wanted_length(const DnCollaboration *scene, const DnTiePair *pair)
{
	const DnView *view = scene->diagram->view;
	gboolean together = view->cluster[pair->a] == view->cluster[pair->b];
	return (together ? 1.0 : 1.7) * (0.55 + 0.9 / sqrt(pair->shared));
}

/* Ties between discs, by their places in `index`. */
static GArray *layout_ties(const DnCollaboration *scene, const guint *index)
{
	const DnView *view = scene->diagram->view;
	GArray *ties = g_array_new(FALSE, FALSE, sizeof(DnLayoutTie));
	for (gsize i = 0; i < view->n_pairs; i++)
		if (dn_collaboration_draws(scene, &view->pairs[i])) {
			DnLayoutTie tie = {index[scene->disc_of[view->pairs[i].a] - 1], index[scene->disc_of[view->pairs[i].b] - 1],
			                   wanted_length(scene, &view->pairs[i])};
			g_array_append_val(ties, tie);
		}
	return ties;
}

/* Where the ties would have the discs, each way a share of the room from 0 to 1. */
static gboolean spread_discs(DnPoint *spread, const DnCollaboration *scene, const GArray *members, GError **error)
{
	g_autofree guint *index = g_new0(guint, MAX(scene->n, 1));
	for (guint i = 0; i < members->len; i++)
		index[g_array_index(members, guint, i)] = i;
	g_autoptr(GArray) ties = layout_ties(scene, index);
	DnLayoutGraph graph = {members->len, ties->len, (const DnLayoutTie *)(void *)ties->data};
	DnBox room = {0, 0, scene->picture.width, scene->picture.height};
	if (!dn_layout_spread(spread, &graph, room, error))
		return FALSE;
	for (guint i = 0; i < members->len; i++)
		spread[i] = (DnPoint){spread[i].x / room.width, spread[i].y / room.height};
	return TRUE;
}

/* The part of a box that the middles of `n` discs are spread over: a few discs in a large room stay together. */
static DnBox inner_box(DnBox box, guint n)
{
	double share = MIN(0.3 + n / 16.0, 1), width = MAX(box.width - 60, 1) * share, height = MAX(box.height - 45, 1) * share;
	return (DnBox){box.left + (box.width - width) / 2, box.top + (box.height - 5 - height) / 2, width, height};
}

/* Puts the discs where the ties would have them, and moves them apart. Returns whether that is possible. */
static gboolean separate(DnCollaboration *scene, const GArray *members, const DnPoint *spread, DnBox box)
{
	guint n = members->len;
	g_autofree DnPoint *places = g_new(DnPoint, MAX(n, 1)), *sizes = g_new(DnPoint, MAX(n, 1));
	DnBox inner = inner_box(box, n);
	for (guint i = 0; i < n; i++) {
		places[i] = (DnPoint){inner.left + spread[i].x * inner.width, inner.top + spread[i].y * inner.height};
		sizes[i] = scene->discs[g_array_index(members, guint, i)].box;
	}
	gboolean fits = dn_layout_separate(places, sizes, n, box);
	for (guint i = 0; i < n; i++)
		scene->discs[g_array_index(members, guint, i)].place = places[i];
	return fits;
}

/* ---- Both ------------------------------------------------------------------------------------------------------- */

static GArray *list_members(const DnCollaboration *scene, gboolean alone)
{
	GArray *members = g_array_new(FALSE, FALSE, sizeof(guint));
	for (guint i = 0; i < scene->n; i++)
		if (scene->discs[i].alone == alone)
			g_array_append_val(members, i);
	return members;
}

/* Places everything at the scene's scale with so many labels. Returns whether it fits. */
static gboolean place_scaled(DnCollaboration *scene, const GArray *members, const DnPoint *spread, const GArray *alone,
                             guint labelled)
{
	DnBox box = scene->picture;
	double share = members->len > 0 ? CLAMP((double)alone->len / scene->n, 0.2, 0.7) : 1;
	size_discs(scene, labelled);
	double rows = place_alone(scene, alone, 0);
	scene->strip = alone->len > 0 ? ALONE_HEAD + rows : 0;
	box.height -= MIN(scene->strip, box.height * share);
	place_alone(scene, alone, scene->picture.top + scene->picture.height - rows);
	return separate(scene, members, spread, box) && scene->strip <= scene->picture.height * share;
}

/* Tries smaller and smaller discs and letters, then fewer labels, until everything fits. */
gboolean dn_collaboration_place(DnCollaboration *scene, GError **error)
{
	g_autoptr(GArray) members = list_members(scene, FALSE), alone = list_members(scene, TRUE);
	g_autofree DnPoint *spread = g_new0(DnPoint, MAX(members->len, 1));
	if (!spread_discs(spread, scene, members, error))
		return FALSE;
	guint labelled = scene->n;
	scene->scale = 1;
	while (!place_scaled(scene, members, spread, alone, labelled) && (labelled > 0 || scene->scale > LEAST_SCALE / 4)) {
		if (scene->scale > LEAST_SCALE || labelled == 0)
			scene->scale *= 0.93;
		else
			labelled = labelled > 4 ? labelled * 4 / 5 : 0;
	}
	return TRUE;
}
