/* Tables with one row a responsibility: rows are read one by one from the document. */
#include "plan/plan_table.h"

#include <string.h>

#include "plan/inert.h"
#include "plan/name_group.h"
#include "plan/plan_build.h"
#include "plan/recent_names.h"
#include "plan/settle.h"
#include "plan/table_header.h"
#include "plan/task_rows.h"

/* A cell longer than this names nothing and is text. */
enum { LONGEST_ID = 40 };

typedef struct {
	DnPlan *plan;
	const DnDocument *document;
	DnTableHeader header;
	DnLexicon lexicon;
	DnTaskRows *tasks;
	DnRecentNames *recent;   /* cells of departments, as written */
	GHashTable *roles;       /* cell → role + 1 */
	GHashTable *documents;   /* id → index + 1 */
	GString *document_above; /* its cell; NULL where there is none yet */
	guint document_index;    /* of that one */
	GString *task_above;     /* empty where there is none */
	guint task, of_document; /* of that one */
	guint place;             /* of the row's department among the recent names */
} Table;

/* ---- Cells --------------------------------------------------------------------------------------------------------------------- */

/* Empty where the table or the row has no such cell. An apostrophe that keeps a spreadsheet from running a formula is taken off. */
static const char *cell(const Table *table, const DnLine *row, DnField field)
{
	int column = table->header.columns[field];
	if (column < 0 || (guint)column >= row->n_cells)
		return "";
	const char *text = row->cells[column].text;
	gsize quotes = *text == '\'' ? strspn(text, "'") : 0;
	return quotes > 0 && text[quotes] != '\0' && strchr("=+-@\t\r", text[quotes]) != NULL ? text + 1 : text;
}

/* NULL where it is empty. */
static const char *optional_cell(const Table *table, const DnLine *row, DnField field)
{
	const char *text = cell(table, row, field);
	return *text != '\0' ? text : NULL;
}

/* Most words that differ do so in their first byte. */
static gboolean is_same(const char *word, const char *other)
{
	return *word == *other && (*word == '\0' || strcmp(word, other) == 0);
}

static gboolean fail_cell(const Table *table, const DnLine *row, DnField field, const char *expected, GError **error)
{
	g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s:%u: %s must be %s, not '%.60s'", dn_document_path(table->document),
	            row->line, dn_field_name(field), expected, cell(table, row, field));
	return FALSE;
}

static gboolean says_yes(const Table *table, const DnLine *row, DnField field)
{
	static const char *const words[] = {"yes", "true", "1", NULL};
	const char *text = cell(table, row, field);
	for (gsize i = 0; *text != '\0' && words[i] != NULL; i++)
		if (g_ascii_strcasecmp(text, words[i]) == 0)
			return TRUE;
	return dn_profile_is(table->lexicon.profile, DN_WORDS_YES, dn_slice_of(text));
}

static gboolean read_number(gsize *number, const Table *table, const DnLine *row, DnField field, gsize missing, gsize largest,
                            GError **error)
{
	const char *text = cell(table, row, field);
	*number = missing;
	guint64 value;
	if (*text == '\0')
		return TRUE;
	if (!g_ascii_string_to_unsigned(text, 10, 0, largest, &value, NULL))
		return fail_cell(table, row, field, "a whole number", error);
	*number = (gsize)value;
	return TRUE;
}

/* ---- Departments and roles ------------------------------------------------------------------------------------------------------- */

/* FALSE for a word that states no role. */
static gboolean role_of_word(DnRole *role, const DnProfile *profile, const char *cell)
{
	g_autofree char *word = g_strstrip(g_strdup(cell));
	DnSlice slice = dn_slice_of(word);
	if (*word == '\0' || g_ascii_strcasecmp(word, "joint") == 0)
		*role = DN_ROLE_JOINT; /* NOLINT(bugprone-branch-clone): the words of the format before those of profiles */
	else if (g_ascii_strcasecmp(word, "lead") == 0 || dn_profile_is(profile, DN_WORDS_LABEL_LEAD, slice))
		*role = DN_ROLE_LEAD;
	else if (g_ascii_strcasecmp(word, "participant") == 0 || dn_profile_is(profile, DN_WORDS_LABEL_JOIN, slice))
		*role = DN_ROLE_PARTICIPANT;
	else if (dn_profile_is(profile, DN_WORDS_LABEL_DUTY, slice) || dn_profile_is(profile, DN_WORDS_DUTY_VERBS, slice))
		*role = DN_ROLE_JOINT;
	else
		return FALSE;
	return TRUE;
}

