/* Tables with one row a responsibility. The header tells which column is which; rows are read one by one from the document. */
#include "plan/plan_table.h"

#include <string.h>

#include "document/rows.h"
#include "plan/inert.h"
#include "plan/recent_names.h"
#include "plan/settle.h"
#include "plan/table_columns.h"
#include "plan/task_rows.h"

/* A cell longer than this names nothing and is text. */
enum { LONGEST_ID = 40 };

typedef enum {
	FIELD_TASK,
	FIELD_DEPARTMENT,
	FIELD_ROLE,
	FIELD_SECTION,
	FIELD_TEXT,
	FIELD_DOCUMENT,
	FIELD_NUMBER,
	FIELD_VERB,
	FIELD_CLAUSE,
	FIELD_KIND,
	FIELD_OPEN_ENDED,
	FIELD_OWN_DUTY,
	FIELD_PAGE,
	FIELD_LINE,
	FIELD_LAST_LINE,
	FIELD_OFFSET,
	FIELD_LENGTH,
	FIELD_ALIASES,
	FIELD_TITLE,
	FIELD_PATH,
	FIELD_LANGUAGE,
	FIELD_LEAD_RULE,
	FIELD_LEAD_RULE_LINE,
	FIELD_LEAD_RULE_TEXT,
	FIELDS
} Field;

static const char *const field_names[FIELDS] = {
	"task",   "department", "role",   "section",   "text",    "document", "number",   "verb",      "clause",         "kind",
	"open_ended", "own_duty", "page", "line",      "last_line", "offset", "length",   "aliases",   "title",          "path",
	"language", "lead_rule", "lead_rule_line", "lead_rule_text"};

/* Other words for some of them, of any language. */
static const struct {
	DnColumn column;
	Field field;
} known_columns[] = {
	{DN_COLUMN_TASK, FIELD_TASK},       {DN_COLUMN_DEPARTMENT, FIELD_DEPARTMENT}, {DN_COLUMN_ROLE, FIELD_ROLE},
	{DN_COLUMN_SECTION, FIELD_SECTION}, {DN_COLUMN_TEXT, FIELD_TEXT},             {DN_COLUMN_DOCUMENT, FIELD_DOCUMENT},
	{DN_COLUMN_NUMBER, FIELD_NUMBER},
};

typedef struct {
	int columns[FIELDS]; /* DN_NO_COLUMN where the table has none */
	gboolean is_exact;   /* task and department stand there under these very names */
	guint table;         /* in which it stands */
} Header;

typedef struct {
	DnPlan *plan;
	const DnDocument *document;
	Header header;
	DnLexicon lexicon;
	DnTaskRows *tasks;
	DnRecentNames *recent;   /* cells of departments, as written */
	GHashTable *roles;       /* cell → role + 1 */
	GHashTable *documents;   /* id → index + 1 */
	GString *document_above; /* id */
	guint document_index;    /* of that one */
	GString *task_above;     /* empty where there is none */
} Table;

/* ---- The header ------------------------------------------------------------------------------------------------------------- */

static Field field_of_name(const char *cell)
{
	g_autofree char *name = g_strstrip(g_ascii_strdown(cell, -1));
	for (guint i = 0; i < FIELDS; i++)
		if (strcmp(name, field_names[i]) == 0)
			return (Field)i;
	return FIELDS;
}

static Field field_of_words(const char *cell)
{
	DnColumn column = dn_column_kind(dn_slice_of(cell));
	for (gsize i = 0; i < G_N_ELEMENTS(known_columns); i++)
		if (known_columns[i].column == column)
			return known_columns[i].field;
	return FIELDS;
}

static void note_column(Header *header, Field field, guint column)
{
	if (field < FIELDS && header->columns[field] == DN_NO_COLUMN)
		header->columns[field] = (int)column;
}

/* Names of the format come before other words, wherever they stand. */
static void read_header(Header *header, const DnLine *row)
{
	for (guint i = 0; i < FIELDS; i++)
		header->columns[i] = DN_NO_COLUMN;
	for (guint i = 0; i < row->n_cells; i++)
		note_column(header, field_of_name(row->cells[i].text), i);
	header->table = row->table;
	header->is_exact = header->columns[FIELD_TASK] >= 0 && header->columns[FIELD_DEPARTMENT] >= 0;
	for (guint i = 0; i < row->n_cells; i++)
		if (field_of_name(row->cells[i].text) == FIELDS)
			note_column(header, field_of_words(row->cells[i].text), i);
}

