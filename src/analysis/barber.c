/* Optimising Barber's modularity from many starts. */
#include "analysis/barber.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/canonical.h"

static const guint32 none = G_MAXUINT32;

/* ---- The network -------------------------------------------------------------------------------------------------- */

typedef const DnTie *(*Ties)(const DnNetwork *network, guint node, guint *n);

static void mode_init(DnBarberMode *mode, guint n_nodes, gsize n_ties)
{
	mode->n = n_nodes;
	mode->node = g_new(guint32, MAX(n_nodes, 1));
	mode->start = g_new0(gsize, (gsize)n_nodes + 1);
	mode->other = g_new(guint32, MAX(n_ties, 1));
	mode->degree = g_new(gint64, MAX(n_nodes, 1));
	mode->module = g_new(guint32, MAX(n_nodes, 1));
}

static int compare_nodes(const void *a, const void *b)
{
	guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
	return (x > y) - (x < y);
}

/* Rows in canonical order, each sorted; `other` says who stands where in the other mode. */
static void fill_rows(DnBarberMode *mode, const DnBarberMode *other, const DnNetwork *network, Ties ties)
{
	gsize next = 0;
	g_autofree guint32 *place = g_new(guint32, MAX(other->n, 1));
	for (guint i = 0; i < other->n; i++)
		place[other->node[i]] = i;
	for (guint i = 0; i < mode->n; i++) {
		guint n;
		const DnTie *row = ties(network, mode->node[i], &n);
		for (guint k = 0; k < n; k++)
			mode->other[next++] = place[row[k].node];
		qsort(mode->other + mode->start[i], n, sizeof *mode->other, compare_nodes);
		mode->start[i + 1] = next;
		mode->degree[i] = n;
	}
}

void dn_barber_init(DnBarber *barber, const DnNetwork *network)
{
	DnBarberMode *departments = &barber->modes[0], *tasks = &barber->modes[1];
	*barber = (DnBarber){.n_ties = (gint64)dn_network_n_ties(network)};
	mode_init(departments, dn_network_n_departments(network), dn_network_n_ties(network));
	mode_init(tasks, dn_network_n_tasks(network), dn_network_n_ties(network));
	dn_canonical_order(departments->node, tasks->node, network);
	fill_rows(departments, tasks, network, dn_network_department_ties);
	fill_rows(tasks, departments, network, dn_network_task_ties);
	for (guint m = 0; m < 2; m++)
		for (guint i = 0; i < barber->modes[m].n; i++)
			barber->modes[m].module[i] = m == 0 ? i : barber->modes[0].n + i;
}

void dn_barber_clear(DnBarber *barber)
{
	for (guint m = 0; m < 2; m++) {
		g_free(barber->modes[m].node);
		g_free(barber->modes[m].start);
		g_free(barber->modes[m].other);
		g_free(barber->modes[m].degree);
		g_free(barber->modes[m].module);
	}
}

static guint n_nodes(const DnBarber *barber)
{
	return barber->modes[0].n + barber->modes[1].n;
}

/* Degrees summed by module for each mode: total[m·nodes + module]. Module numbers are below the number of nodes. */
static void sum_degrees(gint64 *total, const DnBarber *barber)
{
	memset(total, 0, 2 * (gsize)n_nodes(barber) * sizeof *total);
	for (guint m = 0; m < 2; m++)
		for (guint i = 0; i < barber->modes[m].n; i++)
			total[(gsize)m * n_nodes(barber) + barber->modes[m].module[i]] += barber->modes[m].degree[i];
}

gint64 dn_barber_value(const DnBarber *barber)
{
	const DnBarberMode *departments = &barber->modes[0], *tasks = &barber->modes[1];
	gint64 inside = 0, expected = 0;
	g_autofree gint64 *total = g_new(gint64, 2 * (gsize)MAX(n_nodes(barber), 1));
	sum_degrees(total, barber);
	for (guint i = 0; i < departments->n; i++)
		for (gsize k = departments->start[i]; k < departments->start[i + 1]; k++)
			inside += departments->module[i] == tasks->module[departments->other[k]];
	for (guint module = 0; module < n_nodes(barber); module++)
		expected += total[module] * total[n_nodes(barber) + module];
	return barber->n_ties * inside - expected;
}

/* ---- One climb ---------------------------------------------------------------------------------------------------- */

