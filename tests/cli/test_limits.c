/* Limits against hostile input: each holds exactly, says what it is, and can be moved by its option. */
#include "cmocka_setup.h"
#include "support/program.h"
#include "support/zip.h"

#include <cairo-pdf.h>
#include <glib/gstdio.h>

static char *scratch; /* a folder of this run */

static char *file_of(const char *name, GBytes *bytes)
{
	char *path = g_build_filename(scratch, name, NULL);
	assert_true(g_file_set_contents(path, g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes), NULL));
	return path;
}

static char *text_file(const char *name, const char *text)
{
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	return file_of(name, bytes);
}

static void assert_read(const char *path, const char *option)
{
	g_auto(ProgramRun) run = program("extract", path, option);
	if (run.status != 0)
		fail_msg("%s %s: %s", path, option, run.messages);
}

/* One line that names the file, exit status 3, no output. */
static void assert_limited(const char *path, const char *option, const char *message)
{
	g_auto(ProgramRun) run = program("extract", path, option);
	assert_int_equal(run.status, 3);
	assert_int_equal(g_bytes_get_size(run.output), 0);
	assert_int_equal(count_lines(run.messages), 1);
	if (strstr(run.messages, path) == NULL || strstr(run.messages, message) == NULL)
		fail_msg("%s %s: %s", path, option, run.messages);
}

static void bounds_the_size_of_a_file(void **state)
{
	(void)state;
	g_autofree char *path = text_file("size.txt", "1. 推进工作（教育部负责）。\n"); /* 40 bytes */
	assert_read(path, "--max-bytes=40");
	assert_limited(path, "--max-bytes=39", "is larger than the limit of 39 bytes");
}

static GBytes *make_docx(const char *document, gsize size)
{
	const ZipPart parts[] = {{"word/document.xml", document, size}};
	return zip_new(parts, 1);
}

static void bounds_what_a_file_unpacks_to(void **state)
{
	(void)state;
	g_autoptr(GBytes) bytes = make_docx("<w><body><p><r><t>推进工作（教育部负责）。</t></r></p></body></w>", 0); /* 77 bytes, one line of 36 */
	g_autofree char *path = file_of("unpacked.docx", bytes);
	assert_read(path, "--max-unpacked=1000");
	assert_limited(path, "--max-unpacked=60", "unpacks to more than the limit of 60 bytes");
	assert_limited(path, "--max-unpacked=82", "its text and tables take more than the limit of 82 bytes");
}

static void bounds_how_many_times_its_size_a_file_unpacks_to(void **state)
{
	(void)state;
	g_autoptr(GString) document = g_string_new("<w><body><p><r><t>推进工作（教育部负责）。</t></r></p></body></w>");
	while (document->len < (17 << 20))
		g_string_append(document, "                                                                ");
	g_autoptr(GBytes) bomb = make_docx(document->str, document->len);
	g_autofree char *path = file_of("bomb.docx", bomb);
	assert_limited(path, "--max-ratio=200", "unpacks to more than 200 times its size");
	assert_read(path, "--max-ratio=5000");
}

/* Merged cells stand in every row: a few bytes of a row become five hundred cells. */
static void bounds_what_merged_cells_become(void **state)
{
	(void)state;
	g_autoptr(GString) page = g_string_new("<html><table><tr><th>任务<th>责任单位");
	for (guint i = 0; i < 7; i++)
		g_string_append(page, "<td colspan=64 rowspan=4000>");
	for (guint i = 0; i < 3000; i++)
		g_string_append(page, "<tr><td>推进<td>教育部");
	g_autofree char *path = text_file("merged.html", page->str);
	assert_limited(path, "--max-ratio=200", "its text and tables take more than 200 times its size");
	assert_read(path, "--max-ratio=1000");
}

