/* The bodies of a clause grow where they stand as long as they are the last in their arena, as those are that are read now: most clauses
 * take no more room than they need, and nothing is freed one by one. */
#include "plan/clause.h"

void dn_clause_init(DnClause *clause)
{
	static DnBodies none; /* has no room, so that nothing is written to it */
	*clause = (DnClause){.bodies = &none};
}

void dn_clause_clear(DnClause *clause)
{
	g_clear_pointer(&clause->unread, g_array_unref);
	*clause = (DnClause){0};
}

static gsize size_of(guint n)
{
	return sizeof(DnBodies) + n * sizeof(DnBody);
}

static void make_room(DnClause *clause, DnArena *arena, guint n)
{
	DnBodies *old = clause->bodies;
	guint wanted = old->len + n;
	if (old->room >= wanted)
		return;
	if (old->room > 0 && dn_arena_extend(arena, old, size_of(old->room), size_of(wanted))) {
		old->room = wanted;
		return;
	}
	guint room = MAX(wanted, old->room * 2);
	clause->bodies = dn_arena_alloc(arena, size_of(room));
	memcpy(clause->bodies, old, size_of(old->len));
	clause->bodies->room = room;
}

void dn_clause_add_bodies(DnClause *clause, DnArena *arena, const DnBody *bodies, guint n)
{
	if (n == 0)
		return;
	make_room(clause, arena, n);
	memcpy(dn_clause_body(clause, clause->bodies->len), bodies, n * sizeof *bodies);
	clause->bodies->len += n;
}

static void move_bodies(DnClause *clause, guint from, guint to)
{
	memmove(dn_clause_body(clause, to), dn_clause_body(clause, from), (clause->bodies->len - from) * sizeof(DnBody));
}

void dn_clause_insert_body(DnClause *clause, DnArena *arena, guint index, const DnBody *body)
{
	make_room(clause, arena, 1);
	move_bodies(clause, index, index + 1);
	*dn_clause_body(clause, index) = *body;
	clause->bodies->len++;
}

void dn_clause_remove_bodies(DnClause *clause, guint first, guint n)
{
	move_bodies(clause, first + n, first);
	clause->bodies->len -= n;
}
