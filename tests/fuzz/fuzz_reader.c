/* The common body of the readers' fuzz targets. */
#include "fuzz_reader.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>

#include <dutynet/plan.h>
#include <dutynet/render.h>

static void abort_instead(int unused)
{
	(void)unused;
	abort();
}

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
	(void)argc, (void)argv;
	signal(SIGTRAP, abort_instead);
	return 0;
}

void fuzz_require(gboolean promise, const char *words)
{
	if (promise)
		return;
	g_printerr("a promise is broken: %s\n", words);
	abort();
}

static void check_cells(const DnDocument *document, const DnLine *line)
{
	require(line->kind == DN_LINE_ROW || line->n_cells == 0);
	for (guint i = 0; i < line->n_cells; i++) {
		require(g_utf8_validate(line->cells[i].text, -1, NULL));
		require(line->cells[i].offset <= dn_document_text_length(document));
	}
}

static void check_document(const DnDocument *document)
{
	gsize n;
	const DnLine *lines = dn_document_lines(document, &n);
	const char *text = dn_document_text(document);
	require(strlen(text) == dn_document_text_length(document) && g_utf8_validate(text, -1, NULL));
	for (gsize i = 0; i < n; i++) {
		require(strlen(lines[i].text) == lines[i].length && g_utf8_validate(lines[i].text, -1, NULL));
		require(strpbrk(lines[i].text, "\n\r") == NULL || lines[i].kind == DN_LINE_ROW);
		require(lines[i].offset <= dn_document_text_length(document) && lines[i].line > 0);
		require((lines[i].kind == DN_LINE_HEADING) == (lines[i].level > 0));
		check_cells(document, &lines[i]);
	}
}

/* What was saved must be readable again. */
static void check_saved(const DnPlan *plan, GBytes *saved, const char *file)
{
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(saved, file, NULL, NULL);
	require(document != NULL);
	const DnDocument *documents[] = {document};
	g_autoptr(DnPlan) again = dn_plan_parse(documents, 1, NULL, NULL);
	require(again != NULL && dn_plan_n_tasks(again) == dn_plan_n_tasks(plan));
}

void fuzz_reader(const char *format, const uint8_t *data, size_t size)
{
	const DnReadLimits limits = {.max_bytes = 1 << 20, .max_unpacked = 8 << 20, .max_pages = 20, .max_depth = 64};
	g_autoptr(GBytes) bytes = g_bytes_new(data, size);
	g_autoptr(GError) error = NULL;
	g_autoptr(DnDocument) document =
		dn_document_new_from_bytes(bytes, "-", &(DnReadOptions){.format = format, .limits = &limits}, &error);
	require((document == NULL) == (error != NULL));
	if (document == NULL) {
		require(error->domain == DN_ERROR);
		return;
	}
	check_document(document);
	const DnDocument *documents[] = {document};
	g_autoptr(DnPlan) plan = dn_plan_parse(documents, 1, NULL, &error);
	require((plan == NULL) == (error != NULL));
	if (plan == NULL)
		return;
	g_autoptr(GBytes) json = dn_render_plan_json(plan, NULL), csv = dn_render_plan_csv(plan, NULL);
	check_saved(plan, json, "saved.json");
	check_saved(plan, csv, "saved.csv");
}
