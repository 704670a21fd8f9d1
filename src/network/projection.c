/* The one-mode projection on departments: for each department the others that it shares tasks with, as CSR rows in index order.
 *
 * Each pair is found once, from its department of lower index, with one counter a department; two transpositions then put
 * both halves of the symmetric matrix in index order without a sort. */
#include <dutynet/network.h>

struct DnProjection {
	guint n_departments;
	gsize n_pairs;
	gsize *start; /* n_departments + 1 */
	DnPartner *partners;
	guint n_skipped_tasks;
};

/* The pairs (a, b), a < b, row by row of a; b in no order within a row. */
typedef struct {
	gsize *start; /* n_departments + 1 */
	GArray *partners;
} Triangle;

static void triangle_clear(Triangle *triangle)
{
	g_free(triangle->start);
	g_array_unref(triangle->partners);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Triangle, triangle_clear)

void dn_projection_free(DnProjection *projection)
{
	if (projection == NULL)
		return;
	g_free(projection->start);
	g_free(projection->partners);
	g_free(projection);
}

/* Adds one department's partners of higher index to `counters` and notes in `touched` which these are. */
static guint count_partners(DnPartner *counters, guint32 *touched, const DnNetwork *network, guint department)
{
	guint n_touched = 0, n_tasks;
	const DnTie *tasks = dn_network_department_ties(network, department, &n_tasks);
	for (guint i = 0; i < n_tasks; i++) {
		guint size;
		const DnTie *members = dn_network_task_ties(network, tasks[i].node, &size);
		if (size < 2 || size > DN_PROJECTION_TASK_LIMIT)
			continue;
		double newman = 1.0 / (size - 1);
		for (guint j = 0; j < size; j++) {
			guint32 other = members[j].node;
			if (other <= department)
				continue;
			if (counters[other].shared++ == 0)
				touched[n_touched++] = other;
			counters[other].newman += newman;
		}
	}
	return n_touched;
}

static void fill_triangle(Triangle *triangle, const DnNetwork *network, guint min_shared)
{
	guint n = dn_network_n_departments(network);
	triangle->start = g_new0(gsize, (gsize)n + 1);
	triangle->partners = g_array_new(FALSE, FALSE, sizeof(DnPartner));
	g_autofree DnPartner *counters = g_new0(DnPartner, MAX(n, 1));
	g_autofree guint32 *touched = g_new(guint32, MAX(n, 1));
	for (guint department = 0; department < n; department++) {
		guint n_touched = count_partners(counters, touched, network, department);
		for (guint i = 0; i < n_touched; i++) {
			DnPartner *counter = &counters[touched[i]];
			counter->department = touched[i];
			if (counter->shared >= min_shared)
				g_array_append_val(triangle->partners, *counter);
			*counter = (DnPartner){0};
		}
		triangle->start[department + 1] = triangle->partners->len;
	}
}

static void count_row_lengths(DnProjection *projection, const Triangle *triangle)
{
	guint n = projection->n_departments;
	for (guint a = 0; a < n; a++) {
		projection->start[a + 1] += triangle->start[a + 1] - triangle->start[a];
		for (gsize i = triangle->start[a]; i < triangle->start[a + 1]; i++)
			projection->start[g_array_index(triangle->partners, DnPartner, i).department + 1]++;
	}
	for (guint a = 0; a < n; a++)
		projection->start[a + 1] += projection->start[a];
}

/* Rows of the triangle are visited by rising a, so each row b receives its partners below b in order; visiting those by rising b
 * then gives each row a its partners above a in order. */
static void fill_rows(DnProjection *projection, const Triangle *triangle)
{
	guint n = projection->n_departments;
	g_autofree gsize *next = g_memdup2(projection->start, ((gsize)n + 1) * sizeof(gsize));
	for (guint a = 0; a < n; a++)
		for (gsize i = triangle->start[a]; i < triangle->start[a + 1]; i++) {
			DnPartner partner = g_array_index(triangle->partners, DnPartner, i);
			guint32 b = partner.department;
			partner.department = a;
			projection->partners[next[b]++] = partner;
		}
	g_autofree gsize *below_end = g_memdup2(next, ((gsize)n + 1) * sizeof(gsize));
	for (guint b = 0; b < n; b++)
		for (gsize i = projection->start[b]; i < below_end[b]; i++) {
			DnPartner partner = projection->partners[i];
			guint32 a = partner.department;
			partner.department = b;
			projection->partners[next[a]++] = partner;
		}
}

static guint count_skipped_tasks(const DnNetwork *network)
{
	guint n_skipped = 0;
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint size;
		dn_network_task_ties(network, task, &size);
		n_skipped += size > DN_PROJECTION_TASK_LIMIT;
	}
	return n_skipped;
}

DnProjection *dn_projection_new(const DnNetwork *network, guint min_shared)
{
	g_auto(Triangle) triangle = {0};
	fill_triangle(&triangle, network, MAX(min_shared, 1));
	DnProjection *projection = g_new0(DnProjection, 1);
	projection->n_departments = dn_network_n_departments(network);
	projection->n_pairs = triangle.partners->len;
	projection->n_skipped_tasks = count_skipped_tasks(network);
	projection->start = g_new0(gsize, (gsize)projection->n_departments + 1);
	projection->partners = g_new(DnPartner, MAX(2 * projection->n_pairs, 1));
	count_row_lengths(projection, &triangle);
	fill_rows(projection, &triangle);
	return projection;
}

guint dn_projection_n_departments(const DnProjection *projection)
{
	return projection->n_departments;
}

gsize dn_projection_n_pairs(const DnProjection *projection)
{
	return projection->n_pairs;
}

guint dn_projection_n_skipped_tasks(const DnProjection *projection)
{
	return projection->n_skipped_tasks;
}

const DnPartner *dn_projection_partners(const DnProjection *projection, guint department, guint *n)
{
	*n = (guint)(projection->start[department + 1] - projection->start[department]);
	return projection->partners + projection->start[department];
}
