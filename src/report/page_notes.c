/* The last sections: what is doubtful in the text, how things were computed, what lies beside the page. */
#include "report/page.h"

#include <dutynet/version.h>

#include "render/doubt_words.h"
#include "render/source_name.h"
#include "render/vocabulary.h"

static void write_doubt(Page *page, const DnDiagnostic *diagnostic)
{
	DnWords severity = dn_vocabulary(dn_severity_name(diagnostic->severity));
	dn_markup_begin_with(page->markup, "li", "data-severity", dn_severity_name(diagnostic->severity), NULL);
	dn_page_say_in(page, "b", NULL, severity.zh, severity.en);
	if (diagnostic->line > 0) {
		g_autofree char *zh = g_strdup_printf(" 第 %u 行 ", diagnostic->line), *en = g_strdup_printf(" line %u ", diagnostic->line);
		dn_page_say(page, zh, en);
	}
	g_autofree char *chinese = dn_doubt_in_chinese(diagnostic);
	dn_markup_text(page->markup, " ");
	dn_page_say(page, chinese, diagnostic->message);
	dn_markup_text(page->markup, " ");
	dn_markup_element(page->markup, "code", diagnostic->code);
	dn_markup_end(page->markup);
	dn_markup_break(page->markup);
}

void dn_page_doubts(Page *page)
{
	dn_page_say_in(page, "p", "note", "读取原文时的疑点，请对照原文核实。", "What was doubtful when the text was read; check it against the source.");
	dn_markup_begin_with(page->markup, "ul", "class", "doubts", NULL);
	for (guint i = 0; i < dn_plan_n_diagnostics(page->plan); i++)
		write_doubt(page, dn_plan_diagnostic(page->plan, i));
	dn_markup_end(page->markup);
}

static void write_lead_rule(Page *page, const DnPlanDocument *document)
{
	const DnLeadRule *rule = &document->lead_rule;
	if (rule->text == NULL)
		return;
	dn_markup_begin_with(page->markup, "blockquote", "id", "lead-rule", NULL);
	dn_markup_element(page->markup, "p", rule->text);
	dn_markup_begin_with(page->markup, "p", "class", "source", NULL);
	g_autofree char *file = dn_source_name(document);
	dn_markup_text(page->markup, file);
	if (rule->line > 0) {
		g_autofree char *zh = g_strdup_printf("，第 %u 行", rule->line), *en = g_strdup_printf(", line %u", rule->line);
		dn_page_say(page, zh, en);
	}
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
}

static void write_conventions(Page *page)
{
	gsize n;
	const DnConvention *conventions = dn_analysis_conventions(page->analysis, &n);
	if (n == 0)
		return;
	dn_markup_begin(page->markup, "details");
	dn_page_say_in(page, "summary", NULL, "各项计算约定（名称与 metrics.json 一致）", "Conventions of each measure, as in metrics.json");
	dn_markup_begin_with(page->markup, "dl", "class", "conventions", NULL);
	for (gsize i = 0; i < n; i++) {
		dn_markup_element(page->markup, "dt", conventions[i].key);
		dn_page_say_in(page, "dd", NULL, conventions[i].value_zh, conventions[i].value);
	}
	dn_markup_end(page->markup);
	dn_markup_end(page->markup);
}

void dn_page_methods(Page *page)
{
	for (guint i = 0; i < dn_plan_n_documents(page->plan); i++)
		write_lead_rule(page, dn_plan_document(page->plan, i));
	const char *zh = dn_analysis_methods(page->analysis, "zh"), *en = dn_analysis_methods(page->analysis, "en");
	if (zh != NULL && en != NULL)
		dn_page_say_in(page, "p", "method", zh, en);
	write_conventions(page);
	g_autofree char *versions = g_strdup_printf("dutynet %s; %s", dn_version(), dn_version_libraries());
	dn_markup_begin_with(page->markup, "p", "class", "source", NULL);
	dn_markup_text(page->markup, versions);
	dn_markup_end(page->markup);
}

void dn_page_files(Page *page)
{
	dn_markup_begin_with(page->markup, "ul", "class", "files", NULL);
	for (guint i = 0; i < page->files->len; i++) {
		const char *name = g_ptr_array_index(page->files, i);
		dn_markup_begin(page->markup, "li");
		dn_markup_begin_with(page->markup, "a", "href", name, NULL);
		dn_markup_text(page->markup, name);
		dn_markup_end(page->markup);
		dn_markup_end(page->markup);
	}
	dn_markup_end(page->markup);
}