/* What a climb needs besides the modules. */
typedef struct {
	DnBarber *barber;
	GRand *rand;
	gint64 *total;     /* as sum_degrees() leaves it */
	gint64 *links;     /* by module; zero between uses */
	guint32 *touched;
	guint32 *order;
	guint32 *spare;    /* modules that nobody is in */
	guint n_spare;
	DnAnalysis *analysis;
	double done;       /* share of the climbs */
	gsize n_seen;      /* ties since the caller was asked */
	gboolean stopped;
	GError **error;
} Climb;

/* Whether to go on; the caller is asked every few milliseconds. */
static gboolean go_on(Climb *climb, gsize n_ties)
{
	enum { SEEN_BEFORE_ASKING = 1 << 18 };
	climb->n_seen += n_ties;
	if (climb->stopped || climb->n_seen < SEEN_BEFORE_ASKING)
		return !climb->stopped;
	climb->n_seen = 0;
	climb->stopped = !dn_analysis_progress(climb->analysis, "two-mode clusters", climb->done, climb->error);
	return !climb->stopped;
}

static void climb_init(Climb *climb, DnBarber *barber, guint64 seed)
{
	gsize n = MAX(n_nodes(barber), 1);
	const guint32 words[] = {(guint32)seed, (guint32)(seed >> 32)};
	*climb = (Climb){.barber = barber, .rand = g_rand_new_with_seed_array(words, G_N_ELEMENTS(words))};
	climb->total = g_new(gint64, 2 * n);
	climb->links = g_new0(gint64, n);
	climb->touched = g_new(guint32, n);
	climb->order = g_new(guint32, n);
	climb->spare = g_new(guint32, n);
}

static void climb_clear(Climb *climb)
{
	g_rand_free(climb->rand);
	g_free(climb->total);
	g_free(climb->links);
	g_free(climb->touched);
	g_free(climb->order);
	g_free(climb->spare);
}

/* Random modules for the departments, as many as chance says; each task gets one of its own and finds its place at once. */
static void scatter(Climb *climb)
{
	DnBarberMode *departments = &climb->barber->modes[0], *tasks = &climb->barber->modes[1];
	gint32 groups = g_rand_int_range(climb->rand, 1, (gint32)MAX(departments->n, 1) + 1);
	for (guint i = 0; i < departments->n; i++)
		departments->module[i] = (guint32)g_rand_int_range(climb->rand, 0, groups);
	for (guint i = 0; i < tasks->n; i++)
		tasks->module[i] = departments->n + i;
	sum_degrees(climb->total, climb->barber);
	guint n = n_nodes(climb->barber);
	climb->n_spare = 0;
	for (guint module = n; module-- > 0;)
		if (climb->total[module] == 0 && climb->total[n + module] == 0)
			climb->spare[climb->n_spare++] = module;
}

static void shuffle(Climb *climb, guint n)
{
	for (guint i = 0; i < n; i++)
		climb->order[i] = i;
	for (guint i = n; i > 1; i--) {
		guint j = (guint)g_rand_int_range(climb->rand, 0, (gint32)i);
		guint32 held = climb->order[i - 1];
		climb->order[i - 1] = climb->order[j];
		climb->order[j] = held;
	}
}

/* The ties of a node to each module of the other mode, in climb->links; lists these modules. */
static guint count_links(Climb *climb, const DnBarberMode *own, const DnBarberMode *other, guint node)
{
	guint n = 0;
	for (gsize k = own->start[node]; k < own->start[node + 1]; k++) {
		guint32 module = other->module[own->other[k]];
		if (climb->links[module]++ == 0)
			climb->touched[n++] = module;
	}
	return n;
}

/* Whether a module has no node but this one. */
static gboolean is_alone(const Climb *climb, guint m, guint32 module, gint64 degree)
{
	guint n = n_nodes(climb->barber);
	return climb->total[(gsize)m * n + module] == degree && climb->total[(gsize)(1 - m) * n + module] == 0;
}

/* The best module for a node: one that it has ties to, or one of its own (gain 0). Its own stays where none is better. */
static guint32 best_module(Climb *climb, guint m, guint node)
{
	const DnBarberMode *own = &climb->barber->modes[m], *other = &climb->barber->modes[1 - m];
	const gint64 *across = climb->total + (gsize)(1 - m) * n_nodes(climb->barber);
	gint64 degree = own->degree[node], ties = climb->barber->n_ties;
	guint n = count_links(climb, own, other, node);
	guint32 best = own->module[node];
	gint64 best_gain = ties * climb->links[best] - degree * across[best];
	if (best_gain < 0 && !is_alone(climb, m, best, degree)) {
		best = none;
		best_gain = 0;
	}
	for (guint i = 0; i < n; i++) {
		guint32 module = climb->touched[i];
		gint64 gain = ties * climb->links[module] - degree * across[module];
		climb->links[module] = 0;
		if (gain > best_gain) {
			best = module;
			best_gain = gain;
		}
	}
	return best;
}

