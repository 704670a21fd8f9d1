/* Comparisons and outcomes of scenarios: which format is made by whom. */
#include "render/compare.h"

#include <string.h>

#include "render/outcome.h"

static gboolean check_format(const char *format, GError **error)
{
	if (strcmp(format, "text") == 0 || strcmp(format, "json") == 0)
		return TRUE;
	g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "comparisons have no format \"%s\"", format);
	return FALSE;
}

GBytes *dn_render_comparison(const char *format, const char *language, const DnComparison *comparison, GError **error)
{
	if (strcmp(format, "html") == 0)
		return dn_compare_html(dn_compare_is_chinese(language, comparison), comparison);
	if (!check_format(format, error))
		return NULL;
	if (strcmp(format, "text") == 0) {
		GString *text = g_string_new(NULL);
		dn_compare_append_text(text, dn_compare_is_chinese(language, comparison), TRUE, comparison);
		return g_string_free_to_bytes(text);
	}
	DnJsonWriter *json = dn_json_writer_new();
	dn_json_begin_object(json, NULL, DN_JSON_BLOCK);
	dn_json_string(json, "schema", "dutynet-compare/1");
	dn_compare_write_json(json, comparison);
	dn_json_end(json);
	return dn_json_writer_finish(json);
}

GBytes *dn_render_outcome(const char *format, const char *language, const DnScenario *scenario, const DnOutcome *outcome,
                          const DnComparison *comparison, GError **error)
{
	if (!check_format(format, error))
		return NULL;
	if (strcmp(format, "text") == 0)
		return dn_outcome_text(dn_compare_is_chinese(language, comparison), scenario, outcome, comparison);
	return dn_outcome_json(scenario, outcome, comparison);
}
