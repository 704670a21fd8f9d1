/* What each department's removal would do, as a ranked table in text and as JSON, schema dutynet-robustness/1
 * (data/schema/dutynet-robustness-1.schema.json). */
#include <dutynet/render.h>

#include <math.h>
#include <string.h>

#include "render/json_writer.h"
#include "render/tables.h"

typedef struct {
	const DnPlan *plan;
	const DnScenario *scenario; /* may be NULL */
	const DnRemoval *removals;
	guint n;
	const char *language;
} Ranking;

/* The counts of a removal, for both forms. */
static const struct {
	const char *key;
	gsize offset;
	DnWords header;
} counts[] = {
	{"without_anybody", G_STRUCT_OFFSET(DnRemoval, without_anybody), {"无人负责", "nobody left"}},
	{"without_lead", G_STRUCT_OFFSET(DnRemoval, without_lead), {"无人可牵头", "no lead left"}},
	{"passed", G_STRUCT_OFFSET(DnRemoval, passed), {"牵头须移交", "leads to pass on"}},
	{"cut_off", G_STRUCT_OFFSET(DnRemoval, cut_off), {"被隔开的部门", "departments cut off"}},
	{"new_parts", G_STRUCT_OFFSET(DnRemoval, new_parts), {"新增的分块", "new parts"}},
};

static guint count_at(const DnRemoval *removal, gsize i)
{
	return *(const guint *)(const void *)((const char *)removal + counts[i].offset);
}

static const char *name_of(const Ranking *ranking, const DnRemoval *removal)
{
	return dn_plan_department(ranking->plan, removal->department)->name;
}

/* ---- Text --------------------------------------------------------------------------------------------------------- */

static void append_agreement(GString *text, double value)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	g_string_append(text, isnan(value) ? "–" : g_ascii_formatd(digits, sizeof digits, "%.2f", value));
}

static void append_removal(GString *text, const Ranking *ranking, guint rank)
{
	const DnRemoval *removal = &ranking->removals[rank];
	g_string_append_printf(text, "%4u  ", rank + 1);
	for (gsize i = 0; i < G_N_ELEMENTS(counts); i++)
		g_string_append_printf(text, "%6u", count_at(removal, i));
	g_string_append(text, "    ");
	append_agreement(text, removal->cluster_agreement);
	g_string_append_printf(text, "  %s\n", name_of(ranking, removal));
}

/* Names come last and columns are told by number, since widths of Chinese letters differ from terminal to terminal. */
static void append_columns(GString *text, const Ranking *ranking)
{
	static const DnWords agreement = {"群组一致度（调整兰德指数，1 为不变）", "agreement of the clusters (adjusted Rand index, 1 is no change)"};
	for (gsize i = 0; i < G_N_ELEMENTS(counts); i++)
		g_string_append_printf(text, "  (%u) %s\n", (guint)i + 1, dn_words_in(counts[i].header, ranking->language));
	g_string_append_printf(text, "  (%u) %s\n\n      ", (guint)G_N_ELEMENTS(counts) + 1, dn_words_in(agreement, ranking->language));
	for (gsize i = 0; i <= G_N_ELEMENTS(counts); i++)
		g_string_append_printf(text, "   (%u)", (guint)i + 1);
	g_string_append_c(text, '\n');
}

static GBytes *robustness_text(const Ranking *ranking)
{
	static const DnWords heading = {"若撤去某一部门（逐一试算，其余不变）", "If one department were removed (each alone, the others staying)"};
	GString *text = g_string_new(NULL);
	for (guint i = 0; ranking->scenario != NULL && i < dn_scenario_n_edits(ranking->scenario); i++)
		g_string_append_printf(text, "%s\n", dn_scenario_edit(ranking->scenario, i));
	g_string_append_printf(text, "%s\n", dn_words_in(heading, ranking->language));
	append_columns(text, ranking);
	for (guint i = 0; i < ranking->n; i++)
		append_removal(text, ranking, i);
	return g_string_free_to_bytes(text);
}

/* ---- JSON --------------------------------------------------------------------------------------------------------- */

static void write_removal(DnJsonWriter *json, const Ranking *ranking, guint rank)
{
	const DnRemoval *removal = &ranking->removals[rank];
	dn_json_begin_object(json, NULL, DN_JSON_LINE);
	dn_json_integer(json, "rank", rank + 1);
	dn_json_string(json, "department", name_of(ranking, removal));
	dn_json_integer(json, "tasks", removal->tasks);
	for (gsize i = 0; i < G_N_ELEMENTS(counts); i++)
		dn_json_integer(json, counts[i].key, count_at(removal, i));
	dn_json_real(json, "cluster_agreement", removal->cluster_agreement);
	dn_json_end(json);
}

static GBytes *robustness_json(const Ranking *ranking)
{
	DnJsonWriter *json = dn_json_writer_new();
	dn_json_begin_object(json, NULL, DN_JSON_BLOCK);
	dn_json_string(json, "schema", "dutynet-robustness/1");
	dn_json_begin_array(json, "edits", DN_JSON_BLOCK);
	for (guint i = 0; ranking->scenario != NULL && i < dn_scenario_n_edits(ranking->scenario); i++)
		dn_json_string(json, NULL, dn_scenario_edit(ranking->scenario, i));
	dn_json_end(json);
	dn_json_begin_array(json, "removals", DN_JSON_BLOCK);
	for (guint i = 0; i < ranking->n; i++)
		write_removal(json, ranking, i);
	dn_json_end(json);
	dn_json_end(json);
	return dn_json_writer_finish(json);
}

GBytes *dn_render_robustness(const char *format, const char *language, const DnRobustness *robustness, const DnPlan *plan,
                             const DnScenario *scenario, GError **error)
{
	Ranking ranking = {.plan = plan, .scenario = scenario, .language = dn_language_of(plan, language)};
	ranking.removals = dn_robustness_removals(robustness, &ranking.n);
	if (strcmp(format, "text") == 0)
		return robustness_text(&ranking);
	if (strcmp(format, "json") == 0)
		return robustness_json(&ranking);
	g_set_error(error, DN_ERROR, DN_ERROR_UNSUPPORTED, "robustness has no format \"%s\"", format);
	return NULL;
}
