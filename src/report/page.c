/* The page as a whole: its head with the security policy, its table of sections, style and script. */
#include "report/page.h"

#include "base/embedded.h"
#include "render/source_name.h"

typedef struct {
	const char *id;
	const char *zh, *en;
	/* The section is left out where the page has neither of these; both NULL means that `wanted` decides. */
	const char *picture, *table;
	gboolean (*wanted)(const Page *page);
	void (*write)(Page *page);
} Section;

static gboolean has_doubts(const Page *page)
{
	return dn_plan_n_diagnostics(page->plan) > 0;
}

static gboolean has_changes(const Page *page)
{
	return page->comparison != NULL;
}

static const Section sections[] = {
	{"summary", "概览", "Overview", NULL, NULL, NULL, dn_page_summary},
	{"changes", "前后变化", "Changes", NULL, NULL, has_changes, dn_page_changes},
	{"load", "牵头负担", "Lead load", "load", "departments", NULL, dn_page_load},
	{"collaboration", "部门合作", "Collaboration", "matrix", "pairs", NULL, dn_page_pairs},
	{"groups", "群组", "Clusters", "clusters", "clusters", NULL, dn_page_clusters},
	{"leading", "牵头关系", "Leadership", "leadership", "leadership", NULL, dn_page_leadership},
	{"chapters", "章节", "Sections", "sections", "sections", NULL, dn_page_sections},
	{"balance", "均衡", "Balance", "balance", "moves", NULL, dn_page_balance},
	{"tasks-section", "全部任务", "Every task", "responsibility", "tasks", NULL, dn_page_tasks},
	{"doubts", "疑点", "Doubts", NULL, NULL, has_doubts, dn_page_doubts},
	{"methods", "方法", "Methods", NULL, NULL, NULL, dn_page_methods},
	{"files", "附件", "Files", NULL, NULL, NULL, dn_page_files},
};

static gboolean is_wanted(const Page *page, const Section *section)
{
	if (section->picture == NULL && section->table == NULL)
		return section->wanted == NULL || section->wanted(page);
	const DnTable *table = dn_tables_find(page->tables, section->table);
	return dn_page_has_picture(page, section->picture) || (table != NULL && table->n_rows > 0);
}

/* ---- Head ------------------------------------------------------------------------------------------------------- */

static GBytes *embedded(const char *name)
{
	g_autofree char *path = g_strconcat("src/report/page/", name, NULL);
	return dn_embedded_file(path);
}

/* 'sha256-…', by which the policy allows one inline style or script. */
static char *policy_hash(GBytes *bytes)
{
	guint8 digest[32];
	gsize length = sizeof digest;
	g_autoptr(GChecksum) checksum = g_checksum_new(G_CHECKSUM_SHA256);
	g_checksum_update(checksum, g_bytes_get_data(bytes, NULL), (gssize)g_bytes_get_size(bytes));
	g_checksum_get_digest(checksum, digest, &length);
	g_autofree char *encoded = g_base64_encode(digest, length);
	return g_strdup_printf("'sha256-%s'", encoded);
}

static char *security_policy(GBytes *style, GBytes *script)
{
	g_autofree char *style_hash = policy_hash(style), *script_hash = policy_hash(script);
	return g_strdup_printf("default-src 'none'; style-src %s; script-src %s; img-src data:; base-uri 'none'; form-action 'none'",
	                       style_hash, script_hash);
}

static void write_embedded(DnMarkup *markup, const char *element, GBytes *bytes)
{
	gsize length;
	const char *text = g_bytes_get_data(bytes, &length);
	dn_markup_begin(markup, element);
	dn_markup_raw(markup, text, length);
	dn_markup_end(markup);
	dn_markup_break(markup);
}

static void write_meta(DnMarkup *markup, const char *key, const char *name, const char *content)
{
	dn_markup_begin_with(markup, "meta", key, name, "content", content, NULL);
	dn_markup_end(markup);
	dn_markup_break(markup);
}

static const char *plan_title(const Page *page)
{
	const DnPlanDocument *first = dn_plan_n_documents(page->plan) > 0 ? dn_plan_document(page->plan, 0) : NULL;
	return first == NULL ? "dutynet" : first->title != NULL ? first->title : first->id;
}

