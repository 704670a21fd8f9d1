/* A comparison as one HTML page that needs nothing else: what changed as tables, every text escaped. */
#include "render/compare.h"

#include <math.h>

#include "render/markup_writer.h"
#include "render/tables.h"

typedef struct {
	DnMarkup *markup;
	const char *language;
	const DnComparison *comparison;
	const DnBody *bodies;
	guint n_bodies;
} Page;

static const char style[] =
	"body{font:15px/1.6 system-ui,'Noto Sans CJK SC','Microsoft YaHei',sans-serif;margin:2rem auto;max-width:75rem;"
	"padding:0 1rem;color:#1a1a1a;background:#fff}table{border-collapse:collapse;width:100%;margin:.5rem 0 2rem}"
	"th,td{border-bottom:1px solid #c8ccd0;padding:.3rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
	"img{display:block;max-width:100%;max-height:60rem;margin:1rem auto;background:#fff}"
	".reform{font-size:.85em}.wide{overflow-x:auto}.wide table,.wide img{min-width:40rem}"
	"th.n,td.n{text-align:right}td.n{font-variant-numeric:tabular-nums;white-space:nowrap}.alarm{color:#b3261e;font-weight:600}"
	"@media(prefers-color-scheme:dark){body{color:#e8eaed;background:#1b1c1e}.alarm{color:#f2b8b5}}";

/* ---- Pieces ------------------------------------------------------------------------------------------------------- */

static const char *say(const Page *page, const char *zh, const char *en)
{
	return dn_words_in((DnWords){zh, en}, page->language);
}

typedef struct {
	DnWords words;
	const char *class; /* "n" over numbers; NULL over text */
} Column;

static void begin_table(const Page *page, const char *heading, const Column *columns, guint n)
{
	dn_markup_element(page->markup, "h2", heading);
	dn_markup_begin_with(page->markup, "div", "class", "wide", NULL);
	dn_markup_begin(page->markup, "table");
	dn_markup_begin(page->markup, "thead");
	dn_markup_begin(page->markup, "tr");
	for (guint i = 0; i < n; i++) {
		dn_markup_begin_with(page->markup, "th", "scope", "col", NULL);
		dn_markup_attribute(page->markup, "class", columns[i].class);
		dn_markup_text(page->markup, dn_words_in(columns[i].words, page->language));
		dn_markup_end(page->markup);
	}
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_begin(page->markup, "tbody");
}

static void end_table(const Page *page)
{
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

static void add_number(GString *text, double value)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	g_string_append(text, isnan(value) ? "–" : g_ascii_formatd(digits, sizeof digits, "%.4g", value));
}

/* "3 → 5", or one number where both are the same. */
static void write_change(const Page *page, double before, double after)
{
	g_autoptr(GString) text = g_string_new(NULL);
	add_number(text, before);
	if (isnan(before) != isnan(after) || before < after || before > after) {
		g_string_append(text, " → ");
		add_number(text, after);
	}
	dn_markup_begin_with(page->markup, "td", "class", "n", NULL);
	dn_markup_text(page->markup, text->str);
	dn_markup_end(page->markup);
}

static void write_number(const Page *page, double value)
{
	write_change(page, value, value);
}

static char *join_names(const Page *page, const DnIndexList *list)
{
	GString *text = g_string_new(NULL);
	for (guint i = 0; i < list->n; i++)
		g_string_append_printf(text, "%s%s", i > 0 ? "、" : "", page->bodies[list->items[i]].name);
	return g_string_free(text, FALSE);
}

/* ---- Departments -------------------------------------------------------------------------------------------------- */

/* The status and what led to it. */
static void write_status(const Page *page, const DnBody *body)
{
	gboolean chinese = g_str_equal(page->language, "zh");
	dn_markup_begin(page->markup, "td");
	dn_markup_text(page->markup, dn_compare_body_word(body->status, chinese));
	for (guint i = 0; i < body->n_reforms; i++) {
		g_autofree char *reform = dn_compare_tell_reform(&body->reforms[i], chinese);
		dn_markup_begin_with(page->markup, "div", "class", "reform", NULL);
		dn_markup_text(page->markup, reform);
		dn_markup_end(page->markup);
	}
	dn_markup_end(page->markup);
}

