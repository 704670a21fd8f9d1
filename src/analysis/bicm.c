/* The bipartite configuration model, solved on classes of equal degree.
 *
 * First nodes that leave no choice are set aside, in rounds; then log x and log y of the others minimise a convex function whose
 * gradient is expected minus observed degrees. */
#include "analysis/bicm.h"

#include <math.h>
#include <string.h>

/* ---- Classes ----------------------------------------------------------------------------------------------------- */

typedef const DnTie *(*Ties)(const DnNetwork *network, guint node, guint *n);

static void classify(DnDegreeClasses *classes, const DnNetwork *network, guint n_nodes, guint n_others, Ties ties)
{
	g_autofree gsize *of_degree = g_new0(gsize, (gsize)n_others + 1);
	g_autofree guint32 *class_of_degree = g_new0(guint32, (gsize)n_others + 1);
	guint degree;
	for (guint i = 0; i < n_nodes; i++) {
		ties(network, i, &degree);
		classes->n += of_degree[degree]++ == 0;
	}
	classes->degree = g_new(guint, MAX(classes->n, 1));
	classes->count = g_new(gsize, MAX(classes->n, 1));
	classes->class_of = g_new(guint32, MAX(n_nodes, 1));
	guint32 next = 0;
	for (degree = 0; degree <= n_others; degree++) {
		if (of_degree[degree] == 0)
			continue;
		classes->degree[next] = degree;
		classes->count[next] = of_degree[degree];
		class_of_degree[degree] = next++;
	}
	for (guint i = 0; i < n_nodes; i++) {
		ties(network, i, &degree);
		classes->class_of[i] = class_of_degree[degree];
	}
}

static void clear_classes(DnDegreeClasses *classes)
{
	g_free(classes->degree);
	g_free(classes->count);
	g_free(classes->class_of);
}

/* ---- What leaves no choice ---------------------------------------------------------------------------------------- */

/* One mode while nodes are set aside and while the rest is solved. */
typedef struct {
	const DnDegreeClasses *classes;
	double *degree;   /* still to be explained */
	gboolean *settled;
	gsize n_nodes;    /* not settled */
	guint n_open;     /* classes not settled */
	guint *open;      /* these */
	double *theta;    /* log x of each open class */
	double *gradient, *curvature, *step;
} Mode;

typedef struct {
	Mode large, small; /* by number of classes */
	gboolean departments_are_large;
	DnBicm *bicm;
} Problem;

static double *cell(const Problem *problem, guint large, guint small)
{
	guint row = problem->departments_are_large ? large : small;
	guint column = problem->departments_are_large ? small : large;
	return &problem->bicm->probability[(gsize)row * problem->bicm->tasks.n + column];
}

static void set_cell(const Problem *problem, const Mode *mode, guint own, guint other, double probability)
{
	if (mode == &problem->large)
		*cell(problem, own, other) = probability;
	else
		*cell(problem, other, own) = probability;
}

/* Settles the classes of a mode that are tied to all or to none of what is open in the other. Returns whether there were any. */
static gboolean settle_mode(Problem *problem, Mode *mode, Mode *other)
{
	gboolean any = FALSE;
	for (guint i = 0; i < mode->classes->n; i++) {
		gboolean full = mode->degree[i] >= (double)other->n_nodes;
		if (mode->settled[i] || (!full && mode->degree[i] > 0))
			continue;
		for (guint j = 0; j < other->classes->n; j++) {
			if (other->settled[j])
				continue;
			set_cell(problem, mode, i, j, full ? 1 : 0);
			other->degree[j] -= full ? (double)mode->classes->count[i] : 0;
		}
		mode->settled[i] = any = TRUE;
		mode->n_nodes -= mode->classes->count[i];
	}
	return any;
}

static void settle_all(Problem *problem)
{
	while (settle_mode(problem, &problem->large, &problem->small) || settle_mode(problem, &problem->small, &problem->large))
		;
	for (Mode *mode = &problem->large; mode != NULL; mode = mode == &problem->large ? &problem->small : NULL)
		for (guint i = 0; i < mode->classes->n; i++)
			if (!mode->settled[i])
				mode->open[mode->n_open++] = i;
}

/* ---- Newton's method ---------------------------------------------------------------------------------------------- */

static double count_at(const Mode *mode, guint i)
{
	return (double)mode->classes->count[mode->open[i]];
}

static double degree_at(const Mode *mode, guint i)
{
	return mode->degree[mode->open[i]];
}

static double log_one_plus_exp(double z)
{
	return z > 0 ? z + log1p(exp(-z)) : log1p(exp(z));
}

