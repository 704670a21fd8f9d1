/* Reads hostile texts of growing size, so that check_growth.py can tell how the work grows. Under callgrind each text leaves one dump,
 * named "<case> <bytes>"; without it the processor time is printed. Arguments: the sizes in bytes. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <dutynet/plan.h>
#include <dutynet/render.h>
#include <valgrind/callgrind.h>

#include "support/zip.h"

/* Fills `out` up to about `size` bytes. */
typedef void (*Fill)(GString *out, gsize size);

static void repeat(GString *out, gsize size, const char *piece)
{
	while (out->len < size)
		g_string_append(out, piece);
}

/* Pieces around a number that counts on. */
static void count_on(GString *out, gsize size, const char *before, const char *after)
{
	for (guint i = 1; out->len < size; i++)
		g_string_append_printf(out, "%s%u%s", before, i, after);
}

/* The same with Chinese characters for a number, of which names are made. */
static void append_name(GString *out, guint number)
{
	g_string_append(out, "省");
	for (guint i = 0; i < 5; i++, number /= 10)
		g_string_append_unichar(out, 0x6C34 + number % 10);
	g_string_append(out, "局");
}

/* ---- Text ------------------------------------------------------------------------------------------------------------------ */

static void one_line(GString *out, gsize size)
{
	count_on(out, size, "推进", "号任务（教育部、财政部负责）。");
}

static void body_lines(GString *out, gsize size)
{
	g_string_append(out, "工作方案\n");
	repeat(out, size, "市教育局：负责检查，市财政局配合，市公安局协助。\n");
}

static void body_line_of_helpers(GString *out, gsize size)
{
	g_string_append(out, "工作方案\n1.市教育局：负责检查");
	repeat(out, size, "，市财政局配合");
	g_string_append(out, "\n2.市水利局：负责检查水库\n");
}

static void opening_brackets(GString *out, gsize size)
{
	repeat(out, size, "（");
}

static void nested_brackets(GString *out, gsize size)
{
	repeat(out, size / 2, "（甲");
	repeat(out, size, "）");
}

static void mixed_brackets(GString *out, gsize size)
{
	repeat(out, size, "（〔([《“");
}

static void unclosed_clauses(GString *out, gsize size)
{
	repeat(out, size, "推进工作（教育部负责");
}

static void unclosed_clause_lines(GString *out, gsize size)
{
	count_on(out, size, "", ". 推进工作（教育部负责\n");
}

static void separators(GString *out, gsize size)
{
	g_string_append(out, "推进工作（教育部");
	repeat(out, size, "、");
	g_string_append(out, "负责）。");
}

static void bare_separators(GString *out, gsize size)
{
	repeat(out, size, "、，；。");
}

static void alternating_quotes(GString *out, gsize size)
{
	repeat(out, size, "“”‘’\"'「」");
}

static void opening_quotes(GString *out, gsize size)
{
	g_string_append(out, "推进工作（教育部");
	repeat(out, size, "“、");
	g_string_append(out, "负责）。");
}

static void many_bodies(GString *out, gsize size)
{
	g_string_append(out, "推进工作（");
	for (guint i = 0; out->len < size; i++) {
		append_name(out, i);
		g_string_append(out, "、");
	}
	g_string_append(out, "教育部负责）。");
}

static void one_body_again_and_again(GString *out, gsize size)
{
	g_string_append(out, "推进工作（");
	repeat(out, size, "教育部、");
	g_string_append(out, "教育部负责）。");
}

static void near_identical_names(GString *out, gsize size)
{
	for (guint i = 0; out->len < size; i++) {
		g_string_append_printf(out, "%u. 推进工作（", i + 1);
		append_name(out, i);
		g_string_append(out, "负责）。\n");
	}
}

static void long_name(GString *out, gsize size)
{
	g_string_append(out, "推进工作（");
	repeat(out, size, "水木");
	g_string_append(out, "局负责）。");
}

static void numbers_out_of_order(GString *out, gsize size)
{
	g_string_append(out, "1. 推进工作（教育部负责）。\n");
	repeat(out, size, "7. 其他\n3. 事项\n");
}

static void long_heading(GString *out, gsize size)
{
	g_string_append(out, "一、");
	repeat(out, size / 2, "总体要求");
	g_string_append(out, "\n");
	count_on(out, size, "（一）推进", "号（教育部负责）。\n");
}

static void long_item(GString *out, gsize size)
{
	g_string_append(out, "1. ");
	repeat(out, size / 2, "推进工作");
	repeat(out, size, "（教育部负责）");
}

