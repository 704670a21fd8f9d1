/* Davis, Gardner & Gardner's Southern Women (1941, Deep South): 18 women as departments, 14 events as tasks, 89 joint ties; from
 * tests/fixtures/southern-women.csv. Women are numbered in the order of the original table, events 0–13. */
#ifndef TESTS_SUPPORT_SOUTHERN_WOMEN_H
#define TESTS_SUPPORT_SOUTHERN_WOMEN_H

#include <stdlib.h>
#include <string.h>

#include "support/ties.h"

static const char *const southern_women[] = {
	"Evelyn Jefferson", "Laura Mandeville", "Theresa Anderson", "Brenda Rogers",  "Charlotte McDowd",  "Frances Anderson",
	"Eleanor Nye",      "Pearl Oglethorpe", "Ruth DeSand",      "Verne Sanderson", "Myra Liddel",       "Katherina Rogers",
	"Sylvia Avondale",  "Nora Fayette",     "Helen Lloyd",      "Dorothy Murchison", "Olivia Carleton", "Flora Price",
};

/* The number of the woman whose name begins so; G_N_ELEMENTS where there is none. */
static inline guint southern_woman(const char *name)
{
	guint i = 0;
	while (i < G_N_ELEMENTS(southern_women) && !g_str_has_prefix(southern_women[i], name))
		i++;
	return i;
}

/* NULL where the fixture cannot be read. */
static inline DnNetwork *southern_women_network(void)
{
	g_autofree char *text = NULL;
	if (!g_file_get_contents(TEST_FIXTURES "/southern-women.csv", &text, NULL, NULL))
		return NULL;
	g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
	Ties ties = ties_new();
	for (guint i = 1; lines[i] != NULL && lines[i][0] == 'E'; i++) {
		char *name;
		guint32 event = (guint32)strtoul(lines[i] + 1, &name, 10) - 1;
		ties_add(&ties, event, southern_woman(name + 1), DN_ROLE_JOINT);
	}
	return ties_network(&ties, 14, G_N_ELEMENTS(southern_women));
}

#endif
