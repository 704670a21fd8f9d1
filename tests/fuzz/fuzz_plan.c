/* Fuzz target: bytes as the words of a plan. The first byte chooses language and lead policy, the second, by its last bit, whether lines are
 * lines of one paragraph; the rest is text, mended to UTF-8, so that clauses and not encodings are tried. */
#include "fuzz_reader.h"

#include <string.h>

#include <dutynet/plan.h>

static void check_task(const DnPlan *plan, guint index, gsize length)
{
	const DnTask *task = dn_plan_task(plan, index);
	require(dn_plan_find_task(plan, task->id) == (int)index);
	require(task->source.offset <= length && task->source.length <= length - task->source.offset);
	require(g_utf8_validate(task->text, -1, NULL) && (task->clause == NULL || g_utf8_validate(task->clause, -1, NULL)));
	for (guint i = 0; i < task->n_responsible; i++) {
		require(task->responsible[i].department < dn_plan_n_departments(plan));
		for (guint k = 0; k < i; k++)
			require(task->responsible[k].department != task->responsible[i].department);
	}
}

static void check_plan(const DnPlan *plan, gsize length)
{
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++)
		check_task(plan, i, length);
	for (guint i = 0; i < dn_plan_n_departments(plan); i++)
		require(*dn_plan_department(plan, i)->name != '\0' && g_utf8_validate(dn_plan_department(plan, i)->name, -1, NULL));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const char *const languages[] = {NULL, "zh", "en", "ja"};
	enum { LONGEST = 64 * 1024 };
	if (size < 3 || size > LONGEST)
		return 0;
	g_autofree char *copy = g_strndup((const char *)data + 2, size - 2);
	g_autofree char *text = g_utf8_make_valid(copy, -1);
	if ((data[1] & 1) != 0)
		g_strdelimit(text, "\r\n\f", ' ');
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "-", &(DnReadOptions){.format = "text"}, NULL);
	if (document == NULL)
		return 0;
	const DnPlanOptions options = {.language = languages[data[0] % 4], .lead_policy = (DnLeadPolicy)(data[0] / 4 % 3)};
	g_autoptr(DnPlan) plan = dn_plan_parse((const DnDocument *const[]){document}, 1, &options, NULL);
	require(plan != NULL);
	check_plan(plan, dn_document_text_length(document));
	return 0;
}
