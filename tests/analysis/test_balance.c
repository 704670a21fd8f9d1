/* Balancing leads: against all ways to share them out in small networks. */
#include "cmocka_setup.h"
#include "support/analyse.h"
#include "support/ties.h"

#include <math.h>
#include <string.h>

typedef struct {
	const DnNetwork *network;
	guint load[8];
	guint changes;
	guint best_maximum, best_changes;
} Trial;

static void consider(Trial *trial)
{
	guint maximum = 0;
	for (guint a = 0; a < G_N_ELEMENTS(trial->load); a++)
		maximum = MAX(maximum, trial->load[a]);
	if (maximum < trial->best_maximum || (maximum == trial->best_maximum && trial->changes < trial->best_changes)) {
		trial->best_maximum = maximum;
		trial->best_changes = trial->changes;
	}
}

static void try_all(Trial *trial, guint task)
{
	if (task == dn_network_n_tasks(trial->network)) {
		consider(trial);
		return;
	}
	guint n;
	gboolean led = FALSE;
	const DnTie *ties = dn_network_task_ties(trial->network, task, &n);
	for (guint i = 0; i < n; i++)
		led |= ties[i].role == DN_ROLE_LEAD;
	if (n == 0)
		try_all(trial, task + 1);
	for (guint i = 0; i < n; i++) {
		guint change = led && ties[i].role != DN_ROLE_LEAD;
		trial->load[ties[i].node]++;
		trial->changes += change;
		try_all(trial, task + 1);
		trial->changes -= change;
		trial->load[ties[i].node]--;
	}
}

static void finds_the_best_of_all_assignments(void **state)
{
	(void)state;
	for (guint32 seed = 1; seed <= 60; seed++) {
		guint n_departments = 2 + seed % 4;
		g_autoptr(DnNetwork) network = ties_random_network(seed, 9, n_departments, 0.5);
		g_autoptr(DnAnalysis) analysis = analyse(network, "balance");
		Trial trial = {.network = network, .best_maximum = G_MAXUINT};
		try_all(&trial, 0);
		const DnBalance *balance = dn_analysis_balance(analysis);
		assert_int_equal(balance->fewest_max_leads, trial.best_maximum);
		assert_int_equal(balance->n_moves, trial.best_changes);
	}
}

/* A plan whose first department leads everything. */
static DnNetwork *lopsided_network(guint n_tasks, guint n_departments)
{
	Ties ties = ties_new();
	for (guint task = 0; task < n_tasks; task++) {
		ties_add(&ties, task, 0, DN_ROLE_LEAD);
		ties_add(&ties, task, 1 + task % (n_departments - 1), DN_ROLE_PARTICIPANT);
	}
	return ties_network(&ties, n_tasks, n_departments);
}

static void moves_say_from_whom_to_whom(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = lopsided_network(6, 3);
	g_autoptr(DnAnalysis) analysis = analyse(network, "balance");
	const DnBalance *balance = dn_analysis_balance(analysis);
	assert_int_equal(balance->max_leads, 6);
	assert_int_equal(balance->fewest_max_leads, 2);
	assert_int_equal(balance->n_moves, 4);
	for (guint i = 0; i < balance->n_moves; i++) {
		assert_int_equal(balance->moves[i].from, 0);
		assert_int_equal(balance->moves[i].to, 1 + balance->moves[i].task % 2);
	}
}

static void leaves_collectives_out(void **state)
{
	(void)state;
	const guint32 tasks[] = {0, 0, 1, 1}, departments[] = {0, 1, 0, 1};
	const guint8 roles[] = {DN_ROLE_LEAD, DN_ROLE_PARTICIPANT, DN_ROLE_LEAD, DN_ROLE_PARTICIPANT}, collective[] = {0, 1};
	g_autoptr(DnNetwork) network = dn_network_new_from_ties(2, 2, 4, tasks, departments, roles, collective, NULL);
	g_autoptr(DnAnalysis) analysis = analyse(network, NULL);
	assert_int_equal(dn_analysis_balance(analysis)->fewest_max_leads, 2);
	assert_int_equal((int)department_value(analysis, "load.fewest_leads", 0), 2);
	assert_true(isnan(department_value(analysis, "load.fewest_leads", 1)));
	assert_true(isnan(department_value(analysis, "load.expected_leads", 1)));
	assert_true(isnan(department_value(analysis, "load.overloaded", 1)));
}

static void has_nothing_to_move_without_tasks(void **state)
{
	(void)state;
	g_autoptr(DnNetwork) network = ties_complete_network(0, 3);
	g_autoptr(DnAnalysis) analysis = analyse(network, "balance");
	assert_int_equal(dn_analysis_balance(analysis)->fewest_max_leads, 0);
	assert_int_equal(dn_analysis_balance(analysis)->n_moves, 0);
}

/* Says no from the second time on that balancing asks. */
static gboolean stop_at_second_round(const char *stage, double done, void *data)
{
	(void)done;
	return strcmp(stage, "balance") != 0 || ++*(guint *)data < 2;
}

static void stops_between_rounds_when_the_caller_says_so(void **state)
{
	(void)state;
	guint asked = 0;
	const char *const words[] = {"balance", NULL};
	g_autoptr(GError) error = NULL;
	g_autoptr(DnNetwork) network = lopsided_network(6, 3);
	DnAnalysisOptions options = {.measures = words, .progress = stop_at_second_round, .progress_data = &asked};
	assert_null(dn_analysis_new(NULL, network, &options, &error));
	assert_int_equal(asked, 2);
	assert_string_equal(error->message, "interrupted");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(finds_the_best_of_all_assignments),
		cmocka_unit_test(moves_say_from_whom_to_whom),
		cmocka_unit_test(leaves_collectives_out),
		cmocka_unit_test(has_nothing_to_move_without_tasks),
		cmocka_unit_test(stops_between_rounds_when_the_caller_says_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
