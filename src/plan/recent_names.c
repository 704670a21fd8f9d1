/* Each name has one place, by its hash, where the last that came stands. Of the four megabytes only the pages that are written take memory. */
#include "plan/recent_names.h"

#include <string.h>

#include "base/name_hash.h"

enum { PLACES = 1 << 17, LONGEST = 27 };

/* Half a line of the processor's cache. */
typedef struct {
	guint32 department; /* + 1; 0 where the place is empty */
	char name[LONGEST + 1];
} Place;

struct DnRecentNames {
	Place places[PLACES];
};

DnRecentNames *dn_recent_names_new(void)
{
	return g_new0(DnRecentNames, 1);
}

void dn_recent_names_free(DnRecentNames *names)
{
	g_free(names);
}

guint dn_recent_names_expect(const DnRecentNames *names, const char *name)
{
	guint place = dn_name_hash(name) % PLACES;
	__builtin_prefetch(&names->places[place]);
	return place;
}

int dn_recent_names_find(const DnRecentNames *names, const char *name, guint place)
{
	const Place *found = &names->places[place];
	return strcmp(found->name, name) == 0 ? (int)found->department - 1 : -1;
}

void dn_recent_names_note(DnRecentNames *names, const char *name, guint place, guint department)
{
	gsize length = strlen(name);
	if (length > LONGEST)
		return;
	memcpy(names->places[place].name, name, length + 1);
	names->places[place].department = department + 1;
}
