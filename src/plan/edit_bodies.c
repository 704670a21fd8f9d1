/* Edits of bodies: merge, split, remove, rename. */
#include "plan/revision.h"

/* ---- Roles -------------------------------------------------------------------------------------------------------- */

static DnRole role_at(const DnRevision *revision, guint task, guint at)
{
	return g_array_index(dn_revision_task(revision, task), DnResponsibility, at).role;
}

static DnRole stronger(DnRole a, DnRole b)
{
	static const guint strength[] = {[DN_ROLE_LEAD] = 2, [DN_ROLE_JOINT] = 1, [DN_ROLE_PARTICIPANT] = 0};
	return strength[a] >= strength[b] ? a : b;
}

/* Gives the place `at` in the task's list to another body. One that stands in the list already gets the stronger of both roles
 * and the earlier of both places. */
static void give_place(DnRevision *revision, guint task, guint at, guint body)
{
	GArray *responsible = dn_revision_task(revision, task);
	int other = dn_revision_find_role(revision, task, body);
	if (other == (int)at)
		return;
	revision->changed[task] = TRUE;
	if (other < 0) {
		g_array_index(responsible, DnResponsibility, at).department = body;
		return;
	}
	guint first = MIN(at, (guint)other), second = MAX(at, (guint)other);
	DnRole role = stronger(role_at(revision, task, first), role_at(revision, task, second));
	g_array_index(responsible, DnResponsibility, first).department = body;
	dn_revision_set_role(revision, task, first, role);
	dn_revision_drop_role(revision, task, second);
}

/* One of several joint bodies that is left alone is named alone, and so leads. */
static void settle_alone(DnRevision *revision, guint task)
{
	const GArray *responsible = dn_revision_task(revision, task);
	if (responsible->len != 1 || role_at(revision, task, 0) != DN_ROLE_JOINT)
		return;
	guint body = g_array_index(responsible, DnResponsibility, 0).department;
	if (dn_revision_may_lead(revision, body))
		dn_revision_pass_lead(revision, task, body);
}

static void note_gone(DnRevision *revision, guint body)
{
	dn_revision_body(revision, body)->gone = TRUE;
	dn_revision_note(revision, DN_EVENT_GONE, -1, dn_revision_body(revision, body)->name, NULL);
}

/* ---- Merge -------------------------------------------------------------------------------------------------------- */

static void hand_over_names(DnRevision *revision, guint from, guint to)
{
	GPtrArray *aliases = dn_revision_body(revision, from)->aliases;
	dn_revision_add_alias(revision, to, dn_revision_body(revision, from)->name);
	for (guint i = 0; i < aliases->len; i++)
		dn_revision_add_alias(revision, to, g_ptr_array_index(aliases, i));
}

static void merge_into(DnRevision *revision, guint from, guint to)
{
	for (guint task = 0; task < revision->responsible->len; task++) {
		int at = dn_revision_find_role(revision, task, from);
		if (at < 0)
			continue;
		guint before = dn_revision_task(revision, task)->len;
		give_place(revision, task, (guint)at, to);
		if (dn_revision_task(revision, task)->len < before)
			settle_alone(revision, task);
	}
	dn_revision_note(revision, DN_EVENT_MERGED, -1, dn_revision_body(revision, from)->name, dn_revision_body(revision, to)->name);
	note_gone(revision, from);
	hand_over_names(revision, from, to);
}

gboolean dn_edit_merge(DnRevision *revision, const DnEdit *edit, GError **error)
{
	g_autoptr(GArray) subjects = g_array_new(FALSE, FALSE, sizeof(guint));
	DnDepartmentKind kind = DN_KIND_COLLECTIVE;
	for (char **name = edit->subjects; *name != NULL; name++) {
		guint body;
		if (!dn_revision_need_body(&body, revision, *name, error))
			return FALSE;
		if (dn_revision_body(revision, body)->kind == DN_KIND_DEPARTMENT)
			kind = DN_KIND_DEPARTMENT;
		g_array_append_val(subjects, body);
	}
	guint target = dn_revision_add_body(revision, edit->targets[0], kind);
	for (guint i = 0; i < subjects->len; i++) {
		guint body = g_array_index(subjects, guint, i);
		if (body != target && !dn_revision_body(revision, body)->gone)
			merge_into(revision, body, target);
	}
	return TRUE;
}