static void move_node(Climb *climb, guint m, guint node, guint32 to)
{
	DnBarberMode *own = &climb->barber->modes[m];
	gint64 *total = climb->total + (gsize)m * n_nodes(climb->barber);
	guint32 from = own->module[node];
	if (to == none)
		to = climb->spare[--climb->n_spare];
	if (is_alone(climb, m, from, own->degree[node]))
		climb->spare[climb->n_spare++] = from;
	total[from] -= own->degree[node];
	total[to] += own->degree[node];
	own->module[node] = to;
}

static gboolean move_all(Climb *climb, guint m)
{
	gboolean any = FALSE;
	const DnBarberMode *mode = &climb->barber->modes[m];
	shuffle(climb, mode->n);
	for (guint i = 0; i < mode->n && go_on(climb, (gsize)mode->degree[climb->order[i]]); i++) {
		guint node = climb->order[i];
		if (mode->degree[node] == 0)
			continue;
		guint32 to = best_module(climb, m, node);
		if (to == mode->module[node])
			continue;
		move_node(climb, m, node, to);
		any = TRUE;
	}
	return any;
}

/* ---- Merging ------------------------------------------------------------------------------------------------------ */

typedef struct {
	gint64 gain, pair; /* two modules, the lower one in the upper half */
} Merge;

static int compare_merges(const void *a, const void *b)
{
	const Merge *x = a, *y = b;
	if (x->gain != y->gain)
		return x->gain > y->gain ? -1 : 1;
	return x->pair < y->pair ? -1 : x->pair > y->pair ? 1 : 0;
}

/* The nodes of a mode by their module: those of one begin at start[module] in `nodes`. */
typedef struct {
	gsize *start;
	guint32 *nodes;
} Members;

static void members_init(Members *members, const DnBarberMode *mode, guint n_modules)
{
	members->start = g_new0(gsize, (gsize)n_modules + 2);
	members->nodes = g_new(guint32, MAX(mode->n, 1));
	gsize *next = members->start + 1; /* becomes the start of the module behind */
	for (guint i = 0; i < mode->n; i++)
		next[mode->module[i] + 1]++;
	for (guint module = 0; module < n_modules; module++)
		next[module + 1] += next[module];
	for (guint i = 0; i < mode->n; i++)
		members->nodes[next[mode->module[i]]++] = i;
}

static void members_clear(Members *members)
{
	g_free(members->start);
	g_free(members->nodes);
}

/* Adds the ties of a module's nodes of one mode to what climb->links counts, those to modules behind it. Returns how many of them are
 * listed then, `n` before. */
static guint count_behind(Climb *climb, const Members *members, guint m, guint32 module, guint n)
{
	enum { AS_LONG_AS = 16 }; /* ties in a climb's moves */
	const DnBarberMode *own = &climb->barber->modes[m], *other = &climb->barber->modes[1 - m];
	for (gsize i = members->start[module]; i < members->start[module + 1]; i++) {
		guint32 node = members->nodes[i];
		if (!go_on(climb, AS_LONG_AS * (gsize)own->degree[node]))
			break;
		for (gsize k = own->start[node]; k < own->start[node + 1]; k++) {
			guint32 behind = other->module[own->other[k]];
			if (behind > module && climb->links[behind]++ == 0)
				climb->touched[n++] = behind;
		}
	}
	return n;
}

/* Adds the merges of a module with those behind it, and forgets the `n` links to them. */
static void add_merges(GArray *merges, Climb *climb, guint32 a, guint n)
{
	const gint64 *total = climb->total, *others = climb->total + n_nodes(climb->barber);
	for (guint i = 0; i < n; i++) {
		guint32 b = climb->touched[i];
		Merge merge = {.gain = climb->barber->n_ties * climb->links[b] - total[a] * others[b] - total[b] * others[a],
		               .pair = (gint64)a << 32 | b};
		climb->links[b] = 0;
		if (merge.gain > 0)
			g_array_append_val(merges, merge);
	}
}

