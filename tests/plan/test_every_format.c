/* The same plan in every format gives the same tasks: the 2025 plan's text is put into DOCX, HTML, Markdown, OFD and PDF, read back, and
 * compared task by task with what the text gives. */
#include "cmocka_setup.h"
#include "support/zip.h"

#include <cairo-pdf.h>
#include <dutynet/plan.h>

static DnPlan *parse(const DnDocument *document)
{
	const DnDocument *documents[] = {document};
	DnPlan *plan = dn_plan_parse(documents, 1, NULL, NULL);
	assert_non_null(plan);
	return plan;
}

static DnDocument *read_source(void)
{
	DnDocument *document = dn_document_new_from_file(TEST_SOURCE_ROOT "/data/plan-2025.txt", NULL, NULL);
	assert_non_null(document);
	return document;
}

static DnPlan *parse_bytes(GBytes *bytes, const char *format)
{
	g_autoptr(GError) error = NULL;
	g_autoptr(DnDocument) document = dn_document_new_from_bytes(bytes, "plan", NULL, &error);
	if (document == NULL)
		fail_msg("%s", error->message);
	assert_string_equal(dn_document_format(document), format);
	return parse(document);
}

/* ---- Comparing ---------------------------------------------------------------------------------------------------------------- */

static char *describe(const DnPlan *plan, const DnTask *task)
{
	GString *out = g_string_new(NULL);
	g_string_append_printf(out, "%s %s\n%s\n%s %d %d\n", task->id, task->number, task->text, task->clause, task->open_ended,
	                       task->own_duty);
	for (guint i = 0; i < task->n_path; i++)
		g_string_append_printf(out, "%s\n", task->path[i]);
	for (guint i = 0; i < task->n_responsible; i++)
		g_string_append_printf(out, "%s %s %s\n", dn_plan_department(plan, task->responsible[i].department)->name,
		                       dn_role_name(task->responsible[i].role), task->responsible[i].verb);
	return g_string_free(out, FALSE);
}

static void assert_same_tasks(const DnPlan *expected, const DnPlan *found)
{
	assert_int_equal(dn_plan_n_tasks(expected), 118);
	for (guint i = 0; i < MIN(dn_plan_n_tasks(found), 118U); i++) {
		g_autofree char *left = describe(expected, dn_plan_task(expected, i));
		g_autofree char *right = describe(found, dn_plan_task(found, i));
		assert_string_equal(left, right);
	}
	assert_int_equal(dn_plan_n_tasks(found), 118);
	assert_int_equal(dn_plan_document(found, 0)->lead_rule.kind, DN_LEAD_RULE_FIRST_LISTED);
}

/* ---- The plan as paragraphs --------------------------------------------------------------------------------------------------- */

typedef enum { TITLE, HEADING, TASK, TEXT } Style;

/* A paragraph; a task's text comes without its number. */
typedef void (*Write)(GString *out, Style style, guint level, const char *text);

/* The headings of a task that differ from those of the one before it. */
static void write_path(GString *out, Write write, const DnTask *task, const DnTask *before)
{
	for (guint i = 0, same = 1; i < task->n_path; i++) {
		same = same && before != NULL && i < before->n_path && strcmp(before->path[i], task->path[i]) == 0;
		if (!same)
			write(out, HEADING, i, task->path[i]);
	}
}

static char *write_plan(const DnPlan *plan, Write write)
{
	GString *out = g_string_new(NULL);
	const DnPlanDocument *document = dn_plan_document(plan, 0);
	write(out, TITLE, 0, document->title);
	for (guint i = 0; i < dn_plan_n_tasks(plan); i++) {
		const DnTask *task = dn_plan_task(plan, i);
		write_path(out, write, task, i > 0 ? dn_plan_task(plan, i - 1) : NULL);
		g_autofree char *text = g_strconcat(task->text, task->clause, NULL);
		write(out, TASK, i + 1, text);
	}
	write(out, TEXT, 0, document->lead_rule.text);
	return g_string_free(out, FALSE);
}

static char *escape(const char *text)
{
	return g_markup_escape_text(text, -1);
}

