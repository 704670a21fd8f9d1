/* Plans: tasks, the departments responsible for them, and in which role.
 *
 * Glossary
 *   牵头 lead · 参与/配合/参加 participant · 负责 responsible · 按职责分工负责 responsible each within its own duties ·
 *   联席会议 joint conference · 等部门 and others (the list is open) · 会同 together with (the body before it leads) ·
 *   指导 guides (takes part, under that verb).
 *   department: a body that is responsible for tasks, one node of the network. collective: a group that is not one body
 *   (各省级人民政府, 联席会议成员单位, 各有关部门), a node like any other, but marked. clause: the words that state who is responsible.
 *   lead: the body that answers for the task. participant: takes part under a lead. joint: one of several named bodies
 *   where neither the clause nor the document says who leads. lead rule: how the document says a list is to be read.
 *
 * A DnPlan is built once, by parsing documents, reading a saved plan, or with the dn_plan_add_ functions, and then only
 * read. Accessors borrow; all strings are UTF-8 and live as long as the plan. Indices of documents, departments and tasks
 * count from 0 in order of first appearance. */
#ifndef DUTYNET_PLAN_H
#define DUTYNET_PLAN_H

#include <dutynet/document.h>

G_BEGIN_DECLS

typedef struct DnPlan DnPlan;
typedef struct DnRegistry DnRegistry;

typedef enum { DN_ROLE_LEAD, DN_ROLE_PARTICIPANT, DN_ROLE_JOINT } DnRole;
typedef enum { DN_KIND_DEPARTMENT, DN_KIND_COLLECTIVE } DnDepartmentKind;
typedef enum { DN_SEVERITY_INFO, DN_SEVERITY_WARNING, DN_SEVERITY_ERROR } DnSeverity;

/* How a document says its lists of bodies are to be read. */
typedef enum {
	DN_LEAD_RULE_NONE,        /* it says nothing: a list without a stated lead is joint */
	DN_LEAD_RULE_EXPLICIT,    /* its clauses state their leads themselves */
	DN_LEAD_RULE_FIRST_LISTED /* it states that the body listed first leads */
} DnLeadRuleKind;

typedef struct {
	DnLeadRuleKind kind;
	guint line;       /* 1-based line of the statement; 0 where none */
	const char *text; /* the statement as written; NULL where none */
} DnLeadRule;

/* Where a task stands in its document. `offset` and `length` are bytes in dn_document_text(), from the task's number to the
 * end of its clause, line breaks included. */
typedef struct {
	guint page;      /* 1-based; 0 where the format has no pages */
	guint line;      /* 1-based first line; 0 where unknown */
	guint last_line; /* 1-based last line */
	gsize offset;
	gsize length;
} DnSource;

typedef struct {
	const char *id;       /* unique in the plan */
	const char *title;    /* NULL where none was found */
	const char *path;
	const char *format;
	const char *sha256;
	const char *language; /* "zh", "en", "ja" */
	DnLeadRule lead_rule;
} DnPlanDocument;

typedef struct {
	const char *name;            /* the customary short name; the node's label */
	const char *full_name;       /* NULL where not in the registry */
	const char *name_en;         /* NULL where not in the registry */
	const char *group;           /* NULL where not in the registry */
	DnDepartmentKind kind;
	guint n_aliases;
	const char *const *aliases;  /* the other names under which it stands in the input, in order of appearance */
} DnDepartment;

typedef struct {
	guint department; /* index */
	DnRole role;
	const char *verb; /* as written (牵头, 负责, 配合 …); NULL where the input has none */
} DnResponsibility;

typedef struct {
	const char *id;           /* unique in the plan */
	const char *number;       /* as a reader would say it, "14"; NULL for an unnumbered task */
	guint document;           /* index */
	guint n_path;
	const char *const *path;  /* the headings above it, outer to inner */
	const char *text;         /* without number and clause, spaces as a reader would type them */
	const char *clause;       /* as written, rejoined across lines; NULL where the input has none */
	gboolean open_ended;      /* the list of bodies is open (等部门) */
	gboolean own_duty;        /* 按职责分工 */
	DnSource source;
	guint n_responsible;
	const DnResponsibility *responsible; /* in the order of the clause */
} DnTask;

