/* Tables as such: their cells, the list of all of them, language. What stands in them is made elsewhere. */
#include "render/tables.h"

#include <math.h>

#include "render/table_builder.h"

DnTable *dn_table_new(const char *name, DnWords title)
{
	DnTable *table = g_new0(DnTable, 1);
	table->name = name;
	table->title = title;
	table->columns = g_array_new(FALSE, FALSE, sizeof(DnTableColumn));
	table->cells = g_array_new(FALSE, FALSE, sizeof(DnTableCell));
	table->words = g_string_chunk_new(4096);
	table->owned = g_ptr_array_new_with_free_func(g_free);
	return table;
}

void dn_table_free(DnTable *table)
{
	if (table == NULL)
		return;
	g_array_unref(table->columns);
	g_array_unref(table->cells);
	g_string_chunk_free(table->words);
	g_ptr_array_unref(table->owned);
	g_free(table);
}

/* ---- Building --------------------------------------------------------------------------------------------------- */

void dn_table_add_column(DnTable *table, const char *key, DnWords header, DnCellType type)
{
	DnTableColumn column = {.key = key, .header = header, .type = type};
	g_array_append_val(table->columns, column);
	table->n_columns = table->columns->len;
}

static void add_cell(DnTable *table, DnTableCell cell)
{
	g_array_append_val(table->cells, cell);
	table->n_rows = (table->cells->len + table->n_columns - 1) / table->n_columns;
}

void dn_table_add_words(DnTable *table, DnWords words)
{
	add_cell(table, (DnTableCell){.text = words, .number = NAN});
}

void dn_table_add_text(DnTable *table, const char *text)
{
	dn_table_add_words(table, (DnWords){.zh = text});
}

void dn_table_add_number(DnTable *table, double number)
{
	add_cell(table, (DnTableCell){.number = number});
}

void dn_table_add_departments(DnTable *table, const DnPlan *plan, const guint32 *departments, guint n)
{
	g_autoptr(GString) names = g_string_new(NULL);
	for (guint i = 0; i < n; i++)
		g_string_append_printf(names, i == 0 ? "%s" : "、%s", dn_plan_department(plan, departments[i])->name);
	const char *text = n > 0 ? dn_table_keep_text(table, names->str) : NULL;
	add_cell(table, (DnTableCell){.text.zh = text, .number = NAN, .departments = departments, .n_departments = n});
}

const char *dn_table_keep_text(DnTable *table, const char *text)
{
	return g_string_chunk_insert_const(table->words, text);
}

guint32 *dn_table_keep_indices(DnTable *table, gsize n)
{
	guint32 *indices = g_new0(guint32, MAX(n, 1));
	g_ptr_array_add(table->owned, indices);
	return indices;
}

/* ---- Reading ---------------------------------------------------------------------------------------------------- */

const DnTableColumn *dn_table_column(const DnTable *table, guint column)
{
	return &g_array_index(table->columns, DnTableColumn, column);
}

const DnTableCell *dn_table_cell(const DnTable *table, gsize row, guint column)
{
	return &g_array_index(table->cells, DnTableCell, row * table->n_columns + column);
}

int dn_table_find_column(const DnTable *table, const char *key)
{
	for (guint i = 0; i < table->n_columns; i++)
		if (g_str_equal(dn_table_column(table, i)->key, key))
			return (int)i;
	return -1;
}

static void add_table(GPtrArray *tables, DnTable *table)
{
	if (table != NULL)
		g_ptr_array_add(tables, table);
}

GPtrArray *dn_tables_new(const DnPlan *plan, const DnAnalysis *analysis)
{
	GPtrArray *tables = g_ptr_array_new_with_free_func((GDestroyNotify)dn_table_free);
	if (analysis != NULL) {
		add_table(tables, dn_table_of_findings(plan, analysis));
		add_table(tables, dn_table_of_departments(plan, analysis));
		add_table(tables, dn_table_of_pairs(plan, analysis));
		add_table(tables, dn_table_of_leadership(plan, analysis));
		add_table(tables, dn_table_of_clusters(plan, analysis));
		add_table(tables, dn_table_of_sections(plan, analysis));
		add_table(tables, dn_table_of_moves(plan, analysis));
	}
	add_table(tables, dn_table_of_tasks(plan));
	return tables;
}

const DnTable *dn_tables_find(const GPtrArray *tables, const char *name)
{
	for (guint i = 0; i < tables->len; i++) {
		const DnTable *table = g_ptr_array_index(tables, i);
		if (g_str_equal(table->name, name))
			return table;
	}
	return NULL;
}

const char *dn_words_in(DnWords words, const char *language)
{
	return words.en != NULL && g_strcmp0(language, "en") == 0 ? words.en : words.zh;
}

const char *dn_language_of(const DnPlan *plan, const char *asked)
{
	if (asked == NULL && dn_plan_n_documents(plan) > 0)
		asked = dn_plan_document(plan, 0)->language;
	return g_strcmp0(asked, "en") == 0 ? "en" : "zh";
}
