/* Inside of scenarios: the edits as parsed. */
#ifndef DUTYNET_PLAN_SCENARIO_H
#define DUTYNET_PLAN_SCENARIO_H

#include <dutynet/scenario.h>

G_BEGIN_DECLS

typedef enum { DN_EDIT_MERGE, DN_EDIT_SPLIT, DN_EDIT_REMOVE, DN_EDIT_RENAME, DN_EDIT_MOVE, DN_EDIT_RELIEVE } DnEditKind;
#define DN_N_EDIT_KINDS 6

/* One edit. Which members are used, and how, depends on its kind. */
typedef struct {
	DnEditKind kind;
	char *line;            /* as dn_scenario_edit() gives it */
	GStrv subjects;        /* the bodies, or for `move` and `relieve` the tasks, that it is about */
	GStrv targets;         /* the bodies that come out of it */
	GPtrArray *tasks;      /* of `split`: for each target a GStrv of tasks that become its alone */
	guint most;            /* of `relieve`: changes at most; G_MAXUINT for no limit */
} DnEdit;

const DnEdit *dn_scenario_get(const DnScenario *scenario, guint index);

G_END_DECLS

#endif
