/* Which departments of the two plans are the same body. */
#include "analysis/compare.h"

#include <string.h>

/* ---- Joining ------------------------------------------------------------------------------------------------------ */

/* Departments of both plans as one set, those of the later plan first; each points towards the first of its group. */
typedef struct {
	guint n_after, n;
	guint32 *parent;
	gboolean *alone;      /* by the caller's word */
	GHashTable *known_as; /* name → index + 1 of a department that has it */
} Groups;

static guint32 item_of(const Groups *groups, DnSide side, guint32 department)
{
	return side == DN_AFTER ? department : groups->n_after + department;
}

static guint32 find_group(const Groups *groups, guint32 item)
{
	while (groups->parent[item] != item)
		item = groups->parent[item] = groups->parent[groups->parent[item]];
	return item;
}

static void join(Groups *groups, guint32 a, guint32 b)
{
	a = find_group(groups, a);
	b = find_group(groups, b);
	groups->parent[MAX(a, b)] = MIN(a, b);
}

/* Joins the department with whichever has the name already. */
static void add_name(Groups *groups, guint32 item, const char *name)
{
	guint known = GPOINTER_TO_UINT(g_hash_table_lookup(groups->known_as, name));
	if (known > 0)
		join(groups, item, known - 1);
	else
		g_hash_table_insert(groups->known_as, (gpointer)name, GUINT_TO_POINTER(item + 1));
}

/* Own names, aliases, and the registry's name for each of them. */
static void add_names(Groups *groups, const DnComparison *comparison, DnSide side)
{
	const DnPlan *plan = comparison->plan[side].plan;
	for (guint32 i = 0; i < dn_plan_n_departments(plan); i++) {
		const DnDepartment *department = dn_plan_department(plan, i);
		guint32 item = item_of(groups, side, i);
		if (groups->alone[item])
			continue;
		const DnRegistryEntry *entry = dn_registry_find(comparison->options.registry, department->name);
		add_name(groups, item, department->name);
		if (entry != NULL)
			add_name(groups, item, entry->name);
		for (guint k = 0; k < department->n_aliases; k++)
			add_name(groups, item, department->aliases[k]);
	}
}

static gboolean find_paired(guint32 *index, const DnPlan *plan, const char *name, GError **error)
{
	int found = name != NULL ? dn_plan_find_department(plan, name) : -1;
	if (found < 0)
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "no department \"%s\" is in the plan for which it was given",
		            name != NULL ? name : "");
	*index = (guint32)MAX(found, 0);
	return found >= 0;
}

/* Joins the departments that the caller gives, and marks those that are to stay alone. */
static gboolean take_given(Groups *groups, const DnComparison *comparison, const DnCompareOptions *options, GError **error)
{
	for (gsize i = 0; i < options->n_departments; i++) {
		const DnPairing *given = &options->departments[i];
		guint32 before = 0, after = 0;
		if ((given->before != NULL || given->after == NULL) &&
		    !find_paired(&before, comparison->plan[DN_BEFORE].plan, given->before, error))
			return FALSE;
		if (given->after != NULL && !find_paired(&after, comparison->plan[DN_AFTER].plan, given->after, error))
			return FALSE;
		if (given->before != NULL && given->after != NULL)
			join(groups, item_of(groups, DN_BEFORE, before), item_of(groups, DN_AFTER, after));
		else
			groups->alone[given->before != NULL ? item_of(groups, DN_BEFORE, before) : item_of(groups, DN_AFTER, after)] = TRUE;
	}
	return TRUE;
}

/* Bodies that are no more, with the one that followed. */
static void join_successors(Groups *groups, const DnComparison *comparison, const DnSuccession *succession)
{
	g_autoptr(GArray) reforms = g_array_new(FALSE, FALSE, sizeof(DnReform));
	for (DnSide side = DN_BEFORE; side <= DN_AFTER; side++)
		for (guint32 i = 0; i < dn_plan_n_departments(comparison->plan[side].plan); i++) {
			guint32 item = item_of(groups, side, i);
			int heir = groups->alone[item] ? -1 : dn_succession_follow(reforms, succession, side, i, FALSE);
			guint32 heir_item = heir >= 0 ? item_of(groups, dn_other_side(side), (guint32)heir) : item;
			if (!groups->alone[heir_item])
				join(groups, item, heir_item);
		}
}

/* ---- Bodies ------------------------------------------------------------------------------------------------------- */

static DnBodyStatus status_of(const DnComparison *comparison, const DnBody *body)
{
	const DnIndexList *before = &body->departments[DN_BEFORE], *after = &body->departments[DN_AFTER];
	if (before->n == 0 || after->n == 0)
		return before->n == 0 ? DN_BODY_NEW : DN_BODY_GONE;
	if (before->n > 1 || after->n > 1)
		return after->n == 1 ? DN_BODY_MERGED : before->n == 1 ? DN_BODY_SPLIT : DN_BODY_REGROUPED;
	const char *old_name = dn_plan_department(comparison->plan[DN_BEFORE].plan, before->items[0])->name;
	const char *new_name = dn_plan_department(comparison->plan[DN_AFTER].plan, after->items[0])->name;
	return strcmp(old_name, new_name) == 0 && body->n_reforms == 0 ? DN_BODY_KEPT : DN_BODY_RENAMED;
}

