/* What the registry tells of how a department of one plan became one of the other: the names that it had and the bodies that
 * followed it, with the years. Nothing is told of a body that the other plan has as it is, nor where the other plan is from before the
 * change: where it writes a name that went out of use by then. */
#include "analysis/compare.h"

#define MOST_STEPS 16 /* a registry made by hand may lead in a circle */

/* How a body of the registry stands in a plan. */
typedef struct {
	guint32 department;
	guint oldest; /* year in which the oldest of the former names that are written went out of use; NOW where none is written */
} Standing;
#define NOW G_MAXUINT

struct DnSuccession {
	const DnComparison *comparison;
	GHashTable *standing[2]; /* DnRegistryEntry → Standing */
};

/* A place on the way: a body, under its name or under a former one. */
typedef struct {
	const DnRegistryEntry *entry;
	const DnFormerName *former; /* NULL for its own name */
} Place;

/* A change whose year is not known counts as the last one. */
static guint year_of(const DnFormerName *former)
{
	return former == NULL ? NOW : former->until > 0 ? former->until : NOW - 1;
}

/* ---- How bodies stand in the plans -------------------------------------------------------------------------------- */

static const DnRegistryEntry *entry_of(const DnComparison *comparison, DnSide side, guint32 department)
{
	return dn_registry_find(comparison->options.registry, dn_plan_department(comparison->plan[side].plan, department)->name);
}

static guint oldest_name(const DnRegistryEntry *entry, const DnDepartment *department)
{
	guint oldest = year_of(dn_registry_former(entry, department->name));
	for (guint i = 0; i < department->n_aliases; i++)
		oldest = MIN(oldest, year_of(dn_registry_former(entry, department->aliases[i])));
	return oldest;
}

static void note_standing(GHashTable *table, const DnRegistryEntry *entry, Standing found)
{
	Standing *known = g_hash_table_lookup(table, entry);
	if (known != NULL)
		known->oldest = MIN(known->oldest, found.oldest);
	else
		g_hash_table_insert(table, (gpointer)entry, g_memdup2(&found, sizeof found));
}

DnSuccession *dn_succession_new(const DnComparison *comparison)
{
	DnSuccession *succession = g_new0(DnSuccession, 1);
	succession->comparison = comparison;
	for (DnSide side = DN_BEFORE; side <= DN_AFTER; side++) {
		const DnPlan *plan = comparison->plan[side].plan;
		succession->standing[side] = g_hash_table_new_full(NULL, NULL, NULL, g_free);
		for (guint32 i = 0; i < dn_plan_n_departments(plan); i++) {
			const DnRegistryEntry *entry = entry_of(comparison, side, i);
			if (entry != NULL)
				note_standing(succession->standing[side], entry, (Standing){i, oldest_name(entry, dn_plan_department(plan, i))});
		}
	}
	return succession;
}

void dn_succession_free(DnSuccession *succession)
{
	if (succession == NULL)
		return;
	g_hash_table_unref(succession->standing[DN_BEFORE]);
	g_hash_table_unref(succession->standing[DN_AFTER]);
	g_free(succession);
}

/* ---- Steps -------------------------------------------------------------------------------------------------------- */

/* The name that the body had next. A name that ended by a merger may have been that of another body: it is none on the way. */
static const DnFormerName *next_name(const DnRegistryEntry *entry, const DnFormerName *former)
{
	const DnFormerName *next = NULL;
	for (guint i = 0; i < entry->n_former; i++) {
		const DnFormerName *other = &entry->former[i];
		gboolean same_body = g_strcmp0(other->change, "renamed") == 0 || g_strcmp0(other->change, "replaced") == 0;
		if (same_body && year_of(other) > year_of(former) && year_of(other) < year_of(next))
			next = other;
	}
	return next;
}