/* ---- Formats of paragraphs -------------------------------------------------------------------------------------------------------- */

static void write_html(GString *out, Style style, guint level, const char *text)
{
	g_autofree char *escaped = escape(text);
	if (style == HEADING)
		g_string_append_printf(out, "<h%u>%s</h%u>\n", level + 2, escaped, level + 2);
	else if (style == TITLE)
		g_string_append_printf(out, "<h1>%s</h1>\n", escaped);
	else if (style == TASK)
		g_string_append_printf(out, "<p>&nbsp;&nbsp;<span>%u.</span>%s\n", level, escaped);
	else
		g_string_append_printf(out, "<p>%s</p>\n", escaped);
}

static void reads_it_from_html(void **state)
{
	(void)state;
	g_autoptr(DnDocument) source = read_source();
	g_autoptr(DnPlan) plan = parse(source);
	g_autofree char *body = write_plan(plan, write_html);
	g_autofree char *page = g_strdup_printf("<!DOCTYPE html><html><head><meta charset=\"gb2312\"><title>首页</title>"
	                                        "<script>var a = '（甲部负责）';</script></head><body><nav>导航</nav>"
	                                        "<table><tr><td>%s</td></tr></table></body></html>",
	                                        body);
	gsize size;
	g_autofree char *encoded = g_convert(page, -1, "GB18030", "UTF-8", NULL, &size, NULL);
	g_autoptr(GBytes) bytes = g_bytes_new(encoded, size);
	g_autoptr(DnPlan) found = parse_bytes(bytes, "html");
	assert_same_tasks(plan, found);
}

static void write_markdown(GString *out, Style style, guint level, const char *text)
{
	if (style == HEADING)
		g_string_append_printf(out, "%s %s\n\n", level == 0 ? "##" : "###", text);
	else if (style == TASK)
		g_string_append_printf(out, "%u. **%s**\n\n", level, text);
	else
		g_string_append_printf(out, "%s%s\n\n", style == TITLE ? "# " : "", text);
}

static void reads_it_from_markdown(void **state)
{
	(void)state;
	g_autoptr(DnDocument) source = read_source();
	g_autoptr(DnPlan) plan = parse(source);
	g_autofree char *text = write_plan(plan, write_markdown);
	g_autoptr(GBytes) bytes = g_bytes_new(text, strlen(text));
	g_autoptr(DnPlan) found = parse_bytes(bytes, "markdown");
	assert_same_tasks(plan, found);
}

/* Numbers of tasks and chapters are automatic; of a heading such as 一、… only the words are written. */
static void write_docx(GString *out, Style style, guint level, const char *text)
{
	const char *words = text;
	if (style == HEADING)
		words = strstr(text, level == 0 ? "、" : "）") + strlen("、");
	g_autofree char *escaped = escape(words);
	g_string_append(out, "<w:p><w:pPr>");
	if (style == HEADING)
		g_string_append_printf(out, "<w:pStyle w:val=\"h%u\"/>", level);
	else if (style == TASK)
		g_string_append(out, "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"2\"/></w:numPr>");
	else if (style == TITLE)
		g_string_append(out, "<w:pStyle w:val=\"title\"/>");
	gsize cut = (gsize)(g_utf8_offset_to_pointer(escaped, 2) - escaped);
	g_string_append_printf(out,
	                       "</w:pPr><w:r><w:t xml:space=\"preserve\">%.*s</w:t></w:r>"
	                       "<w:r><w:rPr><w:strike/></w:rPr><w:t>（甲部负责）</w:t></w:r><w:r><w:t>%s</w:t></w:r></w:p>",
	                       (int)cut, escaped, escaped + cut);
}

#define WORD "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
#define LEVEL(level, format, text)                                                                                     \
	"<w:lvl w:ilvl=\"" level "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" format "\"/><w:lvlText w:val=\"" text "\"/></w:lvl>"
#define HEADING_STYLE(level)                                                                                           \
	"<w:style w:type=\"paragraph\" w:styleId=\"h" level "\"><w:name w:val=\"heading\"/><w:pPr><w:outlineLvl w:val=\"" level   \
	"\"/><w:numPr><w:ilvl w:val=\"" level "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"