static const char *name_of(const DnComparison *comparison, const DnBody *body)
{
	DnSide side = body->departments[DN_AFTER].n > 0 ? DN_AFTER : DN_BEFORE;
	GString *name = g_string_new(NULL);
	for (guint i = 0; i < body->departments[side].n; i++)
		g_string_append_printf(name, "%s%s", i > 0 ? "、" : "",
		                       dn_plan_department(comparison->plan[side].plan, body->departments[side].items[i])->name);
	const char *kept = dn_arena_string(comparison->arena, name->str);
	g_string_free(name, TRUE);
	return kept;
}

static gboolean is_ranked(const DnComparison *comparison, const DnBody *body)
{
	for (DnSide side = DN_BEFORE; side <= DN_AFTER; side++)
		for (guint i = 0; i < body->departments[side].n; i++)
			if (comparison->options.rank_collectives ||
			    !dn_network_is_collective(comparison->plan[side].network, body->departments[side].items[i]))
				return TRUE;
	return FALSE;
}

/* Groups are numbered by their first department. */
static void number_bodies(DnComparison *comparison, const Groups *groups)
{
	g_autofree guint32 *number = g_new(guint32, MAX(groups->n, 1));
	for (guint32 i = 0; i < groups->n; i++) {
		guint32 group = find_group(groups, i);
		number[i] = group == i ? comparison->n_bodies++ : number[group];
		comparison->body_of[i < groups->n_after ? DN_AFTER : DN_BEFORE][i < groups->n_after ? i : i - groups->n_after] = number[i];
	}
}

static void list_departments(DnComparison *comparison, DnSide side)
{
	guint n = dn_plan_n_departments(comparison->plan[side].plan);
	g_autofree guint *count = g_new0(guint, MAX(comparison->n_bodies, 1));
	for (guint i = 0; i < n; i++)
		count[comparison->body_of[side][i]]++;
	g_autofree guint32 **items = g_new0(guint32 *, MAX(comparison->n_bodies, 1));
	for (guint i = 0; i < comparison->n_bodies; i++) {
		items[i] = dn_arena_alloc(comparison->arena, MAX(count[i], 1) * sizeof(guint32));
		comparison->bodies[i].departments[side] = (DnIndexList){0, items[i]};
	}
	for (guint32 i = 0; i < n; i++) {
		guint32 body = comparison->body_of[side][i];
		items[body][comparison->bodies[body].departments[side].n++] = i;
	}
}

static void list_reforms(DnComparison *comparison, DnBody *body, const DnSuccession *succession)
{
	g_autoptr(GArray) reforms = g_array_new(FALSE, FALSE, sizeof(DnReform));
	for (DnSide side = DN_BEFORE; side <= DN_AFTER; side++)
		for (guint i = 0; i < body->departments[side].n; i++)
			dn_succession_follow(reforms, succession, side, body->departments[side].items[i],
			                     body->departments[dn_other_side(side)].n > 0);
	body->n_reforms = reforms->len;
	body->reforms = dn_arena_copy(comparison->arena, reforms->data, reforms->len * sizeof(DnReform));
}

static void make_bodies(DnComparison *comparison, const DnSuccession *succession)
{
	comparison->bodies = dn_arena_alloc(comparison->arena, MAX(comparison->n_bodies, 1) * sizeof(DnBody));
	memset(comparison->bodies, 0, comparison->n_bodies * sizeof(DnBody));
	list_departments(comparison, DN_BEFORE);
	list_departments(comparison, DN_AFTER);
	for (guint i = 0; i < comparison->n_bodies; i++) {
		DnBody *body = &comparison->bodies[i];
		if (succession != NULL)
			list_reforms(comparison, body, succession);
		body->status = status_of(comparison, body);
		body->name = name_of(comparison, body);
		body->ranked = is_ranked(comparison, body);
	}
}

gboolean dn_compare_bodies(DnComparison *comparison, const DnCompareOptions *options, GError **error)
{
	guint n_before = dn_plan_n_departments(comparison->plan[DN_BEFORE].plan);
	g_autoptr(GHashTable) known_as = g_hash_table_new(g_str_hash, g_str_equal);
	Groups groups = {.n_after = dn_plan_n_departments(comparison->plan[DN_AFTER].plan), .known_as = known_as};
	groups.n = groups.n_after + n_before;
	g_autofree guint32 *parent = groups.parent = g_new(guint32, MAX(groups.n, 1));
	g_autofree gboolean *alone = groups.alone = g_new0(gboolean, MAX(groups.n, 1));
	for (guint32 i = 0; i < groups.n; i++)
		parent[i] = i;
	if (!take_given(&groups, comparison, options, error))
		return FALSE;
	add_names(&groups, comparison, DN_AFTER);
	add_names(&groups, comparison, DN_BEFORE);
	/* What a scenario did to a body is known; the registry has no say in it. */
	g_autoptr(DnSuccession) succession = options->tasks_by_index ? NULL : dn_succession_new(comparison);
	if (succession != NULL)
		join_successors(&groups, comparison, succession);
	comparison->body_of[DN_BEFORE] = dn_arena_alloc(comparison->arena, MAX(n_before, 1) * sizeof(guint32));
	comparison->body_of[DN_AFTER] = dn_arena_alloc(comparison->arena, MAX(groups.n_after, 1) * sizeof(guint32));
	number_bodies(comparison, &groups);
	make_bodies(comparison, succession);
	return TRUE;
}