static gboolean lists_responsibilities(const Header *header)
{
	return header->is_exact || (header->columns[FIELD_TASK] >= 0 && header->columns[FIELD_DEPARTMENT] >= 0 &&
	                            header->columns[FIELD_ROLE] >= 0);
}

static gboolean lists_tasks(const DnLine *row)
{
	g_autofree const char **headers = g_new(const char *, row->n_cells + 1);
	for (guint i = 0; i < row->n_cells; i++)
		headers[i] = row->cells[i].text;
	DnColumns columns;
	return dn_columns_read(&columns, headers, row->n_cells);
}

/* What the first row holds, for a message; long and many cells are cut. */
static char *describe_row(const DnLine *row)
{
	enum { CELLS = 8, CHARACTERS = 20 };
	GString *words = g_string_new(NULL);
	for (guint i = 0; i < MIN(row->n_cells, (guint)CELLS); i++) {
		g_autofree char *cell = g_utf8_substring(row->cells[i].text, 0, MIN(g_utf8_strlen(row->cells[i].text, -1), CHARACTERS));
		g_strdelimit(cell, "\n\t", ' ');
		g_string_append_printf(words, "%s'%s'", i > 0 ? ", " : "", cell);
	}
	g_string_append(words, row->n_cells > CELLS ? ", …" : "");
	return g_string_free(words, FALSE);
}

static gboolean fail_header(const DnDocument *document, const DnLine *first, GError **error)
{
	g_autofree char *found = describe_row(first);
	g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX,
	            "%s:%u: no header row with the columns 'task' and 'department', or with a column such as 'lead', 'participants', "
	            "牵头单位 or 责任单位; found %s",
	            dn_document_path(document), first->line, found);
	return FALSE;
}

gboolean dn_plan_is_table(const DnDocument *document)
{
	const char *format = dn_document_format(document);
	return strcmp(format, "csv") == 0 || strcmp(format, "xlsx") == 0;
}

/* Reads rows up to the header, so that the next one is data. */
static gboolean find_header(Header *header, DnTableShape *shape, DnRowReader *rows, GError **error)
{
	DnLine row;
	for (guint i = 0; i < DN_HEADER_WITHIN && dn_row_reader_next(&row, rows); i++) {
		read_header(header, &row);
		*shape = lists_responsibilities(header) ? DN_TABLE_RESPONSIBILITIES : DN_TABLE_TASKS;
		if (*shape == DN_TABLE_RESPONSIBILITIES || lists_tasks(&row))
			return TRUE;
	}
	g_auto(DnRowReader) again;
	dn_row_reader_init(&again, rows->document);
	if (!dn_row_reader_next(&row, &again))
		row = (DnLine){.line = 1};
	return fail_header(rows->document, &row, error);
}

gboolean dn_plan_table_shape(DnTableShape *shape, const DnDocument *document, GError **error)
{
	g_auto(DnRowReader) rows;
	dn_row_reader_init(&rows, document);
	Header header;
	return find_header(&header, shape, &rows, error);
}

/* ---- Cells --------------------------------------------------------------------------------------------------------------------- */

/* Empty where the table or the row has no such cell. An apostrophe that keeps a spreadsheet from running a formula is taken off. */
static const char *cell(const Table *table, const DnLine *row, Field field)
{
	int column = table->header.columns[field];
	if (column < 0 || (guint)column >= row->n_cells)
		return "";
	const char *text = row->cells[column].text;
	gsize quotes = *text == '\'' ? strspn(text, "'") : 0;
	return quotes > 0 && text[quotes] != '\0' && strchr("=+-@\t\r", text[quotes]) != NULL ? text + 1 : text;
}

/* NULL where it is empty. */
static const char *optional_cell(const Table *table, const DnLine *row, Field field)
{
	const char *text = cell(table, row, field);
	return *text != '\0' ? text : NULL;
}

static gboolean fail_cell(const Table *table, const DnLine *row, Field field, const char *expected, GError **error)
{
	g_set_error(error, DN_ERROR, DN_ERROR_SYNTAX, "%s:%u: %s must be %s, not '%.60s'", dn_document_path(table->document),
	            row->line, field_names[field], expected, cell(table, row, field));
	return FALSE;
}

static gboolean says_yes(const char *text)
{
	static const char *const words[] = {"yes", "true", "1", "是", NULL};
	for (gsize i = 0; *text != '\0' && words[i] != NULL; i++)
		if (g_ascii_strcasecmp(text, words[i]) == 0)
			return TRUE;
	return FALSE;
}

