/* Scenarios: changes to a plan, tried before anybody makes them.
 *
 * A scenario is a list of edits, applied in order to one plan; what comes out is a new plan of the same tasks in the same order,
 * and a list of what happened. The plan that went in is never changed.
 *
 * Edits, as they stand on the lines of a scenario file (the part after the word is also the argument of the command line's option
 * of the same name):
 *
 *     merge A,B=C          every task of A and B becomes C's; C may be one of them, another department, or new
 *     split A=B,C          every task of A becomes B's and C's: B in A's role, C takes part
 *     split A=B:3 7,C:9    the tasks named behind a body become that body's alone, in A's role; all others as above
 *     remove A             A leaves all its tasks; a task that it led passes to the first of its other departments that is not
 *                          a collective; where there is none the task is left without a lead, or without anybody
 *     rename A=B           A is called B from now on; B must not be in the plan (use merge)
 *     move 14:B            B leads task 14; whoever led it takes part; B may be new to the task
 *     relieve              the fewest changes of lead that bring the most leads of one department down as far as they can go
 *     relieve keep 3,7     the same, but these tasks keep their lead
 *     relieve max 5        at most five of these changes, those that relieve the most loaded first
 *
 * Names are separated by "," "，" or "、"; a name that holds one of them, or "=", is written between double quotes. A task is given by
 * its id, or by its number where only one task has it. Lines that are empty or begin with "#" are skipped.
 *
 * A task whose responsible bodies were changed has no clause any more, because none was written for it; it keeps its place in
 * the document, and the new plan has a diagnostic "scenario" that says what was done. A department that was renamed or merged
 * keeps its former name as an alias. */
#ifndef DUTYNET_SCENARIO_H
#define DUTYNET_SCENARIO_H

#include <dutynet/plan.h>

G_BEGIN_DECLS

typedef struct DnScenario DnScenario;
typedef struct DnOutcome DnOutcome;

DN_API DnScenario *dn_scenario_new(void);
DN_API void dn_scenario_free(DnScenario *scenario);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnScenario, dn_scenario_free)

/* Appends an edit: `word` is "merge", "split", "remove", "rename", "move" or "relieve", `argument` what stands behind it ("" for
 * nothing). DN_ERROR_SYNTAX where the argument is not of the edit's form, DN_ERROR_UNSUPPORTED for another word. */
DN_API gboolean dn_scenario_add(DnScenario *scenario, const char *word, const char *argument, GError **error);

/* Appends the edits of a scenario file's text. `name` is that of the file, for messages, which also give the line. Nothing is
 * appended on failure. */
DN_API gboolean dn_scenario_add_text(DnScenario *scenario, const char *text, const char *name, GError **error);

DN_API guint dn_scenario_n_edits(const DnScenario *scenario);
/* An edit as a line of a scenario file. */
DN_API const char *dn_scenario_edit(const DnScenario *scenario, guint index);

/* What an edit did. */
typedef enum {
	DN_EVENT_NEW,         /* `to` is now in the plan */
	DN_EVENT_GONE,        /* `from` is no longer in the plan */
	DN_EVENT_RENAMED,     /* `from` is now called `to` */
	DN_EVENT_MERGED,      /* the tasks of `from` are now those of `to` */
	DN_EVENT_SPLIT,       /* tasks of `from` are now those of `to`; one event for each `to` */
	DN_EVENT_LEAD_PASSED, /* `task` was led by `from` and is now led by `to`; `from` is NULL where nobody led it */
	DN_EVENT_LEAD_LOST,   /* `task` was led by `from`; others are left on it, but none that could lead */
	DN_EVENT_ORPHANED,    /* `task` was `from`'s, and nobody is left on it */
	DN_EVENT_JOINED,      /* `to` now takes part in `task` */
	DN_EVENT_LEFT         /* `from` no longer takes part in `task` */
} DnEventKind;

typedef struct {
	DnEventKind kind;
	guint edit;       /* index of the edit that did it */
	int task;         /* index in the plan; -1 where it is about no single task */
	const char *from; /* names of departments; NULL where there is none */
	const char *to;
} DnEvent;

/* The word for a kind as used in JSON: "new", "gone", "renamed", "merged", "lead-passed" … */
DN_API const char *dn_event_kind_name(DnEventKind kind);

/* Zero-initialised options are the defaults; they may be NULL. */
typedef struct {
	const DnRegistry *registry; /* knows further names of departments; NULL for the built-in one */
	gboolean rank_collectives;  /* let collectives lead */
} DnScenarioOptions;

/* Applies the edits in order. NULL with DN_ERROR_INPUT, which names the edit, where one speaks of a department or task that the
 * plan (as changed so far) does not have. Time O(edits · (tasks + responsibilities)), and for `relieve` that of the balance. */
DN_API DnOutcome *dn_scenario_apply(const DnScenario *scenario, const DnPlan *plan, const DnScenarioOptions *options,
                                    GError **error);
DN_API void dn_outcome_free(DnOutcome *outcome);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnOutcome, dn_outcome_free)

/* The changed plan; borrowed. Task i of it is task i of the plan that went in. */
DN_API const DnPlan *dn_outcome_plan(const DnOutcome *outcome);
/* What happened, in order; borrowed. */
DN_API const DnEvent *dn_outcome_events(const DnOutcome *outcome, gsize *n);

G_END_DECLS

#endif