static void labels(GString *out, gsize size)
{
	repeat(out, size, "责任单位：");
}

static void label_lines(GString *out, gsize size)
{
	count_on(out, size, "", ". 推进工作\n牵头单位：教育部\n配合单位：财政部\n");
}

static void label_values(GString *out, gsize size)
{
	g_string_append(out, "1. 推进工作\n责任单位：");
	repeat(out, size, "教育部\n");
}

static void lead_rules(GString *out, gsize size)
{
	g_string_append(out, "1. 推进工作（教育部、财政部负责）。\n");
	repeat(out, size, "列第一位的部门为牵头部门，下同。\n");
}

static void duty_words(GString *out, gsize size)
{
	repeat(out, size, "牵头负责配合会同");
}

static void duty_words_in_a_clause(GString *out, gsize size)
{
	g_string_append(out, "推进工作（教育部");
	repeat(out, size, "牵头，财政部配合，");
	g_string_append(out, "）。");
}

static void blank_lines(GString *out, gsize size)
{
	repeat(out, size, "\n");
}

static void form_feeds(GString *out, gsize size)
{
	repeat(out, size, "\f");
}

static void spaces(GString *out, gsize size)
{
	g_string_append(out, "推进工作（教育部");
	repeat(out, size, "　 ");
	g_string_append(out, "负责）。");
}

static void single_characters(GString *out, gsize size)
{
	repeat(out, size, "局\n");
}

static void inline_numbers(GString *out, gsize size)
{
	count_on(out, size, "", "．");
}

static void half_a_table(GString *out, gsize size)
{
	repeat(out, size, "|---|---|\n");
}

static void tables_of_one_row(GString *out, gsize size)
{
	repeat(out, size, "甲\t乙\t丙\n文字\n");
}

static void aligned_headers(GString *out, gsize size)
{
	repeat(out, size, "序号  任务  责任单位\n1  推进工作  教育部\n\n");
}

static void aligned_rows(GString *out, gsize size)
{
	g_string_append(out, "序号  任务  责任单位\n");
	count_on(out, size, "", "  推进工作  教育部\n                  财政部\n");
}

static void aligned_rows_out_of_order(GString *out, gsize size)
{
	g_string_append(out, "序号  任务  责任单位\n");
	count_on(out, size / 2, "", "  推进工作  教育部\n");
	repeat(out, size, "1  推进工作  教育部\n");
}

static void stacked_cells(GString *out, gsize size)
{
	g_string_append(out, "序号\n任务\n责任单位\n");
	count_on(out, size, "", "\n推进工作\n教育部\n");
}

/* The table that goes on over all pages cannot be read, as the last row is broken. */
static void stacked_pages(GString *out, gsize size)
{
	count_on(out, size, "序号\n任务\n责任单位\n", "\n推进工作\n教育部\n");
	g_string_append(out, "序号\n任务\n责任单位\n8\n推进工作\n9\n");
}

/* Each row ends with another header, and all of them could be cells. */
static void stacked_headers(GString *out, gsize size)
{
	for (guint i = 1; out->len < size; i++)
		g_string_append_printf(out, "序号\n任务\n责任单位%u\n%u\n推进工作\n教育部\n", i, i);
}

static void stacked_merged_cells(GString *out, gsize size)
{
	g_string_append(out, "序号\n类别\n任务\n责任单位\n1\n教育\n推进各项工作。\n教育部\n");
	count_on(out, size, "", "\n推进各项工作。\n教育部\n");
}

/* Rows of which some lack what is to be done, so that names are looked for around them. */
static void stacked_lines_of_names(GString *out, gsize size)
{
	g_string_append(out, "序号\n任务\n牵头单位\n配合单位\n内容\n");
	for (guint i = 1; out->len < size; i++)
		g_string_append_printf(out, i % 3 == 0 ? "%u\n甲局\n乙局\n说明。\n再说。\n" : "%u\n甲事\n甲局\n乙局\n说明。\n", i);
}

static void stacked_fitted_headers(GString *out, gsize size)
{
	repeat(out, size, "序号\n任务\n单位\n时限\n1\n甲事\n甲局\n");
}

static void stacked_runs(GString *out, gsize size)
{
	repeat(out, size, "任务\n责任单位\n绿化\n教育部\n修路\n财政部\n教育部\n");
}

static void csv_headers(GString *out, gsize size)
{
	repeat(out, size, "任务,责任单位\n推进工作,教育部\n");
}