/* One step on; FALSE at the end of the way: a body that exists, one that was divided, or one whose successor is not known. */
static gboolean step(DnReform *reform, Place *place, const DnSuccession *succession, DnSide side)
{
	const DnRegistryEntry *entry = place->entry;
	*reform = (DnReform){.side = side};
	if (place->former != NULL) {
		const DnFormerName *next = next_name(entry, place->former);
		const char *heir = next != NULL ? next->name : entry->name;
		reform->name = place->former->name;
		reform->until = place->former->until;
		reform->change = place->former->change;
		reform->n_successors = 1;
		reform->successors = dn_arena_copy(succession->comparison->arena, &heir, sizeof heir);
		place->former = next;
		return TRUE;
	}
	if (entry->n_successors == 0)
		return FALSE;
	*reform = (DnReform){entry->name, side, entry->until, entry->change, entry->n_successors, entry->successors};
	if (entry->n_successors > 1) {
		place->entry = NULL;
		return TRUE;
	}
	place->entry = dn_registry_find(succession->comparison->options.registry, entry->successors[0]);
	place->former = place->entry != NULL ? dn_registry_former(place->entry, entry->successors[0]) : NULL;
	return TRUE;
}

/* Whether a plan has one of the bodies that followed under a name from before the year of the change. */
static gboolean is_older(const DnSuccession *succession, DnSide plan, const DnReform *reform)
{
	for (guint i = 0; i < reform->n_successors; i++) {
		const DnRegistryEntry *entry = dn_registry_find(succession->comparison->options.registry, reform->successors[i]);
		const Standing *standing = entry != NULL ? g_hash_table_lookup(succession->standing[plan], entry) : NULL;
		if (standing != NULL && reform->until > 0 && standing->oldest <= reform->until)
			return TRUE;
	}
	return FALSE;
}

static gboolean is_told(const GArray *reforms, const DnReform *reform)
{
	for (guint i = 0; i < reforms->len; i++) {
		const DnReform *told = &g_array_index(reforms, DnReform, i);
		if (told->side == reform->side && told->until == reform->until && g_str_equal(told->successors[0], reform->successors[0]) &&
		    (g_str_equal(told->name, reform->name) || g_strcmp0(told->change, "merged") != 0))
			return TRUE;
	}
	return FALSE;
}

/* From a place on, until the other plan has the body; returns its department there, -1 where it has none. What the other plan
 * is too old for is not told. */
static int walk(GArray *reforms, const DnSuccession *succession, DnSide side, Place place)
{
	DnSide other = dn_other_side(side);
	guint before = reforms->len;
	for (guint i = 0; i < MOST_STEPS && place.entry != NULL; i++) {
		const Standing *standing = g_hash_table_lookup(succession->standing[other], place.entry);
		if (standing != NULL && standing->oldest <= year_of(place.former))
			return (int)standing->department;
		DnReform reform;
		if (!step(&reform, &place, succession, side))
			return -1;
		if (is_older(succession, other, &reform)) {
			g_array_set_size(reforms, before);
			return -1;
		}
		if (!is_told(reforms, &reform))
			g_array_append_val(reforms, reform);
	}
	return -1;
}

/* The same, but a way that leads nowhere is not told of a department that has its counterpart: that one came before it. */
static int follow(GArray *reforms, const DnSuccession *succession, DnSide side, gboolean joined, Place place)
{
	guint before = reforms->len;
	int arrived = walk(reforms, succession, side, place);
	if (arrived < 0 && joined)
		g_array_set_size(reforms, before);
	return arrived;
}

int dn_succession_follow(GArray *reforms, const DnSuccession *succession, DnSide side, guint32 department, gboolean joined)
{
	const DnDepartment *known = dn_plan_department(succession->comparison->plan[side].plan, department);
	const DnRegistryEntry *entry = entry_of(succession->comparison, side, department);
	if (entry == NULL)
		return -1;
	const DnFormerName *former = dn_registry_former(entry, known->name);
	for (guint i = 0; i < known->n_aliases; i++) {
		const DnFormerName *alias = dn_registry_former(entry, known->aliases[i]);
		if (alias != NULL)
			follow(reforms, succession, side, joined, (Place){entry, alias});
	}
	return follow(reforms, succession, side, joined, (Place){entry, former});
}
