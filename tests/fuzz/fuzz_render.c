/* Fuzz target: bytes to every renderer. The first byte says whether the rest is a table or text, the second chooses the diagram; what is
 * read is analysed and given to every writer of text. */
#include "fuzz_reader.h"

#include <string.h>

#include <dutynet/render.h>
#include <jansson.h>

static void check_text(GBytes *bytes)
{
	gsize size;
	const char *text = g_bytes_get_data(bytes, &size);
	require(size > 0 && g_utf8_validate(text, (gssize)size, NULL) && memchr(text, '\0', size) == NULL);
}

/* Takes the bytes, which must be there where there is no error. */
static void check_json(GBytes *bytes, const GError *error)
{
	require((bytes == NULL) == (error != NULL));
	if (bytes == NULL)
		return;
	check_text(bytes);
	json_t *json = json_loadb(g_bytes_get_data(bytes, NULL), g_bytes_get_size(bytes), 0, NULL);
	require(json != NULL);
	json_decref(json);
	g_bytes_unref(bytes);
}

static void check_plan_outputs(const DnPlan *plan)
{
	g_autoptr(GBytes) csv = dn_render_plan_csv(plan, NULL);
	g_autoptr(GBytes) doubts = dn_render_diagnostics("text", plan, NULL);
	require(csv != NULL && doubts != NULL);
	check_text(csv);
	check_json(dn_render_plan_json(plan, NULL), NULL);
	check_json(dn_render_diagnostics("json", plan, NULL), NULL);
}

/* A workbook is packed, and so no text. */
static void check_exports(const DnPlan *plan, const DnNetwork *network, const DnAnalysis *analysis)
{
	gsize n;
	const DnFormatInfo *formats = dn_export_formats(&n);
	for (gsize i = 0; i < 2 * n; i++) {
		g_autoptr(GError) error = NULL;
		g_autoptr(GBytes) bytes = dn_render_export(formats[i / 2].name, i % 2 == 1, plan, network, analysis, &error);
		require((bytes == NULL) == (error != NULL));
		if (bytes != NULL && strcmp(formats[i / 2].name, "xlsx") != 0)
			check_text(bytes);
	}
}

static void check_diagram(guint choice, const DnPlan *plan, const DnNetwork *network, const DnAnalysis *analysis)
{
	gsize n;
	const DnDiagramInfo *kinds = dn_diagrams(&n);
	g_autoptr(GError) error = NULL;
	const DnDiagramOptions options = {.department = dn_plan_department(plan, 0)->name};
	g_autoptr(GBytes) bytes = dn_render_diagram(kinds[choice % n].name, "dot", plan, network, analysis, &options, &error);
	require((bytes == NULL) == (error != NULL));
	if (bytes != NULL)
		check_text(bytes);
}

static void check_analysed(guint choice, const DnPlan *plan)
{
	g_autoptr(DnNetwork) network = dn_network_new(plan);
	g_autoptr(GError) error = NULL;
	g_autoptr(DnAnalysis) analysis = dn_analysis_new(plan, network, NULL, &error);
	require((analysis == NULL) == (error != NULL));
	if (analysis == NULL)
		return;
	check_json(dn_render_metrics_json(plan, analysis, &error), error);
	check_exports(plan, network, analysis);
	if (dn_plan_n_departments(plan) > 0)
		check_diagram(choice, plan, network, analysis);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	enum { LONGEST = 2048 };
	if (size < 3 || size > LONGEST)
		return 0;
	g_autoptr(GBytes) bytes = g_bytes_new(data + 2, size - 2);
	const DnReadOptions reading = {.format = data[0] % 2 == 0 ? "csv" : "text"};
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "-", &reading, NULL);
	if (document == NULL)
		return 0;
	g_autoptr(DnPlan) plan = dn_plan_parse((const DnDocument *const[]){document}, 1, NULL, NULL);
	if (plan == NULL)
		return 0;
	check_plan_outputs(plan);
	check_analysed(data[1], plan);
	return 0;
}