/* Most tables use the names of the roles; other words are read once each. */
static gboolean read_role(DnRole *role, const Table *table, const DnLine *row, GError **error)
{
	const char *word = cell(table, row, DN_FIELD_ROLE);
	for (*role = DN_ROLE_LEAD; *role <= DN_ROLE_JOINT; ++*role)
		if (is_same(word, dn_role_name(*role)))
			return TRUE;
	guint known = GPOINTER_TO_UINT(g_hash_table_lookup(table->roles, word));
	if (known > 0) {
		*role = (DnRole)(known - 1);
		return TRUE;
	}
	if (!role_of_word(role, table->lexicon.profile, word))
		return fail_cell(table, row, DN_FIELD_ROLE, "lead, participant or joint", error);
	g_hash_table_insert(table->roles, g_strdup(word), GUINT_TO_POINTER(*role + 1));
	return TRUE;
}

static DnDepartmentKind kind_of(const Table *table, const DnLine *row, const char *name, const DnRegistryEntry *entry)
{
	const char *stated = cell(table, row, DN_FIELD_KIND);
	if (*stated != '\0')
		return strcmp(stated, "collective") == 0 ? DN_KIND_COLLECTIVE : DN_KIND_DEPARTMENT;
	if (entry != NULL)
		return entry->kind;
	return dn_name_is_collective(&table->lexicon, dn_slice_of(name)) ? DN_KIND_COLLECTIVE : DN_KIND_DEPARTMENT;
}

/* A name that the plan has already, also as an alias, needs no second look. */
static guint find_department(const Table *table, const DnLine *row, const char *written)
{
	int known = dn_plan_find_department(table->plan, written);
	if (known >= 0)
		return (guint)known;
	const char *name = dn_settle_name(&table->lexicon, written, TRUE);
	const DnRegistryEntry *entry = dn_registry_find(table->lexicon.registry, name);
	if (entry != NULL && strcmp(entry->name, name) != 0)
		entry = NULL;
	guint department = dn_plan_add_department(table->plan, name, kind_of(table, row, name, entry));
	if (entry != NULL)
		dn_plan_describe_department(table->plan, department, entry->full_name, entry->name_en, entry->group);
	dn_plan_add_alias(table->plan, department, written);
	g_auto(GStrv) aliases = g_strsplit(cell(table, row, DN_FIELD_ALIASES), " | ", -1);
	for (guint i = 0; aliases[i] != NULL; i++)
		if (*aliases[i] != '\0' && dn_plan_find_department(table->plan, aliases[i]) < 0)
			dn_plan_add_alias(table->plan, department, aliases[i]);
	return department;
}

/* The name in a cell as it can be shown; memory in `own` where it is not the cell's own. */
static const char *shown_name(char **own, const char *written)
{
	gsize length = strlen(written);
	*own = dn_inert_text(written);
	if (*own == NULL && (length == 0 || !(g_ascii_isspace(written[0]) || g_ascii_isspace(written[length - 1]))))
		return written;
	if (*own == NULL)
		*own = g_strdup(written);
	return g_strstrip(*own);
}

static void note_duplicate(const Table *table, const DnLine *row, guint document)
{
	g_autofree char *own = NULL, *message = NULL;
	message = g_strdup_printf("the task names %s more than once; the first row stands",
	                          shown_name(&own, cell(table, row, DN_FIELD_DEPARTMENT)));
	dn_plan_add_diagnostic(table->plan, &(DnDiagnostic){.code = "duplicate-body",
	                                                    .severity = DN_SEVERITY_WARNING,
	                                                    .document = document,
	                                                    .line = row->line,
	                                                    .message = message});
}