static void bar_lines(GString *out, gsize size)
{
	repeat(out, size, "任务\n|\n牵头\n|\n配合\n|\n|\n推进工作\n|\n教育部\n|\n");
}

static void titles_of_sections_with_bars(GString *out, gsize size)
{
	repeat(out, size, "一、|\n");
}

/* No borders part the rows. */
static void rows_parted_by_tabs(GString *out, gsize size)
{
	repeat(out, size, "任务\t单位\t时限\n");
}

/* Which cells go on below is not told. */
static void rows_above_half_a_border(GString *out, gsize size)
{
	repeat(out, size, "│a│b│\n");
	g_string_append(out, "├──┤c│\n");
}

/* Each of the tables closes the item above it, and none opens another. */
static void unread_tables_in_an_item(GString *out, gsize size)
{
	repeat(out, size, "（三）\n           parts of the town\nNo.  Action  Lead Agency  Partners\n");
}

static void titles_of_columns(GString *out, gsize size)
{
	repeat(out, size, "主要任务\n责任单位\n");
}

static void titles_of_bodies(GString *out, gsize size)
{
	repeat(out, size, "责任单位\n。\n");
}

static void titles_of_nothing_but_bodies(GString *out, gsize size)
{
	repeat(out, size, "责任单位\n");
}

/* Every page has doubts of its own. */
static void pages_of_titles(GString *out, gsize size)
{
	repeat(out, size, "1. 推进工作（某办、某办负责）。\n主要任务\n责任单位\n\f");
}

static void english(GString *out, gsize size)
{
	count_on(out, size, "Step ", ", in consultation with OMB (lead: GSA and CDO Council). ");
}

static void japanese(GString *out, gsize size)
{
	repeat(out, size, "・施策を推進する。（内閣府、経済産業省）\n");
}

/* ---- Markup ------------------------------------------------------------------------------------------------------------------- */

static void markdown_marks(GString *out, gsize size)
{
	repeat(out, size, "**_`[!(<~~");
}

static void markdown_bars(GString *out, gsize size)
{
	g_string_append(out, "|任务|部门|\n|---|---|\n");
	repeat(out, size, "|");
}

static void markdown_emphasis(GString *out, gsize size)
{
	repeat(out, size, "*甲 **乙 _丙 ");
}

static void markdown_comments(GString *out, gsize size)
{
	repeat(out, size, "<!--\n");
}

static void html_tags(GString *out, gsize size)
{
	g_string_append(out, "<html>");
	repeat(out, size, "<p><b>甲<i>");
}

static void html_breaks(GString *out, gsize size)
{
	g_string_append(out, "<html>甲");
	repeat(out, size, "<br>");
}

static void html_less_thans(GString *out, gsize size)
{
	g_string_append(out, "<html>");
	repeat(out, size, "<");
}

static void html_comments(GString *out, gsize size)
{
	g_string_append(out, "<html>甲");
	repeat(out, size, "<!-- -");
}

static void html_entities(GString *out, gsize size)
{
	g_string_append(out, "<html>");
	repeat(out, size, "&nbsp;&#20892;&nosuch");
}

static void html_cells(GString *out, gsize size)
{
	g_string_append(out, "<html><table>");
	repeat(out, size, "<tr><td>甲<td>乙");
}

static void html_merged_cells(GString *out, gsize size)
{
	g_string_append(out, "<html><table><tr><th>任务<th>责任单位<tr><td rowspan=60000>");
	repeat(out, size / 2, "推进工作");
	repeat(out, size, "<tr><td>教育部");
}

/* Titles, each of which a table of one cell a paragraph may begin with. */
static void html_stacked_headers(GString *out, gsize size)
{
	g_string_append(out, "<html>");
	repeat(out, size, "<p>序号<p>任务<p>单位<p>1<p>甲事<p>甲局");
}

static void html_nested_tables(GString *out, gsize size)
{
	g_string_append(out, "<html>");
	while (out->len < size) {
		for (guint i = 0; i < 60; i++)
			g_string_append(out, "<table><tr><td>甲");
		for (guint i = 0; i < 60; i++)
			g_string_append(out, "</table>");
	}
}

static void html_attributes(GString *out, gsize size)
{
	g_string_append(out, "<html><p ");
	count_on(out, size, "a", "='甲' ");
	g_string_append(out, ">乙</p>");
}

static void docx_attributes(GString *out, gsize size)
{
	g_string_append(out, "<w><p ");
	count_on(out, size, "a", "='甲' ");
	g_string_append(out, "/></w>");
}