/* ---- Rename ------------------------------------------------------------------------------------------------------- */

gboolean dn_edit_rename(DnRevision *revision, const DnEdit *edit, GError **error)
{
	guint body;
	const char *name = edit->targets[0];
	if (!dn_revision_need_body(&body, revision, edit->subjects[0], error))
		return FALSE;
	int taken = dn_revision_find_exactly(revision, name);
	if (taken >= 0 && taken != (int)body) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "\"%s\" is in the plan already; merge the two instead", name);
		return FALSE;
	}
	DnRevisedBody *renamed = dn_revision_body(revision, body);
	const char *former = renamed->name;
	if (g_str_equal(former, name))
		return TRUE;
	renamed->name = dn_arena_string(revision->arena, name);
	renamed->origin = NULL;
	for (guint task = 0; task < revision->responsible->len; task++)
		revision->changed[task] |= dn_revision_find_role(revision, task, body) >= 0;
	dn_revision_add_alias(revision, body, former);
	dn_revision_note(revision, DN_EVENT_RENAMED, -1, former, name);
	return TRUE;
}

/* ---- Remove ------------------------------------------------------------------------------------------------------- */

/* The first other body of the task that may lead it; -1 where there is none. */
static int find_heir(const DnRevision *revision, guint task, guint leaver)
{
	const GArray *responsible = dn_revision_task(revision, task);
	for (guint i = 0; i < responsible->len; i++) {
		guint body = g_array_index(responsible, DnResponsibility, i).department;
		if (body != leaver && dn_revision_may_lead(revision, body))
			return (int)body;
	}
	return -1;
}

static gboolean has_other_lead(const DnRevision *revision, guint task, guint leaver)
{
	const GArray *responsible = dn_revision_task(revision, task);
	for (guint i = 0; i < responsible->len; i++)
		if (role_at(revision, task, i) == DN_ROLE_LEAD && g_array_index(responsible, DnResponsibility, i).department != leaver)
			return TRUE;
	return FALSE;
}

static void leave_task(DnRevision *revision, guint task, guint leaver, guint at)
{
	const char *name = dn_revision_body(revision, leaver)->name;
	gboolean led = role_at(revision, task, at) == DN_ROLE_LEAD && !has_other_lead(revision, task, leaver);
	int heir = led ? find_heir(revision, task, leaver) : -1;
	if (heir >= 0)
		dn_revision_pass_lead(revision, task, (guint)heir);
	dn_revision_drop_role(revision, task, (guint)dn_revision_find_role(revision, task, leaver));
	if (dn_revision_task(revision, task)->len == 0)
		dn_revision_note(revision, DN_EVENT_ORPHANED, (int)task, name, NULL);
	else if (led && heir < 0)
		dn_revision_note(revision, DN_EVENT_LEAD_LOST, (int)task, name, NULL);
	else if (!led)
		dn_revision_note(revision, DN_EVENT_LEFT, (int)task, name, NULL);
	settle_alone(revision, task);
}

gboolean dn_edit_remove(DnRevision *revision, const DnEdit *edit, GError **error)
{
	guint body;
	if (!dn_revision_need_body(&body, revision, edit->subjects[0], error))
		return FALSE;
	for (guint task = 0; task < revision->responsible->len; task++) {
		int at = dn_revision_find_role(revision, task, body);
		if (at >= 0)
			leave_task(revision, task, body, (guint)at);
	}
	note_gone(revision, body);
	return TRUE;
}