/* The department that a row names; -1 where it names none. */
static int department_of(const Table *table, const DnLine *row)
{
	const char *written = cell(table, row, DN_FIELD_DEPARTMENT);
	int recent = dn_recent_names_find(table->recent, written, table->place);
	if (recent >= 0)
		return recent;
	g_autofree char *own = NULL;
	const char *name = shown_name(&own, written);
	if (*name == '\0')
		return -1;
	guint department = find_department(table, row, name);
	dn_recent_names_note(table->recent, written, table->place, department);
	return (int)department;
}

/* A row without a department says that there is such a task. */
static gboolean add_responsibility(Table *table, const DnLine *row, guint task, guint document, GError **error)
{
	DnResponsibility responsible = {.verb = optional_cell(table, row, DN_FIELD_VERB)};
	int department = department_of(table, row);
	if (department < 0)
		return TRUE;
	responsible.department = (guint)department;
	if (!read_role(&responsible.role, table, row, error))
		return FALSE;
	if (!dn_task_rows_add(table->tasks, task, &responsible))
		note_duplicate(table, row, document);
	return TRUE;
}

/* ---- Documents and tasks ----------------------------------------------------------------------------------------------------------- */

static DnLeadRuleKind lead_rule_kind(const char *word)
{
	for (DnLeadRuleKind kind = DN_LEAD_RULE_NONE; kind <= DN_LEAD_RULE_FIRST_LISTED; kind++)
		if (g_ascii_strcasecmp(word, dn_lead_rule_kind_name(kind)) == 0)
			return kind;
	return DN_LEAD_RULE_NONE;
}

static gboolean read_lead_rule(DnLeadRule *rule, const Table *table, const DnLine *row, GError **error)
{
	gsize line;
	if (!read_number(&line, table, row, DN_FIELD_LEAD_RULE_LINE, 0, G_MAXUINT, error))
		return FALSE;
	*rule = (DnLeadRule){.kind = lead_rule_kind(cell(table, row, DN_FIELD_LEAD_RULE)),
	                     .line = (guint)line,
	                     .text = optional_cell(table, row, DN_FIELD_LEAD_RULE_TEXT)};
	return TRUE;
}

/* A language that there is no profile for is not believed. */
static const char *language_of(const Table *table, const DnLine *row)
{
	const char *stated = optional_cell(table, row, DN_FIELD_LANGUAGE);
	return dn_profile_language(stated != NULL ? dn_profile_for(stated) : table->lexicon.profile);
}

/* What the row in which a document is first named says of it. */
static gboolean add_document(guint *index, Table *table, const DnLine *row, const char *id, GError **error)
{
	const char *path = optional_cell(table, row, DN_FIELD_PATH);
	DnPlanDocument document = {.id = id,
	                           .title = optional_cell(table, row, DN_FIELD_TITLE),
	                           .path = path != NULL ? path : dn_document_path(table->document),
	                           .format = dn_document_format(table->document),
	                           .sha256 = dn_document_sha256(table->document),
	                           .language = language_of(table, row)};
	if (!read_lead_rule(&document.lead_rule, table, row, error))
		return FALSE;
	*index = dn_plan_add_document(table->plan, &document);
	return TRUE;
}

static gboolean look_up_document(guint *index, Table *table, const DnLine *row, const char *stated, GError **error)
{
	const char *key = *stated != '\0' ? stated : dn_document_id(table->document);
	guint known = GPOINTER_TO_UINT(g_hash_table_lookup(table->documents, key));
	*index = known - 1;
	if (known > 0)
		return TRUE;
	if (!add_document(index, table, row, key, error))
		return FALSE;
	g_hash_table_insert(table->documents, g_strdup(key), GUINT_TO_POINTER(*index + 1));
	return TRUE;
}