/* A doubt about the text. Codes are stable words such as "numbering-gap"; `dutynet check --help` lists them. */
typedef struct {
	const char *code;
	DnSeverity severity;
	guint document; /* index */
	guint line;     /* 1-based; 0 where unknown */
	guint column;   /* 1-based, in characters; 0 where unknown */
	const char *message;
} DnDiagnostic;

typedef enum {
	/* Tables and saved plans state roles themselves. There FIRST makes the first joint body that is no collective lead, and the other
	 * joint ones take part, where a task has no lead. NEVER takes back leads that only the document's rule made: those of a saved plan
	 * whose document has the rule first-listed, where bodies that take part have the verb of the one lead; these become joint. Where
	 * that is not known, as in CSV, which does not keep the rule, and for a body named alone, the lead stays. */
	DN_LEAD_AUTO,  /* follow what the document states */
	DN_LEAD_FIRST, /* the first listed leads wherever the clause states no lead */
	DN_LEAD_NEVER  /* name no lead but where the clause states it */
} DnLeadPolicy;

/* Bounds against hostile input; 0 means the default given here. Exceeding one is DN_ERROR_LIMIT. */
typedef struct {
	guint max_tasks;       /* of all documents together: 10,000,000 */
	guint max_departments; /* of all documents together: 1,000,000 */
	guint max_bodies;      /* that one task names: 10,000 */
	guint max_name;        /* characters of a body's name: 500 */
} DnPlanLimits;

/* Zero-initialised options are the defaults. */
typedef struct {
	DnLeadPolicy lead_policy;
	const DnRegistry *registry; /* NULL for the built-in one */
	const char *language;       /* NULL to tell it from the text */
	const DnPlanLimits *limits; /* NULL for the defaults */
	/* Of several texts, names that do not say of which place a body is, 市财政局, and groups of local plans are those of their document and
	 * get its id, 市财政局（ID）. Otherwise one name is one body, with a doubt place-unnamed where such a name stands in two documents. */
	gboolean apart;
} DnPlanOptions;

/* ---- Parsing ---------------------------------------------------------------------------------------------------- */

/* Reads the tasks of `n` documents into one plan. Texts are read on all processors that the process may use; the plan is the same on
 * any number of them. A document without any responsibility clause is not an error: it yields no task and a diagnostic. Cost is
 * linear in the text. NULL with error only for malformed structured input (a table without the required columns, a broken plan
 * JSON) and where a limit is exceeded. */
DN_API DnPlan *dn_plan_parse(const DnDocument *const *documents, gsize n, const DnPlanOptions *options, GError **error);

/* ---- Building by hand ------------------------------------------------------------------------------------------- */

DN_API DnPlan *dn_plan_new(void);
DN_API void dn_plan_free(DnPlan *plan);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnPlan, dn_plan_free)

/* Each copies what it is given and returns the new index. Of texts, characters that show nothing but act (controls of terminals,
 * marks that turn the direction of writing) are left out, so that no name can act in an output. An id of a document that the
 * plan already holds is made unique by a suffix, as those of tasks are. */
DN_API guint dn_plan_add_document(DnPlan *plan, const DnPlanDocument *document);
/* A department of that name, added with `kind` if the plan has none; an existing one keeps its kind. */
DN_API guint dn_plan_add_department(DnPlan *plan, const char *name, DnDepartmentKind kind);
/* What the registry knows of a department; NULLs are left as they are. */
DN_API void dn_plan_describe_department(DnPlan *plan, guint department, const char *full_name, const char *name_en,
                                        const char *group);
