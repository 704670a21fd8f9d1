/* Spectral measures: products with the rows of the projection and of the two-mode network, and what is iterated with them. */
#include "analysis/spectral.h"

#include <math.h>
#include <stdlib.h>

/* ---- Eigenvectors ------------------------------------------------------------------------------------------------- */

/* One connected part of a symmetric matrix over departments: that of shared tasks, or the incidence matrix times its transpose. Its leading
 * vector is unique and positive (Perron and Frobenius); over all parts, several may lead. */
typedef struct {
	const DnSharedRows *rows; /* NULL for the second */
	const DnNetwork *network;
	guint32 *departments, *tasks;   /* of the part, in arrays that parts share; tasks only for the second */
	guint n_departments, n_tasks;
	guint32 *place;                 /* of each department among those of its part; G_MAXUINT32 before it is met */
	guint8 *met;                    /* one a task */
	double *spread;                 /* room for a vector with an entry for every department; only for the first */
	double bound;                   /* the largest row sum: no eigenvalue is larger */
} Part;

static void multiply_shared(double *to, const double *from, const Part *part)
{
	for (guint i = 0; i < part->n_departments; i++)
		part->spread[part->departments[i]] = from[i];
	dn_shared_rows_multiply(to, part->spread, part->rows, part->departments, part->n_departments);
}

/* Task by task. */
static void multiply_twice(double *to, const double *from, const Part *part)
{
	for (guint i = 0; i < part->n_departments; i++)
		to[i] = 0;
	for (guint i = 0; i < part->n_tasks; i++) {
		guint size;
		const DnTie *ties = dn_network_task_ties(part->network, part->tasks[i], &size);
		double sum = 0;
		for (guint k = 0; k < size; k++)
			sum += from[part->place[ties[k].node]];
		for (guint k = 0; k < size; k++)
			to[part->place[ties[k].node]] += sum;
	}
}

static igraph_error_t multiply(igraph_real_t *to, const igraph_real_t *from, int n, void *data)
{
	(void)n;
	const Part *part = data;
	(part->rows != NULL ? multiply_shared : multiply_twice)(to, from, part);
	return IGRAPH_SUCCESS;
}

static void meet_department(Part *part, guint32 department)
{
	if (part->place[department] != G_MAXUINT32)
		return;
	part->place[department] = part->n_departments;
	part->departments[part->n_departments++] = department;
}

static void meet_partners(Part *part, guint32 department)
{
	guint n;
	const DnPartner *row = dn_projection_partners(dn_shared_rows_projection(part->rows), department, &n);
	for (guint i = 0; i < n; i++)
		meet_department(part, row[i].department);
}

static void meet_members(Part *part, guint32 department)
{
	guint n, size;
	const DnTie *tasks = dn_network_department_ties(part->network, department, &n);
	for (guint i = 0; i < n; i++) {
		guint32 task = tasks[i].node;
		if (part->met[task])
			continue;
		part->met[task] = TRUE;
		part->tasks[part->n_tasks++] = task;
		const DnTie *ties = dn_network_task_ties(part->network, task, &size);
		for (guint k = 0; k < size; k++)
			meet_department(part, ties[k].node);
	}
}

static int compare_departments(const void *a, const void *b)
{
	guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
	return (x > y) - (x < y);
}

/* In plan order, so that products go through the rows as they lie in memory. */
static void order_part(Part *part)
{
	qsort(part->departments, part->n_departments, sizeof *part->departments, compare_departments);
	for (guint i = 0; i < part->n_departments; i++)
		part->place[part->departments[i]] = i;
}

/* All that can be reached from `first`, and the largest row sum. `ones` and `sums` are room for all departments, `ones` all 1. */
static void grow_part(Part *part, guint32 first, const double *ones, double *sums)
{
	meet_department(part, first);
	for (guint i = 0; i < part->n_departments; i++)
		(part->rows != NULL ? meet_partners : meet_members)(part, part->departments[i]);
	order_part(part);
	multiply(sums, ones, (int)part->n_departments, part);
	for (guint i = 0; i < part->n_departments; i++)
		part->bound = MAX(part->bound, sums[i]);
}

static int compare_bounds(const void *a, const void *b)
{
	const Part *x = a, *y = b;
	return (x->bound < y->bound) - (x->bound > y->bound);
}