static GBytes *make_docx(const char *body)
{
	g_autofree char *document = g_strdup_printf("<w:document " WORD "><w:body>%s</w:body></w:document>", body);
	static const char styles[] = "<w:styles " WORD ">" HEADING_STYLE("0") HEADING_STYLE("1")
	                             "<w:style w:type=\"paragraph\" w:styleId=\"title\"><w:name w:val=\"Title\"/></w:style></w:styles>";
	static const char numbering[] =
		"<w:numbering " WORD "><w:abstractNum w:abstractNumId=\"7\">" LEVEL("0", "chineseCountingThousand", "%1、")
			LEVEL("1", "chineseCounting", "（%2）") "</w:abstractNum><w:abstractNum w:abstractNumId=\"8\">" LEVEL(
				"0", "decimal", "%1.") "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num>"
		"<w:num w:numId=\"2\"><w:abstractNumId w:val=\"8\"/></w:num></w:numbering>";
	const ZipPart parts[] = {{"word/document.xml", document, 0}, {"word/styles.xml", styles, 0}, {"word/numbering.xml", numbering, 0}};
	return zip_new(parts, G_N_ELEMENTS(parts));
}

static void reads_it_from_docx(void **state)
{
	(void)state;
	g_autoptr(DnDocument) source = read_source();
	g_autoptr(DnPlan) plan = parse(source);
	g_autofree char *body = write_plan(plan, write_docx);
	g_autoptr(GBytes) bytes = make_docx(body);
	g_autoptr(DnPlan) found = parse_bytes(bytes, "docx");
	assert_same_tasks(plan, found);
	assert_string_equal(dn_plan_document(found, 0)->title, dn_plan_document(plan, 0)->title);
}

/* ---- Formats of pages ----------------------------------------------------------------------------------------------------------- */

enum { LINES_A_PAGE = 22 };

/* Calls `draw` for every line of the source that is not blank, with its page and its place on the page, and for a header and a page
 * number on each page. */
typedef void (*Draw)(void *data, guint page, guint place, const char *text);

static guint draw_source(const DnDocument *source, Draw draw, void *data)
{
	gsize n;
	const DnLine *lines = dn_document_lines(source, &n);
	guint place = 0, page = 0;
	for (gsize i = 0; i < n; i++) {
		if (lines[i].text[strspn(lines[i].text, " ")] == '\0' || strstr(lines[i].text, "— 13 —") != NULL)
			continue;
		if (place == 0)
			draw(data, page, 0, "知识产权强国建设");
		draw(data, page, ++place, lines[i].text);
		if (place == LINES_A_PAGE || i + 1 == n) {
			g_autofree char *number = g_strdup_printf("— %u —", page + 1);
			draw(data, page, LINES_A_PAGE + 2, number);
			place = 0;
			page++;
		}
	}
	return page + (place > 0);
}

typedef struct {
	cairo_t *cairo;
	guint page;
} Pdf;

static void draw_pdf(void *data, guint page, guint place, const char *text)
{
	Pdf *pdf = data;
	if (page != pdf->page)
		cairo_show_page(pdf->cairo);
	pdf->page = page;
	cairo_move_to(pdf->cairo, 60, 80 + place * 28.0);
	cairo_show_text(pdf->cairo, text);
}

static cairo_status_t take_bytes(void *data, const unsigned char *bytes, unsigned int size)
{
	g_byte_array_append(data, bytes, size);
	return CAIRO_STATUS_SUCCESS;
}