static gboolean read_number(gsize *number, const Table *table, const DnLine *row, Field field, gsize missing, gsize largest,
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
	const char *word = cell(table, row, FIELD_ROLE);
	for (*role = DN_ROLE_LEAD; *role <= DN_ROLE_JOINT; ++*role)
		if (strcmp(word, dn_role_name(*role)) == 0)
			return TRUE;
	guint known = GPOINTER_TO_UINT(g_hash_table_lookup(table->roles, word));
	if (known > 0) {
		*role = (DnRole)(known - 1);
		return TRUE;
	}
	if (!role_of_word(role, table->lexicon.profile, word))
		return fail_cell(table, row, FIELD_ROLE, "lead, participant or joint", error);
	g_hash_table_insert(table->roles, g_strdup(word), GUINT_TO_POINTER(*role + 1));
	return TRUE;
}

static DnDepartmentKind kind_of(const Table *table, const DnLine *row, const char *name, const DnRegistryEntry *entry)
{
	const char *stated = cell(table, row, FIELD_KIND);
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
	g_auto(GStrv) aliases = g_strsplit(cell(table, row, FIELD_ALIASES), " | ", -1);
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
	                          shown_name(&own, cell(table, row, FIELD_DEPARTMENT)));
	dn_plan_add_diagnostic(table->plan, &(DnDiagnostic){.code = "duplicate-body",
	                                                    .severity = DN_SEVERITY_WARNING,
	                                                    .document = document,
	                                                    .line = row->line,
	                                                    .message = message});
}

/* The department that a row names; -1 where it names none. */
static int department_of(const Table *table, const DnLine *row)
{
	const char *written = cell(table, row, FIELD_DEPARTMENT);
	int recent = dn_recent_names_find(table->recent, written);
	if (recent >= 0)
		return recent;
	g_autofree char *own = NULL;
	const char *name = shown_name(&own, written);
	if (*name == '\0')
		return -1;
	guint department = find_department(table, row, name);
	dn_recent_names_note(table->recent, written, department);
	return (int)department;
}

/* A row without a department says that there is such a task. */
static gboolean add_responsibility(Table *table, const DnLine *row, guint task, guint document, GError **error)
{
	DnResponsibility responsible = {.verb = optional_cell(table, row, FIELD_VERB)};
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
	if (!read_number(&line, table, row, FIELD_LEAD_RULE_LINE, 0, G_MAXUINT, error))
		return FALSE;
	*rule = (DnLeadRule){.kind = lead_rule_kind(cell(table, row, FIELD_LEAD_RULE)),
	                     .line = (guint)line,
	                     .text = optional_cell(table, row, FIELD_LEAD_RULE_TEXT)};
	return TRUE;
}

/* A language that there is no profile for is not believed. */
static const char *language_of(const Table *table, const DnLine *row)
{
	const char *stated = optional_cell(table, row, FIELD_LANGUAGE);
	return dn_profile_language(stated != NULL ? dn_profile_for(stated) : table->lexicon.profile);
}

/* What the row in which a document is first named says of it. */
static gboolean add_document(guint *index, Table *table, const DnLine *row, const char *id, GError **error)
{
	const char *path = optional_cell(table, row, FIELD_PATH);
	DnPlanDocument document = {.id = id,
	                           .title = optional_cell(table, row, FIELD_TITLE),
	                           .path = path != NULL ? path : dn_document_path(table->document),
	                           .format = dn_document_format(table->document),
	                           .sha256 = dn_document_sha256(table->document),
	                           .language = language_of(table, row)};
	if (!read_lead_rule(&document.lead_rule, table, row, error))
		return FALSE;
	*index = dn_plan_add_document(table->plan, &document);
	return TRUE;
}

static gboolean find_document(guint *index, Table *table, const DnLine *row, GError **error)
{
	const char *id = optional_cell(table, row, FIELD_DOCUMENT);
	const char *key = id != NULL ? id : dn_document_id(table->document);
	gboolean any = g_hash_table_size(table->documents) > 0;
	if (any && strcmp(key, table->document_above->str) == 0) {
		*index = table->document_index;
		return TRUE;
	}
	guint known = GPOINTER_TO_UINT(g_hash_table_lookup(table->documents, key));
	*index = known - 1;
	if (known == 0) {
		if (!add_document(index, table, row, key, error))
			return FALSE;
		g_hash_table_insert(table->documents, g_strdup(key), GUINT_TO_POINTER(*index + 1));
	}
	g_string_assign(table->document_above, key);
	table->document_index = *index;
	return TRUE;
}