static void write_head(Page *page, GBytes *style, GBytes *script)
{
	DnMarkup *markup = page->markup;
	g_autofree char *policy = security_policy(style, script);
	dn_markup_begin(markup, "head");
	dn_markup_begin_with(markup, "meta", "charset", "utf-8", NULL);
	dn_markup_end(markup);
	write_meta(markup, "http-equiv", "Content-Security-Policy", policy);
	write_meta(markup, "name", "viewport", "width=device-width, initial-scale=1");
	write_meta(markup, "name", "generator", "dutynet");
	dn_markup_begin_with(markup, "link", "rel", "icon", "href", "data:,", NULL);
	dn_markup_end(markup);
	dn_markup_element(markup, "title", plan_title(page));
	write_embedded(markup, "style", style);
	dn_markup_end(markup);
	dn_markup_break(markup);
}

/* ---- Body ------------------------------------------------------------------------------------------------------- */

static void write_navigation(Page *page)
{
	dn_markup_begin_with(page->markup, "nav", "id", "contents", "aria-label", "目录 Contents", NULL);
	dn_markup_begin(page->markup, "ul");
	for (gsize i = 0; i < G_N_ELEMENTS(sections); i++) {
		if (!is_wanted(page, &sections[i]))
			continue;
		g_autofree char *target = g_strconcat("#", sections[i].id, NULL);
		dn_markup_begin(page->markup, "li");
		dn_markup_begin_with(page->markup, "a", "href", target, NULL);
		dn_page_say(page, sections[i].zh, sections[i].en);
		dn_markup_end(page->markup);
		dn_markup_end(page->markup);
	}
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

/* Of several documents, the title of the first and how many there are. */
static void write_title(Page *page)
{
	guint n = dn_plan_n_documents(page->plan);
	g_autofree char *zh = g_strdup_printf("等 %u 份文件", n), *en = g_strdup_printf(" and others, %u documents", n);
	dn_markup_begin(page->markup, "h1");
	dn_markup_text(page->markup, plan_title(page));
	if (n > 1)
		dn_page_say(page, zh, en);
	dn_markup_end(page->markup);
}

static void write_header(Page *page)
{
	dn_markup_begin_with(page->markup, "a", "class", "skip", "href", "#main", NULL);
	dn_page_say(page, "跳到正文", "Skip to the contents");
	dn_markup_end(page->markup);
	dn_markup_begin(page->markup, "header");
	dn_page_say_in(page, "p", "kicker", "责任分工网络", "Who is responsible for what");
	write_title(page);
	dn_markup_begin_with(page->markup, "p", "class", "source", NULL);
	for (guint i = 0; i < dn_plan_n_documents(page->plan); i++) {
		dn_markup_text(page->markup, i > 0 ? " · " : NULL);
		g_autofree char *name = dn_source_name(dn_plan_document(page->plan, i));
		dn_markup_text(page->markup, name);
	}
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

static void write_section(Page *page, const Section *section)
{
	g_autofree char *heading = g_strconcat(section->id, "-heading", NULL);
	dn_markup_begin_with(page->markup, "section", "id", section->id, "aria-labelledby", heading, NULL);
	dn_markup_begin_with(page->markup, "h2", "id", heading, NULL);
	dn_page_say(page, section->zh, section->en);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
	section->write(page);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

static void write_body(Page *page, GBytes *script)
{
	dn_markup_begin(page->markup, "body");
	dn_markup_break(page->markup);
	write_header(page);
	write_navigation(page);
	dn_markup_begin_with(page->markup, "main", "id", "main", "tabindex", "-1", NULL);
	dn_markup_break(page->markup);
	for (gsize i = 0; i < G_N_ELEMENTS(sections); i++)
		if (is_wanted(page, &sections[i]))
			write_section(page, &sections[i]);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
	write_embedded(page->markup, "script", script);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

GBytes *dn_page_render(Page *page, GError **error)
{
	g_autoptr(GBytes) style = embedded("page.css");
	g_autoptr(GBytes) script = embedded("page.js");
	page->markup = dn_markup_new(DN_MARKUP_HTML);
	dn_markup_begin_with(page->markup, "html", "lang", g_str_equal(page->language, "en") ? "en" : "zh-CN", "data-lang",
	                     page->language, NULL);
	dn_markup_break(page->markup);
	write_head(page, style, script);
	write_body(page, script);
	dn_markup_end(page->markup);
	g_autoptr(GBytes) whole = dn_markup_finish(g_steal_pointer(&page->markup));
	if (page->failure == NULL)
		return g_steal_pointer(&whole);
	g_propagate_error(error, g_steal_pointer(&page->failure));
	return NULL;
}