static void write_body(const Page *page, const DnBody *body)
{
	dn_markup_begin(page->markup, "tr");
	dn_markup_element(page->markup, "td", body->name);
	write_status(page, body);
	write_change(page, body->leads[DN_BEFORE], body->leads[DN_AFTER]);
	write_change(page, body->tasks[DN_BEFORE], body->tasks[DN_AFTER]);
	write_change(page, body->rank[DN_BEFORE], body->rank[DN_AFTER]);
	write_number(page, body->leads_p);
	write_number(page, body->tasks_p);
	dn_markup_begin_with(page->markup, "td", "class", "alarm", NULL);
	if (body->beyond_chance)
		dn_markup_text(page->markup, say(page, "超出偶然", "beyond chance"));
	dn_markup_end(page->markup);
	dn_markup_element(page->markup, "td", body->moved ? say(page, "换群组", "moved") : "");
	dn_markup_end(page->markup);
}

static void write_bodies(const Page *page)
{
	static const Column columns[] = {{{"部门", "Department"}, NULL}, {{"状态", "Status"}, NULL},
	                                 {{"牵头", "Leads"}, "n"}, {{"任务", "Tasks"}, "n"},
	                                 {{"牵头排名", "Rank by leads"}, "n"}, {{"牵头 p", "p, leads"}, "n"},
	                                 {{"任务 p", "p, tasks"}, "n"}, {{"检验", "Test"}, NULL},
	                                 {{"群组", "Cluster"}, NULL}};
	begin_table(page, say(page, "部门", "Departments"), columns, G_N_ELEMENTS(columns));
	for (guint i = 0; i < page->n_bodies; i++)
		write_body(page, &page->bodies[i]);
	end_table(page);
}

/* ---- Tasks -------------------------------------------------------------------------------------------------------- */

static const DnWords task_words[] = {
	[DN_TASK_KEPT] = {"保留", "kept"},
	[DN_TASK_CHANGED] = {"改写", "changed"},
	[DN_TASK_NEW] = {"新增", "new"},
	[DN_TASK_DROPPED] = {"取消", "dropped"},
};

static gboolean is_worth_telling(const DnTaskMatch *match)
{
	return match->status != DN_TASK_KEPT || match->numbers_changed || match->lead_changed || match->joined.n + match->left.n > 0;
}

static void write_task_side(const Page *page, DnSide side, const DnTaskMatch *match)
{
	const DnTask *task = dn_compare_task(page->comparison, side, match);
	g_autofree char *text = task != NULL ? g_strdup_printf("%s  %s", task->id, task->text) : NULL;
	dn_markup_element(page->markup, "td", text);
}

static void write_members(const Page *page, const DnTaskMatch *match)
{
	g_autoptr(GString) text = g_string_new(NULL);
	g_autofree char *joined = join_names(page, &match->joined), *left = join_names(page, &match->left);
	if (match->lead_changed) {
		g_autofree char *before = join_names(page, &match->leads[DN_BEFORE]), *after = join_names(page, &match->leads[DN_AFTER]);
		g_string_append_printf(text, "%s %s → %s  ", say(page, "牵头", "lead"), before, after);
	}
	if (match->joined.n > 0)
		g_string_append_printf(text, "+ %s  ", joined);
	if (match->left.n > 0)
		g_string_append_printf(text, "− %s", left);
	dn_markup_element(page->markup, "td", text->str);
}

static void write_tasks(const Page *page)
{
	static const Column columns[] = {{{"状态", "Status"}, NULL}, {{"相似度", "Similarity"}, "n"}, {{"前", "Before"}, NULL},
	                                 {{"后", "After"}, NULL}, {{"责任部门的变化", "Changes of bodies"}, NULL}};
	guint n;
	const DnTaskMatch *tasks = dn_comparison_tasks(page->comparison, &n);
	begin_table(page, say(page, "有变化的任务", "Tasks that changed"), columns, G_N_ELEMENTS(columns));
	for (guint i = 0; i < n; i++) {
		if (!is_worth_telling(&tasks[i]))
			continue;
		dn_markup_begin(page->markup, "tr");
		dn_markup_element(page->markup, "td", dn_words_in(task_words[tasks[i].status], page->language));
		write_number(page, tasks[i].score);
		write_task_side(page, DN_BEFORE, &tasks[i]);
		write_task_side(page, DN_AFTER, &tasks[i]);
		write_members(page, &tasks[i]);
		dn_markup_end(page->markup);
	}
	end_table(page);
}

/* ---- Collaborations, network -------------------------------------------------------------------------------------- */

static void write_pairs(const Page *page)
{
	static const Column columns[] = {{{"部门", "Department"}, NULL}, {{"部门", "Department"}, NULL},
	                                 {{"共同任务", "Shared tasks"}, "n"}};
	guint n;
	const DnPairChange *pairs = dn_comparison_pairs(page->comparison, &n);
	begin_table(page, say(page, "协作的变化", "Collaborations that changed"), columns, G_N_ELEMENTS(columns));
	for (guint i = 0; i < n; i++) {
		dn_markup_begin(page->markup, "tr");
		dn_markup_element(page->markup, "td", page->bodies[pairs[i].a].name);
		dn_markup_element(page->markup, "td", page->bodies[pairs[i].b].name);
		write_change(page, pairs[i].shared[DN_BEFORE], pairs[i].shared[DN_AFTER]);
		dn_markup_end(page->markup);
	}
	end_table(page);
}