/* A table that has a column for lines gives places in the document it was made from; else a task stands in its row. */
static gboolean read_source(DnSource *source, const Table *table, const DnLine *row, GError **error)
{
	gsize page, line, last_line;
	gboolean stated = table->header.columns[FIELD_LINE] >= 0;
	if (!read_number(&page, table, row, FIELD_PAGE, row->page, G_MAXUINT, error) ||
	    !read_number(&line, table, row, FIELD_LINE, stated ? 0 : row->line, G_MAXUINT, error) ||
	    !read_number(&last_line, table, row, FIELD_LAST_LINE, line, G_MAXUINT, error) ||
	    !read_number(&source->offset, table, row, FIELD_OFFSET, stated ? 0 : row->offset, G_MAXSSIZE, error) ||
	    !read_number(&source->length, table, row, FIELD_LENGTH, stated ? 0 : row->length, G_MAXSSIZE, error))
		return FALSE;
	source->page = (guint)page;
	source->line = (guint)line;
	source->last_line = (guint)last_line;
	return TRUE;
}

/* The task's cell is its id where it is short, and its text where the table has no other. */
static gboolean begin_task(guint *task, Table *table, const DnLine *row, guint document, const char *name, GError **error)
{
	const char *section = optional_cell(table, row, FIELD_SECTION);
	g_auto(GStrv) path = section != NULL ? g_strsplit(section, " > ", -1) : NULL;
	DnTask known = {.id = strlen(name) <= LONGEST_ID && strpbrk(name, "\n\t") == NULL ? name : NULL,
	                .number = optional_cell(table, row, FIELD_NUMBER),
	                .document = document,
	                .n_path = path != NULL ? g_strv_length(path) : 0,
	                .path = (const char *const *)path,
	                .text = table->header.columns[FIELD_TEXT] >= 0 ? cell(table, row, FIELD_TEXT) : name,
	                .clause = optional_cell(table, row, FIELD_CLAUSE),
	                .open_ended = says_yes(cell(table, row, FIELD_OPEN_ENDED)),
	                .own_duty = says_yes(cell(table, row, FIELD_OWN_DUTY))};
	if (!read_source(&known.source, table, row, error))
		return FALSE;
	*task = dn_task_rows_begin(table->tasks, name, &known);
	return TRUE;
}

static gboolean find_task(guint *task, Table *table, const DnLine *row, guint document, const char *name, GError **error)
{
	int known = dn_task_rows_find(table->tasks, document, name);
	if (known < 0)
		return begin_task(task, table, row, document, name, error);
	*task = (guint)known;
	return TRUE;
}

/* A cell in which nothing is seen goes on from above, as merged cells do. */
static const char *task_name(Table *table, const DnLine *row)
{
	const char *name = cell(table, row, FIELD_TASK);
	if (dn_shows_something(name))
		g_string_assign(table->task_above, name);
	return table->task_above->len > 0 ? table->task_above->str : NULL;
}

static gboolean add_row(Table *table, const DnLine *row, GError **error)
{
	dn_recent_names_expect(table->recent, cell(table, row, FIELD_DEPARTMENT));
	const char *name = task_name(table, row);
	if (name == NULL)
		return fail_cell(table, row, FIELD_TASK, "given in the first row", error);
	guint document, task;
	return find_document(&document, table, row, error) && find_task(&task, table, row, document, name, error) &&
	       add_responsibility(table, row, task, document, error);
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
	Header header;
	read_header(&header, row);
	if (lists_responsibilities(&header)) {
		table->header = header;
		g_string_truncate(table->task_above, 0);
	}
	return FALSE;
}

static gboolean add_rows(Table *table, DnRowReader *rows, GError **error)
{
	for (DnLine row; dn_row_reader_next(&row, rows);)
		if (is_data(table, &row) && !add_row(table, &row, error))
			return FALSE;
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
	                 .document_above = g_string_new(NULL),
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
	gboolean done = find_header(&table.header, &shape, &rows, error) && add_rows(&table, &rows, error);
	if (done && g_hash_table_size(table.documents) == 0)
		done = add_document(&(guint){0}, &table, &(DnLine){0}, dn_document_id(document), error);
	if (done)
		dn_task_rows_finish(table.tasks, chosen->lead_policy);
	table_clear(&table);
	return done;
}