static void bounds_the_nesting_of_elements(void **state)
{
	(void)state;
	g_autofree char *page = text_file("deep.html", "<html><body><div><div><p>推进工作（教育部负责）。</p></div></div></body></html>");
	assert_read(page, "--max-depth=5");
	assert_limited(page, "--max-depth=4", "elements are nested more than 4 deep");
	g_autoptr(GBytes) bytes = make_docx("<w><body><p><r><t>推进工作（教育部负责）。</t></r></p></body></w>", 0);
	g_autofree char *docx = file_of("deep.docx", bytes);
	assert_read(docx, "--max-depth=5");
	assert_limited(docx, "--max-depth=4", "word/document.xml: elements are nested too deeply");
}

/* Document types, and so entities of any kind, are refused in packed formats whatever the options say. */
static void expands_no_entities(void **state)
{
	(void)state;
	g_autoptr(GBytes) laughs = make_docx("<!DOCTYPE w [<!ENTITY a \"大笑\"><!ENTITY b \"&a;&a;\">]><w><p><r><t>&b;</t></r></p></w>", 0);
	g_autofree char *path = file_of("laughs.docx", laughs);
	assert_limited(path, "--max-depth=5", "declares a document type, which this format forbids");
	g_autoptr(GBytes) outside = make_docx("<!DOCTYPE w [<!ENTITY a SYSTEM \"file:///etc/hostname\">]><w><p><r><t>&a;</t></r></p></w>", 0);
	g_autofree char *second = file_of("outside.docx", outside);
	assert_limited(second, "--max-depth=5", "declares a document type, which this format forbids");
}

static cairo_status_t take_bytes(void *data, const unsigned char *bytes, unsigned int size)
{
	g_byte_array_append(data, bytes, size);
	return CAIRO_STATUS_SUCCESS;
}

static GBytes *make_pdf(guint pages)
{
	GByteArray *bytes = g_byte_array_new();
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(take_bytes, bytes, 595, 842);
	cairo_t *cairo = cairo_create(surface);
	for (guint i = 0; i < pages; i++) {
		cairo_move_to(cairo, 60, 80);
		cairo_show_text(cairo, "Open the data (lead: GSA).");
		cairo_show_page(cairo);
	}
	cairo_destroy(cairo);
	cairo_surface_finish(surface);
	cairo_surface_destroy(surface);
	return g_byte_array_free_to_bytes(bytes);
}

static void bounds_the_pages(void **state)
{
	(void)state;
	g_autoptr(GBytes) pdf = make_pdf(2);
	g_autofree char *pdf_path = file_of("pages.pdf", pdf);
	assert_read(pdf_path, "--max-pages=2");
	assert_limited(pdf_path, "--max-pages=1", "has more than the limit of 1 pages");
	const ZipPart parts[] = {{"OFD.xml", "<OFD><DocRoot>D.xml</DocRoot></OFD>", 0},
	                         {"D.xml", "<D><Page BaseLoc='P.xml'/><Page BaseLoc='P.xml'/></D>", 0},
	                         {"P.xml", "<P><TextObject Boundary='0 0 9 9'><TextCode X='0' Y='3'>推进工作（教育部负责）。</TextCode></TextObject></P>", 0}};
	g_autoptr(GBytes) ofd = zip_new(parts, G_N_ELEMENTS(parts));
	g_autofree char *ofd_path = file_of("pages.ofd", ofd);
	assert_read(ofd_path, "--max-pages=2");
	assert_limited(ofd_path, "--max-pages=1", "has more than the limit of 1 pages");
}

/* Two tasks and three departments in each of the formats that have tasks of their own. */
static const struct {
	const char *name, *text;
} plans[] = {
	{"plan.txt", "1. 推进工作（教育部、财政部负责）。\n2. 推进（商务部负责）。\n"},
	{"rows.csv", "task,department\n1,教育部\n1,财政部\n2,商务部\n"},
	{"tasks.csv", "任务,责任单位\n推进工作,教育部、财政部\n推进,商务部\n"},
	{"plan.json", "{\"schema\":\"dutynet-plan/1\",\"documents\":[{\"id\":\"a\"}],\"departments\":[{\"name\":\"教育部\"},{\"name\":\"财政部\"},"
	              "{\"name\":\"商务部\"}],\"tasks\":[{\"id\":\"1\",\"document\":\"a\",\"text\":\"推进工作\",\"responsible\":["
	              "{\"department\":\"教育部\",\"role\":\"joint\"},{\"department\":\"财政部\",\"role\":\"joint\"}]},{\"id\":\"2\","
	              "\"document\":\"a\",\"text\":\"推进\",\"responsible\":[{\"department\":\"商务部\",\"role\":\"lead\"}]}]}"},
};

