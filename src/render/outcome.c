/* What a scenario did: edits and events, what is left without a lead, what became of overload, then the comparison. */
#include "render/outcome.h"

#include <string.h>

#include "render/compare.h"
#include "render/tables.h"

/* A task whose last body or last possible lead an edit took away, and to which no later edit gave one. */
static gboolean is_left_alone(const DnOutcome *outcome, const DnEvent *event)
{
	if (event->kind != DN_EVENT_ORPHANED && event->kind != DN_EVENT_LEAD_LOST)
		return FALSE;
	const DnTask *task = dn_plan_task(dn_outcome_plan(outcome), (guint)event->task);
	for (guint i = 0; i < task->n_responsible; i++)
		if (task->responsible[i].role != DN_ROLE_PARTICIPANT)
			return FALSE;
	return TRUE;
}

/* ---- Text --------------------------------------------------------------------------------------------------------- */

static const DnWords event_words[] = {
	[DN_EVENT_NEW] = {"新设 ", "new: "},
	[DN_EVENT_GONE] = {"不再存在 ", "gone: "},
	[DN_EVENT_RENAMED] = {"更名 ", "renamed: "},
	[DN_EVENT_MERGED] = {"并入 ", "merged: "},
	[DN_EVENT_SPLIT] = {"拆分 ", "split: "},
	[DN_EVENT_LEAD_PASSED] = {"牵头转移 ", "lead passed: "},
	[DN_EVENT_LEAD_LOST] = {"无人可牵头，原牵头 ", "left without a lead, was led by "},
	[DN_EVENT_ORPHANED] = {"无人负责，原负责 ", "left without anybody, was done by "},
	[DN_EVENT_JOINED] = {"加入 ", "joined: "},
	[DN_EVENT_LEFT] = {"退出 ", "left: "},
};

static void append_event(GString *text, gboolean chinese, const DnOutcome *outcome, const DnEvent *event)
{
	g_string_append(text, "    ");
	if (event->task >= 0)
		g_string_append_printf(text, "%s  ", dn_plan_task(dn_outcome_plan(outcome), (guint)event->task)->id);
	g_string_append(text, dn_words_in(event_words[event->kind], chinese ? "zh" : "en"));
	g_string_append_printf(text, "%s%s%s\n", event->from != NULL ? event->from : "",
	                       event->from != NULL && event->to != NULL ? " → " : "", event->to != NULL ? event->to : "");
}

static void append_events(GString *text, gboolean chinese, const DnScenario *scenario, const DnOutcome *outcome)
{
	gsize n;
	const DnEvent *events = dn_outcome_events(outcome, &n);
	g_string_append(text, chinese ? "做了什么\n" : "What was done\n");
	for (guint edit = 0; edit < dn_scenario_n_edits(scenario); edit++) {
		g_string_append_printf(text, "  %s\n", dn_scenario_edit(scenario, edit));
		for (gsize i = 0; i < n; i++)
			if (events[i].edit == edit)
				append_event(text, chinese, outcome, &events[i]);
	}
}

static void append_left_alone(GString *text, gboolean chinese, const DnOutcome *outcome)
{
	gsize n;
	gboolean any = FALSE;
	const DnEvent *events = dn_outcome_events(outcome, &n);
	g_string_append(text, chinese ? "\n失去牵头或无人负责的任务\n" : "\nTasks left without a lead or without anybody\n");
	for (gsize i = 0; i < n; i++) {
		if (!is_left_alone(outcome, &events[i]))
			continue;
		const DnTask *task = dn_plan_task(dn_outcome_plan(outcome), (guint)events[i].task);
		g_string_append_printf(text, "  %s  %s\n", task->id, task->text);
		any = TRUE;
	}
	if (!any)
		g_string_append(text, chinese ? "  无\n" : "  none\n");
}

