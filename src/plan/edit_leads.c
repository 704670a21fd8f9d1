/* The edit of one task's lead: move. */
#include "plan/revision.h"

/* A body that is new to the plan must be one that the registry knows: otherwise the name is more likely misspelt. */
static gboolean find_new_lead(guint *body, DnRevision *revision, const char *name, GError **error)
{
	const DnRegistryEntry *entry = dn_registry_find(revision->options.registry, name);
	if (entry == NULL || dn_revision_find_body(revision, name) >= 0)
		return dn_revision_need_body(body, revision, name, error);
	*body = dn_revision_add_body(revision, entry->name, entry->kind);
	return TRUE;
}

gboolean dn_edit_move(DnRevision *revision, const DnEdit *edit, GError **error)
{
	guint task, body;
	if (!dn_revision_need_task(&task, revision, edit->subjects[0], error) ||
	    !find_new_lead(&body, revision, edit->targets[0], error))
		return FALSE;
	gboolean joins = dn_revision_find_role(revision, task, body) < 0;
	dn_revision_pass_lead(revision, task, body);
	if (joins)
		dn_revision_note(revision, DN_EVENT_JOINED, (int)task, NULL, dn_revision_body(revision, body)->name);
	return TRUE;
}