/* Every part, those that may have the largest eigenvalue first. `whole` is a part that has met nothing. */
static GArray *list_parts(const Part *whole, guint n_departments)
{
	GArray *parts = g_array_new(FALSE, FALSE, sizeof(Part));
	g_autofree double *ones = g_new(double, n_departments), *sums = g_new(double, n_departments);
	guint n_met = 0, n_tasks = 0;
	for (guint a = 0; a < n_departments; a++) {
		ones[a] = 1;
		whole->place[a] = G_MAXUINT32;
	}
	for (guint32 a = 0; a < n_departments; a++) {
		if (whole->place[a] != G_MAXUINT32)
			continue;
		Part part = *whole;
		part.departments += n_met;
		part.tasks = whole->tasks != NULL ? whole->tasks + n_tasks : NULL;
		grow_part(&part, a, ones, sums);
		n_met += part.n_departments;
		n_tasks += part.n_tasks;
		g_array_append_val(parts, part);
	}
	g_array_sort(parts, compare_bounds);
	return parts;
}

/* `vector` holds the vector to start from and then the leading one. */
static igraph_error_t find_leading(double *value, igraph_matrix_t *vector, Part *part)
{
	igraph_vector_t values;
	igraph_arpack_options_t options;
	igraph_arpack_options_init(&options);
	options.n = (int)part->n_departments;
	options.start = 1;
	options.which[0] = 'L';
	options.which[1] = 'A';
	IGRAPH_CHECK(igraph_vector_init(&values, 0));
	igraph_error_t code = igraph_arpack_rssolve(multiply, part, &options, NULL, &values, vector);
	if (code == IGRAPH_SUCCESS)
		*value = VECTOR(values)[0];
	igraph_vector_destroy(&values);
	return code;
}

/* The leading vector of a part times its share of a vector of ones, as the power iteration from equal entries would leave it. */
static void put_vector(double *column, const igraph_matrix_t *vector, const Part *part)
{
	static const double noise = 1e-13; /* left over by the iteration where the true value is 0 */
	double squares = 0, sum = 0;
	for (guint i = 0; i < part->n_departments; i++) {
		squares += MATRIX(*vector, i, 0) * MATRIX(*vector, i, 0);
		sum += MATRIX(*vector, i, 0);
	}
	for (guint i = 0; i < part->n_departments; i++) {
		double value = MATRIX(*vector, i, 0) * sum / squares;
		column[part->departments[i]] = value < noise * sum / sqrt(squares) ? 0 : value;
	}
}

/* Adds the part to those that lead, or puts it in their place; `largest` is their eigenvalue. */
static igraph_error_t weigh_part(double *column, double *largest, Part *part, guint n_departments)
{
	static const double equal = 1e-9;
	double value = part->bound;
	igraph_matrix_t vector;
	IGRAPH_CHECK(igraph_matrix_init(&vector, part->n_departments, 1));
	igraph_matrix_fill(&vector, 1);
	igraph_error_t code = part->n_departments > 1 ? find_leading(&value, &vector, part) : IGRAPH_SUCCESS;
	if (code == IGRAPH_SUCCESS && value > *largest * (1 - equal)) {
		for (guint a = 0; value > *largest * (1 + equal) && a < n_departments; a++)
			column[a] = 0;
		put_vector(column, &vector, part);
		*largest = MAX(*largest, value);
	}
	igraph_matrix_destroy(&vector);
	return code;
}

static igraph_error_t leading_eigenvector(double *column, Part *whole, guint n_departments)
{
	g_autoptr(GArray) parts = list_parts(whole, n_departments);
	double largest = 0, squares = 0;
	for (guint i = 0; i < parts->len; i++) {
		Part *part = &g_array_index(parts, Part, i);
		if (part->bound < largest * (1 - 1e-9))
			break;
		IGRAPH_CHECK(weigh_part(column, &largest, part, n_departments));
	}
	for (guint a = 0; a < n_departments; a++)
		squares += column[a] * column[a];
	for (guint a = 0; a < n_departments; a++)
		column[a] /= sqrt(squares);
	return IGRAPH_SUCCESS;
}