static GBytes *make_pdf(const DnDocument *source)
{
	GByteArray *bytes = g_byte_array_new();
	cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(take_bytes, bytes, 595, 842);
	Pdf pdf = {.cairo = cairo_create(surface)};
	cairo_select_font_face(pdf.cairo, "Noto Sans CJK SC", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
	cairo_set_font_size(pdf.cairo, 14);
	draw_source(source, draw_pdf, &pdf);
	cairo_destroy(pdf.cairo);
	cairo_surface_finish(surface);
	cairo_surface_destroy(surface);
	return g_byte_array_free_to_bytes(bytes);
}

static void reads_it_from_pdf(void **state)
{
	(void)state;
	g_autoptr(DnDocument) source = read_source();
	g_autoptr(DnPlan) plan = parse(source);
	g_autoptr(GBytes) bytes = make_pdf(source);
	g_autoptr(DnPlan) found = parse_bytes(bytes, "pdf");
	assert_same_tasks(plan, found);
	assert_int_equal(dn_plan_task(found, 0)->source.page, 1);
}

typedef struct {
	GPtrArray *pages; /* GString */
} Ofd;

/* The pieces of a line are written last one first, to show that places decide. */
static void draw_ofd(void *data, guint page, guint place, const char *text)
{
	Ofd *ofd = data;
	while (ofd->pages->len <= page)
		g_ptr_array_add(ofd->pages, g_string_new(NULL));
	GString *out = g_ptr_array_index(ofd->pages, page);
	glong characters = g_utf8_strlen(text, -1), half = characters / 2;
	for (glong from = half; from >= 0; from -= half > 0 ? half : 1) {
		g_autofree char *piece = g_utf8_substring(text, from, from == 0 ? half : characters);
		g_autofree char *escaped = escape(piece);
		g_string_append_printf(out,
		                       "<ofd:TextObject Boundary=\"%ld %u 150 6\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"4\" DeltaX=\"g %ld 5\">"
		                       "%s</ofd:TextCode></ofd:TextObject>",
		                       20 + from * 5, 20 + place * 8, g_utf8_strlen(piece, -1) - 1, escaped);
	}
}

#define OFD "xmlns:ofd=\"http://www.ofdspec.org/2016\""

static GBytes *make_ofd(const DnDocument *source)
{
	Ofd ofd = {g_ptr_array_new()};
	g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(ZipPart));
	g_autoptr(GPtrArray) kept = g_ptr_array_new_with_free_func(g_free);
	g_autoptr(GString) list = g_string_new("<ofd:Document " OFD "><ofd:Pages>");
	draw_source(source, draw_ofd, &ofd);
	for (guint i = 0; i < ofd.pages->len; i++) {
		g_autofree char *objects = g_string_free(g_ptr_array_index(ofd.pages, i), FALSE);
		char *name = g_strdup_printf("Doc_0/Pages/Page_%u/Content.xml", i);
		char *content = g_strdup_printf("<ofd:Page " OFD "><ofd:Content><ofd:Layer>%s</ofd:Layer></ofd:Content></ofd:Page>", objects);
		g_ptr_array_add(kept, name);
		g_ptr_array_add(kept, content);
		g_string_append_printf(list, "<ofd:Page ID=\"%u\" BaseLoc=\"Pages/Page_%u/Content.xml\"/>", i + 1, i);
		g_array_append_vals(parts, &(ZipPart){name, content, 0}, 1);
	}
	g_string_append(list, "</ofd:Pages></ofd:Document>");
	g_ptr_array_unref(ofd.pages);
	static const char root[] = "<ofd:OFD " OFD "><ofd:DocBody><ofd:DocInfo><ofd:Title>计划</ofd:Title></ofd:DocInfo>"
	                           "<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>";
	g_array_append_vals(parts, &(ZipPart){"OFD.xml", root, 0}, 1);
	g_array_append_vals(parts, &(ZipPart){"Doc_0/Document.xml", list->str, 0}, 1);
	return zip_new((const ZipPart *)(const void *)parts->data, parts->len);
}

static void reads_it_from_ofd(void **state)
{
	(void)state;
	g_autoptr(DnDocument) source = read_source();
	g_autoptr(DnPlan) plan = parse(source);
	g_autoptr(GBytes) bytes = make_ofd(source);
	g_autoptr(DnPlan) found = parse_bytes(bytes, "ofd");
	assert_same_tasks(plan, found);
	assert_string_equal(dn_plan_document(found, 0)->title, "计划");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reads_it_from_html),
		cmocka_unit_test(reads_it_from_markdown),
		cmocka_unit_test(reads_it_from_docx),
		cmocka_unit_test(reads_it_from_pdf),
		cmocka_unit_test(reads_it_from_ofd),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