static gboolean find_document(guint *index, Table *table, const DnLine *row, GError **error)
{
	const char *stated = cell(table, row, DN_FIELD_DOCUMENT);
	gboolean is_added = table->document_above != NULL && *stated == '\0'; /* by hand, to those above it */
	if (!is_added && (table->document_above == NULL || !is_same(stated, table->document_above->str))) {
		if (!look_up_document(&table->document_index, table, row, stated, error))
			return FALSE;
		if (table->document_above == NULL)
			table->document_above = g_string_new(NULL);
		g_string_assign(table->document_above, stated);
	}
	*index = table->document_index;
	return TRUE;
}

/* A table that has a column for lines gives places in the document it was made from; else a task stands in its row. */
static gboolean read_source(DnSource *source, const Table *table, const DnLine *row, GError **error)
{
	gsize page, line, last_line;
	gboolean stated = table->header.columns[DN_FIELD_LINE] >= 0;
	if (!read_number(&page, table, row, DN_FIELD_PAGE, row->page, G_MAXUINT, error) ||
	    !read_number(&line, table, row, DN_FIELD_LINE, stated ? 0 : row->line, G_MAXUINT, error) ||
	    !read_number(&last_line, table, row, DN_FIELD_LAST_LINE, line, G_MAXUINT, error) ||
	    !read_number(&source->offset, table, row, DN_FIELD_OFFSET, stated ? 0 : row->offset, G_MAXSSIZE, error) ||
	    !read_number(&source->length, table, row, DN_FIELD_LENGTH, stated ? 0 : row->length, G_MAXSSIZE, error))
		return FALSE;
	source->page = (guint)page;
	source->line = (guint)line;
	source->last_line = (guint)last_line;
	return TRUE;
}

/* The task's cell is its id where it is short, and its text where the table has no other. */
static gboolean begin_task(guint *task, Table *table, const DnLine *row, guint document, const char *name, GError **error)
{
	const char *section = optional_cell(table, row, DN_FIELD_SECTION);
	g_auto(GStrv) path = section != NULL ? g_strsplit(section, " > ", -1) : NULL;
	DnTask known = {.id = strlen(name) <= LONGEST_ID && strpbrk(name, "\n\t") == NULL ? name : NULL,
	                .number = optional_cell(table, row, DN_FIELD_NUMBER),
	                .document = document,
	                .n_path = path != NULL ? g_strv_length(path) : 0,
	                .path = (const char *const *)path,
	                .text = table->header.columns[DN_FIELD_TEXT] >= 0 ? cell(table, row, DN_FIELD_TEXT) : name,
	                .clause = optional_cell(table, row, DN_FIELD_CLAUSE),
	                .open_ended = says_yes(table, row, DN_FIELD_OPEN_ENDED),
	                .own_duty = says_yes(table, row, DN_FIELD_OWN_DUTY)};
	if (!read_source(&known.source, table, row, error))
		return FALSE;
	*task = dn_task_rows_begin(table->tasks, name, &known);
	return TRUE;
}

/* `is_new` says that the row does not go on with the task above. */
static gboolean find_task(guint *task, Table *table, const DnLine *row, guint document, gboolean is_new, GError **error)
{
	gboolean goes_on = !is_new && document == table->of_document;
	int known = goes_on ? (int)table->task : dn_task_rows_find(table->tasks, document, table->task_above->str);
	if (known < 0)
		return begin_task(task, table, row, document, table->task_above->str, error);
	*task = (guint)known;
	return TRUE;
}

/* FALSE where it is the one above: a cell in which nothing is seen goes on from there, as merged cells do. */
static gboolean begins_task(Table *table, const DnLine *row)
{
	const char *name = cell(table, row, DN_FIELD_TASK);
	if (is_same(name, table->task_above->str) || !dn_shows_something(name))
		return FALSE;
	g_string_assign(table->task_above, name);
	return TRUE;
}

