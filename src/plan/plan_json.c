/* Plan JSON → plan. Every value is checked for its kind, because people edit these files. Writing is in render/plan_json.c. */
#include "plan/plan_json.h"

#include <string.h>

#include "plan/inert.h"
#include "plan/json_text.h"
#include "plan/lead_policy.h"

typedef struct {
	DnPlan *plan;
	const char *file;
	guint first_document;         /* index of the first of this file's documents */
	GHashTable *document_of_id;   /* id as the file has it → index + 1 */
	DnLeadPolicy policy;
} Reader;

/* An element of one of the arrays at the top, for messages. */
typedef struct {
	const Reader *reader;
	const char *array;
	size_t index;
	json_t *object;
} Element;

/* ---- Values ------------------------------------------------------------------------------------------------------- */

static gboolean fail(const Element *element, const char *key, const char *expected, GError **error)
{
	g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: %s[%" G_GSIZE_FORMAT "]%s%s must be %s", element->reader->file,
	            element->array, (gsize)element->index, key != NULL ? "." : "", key != NULL ? key : "", expected);
	return FALSE;
}

/* A text, or NULL where the key is missing or null. */
static gboolean get_text(const char **text, const Element *element, json_t *object, const char *key, GError **error)
{
	json_t *value = json_object_get(object, key);
	if (value != NULL && !json_is_null(value) && !json_is_string(value))
		return fail(element, key, "a string or null", error);
	*text = json_string_value(value);
	return TRUE;
}

static gboolean get_required_text(const char **text, const Element *element, json_t *object, const char *key, GError **error)
{
	*text = json_string_value(json_object_get(object, key));
	return *text != NULL || fail(element, key, "a string", error);
}

static gboolean get_name(const char **name, const Element *element, json_t *object, const char *key, GError **error)
{
	if (!get_required_text(name, element, object, key, error))
		return FALSE;
	g_autofree char *inert = dn_inert_text(*name);
	return *(inert != NULL ? inert : *name) != '\0' || fail(element, key, "a string that shows something", error);
}

static gboolean get_size(gsize *size, const Element *element, json_t *object, const char *key, gsize largest, GError **error)
{
	json_t *value = json_object_get(object, key);
	*size = 0;
	if (value == NULL || json_is_null(value))
		return TRUE;
	json_int_t number = json_integer_value(value);
	if (!json_is_integer(value) || number < 0 || (guint64)number > largest)
		return fail(element, key, "a whole number from 0 or null", error);
	*size = (gsize)number;
	return TRUE;
}

static gboolean get_position(guint *position, const Element *element, json_t *object, const char *key, GError **error)
{
	gsize size;
	if (!get_size(&size, element, object, key, G_MAXUINT, error))
		return FALSE;
	*position = (guint)size;
	return TRUE;
}

static gboolean get_flag(gboolean *flag, const Element *element, const char *key, GError **error)
{
	json_t *value = json_object_get(element->object, key);
	if (value != NULL && !json_is_boolean(value))
		return fail(element, key, "true or false", error);
	*flag = json_is_true(value);
	return TRUE;
}

/* The words of an enumeration, in the order of its values. */
typedef struct {
	const char *const words[3];
	const char *expected;
} Words;

static const Words role_words = {{"lead", "participant", "joint"}, "\"lead\", \"participant\" or \"joint\""};
static const Words kind_words = {{"department", "collective", NULL}, "\"department\" or \"collective\""};
static const Words rule_words = {{"none", "explicit", "first-listed"}, "\"first-listed\", \"explicit\" or \"none\""};
static const Words severity_words = {{"info", "warning", "error"}, "\"info\", \"warning\" or \"error\""};

static gboolean get_word(guint *index, const Element *element, json_t *object, const char *key, const Words *words,
                         GError **error)
{
	const char *word = json_string_value(json_object_get(object, key));
	for (guint i = 0; word != NULL && i < G_N_ELEMENTS(words->words); i++)
		if (g_strcmp0(words->words[i], word) == 0) {
			*index = i;
			return TRUE;
		}
	return fail(element, key, words->expected, error);
}

/* An array of strings, to be freed with g_free(); the strings are borrowed. Missing counts as empty. */
static gboolean get_texts(const char ***texts, guint *n, const Element *element, const char *key, GError **error)
{
	json_t *array = json_object_get(element->object, key);
	if (array != NULL && !json_is_array(array))
		return fail(element, key, "an array of strings", error);
	g_autofree const char **found = g_new0(const char *, json_array_size(array) + 1);
	size_t i;
	json_t *value;
	json_array_foreach(array, i, value) {
		if (!json_is_string(value))
			return fail(element, key, "an array of strings", error);
		found[i] = json_string_value(value);
	}
	*n = (guint)json_array_size(array);
	*texts = g_steal_pointer(&found);
	return TRUE;
}

/* ---- Parts of a plan ---------------------------------------------------------------------------------------------- */