static double objective(const Problem *problem)
{
	const Mode *large = &problem->large, *small = &problem->small;
	double sum = 0;
	for (guint i = 0; i < large->n_open; i++) {
		double row = -degree_at(large, i) * large->theta[i];
		for (guint j = 0; j < small->n_open; j++)
			row += count_at(small, j) * log_one_plus_exp(large->theta[i] + small->theta[j]);
		sum += count_at(large, i) * row;
	}
	for (guint j = 0; j < small->n_open; j++)
		sum -= count_at(small, j) * degree_at(small, j) * small->theta[j];
	return sum;
}

/* Sets probabilities, gradient and the diagonal of the Hessian at the present thetas. Returns the largest error of a degree. */
static double evaluate(const Problem *problem)
{
	const Mode *large = &problem->large, *small = &problem->small;
	double worst = 0;
	for (guint j = 0; j < small->n_open; j++)
		small->gradient[j] = small->curvature[j] = 0;
	for (guint i = 0; i < large->n_open; i++) {
		large->gradient[i] = large->curvature[i] = 0;
		for (guint j = 0; j < small->n_open; j++) {
			double p = 1 / (1 + exp(-large->theta[i] - small->theta[j]));
			*cell(problem, large->open[i], small->open[j]) = p;
			large->gradient[i] += count_at(small, j) * p;
			large->curvature[i] += count_at(small, j) * p * (1 - p);
			small->gradient[j] += count_at(large, i) * p;
			small->curvature[j] += count_at(large, i) * p * (1 - p);
		}
	}
	for (const Mode *mode = large; mode != NULL; mode = mode == large ? small : NULL)
		for (guint i = 0; i < mode->n_open; i++) {
			mode->gradient[i] -= degree_at(mode, i);
			worst = MAX(worst, fabs(mode->gradient[i]));
			mode->gradient[i] *= count_at(mode, i);
			mode->curvature[i] = MAX(mode->curvature[i] * count_at(mode, i), 1e-280);
		}
	return worst;
}

static double cross_curvature(const Problem *problem, guint i, guint j)
{
	double p = *cell(problem, problem->large.open[i], problem->small.open[j]);
	return count_at(&problem->large, i) * count_at(&problem->small, j) * p * (1 - p);
}

/* Solves matrix·x = x in place for a symmetric, positive definite n × n matrix by Cholesky's method; the matrix is lost. A pivot that
 * is lost to rounding leaves its unknown at 0. */
static void solve_positive(double *matrix, double *x, guint n)
{
	for (guint j = 0; j < n; j++) {
		double diagonal = matrix[j * n + j];
		double pivot = diagonal;
		for (guint k = 0; k < j; k++)
			pivot -= matrix[j * n + k] * matrix[j * n + k];
		pivot = pivot > 1e-14 * diagonal ? sqrt(pivot) : (double)INFINITY;
		matrix[j * n + j] = pivot;
		for (guint i = j + 1; i < n; i++) {
			double sum = matrix[i * n + j];
			for (guint k = 0; k < j; k++)
				sum -= matrix[i * n + k] * matrix[j * n + k];
			matrix[i * n + j] = sum / pivot;
		}
	}
	for (guint i = 0; i < n; i++) {
		for (guint k = 0; k < i; k++)
			x[i] -= matrix[i * n + k] * x[k];
		x[i] /= matrix[i * n + i];
	}
	for (guint i = n; i-- > 0;) {
		for (guint k = i + 1; k < n; k++)
			x[i] -= matrix[k * n + i] * x[k];
		x[i] /= matrix[i * n + i];
	}
}

/* Newton's step by eliminating the large mode. All thetas of one mode may be raised and those of the other lowered without any
 * effect, so the last one of the small mode is held. */
static void find_step(const Problem *problem, double *schur, double *row)
{
	const Mode *large = &problem->large, *small = &problem->small;
	guint n = small->n_open - 1;
	memset(schur, 0, (gsize)n * n * sizeof *schur);
	for (guint j = 0; j < n; j++) {
		schur[j * n + j] = small->curvature[j];
		small->step[j] = -small->gradient[j];
	}
	small->step[n] = 0;
	for (guint i = 0; i < large->n_open; i++) {
		for (guint j = 0; j < n; j++)
			row[j] = cross_curvature(problem, i, j);
		for (guint j = 0; j < n; j++) {
			double factor = row[j] / large->curvature[i];
			small->step[j] += factor * large->gradient[i];
			for (guint k = 0; k < n; k++)
				schur[j * n + k] -= factor * row[k];
		}
	}
	solve_positive(schur, small->step, n);
	for (guint i = 0; i < large->n_open; i++) {
		double sum = -large->gradient[i];
		for (guint j = 0; j < n; j++)
			sum -= cross_curvature(problem, i, j) * small->step[j];
		large->step[i] = sum / large->curvature[i];
	}
}