static gboolean add_row(Table *table, const DnLine *row, GError **error)
{
	table->place = dn_recent_names_expect(table->recent, cell(table, row, DN_FIELD_DEPARTMENT));
	gboolean is_new = begins_task(table, row);
	if (table->task_above->len == 0)
		return fail_cell(table, row, DN_FIELD_TASK, "given in the first row", error);
	guint document;
	if (!find_document(&document, table, row, error) || !find_task(&table->task, table, row, document, is_new, error))
		return FALSE;
	table->of_document = document;
	return add_responsibility(table, row, table->task, document, error);
}

/* ---- The whole ------------------------------------------------------------------------------------------------------------------------ */

/* The language of a table without sentences: by its first characters that are not Latin. */
static const char *tell_language(const DnDocument *document)
{
	enum { WITHIN = 64 * 1024 };
	const char *p = dn_document_text(document), *end = p + MIN(dn_document_text_length(document), (gsize)WITHIN);
	gboolean chinese = FALSE;
	for (; p < end; p = g_utf8_next_char(p)) {
		gunichar c = (guchar)*p < 0xE3 ? 0 : g_utf8_get_char(p);
		if (c >= 0x3041 && c <= 0x30FA)
			return "ja";
		chinese |= c >= 0x4E00 && c <= 0x9FFF;
	}
	return chinese ? "zh" : "en";
}

/* Every sheet of a workbook has a header of its own; what stands above it, and sheets without one, is no data. */
static gboolean is_data(Table *table, const DnLine *row)
{
	if (table->header.table == row->table)
		return TRUE;
	DnTableHeader header;
	dn_table_header_read(&header, row);
	if (dn_table_header_is_whole(&header)) {
		table->header = header;
		g_string_truncate(table->task_above, 0);
	}
	return FALSE;
}

/* What a row will look for lies far away in memory where there are millions of tasks. */
static void fetch_row(const Table *table, const DnLine *row)
{
	if (row == NULL)
		return;
	dn_recent_names_expect(table->recent, cell(table, row, DN_FIELD_DEPARTMENT));
	dn_plan_fetch_task(table->plan, cell(table, row, DN_FIELD_TASK));
}

static gboolean add_rows(Table *table, DnRowReader *rows, GError **error)
{
	for (DnLine row; dn_row_reader_next(&row, rows);) {
		fetch_row(table, dn_row_reader_peek(rows));
		if (is_data(table, &row) && !add_row(table, &row, error))
			return FALSE;
	}
	return TRUE;
}

static void table_init(Table *table, DnPlan *plan, const DnDocument *document, const DnPlanOptions *options)
{
	*table = (Table){.plan = plan,
	                 .document = document,
	                 .tasks = dn_task_rows_new(plan),
	                 .recent = dn_recent_names_new(),
	                 .roles = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
	                 .documents = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
	                 .of_document = G_MAXUINT,
	                 .task_above = g_string_new(NULL)};
	table->lexicon.profile = dn_profile_for(options->language != NULL ? options->language : tell_language(document));
	table->lexicon.registry = options->registry != NULL ? options->registry : dn_registry_default();
}

static void table_clear(Table *table)
{
	dn_task_rows_free(table->tasks);
	dn_recent_names_free(table->recent);
	g_hash_table_unref(table->roles);
	g_hash_table_unref(table->documents);
	if (table->document_above != NULL)
		g_string_free(table->document_above, TRUE);
	g_string_free(table->task_above, TRUE);
}

gboolean dn_plan_add_table(DnPlan *plan, const DnDocument *document, const DnPlanOptions *options, GError **error)
{
	static const DnPlanOptions defaults;
	const DnPlanOptions *chosen = options != NULL ? options : &defaults;
	g_auto(DnRowReader) rows;
	dn_row_reader_init(&rows, document);
	Table table;
	table_init(&table, plan, document, chosen);
	DnTableShape shape;
	gboolean done = dn_table_header_find(&table.header, &shape, &rows, error) && add_rows(&table, &rows, error);
	if (done && g_hash_table_size(table.documents) == 0)
		done = add_document(&(guint){0}, &table, &(DnLine){0}, dn_document_id(document), error);
	if (done)
		dn_task_rows_finish(table.tasks, chosen->lead_policy);
	table_clear(&table);
	return done;
}
