/* README.md: the short version of the page that a code host shows, with the pictures. */
#include <math.h>
#include <string.h>

#include "render/markup_writer.h"
#include "render/tables.h"
#include "report/outputs.h"

enum { MOST_ROWS = 10 };

/* Words of a document are data: nothing in them may act as markup. */
static void append_text(GString *out, const char *text)
{
	g_autofree char *legal = dn_markup_legal_text(text != NULL ? text : "");
	for (const char *p = legal; *p != '\0'; p++) {
		if (*p == '\n' || *p == '\r' || *p == '\t')
			g_string_append_c(out, ' ');
		else if (*p == '<')
			g_string_append(out, "&lt;");
		else if (*p == '&')
			g_string_append(out, "&amp;");
		else {
			if (strchr("\\`*_{}[]()#|!~>+-", *p) != NULL)
				g_string_append_c(out, '\\');
			g_string_append_c(out, *p);
		}
	}
}

static const char *said(const DnRun *run, const char *zh, const char *en)
{
	return dn_words_in((DnWords){zh, en}, run->language);
}

static void append_title(GString *out, const DnRun *run)
{
	const DnPlanDocument *document = dn_plan_n_documents(run->plan) > 0 ? dn_plan_document(run->plan, 0) : NULL;
	g_string_append(out, "# ");
	append_text(out, document == NULL ? "dutynet" : document->title != NULL ? document->title : document->id);
	g_string_append_printf(out, "\n\n%s\n\n", said(run, "完整内容见 [index.html](index.html)（下载后用浏览器打开）。",
	                                               "Everything is in [index.html](index.html); download it and open it in a browser."));
}

static void append_findings(GString *out, const DnRun *run)
{
	gsize n;
	const DnFinding *findings = dn_analysis_findings(run->analysis, &n);
	for (gsize i = 0; i < n; i++) {
		g_string_append_printf(out, "%" G_GSIZE_FORMAT ". ", i + 1);
		append_text(out, dn_words_in((DnWords){findings[i].text_zh, findings[i].text_en}, run->language));
		g_string_append_c(out, '\n');
	}
	g_string_append(out, n > 0 ? "\n" : "");
}

static void append_cell(GString *out, const DnTableCell *cell, const char *language)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	g_string_append_c(out, ' ');
	if (isfinite(cell->number))
		append_text(out, g_ascii_formatd(digits, sizeof digits, "%.4g", cell->number));
	else
		append_text(out, dn_words_in(cell->text, language));
	g_string_append(out, " |");
}

static void append_departments(GString *out, const DnRun *run)
{
	static const char *const keys[] = {"name", "tasks", "leads", "participations", "partners", "load.expected_leads"};
	const DnTable *table = dn_tables_find(run->tables, "departments");
	g_string_append(out, "|");
	for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
		int column = dn_table_find_column(table, keys[i]);
		if (column >= 0)
			g_string_append_printf(out, " %s |", dn_words_in(dn_table_column(table, (guint)column)->header, run->language));
	}
	g_string_append(out, "\n|");
	for (gsize i = 0; i < G_N_ELEMENTS(keys); i++)
		if (dn_table_find_column(table, keys[i]) >= 0)
			g_string_append(out, i == 0 ? " --- |" : " ---: |");
	for (gsize row = 0; row < MIN(table->n_rows, (gsize)MOST_ROWS); row++) {
		g_string_append(out, "\n|");
		for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
			int column = dn_table_find_column(table, keys[i]);
			if (column >= 0)
				append_cell(out, dn_table_cell(table, row, (guint)column), run->language);
		}
	}
	g_string_append(out, "\n\n");
}

static void append_pictures(GString *out, const DnRun *run)
{
	for (guint i = 0; i < run->names->len; i++) {
		const char *name = g_ptr_array_index(run->names, i);
		if (g_str_has_prefix(name, "diagrams/") && g_str_has_suffix(name, ".svg"))
			g_string_append_printf(out, "![%.*s](%s)\n\n", (int)(strlen(name) - strlen("diagrams/.svg")),
			                       name + strlen("diagrams/"), name);
	}
}

GBytes *dn_report_readme(DnRun *run, const DnOutput *output, GError **error)
{
	(void)output;
	(void)error;
	GString *out = g_string_new(NULL);
	append_title(out, run);
	append_findings(out, run);
	append_departments(out, run);
	append_pictures(out, run);
	g_string_truncate(out, strlen(out->str) - 1);
	return g_string_free_to_bytes(out);
}