static void move_by(const Problem *problem, double length)
{
	for (guint i = 0; i < problem->large.n_open; i++)
		problem->large.theta[i] += length * problem->large.step[i];
	for (guint j = 0; j < problem->small.n_open; j++)
		problem->small.theta[j] += length * problem->small.step[j];
}

/* Goes along the step, halved until the objective falls. Returns FALSE where it does not. */
static gboolean search_line(const Problem *problem)
{
	double before = objective(problem);
	move_by(problem, 1);
	for (double length = 1; length > 1e-9; length /= 2) {
		double after = objective(problem);
		if (after <= before + 1e-13 * fabs(before))
			return TRUE;
		move_by(problem, -length / 2);
	}
	return FALSE;
}

static void start_thetas(const Problem *problem)
{
	double ties = 0;
	for (guint i = 0; i < problem->large.n_open; i++)
		ties += count_at(&problem->large, i) * degree_at(&problem->large, i);
	for (const Mode *mode = &problem->large; mode != NULL; mode = mode == &problem->large ? &problem->small : NULL)
		for (guint i = 0; i < mode->n_open; i++)
			mode->theta[i] = log(degree_at(mode, i) / sqrt(ties));
}

static void solve(Problem *problem)
{
	static const double tolerance = 1e-11;
	guint n = problem->small.n_open;
	if (n == 0 || problem->large.n_open == 0)
		return;
	g_autofree double *schur = g_new(double, (gsize)n * n);
	g_autofree double *row = g_new(double, n);
	start_thetas(problem);
	problem->bicm->residual = evaluate(problem);
	for (guint round = 0; round < 200 && problem->bicm->residual > tolerance; round++) {
		find_step(problem, schur, row);
		if (!search_line(problem))
			break;
		problem->bicm->residual = evaluate(problem);
	}
}

/* ---- The model ---------------------------------------------------------------------------------------------------- */

static void mode_init(Mode *mode, const DnDegreeClasses *classes, gsize n_nodes)
{
	guint n = MAX(classes->n, 1);
	*mode = (Mode){.classes = classes, .n_nodes = n_nodes};
	mode->degree = g_new0(double, n);
	for (guint i = 0; i < classes->n; i++)
		mode->degree[i] = classes->degree[i];
	mode->settled = g_new0(gboolean, n);
	mode->open = g_new0(guint, n);
	mode->theta = g_new0(double, n);
	mode->gradient = g_new0(double, n);
	mode->curvature = g_new0(double, n);
	mode->step = g_new0(double, n);
}

static void mode_clear(Mode *mode)
{
	g_free(mode->degree);
	g_free(mode->settled);
	g_free(mode->open);
	g_free(mode->theta);
	g_free(mode->gradient);
	g_free(mode->curvature);
	g_free(mode->step);
}

DnBicm *dn_bicm_new(const DnNetwork *network)
{
	guint n_departments = dn_network_n_departments(network), n_tasks = dn_network_n_tasks(network);
	DnBicm *bicm = g_new0(DnBicm, 1);
	classify(&bicm->departments, network, n_departments, n_tasks, dn_network_department_ties);
	classify(&bicm->tasks, network, n_tasks, n_departments, dn_network_task_ties);
	bicm->probability = g_new0(double, MAX((gsize)bicm->departments.n * bicm->tasks.n, 1));
	Problem problem = {.bicm = bicm, .departments_are_large = bicm->departments.n >= bicm->tasks.n};
	mode_init(problem.departments_are_large ? &problem.large : &problem.small, &bicm->departments, n_departments);
	mode_init(problem.departments_are_large ? &problem.small : &problem.large, &bicm->tasks, n_tasks);
	settle_all(&problem);
	solve(&problem);
	mode_clear(&problem.large);
	mode_clear(&problem.small);
	return bicm;
}

void dn_bicm_free(DnBicm *bicm)
{
	if (bicm == NULL)
		return;
	clear_classes(&bicm->departments);
	clear_classes(&bicm->tasks);
	g_free(bicm->probability);
	g_free(bicm);
}

double dn_bicm_probability(const DnBicm *bicm, guint department, guint task)
{
	return bicm->probability[(gsize)bicm->departments.class_of[department] * bicm->tasks.n + bicm->tasks.class_of[task]];
}
