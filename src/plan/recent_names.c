/* Each name has one place, by its hash, where the last that came stands. Where many come there are more places. */
#include "plan/recent_names.h"

#include <string.h>

#include "base/name_hash.h"
#include "base/prefetch.h"

enum { FEWEST_PLACES = 1 << 12, MOST_PLACES = 1 << 20, LONGEST = 27 };

/* Half a line of the processor's cache. */
typedef struct {
	guint32 department; /* + 1; 0 where the place is empty */
	char name[LONGEST + 1];
} Place;

struct DnRecentNames {
	Place *places;
	guint n_places, n_noted; /* since there are so many */
};

DnRecentNames *dn_recent_names_new(void)
{
	DnRecentNames *names = g_new0(DnRecentNames, 1);
	names->n_places = FEWEST_PLACES;
	names->places = g_new0(Place, names->n_places);
	return names;
}

void dn_recent_names_free(DnRecentNames *names)
{
	if (names == NULL)
		return;
	g_free(names->places);
	g_free(names);
}

guint dn_recent_names_expect(const DnRecentNames *names, const char *name)
{
	guint place = dn_name_hash(name) % names->n_places;
	DN_PREFETCH(&names->places[place]);
	return place;
}

int dn_recent_names_find(const DnRecentNames *names, const char *name, guint place)
{
	const Place *found = &names->places[place];
	return strcmp(found->name, name) == 0 ? (int)found->department - 1 : -1;
}

/* All are forgotten, and come again. */
static void make_room(DnRecentNames *names)
{
	g_free(names->places);
	names->n_places *= 4;
	names->places = g_new0(Place, names->n_places);
	names->n_noted = 0;
}

void dn_recent_names_note(DnRecentNames *names, const char *name, guint place, guint department)
{
	gsize length = strlen(name);
	if (length > LONGEST)
		return;
	if (++names->n_noted > names->n_places && names->n_places < MOST_PLACES) {
		make_room(names);
		place = dn_recent_names_expect(names, name);
	}
	memcpy(names->places[place].name, name, length + 1);
	names->places[place].department = department + 1;
}