static void bounds_what_a_plan_holds(void **state)
{
	(void)state;
	static const struct {
		const char *within, *beyond, *message;
	} limits[] = {{"--max-tasks=2", "--max-tasks=1", "holds more than the limit of 1 tasks"},
	              {"--max-departments=3", "--max-departments=2", "names more than the limit of 2 departments"},
	              {"--max-bodies=2", "--max-bodies=1", "names more than the limit of 1 bodies"},
	              {"--max-name=3", "--max-name=2", "the name of a body is longer than the limit of 2 characters: '教育…'"}};
	for (gsize i = 0; i < G_N_ELEMENTS(plans); i++) {
		g_autofree char *path = text_file(plans[i].name, plans[i].text);
		for (gsize k = 0; k < G_N_ELEMENTS(limits); k++) {
			assert_read(path, limits[k].within);
			assert_limited(path, limits[k].beyond, limits[k].message);
		}
	}
}

static void counts_the_tasks_of_all_inputs_together(void **state)
{
	(void)state;
	g_autofree char *first = text_file("first.txt", plans[0].text), *second = text_file("second.csv", plans[1].text);
	g_auto(ProgramRun) within = program("extract", first, second, "--max-tasks=4");
	assert_int_equal(within.status, 0);
	g_auto(ProgramRun) beyond = program("extract", first, second, "--max-tasks=3");
	assert_int_equal(beyond.status, 3);
	assert_non_null(strstr(beyond.messages, second));
}

static void says_its_limits_in_the_help(void **state)
{
	(void)state;
	static const char *const lines[] = {"--max-bytes N", "default 268435456", "--max-unpacked N", "default 1073741824", "--max-ratio N",
	                                    "default 200", "--max-depth N", "default 256", "--max-pages N", "default 10000)",
	                                    "--max-tasks N", "default 10000000", "--max-departments N", "default 1000000)",
	                                    "--max-bodies N", "--max-name N", "default 500"};
	g_auto(ProgramRun) run = program("extract", "--help");
	g_autofree char *help = bytes_text(run.output);
	for (gsize i = 0; i < G_N_ELEMENTS(lines); i++)
		if (strstr(help, lines[i]) == NULL)
			fail_msg("the help does not say %s", lines[i]);
}

static int make_scratch(void **state)
{
	(void)state;
	scratch = g_dir_make_tmp("dutynet-limits-XXXXXX", NULL);
	return scratch == NULL;
}

static int remove_scratch(void **state)
{
	(void)state;
	GDir *folder = g_dir_open(scratch, 0, NULL);
	for (const char *name; (name = g_dir_read_name(folder)) != NULL;) {
		g_autofree char *path = g_build_filename(scratch, name, NULL);
		g_unlink(path);
	}
	g_dir_close(folder);
	g_rmdir(scratch);
	g_free(scratch);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bounds_the_size_of_a_file),
		cmocka_unit_test(bounds_what_a_file_unpacks_to),
		cmocka_unit_test(bounds_how_many_times_its_size_a_file_unpacks_to),
		cmocka_unit_test(bounds_what_merged_cells_become),
		cmocka_unit_test(bounds_the_nesting_of_elements),
		cmocka_unit_test(expands_no_entities),
		cmocka_unit_test(bounds_the_pages),
		cmocka_unit_test(bounds_what_a_plan_holds),
		cmocka_unit_test(counts_the_tasks_of_all_inputs_together),
		cmocka_unit_test(says_its_limits_in_the_help),
	};
	return cmocka_run_group_tests(tests, make_scratch, remove_scratch);
}
