/* The departments of names as tables write them. To find one name among a hundred thousand takes several accesses to memory that is far away,
 * one after the other; here it is one for most, and it can be asked for ahead. */
#ifndef DUTYNET_PLAN_RECENT_NAMES_H
#define DUTYNET_PLAN_RECENT_NAMES_H

#include <glib.h>

G_BEGIN_DECLS

typedef struct DnRecentNames DnRecentNames;

DnRecentNames *dn_recent_names_new(void);
void dn_recent_names_free(DnRecentNames *names);

/* Loads ahead what dn_recent_names_find() will look at; returns the name's place. */
guint dn_recent_names_expect(const DnRecentNames *names, const char *name);
/* The department that was noted for the name; -1 where it is not known any more, or never was. */
int dn_recent_names_find(const DnRecentNames *names, const char *name, guint place);
/* Forgets another name where there is no room. Long names are not kept. */
void dn_recent_names_note(DnRecentNames *names, const char *name, guint place, guint department);

G_END_DECLS

#endif
