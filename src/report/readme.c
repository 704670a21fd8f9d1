/* README.md: the short version of the page that a code host shows: findings, leading departments and pictures in the report's
 * language, then findings and departments in the other one. */
#include <math.h>
#include <string.h>

#include "render/markup_writer.h"
#include "render/tables.h"
#include "report/captions.h"
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

static void append_title(GString *out, const DnRun *run)
{
	const DnPlanDocument *document = dn_plan_n_documents(run->plan) > 0 ? dn_plan_document(run->plan, 0) : NULL;
	g_string_append(out, "# ");
	append_text(out, document == NULL ? "dutynet" : document->title != NULL ? document->title : document->id);
	g_string_append(out, "\n\n");
}

static void append_pointer(GString *out, const char *language)
{
	static const DnWords pointer = {"完整内容见 [index.html](index.html)（下载后用浏览器打开）。",
	                                "Everything is in [index.html](index.html); download it and open it in a browser."};
	g_string_append_printf(out, "%s\n\n", dn_words_in(pointer, language));
}

static void append_findings(GString *out, const DnRun *run, const char *language)
{
	gsize n;
	const DnFinding *findings = dn_analysis_findings(run->analysis, &n);
	for (gsize i = 0; i < n; i++) {
		g_string_append_printf(out, "%" G_GSIZE_FORMAT ". ", i + 1);
		append_text(out, dn_words_in((DnWords){findings[i].text_zh, findings[i].text_en}, language));
		g_string_append_c(out, '\n');
	}
	g_string_append(out, n > 0 ? "\n" : "");
}

/* The department that the row is about, by its name in the language where it has one. */
static void append_department(GString *out, const DnPlan *plan, const DnTableCell *cell, const char *language)
{
	const DnDepartment *department = dn_plan_department(plan, cell->departments[0]);
	append_text(out, dn_words_in((DnWords){department->name, department->name_en}, language));
}

static void append_cell(GString *out, const DnRun *run, const DnTableCell *cell, const char *language)
{
	char digits[G_ASCII_DTOSTR_BUF_SIZE];
	g_string_append_c(out, ' ');
	if (cell->n_departments == 1)
		append_department(out, run->plan, cell, language);
	else if (isfinite(cell->number))
		append_text(out, g_ascii_formatd(digits, sizeof digits, cell->number == floor(cell->number) ? "%.0f" : "%.2f", cell->number));
	g_string_append(out, " |");
}

static void append_header(GString *out, const DnTable *table, const guint *columns, gsize n, const char *language)
{
	g_string_append(out, "|");
	for (gsize i = 0; i < n; i++)
		g_string_append_printf(out, " %s |", dn_words_in(dn_table_column(table, columns[i])->header, language));
	g_string_append(out, "\n|");
	for (gsize i = 0; i < n; i++)
		g_string_append(out, i == 0 ? " --- |" : " ---: |");
}

static void append_departments(GString *out, const DnRun *run, const char *language)
{
	static const char *const keys[] = {"name", "tasks", "leads", "participations", "partners", "load.expected_leads"};
	const DnTable *table = dn_tables_find(run->tables, "departments");
	guint columns[G_N_ELEMENTS(keys)];
	gsize n = 0;
	for (gsize i = 0; i < G_N_ELEMENTS(keys); i++) {
		int column = dn_table_find_column(table, keys[i]);
		if (column >= 0)
			columns[n++] = (guint)column;
	}
	append_header(out, table, columns, n, language);
	for (gsize row = 0; row < MIN(table->n_rows, (gsize)MOST_ROWS); row++) {
		g_string_append(out, "\n|");
		for (gsize i = 0; i < n; i++)
			append_cell(out, run, dn_table_cell(table, row, columns[i]), language);
	}
	g_string_append(out, "\n\n");
}

static void append_pictures(GString *out, const DnRun *run)
{
	for (guint i = 0; i < run->names->len; i++) {
		const char *name = g_ptr_array_index(run->names, i);
		if (!g_str_has_prefix(name, "diagrams/") || !g_str_has_suffix(name, ".svg"))
			continue;
		g_autofree char *kind = g_strndup(name + strlen("diagrams/"), strlen(name) - strlen("diagrams/.svg"));
		g_string_append_printf(out, "![%s](%s)\n\n", dn_words_in(dn_caption_of(kind), run->language), name);
	}
}

GBytes *dn_report_readme(DnRun *run, const DnOutput *output, GError **error)
{
	(void)output;
	(void)error;
	gboolean english = g_str_equal(run->language, "en");
	const char *other = english ? "zh" : "en";
	GString *out = g_string_new(NULL);
	append_title(out, run);
	append_pointer(out, run->language);
	g_string_append(out, english ? "[中文](#中文)\n\n" : "[In English](#in-english)\n\n");
	append_findings(out, run, run->language);
	append_departments(out, run, run->language);
	append_pictures(out, run);
	g_string_append(out, english ? "## 中文\n\n" : "## In English\n\n");
	append_pointer(out, other);
	append_findings(out, run, other);
	append_departments(out, run, other);
	g_string_truncate(out, strlen(out->str) - 1);
	return g_string_free_to_bytes(out);
}
