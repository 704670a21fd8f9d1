/* Tables on the page. They are complete and in order without the script, which adds sorting, filtering and folding. */
#include "report/page.h"

#include <math.h>

static void say_words(Page *page, DnWords words)
{
	if (words.en == NULL)
		dn_markup_text(page->markup, words.zh);
	else
		dn_page_say(page, words.zh, words.en);
}

static gboolean is_number(DnCellType type)
{
	return type == DN_CELL_COUNT || type == DN_CELL_REAL || type == DN_CELL_SHARE || type == DN_CELL_PROBABILITY;
}

/* A column of numbers has one number of decimals: three where all are below 1, else two. */
static guint decimals_of(const DnTable *table, guint column)
{
	for (gsize row = 0; row < table->n_rows; row++)
		if (fabs(dn_table_cell(table, row, column)->number) >= 1)
			return 2;
	return 3;
}

static void write_number(Page *page, DnCellType type, guint decimals, double value)
{
	if (!isfinite(value))
		dn_markup_text(page->markup, "–");
	else if (type == DN_CELL_COUNT)
		dn_page_number(page, value, 0);
	else if (type == DN_CELL_REAL)
		dn_page_number(page, value, decimals);
	else if (type == DN_CELL_PROBABILITY && value < 0.001)
		dn_markup_text(page->markup, "< 0.001");
	else if (type == DN_CELL_PROBABILITY)
		dn_page_number(page, value, 3);
	else {
		dn_page_number(page, value * 100, 1);
		dn_markup_text(page->markup, " %");
	}
}

static void write_departments(Page *page, const DnTableCell *cell)
{
	for (guint i = 0; i < cell->n_departments; i++) {
		if (i > 0)
			dn_page_say(page, "、", ", ");
		dn_page_department(page, cell->departments[i]);
	}
}

static void write_value(Page *page, const DnTableColumn *column, guint decimals, const DnTableCell *cell)
{
	if (column->type == DN_CELL_DEPARTMENTS)
		write_departments(page, cell);
	else if (column->type == DN_CELL_TEXT || column->type == DN_CELL_LONG_TEXT)
		say_words(page, cell->text);
	else if (column->type != DN_CELL_FLAG)
		write_number(page, column->type, decimals, cell->number);
	else if (cell->number != 0 && isfinite(cell->number))
		dn_page_say(page, "是", "yes");
}

/* What the style and the script need to know of a column. */
static const char *class_of(DnCellType type)
{
	return is_number(type) ? "number" : type == DN_CELL_LONG_TEXT ? "long" : type == DN_CELL_TEXT ? "text" : NULL;
}

/* A column that is shown. */
typedef struct {
	guint column;
	guint decimals;
} Shown;

static void write_cell(Page *page, const DnTable *table, gsize row, Shown shown, gboolean heads_row)
{
	DnMarkup *markup = page->markup;
	const DnTableColumn *column = dn_table_column(table, shown.column);
	const DnTableCell *cell = dn_table_cell(table, row, shown.column);
	dn_markup_begin(markup, heads_row ? "th" : "td");
	dn_markup_attribute(markup, "scope", heads_row ? "row" : NULL);
	dn_markup_attribute(markup, "class", class_of(column->type));
	if (is_number(column->type) || column->type == DN_CELL_FLAG)
		dn_markup_attribute_real(markup, "data-v", cell->number);
	write_value(page, column, shown.decimals, cell);
	dn_markup_end(markup);
}

/* The departments' rows are what the links to departments lead to, and hold their names in both languages. */
static void identify_department(Page *page, guint department)
{
	const DnDepartment *named = dn_plan_department(page->plan, department);
	char id[32];
	g_snprintf(id, sizeof id, "dept-%u", department);
	dn_markup_attribute(page->markup, "id", id);
	dn_markup_attribute(page->markup, "data-zh", named->name);
	dn_markup_attribute(page->markup, "data-en", named->name_en);
}

static void write_row(Page *page, const DnTable *table, const GArray *shown, gsize row)
{
	dn_markup_begin(page->markup, "tr");
	if (g_str_equal(table->name, "departments"))
		identify_department(page, dn_table_cell(table, row, 0)->departments[0]);
	for (guint i = 0; i < shown->len; i++)
		write_cell(page, table, row, g_array_index(shown, Shown, i), i == 0);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

static void write_head(Page *page, const DnTable *table, const GArray *shown)
{
	dn_markup_begin(page->markup, "thead");
	dn_markup_begin(page->markup, "tr");
	for (guint i = 0; i < shown->len; i++) {
		const DnTableColumn *column = dn_table_column(table, g_array_index(shown, Shown, i).column);
		dn_markup_begin_with(page->markup, "th", "scope", "col", "data-key", column->key, NULL);
		dn_markup_attribute(page->markup, "class", class_of(column->type));
		say_words(page, column->header);
		dn_markup_end(page->markup);
	}
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

static GArray *columns_with(const DnTable *table, const char *const *keys)
{
	GArray *shown = g_array_new(FALSE, FALSE, sizeof(Shown));
	for (; *keys != NULL; keys++) {
		int found = dn_table_find_column(table, *keys);
		if (found < 0)
			continue;
		Shown column = {.column = (guint)found, .decimals = decimals_of(table, (guint)found)};
		g_array_append_val(shown, column);
	}
	return shown;
}

void dn_page_table(Page *page, const char *name, const char *const *keys, const char *zh, const char *en)
{
	const DnTable *table = dn_tables_find(page->tables, name);
	if (table == NULL || table->n_rows == 0)
		return;
	g_autoptr(GArray) shown = columns_with(table, keys);
	dn_markup_begin_with(page->markup, "div", "class", "table", NULL);
	dn_markup_begin_with(page->markup, "table", "id", name, NULL);
	dn_page_say_in(page, "caption", NULL, zh, en);
	write_head(page, table, shown);
	dn_markup_begin(page->markup, "tbody");
	dn_markup_break(page->markup);
	for (gsize row = 0; row < table->n_rows; row++)
		write_row(page, table, shown, row);
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}