static void html_comments_in_vain(GString *out, gsize size)
{
	g_string_append(out, "<html>甲<!--");
	repeat(out, size, "--");
}

/* ---- Tables --------------------------------------------------------------------------------------------------------------------- */

static void csv_rows(GString *out, gsize size)
{
	g_string_append(out, "task,department,role\n");
	for (guint i = 0; out->len < size; i++) {
		g_string_append_printf(out, "%u,", i);
		append_name(out, i);
		g_string_append(out, ",lead\n");
	}
}

static void csv_one_task(GString *out, gsize size)
{
	g_string_append(out, "task,department\n");
	for (guint i = 0; out->len < size; i++) {
		g_string_append(out, "1,");
		append_name(out, i);
		g_string_append(out, "\n");
	}
}

static void csv_one_row(GString *out, gsize size)
{
	g_string_append(out, "任务,责任单位\n");
	repeat(out, size, "甲,");
}

/* Words of which some are one group with those behind the commas. */
static void csv_one_english_cell(GString *out, gsize size)
{
	g_string_append(out, "Action,Lead agency\nReview,\"");
	repeat(out, size, "State, local, tribal, ");
	g_string_append(out, "and territorial partners; Department of Health\"\n");
}

/* Words that may be persons, without a body among them. */
static void csv_persons(GString *out, gsize size)
{
	g_string_append(out, "任务,责任单位\n推进工作,\"王甲");
	repeat(out, size, "、李乙乙、张丙");
	g_string_append(out, "\"\n");
}

static void csv_one_cell(GString *out, gsize size)
{
	g_string_append(out, "任务,责任单位\n推进工作,\"");
	for (guint i = 0; out->len < size; i++) {
		append_name(out, i);
		g_string_append(out, "\n");
	}
	g_string_append(out, "\"\n");
}

static void csv_quotes(GString *out, gsize size)
{
	g_string_append(out, "任务,责任单位\n");
	repeat(out, size, "\"\"\"\",'\"',\n");
}

static void csv_sections(GString *out, gsize size)
{
	g_string_append(out, "section,task,department\n\"");
	repeat(out, size / 2, "总体要求");
	g_string_append(out, "\",1,教育部\n");
	repeat(out, size, ",,教育部\n");
}

static void csv_documents(GString *out, gsize size)
{
	g_string_append(out, "task,department,document\n");
	count_on(out, size, "1,教育部,甲", "\n");
}

static void csv_merged_sections(GString *out, gsize size)
{
	g_string_append(out, "序号,章节,任务,责任单位\n1,\"");
	repeat(out, size / 2, "总体要求");
	g_string_append(out, "\",推进工作,教育部\n");
	repeat(out, size, "2,,推进,教育部\n");
}

/* ---- JSON ------------------------------------------------------------------------------------------------------------------------- */

static const char json_start[] = "{\"schema\":\"dutynet-plan/1\",\"documents\":[{\"id\":\"a\"}],\"departments\":[";

static void json_bodies(GString *out, gsize size)
{
	g_string_append(out, json_start);
	g_string_append(out, "],\"tasks\":[{\"id\":\"1\",\"document\":\"a\",\"text\":\"\",\"responsible\":[");
	for (guint i = 0; out->len < size; i++) {
		g_string_append(out, i > 0 ? ",{\"department\":\"" : "{\"department\":\"");
		append_name(out, i);
		g_string_append(out, "\",\"role\":\"joint\"}");
	}
	g_string_append(out, "]}]}");
}

static void json_tasks(GString *out, gsize size)
{
	g_string_append(out, json_start);
	g_string_append(out, "],\"tasks\":[");
	for (guint i = 0; out->len < size; i++)
		g_string_append_printf(out, "%s{\"id\":\"1\",\"document\":\"a\",\"text\":\"甲\",\"responsible\":[]}", i > 0 ? "," : "");
	g_string_append(out, "]}");
}

static void json_nested(GString *out, gsize size)
{
	repeat(out, size, "[");
}

/* ---- Packed ----------------------------------------------------------------------------------------------------------------------- */

static void docx_paragraphs(GString *out, gsize size)
{
	g_string_append(out, "<w><body>");
	repeat(out, size, "<p><r><t>推进（教育部负责）</t></r></p>");
	g_string_append(out, "</body></w>");
}

