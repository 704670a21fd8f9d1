/* Spectral measures: products with the rows of the projection and of the two-mode network, and what is iterated with them. */
#include "analysis/spectral.h"

#include <math.h>

/* ---- Eigenvectors ------------------------------------------------------------------------------------------------- */

static igraph_error_t multiply_shared(igraph_real_t *to, const igraph_real_t *from, int n, void *data)
{
	const DnProjection *projection = data;
	for (guint a = 0; a < (guint)n; a++) {
		guint n_partners;
		const DnPartner *row = dn_projection_partners(projection, a, &n_partners);
		double sum = 0;
		for (guint i = 0; i < n_partners; i++)
			sum += row[i].shared * from[row[i].department];
		to[a] = sum;
	}
	return IGRAPH_SUCCESS;
}

/* The incidence matrix times its transpose, task by task. */
static igraph_error_t multiply_twice(igraph_real_t *to, const igraph_real_t *from, int n, void *data)
{
	const DnNetwork *network = data;
	for (int i = 0; i < n; i++)
		to[i] = 0;
	for (guint task = 0; task < dn_network_n_tasks(network); task++) {
		guint size;
		const DnTie *ties = dn_network_task_ties(network, task, &size);
		double sum = 0;
		for (guint i = 0; i < size; i++)
			sum += from[ties[i].node];
		for (guint i = 0; i < size; i++)
			to[ties[i].node] += sum;
	}
	return IGRAPH_SUCCESS;
}

/* Of Euclidean length 1, the largest entry positive. */
static void scale_to_unit(double *column, const igraph_matrix_t *vector, guint n)
{
	static const double noise = 1e-13; /* left over by the iteration where the true value is 0 */
	double squares = 0, largest = 0;
	for (guint i = 0; i < n; i++) {
		double value = MATRIX(*vector, i, 0);
		squares += value * value;
		largest = fabs(value) > fabs(largest) ? value : largest;
	}
	double length = copysign(sqrt(squares), largest);
	for (guint i = 0; i < n; i++) {
		double value = MATRIX(*vector, i, 0) / length;
		column[i] = fabs(value) < noise ? 0 : value;
	}
}

/* `vector` holds the vector to start from and then the leading one. */
static igraph_error_t find_leading(igraph_matrix_t *vector, igraph_arpack_function_t *multiply, const void *data, guint n)
{
	igraph_vector_t values;
	igraph_arpack_options_t options;
	igraph_arpack_options_init(&options);
	options.n = (int)n;
	options.start = 1;
	options.which[0] = 'L';
	options.which[1] = 'A';
	IGRAPH_CHECK(igraph_vector_init(&values, 0));
	igraph_error_t code = igraph_arpack_rssolve(multiply, (void *)data, &options, NULL, &values, vector);
	igraph_vector_destroy(&values);
	return code;
}

/* Starts from the row sums, as igraph does: where several vectors lead, which one is found depends on it. */
static igraph_error_t leading_eigenvector(double *column, igraph_arpack_function_t *multiply, const void *data, guint n)
{
	igraph_matrix_t vector;
	g_autofree double *ones = g_new(double, n), *sums = g_new(double, n);
	for (guint i = 0; i < n; i++)
		ones[i] = 1;
	multiply(sums, ones, (int)n, (void *)data);
	IGRAPH_CHECK(igraph_matrix_init(&vector, n, 1));
	for (guint i = 0; i < n; i++)
		MATRIX(vector, i, 0) = sums[i];
	igraph_error_t code = find_leading(&vector, multiply, data, n);
	if (code == IGRAPH_SUCCESS)
		scale_to_unit(column, &vector, n);
	igraph_matrix_destroy(&vector);
	return code;
}

igraph_error_t dn_projection_eigenvector(double *column, const DnProjection *projection)
{
	if (dn_projection_n_pairs(projection) == 0)
		return IGRAPH_SUCCESS;
	return leading_eigenvector(column, multiply_shared, projection, dn_projection_n_departments(projection));
}

igraph_error_t dn_two_mode_eigenvector(double *column, const DnNetwork *network)
{
	if (dn_network_n_ties(network) == 0)
		return IGRAPH_SUCCESS;
	return leading_eigenvector(column, multiply_twice, network, dn_network_n_departments(network));
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
static void multiply_damped(double *to, const double *from, double *scaled, const double *roots, const DnProjection *projection,
                            double damping)
{
	guint n_departments = dn_projection_n_departments(projection), n;
	for (guint a = 0; a < n_departments; a++)
		scaled[a] = roots[a] * from[a];
	for (guint a = 0; a < n_departments; a++) {
		const DnPartner *row = dn_projection_partners(projection, a, &n);
		double sum = 0;
		for (guint i = 0; i < n; i++)
			sum += row[i].shared * scaled[row[i].department];
		to[a] = from[a] - damping * roots[a] * sum;
	}
}

static double dot(const double *x, const double *y, guint n)
{
	double sum = 0;
	for (guint i = 0; i < n; i++)
		sum += x[i] * y[i];
	return sum;
}

/* Solves for `x`, 0 at first; `residual` is the right-hand side and is lost. */
static void solve_damped(double *x, double *residual, const double *roots, const DnProjection *projection, double damping)
{
	static const double tolerance = 1e-14;
	enum { MOST_STEPS = 1000 };
	guint n = dn_projection_n_departments(projection);
	g_autofree double *direction = g_memdup2(residual, n * sizeof *residual);
	g_autofree double *product = g_new(double, n), *scaled = g_new(double, n);
	double squares = dot(residual, residual, n), enough = squares * tolerance * tolerance;
	for (guint step = 0; step < MOST_STEPS && squares > enough; step++) {
		multiply_damped(product, direction, scaled, roots, projection, damping);
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

void dn_projection_pagerank(double *rank, const DnProjection *projection, double damping)
{
	guint n = dn_projection_n_departments(projection);
	if (n == 0)
		return;
	g_autofree double *roots = inverse_roots(projection);
	g_autofree double *residual = g_memdup2(roots, n * sizeof *roots); /* R times a vector of ones */
	double sum = 0;
	for (guint a = 0; a < n; a++)
		rank[a] = 0;
	solve_damped(rank, residual, roots, projection, damping);
	for (guint a = 0; a < n; a++)
		sum += rank[a] /= roots[a];
	for (guint a = 0; a < n; a++)
		rank[a] /= sum;
}
