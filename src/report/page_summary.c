/* The first screen: the plan in five numbers, the findings in words, the picture of who works with whom. */
#include "report/page.h"

static void write_number(Page *page, double value, const char *zh, const char *en)
{
	dn_markup_begin(page->markup, "div");
	dn_page_say_in(page, "dt", NULL, zh, en);
	dn_markup_begin(page->markup, "dd");
	dn_page_number(page, value, 0);
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
}

static void write_numbers(Page *page)
{
	static const struct {
		const char *key, *zh, *one, *many;
	} numbers[] = {
		{"tasks", "项任务", "task", "tasks"},
		{"departments", "个责任主体", "responsible body", "responsible bodies"},
		{"responsibilities", "项责任", "responsibility", "responsibilities"},
		{"projection.edges", "对部门有共同任务", "pair of bodies shares a task", "pairs of bodies share a task"},
		{"single_department_tasks", "项任务只有一个部门", "task with a single body", "tasks with a single body"},
	};
	dn_markup_begin_with(page->markup, "dl", "class", "numbers", NULL);
	for (gsize i = 0; i < G_N_ELEMENTS(numbers); i++) {
		if (dn_analysis_column(page->analysis, DN_FRAME_NETWORK, numbers[i].key) == NULL)
			continue;
		double value = dn_analysis_value(page->analysis, DN_FRAME_NETWORK, numbers[i].key, 0);
		write_number(page, value, numbers[i].zh, value == 1 ? numbers[i].one : numbers[i].many);
	}
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

static void write_tasks(Page *page, const DnFinding *finding, guint first, guint end)
{
	for (guint i = first; i < end; i++) {
		dn_markup_text(page->markup, i > first ? ", " : NULL);
		dn_page_task(page, finding->tasks[i]);
	}
}

/* The first tasks stand open; where there are many more, they unfold. */
static void write_evidence_tasks(Page *page, const DnFinding *finding)
{
	enum { OPEN_TASKS = 12, FEW_MORE = 4 };
	guint n_open = finding->n_tasks <= OPEN_TASKS + FEW_MORE ? finding->n_tasks : OPEN_TASKS;
	dn_page_say(page, "任务 ", finding->n_tasks == 1 ? "task " : "tasks ");
	write_tasks(page, finding, 0, n_open);
	if (n_open == finding->n_tasks)
		return;
	g_autofree char *zh = g_strdup_printf("其余 %u 项", finding->n_tasks - n_open);
	g_autofree char *en = g_strdup_printf("%u more", finding->n_tasks - n_open);
	dn_markup_text(page->markup, " ");
	dn_markup_begin(page->markup, "details");
	dn_page_say_in(page, "summary", NULL, zh, en);
	write_tasks(page, finding, n_open, finding->n_tasks);
	dn_markup_end(page->markup);
}

/* What a finding rests on: its departments and tasks, as links. */
static void write_evidence(Page *page, const DnFinding *finding)
{
	dn_markup_begin_with(page->markup, "div", "class", "evidence", NULL);
	for (guint i = 0; i < finding->n_departments; i++) {
		if (i > 0)
			dn_page_say(page, "、", ", ");
		dn_page_department(page, finding->departments[i]);
	}
	if (finding->n_departments > 0 && finding->n_tasks > 0)
		dn_markup_text(page->markup, " · ");
	if (finding->n_tasks > 0)
		write_evidence_tasks(page, finding);
	dn_markup_end(page->markup);
}

static void write_findings(Page *page)
{
	gsize n;
	const DnFinding *findings = dn_analysis_findings(page->analysis, &n);
	if (n == 0)
		return;
	dn_markup_begin_with(page->markup, "div", "class", "findings", NULL);
	dn_page_say_in(page, "h3", NULL, "主要发现", "Main findings");
	dn_markup_begin(page->markup, "ol");
	for (gsize i = 0; i < n; i++) {
		dn_markup_begin_with(page->markup, "li", "data-severity", dn_severity_name(findings[i].severity), NULL);
		dn_page_say_in(page, "p", NULL, findings[i].text_zh, findings[i].text_en);
		if (findings[i].n_departments + findings[i].n_tasks > 0)
			write_evidence(page, &findings[i]);
		dn_markup_end(page->markup);
		dn_markup_break(page->markup);
	}
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
}

void dn_page_summary(Page *page)
{
	write_numbers(page);
	dn_markup_begin_with(page->markup, "div", "class", "first-screen", NULL);
	write_findings(page);
	dn_page_picture(page, "collaboration");
	dn_markup_end(page->markup);
}