static void docx_runs(GString *out, gsize size)
{
	g_string_append(out, "<w><p>");
	repeat(out, size, "<r><rPr/><t>甲</t><br/></r>");
	g_string_append(out, "</p></w>");
}

static void docx_merged_cells(GString *out, gsize size)
{
	g_string_append(out, "<w><tbl><tr><tc><tcPr><vMerge val='restart'/></tcPr><p><r><t>");
	repeat(out, size / 2, "甲");
	g_string_append(out, "</t></r></p></tc><tc><p/></tc></tr>");
	repeat(out, size, "<tr><tc><tcPr><vMerge/></tcPr></tc><tc/></tr>");
	g_string_append(out, "</tbl></w>");
}

static void ofd_pieces(GString *out, gsize size)
{
	g_string_append(out, "<Page>");
	for (guint i = 0; out->len < size; i++)
		g_string_append_printf(out, "<TextObject Boundary='%u %u 9 9' Size='3'><TextCode X='0' Y='3'>甲</TextCode></TextObject>",
		                       i % 9 * 20, i / 9 * 6);
	g_string_append(out, "</Page>");
}

static void ofd_pieces_of_one_line(GString *out, gsize size)
{
	g_string_append(out, "<Page>");
	for (guint i = 0; out->len < size; i++)
		g_string_append_printf(out, "<TextObject Boundary='%u 10 9 9' Size='3'><TextCode X='0' Y='3'>甲</TextCode></TextObject>", i * 9);
	g_string_append(out, "</Page>");
}

static void xlsx_cells(GString *out, gsize size)
{
	g_string_append(out, "<worksheet><sheetData>");
	repeat(out, size, "<row><c t='str'><v>推进</v></c><c t='str'><v>教育部</v></c></row>");
	g_string_append(out, "</sheetData></worksheet>");
}

static void xlsx_merges(GString *out, gsize size)
{
	g_string_append(out, "<worksheet><sheetData>");
	repeat(out, size / 2, "<row><c t='str'><v>推进</v></c></row>");
	g_string_append(out, "</sheetData><mergeCells>");
	repeat(out, size, "<mergeCell ref='A1:A60000'/>");
	g_string_append(out, "</mergeCells></worksheet>");
}

/* ---- The run ------------------------------------------------------------------------------------------------------------------------ */

static const struct {
	const char *name, *format;
	Fill fill;
} cases[] = {
#define TEXT(name) {#name, "text", name}
	TEXT(body_lines), TEXT(body_line_of_helpers),
	TEXT(one_line), TEXT(opening_brackets), TEXT(nested_brackets), TEXT(mixed_brackets), TEXT(unclosed_clauses),
	TEXT(unclosed_clause_lines), TEXT(separators), TEXT(bare_separators), TEXT(alternating_quotes), TEXT(opening_quotes),
	TEXT(many_bodies), TEXT(one_body_again_and_again), TEXT(near_identical_names), TEXT(long_name), TEXT(numbers_out_of_order),
	TEXT(long_heading), TEXT(long_item), TEXT(labels), TEXT(label_lines), TEXT(label_values), TEXT(lead_rules), TEXT(duty_words),
	TEXT(duty_words_in_a_clause), TEXT(blank_lines), TEXT(form_feeds), TEXT(spaces), TEXT(single_characters), TEXT(inline_numbers),
	TEXT(half_a_table), TEXT(tables_of_one_row), TEXT(english), TEXT(japanese),
	TEXT(aligned_headers), TEXT(aligned_rows), TEXT(aligned_rows_out_of_order), TEXT(stacked_cells),
	TEXT(stacked_pages), TEXT(stacked_headers), TEXT(stacked_merged_cells), TEXT(stacked_lines_of_names), TEXT(stacked_fitted_headers),
	TEXT(stacked_runs), TEXT(bar_lines),
	TEXT(titles_of_sections_with_bars), TEXT(rows_parted_by_tabs), TEXT(rows_above_half_a_border), TEXT(unread_tables_in_an_item),
	TEXT(titles_of_columns), TEXT(titles_of_bodies), TEXT(titles_of_nothing_but_bodies), TEXT(pages_of_titles),
	{"markdown_marks", "markdown", markdown_marks},
	{"markdown_bars", "markdown", markdown_bars},
	{"markdown_emphasis", "markdown", markdown_emphasis},
	{"markdown_comments", "markdown", markdown_comments},
	{"html_tags", "html", html_tags},
	{"html_breaks", "html", html_breaks},
	{"html_less_thans", "html", html_less_thans},
	{"html_comments", "html", html_comments},
	{"html_entities", "html", html_entities},
	{"html_cells", "html", html_cells},
	{"html_merged_cells", "html", html_merged_cells},
	{"html_nested_tables", "html", html_nested_tables},
	{"html_stacked_headers", "html", html_stacked_headers},
	{"html_attributes", "html", html_attributes},
	{"html_comments_in_vain", "html", html_comments_in_vain},
	{"docx_attributes", "docx", docx_attributes},
	{"csv_rows", "csv", csv_rows},
	{"csv_headers", "csv", csv_headers},
	{"csv_one_task", "csv", csv_one_task},
	{"csv_one_row", "csv", csv_one_row},
	{"csv_one_cell", "csv", csv_one_cell},
	{"csv_persons", "csv", csv_persons},
	{"csv_one_english_cell", "csv", csv_one_english_cell},
	{"csv_quotes", "csv", csv_quotes},
	{"csv_sections", "csv", csv_sections},
	{"csv_documents", "csv", csv_documents},
	{"csv_merged_sections", "csv", csv_merged_sections},
	{"json_bodies", "json", json_bodies},
	{"json_tasks", "json", json_tasks},
	{"json_nested", "json", json_nested},
	{"docx_paragraphs", "docx", docx_paragraphs},
	{"docx_runs", "docx", docx_runs},
	{"docx_merged_cells", "docx", docx_merged_cells},
	{"ofd_pieces", "ofd", ofd_pieces},
	{"ofd_pieces_of_one_line", "ofd", ofd_pieces_of_one_line},
	{"xlsx_cells", "xlsx", xlsx_cells},
	{"xlsx_merges", "xlsx", xlsx_merges},
};