GBytes *dn_outcome_text(gboolean chinese, const DnScenario *scenario, const DnOutcome *outcome, const DnComparison *comparison)
{
	GString *text = g_string_new(NULL);
	append_events(text, chinese, scenario, outcome);
	append_left_alone(text, chinese, outcome);
	g_string_append_c(text, '\n');
	dn_compare_append_text(text, chinese, FALSE, comparison);
	return g_string_free_to_bytes(text);
}

/* ---- JSON --------------------------------------------------------------------------------------------------------- */

static void write_events(DnJsonWriter *json, const DnOutcome *outcome)
{
	gsize n;
	const DnEvent *events = dn_outcome_events(outcome, &n);
	dn_json_begin_array(json, "events", DN_JSON_BLOCK);
	for (gsize i = 0; i < n; i++) {
		dn_json_begin_object(json, NULL, DN_JSON_LINE);
		dn_json_string(json, "kind", dn_event_kind_name(events[i].kind));
		dn_json_integer(json, "edit", events[i].edit);
		dn_json_string(json, "task", events[i].task >= 0 ? dn_plan_task(dn_outcome_plan(outcome), (guint)events[i].task)->id : NULL);
		dn_json_string(json, "from", events[i].from);
		dn_json_string(json, "to", events[i].to);
		dn_json_end(json);
	}
	dn_json_end(json);
}

static void write_left_alone(DnJsonWriter *json, const char *key, const DnOutcome *outcome, DnEventKind kind)
{
	gsize n;
	const DnEvent *events = dn_outcome_events(outcome, &n);
	dn_json_begin_array(json, key, DN_JSON_LINE);
	for (gsize i = 0; i < n; i++)
		if (events[i].kind == kind && is_left_alone(outcome, &events[i]))
			dn_json_string(json, NULL, dn_plan_task(dn_outcome_plan(outcome), (guint)events[i].task)->id);
	dn_json_end(json);
}

static void write_overload_of(DnJsonWriter *json, const char *key, const DnComparison *comparison, gboolean before, gboolean after)
{
	guint n;
	const DnBody *bodies = dn_comparison_bodies(comparison, &n);
	dn_json_begin_array(json, key, DN_JSON_LINE);
	for (guint i = 0; i < n; i++)
		if ((bodies[i].overloaded[DN_BEFORE] > 0) == before && (bodies[i].overloaded[DN_AFTER] > 0) == after)
			dn_json_string(json, NULL, bodies[i].name);
	dn_json_end(json);
}

static void write_overload(DnJsonWriter *json, const DnComparison *comparison)
{
	dn_json_begin_object(json, "overload", DN_JSON_BLOCK);
	write_overload_of(json, "resolved", comparison, TRUE, FALSE);
	write_overload_of(json, "new", comparison, FALSE, TRUE);
	write_overload_of(json, "remains", comparison, TRUE, TRUE);
	dn_json_end(json);
}

GBytes *dn_outcome_json(const DnScenario *scenario, const DnOutcome *outcome, const DnComparison *comparison)
{
	DnJsonWriter *json = dn_json_writer_new();
	dn_json_begin_object(json, NULL, DN_JSON_BLOCK);
	dn_json_string(json, "schema", "dutynet-whatif/1");
	dn_json_begin_array(json, "edits", DN_JSON_BLOCK);
	for (guint i = 0; i < dn_scenario_n_edits(scenario); i++)
		dn_json_string(json, NULL, dn_scenario_edit(scenario, i));
	dn_json_end(json);
	write_events(json, outcome);
	write_left_alone(json, "without_anybody", outcome, DN_EVENT_ORPHANED);
	write_left_alone(json, "without_lead", outcome, DN_EVENT_LEAD_LOST);
	write_overload(json, comparison);
	dn_json_begin_object(json, "comparison", DN_JSON_BLOCK);
	dn_compare_write_json(json, comparison);
	dn_json_end(json);
	dn_json_end(json);
	return dn_json_writer_finish(json);
}
