/* The streaming JSON writer: what it writes is what jansson reads. */
#include "cmocka_setup.h"

#include "render/json_writer.h"

#include <jansson.h>
#include <math.h>

static json_t *read_back(DnJsonWriter *writer)
{
	g_autoptr(GBytes) bytes = dn_json_writer_finish(writer);
	gsize size;
	const char *text = g_bytes_get_data(bytes, &size);
	json_t *value = json_loadb(text, size, JSON_REJECT_DUPLICATES, NULL);
	assert_non_null(value);
	return value;
}

static void escapes_what_json_cannot_hold(void **state)
{
	(void)state;
	const char *hostile = "\"quoted\" back\\slash\n\ttab \x01\x1f\x7f 部门 \xf0\x9f\x8f\x9b </script>";
	DnJsonWriter *writer = dn_json_writer_new();
	dn_json_begin_object(writer, NULL, DN_JSON_BLOCK);
	dn_json_string(writer, hostile, hostile);
	dn_json_end(writer);
	json_t *value = read_back(writer);
	assert_string_equal(json_string_value(json_object_get(value, hostile)), hostile);
	json_decref(value);
}

/* An array of objects, written row by row, or with what stands around the values of one row. */
static GBytes *rows_of_numbers(DnJsonLayout layout, gboolean by_template)
{
	DnJsonWriter *writer = dn_json_writer_new();
	g_autofree char *before = NULL, *after = NULL;
	gsize n_before, n_after;
	dn_json_begin_array(writer, NULL, DN_JSON_BLOCK);
	g_autoptr(DnJsonWriter) part = dn_json_writer_new_part(writer);
	dn_json_begin_object(part, NULL, layout);
	dn_json_key(part, "number");
	before = dn_json_take(&n_before, part);
	dn_json_end(part);
	after = dn_json_take(&n_after, part);
	for (guint i = 0; i < 3; i++) {
		g_autoptr(GString) row = g_string_new_len(before, (gssize)n_before);
		dn_json_append_integer(row, i);
		g_string_append_len(row, after, (gssize)n_after);
		if (by_template) {
			dn_json_append_members(writer, row->str, row->len);
			dn_json_append_members(writer, "", 0);
			continue;
		}
		dn_json_begin_object(writer, NULL, layout);
		dn_json_integer(writer, "number", i);
		dn_json_end(writer);
	}
	dn_json_end(writer);
	return dn_json_writer_finish(writer);
}

static void writes_the_same_bytes_around_the_values_of_a_template(void **state)
{
	(void)state;
	for (DnJsonLayout layout = DN_JSON_BLOCK; layout <= DN_JSON_LINE; layout++) {
		g_autoptr(GBytes) whole = rows_of_numbers(layout, FALSE), from_template = rows_of_numbers(layout, TRUE);
		assert_true(g_bytes_equal(whole, from_template));
	}
}

static void mends_bytes_that_are_not_utf8(void **state)
{
	(void)state;
	DnJsonWriter *writer = dn_json_writer_new();
	dn_json_begin_array(writer, NULL, DN_JSON_LINE);
	dn_json_string(writer, NULL, "a\xff" "b");
	dn_json_end(writer);
	json_t *value = read_back(writer);
	assert_string_equal(json_string_value(json_array_get(value, 0)), "a\xef\xbf\xbd" "b");
	json_decref(value);
}

static void writes_the_undefined_as_null(void **state)
{
	(void)state;
	DnJsonWriter *writer = dn_json_writer_new();
	dn_json_begin_array(writer, NULL, DN_JSON_LINE);
	dn_json_real(writer, NULL, NAN);
	dn_json_real(writer, NULL, INFINITY);
	dn_json_string(writer, NULL, NULL);
	dn_json_end(writer);
	json_t *value = read_back(writer);
	assert_int_equal(json_array_size(value), 3);
	for (size_t i = 0; i < 3; i++)
		assert_true(json_is_null(json_array_get(value, i)));
	json_decref(value);
}

static void keeps_reals_real_and_counts_whole(void **state)
{
	(void)state;
	DnJsonWriter *writer = dn_json_writer_new();
	dn_json_begin_array(writer, NULL, DN_JSON_LINE);
	dn_json_real(writer, NULL, 3);
	dn_json_integer(writer, NULL, 3);
	dn_json_real(writer, NULL, 5.7e-6);
	dn_json_end(writer);
	json_t *value = read_back(writer);
	assert_true(json_is_real(json_array_get(value, 0)));
	assert_true(json_is_integer(json_array_get(value, 1)));
	assert_true(json_real_value(json_array_get(value, 2)) == 5.7e-6);
	json_decref(value);
}

static void puts_a_line_layout_and_all_inside_it_on_one_line(void **state)
{
	(void)state;
	DnJsonWriter *writer = dn_json_writer_new();
	dn_json_begin_array(writer, NULL, DN_JSON_BLOCK);
	dn_json_begin_object(writer, NULL, DN_JSON_LINE);
	dn_json_integer(writer, "a", 1);
	dn_json_begin_array(writer, "b", DN_JSON_BLOCK);
	dn_json_boolean(writer, NULL, TRUE);
	dn_json_end(writer);
	dn_json_end(writer);
	dn_json_begin_array(writer, NULL, DN_JSON_BLOCK);
	dn_json_end(writer);
	dn_json_end(writer);
	g_autoptr(GBytes) bytes = dn_json_writer_finish(writer);
	const char expected[] = "[\n\t{\"a\": 1, \"b\": [true]},\n\t[]\n]\n";
	assert_int_equal(g_bytes_get_size(bytes), sizeof expected - 1);
	assert_memory_equal(g_bytes_get_data(bytes, NULL), expected, sizeof expected - 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(escapes_what_json_cannot_hold),
		cmocka_unit_test(writes_the_same_bytes_around_the_values_of_a_template),
		cmocka_unit_test(mends_bytes_that_are_not_utf8),
		cmocka_unit_test(writes_the_undefined_as_null),
		cmocka_unit_test(keeps_reals_real_and_counts_whole),
		cmocka_unit_test(puts_a_line_layout_and_all_inside_it_on_one_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