/* Notes that a department also stands in the input under `alias`; its own name and repeats are ignored. */
DN_API void dn_plan_add_alias(DnPlan *plan, guint department, const char *alias);
/* `task->responsible` may name a department more than once; the first stands, the others are dropped. An id that the plan
 * already holds is made unique by a suffix. */
DN_API guint dn_plan_add_task(DnPlan *plan, const DnTask *task);
DN_API void dn_plan_add_diagnostic(DnPlan *plan, const DnDiagnostic *diagnostic);

/* ---- Reading ---------------------------------------------------------------------------------------------------- */

DN_API guint dn_plan_n_documents(const DnPlan *plan);
DN_API const DnPlanDocument *dn_plan_document(const DnPlan *plan, guint index);
DN_API guint dn_plan_n_departments(const DnPlan *plan);
DN_API const DnDepartment *dn_plan_department(const DnPlan *plan, guint index);
/* The index of the department with this name or alias; -1 where there is none. */
DN_API int dn_plan_find_department(const DnPlan *plan, const char *name);
DN_API guint dn_plan_n_tasks(const DnPlan *plan);
DN_API const DnTask *dn_plan_task(const DnPlan *plan, guint index);
DN_API int dn_plan_find_task(const DnPlan *plan, const char *id);
DN_API guint dn_plan_n_responsibilities(const DnPlan *plan);
DN_API guint dn_plan_n_diagnostics(const DnPlan *plan);
DN_API const DnDiagnostic *dn_plan_diagnostic(const DnPlan *plan, guint index);

/* The words used in JSON and CSV: "lead", "participant", "joint"; "department", "collective"; "none", "explicit",
 * "first-listed"; "info", "warning", "error". */
DN_API const char *dn_role_name(DnRole role);
DN_API const char *dn_department_kind_name(DnDepartmentKind kind);
DN_API const char *dn_lead_rule_kind_name(DnLeadRuleKind kind);
DN_API const char *dn_severity_name(DnSeverity severity);

/* ---- Registry of bodies ----------------------------------------------------------------------------------------- */

/* The built-in registry of data/departments.json; never freed by the caller. */
DN_API const DnRegistry *dn_registry_default(void);
/* The built-in one with the entries of a file of the same form added; entries of the same name are replaced. */
DN_API DnRegistry *dn_registry_new_from_file(const char *path, GError **error);
DN_API void dn_registry_free(DnRegistry *registry);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(DnRegistry, dn_registry_free)

/* A name that a body had. */
typedef struct {
	const char *name;
	guint until;        /* the year of the change; 0 where unknown */
	const char *change; /* "renamed", "merged" (with another body or into it), "replaced", "transferred" (its functions); NULL unknown */
} DnFormerName;

typedef struct {
	const char *name;
	const char *full_name;
	const char *name_en;
	const char *group;
	DnDepartmentKind kind;
	guint n_aliases;
	const char *const *aliases; /* every other name that leads to it: full name, short forms, former names */
	guint n_former;
	const DnFormerName *former; /* the former names among the aliases */
	/* Of a body that is no more: the year, how it ended ("merged", "split", "replaced", "transferred"), and who took its functions
	 * then. A successor may have been renamed or merged since: ask dn_registry_find() for each. 0, NULL and none for a body that
	 * exists. */
	guint until;
	const char *change;
	guint n_successors;
	const char *const *successors;
} DnRegistryEntry;

/* The entry known under this name, short form, full name or former name; NULL where there is none, and for a NULL registry. */
DN_API const DnRegistryEntry *dn_registry_find(const DnRegistry *registry, const char *name);
/* What the entry knows of `name` as a former name of its own; NULL where it is a name in use. */
DN_API const DnFormerName *dn_registry_former(const DnRegistryEntry *entry, const char *name);
DN_API guint dn_registry_n_entries(const DnRegistry *registry);
DN_API const DnRegistryEntry *dn_registry_entry(const DnRegistry *registry, guint index);

G_END_DECLS

#endif
