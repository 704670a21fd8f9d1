/* A plan while edits change it: the bodies and who is responsible for what; everything else stays the original plan's. */
#ifndef DUTYNET_PLAN_REVISION_H
#define DUTYNET_PLAN_REVISION_H

#include <dutynet/scenario.h>

#include "base/arena.h"
#include "plan/scenario.h"

G_BEGIN_DECLS

typedef struct {
	const char *name;
	DnDepartmentKind kind;
	const DnDepartment *origin; /* its full name, English name and group; NULL for a body that an edit made */
	GPtrArray *aliases;         /* const char * */
	gboolean gone;
} DnRevisedBody;

typedef struct {
	const DnPlan *plan;
	DnScenarioOptions options;
	DnArena *arena;
	GArray *bodies;          /* DnRevisedBody; the plan's own come first, under their index */
	GPtrArray *responsible;  /* a GArray of DnResponsibility for each task; departments are indices of `bodies` */
	gboolean *changed;       /* one a task: not as the plan has it */
	GArray *events;          /* DnEvent */
	guint edit;              /* index of the edit at work */
} DnRevision;

DnRevision *dn_revision_new(const DnPlan *plan, const DnScenarioOptions *options);
void dn_revision_free(DnRevision *revision);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnRevision, dn_revision_free)

/* The plan as it is now. */
DnPlan *dn_revision_finish(const DnRevision *revision, const DnScenario *scenario);

DnRevisedBody *dn_revision_body(const DnRevision *revision, guint body);
/* The body in the plan under this name, alias, or another name that the registry knows; -1 where there is none. */
int dn_revision_find_body(const DnRevision *revision, const char *name);
/* The same, with DN_ERROR_INPUT. */
gboolean dn_revision_need_body(guint *body, const DnRevision *revision, const char *name, GError **error);
/* The body in the plan under this very name or alias; -1 where there is none. */
int dn_revision_find_exactly(const DnRevision *revision, const char *name);
/* The body of this very name or alias, made where there is none. */
guint dn_revision_add_body(DnRevision *revision, const char *name, DnDepartmentKind kind);
void dn_revision_add_alias(DnRevision *revision, guint body, const char *alias);
/* By id, or by number where only one task has it. */
gboolean dn_revision_need_task(guint *task, const DnRevision *revision, const char *name, GError **error);

/* Who is responsible for a task, to be read and changed. */
GArray *dn_revision_task(const DnRevision *revision, guint task);
/* Where the body stands in the task's list; -1 where it does not. */
int dn_revision_find_role(const DnRevision *revision, guint task, guint body);
/* Puts another role in the list at `at`; the word as written goes, for it no longer says the role. */
void dn_revision_set_role(DnRevision *revision, guint task, guint at, DnRole role);
void dn_revision_drop_role(DnRevision *revision, guint task, guint at);
gboolean dn_revision_may_lead(const DnRevision *revision, guint body);

/* `task` is -1, `from` and `to` are NULL where there is none. */
void dn_revision_note(DnRevision *revision, DnEventKind kind, int task, const char *from, const char *to);

/* Makes `body` the task's lead; who led it or was joint takes part from now on. */
void dn_revision_pass_lead(DnRevision *revision, guint task, guint body);

/* The edits. FALSE with DN_ERROR_INPUT where one speaks of what is not there. */
gboolean dn_edit_merge(DnRevision *revision, const DnEdit *edit, GError **error);
gboolean dn_edit_split(DnRevision *revision, const DnEdit *edit, GError **error);
gboolean dn_edit_remove(DnRevision *revision, const DnEdit *edit, GError **error);
gboolean dn_edit_rename(DnRevision *revision, const DnEdit *edit, GError **error);
gboolean dn_edit_move(DnRevision *revision, const DnEdit *edit, GError **error);

G_END_DECLS

#endif