igraph_error_t dn_projection_eigenvector(double *column, const DnSharedRows *rows)
{
	const DnProjection *projection = dn_shared_rows_projection(rows);
	guint n = dn_projection_n_departments(projection);
	if (dn_projection_n_pairs(projection) == 0)
		return IGRAPH_SUCCESS;
	g_autofree guint32 *departments = g_new(guint32, n), *place = g_new(guint32, n);
	g_autofree double *spread = g_new(double, n);
	Part whole = {.rows = rows, .departments = departments, .place = place, .spread = spread};
	return leading_eigenvector(column, &whole, n);
}

igraph_error_t dn_two_mode_eigenvector(double *column, const DnNetwork *network)
{
	guint n = dn_network_n_departments(network), n_tasks = dn_network_n_tasks(network);
	if (dn_network_n_ties(network) == 0)
		return IGRAPH_SUCCESS;
	g_autofree guint32 *departments = g_new(guint32, n), *place = g_new(guint32, n), *tasks = g_new(guint32, n_tasks);
	g_autofree guint8 *met = g_new0(guint8, n_tasks);
	return leading_eigenvector(column, &(Part){.network = network, .departments = departments, .place = place, .tasks = tasks, .met = met},
	                           n);
}

/* ---- PageRank ------------------------------------------------------------------------------------------------------ */

/* 1/√strength of each department, 1 where it has no partner. */
static double *inverse_roots(const DnProjection *projection)
{
	guint n_departments = dn_projection_n_departments(projection), n;
	double *roots = g_new(double, MAX(n_departments, 1));
	for (guint a = 0; a < n_departments; a++) {
		const DnPartner *row = dn_projection_partners(projection, a, &n);
		double strength = 0;
		for (guint i = 0; i < n; i++)
			strength += row[i].shared;
		roots[a] = n > 0 ? 1 / sqrt(strength) : 1;
	}
	return roots;
}

/* to = (1 − damping·R·W·R)·from with R the diagonal matrix of `roots`; `scaled` is room for R·from. */
static void multiply_damped(double *to, const double *from, double *scaled, const double *roots, const DnSharedRows *rows, double damping)
{
	guint n_departments = dn_projection_n_departments(dn_shared_rows_projection(rows));
	for (guint a = 0; a < n_departments; a++)
		scaled[a] = roots[a] * from[a];
	dn_shared_rows_multiply(to, scaled, rows, NULL, n_departments);
	for (guint a = 0; a < n_departments; a++)
		to[a] = from[a] - damping * roots[a] * to[a];
}

static double dot(const double *x, const double *y, guint n)
{
	double sum = 0;
	for (guint i = 0; i < n; i++)
		sum += x[i] * y[i];
	return sum;
}

/* Solves for `x`, 0 at first; `residual` is the right-hand side and is lost. */
static void solve_damped(double *x, double *residual, const double *roots, const DnSharedRows *rows, double damping)
{
	static const double tolerance = 1e-14;
	enum { MOST_STEPS = 1000 };
	guint n = dn_projection_n_departments(dn_shared_rows_projection(rows));
	g_autofree double *direction = g_memdup2(residual, n * sizeof *residual);
	g_autofree double *product = g_new(double, n), *scaled = g_new(double, n);
	double squares = dot(residual, residual, n), enough = squares * tolerance * tolerance;
	for (guint step = 0; step < MOST_STEPS && squares > enough; step++) {
		multiply_damped(product, direction, scaled, roots, rows, damping);
		double length = squares / dot(direction, product, n);
		for (guint i = 0; i < n; i++) {
			x[i] += length * direction[i];
			residual[i] -= length * product[i];
		}
		double before = squares;
		squares = dot(residual, residual, n);
		for (guint i = 0; i < n; i++)
			direction[i] = residual[i] + squares / before * direction[i];
	}
}

void dn_projection_pagerank(double *rank, const DnSharedRows *rows, double damping)
{
	const DnProjection *projection = dn_shared_rows_projection(rows);
	guint n = dn_projection_n_departments(projection);
	if (n == 0)
		return;
	g_autofree double *roots = inverse_roots(projection);
	g_autofree double *residual = g_memdup2(roots, n * sizeof *roots); /* R times a vector of ones */
	double sum = 0;
	for (guint a = 0; a < n; a++)
		rank[a] = 0;
	solve_damped(rank, residual, roots, rows, damping);
	for (guint a = 0; a < n; a++)
		sum += rank[a] /= roots[a];
	for (guint a = 0; a < n; a++)
		rank[a] /= sum;
}