/* ---- Split -------------------------------------------------------------------------------------------------------- */

/* The parts that a body is split into. */
typedef struct {
	guint body;
	guint n_parts;
	guint *parts;
	int *owner; /* for each task the part that it becomes alone; -1 where it is not named */
} Split;

static gboolean assign_named_tasks(Split *split, const DnRevision *revision, const DnEdit *edit, GError **error)
{
	for (guint part = 0; part < split->n_parts; part++)
		for (char **name = g_ptr_array_index(edit->tasks, part); *name != NULL; name++) {
			guint task;
			if (!dn_revision_need_task(&task, revision, *name, error))
				return FALSE;
			if (dn_revision_find_role(revision, task, split->body) < 0 || split->owner[task] >= 0) {
				g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "task \"%s\" is %s", *name,
				            split->owner[task] >= 0 ? "named twice" : "none of that department's");
				return FALSE;
			}
			split->owner[task] = (int)part;
		}
	return TRUE;
}

/* The first part takes the body's place, the others come behind it. */
static void share_task(DnRevision *revision, const Split *split, guint task, guint at)
{
	GArray *responsible = dn_revision_task(revision, task);
	DnRole role = role_at(revision, task, at) == DN_ROLE_JOINT ? DN_ROLE_JOINT : DN_ROLE_PARTICIPANT;
	for (guint i = 1; i < split->n_parts; i++) {
		DnResponsibility one = {.department = split->parts[i], .role = role};
		if (dn_revision_find_role(revision, task, split->parts[i]) < 0)
			g_array_insert_val(responsible, ++at, one);
	}
}

static void split_task(DnRevision *revision, const Split *split, guint task)
{
	int at = dn_revision_find_role(revision, task, split->body);
	if (at < 0)
		return;
	guint heir = split->parts[split->owner[task] >= 0 ? (guint)split->owner[task] : 0];
	if (split->owner[task] < 0)
		share_task(revision, split, task, (guint)at);
	give_place(revision, task, (guint)at, heir);
	revision->changed[task] |= split->owner[task] < 0;
}

static gboolean split_tasks(DnRevision *revision, const Split *split, const DnEdit *edit, GError **error)
{
	gboolean stays = FALSE;
	for (guint i = 0; i < split->n_parts; i++)
		stays |= split->parts[i] == split->body;
	if (stays && split->parts[0] != split->body) {
		g_set_error(error, DN_ERROR, DN_ERROR_INPUT, "a department that keeps its name is the first of its parts: %s=%s,…",
		            edit->subjects[0], edit->subjects[0]);
		return FALSE;
	}
	for (guint task = 0; task < revision->responsible->len; task++)
		split_task(revision, split, task);
	const char *name = dn_revision_body(revision, split->body)->name;
	for (guint i = 0; i < split->n_parts; i++)
		dn_revision_note(revision, DN_EVENT_SPLIT, -1, name, dn_revision_body(revision, split->parts[i])->name);
	if (!stays)
		note_gone(revision, split->body);
	return TRUE;
}

gboolean dn_edit_split(DnRevision *revision, const DnEdit *edit, GError **error)
{
	Split split = {.n_parts = g_strv_length(edit->targets)};
	if (!dn_revision_need_body(&split.body, revision, edit->subjects[0], error))
		return FALSE;
	guint n_tasks = revision->responsible->len;
	g_autofree guint *parts = split.parts = g_new(guint, split.n_parts);
	g_autofree int *owner = split.owner = g_new(int, MAX(n_tasks, 1));
	for (guint task = 0; task < n_tasks; task++)
		owner[task] = -1;
	if (!assign_named_tasks(&split, revision, edit, error))
		return FALSE;
	for (guint i = 0; i < split.n_parts; i++)
		parts[i] = dn_revision_add_body(revision, edit->targets[i], dn_revision_body(revision, split.body)->kind);
	return split_tasks(revision, &split, edit, error);
}
