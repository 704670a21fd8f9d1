/* Several files at once: the same documents, in the same order, as one after the other. */
#include "cmocka_setup.h"

#include <glib/gstdio.h>

#include <dutynet/document.h>

enum { FILES = 200 };

typedef struct {
	char *folder;
	GPtrArray *paths;
} Fixture;

/* Texts, pages and tables; the first is large enough to have its checksum made aside. */
static void write_file(Fixture *fixture, guint i)
{
	static const char *const names[] = {"txt", "html", "md", "csv"};
	static const char *const forms[][2] = {{"第", "项工作。（教育部负责）"}, {"<p>第", "项工作。（教育部负责）</p>"},
	                                       {"- 第", "项工作。（教育部负责）"}, {"第", "项工作,教育部"}};
	guint form = i % G_N_ELEMENTS(names), n = i == 0 ? 40000 : 3;
	g_autoptr(GString) text = g_string_new(form == 3 ? "task,department\n" : NULL);
	for (guint k = 0; k < n; k++)
		g_string_append_printf(text, "%s%u%s\n", forms[form][0], i + k, forms[form][1]);
	g_autofree char *name = g_strdup_printf("%03u.%s", i, names[form]);
	char *path = g_build_filename(fixture->folder, name, NULL);
	assert_true(g_file_set_contents(path, text->str, (gssize)text->len, NULL));
	g_ptr_array_add(fixture->paths, path);
}

static int set_up(void **state)
{
	Fixture *fixture = g_new0(Fixture, 1);
	fixture->folder = g_dir_make_tmp("dutynet-XXXXXX", NULL);
	fixture->paths = g_ptr_array_new_with_free_func(g_free);
	for (guint i = 0; i < FILES; i++)
		write_file(fixture, i);
	*state = fixture;
	return 0;
}

static int tear_down(void **state)
{
	Fixture *fixture = *state;
	for (guint i = 0; i < fixture->paths->len; i++)
		g_unlink(g_ptr_array_index(fixture->paths, i));
	g_rmdir(fixture->folder);
	g_ptr_array_unref(fixture->paths);
	g_free(fixture->folder);
	g_free(fixture);
	return 0;
}

static const char *const *paths_of(const Fixture *fixture)
{
	return (const char *const *)fixture->paths->pdata;
}

static void reads_each_file_as_it_reads_it_alone(void **state)
{
	const Fixture *fixture = *state;
	DnDocument *documents[FILES];
	assert_true(dn_documents_new_from_files(documents, paths_of(fixture), FILES, NULL, NULL));
	for (guint i = 0; i < FILES; i++) {
		g_autoptr(DnDocument) alone = dn_document_new_from_file(paths_of(fixture)[i], NULL, NULL);
		gsize n, n_alone;
		dn_document_lines(documents[i], &n);
		dn_document_lines(alone, &n_alone);
		assert_int_equal(n, n_alone);
		assert_string_equal(dn_document_path(documents[i]), paths_of(fixture)[i]);
		assert_string_equal(dn_document_format(documents[i]), dn_document_format(alone));
		assert_string_equal(dn_document_text(documents[i]), dn_document_text(alone));
		assert_string_equal(dn_document_sha256(documents[i]), dn_document_sha256(alone));
		dn_document_free(documents[i]);
	}
}

static void gives_the_checksum_of_the_whole_file(void **state)
{
	const Fixture *fixture = *state;
	g_autofree char *bytes = NULL;
	gsize size;
	assert_true(g_file_get_contents(paths_of(fixture)[0], &bytes, &size, NULL));
	assert_true(size > 1024 * 1024);
	g_autofree char *expected = g_compute_checksum_for_data(G_CHECKSUM_SHA256, (const guchar *)bytes, size);
	g_autoptr(DnDocument) document = dn_document_new_from_file(paths_of(fixture)[0], NULL, NULL);
	assert_string_equal(dn_document_sha256(document), expected);
	assert_string_equal(dn_document_sha256(document), expected);
}

static void tells_the_error_of_the_first_file_that_cannot_be_read(void **state)
{
	const Fixture *fixture = *state;
	const char *const paths[] = {paths_of(fixture)[0], "/nonexistent/first.txt", paths_of(fixture)[1], "/nonexistent/second.txt"};
	DnDocument *documents[4] = {NULL};
	for (guint round = 0; round < 20; round++) {
		g_autoptr(GError) error = NULL;
		assert_false(dn_documents_new_from_files(documents, paths, 4, NULL, &error));
		assert_true(g_error_matches(error, DN_ERROR, DN_ERROR_INPUT));
		assert_string_equal(error->message, "/nonexistent/first.txt: cannot be read: No such file or directory");
		for (guint i = 0; i < 4; i++)
			assert_null(documents[i]);
	}
}

static void reads_no_file_at_all(void **state)
{
	(void)state;
	assert_true(dn_documents_new_from_files(NULL, NULL, 0, NULL, NULL));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_each_file_as_it_reads_it_alone),
		cmocka_unit_test(gives_the_checksum_of_the_whole_file),
		cmocka_unit_test(tells_the_error_of_the_first_file_that_cannot_be_read),
		cmocka_unit_test(reads_no_file_at_all),
	};
	return cmocka_run_group_tests(tests, set_up, tear_down);
}