/* The pairs of modules that gain when merged, in no order. */
static GArray *find_merges(Climb *climb)
{
	GArray *merges = g_array_new(FALSE, FALSE, sizeof(Merge));
	Members members[2];
	for (guint m = 0; m < 2; m++)
		members_init(&members[m], &climb->barber->modes[m], n_nodes(climb->barber));
	for (guint32 module = 0; module < n_nodes(climb->barber); module++) {
		guint n = count_behind(climb, &members[0], 0, module, 0);
		add_merges(merges, climb, module, count_behind(climb, &members[1], 1, module, n));
	}
	for (guint m = 0; m < 2; m++)
		members_clear(&members[m]);
	return merges;
}

/* The best first, or nothing but the best; of those that gain the same, the one of the lowest numbers. */
static void order_merges(GArray *merges, gboolean all)
{
	if (all)
		g_array_sort(merges, compare_merges);
	for (guint i = 1; !all && i < merges->len; i++)
		if (compare_merges(&g_array_index(merges, Merge, i), &g_array_index(merges, Merge, 0)) < 0)
			g_array_index(merges, Merge, 0) = g_array_index(merges, Merge, i);
}

static void merge_pair(Climb *climb, guint32 *becomes, guint32 a, guint32 b)
{
	guint n = n_nodes(climb->barber);
	for (guint m = 0; m < 2; m++) {
		climb->total[m * n + a] += climb->total[m * n + b];
		climb->total[m * n + b] = 0;
	}
	becomes[b] = a;
	climb->spare[climb->n_spare++] = b;
}

static void rename_modules(DnBarber *barber, const guint32 *becomes)
{
	for (guint m = 0; m < 2; m++)
		for (guint i = 0; i < barber->modes[m].n; i++)
			barber->modes[m].module[i] = becomes[barber->modes[m].module[i]];
}

/* Merges the pair of modules that gains most. In a large network finding it for each merge anew would take hours, so that every pair is
 * merged of which neither module has been: what such pairs gain does not hang on one another. FALSE where none gains. */
static gboolean merge_best(Climb *climb)
{
	enum { MANY_TIES = 20000 };
	guint n = n_nodes(climb->barber);
	g_autoptr(GArray) merges = find_merges(climb);
	g_autofree guint32 *becomes = g_new(guint32, MAX(n, 1));
	g_autofree guint8 *is_merged = g_new0(guint8, MAX(n, 1));
	for (guint32 module = 0; module < n; module++)
		becomes[module] = module;
	gboolean all = climb->barber->n_ties > MANY_TIES;
	order_merges(merges, all);
	guint tried = all ? merges->len : MIN(merges->len, 1);
	for (guint i = 0; i < tried; i++) {
		gint64 pair = g_array_index(merges, Merge, i).pair;
		guint32 a = (guint32)(pair >> 32), b = (guint32)pair;
		if (is_merged[a] || is_merged[b])
			continue;
		is_merged[a] = is_merged[b] = 1;
		merge_pair(climb, becomes, a, b);
	}
	rename_modules(climb->barber, becomes);
	return merges->len > 0 && !climb->stopped;
}

static void climb_once(Climb *climb)
{
	scatter(climb);
	do {
		while (!climb->stopped && (move_all(climb, 1) | move_all(climb, 0)))
			;
	} while (!climb->stopped && merge_best(climb));
	climb->barber->value = dn_barber_value(climb->barber);
}

/* ---- Many starts -------------------------------------------------------------------------------------------------- */

gboolean dn_barber_optimise(DnBarber *barber, guint starts, guint64 seed, DnAnalysis *analysis, GError **error)
{
	Climb climb;
	gint64 best = G_MININT64;
	guint32 *kept[2];
	for (guint m = 0; m < 2; m++)
		kept[m] = g_memdup2(barber->modes[m].module, MAX(barber->modes[m].n, 1) * sizeof(guint32));
	climb_init(&climb, barber, seed);
	climb.analysis = analysis;
	climb.error = error;
	for (guint start = 0; !climb.stopped && start < starts; start++) {
		climb_once(&climb);
		for (guint m = 0; m < 2 && barber->value > best; m++)
			memcpy(kept[m], barber->modes[m].module, barber->modes[m].n * sizeof(guint32));
		best = MAX(best, barber->value);
		climb.done = (double)(start + 1) / starts;
	}
	for (guint m = 0; m < 2; m++) {
		memcpy(barber->modes[m].module, kept[m], barber->modes[m].n * sizeof(guint32));
		g_free(kept[m]);
	}
	barber->value = best;
	climb_clear(&climb);
	return !climb.stopped;
}