static gboolean get_lead_rule(DnLeadRule *rule, const Element *element, GError **error)
{
	json_t *object = json_object_get(element->object, "lead_rule");
	if (object == NULL || json_is_null(object))
		return TRUE;
	guint kind;
	if (!json_is_object(object))
		return fail(element, "lead_rule", "an object", error);
	if (!get_word(&kind, element, object, "kind", &rule_words, error) ||
	    !get_position(&rule->line, element, object, "line", error) ||
	    !get_text(&rule->text, element, object, "text", error))
		return FALSE;
	rule->kind = (DnLeadRuleKind)kind;
	return TRUE;
}

static gboolean add_document(Reader *reader, const Element *element, GError **error)
{
	DnPlanDocument document = {0};
	if (!get_required_text(&document.id, element, element->object, "id", error) ||
	    !get_text(&document.title, element, element->object, "title", error) ||
	    !get_text(&document.path, element, element->object, "path", error) ||
	    !get_text(&document.format, element, element->object, "format", error) ||
	    !get_text(&document.sha256, element, element->object, "sha256", error) ||
	    !get_text(&document.language, element, element->object, "language", error) ||
	    !get_lead_rule(&document.lead_rule, element, error))
		return FALSE;
	guint index = dn_plan_add_document(reader->plan, &document);
	if (!g_hash_table_contains(reader->document_of_id, document.id))
		g_hash_table_insert(reader->document_of_id, (gpointer)document.id, GUINT_TO_POINTER(index + 1));
	return TRUE;
}

static gboolean add_department(Reader *reader, const Element *element, GError **error)
{
	const char *name, *full_name, *name_en, *group;
	guint kind = DN_KIND_DEPARTMENT;
	if (!get_name(&name, element, element->object, "name", error) ||
	    !get_text(&full_name, element, element->object, "full_name", error) ||
	    !get_text(&name_en, element, element->object, "name_en", error) ||
	    !get_text(&group, element, element->object, "group", error))
		return FALSE;
	if (json_object_get(element->object, "kind") != NULL &&
	    !get_word(&kind, element, element->object, "kind", &kind_words, error))
		return FALSE;
	guint department = dn_plan_add_department(reader->plan, name, (DnDepartmentKind)kind);
	dn_plan_describe_department(reader->plan, department, full_name, name_en, group);
	return TRUE;
}

/* After all departments: an alias must not take the place of a department that comes later. */
static gboolean add_aliases(Reader *reader, const Element *element, GError **error)
{
	g_autofree const char **aliases = NULL;
	guint n;
	if (!get_texts(&aliases, &n, element, "aliases", error))
		return FALSE;
	const char *name = json_string_value(json_object_get(element->object, "name"));
	guint department = (guint)dn_plan_find_department(reader->plan, name);
	for (guint i = 0; i < n; i++)
		dn_plan_add_alias(reader->plan, department, aliases[i]);
	return TRUE;
}

/* The index of the document that an element names; the first one where it names none. */
static gboolean get_document(guint *index, const Element *element, GError **error)
{
	const char *id;
	if (!get_text(&id, element, element->object, "document", error))
		return FALSE;
	*index = element->reader->first_document;
	if (id == NULL)
		return TRUE;
	guint found = GPOINTER_TO_UINT(g_hash_table_lookup(element->reader->document_of_id, id));
	if (found == 0)
		return fail(element, "document", "the id of one of the documents", error);
	*index = found - 1;
	return TRUE;
}

static gboolean get_source(DnSource *source, const Element *element, GError **error)
{
	json_t *object = json_object_get(element->object, "source");
	if (object == NULL || json_is_null(object))
		return TRUE;
	if (!json_is_object(object))
		return fail(element, "source", "an object", error);
	return get_position(&source->page, element, object, "page", error) &&
	       get_position(&source->line, element, object, "line", error) &&
	       get_position(&source->last_line, element, object, "last_line", error) &&
	       get_size(&source->offset, element, object, "offset", G_MAXSSIZE, error) &&
	       get_size(&source->length, element, object, "length", G_MAXSSIZE, error);
}

/* To be freed with g_array_unref(); its verbs are borrowed. */
static GArray *get_responsible(const Reader *reader, const Element *element, GError **error)
{
	g_autoptr(GArray) responsible = g_array_new(FALSE, FALSE, sizeof(DnResponsibility));
	json_t *array = json_object_get(element->object, "responsible");
	if (!json_is_array(array)) {
		fail(element, "responsible", "an array", error);
		return NULL;
	}
	size_t i;
	json_t *object;
	json_array_foreach(array, i, object) {
		const char *name;
		guint role;
		DnResponsibility one = {0};
		if (!get_name(&name, element, object, "department", error) ||
		    !get_word(&role, element, object, "role", &role_words, error) ||
		    !get_text(&one.verb, element, object, "verb", error))
			return NULL;
		one.department = dn_plan_add_department(reader->plan, name, DN_KIND_DEPARTMENT);
		one.role = (DnRole)role;
		g_array_append_val(responsible, one);
	}
	return g_steal_pointer(&responsible);
}