/* The file around the text, for formats that are packed. */
static GBytes *pack(const char *format, const GString *text)
{
	static const char ofd_root[] = "<OFD><DocRoot>D.xml</DocRoot></OFD>", ofd_pages[] = "<D><Page BaseLoc='P.xml'/></D>";
	static const char book[] = "<workbook><sheets><sheet id='a'/></sheets></workbook>";
	static const char relations[] = "<R><Relationship Id='a' Target='s.xml'/></R>";
	const ZipPart docx[] = {{"word/document.xml", text->str, text->len}};
	const ZipPart ofd[] = {{"OFD.xml", ofd_root, 0}, {"D.xml", ofd_pages, 0}, {"P.xml", text->str, text->len}};
	const ZipPart xlsx[] = {{"xl/workbook.xml", book, 0}, {"xl/_rels/workbook.xml.rels", relations, 0}, {"xl/s.xml", text->str, text->len}};
	if (strcmp(format, "docx") == 0)
		return zip_new(docx, G_N_ELEMENTS(docx));
	if (strcmp(format, "ofd") == 0)
		return zip_new(ofd, G_N_ELEMENTS(ofd));
	return strcmp(format, "xlsx") == 0 ? zip_new(xlsx, G_N_ELEMENTS(xlsx)) : g_bytes_new(text->str, text->len);
}

/* To read it and to refuse it are both right. */
static void read_whole(GBytes *bytes, const char *format)
{
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "-", &(DnReadOptions){.format = format}, NULL);
	if (document == NULL)
		return;
	g_autoptr(DnPlan) plan = dn_plan_parse((const DnDocument *const[]){document}, 1, NULL, NULL);
	if (plan != NULL)
		g_bytes_unref(dn_render_plan_json(plan, NULL));
}

static void measure(gsize index, gsize size)
{
	g_autoptr(GString) text = g_string_new(NULL);
	cases[index].fill(text, size);
	g_autoptr(GBytes) bytes = pack(cases[index].format, text);
	g_autofree char *name = g_strdup_printf("%s %" G_GSIZE_FORMAT, cases[index].name, size);
	clock_t start = clock();
	CALLGRIND_ZERO_STATS;
	read_whole(bytes, cases[index].format);
	CALLGRIND_DUMP_STATS_AT(name);
	if (!RUNNING_ON_VALGRIND)
		g_print("%-32s %8.3f s\n", name, (double)(clock() - start) / CLOCKS_PER_SEC);
}

int main(int argc, char **argv)
{
	g_autoptr(GString) warm = g_string_new("推进工作（教育部负责）。");
	g_autoptr(GBytes) bytes = pack("text", warm);
	read_whole(bytes, "text");
	for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
		for (int k = 1; k < argc; k++)
			measure(i, (gsize)strtoull(argv[k], NULL, 10));
	return 0;
}
