/* Two-mode clusters: the best modules found, proved where that is within reach, numbered for the reader. */
#include "analysis/barber.h"

/* Starts and steps that take about a tenth of a second each. */
static guint choose_starts(const DnBarber *barber)
{
	gsize size = (gsize)barber->n_ties + barber->modes[0].n + barber->modes[1].n;
	return (guint)CLAMP(100000 / (size + 1), 1, 200);
}

static const gint64 proof_budget = 400 * 1000 * 1000;

/* Numbers modules from 1 in the order in which departments, then tasks first stand in them; 0 for a node without a tie. */
static guint32 *number_modules(GHashTable *number_of, DnArena *arena, const DnBarberMode *mode)
{
	guint32 *numbers = dn_arena_alloc(arena, MAX(mode->n, 1) * sizeof *numbers);
	for (guint i = 0; i < mode->n; i++)
		numbers[mode->node[i]] = mode->degree[i] > 0 ? mode->module[i] + 1 : 0;
	for (guint node = 0; node < mode->n; node++) {
		gpointer key = GUINT_TO_POINTER(numbers[node]);
		if (numbers[node] == 0)
			continue;
		if (!g_hash_table_contains(number_of, key))
			g_hash_table_insert(number_of, key, GUINT_TO_POINTER(g_hash_table_size(number_of) + 1));
		numbers[node] = GPOINTER_TO_UINT(g_hash_table_lookup(number_of, key));
	}
	return numbers;
}

static void keep(DnAnalysis *analysis, const DnBarber *barber, gboolean proved)
{
	g_autoptr(GHashTable) number_of = g_hash_table_new(NULL, NULL);
	DnTwoModeClusters *clusters = dn_arena_alloc(analysis->arena, sizeof *clusters);
	double squared = (double)barber->n_ties * (double)barber->n_ties;
	*clusters = (DnTwoModeClusters){
		.modularity = barber->n_ties > 0 ? (double)barber->value / squared : DN_UNDEFINED,
		.optimal_proved = proved && barber->n_ties > 0,
		.departments = number_modules(number_of, analysis->arena, &barber->modes[0]),
		.tasks = number_modules(number_of, analysis->arena, &barber->modes[1]),
	};
	clusters->n_modules = g_hash_table_size(number_of);
	analysis->two_mode_clusters = clusters;
}

static gboolean compute_two_mode_clusters(DnAnalysis *analysis, GError **error)
{
	g_auto(DnBarber) barber = {0};
	gboolean proved = FALSE;
	dn_barber_init(&barber, analysis->network);
	if (barber.n_ties > 0 &&
	    (!dn_barber_optimise(&barber, choose_starts(&barber), analysis->options.seed, analysis, error) ||
	     !dn_barber_prove(&proved, &barber, proof_budget, analysis, error)))
		return FALSE;
	keep(analysis, &barber, proved);
	return TRUE;
}

const DnFamily dn_family_two_mode_clusters = {"two-mode clusters", compute_two_mode_clusters};
