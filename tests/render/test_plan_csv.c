/* The plan as CSV: one row a responsibility, quoted so that every reader of RFC 4180 gets the same cells. */
#include "cmocka_setup.h"
#include "support/gold.h"
#include "support/rich_plan.h"

#include <string.h>

#include <csv.h>
#include <dutynet/render.h>
#include <jansson.h>

typedef struct {
	GPtrArray *rows; /* GPtrArray of char * */
	GPtrArray *row;
} Table;

static void add_cell(void *text, size_t length, void *data)
{
	Table *table = data;
	g_ptr_array_add(table->row, g_strndup(text, length));
}

static void end_row(int end, void *data)
{
	(void)end;
	Table *table = data;
	g_ptr_array_add(table->rows, table->row);
	table->row = g_ptr_array_new_with_free_func(g_free);
}

/* Reads the output with libcsv, which knows nothing of our writer. */
static GPtrArray *render(const DnPlan *plan)
{
	g_autoptr(GBytes) bytes = dn_render_plan_csv(plan, NULL);
	gsize size;
	const void *data = g_bytes_get_data(bytes, &size);
	Table table = {g_ptr_array_new_with_free_func((GDestroyNotify)g_ptr_array_unref), g_ptr_array_new_with_free_func(g_free)};
	struct csv_parser parser;
	csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
	assert_int_equal(csv_parse(&parser, data, size, add_cell, end_row, &table), size);
	assert_int_equal(csv_fini(&parser, add_cell, end_row, &table), 0);
	csv_free(&parser);
	g_ptr_array_unref(table.row);
	return table.rows;
}

static const char *cell(GPtrArray *rows, guint row, const char *column)
{
	GPtrArray *header = g_ptr_array_index(rows, 0), *cells = g_ptr_array_index(rows, row);
	assert_int_equal(header->len, cells->len);
	for (guint i = 0; i < header->len; i++)
		if (strcmp(g_ptr_array_index(header, i), column) == 0)
			return g_ptr_array_index(cells, i);
	fail_msg("no column %s", column);
	return NULL;
}

static void writes_one_row_a_responsibility(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = gold_plan_new();
	g_autoptr(GPtrArray) rows = render(plan);
	assert_int_equal(rows->len, 1 + 277);
	assert_string_equal(cell(rows, 1, "department"), "国家知识产权局");
	assert_string_equal(cell(rows, 1, "role"), "lead");
}

static void quotes_what_needs_it(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = rich_plan_new();
	g_autoptr(GPtrArray) rows = render(plan);
	assert_int_equal(rows->len, 1 + 5);
	assert_string_equal(cell(rows, 1, "text"), "第一行,\n第二行；\"引\"。");
	assert_string_equal(cell(rows, 1, "section"), "一、总则 > （一）目标");
	assert_string_equal(cell(rows, 2, "kind"), "collective");
	assert_string_equal(cell(rows, 1, "open_ended"), "yes");
	assert_string_equal(cell(rows, 1, "last_line"), "5");
}

static void keeps_formulas_from_running(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = rich_plan_new();
	g_autoptr(GPtrArray) rows = render(plan);
	assert_string_equal(cell(rows, 3, "department"), "'=Office of \"C\", D & E 𠮷");
	assert_string_equal(cell(rows, 4, "text"), "'-1 + 'x'");
}

static void writes_a_task_without_departments(void **state)
{
	(void)state;
	g_autoptr(DnPlan) plan = rich_plan_new();
	g_autoptr(GPtrArray) rows = render(plan);
	assert_string_equal(cell(rows, 5, "task"), "14.1");
	assert_string_equal(cell(rows, 5, "department"), "");
	assert_string_equal(cell(rows, 5, "role"), "");
	assert_string_equal(cell(rows, 5, "line"), "");
}

/* The plan JSON without what a table cannot keep: where it was read from, and doubts about the text. */
static char *essence(const DnPlan *plan)
{
	g_autoptr(GBytes) bytes = dn_render_plan_json(plan, NULL);
	json_t *root = json_loadb(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), 0, NULL);
	assert_non_null(root);
	json_object_del(root, "diagnostics");
	json_t *documents = json_object_get(root, "documents");
	for (size_t i = 0; i < json_array_size(documents); i++) {
		json_object_del(json_array_get(documents, i), "format");
		json_object_del(json_array_get(documents, i), "sha256");
	}
	char *text = json_dumps(root, JSON_INDENT(1) | JSON_SORT_KEYS);
	json_decref(root);
	return text;
}

static DnPlan *parse(GBytes *bytes, const char *name)
{
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, name, NULL, NULL);
	assert_non_null(document);
	const DnDocument *documents[] = {document};
	DnPlan *plan = dn_plan_parse(documents, 1, NULL, NULL);
	assert_non_null(plan);
	return plan;
}

static void is_read_back_without_loss(void **state)
{
	(void)state;
	static const char text[] =
		"江南省现代制度建设工作方案\n一、总体\n1．甲。（工信部、教育部、财政部负责，列第一位的为牵头单位，下同）\n"
		"2．乙。（国家发展和改革委员会牵头，各地区、财政部等配合）丙。（省教育厅、财政厅按职责分工负责）\n";
	g_autoptr(GBytes) bytes = g_bytes_new_static(text, sizeof text - 1);
	g_autoptr(DnPlan) plan = parse(bytes, "plan.txt");
	g_autoptr(GBytes) csv = dn_render_plan_csv(plan, NULL);
	g_autoptr(DnPlan) again = parse(csv, "plan.csv");
	char *wanted = essence(plan), *found = essence(again);
	assert_string_equal(found, wanted);
	free(wanted);
	free(found);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(writes_one_row_a_responsibility),
		cmocka_unit_test(quotes_what_needs_it),
		cmocka_unit_test(keeps_formulas_from_running),
		cmocka_unit_test(writes_a_task_without_departments),
		cmocka_unit_test(is_read_back_without_loss),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