static gboolean add_task(Reader *reader, const Element *element, GError **error)
{
	DnTask task = {0};
	g_autofree const char **path = NULL;
	if (!get_text(&task.id, element, element->object, "id", error) ||
	    !get_text(&task.number, element, element->object, "number", error) ||
	    !get_document(&task.document, element, error) ||
	    !get_texts(&path, &task.n_path, element, "path", error) ||
	    !get_required_text(&task.text, element, element->object, "text", error) ||
	    !get_text(&task.clause, element, element->object, "clause", error) ||
	    !get_flag(&task.open_ended, element, "open_ended", error) ||
	    !get_flag(&task.own_duty, element, "own_duty", error) || !get_source(&task.source, element, error))
		return FALSE;
	g_autoptr(GArray) responsible = get_responsible(reader, element, error);
	if (responsible == NULL)
		return FALSE;
	dn_lead_policy_apply((DnResponsibility *)(void *)responsible->data, responsible->len, reader->plan,
	                     &dn_plan_document(reader->plan, task.document)->lead_rule, reader->policy);
	task.path = path;
	task.n_responsible = responsible->len;
	task.responsible = (const DnResponsibility *)(const void *)responsible->data;
	dn_plan_add_task(reader->plan, &task);
	return TRUE;
}

static gboolean add_diagnostic(Reader *reader, const Element *element, GError **error)
{
	DnDiagnostic diagnostic = {0};
	guint severity;
	if (!get_required_text(&diagnostic.code, element, element->object, "code", error) ||
	    !get_word(&severity, element, element->object, "severity", &severity_words, error) ||
	    !get_document(&diagnostic.document, element, error) ||
	    !get_position(&diagnostic.line, element, element->object, "line", error) ||
	    !get_position(&diagnostic.column, element, element->object, "column", error) ||
	    !get_required_text(&diagnostic.message, element, element->object, "message", error))
		return FALSE;
	diagnostic.severity = (DnSeverity)severity;
	dn_plan_add_diagnostic(reader->plan, &diagnostic);
	return TRUE;
}

/* ---- The whole ------------------------------------------------------------------------------------------------------ */

static gboolean add_elements(Reader *reader, json_t *root, const char *key,
                             gboolean (*add)(Reader *reader, const Element *element, GError **error), GError **error)
{
	json_t *array = json_object_get(root, key);
	if (array != NULL && !json_is_array(array)) {
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: %s must be an array", reader->file, key);
		return FALSE;
	}
	size_t i;
	json_t *object;
	json_array_foreach(array, i, object) {
		const Element element = {reader, key, i, object};
		if (!json_is_object(object))
			return fail(&element, NULL, "an object", error);
		if (!add(reader, &element, error))
			return FALSE;
	}
	return TRUE;
}

/* A plan written by hand may name no document: then the file itself is the one. */
static void add_own_document(Reader *reader, const DnDocument *document)
{
	dn_plan_add_document(reader->plan, &(DnPlanDocument){.id = dn_document_id(document),
	                                                     .path = dn_document_path(document),
	                                                     .format = dn_document_format(document),
	                                                     .sha256 = dn_document_sha256(document)});
}

static gboolean check_schema(json_t *root, const char *file, GError **error)
{
	const char *schema = json_string_value(json_object_get(root, "schema"));
	if (g_strcmp0(schema, "dutynet-plan/1") == 0) {
		if (json_is_array(json_object_get(root, "tasks")))
			return TRUE;
		g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s: a plan must have an array \"tasks\"", file);
		return FALSE;
	}
	g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "%s: is JSON, but its schema is %s%s%s, not \"dutynet-plan/1\"", file,
	            schema != NULL ? "\"" : "", schema != NULL ? schema : "not stated", schema != NULL ? "\"" : "");
	return FALSE;
}

static gboolean add_plan(Reader *reader, json_t *root, const DnDocument *document, GError **error)
{
	if (!add_elements(reader, root, "documents", add_document, error))
		return FALSE;
	if (dn_plan_n_documents(reader->plan) == reader->first_document)
		add_own_document(reader, document);
	return add_elements(reader, root, "departments", add_department, error) &&
	       add_elements(reader, root, "departments", add_aliases, error) &&
	       add_elements(reader, root, "tasks", add_task, error) &&
	       add_elements(reader, root, "diagnostics", add_diagnostic, error);
}

static json_t *load(const DnDocument *document, GError **error)
{
	const char *text = dn_document_text(document);
	gsize mark = g_str_has_prefix(text, "\xEF\xBB\xBF") ? 3 : 0;
	return dn_json_parse(text + mark, dn_document_text_length(document) - mark, dn_document_path(document), error);
}

gboolean dn_plan_add_json(DnPlan *plan, const DnDocument *document, const DnPlanOptions *options, GError **error)
{
	json_t *root = load(document, error);
	if (root == NULL)
		return FALSE;
	g_autoptr(GHashTable) document_of_id = g_hash_table_new(g_str_hash, g_str_equal);
	Reader reader = {plan, dn_document_path(document), dn_plan_n_documents(plan), document_of_id,
	                 options != NULL ? options->lead_policy : DN_LEAD_AUTO};
	gboolean added = check_schema(root, reader.file, error) && add_plan(&reader, root, document, error);
	json_decref(root);
	return added;
}
