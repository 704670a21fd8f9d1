/* Comparisons and outcomes of scenarios: which format is made by whom, and the words that the formats share. */
#include "render/compare.h"

#include <string.h>

#include "render/outcome.h"
#include "render/tables.h"

/* ---- Words -------------------------------------------------------------------------------------------------------- */

static const char *say(DnWords words, gboolean chinese)
{
	return dn_words_in(words, chinese ? "zh" : "en");
}

const char *dn_compare_body_word(DnBodyStatus status, gboolean chinese)
{
	static const DnWords words[] = {
		[DN_BODY_KEPT] = {"未变", "kept"},
		[DN_BODY_RENAMED] = {"名称变化", "other name"},
		[DN_BODY_MERGED] = {"合并", "merged"},
		[DN_BODY_SPLIT] = {"拆分", "split"},
		[DN_BODY_REGROUPED] = {"重组", "regrouped"},
		[DN_BODY_NEW] = {"新出现", "new"},
		[DN_BODY_GONE] = {"不再出现", "gone"},
	};
	return say(words[status], chinese);
}

/* "2023年改组". */
static void append_change(GString *text, const DnReform *reform, gboolean chinese)
{
	static const struct {
		const char *change;
		DnWords words;
	} kinds[] = {{"renamed", {"更名", "renamed"}},
	             {"merged", {"合并", "merged"}},
	             {"replaced", {"改组", "reorganised"}},
	             {"transferred", {"职能划转", "functions transferred"}},
	             {"split", {"拆分", "split"}}};
	const char *what = say((DnWords){"变更", "changed"}, chinese);
	for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
		if (g_strcmp0(reform->change, kinds[i].change) == 0)
			what = say(kinds[i].words, chinese);
	if (reform->until == 0)
		g_string_append(text, what);
	else if (chinese)
		g_string_append_printf(text, "%u年%s", reform->until, what);
	else
		g_string_append_printf(text, "%s in %u", what, reform->until);
}

static char *join_names(const char *const *names, guint n, gboolean chinese)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < n; i++)
		g_string_append_printf(text, "%s%s", i == 0 ? "" : chinese ? "、" : ", ", names[i]);
	return g_string_free(text, FALSE);
}

char *dn_compare_tell_reform(const DnReform *reform, gboolean chinese)
{
	GString *text = g_string_new(reform->name);
	g_autofree char *successors = join_names(reform->successors, reform->n_successors, chinese);
	if (reform->n_successors == 1) {
		g_string_append_printf(text, " → %s%s", successors, chinese ? "（" : " (");
		append_change(text, reform, chinese);
	} else {
		g_string_append(text, chinese ? "：" : ": ");
		append_change(text, reform, chinese);
		g_string_append_printf(text, "%s%s", chinese ? "，职能划入" : ", functions to ", successors);
	}
	if (reform->side == DN_AFTER)
		g_string_append(text, say((DnWords){"；旧名在后一份中", "; the later plan has the old name"}, chinese));
	if (reform->n_successors == 1)
		g_string_append(text, chinese ? "）" : ")");
	return g_string_free(text, FALSE);
}

/* The first reform that leads from the department of this name to another name of the same body. */
static const char *former_name(const DnBody *body, DnSide side, const char *name)
{
	for (guint i = 0; body->status == DN_BODY_RENAMED && i < body->n_reforms; i++)
		if (body->reforms[i].side == side)
			return body->reforms[i].name;
	return name;
}

char *dn_compare_names_on(const DnComparison *comparison, DnSide side, const DnBody *body, gboolean chinese)
{
	const DnPlan *plan = dn_comparison_plan(comparison, side)->plan;
	GString *names = g_string_new(NULL);
	for (guint i = 0; i < body->departments[side].n; i++) {
		const DnDepartment *department = dn_plan_department(plan, body->departments[side].items[i]);
		const char *name = former_name(body, side, department->name);
		gboolean english = !chinese && name == department->name && department->name_en != NULL;
		g_string_append_printf(names, "%s%s", i == 0 ? "" : chinese ? "、" : ", ", english ? department->name_en : name);
	}
	return g_string_free(names, FALSE);
}

char *dn_compare_label(const DnComparison *comparison, const DnBody *body, gboolean chinese)
{
	DnSide side = body->departments[DN_AFTER].n > 0 ? DN_AFTER : DN_BEFORE;
	return chinese ? g_strdup(body->name) : dn_compare_names_on(comparison, side, body, FALSE);
}

/* ---- Formats ------------------------------------------------------------------------------------------------------ */

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