static void write_figures(const Page *page)
{
	static const Column columns[] = {{{"指标", "Figure"}, NULL}, {{"值", "Value"}, "n"}};
	guint n;
	const DnFigure *figures = dn_comparison_figures(page->comparison, &n);
	begin_table(page, say(page, "网络", "Network"), columns, G_N_ELEMENTS(columns));
	for (guint i = 0; i < n; i++) {
		dn_markup_begin(page->markup, "tr");
		dn_markup_element(page->markup, "td", figures[i].key);
		write_change(page, figures[i].value[DN_BEFORE], figures[i].value[DN_AFTER]);
		dn_markup_end(page->markup);
	}
	end_table(page);
}

/* A picture inside the page; none where the machine cannot draw it. */
static void write_picture(const Page *page, const char *kind, const char *alternative)
{
	g_autoptr(GBytes) svg = dn_render_comparison_diagram(kind, "svg", page->comparison,
	                                                     &(DnDiagramOptions){.language = page->language}, NULL);
	if (svg == NULL)
		return;
	g_autofree char *encoded = g_base64_encode(g_bytes_get_data(svg, NULL), g_bytes_get_size(svg));
	g_autofree char *source = g_strconcat("data:image/svg+xml;base64,", encoded, NULL);
	dn_markup_begin_with(page->markup, "div", "class", "wide", NULL);
	dn_markup_begin_with(page->markup, "img", "alt", alternative, "src", source, NULL);
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

/* ---- The whole ---------------------------------------------------------------------------------------------------- */

static const char *title_of(const DnPlan *plan)
{
	if (dn_plan_n_documents(plan) == 0)
		return "–";
	const DnPlanDocument *document = dn_plan_document(plan, 0);
	return document->title != NULL ? document->title : document->id;
}

static void write_summary(const Page *page)
{
	DnTaskTally tally = dn_compare_tally(page->comparison);
	dn_markup_begin(page->markup, "p");
	for (DnTaskStatus status = DN_TASK_KEPT; status <= DN_TASK_DROPPED; status++) {
		g_autofree char *count = g_strdup_printf("%s %u; ", dn_words_in(task_words[status], page->language), tally.status[status]);
		dn_markup_text(page->markup, count);
	}
	g_autofree char *leads = g_strdup_printf("%s %u", say(page, "牵头变更", "with another lead"), tally.lead_changed);
	dn_markup_text(page->markup, leads);
	dn_markup_end(page->markup);
}

GBytes *dn_compare_html(gboolean chinese, const DnComparison *comparison)
{
	Page page = {dn_markup_new(DN_MARKUP_HTML), chinese ? "zh" : "en", comparison, NULL, 0};
	page.bodies = dn_comparison_bodies(comparison, &page.n_bodies);
	g_autofree char *title = g_strdup_printf("%s → %s", title_of(dn_comparison_plan(comparison, DN_BEFORE)->plan),
	                                         title_of(dn_comparison_plan(comparison, DN_AFTER)->plan));
	dn_markup_begin_with(page.markup, "html", "lang", page.language, NULL);
	dn_markup_begin(page.markup, "head");
	dn_markup_begin_with(page.markup, "meta", "charset", "utf-8", NULL);
	dn_markup_end(page.markup);
	dn_markup_begin_with(page.markup, "meta", "name", "viewport", "content", "width=device-width,initial-scale=1", NULL);
	dn_markup_end(page.markup);
	dn_markup_element(page.markup, "title", title);
	dn_markup_begin(page.markup, "style");
	dn_markup_raw(page.markup, style, sizeof style - 1);
	dn_markup_end(page.markup);
	dn_markup_end(page.markup);
	dn_markup_begin(page.markup, "body");
	dn_markup_element(page.markup, "h1", title);
	write_summary(&page);
	write_picture(&page, "difference", say(&page, "协作的变化", "Change in collaborations"));
	write_picture(&page, "slope", say(&page, "牵头任务的变化", "Change in tasks led"));
	write_bodies(&page);
	write_tasks(&page);
	write_pairs(&page);
	write_figures(&page);
	dn_markup_end(page.markup);
	dn_markup_end(page.markup);
	return dn_markup_finish(page.markup);
}
